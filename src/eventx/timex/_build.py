"""Read each rule's match as an underspecified object."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import evolve

from eventx.timex import _tables
from eventx.timex._expression import Expression
from eventx.timex._match import Match, Piece
from eventx.timex._lex import Token

_MODS = {"approx": "APPROX"}


def build(rule: str, match: Match) -> list[Piece]:
    """Read a match.

    Args:
        rule: The rule's name.
        match: What it matched.

    Returns:
        The pieces; none if the reader does not accept the words.
    """
    start, end = match.match.span()
    found = _BUILDERS[rule](match)
    if found is None:
        return []
    if isinstance(found, Expression):
        return [Piece(rule, start, end, found)]
    return [Piece(rule, s, e, x) for s, e, x in found]


Several = list[tuple[int, int, Expression]]


def number(tokens: Sequence[Token]) -> float | None:
    """Return the number that tokens say ("two and a half", "2 1/2", "a dozen"), or None if they say none."""
    total, current, seen = 0.0, 0.0, False
    values = [t for t in tokens if t.category not in ("and", "dash", "of", "the", "dot", "comma")]
    if any(t.category == "slash" for t in values):  # "2 1/2"
        digits = [float(t.value) for t in values if t.category not in ("slash", "other")]
        return digits[0] + digits[1] / digits[2] if len(digits) == 3 and digits[2] else None
    for i, token in enumerate(values):
        if token.category == "half":
            return total + current + 0.5 if seen and i > 1 else 0.5
        if token.category == "art":
            if len(values) == 1:
                return 1.0
            continue
        if token.category == "couple":
            return 2.0
        if not isinstance(token.value, int | float):
            return None
        value = float(token.value)
        if seen and token.category == "card" and value < 100 and values[i - 1].category != "card":
            return None  # "3 seven"
        seen = True
        if value >= 100 and token.category == "card":
            current = max(current, 1.0) * value
            if value >= 1000:
                total, current = total + current, 0.0
        elif token.category == "card" and value == 12 and token.text == "dozen":
            current = max(current, 1.0) * 12
        else:
            current += value
    return total + current if seen else None


def _spoken_year(tokens: Sequence[Token]) -> int | None:
    """Read "nineteen ninety - six", "two thousand and ten"."""
    values = [int(t.value) for t in tokens if t.category == "card"]
    if len(values) >= 2 and values[0] in (17, 18, 19, 20) and 10 <= values[1] < 100 and len(values) <= 3:
        rest = values[1] + (values[2] if len(values) == 3 and values[2] < 10 <= values[1] % 10 + 10 else 0)
        return values[0] * 100 + rest
    if values[:2] == [2, 1000]:
        return 2000 + sum(values[2:]) if sum(values[2:]) < 100 else None
    return None


def mod(match: Match) -> str | None:
    """Return the TIMEX3 modifier that the words before the core express, or None."""
    for group in ("end", "early", "late"):
        token = match.token(group)
        if token is not None:
            return str(next((t.value for t in match.slice(group) if t.category in ("endnoun", "early", "mid", "earlier", "later")), "")) or None
    for token in match.slice("limit"):
        if token.category in ("approx", "some"):
            return str(token.value) if token.category == "approx" else "APPROX"
        if token.category in _LIMITS:
            return _LIMITS[token.category]
    return None


_LIMITS = {"more": "MORE_THAN", "less": "LESS_THAN", "least": "EQUAL_OR_MORE", "most": "EQUAL_OR_LESS", "up": "EQUAL_OR_LESS", "over": "MORE_THAN", "under": "LESS_THAN"}


def year(match: Match, group: str = "year") -> int | None:
    """Return the year in a group, or None."""
    token = next((t for t in match.slice(group) if t.category == "year"), match.token("old"))
    if token is None and match.has("short"):  # "9 Oct 88"
        return _full_year(int(match.slice("short")[0].value))
    return int(token.value) if token else None


def _full_year(short: int) -> int:
    return short + (2000 if short < 50 else 1900)


def era(match: Match) -> str | None:
    """Return "BC" if the match says so."""
    return "BC" if match.first("bc") else None


def pointer(match: Match, group: str = "ptr") -> int | None:
    """Return -1, 0 or 1 for "last", "this", "next", or None without a pointer."""
    for token in match.slice(group):
        if token.category == "past":  # "this past week"
            return -1
    for token in match.slice(group):
        if token.category in _POINTERS:
            return _POINTERS[token.category]
    return None


_POINTERS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "latest": -1, "same": 0, "that": 0, "next": 1, "following": 1}


def _anaphoric(match: Match, group: str = "ptr") -> bool:
    return any(t.category in ("previous", "following", "same", "that") for t in match.slice(group))


def _value(match: Match, *categories: str) -> int | None:
    token = match.first(*categories)
    return None if token is None else int(token.value)


def _day(match: Match, group: str = "day") -> int | None:
    token = next((t for t in match.slice(group) if isinstance(t.value, int)), None)
    return int(token.value) if token and 1 <= token.value <= 31 else None


def _iso(match: Match) -> Expression | None:
    form = match.slice("iso")[0].text
    year, month, day = (int(p) for p in form[:10].split("-"))
    clock = form[11:].split(":") if len(form) > 10 else []
    if not (1 <= month <= 12 and 1 <= day <= 31 and year):
        return None
    if not clock:
        return Expression(year=year, month=month, day=day)
    return Expression("TIME", year=year, month=month, day=day, hour=int(clock[0]), minute=int(clock[1]))


def _numeric(match: Match) -> Expression | None:
    """Read 10/23/2024 as month first, unless that month cannot be; 23.10.2024 as day first."""
    form = match.slice("numeric")[0].text
    if "/" in form:
        month, day, year = (int(p) for p in form.split("/"))
        if month > 12:
            month, day = day, month
    else:
        day, month, year = (int(p) for p in form.split("."))
    if year < 100:
        year = _full_year(year)
    return Expression(year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _month_day(match: Match) -> Expression | None:
    day = _day(match)
    if day is None:
        return None
    return Expression(year=year(match), month=_value(match, "month"), day=day, mod=mod(match), era=era(match))


def _two_days(match: Match) -> Several | None:
    first, second = _day(match), _day(match, "day2")
    if first is None or second is None or second <= first:
        return None
    start, end = match.match.span()
    both = Expression(year=year(match), month=_value(match, "month"))
    middle, after = match.match.start("day2"), match.match.end("day")
    return [(start, after, evolve(both, day=first)), (middle, end, evolve(both, day=second))]


def _month(match: Match) -> Expression | None:
    rel = "absolute"
    if _anaphoric(match):
        rel = "anaphoric"
    return Expression(year=year(match), month=_value(match, "month"), direction=pointer(match), relation=rel, mod=mod(match), era=era(match))


def _year(match: Match) -> Expression | None:
    return Expression(year=year(match), mod=mod(match))


def _years(match: Match) -> Several | None:
    first, second = year(match), _value(match, "n12", "n24", "n31", "n59", "n99")
    token = match.slice("year2")[0]
    if first is None or len(token.text) != 2 or int(token.value) <= first % 100:
        return None
    start, end = match.match.span()
    return [(start, start + 1, Expression(year=first)), (end - 1, end, Expression(year=first // 100 * 100 + int(token.value)))]


def _era(match: Match) -> Expression | None:
    token = match.token("n") or match.token("n2")
    if token is None or not isinstance(token.value, int | float) or token.value != int(token.value) or token.value > 9999:
        return None
    bc = match.first("bc")
    return Expression(year=int(token.value), era="BC" if bc else None, mod=mod(match))


def _decade(match: Match) -> Expression | None:
    return Expression(decade=int(match.slice("decade")[0].value), mod=mod(match), era=era(match))


def _century(match: Match) -> Expression | None:
    token = next(t for t in match.slice("ord"))
    return Expression(century=int(token.value) - 1 if token.category != "second" else 1, era="BC" if match.first("bc") else None, mod=mod(match))


def _season(match: Match) -> Expression | None:
    token = match.first("season")
    rel = "anaphoric" if _anaphoric(match) else "absolute"
    return Expression(year=year(match), season=token.value, direction=pointer(match), relation=rel, mod=mod(match), era=era(match))


def _feast(match: Match) -> Expression | None:
    part = match.token("part")
    feast = match.first("feast")
    return Expression(
        "TIME" if part else "DATE",
        year=year(match),
        feast=feast.value if feast else None,
        direction=pointer(match),
        part=part.value if part else None,
    )


def _weekday(match: Match) -> Expression | None:
    part = match.token("part")
    rel = "anaphoric" if _anaphoric(match) else "absolute"
    return Expression(
        "TIME" if part else "DATE",
        weekday=_value(match, "weekday"),
        direction=pointer(match),
        relation=rel,
        part=part.value if part else None,
        mod=mod(match),
    )


def _nth_weekday(match: Match) -> Expression | None:
    token = match.slice("ord")[0]
    nth = -1 if token.category == "last" else 2 if token.category == "second" else int(token.value)
    return Expression(nth=nth, weekday=_value(match, "weekday"), month=_value(match, "month"), year=year(match))


def _quarter(match: Match) -> Expression | None:
    token = match.slice("ord")[0]
    nth = 2 if token.category == "second" else int(token.value)
    if nth > (2 if match.has("h") else 4):
        return None
    y = year(match) or year(match, "year0")
    rel = next((t for t in match.slice("rel") if t.category in _POINTERS), None)
    if match.has("unit") and match.slice("unit")[0].value != "year":
        return None
    direction = _POINTERS[rel.category] if rel else pointer(match)
    key = "half" if match.has("h") else "quarter"
    if match.has("of") and match.slice("of")[0].value != "year":
        return None
    return evolve(Expression(year=y, direction=direction, mod=mod(match)), **{key: nth})


def _qn(match: Match) -> Expression | None:
    n = int(match.slice("n")[0].value)
    token = match.first("year")
    return Expression(quarter=n, year=token.value if token else None) if n <= 4 else None


def _fiscal(match: Match) -> Expression | None:
    y = year(match) or year(match, "year2")
    if match.has("unit") and match.slice("unit")[0].value != "year":
        return None
    if y is None:
        return Expression(relation="shift", unit="year", amount=pointer(match) or 0, mod=mod(match), fiscal=True)
    return Expression(year=y, mod=mod(match), fiscal=True)


def _spoken(match: Match) -> Expression | None:
    year = _spoken_year(match.slice("spoken"))
    return Expression(year=year, month=_value(match, "month")) if year else None


def _that_time(match: Match) -> Expression | None:
    return Expression("DATE", "same", unit="time")


def _the_moment(match: Match) -> Expression | None:
    return Expression("DATE", "literal", value="PRESENT_REF" if match.first("moment") else "PAST_REF")


def _weekday_nth(match: Match) -> Expression | None:
    return Expression(day=_day(match))


def _quarter_century(match: Match) -> Expression | None:
    return Expression("DURATION", "duration", unit="year", amount=25, value="P25Y", mod=mod(match))


def _the_time(match: Match) -> Expression | None:
    return Expression("DATE", "same", unit="time")


def _lone(match: Match) -> Expression | None:
    return Expression("DATE", "literal", value="PAST_REF" if match.first("earlier") else "FUTURE_REF")


def _year_ago_quarter(match: Match) -> Expression | None:
    if _unit(match) != "year":
        return None
    if not match.has("ord"):
        return Expression(relation="shift", unit="quarter", amount=-5)
    nth = int(match.slice("ord")[0].value)
    return Expression(quarter=nth, direction=-1) if nth <= 4 else None


def _past_unit(match: Match) -> Expression | None:
    unit = _unit(match)
    return Expression("DURATION", "period", unit=unit, amount=1, direction=-1)


def _this_time(match: Match) -> Expression | None:
    return Expression("DATE", "literal", value="PRESENT_REF")


def _lone_unit(match: Match) -> Expression | None:
    return Expression("DATE", "bare", unit=_unit(match))


def _year_unit(match: Match) -> Expression | None:
    return Expression(year=_value(match, "year"))


def _current(match: Match) -> Expression | None:
    return Expression("DATE", "literal", value="PRESENT_REF" if match.first("current") else "PAST_REF")


def _day_of_that(match: Match) -> Expression | None:
    if not match.has("of"):
        token = match.slice("day")[0]
        return Expression(day=_day(match)) if token.category == "nth" else None
    if match.slice("unit")[0].value != "month":
        return None
    return Expression(day=_day(match))


def _deictic(match: Match) -> Expression | None:
    shift, part = match.slice("day")[0].value
    token = match.token("part")
    part = token.value if token else part or None
    kind = "TIME" if part else "DATE"
    return Expression(kind, "shift", unit="day", amount=shift, part=part, mod=mod(match))


def _this_part(match: Match) -> Expression | None:
    part = match.slice("part")[0].value
    direction = pointer(match)
    if _anaphoric(match):
        return Expression("TIME", "anaphoric", unit="day", amount=direction, part=part, mod=mod(match))
    return Expression("TIME", "shift", unit="day", amount=direction, part=part, mod=mod(match))


def _part(match: Match) -> Expression | None:
    return Expression("TIME", "bare", unit="day", part=match.first("part").value, mod=mod(match))


def _early_hours(match: Match) -> Expression | None:
    return Expression("TIME", "bare", unit="day", part="MO", mod="START")


def _unit(match: Match, group: str = "unit") -> str:
    return str(match.slice(group)[0].value)


def _shift(match: Match) -> Expression | None:
    unit = _unit(match)
    if unit in ("second", "minute", "hour") and not match.has("end"):
        return None
    if any(t.category == "latest" for t in match.slice("ptr")) and unit not in ("quarter", "month", "week", "year"):
        return None
    return Expression("DATE", "shift", unit=unit, amount=pointer(match), mod=mod(match), fiscal=match.has("fiscal"))


def _next_unit(match: Match) -> Expression | None:
    return Expression("DATE", "anaphoric", unit=_unit(match), amount=pointer(match), mod=mod(match))


def _that_unit(match: Match) -> Expression | None:
    return Expression("DATE", "same", unit=_unit(match), amount=0, mod=mod(match))


def _bare_unit(match: Match) -> Expression | None:
    if _unit(match) in ("second", "minute", "hour", "century", "millennium", "decade", "semester"):
        return None
    return Expression("DATE", "bare", unit=_unit(match), mod=mod(match))


def _year_end(match: Match) -> Expression | None:
    if _unit(match) not in ("year", "month", "week") or mod(match) != "END":
        return None
    return Expression("DATE", "shift", unit=_unit(match), amount=0, mod=mod(match))


def _count(match: Match, group: str = "count") -> float | None:
    tokens = match.slice(group)
    if any(t.category in ("vague", "some") for t in tokens):
        return None
    if any(t.category == "couple" for t in tokens):
        return 2.0
    return number(tokens)


def _sign(match: Match) -> int:
    return -1 if any(t.category in ("ago", "earlier", "before") for t in match.slice("dir")) else 1


def _ago(match: Match) -> Expression | None:
    count = _count(match)
    amount = None if count is None else count * _sign(match)
    unit = _unit(match)
    return Expression(_kind(unit), "offset", unit=unit, amount=amount, mod=mod(match), direction=_sign(match))


def _kind(unit: str) -> str:
    return "TIME" if unit in ("hour", "minute", "second") else "DATE"


def _later(match: Match) -> Expression | None:
    count = _count(match)
    unit = _unit(match)
    if count is None or _kind(unit) == "TIME":  # no calendar date to count to
        return Expression("DURATION", "duration", unit=unit, value=duration_value(count, unit), mod=mod(match))
    return Expression("DATE", "anaphoric", unit=unit, amount=count * _sign(match), mod=mod(match))


def _many_ago(match: Match) -> Expression | None:
    unit = _unit(match)
    if match.slice("dir")[0].category != "ago":
        return Expression("DURATION", "duration", unit=unit, value=duration_value(None, unit))
    return Expression(_kind(unit), "offset", unit=unit, direction=-1)


def _unit_ago(match: Match) -> Expression | None:
    return Expression("DATE", "offset", unit=_unit(match), amount=_sign(match), direction=_sign(match))


def _before_day(match: Match) -> Expression | None:
    if _unit(match) in ("second", "minute", "hour"):
        return None
    return Expression("DATE", "anaphoric", unit=_unit(match), amount=_sign(match))


def _before_last(match: Match) -> Expression | None:
    sign = 2 * _sign(match)
    token = match.slice("unit")[0]
    if token.category != "unit":
        return None
    return Expression("DATE", "shift", unit=_unit(match), amount=sign)


def _period(match: Match) -> Expression | None:
    direction = -1 if match.slice("ptr")[0].category == "recent" else pointer(match)
    count = _count(match)
    return Expression("DURATION", "period", unit=_unit(match), amount=count, direction=direction)


def _duration(match: Match) -> Expression | None:
    count = _count(match)
    if count is None:
        return None
    if match.has("half"):
        count += 0.5
    if match.first("quarter") and count <= 1:
        return None  # a fraction
    value = duration_value(count, _unit(match))
    if match.has("count2") and match.has("unit2"):
        more = _count(match, "count2")
        second = duration_value(more, _unit(match, "unit2")) if more is not None else None
        value = _sum(value, second) if second else value
    return Expression("DURATION", "duration", unit=_unit(match), amount=count, value=value, mod=mod(match))


def _two_durations(match: Match) -> Several | None:
    """Read "two to three weeks" as two durations of one unit."""
    first, second = _count(match), _count(match, "count2")
    if first is None or second is None:
        return None
    (start, end), unit = match.match.span(), _unit(match)
    both = Expression("DURATION", "duration", unit=unit, mod=mod(match))
    middle = match.match.start("count2")
    return [
        (start, match.match.end("count"), evolve(both, amount=first, value=duration_value(first, unit))),
        (middle, end, evolve(both, amount=second, value=duration_value(second, unit), mod=None)),
    ]


def _sum(first: str, second: str) -> str:
    if "T" in first and second.startswith("PT"):
        return first + second[2:]
    return first + second[1:]


def _nights(match: Match) -> Expression | None:
    if match.slice("count") and match.first("parts") and match.first("parts").value != "NI":
        return None
    return Expression("DURATION", "duration", unit="day", value=duration_value(_count(match), "day"), mod=mod(match))


def _vague(match: Match) -> Expression | None:
    return Expression("DURATION", "duration", unit=_unit(match), value=duration_value(None, _unit(match)), mod=mod(match))


def _recent(match: Match) -> Expression | None:
    token = match.slice("ptr")[0]
    value = "FUTURE_REF" if token.category == "next" else "PAST_REF"
    return Expression("DATE", "literal", value=value)


def _these(match: Match) -> Expression | None:
    return Expression("DATE", "literal", value="PRESENT_REF") if _unit(match) == "day" else None


def duration_value(count: float | None, unit: str) -> str:
    """Write a duration in TIMEX3 ("P2W", "PT30M", "PXY")."""
    if count is not None and count != int(count) and unit in _PARTS:
        return _in_parts(count, unit)
    letter, size = _tables.words()["units"][unit]
    time = "T" if unit in ("hour", "minute", "second") else ""
    letter = {"E": "DE", "C": "CE", "L": "L"}.get(letter, letter)
    text = "X" if count is None else f"{count * size:g}"
    if "e" in text:
        text = f"{count * size:.0f}"
    return f"P{time}{text}{letter}"


_PARTS = {"year": ("month", 12), "hour": ("minute", 60), "decade": ("year", 10), "century": ("year", 100)}


def _in_parts(count: float, unit: str) -> str:
    """Write two and a half years as P2Y6M."""
    smaller, size = _PARTS[unit]
    whole, rest = int(count), round((count - int(count)) * size)
    if not whole:
        return duration_value(rest, smaller)
    return _sum(duration_value(whole, unit), duration_value(rest, smaller))


def _every(match: Match) -> Expression | None:
    if match.has("named"):
        token = match.slice("named")[0]
        if token.category in ("weekday", "weekdays"):
            value = f"XXXX-WXX-{token.value}"
        elif token.category == "month":
            value = f"XXXX-{token.value:02d}"
        elif token.category == "season":
            value = f"XXXX-{token.value}"
        else:
            value = f"XXXX-XX-XXT{token.value}"
        return Expression("SET", "literal", value=value)
    count = _count(match) if match.has("count") else 1.0
    return Expression("SET", "literal", value=duration_value(count, _unit(match)))


def _set(match: Match) -> Expression | None:
    return Expression("SET", "literal", value=str(match.first("set").value))


def _per(match: Match) -> Expression | None:
    return Expression("SET", "literal", value=duration_value(1.0, _unit(match)))


def _nth_unit(match: Match) -> Expression | None:
    token = match.slice("ord")[0]
    nth = -1 if token.category == "last" else int(token.value)
    if _unit(match) not in ("day", "week") or token.text == "past":
        return None
    return Expression(nth=nth, unit=_unit(match), month=_value(match, "month"), year=year(match))


def _weekdays(match: Match) -> Expression | None:
    return Expression("SET", "literal", value=f"XXXX-WXX-{match.first('weekdays').value}")


def _clock(match: Match) -> Expression | None:
    token = match.slice("clock")[0]
    zone = match.first("zone")
    ampm = match.first("ampm")
    second = None
    if token.category == "clock":
        hour, minute, *rest = (int(p) for p in token.text.replace(".", ":").split(":"))
        second = rest[0] if rest else None
    elif token.category in ("year", "number"):
        if len(token.text) != 4 or not token.text.isdecimal():
            return None
        hour, minute = int(token.text[:2]), int(token.text[2:])
    elif token.category == "clockword":
        hour, minute = token.value
    else:
        hour, minute = int(token.value), None
    if hour > 24 or (minute or 0) > 59:
        return None
    if ampm:
        if hour > 12:
            ampm = None
        else:
            hour = hour % 12 + (12 if ampm.value == "p" else 0)
    return Expression("TIME", "bare", unit="day", hour=hour, minute=minute, second=second, zone=str(zone.value) if zone else "", mod=mod(match))


def _reference(match: Match) -> Expression | None:
    return Expression("DATE", "literal", value=str(match.first("reference").value))


def _the_past(match: Match) -> Expression | None:
    token = match.slice("ref")[0]
    if token.category == "past":
        return Expression("DATE", "literal", value="PAST_REF")
    return Expression("DATE", "literal", value=str(token.value)) if token.text == "future" else None


def _near_term(match: Match) -> Expression | None:
    return Expression("DATE", "literal", value="FUTURE_REF")


_BUILDERS: Mapping[str, Callable[[Match], Expression | Several | None]] = {
    "iso": _iso,
    "numeric": _numeric,
    "month_day": _month_day,
    "month_days": _two_days,
    "day_month": _month_day,
    "days_month": _two_days,
    "day_of_that": _day_of_that,
    "spoken": _spoken,
    "month_spoken": _spoken,
    "that_time": _that_time,
    "this_time": _this_time,
    "that_period": _that_time,
    "the_time": _the_time,
    "the_moment": _the_moment,
    "weekday_nth": _weekday_nth,
    "quarter_century": _quarter_century,
    "lone": _lone,
    "year_ago_quarter": _year_ago_quarter,
    "past_unit": _past_unit,
    "unit": _lone_unit,
    "year_unit": _year_unit,
    "current": _current,
    "month": _month,
    "year": _year,
    "years": _years,
    "era": _era,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "feast": _feast,
    "weekday": _weekday,
    "nth_weekday": _nth_weekday,
    "quarter": _quarter,
    "qn": _qn,
    "fiscal": _fiscal,
    "deictic": _deictic,
    "this_part": _this_part,
    "the_part": _part,
    "part": _part,
    "early_hours": _early_hours,
    "shift": _shift,
    "next_unit": _next_unit,
    "that_unit": _that_unit,
    "bare_unit": _bare_unit,
    "year_end": _year_end,
    "ago": _ago,
    "many_ago": _many_ago,
    "later": _later,
    "unit_ago": _unit_ago,
    "before_day": _before_day,
    "before_last": _before_last,
    "period": _period,
    "first_units": _duration,
    "recent": _recent,
    "these": _these,
    "span": _two_durations,
    "amount": _duration,
    "the_amount": _duration,
    "fuzzy": _vague,
    "units": _vague,
    "every": _every,
    "set": _set,
    "per": _per,
    "nights": _nights,
    "nth_unit": _nth_unit,
    "small_year": _era,
    "weekdays": _weekdays,
    "clock": _clock,
    "hour": _clock,
    "oclock": _clock,
    "zoned": _clock,
    "clockword": _clock,
    "matter": _vague,
    "reference": _reference,
    "the_past": _the_past,
    "near_term": _near_term,
}
