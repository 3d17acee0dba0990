"""Check that clauses are hung on the nouns and verbs that they say something of, and others are left alone."""

import pytest

from eventx import Lexicon
from eventx.repairs import mend
from trees import tree

CLASSES = Lexicon.default().classes
PROOF = """
    No DET DT 2 det
    proof NOUN NN 4 nsubj
    has/have AUX VBZ 4 aux
    emerged/emerge VERB VBN 0 root
    that SCONJ IN 7 mark
    he PRON PRP 7 nsubj
    fled/flee VERB VBD 4 ccomp"""
PROSPECT = """
    The DET DT 2 det
    prospect NOUN NN 7 nsubj
    of ADP IN 4 case
    troops/troop NOUN NNS 2 nmod
    entering/enter VERB VBG 2 acl
    camps/camp NOUN NNS 5 obj
    grew/grow VERB VBD 0 root"""
DENIED = """
    Bankers/banker NOUN NNS 2 nsubj
    denied/deny VERB VBD 0 root
    having/have VERB VBG 2 xcomp
    bribed/bribe VERB VBN 5 amod
    officials/official NOUN NNS 2 obj"""
PROVIDED = """
    Banks/bank NOUN NNS 3 nsubj
    will AUX MD 3 aux
    pay VERB VB 0 root
    provided/provide VERB VBN 3 advcl
    that SCONJ IN 7 mark
    parliament NOUN NN 7 nsubj
    agrees/agree VERB VBZ 4 ccomp"""
RULED = """
    Judges/judge NOUN NNS 2 nsubj
    ruled/rule VERB VBD 0 root
    the DET DT 4 det
    arrest NOUN NN 2 obj
    was/be AUX VBD 6 cop
    illegal ADJ JJ 2 ccomp"""
INQUIRY = """
    He/he PRON PRP 3 nsubj:pass
    was/be AUX VBD 3 aux:pass
    shot/shoot VERB VBN 0 root
    , PUNCT , 6 punct
    the DET DT 6 det
    inquiry NOUN NN 3 appos
    suggested/suggest VERB VBN 6 acl
    . PUNCT . 3 punct"""

LETTER = """
    Rebels/rebel NOUN NNS 2 nsubj
    said/say VERB VBD 0 root
    in ADP IN 5 case
    a DET DT 5 det
    letter NOUN NN 2 obl
    that SCONJ IN 8 mark
    they PRON PRP 8 nsubj
    agree VERB VBP 5 acl"""
VIDEO = """
    Rebels/rebel NOUN NNS 2 nsubj
    vowed/vow VERB VBD 0 root
    in ADP IN 5 case
    a DET DT 5 det
    video NOUN NN 2 obl
    to PART TO 7 mark
    strike VERB VB 5 acl"""
CLOSING = """
    Guards/guard NOUN NNS 2 nsubj
    left/leave VERB VBD 0 root
    , PUNCT , 4 punct
    lawyers/lawyer NOUN NNS 5 nsubj
    said/say VERB VBD 2 advcl"""
TITLE = """
    U.S. PROPN NNP 2 compound LOC
    Secretary/secretary PROPN NNP 6 nsubj
    of ADP IN 4 case
    State PROPN NNP 5 nmod:desc
    Miller PROPN NNP 6 nsubj PER
    left/leave VERB VBD 0 root"""
SUNK = """
    Had/have AUX VBD 7 aux
    it PRON PRP 3 nsubj
    sunk/sink VERB VBN 1 xcomp
    , PUNCT , 3 punct
    we PRON PRP 7 nsubj
    would AUX MD 7 aux
    know VERB VB 0 root"""


@pytest.mark.parametrize(
    ("rows", "word", "head", "relation"),
    [
        (PROOF, "fled", "proof", "acl"),
        (PROSPECT, "troops", "entering", "nsubj"),
        (PROSPECT, "of", "entering", "mark"),
        (DENIED, "bribed", "denied", "xcomp"),
        (DENIED, "officials", "bribed", "obj"),
        (PROVIDED, "agrees", "pay", "advcl"),
        (PROVIDED, "provided", "agrees", "mark"),
        (RULED, "arrest", "illegal", "nsubj"),
        (LETTER, "agree", "said", "ccomp"),
        (VIDEO, "strike", "vowed", "xcomp"),
        (VIDEO.replace("vowed/vow", "declined/decline"), "strike", "declined", "xcomp"),
        (CLOSING, "said", "left", "parataxis"),
        (TITLE, "Secretary", "Miller", "nmod:desc"),
        (TITLE, "U.S.", "Secretary", "compound"),
        (SUNK, "sunk", "know", "advcl"),
        (SUNK, "Had", "sunk", "aux"),
        (INQUIRY, "suggested", "shot", "parataxis"),
        (INQUIRY, "inquiry", "suggested", "nsubj"),
    ],
)
def test_contents_are_hung_on_what_they_are_about(rows: str, word: str, head: str, relation: str) -> None:
    sentence = mend(tree(rows), CLASSES)
    found = next(w for w in sentence.words if w.text == word)
    assert (sentence.words[found.head].text, found.deprel) == (head, relation)


@pytest.mark.parametrize(
    "rows",
    [
        PROOF.replace("proof NOUN", "lawyer NOUN"),
        PROOF.replace("emerged/emerge", "implied/imply"),
        PROSPECT.replace("prospect NOUN", "camp NOUN"),
        PROSPECT.replace("of ADP", "for ADP"),
        DENIED.replace("having/have VERB VBG 2 xcomp", "several ADJ JJ 5 amod"),
        PROVIDED.replace("provided/provide", "said/say"),
        RULED.replace("ruled/rule", "made/make"),
        RULED.replace("was/be AUX VBD 6 cop", "quite ADV RB 6 advmod"),
        LETTER.replace("said/say", "waited/wait"),
        LETTER.replace("that SCONJ IN 8 mark", "which PRON WDT 8 obj"),
        VIDEO.replace("video NOUN", "plan NOUN"),
        CLOSING.replace(", PUNCT , 4 punct", "as SCONJ IN 5 mark"),
        CLOSING.replace("said/say", "wept/weep"),
        TITLE.replace("of ADP", "for ADP"),
        SUNK.replace("would AUX MD", "now ADV RB"),
        INQUIRY.replace("suggested/suggest", "ordered/order"),
        INQUIRY.replace("3 appos", "3 obl"),
    ],
)
def test_other_clauses_stay_where_they_are(rows: str) -> None:
    sentence = tree(rows)
    assert mend(sentence, CLASSES) is sentence


@pytest.mark.parametrize(("that", "expected"), [("that SCONJ IN 10 mark", 4), ("that PRON WDT 10 obj", 6)])
def test_what_a_report_says_is_hung_on_it_and_not_on_its_author(that: str, expected: int) -> None:
    sentence = tree(f"""
        Oman PROPN NNP 2 nsubj LOC
        denied/deny VERB VBD 0 root
        a DET DT 4 det
        report NOUN NN 2 obj
        by ADP IN 6 case
        rebels/rebel NOUN NNS 4 nmod
        {that}
        it PRON PRP 10 nsubj
        had AUX VBD 10 aux
        attacked/attack VERB VBN 6 acl:relcl""")
    assert mend(sentence, CLASSES).words[9].head + 1 == expected


HAVING = """
    Rome PROPN NNP 2 nsubj LOC
    accused/accuse VERB VBD 0 root
    them/they PRON PRP 2 obj
    of SCONJ IN {mark} mark
    having AUX VBG {having}
    shelled/shell VERB VBN {participle}
    towns/town NOUN NNS {thing} obj"""


@pytest.mark.parametrize(
    "rows",
    [
        HAVING.format(mark=5, having="6 aux", participle="2 advcl", thing=6),
        HAVING.format(mark=5, having="2 advcl", participle="2 advcl", thing=6),
        HAVING.format(mark=5, having="2 advcl", participle="5 xcomp", thing=5),
    ],
)
def test_having_and_its_participle_are_one_verb(rows: str) -> None:
    words = mend(tree(rows), CLASSES).words
    assert [(w.head + 1, w.deprel) for w in words[3:]] == [(6, "mark"), (6, "aux"), (2, "advcl"), (6, "obj")]


APPEAL = """
    Oman PROPN NNP 2 nsubj LOC
    renewed/renew VERB VBD 0 root
    its PRON PRP$ 4 nmod:poss
    appeal NOUN NN 2 obj
    to ADP IN 6 case
    Togo PROPN NNP {party} LOC
    to PART TO 8 mark
    release VERB VB {act}
    him/he PRON PRP 8 obj"""
PRESSURE = """
    Pressure NOUN NN 2 nsubj
    grew/grow VERB VBD 0 root
    on ADP IN 4 case
    Togo PROPN NNP 2 obl LOC
    to PART TO 6 mark
    leave VERB VB 2 advcl"""


@pytest.mark.parametrize(
    "rows",
    [
        APPEAL.format(party="2 obl", act="2 advcl"),
        APPEAL.format(party="4 nmod", act="2 advcl"),
        APPEAL.format(party="4 nmod", act="6 acl"),
        PRESSURE,
    ],
)
def test_whom_an_appeal_goes_to_and_what_they_are_to_do_hang_on_it(rows: str) -> None:
    sentence = mend(tree(rows), CLASSES)
    appeal = next(w for w in sentence.words if w.lower in ("appeal", "pressure"))
    verb = next(w for w in sentence.words if w.xpos == "VB")
    party = next(w for w in sentence.words if w.text == "Togo")
    assert [(w.head, w.deprel) for w in (party, verb)] == [(appeal.index, "nmod"), (appeal.index, "acl")]


@pytest.mark.parametrize(
    "rows",
    [
        APPEAL.format(party="2 obl", act="2 advcl").replace("appeal NOUN", "ship NOUN"),  # "sent its ship to Togo to"
        APPEAL.format(party="2 obl", act="2 advcl").replace("to ADP", "in ADP"),
        PRESSURE.replace("Pressure NOUN", "Fear NOUN"),
    ],
)
def test_other_parties_and_purposes_stay(rows: str) -> None:
    assert mend(tree(rows), CLASSES) == tree(rows)


FEARS = """
    Fears/fear NOUN NNS 6 nsubj
    of ADP IN 3 case
    police NOUN NNS 1 nmod
    sealing/seal VERB VBG 3 acl
    offices/office NOUN NNS 4 obj
    grew/grow VERB VBD 0 root"""


def test_what_is_feared_is_the_act_not_who_acts() -> None:
    words = {w.text: w for w in mend(tree(FEARS), CLASSES).words}
    assert (words["sealing"].head, words["sealing"].deprel) == (words["Fears"].index, "acl")
    assert (words["police"].head, words["police"].deprel) == (words["sealing"].index, "nsubj")
    assert words["of"].deprel == "mark"


@pytest.mark.parametrize("rows", [FEARS.replace("Fears/fear", "Groups/group"), FEARS.replace("of ADP", "by ADP")])
def test_other_gerunds_say_more_of_people(rows: str) -> None:
    assert mend(tree(rows), CLASSES) == tree(rows)
