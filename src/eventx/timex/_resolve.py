"""Resolve an underspecified object against the reference date, or in a narrative against the last date."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from attrs import evolve

from eventx.timex import _calendar
from eventx.timex._absolute import absolute
from eventx.timex._context import Context
from eventx.timex._expression import Expression
from eventx.timex._numbers import CLOCK_UNITS, duration_value

_OFF_CALENDAR = re.compile(r"0000|\d{5}")
_WHOLE = re.compile(r"\d{4}(-\d\d)?")  # a year or a month
_QUARTER = re.compile(r"(\d{4})-(Q[1-4])")
_SAME_DAY = 12  # hours: "ten hours ago" is taken for the day of the report
_MANY = 10**6
_SATURDAY = 6
_PARTED = {"year": ("month", 12), "decade": ("year", 10), "century": ("year", 100)}


def resolve(expression: Expression, context: Context) -> str | None:
    """Return the TIMEX3 value of an expression.

    Args:
        expression: What the words say.
        context: What is known around them.

    Returns:
        The value; underspecified ("XXXX-10-23") or None where the context does not settle it, or where there
        is no such day.
    """
    try:
        value = _value(expression, context)
    except (ValueError, OverflowError):  # the calendar ends at the years 1 and 9999
        return None
    if value is None or _OFF_CALENDAR.match(value):
        return None
    return None if _calendar.is_day(value) and _calendar.interval(value) is None else value


def _value(x: Expression, context: Context) -> str | None:
    if x.ago is not None:
        return _counted_back(x, *x.ago, context)
    match x.relation:
        case "literal" | "duration":
            return x.value
        case "period":
            return duration_value(x.amount, x.unit or "day")
        case "same" if x.unit == "time":
            return context.last_value or "PAST_REF"
        case "same" | "anaphoric" | "shift" if _counts_before_christ(x, context):
            return _before_christ(x, context)
        case "shift":
            value = _shift(x, context)
        case "offset":
            value = _offset(x, context.anchor if context.narrative else context.today, context)
        case "anaphoric":
            value = _anaphoric(x, context)
        case "same":
            value = _last_day(context) if x.unit == "day" else _unit(x.unit, context.anchor, 0)
        case "bare":
            value = _bare(x, context)
        case _:
            value = absolute(x, context)
    return _with_clock(x, value)


def _counted_back(x: Expression, unit: str, amount: float, context: Context) -> str | None:
    """Read "a year ago last Tuesday" from that Tuesday, "two years ago this week" from today."""
    plain = evolve(x, ago=None)
    if x.weekday is None:
        today = None if context.today is None else _calendar.shift(context.today, amount, unit)
        reference = datetime(today.year, today.month, today.day) if today else None
        return _value(plain, evolve(context, reference=reference))
    value = _value(plain, context)
    day = None if value is None or not _calendar.is_day(value) else date.fromisoformat(value)
    back = None if day is None else _calendar.shift(day, amount, unit)
    return None if back is None else back.isoformat()


def _unit(unit: str | None, base: date | None, amount: float) -> str | None:
    """Return the unit `amount` units from the one around a day."""
    if base is None or unit is None or unit in CLOCK_UNITS:
        return None
    if unit in ("month", "quarter", "year"):
        base = base.replace(day=1)
    day = _calendar.shift(base, amount, unit)
    return None if day is None else _calendar.unit_value(day, unit)


def _shift(x: Expression, context: Context) -> str | None:
    amount, base = x.amount or 0, context.today
    if context.narrative:
        if x.unit == "day" and not amount and not x.part:
            return "PRESENT_REF"  # the writer's today, not the story's
        base = context.anchor
    if x.unit == "weekend" and not amount and context.tense == "past":
        return _past_weekend(base)
    value = _unit(x.unit, base, amount)
    return f"FY{value}" if value and x.fiscal and x.unit == "year" else value


def _past_weekend(base: date | None) -> str | None:
    """Return the weekend that a report speaks of: from Monday on the one before."""
    if base is None:
        return None
    return _unit("weekend", base, 0 if base.isoweekday() >= _SATURDAY else -1)


def _offset(x: Expression, base: date | None, context: Context) -> str | None:
    unit = x.unit or "day"
    quarter = _QUARTER.fullmatch(context.last_value or "")
    if quarter and unit == "year" and x.amount == -1 and not context.narrative:
        return f"{int(quarter[1]) - 1:04d}-{quarter[2]}"  # a report compares a quarter with the one "a year ago"
    if x.amount is None:
        return "PAST_REF" if (x.direction or -1) < 0 else "FUTURE_REF"
    if unit in CLOCK_UNITS:
        return _clock_offset(x.amount, unit, context)
    if x.amount != int(x.amount) and unit in _PARTED:
        smaller, size = _PARTED[unit]
        return _unit(smaller, base, round(x.amount * size))
    day = None if base is None else _calendar.shift(base, x.amount, unit)
    return None if day is None else _calendar.unit_value(day, unit)


def _clock_offset(amount: float, unit: str, context: Context) -> str | None:
    """Count hours from the reference; one without a clock time gives the day, if the hours are few."""
    if context.reference is None or abs(amount) > _MANY:
        return None
    if context.timed:
        return (context.reference + timedelta(**{f"{unit}s": amount})).isoformat(timespec="minutes")
    return context.reference.date().isoformat() if unit != "hour" or abs(amount) <= _SAME_DAY else None


def _counts_before_christ(x: Expression, context: Context) -> bool:
    in_story = context.narrative or x.relation != "shift"
    return in_story and x.unit == "year" and (context.last_value or "").startswith("BC")


def _before_christ(x: Expression, context: Context) -> str | None:
    """Count years from the last date before Christ."""
    year = (context.bc or 1) - int(x.amount or 0)
    return f"BC{year:04d}" if year > 0 else None


def _anaphoric(x: Expression, context: Context) -> str | None:
    base = context.anchor
    if x.unit is None:  # "the following March"
        reference = datetime(base.year, base.month, base.day) if base else None
        return absolute(x, evolve(context, reference=reference))
    return _unit(x.unit, base, x.amount or 0) if x.part else _offset(x, base, context)


def _bare(x: Expression, context: Context) -> str | None:
    if x.has_clock or x.part:
        return _told_by_now(_last_day(context), context)
    base = context.anchor
    if x.unit in ("day", "week", "weekend") and _WHOLE.fullmatch(context.last_value or "") and not context.narrative:
        base = context.today  # a year or month mentioned before has no one day
    past = context.tense == "past" and not context.narrative
    if past and context.last is not None and context.today is not None and context.last > context.today:
        base = context.today  # "the bill is due by Easter. Gangs attacked over *the weekend*": not Easter's
    if (context.last is None or base == context.today) and context.tense != "future":
        # in a report "the weekend" and "the quarter" are over
        if x.unit == "weekend":
            return _past_weekend(base)
        if x.unit == "quarter":
            return _unit(x.unit, base, -1)
    return _unit(x.unit, base, 0)


def _told_by_now(day: str | None, context: Context) -> str | None:
    """Return the day of a clock time; what a report tells of in the past was not after its own day."""
    today = context.today
    if day is None or "X" in day or today is None or context.narrative or context.tense != "past":
        return day
    return min(day, today.isoformat())  # "broke down at midnight; troops fired *at 2 a.m.*": the same night


def _last_day(context: Context) -> str | None:
    """Return the day last mentioned; where only its month or year was, the rest stays open."""
    value = context.last_value
    if value is None:
        return context.today.isoformat() if context.today else None
    if _WHOLE.fullmatch(value):
        return value + "-XX" * (2 - value.count("-"))
    return context.last.isoformat() if context.last else None


def _with_clock(x: Expression, value: str | None) -> str | None:
    if not x.has_clock and not x.part:
        return value
    if value is None or len(value) != len("2024-10-23") or value.endswith("REF"):
        value = "XXXX-XX-XX"
    if not x.has_clock:
        return f"{value}T{x.part}"
    seconds = "" if x.second is None else f":{x.second:02d}"
    return f"{value}T{x.hour or 0:02d}:{x.minute or 0:02d}{seconds}{x.zone}"
