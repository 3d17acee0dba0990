"""Check that who closes a sentence as its speaker says it, and that the clause's own subject does not."""

import pytest

from eventx import Lexicon
from eventx.repairs import mend
from trees import tree

CLASSES = Lexicon.default().classes
REPORTS = """
    Rebels/rebel NOUN NNS 2 nsubj
    left/leave VERB VBD 0 root
    Gao PROPN NNP 2 obj LOC
    , PUNCT , 5 punct
    reports/report VERB VBZ 2 conj
    Tass PROPN NNP 5 obj ORG
    . PUNCT . 2 punct"""
ROOTED = """
    Rebels/rebel NOUN NNS 4 nsubj
    left/leave VERB VBD 4 ccomp
    , PUNCT , 4 punct
    says/say VERB VBZ 0 root
    police NOUN NNS 4 nsubj
    . PUNCT . 4 punct"""
SEEKS = """
    Police NOUN NNS 2 nsubj
    seek VERB VBP 0 root
    a DET DT 4 det
    man NOUN NN 2 obj
    who PRON WP 6 nsubj
    fled/flee VERB VBD 4 acl:relcl
    , PUNCT , 10 punct
    according/accord VERB VBG 10 case
    to ADP IN 8 fixed
    Tass PROPN NNP 6 obl ORG
    . PUNCT . 2 punct"""


@pytest.mark.parametrize(
    ("rows", "word", "head", "relation"),
    [
        (REPORTS, "reports", "left", "parataxis"),
        (REPORTS, "Tass", "reports", "nsubj"),
        (ROOTED, "Rebels", "left", "nsubj"),
        (ROOTED, "police", "says", "nsubj"),
        (SEEKS, "Tass", "seek", "obl"),
    ],
)
def test_who_is_named_at_the_end_says_all_of_it(rows: str, word: str, head: str, relation: str) -> None:
    words = {w.text: w for w in mend(tree(rows), CLASSES).words}
    assert (words[word].head, words[word].deprel) == (words[head].index, relation)


@pytest.mark.parametrize(
    "rows",
    [
        REPORTS.replace("Tass PROPN NNP 5 obj ORG", "losses/loss NOUN NNS 5 obj"),
        REPORTS.replace("reports/report", "tells/tell"),
        REPORTS.replace(", PUNCT , 5 punct", "and CCONJ CC 5 cc"),
        SEEKS.replace("according/accord VERB VBG 10 case", "in ADP IN 10 case"),
        SEEKS.replace("6 obl ORG", "2 obl ORG"),
    ],
)
def test_what_is_no_closing_speech_stays(rows: str) -> None:
    sentence = tree(rows)
    assert mend(sentence, CLASSES) == sentence
