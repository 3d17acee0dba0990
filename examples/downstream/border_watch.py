"""Turn events into alerts about one country: the code of a user of eventx."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from eventx import Attack, Deployment, Document, Event, Fight, MassViolence

HOSTILE = (Attack, Deployment, Fight, MassViolence)


@dataclass(frozen=True)
class Alert:
    """A hostile act that a text reports as a fact.

    Attributes:
        document: The document's identifier.
        kind: The event type.
        who: The actors as written.
        place: The first location, or the first target.
        quote: The sentence.
        weight: 1 for a report of the text itself, less for what others are said to say.
    """

    document: str
    kind: str
    who: tuple[str, ...]
    place: str | None
    quote: str
    weight: float


def alerts(document: Document) -> list[Alert]:
    """Return the alerts of one document, in its order."""
    return [_alert(document, e) for e in document.events if isinstance(e, HOSTILE) and _happened(e)]


def _happened(event: Event) -> bool:
    return event.polarity != "negative" and event.modality in (None, "asserted")


def _alert(document: Document, event: Event) -> Alert:
    place = event.location or event.target
    return Alert(
        document=document.id or "",
        kind=str(event.type),
        who=tuple(a.text for a in event.actors),
        place=place.text if place else None,
        quote=event.sentence.text,
        weight=_weight(event),
    )


def _weight(event: Event) -> float:
    if event.attribution is None:
        return 1.0
    return 0.3 if event.attribution.hedged else 0.7


def store(events: Iterable[Event]) -> str:
    """Write events as JSON Lines."""
    return "".join(json.dumps(e.to_dict()) + "\n" for e in events)


def load(lines: str) -> list[Event]:
    """Read events from JSON Lines."""
    return [Event.from_dict(json.loads(line)) for line in lines.split("\n") if line]


def scan(texts: Iterable[str], process: Callable[[str], Document]) -> list[Alert]:
    """Return the alerts of many texts; `process` is `Extractor().process`, or a stand-in in tests."""
    return [alert for text in texts for alert in alerts(process(text))]
