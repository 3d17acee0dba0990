"""Build events from what the stages found in one document."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from attrs import fields_dict, frozen

from eventx import walks
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.definites import resolve_definites
from eventx.arguments.extras import extra_slots, phrase
from eventx.arguments.fill import Filled, fill_slots
from eventx.arguments.pronouns import resolve_pronouns
from eventx.arguments.spans import mention, noun_phrase, word_span
from eventx.arguments.time import attach_times
from eventx.events import EVENT_CLASSES, Event
from eventx.lexicon import Lexicon
from eventx.mentions import Actor, Attribution, Evidence, Location, Mention, Span, Time
from eventx.ontology import EventType, reading
from eventx.qualifiers._conditionals import has_if
from eventx.qualifiers.attribution import Attributed, find_attributions
from eventx.qualifiers.speech import speech_content
from eventx.qualifiers.status import read_status
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
    times_in: list[list[TimeMatch]] = [[] for _ in sentences]
    for time in times:
        times_in[time.sentence].append(time)
    readers = [_reader(s, lexicon, local) for s, local in zip(sentences, times_in, strict=True)]
    drafts = [d for i, reader in enumerate(readers) for d in _drafts(i, reader, lexicon, times_in[i])]
    sources = find_attributions(sentences, [(d.sentence, d.filled.match.word) for d in drafts], readers)
    statements = {d.place for d in drafts if _has_content(d.filled.match.rule.type)}
    actor = partial(_actor, antecedents=_antecedents(sentences, lexicon))
    events = []
    for draft in drafts:
        source = sources.get(draft.place)
        said = _attribution(sentences, source, statements, actor) if source else None
        events.append(_event(sentences[draft.sentence], draft, readers[draft.sentence], said, actor))
    return tuple(events), tuple(t.time for t in times)


_BuildActor = Callable[..., Actor]


@frozen
class _Draft:
    """An event before its words are turned into mentions."""

    sentence: int
    filled: Filled
    times: tuple[TimeMatch, ...]

    @property
    def place(self) -> tuple[int, int]:
        return self.sentence, self.filled.match.word.index


def _reader(sentence: Sentence, lexicon: Lexicon, times: Sequence[TimeMatch]) -> ClauseReader:
    time_words = frozenset(i for t in times for i in range(t.start, t.end))
    return ClauseReader(sentence, lexicon.classes, time_words)


def _drafts(
    number: int, reader: ClauseReader, lexicon: Lexicon, times: Sequence[TimeMatch]
) -> Iterator[_Draft]:
    sentence = reader.sentence
    matches = find_triggers(sentence, lexicon, reader)
    times_of = attach_times(reader, [m.word for m in matches], times)
    for match in matches:
        yield _Draft(number, fill_slots(sentence, match, reader), tuple(times_of.get(match.word.index, ())))


def _event(
    sentence: Sentence, draft: _Draft, reader: ClauseReader, said: Attribution | None, actor: _BuildActor
) -> Event:
    filled, match = draft.filled, draft.filled.match
    rule = match.rule
    codes = reading(str(rule.type), cameo=rule.cameo, plover=rule.plover, mode=rule.trigger.mode)
    said_at = match.clause.support if match.rule.trigger.upos == "AUX" else None
    status = read_status(sentence, said_at or match.word, reader)  # "said X must leave" is demanded as it is said
    refuses = rule.trigger.negated and not has_if(sentence, match.word)
    cls = EVENT_CLASSES.get(str(rule.type), Event)
    return cls(
        type=rule.type,
        trigger=mention(sentence, list(match.words), match.word),
        sentence=Span(sentence.start, sentence.end, sentence.text),
        actors=_mentions(sentence, filled["actor"], partial(actor, trigger=match.word)),
        targets=_mentions(sentence, filled["target"], partial(actor, trigger=match.word)),
        locations=_mentions(sentence, filled["location"], _location),
        times=tuple(t.time for t in draft.times),
        polarity="positive" if rule.trigger.negated else status.polarity,
        modality="asserted" if refuses and status.modality == "hypothetical" else status.modality,  # "would not budge"
        tense=status.tense,
        attribution=said,
        plover=codes.plover,
        mode=codes.mode,
        cameo=codes.cameo or None,
        evidence=tuple(_evidence(sentence, filled, draft.times)),
        **extra_slots(sentence, cls, filled, reader),
        **(_speech(sentence, filled, reader) if _has_content(rule.type) else {}),
    )


def _has_content(type_: str) -> bool:
    """Tell whether events of a type say what is said: statements, and pledges and threats, which are said too."""
    return "quote" in fields_dict(EVENT_CLASSES.get(str(type_), Event))


def _speech(sentence: Sentence, filled: Filled, reader: ClauseReader) -> dict[str, Any]:
    """Return what is said, promised or threatened, and how it is said."""
    match, quote = filled.match, None
    found = speech_content(sentence, match.word, reader)
    if found is not None:
        words, quote = found
        start, end = words[0].start, words[-1].end
    elif match.rule.type != EventType.STATEMENT and filled["content"]:
        named = phrase(sentence, filled["content"][0])
        start, end = named.start, named.end
    else:
        return {}
    return {"content": Span(start, end, sentence.slice(start, end)), "quote": quote}


def _attribution(
    sentences: Sequence[Sentence],
    found: Attributed,
    statements: Container[tuple[int, int]],
    actor: _BuildActor,
) -> Attribution:
    number, cue = found.cue
    span = word_span(sentences[number], cue)
    return Attribution(
        source=actor(sentences[found.source[0]], found.source[1]) if found.source else None,
        cue=Mention(span.start, span.end, span.text, span),
        statement=span if (number, cue.index) in statements else None,
        hedged=found.hedged,
    )


def _antecedents(sentences: Sequence[Sentence], lexicon: Lexicon) -> dict[int, Mention]:
    """Return the antecedents of pronouns and bare definites by the offset at which their head starts."""
    resolved = {
        **resolve_definites(sentences, lexicon.classes),
        **resolve_pronouns(sentences, lexicon.classes),
    }
    return {
        sentences[number].words[index].start: phrase(sentences[at], head)
        for (number, index), (at, head) in resolved.items()
    }


def _actor(
    sentence: Sentence, head: Word, antecedents: Mapping[int, Mention], trigger: Word | None = None
) -> Actor:
    m = phrase(sentence, head, trigger)
    return Actor(m.start, m.end, m.text, m.head, antecedent=antecedents.get(head.start))


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
        yield Evidence(governor.rule.id, "governor", walks.path(sentence, trigger, governor.word))
    for slot, heads in filled.slots.items():
        for head in heads:
            yield Evidence(rule, slot, walks.path(sentence, trigger, head))
    for time in times:
        top = min(sentence.words[time.start : time.end], key=lambda w: len(list(sentence.ancestors(w))))
        yield Evidence("time", "time", walks.path(sentence, trigger, top))
