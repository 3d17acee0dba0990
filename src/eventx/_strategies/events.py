"""Draw random events and mentions with hypothesis; the public names are in `eventx.strategies`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import fields, frozen, has
from hypothesis import strategies as st

from eventx._strategies.trees import sentences
from eventx.events import EVENT_CLASSES, Event
from eventx.mentions import Evidence, Span, Time, TimeKind
from eventx.ontology import READINGS, EventType, event_type
from eventx.syntax import Sentence

_WORD = re.compile(r"\S+")
_COUNTRIES = ("KEN", "IRN", "POL", "BRA", "UKR", "MLI")
_SECTORS = ("GOV", "MIL", "REB", "CVL", "IGO")


def events_in(sentence: Sentence, names: tuple[str, ...]) -> st.SearchStrategy[Event]:
    """Generate events of the named types whose mentions all stand in one sentence."""
    place = _Place.of(sentence.text, sentence.start)
    return st.sampled_from(names).flatmap(_event_plans).map(lambda plan: plan(place))


@frozen
class _Place:
    """Where mentions are put: a text at an offset of its document, with the bounds of its words."""

    text: str
    start: int
    words: tuple[tuple[int, int], ...]

    @staticmethod
    def of(text: str, start: int) -> _Place:
        return _Place(text, start, tuple(m.span() for m in _WORD.finditer(text)))

    def span(self, start: int, end: int) -> Span:
        return Span(self.start + start, self.start + end, self.text[start:end])


# A plan is drawn, a function from a place to the value, so that strategies are built once and not per text.
_Plan = Callable[[_Place], Any]
_Plans = st.SearchStrategy[_Plan]


@cache
def _event_plans(name: str) -> _Plans:
    cls = EVENT_CLASSES.get(name, Event)
    type_ = event_type(name)
    reading = READINGS[type_] if isinstance(type_, EventType) else None
    given: dict[str, Any] = {
        "type": type_,
        "plover": reading.plover if reading else None,
        "mode": reading.mode if reading else None,
        "cameo": reading.cameo if reading else None,
        "evidence": (Evidence(f"{name}/x.0", "trigger", ""),),
    }

    def build(plan: _Plan) -> _Plan:
        return lambda place: cls(**given, sentence=place.span(0, len(place.text)), **plan(place))

    return _field_plans(cls, frozenset({*given, "sentence"})).map(build)


def mentions_in(cls: type[Any], text: str | None, start: int) -> st.SearchStrategy[Any]:
    """Generate spans of a class in a text at an offset, or in texts of their own."""
    if text is None:
        return st.builds(lambda plan, s: plan(_Place.of(s.text, 0)), _span_plans(cls), sentences(max_words=6))
    place = _Place.of(text, start)
    if not place.words:
        raise ValueError("a text without words has no mentions")
    return _span_plans(cls).map(lambda plan: plan(place))


def _span_plans(cls: type[Any]) -> _Plans:
    """Plan spans of a class: from one word to another, the head among them."""
    position = st.integers(0, 50)
    if cls is Span:
        return st.builds(
            lambda first, more: lambda p: p.span(*_stretch(p, first, more)[:2]), position, st.integers(0, 5)
        )
    if issubclass(cls, Time):
        others: _Plans = _readings().map(lambda reading: lambda _: reading)
    else:
        others = _field_plans(cls, frozenset(f.name for f in fields(cls)[:4]))

    def build(first: int, more: int, other: _Plan) -> _Plan:
        def plan(place: _Place) -> Any:
            a, b, head = _stretch(place, first, more)
            return cls(place.start + a, place.start + b, place.text[a:b], place.span(*head), **other(place))

        return plan

    return st.builds(build, position, st.integers(0, 5), others)


def _stretch(place: _Place, first: int, more: int) -> tuple[int, int, tuple[int, int]]:
    """Return start and end of some words, and the bounds of their head."""
    first %= len(place.words)
    last = min(first + more, len(place.words) - 1)
    head = place.words[first + more % (last - first + 1)]
    return place.words[first][0], place.words[last][1], head


def _field_plans(cls: type[Any], left_out: frozenset[str]) -> _Plans:
    """Plan the fields of a class from their declared types."""
    hints = get_type_hints(cls)
    parts = {f.name: _value_plans(f.name, hints[f.name]) for f in fields(cls) if f.name not in left_out}

    def build(plans: dict[str, _Plan]) -> _Plan:
        return lambda place: {name: plan(place) for name, plan in plans.items()}

    return st.fixed_dictionaries(parts).map(build)


def _value_plans(name: str, hint: Any) -> _Plans:
    """Plan a field's value from its declared type; a name of `_FIELDS` has values of its own."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return st.one_of(*(_value_plans(name, a) for a in sorted(arguments, key=_is_not_none)))
    if origin is tuple:
        several = st.lists(_value_plans(name, arguments[0]), max_size=2)
        return several.map(lambda plans: lambda place: _in_order([plan(place) for plan in plans]))
    if isinstance(hint, type) and issubclass(hint, Span):
        return _span_plans(hint)
    if isinstance(hint, type) and has(hint):
        whole = _field_plans(hint, frozenset())
        return whole.map(lambda plan: lambda place: hint(**plan(place)))
    values = st.none() if hint is type(None) else _FIELDS[name]() if name in _FIELDS else st.from_type(hint)
    return values.map(lambda value: lambda _: value)


def _is_not_none(hint: Any) -> bool:
    return hint is not type(None)


def _in_order(found: list[Any]) -> tuple[Any, ...]:
    by_place = {(m.start, m.end): m for m in found}
    return tuple(by_place[k] for k in sorted(by_place))


_FIELDS: dict[str, Callable[[], st.SearchStrategy[Any]]] = {
    "country": lambda: st.sampled_from(_COUNTRIES),
    "sector": lambda: st.sampled_from(_SECTORS),
    "admin1": lambda: st.sampled_from(("Alder", "Eastmarch")),
    "precision": lambda: st.sampled_from(("place", "admin1", "country")),
    "latitude": lambda: st.floats(-90, 90),
    "longitude": lambda: st.floats(-180, 180),
    "number": lambda: st.integers(0, 10**7),
}


def days() -> st.SearchStrategy[date]:
    """Generate reference dates."""
    return st.dates(date(1900, 1, 1), date(2100, 1, 1))


def _readings() -> st.SearchStrategy[dict[str, Any]]:
    """Generate the fields of a `Time` beside its span."""
    mods = st.none() | st.sampled_from(("APPROX", "START", "END", "MORE_THAN"))
    known = days().flatmap(lambda d: st.sampled_from(_on_calendar(d)))
    unknown = st.sampled_from(
        [
            _reading("DATE", None, None, None),
            _reading("DATE", "PRESENT_REF", None, None),
            _reading("DURATION", "P3D", "day", None),
            _reading("DURATION", "PXW", "week", None),
            _reading("SET", "P1Y", "year", None),
        ]
    )
    return st.builds(lambda reading, mod: {**reading, "mod": mod}, known | unknown, mods)


def _on_calendar(day: date) -> list[dict[str, Any]]:
    monday, first = day - timedelta(day.weekday()), day.replace(day=1)
    year, week, _ = day.isocalendar()
    after = (first + timedelta(32)).replace(day=1)
    noon = datetime(day.year, day.month, day.day, 12)
    return [
        _reading("DATE", day.isoformat(), "day", (day, day + timedelta(1))),
        _reading("DATE", f"{year}-W{week:02}", "week", (monday, monday + timedelta(7))),
        _reading("DATE", f"{day:%Y-%m}", "month", (first, after)),
        _reading("DATE", f"{day:%Y}", "year", (date(day.year, 1, 1), date(day.year + 1, 1, 1))),
        _reading("DATE", day.isoformat(), "day", (day, None)),
        _reading("TIME", f"{day.isoformat()}T12:00", "minute", (noon, noon + timedelta(minutes=1))),
    ]


def _reading(
    kind: TimeKind,
    value: str | None,
    granularity: str | None,
    interval: tuple[date | None, date | None] | None,
) -> dict[str, Any]:
    ends = tuple(e.isoformat() if e else None for e in interval) if interval else None
    return {"kind": kind, "value": value, "granularity": granularity, "interval": ends}
