"""Complete dates of which the larger fields may be missing: "June", "Oct. 23", "the third quarter"."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count, islice

from eventx.timex import _calendar
from eventx.timex._context import Context
from eventx.timex._expression import Expression
from eventx.timex._tense import Tense

_TURN = 7  # months: in a narrative a month that far back is next year's
_BEGUN = 7  # days of the same month: what is announced may have begun
_NEAREST = 6  # months: half the year
_FAR = 10  # months: without a verb, farther back than this is ahead
_LEAP_YEARS = 9  # years: a 29 February is at most that far away


def absolute(x: Expression, context: Context) -> str | None:
    """Return the TIMEX3 value of a date, completed from the context.

    Args:
        x: A date with at least one field.
        context: What is known around it.

    Returns:
        The value; with "XXXX" for an unknown year; None if nothing is known.
    """
    if x.century is not None:
        return f"{'BC' if x.era else ''}{x.century:02d}"
    if x.decade is not None:
        return f"BC{x.decade:03d}" if x.era else _decade(x.decade, context)
    if x.era or _continues_before_christ(x, context):
        return _before_christ(x, context)
    if x.quarter or x.half or x.season:
        return _part_of_year(x, context)
    if x.feast:
        return _feast(x.feast, x, context)
    if x.nth:
        return _nth(x, context)
    if x.weekday and not x.day:
        return _weekday(x.weekday, x, context)
    if x.month is not None:
        value = _month(x.month, x, context)
        return _unit_around(value, x.unit) if x.unit else value
    if x.day is not None:
        return _day_alone(x.day, context)
    return None if x.year is None else f"{'FY' if x.fiscal else ''}{x.year:04d}"


# -- years, decades


def _continues_before_christ(x: Expression, context: Context) -> bool:
    """Tell whether a date takes its era from the one before: "in 480 BC ... in 479", "that September"."""
    if context.bc is None:
        return False
    if x.year is not None:
        return x.year < 1000
    return context.narrative and bool(x.month or x.season)


def _before_christ(x: Expression, context: Context) -> str | None:
    year = x.year if x.year is not None else context.bc
    if year is None:
        return None
    head = f"BC{year:04d}"
    if x.season:
        return f"{head}-{x.season}"
    return head + (f"-{x.month:02d}" if x.month else "") + (f"-{x.day:02d}" if x.month and x.day else "")


def _decade(decade: int, context: Context) -> str:
    """Complete "the '80s": the latest such decade that has begun or will soon."""
    if decade >= 100:
        return f"{decade:03d}"
    year = context.base.year if context.base else 1999
    century = year // 100 - (decade * 10 > year % 100 + 10)
    return f"{century:02d}{decade}"


# -- months and days in months


def _month(month: int, x: Expression, context: Context) -> str | None:
    year = x.year if x.year is not None else _year_of(month, x, context)
    if x.day is None:
        return f"{'XXXX' if year is None else format(year, '04d')}-{month:02d}"
    if year is None:
        return f"XXXX-{month:02d}-{x.day:02d}"
    if (month, x.day) == (2, 29) and x.year is None:
        year = _leap_year(year, forward=context.tense == "future")
    return f"{year:04d}-{month:02d}-{x.day:02d}"


def _leap_year(year: int, *, forward: bool) -> int:
    years = islice(count(year, 1 if forward else -1), _LEAP_YEARS)
    return next(y for y in years if y % 4 == 0 and (y % 100 != 0 or y % 400 == 0))


def _year_of(month: int, x: Expression, context: Context) -> int | None:
    """Choose the year of a month or of a day in it."""
    if x.within:
        return _year_within(x, context)
    base = context.base
    if base is None:
        return None
    if context.floor is not None and x.direction is None:
        floor = context.floor
        return floor.year + ((month, x.day or 31) < (floor.month, floor.day))
    if x.direction is not None:
        in_another_year = month >= base.month if x.direction < 0 else month <= base.month
        return base.year + x.direction * in_another_year
    if context.narrative:
        dated = len(context.main_value or "") > len("1943")
        return base.year + (dated and base.month - month >= _TURN)
    return base.year + _years_away(month - base.month, (x.day or base.day) - base.day, context.tense)


def _years_away(months: int, days: int, tense: Tense | None) -> int:
    """Tell how many years from the reference's a month lies that the calendar has `months` and `days` later.

    The past tense looks back and the future tense ahead; in the present tense the nearest is meant. Without
    any verb the same calendar year is the better guess, unless the month is far away in it.
    """
    if tense == "past":
        return -1 if (months, days) > (0, 0) else 0
    if tense == "future":  # "is to run from January 23", said on the 28th, has begun
        return 1 if (months, days) < (0, -_BEGUN) else 0
    if months > _NEAREST:
        return -1
    return 1 if months <= -(_NEAREST if tense == "present" else _FAR) else 0


def _year_within(x: Expression, context: Context) -> int | None:
    """Find the year of "October of that year", "the spring of next year"."""
    base = context.today if x.within == "shift" and not context.narrative else context.anchor
    return None if base is None else base.year + (x.direction or 0)


def _day_alone(day: int, context: Context) -> str:
    base = context.anchor
    return f"XXXX-XX-{day:02d}" if base is None else f"{base.year:04d}-{base.month:02d}-{day:02d}"


def _unit_around(day: str | None, unit: str) -> str | None:
    """Return the week or weekend that a day lies in; None if its year is open."""
    if day is None or not day[:4].isdecimal():
        return None
    return _calendar.unit_value(date.fromisoformat(day), unit)


# -- seasons, quarters, halves


def _part_of_year(x: Expression, context: Context) -> str:
    part = x.season or (f"Q{x.quarter}" if x.quarter else f"H{x.half}")
    year = x.year
    if x.within:
        year = _year_within(x, context)
    elif year is None and context.base is not None:
        year = _year_of_part(part, x, context, context.base)
    return f"{'XXXX' if year is None else format(year, '04d')}-{part}"


def _year_of_part(part: str, x: Expression, context: Context, base: date) -> int:
    if not x.season and x.direction is not None:
        return base.year + x.direction
    year = base.year
    if context.narrative and not x.direction:
        return year
    if part == "WI" and base.month < _NEAREST:  # winter begins in the year before
        year -= 1
    start, end = _calendar.part_of_year(year, part)
    if x.direction == -1:
        return (year if end <= base else year - 1) + int(x.amount or 0)  # "the summer before last"
    if x.direction == 1:
        return year if start > base else year + 1
    if x.direction is None and start > base and context.tense != "future":
        return year - 1
    if x.direction is None and x.season and end <= base and context.tense == "future":
        return year + 1
    return year


# -- feasts, weekdays, and the like


def _feast(key: str, x: Expression, context: Context) -> str | None:
    base = context.base
    if x.year is not None:
        day = _calendar.feast(key, x.year)
        return day.isoformat() if day else None
    if base is None:
        return f"XXXX-{key.split()[1]}" if key.startswith("fixed") else None
    days = [d for y in (-1, 0, 1) if (d := _calendar.feast(key, base.year + y))]
    if x.direction == 1 or (x.direction is None and context.tense == "future"):
        days = [d for d in days if d >= base][:1]
    elif x.direction == -1 or context.tense == "past":
        days = [d for d in days if d <= base][-1:]
    return min(days, key=lambda d: abs(d - base)).isoformat() if days else None


def _nth(x: Expression, context: Context) -> str | None:
    """Find "the last week of August", "the first Monday in June", "the last day of the month"."""
    found, nth = _whole(x, context), x.nth or 1
    if found is None:
        return None
    first, after = found
    if x.weekday:
        day = first if nth > 0 else after - timedelta(1)
        day += timedelta((x.weekday - day.isoweekday()) % 7 if nth > 0 else -((day.isoweekday() - x.weekday) % 7))
        day += timedelta(7 * (nth - 1 if nth > 0 else nth + 1))
        return day.isoformat() if first <= day < after else None
    middle = 4  # the day of a week that decides its month
    if nth > 0:
        day = first + timedelta(nth - 1 if x.unit == "day" else 7 * nth - middle)
    else:
        day = after - timedelta(1 if x.unit == "day" else middle)
    return _calendar.unit_value(day, x.unit or "day") if first <= day < after else None


def _whole(x: Expression, context: Context) -> tuple[date, date] | None:
    """Return the first day of the stretch that something is counted in, and the day after its last."""
    if x.whole:
        base = context.anchor if x.direction is None else context.today
        unit, amount = x.whole, x.direction or 0
        base = None if base is None else _calendar.shift(_first_day(base, unit), amount, unit)
    elif x.month:
        unit, year = "month", x.year if x.year is not None else _year_of(x.month, x, context)
        base = None if year is None else date(year, x.month, 1)
    else:
        unit, base = "year", None if x.year is None else date(x.year, 1, 1)
    after = None if base is None else _calendar.shift(base, 1, unit)
    return None if base is None or after is None else (base, after)


def _first_day(day: date, unit: str) -> date:
    if unit == "week":
        return day - timedelta(day.isoweekday() - 1)
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _weekday(weekday: int, x: Expression, context: Context) -> str:
    base = context.base
    if base is None:
        return f"XXXX-WXX-{weekday}"
    back, ahead = (base.isoweekday() - weekday) % 7, (weekday - base.isoweekday()) % 7
    if context.floor is not None and x.direction is None and context.tense != "past":
        return (context.floor + timedelta((weekday - context.floor.isoweekday()) % 7)).isoformat()
    if x.within or x.direction == 0:
        days = weekday - base.isoweekday() + 7 * (x.direction or 0)
    elif x.direction == -1:
        days = -(back or 7)
    elif x.direction == 1:
        days = ahead or 7
    else:
        days = ahead if context.tense == "future" or context.narrative else -back
    further = int(x.amount or 0)  # "a week from Sunday", "overnight into Sunday"
    return (base + timedelta(days + (1 if x.unit == "day" else 7) * further)).isoformat()
