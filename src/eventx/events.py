"""Define the event classes and the mentions that fill their slots.

Everything here is frozen, hashable and comparable. Offsets are Python string indices, end exclusive, into the string
that the caller passed in: `text[m.start:m.end] == m.text` holds for every mention of every event.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from attrs import Attribute, field, frozen

from eventx.ontology import EventType, PloverEvent, PloverVersion, to_plover

Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "planned", "possible", "hypothetical", "demanded"]
Tense = Literal["past", "present", "future"]
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
    """A time expression with its TIMEX3 reading.

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


@frozen(kw_only=True)
class Event:
    """One event: a trigger with its participants, place, time and status.

    Each built-in type is a subclass; `Event` itself carries types of a user's own lexicon.

    Attributes:
        type: An `EventType`, or a plain string for a user's own type.
        trigger: The words that evoke the event.
        actors: Who acts, in document order.
        targets: Who or what is acted upon, in document order.
        locations: Where, in document order.
        times: When, in document order.
        sentence: The sentence that the trigger stands in.
        polarity: "negative" where the text says that it did not happen.
        modality: Whether it is asserted, planned, possible, hypothetical or demanded.
        tense: Tense of the clause, or None where there is none to read.
        attribution: Who said so, or None where the text itself does.
        plover: PLOVER category, or None.
        mode: PLOVER mode, or None.
        cameo: CAMEO code, or None.
        evidence: The rules and paths behind trigger and slots.
    """

    type: EventType | str
    trigger: Mention
    sentence: Span
    actors: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    locations: tuple[Location, ...] = ()
    times: tuple[Time, ...] = ()
    polarity: Polarity | None = None
    modality: Modality | None = None
    tense: Tense | None = None
    attribution: Attribution | None = None
    plover: str | None = None
    mode: str | None = None
    cameo: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def actor(self) -> Actor | None:
        """The first actor, or None."""
        return self.actors[0] if self.actors else None

    @property
    def target(self) -> Actor | None:
        """The first target, or None."""
        return self.targets[0] if self.targets else None

    @property
    def location(self) -> Location | None:
        """The first location, or None."""
        return self.locations[0] if self.locations else None

    @property
    def time(self) -> Time | None:
        """The first time, or None."""
        return self.times[0] if self.times else None

    def __str__(self) -> str:
        """Return the event on one line: type, filled slots, status and source."""
        from eventx.render import line

        return line(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the event as plain dicts, lists, strings and numbers, ready for JSON."""
        from eventx.serialize import event_to_dict

        return event_to_dict(self)

    @staticmethod
    def from_dict(data: dict[str, Any]) -> Event:
        """Rebuild an event from what `to_dict` returned.

        Args:
            data: The dict; keys that no field has (such as "doc_id") are ignored.

        Returns:
            An event of the class that its type names; a plain `Event` for a type that is not built in.

        Raises:
            FormatError: If a field is missing or malformed; the message gives its path.
        """
        from eventx.serialize import event_from_dict

        return event_from_dict(data)

    def to_plover(self, version: PloverVersion = "2021") -> PloverEvent | None:
        """Reduce the event to PLOVER; see `eventx.ontology.to_plover`."""
        return to_plover(self, version)


EVENT_CLASSES: dict[str, type[Event]] = {}


def _built_in(cls: type[Event]) -> type[Event]:
    EVENT_CLASSES[cls.__dict__["TYPE"]] = cls
    return cls


@_built_in
@frozen(kw_only=True)
class Statement(Event):
    """Someone says something.

    Attributes:
        content: What is said: the complement clause or the quotation.
        quote: Whether the content is quoted or reported.
    """

    TYPE: ClassVar[EventType] = EventType.STATEMENT
    type: EventType | str = EventType.STATEMENT
    content: Span | None = None
    quote: Literal["direct", "indirect"] | None = None


@_built_in
@frozen(kw_only=True)
class Appeal(Event):
    """Someone asks for something without the power to insist."""

    TYPE: ClassVar[EventType] = EventType.APPEAL
    type: EventType | str = EventType.APPEAL


@_built_in
@frozen(kw_only=True)
class Pledge(Event):
    """Someone promises or declares the intent to do something."""

    TYPE: ClassVar[EventType] = EventType.PLEDGE
    type: EventType | str = EventType.PLEDGE


@_built_in
@frozen(kw_only=True)
class Agreement(Event):
    """Two or more parties agree, or one agrees to something.

    Attributes:
        subject: What the agreement is about.
    """

    TYPE: ClassVar[EventType] = EventType.AGREEMENT
    type: EventType | str = EventType.AGREEMENT
    subject: Mention | None = None


@_built_in
@frozen(kw_only=True)
class Meeting(Event):
    """Parties meet, talk, visit or mediate."""

    TYPE: ClassVar[EventType] = EventType.MEETING
    type: EventType | str = EventType.MEETING


@_built_in
@frozen(kw_only=True)
class Support(Event):
    """Someone backs, praises, defends or recognises someone."""

    TYPE: ClassVar[EventType] = EventType.SUPPORT
    type: EventType | str = EventType.SUPPORT


@_built_in
@frozen(kw_only=True)
class Cooperation(Event):
    """Parties work together in deed."""

    TYPE: ClassVar[EventType] = EventType.COOPERATION
    type: EventType | str = EventType.COOPERATION


@_built_in
@frozen(kw_only=True)
class Training(Event):
    """Forces are trained, or train together."""

    TYPE: ClassVar[EventType] = EventType.TRAINING
    type: EventType | str = EventType.TRAINING


@_built_in
@frozen(kw_only=True)
class Aid(Event):
    """Someone gives goods, money, shelter or arms to someone.

    Attributes:
        items: What is given.
    """

    TYPE: ClassVar[EventType] = EventType.AID
    type: EventType | str = EventType.AID
    items: tuple[Mention, ...] = ()


@_built_in
@frozen(kw_only=True)
class Concession(Event):
    """Someone yields to a demand or eases a restriction."""

    TYPE: ClassVar[EventType] = EventType.CONCESSION
    type: EventType | str = EventType.CONCESSION


@_built_in
@frozen(kw_only=True)
class Withdrawal(Event):
    """Forces or parties withdraw.

    Attributes:
        forces: Who or what is withdrawn, with its number.
    """

    TYPE: ClassVar[EventType] = EventType.WITHDRAWAL
    type: EventType | str = EventType.WITHDRAWAL
    forces: tuple[Quantity, ...] = ()


@_built_in
@frozen(kw_only=True)
class Ceasefire(Event):
    """Fighting is halted by declaration or agreement."""

    TYPE: ClassVar[EventType] = EventType.CEASEFIRE
    type: EventType | str = EventType.CEASEFIRE


@_built_in
@frozen(kw_only=True)
class Release(Event):
    """Someone frees people or returns property."""

    TYPE: ClassVar[EventType] = EventType.RELEASE
    type: EventType | str = EventType.RELEASE


@_built_in
@frozen(kw_only=True)
class Surrender(Event):
    """Someone gives up, or gives up a position."""

    TYPE: ClassVar[EventType] = EventType.SURRENDER
    type: EventType | str = EventType.SURRENDER


@_built_in
@frozen(kw_only=True)
class Resignation(Event):
    """Someone leaves office."""

    TYPE: ClassVar[EventType] = EventType.RESIGNATION
    type: EventType | str = EventType.RESIGNATION


@_built_in
@frozen(kw_only=True)
class Investigation(Event):
    """Someone looks into a matter officially."""

    TYPE: ClassVar[EventType] = EventType.INVESTIGATION
    type: EventType | str = EventType.INVESTIGATION


@_built_in
@frozen(kw_only=True)
class Demand(Event):
    """Someone insists on something."""

    TYPE: ClassVar[EventType] = EventType.DEMAND
    type: EventType | str = EventType.DEMAND


@_built_in
@frozen(kw_only=True)
class Accusation(Event):
    """Someone blames or charges someone."""

    TYPE: ClassVar[EventType] = EventType.ACCUSATION
    type: EventType | str = EventType.ACCUSATION


@_built_in
@frozen(kw_only=True)
class Criticism(Event):
    """Someone disapproves of someone or something."""

    TYPE: ClassVar[EventType] = EventType.CRITICISM
    type: EventType | str = EventType.CRITICISM


@_built_in
@frozen(kw_only=True)
class Conviction(Event):
    """A court finds someone guilty or sentences someone.

    Attributes:
        charge: What the conviction is for.
    """

    TYPE: ClassVar[EventType] = EventType.CONVICTION
    type: EventType | str = EventType.CONVICTION
    charge: Mention | None = None


@_built_in
@frozen(kw_only=True)
class Rejection(Event):
    """Someone refuses, denies, vetoes or opposes."""

    TYPE: ClassVar[EventType] = EventType.REJECTION
    type: EventType | str = EventType.REJECTION


@_built_in
@frozen(kw_only=True)
class Threat(Event):
    """Someone threatens or warns of a hostile act."""

    TYPE: ClassVar[EventType] = EventType.THREAT
    type: EventType | str = EventType.THREAT


@_built_in
@frozen(kw_only=True)
class Protest(Event):
    """People demonstrate, strike or riot.

    Attributes:
        size: How many take part.
    """

    TYPE: ClassVar[EventType] = EventType.PROTEST
    type: EventType | str = EventType.PROTEST
    size: Quantity | None = None


@_built_in
@frozen(kw_only=True)
class Deployment(Event):
    """Forces or weapons are sent, posted or moved in.

    Attributes:
        forces: Who or what is deployed, with its number.
        origin: Where they came from.
    """

    TYPE: ClassVar[EventType] = EventType.DEPLOYMENT
    type: EventType | str = EventType.DEPLOYMENT
    forces: tuple[Quantity, ...] = ()
    origin: tuple[Location, ...] = ()


@_built_in
@frozen(kw_only=True)
class Mobilization(Event):
    """Forces are called up, put on alert, exercised; weapons are tested."""

    TYPE: ClassVar[EventType] = EventType.MOBILIZATION
    type: EventType | str = EventType.MOBILIZATION


@_built_in
@frozen(kw_only=True)
class Sanction(Event):
    """Relations, trade or aid are cut, banned or reduced."""

    TYPE: ClassVar[EventType] = EventType.SANCTION
    type: EventType | str = EventType.SANCTION


@_built_in
@frozen(kw_only=True)
class Expulsion(Event):
    """People or organisations are expelled or deported."""

    TYPE: ClassVar[EventType] = EventType.EXPULSION
    type: EventType | str = EventType.EXPULSION


@_built_in
@frozen(kw_only=True)
class Arrest(Event):
    """Someone is arrested or detained.

    Attributes:
        charge: What the arrest is for.
    """

    TYPE: ClassVar[EventType] = EventType.ARREST
    type: EventType | str = EventType.ARREST
    charge: Mention | None = None


@_built_in
@frozen(kw_only=True)
class Coercion(Event):
    """Property is seized or destroyed, movement or speech restricted."""

    TYPE: ClassVar[EventType] = EventType.COERCION
    type: EventType | str = EventType.COERCION


@_built_in
@frozen(kw_only=True)
class Assault(Event):
    """Someone harms, abducts or kills people outside of battle.

    Attributes:
        casualties: Killed and wounded.
    """

    TYPE: ClassVar[EventType] = EventType.ASSAULT
    type: EventType | str = EventType.ASSAULT
    casualties: tuple[Casualties, ...] = ()


@_built_in
@frozen(kw_only=True)
class Attack(Event):
    """Armed force is used against a target.

    Attributes:
        casualties: Killed and wounded.
    """

    TYPE: ClassVar[EventType] = EventType.ATTACK
    type: EventType | str = EventType.ATTACK
    casualties: tuple[Casualties, ...] = ()


@_built_in
@frozen(kw_only=True)
class Fight(Event):
    """Armed parties clash.

    Attributes:
        casualties: Killed and wounded.
    """

    TYPE: ClassVar[EventType] = EventType.FIGHT
    type: EventType | str = EventType.FIGHT
    casualties: tuple[Casualties, ...] = ()


@_built_in
@frozen(kw_only=True)
class MassViolence(Event):
    """Mass killing, ethnic cleansing, weapons of mass destruction.

    Attributes:
        casualties: Killed and wounded.
    """

    TYPE: ClassVar[EventType] = EventType.MASS_VIOLENCE
    type: EventType | str = EventType.MASS_VIOLENCE
    casualties: tuple[Casualties, ...] = ()
