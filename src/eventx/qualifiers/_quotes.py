"""Find the quotations of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from eventx._words import quotation_marks
from eventx.syntax import Sentence


@frozen
class Quotation:
    """The words between two quotation marks, which may stand in different sentences.

    Attributes:
        words: (sentence index, word index) of the words inside, in order; at least one.
    """

    words: tuple[tuple[int, int], ...]

    @property
    def sentences(self) -> range:
        """The sentences that it reaches into."""
        return range(self.words[0][0], self.words[-1][0] + 1)


_MAX_SENTENCES = 12  # a quotation left open any longer has lost its closing mark


def find_quotations(sentences: Sequence[Sentence]) -> list[Quotation]:
    """Pair the quotation marks of a document.

    A straight mark opens or closes by the white space around it, or else in turn. A mark that opens before
    the last one was closed, as every paragraph of a long quotation does, ends that quotation and begins
    another.

    Args:
        sentences: The document's sentences.

    Returns:
        The quotations in order, those without words left out.
    """
    found: list[Quotation] = []
    inside: list[tuple[int, int]] | None = None
    for i, word, opens, closes in _marks(sentences):
        if inside and i - inside[0][0] > _MAX_SENTENCES:
            inside = None
        if not (opens or closes):
            if inside is not None:
                inside.append((i, word))
        elif inside is None:
            inside = [] if opens else None
        else:
            if inside:
                found.append(Quotation(tuple(inside)))
            inside = [] if opens and not closes else None
    return found


def _marks(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int, bool, bool]]:
    """Yield every word with its sentence, and whether it is, or ends in, a mark that can open or close."""
    opening, closing = quotation_marks()
    blank_before = True
    for i, sentence in enumerate(sentences):
        for word in sentence.words:
            last = word.text[-1:]
            mark = word.text if word.text in opening | closing else last if last in closing else word.text[:1]
            opens, closes = mark in opening, mark in closing
            if opens and closes and blank_before != word.space_after:
                opens, closes = blank_before, word.space_after
            yield i, word.index, opens, closes
            blank_before = word.space_after
