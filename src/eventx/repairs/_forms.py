"""Tell the forms of clauses apart."""

from __future__ import annotations

from eventx import deprels, walks
from eventx.syntax import Sentence, Word


def finite_forms(sentence: Sentence, verb: Word) -> set[str]:
    """Return the tags of the finite verbs of a clause."""
    below = (c for c in sentence.children(verb) if deprels.is_auxiliary(c) or deprels.is_copula(c))
    return {w.xpos for w in (verb, *below) if w.xpos in walks.TENSED}
