"""Attach time expressions to the events that they date."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from eventx import deprels
from eventx.syntax import Sentence, Word
from eventx.timex import TimeMatch

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X")
_MAX_STEPS = 6  # longer chains of nouns are parser errors


def attach_times(
    sentence: Sentence, triggers: Sequence[Word], times: Sequence[TimeMatch]
) -> dict[int, list[TimeMatch]]:
    """Tell which event each time of a sentence belongs to.

    A time dates the predicate that governs it, the predicates coordinated with that one which have no time of their
    own, and the eventive nouns that are its arguments ("held talks Wednesday"); verbs of saying keep theirs.

    Args:
        sentence: The sentence.
        triggers: The words that evoke events.
        times: The sentence's time expressions.

    Returns:
        The times of each trigger that has any, by the trigger's index, in document order.
    """
    indices = {t.index for t in triggers}
    owned: dict[int, list[TimeMatch]] = {}
    for time in times:
        governor = _governor(sentence, time, indices)
        if governor is not None:
            owned.setdefault(governor.index, []).append(time)
    found = {i: list(ts) for i, ts in owned.items() if i in indices}
    for trigger in triggers:
        if trigger.index not in found:
            shared = _inherited(sentence, trigger, owned)
            if shared:
                found[trigger.index] = list(shared)
    return {i: sorted(ts, key=lambda t: t.time.start) for i, ts in sorted(found.items())}


def _head(sentence: Sentence, time: TimeMatch) -> Word:
    inside = range(time.start, time.end)
    words = sentence.words[time.start : time.end]
    return next((w for w in words if w.head not in inside), words[0])


def _is_predicate(sentence: Sentence, word: Word) -> bool:
    if word.upos in ("VERB", "AUX"):
        return True
    return any(deprels.is_copula(c) or deprels.is_subject(c) for c in sentence.children(word))


def _governor(sentence: Sentence, time: TimeMatch, triggers: set[int]) -> Word | None:
    """Return the predicate or eventive noun that a time modifies, or None."""
    verb = _verb_before(sentence, time)
    if verb is not None:
        return verb
    head = _head(sentence, time)
    bare = _is_bare(sentence, time, head)
    for step, word in enumerate(sentence.ancestors(head)):
        if step > _MAX_STEPS:
            return None
        if time.start <= word.index < time.end:
            continue
        if _is_predicate(sentence, word):
            return _outside(sentence, word, time)
        if word.index in triggers and not (bare and word.index < time.start and _verb_above(sentence, word)):
            return word
    return None


def _is_bare(sentence: Sentence, time: TimeMatch, head: Word) -> bool:
    """Tell whether a time stands without preposition or genitive, as adverbial weekdays do."""
    children = sentence.children(head)
    return not any(deprels.is_case(c) for c in children) and not deprels.is_possessive(head)


def _verb_above(sentence: Sentence, word: Word) -> bool:
    head = sentence.head(word)
    return head is not None and head.upos == "VERB" and (deprels.is_object(word) or deprels.is_oblique(word))


def _verb_before(sentence: Sentence, time: TimeMatch) -> Word | None:
    """Return the verb of saying that a bare time directly follows ("said Wednesday Iran ...")."""
    if time.start == 0:
        return None
    before = sentence.words[time.start - 1]
    return before if before.upos == "VERB" and before.lemma.lower() in _reporting() else None


def _outside(sentence: Sentence, clause: Word, time: TimeMatch) -> Word:
    """Return the main verb where a time stands before the "that" of the clause it was attached to."""
    head = sentence.head(clause)
    if head is None or head.index > time.start or not deprels.is_clausal_complement(clause):
        return clause
    that = next((c for c in sentence.children(clause) if deprels.is_marker(c)), None)
    return head if that is not None and that.index >= time.end else clause


@cache
def _reporting() -> frozenset[str]:
    table = tomllib.loads((files("eventx") / "data" / "timex" / "attachment.toml").read_text("utf-8"))
    return frozenset(table["reporting"]["lemmas"])


def _inherited(sentence: Sentence, trigger: Word, owned: dict[int, list[TimeMatch]]) -> list[TimeMatch]:
    """Return the times that a trigger without its own takes over, none if there are none."""
    word, nominal = trigger, not _is_predicate(sentence, trigger)
    for _ in range(_MAX_STEPS):
        head = sentence.head(word)
        if head is None:
            return []
        if deprels.is_conjunct(word):
            pass  # conjuncts share what stands on the first
        elif nominal and _is_argument(word):
            if head.upos in ("VERB", "AUX") and head.lemma.lower() in _reporting():
                return []
        elif nominal and word.upos in _NOMINAL and deprels.is_nominal_modifier(word) and head.upos == "NOUN":
            pass
        elif not nominal and deprels.is_open_complement(word) and head.lemma.lower() not in _reporting():
            pass
        else:
            return []
        word, nominal = head, nominal and not _is_predicate(sentence, head)
        if word.index in owned:
            return owned[word.index]
    return []


def _is_argument(word: Word) -> bool:
    return deprels.is_subject(word) or deprels.is_object(word) or deprels.is_oblique(word)
