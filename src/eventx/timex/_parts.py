"""Read what is counted in a larger stretch: quarters, halves, "the first week of May", fiscal years."""

from __future__ import annotations

from attrs import evolve

from eventx.timex._dates import last_year, month
from eventx.timex._expression import Expression
from eventx.timex._match import Found, Match, Rules
from eventx.timex._numbers import duration_value


def _nth_of_whole(match: Match, unit: str | None, nth: int | None) -> Expression:
    """Count in a month or year that is named, or pointed at ("of the month", "of last year")."""
    return Expression(
        nth=nth,
        unit=unit,
        weekday=match.number_of("weekday"),
        month=match.number_of("month"),
        year=match.year() or match.year("year0"),
        whole=match.unit("whole") if match.has("whole") else None,
        direction=match.direction("which"),
    )


def _nth_weekday(match: Match) -> Found:
    if match.has("each"):  # "the first Monday of every month"
        return Expression("SET", "literal", value=duration_value(1, match.unit("each")))
    if match.has("whole") and match.unit("whole") not in ("month", "year"):
        return None
    return _nth_of_whole(match, None, match.nth())


def _nth_unit(match: Match) -> Found:
    """Read "the last week of August", "the first day of 2023", "the last day of the month"."""
    whole = match.unit("whole") if match.has("whole") else "month"
    if match.unit() not in ("day", "week") or whole not in ("week", "month", "year") or whole == match.unit():
        return None
    return _nth_of_whole(match, match.unit(), match.nth())


def _some_of(match: Match) -> Found:
    """Read "the first half of May", "the last days of August", "the second half of the 19th century"."""
    token = match.slice("ord")[0]
    start = token.category in ("early", "ordinal", "nth") and token.value in ("START", 1)
    if match.has("half") and match.has("year0"):
        return None  # a half of a year has a value of its own
    if match.has("half") and not start and token.value != 2 and token.category not in ("last", "final"):
        return None
    return Expression(
        month=match.number_of("month"),
        year=match.year() or match.year("year0"),
        decade=match.number_of("decade", "decadeword"),
        century=match.nth("century_ord") - 1 if match.has("century_ord") else None,
        mod="START" if start else "END",
    )


def _unit_around(match: Match) -> Found:
    """Read "the week of June 3", "the weekend of Oct. 5"."""
    day = match.day()
    if day is None or match.unit() not in ("week", "weekend"):
        return None
    return Expression(year=match.year(), month=match.number_of("month"), day=day, unit=match.unit())


def _month_of(match: Match) -> Found:
    """Read "the month of November"."""
    return month(match) if match.unit() == "month" else None


def _part_of_year(match: Match) -> Found:
    """Read quarters and halves: "the third quarter of 2019", "last year's first half"."""
    nth = match.nth()
    if any(match.has(g) and match.unit(g) != "year" for g in ("of", "unit")) or nth > (
        2 if match.has("half") else 4
    ):
        return None
    direction = match.direction("rel") if match.has("rel") else match.direction()
    unit = match.unit() if match.has("unit") else None
    whole = Expression(year=match.year() or match.year("year0"), direction=direction, unit=unit, mod=match.mod)
    return evolve(whole, half=nth) if match.has("half") else evolve(whole, quarter=nth)


def _last_part_of_year(match: Match) -> Found:
    """Read "the final quarter of 2012"."""
    half = match.has("half")
    return Expression(year=match.year(), half=2 if half else None, quarter=None if half else 4)


def _short_quarter(match: Match) -> Found:
    """Read "Q3 2019", "3Q 2019", "H1 2019"."""
    nth = int((match.token("n") or match.token("half") or match.slice("front")[0]).value)
    half, year = match.first("h") is not None, match.number_of("year")
    if nth > (2 if half else 4):
        return None
    return Expression(half=nth, year=year) if half else Expression(quarter=nth, year=year)


def _quarter_of_months(match: Match) -> Found:
    """Read "the April-June quarter", "the July-September period of 2022"."""
    first, last = (int(match.slice(g)[0].value) for g in ("first", "last"))
    if first % 3 != 1 or last != first + 2:
        return None
    return Expression(quarter=(first + 2) // 3, year=match.year())


def _quarter_of_the_year_before(match: Match) -> Found:
    """Read "the year-ago quarter", which is the last completed one a year earlier."""
    if match.unit() != "year":
        return None
    if not match.has("ord"):
        return Expression(relation="shift", unit="quarter", amount=-5)
    return Expression(quarter=match.nth(), direction=-1) if match.nth() <= 4 else None


def _fiscal_year(match: Match) -> Found:
    """Read "the current fiscal year", "FY2026", "the 2025-26 fiscal year": one of two has the name of the second."""
    if match.has("unit") and match.unit() != "year":
        return None
    year = last_year(match) if match.has("year2") else match.year()
    if year is None and (match.has("year2") or not match.has("unit")):
        return None
    if year is None:
        amount = match.direction() or 0
        return Expression(relation="shift", unit="year", amount=amount, mod=match.mod, fiscal=True)
    return Expression(year=year, mod=match.mod, fiscal=True)


PARTS: Rules = {
    "nth_weekday": (
        "{the}?(?P<ord>{ord}|{last}|{final}){weekday}(?:{of}|{in})(?:{mon}{inyear}?|{whole}|{every}(?P<each>{unit}))",
        _nth_weekday,
    ),
    "nth_unit": (
        "{the}?(?P<ord>{ord}|{last}|{final})(?P<unit>{unit}){of}(?:{mon}{inyear}?|(?P<year0>{year})|{whole})",
        _nth_unit,
    ),
    "some_of": (
        """{the}?(?P<ord>{ord}|{last}|{final}|{early})(?:(?P<half>{half})|{units}){of}
        (?:{mon}{inyear}?|(?P<year0>{year})|{the}?(?:(?P<century_ord>{ord}){dash}?{century}|{decade}|{decadeword}))""",
        _some_of,
    ),
    "unit_around": ("{the}(?P<unit>{unit}){of}{mon}{the}?(?P<day>{dayref}){dateyear}?", _unit_around),
    "month_of": ("{pre}{the}(?P<unit>{unit}){of}{mon}{inyear}?", _month_of),
    "last_quarter": (
        "{the}?(?:{last}|{final}){dash}?(?:{quarter}|(?P<half>{half})){of}{fiscal}?(?P<year>{year})",
        _last_part_of_year,
    ),
    "quarter": (
        """{pre}(?P<ptr>{ptr}(?P<of>{unit}){poss}|{last})?{the}?(?:(?P<year0>{year}){poss}?)?(?:{fiscal}{dash}?)?
        (?P<ord>{ord}){dash}?{fiscal}?(?:{quarter}|(?P<half>{half}))
        (?:{of}?(?:{fiscal}?(?P<year>{year})|(?P<rel>{last}|{this}|{next}|{the})(?P<unit>{unit})))?""",
        _part_of_year,
    ),
    "short_quarter": (
        "{q}(?P<n>{n12})(?:{of}?{year})?|{h}(?P<half>{n12}){of}?{year}|(?P<front>{n12})(?:{q}|{h}){of}?{year}",
        _short_quarter,
    ),
    "quarter_of_months": (
        """{the}?(?P<first>{month}){dot}?{dash}(?P<last>{month}){dot}?{adj}?(?:{quarter}|{period})
        (?:(?:{of}|{in})?(?P<year>{year}))?""",
        _quarter_of_months,
    ),
    "year_ago_quarter": (
        "{the}?(?P<unit>{unit}){dash}(?:{ago}|{earlier})(?:(?P<ord>{ord}){dash}?)?{quarter}",
        _quarter_of_the_year_before,
    ),
    "fiscal": (
        """{pre}(?P<ptr>{this}|{last}|{next}|{the}(?:{last}|{next}|{current})?)?
        (?:{fiscal}(?P<unit>{unit})?|{fy}){yearspan}?""",
        _fiscal_year,
    ),
    "year_fiscal": ("{the}?{yearspan}{fiscal}(?P<unit>{unit})", _fiscal_year),
}
