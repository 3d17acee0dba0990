"""Look up what a governing word imposes on its complement, and the words that link the two."""

from __future__ import annotations

from collections.abc import Sequence

from eventx import deprels
from eventx.qualifiers._cues import Kind, clause_cues, governors, reporting_cues
from eventx.qualifiers._lattice import Effect
from eventx.syntax import Sentence, Word

_WIDER: dict[Kind, tuple[Kind, ...]] = {
    "controlled": ("controlled", "clause"),
    "finite": ("finite", "controlled", "clause"),
}  # where a kind of complement has no entry of its own


def lookup(word: Word, kind: Kind, link: str = "", particle: str = "") -> Effect | None:
    """Return what a governor imposes on a complement.

    Args:
        word: The governor.
        kind: The kind of complement.
        link: The preposition or subordinator that the complement stands with, or "".
        particle: The governor's particle, or "".

    Returns:
        The effect, or None if the word is no governor.
    """
    table, lemma = governors(), word.lemma.lower()
    if word.lower in clause_cues().words("parties", "plurals"):
        return None  # "urged the *authorities* to act": they are people, not a right
    upos = {"AUX": "VERB", "PROPN": "NOUN", "ADV": "ADJ"}.get(word.upos, word.upos)
    kinds = _WIDER.get(kind, (kind,))
    if upos == "NOUN" and kind == "nominal" and link and not _may_link(lemma, link):
        return None
    beside = upos == "VERB" and link in clause_cues().words("prepositions", "circumstance")
    names = [f"{lemma} {extra}" for extra in ("" if beside else particle, link) if extra]
    if not link or kind != "nominal" or upos == "NOUN":
        names.append(lemma)
    for name in names:
        for k in kinds:
            effect = table.get((upos, name, k))
            loose = upos == "NOUN" and kind == "nominal" and " " not in name and link not in ("", "of", "for")
            if effect is not None and not (loose and effect.modality == "possible"):
                return effect  # "fears of an attack", but not "concern over the attack"
    return None


def _may_link(noun: str, link: str) -> bool:
    """Tell whether a preposition leads from a noun to what it governs: always, or by its entry ("guard *against*")."""
    always = clause_cues().words("prepositions", "complement")
    return link in always or ("NOUN", f"{noun} {link}", "nominal") in governors()


def is_reporting(sentence: Sentence, word: Word) -> bool:
    """Tell whether a verb reports its complement clause."""
    cues = reporting_cues()
    if word.upos != "VERB" or word.lemma not in cues.words("speech", "verbs"):
        return False
    return not particle_of(sentence, word) or word.lemma in cues.words("speech", "with_particle")


def believes(sentence: Sentence, word: Word) -> bool:
    """Tell whether an adjective or participle says what its subject thinks: "were *afraid* that it would attack"."""
    if word.lower not in reporting_cues().words("belief", "adjectives"):
        return False
    children = sentence.children(word)
    linked = any(deprels.is_copula(c) or deprels.is_passive_auxiliary(c) for c in children)
    return linked and any(deprels.is_subject(c) and c.lower != "it" for c in children)


def marker_of(sentence: Sentence, word: Word) -> str:
    """Return the first subordinator of a clause in lower case, or ""."""
    children = sentence.children(word)
    found = next((c.lower for c in children if deprels.is_marker(c)), "")
    return found or _complementizer(sentence, word, children)


def infinitive_mark(sentence: Sentence, word: Word) -> Word | None:
    """Return the *to* of an infinitive, also behind another subordinator ("whether *to* send"), or None."""
    marks = (c for c in sentence.children(word) if c.lower == "to")
    return next((c for c in marks if deprels.is_marker(c) or (word.xpos == "VB" and deprels.is_case(c))), None)


def adverb_before(sentence: Sentence, word: Word, governor: Word) -> str:
    """Return the adverb or particle of a governor right before its clause: "stopped *short* of firing"."""
    start = sentence.subtree(word)[0].index
    before = sentence.words[start - 1] if start > governor.index else governor
    kinds = (deprels.is_adverbial_modifier, deprels.is_particle)
    outcome = before.upos == "ADJ" and deprels.is_open_complement(before)  # "came *close* to", as some parses have it
    return before.lower if before.head == governor.index and (outcome or any(k(before) for k in kinds)) else ""


def _complementizer(sentence: Sentence, word: Word, children: Sequence[Word]) -> str:
    """Return "that" where it is parsed as a relative pronoun: "a risk *that* the militia will attack"."""
    noun = sentence.head(word)
    if noun is None or not deprels.is_adnominal_clause(word):
        return ""
    effect = governors().get(("NOUN", noun.lemma, "clause"))
    reported = noun.lemma in reporting_cues().words("nouns", "words")
    full = reported and sum(map(deprels.is_object, children)) > 1  # "the charge that he took *bribes*"
    if not full and (effect is None or effect.modality != "possible"):
        return ""
    subject = any(deprels.is_subject(c) and c.lower != "that" for c in children)
    return "that" if subject and any(c.lower == "that" and deprels.is_object(c) for c in children) else ""


def link_of(sentence: Sentence, word: Word) -> str:
    """Return the word that links a clause to its governor: its subordinator or preposition, or ""."""
    kinds = (deprels.is_marker, deprels.is_case)
    found = next((c.lower for c in sentence.children(word) if any(k(c) for k in kinds)), "")
    if not found and word.xpos == "VBG" and word.index > 0:
        before = sentence.words[word.index - 1]  # "suspected of selling arms", with *of* hung on *arms*
        found = before.lower if before.upos in ("ADP", "SCONJ") and deprels.is_case(before) else ""
    return found


def particle_of(sentence: Sentence, word: Word) -> str:
    """Return a verb's particle in lower case, or ""."""
    return next((c.lower for c in sentence.children(word) if deprels.is_particle(c)), "")
