"""Check the event classes: one a type, frozen, hashable, and strict about offsets."""

import re

import pytest
from attrs.exceptions import FrozenInstanceError

from eventx import Actor, Attack, Event, EventType, Location, MassViolence, Mention, Span, Time
from eventx.events import EVENT_CLASSES


def mention(cls: type[Mention], text: str, start: int = 0) -> Mention:
    return cls(start, start + len(text), text, Span(start, start + len(text), text))


TRIGGER = mention(Mention, "shelled", 8)
SENTENCE = Span(0, 30, "Rebels  shelled Odrava Monday.")


def attack(**slots: object) -> Attack:
    return Attack(trigger=TRIGGER, sentence=SENTENCE, **slots)  # type: ignore[arg-type]


def test_each_type_has_a_class_named_after_it() -> None:
    assert set(EVENT_CLASSES) == set(EventType)
    for name, cls in EVENT_CLASSES.items():
        assert re.sub(r"(?<!^)([A-Z])", r"_\1", cls.__name__).lower() == name
        assert cls(trigger=TRIGGER, sentence=SENTENCE).type == name
        assert cls.__doc__


def test_the_first_of_each_slot_has_a_name() -> None:
    event = attack(
        actors=(mention(Actor, "Rebels"), mention(Actor, "Odrava", 16)),
        locations=(mention(Location, "Odrava", 16),),
        times=(mention(Time, "Monday", 23),),
    )
    assert event.actor is event.actors[0]
    assert event.location is event.locations[0]
    assert event.time is event.times[0]
    assert event.target is None


def test_an_empty_event_has_none_in_each_slot() -> None:
    event = attack()
    assert (event.actor, event.target, event.location, event.time) == (None,) * 4


def test_what_is_neither_negated_nor_doubted_is_asserted() -> None:
    assert attack(polarity="positive", modality="asserted").is_asserted
    assert attack().is_asserted
    assert not attack(polarity="negative", modality="asserted").is_asserted
    assert not attack(polarity="positive", modality="planned").is_asserted


def test_events_match_by_class_and_slot() -> None:
    match attack(actors=(mention(Actor, "Rebels"),)):
        case MassViolence():
            raise AssertionError
        case Attack(actor=Actor(text=who)):
            assert who == "Rebels"


def test_events_are_frozen_comparable_and_hashable() -> None:
    assert attack() == attack()
    assert len({attack(), attack(), attack(polarity="negative")}) == 2
    with pytest.raises(FrozenInstanceError):
        attack().polarity = "negative"  # type: ignore[misc]


def test_an_event_of_a_users_own_type_is_a_plain_event() -> None:
    event = Event(type="piracy", trigger=TRIGGER, sentence=SENTENCE)
    assert type(event) is Event
    assert event.type == "piracy"


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (0, 3), (0, 5), (4, 0)])
def test_a_span_must_be_as_long_as_its_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="does not fit its text 'Iran'"):
        Span(start, end, "Iran")


@pytest.mark.parametrize("head", [Span(0, 4, "Iran"), Span(9, 13, "Iran"), Span(3, 7, "Iran")])
def test_a_head_must_lie_inside_its_mention(head: Span) -> None:
    with pytest.raises(ValueError, match=r"lies outside \[5, 9\)"):
        Mention(5, 9, "Iran", head)


def test_an_event_shows_itself_on_one_line() -> None:
    assert (
        str(attack(actors=(mention(Actor, "Rebels"),), polarity="negative"))
        == "attack  actor=Rebels  status=negative"
    )
