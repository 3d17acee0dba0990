"""Check that verbs get what belongs to them, and times and agents what is theirs."""

import pytest

from eventx import Lexicon
from eventx.repairs import mend
from trees import tree

CLASSES = Lexicon.default().classes
ACCUSED = """
    Rebels/rebel NOUN NNS 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    accused/accuse VERB VBN 0 root
    by ADP IN 5 case
    monitors/monitor NOUN NNS 3 obl:agent
    of ADP IN 7 case
    murder NOUN NN 5 nmod"""
DAYS = """
    Gunmen/gunman NOUN NNS 2 nsubj
    seized/seize VERB VBD 0 root
    a DET DT 5 det
    priest NOUN NN 5 compound
    days/day NOUN NNS 8 obl:unmarked
    after SCONJ IN 8 mark
    troops/troop NOUN NNS 8 nsubj
    left/leave VERB VBD 2 advcl"""
CAMP = """
    Oman PROPN NNP 2 nsubj LOC
    sent/send VERB VBD 0 root
    food NOUN NN 2 obj
    to ADP IN 6 case
    camps/camp NOUN NNS 6 compound
    days/day NOUN NNS 2 obl
    later ADV RB 6 advmod"""


@pytest.mark.parametrize(
    ("rows", "word", "head", "relation"),
    [
        (ACCUSED, "murder", "accused", "obl"),
        (DAYS, "priest", "seized", "obj"),
        (DAYS, "a", "priest", "det"),
        (DAYS, "days", "left", "obl:unmarked"),
        (CAMP, "camps", "sent", "obl"),
        (CAMP, "to", "camps", "case"),
    ],
)
def test_verbs_get_what_belongs_to_them(rows: str, word: str, head: str, relation: str) -> None:
    words = {w.text: w for w in mend(tree(rows), CLASSES).words}
    assert (words[word].head, words[word].deprel) == (words[head].index, relation)


@pytest.mark.parametrize(
    "rows",
    [
        ACCUSED.replace("monitors/monitor", "victims/victim"),
        ACCUSED.replace("murder NOUN", "appeal NOUN"),
        DAYS.replace("days/day", "guards/guard"),
    ],
)
def test_others_keep_what_is_theirs(rows: str) -> None:
    sentence = tree(rows)
    assert mend(sentence, CLASSES) == sentence
