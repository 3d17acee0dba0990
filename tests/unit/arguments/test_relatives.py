"""Check which nouns a relative pronoun stands for, on trees written by hand."""

import pytest

from eventx import Lexicon
from eventx.arguments._relatives import what_it_is
from eventx.arguments.clauses import ClauseReader
from trees import tree

CLASSES = Lexicon.open().classes

JOINED = """
    Oman PROPN NNP 8 nsubj LOC
    and CCONJ CC 3 cc
    Qatar PROPN NNP 1 conj LOC
    which PRON WDT 6 nsubj
    {aux} AUX {tag} 6 aux
    mediated/mediate VERB VBN 1 acl:relcl
    it PRON PRP 6 obj
    left/leave VERB VBD 0 root"""
PUT_OFF = """
    A DET DT 2 det
    bill NOUN NN 3 nsubj
    came/come VERB VBD 0 root
    {between}
    that PRON WDT 6 nsubj
    bans/ban VERB VBZ 3 {relation}
    rallies/rally NOUN NNS 6 obj"""
LEAD = """
    Its PRON PRP$ 2 nmod:poss
    {noun} NOUN NN 9 nsubj
    over ADP IN 5 case
    the DET DT 5 det
    Acacia PROPN NNP 2 nmod {label}
    , PUNCT , 8 punct
    who PRON WP 8 nsubj
    objected/object VERB VBD 2 acl:relcl
    grew/grow VERB VBD 0 root"""


def subjects(rows: str, verb: str) -> list[str]:
    sentence = tree(rows)
    word = next(w for w in sentence.words if w.text == verb)
    return [w.text for w in ClauseReader(sentence, CLASSES).clause(word).subjects]


@pytest.mark.parametrize(
    ("aux", "tag", "expected"),
    [("have", "VBP", ["Oman", "Qatar"]), ("had", "VBD", ["Oman", "Qatar"]), ("has", "VBZ", ["Qatar"])],
)
def test_clause_behind_a_coordination_says_more_of_all_that_its_verb_agrees_with(
    aux: str, tag: str, expected: list[str]
) -> None:
    assert subjects(JOINED.format(aux=aux, tag=tag), "mediated") == expected


@pytest.mark.parametrize(
    ("between", "relation", "expected"),
    [
        ("up ADP RP 3 compound:prt", "advcl:relcl", "bill"),
        ("up ADP RP 3 compound:prt", "ccomp", "that"),  # what is asked or said
        ("there ADV RB 3 advmod", "advcl:relcl", "that"),
    ],
)
def test_clause_right_behind_a_verb_says_more_of_its_subject(between: str, relation: str, expected: str) -> None:
    assert subjects(PUT_OFF.format(between=between, relation=relation), "bans") == [expected]


@pytest.mark.parametrize(
    ("noun", "label", "expected"), [("lead", "ORG", "Acacia"), ("lead", "LOC", "lead"), ("officer", "ORG", "officer")]
)
def test_who_stands_for_no_thing(noun: str, label: str, expected: str) -> None:
    assert subjects(LEAD.format(noun=noun, label=label), "objected") == [expected]


@pytest.mark.parametrize(
    ("subject", "vehicle", "expected"),
    [
        ("boy NOUN NN", "bus", "boy"),
        ("boy NOUN NN", "nurse", "nurse"),
        ("crate NOUN NN", "bus", "bus"),
    ],
)
def test_who_stands_for_the_person_in_a_vehicle(subject: str, vehicle: str, expected: str) -> None:
    rows = f"""
        A DET DT 2 det
        {subject} 3 nsubj
        left/leave VERB VBD 0 root
        with ADP IN 6 case
        a DET DT 6 det
        {vehicle} NOUN NN 3 obl
        who PRON WP 8 nsubj
        stopped/stop VERB VBD 6 acl:relcl"""
    assert subjects(rows, "stopped") == [expected]


@pytest.mark.parametrize(("relation", "head"), [("acl:relcl", 3), ("ccomp", 2)])
def test_what_is_something_is_that(relation: str, head: int) -> None:
    sentence = tree(f"""
        Police NOUN NNS 2 nsubj
        condemned/condemn VERB VBD 0 root
        what PRON WP 2 obj
        was/be AUX VBD 6 cop
        a DET DT 6 det
        rally NOUN NN {head} {relation}""")
    assert what_it_is(sentence, sentence.words[2]).text == "rally"


def test_who_calls_something_an_act_does_not_do_it() -> None:
    sentence = tree("""
        Police NOUN NNS 2 nsubj
        broke/break VERB VBD 0 root
        up ADP RP 2 compound:prt
        what PRON WP 2 obj
        they PRON PRP 6 nsubj
        called/call VERB VBD 4 acl:relcl
        a DET DT 8 det
        rally NOUN NN 6 obj""")
    reader = ClauseReader(sentence, CLASSES)
    rally = sentence.words[7]
    assert reader.clause(rally).subjects == ()
    assert reader.namer(rally) == sentence.words[5]


def test_what_is_launched_may_be_called_something() -> None:
    sentence = tree("""
        Police NOUN NNS 2 nsubj
        launched/launch VERB VBD 0 root
        what PRON WP 2 obj
        they PRON PRP 5 nsubj
        call VERB VBP 3 acl:relcl
        an DET DT 7 det
        inquiry NOUN NN 5 obj""")
    found = ClauseReader(sentence, CLASSES).clause(sentence.words[6])
    assert (found.support, found.subjects) == (sentence.words[1], sentence.words[:1])
