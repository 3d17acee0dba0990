"""Gather texts into batches that a parser takes at once: of bounded size, whatever the length of the texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from attrs import frozen

from eventx.parsers._clean import CleanText, chunks

_BATCH_WORDS = 4_000


@frozen
class Chunk:
    """A piece of a text, tokenized.

    Attributes:
        text: Which of the texts it is a piece of.
        cleaned: That text as the parser sees it.
        offset: Where the piece begins in the cleaned text.
        document: Stanza's document of its tokens.
    """

    text: int
    cleaned: CleanText
    offset: int
    document: Any


def batches(
    texts: Sequence[str], prepare: Callable[[str], CleanText], tokenize: Callable[[str], Any]
) -> Iterator[list[Chunk]]:
    """Tokenize texts, and gather what is to be parsed together.

    Args:
        texts: The texts.
        prepare: Cleans a text.
        tokenize: Gives Stanza's document of a piece of cleaned text.

    Yields:
        The pieces of the texts in order, without those that have no words, in batches of some thousand words.
    """
    batch: list[Chunk] = []
    words = 0
    for number, text in enumerate(texts):
        cleaned = prepare(text)
        for offset, piece in chunks(cleaned.text):
            document = tokenize(piece) if piece.strip() else None
            if document is None or not document.num_words:
                continue
            batch.append(Chunk(number, cleaned, offset, document))
            words += document.num_words
            if words >= _BATCH_WORDS:
                yield batch
                batch, words = [], 0
    if batch:
        yield batch
