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
