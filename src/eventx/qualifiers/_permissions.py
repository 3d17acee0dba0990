"""Tell what may be done from what is: permissions in force, and acts of whoever there may be."""

from __future__ import annotations

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.arguments.clauses import ClauseReader
from eventx.qualifiers._cues import clause_cues
from eventx.syntax import Sentence, Word


def is_permission(sentence: Sentence, verb: Word, reader: ClauseReader) -> bool:
    """Tell whether a verb says what the rules allow: "the law *allows* police to close papers".

    Who allowed somebody to leave saw him leave; a law, or a passive in the present ("are *permitted* to strike"),
    says that one may.

    Args:
        sentence: The sentence.
        verb: The governor of what is allowed.
        reader: The sentence's clauses.

    Returns:
        Whether it does.
    """
    cues = clause_cues()
    if verb.lemma not in cues.words("permission", "verbs"):
        return False
    if reader.is_passive(verb):
        present = (c.xpos in ("VBZ", "VBP") for c in sentence.children(verb) if deprels.is_passive_auxiliary(c))
        return any(present)
    sources = cues.words("permission", "sources")
    if verb.xpos in ("VBZ", "VBP"):  # "a deal that *allows* visits", but "the deal allowed inspectors to visit"
        sources |= cues.words("permission", "at_present")
    return any(subject.lemma in sources for subject in reader.clause(verb).subjects)


def is_of_anyone(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a relative clause tells of nobody in particular: "anyone who *insults* the king is jailed".

    So does one that says what a kind is ("a hostage is a person who is *held*"). In the past somebody did: "everyone
    who *protested* was held", "whoever *shot* him has fled".

    Args:
        sentence: The sentence.
        verb: The head of the clause.

    Returns:
        Whether it does.
    """
    governor = sentence.head(verb)
    if governor is None or not deprels.heads_clause(verb) or walks.is_past(sentence, verb):
        return False
    cues = clause_cues()
    free, nobody = cues.words("negation", "free"), cues.words("negation", "downward") | cues.words("negation", "some")
    if any(c.lower in free for c in sentence.children(verb) if deprels.is_subject(c) or deprels.is_object(c)):
        return True
    if not deprels.is_relative_clause(verb):
        return False
    named = [governor, *(c for c in sentence.children(governor) if deprels.is_determiner(c))]
    if any(w.lower in free | nobody for w in named):
        return True
    return _is_defined(sentence, governor) or _is_to_face(sentence, governor)


def _is_to_face(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a bare plural is whoever something is in store for: "*members* who leave will be barred"."""
    verb, children = sentence.head(noun), sentence.children(noun)
    if verb is None or not deprels.is_subject(noun) or noun.xpos != "NNS":
        return False
    bare = not any(deprels.is_determiner(c) or deprels.is_possessive(c) or c.upos in ("NUM", "PROPN") for c in children)
    return bare and any(deprels.is_auxiliary(c) and c.xpos == "MD" for c in sentence.children(verb))


def _is_defined(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun says what a kind is: "a hostage is *a person* who is held"."""
    children = sentence.children(noun)
    if not any(deprels.is_copula(c) and c.xpos in ("VBZ", "VBP") for c in children):
        return False
    return any(deprels.is_subject(c) and c.upos == "NOUN" and _is_of_a_kind(sentence, c) for c in children)


def _is_of_a_kind(sentence: Sentence, noun: Word) -> bool:
    articles = [c.lower for c in sentence.children(noun) if deprels.is_determiner(c) or deprels.is_possessive(c)]
    indefinite = word_lists("relations").words("nouns", "indefinite")
    return all(a in indefinite for a in articles) and bool(articles or noun.xpos == "NNS")
