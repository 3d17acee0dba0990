"""Read possessive pronouns that the subject of their clause binds: "*Chile* defended its claim"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventx import deprels
from eventx.arguments.pronouns import may_stand_for
from eventx.syntax import Word

if TYPE_CHECKING:
    from eventx.arguments._clauses import ClauseReader

_VERBS = ("VERB", "AUX", "ADJ")


def bound(reader: ClauseReader, possessor: Word, depth: int) -> Word:
    """Return the subject that a possessive pronoun stands for.

    It is the subject of the clause around, or of a clause further up where that one does not agree: "*the
    minister* said her visit had been useful".

    Args:
        reader: The sentence's clauses.
        possessor: A possessive modifier.
        depth: How deep in a chain of clauses the question is asked.

    Returns:
        The subject; the possessor itself where it is no pronoun or no single subject agrees with it.
    """
    sentence = reader.sentence
    if possessor.upos != "PRON" or not deprels.is_possessive(possessor):
        return possessor
    for verb in sentence.ancestors(possessor):
        if verb.upos not in _VERBS:
            continue
        before = [w for w in reader.clause(verb, depth + 1).surface_subjects if w.index < possessor.index]
        if any(_agrees(reader, possessor, w) for w in before):
            return before[0] if len(before) == 1 else possessor
    return possessor


def _agrees(reader: ClauseReader, possessor: Word, word: Word) -> bool:
    if word.upos == "PRON":
        return all(possessor.feat(name) == word.feat(name) for name in ("Person", "Number", "Gender"))
    return may_stand_for(reader.sentence, possessor, word, reader.classes)
