"""Find the lines of a text that stand for themselves: headlines, bylines, rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from eventx._words import word_lists

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_LETTERS = 4  # the longest words that headlines leave without a capital: "from", "with", "over"
_FEWEST_WORDS = 3
_OPEN = ",;–—-"  # with which no sentence and no headline ends
_OPEN_END = re.compile(r"[.!?,;:—–-]['\"”’)]*$")  # ends a sentence, or leaves one open
_GAP = re.compile(r"(?<![.!?:;,\"”)])(?: {2,}|\t+| *\| *)(?=\S)")  # between cells, but not between sentences
_FEWEST_GAPS = 2
_PARAGRAPH = "\n\n"
_CELL = 20  # characters; cells are short, justified text is not
_WRAPPED = 40  # characters: no text is broken into shorter lines to fit a page
_RAGGED = 10  # characters that a full line leaves free at most, besides a word
_FILLED = 16  # or with one


def is_title(forms: list[str]) -> bool:
    """Tell whether words are written as in a headline: with a capital each, but for the short ones.

    Args:
        forms: The words.

    Returns:
        Whether they are.
    """
    capitals = sum(f[0].isupper() for f in forms)
    return capitals * 3 >= len(forms) * 2 and all(f[0].isupper() or len(f) <= _FUNCTION_LETTERS for f in forms)


def line_ends(text: str) -> Iterator[int]:
    """Find the line breaks that end what stands for itself, though no empty line follows.

    A headline with capitals must open its paragraph, or follow on another, since text that is broken into lines may
    have a line of names. Any other line stands for itself if the next word would have fitted on it. Rows of tables are
    recognised by their gaps.

    Args:
        text: The text.

    Yields:
        Offsets of line breaks, in order.
    """
    lines = text.split("\n")
    opens, end = True, -1
    for (line, following), width in zip(pairwise(lines), _widths(lines), strict=False):
        end += len(line) + 1
        row = _is_row(line)
        opens = row or not line.strip() or (opens and _is_heading(line, following, width))
        alone = opens or _is_row(following) or _is_bracketed(following) or _has_room(line, following, width)
        if following.strip() and line.strip() and alone:
            yield end


def _widths(lines: Sequence[str]) -> Iterator[int]:
    """Yield for each line how long the longest of its block is."""
    for _, block in groupby(lines, key=lambda line: bool(line.strip())):
        lengths = [len(line.strip()) for line in block]
        yield from [max(lengths)] * len(lengths)


def _has_room(line: str, following: str, width: int) -> bool:
    """Tell whether a line was ended though the next word had room on it."""
    words, following_words = line.split(), following.split()
    if not words or not following_words or width < _WRAPPED or words[-1][-1] in _OPEN or not _begins(following):
        return False
    room = width - len(line.strip()) - _RAGGED
    return len(following_words[0]) < room and words[-1].lower() not in word_lists("marks").words("lines", "open")


def _is_bracketed(line: str) -> bool:
    """Tell whether a line is a note: "(Editing by ...)"."""
    return line.strip().startswith("(") and line.strip().endswith(")")


def _begins(line: str) -> bool:
    """Tell whether a line begins as a sentence does."""
    start = line.lstrip(" \t\"'“‘(@#")[:1]
    return start.isupper() or start.isdigit()


def part_cells(text: str) -> str:
    """Write the gaps in rows of tables as ends of paragraphs, so that no cell is read with the next.

    A table has two rows at least; a line alone may be text with wide spaces.

    Args:
        text: The text.

    Returns:
        A text of the same length.
    """
    lines = text.split("\n")
    rows = [_is_row(line) for line in lines]
    beside = [before or after for before, after in zip([False, *rows], [*rows[1:], False], strict=False)]
    cells = zip(lines, rows, beside, strict=True)
    return "\n".join(_GAP.sub(_end, line) if row and by else line for line, row, by in cells)


def _end(gap: re.Match[str]) -> str:
    width = len(gap.group())
    return gap.group() if width < len(_PARAGRAPH) else _PARAGRAPH + " " * (width - len(_PARAGRAPH))


def _is_heading(line: str, following: str, width: int) -> bool:
    """Tell whether a line has capitals as headlines have, and is not one of several that fill a page."""
    forms, full = _WORD.findall(line), max(width, _WRAPPED) - _FILLED
    if len(line.strip()) > full and len(following.strip()) > full:
        return False
    closed = _OPEN_END.search(line.rstrip()) is not None
    return len(forms) >= _FEWEST_WORDS and is_title(forms) and not closed and _begins(following)


def _is_row(line: str) -> bool:
    gaps = len(_GAP.findall(line.strip()))
    return not line.rstrip().endswith(".") and gaps >= _FEWEST_GAPS and len(line.strip()) <= _CELL * (gaps + 1)
