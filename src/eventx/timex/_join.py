"""Put neighbouring pieces of time expressions together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from eventx.timex._expression import Expression
from eventx.timex._match import Piece
from eventx.timex._token import Token

_CLOCK_THEN_DAY = ("", "comma", "on", "of", "dash", "in", "open", "comma on", "in the")
_DAY_THEN_CLOCK = ("", "comma", "at", "comma at", "dash")
_OPEN = ("open", "comma open", "open the")
_OF = ("of", "in", "comma", "")
_LIST = ("dash", "to", "and", "or", "comma", "slash", "comma and")


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
    return _share_years(found, tokens)


def _gap(left: Piece, right: Piece, tokens: Sequence[Token]) -> str | None:
    between = tokens[left.end : right.start]
    return " ".join(t.category for t in between) if len(between) <= 2 else None


def _merge(left: Piece, right: Piece, tokens: Sequence[Token]) -> Piece | None:
    gap = _gap(left, right, tokens)
    if gap is None:
        return None
    a, b = left.expression, right.expression
    if gap in _OPEN:
        return _gloss(left, right, tokens)
    if gap in _OF and (within := _within(a, b)):
        return Piece(left.rule, left.start, right.end, within)
    if _is_floating(a) and _is_day(b) and not b.has_clock and gap in _CLOCK_THEN_DAY:
        return _combine(left, right, b, a)
    if _is_day(a) and not a.has_clock and _is_floating(b) and b.has_clock and gap in _DAY_THEN_CLOCK:
        return _combine(left, right, a, b)
    if a.has_clock and _is_floating(b) and b.part and not a.part and gap in ("", "in", "at", "in the"):
        return _combine(left, right, a, b)
    return None


def _gloss(left: Piece, right: Piece, tokens: Sequence[Token]) -> Piece | None:
    """Join a day to the date that explains it in brackets: "yesterday (21 July)"."""
    a, b = left.expression, right.expression
    closed = right.end < len(tokens) and tokens[right.end].category == "close"
    if not closed or b.day is None or b.month is None or a.day is not None or not (a.has_day or a.part):
        return None
    return Piece(
        left.rule,
        left.start,
        right.end + 1,
        evolve(b, part=a.part, hour=a.hour, minute=a.minute, kind=a.kind),
    )


def _within(a: Expression, b: Expression) -> Expression | None:
    """Read "October of that year", "Friday of last week", "last week Friday" as one date."""
    if b.unit == "year" and b.relation in ("same", "shift", "anaphoric", "bare") and a.relation == "absolute":
        if (a.month or a.season or a.quarter) and a.year is None:
            return evolve(a, within=b.relation, direction=int(b.amount or 0), mod=a.mod)
    for day, week in ((a, b), (b, a)):
        if (
            week.unit == "week"
            and week.relation == "shift"
            and day.weekday
            and not day.day
            and day.relation == "absolute"
        ):
            return evolve(day, within="week", direction=int(week.amount or 0))
    return None


def _is_floating(x: Expression) -> bool:
    return x.kind == "TIME" and x.relation == "bare"


def _is_day(x: Expression) -> bool:
    return x.has_day


def _combine(left: Piece, right: Piece, day: Expression, clock: Expression) -> Piece:
    part = clock.part or day.part
    hour = clock.hour if clock.has_clock else day.hour
    minute = clock.minute if clock.has_clock else day.minute
    if hour is not None and 1 <= hour < 12 and (part in ("AF", "EV") or part == "NI" and hour > 5):
        hour += 12
    mod = clock.mod or day.mod
    zone = clock.zone or day.zone
    joined = evolve(
        day, kind="TIME", part=part, hour=hour, minute=minute, second=clock.second, zone=zone, mod=mod
    )
    return Piece(left.rule, left.start, right.end, joined)


def _share_years(pieces: list[Piece], tokens: Sequence[Token]) -> list[Piece]:
    """Give "April" in "April and June 1955" the year at the end, "490" in "490-479 BC" the era."""
    for i in range(len(pieces) - 2, -1, -1):
        x, after = pieces[i].expression, pieces[i + 1].expression
        if x.month and after.month and x.year is None and after.year is not None and x.relation == "absolute":
            if _gap(pieces[i], pieces[i + 1], tokens) in _LIST and x.direction is None:
                year = after.year if x.month <= after.month else after.year - 1
                pieces[i] = evolve(pieces[i], expression=evolve(x, year=year))
        elif x.year is not None and after.era and not x.era and pieces[i].rule in ("year", "small_year"):
            if _gap(pieces[i], pieces[i + 1], tokens) in _LIST:
                pieces[i] = evolve(pieces[i], rule="era", expression=evolve(x, era=after.era))
        elif pieces[i].rule == "year" and pieces[i + 1].rule in ("feast", "season") and after.year is None:
            if _gap(pieces[i], pieces[i + 1], tokens) == "":  # "the 2013 Christmas special"
                pieces[i + 1] = evolve(pieces[i + 1], expression=evolve(after, year=x.year))
    for left, right in pairwise(range(len(pieces))):
        x, after = pieces[left].expression, pieces[right].expression
        if pieces[left].rule == "year" and after.month and after.day and after.year is None:
            if after.relation == "absolute" and _gap(pieces[left], pieces[right], tokens) in (
                "on",
                "comma on",
            ):
                pieces[right] = evolve(pieces[right], expression=evolve(after, year=x.year))
    return pieces
