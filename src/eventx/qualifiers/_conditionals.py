"""Tell conditions, and what holds under one."""

from __future__ import annotations

from eventx import deprels, walks
from eventx.qualifiers._cues import clause_cues
from eventx.qualifiers._lookup import is_reporting, lookup
from eventx.syntax import Sentence, Word


def is_condition(sentence: Sentence, marker: Word) -> bool:
    """Tell whether a subordinator begins a condition: "if", "provided", "in case"."""
    cues = clause_cues()
    if marker.lower in cues.words("subordinators", "hypothetical"):
        return True
    parts = [marker, *(c for c in sentence.children(marker) if deprels.is_fixed(c))]
    return " ".join(p.lower for p in parts) in cues.words("subordinators", "hypothetical")


def is_under_condition(sentence: Sentence, word: Word) -> bool:
    """Tell whether a phrase or clause begins with words of condition, whatever the parse makes of them.

    As in "in case *protests* break out", "in the event of a *war*", and the inverted "should the fighting
    *resume*", whose verb is parsed as a noun.
    """
    kinds = (deprels.is_oblique, deprels.is_nominal_modifier, deprels.is_adverbial_clause, deprels.is_adnominal_clause)
    if not any(is_kind(word) for is_kind in kinds):
        return False
    start = sentence.subtree(word)[0].index
    for phrase in clause_cues().words("subordinators", "conditional"):
        parts = phrase.split()
        for first in range(max(0, start - len(parts) + 1), start + 1):
            if [w.lower for w in sentence.words[first : first + len(parts)]] == parts:
                return True
    inverted = sentence.words[start]
    return deprels.is_auxiliary(inverted) and inverted.lower in clause_cues().words("subordinators", "inverted")


def has_condition(sentence: Sentence, verb: Word, auxiliaries: list[Word], words: list[Word]) -> bool:
    """Tell whether the clause holds on a condition: "will retaliate if attacked"."""
    cues = clause_cues()
    future = cues.words("tense", "future") | cues.words("tense", "open")
    infinitive = any(
        deprels.is_marker(w) and w.lower in cues.words("subordinators", "purpose") for w in words
    )
    if not infinitive and not any(w.lower in future for w in auxiliaries):
        return False
    for child in sentence.children(verb):
        found = set(walks.prepositions(sentence, child)) if deprels.is_oblique(child) else set()
        if child.index < verb.index and found & cues.words("prepositions", "conditional"):
            return True  # "without help, the clinics will close"
        if is_inverted_condition(sentence, child):
            return True
        if child.index < verb.index and is_under_condition(sentence, child):
            return True  # "in the event of war, ports will close"; behind the verb it may be a precaution
    return has_if(sentence, verb)


def has_if(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a clause with a conditional subordinator depends on a verb: "threatened a strike *if* ..."."""
    cues = clause_cues()
    for child in sentence.children(verb):
        complement = deprels.is_clausal_complement(child) and not is_indirect_question(sentence, child)
        if complement or deprels.is_adverbial_clause(child):
            below = sentence.children(child)
            if child.xpos in ("VBN", "VBG") and child.lower in cues.words("subordinators", "hypothetical"):
                return True  # "provided" as a participle
            if any(deprels.is_marker(c) and is_condition(sentence, c) for c in below):
                return not any(c.lower in cues.words("subordinators", "concessive") for c in below)
    return False


def is_indirect_question(sentence: Sentence, verb: Word) -> bool:
    """Tell whether *if* means *whether*: "asked if", "it is not clear if", but not "will strike if".

    Parsers make complements of conditions.
    """
    asking = clause_cues().words("subordinators", "asking")
    marks = [c for c in sentence.children(verb) if deprels.is_marker(c)]
    if any(m.index and sentence.words[m.index - 1].lemma in asking for m in marks):
        return True  # "*asked* if they had fled, he declined to answer", hung on *declined*
    governor = sentence.head(verb)
    if governor is None or governor.lemma in asking:
        return governor is not None
    asks = is_reporting(sentence, governor) or lookup(governor, "clause") is not None
    return asks and deprels.is_clausal_complement(verb)


def is_inverted_condition(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a clause that is said by nobody begins with its auxiliary: "*should* the talks fail"."""
    governor = sentence.head(verb)
    said = governor is None or is_reporting(sentence, governor)
    if not deprels.is_adverbial_clause(verb) and (said or not deprels.is_clausal_complement(verb)):
        return False
    first = sentence.subtree(verb)[0]
    return first.lower in clause_cues().words("subordinators", "inverted") and deprels.is_auxiliary(first)
