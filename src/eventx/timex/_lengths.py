"""Read lengths of time and repetitions: "two and a half years", "the past week", "every Tuesday"."""

from __future__ import annotations

from attrs import evolve

from eventx.timex import _tables
from eventx.timex._expression import Expression
from eventx.timex._match import Found, Match, Rules
from eventx.timex._numbers import duration_value, is_smaller, sum_of_durations


def _period(match: Match) -> Found:
    """Read a stretch that ends or begins now: "the past two weeks"."""
    return Expression(
        "DURATION", "period", unit=match.unit(), amount=match.count(), direction=match.direction()
    )


def _past_unit(match: Match) -> Found:
    return Expression("DURATION", "period", unit=match.unit(), amount=1, direction=-1)


def _duration(match: Match) -> Found:
    count, unit = match.count(), match.unit()
    if count is None or (match.first("quarter", "quarters") and (count <= 1 or match.first("dash"))):
        return None  # "one quarter", "three-quarters" are fractions
    if match.slice("count")[-1].category == "year" and match.first("unit"):
        return None  # "the 2016 school year"
    adjective = match.first("adj")
    if adjective is not None and adjective.value is None and match.slice("count")[-1].category == "art":
        return None  # "a bad year"; "a full year" is in the tables
    value = duration_value(count + 0.5 * match.has("half"), unit)
    more = match.count("count2")
    if more is not None and not is_smaller(match.unit("unit2"), unit):
        return _two_lengths(match, value, duration_value(more, match.unit("unit2")))
    if more is not None:
        value = sum_of_durations(value, duration_value(more, match.unit("unit2")))
    return Expression("DURATION", "duration", unit=unit, amount=count, value=value, mod=match.mod)


def _two_lengths(match: Match, first: str, second: str) -> Found:
    """Read "nine months and ten years" as two lengths."""
    start, end = match.span
    one = Expression("DURATION", "duration", unit=match.unit(), value=first, mod=match.mod)
    two = Expression("DURATION", "duration", unit=match.unit("unit2"), value=second)
    return [(start, match.match.end("unit"), one), (match.match.start("count2"), end, two)]


def _two_durations(match: Match) -> Found:
    """Read "two to three weeks" as two durations of one unit."""
    first, second = match.count(), match.count("count2")
    if first is None or second is None or _is_one_number(match):
        return None
    (start, end), unit = match.span, match.unit()
    both = Expression("DURATION", "duration", unit=unit)
    return [
        (
            start,
            match.match.end("count"),
            evolve(both, amount=first, value=duration_value(first, unit), mod=match.mod),
        ),
        (match.match.start("count2"), end, evolve(both, amount=second, value=duration_value(second, unit))),
    ]


def _is_one_number(match: Match) -> bool:
    """Tell whether a dash stands inside a number: "thirty-one"."""
    first, second = match.slice("count")[-1], match.slice("count2")[0]
    tens = first.category == second.category == "card" and first.value % 10 == 0 and second.value < 10
    return tens and first.value > second.value and match.first("dash") is not None


def _vague(match: Match) -> Found:
    value = duration_value(None, match.unit())
    return Expression("DURATION", "duration", unit=match.unit(), value=value, mod=match.mod)


def _nights(match: Match) -> Found:
    token = match.first("parts")
    if token is None or token.value != "NI":
        return None
    return Expression(
        "DURATION", "duration", unit="day", value=duration_value(match.count(), "day"), mod=match.mod
    )


def _quarter_century(match: Match) -> Found:
    return Expression("DURATION", "duration", unit="year", amount=25, value="P25Y", mod=match.mod)


def _every(match: Match) -> Found:
    count = match.count() if match.has("count") else 1.0
    return Expression("SET", "literal", value=duration_value(count, match.unit()))


def _every_named(match: Match) -> Found:
    token = match.slice("named")[0]
    form = {
        "month": "XXXX-{:02d}",
        "season": "XXXX-{}",
        "part": "XXXX-XX-XXT{}",
    }.get(token.category, "XXXX-WXX-{}")
    return Expression("SET", "literal", value=form.format(token.value))


def _weekday_parts(match: Match) -> Found:
    """Read "Friday nights"."""
    day, part = match.slice("wday")[0].value, match.slice("parts")[0].value
    return Expression("SET", "literal", value=f"XXXX-WXX-{day}T{part}")


def _times_per(match: Match) -> Found:
    """Read "once a week", "three times a year"."""
    token = match.slice("often")[0]
    if token.category == "reference" and token.text not in _tables.listed("senses", "counting"):
        return None
    return _every(match)


def _every_other(match: Match) -> Found:
    """Read "every other Friday", "every second week"."""
    if match.has("named"):
        return _every_named(match)
    return Expression("SET", "literal", value=duration_value(2, match.unit()))


def _length(match: Match) -> Found:
    if match.has("long") and match.slice("long")[0].text not in _tables.listed("senses", "lasting"):
        return None
    unit = match.unit("unit" if match.has("unit") else "length")
    return Expression("DURATION", "duration", unit=unit, amount=1, value=duration_value(1, unit))


def _set(match: Match) -> Found:
    token = match.first("set")
    return Expression("SET", "literal", value=str(token.value)) if token else None


_LAST = "(?P<ptr>{last}|{past}|{next}|{previous}|{following}|{latest}|{recent})"

LENGTHS: Rules = {
    "period": ("{the}?" + _LAST + "(?P<count>{amount}|{fuzzy}|{vague}){adj}?(?P<unit>{any})", _period),
    "past_unit": ("{the}?{past}{adj}?(?P<unit>{one})", _past_unit),
    "first_units": ("{the}?(?:{ordinal}|{last})(?P<count>{words}|{int})(?P<unit>{many})", _duration),
    "two_amounts": (
        "{limit}{the}?(?P<count>{amount})(?:{dash}|{to}|{or})(?P<count2>{amount}){dash}?(?P<unit>{any})",
        _two_durations,
    ),
    "between_amounts": (
        "(?<={between})(?P<count>{amount}){and}(?P<count2>{amount})(?P<unit>{any})",
        _two_durations,
    ),
    "amount": (
        """{limit}(?P<count>{amount}){dash}?{adj}?(?P<unit>{any})
        (?:(?:{and}|{comma})?(?P<count2>{amount}){dash}?(?P<unit2>{any}))?(?P<half>{and}{art}{half})?""",
        _duration,
    ),
    "the_amount": ("{the}(?P<count>{words}|{int}){dash}?(?P<unit>{any})", _duration),
    "fuzzy": ("{limit}{the}?(?P<count>{fuzzy})(?P<unit>{many})", _vague),
    "units": ("(?P<unit>{many})", _vague),
    "matter": ("{art}{matter}{of}(?P<unit>{many})", _vague),
    "nights": ("{limit}{the}?(?P<count>{amount}|{fuzzy}){parts}", _nights),
    "quarter_century": ("{limit}(?:{art}|{the})?{quarter}(?:{dash}|{of}{art})?{century}", _quarter_century),
    "every": ("{every}(?P<count>{amount}|{ordinal}|{fuzzy})?(?P<unit>{any})", _every),
    "every_other": (
        "{every}(?:{alternate}|{ordinal}(?={weekday}))(?:(?P<named>{weekday})|(?P<unit>{one}))",
        _every_other,
    ),
    "times_per": (
        "(?P<often>{reference}|{twice}|(?:{amount}|{fuzzy}){times})(?:{art}|{per}|{every})(?P<unit>{one})",
        _times_per,
    ),
    "length": ("(?P<length>{length})|(?:{the}|{art})?(?P<unit>{unit}){dash}(?P<long>{nearby})", _length),
    "every_named": ("{every}(?P<named>{weekday}|{weekdays}|{part}|{season}|{month})", _every_named),
    "weekday_parts": ("{every}?(?P<wday>{weekday}){dot}?(?P<parts>{parts})", _weekday_parts),
    "weekdays": ("(?P<named>{weekdays})", _every_named),
    "per": ("{per}(?P<unit>{one})", _every),
    "set": ("{set}", _set),
}
