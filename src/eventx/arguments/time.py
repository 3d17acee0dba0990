"""Attach time expressions to the events that they date."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from eventx import deprels
from eventx.syntax import Sentence, Word
from eventx.timex import TimeMatch

_MAX_STEPS = 6  # longer chains of nouns are parser errors
_VERBS = ("VERB", "AUX")
_ON = frozenset({"on"})
_INSIDE = frozenset({"in", "during"})


def attach_times(
    sentence: Sentence, triggers: Sequence[Word], times: Sequence[TimeMatch]
) -> dict[int, list[TimeMatch]]:
    """Tell which event each time of a sentence belongs to.

    A time dates the predicate that governs it, the later predicates coordinated with that one which have
    neither a subject nor a time of their own, and the eventive nouns that are the verb's subject, object or
    scene ("held talks Wednesday", "died in clashes on Monday"). The time of a verb of saying stays with it.

    Args:
        sentence: The sentence.
        triggers: The words that evoke events.
        times: The sentence's time expressions.

    Returns:
        The times of each trigger that has any, by the trigger's index, in document order.
    """
    indices = frozenset(t.index for t in triggers)
    owned: dict[int, list[TimeMatch]] = {}
    for time in times:
        governor = _governor(sentence, time, indices)
        if governor is not None:
            owned.setdefault(governor.index, []).append(time)
    found = {i: ts for i, ts in owned.items() if i in indices}
    for trigger in triggers:
        if trigger.index not in found:
            shared = _inherited(sentence, trigger, owned, indices)
            if shared:
                found[trigger.index] = shared
    return {i: sorted(found[i], key=lambda t: t.time.start) for i in sorted(found)}


# -- what a time modifies


def _governor(sentence: Sentence, time: TimeMatch, triggers: frozenset[int]) -> Word | None:
    """Return the predicate or eventive noun that a time modifies, or None."""
    verb = _verb_of_saying_before(sentence, time)
    if verb is not None:
        return verb
    head = _head(sentence, time)
    if time.time.kind == "DURATION" and (deprels.is_object(head) or deprels.is_subject(head)):
        return None  # "took four minutes"
    below = head
    for step, word in enumerate(sentence.ancestors(head)):
        if step > _MAX_STEPS:
            return None
        if time.start <= word.index < time.end:
            continue
        if _is_predicate(sentence, word):
            return _outside(sentence, word, time) if _reaches(sentence, time, below, word) else None
        if word.index in triggers and not _passes(sentence, time, head, word):
            return word
        if time.end <= word.index or time.time.kind == "SET":
            return None  # "a 90-day sentence", "the 2008 election", "ten barrels a day" date nothing else
        below = word
    return None


def _head(sentence: Sentence, time: TimeMatch) -> Word:
    inside = range(time.start, time.end)
    words = sentence.words[time.start : time.end]
    return next((w for w in words if w.head not in inside), words[0])


def _is_predicate(sentence: Sentence, word: Word) -> bool:
    if word.upos in _VERBS:
        return True
    return any(deprels.is_copula(c) or deprels.is_subject(c) for c in sentence.children(word))


def _reaches(sentence: Sentence, time: TimeMatch, below: Word, verb: Word) -> bool:
    """Tell whether a time that stands on one of a verb's nouns may date the verb.

    In "Spanish judges on Monday ordered" the parser may hang the day on the subject; "the war of 2006 cost"
    dates no cost.
    """
    if time.start <= below.index < time.end or not deprels.is_subject(below) or below.index > verb.index:
        return True
    return _is_day(time) and _adverbial(sentence, time)


def _passes(sentence: Sentence, time: TimeMatch, head: Word, noun: Word) -> bool:
    """Tell whether a bare time after an eventive noun belongs to its verb ("condemned the attack Friday")."""
    verb = sentence.head(noun)
    if verb is None or verb.upos not in _VERBS or noun.index > time.start:
        return False
    bare = not deprels.prepositions(sentence, head) and not deprels.is_possessive(head)
    return bare and (deprels.is_object(noun) or deprels.is_oblique(noun)) and time.time.kind != "DURATION"


def _is_day(time: TimeMatch) -> bool:
    return time.time.granularity in ("day", "part of day", "minute", "hour")


def _adverbial(sentence: Sentence, time: TimeMatch) -> bool:
    head = _head(sentence, time)
    return set(deprels.prepositions(sentence, head)) <= _ON and not deprels.is_possessive(head)


def _verb_of_saying_before(sentence: Sentence, time: TimeMatch) -> Word | None:
    """Return the verb of saying that a bare time directly follows ("said Wednesday Iran ...")."""
    if deprels.is_possessive(_head(sentence, time)):
        return None  # "condemned Sunday's raid"
    before = sentence.words[time.start - 1] if time.start else None
    return before if before is not None and before.upos == "VERB" and _is_saying(before) else None


def _outside(sentence: Sentence, clause: Word, time: TimeMatch) -> Word:
    """Return the main verb where a time stands before the "that" of the clause that it was attached to."""
    head = sentence.head(clause)
    if head is None or head.index > time.start or not deprels.is_clausal_complement(clause):
        return clause
    that = next((c for c in sentence.children(clause) if deprels.is_marker(c)), None)
    return head if that is not None and that.index >= time.end else clause


@cache
def _sayings() -> frozenset[str]:
    table = tomllib.loads((files("eventx") / "data" / "timex" / "attachment.toml").read_text("utf-8"))
    return frozenset(table["reporting"]["lemmas"])


def _is_saying(verb: Word) -> bool:
    return verb.lemma.lower() in _sayings()


# -- what an event without a time of its own shares


def _inherited(
    sentence: Sentence, trigger: Word, owned: dict[int, list[TimeMatch]], triggers: frozenset[int]
) -> list[TimeMatch]:
    """Return the times that a trigger without its own takes over, none if there are none."""
    for scene in sentence.children(trigger):
        if scene.index in owned and trigger.upos in _VERBS and _is_scene(sentence, scene):
            return owned[scene.index]
    word = trigger
    for _ in range(_MAX_STEPS):
        head = sentence.head(word)
        if head is None or not _shares(sentence, word, head, triggers):
            return []
        if head.index in owned:
            return owned[head.index]
        word = head
    return []


def _shares(sentence: Sentence, word: Word, head: Word, triggers: frozenset[int]) -> bool:
    """Tell whether a word's event happens when its governor's does."""
    if deprels.is_conjunct(word):
        return not any(deprels.is_subject(c) for c in sentence.children(word))
    if head.upos not in _VERBS or _is_saying(head):
        return False
    if word.upos in _VERBS:
        return deprels.is_open_complement(word) and head.index not in triggers
    return deprels.is_object(word) or deprels.is_subject(word) or _is_scene(sentence, word)


def _is_scene(sentence: Sentence, word: Word) -> bool:
    """Tell whether a noun is what a verb's event is part of: "killed in a raid on Friday"."""
    return deprels.is_oblique(word) and not _INSIDE.isdisjoint(deprels.prepositions(sentence, word))
