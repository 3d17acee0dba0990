"""Check who is the target of an event."""

from typing import Any

import pytest

from eventx import Extractor, Lexicon
from trees import tree

TARGETS = {
    "time that is spent": ("Divers spent", "spent", ["three days"]),
    "sum of money": ("Donors", "pledged", ["$200 million"]),
    "clause with a noun as predicate": ("The general said", "said", ["the raid was a mistake"]),
    "predicate of a copular verb is none": ("The clerk", "became", []),
    "destination is none": ("The deployment to", "deployment", []),
}


@pytest.mark.parametrize("case", TARGETS)
def test_targets_of_any_verb(frozen: Any, case: str) -> None:
    start, trigger, expected = TARGETS[case]
    assert [m.text for m in frozen.event(start, trigger, Lexicon.open()).targets] == expected


def test_the_object_that_makes_an_idiom_is_no_target() -> None:
    sentence = tree(
        """
        Leaders/leader NOUN NNS 2 nsubj
        joined/join VERB VBD 0 root
        forces/force NOUN NNS 2 obj
        """
    )
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert (event.type, event.target) == ("cooperation", None)
