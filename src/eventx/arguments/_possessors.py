"""Read possessive pronouns that the subject of their clause binds.

As in "*Chile* defended its claim", "In its report, *the bank* ...".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from eventx import deprels, walks
from eventx._words import quotation_marks
from eventx.arguments.pronouns import may_stand_for
from eventx.arguments.spans import clause_words
from eventx.syntax import Word

if TYPE_CHECKING:
    from eventx.arguments.clauses import ClauseReader

_VERBS = ("VERB", "AUX", "ADJ")


def bound(reader: ClauseReader, possessor: Word, depth: int) -> list[Word]:
    """Return the subjects that a possessive pronoun stands for.

    They are those of the clause around, or of a clause further up where that one does not agree: "*the
    minister* said her visit had been useful". Where the clause opens with the pronoun's phrase, the subject
    follows: "in her speech, *the minister* said ...". What one condemns is another's: "condemned *their* raid".

    Args:
        reader: The sentence's clauses.
        possessor: A possessive modifier.
        depth: How deep in a chain of clauses the question is asked.

    Returns:
        The subjects; the possessor itself where it is no pronoun or it is not clear whose it is.
    """
    sentence = reader.sentence
    if possessor.upos != "PRON" or not deprels.is_possessive(possessor):
        return [possessor]
    for verb in sentence.ancestors(possessor):
        if verb.upos not in _VERBS:
            continue
        if possessor.feat("Person") == "3" and _is_quoted(reader, possessor, verb):
            continue  # who speaks speaks of others: 'the judge said: "*Her* trial was fair"'
        clause, judged = reader.clause(verb, depth + 1), _judges(reader, possessor, verb)
        subjects = (judged and clause.objects) or clause.surface_subjects
        before = [w for w in subjects if w.index < possessor.index] or _opened(reader, possessor, verb, subjects)
        if any(_agrees(reader, possessor, w) for w in before):
            whole = len(before) == 1 or possessor.feat("Number") == "Plur"  # "*Oman and Qatar* began their drill"
            doubtful = _has_rival(reader, possessor, verb) or _is_judged(reader, possessor, verb)
            return before if whole and (judged or not doubtful) else [possessor]
    return [possessor]


def _part_of(reader: ClauseReader, possessor: Word, verb: Word) -> Word:
    """Return the head of the part of a verb's clause that a possessor stands in."""
    above = [possessor, *reader.sentence.ancestors(possessor)]
    return above[above.index(verb) - 1]


def _is_quoted(reader: ClauseReader, possessor: Word, verb: Word) -> bool:
    """Tell whether a whole clause around a possessor is quoted under a verb, rather than 'told of "her joy"'."""
    clause = _part_of(reader, possessor, verb)
    if not walks.is_said(reader.sentence, clause):
        return False
    first = clause_words(reader.sentence, clause)[0]
    opening, _ = quotation_marks()
    return first.index > 0 and reader.sentence.words[first.index - 1].text in opening


def _has_rival(reader: ClauseReader, possessor: Word, verb: Word) -> bool:
    """Tell whether a pronoun may as well stand for the verb's object: "helped *Peru* with its offer"."""
    objects = (c for c in reader.sentence.children(verb) if deprels.is_object(c) and c.index < possessor.index)
    return any(w.upos != "PRON" and _agrees(reader, possessor, w) for w in objects)


def _judges(reader: ClauseReader, possessor: Word, verb: Word) -> bool:
    """Tell whether what is someone's is what he is judged for: "thanked *Chad* for its mediation"."""
    phrase = _part_of(reader, possessor, verb)
    judging = verb.lemma in reader.classes.lemmas("judging_verbs")
    return judging and deprels.is_oblique(phrase) and reader.preposition(phrase) == "for"


def _is_judged(reader: ClauseReader, possessor: Word, verb: Word) -> bool:
    """Tell whether what is someone's is what he is judged by: "condemned *their* raid"."""
    phrase = _part_of(reader, possessor, verb)
    return verb.lemma in reader.classes.lemmas("judging_verbs") and deprels.is_object(phrase)


def _opened(reader: ClauseReader, possessor: Word, verb: Word, subjects: Sequence[Word]) -> list[Word]:
    """Return a verb's subjects where the phrase around a pronoun stands before them."""
    phrase = _part_of(reader, possessor, verb)
    if not deprels.is_oblique(phrase) and not deprels.is_adverbial_clause(phrase):
        return []
    return [w for w in subjects if phrase.index < w.index < verb.index]


def _agrees(reader: ClauseReader, possessor: Word, word: Word) -> bool:
    if word.upos == "PRON":
        return all(possessor.feat(name) == word.feat(name) for name in ("Person", "Number", "Gender"))
    return may_stand_for(reader.sentence, possessor, word, reader.classes)
