"""Tell what is scheduled from what is going on, where the form is the present."""

from __future__ import annotations

from collections.abc import Sequence

from eventx import deprels
from eventx.qualifiers._cues import clause_cues
from eventx.syntax import Sentence, Word


def is_futurate(sentence: Sentence, verb: Word, auxiliaries: Sequence[Word]) -> bool:
    """Tell whether a present tense speaks of what is scheduled: "the minister *flies* to Ankara tomorrow".

    Args:
        sentence: The sentence.
        verb: The predicate.
        auxiliaries: Its auxiliaries.

    Returns:
        Whether the finite form is a present and a time to come stands with it.
    """
    forms = [a.xpos for a in auxiliaries] or [verb.xpos]
    present = forms in (["VBZ"], ["VBP"])
    return present and any(is_time_to_come(sentence, c) for c in sentence.children(verb) if not deprels.is_subject(c))


def is_time_to_come(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word without a preposition is "tomorrow" or "next Tuesday", or possesses so: "tomorrow's"."""
    cues = clause_cues()
    if word.lower in cues.words("times", "coming"):
        return True
    children = sentence.children(word)
    coming = cues.words("times", "next")  # parsers take "next" for a preposition as well
    bare = deprels.is_oblique(word) and all(c.lower in coming for c in children if deprels.is_case(c))
    modifiers = (c.lower for c in children if deprels.is_adjectival_modifier(c) or deprels.is_case(c))
    return (bare or deprels.is_possessive(word)) and not coming.isdisjoint(modifiers)
