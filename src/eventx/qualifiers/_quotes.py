"""Find the quotations of a document."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from eventx.qualifiers._cues import reporting_cues
from eventx.syntax import Sentence


@frozen
class Quotation:
    """The words between two quotation marks, which may stand in different sentences.

    Attributes:
        words: (sentence index, word index) of the words inside, in order.
    """

    words: tuple[tuple[int, int], ...]

    @property
    def sentences(self) -> range:
        """The sentences that it reaches into."""
        return range(self.words[0][0], self.words[-1][0] + 1)


_MAX_SENTENCES = 12  # a quotation left open any longer has lost its closing mark


def find_quotations(sentences: Sequence[Sentence]) -> list[Quotation]:
    """Pair the quotation marks of a document.

    A straight mark opens and closes in turn; a mark that opens again before it was closed (as every paragraph of a
    long quotation does) continues the quotation.

    Args:
        sentences: The document's sentences.

    Returns:
        The quotations in order.
    """
    opening, closing = reporting_cues().words("quotation", "open"), reporting_cues().words("quotation", "close")
    found: list[Quotation] = []
    inside: list[tuple[int, int]] | None = None
    for i, sentence in enumerate(sentences):
        if inside and i - inside[0][0] > _MAX_SENTENCES:
            inside = None
        for word in sentence.words:
            straight = word.text in opening and word.text in closing
            if inside is None:
                if word.text in opening:
                    inside = []
            elif word.text in closing:
                if straight and _reopens(sentence, word.index, inside):
                    continue
                if inside:
                    found.append(Quotation(tuple(inside)))
                inside = None
            elif word.text not in opening:
                inside.append((i, word.index))
    return found


def _reopens(sentence: Sentence, index: int, inside: list[tuple[int, int]]) -> bool:
    """Tell whether a straight mark starts a new paragraph of an open quotation."""
    return index == 0 and bool(inside) and not sentence.words[0].space_after and len(sentence.words) > 1
