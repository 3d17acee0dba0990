"""Take the step from a clause that modifies a noun, and says what it is about."""

from __future__ import annotations

from eventx import deprels, walks
from eventx.qualifiers._cues import clause_cues, governors, reporting_cues
from eventx.qualifiers._infinitives import from_noun_complement, from_ranked, is_ranked
from eventx.qualifiers._lattice import Effect
from eventx.qualifiers._lookup import infinitive_mark, link_of, lookup, marker_of
from eventx.qualifiers._steps import END, NOTHING, Step
from eventx.syntax import Sentence, Word


def from_adnominal(sentence: Sentence, verb: Word, noun: Word) -> Step:
    """Take the step from a clause that modifies a noun to the noun, or to the verb that the noun is charged by.

    Args:
        sentence: The sentence.
        verb: The head of the clause.
        noun: The noun.

    Returns:
        The step.
    """
    marker = marker_of(sentence, verb)
    link = link_of(sentence, verb)
    charge = _from_charge(sentence, verb, noun, link)
    if charge is not None:
        return charge
    if verb.lemma == "lead" and noun.lemma in clause_cues().words("events", "leads"):
        return Step(Effect("hypothetical"), noun)  # "a reward for information *leading* to his arrest"
    if infinitive_mark(sentence, verb) is not None and marker not in clause_cues().words("subordinators", "possible"):
        return from_ranked(noun) if is_ranked(sentence, noun) else from_noun_complement(noun)
    if noun.lemma in clause_cues().words("negation", "idioms"):  # "there is no doubt that"
        return Step(NOTHING, noun)
    if marker == "that" or (link and verb.xpos == "VBG") or _is_content(sentence, verb):
        effect = lookup(noun, "clause", link)
        reports = noun.lemma in reporting_cues().words("nouns", "words")
        told = effect is not None and (effect.modality == "planned" or (reports and effect.modality == "demanded"))
        if effect is not None and effect.modality == "demanded" and walks.is_past(sentence, verb):
            reports = told = True  # "suggestions that he *had lied*", but "the suggestion that he *resign*"
        if effect is not None and (link != "that" or not told):  # "a warning that they *will leave*"
            return Step(effect, noun)
        if reports:
            return Step(NOTHING, noun, polarity=marker == "that")
    return END


def _from_charge(sentence: Sentence, verb: Word, noun: Word, link: str) -> Step | None:
    """Step from what somebody is suspected of, hung on him: "suspect the militia *of shelling* the plant"."""
    outer = sentence.head(noun)
    if outer is None or outer.upos != "VERB" or verb.xpos != "VBG" or not link or outer.index > noun.index:
        return None
    if not (deprels.is_object(noun) or deprels.is_passive_subject(noun)):
        return None
    effect = governors().get(("VERB", f"{outer.lemma} {link}", "nominal"))
    return None if effect is None or effect.presupposes else Step(effect, outer)


def _is_content(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a clause without a mark says what its noun is about: "a chance *they will agree*"."""
    if deprels.is_relative_clause(verb) or not walks.is_finite(sentence, verb):
        return False
    return any(deprels.is_subject(c) and c.index < verb.index and c.xpos[:1] != "W" for c in sentence.children(verb))
