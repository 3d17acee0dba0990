"""Keep what earlier expressions say about the date that later ones count from."""

from __future__ import annotations

from datetime import date, datetime

from attrs import evolve, frozen

from eventx.timex import _calendar
from eventx.timex._expression import Expression
from eventx.timex._tense import Tense

_NEAR = 8  # years; a history does not leap farther without saying so at the head of a sentence
_STEP = 2  # years that a mere mention may move a history onward


@frozen
class Context:
    """What a resolution may look at.

    Attributes:
        reference: The document's date, or None.
        timed: Whether the reference has a time of day.
        last: First day of the last date mentioned, or None.
        last_value: TIMEX3 value of the last date mentioned, or None.
        main: In a narrative, the date that the story has reached, or None.
        main_value: TIMEX3 value of that date, or None.
        bc: The last year mentioned if it is before Christ, else None.
        aside: A date far from the story's, mentioned once; another near it moves the story there.
        tense: Tense of the clause that the expression stands in, or None.
        narrative: Whether dates continue each other rather than point from the document's date.
        floor: Within a range ("from May to July"), the day on which it begins, or None.
    """

    reference: datetime | None = None
    timed: bool = False
    last: date | None = None
    last_value: str | None = None
    main: date | None = None
    main_value: str | None = None
    bc: int | None = None
    aside: date | None = None
    tense: Tense | None = None
    narrative: bool = False
    floor: date | None = None

    @property
    def today(self) -> date | None:
        """The reference date without its time."""
        return self.reference.date() if self.reference else None

    @property
    def base(self) -> date | None:
        """The day that incomplete dates are completed from."""
        return (self.main or self.today) if self.narrative else self.today

    @property
    def anchor(self) -> date | None:
        """The day that anaphoric expressions count from."""
        return self.last or self.today


def advance(context: Context, x: Expression, value: str | None, *, leading: bool, firm: bool) -> Context:
    """Take a resolved expression into account.

    Args:
        context: What was known before.
        x: The expression.
        value: Its value.
        leading: Whether it opens its sentence.
        firm: Whether it dates a clause that tells what happened.

    Returns:
        What is known after it.
    """
    if value is None or x.kind not in ("DATE", "TIME") or x.relation == "literal":
        return context
    if value.startswith("BC") and value[2:6].isdecimal() and len(value) >= 6:
        return evolve(context, bc=int(value[2:6]), last_value=value)
    if x.year is not None:
        context = evolve(context, bc=None)
    found = _calendar.interval(value)
    if found is None or found[0] is None:
        return context
    day = date.fromisoformat(found[0][:10])
    if not context.narrative:
        return evolve(context, last=day, last_value=value)
    if x.relation in ("shift", "offset", "bare") or x.decade is not None or x.century is not None:
        return context
    context = evolve(context, last=day, last_value=value)
    return _move(context, day, value, year_only=len(value) == 4, leading=leading, firm=firm)


def _move(context: Context, day: date, value: str, *, year_only: bool, leading: bool, firm: bool) -> Context:
    main, aside = context.main, context.aside
    if main is not None and not leading:
        onward = 0 < day.year - main.year <= _STEP and context.tense != "future"
        if year_only and not firm and not onward:
            return context
        confirmed = aside is not None and abs(aside.year - day.year) <= _NEAR
        returns = firm and not year_only and day < main  # a story told after a date of today
        if abs(main.year - day.year) > _NEAR and not confirmed and not returns:
            return evolve(context, aside=day)
    if year_only and main is not None and main.year == day.year:
        return context
    return evolve(context, main=day, main_value=value, aside=None)
