"""Test what is put in between the parts of a clause."""

import pytest

from eventx.lexicon import Lexicon
from eventx.repairs import mend
from trees import tree

CLASSES = Lexicon.default().classes
EMERGED = """
    Parliament PROPN NNP 4 vocative ORG
    , PUNCT , 4 punct
    it PRON PRP 4 nsubj
    emerged/emerge VERB VBD 0 root
    on ADP IN 6 case
    Friday PROPN NNP 4 obl
    , PUNCT , 8 punct
    approved/approve VERB VBD 4 conj
    the DET DT 10 det
    plan NOUN NN 8 obj"""


@pytest.mark.parametrize("relation", ["vocative", "nsubj"])
def test_a_clause_has_its_subject_back_from_how_it_came_out(relation: str) -> None:
    words = {w.text: w for w in mend(tree(EMERGED.replace("vocative", relation)), CLASSES).words}
    approved = words["approved"]
    assert (words["Parliament"].deprel, words["Parliament"].head) == ("nsubj", approved.index)
    assert (approved.deprel, words["emerged"].deprel) == ("root", "parataxis")


@pytest.mark.parametrize(
    "rows",
    [
        EMERGED.replace("emerged/emerge", "yielded/yield"),
        EMERGED.replace("it PRON", "she PRON"),
        EMERGED.replace("approved/approve VERB VBD", "approving/approve VERB VBG"),
        EMERGED.replace(", PUNCT , 8 punct", "and CCONJ CC 8 cc"),
    ],
)
def test_other_clauses_keep_their_subject(rows: str) -> None:
    assert mend(tree(rows), CLASSES) == tree(rows)


SAID = """
    Troops/troop NOUN NNS 2 nsubj
    moved/move VERB VBD 0 root
    , PUNCT , 5 punct
    medics/medic NOUN NNS 5 nsubj
    said/say VERB VBD 2 parataxis
    {comma} 8 punct
    into ADP IN 8 case
    Gao PROPN NNP 5 obl LOC
    today NOUN NN 5 obl:unmarked"""


def test_what_goes_on_behind_an_interposed_speaker_is_the_clauses_own() -> None:
    words = {w.text: w for w in mend(tree(SAID.format(comma=", PUNCT ,")), CLASSES).words}
    assert words["Gao"].head == words["today"].head == words["moved"].index
    closing = tree(SAID.format(comma="late ADV RB"))
    assert mend(closing, CLASSES) == closing
