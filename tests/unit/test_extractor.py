"""Check the wiring on frozen parses."""

import pickle
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import eventx
from eventx import Article, Deployment, Extractor, FormatError, Lexicon, ModelError, Statement, _functions
from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence

KENYA, SENTENCES = read_conllu((Path(__file__).parents[1] / "frozen" / "kenya.conllu").read_text(encoding="utf-8"))


class FrozenParser:
    """Know one text."""

    def __init__(self) -> None:
        self.batches: list[int] = []

    def parse(self, texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
        self.batches.append(len(texts))
        return [SENTENCES if t == KENYA else () for t in texts]


@pytest.fixture
def parser() -> FrozenParser:
    return FrozenParser()


@pytest.fixture
def extractor(parser: FrozenParser) -> Extractor:
    return Extractor(parser=parser)


def test_process_keeps_text_sentences_and_reference_date(extractor: Extractor) -> None:
    document = extractor.process(KENYA, reference_date=date(2024, 10, 23))
    assert document.text == KENYA
    assert document.sentences == SENTENCES
    assert document.reference_date == date(2024, 10, 23)
    assert [t.value for t in document.times] == ["2024-10-23", "2024-06"]


def test_a_text_parsed_elsewhere_is_read_without_a_model(extractor: Extractor, parser: FrozenParser) -> None:
    day = date(2024, 10, 23)
    document = extractor.process(KENYA, reference_date=day)
    parser.batches.clear()
    assert extractor.process_parsed(KENYA, SENTENCES, reference_date=day) == document
    assert parser.batches == []


def test_sentences_of_another_text_are_refused(extractor: Extractor) -> None:
    with pytest.raises(FormatError, match=r"sentences\[0\] is not what the text has at offset 0"):
        extractor.process_parsed("Another text.", SENTENCES)


def test_a_pickled_extractor_has_its_rules_and_loads_its_model_once_where_it_is_used() -> None:
    sent = pickle.dumps(Extractor("models/mine", lexicon=Lexicon.open()))
    again = pickle.loads(sent)
    assert again.lexicon == Lexicon.open()
    assert again._parser is pickle.loads(sent)._parser
    assert again._parser is not pickle.loads(pickle.dumps(Extractor()))._parser
    with pytest.raises(ModelError, match=r"models/mine is not a Stanza resources directory"):
        again.process("Rebels left.")


def test_the_bundled_lexicon_is_pickled_by_name() -> None:
    sent = pickle.dumps(Extractor())
    assert len(sent) < 1_000
    assert pickle.loads(sent).lexicon is Lexicon.default()


def test_slots_carry_offsets_and_evidence(extractor: Extractor) -> None:
    events = extractor.extract(KENYA)
    deployment = next(e for e in events if isinstance(e, Deployment))
    assert deployment.actor is not None
    assert deployment.actor.text == "Kenya"
    assert KENYA[deployment.actor.start : deployment.actor.end] == "Kenya"
    assert [p.text for p in deployment.locations] == ["Haiti"]
    assert {e.slot for e in deployment.evidence} >= {"trigger", "actor", "forces", "location"}
    assert next(e for e in deployment.evidence if e.slot == "actor").path == ">nsubj"


def test_the_weekday_belongs_to_the_statement_alone(extractor: Extractor) -> None:
    events = extractor.extract(KENYA, reference_date=date(2024, 10, 23))
    statement = next(e for e in events if isinstance(e, Statement))
    assert [t.value for t in statement.times] == ["2024-10-23"]
    assert next(e for e in events if isinstance(e, Deployment)).times == ()


def test_pipe_is_lazy_in_order_and_batched(extractor: Extractor, parser: FrozenParser) -> None:
    def items() -> Any:
        for i in range(5):
            yield Article(f"text {i}", id=str(i))
        raise RuntimeError("read too far")

    documents = extractor.pipe(items(), batch_size=2)
    assert parser.batches == []
    assert [next(documents).id for _ in range(4)] == ["0", "1", "2", "3"]
    assert parser.batches == [2, 2]


def test_pipe_gives_what_came_before_a_failure(extractor: Extractor, parser: FrozenParser) -> None:
    def items() -> Any:
        yield from ("first", "second", "third")
        raise OSError("the disk is gone")

    documents = extractor.pipe(items(), batch_size=2)
    assert [next(documents).text for _ in range(3)] == ["first", "second", "third"]
    with pytest.raises(OSError, match="the disk is gone"):
        next(documents)
    documents = extractor.pipe(["first", 2, "third"])  # type: ignore[list-item]
    assert next(documents).text == "first"
    with pytest.raises(TypeError, match="item 1: a str or an Article expected, not int"):
        next(documents)
    assert parser.batches == [2, 1, 1]


def test_pipe_hands_contexts_through(extractor: Extractor) -> None:
    pairs = list(extractor.pipe([("a", 1), (Article("b"), None)], as_tuples=True))
    assert [(d.text, c) for d, c in pairs] == [("a", 1), ("b", None)]


@pytest.mark.parametrize("text", [None, b"bytes", ["a", "list"], 3])
def test_a_text_that_is_no_str_is_refused_by_name(extractor: Extractor, text: Any) -> None:
    with pytest.raises(TypeError, match=f"text must be a str, not {type(text).__name__}"):
        extractor.extract(text)


def test_a_reference_date_as_str_is_refused(extractor: Extractor) -> None:
    with pytest.raises(TypeError, match=r"reference_date must be a datetime\.date or datetime, not str"):
        extractor.extract("Text.", reference_date="2024-10-23")  # type: ignore[arg-type]


def test_pipe_names_the_position_of_a_bad_item(extractor: Extractor) -> None:
    with pytest.raises(TypeError, match="item 1: a str or an Article expected, not int"):
        list(extractor.pipe(["fine", 2]))  # type: ignore[list-item]
    with pytest.raises(TypeError, match=r"item 0: .* expected, not tuple \(pairs need as_tuples=True\)"):
        list(extractor.pipe([("text", 1)]))  # type: ignore[list-item]
    with pytest.raises(TypeError, match=r"item 0: a pair \(text or Article, context\) expected, not str"):
        list(extractor.pipe(["text"], as_tuples=True))  # type: ignore[list-item]


def test_a_batch_size_below_one_is_refused_before_anything_is_read(extractor: Extractor) -> None:
    with pytest.raises(ValueError, match="batch_size must be at least 1, not 0"):
        extractor.pipe([], batch_size=0)


def test_a_batch_size_that_is_no_whole_number_is_refused(extractor: Extractor) -> None:
    with pytest.raises(TypeError, match="'float' object cannot be interpreted as an integer"):
        extractor.pipe([], batch_size=2.5)  # type: ignore[call-overload]


@pytest.mark.parametrize("single", [KENYA, KENYA.encode(), Article(KENYA), {"a": KENYA}])
def test_pipe_refuses_what_is_no_series_of_texts(extractor: Extractor, single: Any) -> None:
    with pytest.raises(TypeError, match=f"of texts or articles, not a single {type(single).__name__}"):
        extractor.pipe(single)


def test_pipe_refuses_what_cannot_be_iterated_before_it_is_asked_for_a_document(extractor: Extractor) -> None:
    with pytest.raises(TypeError, match="'NoneType' object is not iterable"):
        extractor.pipe(None)  # type: ignore[call-overload]


def test_a_model_and_a_parser_exclude_each_other(parser: FrozenParser) -> None:
    with pytest.raises(ValueError, match="a model or a parser, not both"):
        Extractor("somewhere", parser=parser)


def test_a_lexicon_of_another_type_is_refused() -> None:
    with pytest.raises(TypeError, match="lexicon must be a Lexicon, not str"):
        Extractor(lexicon="my.toml")  # type: ignore[arg-type]


def test_a_model_or_parser_of_another_type_is_refused() -> None:
    with pytest.raises(TypeError, match=r"model must be None, a directory or a stanza\.Pipeline, not int"):
        Extractor(3)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="parser must have a method parse, which function has not"):
        Extractor(parser=lambda texts: [()])  # type: ignore[arg-type]


def test_an_extractor_shows_its_model_and_the_size_of_its_lexicon() -> None:
    assert repr(Extractor("models/mine", lexicon=Lexicon())) == (
        "<Extractor: StanzaParser('models/mine'), <Lexicon: 0 rules for 0 types>>"
    )
    assert repr(Extractor(lexicon=Lexicon.open())).endswith("StanzaParser(), <Lexicon: 0 rules for 0 types, open>>")


@pytest.mark.parametrize("text", ["", " ", "\n\n\t"])
def test_blank_text_has_no_events(extractor: Extractor, text: str) -> None:
    document = extractor.process(text)
    assert document.events == ()
    assert document.times == ()


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (2, 99)])
def test_a_span_outside_the_text_is_refused(extractor: Extractor, start: int, end: int) -> None:
    with pytest.raises(ValueError, match="lies outside the text of 7 characters"):
        extractor.normalize_time("Monday.", start, end)


def test_the_lexicon_decides_what_is_found(parser: FrozenParser) -> None:
    events = Extractor(parser=parser, lexicon=Lexicon.open()).extract(KENYA)
    assert {e.type for e in events} == {"event"}
    assert "sent" in {e.trigger.text for e in events}


def test_times_are_found_without_events(extractor: Extractor) -> None:
    found = extractor.times(KENYA, reference_date=date(2024, 10, 23))
    assert [t.value for t in found] == ["2024-10-23", "2024-06"]
    assert [t.value for t in extractor.times(KENYA)] != ["2024-10-23", "2024-06"]


def test_a_given_span_is_read(extractor: Extractor) -> None:
    start = KENYA.index("Wednesday")
    found = extractor.normalize_time(KENYA, start, start + 9, reference_date=date(2024, 10, 24))
    assert (found.text, found.value) == ("Wednesday", "2024-10-23")


def test_other_rules_share_the_parser(extractor: Extractor, parser: FrozenParser) -> None:
    other = extractor.with_lexicon(Lexicon.open())
    assert {e.type for e in other.extract(KENYA)} == {"event"}
    assert parser.batches == [1]


def test_asserted_only_leaves_out_what_is_not_said_to_have_happened(extractor: Extractor) -> None:
    every, asserted = (extractor.extract(KENYA, asserted_only=only) for only in (False, True))
    assert asserted == [e for e in every if e.polarity == "positive" and e.modality == "asserted"]


def test_the_functions_use_one_extractor(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eventx._functions._default", lambda: extractor)
    day = date(2024, 10, 23)
    assert eventx.extract_events(KENYA, reference_date=day) == extractor.extract(KENYA, reference_date=day)
    assert eventx.extract_times(KENYA, reference_date=day) == extractor.times(KENYA, reference_date=day)
    start = KENYA.index("Wednesday")
    assert eventx.normalize_time(KENYA, start, start + 9, reference_date=day).value == "2024-10-23"


def test_threads_that_come_first_together_share_one_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    made, together = [], threading.Barrier(4)

    class Slow(Extractor):
        def __init__(self) -> None:
            made.append(self)
            time.sleep(0.05)

    def ask(_: int) -> Extractor:
        together.wait()
        return _functions._default()

    monkeypatch.setattr(_functions, "Extractor", Slow)
    monkeypatch.setattr(_functions, "_made", cache(_functions._made.__wrapped__))
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(ask, range(4)))) == len(made) == 1


@pytest.mark.parametrize("function", [eventx.extract_events, eventx.extract_times])
def test_the_functions_refuse_other_types_before_a_model_is_loaded(function: Any) -> None:
    with pytest.raises(TypeError, match="text must be a str, not int"):
        function(3)
    with pytest.raises(TypeError, match="reference_date must be"):
        function("Text.", reference_date="2024-10-23")
