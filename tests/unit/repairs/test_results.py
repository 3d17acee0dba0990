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


SET = """
    Mobs/mob NOUN NNS 2 nsubj
    set VERB VBD 0 root
    ablaze VERB VB 2 xcomp
    two NUM CD 5 nummod
    buses/bus NOUN NNS 3 obj"""
FREE = """
    Mobs/mob NOUN NNS 2 nsubj
    set VERB VBD 0 root
    free ADJ JJ 5 amod
    two NUM CD 5 nummod
    monks/monk NOUN NNS 2 obj"""


@pytest.mark.parametrize(("rows", "state", "thing"), [(SET, "ablaze", "buses"), (FREE, "free", "monks")])
def test_what_is_set_free_or_on_fire_is_the_object(rows: str, state: str, thing: str) -> None:
    words = {w.text: w for w in mend(tree(rows), CLASSES).words}
    assert (words[state].head, words[state].deprel) == (words["set"].index, "xcomp")
    assert (words[thing].head, words[thing].deprel) == (words["set"].index, "obj")


def test_where_something_is_set_on_fire_hangs_on_setting() -> None:
    sentence = tree("""
        Drones/drone NOUN NNS 2 nsubj
        set VERB VBD 0 root
        depots/depot NOUN NNS 2 obj
        ablaze VERB VB 2 ccomp
        in ADP IN 6 case
        Gao PROPN NNP 4 obl LOC""")
    assert mend(sentence, CLASSES).words[5].head == 1


@pytest.mark.parametrize("rows", [FREE.replace("set VERB", "built/build VERB"), FREE.replace("free ADJ", "new ADJ")])
def test_other_things_keep_what_describes_them(rows: str) -> None:
    assert mend(tree(rows), CLASSES) == tree(rows)
