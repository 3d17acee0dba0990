"""Check where events are found to happen."""

from typing import Any

import pytest

from eventx import Lexicon

PLACES = {
    "scene": ("Ghana held", "talks", ["Accra"]),
    "destination of a motion": ("Arriving in", "Arriving", ["Quito"]),
    "noun of a clause with where": ("The village where", "met", ["village"]),
    "place inside the object": ("The two sides", "signed", ["Lima"]),
    "place of whom one tells": ("The minister told", "told", ["Lima"]),
    "scene of the participle's verb": ("Tens of", "protested", ["Bucharest"]),
    "months and years are no places": ("The talks, which", "began", []),
    "adjuncts with in are no places": ("The governor resigned", "resigned", []),
}


@pytest.mark.parametrize("case", PLACES)
def test_location(frozen: Any, case: str) -> None:
    start, trigger, expected = PLACES[case]
    assert [m.text for m in frozen.event(start, trigger, Lexicon.open()).locations] == expected


def test_acting_capital_is_an_actor(frozen: Any) -> None:
    (found,) = [frozen.event("The arrival", "surprised", Lexicon.open())]
    assert [m.text for m in found.targets] == ["Baku"]
    assert found.locations == ()
