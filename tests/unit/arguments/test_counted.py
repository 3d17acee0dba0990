"""Check that a series of acts is read as the acts."""

import pytest

from eventx import Event, Extractor
from trees import tree

LAUNCHED = """
    Rebels/rebel NOUN NNS 2 nsubj
    launched/launch VERB VBD 0 root
    a DET DT 4 det
    series NOUN NN 2 obj
    of ADP IN 6 case
    raids/raid NOUN NNS 4 nmod"""
IMPOSED = """
    Norway PROPN NNP 2 nsubj LOC
    imposed/impose VERB VBD 0 root
    a DET DT 4 det
    round NOUN NN 2 obj
    of ADP IN 6 case
    sanctions/sanction NOUN NNS 4 nmod
    on ADP IN 8 case
    Togo PROPN NNP 6 nmod LOC"""
ACCUSED = """
    Norway PROPN NNP 2 nsubj LOC
    accused/accuse VERB VBD 0 root
    Togo PROPN NNP 2 obj LOC
    of ADP IN 6 case
    a DET DT 6 det
    series NOUN NN 2 obl
    of ADP IN 8 case
    raids/raid NOUN NNS 6 nmod"""
DAYS = """
    Two NUM CD 2 nummod
    days/day NOUN NNS 6 nsubj
    of ADP IN 4 case
    clashes/clash NOUN NNS 2 nmod
    have AUX VBP 6 aux
    killed/kill VERB VBN 0 root
    nine NUM CD 6 obj"""


def _events(rows: str) -> tuple[Event, ...]:
    sentence = tree(rows)
    return Extractor().process_parsed(sentence.text, (sentence,)).events


@pytest.mark.parametrize(
    ("rows", "trigger", "actor"),
    [
        (LAUNCHED, "raids", "Rebels"),
        (LAUNCHED.replace("series", "campaign"), "raids", "Rebels"),
        (ACCUSED, "raids", "Togo"),
    ],
)
def test_who_is_said_to_do_a_series_of_acts_does_them(rows: str, trigger: str, actor: str) -> None:
    event = next(e for e in _events(rows) if e.trigger.text == trigger)
    assert [a.text for a in event.actors] == [actor]


def test_a_series_of_acts_is_told_once() -> None:
    assert [e.trigger.text for e in _events(IMPOSED)] == ["imposed"]


def test_days_of_an_act_are_no_time_of_who_acts() -> None:
    assert [e.trigger.text for e in _events(DAYS)] == ["clashes", "killed"]


def test_parties_that_are_counted_are_no_acts() -> None:
    rows = """
        Police NOUN NNS 2 nsubj
        blamed/blame VERB VBD 0 root
        remnants/remnant NOUN NNS 2 obj
        of ADP IN 6 case
        the DET DT 6 det
        movement NOUN NN 3 nmod"""
    (event,) = _events(rows)
    assert [t.text for t in event.targets] == ["remnants of the movement"]
