"""Check that every predicate knows its relations under all their names, and no others."""

from collections.abc import Callable

import pytest

from eventx import deprels
from eventx.syntax import ROOT, Word


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
