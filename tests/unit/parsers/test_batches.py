"""Check how texts are cut, batched and put together again, with a pipeline that knows no English."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from eventx import ModelError
from eventx.parsers import stanza
from eventx.parsers._clean import CHUNK_CHARS
from eventx.parsers.stanza import StanzaParser, load_pipeline


def word(text: str, start: int, head: int) -> Any:
    tags = {"lemma": text, "upos": "X", "xpos": None, "feats": None, "head": head, "deprel": "dep"}
    return SimpleNamespace(text=text, start_char=start, end_char=start + len(text), **tags)


class Tokenizer:
    """End a sentence at each full stop that stands alone."""

    def process(self, text: str) -> Any:
        sentences, tokens, at = [], list[Any](), 0
        for part in text.split():
            start = text.index(part, at)
            at = start + len(part)
            one = word(part, start, len(tokens))
            tokens.append(SimpleNamespace(words=[one], text=part, start_char=start, end_char=at))
            if part == ".":
                sentences.append(tokens)
                tokens = []
        made = [
            SimpleNamespace(tokens=s, words=[w for t in s for w in t.words], ents=[])
            for s in [*sentences, tokens]
            if s
        ]
        return SimpleNamespace(sentences=made, num_words=sum(len(s.words) for s in made))


class Tagger:
    """Note how many words come at once."""

    def __init__(self) -> None:
        self.batches: list[int] = []

    def bulk_process(self, documents: Sequence[Any]) -> None:
        self.batches.append(sum(d.num_words for d in documents))


@pytest.fixture
def tagger() -> Tagger:
    return Tagger()


@pytest.fixture
def parser(tagger: Tagger) -> StanzaParser:
    made = StanzaParser()
    made._pipeline = SimpleNamespace(processors={"tokenize": Tokenizer(), "pos": tagger})
    return made


def test_sentences_come_back_to_their_texts(parser: StanzaParser, tagger: Tagger) -> None:
    texts = ["They left . We stayed .", "", " \n ", "\ufeffNobody\u200b came ."]
    found = parser.parse(texts)
    assert [[s.text for s in sentences] for sentences in found] == [
        ["They left .", "We stayed ."],
        [],
        [],
        ["Nobody\u200b came ."],
    ]
    assert tagger.batches == [9]


def test_long_texts_are_parsed_in_pieces_and_bounded_batches(parser: StanzaParser, tagger: Tagger) -> None:
    text = "They left the town . " * 2_000
    (sentences,) = parser.parse([text])
    assert len(text) > 2 * CHUNK_CHARS
    assert len(sentences) == 2_000
    assert all(text[s.start : s.end] == "They left the town ." for s in sentences)
    assert len(tagger.batches) > 1
    assert sum(tagger.batches) == 10_000


def test_blank_texts_wake_no_processor(parser: StanzaParser, tagger: Tagger) -> None:
    assert parser.parse(["", " "]) == [(), ()]
    assert tagger.batches == []


@pytest.mark.parametrize("model", [3, b"en", ["en"]])
def test_a_model_of_another_type_is_refused(model: Any) -> None:
    with pytest.raises(TypeError, match=f"or a stanza.Pipeline, not {type(model).__name__}"):
        load_pipeline(model)


def test_a_pipeline_must_have_what_is_read() -> None:
    ready = SimpleNamespace(processors={"tokenize": 1, "pos": 1, "lemma": 1, "depparse": 1})
    assert load_pipeline(ready) is ready
    with pytest.raises(ModelError, match="lacks the processors lemma, depparse"):
        load_pipeline(SimpleNamespace(processors={"tokenize": 1, "pos": 1}))


def test_a_folder_without_resources_is_refused(tmp_path: Any) -> None:
    with pytest.raises(ModelError, match=r"is not a Stanza resources directory \(no resources\.json\)"):
        load_pipeline(tmp_path)


def test_another_stanza_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stanza, "STANZA_VERSION", "0.1")
    with pytest.raises(ModelError, match=r"eventx needs Stanza 0\.1\.x, found"):
        load_pipeline()
