"""Name the event types and read them as PLOVER categories and CAMEO codes.

The categories and modes are those of PLOVER's 2021 draft; version "0.6" uses the older category names. CAMEO
roots are the two-digit top-level codes of the CAMEO manual 1.1b3.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from eventx._words import word_lists

if TYPE_CHECKING:
    from eventx.events import Event
    from eventx.mentions import Actor

PloverVersion = Literal["2021", "0.6"]


class EventType(StrEnum):
    """The thirty-three built-in event types."""

    STATEMENT = "statement"
    APPEAL = "appeal"
    PLEDGE = "pledge"
    AGREEMENT = "agreement"
    MEETING = "meeting"
    SUPPORT = "support"
    COOPERATION = "cooperation"
    TRAINING = "training"
    AID = "aid"
    CONCESSION = "concession"
    WITHDRAWAL = "withdrawal"
    CEASEFIRE = "ceasefire"
    RELEASE = "release"
    SURRENDER = "surrender"
    RESIGNATION = "resignation"
    INVESTIGATION = "investigation"
    DEMAND = "demand"
    ACCUSATION = "accusation"
    CRITICISM = "criticism"
    CONVICTION = "conviction"
    REJECTION = "rejection"
    THREAT = "threat"
    PROTEST = "protest"
    DEPLOYMENT = "deployment"
    MOBILIZATION = "mobilization"
    SANCTION = "sanction"
    EXPULSION = "expulsion"
    ARREST = "arrest"
    COERCION = "coercion"
    ASSAULT = "assault"
    ATTACK = "attack"
    FIGHT = "fight"
    MASS_VIOLENCE = "mass_violence"


def event_type(name: str) -> EventType | str:
    """Return the built-in type of this name, or the name itself for a type of the user's own."""
    try:
        return EventType(name)
    except ValueError:
        return name


@frozen
class Reading:
    """How one event type reads in other coding schemes.

    Attributes:
        plover: PLOVER category, or None where PLOVER codes no such event.
        mode: PLOVER mode, or None.
        cameo: CAMEO root code, two digits.
    """

    plover: str | None
    mode: str | None
    cameo: str


_T = EventType
READINGS: dict[EventType, Reading] = {
    _T.STATEMENT: Reading(None, None, "01"),
    _T.APPEAL: Reading("REQUEST", None, "02"),
    _T.PLEDGE: Reading("AGREE", None, "03"),
    _T.AGREEMENT: Reading("AGREE", None, "03"),
    _T.MEETING: Reading("CONSULT", None, "04"),
    _T.SUPPORT: Reading("SUPPORT", None, "05"),
    _T.COOPERATION: Reading("COOPERATE", None, "06"),
    _T.TRAINING: Reading("COOPERATE", "military", "06"),
    _T.AID: Reading("AID", None, "07"),
    _T.CONCESSION: Reading("CONCEDE", None, "08"),
    _T.WITHDRAWAL: Reading("RETREAT", "withdraw", "08"),
    _T.CEASEFIRE: Reading("RETREAT", "ceasefire", "08"),
    _T.RELEASE: Reading("RETREAT", "release", "08"),
    _T.SURRENDER: Reading("RETREAT", None, "08"),
    _T.RESIGNATION: Reading("RETREAT", "resign", "08"),
    _T.INVESTIGATION: Reading("ACCUSE", "investigate", "09"),
    _T.DEMAND: Reading("REQUEST", None, "10"),
    _T.ACCUSATION: Reading("ACCUSE", "allege", "11"),
    _T.CRITICISM: Reading("ACCUSE", "disapprove", "11"),
    _T.CONVICTION: Reading("SANCTION", "convict", "11"),
    _T.REJECTION: Reading("REJECT", None, "12"),
    _T.THREAT: Reading("THREATEN", None, "13"),
    _T.PROTEST: Reading("PROTEST", None, "14"),
    _T.DEPLOYMENT: Reading("MOBILIZE", "troops", "15"),
    _T.MOBILIZATION: Reading("MOBILIZE", None, "15"),
    _T.SANCTION: Reading("SANCTION", None, "16"),
    _T.EXPULSION: Reading("SANCTION", "expel", "16"),
    _T.ARREST: Reading("COERCE", "arrest", "17"),
    _T.COERCION: Reading("COERCE", None, "17"),
    _T.ASSAULT: Reading("ASSAULT", None, "18"),
    _T.ATTACK: Reading("ASSAULT", None, "19"),
    _T.FIGHT: Reading("ASSAULT", None, "19"),
    _T.MASS_VIOLENCE: Reading("ASSAULT", "unconventional", "20"),
}

_ROOT_CATEGORY = {
    "02": "REQUEST",
    "03": "AGREE",
    "04": "CONSULT",
    "05": "SUPPORT",
    "06": "COOPERATE",
    "07": "AID",
    "08": "CONCEDE",
    "09": "ACCUSE",
    "10": "REQUEST",
    "11": "ACCUSE",
    "12": "REJECT",
    "13": "THREATEN",
    "14": "PROTEST",
    "15": "MOBILIZE",
    "16": "SANCTION",
    "17": "COERCE",
    "18": "ASSAULT",
    "19": "ASSAULT",
    "20": "ASSAULT",
}
PLOVER_CATEGORIES = frozenset(_ROOT_CATEGORY.values()) | {"RETREAT"}

# Types whose complement is a promised, wanted, refused or alleged act: it is coded as the governor's event.
GOVERNING = frozenset(
    {_T.PLEDGE, _T.AGREEMENT, _T.THREAT, _T.DEMAND, _T.APPEAL, _T.REJECTION, _T.ACCUSATION, _T.CONCESSION}
)

# Types that speak of what has happened: the nouns that they are about remain events of their own.
FACTIVE = frozenset(
    {_T.STATEMENT, _T.REJECTION, _T.CRITICISM, _T.ACCUSATION, _T.SUPPORT, _T.INVESTIGATION, _T.CONVICTION}
)

_FRIENDLY = frozenset({"AGREE", "AID", "SUPPORT", "COOPERATE", "CONSULT", "CONCEDE", "RETREAT"})
_HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"})


def reading(
    type_: str, *, cameo: str | None = None, plover: str | None = None, mode: str | None = None
) -> Reading:
    """Work out how an event reads in PLOVER and CAMEO from its type and what its rule says.

    An exact CAMEO code of another root than the type's own decides the PLOVER category; a category that the
    rule names outright decides over both.

    Args:
        type_: The event type, built in or a user's own.
        cameo: The rule's exact CAMEO code, if it has one.
        plover: The PLOVER category that the rule or the lexicon file names, if any.
        mode: The PLOVER mode that the rule names, if any.

    Returns:
        The reading; for a user's own type without any of the three its codes are None and "".
    """
    built_in = event_type(type_)
    default = READINGS[built_in] if isinstance(built_in, EventType) else None
    category, code = plover, cameo or (default.cameo if default else "")
    if category is None and cameo and (default is None or cameo[:2] != default.cameo):
        category = _ROOT_CATEGORY.get(cameo[:2])
    elif category is None and default is not None:
        category = default.plover
    if mode is None and default is not None and category == default.plover:
        mode = default.mode
    return Reading(category, mode, code)


@frozen
class PloverEvent:
    """An event reduced to PLOVER's fields.

    Attributes:
        category: PLOVER category in the names of the version asked for.
        mode: PLOVER mode, or None.
        cameo: CAMEO code, or None.
        source: The actors' texts, PLOVER's source; a compound actor is a list, never a cross-product.
        target: The targets' texts.
        location: The first location's text, or None.
        date: The first time's TIMEX3 value, or None.
    """

    category: str
    mode: str | None
    cameo: str | None
    source: tuple[str, ...]
    target: tuple[str, ...]
    location: str | None
    date: str | None


def to_plover(event: Event, version: PloverVersion = "2021") -> PloverEvent | None:
    """Reduce an event to PLOVER.

    PLOVER has no place for status. An act that is promised, demanded, refused, threatened or alleged by
    another event of the sentence is coded as that event alone. Without such an event, acts to come are AGREE
    if they are friendly and THREATEN if they are hostile; hostile acts that somebody tries, or has tried,
    are coded as if done, as CAMEO does; friendly acts that will not be done are REJECT, and what did not
    happen, may happen, or is merely wanted is dropped.

    Args:
        event: The event.
        version: "2021" (the draft's names) or "0.6" (DEMAND, INVESTIGATE, DISAPPROVE and FIGHT kept apart).

    Returns:
        The reduced event, or None where PLOVER codes no such event.

    Raises:
        ValueError: If the version is neither of the two.
    """
    if version not in ("2021", "0.6"):
        raise ValueError(f"PLOVER version must be '2021' or '0.6', not {version!r}")
    category, mode = _by_status(event)
    if category is None:
        return None
    if version == "0.6":
        category = _category_06(category, mode, event.cameo)
    return PloverEvent(
        category=category,
        mode=mode,
        cameo=event.cameo,
        source=tuple(a.text for a in event.actors),
        target=tuple(t.text for t in event.targets),
        location=event.location.text if event.location else None,
        date=event.time.value if event.time else None,
    )


def _by_status(event: Event) -> tuple[str | None, str | None]:
    """Return category and mode as far as the event's status leaves them standing."""
    category, mode = event.plover, event.mode
    if category is None or any(e.slot == "governor" for e in event.evidence):
        return None, None
    if event.modality in ("hypothetical", "possible", "demanded"):
        threatens = event.modality != "demanded" and category in _HOSTILE | {"REJECT"} and _is_own_act(event)
        return ("THREATEN", None) if threatens else (None, None)
    is_to_come = event.modality == "planned"
    if event.polarity == "negative":
        return ("REJECT", None) if is_to_come and category in _FRIENDLY else (None, None)
    if is_to_come and category in _FRIENDLY:
        return "AGREE", None
    if is_to_come and category in _HOSTILE and event.tense in (None, "future"):  # else it was tried
        return "THREATEN", None
    return category, mode


def _is_own_act(event: Event) -> bool:
    """Tell whether a party lets its own act loom: "Jordan may close its border if the shelling goes on".

    What others say of it is a guess, unless they are its own ("its minister warned"). Of violence much is
    supposed, so somebody must have announced it.
    """
    if event.polarity == "negative" or event.tense == "past" or not event.actors:
        return False
    source = event.attribution.source if event.attribution else None
    certain = event.modality == "hypothetical" and event.tense == "future"  # "will ban them unless ..."
    if source is None or certain:
        return event.plover != "ASSAULT"
    return _is_personal(source) or any(
        a.text == source.text
        or (a.antecedent is not None and a.antecedent.text == source.text)
        or _is_personal(a)
        for a in event.actors
    )


def _is_personal(actor: Actor) -> bool:
    return actor.text.partition(" ")[0].lower() in word_lists("relations").words("events", "own")


def _category_06(category: str, mode: str | None, cameo: str | None) -> str:
    if category == "REQUEST":
        return "DEMAND"
    if category == "ACCUSE":
        return "INVESTIGATE" if mode == "investigate" else "DISAPPROVE"
    if mode == "convict":
        return "DISAPPROVE"  # as CAMEO's root has it
    if category == "ASSAULT" and (cameo or "").startswith("181"):
        return "COERCE"  # abduction
    if category == "ASSAULT" and (cameo or "")[:2] in ("19", "20"):
        return "FIGHT"
    return category
