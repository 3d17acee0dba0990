"""Turn head words into mentions that read well."""

from __future__ import annotations

from eventx import deprels
from eventx.events import Mention, Span
from eventx.syntax import Sentence, Word


def word_span(sentence: Sentence, word: Word) -> Span:
    """Return the span of one word."""
    return Span(word.start, word.end, sentence.slice(word.start, word.end))


def mention(sentence: Sentence, words: list[Word], head: Word) -> Mention:
    """Return the stretch from the first to the last of some words as a mention.

    Args:
        sentence: The sentence.
        words: The words, in surface order, `head` among them.
        head: The head word.

    Returns:
        The mention.
    """
    start, end = words[0].start, words[-1].end
    return Mention(start, end, sentence.slice(start, end), word_span(sentence, head))


def noun_phrase(sentence: Sentence, head: Word) -> list[Word]:
    """Return the words of a noun phrase as a reader would quote it.

    Titles, names, adjectives, genitives before and *of*-phrases behind the noun belong to it; articles at its start,
    prepositions, relative clauses, appositions, later conjuncts and other trailing modifiers do not.

    Args:
        sentence: The sentence.
        head: The phrase's head.

    Returns:
        The words, contiguous, in surface order.
    """
    kept = {head.index}
    for child in sentence.children(head):
        if _belongs(sentence, head, child):
            kept.update(w.index for w in sentence.subtree(child) if not deprels.is_punctuation(w) or _inside(w, child))
    return _strip(sentence, _contiguous(sentence, kept, head), head)


def _belongs(sentence: Sentence, head: Word, child: Word) -> bool:
    if deprels.ends_noun_phrase(child) or deprels.is_case(child) or deprels.heads_clause(child):
        return False
    if deprels.is_subject(child) or deprels.is_copula(child) or deprels.is_auxiliary(child):
        return False  # the noun is a predicate: "is the leader"
    if deprels.is_adverbial_modifier(child) or deprels.is_oblique(child):
        return child.index < head.index and sentence.words[child.index + 1 : head.index] != () and child.upos != "SCONJ"
    if deprels.is_nominal_modifier(child) and child.index > head.index and not deprels.is_name_part(child):
        return deprels.prepositions(sentence, child)[:1] in (("of",), ())
    return True


def _inside(word: Word, child: Word) -> bool:
    return word.index < child.index


def _contiguous(sentence: Sentence, kept: set[int], head: Word) -> list[Word]:
    """Keep the run of words around the head, bridging punctuation inside names ("al-Shabaab", "U.N.")."""
    first = last = head.index
    while first - 1 in kept or (first - 2 in kept and _is_joint(sentence.words[first - 1])):
        first -= 1
    while last + 1 in kept or (last + 2 in kept and _is_joint(sentence.words[last + 1])):
        last += 1
    return list(sentence.words[first : last + 1])


def _is_joint(word: Word) -> bool:
    return word.text in ("-", "–", "/", "'", "’", "&", ".", '"', "“", "”") or word.upos == "CCONJ"


def _strip(sentence: Sentence, words: list[Word], head: Word) -> list[Word]:
    while words[0] != head and (
        (words[0].upos == "DET" and words[0].feat("PronType") == "Art")
        or words[0].lower in ("the", "a", "an")
        or words[0].upos in ("PUNCT", "ADP", "CCONJ")
    ):
        words = words[1:]
    while words[-1] != head and (words[-1].upos in ("PUNCT", "ADP", "CCONJ") or words[-1].xpos == "POS"):
        words = words[:-1]
    return words
