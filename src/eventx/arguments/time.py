"""Attach time expressions to the events that they date."""

from __future__ import annotations

from collections.abc import Sequence

from eventx import deprels
from eventx.arguments._clauses import ClauseReader
from eventx.arguments._nominals import support_verb
from eventx.arguments._time_governors import MAX_STEPS, VERBS, governor_of, is_saying
from eventx.arguments.anchors import Anchor, find_anchors
from eventx.syntax import Sentence, Word
from eventx.timex import TimeMatch

Owned = dict[int, list[TimeMatch]]  # times by the index of the word that they date

_POINTS = ("DATE", "TIME")
_AWAY = ("later", "earlier", "before")  # "minutes later" has no calendar value, but is a point
_LIMITS = ("UNTIL", "BEFORE", "ON_OR_BEFORE")
_INSIDE = frozenset({"in", "during", "at"})


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
    calendar = _calendar_times(reader.sentence, times, anchors, indices)
    dated, loose, adverbs = _loose_times(reader.sentence, anchors, indices)
    found = Owned()
    for trigger in triggers:
        for known, share in (
            (calendar, False),
            (dated, False),
            (calendar, True),
            (dated, True),
            (loose, False),
            (adverbs, False),
            (loose, True),
        ):
            own = _shared(reader, trigger, known, indices) if share else known.get(trigger.index, [])
            own = [t for t in own if not t.start <= trigger.index < t.end]
            if own:
                found[trigger.index] = sorted(own, key=lambda t: t.time.start)
                break
    return found


def _calendar_times(
    sentence: Sentence, times: Sequence[TimeMatch], anchors: Sequence[Anchor], triggers: frozenset[int]
) -> Owned:
    """Return the calendar times of each word that has any; those in a loose time date what that names."""
    named: dict[int, Word | None] = {t.start: a.top for a in anchors for t in a.inside}
    named |= {a.length.start: None for a in anchors if a.length}
    owned = Owned()
    for time in times:
        governor = named[time.start] if time.start in named else governor_of(sentence, time, triggers)
        if governor is not None:
            owned.setdefault(governor.index, []).append(time)
    return owned


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
        elif anchor.match.time.value:
            known = adverbs
        for word in (governor, *anchor.within):
            if word is not None:
                known.setdefault(word.index, []).append(anchor.match)
    return dated, loose, adverbs


# -- what an event without a time of its own shares


def _shared(
    reader: ClauseReader, trigger: Word, owned: Owned, triggers: frozenset[int]
) -> list[TimeMatch]:
    """Return the times that a trigger without its own takes over, none if there are none."""
    sentence = reader.sentence
    for scene in sentence.children(trigger):
        if scene.index in owned and trigger.upos in VERBS and _is_scene(sentence, scene):
            return owned[scene.index]
    word = trigger
    for _ in range(MAX_STEPS):
        head = sentence.head(word)
        if head is None or not _shares(reader, word, head, owned, triggers):
            return []
        if head.index in owned:
            return [t for t in owned[head.index] if _is_shared(t, trigger)]
        word = head
    return []


def _is_shared(time: TimeMatch, word: Word) -> bool:
    """Tell whether a time is a point that what happens with an event shares.

    How long or how often one thing went on says nothing of another; nor do "now" and "until Friday" reach
    another verb.
    """
    if time.time.kind not in _POINTS and time.time.text.split()[-1].lower() not in _AWAY:
        return False
    value, mod = time.time.value or "", time.time.mod
    return word.upos not in VERBS or not (value.endswith("_REF") or mod in _LIMITS)


def _shares(
    reader: ClauseReader,
    word: Word,
    head: Word,
    owned: Owned,
    triggers: frozenset[int],
) -> bool:
    """Tell whether a word's event happens when its governor's does."""
    sentence = reader.sentence
    if deprels.is_conjunct(word):
        subject = next((c for c in sentence.children(word) if deprels.is_subject(c)), None)
        return subject is None or _is_fronted(sentence, owned.get(head.index, ()), head)
    if head.upos not in VERBS or is_saying(head):
        return False
    if word.upos in VERBS:
        if deprels.is_adverbial_clause(word):
            return _accompanies(sentence, word, head)
        return deprels.is_open_complement(word) and head.index not in triggers
    return deprels.is_subject(word) or support_verb(reader, word) == head or _is_scene(sentence, word)


def _is_fronted(sentence: Sentence, times: Sequence[TimeMatch], verb: Word) -> bool:
    """Tell whether times stand before the subject of their verb, and so hold for what is coordinated with it."""
    subject = next((c for c in sentence.children(verb) if deprels.is_subject(c)), verb)
    return bool(times) and all(t.time.value and t.end <= subject.index for t in times)


def _accompanies(sentence: Sentence, participle: Word, verb: Word) -> bool:
    """Tell whether a participle behind a comma goes along with its verb: "struck on Friday, killing six"."""
    children = sentence.children(participle)
    before = sentence.words[(children[0] if children else participle).index - 1 : participle.index]
    comma = any(w.text == "," for w in before)
    marked = any(deprels.is_marker(c) or deprels.is_subject(c) for c in children)
    return participle.xpos == "VBG" and verb.index < participle.index and comma and not marked


def _is_scene(sentence: Sentence, word: Word) -> bool:
    """Tell whether a noun is what a verb's event is part of: "killed in a raid on Friday"."""
    return deprels.is_oblique(word) and not _INSIDE.isdisjoint(deprels.prepositions(sentence, word))
