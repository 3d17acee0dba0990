"""Generate events, documents, parses and news sentences for property-based tests.

Needs hypothesis (`pip install "eventx-nlp[test]"`); nothing here loads a parsing model. With hypothesis
installed, `hypothesis.strategies.from_type(Event)` works as well, for `Event`, each of its classes, mentions,
documents and sentences.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar, overload

from hypothesis import strategies as st

from eventx._strategies.events import days, events_in, mentions_in
from eventx._strategies.news import ExpectedEvent, NewsText, Template, news_table
from eventx._strategies.trees import parses, sentences
from eventx.documents import Document
from eventx.events import EVENT_CLASSES, Event
from eventx.mentions import Mention, Span, Time
from eventx.ontology import EventType
from eventx.syntax import Sentence

__all__ = [
    "ExpectedEvent",
    "NewsText",
    "dependency_trees",
    "documents",
    "events",
    "mentions",
    "news_texts",
    "parsed_texts",
    "spans",
    "times",
]

M = TypeVar("M", bound=Mention)
TypeLike = EventType | str | type[Event]
_USER_TYPES = ("piracy", "event", "prisoner swap", "Überfall")


def dependency_trees(
    *, max_words: int = 16, lemmas: Iterable[tuple[str, str]] = ()
) -> st.SearchStrategy[Sentence]:
    """Generate one dependency-parsed sentence: a random tree over plausible words, relations and entities.

    The tree is well-formed and its offsets are exact, but no grammar is followed.

    Args:
        max_words: The longest sentence.
        lemmas: Lemmas with their part of speech ("deploy", "VERB") to be used beside the built-in words, such
            as the triggers of your own lexicon.

    Returns:
        A strategy for sentences that start at offset 0.
    """
    return sentences(max_words=max_words, lemmas=tuple(lemmas))


def parsed_texts(
    *, max_sentences: int = 3, max_words: int = 12, lemmas: Iterable[tuple[str, str]] = ()
) -> st.SearchStrategy[tuple[str, tuple[Sentence, ...]]]:
    """Generate a text with its (random) parse: `dependency_trees` put one behind the other.

    Args:
        max_sentences: The longest text; the shortest is empty.
        max_words: See `dependency_trees`.
        lemmas: See `dependency_trees`.

    Returns:
        A strategy for pairs of a text and its sentences, with offsets into the text.
    """
    return parses(max_sentences=max_sentences, max_words=max_words, lemmas=tuple(lemmas))


def spans(text: str | None = None, *, start: int = 0) -> st.SearchStrategy[Span]:
    """Generate stretches of whole words.

    Args:
        text: The text to take them from, which must have a word; None for texts of their own.
        start: Offset of `text` in its document.

    Returns:
        A strategy for spans.
    """
    return mentions_in(Span, text, start)


@overload
def mentions(*, text: str | None = None, start: int = 0) -> st.SearchStrategy[Mention]: ...


@overload
def mentions(cls: type[M], *, text: str | None = None, start: int = 0) -> st.SearchStrategy[M]: ...


def mentions(
    cls: type[Mention] = Mention, *, text: str | None = None, start: int = 0
) -> st.SearchStrategy[Any]:
    """Generate mentions of one class, every field filled now and then.

    Args:
        cls: `Mention`, or `Actor`, `Location`, `Time`, `Quantity`, `Casualties`.
        text: See `spans`.
        start: See `spans`.

    Returns:
        A strategy for mentions whose head word lies inside them.
    """
    return mentions_in(cls, text, start)


def times(*, text: str | None = None, start: int = 0) -> st.SearchStrategy[Time]:
    """Generate time expressions whose kind, value, granularity and interval agree.

    The words themselves are any.

    Args:
        text: See `spans`.
        start: See `spans`.

    Returns:
        A strategy for times.
    """
    return mentions_in(Time, text, start)


def events(types: TypeLike | Iterable[TypeLike] | None = None) -> st.SearchStrategy[Event]:
    """Generate valid events.

    Every mention stands inside the event's sentence, slots are in document order, the codes fit the type.

    Args:
        types: One or more event types, names of your own types, or event classes; None for all built-in types and a few
            names.

    Returns:
        A strategy for events.

    Raises:
        ValueError: If `types` is empty.
        TypeError: If an item is no event type.
    """
    names = _names(types)
    return sentences(max_words=12).flatmap(lambda s: events_in(s, names))


def documents(
    types: TypeLike | Iterable[TypeLike] | None = None, *, max_sentences: int = 3
) -> st.SearchStrategy[Document]:
    """Generate documents with parses, events and times, as `Extractor.process` returns them.

    Args:
        types: See `events`.
        max_sentences: The longest document; the shortest is empty.

    Returns:
        A strategy for documents.
    """
    names = _names(types)

    def fill(parse: tuple[str, tuple[Sentence, ...]]) -> st.SearchStrategy[Document]:
        text, parsed = parse
        found = st.tuples(*(st.lists(events_in(s, names), max_size=2) for s in parsed))
        return st.builds(
            lambda lists, day, id_: _document(
                text, parsed, [e for events_ in lists for e in events_], day, id_
            ),
            found,
            st.none() | days(),
            st.none() | st.text(max_size=5),
        )

    return parses(max_sentences=max_sentences, max_words=10).flatmap(fill)


def news_texts(
    types: TypeLike | Iterable[TypeLike] | None = None, *, max_sentences: int = 3
) -> st.SearchStrategy[NewsText]:
    """Generate short news texts whose events are known beforehand.

    The sentences are grammatical; use them to test a pipeline from the text on. The bundled model and lexicon
    find nine in ten of the events or more, not all.

    Args:
        types: Only sentences all of whose events are of these types; None for all.
        max_sentences: The longest text, in sentences.

    Returns:
        A strategy for texts with their expected events.

    Raises:
        ValueError: If there are no sentences of these types.
    """
    wanted = None if types is None else set(_names(types))
    table = news_table()
    fitting = [t for t in table.templates if wanted is None or {e.type for e in t.events} <= wanted]
    if not fitting:
        raise ValueError(f"no news sentences with events of the types {', '.join(sorted(wanted or ()))}")

    def fill(template: Template) -> st.SearchStrategy[NewsText]:
        names = template.slots()
        return st.tuples(*(st.sampled_from(table.fillers[n]) for n in names)).map(
            lambda values: template.fill(dict(zip(names, values, strict=True)))
        )

    one = st.sampled_from(fitting).flatmap(fill)
    return st.lists(one, min_size=1, max_size=max_sentences).map(NewsText.join)


def _names(types: TypeLike | Iterable[TypeLike] | None) -> tuple[str, ...]:
    if types is None:
        return (*map(str, EventType), *_USER_TYPES)
    names: list[str] = []
    for item in (types,) if isinstance(types, str | type) else types:
        if isinstance(item, type) and issubclass(item, Event):
            names += [n for n, cls in EVENT_CLASSES.items() if issubclass(cls, item)]
            names += _USER_TYPES if item is Event else ()
        elif isinstance(item, str) and item:
            names.append(str(item))
        else:
            raise TypeError(f"an event type, a name or an event class expected, not {item!r}")
    if not names:
        raise ValueError("at least one event type is needed")
    return tuple(dict.fromkeys(names))


def _document(
    text: str, parsed: tuple[Sentence, ...], found: list[Event], day: date | None, id_: str | None
) -> Document:
    ordered = tuple(sorted(found, key=lambda e: (e.trigger.start, e.trigger.end)))
    timed = {(t.start, t.end): t for e in ordered for t in e.times}
    return Document(text, parsed, ordered, tuple(timed[k] for k in sorted(timed)), day, id_)
