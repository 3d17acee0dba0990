"""Find what governs an infinitive that the parse hangs on another word than its governor."""

from __future__ import annotations

from eventx import deprels, walks
from eventx.arguments.clauses import ClauseReader
from eventx.qualifiers._cues import Kind, clause_cues, governors
from eventx.qualifiers._lattice import NEGATION, Effect
from eventx.qualifiers._lookup import infinitive_mark, lookup, marker_of
from eventx.qualifiers._steps import NOTHING, Step
from eventx.syntax import Sentence, Word

_REACH = 12  # words between "for" and the infinitive whose subject it brings


def strayed_infinitive(
    sentence: Sentence, verb: Word, governor: Word, reader: ClauseReader
) -> Step | None:
    """Return the step from an infinitive or *that*-clause to the governor that the parse has missed.

    Args:
        sentence: The sentence.
        verb: The head of the clause.
        governor: The word that the parse hangs it on.
        reader: The sentence's clauses.

    Returns:
        The step, or None where the parse is taken at its word.
    """
    before = _noun_before(sentence, verb)
    if before is not None:
        return from_noun_complement(before)
    if is_yet_to(sentence, verb, governor):
        return Step(NEGATION, governor)
    mark = infinitive_mark(sentence, verb)
    if mark is None:
        return None
    if _is_left_undone(sentence, governor):
        return Step(NEGATION, governor, polarity=False)
    return _from_for(sentence, verb, mark, reader) or _from_participle(sentence, verb, governor)


def from_controller(sentence: Sentence, verb: Word, noun: Word) -> Step | None:
    """Step to the verb whose object an infinitive is parsed to modify: "forced them *to leave*"."""
    outer = sentence.head(noun)
    if outer is None or marker_of(sentence, verb) != "to" or lookup(noun, "clause") is not None:
        return None
    return _controlled(sentence, outer, noun)


def _controlled(sentence: Sentence, outer: Word, noun: Word) -> Step | None:
    """Step to a verb from what its object, or whom it calls *on*, is to do."""
    if outer.upos != "VERB":
        return None
    name = outer.lemma
    if deprels.is_oblique(noun):
        name = " ".join((name, *walks.prepositions(sentence, noun)))
    elif not (deprels.is_object(noun) or deprels.is_indirect_object(noun)):
        return None
    effect = governors().get(("VERB", name, "controlled"))
    return Step(effect, outer) if effect is not None else None


def from_noun_complement(noun: Word) -> Step:
    """Step from an infinitive or *that*-clause to the noun that it is the complement of."""
    return Step(lookup(noun, "clause") or Effect("planned"), noun)


def governing_noun(sentence: Sentence, index: int, word: Word, kind: Kind, preposition: str = "") -> Word | None:
    """Return the noun at a position if it governs complements of a kind and the parse gave it none."""
    if index < 0:
        return None
    noun = sentence.words[index]
    lemma = noun.lemma.lower()
    known = any(("NOUN", name, kind) in governors() for name in (lemma, f"{lemma} {preposition}"))
    if noun.upos != "NOUN" or noun.index == word.head or not known:
        return None
    return noun if not deprels.is_subject(noun) else None


def _noun_before(sentence: Sentence, verb: Word) -> Word | None:
    """Return the noun that an infinitive or *that*-clause follows at once, hung on a verb above.

    "The minister confirmed plans *to* deploy troops": whatever the attachment, a noun that governs
    infinitives does.
    """
    to = next(
        (c for c in sentence.children(verb) if deprels.is_marker(c) and c.lower in ("to", "that")), None
    )
    if to is None or not (deprels.is_adverbial_clause(verb) or deprels.is_open_complement(verb)):
        return None
    return governing_noun(sentence, to.index - 1, verb, "clause")


def is_yet_to(sentence: Sentence, verb: Word, governor: Word) -> bool:
    """Tell whether an infinitive stands under "have yet to", where *have* is parsed as a full verb.

    Args:
        sentence: The sentence.
        verb: The infinitive.
        governor: The word that it hangs on.

    Returns:
        Whether it does.
    """
    yet = any(c.lower == "yet" and deprels.is_adverbial_modifier(c) for c in sentence.children(governor))
    return yet and governor.lemma == "have" and marker_of(sentence, verb) == "to"


def _is_left_undone(sentence: Sentence, governor: Word) -> bool:
    """Tell whether nothing was done towards an infinitive: "*did nothing* to protect them", hung on either word."""
    inaction = clause_cues().words("negation", "inaction")
    verb = sentence.head(governor) if governor.lower in inaction and deprels.is_object(governor) else governor
    if verb is None or verb.lemma != "do":
        return False
    undone = (c for c in sentence.children(verb) if deprels.is_object(c) or deprels.is_passive_subject(c))
    return any(c.lower in inaction for c in undone)


def _from_for(sentence: Sentence, verb: Word, mark: Word, reader: ClauseReader) -> Step | None:
    """Step from an infinitive whose subject stands with *for*: "appeals *for the army to withdraw*".

    The parse hangs *for the army* and the infinitive on different words; what asks for both is the nearest
    word above the nominal that governs complements with *for*. Not so in "called for calm and *offered to mediate*".
    """
    governor = sentence.head(verb)
    bring = next((w for w in reversed(sentence.words[max(0, mark.index - _REACH) : mark.index]) if _brings(w)), None)
    if bring is None or bring.lower != "for":
        return None
    nominal = sentence.words[bring.head]
    if governor is not None and bring.index < governor.index and _resumes(governor):
        return None
    if not bring.index < nominal.index < mark.index or reader.is_time(nominal) or verb in sentence.ancestors(nominal):
        return None
    for above in sentence.ancestors(nominal):
        if above.index > bring.index:
            continue
        effect = lookup(above, "nominal", "for") if above.upos == "VERB" else lookup(above, "clause")
        if effect is not None and effect.modality != "asserted":
            return Step(effect, above)
        if above.upos == "VERB":
            return None
    return None


def _resumes(verb: Word) -> bool:
    return deprels.is_conjunct(verb) and verb.xpos in walks.FINITE


def _brings(word: Word) -> bool:
    """Tell whether a word begins another phrase, behind which *for* brings no subject any more."""
    return (deprels.is_case(word) and word.lower == "for") or deprels.is_punctuation(word) or deprels.is_marker(word)


def _from_participle(sentence: Sentence, verb: Word, participle: Word) -> Step | None:
    """Step over a participle that modifies the controller: "urged people living abroad *to return*"."""
    if not deprels.is_adnominal_clause(participle) or deprels.is_relative_clause(participle):
        return None
    if participle.xpos not in ("VBG", "VBN") or lookup(participle, "clause") not in (None, NOTHING):
        return None
    noun = sentence.words[participle.head]
    while deprels.is_nominal_modifier(noun):  # "called on the captors of a woman held there *to release* her"
        noun = sentence.words[noun.head]
    outer = sentence.head(noun)
    return _controlled(sentence, outer, noun) if outer is not None else None


def is_ranked(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun is the first, last or only one to do something: its infinitive is a relative clause."""
    return lookup(noun, "clause") is None and walks.is_ranked(sentence, noun)


def from_ranked(noun: Word) -> Step:
    """Step from the infinitive of "the second man *to be killed*": it holds as what is said of the man does."""
    return Step(NOTHING, noun)
