"""Define the mentions that fill the slots of events, and what stands beside them: attribution and evidence.

Offsets are Python string indices, end exclusive, into the string that the caller passed in:
`text[m.start:m.end] == m.text` holds for every mention of every event.
"""

from __future__ import annotations

from typing import Literal

from attrs import Attribute, field, frozen

TimeKind = Literal["DATE", "TIME", "DURATION", "SET"]
Hedge = Literal["over", "under", "about"]


@frozen
class Span:
    """A stretch of the document's text.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last character.
        text: The characters themselves.
    """

    start: int
    end: int
    text: str = field()

    @text.validator
    def _fits_offsets(self, _: Attribute[str], value: str) -> None:
        if self.start < 0 or self.end - self.start != len(value):
            raise ValueError(f"span [{self.start}, {self.end}) does not fit its text {value!r}")


@frozen
class Mention(Span):
    """A phrase that fills a slot.

    Attributes:
        head: The phrase's head word, inside the phrase.
    """

    head: Span = field()

    @head.validator
    def _inside(self, _: Attribute[Span], value: Span) -> None:
        if not self.start <= value.start <= value.end <= self.end:
            raise ValueError(f"head [{value.start}, {value.end}) lies outside [{self.start}, {self.end})")


@frozen
class Actor(Mention):
    """Someone who acts, or is acted upon.

    Attributes:
        antecedent: For a pronoun or bare definite, the mention it stands for; None if unknown.
        country: ISO 3166-1 alpha-3 code; None until actors are resolved.
        sector: PLOVER sector code (GOV, MIL, ...); None until actors are resolved.
    """

    antecedent: Mention | None = None
    country: str | None = None
    sector: str | None = None


@frozen
class Location(Mention):
    """A place where an event happened, or where it led.

    Attributes:
        country: ISO 3166-1 alpha-3 code; None until places are resolved, as are the four below.
        admin1: First-order administrative division.
        latitude: Degrees north.
        longitude: Degrees east.
        precision: How exact the coordinates are.
    """

    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: str | None = None


@frozen
class Time(Mention):
    """A time expression with its TIMEX3 reading, or what else dates an event ("after *the vote*").

    Attributes:
        kind: TIMEX3 type.
        value: TIMEX3 value ("2024-10-23", "2024-W43", "P2Y", "PRESENT_REF"), or None if it cannot be known.
        mod: Modifier ("SINCE", "UNTIL", "APPROX", "START", "MID", "END", ...), or None.
        granularity: Unit of the value ("day", "week", "month", "quarter", "year", ...), or None.
        interval: ISO dates or date-times [start, end); a None end is open; None if the value is not on the calendar.
    """

    kind: TimeKind = "DATE"
    value: str | None = None
    mod: str | None = None
    granularity: str | None = None
    interval: tuple[str | None, str | None] | None = None


@frozen
class Quantity(Mention):
    """A counted group, such as forces, a crowd or casualties.

    Attributes:
        number: The count as written ("about 400 officers" -> 400), or None if there is none.
        hedge: "over" (more than, at least), "under" (up to, nearly), "about", or None for a plain number.
    """

    number: int | None = None
    hedge: Hedge | None = None


@frozen
class Casualties(Quantity):
    """People killed or wounded in an event.

    Attributes:
        outcome: "killed" or "wounded".
    """

    outcome: Literal["killed", "wounded"] = "killed"


@frozen
class Attribution:
    """Who said that an event is so.

    Attributes:
        source: The speaker, or None where the text names none ("reportedly").
        cue: The word that attributes ("said", "according to").
        statement: Trigger of the statement event that reports this one, or None.
        hedged: Whether the cue itself casts doubt ("alleged", "reportedly").
    """

    source: Actor | None
    cue: Mention
    statement: Span | None = None
    hedged: bool = False


@frozen
class Evidence:
    """Why a slot is filled the way it is.

    Attributes:
        rule: Identifier of the rule or mechanism ("aid/supply:transfer").
        slot: "trigger", "actor", "target", ...
        path: Dependency path from the trigger to the filler ("<conj >nsubj"); "" for the trigger itself.
    """

    rule: str
    slot: str
    path: str
