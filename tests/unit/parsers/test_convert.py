"""Check the way from Stanza's objects to ours without Stanza: the objects here have only what is read."""

from types import SimpleNamespace
from typing import Any

import pytest

from eventx.parsers._clean import clean
from eventx.parsers._convert import convert
from eventx.syntax import ROOT, Entity


def word(text: str, start: int | None, head: int = 0, xpos: str = "NN", lemma: str | None = None) -> Any:
    end = None if start is None else start + len(text)
    tags = {"lemma": lemma, "upos": "NOUN", "xpos": xpos, "feats": None, "head": head, "deprel": "dep"}
    return SimpleNamespace(text=text, start_char=start, end_char=end, **tags)


def token(*words: Any, start: int, end: int) -> Any:
    return SimpleNamespace(words=list(words), text="x", start_char=start, end_char=end)


def sentence(*tokens: Any, entities: tuple[tuple[int, int, str], ...] = ()) -> Any:
    spans = [SimpleNamespace(tokens=list(tokens[a:b]), type=label) for a, b, label in entities]
    return SimpleNamespace(tokens=list(tokens), ents=spans)


def test_offsets_are_moved_to_the_chunk_and_back_over_dropped_characters() -> None:
    text = "xx \ufeffIran left"
    iran, left = word("Iran", 0, head=2), word("left", 5)
    found = convert(sentence(token(iran, start=0, end=4), token(left, start=5, end=9)), text, clean(text), 3, {})
    assert [(w.start, w.end) for w in found.words] == [(4, 8), (9, 13)]
    assert (found.text, found.start) == ("Iran left", 4)
    assert [w.head for w in found.words] == [1, ROOT]
    assert [w.space_after for w in found.words] == [True, True]


def test_words_of_a_multiword_token_without_offsets_take_the_tokens() -> None:
    text = "Don't go"
    do, not_, go = word("Do", None), word("n't", None, head=1), word("go", 6, head=1)
    found = convert(sentence(token(do, not_, start=0, end=5), token(go, start=6, end=8)), text, clean(text), 0, {})
    assert [(w.start, w.end) for w in found.words] == [(0, 5), (0, 5), (6, 8)]


def test_a_final_clitic_is_trimmed_from_an_entity_and_labels_are_mapped() -> None:
    text = "Iran's army"
    tokens = (
        token(word("Iran", 0), word("'s", 4, head=1, xpos="POS"), start=0, end=6),
        token(word("army", 7, head=1), start=7, end=11),
    )
    found = convert(sentence(*tokens, entities=((0, 1, "GPE"),)), text, clean(text), 0, {})
    assert found.entities == (Entity(0, 1, "LOC"),)


def test_an_unknown_inflected_form_gets_a_guessed_lemma_only_from_the_bundled_model() -> None:
    text = "drones"
    parsed = sentence(token(word("drones", 0, xpos="NNS", lemma="drones"), start=0, end=6))
    assert convert(parsed, text, clean(text), 0, {"drone": 1}).words[0].lemma == "drone"
    assert convert(parsed, text, clean(text), 0, {}).words[0].lemma == "drones"


def test_what_opens_a_sentence_has_a_capital_and_its_lemma_none() -> None:
    number = word("Three", 0, xpos="CD", lemma="Three")
    number.upos = "NUM"
    parsed = sentence(token(number, start=0, end=5))
    assert convert(parsed, "Three", clean("Three"), 0, {"three": 1}).words[0].lemma == "three"


def test_bases_are_more_than_one_base() -> None:
    parsed = sentence(token(word("Bases", 0, xpos="NNS", lemma="basis"), start=0, end=5))
    assert convert(parsed, "Bases", clean("Bases"), 0, {}).words[0].lemma == "base"


@pytest.mark.parametrize(("tag", "lemma"), [("NNP", "Min"), ("NN", "minute")])
def test_a_name_is_no_short_form(tag: str, lemma: str) -> None:
    parsed = sentence(token(word("Min", 0, xpos=tag, lemma="minute"), start=0, end=3))
    assert convert(parsed, "Min", clean("Min"), 0, {"min": 1}).words[0].lemma == lemma


def test_the_colon_for_a_dash_stands_where_the_dash_does() -> None:
    text = "Mali falls -army"
    mali, colon, army = word("Mali", 0), word(":", 10, head=1), word("army", 12, head=1)
    tokens = [token(w, start=w.start_char, end=w.end_char) for w in (mali, colon, army)]
    found = convert(sentence(*tokens), text, clean(text), 0, {}).words
    assert [text[w.start : w.end] for w in found] == ["Mali", "-", "army"]
