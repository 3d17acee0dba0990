"""Build events from what the stages found in one document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from eventx import deprels
from eventx.arguments._clauses import ClauseReader
from eventx.arguments.extras import extra_slots, phrase
from eventx.arguments.fill import Filled, fill_slots
from eventx.arguments.spans import mention, noun_phrase
from eventx.arguments.time import attach_times
from eventx.events import (
    EVENT_CLASSES,
    Actor,
    Event,
    Evidence,
    Location,
    Span,
    Time,
)
from eventx.lexicon import Lexicon
from eventx.ontology import reading
from eventx.syntax import Sentence, Word
from eventx.timex import TimeMatch, tag_times
from eventx.triggers import find_triggers


def assemble(
    text: str, sentences: Sequence[Sentence], lexicon: Lexicon, reference_date: date | None
) -> tuple[tuple[Event, ...], tuple[Time, ...]]:
    """Run all stages after parsing.

    Args:
        text: The document's text.
        sentences: Its parsed sentences.
        lexicon: The rules.
        reference_date: The date that relative times are read against, or None.

    Returns:
        The events in order of their triggers, and all time expressions.
    """
    times = tag_times(text, sentences, reference_date)
    events: list[Event] = []
    for number, sentence in enumerate(sentences):
        local = [t for t in times if t.sentence == number]
        time_words = frozenset(i for t in local for i in range(t.start, t.end))
        reader = ClauseReader(sentence, lexicon.classes, time_words)
        matches = find_triggers(sentence, lexicon, reader)
        times_of = attach_times(sentence, [m.word for m in matches], local)
        for match in matches:
            filled = fill_slots(sentence, match, reader)
            events.append(_event(sentence, filled, reader, times_of.get(match.word.index, [])))
    return tuple(events), tuple(t.time for t in times)


def _event(sentence: Sentence, filled: Filled, reader: ClauseReader, times: Sequence[TimeMatch]) -> Event:
    match = filled.match
    rule = match.rule
    codes = reading(str(rule.type), cameo=rule.cameo, plover=rule.plover, mode=rule.trigger.mode)
    cls = EVENT_CLASSES.get(str(rule.type), Event)
    return cls(
        type=rule.type,
        trigger=mention(sentence, list(match.words), match.word),
        sentence=Span(sentence.start, sentence.end, sentence.text),
        actors=_mentions(sentence, filled["actor"], _actor),
        targets=_mentions(sentence, filled["target"], _actor),
        locations=_mentions(sentence, filled["location"], _location),
        times=tuple(t.time for t in times),
        plover=codes.plover,
        mode=codes.mode,
        cameo=codes.cameo or None,
        evidence=tuple(_evidence(sentence, filled, times)),
        **extra_slots(sentence, cls, filled, reader),
    )


def _actor(sentence: Sentence, head: Word) -> Actor:
    m = phrase(sentence, head)
    return Actor(m.start, m.end, m.text, m.head)


def _location(sentence: Sentence, head: Word) -> Location:
    m = mention(sentence, noun_phrase(sentence, head, place=True), head)
    return Location(m.start, m.end, m.text, m.head)


def _mentions(
    sentence: Sentence, heads: Iterable[Word], build: Callable[[Sentence, Word], Any]
) -> tuple[Any, ...]:
    return tuple(build(sentence, head) for head in heads)


def _evidence(sentence: Sentence, filled: Filled, times: Sequence[TimeMatch]) -> Iterable[Evidence]:
    rule, trigger = filled.match.rule.id, filled.match.word
    yield Evidence(rule, "trigger", "")
    if filled.match.governor is not None:
        governor = filled.match.governor
        yield Evidence(governor.rule.id, "governor", deprels.path(sentence, trigger, governor.word))
    for slot, heads in filled.slots.items():
        for head in heads:
            yield Evidence(rule, slot, deprels.path(sentence, trigger, head))
    for time in times:
        top = min(sentence.words[time.start : time.end], key=lambda w: len(list(sentence.ancestors(w))))
        yield Evidence("time", "time", deprels.path(sentence, trigger, top))
