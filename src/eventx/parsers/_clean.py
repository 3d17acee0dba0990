"""Prepare raw text for a parser without losing the caller's offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from eventx.parsers._lines import line_ends, part_cells
from eventx.parsers._openers import part_openers

# Soft hyphen, zero-width and bidirectional marks, variation selectors, BOM: they stick to tokens and are not read.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# No English word is this long. Such runs (base64, minified code) cost the tokenizer quadratic time.
_JUNK_RUN = re.compile(r"\S{300,}")
# "KYIV, Ukraine, Oct. 23 (AP) — " at the start of a line. Parsers take the city for the subject of what follows.
_DATELINE = re.compile(
    r"""^[ \t]*
    (?: [A-Z][A-Z.'’-]{2,20} (?:[ ][A-Z][A-Z.'’-]{1,20}){0,3} (?:,[ ][^\n(—–]{1,40}?)? (?:[ ]?\([^()\n]{1,40}\))?
      | [A-Z][a-z]{2,20} (?:[ ][A-Z][a-z]{2,20})? (?:,[ ][^\n(—–]{1,40}?)? [ ]?\([A-Z][^()\n]{1,40}\) )
    [ ]? (?P<dash>(?:—|–|--?)[ ]) (?=["“'‘]?[A-Z0-9])""",
    re.MULTILINE | re.VERBOSE,
)
_SPACE = re.compile(r"\s")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+")
CHUNK_CHARS = 20_000


@frozen
class CleanText:
    """Text as the parser sees it, with the way back to the caller's offsets.

    Attributes:
        text: The cleaned text.
        origin: For each character of `text` its offset in the original; None where the two agree.
    """

    text: str
    origin: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Map a non-empty span of the cleaned text to the original."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


def clean(text: str) -> CleanText:
    """Replace or drop the characters that mislead a parser.

    Control characters, lone surrogates and runs of 300 and more characters without white space are replaced one for
    one; invisible characters are dropped; the dash behind a dateline becomes the end of a paragraph, that behind the
    time of an entry a comma, and a paragraph ends where a headline or a row of a table does.

    Args:
        text: Any string.

    Returns:
        The cleaned text.
    """
    cleaned = _CONTROL.sub(" ", text)
    cleaned = _SURROGATE.sub("\ufffd", cleaned)
    cleaned = _JUNK_RUN.sub(lambda m: " " * len(m.group()), cleaned)
    origin = None
    if _INVISIBLE.search(cleaned):
        origin = tuple(i for i, c in enumerate(cleaned) if not _INVISIBLE.match(c))
        cleaned = "".join(cleaned[i] for i in origin)
    return _end_lines(part_openers(_DATELINE.sub(_end_paragraph, cleaned)), origin)


def _end_lines(text: str, origin: tuple[int, ...] | None) -> CleanText:
    """Double the line breaks behind headlines and rows of tables, and part the cells of these."""
    ends, text = list(line_ends(text)), part_cells(text)
    if not ends:
        return CleanText(text, origin)
    doubled = set(ends)
    kept = [i for i in range(len(text)) for _ in range(1 + (i in doubled))]
    return CleanText("".join(text[i] for i in kept), tuple(origin[i] if origin is not None else i for i in kept))


def _end_paragraph(match: re.Match[str]) -> str:
    dash = match.group("dash")
    return match.group().removesuffix(dash) + "\n\n" + " " * (len(dash) - 2)  # as long as before


def chunks(text: str, size: int = CHUNK_CHARS) -> Iterator[tuple[int, str]]:
    """Cut long text at paragraph ends, sentence ends, white space, or (failing all) anywhere.

    Args:
        text: The cleaned text.
        size: The longest chunk, in characters.

    Yields:
        Offset and text of each chunk; together they are `text`.
    """
    start = 0
    while len(text) - start > size:
        window = text[start : start + size]
        cut = window.rfind("\n\n", size // 2)
        if cut < 0:
            ends = [m.end() for m in _SENTENCE_END.finditer(window, size // 2)]
            spaces = [m.end() for m in _SPACE.finditer(window, size // 2)]
            cut = (ends or spaces or [size])[-1]
        yield start, window[:cut]
        start += cut
    yield start, text[start:]
