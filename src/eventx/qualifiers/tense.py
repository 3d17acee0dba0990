"""Read the tense of an event's clause."""

from __future__ import annotations

from eventx import deprels, walks
from eventx.arguments.clauses import ClauseReader
from eventx.events import Modality, Tense
from eventx.qualifiers._clause_effects import is_predicate
from eventx.qualifiers._cues import clause_cues
from eventx.qualifiers._governors import opens_sentence, step
from eventx.qualifiers._lattice import NEGATION
from eventx.qualifiers._lookup import infinitive_mark, is_reporting, marker_of
from eventx.qualifiers._scheduled import is_futurate
from eventx.qualifiers._steps import NOTHING
from eventx.syntax import Sentence, Word

_MAX_DEPTH = 12
_OF_TAG: dict[str, Tense] = {"VBD": "past", "VBZ": "present", "VBP": "present"}


def read_tense(sentence: Sentence, trigger: Word, reader: ClauseReader, modality: Modality) -> Tense | None:
    """Read the tense of an event.

    The present perfect is past; a future seen from the past ("said it would") is future. An infinitive that
    is planned, demanded or hypothetical lies in the future, another one has the tense of its governor. A
    noun has the tense of the verb that carries it, or that it is the subject of.

    Args:
        sentence: The sentence.
        trigger: The word that evokes the event.
        reader: The sentence's clauses.
        modality: The event's modality.

    Returns:
        The tense, or None where there is none to read.
    """
    tense = _tense(sentence, trigger, reader, 0)
    if modality == "planned" and tense == "present" and deprels.is_adverbial_clause(trigger):
        return "future"  # "when the truce *ends*, they will return"
    nominal = not is_predicate(sentence, trigger)
    if modality == "demanded" or (modality == "planned" and (tense is None or nominal)):
        return "future"
    if modality == "asserted" and tense == "future" and not deprels.is_subject(trigger):
        return None  # "will stop *bombing* the town": that is going on already
    return tense


def _tense(sentence: Sentence, word: Word, reader: ClauseReader, depth: int) -> Tense | None:
    if depth > _MAX_DEPTH:
        return None
    if not is_predicate(sentence, word):
        first = walks.first_conjunct(sentence, word)
        upward = step(sentence, word, reader)
        verb = upward.governor if upward.effect == NOTHING else None
        if verb is None and deprels.is_subject(first):
            verb = sentence.head(first)
        return _tense(sentence, verb, reader, depth + 1) if verb is not None else None
    found = finite_tense(sentence, word)
    if found is not None:
        return found
    first = walks.first_conjunct(sentence, word)
    if first != word and not _has_auxiliary(sentence, word):
        return _tense(sentence, first, reader, depth + 1)
    governor = sentence.head(first)
    if infinitive_mark(sentence, first) is not None:
        return _of_infinitive(sentence, first, governor, reader, depth)
    adjunct = deprels.is_adverbial_clause(first) or deprels.is_open_complement(first)
    if word.xpos == "VBN" and (not adjunct or (governor is not None and opens_sentence(sentence, first, governor))):
        return "past"
    if governor is not None and word.xpos == "VBN" and governor.lemma in clause_cues().words("tense", "perfect"):
        return "past"  # "*has* so far *failed*", parsed as a complement
    if governor is None or deprels.is_clausal_complement(first):
        return "past" if word.xpos == "VBN" else "present" if word.xpos == "VBG" else None
    if deprels.is_adjectival_modifier(first) or _is_disputed_gerund(sentence, first, reader):
        return None
    above = [governor, *sentence.ancestors(governor)]  # "the troops *backing* the governor fled"
    outer = next((w for w in above if is_predicate(sentence, w)), None)
    return _tense(sentence, outer, reader, depth + 1) if outer is not None else "present"


def _is_disputed_gerund(sentence: Sentence, verb: Word, reader: ClauseReader) -> bool:
    """Tell whether a gerund names an act that may never have a time: "ruled out *sending* troops"."""
    if not walks.is_gerund(sentence, verb):
        return False
    effect, governor = step(sentence, verb, reader).effect, sentence.head(verb)
    if effect.denies:
        return governor is None or not is_reporting(sentence, governor)
    return effect.modality != "asserted"


def _of_infinitive(
    sentence: Sentence, verb: Word, governor: Word | None, reader: ClauseReader, depth: int
) -> Tense | None:
    if any(w.lemma == "have" for w in _auxiliaries(sentence, verb)):
        return "past"
    upward = step(sentence, verb, reader)
    if governor is not None and upward.governor == governor and upward.effect == NOTHING:
        return _tense(sentence, governor, reader, depth + 1)
    if upward.effect == NEGATION and governor is not None and governor.lemma == "have":
        return "past"  # "have yet to sign"
    if upward.governor is None or upward.effect.modality in ("planned", "demanded", "hypothetical"):
        return "future"
    raising = governor is not None and governor.lemma in clause_cues().words("tense", "raising")
    if upward.effect.modality == "possible" and not raising:
        return "future"
    return _tense(sentence, upward.governor, reader, depth + 1)


def _auxiliaries(sentence: Sentence, word: Word) -> list[Word]:
    children = sentence.children(word)
    found = [c for c in children if deprels.is_auxiliary(c) or deprels.is_copula(c)]
    mark = next((c for c in children if deprels.is_marker(c) and c.lower != "to"), None)
    if mark is not None and any(deprels.is_outer_subject(c) for c in children):
        return [c for c in found if c.index > mark.index]  # "the question *is* whether they met"
    return found


def _has_auxiliary(sentence: Sentence, word: Word) -> bool:
    return bool(_auxiliaries(sentence, word))


def finite_tense(sentence: Sentence, word: Word) -> Tense | None:
    """Return the tense that a clause's own finite form shows, or None."""
    cues = clause_cues()
    auxiliaries = _auxiliaries(sentence, word)
    perfect = any(a.lemma in cues.words("tense", "perfect") for a in auxiliaries)
    later = cues.words("adverbs", "afterwards")
    modal = next((a for a in auxiliaries if a.xpos == "MD" or a.lower in cues.words("tense", "future")), None)
    would = modal is not None and modal.lower in cues.words("auxiliaries", "conditional")
    said = deprels.is_clausal_complement(word)  # "said he *would later* resign"
    if would and not said and any(c.lower in later for c in sentence.children(word)):
        return "past"  # "who *would later* resign"
    if modal is not None:
        if perfect:
            return "future" if modal.lower in cues.words("auxiliaries", "planned") else "past"
        if modal.lower in cues.words("auxiliaries", "ability"):
            negators = cues.words("negation", "adverbs")
            if modal.lower != "could":
                return "present"
            if any(deprels.is_adverbial_modifier(c) and c.lower in negators for c in sentence.children(word)):
                return "past"
        if modal.lower in cues.words("auxiliaries", "conditional") and is_reporting(sentence, word):
            negators = cues.words("negation", "adverbs") | cues.words("negation", "coordinators")
            if any(c.lower in negators for c in sentence.children(word)):
                return "past"  # "would not say": he was not willing to
        if modal.lower in cues.words("tense", "open") and word.xpos == "VBG":
            return "present"
        return "future"
    to = infinitive_mark(sentence, word)
    if to is not None and any(a.index < to.index and a.lower != "be" for a in auxiliaries) and not perfect:
        return "future"  # "is to meet", "is to be discussed"
    if perfect and any(a.xpos != "VB" for a in auxiliaries):
        return "past"
    if is_futurate(sentence, word, auxiliaries):
        return "future"
    for auxiliary in auxiliaries:
        if auxiliary.xpos in _OF_TAG:
            return _OF_TAG[auxiliary.xpos]
    if auxiliaries or marker_of(sentence, word) == "to":
        return None
    if word.xpos in ("VB", "VBP") and any(deprels.is_subject(c) for c in sentence.children(word)):
        changed = word.lower != word.lemma.lower()  # a past form with a wrong tag: "They shot at us"
        return "past" if changed or word.xpos == "VB" or _is_sequence(sentence, word) else "present"
    return _OF_TAG.get(word.xpos)


def _is_sequence(sentence: Sentence, word: Word) -> bool:
    """Tell whether a form that past and present share is past like its governor: "said police *beat* him"."""
    if word.lower not in clause_cues().words("tense", "unchanged") or not (
        deprels.is_clausal_complement(word) or deprels.is_clausal_subject(word)  # "it was alleged that they *beat* him"
    ):
        return False
    governor = sentence.head(word)
    return governor is not None and finite_tense(sentence, governor) == "past"
