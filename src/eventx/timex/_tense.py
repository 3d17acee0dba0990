"""Tell whether the clause around a word speaks of the past, the present or the future."""

from __future__ import annotations

from functools import cache
from typing import Literal

from eventx import deprels
from eventx.syntax import Sentence, Word
from eventx.timex import _tables

Tense = Literal["past", "present", "future"]
_VERBS = ("VERB", "AUX")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_tables.words()["tense"][name])


def tense(sentence: Sentence, word: Word) -> Tense | None:
    """Return the tense of the clause that governs a word.

    Args:
        sentence: The sentence.
        word: A word of a time expression.

    Returns:
        "future" where the clause is about what is to come (modals, "expected to", "due"), else the tense of its finite
        verb; None if there is no verb.
    """
    if not deprels.is_oblique(word) and deprels.is_compound(word):
        return "present"  # "a May 10 deadline" stands in no tense of its own
    for governor in (word, *sentence.ancestors(word)):
        if governor.upos == "VERB" or any(
            deprels.is_copula(c) or deprels.is_auxiliary(c) for c in sentence.children(governor)
        ):
            found = _clause_tense(sentence, governor)
            if found:
                return found
    return None


def _clause_tense(sentence: Sentence, verb: Word) -> Tense | None:
    helpers = [c for c in sentence.children(verb) if deprels.is_auxiliary(c) or deprels.is_copula(c)]
    if any(h.lower in _words("future_modals") for h in helpers):
        return "future"
    infinitive = any(deprels.is_marker(c) and c.lower == "to" for c in sentence.children(verb))
    if infinitive:
        head = sentence.head(verb)
        return "future" if head is not None and head.lemma.lower() in _words("future_heads") else None
    finite = [w for w in (*helpers, verb) if w.xpos in ("VBD", "VBZ", "VBP", "MD")]
    if finite:
        form = finite[0]
        if form.xpos == "MD":
            return "future" if form.lower in _words("possible_modals") and not _perfect(helpers) else "past"
        if form.xpos == "VBD":
            return "past"
        return "past" if _perfect(helpers) else "present"
    if verb.xpos == "VBN":
        return "past"
    return None


def _perfect(helpers: list[Word]) -> bool:
    return any(h.lemma == "have" for h in helpers)
