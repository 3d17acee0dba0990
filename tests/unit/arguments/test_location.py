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
    "what is aimed at": ("Guards fired", "fired", []),
    "adverb of place": ("The lawyer works", "works", ["abroad"]),
    "destination of a noun of motion": ("The deployment to", "deployment", ["Mali"]),
    "fronted scene of coordinated verbs": ("In Oslo the", "signed", ["Oslo"]),
    "scene of the first of coordinated verbs alone": ("The ministers met", "signed", []),
    "place inside a thing is the thing's": ("The guidebook", "lists", []),
    "place inside an event that it was part of": ("Nine sailors", "died", ["port in Yemen"]),
}
OPEN_ONLY = {
    "organisation that publishes": ("The essay", "appeared", ["Irish Times"]),
    "text": ("The banker", "quoted", ["newspaper"]),
    "gathering": ("The senator", "spoke", ["conference"]),
    "name after at": ("She studied", "studied", ["Airbus"]),
    "part of the body": ("The driver", "struck", ["face"]),
}


@pytest.mark.parametrize("case", PLACES)
def test_location(frozen: Any, case: str) -> None:
    start, trigger, expected = PLACES[case]
    assert [m.text for m in frozen.event(start, trigger, Lexicon.open()).locations] == expected


@pytest.mark.parametrize("case", OPEN_ONLY)
def test_events_of_any_kind_also_happen_where_no_place_is(frozen: Any, case: str) -> None:
    start, trigger, expected = OPEN_ONLY[case]
    assert [m.text for m in frozen.event(start, trigger, Lexicon.open()).locations] == expected


def test_participle_shares_the_place_inside_the_object_above(frozen: Any) -> None:
    assert [m.text for m in frozen.event("Rebels ambushed", "killing").locations] == ["Goma"]


def test_acting_capital_is_an_actor(frozen: Any) -> None:
    (found,) = [frozen.event("The arrival", "surprised", Lexicon.open())]
    assert [m.text for m in found.targets] == ["Baku"]
    assert found.locations == ()
