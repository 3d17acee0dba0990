"""Define the underspecified object that stands between a time expression's words and its value."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from eventx.mentions import TimeKind

Relation = Literal[
    "absolute",  # calendar fields, missing larger ones to be found
    "shift",  # `amount` units from the one around the reference ("last week": -1)
    "offset",  # `amount` units from the reference date ("two weeks ago")
    "anaphoric",  # `amount` units from the last date mentioned ("two days later", "the next day")
    "same",  # the unit around the last date mentioned ("that year", "the same day")
    "bare",  # a unit that the reader must find ("the quarter", "the week")
    "period",  # a stretch of `amount` units that ends or begins at the reference ("the past two weeks")
    "duration",  # `amount` units, nowhere on the calendar
    "literal",  # the value is known already
]


@frozen
class Expression:
    """A time expression before it meets a reference date.

    Every field that the words do not settle is None.

    Attributes:
        kind: TIMEX3 type.
        relation: How the value is found.
        year: Year; with `era` "BC" counted backwards.
        month: 1 to 12.
        day: 1 to 31.
        weekday: 1 (Monday) to 7.
        nth: Which of the weekdays or units in a larger stretch ("the first Monday in June"); -1 is the last.
        whole: The unit that `nth` is counted in where no month or year is named ("the last day of the month");
            `direction` counts from the one around the reference date.
        quarter: 1 to 4.
        half: 1 or 2.
        season: "SP", "SU", "FA" or "WI".
        decade: Year without its last digit; below 10 where the century is left out.
        century: Year without its last two digits.
        era: "BC" or None.
        feast: Key of a feast in the tables.
        direction: -1, 0, 1 for "last", "this", "next" before a named day, month, season.
        within: What `direction` counts instead: "week" for a weekday of another week, or how the year of a
            month is found ("same", "shift", "anaphoric", "bare").
        part: Part of day: "MO", "AF", "EV", "NI", "MI".
        hour: 0 to 24.
        minute: 0 to 59.
        second: 0 to 59.
        zone: Offset from UTC ("Z", "+02:00"), or "".
        unit: Unit of an offset, a period or a duration, as in the tables.
        amount: How many units.
        ago: Unit and amount that a day or a week is counted back by ("*a year ago* last Tuesday"), or None.
        value: The value, of a literal.
        mod: TIMEX3 modifier.
        fiscal: Whether the year or quarter is a fiscal one.
    """

    kind: TimeKind = "DATE"
    relation: Relation = "absolute"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    whole: str | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    era: str | None = None
    feast: str | None = None
    direction: int | None = None
    within: str | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str = ""
    unit: str | None = None
    amount: float | None = None
    ago: tuple[str, float] | None = None
    value: str | None = None
    mod: str | None = None
    fiscal: bool = False

    @property
    def has_clock(self) -> bool:
        """Whether a clock time is given."""
        return self.hour is not None

    @property
    def is_floating(self) -> bool:
        """Whether this is a time of day without a day."""
        return self.kind == "TIME" and self.relation == "bare"

    @property
    def has_day(self) -> bool:
        """Whether the expression names a day of its own."""
        return (
            self.day is not None
            or self.weekday is not None
            or self.feast is not None
            or (self.unit == "day" and self.relation in ("shift", "offset", "anaphoric", "same"))
        )
