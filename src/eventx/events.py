"""Define the event classes: one for each built-in type, and `Event` for those of a user's own.

Everything here is frozen, hashable and comparable. The mentions that fill the slots are in `eventx.mentions`.
"""

from __future__ import annotations

from typing import Any, Literal

from attrs import fields_dict, frozen

from eventx.mentions import (
    Actor,
    Attribution,
    Casualties,
    Evidence,
    Location,
    Mention,
    Quantity,
    Span,
    Time,
)
from eventx.ontology import EventType
from eventx.plover import PloverEvent, PloverVersion, to_plover

Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "planned", "possible", "hypothetical", "demanded"]
Tense = Literal["past", "present", "future"]


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

    @property
    def is_asserted(self) -> bool:
        """Whether the text presents it as a fact: not negated, planned, possible, hypothetical or demanded."""
        return self.polarity != "negative" and self.modality in (None, "asserted")

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
        """Reduce the event to PLOVER; see `eventx.plover.to_plover`."""
        return to_plover(self, version)


EVENT_CLASSES: dict[str, type[Event]] = {}


def _built_in(cls: type[Event]) -> type[Event]:
    EVENT_CLASSES[str(fields_dict(cls)["type"].default)] = cls
    return cls


@_built_in
@frozen(kw_only=True)
class Statement(Event):
    """Someone says something.

    Attributes:
        content: What is said: the complement clause or the quotation.
        quote: Whether the content is quoted or reported.
    """

    type: EventType | str = EventType.STATEMENT
    content: Span | None = None
    quote: Literal["direct", "indirect"] | None = None


@_built_in
@frozen(kw_only=True)
class Appeal(Event):
    """Someone asks for something without the power to insist."""

    type: EventType | str = EventType.APPEAL


@_built_in
@frozen(kw_only=True)
class Pledge(Event):
    """Someone promises or declares the intent to do something.

    Attributes:
        content: What is promised: the complement, or the words in which it is said.
        quote: Whether the words are quoted or reported; None for a pledge without them ("offered a truce").
    """

    type: EventType | str = EventType.PLEDGE
    content: Span | None = None
    quote: Literal["direct", "indirect"] | None = None


@_built_in
@frozen(kw_only=True)
class Agreement(Event):
    """Two or more parties agree, or one agrees to something.

    Attributes:
        subject: What the agreement is about.
    """

    type: EventType | str = EventType.AGREEMENT
    subject: Mention | None = None


@_built_in
@frozen(kw_only=True)
class Meeting(Event):
    """Parties meet, talk, visit or mediate."""

    type: EventType | str = EventType.MEETING


@_built_in
@frozen(kw_only=True)
class Support(Event):
    """Someone backs, praises, defends or recognises someone."""

    type: EventType | str = EventType.SUPPORT


@_built_in
@frozen(kw_only=True)
class Cooperation(Event):
    """Parties work together in deed."""

    type: EventType | str = EventType.COOPERATION


@_built_in
@frozen(kw_only=True)
class Training(Event):
    """Forces are trained, or train together."""

    type: EventType | str = EventType.TRAINING


@_built_in
@frozen(kw_only=True)
class Aid(Event):
    """Someone gives goods, money, shelter or arms to someone.

    Attributes:
        items: What is given.
    """

    type: EventType | str = EventType.AID
    items: tuple[Mention, ...] = ()


@_built_in
@frozen(kw_only=True)
class Concession(Event):
    """Someone yields to a demand or eases a restriction."""

    type: EventType | str = EventType.CONCESSION


@_built_in
@frozen(kw_only=True)
class Withdrawal(Event):
    """Forces or parties withdraw.

    Attributes:
        forces: Who or what is withdrawn, with its number.
    """

    type: EventType | str = EventType.WITHDRAWAL
    forces: tuple[Quantity, ...] = ()


@_built_in
@frozen(kw_only=True)
class Ceasefire(Event):
    """Fighting is halted by declaration or agreement."""

    type: EventType | str = EventType.CEASEFIRE


@_built_in
@frozen(kw_only=True)
class Release(Event):
    """Someone frees people or returns property."""

    type: EventType | str = EventType.RELEASE


@_built_in
@frozen(kw_only=True)
class Surrender(Event):
    """Someone gives up, or gives up a position."""

    type: EventType | str = EventType.SURRENDER


@_built_in
@frozen(kw_only=True)
class Resignation(Event):
    """Someone leaves office."""

    type: EventType | str = EventType.RESIGNATION


@_built_in
@frozen(kw_only=True)
class Investigation(Event):
    """Someone looks into a matter officially."""

    type: EventType | str = EventType.INVESTIGATION


@_built_in
@frozen(kw_only=True)
class Demand(Event):
    """Someone insists on something."""

    type: EventType | str = EventType.DEMAND


@_built_in
@frozen(kw_only=True)
class Accusation(Event):
    """Someone blames or charges someone."""

    type: EventType | str = EventType.ACCUSATION


@_built_in
@frozen(kw_only=True)
class Criticism(Event):
    """Someone disapproves of someone or something."""

    type: EventType | str = EventType.CRITICISM


@_built_in
@frozen(kw_only=True)
class Conviction(Event):
    """A court finds someone guilty or sentences someone.

    Attributes:
        charge: What the conviction is for.
    """

    type: EventType | str = EventType.CONVICTION
    charge: Mention | None = None


@_built_in
@frozen(kw_only=True)
class Rejection(Event):
    """Someone refuses, denies, vetoes or opposes."""

    type: EventType | str = EventType.REJECTION


@_built_in
@frozen(kw_only=True)
class Threat(Event):
    """Someone threatens or warns of a hostile act.

    Attributes:
        content: What is threatened: the complement, or the words in which it is said.
        quote: Whether the words are quoted or reported; None for a threat without them ("threatened a boycott").
    """

    type: EventType | str = EventType.THREAT
    content: Span | None = None
    quote: Literal["direct", "indirect"] | None = None


@_built_in
@frozen(kw_only=True)
class Protest(Event):
    """People demonstrate, strike or riot.

    Attributes:
        size: How many take part.
    """

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

    type: EventType | str = EventType.DEPLOYMENT
    forces: tuple[Quantity, ...] = ()
    origin: tuple[Location, ...] = ()


@_built_in
@frozen(kw_only=True)
class Mobilization(Event):
    """Forces are called up, put on alert, exercised; weapons are tested."""

    type: EventType | str = EventType.MOBILIZATION


@_built_in
@frozen(kw_only=True)
class Sanction(Event):
    """Relations, trade or aid are cut, banned or reduced."""

    type: EventType | str = EventType.SANCTION


@_built_in
@frozen(kw_only=True)
class Expulsion(Event):
    """People or organisations are expelled or deported."""

    type: EventType | str = EventType.EXPULSION


@_built_in
@frozen(kw_only=True)
class Arrest(Event):
    """Someone is arrested or detained.

    Attributes:
        charge: What the arrest is for.
    """

    type: EventType | str = EventType.ARREST
    charge: Mention | None = None


@_built_in
@frozen(kw_only=True)
class Coercion(Event):
    """Property is seized or destroyed, movement or speech restricted."""

    type: EventType | str = EventType.COERCION


@_built_in
@frozen(kw_only=True)
class Assault(Event):
    """Someone harms, abducts or kills people outside of battle.

    Attributes:
        casualties: Killed and wounded.
    """

    type: EventType | str = EventType.ASSAULT
    casualties: tuple[Casualties, ...] = ()


@_built_in
@frozen(kw_only=True)
class Attack(Event):
    """Armed force is used against a target.

    Attributes:
        casualties: Killed and wounded.
    """

    type: EventType | str = EventType.ATTACK
    casualties: tuple[Casualties, ...] = ()


@_built_in
@frozen(kw_only=True)
class Fight(Event):
    """Armed parties clash.

    Attributes:
        casualties: Killed and wounded.
    """

    type: EventType | str = EventType.FIGHT
    casualties: tuple[Casualties, ...] = ()


@_built_in
@frozen(kw_only=True)
class MassViolence(Event):
    """Mass killing, ethnic cleansing, weapons of mass destruction.

    Attributes:
        casualties: Killed and wounded.
    """

    type: EventType | str = EventType.MASS_VIOLENCE
    casualties: tuple[Casualties, ...] = ()
