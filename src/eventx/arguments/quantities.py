"""Read how many: forces, crowds, casualties."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, cast

from eventx.arguments.spans import mention, noun_phrase
from eventx.mentions import Hedge, Quantity
from eventx.syntax import Sentence, Word

_DIGITS = re.compile(
    r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|m|mn|bn)?(?:-(?:strong|member|man|person))?", re.IGNORECASE
)
_LONGEST_HEDGE = 4  # words


def quantity(sentence: Sentence, head: Word) -> Quantity:
    """Return a noun phrase with its number, as far as the text gives one.

    Args:
        sentence: The sentence.
        head: The phrase's head.

    Returns:
        The mention; "more than 400 officers" has number 400 and hedge "over", "dozens of officers" only
        hedge "about".
    """
    words = noun_phrase(sentence, head)
    m = mention(sentence, words, head)
    number, hedge = read_number(sentence, words, head)
    return Quantity(m.start, m.end, m.text, m.head, number=number, hedge=hedge)


def read_number(sentence: Sentence, phrase: Sequence[Word], head: Word) -> tuple[int | None, Hedge | None]:
    """Read the count of a phrase.

    Args:
        sentence: The sentence, for hedges that stand before the phrase.
        phrase: The phrase's words.
        head: The phrase's head; numbers behind it ("a company of 120") count only where none stands before.

    Returns:
        The number, or None if there is none or only a magnitude, and the hedge.
    """
    table = _table()
    vague = next((w for w in phrase if w.lower in table["vague"]["forms"] and w.index <= head.index), None)
    if vague is not None:
        return None, "about"
    inside = [w for w in phrase if w.index <= head.index] + [w for w in phrase if w.index > head.index]
    for word in inside:
        if word.upos == "PROPN" and not word.text[:1].isdigit():
            continue
        value, last = _number_from(sentence, word)
        if value is not None:
            return value, _hedge(sentence, word, last)
    return None, None


def _number_from(sentence: Sentence, first: Word) -> tuple[int | None, Word]:
    """Read the number that starts at a word, with the last word that belongs to it."""
    table = _table()
    total, current, last, at = 0.0, None, first, first.index
    while at < len(sentence.words):
        word = sentence.words[at]
        value = _digits(word.lower) if current is None else None
        small = _spelled(word.lower)
        factor = table["multipliers"].get(word.lower)
        if value is not None:
            current = value
        elif small is not None and (
            current is None or current % 100 == 0 or (current % 10 == 0 and small < 10)
        ):
            current = (current or 0) + small
        elif factor is not None and (
            current is not None or word.lower in table["parts"]["alone"]
        ):
            current = (1 if current is None else current) * factor
            if factor >= 1000:
                total, current = total + current, 0
        elif word.lower not in table["parts"]["joining"] or current is None or not _continues(sentence, at):
            break
        last = word
        at += 1
    if current is None:
        return None, first
    return round(total + current), last


def _continues(sentence: Sentence, at: int) -> bool:
    """Tell whether a number word follows "and" or a hyphen inside a number: "two hundred *and* ten"."""
    following = sentence.words[at + 1 : at + 2]
    before = sentence.words[at - 1].lower
    return (
        bool(following)
        and _spelled(following[0].lower) is not None
        and before in (*_table()["multipliers"], *_tens())
    )


def _digits(form: str) -> float | None:
    found = _DIGITS.fullmatch(form)
    if not found or len(form) > 20:
        return None
    factor = cast(int, _table()["multipliers"].get((found[3] or "").lower(), 1))
    return float(found[1].replace(",", "") + (found[2] or "")) * factor


def _spelled(form: str) -> int | None:
    """Read a number word below one hundred, hyphenated ones ("twenty-five", "twelve-member") too."""
    cardinals = cast(Mapping[str, int], _table()["cardinals"])
    if form in cardinals:
        return cardinals[form]
    first, hyphen, second = form.partition("-")
    if not hyphen or first not in cardinals:
        return None
    if second in _table()["parts"]["counting"]:
        return cardinals[first]
    return (
        cardinals[first] + cardinals[second] if first in _tens() and cardinals.get(second, 10) < 10 else None
    )


def _hedge(sentence: Sentence, first: Word, last: Word) -> Hedge | None:
    table = _table()
    before = [w.lower for w in sentence.words[max(0, first.index - _LONGEST_HEDGE) : first.index]]
    after = " ".join(w.lower for w in sentence.words[last.index + 1 : last.index + 3])
    for size in range(len(before), 0, -1):
        phrase = " ".join(before[-size:])
        for hedge, phrases in table["hedges"].items():
            if phrase in phrases:
                return cast(Hedge, hedge)
    for hedge, phrases in table["hedges_after"].items():
        if any(after.startswith(p) for p in phrases):
            return cast(Hedge, hedge)
    return None


@cache
def _tens() -> frozenset[str]:
    return frozenset(word for word, value in _table()["cardinals"].items() if value >= 20)


@cache
def _table() -> Mapping[str, Any]:
    from importlib import resources

    from eventx.lexicon._reader import read_toml

    path = resources.files("eventx") / "data" / "quantities.toml"
    return read_toml(path.read_text(encoding="utf-8"), "quantities.toml")
