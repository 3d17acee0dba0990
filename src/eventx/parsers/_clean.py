"""Prepare raw text for a parser without losing the caller's offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from attrs import Factory, evolve, frozen

from eventx.parsers._lines import line_ends, part_cells
from eventx.parsers._markup import blank_citations, blank_markup, mark_speakers, part_topics
from eventx.parsers._openers import part_openers

# Soft hyphen, zero-width and bidirectional marks, variation selectors, BOM: they stick to tokens and are not read.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9A-Fa-f]{2,5}|[A-Za-z]{2,8}\d{0,2});")
_FOLDED = re.compile(f"{_INVISIBLE.pattern}|{_ENTITY.pattern}")
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
        widths: How many characters of the original those that were written as an entity ("&amp;") take up, by their
            offset there.
    """

    text: str
    origin: tuple[int, ...] | None
    widths: Mapping[int, int] = Factory(dict)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Map a non-empty span of the cleaned text to the original."""
        if self.origin is None:
            return start, end
        last = self.origin[end - 1]
        return self.origin[start], last + self.widths.get(last, 1)


def clean(text: str) -> CleanText:
    """Replace or drop the characters that mislead a parser.

    Control characters, lone surrogates, runs of 300 and more characters without white space and what is left of mark-up
    are replaced one for one; entities of HTML are decoded; invisible characters are dropped; the dash behind a dateline
    becomes the end of a paragraph, as does the colon behind the topic of a headline; the dash behind the time of an
    entry becomes a comma, and a paragraph ends where a headline or a row of a table does.

    Args:
        text: Any string.

    Returns:
        The cleaned text.
    """
    cleaned = _CONTROL.sub(" ", text)
    cleaned = _SURROGATE.sub("\ufffd", cleaned)
    cleaned = _JUNK_RUN.sub(lambda m: " " * len(m.group()), cleaned)
    folded = _fold(blank_markup(cleaned))
    ends = set(line_ends(folded.text))  # first: a line is as long as it is with its dateline
    parted = part_openers(part_topics(_DATELINE.sub(_end_paragraph, folded.text)))
    return _end_lines(evolve(folded, text=mark_speakers(blank_citations(parted))), ends)


def _fold(text: str) -> CleanText:
    """Decode entities and drop invisible characters."""
    parts, origin, widths, done = [], list[int](), dict[int, int](), 0
    for found in _FOLDED.finditer(text):
        character = unescape(found.group()).replace("\u00a0", " ")
        if _INVISIBLE.fullmatch(character):
            character = ""
        elif len(character) > 1 or not character.isprintable():
            continue  # "&c;" is none
        parts += [text[done : found.start()], character]
        origin += range(done, found.start())
        if character:
            origin.append(found.start())
            widths[found.start()] = len(found.group())
        done = found.end()
    if not parts:
        return CleanText(text, None)
    origin += range(done, len(text))
    return CleanText("".join([*parts, text[done:]]), tuple(origin), widths)


def _end_lines(cleaned: CleanText, ends: set[int]) -> CleanText:
    """Double the line breaks behind what stands for itself, and part the cells of tables."""
    text, origin = part_cells(cleaned.text), cleaned.origin
    if not ends:
        return evolve(cleaned, text=text)
    kept = [i for i in range(len(text)) for _ in range(1 + (i in ends))]
    places = tuple(origin[i] for i in kept) if origin is not None else tuple(kept)
    return evolve(cleaned, text="".join(text[i] for i in kept), origin=places)


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
