"""Name the event types and read them as PLOVER categories and CAMEO codes.

The categories and modes are those of PLOVER's 2021 draft. CAMEO roots are the two-digit top-level codes of the CAMEO
manual 1.1b3.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


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
# What is given back, let in or stood down, and sanctions lifted, are retreats; the rest of the root is conceded.
_RETREATS = frozenset({"084", "085", "086", "087"})
PLOVER_CATEGORIES = frozenset(_ROOT_CATEGORY.values()) | {"RETREAT"}

# Types whose complement is a promised, wanted, refused or alleged act: it is coded as the governor's event.
GOVERNING = frozenset(
    {_T.PLEDGE, _T.AGREEMENT, _T.THREAT, _T.DEMAND, _T.APPEAL, _T.REJECTION, _T.ACCUSATION, _T.CONCESSION}
)

# Types that speak of what has happened: the nouns that they are about remain events of their own.
FACTIVE = frozenset(
    {_T.STATEMENT, _T.REJECTION, _T.CRITICISM, _T.ACCUSATION, _T.SUPPORT, _T.INVESTIGATION, _T.CONVICTION}
)


def reading(
    type_: str, *, cameo: str | None = None, plover: str | None = None, mode: str | None = None
) -> Reading:
    """Work out how an event reads in PLOVER and CAMEO from its type and what its rule says.

    An exact CAMEO code of another root than the type's own, or of a retreat, decides the PLOVER category; a category
    that the rule names outright decides over both.

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
    if category is None and cameo and cameo[:3] in _RETREATS:
        category = "RETREAT"
    elif category is None and cameo and (default is None or cameo[:2] != default.cameo):
        category = _ROOT_CATEGORY.get(cameo[:2])
    elif category is None and default is not None:
        category = default.plover
    if mode is None and default is not None and category == default.plover:
        mode = default.mode
    return Reading(category, mode, code)
