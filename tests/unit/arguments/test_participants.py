"""Check who is the target of events of the open lexicon."""

from typing import Any

import pytest

from eventx import Lexicon

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
