"""Shuffle sentences that stand for themselves: each takes its events along."""

import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from eventx import Document, Event, Lexicon
from eventx._assembly import assemble
from eventx.parsers.conllu import read_conllu, shifted
from eventx.syntax import Sentence
from eventx.testing import check_document

FROZEN = Path(__file__).parents[1] / "frozen"
LEXICON, REFERENCE = Lexicon.default(), date(2024, 10, 23)
SENTENCES = [
    sentence
    for name in ("arguments", "rules", "status")
    for sentence in read_conllu((FROZEN / f"{name}.conllu").read_text(encoding="utf-8"))[1]
    # Pronouns and bare definites take their antecedents, quotations their sources, from the sentences before.
    if not any(w.upos == "PRON" or w.lower in ("the", "that", "this") or w.text in "\"“”" for w in sentence.words)
]


def document(sentences: Sequence[Sentence]) -> Document:
    text, placed = "", []
    for sentence in sentences:
        placed.append(shifted(sentence, len(text) - sentence.start))
        text += sentence.text + "\n\n"
    events, times = assemble(text, placed, LEXICON, REFERENCE)
    return Document(text, tuple(placed), events, times, REFERENCE)


def content(event: Event) -> str:
    """Write what an event says, its offsets counted from its sentence."""
    at = event.sentence.start
    slots = [[(m.start - at, m.text) for m in s] for s in (event.actors, event.targets, event.locations, event.times)]
    status = f"{event.polarity} {event.modality} {event.tense}"
    return f"{event.sentence.text} | {event} | {slots} | {status} | {event.evidence}"


ORDERED = sorted(map(content, document(SENTENCES).events))


def test_there_is_something_to_shuffle() -> None:
    assert len(SENTENCES) >= 20
    assert len(ORDERED) >= 20


@settings(max_examples=12)
@given(seed=st.integers(0, 10**6))
def test_sentences_take_their_events_along(seed: int) -> None:
    shuffled = document(random.Random(seed).sample(SENTENCES, len(SENTENCES)))
    check_document(shuffled)
    assert sorted(map(content, shuffled.events)) == ORDERED


@settings(max_examples=20)
@given(seed=st.integers(0, 10**6), kept=st.integers(1, 8))
def test_what_else_is_in_a_text_does_not_matter(seed: int, kept: int) -> None:
    some = random.Random(seed).sample(SENTENCES, kept)
    expected = {s.text for s in some}
    alone = sorted(map(content, document(some).events))
    assert alone == sorted(line for line in ORDERED if line.split(" | ")[0] in expected)
