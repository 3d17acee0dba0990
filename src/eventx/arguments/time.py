"""Attach time expressions to the events that they date."""

from __future__ import annotations

from collections.abc import Sequence

from eventx.arguments._time_governors import governor_of
from eventx.arguments._time_sharing import Sharing
from eventx.arguments.anchors import Anchor, find_anchors
from eventx.arguments.clauses import ClauseReader
from eventx.syntax import Sentence, Word
from eventx.timex import TimeMatch

Owned = dict[int, list[TimeMatch]]  # times by the index of the word that they date


def attach_times(
    reader: ClauseReader, triggers: Sequence[Word], times: Sequence[TimeMatch]
) -> Owned:
    """Tell which event each time of a sentence belongs to.

    A time dates the predicate that governs it and what happens with that: the later predicates coordinated
    with it which have neither a subject nor a time of their own, and the eventive nouns that it carries out or
    that are its scene ("held talks Wednesday", "died in clashes on Monday"). The time of a verb of saying
    stays with it. Where no calendar time is found, a loose one may be ("after the vote").

    Args:
        reader: The sentence's clauses.
        triggers: The words that evoke events.
        times: The sentence's time expressions.

    Returns:
        The times of each trigger that has any, by the trigger's index, in document order.
    """
    indices = frozenset(t.index for t in triggers)
    anchors = find_anchors(reader, times) if triggers else []
    calendar = _calendar_times(reader, times, anchors, indices)
    dated, loose, adverbs = _loose_times(reader.sentence, anchors, indices)
    by_day, by_event, vaguely = (Sharing(reader, known) for known in (calendar, dated, loose))
    found = Owned()
    for trigger in triggers:
        lasts = _only_lasts(trigger, calendar.get(trigger.index, ()))
        candidates = (
            [*calendar.get(trigger.index, ()), *(by_day.times(trigger) if lasts else ())],
            dated.get(trigger.index, ()),
            by_day,
            by_event,
            loose.get(trigger.index, ()),
            adverbs.get(trigger.index, ()),
            vaguely,
        )
        for own in candidates:
            times = own.times(trigger) if isinstance(own, Sharing) else own
            outside = [t for t in times if not t.start <= trigger.index < t.end]
            if outside:
                found[trigger.index] = sorted(outside, key=lambda t: t.time.start)
                break
    return found


def _only_lasts(trigger: Word, own: Sequence[TimeMatch]) -> bool:
    """Tell whether all that is known of an event is its length: "the four-day *visit* began Monday"."""
    return trigger.upos == "NOUN" and bool(own) and all(t.time.kind == "DURATION" for t in own)


def _calendar_times(
    reader: ClauseReader, times: Sequence[TimeMatch], anchors: Sequence[Anchor], triggers: frozenset[int]
) -> Owned:
    """Return the calendar times of each word that has any; those in a loose time date what that names."""
    sentence = reader.sentence
    named: dict[int, Word | None] = {t.start: a.top for a in anchors for t in a.inside}
    named |= {a.length.start: None for a in anchors if a.length}
    owned = Owned()
    for time in times:
        if time.time.kind == "DURATION" and sentence.words[max(time.start - 1, 0)].lower == "by":
            continue  # "extended the curfew by *six months*": how much
        governor = named[time.start] if time.start in named else governor_of(sentence, time, triggers)
        if governor is None:
            continue
        earlier = owned.get(governor.index, ())
        if any(_is_day(t) for t in earlier) and _is_day(time):
            governor = _nearer_event(reader, time, governor) or governor
        owned.setdefault(governor.index, []).append(time)
    return owned


def _is_day(time: TimeMatch) -> bool:
    return time.time.kind == "DATE" and time.time.granularity == "day"


def _nearer_event(reader: ClauseReader, time: TimeMatch, verb: Word) -> Word | None:
    """Return the event right before the second day of a verb, which has only one: "left Monday for *talks* Friday"."""
    words = reader.sentence.words
    before = words[time.start - 1]
    if before.upos == "ADP":
        before = words[before.index - 1]
    for word in (before, *reader.sentence.ancestors(before)):
        if word.index <= verb.index:
            return None
        if word.upos == "NOUN" and reader.classes.matches(reader.sentence, word, ("@eventive",)):
            return word
    return None


def _loose_times(
    sentence: Sentence, anchors: Sequence[Anchor], triggers: frozenset[int]
) -> tuple[Owned, Owned, Owned]:
    """Return the loose times of each word: those with a date in them, the other phrases, the adverbs."""
    dated, loose, adverbs = Owned(), Owned(), Owned()
    for anchor in anchors:
        if anchor.is_dated and anchor.match.time.mod is None and anchor.top.index in triggers:
            continue  # "killed in Friday's attack": the verb shares the time of the attack
        governor = sentence.head(anchor.top)
        known = loose
        if anchor.is_dated:
            known = dated
            if governor is not None and governor.index not in triggers:
                governor = governor_of(sentence, anchor.match, triggers)
        elif anchor.is_adverb:
            known = adverbs
        for word in (governor, *anchor.within):
            if word is not None:
                known.setdefault(word.index, []).append(anchor.match)
    return dated, loose, adverbs
