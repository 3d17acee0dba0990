"""Read numbers and write durations."""

from __future__ import annotations

from collections.abc import Sequence

from eventx.timex import _tables
from eventx.timex._token import Token

CLOCK_UNITS = frozenset({"hour", "minute", "second"})
_HUNDRED = 100
_PARTS = {"year": ("month", 12), "hour": ("minute", 60), "decade": ("year", 10), "century": ("year", 100)}
_IGNORED = frozenset({"and", "dash", "of", "the", "dot", "comma"})


def number(tokens: Sequence[Token]) -> float | None:
    """Return the number that tokens say.

    Args:
        tokens: Tokens such as those of "two and a half", "2 1/2", "a dozen", "three hundred".

    Returns:
        The number, or None if they say none.
    """
    if _adds_small(tokens):
        return None
    values = [t for t in tokens if t.category not in _IGNORED]
    if any(t.category == "slash" for t in values):
        return _mixed_fraction(values)
    if [t.category for t in values] == ["art"]:
        return 1.0
    half = any(t.category == "half" for t in values)
    values = [t for t in values if t.category not in ("art", "half")]
    if any(t.category == "couple" for t in values):
        return 2.0
    whole = _sum_of(values) if values else 0.0
    return None if whole is None else whole + 0.5 * half


def _adds_small(tokens: Sequence[Token]) -> bool:
    """Tell whether *and* stands between two numbers that do not make one: "five and seven", not "twenty and four"."""
    for i, token in enumerate(tokens[1:-1], 1):
        before, after = tokens[i - 1], tokens[i + 1]
        cards = before.category == after.category == "card"
        if token.category == "and" and cards and before.value < min(after.value, _HUNDRED):
            return True
    return False


def _mixed_fraction(values: Sequence[Token]) -> float | None:
    digits = [float(t.value) for t in values if t.category != "slash"]
    return digits[0] + digits[1] / digits[2] if len(digits) == 3 and digits[2] else None


def _sum_of(values: Sequence[Token]) -> float | None:
    total, current = 0.0, 0.0
    for i, token in enumerate(values):
        if not isinstance(token.value, int | float):
            return None
        value = float(token.value)
        counts = value >= _HUNDRED or token.text in _tables.listed("senses", "multiplying")
        if counts and token.category == "card":
            current = max(current, 1.0) * value
            if value >= 1000:
                total, current = total + current, 0.0
        elif i and values[i - 1].category != "card":
            return None  # "3 seven"
        else:
            current += value
    return total + current


def spoken_year(tokens: Sequence[Token]) -> int | None:
    """Return the year that number words say ("nineteen ninety-six", "two thousand and ten"), or None."""
    values = [int(t.value) for t in tokens if t.category == "card"]
    if values[:2] == [2, 1000]:
        return 2000 + sum(values[2:]) if sum(values[2:]) < 100 else None
    if len(values) < 2 or not 17 <= values[0] <= 20 or not 10 <= values[1] < 100:
        return None
    if len(values) == 2:
        return values[0] * 100 + values[1]
    tens, ones = values[1], values[2]
    return (
        values[0] * 100 + tens + ones
        if len(values) == 3 and tens >= 20 and ones < 10 and not tens % 10
        else None
    )


def full_year(short: int) -> int:
    """Return the year that two digits stand for: 1950 to 2049."""
    return short + (2000 if short < 50 else 1900)


def duration_value(count: float | None, unit: str) -> str:
    """Write a duration in TIMEX3.

    Args:
        count: How many units; None for an unknown number.
        unit: A unit of the tables.

    Returns:
        A value such as "P2W", "PT30M", "P2Y6M", "PXY".
    """
    if count is not None and count != int(count) and unit in _PARTS:
        return _in_parts(count, unit)
    letter, size = _tables.words()["units"][unit]
    letter = {"E": "DE", "C": "CE"}.get(letter, letter)
    text = "X" if count is None else f"{count * size:.15g}"
    return f"P{'T' if unit in CLOCK_UNITS else ''}{text}{letter}"


def _in_parts(count: float, unit: str) -> str:
    smaller, size = _PARTS[unit]
    whole, rest = int(count), round((count - int(count)) * size)
    if not whole:
        return duration_value(rest, smaller)
    return sum_of_durations(duration_value(whole, unit), duration_value(rest, smaller))


def is_smaller(unit: str, other: str) -> bool:
    """Tell whether a unit is smaller than another; the tables have them in order."""
    units = list(_tables.words()["units"])
    return units.index(unit) < units.index(other)


def sum_of_durations(first: str, second: str) -> str:
    """Join two TIMEX3 durations, the larger first: "P2Y" and "P6M" make "P2Y6M"."""
    if "T" in first and second.startswith("PT"):
        return first + second[2:]
    return first + second[1:]
