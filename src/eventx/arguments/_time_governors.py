"""Find the predicate or eventive noun that a time expression modifies."""

from __future__ import annotations

from functools import cache

from eventx import deprels, walks
from eventx.syntax import Sentence, Word
from eventx.timex import TimeMatch, _tables

MAX_STEPS = 6  # longer chains of nouns are parser errors


def governor_of(sentence: Sentence, time: TimeMatch, triggers: frozenset[int]) -> Word | None:
    """Return the predicate or eventive noun that a time modifies.

    Args:
        sentence: The sentence.
        time: The time.
        triggers: Indices of the words that evoke events, which may be nouns.

    Returns:
        The word, or None if the time dates nothing.
    """
    verb = _verb_of_saying_before(sentence, time)
    if verb is not None:
        return verb
    head = _head(sentence, time)
    preposition = _preposition(sentence, time, head)
    if _tells_no_time(sentence, time, head, preposition) or walks.is_ruled_out(sentence, head):
        return None
    if any(deprels.is_copula(c) for c in sentence.children(head)):  # "the vote is on Monday", "it was a long day"
        subjects = (c for c in sentence.children(head) if deprels.is_subject(c) and c.index in triggers)
        return next(subjects, None) if _is_day(time) else None
    below = head
    for step, word in enumerate(sentence.ancestors(head)):
        if step > MAX_STEPS:
            return None
        if time.start <= word.index < time.end:
            continue
        if _is_predicate(sentence, word):
            if earlier := _what_came_before(sentence, word, time, triggers):
                return earlier
            if _measures(sentence, time, word, preposition) or _lies_before(sentence, time, word):
                return None
            return _outside(sentence, word, time) if _reaches(sentence, time, below, word) else None
        if time.end <= word.index and (verb := _verb_behind(sentence, time, word)):
            return verb
        if word.index in triggers and not _passes(sentence, time, head, word):
            return word
        if time.end <= word.index or time.time.kind == "SET":
            return None  # "a 90-day sentence", "the 2008 election", "ten barrels a day" date nothing else
        below = word
    return None


def _preposition(sentence: Sentence, time: TimeMatch, head: Word) -> str:
    """Return the preposition that a time stands with, or ""; the parser may hang it on another word."""
    before = sentence.words[time.start - 1] if time.start else None
    if before is not None and before.upos == "ADP":
        return before.lower
    return next(iter(walks.prepositional(sentence, head)), "")


def _tells_no_time(sentence: Sentence, time: TimeMatch, head: Word, preposition: str) -> bool:
    """Tell whether a time is measured, compared or spoken of where it stands: "2016 was a year like 1968"."""
    if preposition in lemmas("comparing"):
        return True
    if time.time.kind == "DURATION":  # "took four minutes", "sentenced to ten years", "four minutes behind"
        compared = any(w.lower in lemmas("trailing") for w in sentence.words[time.end : time.end + 1])
        unsaid = preposition == "in" and _is_unit(sentence, time) and head.xpos == "NNS"  # "the first in *weeks*"
        spent = deprels.is_object(head) or deprels.is_subject(head) or preposition in ("of", "to")
        return compared or spent or unsaid
    if preposition:
        return False
    return (deprels.is_subject(head) and not _is_day(time)) or (deprels.is_object(head) and _is_unit(sentence, time))


def _lies_before(sentence: Sentence, time: TimeMatch, clause: Word) -> bool:
    """Tell whether a length of time only says how long after a clause another event came: "*days* after they left"."""
    mark = next((c for c in sentence.children(clause) if deprels.is_marker(c)), None)
    return mark is not None and mark.index == time.end and time.time.kind == "DURATION"


def _is_unit(sentence: Sentence, time: TimeMatch) -> bool:
    """Tell whether a time names a stretch without saying which: "started the day"."""
    words = [w for w in sentence.words[time.start : time.end] if not deprels.is_determiner(w) or w.lower != "the"]
    return len(words) == 1 and words[0].upos == "NOUN" and words[0].lemma in _tables.words()["units"]


def _measures(sentence: Sentence, time: TimeMatch, verb: Word, preposition: str) -> bool:
    """Tell whether a time says what is wanted or spent rather than when: "bought it for Friday"."""
    if time.time.kind == "DURATION":
        spent = not preposition and verb.lemma in lemmas("spending")
        return spent and not any(deprels.is_object(c) for c in sentence.children(verb))
    return preposition == "for" and verb.lemma not in lemmas("scheduling")


def _verb_behind(sentence: Sentence, time: TimeMatch, noun: Word) -> Word | None:
    """Return the verb whose subject has swallowed the time before it: "On Tuesday British troops left".

    A subject has no preposition, so one in front of the time is the time's.
    """
    before = sentence.words[time.start - 1 : time.start]
    if not before or before[0].lower not in lemmas("opening") or not deprels.is_subject(noun):
        return None
    verb = sentence.head(noun)
    return verb if verb is not None and verb.upos in walks.VERBAL else None


def _head(sentence: Sentence, time: TimeMatch) -> Word:
    inside = range(time.start, time.end)
    words = sentence.words[time.start : time.end]
    return next((w for w in words if w.head not in inside), words[0])


def _is_predicate(sentence: Sentence, word: Word) -> bool:
    if word.upos in walks.VERBAL:
        return True
    return any(deprels.is_copula(c) or deprels.is_subject(c) for c in sentence.children(word))


def _reaches(sentence: Sentence, time: TimeMatch, below: Word, verb: Word) -> bool:
    """Tell whether a time that stands on one of a verb's nouns may date the verb.

    In "Spanish judges on Monday ordered" the parser may hang the day on the subject; "the war of 2006 cost"
    dates no cost, and "despite the vote in 1990" nothing else.
    """
    if time.start <= below.index < time.end:
        return True
    apart = not lemmas("apart").isdisjoint(walks.prepositions(sentence, below)) and below.upos == "NOUN"
    if not apart and (not deprels.is_subject(below) or below.index > verb.index):
        return True
    return _is_day(time) and _adverbial(sentence, time)


def _passes(sentence: Sentence, time: TimeMatch, head: Word, noun: Word) -> bool:
    """Tell whether a bare time after an eventive noun belongs to its verb ("condemned the attack Friday")."""
    verb = sentence.head(noun)
    if verb is None or verb.upos not in walks.VERBAL or not verb.index < noun.index <= time.start:
        return False  # "at a meeting *last week* he praised it"
    bare = not walks.prepositions(sentence, head) and not deprels.is_possessive(head)
    return bare and (deprels.is_object(noun) or deprels.is_oblique(noun)) and time.time.kind != "DURATION"


def _what_came_before(
    sentence: Sentence, verb: Word, time: TimeMatch, triggers: frozenset[int]
) -> Word | None:
    """Return the event in front of a time that its verb says to have come first: "follows a *raid* on Sunday"."""
    if verb.lemma not in lemmas("following"):
        return None
    between = (c for c in sentence.children(verb) if c.index in triggers and verb.index < c.index < time.start)
    return next(
        (c for c in between if deprels.is_object(c) or "after" in walks.prepositions(sentence, c)), None
    )


def _is_day(time: TimeMatch) -> bool:
    return time.time.granularity in ("day", "part of day", "minute", "hour")


def _adverbial(sentence: Sentence, time: TimeMatch) -> bool:
    head = _head(sentence, time)
    return set(walks.prepositions(sentence, head)) <= lemmas("daily") and not deprels.is_possessive(head)


def _verb_of_saying_before(sentence: Sentence, time: TimeMatch) -> Word | None:
    """Return the verb of saying that a bare time directly follows ("said Wednesday Iran ...")."""
    head = _head(sentence, time)
    if time.time.kind == "DURATION" or deprels.is_possessive(head) or (deprels.is_compound(head) and not _is_day(time)):
        return None  # "said the three-day fair", "condemned Sunday's raid", "reported third-quarter losses"
    before = sentence.words[time.start - 1] if time.start else None
    return before if before is not None and before.upos == "VERB" and is_saying(before) else None


def _outside(sentence: Sentence, clause: Word, time: TimeMatch) -> Word:
    """Return the main verb where a time stands before the "that" of the clause that it was attached to."""
    head = sentence.head(clause)
    if head is None or head.index > time.start or not deprels.is_clausal_complement(clause):
        return clause
    that = next((c for c in sentence.children(clause) if deprels.is_marker(c)), None)
    return head if that is not None and that.index >= time.end else clause


@cache
def lemmas(section: str) -> frozenset[str]:
    """Return the verbs or words of one list of `data/timex/attachment.toml`."""
    return frozenset(_tables.read("attachment")[section]["lemmas"])


def is_saying(verb: Word) -> bool:
    """Tell whether a verb's own time is not that of the events it speaks of: "said", "condemned", "planned"."""
    return verb.lemma.lower() in lemmas("reporting")
