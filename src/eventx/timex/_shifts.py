"""Read what counts from here and now, or from a date mentioned before: "last week", "two days later"."""

from __future__ import annotations

from eventx.mentions import TimeKind
from eventx.timex import _tables
from eventx.timex._expression import Expression
from eventx.timex._match import Found, Match, Rules
from eventx.timex._numbers import CLOCK_UNITS, duration_value

_BACK = frozenset({"ago", "earlier", "before"})
_LONG_UNITS = frozenset({"decade", "century", "millennium", "semester"})


def _sign(match: Match) -> int:
    return -1 if any(t.category in _BACK for t in match.slice("dir")) else 1


def _kind(unit: str) -> TimeKind:
    return "TIME" if unit in CLOCK_UNITS else "DATE"


def _deictic(match: Match) -> Found:
    shift, part = match.slice("day")[0].value
    part = match.part() or part or None
    return Expression("TIME" if part else "DATE", "shift", unit="day", amount=shift, part=part, mod=match.mod)


def _day_beyond(match: Match) -> Found:
    """Read "the day before yesterday"."""
    shift, part = match.slice("day")[0].value
    if match.unit() != "day" or part:
        return None
    return Expression("DATE", "shift", unit="day", amount=shift + _sign(match))


def _pointed_unit(match: Match) -> Found:
    """Read "last week", "the current quarter"."""
    if match.unit() in CLOCK_UNITS and not match.has("end"):
        return None
    if match.unit() == "day" and match.first("the") and match.first("next"):
        return _next_unit(match)  # "the next day" is not tomorrow
    fiscal = match.has("fiscal")
    return Expression(
        "DATE", "shift", unit=match.unit(), amount=match.direction(), mod=match.mod, fiscal=fiscal
    )


def _next_unit(match: Match) -> Found:
    return Expression("DATE", "anaphoric", unit=match.unit(), amount=match.direction(), mod=match.mod)


def _that_unit(match: Match) -> Found:
    return Expression("DATE", "same", unit=match.unit(), amount=0, mod=match.mod)


def _bare_unit(match: Match) -> Found:
    if match.unit() in CLOCK_UNITS | _LONG_UNITS:
        return None
    return Expression("DATE", "bare", unit=match.unit(), mod=match.mod)


def _year_end(match: Match) -> Found:
    if match.unit() not in ("year", "month", "week") or match.mod != "END":
        return None
    return Expression("DATE", "shift", unit=match.unit(), amount=0, mod="END")


def _ago(match: Match) -> Found:
    count, sign = match.count(), _sign(match)
    amount = None if count is None else (count + 0.5 * match.has("half")) * sign
    return Expression(
        _kind(match.unit()), "offset", unit=match.unit(), amount=amount, mod=match.mod, direction=sign
    )


def _later(match: Match) -> Found:
    count, unit = match.count(), match.unit()
    count = None if count is None else count + 0.5 * match.has("half")
    if count is None or unit in CLOCK_UNITS:  # no calendar date to count to
        return Expression("DURATION", "duration", unit=unit, value=duration_value(count, unit), mod=match.mod)
    return Expression("DATE", "anaphoric", unit=unit, amount=count * _sign(match), mod=match.mod)


def _many_ago(match: Match) -> Found:
    unit = match.unit()
    if match.first("ago"):
        return Expression(_kind(unit), "offset", unit=unit, direction=-1)
    return Expression("DURATION", "duration", unit=unit, value=duration_value(None, unit))


def _unit_ago(match: Match) -> Found:
    return Expression("DATE", "offset", unit=match.unit(), amount=-1, direction=-1)


def _quarter_century_ago(match: Match) -> Found:
    return Expression("DATE", "offset", unit="year", amount=-25, direction=-1, mod=match.mod)


def _one_of_two_ago(match: Match) -> Found:
    """Read "three or four weeks ago"."""
    first, second = match.count("count1"), match.count()
    if first is None or second is None or first >= second:
        return None
    unit, sign = match.unit(), _sign(match)
    return Expression(_kind(unit), "offset", unit=unit, amount=second * sign, direction=sign, mod="APPROX")


def _in_time(match: Match) -> Found:
    """Read "in a week's time"."""
    return Expression(_kind(match.unit()), "offset", unit=match.unit(), amount=match.count(), direction=1)


def _part_before(match: Match) -> Found:
    """Read "the night before", "the morning after"."""
    return Expression("TIME", "anaphoric", unit="day", amount=_sign(match), part=match.part())


def _unit_before(match: Match) -> Found:
    if match.unit() in CLOCK_UNITS:
        return None
    return Expression("DATE", "anaphoric", unit=match.unit(), amount=_sign(match))


def _unit_before_last(match: Match) -> Found:
    return Expression("DATE", "shift", unit=match.unit(), amount=2 * _sign(match))


def _same_time_of_year(match: Match) -> Found:
    """Read "the same month last year", "the same period of 2023", "this time last year"."""
    if match.unit("whole") != "year" if match.has("whole") else False:
        return None
    if match.has("year"):
        return Expression(year=match.year()) if not match.has("unit") else None
    years, unit = match.direction() or 0, match.unit() if match.has("unit") else "year"
    if unit == "quarter":
        return Expression("DATE", "shift", unit=unit, amount=4 * years - 1)  # a report's quarter is over
    size = {"year": 1, "month": 12}.get(unit)
    return Expression("DATE", "shift", unit=unit, amount=size * years) if size else None


def _that_time(_: Match) -> Found:
    return Expression("DATE", "same", unit="time")


def _present(_: Match) -> Found:
    return Expression("DATE", "literal", value="PRESENT_REF")


def _past(_: Match) -> Found:
    return Expression("DATE", "literal", value="PAST_REF")


def _future(_: Match) -> Found:
    return Expression("DATE", "literal", value="FUTURE_REF")


def _reference(match: Match) -> Found:
    token = match.first("reference")
    return None if token is None else Expression("DATE", "literal", value=str(token.value))


def _the_future(match: Match) -> Found:
    token = match.first("reference")
    ahead = token is not None and token.text in _tables.listed("senses", "nominal")
    return _reference(match) if ahead else None


def _units_around(match: Match) -> Found:
    """Read "recent years", "the coming weeks"."""
    return _future(match) if match.first("next") else _past(match)


def _these_days(match: Match) -> Found:
    return _present(match) if match.unit() == "day" else None


SHIFTS: Rules = {
    "deictic": ("{pre}(?P<day>{deictic}){daypart}", _deictic),
    "day_beyond": ("{the}?(?P<unit>{unit})(?P<dir>{before}|{after})(?P<day>{deictic})", _day_beyond),
    "shift": ("{pre}{approx}?(?P<ptr>{ptr})(?P<fiscal>{fiscal})?(?P<unit>{one})", _pointed_unit),
    "next_unit": ("{pre}(?P<ptr>{theptr})(?P<unit>{one})", _next_unit),
    "that_unit": ("{pre}{thatone}(?P<unit>{one})", _that_unit),
    "bare_unit": ("{pre}{the}(?P<unit>{one})", _bare_unit),
    "lone_unit": ("(?P<unit>{one})", _bare_unit),
    "year_end": ("{the}?(?P<unit>{unit}){poss}?{dash}?(?P<end>{endnoun})", _year_end),
    "ago": (
        """{limit}(?P<count>{amount}|{fuzzy})(?P<unit>{any})(?P<half>{and}{art}{half})?
        (?P<dir>{ago}|{hence}(?!{of})|{from}{reference}|{from}{deictic})""",
        _ago,
    ),
    "later": (
        """{limit}(?P<count>{amount}|{fuzzy})(?P<unit>{any})(?P<half>{and}{art}{half})?
        (?P<dir>{later}|{earlier}|(?:{before}|{after}){stop})""",
        _later,
    ),
    "quarter_century_ago": ("{limit}{art}{quarter}(?:{dash}|{of}{art})?{century}{ago}", _quarter_century_ago),
    "two_ago": (
        "(?P<count1>{amount})(?:{or}|{to})(?P<count>{amount})(?P<unit>{any})(?P<dir>{ago})",
        _one_of_two_ago,
    ),
    "in_time": ("(?<={in})(?P<count>{amount}|{fuzzy})(?P<unit>{any})(?:{poss}|{apos}){time}", _in_time),
    "many_ago": ("(?P<unit>{many})(?:{ago}|{earlier}|{later})", _many_ago),
    "unit_ago": ("{the}?(?P<unit>{unit}){dash}(?:{ago}|{earlier})", _unit_ago),
    "unit_before": ("{the}(?P<unit>{unit})(?P<dir>(?:{before}|{after}){stop})", _unit_before),
    "part_before": ("{the}{part}(?P<dir>(?:{before}|{after}){stop})", _part_before),
    "unit_before_last": ("{the}?(?P<unit>{unit})(?P<dir>{before}{last}|{after}{next})", _unit_before_last),
    "same_of_year": (
        """(?:{the}{same}(?:{time}|{period}|(?P<unit>{one}))|{this}{time})(?:{in}|{of})?{the}?
        (?:(?P<ptr>{last}|{previous}|{next}|{past})(?P<whole>{unit})|(?P<year>{year}))""",
        _same_time_of_year,
    ),
    "that_time": ("{thatone}{time}", _that_time),
    "that_period": ("(?:{thatone}|{this}){period}", _that_time),
    "the_time": ("{the}{time}|{then}", _that_time),
    "this_time": ("{this}{time}", _present),
    "those": ("{that}(?P<unit>{units})", _past),
    "these": ("{this}(?P<unit>{units})", _these_days),
    "units_around": ("{the}?(?:{last}|{past}|{recent}|{next}){many}(?:{and}{many})?", _units_around),
    "reference": ("{just}?{reference}", _reference),
    "current": ("{current}", _present),
    "recent": ("{recent}", _past),
    "the_moment": ("{the}{moment}", _present),
    "past": ("{past}|{earlier}", _past),
    "the_past": ("{the}(?:{recent}|{adj})?{past}", _past),
    "later_on": ("{later}", _future),
    "the_future": ("{the}(?:{nearby}|{adj})?{reference}", _the_future),
    "near_term": ("{the}{nearby}{term}", _future),
}
