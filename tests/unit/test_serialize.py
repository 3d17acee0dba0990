"""Check that events become plain data and come back."""

import json
from typing import Any

import pytest
from hypothesis import given

from eventx import Attack, Deployment, Event, FormatError, Mention, Span, Statement
from eventx.serialize import event_from_dict, event_to_dict, mention_to_dict
from eventx.strategies import events

TRIGGER = Mention(4, 11, "shelled", Span(4, 11, "shelled"))
SENTENCE = Span(0, 19, "He, shelled Odrava.")


@given(events())
def test_events_come_back_through_json(event: Event) -> None:
    again = event_from_dict(json.loads(json.dumps(event_to_dict(event))))
    assert again == event
    assert type(again) is type(event)
    assert hash(again) == hash(event)


@given(events())
def test_the_type_stands_first_and_is_a_plain_string(event: Event) -> None:
    data = event.to_dict()
    assert next(iter(data)) == "type"
    assert type(data["type"]) is str


def test_a_mention_shows_its_head_by_offsets_alone() -> None:
    phrase = Mention(0, 10, "the rebels", Span(4, 10, "rebels"))
    assert mention_to_dict(phrase) == {
        "text": "the rebels",
        "start": 0,
        "end": 10,
        "head": {"start": 4, "end": 10},
    }


def test_every_field_is_there_even_if_nothing_fills_it() -> None:
    data = Deployment(trigger=TRIGGER, sentence=SENTENCE).to_dict()
    assert data["forces"] == []
    assert data["attribution"] is None
    assert set(data) >= {
        "actors",
        "targets",
        "locations",
        "times",
        "polarity",
        "modality",
        "tense",
        "evidence",
    }


def test_missing_optional_fields_take_their_defaults() -> None:
    data = {
        "type": "statement",
        "trigger": mention_to_dict(TRIGGER),
        "sentence": {"text": SENTENCE.text, "start": 0, "end": 19},
    }
    assert Event.from_dict(data) == Statement(trigger=TRIGGER, sentence=SENTENCE)


def test_an_unknown_type_becomes_a_plain_event() -> None:
    data = {**Attack(trigger=TRIGGER, sentence=SENTENCE).to_dict(), "type": "piracy"}
    event = Event.from_dict(data)
    assert type(event) is Event
    assert event.type == "piracy"


@pytest.mark.parametrize("slot", ["forces", "origin"])
def test_slots_of_another_class_are_ignored(slot: str) -> None:
    data: dict[str, Any] = {**Attack(trigger=TRIGGER, sentence=SENTENCE).to_dict(), slot: [3]}
    assert Event.from_dict(data) == Attack(trigger=TRIGGER, sentence=SENTENCE)


def test_all_problems_are_named_at_once() -> None:
    data = Attack(trigger=TRIGGER, sentence=SENTENCE).to_dict()
    with pytest.raises(FormatError, match=r"malformed attack event: .*@ polarity; .*@ cameo"):
        Event.from_dict({**data, "polarity": "unsure", "cameo": 19})


def test_the_dict_given_is_left_alone() -> None:
    data = Attack(trigger=TRIGGER, sentence=SENTENCE).to_dict()
    before = json.dumps(data)
    Event.from_dict(data)
    assert json.dumps(data) == before
