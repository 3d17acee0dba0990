"""Test what hangs on "and" behind a verb and its object."""

import pytest

from eventx.lexicon import Lexicon
from eventx.repairs import mend
from trees import tree

CLASSES = Lexicon.default().classes
LOOTED = """
    Rebels/rebel NOUN NNS 2 nsubj
    burned/burn VERB VBD 0 root
    homes/home NOUN NNS 2 obj
    and CCONJ CC 6 cc
    looted/loot VERB VBN 6 amod
    shops/shop NOUN NNS 3 conj"""
FREED = """
    Rebels/rebel NOUN NNS 2 nsubj
    killed/kill VERB VBD 0 root
    guards/guard NOUN NNS 2 obj
    and CCONJ CC 6 cc
    freed/free VERB VBN 2 conj
    inmates/inmate NOUN NNS 3 conj"""
BELOW = """
    Police/police NOUN NNS 3 nsubj
    have AUX VBP 3 aux
    searched/search VERB VBN 0 root
    the DET DT 5 det
    homes/home NOUN NNS 3 obj
    of ADP IN 7 case
    priests/priest NOUN NNS 5 nmod
    or CCONJ CC 10 cc
    jailed/jail VERB VBN 10 amod
    monks/monk NOUN NNS 7 conj"""
TORTURING = """
    Guards/guard NOUN NNS 2 nsubj
    denied/deny VERB VBD 0 root
    beating/beat VERB VBG 2 ccomp
    monks/monk NOUN NNS 3 obj
    or CCONJ CC 7 cc
    torturing/torture VERB VBG 7 amod
    priests/priest NOUN NNS 4 conj"""
PARALLEL = """
    Envoys/envoy NOUN NNS 2 nsubj
    met/meet VERB VBD 0 root
    jailed/jail VERB VBN 4 amod
    monks/monk NOUN NNS 2 obj
    and CCONJ CC 7 cc
    freed/free VERB VBN 7 amod
    priests/priest NOUN NNS 4 conj"""
HURT = LOOTED.replace("looted/loot", "wounded/wound")


@pytest.mark.parametrize(
    ("rows", "verb", "act", "thing"),
    [
        (LOOTED, "burned", "looted", "shops"),
        (FREED, "killed", "freed", "inmates"),
        (BELOW, "searched", "jailed", "monks"),
        (TORTURING, "beating", "torturing", "priests"),
        (HURT.replace("burned/burn", "killed/kill"), "killed", "wounded", "shops"),
    ],
)
def test_participles_behind_and_are_verbs_of_their_own(rows: str, verb: str, act: str, thing: str) -> None:
    words = {w.text: w for w in mend(tree(rows), CLASSES).words}
    assert (words[act].deprel, words[act].head) == ("conj", words[verb].index)
    assert (words[thing].deprel, words[thing].head) == ("obj", words[act].index)


@pytest.mark.parametrize(
    "rows",
    [
        LOOTED.replace("looted/loot", "displaced/displace"),  # a state
        HURT,
        LOOTED.replace("looted/loot VERB VBN", "looting/loot VERB VBG"),
        LOOTED.replace("burned/burn VERB VBD", "burn VERB VB"),
        BELOW.replace("have AUX VBP 3 aux", "were/be AUX VBD 3 aux:pass"),
        LOOTED.replace("and CCONJ", "not CCONJ"),
        PARALLEL,
    ],
)
def test_other_participles_behind_and_stay_with_their_noun(rows: str) -> None:
    sentence = tree(rows)
    assert mend(sentence, CLASSES) == sentence


BETWEEN = """
    Clashes/clash NOUN NNS 6 nsubj
    between ADP IN 3 case
    Chad PROPN NNP 1 nmod LOC
    and CCONJ CC 5 cc
    rebels/rebel NOUN NNS 1 nmod
    erupted/erupt VERB VBD 0 root"""


def test_parties_between_whom_something_happens_are_joined() -> None:
    words = {w.text: w for w in mend(tree(BETWEEN), CLASSES).words}
    assert (words["rebels"].deprel, words["rebels"].head) == ("conj", words["Chad"].index)


@pytest.mark.parametrize(
    "rows", [BETWEEN.replace("between", "near"), BETWEEN.replace("and CCONJ CC 5 cc", "all DET DT 5 det")]
)
def test_other_neighbours_are_not_joined(rows: str) -> None:
    assert mend(tree(rows), CLASSES) == tree(rows)


SEIZED = """
    Ten NUM CD 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    arrested/arrest VERB VBN 0 root
    and CCONJ CC 6 cc
    weapons/weapon NOUN NNS 3 conj
    seized/seize VERB VBN 3 conj"""


def test_a_participle_behind_and_has_the_noun_before_it_for_its_subject() -> None:
    words = {w.text: w for w in mend(tree(SEIZED), CLASSES).words}
    assert (words["weapons"].deprel, words["weapons"].head) == ("nsubj:pass", words["seized"].index)
    finite = SEIZED.replace("seized/seize VERB VBN", "vanished/vanish VERB VBD")
    assert mend(tree(finite), CLASSES) == tree(finite)


ABDUCTED = """
    Talks/talk NOUN NNS 2 nsubj
    ended/end VERB VBD 0 root
    after ADP IN 6 mark
    the DET DT 5 det
    Movement PROPN NNP 2 obl ORG
    abducted/abduct VERB VBD 2 advcl
    priests/priest NOUN NNS 6 obj"""


def test_a_bare_noun_behind_a_mark_is_the_subject_of_its_clause() -> None:
    assert mend(tree(ABDUCTED), CLASSES).words[4].head == 5
    on_friday = ABDUCTED.replace("the DET DT 5 det", "they PRON PRP 6 nsubj").replace("Movement", "Friday")
    assert mend(tree(on_friday), CLASSES) == tree(on_friday)


FROZE = """
    Banks/bank NOUN NNS 2 nsubj
    froze/freeze VERB VBD 0 root
    funds/fund NOUN NNS 2 obj
    and CCONJ CC 5 cc
    rebels/rebel NOUN NNS 3 conj
    seized/seize VERB VBD 2 conj
    Gao PROPN NNP 6 obj LOC"""


@pytest.mark.parametrize(
    ("word", "head", "relation"), [("rebels", "seized", "nsubj"), ("and", "seized", "cc"), ("seized", "froze", "conj")]
)
def test_a_clause_behind_and_gets_its_subject(word: str, head: str, relation: str) -> None:
    words = {w.text: w for w in mend(tree(FROZE.replace("2 conj", "2 advcl")), CLASSES).words}
    assert (words[word].head, words[word].deprel) == (words[head].index, relation)


@pytest.mark.parametrize(
    "rows",
    [
        FROZE.replace("seized/seize VERB VBD", "seized/seize VERB VBN"),  # "funds and rebels seized in Gao"
        FROZE.replace("and CCONJ CC 5 cc", ", PUNCT , 5 punct"),
        FROZE.replace("Gao PROPN NNP 6 obj LOC", "they PRON PRP 6 nsubj"),
    ],
)
def test_joined_nouns_without_a_clause_stay_joined(rows: str) -> None:
    sentence = tree(rows)
    assert mend(sentence, CLASSES) == sentence


BESIDE = """
    Denmark PROPN NNP 6 nsubj LOC
    as ADV RB 1 cc
    well ADV RB 2 fixed
    as ADP IN 2 fixed
    Chad PROPN NNP 6 nsubj LOC
    sent/send VERB VBD 0 root
    help NOUN NN 6 obj"""
ALSO = """
    Not/not PART RB 3 advmod
    only ADV RB 3 advmod
    Egypt PROPN NNP 0 root LOC
    but CCONJ CC 7 cc
    also ADV RB 7 advmod
    Chad PROPN NNP 7 nsubj LOC
    sent/send VERB VBD 3 conj
    help NOUN NN 7 obj"""


@pytest.mark.parametrize(
    ("rows", "first"),
    [
        (BESIDE, "Denmark"),
        (BESIDE.replace("VBD 0 root", "VBD 1 conj").replace("6 nsubj LOC", "0 root LOC", 1), "Denmark"),
        (ALSO, "Egypt"),
    ],
)
def test_a_verb_has_both_its_subjects(rows: str, first: str) -> None:
    words = {w.text: w for w in mend(tree(rows), CLASSES).words}
    assert (words["sent"].deprel, words[first].deprel, words[first].head) == ("root", "nsubj", words["sent"].index)
    assert (words["Chad"].deprel, words["Chad"].head) == ("conj", words[first].index)


@pytest.mark.parametrize(
    "rows",
    [
        BESIDE.replace("well ADV", "much ADV"),
        ALSO.replace("only ADV", "even ADV"),  # not Egypt: it sent nothing
        ALSO.replace("Egypt PROPN NNP 0 root LOC", "sleepy/sleepy ADJ JJ 0 root"),
    ],
)
def test_other_subjects_are_not_joined(rows: str) -> None:
    assert mend(tree(rows), CLASSES) == tree(rows)
