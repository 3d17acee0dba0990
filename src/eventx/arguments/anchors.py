"""Find what dates an event without being on the calendar: "after the vote", "at the time", "currently"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from attrs import frozen

from eventx import deprels, walks
from eventx.arguments._time_governors import governor_of
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.spans import clause_words, noun_phrase, word_span
from eventx.mentions import Time
from eventx.syntax import ROOT, Sentence, Word
from eventx.timex import TimeMatch
from eventx.timex._tables import read

_NOUNS = ("NOUN", "PROPN")
_PEOPLE_AND_PLACES = ("PER", "LOC", "NORP")
_LONGEST = 15  # words; what is longer tells a story rather than a time


@frozen
class Anchor:
    """A loose time.

    Attributes:
        match: The time. Where a calendar time lies in it ("during a Friday sermon"), it has the value of that.
        top: The word that governs the others of its phrase.
        within: Verbs inside the phrase that it dates as well ("the day they *left*").
        inside: The calendar times in it, which date what it names.
        length: How far from the anchor the time lies ("*two days* after the vote"), or None.
    """

    match: TimeMatch
    top: Word
    within: tuple[Word, ...] = ()
    inside: tuple[TimeMatch, ...] = ()
    length: TimeMatch | None = None

    @property
    def is_dated(self) -> bool:
        """Whether what is named has a date: "the vote in June"."""
        return bool(self.inside) and self.match.time.value is not None

    @property
    def is_adverb(self) -> bool:
        """Whether it is an adverb, which says least of the time."""
        return self.top.upos not in (*_NOUNS, *walks.VERBAL)


def find_anchors(reader: ClauseReader, times: Sequence[TimeMatch]) -> list[Anchor]:
    """Find what dates the events of a sentence beside its calendar times.

    Args:
        reader: The sentence's clauses.
        times: Its calendar times.

    Returns:
        The loose times in surface order.
    """
    taken = {i for t in times for i in range(t.start, t.end)}
    found = (
        _read(reader, w, times) if w.index not in taken else _filled_length(reader.sentence, w, times)
        for w in reader.sentence.words
        if w.head != ROOT
    )
    return [anchor for anchor in found if anchor is not None]


def _read(reader: ClauseReader, word: Word, times: Sequence[TimeMatch]) -> Anchor | None:
    if word.upos in _NOUNS:
        if deprels.is_oblique(word) or deprels.is_nominal_modifier(word):
            return _phrase(reader, word, times)
    elif word.upos in walks.VERBAL:
        if deprels.is_adverbial_clause(word):
            return _clause(reader.sentence, word, times)
    elif deprels.is_adverbial_modifier(word) or deprels.is_oblique(word):
        return _adverb(reader.sentence, word)
    return None


def _filled_length(sentence: Sentence, word: Word, times: Sequence[TimeMatch]) -> Anchor | None:
    """Read a length that is told by what filled it: "after *weeks* of protests"."""
    prepositions = walks.prepositions(sentence, word) if word.upos in _NOUNS else ()
    mod = _mods().get(prepositions[0]) if len(prepositions) == 1 else None
    if mod is None or not any(t.end - 1 == word.index and t.time.kind == "DURATION" for t in times):
        return None
    filled = any(
        deprels.is_nominal_modifier(c) and c.index > word.index and walks.prepositions(sentence, c) == ("of",)
        for c in sentence.children(word)
    )
    return _anchor(sentence, word, mod, (), times) if filled else None


def _adverb(sentence: Sentence, word: Word) -> Anchor | None:
    """Read an adverb or a set phrase that ends in one: "previously", "so far"."""
    first = word.index
    before = sentence.words[max(first - 1, 0)]
    phrase = f"{before.lower} {word.lower}"
    if before.head == word.index and phrase in _adverbs():
        first = before.index
    elif word.lower not in _adverbs() or (not first and word.lower in _words("discourse", "forms")):
        return None
    if _says_how_long(sentence, word):
        return None
    reading = _adverbs()[phrase if first < word.index else word.lower]
    value, mod = (reading, None) if reading.endswith("_REF") else (None, reading or None)
    start = sentence.words[first].start
    text = sentence.slice(start, word.end)
    time = Time(start, word.end, text, word_span(sentence, word), value=value, mod=mod)
    return Anchor(TimeMatch(time, 0, first, word.index + 1), word)


def _says_how_long(sentence: Sentence, adverb: Word) -> bool:
    """Tell whether an adverb only says how long before or after something: "*shortly* before they left"."""
    behind = sentence.words[adverb.index + 1 : adverb.index + 2]
    return any(w.lower in _mods() and (deprels.is_marker(w) or deprels.is_case(w)) for w in behind)


def _phrase(reader: ClauseReader, noun: Word, times: Sequence[TimeMatch]) -> Anchor | None:
    """Read a noun phrase: of an event under "after", of a dated one under "in", of a stretch of time."""
    sentence = reader.sentence
    prepositions = walks.prepositions(sentence, noun)
    governor = sentence.words[noun.head]
    mod = _mods().get(prepositions[0]) if len(prepositions) == 1 else None
    if mod is not None and _is_event(reader, noun, governor, prepositions[0]):
        return _anchor(sentence, noun, mod, (), times)
    if prepositions and _words("scenes", "forms").issuperset(prepositions) and deprels.is_oblique(noun):
        anchor = _anchor(sentence, noun, "", (), times)
        if any(t.end <= noun.index and t.time.kind != "SET" for t in anchor.inside):  # not "in its *annual* report"
            return anchor
    if _is_turn(sentence, noun, prepositions):
        return _anchor(sentence, noun, mod or "", (), times)
    if _is_vague_time(sentence, noun, prepositions) or _is_day_of(sentence, noun, prepositions):
        relatives = (c for c in sentence.children(noun) if deprels.is_relative_clause(c))  # "the day they left"
        return _anchor(sentence, noun, mod or "", tuple(relatives), times)
    return None


def _is_event(reader: ClauseReader, noun: Word, governor: Word, preposition: str) -> bool:
    """Tell whether what stands under "before" is something that happened rather than someone who saw it."""
    if preposition in _words("doubtful", "forms"):
        return noun.lemma in reader.classes.lemmas("eventive")
    if preposition == "after" and governor.lemma in _words("followers", "lemmas"):
        return False
    if reader.sentence.label(noun) in _PEOPLE_AND_PLACES and preposition not in _words("enduring", "forms"):
        return False
    return noun.lemma.lower() not in _words("witnesses", "lemmas")


def _is_turn(sentence: Sentence, noun: Word, prepositions: tuple[str, ...]) -> bool:
    """Tell whether a noun is one of several that came one after another: "in the second round"."""
    if noun.lemma not in _words("turns", "lemmas") or not _words("turns", "prepositions").issuperset(prepositions):
        return False
    return bool(prepositions) and any(c.lower in _words("turns", "orders") for c in sentence.children(noun))


def _is_vague_time(sentence: Sentence, noun: Word, prepositions: tuple[str, ...]) -> bool:
    """Tell "at the time" and "the whole time" from "in time", "in your time" and "three times"."""
    if noun.lemma not in _words("vague", "lemmas"):
        return False
    if not _words("vague", "prepositions").issuperset(prepositions or ("",)):
        return False
    if not prepositions and not deprels.is_bare_oblique(noun):
        return False
    before = [c for c in sentence.children(noun) if c.index < noun.index and not deprels.is_case(c)]
    counted = noun.xpos == "NNS" and (noun.lemma == "time" or any(c.lower in _words("vague", "counts") for c in before))
    return bool(before) and not counted and not any(deprels.is_possessive(c) for c in before)


def _is_day_of(sentence: Sentence, noun: Word, prepositions: tuple[str, ...]) -> bool:
    """Tell whether a day is told by what it is of: "on the first day *of the offensive*"."""
    if prepositions != ("on",) or noun.lemma not in _words("days", "lemmas"):
        return False
    behind = (c for c in sentence.children(noun) if c.index > noun.index and deprels.is_nominal_modifier(c))
    return any(walks.prepositions(sentence, c) == ("of",) for c in behind)


def _clause(sentence: Sentence, verb: Word, times: Sequence[TimeMatch]) -> Anchor | None:
    """Read a clause: "after protests broke out"."""
    mark = next((c for c in sentence.children(verb) if deprels.is_marker(c)), None)
    if mark is None or mark.lower not in _words("clauses", "forms") or mark.index > verb.index:
        return None
    words = clause_words(sentence, verb)
    if len(words) > _LONGEST:
        return None
    among = [t for t in times if words[0].index <= t.start and t.end <= words[-1].index + 1]
    inside = [t for t in among if governor_of(sentence, t, frozenset()) == verb]
    length = _length_before(times, mark)
    first = length.start if length else words[0].index
    time = _time(sentence, verb, first, words[-1].index, _mods()[mark.lower], inside)
    return Anchor(time, verb, (), tuple(inside), length)


def _anchor(
    sentence: Sentence, noun: Word, mod: str, within: tuple[Word, ...], times: Sequence[TimeMatch]
) -> Anchor:
    words = noun_phrase(sentence, noun)
    first, last = words[0].index, words[-1].index
    before = sentence.words[max(first - 1, 0)]
    if before.head == noun.index and deprels.is_determiner(before):
        first = before.index
    inside = [t for t in times if first <= t.start and t.end <= last + 1]
    for time in times:  # "the vote *in June*"
        link = sentence.words[last + 1 : time.start]
        if time.start > last and len(link) < 2 and all(w.lower in _words("links", "forms") for w in link):
            inside.append(time)
            last = time.end - 1
    mark = next((c for c in sentence.children(noun) if deprels.is_case(c)), None)
    length = _length_before(times, mark) if mark else None
    start = length.start if length else first
    return Anchor(_time(sentence, noun, start, last, mod, inside), noun, within, tuple(inside), length)


def _length_before(times: Sequence[TimeMatch], mark: Word) -> TimeMatch | None:
    return next((t for t in times if t.end == mark.index and t.time.kind == "DURATION"), None)


def _time(
    sentence: Sentence, head: Word, first: int, last: int, mod: str, inside: Sequence[TimeMatch]
) -> TimeMatch:
    """Build a loose time from its words and the calendar times among them."""
    start, end = sentence.words[first].start, sentence.words[last].end
    known = next((t.time for t in inside if t.time.kind in ("DATE", "TIME") and t.time.value), None)
    time = Time(
        start,
        end,
        sentence.slice(start, end),
        word_span(sentence, head),
        kind=known.kind if known else "DATE",
        value=known.value if known else None,
        mod=mod or (known.mod if known else None),
        granularity=known.granularity if known else None,
        interval=_interval(known, mod) if known else None,
    )
    return TimeMatch(time, 0, first, last + 1)


def _interval(event: Time, mod: str) -> tuple[str | None, str | None] | None:
    """Return when that can be which is before or after an event somewhere in an interval."""
    if event.interval is None:
        return None
    start, end = event.interval
    if mod in ("AFTER", "SINCE"):
        return start, None
    return (None, end) if mod in ("BEFORE", "UNTIL") else (start, end)


@cache
def _table() -> dict[str, Any]:
    return read("anchors")


@cache
def _words(section: str, key: str) -> frozenset[str]:
    return frozenset(_table()[section][key])


@cache
def _mods() -> dict[str, str]:
    return {form: mod for mod, forms in _table()["prepositions"].items() for form in forms}


@cache
def _adverbs() -> dict[str, str]:
    return {form: value for value, forms in _table()["adverbs"].items() for form in forms}
