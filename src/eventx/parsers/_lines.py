"""Find the lines of a text that stand for themselves: headlines, bylines, rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_LETTERS = 4  # the longest words that headlines leave without a capital: "from", "with", "over"
_FEWEST_WORDS = 3
_OPEN_END = re.compile(r"[.!?,;:—–-]['\"”’)]*$")  # ends a sentence, or leaves one open
_GAP = re.compile(r"(?<![.!?:;,\"”)])(?: {2,}|\t+| *\| *)(?=\S)")  # between cells, but not between sentences
_FEWEST_GAPS = 2
_PARAGRAPH = "\n\n"
_CELL = 20  # characters; cells are short, justified text is not


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

    A headline must open its paragraph, or follow on another, since text that is broken into lines may have a line of
    names. Rows of tables are recognised by their gaps.

    Args:
        text: The text.

    Yields:
        Offsets of line breaks, in order.
    """
    lines = text.split("\n")
    opens, end = True, -1
    for line, following in pairwise(lines):
        end += len(line) + 1
        row = _is_row(line)
        opens = row or not line.strip() or (opens and _is_heading(line, following))
        if following.strip() and line.strip() and (opens or _is_row(following)):
            yield end


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


def _is_heading(line: str, following: str) -> bool:
    forms = _WORD.findall(line)
    if len(forms) < _FEWEST_WORDS or not is_title(forms) or _OPEN_END.search(line.rstrip()):
        return False
    start = following.lstrip(" \t\"'“‘(")[:1]
    return start.isupper() or start.isdigit()


def _is_row(line: str) -> bool:
    gaps = len(_GAP.findall(line.strip()))
    return not line.rstrip().endswith(".") and gaps >= _FEWEST_GAPS and len(line.strip()) <= _CELL * (gaps + 1)
