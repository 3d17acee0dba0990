"""Take one step from an event, or a clause, to the word that governs it, and read what that word imposes."""

from __future__ import annotations

from attrs import evolve

from eventx import deprels, walks
from eventx.arguments.clauses import ClauseReader
from eventx.qualifiers._adnominals import from_adnominal
from eventx.qualifiers._cues import Kind, clause_cues, governors, reporting_cues
from eventx.qualifiers._infinitives import (
    from_controller,
    from_noun_complement,
    from_ranked,
    is_ranked,
    strayed_infinitive,
)
from eventx.qualifiers._lattice import Effect
from eventx.qualifiers._lookup import (
    adverb_before,
    believes,
    infinitive_mark,
    is_reporting,
    link_of,
    lookup,
    marker_of,
    particle_of,
)
from eventx.qualifiers._nominals import from_nominal, of_preposition
from eventx.qualifiers._steps import END, NOTHING, Step
from eventx.syntax import Sentence, Word

_QUESTIONS = frozenset({"WP", "WP$", "WRB", "WDT"})


def step(sentence: Sentence, word: Word, reader: ClauseReader, is_event: bool = False) -> Step:
    """Take the step from `word` to its governor.

    Args:
        sentence: The sentence.
        word: An event, or a word that the walk has reached.
        reader: The sentence's clauses.
        is_event: Whether the word is the event itself: who denies an accusation grants that there is one.

    Returns:
        The step.
    """
    first = walks.first_conjunct(sentence, word)
    if deprels.is_conjunct(word) and word.upos == "NOUN" and sentence.words[word.head].upos == "VERB":
        # "called for calm and for talks": an oblique that the parse hangs on the verb as its conjunct
        return from_nominal(sentence, word, sentence.words[word.head], reader, is_event)
    governor = sentence.head(first)
    if governor is None or deprels.is_parataxis(first):
        return END
    strayed = strayed_infinitive(sentence, first, governor, reader)
    if strayed is not None:
        return strayed
    if deprels.is_open_complement(first) or deprels.is_clausal_complement(first):
        return _from_complement(sentence, first, governor, reader)
    if deprels.is_adverbial_clause(first) and marker_of(sentence, first) == "to" and is_ranked(sentence, governor):
        return from_ranked(governor)
    if deprels.is_adverbial_clause(first):
        return _from_adverbial(sentence, first, governor, reader)
    if deprels.is_adnominal_clause(first):
        return from_controller(sentence, first, governor) or from_adnominal(sentence, first, governor)
    if deprels.is_clausal_subject(first):
        if _asks_for_part(sentence, first):
            return END
        effect = lookup(governor, "clause")
        if effect is None and _is_judged(sentence, first, governor):
            return Step(Effect("hypothetical"), governor, polarity=False)
        return Step(effect or NOTHING, governor, polarity=effect is not None)
    if first.xpos == "VB" and infinitive_mark(sentence, first) is not None:  # parsed as a phrase: "voted to *back* it"
        return from_noun_complement(governor) if governor.upos == "NOUN" else _from_purpose(sentence, first, governor)
    return from_nominal(sentence, first, governor, reader, is_event)


def _from_purpose(sentence: Sentence, verb: Word, governor: Word) -> Step:
    """Step from an infinitive to a verb that may ask for it, and else serves it."""
    effect = _infinitive_governor(sentence, governor, "clause")
    if effect is not None:
        return Step(effect, governor)
    return Step(NOTHING if _is_expressive(verb) else Effect("planned"), governor, polarity=False)


def _from_complement(sentence: Sentence, verb: Word, governor: Word, reader: ClauseReader) -> Step:
    outer = reader.clause(governor)
    open_ = deprels.is_open_complement(verb)
    infinitive = infinitive_mark(sentence, verb) is not None
    controlled = (open_ or infinitive) and bool(outer.objects or outer.recipients)
    finite = not open_ and not infinitive
    if finite and _asks_for_part(sentence, verb):
        return END
    if finite and believes(sentence, governor):
        doubt = lookup(governor, "controlled")
        sure = doubt is None or doubt.modality != "possible"
        return Step(NOTHING, governor, reported=True) if sure else Step(doubt or NOTHING, governor, polarity=False)
    link = link_of(sentence, verb)
    if governor.lemma == "have" and not _follows(sentence, verb, governor):  # "have reason to", not "have to"
        link = ""
    kind: Kind = "finite" if finite else "controlled" if controlled else "clause"
    particle = particle_of(sentence, governor) or adverb_before(sentence, verb, governor)  # "went *on* to"
    effect = lookup(governor, kind, link, particle)
    if is_reporting(sentence, governor) and finite:
        if effect is not None and (effect.denies or is_directive(sentence, verb, governor)):
            return Step(effect, governor, polarity=effect.denies or effect.negates)
        if effect is not None and effect.modality == "possible":
            return Step(effect, governor, polarity=False)
        return Step(NOTHING, governor, reported=True)
    if effect is not None and effect.presupposes and infinitive:
        return _from_purpose(sentence, verb, governor)  # "stopped *to help*", not "stopped *helping*"
    if effect is not None and effect.modality == "demanded" and infinitive and _is_perfect(sentence, verb):
        effect = evolve(effect, modality="hypothetical")  # "ought to *have left*": he did not
    if governor.lemma == "have" and governor.xpos == "VBD" and link == "to":
        return Step(NOTHING, governor)  # "*had to* withdraw": and did
    if effect is not None:
        return END if effect.presupposes else Step(effect, governor)
    claims = governor.lemma in reporting_cues().words("speech", "infinitives")
    if infinitive and is_reporting(sentence, governor) and (outer.passive or claims):
        return Step(NOTHING, governor, reported=True)
    if infinitive and not _is_perfect(sentence, verb) and not _is_expressive(verb):
        return Step(Effect("planned"), governor)
    inverted = verb.xpos == "VBN" and governor.lemma in clause_cues().words("tense", "perfect")  # "Has he *resigned*?"
    return Step(NOTHING, governor) if open_ or inverted or governor.lemma == "be" else END


def _asks_for_part(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a clause about the past asks who or why, not whether: "unclear *who* attacked" grants the attack."""
    start = sentence.subtree(verb)[0].index
    word = next((w for w in sentence.words[start : verb.index] if w.xpos in _QUESTIONS), None)
    if word is None or (word.index > start and sentence.words[start].upos != "ADP"):
        return False
    own = next((w for w in sentence.ancestors(word) if deprels.heads_clause(w) or w == verb), None)
    return own == verb and walks.is_past(sentence, verb)


def _is_judged(sentence: Sentence, verb: Word, governor: Word) -> bool:
    """Tell whether an act is only judged, not told: "it is illegal *to strike*", but not "it was wrong *to strike*"."""
    copulas = [c for c in sentence.children(governor) if deprels.is_copula(c)]
    past = any(c.xpos == "VBD" for c in copulas)
    return bool(copulas) and not past and marker_of(sentence, verb) == "to" and not _is_perfect(sentence, verb)


def _follows(sentence: Sentence, verb: Word, governor: Word) -> bool:
    to = next((c for c in sentence.children(verb) if deprels.is_marker(c)), None)
    return to is not None and to.index == governor.index + 1


def _is_perfect(sentence: Sentence, verb: Word) -> bool:
    perfect = clause_cues().words("tense", "perfect")
    return any(deprels.is_auxiliary(c) and c.lemma in perfect for c in sentence.children(verb))


def is_directive(sentence: Sentence, verb: Word, governor: Word) -> bool:
    """Tell whether a complement says what is to be done, not what is so: "insisted that he *leave*".

    Args:
        sentence: The sentence.
        verb: The head of the complement clause.
        governor: The verb that it is the complement of.

    Returns:
        Whether the governor can demand, and the complement is an infinitive, a bare subjunctive or has
        *should*.
    """
    if marker_of(sentence, verb) == "to":
        return not walks.is_finite(sentence, verb) and not any(map(deprels.is_copula, sentence.children(verb)))
    effect = lookup(governor, "controlled")
    if effect is None or effect.modality != "demanded":
        return False
    auxiliaries = [c for c in sentence.children(verb) if deprels.is_auxiliary(c) or deprels.is_copula(c)]
    demanding = clause_cues().words("auxiliaries", "demanded")
    if any(a.lower in demanding for a in auxiliaries):
        return True
    tells = verb.index < governor.index or governor.lemma in reporting_cues().words("speech", "addressed")
    if tells and any(map(deprels.is_subject, sentence.children(verb))):  # "told us that they *fight*"; not "'Fight!'"
        return False
    return verb.lower == verb.lemma if not auxiliaries else auxiliaries[0].lower == "be"


def _from_adverbial(sentence: Sentence, verb: Word, governor: Word, reader: ClauseReader) -> Step:
    cues = clause_cues()
    link = link_of(sentence, verb)
    if not link and verb.xpos == "VBN" and (_is_perfect(sentence, verb) or opens_sentence(sentence, verb, governor)):
        return END  # "*having signed* the truce, they will withdraw": that was before
    particle = adverb_before(sentence, verb, governor)
    to = link in cues.words("subordinators", "purpose") or (  # behind others: "for ships to visit", "so as to"
        infinitive_mark(sentence, verb) is not None and link not in cues.words("subordinators", "possible")
    )
    if to and not walks.is_gerund(sentence, verb):
        outer = reader.clause(governor)
        if _is_outcome(sentence, verb):
            return Step(NOTHING, governor, polarity=False)
        carried_on = lookup(governor, "clause", "", particle) if particle else None  # "went on *to capture*"
        if carried_on is not None and not carried_on.presupposes:
            return Step(carried_on, governor)
        kind: Kind = "controlled" if outer.objects or outer.oblique("on", "upon", "to") else "clause"
        effect = _infinitive_governor(sentence, governor, kind)
        if effect is not None:
            return Step(effect, governor)
        if outer.passive and governor.lemma in cues.words("subordinators", "serving"):
            return Step(NOTHING, governor)  # "drones were *used to bomb* the camp": they did
        return Step(NOTHING if _is_expressive(verb) else Effect("planned"), governor, polarity=False)
    imposed = of_preposition(f"{governor.lower} {link}", governor.lemma)  # "far from *condemning* it"
    if imposed is not None:
        return Step(imposed)
    verb_before = sentence.head(governor) if governor.upos in ("ADJ", "ADV") else None
    if verb_before is not None and governor.index == verb_before.index + 1:  # "stopped short *of expelling* them"
        effect = lookup(verb_before, "nominal", link, governor.lower)
        if effect is not None:
            return Step(effect, verb_before)
    effect = lookup(governor, "nominal", f"{particle} {link}") if particle and link else None  # "backed *away from*"
    if link not in cues.words("prepositions", "complement"):
        particle = ""  # "called *off* before dockers could strike"
    if effect is None:
        effect = lookup(governor, "nominal", link, particle) if link else _of_gerund(sentence, verb, governor)
    if effect is None and to:  # "close *to signing*"
        effect = lookup(governor, "clause", link)
    if effect is not None:
        return END if effect.presupposes else Step(effect, governor)
    when = any(c.xpos == "WRB" for c in sentence.children(verb))
    if (link or when) and walks.is_past(sentence, verb):
        return END
    if link in cues.words("subordinators", "concurrent") and _finite_tag(sentence, verb) in ("VBZ", "VBP"):
        return END
    by = link in cues.words("prepositions", "means")
    means = by and walks.is_gerund(sentence, verb)  # "did not err *by signing*"
    return Step(NOTHING, governor, polarity=means)


def opens_sentence(sentence: Sentence, verb: Word, governor: Word) -> bool:
    """Tell whether a bare participle opens the sentence: "*freed* on Sunday, she will fly home".

    Args:
        sentence: The sentence.
        verb: The participle.
        governor: The predicate that it hangs on.

    Returns:
        Whether it does, and so tells, if it is passive, what came before the main clause.
    """
    bare = not any(deprels.is_auxiliary(c) or deprels.is_marker(c) for c in sentence.children(verb))
    return bare and sentence.subtree(verb)[0].index == 0 and verb.index < governor.index


def _is_outcome(sentence: Sentence, verb: Word) -> bool:
    """Tell whether an infinitive says what came of it: "announced his arrest, *only to deny* it later"."""
    to = infinitive_mark(sentence, verb)
    if to is None:
        return False
    return any(w.lower == "only" for w in sentence.words[max(0, to.index - 1) : to.index + 2])


def _of_gerund(sentence: Sentence, verb: Word, governor: Word) -> Effect | None:
    """Return what a verb imposes on a gerund right after it that the parse has made its adjunct."""
    particle = particle_of(sentence, governor)
    if not walks.is_gerund(sentence, verb) or not governor.index < verb.index <= governor.index + 1 + bool(particle):
        return None
    return lookup(governor, "clause", "", particle)


def _is_expressive(verb: Word) -> bool:
    """Tell whether an act lies in the act that serves it, and is no purpose: "marched to *protest*"."""
    return verb.lemma in clause_cues().words("subordinators", "expressive")


def _infinitive_governor(sentence: Sentence, governor: Word, kind: Kind) -> Effect | None:
    """Return what a verb imposes on an infinitive parsed as its adjunct ("called on them to stop")."""
    names = {w.lower for w in sentence.words[governor.index + 1 : governor.index + 3]}
    for name in ("", "on", "upon", "to"):
        if name and name not in names:
            continue
        effect = lookup(governor, kind, name)
        if effect is not None and not effect.presupposes and effect != NOTHING:
            return effect
    return governors().get(("VERB", governor.lemma, "controlled")) if kind == "controlled" else None


def _finite_tag(sentence: Sentence, verb: Word) -> str:
    """Return the tag of a clause's first finite word, or of its verb."""
    return _forms(sentence, verb)[0].xpos


def _forms(sentence: Sentence, verb: Word) -> list[Word]:
    """Return the auxiliaries and copula of a clause, or its verb where it has none."""
    return [c for c in sentence.children(verb) if deprels.is_auxiliary(c) or deprels.is_copula(c)] or [verb]
