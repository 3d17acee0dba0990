"""Check that what people are left as is hung on the verb that tells it, and counts as harm of the act before it."""

import pytest

from eventx import Extractor, Lexicon
from eventx.repairs import mend
from trees import tree

CLASSES = Lexicon.default().classes
LEFT = """
    The DET DT 2 det
    attack NOUN NN 3 nsubj
    left/leave VERB VBD 0 root
    nine NUM CD 5 nummod
    people NOUN NNS 3 obj
    dead ADJ JJ 5 amod
    and CCONJ CC 9 cc
    dozens/dozen NOUN NNS 9 nsubj:pass
    wounded/wound VERB VBN 3 conj"""


@pytest.mark.parametrize(
    ("word", "head", "relation"),
    [("dead", "left", "xcomp"), ("wounded", "dead", "conj"), ("dozens", "wounded", "nsubj")],
)
def test_results_are_hung_on_leaving(word: str, head: str, relation: str) -> None:
    words = {w.text: w for w in mend(tree(LEFT), CLASSES).words}
    assert (words[word].head, words[word].deprel) == (words[head].index, relation)


@pytest.mark.parametrize(
    "rows", [LEFT.replace("left/leave", "saw/see"), LEFT.replace("people NOUN NNS", "questions/question NOUN NNS")]
)
def test_other_adjectives_stay_with_their_noun(rows: str) -> None:
    words = {w.text: w for w in mend(tree(rows), CLASSES).words}
    assert words["dead"].deprel == "amod"


def test_results_are_casualties_and_no_events() -> None:
    sentence = tree(LEFT)
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert [(c.text, c.outcome) for c in event.casualties] == [("nine people", "killed"), ("dozens", "wounded")]
