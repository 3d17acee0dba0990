"""Test the pipeline on generated events, documents and news: in seconds, without a model."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from eventx import Attack, Document, Event, Extractor, Lexicon
from eventx.strategies import NewsText, dependency_trees, documents, events, news_texts
from eventx.syntax import Sentence
from eventx.testing import check_batch_equals_single, check_determinism, check_document

sys.path.insert(0, str(Path(__file__).parents[1]))
from border_watch import HOSTILE, alerts, load, scan, store

BRIEF = settings(max_examples=30, deadline=None)


@BRIEF
@given(documents(types=[*HOSTILE, "statement", "piracy"]))
def test_every_alert_quotes_its_document(document: Document) -> None:
    found = alerts(document)
    assert len(found) <= len(document.events)
    for alert in found:
        assert alert.quote in document.text
        assert 0 < alert.weight <= 1
        assert all(name in document.text for name in alert.who)


@BRIEF
@given(st.from_type(Attack))
def test_only_what_happened_raises_an_alert(attack: Attack) -> None:
    document = Document(attack.sentence.text, (), (attack,), attack.times)
    denied = evolve(document, events=(evolve(attack, polarity="negative"),))
    stated = evolve(document, events=(evolve(attack, polarity="positive", modality="asserted"),))
    assert alerts(denied) == []
    assert [a.kind for a in alerts(stated)] == ["attack"]


@BRIEF
@given(st.lists(events(), max_size=3))
def test_stored_events_come_back(found: list[Event]) -> None:
    assert load(store(found)) == found


@BRIEF
@given(news_texts(types=["attack"]))
def test_scan_hands_every_text_to_the_extractor(news: NewsText) -> None:
    seen: list[str] = []

    def process(text: str) -> Document:
        seen.append(text)
        return Document(text, (), (), ())

    assert scan([news.text, ""], process) == []
    assert seen == [news.text, ""]


class Given:
    """A parser that knows one sentence: eventx's rules run, its model does not."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence

    def parse(self, texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
        return [(self._sentence,) if t == self._sentence.text else () for t in texts]


@BRIEF
@given(dependency_trees(max_words=8, lemmas=[("attack", "VERB"), ("deploy", "VERB")]))
def test_the_whole_pipeline_on_random_parses(sentence: Sentence) -> None:
    extractor = Extractor(parser=Given(sentence), lexicon=Lexicon.default())
    document = extractor.process(sentence.text)
    check_document(document)
    check_determinism(extractor, sentence.text)
    check_batch_equals_single(extractor, [sentence.text, "", sentence.text])
    for alert in alerts(document):
        assert alert.quote == sentence.text


@pytest.fixture(scope="module", autouse=True)
def no_model() -> Iterator[None]:
    loaded = "torch" in sys.modules
    yield
    assert ("torch" in sys.modules) == loaded
