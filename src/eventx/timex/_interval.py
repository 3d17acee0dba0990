"""Give a resolved expression the stretch of the calendar that it speaks of."""

from __future__ import annotations

from eventx.timex import _calendar
from eventx.timex._context import Context
from eventx.timex._expression import Expression
from eventx.timex._numbers import CLOCK_UNITS


def interval(
    value: str | None, mod: str | None, x: Expression, context: Context
) -> _calendar.Interval | None:
    """Return the interval of an expression.

    Args:
        value: Its TIMEX3 value, or None.
        mod: Its modifier, which may open an end ("since August 2023").
        x: The expression.
        context: What was known around it.

    Returns:
        [start, end) with None for an open end; None if the expression is not on the calendar.
    """
    if value is None:
        return None
    if x.relation == "period":
        return _period(x, context)
    found = _calendar.interval(value)
    if found is None:
        return None
    start, end = found
    match mod:
        case "SINCE":
            return start, None
        case "UNTIL" if x.has_clock:
            return None, start
        case "UNTIL" | "ON_OR_BEFORE":
            return None, end
        case "ON_OR_AFTER":
            return start, None
        case "BEFORE":
            return None, start
        case "AFTER":
            return end, None
    return found


def _period(x: Expression, context: Context) -> _calendar.Interval | None:
    """Return the stretch that "the past two weeks" covers: up to the reference day, or from it."""
    today = context.base
    if today is None or x.amount is None or x.unit is None or x.unit in CLOCK_UNITS or not x.direction:
        return None
    other = _calendar.shift(today, x.amount * x.direction, x.unit)
    if other is None:
        return None
    start, end = sorted((other, today))
    return start.isoformat(), end.isoformat()
