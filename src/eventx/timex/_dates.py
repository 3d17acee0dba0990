"""Read dates: days, months, years, seasons, weekdays, decades, feasts."""

from __future__ import annotations

import re
from itertools import pairwise

from attrs import evolve

from eventx.timex._expression import Expression, Relation
from eventx.timex._match import Found, Match, Rules
from eventx.timex._numbers import full_year, spoken_year

_TEN = 10
_FULL, _LONE_CENTURY = 100, 200  # decades of four digits; "the 2000s" are ten years, "the 1900s" a hundred
_NEXT_YEARS = 2  # as far as a range goes whose end is written with one digit
_DAY_NUMBERS = frozenset({"nth", "n12", "n24", "n31"})


def _iso(match: Match) -> Found:
    form = str(match.slice("iso")[0].value)
    year, month, day = (int(p) for p in form[:10].replace("/", "-").split("-"))
    if not (1 <= month <= 12 and 1 <= day <= 31 and year):
        return None
    if len(form) == 10:
        return Expression(year=year, month=month, day=day)
    hour, minute = (int(p) for p in form[11:16].split(":"))
    return (
        Expression("TIME", year=year, month=month, day=day, hour=hour, minute=minute) if hour < 24 else None
    )


def _numeric(match: Match) -> Found:
    """Read 10/23/2024 as month first, unless that month cannot be; 23.10.2024 as day first."""
    form = match.slice("numeric")[0].text
    first, second, year = (int(p) for p in re.split(r"[-./]", form))
    month, day = (second, first) if "." in form or first > 12 else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Expression(year=year if year >= 100 else full_year(year), month=month, day=day)


def _day_of_month(match: Match) -> Found:
    day = match.day() or match.day("day2")
    if day is None:
        return None
    return Expression(
        year=match.year(), month=match.number_of("month"), day=day, mod=match.mod, era=match.era
    )


def _days(match: Match) -> Found:
    """Read "March 3-5" and "March 3, 5 and 9" as days of one month."""
    (start, end), first, last = match.span, match.match.start("day"), match.match.end("day2")
    places = [i for i in range(first, last) if match.tokens[i].category in _DAY_NUMBERS]
    days = [int(match.tokens[i].value) for i in places]
    if not all(1 <= a < b <= 31 for a, b in pairwise(days)):
        return None
    starts, ends = [start, *places[1:]], [*(i + 1 for i in places[:-1]), end]
    month = Expression(year=match.year(), month=match.number_of("month"))
    return [(a, b, evolve(month, day=day)) for a, b, day in zip(starts, ends, days, strict=True)]


def _lone_day(match: Match) -> Found:
    """Read "the 28th", "the fifth of that month", "the 15th of last month", "the 1st of every month"."""
    if not match.has("unit"):
        return Expression(day=match.day()) if match.first("nth") else None
    if match.unit() != "month":
        return None
    if match.first("every"):
        return Expression("SET", "literal", value=f"XXXX-XX-{match.day():02d}")
    if match.first("that") or match.direction() is None:
        return Expression(day=match.day())
    return Expression(nth=match.day(), unit="day", whole="month", direction=match.direction())


def _relation(match: Match) -> Relation:
    return "anaphoric" if match.is_anaphoric() else "absolute"


def month(match: Match) -> Found:
    return Expression(
        relation=_relation(match),
        year=match.year(),
        month=match.number_of("month"),
        direction=match.direction(),
        mod=match.mod,
        era=match.era,
    )


def _year(match: Match) -> Found:
    return Expression(year=match.year(), mod=match.mod)


def _two_years(match: Match) -> Found:
    """Read "1995-99" and "2006-7" as two years."""
    first, last = match.slice("year")[0], last_year(match)
    if last is None:
        return None
    start, end = match.span
    return [(start, start + 1, Expression(year=first.value)), (end - 1, end, Expression(year=last))]


def last_year(match: Match) -> int | None:
    """Return the year that the second half of "1995-99" or "2006-7" stands for; None if it is no later year.

    Args:
        match: A match with the groups `year` and `year2`.

    Returns:
        The year, or None.
    """
    first, second = match.slice("year")[0].value, match.slice("year2")[0]
    size = 10 ** len(second.text)
    last = int(first) // size * size + int(second.value)
    if last <= first:
        return last + size if last + size == first + 1 else None  # "1999-00", but not "1995-42"
    near = size > _TEN or last - first <= _NEXT_YEARS  # "1995-6", but hardly "1995-9"
    return last if near else None


def _year_with_era(match: Match) -> Found:
    token = match.token("n")
    if token is None or token.value != int(token.value) or not 0 < token.value <= 9999:
        return None
    return Expression(year=int(token.value), era=match.era, mod=match.mod)


def _spoken_year(match: Match) -> Found:
    year = spoken_year(match.slice("spoken"))
    return Expression(year=year, month=match.number_of("month")) if year else None


def _decade(match: Match) -> Found:
    decade = match.number_of("decade", "decadeword")
    if decade is not None and _LONE_CENTURY > decade >= _FULL and not decade % 10:  # "the 1800s"
        return Expression(century=decade // 10, mod=match.mod, era=match.era)
    return Expression(decade=decade, mod=match.mod, era=match.era)


def _century(match: Match) -> Found:
    return Expression(century=match.nth() - 1, era=match.era, mod=match.mod)


def _centuries(match: Match) -> Found:
    """Read "the 16th and 17th centuries" as two."""
    (start, end), second = match.span, match.match.start("ord2")
    if match.unit() != "century":
        return None
    first = Expression(century=match.nth() - 1, era=match.era, mod=match.mod)
    last = Expression(century=match.nth("ord2") - 1, era=match.era)
    return [(start, match.match.end("ord"), first), (second, end, last)]


def _season(match: Match) -> Found:
    token = match.first("season")
    return Expression(
        relation=_relation(match),
        year=match.year(),
        season=str(token.value) if token else None,
        direction=match.direction(),
        mod=match.mod,
        era=match.era,
    )


def _feast(match: Match) -> Found:
    token, part = match.first("feast"), match.part()
    return Expression(
        "TIME" if part else "DATE",
        year=match.year(),
        feast=str(token.value) if token else None,
        direction=match.direction(),
        part=part,
    )


def _weekday(match: Match) -> Found:
    part = match.part()
    return Expression(
        "TIME" if part else "DATE",
        relation=_relation(match),
        weekday=match.number_of("weekday"),
        direction=match.direction(),
        part=part,
        mod=match.mod,
    )


def _from_weekday(match: Match) -> Found:
    """Read "a week from Sunday", "two weeks on Sunday"."""
    if match.unit() != "week":
        return None
    return Expression(weekday=match.number_of("weekday"), direction=1, unit="week", amount=match.count())


def _season_before_last(match: Match) -> Found:
    """Read "the summer before last"."""
    token = match.first("season")
    return Expression(season=str(token.value) if token else None, direction=-1, amount=-1)


def _weekday_before_last(match: Match) -> Found:
    """Read "the Friday before last"."""
    return Expression(weekday=match.number_of("weekday"), direction=-1, unit="week", amount=-1)


def _overnight_into(match: Match) -> Found:
    """Read "overnight into Sunday": the night that began on the day before."""
    shift, part = match.slice("day")[0].value
    weekday = match.number_of("weekday")
    if shift or not part or weekday is None:
        return None
    return Expression("TIME", weekday=weekday, unit="day", amount=-1, part=part)


def _overnight(match: Match) -> Found:
    """Read "overnight Tuesday"."""
    shift, part = match.slice("day")[0].value
    return Expression("TIME", weekday=match.number_of("weekday"), part=part) if part and not shift else None


DATES: Rules = {
    "iso": ("(?P<iso>{iso})", _iso),
    "numeric": ("(?P<numeric>{numeric})", _numeric),
    "month_day": (
        "{pre}(?:{wday}{comma}?{the}?)?{mon}{the}?(?P<day>{dayref})(?!{dot}?{ampm}|{units}){dateyear}?",
        _day_of_month,
    ),
    "month_word": (
        "{pre}(?:{wday}{comma}?)?{mon}(?P<day>{ordinal})(?!{dash}|{half}|{any}|{adj}){dateyear}?",
        _day_of_month,
    ),
    "month_days": (
        """{mon}(?P<day>{dayref})(?:{comma}{dayref})*(?:{dash}|{to}|{comma}?{and}|{or})(?P<day2>{dayref})
        (?!{dash}?(?:{any}|{ampm})){dateyear}?""",
        _days,
    ),
    "day_month": (
        """{pre}(?:(?:{the}?{wday}{comma}?)?{the}?)?(?:(?P<day>{dayref}){of}?|{the}(?P<day2>{ordinal}){of}){mon}
        (?:{dateyear}|{shortyear})?""",
        _day_of_month,
    ),
    "days_month": (
        """{the}?(?P<day>{dayref})(?:{comma}{the}?{dayref})*(?:{dash}|{to}|{comma}?{and}|{or}|{comma}){the}?(?P<day2>{dayref})
        {of}?{mon}{dateyear}?""",
        _days,
    ),
    "lone_day": (
        """{the}(?P<day>{nth}|{ordinal})
        (?:{of}(?P<ptr>{that}|{this}|{the}|{last}|{next}|{every})(?P<unit>{unit}))?""",
        _lone_day,
    ),
    "weekday_day": ("{wday}{comma}?{the}?(?P<day>{nth})", _lone_day),
    "month": ("{pre}(?P<ptr>{nameptr})?{mon}{inyear}?", month),
    "year_month": ("(?P<year>{year}){mon}(?:(?={dash})|{stop})", month),
    "year_month_day": ("(?P<year>{year}){mon}(?P<day>{dayref})(?:(?={dash})|{stop})", _day_of_month),
    "month_spoken": ("{mon}(?P<spoken>{spokenyear})", _spoken_year),
    "year": ("{pre}(?:{the}(?:{unit}|{units}))?(?P<year>{year}){ad}?(?!{dash}?{many})", _year),
    "years": (
        "(?P<year>{year})(?:{dash}|{slash})(?P<year2>{secondyear})(?!{dash}?(?:{any}|{month}))",
        _two_years,
    ),
    "spoken": ("(?P<spoken>{spokenyear})(?!{dash}?{any})", _spoken_year),
    "year_quarter": ("{the}?(?P<year>{year}){quarter}", _year),
    "era": ("{pre}(?P<n>{int}|{year})(?:{bc}|{ad})", _year_with_era),
    "era_first": ("{pre}{ad}(?P<n>{int}|{year})", _year_with_era),
    "small_year": ("{pre}(?P<n>{n999})", _year_with_era),
    "decade": ("{pre}{the}?(?:{decade}|{decadeword})(?:{bc}|{ad})?", _decade),
    "century": ("{pre}{the}?(?P<ord>{ord}){dash}?{century}(?:{bc}|{ad})?", _century),
    "centuries": (
        "{pre}{the}?(?P<ord>{ord})(?:{and}|{to}|{or}|{dash}){the}?(?P<ord2>{ord}){dash}?(?P<unit>{century}|{units})(?:{bc}|{ad})?",
        _centuries,
    ),
    "season": ("{pre}(?P<ptr>{nameptr}|{the}(?:{last}|{next})?)?{season}{inyear}?", _season),
    "feast": ("(?P<ptr>{last}|{this}|{next})?{feast}(?:{part}|{inyear})?", _feast),
    "weekday": ("{pre}(?P<ptr>{nameptr})?{wday}{daypart}", _weekday),
    "from_weekday": ("(?P<count>{amount})(?P<unit>{unit}|{units})(?:{from}|{on}){wday}", _from_weekday),
    "season_before_last": ("{the}{season}{before}{last}", _season_before_last),
    "weekday_before_last": ("{the}{wday}{before}{last}", _weekday_before_last),
    "overnight_into": ("(?P<day>{deictic}){into}{wday}", _overnight_into),
    "overnight": ("(?P<day>{deictic}){wday}", _overnight),
}
