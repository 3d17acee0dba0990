"""Mend sentences that were cut inside a time expression."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from eventx.syntax import Sentence
from eventx.timex import _tables
from eventx.timex._grammar import pieces
from eventx.timex._lex import tokens
from eventx.timex._token import Token

_LONGEST_DATE = 8  # tokens: "Wednesday, Oct. 23, 2024"
_AFTER_MONTH = frozenset({"n12", "n24", "n31", "year"})
_AFTER_CLOCK = frozenset({"weekday", "month_day", "day_month", "deictic"})


def cuts(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[Token]]]:
    """Yield each sentence with its tokens.

    A parser may end a sentence after "p.m." or "Oct."; the date that opens the next one then belongs here.
    """
    waiting: list[Token] | None = None
    for i, sentence in enumerate(sentences):
        cut = tokens(sentence) if waiting is None else waiting
        waiting = None
        if i + 1 < len(sentences) and len(cut) > 1 and _is_cut_short(cut):
            waiting = tokens(sentences[i + 1])
            length = _length_of_rest(cut, waiting)
            last = len(sentence.words) - 1
            cut = cut + [evolve(t, word=last) for t in waiting[:length]]
            waiting = waiting[length:]
        yield sentence, cut


def _is_cut_short(cut: Sequence[Token]) -> bool:
    last, before = cut[-1], cut[-2]
    if last.category == "ampm":
        return True
    return last.text == "." and (before.category == "ampm" or before.text in _tables.abbreviations())


def _length_of_rest(cut: Sequence[Token], following: Sequence[Token]) -> int:
    """Return how many tokens of the next sentence belong to the expression that ends this one."""
    if cut[-2].category == "month":
        if not following or following[0].category not in _AFTER_MONTH:
            return 0
        whole = next(iter(pieces([*cut[-2:], *following[:_LONGEST_DATE]])), None)
        return max(whole.end - 2, 0) if whole and not whole.start else 0
    first = next(iter(pieces(following[:_LONGEST_DATE])), None)
    return first.end if first and not first.start and first.rule in _AFTER_CLOCK else 0
