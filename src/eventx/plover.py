"""Reduce events to what PLOVER codes, which has no place for status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

from eventx._words import word_lists

if TYPE_CHECKING:
    from eventx.events import Event
    from eventx.mentions import Actor

PloverVersion = Literal["2021", "0.6"]

_FRIENDLY = frozenset({"AGREE", "AID", "SUPPORT", "COOPERATE", "CONSULT", "CONCEDE", "RETREAT"})
_MEDIATION = "045"
_HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"})


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
    are coded as if done, as CAMEO does, and so is mediation; friendly acts that will not be done are REJECT,
    and what did not happen, may happen, or is merely wanted is dropped. What somebody will do on a condition is
    AGREE or THREATEN.

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
    looms = event.modality == "hypothetical" and event.tense == "future"
    if category == "THREATEN" and looms and event.attribution is not None:
        return category, mode  # "would be treated as invaders if they came": the condition is the threat's own
    if category is None or any(e.slot == "governor" for e in event.evidence):
        return None, None
    if event.modality in ("hypothetical", "possible", "demanded"):
        if event.modality == "demanded" or not _is_own_act(event):
            return None, None
        if category in _FRIENDLY:  # "will disarm if ..." is an offer; what may be done is none
            offers = event.modality == "hypothetical" and event.tense == "future"
            return ("AGREE", None) if offers else (None, None)
        return ("THREATEN", None) if category in _HOSTILE | {"REJECT"} else (None, None)
    is_to_come = event.modality == "planned"
    tried = event.tense in ("past", "present")
    if event.polarity == "negative":
        return ("REJECT", None) if is_to_come and category in _FRIENDLY else (None, None)
    if is_to_come and category in _FRIENDLY and not (tried and (event.cameo or "").startswith(_MEDIATION)):
        return "AGREE", None
    if is_to_come and category in _HOSTILE and not tried:
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
