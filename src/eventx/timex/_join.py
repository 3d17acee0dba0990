"""Put neighbouring pieces of time expressions together."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from eventx.timex._expression import Expression
from eventx.timex._match import Piece
from eventx.timex._token import Token

_NOON = 12
_SMALL_HOURS = 5  # "4 at night" is in the morning, "9 at night" is not
_LONGEST_GAP = 2  # tokens

# Categories of the tokens between two pieces that are one expression.
_CLOCK_DAY = frozenset({"", "comma", "on", "of", "dash", "in", "open", "comma on", "in the"})
_DAY_CLOCK = frozenset({"", "comma", "at", "comma at", "dash"})
_CLOCK_PART = frozenset({"", "in", "at", "in the"})
_GLOSS = frozenset({"open", "comma open", "open the"})
_WITHIN = frozenset({"of", "in", "comma", ""})
_LIST = frozenset({"dash", "to", "and", "or", "comma", "slash", "comma and"})


def join(pieces: Sequence[Piece], tokens: Sequence[Token]) -> list[Piece]:
    """Merge the pieces that are one expression, and share a year among the members of a list.

    Args:
        pieces: Pieces in order.
        tokens: The sentence's tokens.

    Returns:
        Expressions in order.
    """
    found: list[Piece] = []
    for piece in pieces:
        merged = _merge(found[-1], piece, tokens) if found else None
        if merged:
            found[-1] = merged
        else:
            found.append(piece)
    for i in range(len(found) - 2):
        found[i : i + 2] = _dated_behind(found[i], found[i + 1], found[i + 2], tokens)
    for i in range(len(found) - 2, -1, -1):  # backwards, so that a year at a list's end reaches its head
        found[i : i + 2] = _shared(found[i], found[i + 1], _gap(found[i], found[i + 1], tokens))
    return found


def _gap(left: Piece, right: Piece, tokens: Sequence[Token]) -> str | None:
    between = tokens[left.end : right.start]
    return " ".join(t.category for t in between) if len(between) <= _LONGEST_GAP else None


def _merge(left: Piece, right: Piece, tokens: Sequence[Token]) -> Piece | None:
    gap = _gap(left, right, tokens)
    a, b = left.expression, right.expression
    joined, end = None, right.end
    if gap is None:
        return None
    if gap == "" and left.rule == "ago" and a.amount is not None and a.unit is not None and _is_day_or_week(b):
        joined = evolve(b, ago=(a.unit, a.amount), mod=a.mod)
    elif gap in _GLOSS and end < len(tokens) and tokens[end].category == "close":
        joined, end = _glossed(a, b), end + 1
    elif gap in _WITHIN and (within := _within(a, b)) is not None:
        joined = within
    elif a.is_floating and b.has_day and not b.has_clock and gap in _CLOCK_DAY:
        joined = _dated(b, a)
    elif b.is_floating and gap in (_DAY_CLOCK if b.has_clock else _CLOCK_PART):
        fits = a.has_day and not a.has_clock if b.has_clock else a.has_clock and not a.part
        joined = _dated(a, b) if fits else None
    return None if joined is None else Piece(left.rule, left.start, end, joined)


def _is_day_or_week(x: Expression) -> bool:
    """Tell whether an expression is a day or a week that "a year ago" may count from."""
    if x.relation == "shift":
        return x.unit in ("day", "week", "month") and not x.part
    return x.relation == "absolute" and x.weekday is not None and x.day is None and not x.part


def _glossed(a: Expression, b: Expression) -> Expression | None:
    """Join a day to the date that explains it in brackets: "yesterday (21 July)"."""
    if b.day is None or b.month is None or a.day is not None or not (a.has_day or a.part):
        return None
    return evolve(b, part=a.part, hour=a.hour, minute=a.minute, kind=a.kind)


def _within(a: Expression, b: Expression) -> Expression | None:
    """Read "October of that year", "Friday of last week", "last week Friday" as one date."""
    if a.relation == "absolute" and a.year is None and (a.month or a.season or a.quarter):
        if b.unit == "year" and b.relation in ("same", "shift", "anaphoric", "bare"):
            return evolve(a, within=b.relation, direction=int(b.amount or 0))
        return None
    day, week = (a, b) if a.weekday else (b, a)
    if (
        week.unit != "week"
        or week.relation != "shift"
        or day.relation != "absolute"
        or not day.weekday
        or day.day
    ):
        return None
    return evolve(day, within="week", direction=int(week.amount or 0))


def _dated(day: Expression, clock: Expression) -> Expression:
    """Join a day and a time of day, either of which may have parts of the other."""
    part = clock.part or day.part
    timed = clock if clock.has_clock else day
    hour = timed.hour
    if (
        hour is not None
        and 1 <= hour < _NOON
        and (part in ("AF", "EV") or (part == "NI" and hour > _SMALL_HOURS))
    ):
        hour += _NOON
    return evolve(
        day,
        kind="TIME",
        part=part,
        hour=hour,
        minute=timed.minute,
        second=timed.second,
        zone=timed.zone,
        mod=clock.mod or day.mod,
    )


def _dated_behind(clock: Piece, gloss: Piece, day: Piece, tokens: Sequence[Token]) -> list[Piece]:
    """Give a clock time and its gloss in brackets the day behind them: "6:30 a.m. (0330 GMT) on Monday"."""
    two = clock.expression.is_floating and gloss.expression.is_floating and day.expression.has_day
    if not two or day.expression.has_clock or _gap(clock, gloss, tokens) not in _GLOSS:
        return [clock, gloss]
    if _gap(gloss, day, tokens) not in ("close", "close on"):
        return [clock, gloss]
    return [evolve(p, expression=_dated(day.expression, p.expression)) for p in (clock, gloss)]


def _shared(left: Piece, right: Piece, gap: str | None) -> list[Piece]:
    """Give each of two expressions what stands on the other only.

    "April" in "April and June 1955" takes the year, "490" in "490-479 BC" the era, "9 a.m." in "9 a.m. to
    5 p.m. on Monday" the day, "July 12" in "1920 on
    July 12" and "Christmas" in "the 2013 Christmas special" the year before it.
    """
    a, b = left.expression, right.expression
    if gap in _LIST and a.relation == "absolute":
        seasons = a.season and b.season and b.year is not None and a.year is None and a.direction is None
        if seasons:
            left = evolve(left, expression=evolve(a, year=b.year))
        elif a.month and b.month and b.year is not None and a.year is None and a.direction is None:
            left = evolve(left, expression=evolve(a, year=b.year - (a.month > b.month)))
        elif b.era and not a.era and left.rule in ("year", "small_year"):
            left = evolve(left, rule="era", expression=evolve(a, era=b.era))
    elif gap in _LIST and _is_hour_before(a, b):
        left = evolve(left, expression=_dated(evolve(b, hour=None, minute=None, second=None), a))
    elif left.rule == "year" and b.relation == "absolute" and b.year is None and _follows_year(b, gap):
        right = evolve(right, expression=evolve(b, year=a.year))
    return [left, right]


def _is_hour_before(a: Expression, b: Expression) -> bool:
    """Tell whether a clock time begins a range that a later one on a day ends: "*9 a.m.* to 5 p.m. on Monday"."""
    if not (a.is_floating and b.has_day) or a.hour is None or b.hour is None:
        return False
    return (a.hour, a.minute or 0) < (b.hour, b.minute or 0)


def _follows_year(x: Expression, gap: str | None) -> bool:
    if gap == "":
        return x.feast is not None or x.season is not None
    return gap in ("on", "comma on") and x.day is not None
