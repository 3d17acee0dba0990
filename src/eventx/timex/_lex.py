"""Cut a parsed sentence into the small tokens that time expressions are made of.

The parser's words are too coarse ("2004-2009", "90-day") and differ between models, so the sentence's text
is cut again here; every token knows the word that it lies in, whose tags settle what an ambiguous form means.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from eventx.syntax import Sentence
from eventx.timex import _tables
from eventx.timex._numbers import full_year
from eventx.timex._senses import settle
from eventx.timex._token import Token

_TOKEN = r"""
    (?P<feast>(?:{feasts})\b(?!/\d))
    |(?P<iso>\d{4}(?:-\d\d-|/\d\d/)\d\d(?![\d-])(?:T\d\d:\d\d(?::\d\d)?)?)
    |(?P<numeric>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\d|\.\d)|\d{1,2}-\d{1,2}-\d{4}(?![\d-]))
    |(?P<decade>\d{3}0['’]?s\b|['’]\d0s\b|\d0['’]?s\b)
    |(?P<short>(?<!\w)['’]\d\d(?!\w))
    |(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?![\d:]|\.\d)|\d{1,2}[.:]\s?\d\d(?=\s?[ap](?:m\b|\.\s?m\b)))
    |(?P<nth>\d{1,2}(?:st|nd|rd|th)\b)
    |(?P<number>\d+(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?(?!\d))
    |(?P<ampm>[ap]\.\s?m\b\.?|[ap]m\b)
    |(?P<abbr>(?:b\.\s?c\.(?:\s?e\.)?|a\.\s?d\.))
    |(?P<oclock>o['’]clock\b)
    |(?P<poss>['’]s\b)
    |(?P<word>[^\W\d_]+)
    |(?P<punct>\S)
"""
_DASHES = "-–—‐‑−"
_PUNCT = {
    ",": "comma",
    ".": "dot",
    "/": "slash",
    "(": "open",
    ")": "close",
    ":": "end",
    ";": "end",
    "!": "end",
    "?": "end",
    "'": "apos",
    "’": "apos",
}


@cache
def _token() -> re.Pattern[str]:
    """Compile the pattern of tokens; a feast's name ("New Year's Eve") is one token."""
    names = sorted(_tables.feasts(), key=len, reverse=True)
    forms = "|".join(r"\s".join(map(re.escape, n.split())).replace("'", "['’]") for n in names)
    return re.compile(_TOKEN.replace("{feasts}", forms), re.VERBOSE | re.IGNORECASE)


def tokens(sentence: Sentence) -> list[Token]:
    """Cut a sentence.

    Args:
        sentence: A parsed sentence.

    Returns:
        Its tokens; empty if nothing in it can be a time expression.
    """
    words = sentence.words
    if not words:
        return []
    found: list[Token] = []
    at = 0
    for match in _token().finditer(sentence.text):
        start, end = match.start() + sentence.start, match.end() + sentence.start
        while at + 1 < len(words) and words[at].end <= start:
            at += 1
        category, value = _classify(match.lastgroup or "", match.group().lower())
        found.append(Token(start, end, match.group().lower(), category, value, at))
    return settle(found, sentence)


def _classify(kind: str, form: str) -> tuple[str, Any]:
    if kind == "word":
        entry = _tables.lexicon().get(form)
        return (entry.category, entry.value) if entry else ("other", None)
    if kind == "number":
        return _number(form)
    if kind == "punct":
        return ("dash" if form in _DASHES else _PUNCT.get(form, "other")), form
    if kind == "nth":
        value = int(form[:-2])
        return ("nth", value) if 1 <= value <= 31 else ("bignth", value)
    if kind == "decade":
        return "decade", int(re.sub(r"\D", "", form)) // 10
    if kind == "feast":
        key = _tables.feasts()[" ".join(form.replace("’", "'").split())]
        return ("iso", key.split()[1]) if key.startswith("day ") else ("feast", key)
    if kind == "short":
        return "year", full_year(int(form[1:]))
    if kind == "abbr":
        return ("bc" if form[0] == "b" else "ad"), form
    if kind == "ampm":
        return "ampm", form[0]
    return kind, form


def _number(form: str) -> tuple[str, Any]:
    if not form.isdecimal() or len(form) > _DIGITS:
        return ("number", float(form.replace(",", ""))) if len(form) <= 2 * _DIGITS else ("other", None)
    value = int(form)
    if len(form) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR:
        return "year", value
    if len(form) == 3 and value >= 100:
        return "n999", value
    if len(form) <= 2 and value:
        return next((category, value) for category, last in _SMALL.items() if value <= last)
    return ("n24" if form in ("0", "00") else "number"), value


_DIGITS = 9  # longer numbers count nothing that has a date
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_SMALL = {"n12": 12, "n24": 24, "n31": 31, "n59": 59, "n99": 99}  # hours, days of a month, minutes
