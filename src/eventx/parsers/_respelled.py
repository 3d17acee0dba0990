"""Show taggers and parsers other words than the text has, where those are read aright."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from eventx._words import word_lists

_WRITTEN_OUT = ("government", "minister")


def short_forms(words: Sequence[Any]) -> Iterator[tuple[Any, str]]:
    """Find the short forms that headlines have for offices: "Ethiopia's *PM*", but not "at 5 PM".

    Args:
        words: Stanza's words of a sentence.

    Yields:
        The words, each with what it is short for.
    """
    for i, word in enumerate(words):
        form = _short().get(word.text)
        if form and not (i and words[i - 1].text[-1].isdigit()):
            yield word, form


@cache
def _short() -> dict[str, str]:
    lists = word_lists("marks")
    return {short: form for form in _WRITTEN_OUT for short in lists.words("short", form)}


@contextmanager
def written_as(forms: Sequence[tuple[Any, str]]) -> Iterator[None]:
    """Write Stanza's words otherwise, for as long as processors work on them."""
    kept = [(word, word.text) for word, _ in forms]
    for word, form in forms:
        word.text = form
    try:
        yield
    finally:
        for word, text in kept:
            word.text = text


@contextmanager
def written_as_and(commas: Sequence[Any]) -> Iterator[None]:
    """Show a parser "and" in the place of some commas, given as Stanza's words."""
    kept = [(word, word.upos, word.xpos) for word in commas]
    for word in commas:
        word.upos, word.xpos = "CCONJ", "CC"
    try:
        with written_as([(word, "and") for word in commas]):
            yield
    finally:
        for word, upos, xpos in kept:
            word.upos, word.xpos = upos, xpos
