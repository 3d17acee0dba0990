"""Change a text in ways that must not matter, and compare the events; each sentence is parsed by itself."""

import random
from collections.abc import Sequence
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from eventx import Document, Event, Extractor, Lexicon
from eventx._assembly import assemble
from eventx._strategies.news import news_table
from eventx.parsers.conllu import shifted
from eventx.syntax import Sentence
from eventx.testing import check_document

REFERENCE = date(2024, 10, 23)
Parses = list[tuple[Sentence, ...]]


@pytest.fixture(scope="module")
def parses(extractor: Extractor) -> Parses:
    """Parse one sentence of every news template."""
    table, rng = news_table(), random.Random(3)
    texts = [t.fill({n: rng.choice(table.fillers[n]) for n in t.slots()}).text for t in table.templates]
    return [d.sentences for d in extractor.pipe(texts)]


def put_together(parts: Sequence[tuple[Sentence, ...]], gap: str = " ") -> Document:
    """Make one document of parses, and read its events."""
    text = ""
    sentences: list[Sentence] = []
    for part in parts:
        sentences += [shifted(s, len(text)) for s in part]
        text += " ".join(s.text for s in part) + gap
    events, times = assemble(text, sentences, Lexicon.default(), REFERENCE)
    return Document(text, tuple(sentences), events, times, REFERENCE)


def content(event: Event) -> tuple[object, ...]:
    """Return what an event says, without its place in the document."""
    return (event.sentence.text, str(event), event.trigger.text, event.evidence)


@settings(max_examples=25)
@given(seed=st.integers(0, 10**6))
def test_sentences_take_their_events_along_when_shuffled(parses: Parses, seed: int) -> None:
    ordered = put_together(parses)
    shuffled = put_together(random.Random(seed).sample(parses, len(parses)))
    check_document(shuffled)
    assert len(ordered.events) >= len(parses)
    assert sorted(map(str, map(content, shuffled.events))) == sorted(map(str, map(content, ordered.events)))


@pytest.mark.parametrize("gap", ["\n\n", "\t", "  \r\n ", "\u00a0"])
def test_white_space_between_sentences_changes_offsets_alone(parses: Parses, gap: str) -> None:
    found = put_together(parses, gap)
    check_document(found)
    assert list(map(content, found.events)) == list(map(content, put_together(parses).events))


@pytest.mark.parametrize("gap", ["  ", "\n", "\t "])
def test_white_space_between_words_changes_offsets_alone(parses: Parses, gap: str) -> None:
    wide = [tuple(widened(s, gap) for s in part) for part in parses]
    found, plain = put_together(wide), put_together(parses)
    check_document(found)
    assert [str(e) for e in found.events] == [str(e) for e in plain.events]
    assert [e.evidence for e in found.events] == [e.evidence for e in plain.events]


def widened(sentence: Sentence, gap: str) -> Sentence:
    """Put other white space wherever a parsed sentence has some."""
    text, words = "", []
    for i, word in enumerate(sentence.words):
        words.append(evolve(word, start=len(text), end=len(text) + len(word.text)))
        between = sentence.words[i + 1].start > word.end if i + 1 < len(sentence.words) else False
        text += word.text + (gap if between else "")
    return Sentence(text, 0, tuple(words), sentence.entities)


ACTIVE_PASSIVE = [
    ("Rebels attacked the convoy.", "The convoy was attacked by rebels."),
    ("Police arrested the editor.", "The editor was arrested by police."),
    ("Poland expelled two diplomats.", "Two diplomats were expelled by Poland."),
    ("The minister condemned the generals.", "The generals were condemned by the minister."),
    ("Militants have kidnapped three engineers.", "Three engineers have been kidnapped by militants."),
    ("The court will convict the mayor.", "The mayor will be convicted by the court."),
    ("Kenya did not release the prisoners.", "The prisoners were not released by Kenya."),
]


@pytest.mark.parametrize(("active", "passive"), ACTIVE_PASSIVE)
def test_active_and_passive_say_the_same(extractor: Extractor, active: str, passive: str) -> None:
    def said(text: str) -> list[tuple[object, ...]]:
        return [
            (
                e.type,
                [a.text.lower() for a in e.actors],
                [t.text.lower() for t in e.targets],
                e.polarity,
                e.modality,
            )
            for e in extractor.extract(text)
        ]

    assert said(active)
    assert said(passive) == said(active)
