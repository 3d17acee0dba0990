"""Show taggers and parsers other words than the text has, where those are read aright."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from typing import Any

from eventx._words import word_lists

_TAGS = {"and": ("CCONJ", "CC"), ",": ("PUNCT", ","), "If": ("SCONJ", "IN")}


def short_forms(words: Sequence[Any]) -> Iterator[tuple[Any, str]]:
    """Find short forms and names that taggers do not know or take for other words.

    As in "Ethiopia's *PM*", "*IS* attacks", "*Save the Children* said", but not "at 5 PM", "It IS so" and lines in
    capitals.

    Args:
        words: Stanza's words of a sentence.

    Yields:
        The words, each with what it is short for or, if in a name, with its like in one better known.
    """
    found = [(i, shown) for i in range(len(words)) if (shown := _shown(words, i))]
    if not found:
        return
    short = dict(found)
    others = [w.text for i, w in enumerate(words) if i not in short]
    if sum(map(str.isupper, others)) * 2 > len(others):
        return
    spelled = partial(word_lists("marks").words, "spelled")
    for i, shown in found:
        before = words[i - 1].text if i else " "
        hour = before[-1].isdigit() and words[i].text in spelled("after_digits")
        if not hour and before.lower() not in spelled("after"):
            yield from zip(words[i:], shown, strict=False)


def _shown(words: Sequence[Any], i: int) -> tuple[str, ...] | None:
    """Return what is shown for the words from one on, or None."""
    forms = _short().get(words[i].text, ())
    return next((shown for form, shown in forms if tuple(w.text for w in words[i : i + len(form)]) == form), None)


@cache
def _short() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Return what is written and what is shown for it, both word by word, by the first word written."""
    lists, forms = word_lists("marks"), defaultdict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]](list)
    for shown in lists.keys("short"):
        for written in map(str.split, lists.words("short", shown)):
            forms[written[0]].append((tuple(written), tuple(shown.split())))
    return dict(forms)


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
def parsed_as(forms: Sequence[tuple[Any, str]]) -> Iterator[None]:
    """Show a parser "and", "If" or a comma in the place of some of Stanza's words."""
    kept = [(word, word.upos, word.xpos) for word, _ in forms]
    for word, form in forms:
        word.upos, word.xpos = _TAGS[form]
    try:
        with written_as(forms):
            yield
    finally:
        for word, upos, xpos in kept:
            word.upos, word.xpos = upos, xpos
