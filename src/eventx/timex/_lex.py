"""Cut a parsed sentence into the small tokens that time expressions are made of.

The parser's words are too coarse ("2004-2009", "90-day") and differ between models, so the sentence's text is cut
again here; every token knows the word that it lies in, whose tags settle what an ambiguous form means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import evolve, frozen

from eventx import deprels
from eventx.syntax import Sentence, Word
from eventx.timex import _tables

_TOKEN = r"""
    (?P<feast>(?:{feasts})\b)
    |(?P<iso>\d{4}-\d\d-\d\d(?![\d-])(?:T\d\d:\d\d(?::\d\d)?)?)
    |(?P<numeric>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4}(?![\d.]))
    |(?P<decade>\d{3}0['’]?s\b|['’]\d0s\b|\d0['’]?s\b)
    |(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?![\d:])|\d{1,2}[.:]\s?\d\d(?=\s?[ap](?:m\b|\.\s?m\b)))
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
_PUNCT = {",": "comma", ".": "dot", "/": "slash", "(": "open", ")": "close", ";": "end", "!": "end", "?": "end"}
_NAMES = frozenset({"PER", "ORG", "LOC"})


@cache
def _token() -> re.Pattern[str]:
    """Compile the pattern of tokens; a feast's name ("New Year's Eve") is one token."""
    names = sorted(_tables.feasts(), key=len, reverse=True)
    forms = "|".join(r"\s".join(map(re.escape, n.split())).replace("'", "['’]") for n in names)
    return re.compile(_TOKEN.replace("{feasts}", forms), re.VERBOSE | re.IGNORECASE)


@frozen
class Token:
    """One token of a time expression's own cut.

    Attributes:
        start: Offset in the document of the first character.
        end: Offset after the last character.
        text: The characters, in lower case.
        category: The grammar's name for it; "other" if it can be no part of a time expression.
        value: Its value within the category.
        word: Index of the word that it begins in.
    """

    start: int
    end: int
    text: str
    category: str
    value: Any
    word: int


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
    return list(_disambiguate(found, sentence))


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
        return "feast", _tables.feasts()[" ".join(form.replace("’", "'").split())]
    if kind == "abbr":
        return ("bc" if form[0] == "b" else "ad"), form
    if kind == "ampm":
        return "ampm", form[0]
    return kind, form


def _number(form: str) -> tuple[str, Any]:
    if not form.isdecimal() or len(form) > 9:
        return "number", float(form.replace(",", "")) if len(form) < 30 else 0.0
    value = int(form)
    if len(form) == 4 and (1000 <= value <= 2199):
        return "year", value
    if len(form) <= 2:
        for category, limit in (("n12", 12), ("n24", 24), ("n31", 31), ("n59", 59), ("n99", 99)):
            if value <= limit:
                return ("n24" if value == 0 else category), value
    if len(form) == 3 and value >= 100:
        return "n999", value
    return "number", float(value)


def _disambiguate(found: list[Token], sentence: Sentence) -> Iterator[Token]:
    for i, token in enumerate(found):
        if token.category in _AMBIGUOUS:
            before = found[i - 1] if i else None
            after = found[i + 1] if i + 1 < len(found) else None
            if not _AMBIGUOUS[token.category](token, sentence.words[token.word], before, after, sentence):
                token = evolve(token, category="end" if token.text == "." else "other", value=None)
        elif token.text == "second" and sentence.words[token.word].upos != "NOUN":
            token = evolve(token, category="ordinal", value=2)
        elif token.category == "other" and sentence.words[token.word].upos == "ADJ" and token.text.isalpha():
            token = evolve(token, category="adj")
        yield token


def _is_dot(token: Token, word: Word, before: Token | None, *_: object) -> bool:
    """Keep the full stop of "Oct.", not the sentence's."""
    return before is not None and before.end == token.start and before.text in _tables.abbreviations()


def _is_number(token: Token | None) -> bool:
    return token is not None and token.category in ("n12", "n24", "n31", "year", "nth")


def _dotted(token: Token, after: Token | None) -> bool:
    return after is not None and after.text == "." and after.start == token.end and token.text in _tables.abbreviations()


def _is_month(token: Token, word: Word, before: Token | None, after: Token | None, sentence: Sentence) -> bool:
    written = word.text[token.start - word.start :][:1]
    dotted = _dotted(token, after)
    if _is_number(before) or _is_number(after):
        return written.isupper() or token.text not in ("may", "march", "mar")
    if not written.isupper() or sentence.label(word) in _NAMES:
        return False
    if token.text in _tables.abbreviations():
        return dotted or (word.upos in ("PROPN", "NOUN") and not deprels.is_name_part(word))
    if token.text in ("may", "march") and before is not None and before.category == "other" and _follows_name(word, sentence):
        return False
    return word.upos in ("PROPN", "NOUN") or (word.upos == "X" and token.text not in ("may", "march"))


def _follows_name(word: Word, sentence: Sentence) -> bool:
    """Tell whether a capitalised word ends a name, as "March" in "the Long March"."""
    before = sentence.words[word.index - 1] if word.index else None
    return before is not None and before.text[:1].isupper() and before.index > 0


def _is_weekday(token: Token, word: Word, before: Token | None, after: Token | None, sentence: Sentence) -> bool:
    written = word.text[token.start - word.start :][:1]
    if token.text in _tables.abbreviations():
        beside = after is not None and after.category in ("comma", "month", "n12", "n24", "n31", "part")
        beside = beside or (before is not None and before.category in ("on", "last", "next", "this", "open"))
        return written.isupper() and (_dotted(token, after) or (word.upos == "PROPN" and beside))
    return sentence.label(word) not in _NAMES or written.islower()


def _is_season(token: Token, word: Word, *_: object) -> bool:
    return word.upos in ("NOUN", "PROPN")


def _is_unit(token: Token, word: Word, before: Token | None, *_: object) -> bool:
    if token.text in ("min", "sec", "hr", "wk", "yr", "mins", "secs"):
        return before is not None and before.category in ("n12", "n24", "n31", "n59", "n99", "number", "dash", "card", "art")
    return True


def _is_part(token: Token, word: Word, *_: object) -> bool:
    return word.upos in ("NOUN", "PROPN", "ADV", "NUM")


def _is_zone(token: Token, word: Word, before: Token | None, *_: object) -> bool:
    return before is not None and before.category in ("clock", "ampm", "n12", "n24", "number", "clockword", "year", "dot")


_AMBIGUOUS = {
    "dot": _is_dot,
    "month": _is_month,
    "weekday": _is_weekday,
    "season": _is_season,
    "part": _is_part,
    "units": _is_unit,
    "zone": _is_zone,
}
