"""Check how events read in PLOVER and CAMEO."""

import re
from pathlib import Path
from typing import Any

import pytest

from eventx.events import EVENT_CLASSES, Actor, Attribution, Event, Evidence, Mention, Span
from eventx.ontology import PLOVER_CATEGORIES, READINGS, EventType, reading

DOCS = Path(__file__).parents[2] / "docs" / "ontology.md"
SENTENCE = Span(0, 4, "They")
TRIGGER = Mention(0, 4, "They", SENTENCE)


def mention(cls: Any, text: str) -> Any:
    return cls(0, len(text), text, Span(0, len(text), text))


def event(type_: str, **fields: Any) -> Event:
    codes = reading(type_, cameo=fields.get("cameo"))
    known: dict[str, Any] = {"plover": codes.plover, "mode": codes.mode, "cameo": codes.cameo}
    known |= {"polarity": "positive", "modality": "asserted"}
    cls = EVENT_CLASSES.get(type_, Event)
    return cls(type=type_, trigger=TRIGGER, sentence=SENTENCE, **{**known, **fields})


def category(event_: Event, version: Any = "2021") -> str | None:
    reduced = event_.to_plover(version)
    return reduced.category if reduced else None


def test_every_type_has_a_reading() -> None:
    assert set(READINGS) == set(EventType)
    assert {r.plover for r in READINGS.values()} - {None} <= PLOVER_CATEGORIES


def test_code_of_another_root_decides_the_category() -> None:
    assert reading("agreement", cameo="057").plover == "SUPPORT"
    assert reading("agreement", cameo="030").plover == "AGREE"
    assert reading("expulsion", cameo="174").plover == "COERCE"


def test_named_category_decides_over_the_code() -> None:
    assert reading("concession", cameo="086", plover="RETREAT").plover == "RETREAT"


def test_type_of_ones_own_has_no_reading_unless_one_is_named() -> None:
    assert reading("theft") == reading("theft", mode=None)
    assert reading("theft").plover is None
    assert reading("theft", cameo="171").plover == "COERCE"


@pytest.mark.parametrize(
    ("type_", "fields", "expected"),
    [
        ("aid", {}, "AID"),
        ("aid", {"modality": None, "polarity": None}, "AID"),
        ("aid", {"modality": "planned"}, "AGREE"),
        ("meeting", {"modality": "planned"}, "AGREE"),
        ("meeting", {"modality": "planned", "polarity": "negative"}, "REJECT"),
        ("meeting", {"polarity": "negative"}, None),
        ("sanction", {"modality": "planned"}, "THREATEN"),
        ("deployment", {"modality": "planned"}, "THREATEN"),
        ("coercion", {"modality": "planned", "tense": "future"}, "THREATEN"),
        ("coercion", {"modality": "planned", "tense": "past"}, "COERCE"),  # tried
        ("coercion", {"modality": "planned", "tense": "past", "polarity": "negative"}, None),
        ("aid", {"modality": "planned", "tense": "past"}, "AGREE"),
        ("meeting", {"modality": "planned", "tense": "past", "cameo": "045"}, "CONSULT"),  # tried to mediate
        ("meeting", {"modality": "planned", "tense": "future", "cameo": "045"}, "AGREE"),
        ("attack", {"modality": "possible"}, None),
        ("attack", {"modality": "hypothetical"}, None),
        ("release", {"modality": "demanded"}, None),
        ("threat", {"modality": "planned"}, "THREATEN"),
        ("statement", {}, None),
    ],
)
def test_status_reduces_the_category(type_: str, fields: dict[str, Any], expected: str | None) -> None:
    assert category(event(type_, **fields)) == expected


@pytest.mark.parametrize(
    ("actor", "modality", "expected"),
    [
        ("Jordan", "possible", "THREATEN"),
        ("its army", "hypothetical", "THREATEN"),
        ("rebels", "possible", None),
        ("Jordan", "demanded", None),
    ],
)
def test_hostile_act_that_its_actor_announces_is_a_threat(
    actor: str, modality: str, expected: str | None
) -> None:
    source, cue = mention(Actor, "Jordan"), Mention(7, 11, "said", Span(7, 11, "said"))
    said = Attribution(source, cue)
    fields = {"modality": modality, "actors": (mention(Actor, actor),), "attribution": said}
    assert category(event("sanction", **fields)) == expected
    assert category(event("aid", **fields)) is None


def test_own_hostile_act_that_looms_is_a_threat_unless_it_is_violence() -> None:
    fields = {"modality": "possible", "actors": (mention(Actor, "Jordan"),)}
    assert category(event("sanction", **fields)) == "THREATEN"
    assert category(event("rejection", **fields)) == "THREATEN"
    assert category(event("attack", **fields)) is None
    assert category(event("sanction", **fields, tense="past")) is None


def test_what_its_actor_will_do_unless_is_a_threat_whoever_says_so() -> None:
    said = Attribution(mention(Actor, "Oman"), Mention(7, 11, "said", Span(7, 11, "said")))
    fields = {"modality": "hypothetical", "actors": (mention(Actor, "Jordan"),), "attribution": said}
    assert category(event("coercion", **fields, tense="future")) == "THREATEN"
    assert category(event("coercion", **fields, tense="present")) is None


@pytest.mark.parametrize(
    ("modality", "tense", "expected"),
    [("hypothetical", "future", "AGREE"), ("hypothetical", "present", None), ("possible", "future", None)],
)
def test_friendly_act_that_its_actor_will_do_if_is_an_offer(modality: str, tense: str, expected: str | None) -> None:
    fields = {"modality": modality, "tense": tense, "actors": (mention(Actor, "Jordan"),)}
    assert category(event("withdrawal", **fields)) == expected


@pytest.mark.parametrize(
    ("cameo", "expected"), [("085", "RETREAT"), ("0863", "RETREAT"), ("081", "CONCEDE"), (None, "CONCEDE")]
)
def test_sanctions_lifted_and_access_given_are_retreats(cameo: str | None, expected: str) -> None:
    assert reading("concession", cameo=cameo).plover == expected


def test_governed_act_is_left_to_its_governor() -> None:
    governor = Evidence("pledge/agree.1", "governor", "<xcomp")
    assert category(event("aid", evidence=(governor,))) is None
    assert category(event("aid", modality=None, polarity=None, evidence=(governor,))) is None


@pytest.mark.parametrize(
    ("type_", "fields", "old"),
    [
        ("appeal", {}, "DEMAND"),
        ("investigation", {}, "INVESTIGATE"),
        ("criticism", {}, "DISAPPROVE"),
        ("conviction", {}, "DISAPPROVE"),
        ("attack", {}, "FIGHT"),
        ("assault", {"cameo": "186"}, "ASSAULT"),
        ("assault", {"cameo": "181"}, "COERCE"),
        ("aid", {}, "AID"),
    ],
)
def test_older_version_has_its_own_names(type_: str, fields: dict[str, Any], old: str) -> None:
    assert category(event(type_, **fields), "0.6") == old


def test_unknown_version_is_refused() -> None:
    with pytest.raises(ValueError, match=r"'2021' or '0\.6', not '1'"):
        event("aid").to_plover("1")  # type: ignore[arg-type]


def test_documented_table_is_the_one_in_force() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([^|]+) \| (\d\d) \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    written = {name: (plover.strip(), cameo) for name, plover, cameo in rows}
    in_force = {
        str(t): ("/".join(p for p in (r.plover, r.mode) if p) or "-", r.cameo) for t, r in READINGS.items()
    }
    assert written == in_force
