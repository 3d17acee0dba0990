"""Check what the parser promises: offsets, bounds, one result whatever the batch, the right model."""

import json
import os
import textwrap
import warnings
from importlib import resources
from multiprocessing import get_context
from pathlib import Path

import pytest

from eventx import Extractor, ModelError
from eventx.parsers.stanza import MAX_SENTENCE_WORDS, StanzaParser, load_pipeline
from eventx.syntax import ROOT, Sentence


@pytest.fixture(scope="session")
def parser(extractor: Extractor) -> StanzaParser:
    assert isinstance(extractor._parser, StanzaParser)
    return extractor._parser


def assert_sound(text: str, sentences: tuple[Sentence, ...]) -> None:
    for sentence in sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert len(sentence.words) <= MAX_SENTENCE_WORDS
        assert sum(w.head == ROOT for w in sentence.words) == 1
        for word in sentence.words:
            assert sentence.start <= word.start < word.end <= sentence.end


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffThe army\u200b shelled Kursk\x00 on\tMonday.\r\n\r\nIt denied that.",
        "A lone \ud800 surrogate, an emoji 🚀 and a combining e\u0301 went by train.",
        "He said (\"no\") — and left… “Really?” she asked.",
        "KYIV, Ukraine (EW) — Shelling killed two people. MOSCOW — Officials denied it.",
    ],
)
def test_offsets_are_exact_in_odd_text(parser: StanzaParser, text: str) -> None:
    (sentences,) = parser.parse([text])
    assert sentences
    assert_sound(text, sentences)


def test_a_long_line_without_a_full_stop_is_cut(parser: StanzaParser) -> None:
    text = "the minister and the general met " * 200
    (sentences,) = parser.parse([text])
    assert len(sentences) > 1
    assert_sound(text, sentences)


def test_a_run_without_spaces_is_not_read(parser: StanzaParser) -> None:
    text = "Troops left. " + "QUJD" * 5000 + " Rebels stayed."
    (sentences,) = parser.parse([text])
    assert_sound(text, sentences)
    assert max(w.end - w.start for s in sentences for w in s.words) < 300


@pytest.mark.parametrize("headline", ["Belgium Expels Two Chinese Envoys", "BELGIUM EXPELS TWO CHINESE ENVOYS"])
def test_headlines_are_tagged_as_running_text(parser: StanzaParser, headline: str) -> None:
    (sentences,) = parser.parse([headline])
    assert_sound(headline, sentences)
    assert [w.upos for w in sentences[0].words] == ["PROPN", "VERB", "NUM", "ADJ", "NOUN"]
    assert [w.text for w in sentences[0].words][1:4:2] == ["expels", "Chinese"]


@pytest.mark.parametrize(
    ("headline", "verb", "subjects"),
    [
        ("Protesters storm parliament in Quito", "storm", ["Protesters"]),
        ("Crowd attacks peacekeepers near Bunia", "attacks", ["Crowd"]),
        ("India, Pakistan exchange prisoners", "exchange", ["India", "Pakistan"]),
    ],
)
def test_headlines_without_articles_have_a_verb(
    parser: StanzaParser, headline: str, verb: str, subjects: list[str]
) -> None:
    (sentences,) = parser.parse([headline])
    assert_sound(headline, sentences)
    words = sentences[0].words
    assert [w.text for w in words if w.head == -1] == [verb]
    assert [w.text for w in words if w.deprel in ("nsubj", "conj")] == subjects
    assert {w.upos for w in words if w.text == ","} <= {"PUNCT"}


def test_neighbouring_is_an_adjective(parser: StanzaParser) -> None:
    """Taken for a verb, it would split the clause: "accused (neighbouring Chad of arming rebels)"."""
    ((sentence,),) = parser.parse(["Sudan accused neighbouring Chad of arming rebels."])
    assert [(w.upos, w.deprel) for w in sentence.words[2:4]] == [("ADJ", "amod"), ("PROPN", "obj")]


def test_a_text_is_parsed_alike_alone_and_in_a_batch(parser: StanzaParser) -> None:
    texts = [f"On day {i}, {i} soldiers crossed the river and the mayor of the town said so." for i in range(1, 40)]
    assert parser.parse(texts) == [parser.parse([t])[0] for t in texts]


def test_the_shortcuts_change_no_tag_and_no_tree(parser: StanzaParser) -> None:
    """Stanza's own way through the same pipeline gives the same; a word with two subjects or objects is left so."""
    texts = [
        "Officials the ministry on Monday announced the sanctions the list.",
        "The envoy, who had met the rebels in Doha, said the talks they wanted would not resume before June.",
        "Aid. It was late! More than 400 Kenyan police officers, backed by the U.N., landed in Port-au-Prince.",
        "What the army calls a raid the villagers call a massacre.",
    ]
    for text, sentences in zip(texts, parser.parse(texts), strict=True):
        plain = parser.pipeline(text)
        ours = [(w.upos, w.feats, w.head + 1, w.deprel) for s in sentences for w in s.words]
        assert ours == [(w.upos, w.feats or "", w.head, w.deprel) for s in plain.sentences for w in s.words]


def test_the_sentinel_sentence_is_tagged_as_when_the_model_was_made(parser: StanzaParser) -> None:
    """A Stanza that pairs wrongly with the files tags and parses without an error, only wrong."""
    (sentences,) = parser.parse(["The president said on Monday that three soldiers were killed in Mali."])
    words = sentences[0].words
    tags = "DET NOUN VERB ADP PROPN SCONJ NUM NOUN AUX VERB ADP PROPN PUNCT"
    assert " ".join(w.upos for w in words) == tags
    assert [w.xpos for w in words][:4] == ["DT", "NN", "VBD", "IN"]
    assert words[9].lemma == "kill"
    assert words[9].feat("Voice") == "Pass"


def test_recorded_checksums_are_those_of_the_files() -> None:
    from hashlib import sha256

    folder = resources.files("eventx") / "models" / "en"
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    for name, entry in manifest["files"].items():
        assert sha256((folder / name).read_bytes()).hexdigest() == entry["sha256"], name


def test_a_ready_pipeline_is_used_as_it_is(parser: StanzaParser) -> None:
    assert load_pipeline(parser.pipeline) is parser.pipeline


def test_the_bundled_pipeline_is_the_bundled_model_whoever_loads_it(parser: StanzaParser) -> None:
    text = "Rebels skyjacked two airbuses and reoccupied the airbases."  # words that its dictionary does not know
    assert StanzaParser(parser.pipeline).parse([text]) == parser.parse([text])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked on Unix only")
def test_a_process_forked_after_a_parse_can_parse(parser: StanzaParser) -> None:
    """Threads of torch that the parent had started would be missing in the child, which would wait for them."""
    texts = ["Rebels left the town."]
    expected = parser.parse(texts)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of forks in processes with threads
        with get_context("fork").Pool(1) as pool:
            assert pool.apply_async(parser.parse, (texts,)).get(timeout=120) == expected


def test_a_folder_without_models_names_the_download(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"stanza\.download\('en'"):
        load_pipeline(tmp_path)


def test_an_official_package_that_is_not_on_disk_names_the_download(tmp_path: Path) -> None:
    (tmp_path / "resources.json").write_text('{"en": {"lang_name": "English", "packages": {}, "tokenize": {}}}')
    with pytest.raises(ModelError, match=r"stanza\.download\('en'"):
        load_pipeline(tmp_path)


def test_a_model_of_another_kind_is_a_type_error() -> None:
    with pytest.raises(TypeError, match=r"None, a directory or a stanza\.Pipeline, not int"):
        load_pipeline(3)  # type: ignore[arg-type]


def test_text_wrapped_to_any_width_gives_the_same_sentences(parser: StanzaParser) -> None:
    """A line break inside a paragraph is white space, wherever a page happened to end its lines."""
    paragraph = (
        "SOHAR, Oct. 3 (Wire) - Oman's Prime Minister Ali Khan and French President Paul Duval agreed on Monday to "
        "send 400 troops to the port of Sohar. Foreign Minister Amina Sow told reporters that the two countries would "
        "hold talks with Qatar and Bahrain in London, where Prime Minister Jane Doe has offered to mediate."
    )
    widths = [textwrap.fill(paragraph, width) for width in (200, 40, 50, 60, 72, 80, 100)]
    one, *others = ([[w.text for w in s.words] for s in sentences] for sentences in parser.parse(widths))
    assert others == [one] * len(others)
