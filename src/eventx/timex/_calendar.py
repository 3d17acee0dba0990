"""Do the arithmetic of the calendar: TIMEX3 values to intervals, units to steps."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from eventx.timex import _tables

_DAY = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:T(?:(\d\d)(?::(\d\d)(?::(\d\d))?)?(Z|[+-]\d\d:\d\d)?|(MO|MI|AF|EV|NI|DT)))?"
)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_YEARS = re.compile(r"\d{2,4}")

Interval = tuple[str | None, str | None]


def interval(value: str) -> Interval | None:
    """Return the stretch of the calendar that a TIMEX3 value names.

    Args:
        value: A TIMEX3 value.

    Returns:
        ISO dates or date-times [start, end); None if the value is not on the calendar.
    """
    try:
        return _interval(value)
    except (ValueError, OverflowError):
        return None


def is_day(value: str) -> bool:
    """Tell whether a value has the form of a day, with or without a time."""
    return _DAY.fullmatch(value) is not None


def _interval(value: str) -> Interval | None:
    if match := _DAY.fullmatch(value):
        return _day_interval(match)
    if match := _WEEK.fullmatch(value):
        first = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        if match[3] == "WE":
            return _dates(first + timedelta(5), first + timedelta(7))
        if match[3]:
            first += timedelta(int(match[3]) - 1)
            return _dates(first, first + timedelta(1))
        return _dates(first, first + timedelta(7))
    if match := _MONTH.fullmatch(value):
        first = date(int(match[1]), int(match[2]), 1)
        return _dates(first, first + relativedelta(months=1))
    if match := _PART.fullmatch(value):
        return _dates(*part_of_year(int(match[1]), match[2]))
    if _YEARS.fullmatch(value):
        size = 10 ** (4 - len(value))
        year = int(value) * size
        return _dates(date(max(year, 1), 1, 1), date(year + size, 1, 1))
    return None


def _dates(start: date, end: date) -> Interval:
    return start.isoformat(), end.isoformat()


def _day_interval(match: re.Match[str]) -> Interval:
    day = date(int(match[1]), int(match[2]), int(match[3]))
    start = datetime(day.year, day.month, day.day)
    if match[8]:
        first, last = _tables.calendar()["part_hours"][match[8]]
        return _minutes(start + timedelta(hours=first)), _minutes(start + timedelta(hours=last))
    if match[4] is None:
        return _dates(day, day + timedelta(1))
    step = (
        timedelta(hours=1)
        if match[5] is None
        else timedelta(minutes=1)
        if match[6] is None
        else timedelta(seconds=1)
    )
    start += timedelta(hours=int(match[4]), minutes=int(match[5] or 0), seconds=int(match[6] or 0))
    zone, spec = match[7] or "", "minutes" if match[6] is None else "seconds"
    return start.isoformat(timespec=spec) + zone, (start + step).isoformat(timespec=spec) + zone


def _minutes(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def part_of_year(year: int, part: str) -> tuple[date, date]:
    """Return the first day of a quarter, half or season, and the day after its last."""
    if part[0] == "Q":
        months, first = 3, date(year, 3 * int(part[1]) - 2, 1)
    elif part[0] == "H":
        months, first = 6, date(year, 6 * int(part[1]) - 5, 1)
    else:
        month = _tables.calendar()["season_months"][part]
        months, first = 3, date(year, month, 1)
    return first, first + relativedelta(months=months)


def shift(day: date, amount: float, unit: str) -> date | None:
    """Return the day that lies `amount` units away, or None beyond the calendar."""
    letter, size = _tables.words()["units"][unit]
    count = amount * size
    if abs(count) > 4 * MAXYEAR * 366:
        return None
    try:
        if letter in ("W", "WE"):
            return day + timedelta(days=round(7 * count))
        if letter == "D":
            return day + timedelta(days=round(count))
        months = round(count * {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}[letter])
        return day + relativedelta(months=months)
    except (ValueError, OverflowError):
        return None


def unit_value(day: date, unit: str) -> str:
    """Return the TIMEX3 value of the unit that a day lies in."""
    match unit:
        case "week" | "fortnight":
            year, week, _ = day.isocalendar()
            return f"{year:04d}-W{week:02d}"
        case "weekend":
            year, week, _ = day.isocalendar()
            return f"{year:04d}-W{week:02d}-WE"
        case "month":
            return f"{day.year:04d}-{day.month:02d}"
        case "quarter" | "trimester":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case "semester":
            return f"{day.year:04d}-H{(day.month + 5) // 6}"
        case "year":
            return f"{day.year:04d}"
        case "decade":
            return f"{day.year // 10:03d}"
        case "century" | "millennium":
            return f"{day.year // 100:02d}"
        case _:
            return day.isoformat()


def feast(key: str, year: int) -> date | None:
    """Return a feast's day in a year; `key` comes from the tables."""
    kind, *rest = key.split()
    try:
        if kind == "fixed":
            return date(year, *map(int, rest[0].split("-")))
        if kind == "easter":
            return easter(year) + timedelta(int(rest[0]))
        return nth_weekday(year, *map(int, rest))
    except (ValueError, OverflowError):
        return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """Return the nth weekday of a month (from the end if `nth` is negative), or None if there is none."""
    if not MINYEAR <= year < MAXYEAR or not nth:
        return None
    first = date(year, month, 1)
    if nth > 0:
        day = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    else:
        last = first + relativedelta(months=1, days=-1)
        day = last - timedelta((last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))
    return day if day.month == month else None


def granularity(value: str) -> str | None:
    """Return the unit of a TIMEX3 value, or None if it has none."""
    for pattern, unit in _GRANULARITIES:
        if pattern.fullmatch(value):
            return unit
    return None


_GRANULARITIES = tuple(
    (re.compile(pattern), unit)
    for pattern, unit in (
        (r".*T\d\d:\d\d:\d\d.*", "second"),
        (r".*T\d\d:\d\d.*", "minute"),
        (r".*T\d\d.*", "hour"),
        (r".*T[A-Z]{2}", "part of day"),
        (r"[\dX]{4}-W[\dX]{2}-WE", "weekend"),
        (r"[\dX]{4}-W[\dX]{2}-[1-7X]|[\dX]{4}-[\dX]{2}-[\dX]{2}", "day"),
        (r"[\dX]{4}-W[\dX]{2}", "week"),
        (r"[\dX]{4}-[\dX]{2}", "month"),
        (r"[\dX]{4}-Q[1-4X]", "quarter"),
        (r"[\dX]{4}-H[12]", "half"),
        (r"[\dX]{4}-(SP|SU|FA|WI)", "season"),
        (r"(FY|BC)?[\dX]{4}", "year"),
        (r"(BC)?\d{3}", "decade"),
        (r"(BC)?\d\d", "century"),
        (r"PT.*S", "second"),
        (r"PT.*M", "minute"),
        (r"PT.*H", "hour"),
        (r"P.*WE", "weekend"),
        (r"P.*D", "day"),
        (r"P.*W", "week"),
        (r"P.*Q", "quarter"),
        (r"P.*M", "month"),
        (r"P.*DE", "decade"),
        (r"P.*CE", "century"),
        (r"P.*Y", "year"),
    )
)
