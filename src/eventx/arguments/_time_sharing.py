"""Give an event without a time of its own that of what happens with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from eventx import deprels, walks
from eventx.arguments._carriers import counted, later_harm, support_verb
from eventx.arguments._time_governors import MAX_STEPS, is_saying, lemmas
from eventx.arguments.clauses import ClauseReader
from eventx.syntax import Sentence, Word
from eventx.timex import TimeMatch, tense_around

_POINTS = ("DATE", "TIME")
_LIMITS = ("UNTIL", "BEFORE", "ON_OR_BEFORE")


@frozen
class Sharing:
    """What the events of a sentence take over from each other's times.

    Attributes:
        reader: The sentence's clauses.
        owned: Times by the index of the word that they date.
    """

    reader: ClauseReader
    owned: Mapping[int, list[TimeMatch]]
    _below: dict[int, list[TimeMatch]] = field(factory=dict, init=False)

    def times(self, trigger: Word) -> list[TimeMatch]:
        """Return the times that a trigger without its own takes over, none if there are none."""
        below = self._from_below(trigger)
        if below:
            return below
        word = trigger
        for _ in range(MAX_STEPS):
            head = _host(self.reader, word)
            if head is None or not _shares(self.reader, word, head, self.owned):
                return []
            times = self.owned.get(head.index) or self._from_below(head)
            if times:
                opening = deprels.is_conjunct(word) and _is_fronted(self.reader.sentence, times, head)
                return [t for t in times if _is_shared(t, trigger) or (opening and t.time.value == "PAST_REF")]
            word = head
        return []

    def _from_below(self, verb: Word) -> list[TimeMatch]:
        """Return the times of what stands below a verb and is its scene, or goes on while it does."""
        if verb.upos not in walks.VERBAL or not self.owned:
            return []
        if verb.index not in self._below:
            self._below[verb.index] = self._look_below(verb)
        return self._below[verb.index]

    def _look_below(self, verb: Word) -> list[TimeMatch]:
        sentence = self.reader.sentence
        scenes = (c for c in sentence.children(verb) if _is_scene(sentence, c))
        for other in (*scenes, *_alongside(sentence, verb)):
            times = self.owned.get(other.index, ())
            if found := [t for t in times if (t.time.value or not t.time.mod) and _is_shared(t, verb)]:
                return found
        for other in reversed(later_harm(self.reader, verb)):
            times = self.owned.get(other.index) or self._from_below(other)
            return [t for t in times if t.start > other.index and _is_shared(t, verb)]
        return []


def _host(reader: ClauseReader, word: Word) -> Word | None:
    """Return the word that a word's event goes along with, if it does so with any."""
    noun = reader.sentence.head(word)
    if noun is not None and (_is_absolute(reader.sentence, noun, word) or _is_result(noun, word)):
        return reader.sentence.head(noun)
    return reader.sentence.head(counted(reader, word))


def _is_shared(time: TimeMatch, word: Word) -> bool:
    """Tell whether a time is a point that what happens with an event shares.

    How long or how often one thing went on says nothing of another; nor do "now" and "until Friday" reach
    another verb.
    """
    if time.time.kind not in _POINTS and time.time.text.split()[-1].lower() not in lemmas("away"):
        return False
    value, mod = time.time.value or "", time.time.mod
    return word.upos not in walks.VERBAL or not (value.endswith("_REF") or mod in _LIMITS)


def _shares(reader: ClauseReader, word: Word, head: Word, owned: Mapping[int, list[TimeMatch]]) -> bool:
    """Tell whether a word's event happens when its host's does."""
    sentence = reader.sentence
    if deprels.is_conjunct(word):
        if {tense_around(sentence, word), tense_around(sentence, head)} == {"past", "future"}:
            return False  # "visited Cairo on Monday and *will visit* Oman"
        subject = next((c for c in sentence.children(word) if deprels.is_subject(c)), None)
        return subject is None or _is_fronted(sentence, owned.get(head.index, ()), head)
    if head.upos not in walks.VERBAL:
        return False
    if word.upos in walks.VERBAL:
        if deprels.is_open_complement(word):
            return not is_saying(head) and head.lemma not in lemmas("intending")
        return word.head != head.index or _is_simultaneous(sentence, word, head)
    if is_saying(head) and support_verb(reader, word) != head:  # but "announced its support on Monday"
        return False
    if deprels.is_object(word) and head.lemma in lemmas("undergoing"):
        return True
    return deprels.is_subject(word) or support_verb(reader, word) == head or _is_scene(sentence, word)


def _is_fronted(sentence: Sentence, times: Sequence[TimeMatch], verb: Word) -> bool:
    """Tell whether times stand before the subject of their verb, and so hold for what is coordinated with it."""
    subject = next((c for c in sentence.children(verb) if deprels.is_subject(c)), verb)
    return bool(times) and all(t.time.value and t.end <= subject.index for t in times)


def _alongside(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield the verbs below a verb that tell what happens at the same time."""
    for child in sentence.children(verb):
        if deprels.is_adverbial_clause(child):
            if _is_simultaneous(sentence, child, verb):
                yield child
        elif deprels.is_object(child):
            yield from (c for c in sentence.children(child) if _is_result(child, c))
        elif deprels.is_oblique(child):
            yield from (c for c in sentence.children(child) if _is_absolute(sentence, child, c))
        elif deprels.is_subject(child) and is_saying(verb):
            yield from (
                c
                for c in sentence.children(child)
                if deprels.is_adnominal_clause(c) and c.lemma in lemmas("publishing")
            )


def _is_simultaneous(sentence: Sentence, clause: Word, verb: Word) -> bool:
    """Tell whether an adverbial clause says what happened when its verb's event did."""
    if clause.upos not in walks.VERBAL or not deprels.is_adverbial_clause(clause):
        return False
    if verb.lemma in lemmas("assembling") and walks.has_to(sentence, clause):
        return True
    return _accompanies(sentence, clause) or _is_meanwhile(sentence, clause)


def _is_meanwhile(sentence: Sentence, clause: Word) -> bool:
    """Tell whether a clause says what happened at the time: "when shots were fired", "with crowds chanting"."""
    children = sentence.children(clause)
    first = next((c for c in children if deprels.is_marker(c) or deprels.is_adverbial_modifier(c)), None)
    if first is None or first.index > clause.index:
        return False
    subject = any(deprels.is_subject(c) for c in children)
    return subject and ((first.lower in lemmas("at_once") and not is_saying(clause)) or first.lower == "with")


def _is_absolute(sentence: Sentence, noun: Word, verb: Word) -> bool:
    """Tell whether a verb and its noun say what goes on: "with thousands *marching*"."""
    clause = deprels.is_adnominal_clause(verb) and not deprels.is_relative_clause(verb)
    participle = verb.upos in walks.VERBAL and clause
    return participle and deprels.is_oblique(noun) and walks.prepositions(sentence, noun) == ("with",)


def _is_result(noun: Word, participle: Word) -> bool:
    """Tell whether an object does something when it comes to be: "issued a statement *accusing* them"."""
    if not deprels.is_object(noun) or participle.xpos != "VBG":
        return False
    return deprels.is_adnominal_clause(participle) and not deprels.is_relative_clause(participle)


def _accompanies(sentence: Sentence, participle: Word) -> bool:
    """Tell whether a participle goes along with its verb: "struck, killing six"; "Speaking on Friday, he said"."""
    marked = any(deprels.is_marker(c) or deprels.is_subject(c) for c in sentence.children(participle))
    return participle.xpos == "VBG" and not marked


def _is_scene(sentence: Sentence, word: Word) -> bool:
    """Tell whether a noun is what a verb's event is part of: "killed in a raid on Friday"."""
    return deprels.is_oblique(word) and not lemmas("inside").isdisjoint(walks.prepositions(sentence, word))
