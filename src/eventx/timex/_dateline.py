"""Read the date of an article from its dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from eventx.syntax import Sentence
from eventx.timex import _tables

_HEAD = 240  # a dateline stands in an article's first line or two


@cache
def _pattern() -> re.Pattern[str]:
    forms = "|".join(
        sorted((f for fs in _tables.calendar()["months"].values() for f in fs), key=len, reverse=True)
    )
    month = rf"(?P<month>{forms})\.?"
    return re.compile(
        rf"(?:^|\n)[^\n]{{0,80}}?\b(?:{month}\s+(?P<day>\d\d?)(?:,?\s+(?P<year>\d{{4}}))?"
        rf"|(?P<day2>\d\d?)\s+(?P<month2>{forms})\.?,?(?:\s+(?P<year2>\d{{4}}))?)"
        r"\s*(?:[,.]?\s*\([^()\n]{2,40}\)\s*)?(?:[-–—]+|:|,\s*\([^()\n]{2,40}\))\s",
        re.IGNORECASE,
    )


def dateline_date(text: str, sentences: Sequence[Sentence]) -> date | None:
    """Return the date in an article's dateline ("KYIV, Oct. 23, 2024 (Reuters) -").

    Args:
        text: The article.
        sentences: Its sentences; a dateline without a year takes the only year that they name.

    Returns:
        The date, or None if there is no dateline or its year is unknown.
    """
    match = _pattern().search(text[:_HEAD])
    if match is None:
        return None
    name = (match["month"] or match["month2"]).lower()
    month = next(int(number) for number, forms in _tables.calendar()["months"].items() if name in forms)
    written = match["year"] or match["year2"]
    year = int(written) if written else _only_year(text)
    try:
        return date(year, month, int(match["day"] or match["day2"])) if year else None
    except ValueError:
        return None


def _only_year(text: str) -> int | None:
    years = {int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", text[:4000])}
    return years.pop() if len(years) == 1 else None
