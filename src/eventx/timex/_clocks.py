"""Read clock times and parts of day."""

from __future__ import annotations

from eventx.timex._expression import Expression, Relation
from eventx.timex._match import Found, Match, Rules
from eventx.timex._token import Token

_NOON = 12
_HALVES = {"MO": 0, "AF": _NOON, "EV": _NOON}  # parts of day, and the hours added to those they name
_DAY_END = 24  # the hour at which a day ends


def _this_part(match: Match) -> Found:
    """Read "this morning", "the previous night"."""
    relation: Relation = "anaphoric" if match.is_anaphoric() else "shift"
    return Expression(
        "TIME", relation, unit="day", amount=match.direction(), part=match.part(), mod=match.mod
    )


def _part(match: Match) -> Found:
    return Expression("TIME", "bare", unit="day", part=match.part(), mod=match.mod)


def _early_hours(match: Match) -> Found:
    return Expression("TIME", "bare", unit="day", part=match.part() or "MO", mod=match.mod or "START")


def _hour_of_part(match: Match) -> Found:
    """Read "(at) 2 in the morning", "(at) 9 in the evening"."""
    hour, part = int(match.slice("clock")[0].value), match.part()
    if not 1 <= hour <= _NOON or part not in _HALVES:
        return None
    return Expression("TIME", "bare", unit="day", hour=hour % _NOON + _HALVES[part])


def _clock(match: Match) -> Found:
    read = _read_clock(match.slice("clock")[0])
    if read is None:
        return None
    hour, minute, second = read
    half, zone = match.first("ampm"), match.first("zone")
    if half is not None and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half.value == "p" else 0)
    return Expression(
        "TIME",
        "bare",
        unit="day",
        hour=hour,
        minute=minute,
        second=second,
        zone=str(zone.value) if zone else "",
        mod=match.mod,
    )


def _read_clock(token: Token) -> tuple[int, int | None, int | None] | None:
    if token.category == "clockword":
        hour, minute = token.value
        return hour, minute, None
    if token.category == "clock":
        hour, minute, *rest = (int(p) for p in token.text.replace(".", ":").split(":"))
    elif token.category in ("year", "number"):  # "2045 GMT"
        if len(token.text) != 4 or not token.text.isdecimal():
            return None
        hour, minute, rest = int(token.text[:2]), int(token.text[2:]), []
    else:
        return (int(token.value), None, None) if token.value <= _DAY_END else None
    second = rest[0] if rest else None
    within = hour < _DAY_END or (hour == _DAY_END and not minute and not second)
    return (hour, minute, second) if within and minute < 60 and (second or 0) < 60 else None


CLOCKS: Rules = {
    "this_part": (
        """{pre}(?P<ptr>{this}|{last}|{that}{same}?|{the}(?:{same}|{next}|{following}|{previous}))
        {part}""",
        _this_part,
    ),
    "the_part": ("{pre}{the}{part}", _part),
    "part": ("{limit}(?P<early>{early}|{mid})?{dash}?{part}(?:{local}{time})?", _part),
    "early_hours": (
        "{the}?(?:(?P<early>{early}|{wee})(?:{hours}(?:{of}{the}{part})?|{part}{hours})|{fore}{dash}?{part}{hours})",
        _early_hours,
    ),
    "clock": ("{near}(?P<clock>{clock}){ampm}?(?:{local}{time}|{adj}{time}|{zone})?", _clock),
    "hour": ("{near}(?P<clock>{hournum}){ampm}(?:{local}{time}|{zone})?", _clock),
    "hour_of_part": ("(?<={at})(?P<clock>{hournum}|{card}){in}{the}{part}", _hour_of_part),
    "oclock": ("{limit}(?P<clock>{hournum}|{card}){oclock}", _clock),
    "hours": ("(?<={at})(?P<clock>{year}|{number}){hours}", _clock),
    "zoned": ("(?P<clock>{year}|{number}){zone}", _clock),
    "clockword": ("{near}(?P<clock>{clockword}){zone}?", _clock),
}
