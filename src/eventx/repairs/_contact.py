"""Mend clauses that follow a noun with no word to join them, where the forms tell what they are."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.syntax import Sentence, Word


def contact_relatives(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang a clause without an object on the noun before it: "freed six monks and ten nuns *they had held*"."""
    for verb in sentence.words:
        if verb.upos != "VERB" or not deprels.is_conjunct(verb) or sentence.words[verb.head].upos != "VERB":
            continue
        children = sentence.children(verb)
        subject = next((c for c in children if deprels.is_subject(c)), None)
        noun = _noun_before(sentence, subject) if subject is not None and subject.xpos == "PRP" else None
        joined = any(deprels.is_coordinator(c) or deprels.is_object(c) for c in children)
        if noun is not None and not joined and noun.index > verb.head:
            yield verb.index, noun.index, "acl:relcl"


def contact_contents(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a clause that has an object what the noun before it says: "denied charges *Oslo had spied* on it"."""
    claims = word_lists("qualifiers/reporting").words("nouns", "words")
    for verb in sentence.words:
        if not deprels.is_relative_clause(verb) or sentence.words[verb.head].lemma not in claims:
            continue
        children = sentence.children(verb)
        subject = next((c for c in children if deprels.is_subject(c)), None)
        start = sentence.subtree(verb)[0]
        complete = any(deprels.is_object(c) and c.index > verb.index for c in children)
        relative = any(w.xpos.startswith("W") for w in sentence.words[start.index : verb.index])
        if subject is not None and subject.index < verb.index and complete and not relative:
            yield verb.index, verb.head, "acl"


def _noun_before(sentence: Sentence, word: Word) -> Word | None:
    """Return the noun that ends right before a word."""
    before = sentence.words[word.index - 1] if word.index else None
    return before if before is not None and before.upos in ("NOUN", "PROPN") else None
