"""Tell the forms of clauses apart."""

from __future__ import annotations

from eventx import deprels, walks
from eventx.syntax import Sentence, Word


def finite_forms(sentence: Sentence, verb: Word) -> set[str]:
    """Return the tags of the finite verbs of a clause."""
    below = (c for c in sentence.children(verb) if deprels.is_auxiliary(c) or deprels.is_copula(c))
    return {w.xpos for w in (verb, *below) if w.xpos in walks.TENSED}


def is_complete(sentence: Sentence, clause: Word) -> bool:
    """Tell whether a clause has a subject, or a word that joins it to another."""
    kinds = (deprels.is_subject, deprels.is_marker, deprels.is_coordinator)
    return any(is_kind(c) for c in sentence.children(clause) for is_kind in kinds)
