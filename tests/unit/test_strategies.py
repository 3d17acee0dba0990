"""Check that what the strategies generate is valid, varied and what was asked for."""

from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from eventx import (
    Actor,
    Aid,
    Attack,
    Casualties,
    Deployment,
    Document,
    Event,
    EventType,
    Location,
    Mention,
    Quantity,
    Span,
    Statement,
    Time,
)
from eventx.events import EVENT_CLASSES
from eventx.parsers.conllu import read_conllu, write_conllu
from eventx.strategies import (
    NewsText,
    dependency_trees,
    documents,
    events,
    mentions,
    news_texts,
    parsed_texts,
    spans,
    times,
)
from eventx.syntax import Sentence
from eventx.testing import check_document

BRIEF = settings(max_examples=30)


def as_document(event: Event) -> Document:
    """Wrap an event whose sentence starts at 0."""
    return Document(event.sentence.text, (), (event,), event.times)


@BRIEF
@given(events())
def test_events_keep_every_promise(event: Event) -> None:
    check_document(as_document(event))


@BRIEF
@given(documents())
def test_documents_keep_every_promise(document: Document) -> None:
    check_document(document)


@pytest.mark.parametrize(("name", "cls"), EVENT_CLASSES.items())
@settings(max_examples=2)
@given(data=st.data())
def test_from_type_gives_events_of_the_class(name: str, cls: type[Event], data: st.DataObject) -> None:
    event = data.draw(st.from_type(cls))
    assert type(event) is cls
    assert event.type == name
    check_document(as_document(event))


@BRIEF
@given(st.from_type(Event))
def test_from_type_of_the_base_class_gives_valid_events(event: Event) -> None:
    check_document(as_document(event))


@pytest.mark.parametrize(
    "cls", [Span, Mention, Actor, Location, Time, Quantity, Casualties, Document, Sentence]
)
@settings(max_examples=5)
@given(data=st.data())
def test_from_type_knows_the_parts(cls: type, data: st.DataObject) -> None:
    assert type(data.draw(st.from_type(cls))) is cls


@pytest.mark.parametrize(
    ("asked", "types"),
    [
        (["aid", EventType.ATTACK], {"aid", "attack"}),
        ([Aid], {"aid"}),
        (["prisoner swap"], {"prisoner swap"}),
        (Aid, {"aid"}),
        ("prisoner swap", {"prisoner swap"}),
    ],
)
def test_only_the_types_asked_for_are_generated(asked: Any, types: set[str]) -> None:
    @BRIEF
    @given(events(asked))
    def check(event: Event) -> None:
        assert str(event.type) in types

    check()


VARIETY = {
    "several actors": lambda e: len(e.actors) > 1,
    "a source": lambda e: e.attribution is not None and e.attribution.source is not None,
    "coordinates": lambda e: e.location is not None and e.location.latitude is not None,
    "an interval": lambda e: e.time is not None and e.time.interval is not None,
    "casualties": lambda e: isinstance(e, Attack) and e.casualties != (),
    "an origin": lambda e: isinstance(e, Deployment) and e.origin != (),
    "a direct quote": lambda e: isinstance(e, Statement) and e.quote == "direct",
    "negation": lambda e: e.polarity == "negative",
    "a plan": lambda e: e.modality == "planned",
    "a tense": lambda e: e.tense == "future",
    "a user's type": lambda e: not isinstance(e.type, EventType),
}


def test_every_kind_of_slot_is_filled_now_and_then() -> None:
    seen: set[str] = set()

    @settings(max_examples=150, phases=[Phase.generate])
    @given(events(["attack", "deployment", "statement", "piracy"]))
    def collect(event: Event) -> None:
        seen.update(name for name, holds in VARIETY.items() if holds(event))

    collect()
    assert seen == set(VARIETY)


def test_types_that_are_none_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one event type"):
        events([])
    with pytest.raises(TypeError, match="an event type, a name or an event class expected, not 3"):
        events([3])  # type: ignore[list-item]


@BRIEF
@given(st.data())
def test_spans_and_mentions_stand_in_the_text_given(data: st.DataObject) -> None:
    text = "Norland sent  two warships\nto Eastmarch."
    span = data.draw(spans(text, start=10))
    actor = data.draw(mentions(Actor, text=text, start=10))
    time = data.draw(times(text=text, start=10))
    for found in (span, actor, time, actor.head, time.head):
        assert text[found.start - 10 : found.end - 10] == found.text
    assert isinstance(actor, Actor)


def test_a_text_without_words_has_no_mentions() -> None:
    with pytest.raises(ValueError, match="a text without words has no mentions"):
        mentions(text=" \n")


@BRIEF
@given(times())
def test_intervals_begin_before_they_end(time: Time) -> None:
    start, end = time.interval or (None, None)
    assert start is None or end is None or start < end


@BRIEF
@given(dependency_trees(max_words=9))
def test_dependency_trees_are_trees(sentence: Sentence) -> None:
    assert len(sentence.words) <= 9
    check_document(Document(sentence.text, (sentence,), (), ()))
    assert read_conllu(write_conllu([sentence]))[1][0].entities == sentence.entities


@BRIEF
@given(parsed_texts(max_sentences=2))
def test_parsed_texts_have_offsets_into_the_whole_text(parse: tuple[str, tuple[Sentence, ...]]) -> None:
    text, sentences = parse
    assert len(sentences) <= 2
    for sentence in sentences:
        for word in sentence.words:
            assert text[word.start : word.end] == word.text


def test_lemmas_of_ones_own_are_used() -> None:
    seen: set[tuple[str, str]] = set()
    own = [(f"frobnicate{i}", "NOUN") for i in range(50)]

    @BRIEF
    @given(dependency_trees(lemmas=own))
    def collect(sentence: Sentence) -> None:
        seen.update((w.lemma, w.upos) for w in sentence.words)

    collect()
    assert seen & set(own)


@BRIEF
@given(news_texts())
def test_news_says_where_its_events_are(news: NewsText) -> None:
    assert news.events
    assert news.text[0].isupper()
    assert "{" not in news.text
    for event in news.events:
        for span in (event.trigger, event.actor, event.target, event.location):
            assert span is None or news.text[span.start : span.end] == span.text
        assert event.type in set(EventType)


def test_news_of_some_types_only() -> None:
    @BRIEF
    @given(news_texts([Deployment, "aid"], max_sentences=2))
    def check(news: NewsText) -> None:
        assert {e.type for e in news.events} <= {"deployment", "aid"}
        assert 1 <= len(news.events) <= 2

    check()


def test_news_of_a_type_that_no_template_has_is_refused() -> None:
    with pytest.raises(ValueError, match="no news sentences with events of the types piracy"):
        news_texts(["piracy"])


@BRIEF
@given(news_texts(max_sentences=1), st.data())
def test_an_expected_event_names_what_an_event_lacks(news: NewsText, data: st.DataObject) -> None:
    expected = news.events[0]
    trigger, actor = (
        None if s is None else Actor(s.start, s.end, s.text, Span(s.start, s.end, s.text))
        for s in (expected.trigger, expected.actor)
    )
    assert trigger is not None
    sentence = Span(0, len(news.text), news.text)
    bare = Event(type=expected.type, trigger=trigger, sentence=sentence, actors=(actor,) if actor else ())
    slots = [n for n in ("target", "location") if getattr(expected, n)]
    assert expected.missing(bare) == tuple(slots)
    other = Event(type="piracy", trigger=trigger, sentence=sentence)
    assert expected.missing(other)[0] == "type"
