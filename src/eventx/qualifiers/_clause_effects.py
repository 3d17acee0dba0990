"""Read the operators inside one clause or noun phrase: negation, auxiliaries, subordinators, modifiers."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels, walks
from eventx.events import Modality
from eventx.qualifiers._conditionals import (
    has_condition,
    is_condition,
    is_indirect_question,
    is_inverted_condition,
)
from eventx.qualifiers._cues import clause_cues
from eventx.qualifiers._lattice import NEGATION, Effect
from eventx.qualifiers._lookup import is_reporting
from eventx.qualifiers._negation import (
    ends_in_time,
    is_defused,
    is_forestalled,
    is_negative_nominal,
    is_without_absolute,
    negates,
)
from eventx.qualifiers._scheduled import is_futurate, is_time_to_come
from eventx.syntax import Sentence, Word

_MODALITIES: tuple[Modality, ...] = ("planned", "possible", "demanded", "hypothetical")


def is_predicate(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word heads a clause: a verb, or an adjective or noun with a copula or a subject."""
    if word.upos in walks.VERBAL:
        return True
    return any(deprels.is_copula(c) or deprels.is_subject(c) for c in sentence.children(word))


def clause_effects(
    sentence: Sentence, verb: Word, came_from: Word | None, reported: bool
) -> Iterator[Effect]:
    """Yield the effects of the words inside a clause on its predicate.

    Args:
        sentence: The sentence.
        verb: The predicate.
        came_from: The dependent on whose behalf the clause is read; its own determiner has been counted.
        reported: Whether somebody says the clause or means it: "would" is then a future seen from the past.

    Yields:
        The effects.
    """
    words, cues = list(_operators(sentence, verb)), clause_cues()
    auxiliaries = [w for w in words if deprels.is_auxiliary(w) or deprels.is_copula(w)]
    negations = sum(1 for w in words if negates(sentence, w, came_from)) + is_forestalled(sentence, verb, words)
    if negations and ends_in_time(sentence, verb, auxiliaries):
        negations -= 1  # "did not resign until May": he did
    yield from [NEGATION] * negations
    imagined = reported and any(_is_imagined(sentence, w) for w in words)
    ahead = (reported and not imagined) or _is_agreed(sentence, verb)
    refusing = bool(negations) and is_reporting(sentence, verb)  # "would not say": he was not willing to
    conditional = cues.words("auxiliaries", "conditional")
    told = not reported and any(w.lower in cues.words("adverbs", "afterwards") for w in words)  # "would later resign"
    modal = [w for w in auxiliaries if not ((refusing or told) and w.lower in conditional)]
    if not negations and _is_so_that(sentence, words):  # "so that he could not": a result
        modal = []
        yield Effect("planned")
    yield from _auxiliaries(modal, bool(negations % 2), ahead)
    if any(
        deprels.is_adverbial_modifier(w) and w.lower in cues.words("adverbs", "possible")
        for w in words
    ):
        yield Effect("possible")
    alternative = cues.words("adverbs", "alternative")  # "*either* killed or captured nine"
    first = sentence.children(walks.first_conjunct(sentence, verb))
    if any(deprels.is_coordinator(w) and w.lower in alternative for w in first):
        yield Effect("possible")
    yield from _subordinators(sentence, verb, words)
    if is_inverted_condition(sentence, verb):
        yield Effect("hypothetical")
    if is_futurate(sentence, verb, auxiliaries):
        yield Effect("planned")
    if is_without_absolute(sentence, verb):
        yield NEGATION
    if _is_to_be(words, auxiliaries):
        missed = any(a.lemma == "be" for a in auxiliaries) and any(a.lower == "have" for a in auxiliaries)
        yield NEGATION if _is_yet_to(words, auxiliaries) else Effect("hypothetical" if missed else "planned")
    if has_condition(sentence, verb, auxiliaries, words):
        yield Effect("hypothetical")


def noun_effects(sentence: Sentence, noun: Word) -> Iterator[Effect]:
    """Yield the effects of a noun's determiners and modifiers: "no agreement", "a possible attack"."""
    cues = clause_cues()
    for child in _noun_operators(sentence, noun):
        if deprels.is_determiner(child) or deprels.is_adverbial_modifier(child):
            if child.lower in cues.words("negation", "determiners") | cues.words("negation", "adverbs"):
                idiom = noun.lemma in cues.words("negation", "idioms")
                if not idiom and not is_defused(sentence, child, noun):
                    yield NEGATION
            elif child.lower in cues.words("negation", "downward"):
                yield Effect(downward=True)
        elif deprels.is_coordinator(child) and child.lower in cues.words("negation", "coordinators"):
            yield NEGATION
        elif deprels.is_possessive(child) and is_time_to_come(sentence, child):
            yield Effect("planned")  # "next week's summit"
        elif deprels.is_adjectival_modifier(child) or (deprels.is_compound(child) and child.upos != "NOUN"):
            begun = _is_begun(sentence, noun)  # "launched a *planned* offensive": what was planned is so no longer
            for word in walks.conjuncts(sentence, child):
                yield from (e for e in _modifier(word, noun) if e.modality != "planned" or not begun)


def _is_begun(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun is what somebody carries out: whether he does, the verb's own status says."""
    verb = sentence.head(walks.first_conjunct(sentence, noun))
    carried = deprels.is_object(noun) or deprels.is_passive_subject(noun)
    return verb is not None and carried and verb.lemma in clause_cues().words("events", "carrying")


def _noun_operators(sentence: Sentence, noun: Word) -> Iterator[Word]:
    yield from sentence.children(noun)
    if deprels.is_conjunct(noun):  # "no talks or agreement", "possible strikes and raids"
        first = walks.first_conjunct(sentence, noun)
        own = sentence.children(noun)
        if not any(deprels.is_determiner(c) or deprels.is_possessive(c) for c in own):
            described = any(map(deprels.is_adjectival_modifier, own))  # "attempted murder, *aggravated* assault"
            kinds = (deprels.is_determiner,) if described else (deprels.is_determiner, deprels.is_adjectival_modifier)
            yield from (c for c in sentence.children(first) if any(is_kind(c) for is_kind in kinds))


def _modifier(word: Word, noun: Word) -> Iterator[Effect]:
    cues = clause_cues()
    forms = {word.lower, word.lemma.lower()}
    if word.lower in cues.words("modifiers", "negative") and noun.lemma not in cues.words("events", "designs"):
        yield NEGATION
    if is_attempted(word, noun):
        yield Effect("planned")
        return
    for modality in _MODALITIES:
        if forms & cues.words("modifiers", modality):
            yield Effect(modality)
            return


def is_attempted(modifier: Word, noun: Word) -> bool:
    """Tell whether a modifier says that an act was tried, not that it came about: "the *failed* coup"."""
    cues = clause_cues()
    if modifier.lower in cues.words("modifiers", "unsuccessful"):
        return noun.lemma in cues.words("events", "accomplished")
    return modifier.lower in cues.words("modifiers", "attempted")


def _operators(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield the dependents of a predicate that may change its status, shared ones included."""
    own = sentence.children(verb)
    yield from own
    current = verb
    while deprels.is_conjunct(current):
        outer = sentence.words[current.head]
        shared = [c for c in sentence.children(outer) if c.index < current.index]
        yield from (c for c in shared if deprels.is_marker(c) and not any(deprels.is_marker(o) for o in own))
        if not any(deprels.is_subject(c) for c in own):  # "*nobody* was arrested or charged"
            yield from (c for c in shared if deprels.is_subject(c) and is_negative_nominal(sentence, c))
        if not _continues(sentence, outer, verb):
            return
        opposed = any(deprels.is_coordinator(c) and c.lower == "but" for c in sentence.children(current))
        negators = clause_cues().words("negation", "adverbs")
        yield from (c for c in shared if deprels.is_auxiliary(c) or deprels.is_copula(c))
        if not opposed:
            yield from (c for c in shared if deprels.is_adverbial_modifier(c) and c.lower in negators)
        current = outer


def _continues(sentence: Sentence, first: Word, verb: Word) -> bool:
    """Tell whether a later conjunct has no finite form of its own: "did not attack or *kill*".

    Behind "or", taggers take participles for past forms: "has not tried the men or *sentenced* them".
    """
    children = sentence.children(verb)
    if any(deprels.is_auxiliary(c) or deprels.is_copula(c) for c in children):
        return False
    if any(deprels.is_subject(c) for c in children) and not verb.xpos == first.xpos == "VBN":
        return False  # but "the unit will be disbanded and its arms *handed* over"
    alternative = any(deprels.is_coordinator(c) and c.lower == "or" for c in children)
    if alternative and (first.xpos, verb.xpos) == ("VBN", "VBD"):
        return True
    return verb.xpos == first.xpos and verb.xpos in ("VB", "VBN", "VBG")


def _is_so_that(sentence: Sentence, words: list[Word]) -> bool:
    """Tell whether a clause says what something is done for: "*so that* they *could* pay"."""
    modal = any(deprels.is_auxiliary(w) and w.xpos == "MD" for w in words)
    so = (w for w in words if deprels.is_marker(w) and w.lower == "so")
    return modal and any(v.lower == "that" for w in so for v in sentence.words[w.index + 1 : w.index + 2])


def _is_imagined(sentence: Sentence, word: Word) -> bool:
    """Tell whether a subject is an act thought of: "said *sending troops* would help", "said *such a move* would"."""
    if deprels.is_clausal_subject(word):
        return True
    imagined = clause_cues().words("negation", "downward") | clause_cues().words("negation", "such")
    return deprels.is_subject(word) and any(c.lower in imagined for c in sentence.children(word))


def _is_agreed(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a clause tells what a plan or a treaty has in store: "*under the deal* rebels would be freed"."""
    cues = clause_cues()
    obliques = (c for c in sentence.children(verb) if c.lemma in cues.words("events", "schemes"))
    under = cues.words("prepositions", "agreed")
    return any(not under.isdisjoint(walks.prepositions(sentence, c)) for c in obliques)


def _auxiliaries(auxiliaries: list[Word], negative: bool, ahead: bool) -> Iterator[Effect]:
    """Yield what auxiliaries say; "would" is a future, not a condition, where the clause looks ahead from the past."""
    cues = clause_cues()
    perfect = any(w.lemma in cues.words("tense", "perfect") for w in auxiliaries)
    for word in auxiliaries:
        form = word.lower
        if form in cues.words("auxiliaries", "conditional") and word.xpos == "MD":
            yield Effect("planned" if ahead and not perfect else "hypothetical")
        elif negative and form in cues.words("auxiliaries", "ability"):
            continue
        elif form in cues.words("auxiliaries", "demanded") and perfect:
            yield Effect("possible" if form == "must" else "hypothetical")
        else:
            for modality in _MODALITIES[:3]:
                if form in cues.words("auxiliaries", modality):
                    yield Effect(modality)


def _subordinators(sentence: Sentence, verb: Word, words: list[Word]) -> Iterator[Effect]:
    cues, first = clause_cues(), walks.first_conjunct(sentence, verb)
    for word in words:
        following = sentence.words[word.index + 1 : word.index + 2]
        belongs = following and following[0].head in (verb.index, word.index)
        if belongs and f"{word.lower} {following[0].lower}" in cues.words("negation", "prepositions"):
            if word.index < verb.index and not deprels.is_oblique(verb):
                yield NEGATION
            continue
        if not (deprels.is_marker(word) or deprels.is_case(word) or deprels.is_adverbial_modifier(word)):
            continue
        if word.lower in cues.words("negation", "subordinators") and deprels.heads_clause(first):
            yield NEGATION
        elif not deprels.is_marker(word):
            continue
        elif word.lower in cues.words("subordinators", "possible"):
            yield Effect("possible")
        elif is_condition(sentence, word):
            yield Effect("possible" if is_indirect_question(sentence, verb) else "hypothetical")


def _is_to_be(words: list[Word], auxiliaries: list[Word]) -> bool:
    """Tell whether an infinitive with *to* is finite by an auxiliary: "is to hold", "have yet to hold"."""
    infinitive = any(
        deprels.is_marker(w) and w.lower in clause_cues().words("subordinators", "purpose") for w in words
    )
    to = next((w for w in words if deprels.is_marker(w)), None)
    return infinitive and to is not None and any(a.index < to.index for a in auxiliaries)


def _is_yet_to(words: list[Word], auxiliaries: list[Word]) -> bool:
    return any(w.lower == "yet" for w in words) and any(a.lemma == "have" for a in auxiliaries)
