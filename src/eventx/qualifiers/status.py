"""Read whether an event is said to have happened: polarity, modality and tense.

The reader walks from the event's word to the root of the sentence. At every clause it reads the operators
inside it (negation, auxiliaries, subordinators), at every step what the governing word imposes ("refused
to", "plans to", "called for"). The effects are combined by `eventx.qualifiers._lattice`.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from eventx import deprels, walks
from eventx.arguments.clauses import ClauseReader
from eventx.events import Modality, Polarity, Tense
from eventx.qualifiers._clause_effects import clause_effects, is_attempted, is_predicate, noun_effects
from eventx.qualifiers._conditionals import has_if, is_under_condition
from eventx.qualifiers._content import displaced_reporter
from eventx.qualifiers._cues import clause_cues
from eventx.qualifiers._governors import step
from eventx.qualifiers._lattice import Effect, combine
from eventx.qualifiers._lookup import is_reporting, marker_of
from eventx.qualifiers._permissions import is_of_anyone, is_permission
from eventx.qualifiers._steps import Step
from eventx.qualifiers.tense import read_tense
from eventx.syntax import Sentence, Word

_MAX_STEPS = 40  # a longer chain of governors is a parser error


@frozen
class Status:
    """Whether an event is said to have happened.

    Attributes:
        polarity: "negative" where the text says that it did not happen, or does not.
        modality: Whether it is asserted, planned, possible, hypothetical or demanded.
        tense: Tense of the clause, or None where there is none to read.
    """

    polarity: Polarity
    modality: Modality
    tense: Tense | None


def read_status(sentence: Sentence, trigger: Word, reader: ClauseReader) -> Status:
    """Read the status of one event.

    Args:
        sentence: The sentence.
        trigger: The word that evokes the event.
        reader: The sentence's clauses.

    Returns:
        The status.
    """
    polarity, modality = combine(_effects(sentence, trigger, reader))
    tense = _of_attempt(sentence, trigger, reader) if modality == "planned" else None
    return Status(polarity, modality, tense or read_tense(sentence, trigger, reader, modality))


def _of_attempt(sentence: Sentence, trigger: Word, reader: ClauseReader) -> Tense | None:
    """Return the tense of an attempt at an event, or None: what was *tried* was no mere plan."""
    cues = clause_cues()
    upward = step(sentence, trigger, reader, True)
    attempt = upward.governor
    if attempt is not None and attempt.lemma in cues.words("tense", "attempts"):
        begun = combine(_effects(sentence, attempt, reader))[1] == "asserted"
        return (read_tense(sentence, attempt, reader, "asserted") or "past") if begun else None
    children = sentence.children(trigger)
    marked = any(deprels.is_adjectival_modifier(c) and is_attempted(c, trigger) for c in children)
    planned = sum(effect.modality == "planned" for effect in _effects(sentence, trigger, reader))
    return "past" if marked and planned == 1 else None


def _effects(sentence: Sentence, trigger: Word, reader: ClauseReader) -> Iterator[Effect]:
    """Yield the effects on a trigger, from the inside out."""
    word, came_from, polarity = trigger, None, True
    acts = (trigger, reader.standing(trigger))
    for _ in range(_MAX_STEPS):
        upward = step(sentence, word, reader, word in acts)
        for effect in _own_effects(sentence, word, came_from, upward, reader):
            yield effect if polarity else evolve(effect, negates=False)
        yield upward.effect if polarity else evolve(upward.effect, negates=False)
        if upward.governor is None:
            if _is_main(sentence, word):
                first = walks.first_conjunct(sentence, word)
                threat = _is_threatened(sentence, word, first)
                yield from [Effect("hypothetical")] if threat else _mood(sentence, first)
            return
        if upward.reported:
            if any(e.negates for e in clause_effects(sentence, upward.governor, word, False)):
                yield Effect("possible")
            return
        if upward.effect.modality == "planned" and has_if(sentence, upward.governor):
            yield Effect("hypothetical")  # "vowed to strike if attacked"
        polarity &= upward.polarity
        came_from, word = word, upward.governor


def _own_effects(
    sentence: Sentence, word: Word, came_from: Word | None, upward: Step, reader: ClauseReader
) -> Iterator[Effect]:
    if word.upos in ("NOUN", "PROPN"):
        yield from noun_effects(sentence, word)
    if is_under_condition(sentence, word) or is_of_anyone(sentence, word):
        yield Effect("hypothetical")
    if is_predicate(sentence, word):
        if came_from is not None and is_permission(sentence, word, reader):
            yield Effect("possible")
        yield from clause_effects(
            sentence, word, came_from, upward.reported or _is_reported(sentence, word, reader)
        )


def _is_reported(sentence: Sentence, word: Word, reader: ClauseReader) -> bool:
    """Tell whether somebody says or means the clause: a complement, or the host of "officials said"."""
    first = walks.first_conjunct(sentence, word)
    if deprels.is_clausal_complement(first):
        return True
    if deprels.is_adnominal_clause(first) and (
        not deprels.is_relative_clause(first) or marker_of(sentence, first) == "that"
    ):
        return True
    if displaced_reporter(sentence, word, reader) is not None:
        return True
    return any(deprels.is_parataxis(c) and is_reporting(sentence, c) for c in sentence.children(first))


def _is_main(sentence: Sentence, word: Word) -> bool:
    first = walks.first_conjunct(sentence, word)
    return deprels.is_root(first) or deprels.is_parataxis(first)


def _is_threatened(sentence: Sentence, word: Word, first: Word) -> bool:
    """Tell whether a clause says what will follow on a command: "pay up, or *we will sue*"."""
    if word == first or not _is_imperative(sentence, first):
        return False
    will = clause_cues().words("auxiliaries", "planned")
    children = sentence.children(word)
    return any(map(deprels.is_subject, children)) and any(c.lower in will for c in children)


def _is_imperative(sentence: Sentence, root: Word) -> bool:
    kinds = (deprels.is_subject, deprels.is_clausal_subject, deprels.is_auxiliary, deprels.is_copula, deprels.is_marker)
    others = (c for c in sentence.children(root) if c.feat("Mood") != "Imp")  # "*do* not shoot"
    bare = not any(is_kind(c) for c in others for is_kind in kinds)
    return bare and root.feat("Mood") == "Imp" and root.xpos == "VB"


def _mood(sentence: Sentence, root: Word) -> Iterator[Effect]:
    """Yield what the form of a main clause says: commands, questions, headlines with an infinitive."""
    children = sentence.children(root)
    auxiliary = any((deprels.is_auxiliary(c) or deprels.is_copula(c)) and c.lower != "be" for c in children)
    marked = any(deprels.is_marker(c) for c in children)
    if _is_imperative(sentence, root):
        yield Effect("demanded")
    if marked and not auxiliary and any(c.lower == "to" for c in children if deprels.is_marker(c)):
        yield Effect("planned")
    if _is_inverted(sentence, root):
        yield Effect("hypothetical")
    if sentence.words[-1].text == "?" or any(deprels.is_punctuation(c) and c.text == "?" for c in children):
        interrogative = any(w.xpos in ("WRB", "WP", "WDT", "WP$") for w in sentence.words[:2])
        if not interrogative:
            yield Effect("possible")


def _is_inverted(sentence: Sentence, root: Word) -> bool:
    """Tell whether the first auxiliary of a condition is parsed as the root: "*Had* the envoy stayed, ... would"."""
    cues = clause_cues()
    if root.index or root.lower not in cues.words("subordinators", "inverted"):
        return False
    beside = (c for c in sentence.children(root) if deprels.is_parataxis(c) or deprels.is_clausal_complement(c))
    would = cues.words("auxiliaries", "conditional")
    return any(deprels.is_auxiliary(a) and a.lower in would for c in beside for a in sentence.children(c))
