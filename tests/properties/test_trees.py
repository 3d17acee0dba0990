"""Hold the rules to their promises on random dependency trees, where no parser's habits help them."""

import random
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eventx import Document, Lexicon
from eventx._assembly import assemble
from eventx.parsers.conllu import read_conllu, shifted, write_conllu
from eventx.repairs import mend
from eventx.strategies import parsed_texts
from eventx.syntax import Sentence, Word, is_tree
from eventx.testing import check_document

Parse = tuple[str, tuple[Sentence, ...]]
LEXICONS = {"default": Lexicon.default(), "open": Lexicon.open()}
TRIGGERS = sorted({(lemma, r.trigger.upos) for r in Lexicon.default().rules for lemma in r.trigger.lemma})
PARSES = parsed_texts(lemmas=[t for t in TRIGGERS if " " not in t[0]])
REFERENCE = date(2024, 10, 23)


def document(parse: Parse, lexicon: Lexicon, reference: date | None = REFERENCE) -> Document:
    text, sentences = parse
    events, times = assemble(text, sentences, lexicon, reference)
    return Document(text, sentences, events, times, reference)


@pytest.mark.parametrize("name", LEXICONS)
@given(parse=PARSES, reference=st.none() | st.dates())
def test_any_tree_gives_a_sound_document(name: str, parse: Parse, reference: date | None) -> None:
    check_document(document(parse, LEXICONS[name], reference))


@given(parse=PARSES)
def test_a_mended_tree_is_a_tree(parse: Parse) -> None:
    for sentence in parse[1]:
        assert is_tree([0, *(w.head + 1 for w in mend(sentence, LEXICONS["default"].classes).words)])


@pytest.mark.parametrize("name", LEXICONS)
@given(parse=PARSES)
def test_events_are_read_the_same_way_twice(name: str, parse: Parse) -> None:
    first, second = (document(parse, LEXICONS[name]) for _ in range(2))
    assert first == second
    assert {hash(e) for e in first.events} == {hash(e) for e in second.events}


@given(parse=PARSES, seed=st.integers(0, 99))
def test_the_order_of_rules_does_not_matter(parse: Parse, seed: int) -> None:
    default = LEXICONS["default"]
    rules = random.Random(seed).sample(default.rules, len(default.rules))
    assert document(parse, evolve(default, rules=tuple(rules))) == document(parse, default)


@given(parse=PARSES, lead=st.sampled_from(["  ", "\n\n", "\t\u00a0 "]))
def test_text_before_moves_every_offset_and_changes_nothing_else(parse: Parse, lead: str) -> None:
    text, sentences = parse
    moved = document((lead + text, tuple(shifted(s, len(lead)) for s in sentences)), LEXICONS["open"])
    check_document(moved)
    plain = document(parse, LEXICONS["open"])
    assert [str(e) for e in moved.events] == [str(e) for e in plain.events]
    assert [e.trigger.start - len(lead) for e in moved.events] == [e.trigger.start for e in plain.events]
    assert [e.evidence for e in moved.events] == [e.evidence for e in plain.events]


def widened(sentence: Sentence, gap: str) -> Sentence:
    """Put more white space wherever the sentence has some."""
    words: list[Word] = []
    text = ""
    for i, word in enumerate(sentence.words):
        words.append(evolve(word, start=len(text), end=len(text) + len(word.text)))
        text += word.text + (gap if word.space_after and i + 1 < len(sentence.words) else "")
    return Sentence(text, 0, tuple(words), sentence.entities)


@given(parse=parsed_texts(max_sentences=1, lemmas=[t for t in TRIGGERS if " " not in t[0]]))
def test_white_space_between_words_changes_offsets_and_nothing_else(parse: Parse) -> None:
    one, two = ([widened(s, gap) for s in parse[1]] for gap in (" ", " \n "))
    narrow = document(("".join(s.text for s in one), tuple(one)), LEXICONS["default"])
    wide = document(("".join(s.text for s in two), tuple(two)), LEXICONS["default"])
    check_document(wide)
    assert [str(e) for e in wide.events] == [str(e) for e in narrow.events]
    assert [e.evidence for e in wide.events] == [e.evidence for e in narrow.events]


@given(parse=parsed_texts(max_sentences=1))
def test_parses_survive_conllu(parse: Parse) -> None:
    sentences = [widened(s, " ") for s in parse[1]]
    text, again = read_conllu(write_conllu(sentences))
    assert text == "".join(s.text for s in sentences)
    assert list(again) == sentences
