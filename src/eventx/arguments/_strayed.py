"""Find subjects that the parser has hung outside their clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventx import _deprel_repairs, deprels, walks
from eventx.syntax import Word

if TYPE_CHECKING:
    from eventx.arguments.clauses import ClauseReader


def strayed_subjects(reader: ClauseReader, verb: Word) -> list[Word]:
    """Find the subject of a finite verb that the parser has hung elsewhere.

    It has taken a hedge for a preposition ("*At least 40 people* were detained"), or given the subject to
    the clause before ("*The jet*, flying as ..., crashed") or above ("If *the sale* goes ahead, police will
    move").

    Args:
        reader: The sentence's clauses.
        verb: A verb without a subject of its own.

    Returns:
        The words; empty for verbs that are not finite.
    """
    sentence = reader.sentence
    if not walks.is_finite(sentence, verb) or deprels.is_conjunct(verb):
        return []
    children = sentence.children(verb)
    inner = [
        c
        for a in children
        if deprels.is_adverbial_clause(a) and a.index < verb.index
        for c in sentence.children(a)
    ]
    for word in (*reversed(children), *reversed(inner)):
        loose = _deprel_repairs.is_loose_nominal(sentence, word) or (
            word in inner and _deprel_repairs.is_shared_subject(sentence, word)
        )
        if word.index < verb.index and loose and not reader.is_time(word):
            return reader.nominals(word)
    governor = sentence.head(verb)
    marker = next((c for c in children if deprels.is_marker(c)), None)
    if governor is None or marker is None:
        return []
    above = (
        c
        for c in sentence.children(governor)
        if deprels.is_subject(c) and marker.index < c.index < verb.index
    )
    return [w for c in above for w in reader.nominals(c)]
