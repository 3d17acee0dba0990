"""Check that every predicate knows its relations under all their names, and no others."""

from collections.abc import Callable

import pytest

from eventx import _deprel_repairs, deprels
from eventx.parsers.conllu import read_conllu
from eventx.syntax import ROOT, Sentence, Word


def word(relation: str, **more: object) -> Word:
    head = ROOT if relation == "root" else 1
    fields = {"text": "x", "lemma": "x", "upos": "X", "xpos": "", "feats": "", "start": 0, "end": 1}
    return Word(index=0, head=head, deprel=relation, **{**fields, **more})  # type: ignore[arg-type]


PREDICATES: dict[Callable[[Word], bool], str] = {
    deprels.is_root: "root",
    deprels.is_subject: "nsubj nsubj:pass nsubj:outer",
    deprels.is_passive_subject: "nsubj:pass csubj:pass",
    deprels.is_outer_subject: "nsubj:outer",
    deprels.is_clausal_subject: "csubj csubj:pass",
    deprels.is_expletive: "expl",
    deprels.is_object: "obj",
    deprels.is_indirect_object: "iobj",
    deprels.is_oblique: "obl obl:agent obl:unmarked obl:tmod obl:npmod",
    deprels.is_agent_oblique: "obl:agent",
    deprels.is_bare_oblique: "obl:unmarked obl:tmod obl:npmod",
    deprels.is_nominal_modifier: "nmod",
    deprels.is_possessive: "nmod:poss",
    deprels.is_description: "nmod:desc",
    deprels.is_compound: "compound",
    deprels.is_particle: "compound:prt",
    deprels.is_adjectival_modifier: "amod",
    deprels.is_determiner: "det",
    deprels.is_numeric_modifier: "nummod",
    deprels.is_name_part: "compound flat fixed goeswith",
    deprels.is_case: "case",
    deprels.is_fixed: "fixed",
    deprels.is_marker: "mark",
    deprels.is_auxiliary: "aux aux:pass",
    deprels.is_passive_auxiliary: "aux:pass",
    deprels.is_copula: "cop",
    deprels.is_adverbial_modifier: "advmod",
    deprels.is_conjunct: "conj",
    deprels.is_coordinator: "cc",
    deprels.is_apposition: "appos",
    deprels.is_open_complement: "xcomp",
    deprels.is_clausal_complement: "ccomp",
    deprels.is_adverbial_clause: "advcl advcl:relcl",
    deprels.is_adnominal_clause: "acl acl:relcl",
    deprels.is_relative_clause: "acl:relcl advcl:relcl",
    deprels.is_parataxis: "parataxis",
    deprels.is_punctuation: "punct",
    deprels.heads_clause: "root csubj csubj:pass ccomp xcomp advcl advcl:relcl acl acl:relcl parataxis",
}


RELATIONS = {r for known in PREDICATES.values() for r in known.split()} | {"dep", "vocative", "orphan"}


@pytest.mark.parametrize("predicate", PREDICATES)
def test_a_predicate_knows_its_relations(predicate: Callable[[Word], bool]) -> None:
    assert {r for r in RELATIONS if predicate(word(r))} == set(PREDICATES[predicate].split())


def test_base_and_subtype() -> None:
    assert (deprels.base(word("nsubj:pass")), deprels.subtype(word("nsubj:pass"))) == ("nsubj", "pass")
    assert (deprels.base(word("obj")), deprels.subtype(word("obj"))) == ("obj", "")


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
    assert deprels.prepositions(TALKS, TALKS.words[5]) == ("according to",)
    assert deprels.prepositions(TALKS, TALKS.words[7]) == ()


def test_a_preposition_of_the_first_conjunct_holds_for_all() -> None:
    for i in (5, 7, 9):
        assert deprels.prepositional(TALKS, TALKS.words[i]) == ("according to",)
    assert deprels.prepositional(TALKS, TALKS.words[0]) == ()


def test_a_possessive_clitic_is_no_preposition() -> None:
    found = sentence("Iran PROPN NNP 3 nmod:poss", "'s PART POS 1 case", "army NOUN NN 0 root")
    assert deprels.prepositions(found, found.words[0]) == ()


def test_conjuncts_are_gathered_through_chains() -> None:
    first, second, third = TALKS.words[5], TALKS.words[7], TALKS.words[9]
    assert deprels.conjuncts(TALKS, first) == [first, second, third]
    assert deprels.conjuncts(TALKS, second) == [second, third]
    assert deprels.first_conjunct(TALKS, third) == first
    assert deprels.first_conjunct(TALKS, first) == first


@pytest.mark.parametrize(
    ("source", "goal", "path"),
    [(1, 0, ">nsubj"), (0, 1, "<nsubj"), (0, 9, "<nsubj >obl >conj >conj"), (4, 4, ""), (9, 7, "<conj")],
)
def test_paths_go_up_and_then_down(source: int, goal: int, path: str) -> None:
    assert deprels.path(TALKS, TALKS.words[source], TALKS.words[goal]) == path


def test_words_under_two_roots_have_no_path() -> None:
    split = sentence("Yes INTJ UH 0 root", "Stop VERB VB 0 root")
    assert deprels.path(split, *split.words) == "?"


def test_tense_may_stand_on_the_auxiliary() -> None:
    left = sentence(
        "They PRON PRP 3 nsubj", "had AUX VBD 3 aux", "left VERB VBN 0 root", "leaving VERB VBG 3 advcl"
    )
    assert deprels.is_finite(left, left.words[2])
    assert not deprels.is_finite(left, left.words[3])


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
