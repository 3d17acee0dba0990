"""Check the promises that eventx makes, on documents of your own.

Each function raises `AssertionError` with the place of the first breach ("events[2].actors[0]: ...") and
returns None otherwise. They need no test framework; only an extractor that is passed to them loads a model.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from types import UnionType
from typing import Any, Literal, Protocol, Union, get_args, get_origin, get_type_hints

from attrs import evolve, fields, has

from eventx.documents import Article, Document
from eventx.errors import FormatError
from eventx.events import EVENT_CLASSES, Event
from eventx.mentions import Span
from eventx.syntax import ROOT

__all__ = [
    "Pipeline",
    "check_batch_equals_single",
    "check_determinism",
    "check_document",
    "check_offsets",
    "check_order",
    "check_round_trip",
    "check_slot_types",
    "spans",
]


class Pipeline(Protocol):
    """What `check_determinism` and `check_batch_equals_single` need: `Extractor` has it."""

    def process(self, text: str, *, reference_date: date | None = None) -> Document:
        """Process one text."""

    def pipe(self, items: Iterable[str | Article], /) -> Iterator[Document]:
        """Process many."""


def check_document(document: Document) -> None:
    """Check everything that can be checked on a document alone.

    Args:
        document: The document.

    Raises:
        AssertionError: If offsets, order, slot types or the round trip are not as promised.
    """
    check_slot_types(document)
    check_offsets(document)
    check_order(document)
    check_round_trip(document)


def spans(value: Any, path: str = "") -> Iterator[tuple[str, Span]]:
    """Yield every span inside an event, a mention or a sequence of them, with its path.

    Args:
        value: The event, mention, attribution, tuple, ...
        path: What the paths begin with.

    Yields:
        Pairs such as ("actors[0].head", Span(...)).
    """
    if isinstance(value, Span):
        yield path, value
    if isinstance(value, tuple | list):
        for i, item in enumerate(value):
            yield from spans(item, f"{path}[{i}]")
    elif has(type(value)):
        for field in fields(type(value)):
            yield from spans(getattr(value, field.name), f"{path}.{field.name}".lstrip("."))


def check_offsets(document: Document) -> None:
    """Check that every span says what the document's text has at its offsets.

    That means sentences and words, events with all their mentions, and times; triggers must stand inside the
    sentence of their event.

    Args:
        document: The document.

    Raises:
        AssertionError: If a span does not fit.
    """
    text = document.text
    found = [*spans(document.events, "events"), *spans(document.times, "times")]
    for path, span in found:
        _require(
            0 <= span.start <= span.end <= len(text), path, f"[{span.start}, {span.end}) is outside the text"
        )
        there = text[span.start : span.end]
        _require(there == span.text, path, f"the text has {there!r}, not {span.text!r}")
    for i, event in enumerate(document.events):
        around, trigger = event.sentence, event.trigger
        inside = around.start <= trigger.start <= trigger.end <= around.end
        _require(inside, f"events[{i}].trigger", "is outside the event's sentence")
    for i, sentence in enumerate(document.sentences):
        there = text[sentence.start : sentence.end]
        _require(there == sentence.text, f"sentences[{i}]", f"the text has {there!r}, not {sentence.text!r}")
        for word in sentence.words:
            inside = sentence.start <= word.start <= word.end <= sentence.end
            _require(inside, f"sentences[{i}].words[{word.index}]", "is outside its sentence")


def check_order(document: Document) -> None:
    """Check that sentences, events, times and each slot's mentions are in document order, and parses trees.

    Args:
        document: The document.

    Raises:
        AssertionError: If something is out of order.
    """
    _in_order("events", [e.trigger for e in document.events])
    _in_order("times", document.times)
    for i, event in enumerate(document.events):
        for field in fields(type(event)):
            value = getattr(event, field.name)
            if isinstance(value, tuple) and all(isinstance(v, Span) for v in value):
                _in_order(f"events[{i}].{field.name}", value)
    end = 0
    for i, sentence in enumerate(document.sentences):
        path = f"sentences[{i}]"
        _require(end <= sentence.start, path, "overlaps the sentence before it")
        end = sentence.end
        indices = [w.index for w in sentence.words]
        _require(indices == list(range(len(indices))), path, "words are not numbered in order")
        roots = [w.index for w in sentence.words if w.head == ROOT]
        _require(len(roots) == 1, path, f"has {len(roots)} roots")
        _require(len(sentence.subtree(sentence.words[roots[0]])) == len(indices), path, "is no tree")


def check_slot_types(document: Document) -> None:
    """Check that every field holds what its class declares, and that events are of their type's class.

    Args:
        document: The document.

    Raises:
        AssertionError: If a value is of another type.
    """
    for i, event in enumerate(document.events):
        expected = EVENT_CLASSES.get(str(event.type), Event)
        _require(
            type(event) is expected, f"events[{i}]", f"a {expected.__name__} expected for {event.type!r}"
        )
        _check_fields(event, f"events[{i}]")
    for i, time in enumerate(document.times):
        _check_fields(time, f"times[{i}]")


def check_round_trip(document: Document) -> None:
    """Check that events survive `to_dict`, JSON and `from_dict`, and that equal events have equal hashes.

    Args:
        document: The document.

    Raises:
        AssertionError: If an event comes back changed.
    """
    for i, event in enumerate(document.events):
        data = event.to_dict()
        path = f"events[{i}]"
        _require(_rebuilt(data, path) == event, path, "from_dict(to_dict()) differs")
        through_json = json.loads(json.dumps(data, ensure_ascii=False, allow_nan=False))
        _require(through_json == data, path, "to_dict() does not survive JSON")
        again = _rebuilt(through_json, path)
        _require(again == event and hash(again) == hash(event), path, "differs after JSON")
    json.dumps(document.to_dict(), allow_nan=False)


def check_determinism(pipeline: Pipeline, text: str, *, reference_date: date | None = None) -> None:
    """Check that the same text gives the same document twice.

    Args:
        pipeline: An `Extractor`, or anything with its `process`.
        text: The text.
        reference_date: See `Extractor.process`.

    Raises:
        AssertionError: If the documents differ.
    """
    first = pipeline.process(text, reference_date=reference_date)
    second = pipeline.process(text, reference_date=reference_date)
    _same(first, second, "the second run")


def check_batch_equals_single(pipeline: Pipeline, items: Sequence[str | Article]) -> None:
    """Check that texts give the same documents through `pipe` as each alone through `process`, in the same order.

    Args:
        pipeline: An `Extractor`, or anything with its `process` and `pipe`.
        items: The texts or articles.

    Raises:
        AssertionError: If a document differs, or their number.
    """
    together = list(pipeline.pipe(items))
    _require(len(together) == len(items), "pipe", f"{len(items)} texts gave {len(together)} documents")
    for i, (item, document) in enumerate(zip(items, together, strict=True)):
        article = item if isinstance(item, Article) else Article(item)
        alone = pipeline.process(article.text, reference_date=article.reference_date)
        _same(evolve(alone, id=article.id), document, f"item {i} in the batch")


def _rebuilt(data: dict[str, Any], path: str) -> Event:
    try:
        return Event.from_dict(data)
    except FormatError as error:
        raise AssertionError(f"{path}: {error}") from error


def _same(first: Document, second: Document, where: str) -> None:
    if first == second:
        return
    for name in ("text", "reference_date", "id", "sentences", "times", "events"):
        a, b = getattr(first, name), getattr(second, name)
        _require(a == b, where, f"{name} differ: {a!r} and {b!r}")
    raise AssertionError(f"{where}: the documents differ")


def _require(holds: bool, path: str, problem: str) -> None:
    if not holds:
        raise AssertionError(f"{path}: {problem}")


def _in_order(path: str, found: Sequence[Span]) -> None:
    for i, (before, after) in enumerate(pairwise(found), 1):
        _require(before.start <= after.start, f"{path}[{i}]", "is out of document order")


def _check_fields(value: Any, path: str) -> None:
    hints = get_type_hints(type(value))
    for field in fields(type(value)):
        _check_value(getattr(value, field.name), hints[field.name], f"{path}.{field.name}")


def _check_value(value: Any, hint: Any, path: str) -> None:
    _require(_fits(value, hint), path, f"{getattr(hint, '__name__', hint)} expected, found {value!r}")
    if isinstance(value, tuple):
        for i, item in enumerate(value):
            if has(type(item)):
                _check_fields(item, f"{path}[{i}]")
    elif has(type(value)):
        _check_fields(value, path)


def _fits(value: Any, hint: Any) -> bool:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return any(_fits(value, a) for a in arguments)
    if origin is Literal:
        return value in arguments
    if origin is tuple and arguments[-1] is Ellipsis:
        return isinstance(value, tuple) and all(_fits(v, arguments[0]) for v in value)
    if origin is tuple:
        return isinstance(value, tuple) and len(value) == len(arguments) and all(map(_fits, value, arguments))
    if hint in (int, float) and isinstance(value, bool):
        return False
    return isinstance(value, hint)
