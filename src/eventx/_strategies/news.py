"""Hold news sentences whose events are known; the public strategy is `eventx.strategies.news_texts`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from attrs import evolve, frozen

from eventx.events import Event
from eventx.mentions import Mention, Span

_SLOT = re.compile(r"\{(\w+)\}")


@frozen
class ExpectedEvent:
    """An event that a reader finds in a generated sentence.

    Attributes:
        type: The event type's name.
        trigger: The word that evokes it.
        actor: The first actor, article included, or None where the sentence names none.
        target: The first target, or None.
        location: The first location, or None.
    """

    type: str
    trigger: Span
    actor: Span | None = None
    target: Span | None = None
    location: Span | None = None

    def missing(self, event: Event) -> tuple[str, ...]:
        """Name what an extracted event lacks of this one.

        Args:
            event: The extracted event.

        Returns:
            Names among "type", "trigger", "actor", "target", "location"; empty if the event is the expected
            one, which may have more slots. A slot is there if one of its mentions has its head in there.
        """
        found: dict[str, Sequence[Mention]] = {
            "trigger": (event.trigger,),
            "actor": event.actors,
            "target": event.targets,
            "location": event.locations,
        }
        lacking = [n for n, mentions in found.items() if not _met(getattr(self, n), mentions)]
        return (*(("type",) if str(event.type) != self.type else ()), *lacking)


def _met(expected: Span | None, mentions: Sequence[Mention]) -> bool:
    return expected is None or any(expected.start <= m.head.start < expected.end for m in mentions)


@frozen
class NewsText:
    """A generated text with the events that are in it.

    Attributes:
        text: The text.
        events: Its events, in order of their triggers.
    """

    text: str
    events: tuple[ExpectedEvent, ...]

    @staticmethod
    def join(parts: Sequence[NewsText]) -> NewsText:
        """Put texts one behind the other, with a blank between them.

        Args:
            parts: The texts.

        Returns:
            One text with the events of all, their offsets moved.
        """
        text, events = "", []
        for part in parts:
            at = len(text) + (1 if text else 0)
            events += [_moved(e, at) for e in part.events]
            text += (" " if text else "") + part.text
        return NewsText(text, tuple(events))


def _moved(event: ExpectedEvent, offset: int) -> ExpectedEvent:
    def move(span: Span | None) -> Span | None:
        return span and Span(span.start + offset, span.end + offset, span.text)

    trigger = Span(event.trigger.start + offset, event.trigger.end + offset, event.trigger.text)
    return evolve(
        event,
        trigger=trigger,
        actor=move(event.actor),
        target=move(event.target),
        location=move(event.location),
    )


@frozen
class TemplateEvent:
    """An event of a template: its trigger's text, and for each slot the filler's name."""

    type: str
    trigger: str
    actor: str | None = None
    target: str | None = None
    location: str | None = None


@frozen
class Template:
    """A sentence with named gaps.

    Attributes:
        text: The sentence, gaps as "{name}".
        events: Its events.
    """

    text: str
    events: tuple[TemplateEvent, ...]

    def slots(self) -> tuple[str, ...]:
        """Return the names of the gaps in order."""
        return tuple(_SLOT.findall(self.text))

    def fill(self, values: Mapping[str, str]) -> NewsText:
        """Fill the gaps.

        Args:
            values: The words for each gap.

        Returns:
            The sentence, its first letter upper case, with its events in order.
        """
        parts, spans, at, length = [], {}, 0, 0
        for gap in _SLOT.finditer(self.text):
            before, value = self.text[at : gap.start()], values[gap[1]]
            start = length + len(before)
            spans[gap[1]] = (start, start + len(value))
            parts += [before, value]
            at, length = gap.end(), start + len(value)
        text = "".join([*parts, self.text[at:]])
        text = text[:1].upper() + text[1:]

        def span(name: str | None) -> Span | None:
            return Span(*spans[name], text[slice(*spans[name])]) if name else None

        found = []
        for event in self.events:
            start = re.search(rf"\b{event.trigger}\b", text).start()  # type: ignore[union-attr]
            trigger = Span(start, start + len(event.trigger), event.trigger)
            found.append(
                ExpectedEvent(
                    event.type, trigger, span(event.actor), span(event.target), span(event.location)
                )
            )
        return NewsText(text, tuple(sorted(found, key=lambda e: e.trigger.start)))


@frozen
class NewsTable:
    """The templates, and the words for their gaps."""

    templates: tuple[Template, ...]
    fillers: Mapping[str, tuple[str, ...]]


@cache
def news_table() -> NewsTable:
    """Read the bundled templates."""
    text = (files("eventx") / "data" / "strategies" / "news.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    templates = tuple(
        Template(t["text"], tuple(TemplateEvent(**e) for e in t["events"])) for t in table["templates"]
    )
    return NewsTable(templates, {name: tuple(words) for name, words in table["fillers"].items()})
