"""Resolve an underspecified object against a reference date, or in a narrative against the last date mentioned."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from attrs import evolve

from eventx.timex import _calendar, _tables
from eventx.timex._context import Context
from eventx.timex._expression import Expression
from eventx.timex._numbers import duration_value
from eventx.timex._tense import Tense


_TURN = 7  # months: in a narrative a month that far back is next year's


def resolve(expression: Expression, context: Context) -> str | None:
    """Return the TIMEX3 value of an expression.

    Args:
        expression: What the words say.
        context: What is known around them.

    Returns:
        The value; underspecified ("XXXX-10-23") or None where the context does not settle it.
    """
    try:
        value = _value(expression, context)
    except (ValueError, OverflowError):  # the calendar ends at the years 1 and 9999
        return None
    return None if value and _OFF_CALENDAR.match(value) else value


_OFF_CALENDAR = re.compile(r"0000|\d{5}")


def _value(expression: Expression, context: Context) -> str | None:
    match expression.relation:
        case "literal" | "duration":
            return expression.value
        case "period":
            return _period(expression)
        case "shift" if context.narrative:
            if expression.unit == "day" and not expression.amount and not expression.part:
                return "PRESENT_REF"
            value = _shift(expression, context.anchor)
        case "shift":
            value = _shift(expression, context.today)
        case "offset":
            value = _offset(expression, context.anchor if context.narrative else context.today, context)
        case "anaphoric":
            value = _anaphoric(expression, context)
        case "same" if expression.unit == "time":
            return context.last_value or "PAST_REF"
        case "same" | "anaphoric" if context.bc is not None and expression.unit is not None:
            return _bc_unit(expression, context)
        case "same" if expression.unit == "day":
            value = _last_day(context)
        case "same":
            value = _unit(expression, context.anchor, 0)
        case "bare":
            value = _bare(expression, context)
        case _:
            value = _absolute(expression, context)
    return _with_clock(expression, value)


def _bc_unit(expression: Expression, context: Context) -> str | None:
    """Count years, decades and centuries backwards from the last date before Christ."""
    year = (context.bc or 1) - int(expression.amount or 0)
    return f"BC{year:04d}" if expression.unit == "year" and year > 0 else None


def _unit(expression: Expression, base: date | None, amount: float) -> str | None:
    if base is None or expression.unit is None:
        return None
    unit = expression.unit
    if unit in ("hour", "minute", "second"):
        return None
    if unit == "weekend":
        day = _calendar.shift(base, amount, "week")
        return None if day is None else _calendar.unit_value(day, unit)
    step = unit
    first = _calendar.shift(base.replace(day=1) if unit in ("month", "quarter", "year") else base, amount, step)
    return None if first is None else _calendar.unit_value(first, unit)


def _shift(expression: Expression, base: date | None) -> str | None:
    value = _unit(expression, base, expression.amount or 0)
    return f"FY{value}" if value and expression.fiscal and expression.unit == "year" else value


def _clock_offset(amount: float, unit: str, context: Context) -> str | None:
    """Count hours from the reference; one without a clock time gives the day, if the hours are few."""
    if context.reference is None or abs(amount) > _MANY:
        return None
    if not context.timed:
        return context.reference.date().isoformat() if unit != "hour" or abs(amount) <= _SAME_DAY else None
    return (context.reference + timedelta(**{f"{unit}s": amount})).isoformat(timespec="minutes")


_SAME_DAY = 12  # hours
_MANY = 10**6


def _offset(expression: Expression, base: date | None, context: Context) -> str | None:
    unit = expression.unit or "day"
    if expression.amount is None:
        return "PAST_REF" if (expression.direction or -1) < 0 else "FUTURE_REF"
    if base is None:
        return None
    if unit in ("hour", "minute", "second"):
        return _clock_offset(expression.amount, unit, context)
    day = _calendar.shift(base, expression.amount, unit)
    if day is None:
        return None
    if expression.amount != int(expression.amount) and unit == "year":
        unit = "month"
    return _calendar.unit_value(day, {"fortnight": "week", "weekend": "weekend"}.get(unit, unit))


def _anaphoric(expression: Expression, context: Context) -> str | None:
    if expression.unit is None:
        return _absolute(evolve(expression, direction=expression.direction), evolve(context, reference=_moment(context.anchor)))
    if expression.amount is None:
        return "PAST_REF" if (expression.direction or 1) < 0 else "FUTURE_REF"
    if expression.unit in ("hour", "minute", "second"):
        return None
    if expression.part:
        return _unit(expression, context.anchor, expression.amount)
    return _offset(expression, context.anchor, context)


def _moment(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day) if day else None


def _bare(expression: Expression, context: Context) -> str | None:
    if expression.has_clock or expression.part:
        return _last_day(context)
    base = context.anchor
    if context.last is None and base is not None and context.tense != "future":
        if expression.unit == "weekend" and base.isoweekday() < 6:
            return _unit(expression, base, -1)  # in a report "the weekend" and "the quarter" are over
        if expression.unit == "quarter":
            return _unit(expression, base, -1)
    return _unit(expression, base, 0)


def _last_day(context: Context) -> str | None:
    """Return the day last mentioned; where only its month or year was, the rest stays open."""
    value = context.last_value
    if value is None:
        return context.today.isoformat() if context.today else None
    if re.fullmatch(r"\d{4}(-\d\d)?", value):
        return value + "-XX" * (2 - value.count("-"))
    return context.last.isoformat() if context.last else None


def _period(expression: Expression) -> str | None:
    return duration_value(expression.amount, expression.unit or "day")


# -- absolute dates, of which the larger fields may be missing


def _absolute(expression: Expression, context: Context) -> str | None:
    x = expression
    if x.century is not None:
        return f"{'BC' if x.era else ''}{x.century:02d}"
    if x.decade is not None:
        return f"BC{x.decade:03d}" if x.era else _decade(x.decade, context)
    if x.era or (context.bc is not None and (x.year is None or x.year < 1000)):
        return _before_christ(x, context)
    if x.quarter or x.half or x.season:
        return _part_of_year(x, context)
    if x.feast:
        return _feast(x, context)
    if x.nth and x.unit:
        return _nth_unit(x, context)
    if x.weekday and not x.day:
        return _nth_weekday(x, context) if x.nth else _weekday(x, context)
    if x.month is None and x.day is not None:
        return _day_alone(x.day, context)
    if x.month is None:
        return None if x.year is None else f"{'FY' if x.fiscal else ''}{x.year:04d}"
    year = x.year if x.year is not None else _year_of(x, context)
    head = "XXXX" if year is None else f"{year:04d}"
    return f"{head}-{x.month:02d}" + (f"-{x.day:02d}" if x.day else "")


def _before_christ(x: Expression, context: Context) -> str | None:
    year = x.year if x.year is not None else context.bc
    if year is None or not (x.year or x.month or x.season):
        return None
    head = f"BC{year:04d}"
    if x.season:
        return f"{head}-{x.season}"
    return head + (f"-{x.month:02d}" if x.month else "") + (f"-{x.day:02d}" if x.month and x.day else "")


def _decade(decade: int, context: Context) -> str:
    if decade >= 100:
        return f"{decade:03d}"
    base = context.base
    century = base.year // 100 if base else 19
    if decade * 10 > (base.year % 100 if base else 99) + 20:
        century -= 1
    return f"{century:02d}{decade}"


def _year_of(x: Expression, context: Context) -> int | None:
    """Choose the year of a month or of a day in a month."""
    if x.within:
        return _year_within(x, context)
    base = context.base
    if base is None:
        return None
    month = x.month or 1
    if x.direction is not None:
        return _directed_year(month, x.direction, base)
    if context.narrative:
        dated = len(context.main_value or "") > 4
        return base.year + (dated and base.month - month >= _TURN)
    return base.year + _leap(month - base.month, (x.day or base.day) - base.day, context.tense)


def _leap(months: int, days: int, tense: Tense | None) -> int:
    """Tell which year a month `months` away in the calendar belongs to: -1, 0 or 1 from the reference's.

    The past tense looks back and the future tense ahead; otherwise the nearest is meant. Without any verb the same
    calendar year is the better guess, unless that is far away.
    """
    ahead = months > 0 or (months == 0 and days > 0)
    if tense == "past":
        return -1 if ahead else 0
    if tense == "future":
        return 1 if months < 0 or (months == 0 and days < 0) else 0
    if months > 6:
        return -1
    return 1 if months <= (-6 if tense == "present" else -10) else 0


def _year_within(x: Expression, context: Context) -> int | None:
    """Find the year of "October of that year", "the spring of next year"."""
    base = context.today if x.within == "shift" and not context.narrative else context.anchor
    return None if base is None else base.year + (x.direction or 0)


def _directed_year(month: int, direction: int, base: date) -> int:
    if direction < 0:
        return base.year if month < base.month else base.year - 1
    if direction > 0:
        return base.year if month > base.month else base.year + 1
    return base.year


def _part_of_year(x: Expression, context: Context) -> str:
    part = x.season or (f"Q{x.quarter}" if x.quarter else f"H{x.half}")
    base = context.base
    year = x.year
    if x.within:
        year = _year_within(x, context)
    elif year is None and base is not None:
        year = _year_of_part(part, x, context, base)
    return f"{'XXXX' if year is None else format(year, '04d')}-{part}"


def _year_of_part(part: str, x: Expression, context: Context, base: date) -> int:
    if not x.season and x.direction is not None:
        return base.year + x.direction
    year = base.year
    if part == "WI" and base.month < 6 and not context.narrative:
        year -= 1
    if x.season and x.direction is not None and x.direction:
        start, end = _calendar.part_of_year(year, part)
        if x.direction < 0:
            return year if end <= base else year - 1
        return year if start > base else year + 1
    if context.narrative:
        return year
    start, _ = _calendar.part_of_year(year, part)
    if start > base and context.tense != "future" and (x.direction is None):
        return year - 1
    return year


def _feast(x: Expression, context: Context) -> str | None:
    base = context.base
    key = x.feast or ""
    if x.year is not None:
        day = _calendar.feast(key, x.year)
        return day.isoformat() if day else None
    if base is None:
        return f"XXXX-{key.split()[1]}" if key.startswith("fixed") else None
    days = [d for y in (base.year - 1, base.year, base.year + 1) if 1 <= y <= 9999 and (d := _calendar.feast(key, y))]
    if x.direction == 1 or (context.tense == "future" and x.direction is None):
        days = [d for d in days if d >= base]
        return days[0].isoformat() if days else None
    if x.direction == -1 or context.tense == "past":
        days = [d for d in days if d <= base]
        return days[-1].isoformat() if days else None
    return min(days, key=lambda d: abs(d - base)).isoformat() if days else None


def _nth_weekday(x: Expression, context: Context) -> str | None:
    year = x.year if x.year is not None else _year_of(x, context)
    if year is None or x.month is None or x.weekday is None:
        return None
    day = _calendar.nth_weekday(year, x.month, x.weekday, x.nth or 0)
    return day.isoformat() if day else None


def _nth_unit(x: Expression, context: Context) -> str | None:
    """Find "the last week of August", "the first day of May"."""
    year = x.year if x.year is not None else _year_of(x, context)
    if year is None or x.month is None or not x.nth:
        return None
    try:
        first = date(year, x.month, 1)
        if x.nth > 0:
            day = first + timedelta(x.nth - 1 if x.unit == "day" else 7 * x.nth - 4)
        else:
            day = (_calendar.shift(first, 1, "month") or first) - timedelta(1 if x.unit == "day" else 4)
    except (ValueError, OverflowError):
        return None
    return _calendar.unit_value(day, x.unit or "day") if day.month == x.month else None


def _weekday(x: Expression, context: Context) -> str | None:
    base = context.base
    weekday = x.weekday or 1
    if base is None:
        return f"XXXX-WXX-{weekday}"
    back = (base.isoweekday() - weekday) % 7
    try:
        if x.within:
            return (base + timedelta(weekday - base.isoweekday() + 7 * (x.direction or 0))).isoformat()
        if x.direction == -1:
            return (base - timedelta(back or 7)).isoformat()
        if x.direction == 1:
            return (base + timedelta((7 - back) % 7 or 7)).isoformat()
        if x.direction == 0:
            return (base + timedelta(weekday - base.isoweekday())).isoformat()
        if (context.tense == "future" and back) or context.narrative:
            return (base + timedelta((7 - back) % 7)).isoformat()
        return (base - timedelta(back)).isoformat()
    except OverflowError:
        return f"XXXX-WXX-{weekday}"


def _day_alone(day: int, context: Context) -> str | None:
    base = context.anchor
    return f"XXXX-XX-{day:02d}" if base is None else f"{base.year:04d}-{base.month:02d}-{day:02d}"


# -- clock times and parts of day


def _with_clock(x: Expression, value: str | None) -> str | None:
    if not x.has_clock and not x.part:
        return value
    if value is None or len(value) != 10 or value.endswith("REF"):
        value = "XXXX-XX-XX"
    if not x.has_clock:
        return f"{value}T{x.part}"
    zone = x.zone
    hour = x.hour or 0
    clock = f"T{hour:02d}" + (f":{x.minute or 0:02d}") + (f":{x.second:02d}" if x.second is not None else "")
    return f"{value}{clock}{zone}"


def part_hours(part: str) -> tuple[int, int]:
    """Return a part of day's first hour and the hour after its last."""
    first, last = _tables.calendar()["part_hours"][part]
    return first, last
