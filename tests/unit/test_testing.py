"""Check that each invariant catches a document that breaks it, and says where."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from eventx import Actor, Article, Attack, Document, Event, Location, Mention, Quantity, Span, Time
from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence
from eventx.testing import (
    check_batch_equals_single,
    check_determinism,
    check_document,
    check_offsets,
    check_order,
    check_round_trip,
    check_slot_types,
    spans,
)

CONLLU = """\
1\tRebels\trebel\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tattacked\tattack\tVERB\tVBD\t_\t0\troot\t_\t_
3\tOdrava\tOdrava\tPROPN\tNNP\t_\t2\tobj\t_\t_
4\tMonday\tMonday\tPROPN\tNNP\t_\t2\tobl:unmarked\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""
TEXT, SENTENCES = read_conllu(CONLLU)


def mention(cls: type[Any], words: str, **more: Any) -> Any:
    start = TEXT.index(words)
    head = Span(start, start + len(words), words)
    return cls(start, start + len(words), words, head, **more)


MONDAY = mention(Time, "Monday", value="2024-10-21", granularity="day", interval=("2024-10-21", "2024-10-22"))
EVENT = Attack(
    trigger=mention(Mention, "attacked"),
    sentence=Span(0, len(TEXT), TEXT),
    actors=(mention(Actor, "Rebels"),),
    targets=(mention(Actor, "Odrava"),),
    times=(MONDAY,),
)
DOCUMENT = Document(TEXT, SENTENCES, (EVENT,), (MONDAY,), date(2024, 10, 23))


def with_event(**changes: Any) -> Document:
    return evolve(DOCUMENT, events=(evolve(EVENT, **changes),))


def test_a_sound_document_passes() -> None:
    check_document(DOCUMENT)
    check_document(Document("", (), (), ()))


def test_spans_are_listed_with_their_paths() -> None:
    found = dict(spans(EVENT))
    assert found["actors[0].head"].text == "Rebels"
    assert found["times[0]"] is MONDAY
    assert set(found) == {
        *("trigger", "trigger.head", "sentence"),
        *(f"{slot}[0]{end}" for slot in ("actors", "targets", "times") for end in ("", ".head")),
    }


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (evolve(DOCUMENT, text=TEXT.lower()), r"events\[0\]\.sentence: the text has 'rebels"),
        (evolve(DOCUMENT, text=TEXT[:20]), r"is outside the text"),
        (
            evolve(DOCUMENT, text=TEXT + " ", events=(), times=(Time(90, 91, "x", Span(90, 91, "x")),)),
            r"times\[0\]",
        ),
        (with_event(sentence=Span(0, 6, "Rebels")), r"events\[0\]\.trigger: is outside the event's sentence"),
        (evolve(DOCUMENT, sentences=(evolve(SENTENCES[0], start=1),)), r"sentences\[0\]: the text has"),
    ],
)
def test_wrong_offsets_are_found(document: Document, message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        check_offsets(document)


def test_a_word_outside_its_sentence_is_found() -> None:
    words = (evolve(SENTENCES[0].words[0], end=99), *SENTENCES[0].words[1:])
    with pytest.raises(AssertionError, match=r"sentences\[0\]\.words\[0\]: is outside its sentence"):
        check_offsets(evolve(DOCUMENT, sentences=(evolve(SENTENCES[0], words=words),)))


def broken(**changes: Any) -> Sentence:
    words = list(SENTENCES[0].words)
    words[3] = evolve(words[3], **changes)
    return evolve(SENTENCES[0], words=tuple(words))


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (
            with_event(actors=(EVENT.targets[0], EVENT.actors[0])),
            r"events\[0\]\.actors\[1\]: is out of document order",
        ),
        (evolve(DOCUMENT, times=(MONDAY, mention(Time, "Rebels"))), r"times\[1\]: is out of document order"),
        (
            evolve(DOCUMENT, events=(EVENT, evolve(EVENT, trigger=mention(Mention, "Rebels")))),
            r"events\[1\]: is out of document order",
        ),
        (evolve(DOCUMENT, sentences=SENTENCES * 2), r"sentences\[1\]: overlaps the sentence before it"),
        (evolve(DOCUMENT, sentences=(broken(head=-1),)), r"sentences\[0\]: has 2 roots"),
        (evolve(DOCUMENT, sentences=(broken(head=3),)), r"sentences\[0\]: is no tree"),
        (evolve(DOCUMENT, sentences=(broken(index=0),)), r"words are not numbered in order"),
    ],
)
def test_disorder_is_found(document: Document, message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        check_order(document)


PLAIN = Event(type="attack", trigger=EVENT.trigger, sentence=EVENT.sentence)


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (evolve(DOCUMENT, events=(PLAIN,)), r"events\[0\]: a Attack expected for 'attack'"),
        (with_event(actors=[EVENT.actors[0]]), r"events\[0\]\.actors: tuple expected, found \["),
        (with_event(actors=(MONDAY,)), r"events\[0\]\.actors"),
        (with_event(polarity="unsure"), r"events\[0\]\.polarity"),
        (with_event(targets=(evolve(EVENT.targets[0], country=7),)), r"events\[0\]\.targets\[0\]\.country"),
        (with_event(casualties=(mention(Quantity, "Rebels"),)), r"events\[0\]\.casualties"),
        (evolve(DOCUMENT, times=(evolve(MONDAY, interval=("2024",)),)), r"times\[0\]\.interval"),
    ],
)
def test_values_of_another_type_are_found(document: Document, message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        check_slot_types(document)


def test_a_flag_is_no_number() -> None:
    from eventx import Deployment

    event = Deployment(
        trigger=EVENT.trigger, sentence=EVENT.sentence, forces=(mention(Quantity, "Rebels", number=True),)
    )
    with pytest.raises(AssertionError, match=r"forces\[0\]\.number"):
        check_slot_types(evolve(DOCUMENT, events=(event,)))


def test_an_event_that_does_not_come_back_is_found() -> None:
    nowhere = mention(Location, "Odrava", latitude=float("nan"))
    with pytest.raises(AssertionError, match=r"events\[0\]: from_dict\(to_dict\(\)\) differs"):
        check_round_trip(with_event(locations=(nowhere,)))
    listed = with_event(cameo=("19", "0"))
    with pytest.raises(AssertionError, match=r"events\[0\]: malformed attack event.* @ cameo"):
        check_round_trip(listed)


class Scripted:
    """A pipeline whose documents are given beforehand."""

    def __init__(self, *documents: Document) -> None:
        self._documents = iter(documents)

    def process(self, text: str, *, reference_date: date | None = None) -> Document:
        return next(self._documents)

    def pipe(self, items: Iterable[str | Article], /) -> Iterator[Document]:
        for _ in items:
            yield next(self._documents)


OTHER = evolve(DOCUMENT, events=())


def test_a_pipeline_that_changes_its_mind_is_found() -> None:
    check_determinism(Scripted(DOCUMENT, DOCUMENT), TEXT)
    with pytest.raises(AssertionError, match="the second run: events differ"):
        check_determinism(Scripted(DOCUMENT, OTHER), TEXT)


def test_a_batch_that_differs_from_its_texts_is_found() -> None:
    check_batch_equals_single(Scripted(DOCUMENT, OTHER, DOCUMENT, OTHER), [TEXT, TEXT])
    with pytest.raises(AssertionError, match="item 1 in the batch: events differ"):
        check_batch_equals_single(Scripted(DOCUMENT, OTHER, DOCUMENT, DOCUMENT), [TEXT, TEXT])


def test_a_pipeline_that_loses_a_text_is_found() -> None:
    class Lossy(Scripted):
        def pipe(self, items: Iterable[str | Article], /) -> Iterator[Document]:
            return iter(())

    with pytest.raises(AssertionError, match="pipe: 1 texts gave 0 documents"):
        check_batch_equals_single(Lossy(), [TEXT])
