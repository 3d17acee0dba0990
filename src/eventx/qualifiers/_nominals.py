"""Take the step from a noun to the word that governs it."""

from __future__ import annotations

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.arguments.clauses import ClauseReader
from eventx.qualifiers._clause_effects import is_predicate, noun_effects
from eventx.qualifiers._cues import clause_cues, reporting_cues
from eventx.qualifiers._infinitives import governing_noun, is_ranked, is_yet_to
from eventx.qualifiers._lattice import NEGATION, Effect
from eventx.qualifiers._lookup import adverb_before, lookup, particle_of
from eventx.qualifiers._steps import END, NOTHING, Step
from eventx.syntax import Sentence, Word


def from_nominal(
    sentence: Sentence, noun: Word, governor: Word, reader: ClauseReader, is_event: bool
) -> Step:
    """Take the step from a noun to the word that it depends on.

    Args:
        sentence: The sentence.
        noun: The noun.
        governor: The word.
        reader: The sentence's clauses.
        is_event: Whether the noun is the event itself.

    Returns:
        The step.
    """
    if deprels.is_compound(noun):
        effect = lookup(governor, "nominal") if governor.upos == "NOUN" else None
        return Step(effect, governor) if effect and effect != NOTHING and not effect.presupposes else END
    found = walks.prepositional(sentence, noun)
    preposition = " ".join(found) or (walks.stranded(sentence, governor) if deprels.is_passive_subject(noun) else "")
    above = walks.prepositional(sentence, governor)
    phrase = " ".join((*above, governor.lower, preposition))  # "in case of", "far from"
    known = lookup(governor, "nominal", preposition) if governor.upos == "NOUN" else None  # "is on trial for murder"
    if known is None and above and any(deprels.is_copula(c) for c in sentence.children(governor)):
        imposed = of_preposition(preposition, "be")  # "is in Cairo for talks"
    else:
        imposed = of_preposition(preposition, governor.lemma) or of_preposition(phrase, governor.lemma)
    if imposed is not None:
        return Step(imposed)
    judged = preposition in clause_cues().words("prepositions", "judged")
    if judged and governor.lemma in reader.classes.lemmas("judging_verbs"):
        return Step(Effect("possible"))
    if (dealt := _dealt(sentence, noun, governor)) is not None:
        return Step(NOTHING, dealt, polarity=False)
    close = _of_verb_before(sentence, governor, preposition)
    if close is not None:
        return close
    core = deprels.is_object(noun) or deprels.is_subject(noun)
    if governor.upos in ("VERB", "ADJ", "AUX") or (core and is_predicate(sentence, governor)):
        case = next((c for c in sentence.children(noun) if deprels.is_case(c)), None)
        before = governing_noun(sentence, case.index - 1, noun, "nominal", preposition) if case is not None else None
        if (
            before is not None
            and lookup(before, "nominal", preposition)
            and not lookup(governor, "nominal", preposition)
        ):  # "scrapped plans for a summit"
            governor = before
        else:
            return _from_argument(sentence, noun, governor, preposition, reader, is_event)
    return _from_modifier(sentence, noun, governor, preposition, reader) if preposition else END


def _from_modifier(
    sentence: Sentence, noun: Word, governor: Word, preposition: str, reader: ClauseReader
) -> Step:
    """Take the step from a noun to the noun that it modifies: "plans *for a summit*"."""
    effect, outer = _imposed(sentence, noun, governor, preposition), sentence.head(governor)
    claims = preposition == "of" and governor.lemma in reporting_cues().words("nouns", "words")
    if claims and (effect is None or effect.presupposes):
        return _from_claim(sentence, reader.standing(governor))
    patient = deprels.is_object(governor) or deprels.is_indirect_object(governor)
    if effect is None and outer is not None and patient:  # "asked the judges *for* leniency"
        effect, governor = lookup(outer, "nominal", preposition), outer
    return END if effect is None or effect.presupposes else Step(effect, governor)


def _of_verb_before(sentence: Sentence, adverb: Word, preposition: str) -> Step | None:
    """Step to a verb that imposes something together with the adverb behind it: "came *close* to war"."""
    verb = sentence.head(adverb) if adverb.upos in ("ADJ", "ADV") else None
    if verb is None or adverb.index != verb.index + 1:
        return None
    effect = lookup(verb, "nominal", preposition, adverb.lower)
    return Step(effect, verb) if effect is not None else None


def _dealt(sentence: Sentence, noun: Word, governor: Word) -> Word | None:
    """Return the verb of a deal in which a noun is given in return: "freed him *in exchange for* a withdrawal"."""
    case = next((c for c in sentence.children(noun) if deprels.is_case(c)), None)
    before = sentence.words[max(case.index - 2, 0) : case.index + 1] if case is not None else ()
    if " ".join(w.lower for w in before) not in clause_cues().words("prepositions", "exchange"):
        return None
    return sentence.head(governor) if governor in before else governor


def _from_claim(sentence: Sentence, claim: Word) -> Step:
    """Step from what a noun reports: "claims of torture" say that there is some, unless they are denied in turn."""
    outer = sentence.head(claim)
    if outer is None or not (deprels.is_object(claim) or deprels.is_passive_subject(claim)):
        return END
    effect = lookup(outer, "nominal", "", particle_of(sentence, outer))
    return Step(effect, outer) if effect is not None and effect.denies else END


def _imposed(sentence: Sentence, noun: Word, governor: Word, preposition: str, particle: str = "") -> Effect | None:
    """Return what a governor imposes on a noun, or None.

    A topic with an article is known, or says itself what it is: "discussed *the war*", "talks on a *planned*
    strike", but "discussed a *truce*".
    """
    effect = lookup(governor, "nominal", preposition, particle)
    if effect is None or governor.lemma not in clause_cues().words("events", "topical"):
        return effect
    qualified = any(e.modality != "asserted" for e in noun_effects(sentence, noun))
    return Effect(presupposes=True) if qualified or not _is_indefinite(sentence, noun) else effect


def of_preposition(preposition: str, verb: str) -> Effect | None:
    """Return what a preposition imposes on its noun or gerund under a verb, or None."""
    cues = clause_cues()
    if preposition in cues.words("negation", "prepositions"):
        return NEGATION
    purpose_verbs = cues.words("prepositions", "purpose_verbs")
    if preposition in cues.words("prepositions", "purpose") and verb in purpose_verbs:
        return Effect("planned")
    if preposition in cues.words("prepositions", "hypothetical"):
        return Effect("hypothetical")
    if preposition in cues.words("prepositions", "planned"):
        return Effect("planned")
    return Effect("possible") if preposition in cues.words("prepositions", "possible") else None


def _from_argument(
    sentence: Sentence, noun: Word, governor: Word, preposition: str, reader: ClauseReader, is_event: bool
) -> Step:
    """Step from a verb's nominal: through a support verb, by what a governor imposes, or nowhere."""
    subject = deprels.is_subject(noun) and not deprels.is_passive_subject(noun)
    if not subject and _is_existential(sentence, governor):
        return END  # "there were no casualties in the *blast*"
    if deprels.is_subject(noun):
        raised = _raised(sentence, noun, governor, reader)
        if raised is not None:
            return raised
    happens = _happens(sentence, governor, reader) if subject else None
    if happens is not None:
        return Step(happens, governor)
    if subject and _is_to_be(sentence, governor):
        return Step(NOTHING, governor, polarity=False)
    if not subject or governor.upos == "ADJ":
        particle = particle_of(sentence, governor) or adverb_before(sentence, noun, governor)
        effect = _imposed(sentence, noun, governor, preposition, particle)
        if effect is not None:
            if effect.presupposes or (is_event and _is_presumed(reader.acts(noun)[0], governor, effect)):
                return END
            return Step(effect, governor, polarity=not _only_joins(sentence, noun, governor))
    reported = governor.lemma in reporting_cues().words("nominal_content", "verbs")
    if reader.clause(noun).support == governor and not reported:
        return Step(NOTHING, governor, polarity=not _only_joins(sentence, noun, governor))
    if subject and _is_conditional(sentence, governor) and _is_indefinite(sentence, noun):
        return Step(Effect("hypothetical"))
    return END


def _is_presumed(noun: Word, governor: Word, effect: Effect) -> bool:
    """Tell whether a noun's event was there whatever became of it.

    As in "rejected the *appeal*", "foiled a *plot*", "canceled the *truce*".
    """
    claims = reporting_cues().words("nouns", "words") | reporting_cues().words("nouns", "presumed")
    cues = clause_cues()
    if effect.negates and governor.lemma in cues.words("events", "ending"):
        return noun.lemma in cues.words("events", "standing")
    if effect.denies:
        return noun.lemma in claims
    return effect.negates and noun.lemma in cues.words("events", "designs")


def _only_joins(sentence: Sentence, noun: Word, governor: Word) -> bool:
    """Tell whether a verb says who takes part in what others hold: "did not attend *the talks*"."""
    return governor.lemma in clause_cues().words("events", "participating") and not _is_indefinite(sentence, noun)


def _happens(sentence: Sentence, verb: Word, reader: ClauseReader) -> Effect | None:
    """Return what a verb says of the event that is its subject: that it happened ("clashes *erupted*"), or not.

    None if the verb says something else.
    """
    children = sentence.children(verb)
    after = (c for c in children if c.index == verb.index + 1 and deprels.is_adverbial_modifier(c))
    particle = particle_of(sentence, verb) or next((c.lower for c in after), "")  # "the deal fell *through*"
    effect = lookup(verb, "subject", "", particle)
    if effect is None and (_is_existential(sentence, verb) or verb.lemma in reader.classes.lemmas("occurrence_verbs")):
        return NOTHING
    return effect


def _is_existential(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb says that there is something: "*there were* clashes"."""
    return verb.lemma == "be" and any(deprels.is_expletive(c) for c in sentence.children(verb))


def _raised(sentence: Sentence, noun: Word, governor: Word, reader: ClauseReader) -> Step | None:
    """Step from the subject of "is expected to begin" to the infinitive that it belongs to."""
    lower = next((c for c in sentence.children(governor) if deprels.is_open_complement(c)), None)
    if lower is None:
        return None
    effect = lookup(governor, "clause")
    if effect is None and not is_yet_to(sentence, lower, governor):
        return None
    if effect is not None and lower.upos == "ADJ":  # "seems imminent"
        return Step(effect, governor)
    happens = _happens(sentence, lower, reader)
    if happens is not None:
        return Step(happens, lower)
    if _is_about(lower):
        return Step(NOTHING, lower, polarity=False)
    carried = reader.is_passive(lower) and lower.lemma in reader.classes.lemmas("support_verbs")
    return Step(NOTHING, lower) if carried else END


def _is_about(verb: Word) -> bool:
    return verb.lemma in clause_cues().words("events", "about")


def _is_to_be(sentence: Sentence, predicate: Word) -> bool:
    """Tell whether a predicate in the future says what its subject, which is to be, is about, or the how manieth.

    As in "the talks *will focus* on trade", "the visit *will be the first*", but "the attack will have consequences".
    """
    will = clause_cues().words("auxiliaries", "planned")
    if not any(deprels.is_auxiliary(c) and c.lower in will for c in sentence.children(predicate)):
        return False
    return _is_about(predicate) or predicate.feat("NumType") == "Ord" or is_ranked(sentence, predicate)


def _is_conditional(sentence: Sentence, verb: Word) -> bool:
    conditional = clause_cues().words("auxiliaries", "conditional")
    return any(deprels.is_auxiliary(c) and c.lower in conditional for c in sentence.children(verb))


def _is_indefinite(sentence: Sentence, noun: Word) -> bool:
    children, indefinite = sentence.children(noun), word_lists("relations").words("nouns", "indefinite")
    definite = (c for c in children if deprels.is_determiner(c) and c.lower not in indefinite)
    return not any(deprels.is_possessive(c) for c in children) and next(definite, None) is None
