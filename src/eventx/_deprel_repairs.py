"""Recognise errors of the parser in the relations it gives: hedges for prepositions, subjects gone astray."""

from __future__ import annotations

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.syntax import ROOT, Sentence, Word

_LOOSE = ("obl", "nmod", "dep", "dislocated")


def is_loose_nominal(sentence: Sentence, word: Word) -> bool:
    """Tell whether a noun hangs on a verb with no preposition but a hedge to say how it belongs."""
    if deprels.base(word) not in _LOOSE or deprels.is_possessive(word):
        return False
    if word.upos not in ("NOUN", "PROPN", "NUM"):
        return False
    marks = [c for c in sentence.children(word) if deprels.is_case(c)]
    if not marks:
        return True
    after = sentence.words[marks[0].index + 1 : marks[0].index + 2]
    # a broken parse may end with the preposition
    return len(marks) == 1 and any(is_hedge(marks[0], w) for w in after)


def is_shared_subject(sentence: Sentence, word: Word) -> bool:
    """Tell whether a subject hangs on a bare adjective or participle, which cannot have one of its own."""
    if not deprels.is_subject(word) or word.head == ROOT:
        return False
    marks = (deprels.is_auxiliary, deprels.is_copula, deprels.is_marker)
    return not any(test(c) for c in sentence.children(sentence.words[word.head]) for test in marks)


def is_counted_object(sentence: Sentence, verb: Word, word: Word) -> bool:
    """Tell whether an oblique is an object whose hedge was taken for a preposition.

    As in "killed *at least* twelve men".
    """
    marks = [c for c in sentence.children(word) if deprels.is_case(c)]
    if not marks or not verb.index < marks[0].index <= verb.index + 2:
        return False
    following = sentence.words[verb.index + 1 : verb.index + 5]
    if len(following) < 2:
        return False
    if following[0].lower in word_lists("relations").words("hedges", "single") and following[1].upos == "NUM":
        return True
    return is_hedge(following[0], following[1]) and any(w.upos == "NUM" for w in following[2:])


def is_hedge(first: Word, second: Word) -> bool:
    """Tell whether two words hedge the number behind them: "at least", "more than"."""
    return f"{first.lower} {second.lower}" in word_lists("relations").words("hedges", "pairs")


def swallowed_recipient(sentence: Sentence, word: Word) -> Word | None:
    """Return the name that the parser has drawn into a counted object, or None.

    As in "gave *Moldova* 60 million euros".
    """
    numbers = [c.index for c in sentence.children(word) if deprels.is_numeric_modifier(c)]
    if not numbers:
        return None
    before = [c for c in sentence.children(word) if c.index < numbers[0] and sentence.label(c) == "LOC"]
    return next(
        (c for c in before if deprels.base(c) in ("compound", "nmod") and not walks.prepositions(sentence, c)), None
    )
