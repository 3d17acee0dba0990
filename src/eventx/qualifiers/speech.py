"""Find what a reporting verb reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from eventx import deprels
from eventx.arguments._clauses import ClauseReader
from eventx.qualifiers._cues import clause_cues, reporting_cues
from eventx.qualifiers._governors import is_reporting
from eventx.syntax import Sentence, Word

Quote = Literal["direct", "indirect"]


def speech_content(sentence: Sentence, verb: Word, reader: ClauseReader) -> tuple[list[Word], Quote] | None:
    """Return the words that a reporting verb reports, as one stretch of its own sentence.

    Of a quotation that the verb splits, the stretch with the quotation's own head word is returned.

    Args:
        sentence: The sentence.
        verb: The reporting verb, or a noun such as "statement".
        reader: The sentence's clauses.

    Returns:
        The words without the quotation marks around them, and whether they are quoted ("direct") or reported
        ("indirect"); None if the verb reports nothing here.
    """
    heads = content_heads(sentence, verb, reader)
    if not heads:
        return None
    head = heads[0]
    covered = {w.index for h in heads for w in sentence.subtree(h)}
    covered -= {w.index for w in sentence.subtree(verb)} if head == sentence.head(verb) else set()
    if head.head == verb.index:
        covered &= {w.index for w in sentence.subtree(verb)}
    words = _stretch(sentence, covered, head)
    quote = _quoted_stretch(sentence, words, head)
    if quote is not None:
        return quote, "direct"
    words = _trim(words)
    return (words, "indirect") if words else None


def content_heads(sentence: Sentence, verb: Word, reader: ClauseReader) -> list[Word]:
    """Return the heads of the clauses that a verb or noun reports.

    Args:
        sentence: The sentence.
        verb: The reporting verb or noun.
        reader: The sentence's clauses.

    Returns:
        Heads of complement clauses; of the clause that a parenthetical verb stands in ("..., officials said"); or none.
    """
    children = sentence.children(verb)
    found = [w for c in children if deprels.is_clausal_complement(c) for w in deprels.conjuncts(sentence, c)]
    found = found or list(_after_addressee(sentence, verb))
    if found:
        return [w for w in found if w != verb] + loose_conjuncts(sentence, verb)
    if verb.upos == "NOUN":
        clauses = (c for c in children if deprels.is_adnominal_clause(c))
        return [c for c in clauses if any(deprels.is_marker(m) and m.lower == "that" for m in sentence.children(c))]
    host = parenthetical_host(sentence, verb)
    if host is not None:
        return [host]
    beside = [c for c in children if deprels.is_parataxis(c) and c.upos in ("VERB", "ADJ", "NOUN", "AUX")]
    if beside and not is_reporting(sentence, beside[0]):
        return beside[:1]
    if reader.is_passive(verb):
        return [c for c in children if deprels.is_open_complement(c)]
    return []


def parenthetical_host(sentence: Sentence, verb: Word) -> Word | None:
    """Return the head of the clause that a reporting verb stands beside or inside: "The war, he *said*, is over."

    Args:
        sentence: The sentence.
        verb: The reporting verb.

    Returns:
        The host clause's head, or None if the verb is no parenthetical.
    """
    first = deprels.first_conjunct(sentence, verb)
    host = sentence.head(first)
    if not is_reporting(sentence, verb):
        return None
    if deprels.is_conjunct(verb) and inverted_speaker(sentence, verb) is not None:
        return sentence.words[verb.head]
    if host is None:
        return None
    if any(deprels.is_clausal_complement(c) for c in sentence.children(verb)):
        return None
    if deprels.is_parataxis(first):
        return host if _is_set_off(sentence, first) else None
    markers = [c for c in sentence.children(first) if deprels.is_marker(c) or deprels.is_adverbial_modifier(c)]
    as_said = any(m.lower in clause_cues().words("subordinators", "report") for m in markers)
    return host if deprels.is_adverbial_clause(first) and as_said else None


def _is_set_off(sentence: Sentence, verb: Word) -> bool:
    """Tell whether punctuation stands before a parenthesis or after it."""
    words = sentence.subtree(verb)
    before = words[0].index - 1
    edges = [words[0], words[-1], *sentence.words[max(before, 0) : before + 1]]
    edges += sentence.words[words[-1].index + 1 : words[-1].index + 2]
    return any(deprels.is_punctuation(w) for w in edges)


def inverted_speaker(sentence: Sentence, verb: Word) -> Word | None:
    """Return the speaker after a verb of saying that has neither subject nor content: ", said a spokesman"."""
    children = sentence.children(verb)
    if any(deprels.is_subject(c) or deprels.is_clausal_complement(c) or deprels.is_coordinator(c) for c in children):
        return None
    return next((c for c in children if deprels.is_object(c) and c.index > verb.index), None) if verb.lemma == "say" else None


def _after_addressee(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield the content of "told reporters that ..." where the parse takes it for a relative clause."""
    if verb.lemma not in reporting_cues().words("speech", "addressed"):
        return
    for child in sentence.children(verb):
        if deprels.is_object(child) or deprels.is_indirect_object(child):
            for clause in sentence.children(child):
                below = sentence.children(clause)
                if deprels.is_relative_clause(clause) and any(deprels.is_subject(c) and c.lower != "that" for c in below):
                    if any(c.lower == "that" for c in below):
                        yield clause


def loose_conjuncts(sentence: Sentence, verb: Word) -> list[Word]:
    """Return later conjuncts of a verb of saying that belong to what is said: "said X left and Y stayed", "said it helped and would do more"."""
    found, conditional = [], clause_cues().words("auxiliaries", "conditional")
    for child in sentence.children(verb):
        if deprels.is_conjunct(child) and not is_reporting(sentence, child):
            below = sentence.children(child)
            comma = any(c.text == "," and c.index < child.index for c in below if deprels.is_punctuation(c))
            marked = any(deprels.is_marker(c) and c.lower == "that" for c in below)
            future = any(deprels.is_auxiliary(c) and c.lower in conditional for c in below)
            if marked or future or (not comma and any(deprels.is_subject(c) for c in below)):
                found.append(child)
    return found


def _stretch(sentence: Sentence, covered: set[int], head: Word) -> list[Word]:
    """Return the unbroken run of covered words around the head."""
    start = end = head.index
    while start - 1 in covered:
        start -= 1
    while end + 1 in covered:
        end += 1
    return list(sentence.words[start : end + 1])


def _quoted_stretch(sentence: Sentence, words: list[Word], head: Word) -> list[Word] | None:
    """Return the words between quotation marks around the head, if the quotation is a clause and no scare quotes."""
    cues = reporting_cues()
    marks = cues.words("quotation", "open") | cues.words("quotation", "close")
    opening, closing = cues.words("quotation", "open"), cues.words("quotation", "close")
    start = head.index
    while start > 0 and sentence.words[start - 1].text not in marks:
        start -= 1
    if start == 0 or sentence.words[start - 1].text not in opening or not _opens(sentence, start - 1):
        return None
    end = head.index
    while end + 1 < len(sentence.words) and sentence.words[end + 1].text not in marks:
        end += 1
    closed = end + 1 < len(sentence.words)
    if closed and sentence.words[end + 1].text not in closing:
        return None
    quoted = list(sentence.words[start : end + 1])
    outside = [w for w in words if not quoted[0].index <= w.index <= quoted[-1].index and not deprels.is_punctuation(w)]
    return quoted if len(outside) < 2 else None


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether the quotation mark at a position opens a quotation: an even number of marks precede it."""
    cues = reporting_cues()
    marks = cues.words("quotation", "open") | cues.words("quotation", "close")
    return sum(1 for w in sentence.words[:index] if w.text in marks) % 2 == 0


def _trim(words: list[Word]) -> list[Word]:
    """Cut punctuation and the subordinator *that* off the ends."""
    while words and (deprels.is_punctuation(words[0]) or _is_that(words[0])):
        words = words[1:]
    while words and deprels.is_punctuation(words[-1]):
        words = words[:-1]
    return words


def _is_that(word: Word) -> bool:
    return word.lower == "that" and deprels.is_marker(word)
