"""Check the ways through a tree that its relations give."""

import pytest

from eventx import _deprel_repairs, walks
from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence


def sentence(*rows: str) -> Sentence:
    """Make a sentence of rows "form upos xpos head relation"."""
    lines = []
    for i, row in enumerate(rows, 1):
        form, upos, xpos, head, relation = row.split()
        lines.append(f"{i}\t{form}\t{form.lower()}\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\t_\n")
    return read_conllu("".join(lines))[1][0]


TALKS = sentence(
    "Talks NOUN NNS 2 nsubj",
    "continued VERB VBD 0 root",
    "According ADP VBG 6 case",
    "to ADP IN 3 fixed",
    "Iran PROPN NNP 6 nmod:poss",
    "officials NOUN NNS 2 obl",
    "and CCONJ CC 8 cc",
    "aides NOUN NNS 6 conj",
    "or CCONJ CC 10 cc",
    "friends NOUN NNS 8 conj",
)


def test_prepositions_come_with_their_continuation() -> None:
    assert walks.prepositions(TALKS, TALKS.words[5]) == ("according to",)
    assert walks.prepositions(TALKS, TALKS.words[7]) == ()


def test_a_preposition_of_the_first_conjunct_holds_for_all() -> None:
    for i in (5, 7, 9):
        assert walks.prepositional(TALKS, TALKS.words[i]) == ("according to",)
    assert walks.prepositional(TALKS, TALKS.words[0]) == ()


def test_a_possessive_clitic_is_no_preposition() -> None:
    found = sentence("Iran PROPN NNP 3 nmod:poss", "'s PART POS 1 case", "army NOUN NN 0 root")
    assert walks.prepositions(found, found.words[0]) == ()


def test_conjuncts_are_gathered_through_chains() -> None:
    first, second, third = TALKS.words[5], TALKS.words[7], TALKS.words[9]
    assert walks.conjuncts(TALKS, first) == [first, second, third]
    assert walks.conjuncts(TALKS, second) == [second, third]
    assert walks.first_conjunct(TALKS, third) == first
    assert walks.first_conjunct(TALKS, first) == first


@pytest.mark.parametrize(
    ("source", "goal", "path"),
    [(1, 0, ">nsubj"), (0, 1, "<nsubj"), (0, 9, "<nsubj >obl >conj >conj"), (4, 4, ""), (9, 7, "<conj")],
)
def test_paths_go_up_and_then_down(source: int, goal: int, path: str) -> None:
    assert walks.path(TALKS, TALKS.words[source], TALKS.words[goal]) == path


def test_words_under_two_roots_have_no_path() -> None:
    split = sentence("Yes INTJ UH 0 root", "Stop VERB VB 0 root")
    assert walks.path(split, *split.words) == "?"


def test_tense_may_stand_on_the_auxiliary() -> None:
    left = sentence(
        "They PRON PRP 3 nsubj", "had AUX VBD 3 aux", "left VERB VBN 0 root", "leaving VERB VBG 3 advcl"
    )
    assert walks.is_finite(left, left.words[2])
    assert not walks.is_finite(left, left.words[3])


def test_a_preposition_at_the_very_end_is_no_hedge() -> None:
    broken = sentence("fired VERB VBD 0 root", "men NOUN NNS 1 obl", "at ADP IN 2 case")
    assert not _deprel_repairs.is_loose_nominal(broken, broken.words[1])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["left VERB VBD 0 root", "Monday PROPN NNP 1 obl"], True),
        (["fired VERB VBD 0 root", "at ADP IN 3 case", "men NOUN NNS 1 obl"], False),
        (["killed VERB VBD 0 root", "at ADP IN 4 case", "least ADJ JJS 2 fixed", "men NOUN NNS 1 obl"], True),
        (["left VERB VBD 0 root", "his PRON PRP$ 1 nmod:poss"], False),
    ],
)
def test_a_noun_without_a_preposition_hangs_loosely(rows: list[str], expected: bool) -> None:
    found = sentence(*rows)
    assert _deprel_repairs.is_loose_nominal(found, found.words[-1]) is expected


BUT = sentence(
    "Police NOUN NNS 2 nsubj",
    "held VERB VBD 0 root",
    "not PART RB 4 advmod",
    "monks NOUN NNS 2 obj",
    "but CCONJ CC 6 cc",
    "nuns NOUN NNS 4 conj",
    "and CCONJ CC 9 cc",
    "not PART RB 9 advmod",
    "boys NOUN NNS 4 conj",
)


def test_what_something_is_not_is_ruled_out() -> None:
    """Of "not monks but nuns and not boys" nuns alone are left; "not only monks" are not ruled out."""
    assert [walks.is_ruled_out(BUT, w) for w in BUT.words[3::5]] == [True, True]
    assert not walks.is_ruled_out(BUT, BUT.words[5])
    rows = "not PART RB 3 advmod", "only ADV RB 3 advmod", "monks NOUN NNS 0 root"
    only = sentence(*rows, "but CCONJ CC 5 cc", "nuns NOUN NNS 3 conj")
    assert not walks.is_ruled_out(only, only.words[2])


def test_a_denied_word_that_nothing_takes_the_place_of_is_not_ruled_out() -> None:
    alone = sentence("not PART RB 2 advmod", "monks NOUN NNS 3 nsubj", "fled VERB VBD 0 root")
    assert not walks.is_ruled_out(alone, alone.words[1])
