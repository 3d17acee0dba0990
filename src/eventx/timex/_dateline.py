"""Read the date of an article from its dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from eventx.syntax import Sentence
from eventx.timex import _tables
from eventx.timex._numbers import full_year

_LINES, _WIDTH = 6, 200  # a dateline stands in one of the first lines, at its beginning
_NEAR = 2  # days: other dates of the same event of publishing, such as "Updated Oct. 24, 2024"
_LINE = r"""
    ^\s*(?:(?:{weekdays})\.?,?\s+)?
    (?:[A-Z][\w.'’-]*,?\s+){{0,6}}            # the place
    (?:\([^()]{{2,40}}\),?\s*)?               # the agency
    \(?{date}\)?
    \s*(?:,?\s*\([^()]{{2,40}}\))?            # the agency
    \s*(?:[-–—]+\s|:|$)
"""
_DATE = r"""
    (?:(?P<month{n}>{months})\.?\s+(?P<day{n}>\d\d?)(?:,?\s+(?P<year{n}>\d{{4}}))?
    |(?P<dday{n}>\d\d?)\s+(?P<dmonth{n}>{months})\.?,?(?:\s+(?P<dyear{n}>\d{{4}}|\d\d)\b)?)
"""


def _forms(table: str) -> str:
    forms = [form for forms in _tables.calendar()[table].values() for form in forms]
    return "|".join(f"{form.capitalize()}|{form.upper()}" for form in sorted(forms, key=len, reverse=True))


@cache
def _line() -> re.Pattern[str]:
    parts = {"weekdays": _forms("weekdays"), "date": _DATE.format(n="", months=_forms("months"))}
    return re.compile(_LINE.format(**parts), re.VERBOSE)


@cache
def _full_date() -> re.Pattern[str]:
    return re.compile(rf"\b{_DATE.format(n='', months=_forms('months'))}\b", re.VERBOSE)


def dateline_date(text: str, sentences: Sequence[Sentence]) -> date | None:
    """Return the date in an article's dateline ("KYIV, Oct. 23, 2024 (Reuters) -").

    Args:
        text: The article.
        sentences: Its sentences. They are not looked at: parsers tend to break datelines.

    Returns:
        The date; None if there is no dateline, or if it names no year and the article has no other full date
        within two days of it, from which the year could be known.
    """
    for line in text[: _LINES * _WIDTH].splitlines()[:_LINES]:
        match = _line().match(line[:_WIDTH])
        if match is None:
            continue
        month, day, year = _fields(match)
        if year is not None:
            return _date(year, month, day)
        found = (_date(y, month, day) for y in _years_near(text, month, day))
        return next((d for d in found if d is not None), None)
    return None


def _fields(match: re.Match[str]) -> tuple[int, int, int | None]:
    name = (match["month"] or match["dmonth"]).lower()
    months = _tables.calendar()["months"].items()
    month = next(int(number) for number, forms in months if name in forms)
    year = match["year"] or match["dyear"]
    whole = None if year is None else int(year) if len(year) == len("2024") else full_year(int(year))
    return month, int(match["day"] or match["dday"]), whole


def _years_near(text: str, month: int, day: int) -> Iterator[int]:
    """Yield the years of the text's other dates that are nearly the same day."""
    for match in _full_date().finditer(text):
        other_month, other_day, year = _fields(match)
        other = None if year is None else _date(year, other_month, other_day)
        same = None if year is None else _date(year, month, day)
        if other is not None and same is not None and abs((other - same).days) <= _NEAR:
            yield other.year


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
