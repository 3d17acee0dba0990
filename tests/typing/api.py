"""Say which types the public names have, for type checkers: mypy --strict tests/typing/api.py."""

from collections.abc import Iterator
from datetime import date
from typing import Any, assert_type

from hypothesis.strategies import SearchStrategy

from eventx import (
    Actor,
    Article,
    Attack,
    Casualties,
    Deployment,
    Document,
    Event,
    EventType,
    Extractor,
    Lexicon,
    Location,
    Mention,
    PloverEvent,
    Quantity,
    Span,
    Statement,
    Time,
    extract_events,
    extract_times,
    normalize_time,
)
from eventx.strategies import documents, events, mentions


def functions(text: str, day: date) -> None:
    assert_type(extract_events(text, reference_date=day), list[Event])
    assert_type(extract_times(text), list[Time])
    assert_type(normalize_time(text, 0, 1), Time)


def extractor(text: str, pairs: list[tuple[str | Article, int]]) -> None:
    found = Extractor(lexicon=Lexicon.open())
    assert_type(found.process(text), Document)
    assert_type(found.extract(text), list[Event])
    assert_type(found.pipe([text, Article(text)]), Iterator[Document])
    assert_type(found.pipe(pairs, as_tuples=True), Iterator[tuple[Document, int]])
    assert_type(found.lexicon, Lexicon)


def slots(event: Event) -> None:
    assert_type(event.type, EventType | str)
    assert_type(event.trigger, Mention)
    assert_type(event.trigger.head, Span)
    assert_type(event.actors, tuple[Actor, ...])
    assert_type(event.actor, Actor | None)
    assert_type(event.location, Location | None)
    assert_type(event.time, Time | None)
    assert_type(event.to_dict(), dict[str, Any])
    assert_type(Event.from_dict({}), Event)
    assert_type(event.to_plover(), PloverEvent | None)


def narrowing(event: Event) -> None:
    if isinstance(event, Deployment):
        assert_type(event.forces, tuple[Quantity, ...])
        assert_type(event.origin, tuple[Location, ...])
    match event:
        case Attack(casualties=casualties):
            assert_type(casualties, tuple[Casualties, ...])
        case Statement(content=content):
            assert_type(content, Span | None)
        case _:
            pass


def strategies() -> None:
    assert_type(events(["aid", EventType.ATTACK, Deployment]), SearchStrategy[Event])
    assert_type(documents(), SearchStrategy[Document])
    assert_type(mentions(Actor), SearchStrategy[Actor])
    assert_type(mentions(), SearchStrategy[Mention])
