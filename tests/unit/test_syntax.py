"""Check the view of a parsed sentence."""

import pytest
from hypothesis import given, settings

from eventx.parsers.conllu import read_conllu
from eventx.strategies import dependency_trees
from eventx.syntax import ROOT, Entity, Sentence

TEXT, (SENTENCE,) = read_conllu(
    "1\tRebels\trebel\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_\n"
    "2\tleft\tleave\tVERB\tVBD\tMood=Ind|Tense=Past\t0\troot\t_\t_\n"
    "3\tNew\tNew\tPROPN\tNNP\t_\t4\tcompound\t_\tNER=B-LOC\n"
    "4\tAlder\tAlder\tPROPN\tNNP\t_\t2\tobj\t_\tNER=I-LOC\n"
)
REBELS, LEFT, NEW, ALDER = SENTENCE.words


def test_heads_children_and_ancestors() -> None:
    assert SENTENCE.root == LEFT
    assert SENTENCE.head(LEFT) is None
    assert SENTENCE.head(NEW) == ALDER
    assert SENTENCE.children(LEFT) == (REBELS, ALDER)
    assert list(SENTENCE.ancestors(NEW)) == [ALDER, LEFT]
    assert SENTENCE.subtree(ALDER) == [NEW, ALDER]


def test_entities_and_labels() -> None:
    assert SENTENCE.entity(NEW) == SENTENCE.entity(ALDER) == Entity(2, 4, "LOC")
    assert SENTENCE.label(ALDER) == "LOC"
    assert SENTENCE.label(LEFT) is None


def test_features_by_name() -> None:
    assert LEFT.feat("Tense") == "Past"
    assert LEFT.feat("Mood") == "Ind"
    assert LEFT.feat("Voice") is None
    assert NEW.feat("Number") is None


def test_text_between_offsets() -> None:
    assert SENTENCE.slice(NEW.start, ALDER.end) == "New Alder"
    assert SENTENCE.end == len(TEXT)


def test_a_sentence_without_words_has_no_root() -> None:
    assert Sentence("", 0, ()).root is None


@settings(max_examples=40)
@given(dependency_trees())
def test_the_root_reaches_every_word(sentence: Sentence) -> None:
    assert sentence.root is not None
    assert sentence.subtree(sentence.root) == list(sentence.words)
    for word in sentence.words:
        above = list(sentence.ancestors(word))
        assert (not above) == (word.head == ROOT)
        assert above == [] or above[-1] == sentence.root
        assert all(sentence.head(child) == word for child in sentence.children(word))


@pytest.mark.parametrize("word", SENTENCE.words)
def test_words_know_their_lower_case(word: object) -> None:
    assert word.lower == word.text.lower()  # type: ignore[attr-defined]
