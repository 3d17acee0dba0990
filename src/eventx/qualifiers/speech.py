"""Find what a reporting verb reports."""

from __future__ import annotations

from typing import Literal

from eventx import deprels
from eventx._words import quotation_marks
from eventx.arguments.clauses import ClauseReader
from eventx.qualifiers._content import content_heads
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


def _stretch(sentence: Sentence, covered: set[int], head: Word) -> list[Word]:
    """Return the unbroken run of covered words around the head."""
    start = end = head.index
    while start - 1 in covered:
        start -= 1
    while end + 1 in covered:
        end += 1
    return list(sentence.words[start : end + 1])


def _quoted_stretch(sentence: Sentence, words: list[Word], head: Word) -> list[Word] | None:
    """Return the words between quotation marks around the head, if they enclose the clause."""
    opening, closing = quotation_marks()
    marks = opening | closing
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
    outside = [
        w
        for w in words
        if not quoted[0].index <= w.index <= quoted[-1].index and not deprels.is_punctuation(w)
    ]
    if quoted[-1].text == ",":  # the reporting clause's, not the speaker's
        quoted.pop()
    return quoted if len(outside) < 2 else None


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether the quotation mark at a position opens a quotation: an even number of marks precede it."""
    opening, closing = quotation_marks()
    marks = opening | closing
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
