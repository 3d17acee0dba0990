"""Tell hypothesis how to build our types, so that `from_type(Event)` gives valid events.

Hypothesis loads this module by entry point whenever it is imported; the strategies are imported on first use.
"""

from __future__ import annotations

from typing import Any

from hypothesis.strategies import SearchStrategy, register_type_strategy

from eventx.documents import Document
from eventx.events import EVENT_CLASSES, Event
from eventx.mentions import Actor, Casualties, Location, Mention, Quantity, Span, Time
from eventx.syntax import Sentence


def register() -> None:
    """Register strategies for events, mentions, documents and sentences."""
    event_classes: list[type[Event]] = [Event, *EVENT_CLASSES.values()]
    for cls in event_classes:
        register_type_strategy(cls, _events)
    mention_classes: list[type[Mention]] = [Mention, Actor, Location, Time, Quantity, Casualties]
    for mention in mention_classes:
        register_type_strategy(mention, _mentions)
    register_type_strategy(Span, _spans)
    register_type_strategy(Document, _documents)
    register_type_strategy(Sentence, _sentences)


def _events(cls: type[Event]) -> SearchStrategy[Event]:
    from eventx.strategies import events

    return events([cls])


def _mentions(cls: type[Mention]) -> SearchStrategy[Mention]:
    from eventx.strategies import mentions

    return mentions(cls)


def _spans(_: Any) -> SearchStrategy[Span]:
    from eventx.strategies import spans

    return spans()


def _documents(_: Any) -> SearchStrategy[Document]:
    from eventx.strategies import documents

    return documents()


def _sentences(_: Any) -> SearchStrategy[Sentence]:
    from eventx.strategies import dependency_trees

    return dependency_trees()
