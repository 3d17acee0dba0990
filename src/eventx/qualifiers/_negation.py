"""Tell which words of a clause deny it."""

from __future__ import annotations

from eventx import deprels, walks
from eventx.qualifiers._cues import clause_cues
from eventx.syntax import Sentence, Word


def negates(sentence: Sentence, word: Word, came_from: Word | None) -> bool:
    """Tell whether a dependent of a predicate denies it; the one that the reader came from has been counted."""
    cues = clause_cues()
    if came_from is not None and _is_in_vain(sentence, word):
        return came_from.xpos == "VB"  # what was tried, not the attempt
    adverbs = cues.words("negation", "adverbs")
    if deprels.is_adverbial_modifier(word) or deprels.is_auxiliary(word):
        if word.lower in adverbs:
            return not is_defused(sentence, word, sentence.words[word.head])
        if word.lower in cues.words("negation", "almost"):
            return word.index == word.head - 1 and sentence.words[word.head].upos == "VERB"
        below = sentence.children(word)
        if word.lower in cues.words("negation", "ended"):
            return any(c.lower in cues.words("negation", "determiners") | adverbs for c in below)
        return False
    if deprels.is_coordinator(word):
        return word.lower in cues.words("negation", "coordinators")
    if word.upos in ("NOUN", "PROPN", "PRON", "DET", "NUM") and not deprels.is_copula(word):
        if came_from is not None and came_from in sentence.subtree(word):
            return False
        return is_negative_nominal(sentence, word)
    return False


def is_negative_nominal(sentence: Sentence, word: Word) -> bool:
    """Tell whether an argument denies its clause: "no member", "nobody", "neither of them"."""
    if not (deprels.is_subject(word) or deprels.is_object(word) or deprels.is_oblique(word)):
        return False
    cues = clause_cues()
    if word.lemma in cues.words("negation", "idioms"):
        return False
    if word.lower in cues.words("negation", "pronouns"):
        return True
    if deprels.is_oblique(word) and word.lemma not in cues.words("negation", "circumstances"):
        return False  # "treated at no charge"
    if any(c.lower in cues.words("negation", "turns") for c in sentence.children(word)):
        return False  # "not for the first time"
    negators = cues.words("negation", "determiners") | cues.words("negation", "coordinators")
    for child in sentence.children(word):
        if child.index < word.index and (deprels.is_determiner(child) or deprels.is_coordinator(child)):
            if child.lower in negators:
                return True
        elif deprels.is_adverbial_modifier(child) and child.lower in cues.words("negation", "adverbs"):
            corrected = walks.is_corrected(sentence, word)  # "not troops but doctors"
            return not corrected and not is_defused(sentence, child, word)  # "not one shell"
    return False


def _is_in_vain(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word says that what was done came to nothing: "tried *in vain*", "sought *without success*"."""
    cues = clause_cues()
    missed = word.lower in cues.words("negation", "missed")
    without = cues.words("negation", "subordinators")
    return word.lower in cues.words("negation", "in_vain") or (
        missed and not without.isdisjoint(walks.prepositions(sentence, word))
    )


def is_defused(sentence: Sentence, negator: Word, governor: Word) -> bool:
    """Tell whether a negator belongs to "not only", "not just"."""
    defusers = clause_cues().words("negation", "defused_by")
    before = [w.lower for w in sentence.words[max(negator.index - 3, 0) : negator.index]]
    if before[-1:] == ["or"] or (before[1:2] == ["or"] and before[0] == before[2]):
        return True  # "whether or *not* they meet", "may or may *not* meet"
    following = sentence.words[negator.index + 1 : negator.index + 2]
    if following and following[0].lower in defusers:
        return True
    return any(c.lower in defusers for c in sentence.children(negator)) or governor.lower in defusers


def is_forestalled(sentence: Sentence, verb: Word, words: list[Word]) -> bool:
    """Tell whether something else came first: "left before *any* deal was made"."""
    cues = clause_cues()
    if not any(deprels.is_marker(w) and w.lower in cues.words("subordinators", "forestalling") for w in words):
        return False
    arguments = [w for w in sentence.children(verb) if deprels.is_subject(w) or deprels.is_object(w)]
    named = [*arguments, *(c for a in arguments for c in sentence.children(a) if deprels.is_determiner(c))]
    return any(w.lower in cues.words("negation", "downward") for w in named)


def is_without_absolute(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a participle says something of the noun before it under *without*.

    As in "without a shot being *fired*"; the parse hangs the participle on the noun, or both on the same verb.
    """
    children = sentence.children(verb)
    being = any(deprels.is_auxiliary(c) and c.lower == "being" for c in children)
    if not (being or verb.xpos == "VBG") or any(deprels.is_marker(c) or deprels.is_subject(c) for c in children):
        return False
    start = sentence.subtree(verb)[0].index
    before = sentence.words[start - 1] if start else verb
    beside = deprels.is_adverbial_clause(verb) and before.head == verb.head
    within = deprels.is_adnominal_clause(verb) and before.index == verb.head
    negators = clause_cues().words("negation", "subordinators")
    return (beside or within) and not negators.isdisjoint(walks.prepositions(sentence, before))


def ends_in_time(sentence: Sentence, verb: Word, auxiliaries: list[Word]) -> bool:
    """Tell whether a time limits a clause about the past: "was not released *until* May"."""
    if not any(a.xpos == "VBD" for a in auxiliaries):
        return False
    limits = clause_cues().words("times", "limits")
    after = [c for c in sentence.children(verb) if c.index > verb.index]
    links = (w for c in after for w in sentence.children(c) if deprels.is_case(w) or deprels.is_marker(w))
    return any(w.lower in limits for w in links)
