"""Tag the time expressions of a document: the stage that the extractor calls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cache

from attrs import evolve, frozen

from eventx import deprels, walks
from eventx.mentions import Span, Time
from eventx.syntax import Sentence, Word
from eventx.timex import _calendar, _tables
from eventx.timex._context import Context, advance
from eventx.timex._cuts import cuts
from eventx.timex._filter import is_time
from eventx.timex._grammar import pieces
from eventx.timex._interval import interval
from eventx.timex._join import join
from eventx.timex._match import Piece
from eventx.timex._resolve import resolve
from eventx.timex._tense import Tense, Tenses
from eventx.timex._token import Token


@frozen
class TimeMatch:
    """A time expression and where it stands in the parse.

    Attributes:
        time: The expression with its reading.
        sentence: Index of its sentence.
        start: Index of its first word in the sentence.
        end: Index after its last word.
    """

    time: Time
    sentence: int
    start: int
    end: int


def tag_times(
    text: str,
    sentences: Sequence[Sentence],
    reference_date: date | datetime | None,
    *,
    narrative: bool = False,
) -> tuple[TimeMatch, ...]:
    """Find the time expressions of a document and resolve them.

    Args:
        text: The document's text.
        sentences: Its sentences, with offsets into `text`.
        reference_date: The document's date; None leaves relative expressions underspecified.
        narrative: Whether dates continue each other ("In 1943 ... that June"), as in histories.

    Returns:
        The expressions in document order, not overlapping.
    """
    return tuple(match for match, _ in _tagged(text, sentences, _context(reference_date, narrative)))


def normalize_span(
    text: str,
    sentences: Sequence[Sentence],
    start: int,
    end: int,
    reference_date: date | datetime | None,
    *,
    narrative: bool = False,
) -> Time:
    """Give a time expression whose extent is known its value.

    Args:
        text: The document's text.
        sentences: Its sentences.
        start: Offset of the expression's first character.
        end: Offset after its last character.
        reference_date: The document's date, or None.
        narrative: Whether dates continue each other.

    Returns:
        The time with the given extent; its value is None if the words are not understood.
    """
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    whole = Span(start, end, text[start:end])
    unknown = Time(start, end, whole.text, whole)
    at = next((i for i, s in enumerate(sentences) if s.start <= start < s.end), None)
    if at is None:
        return unknown
    context = _context(reference_date, narrative)
    for match, known in _tagged(text, sentences[: at + 2], context):
        if (match.time.start, match.time.end) == (start, end):
            return match.time
        if match.time.end > start:
            break
        context = known
    sentence, cut = next(cuts(sentences[at : at + 2]))
    inside = [t for t in cut if t.start < end and t.end > start]
    piece = _main_piece(join(pieces(inside), inside))
    if piece is None:
        return unknown
    time = _read(text, Tenses(sentence), at, piece, inside, context)[0].time
    head = time.head if start <= time.head.start and time.head.end <= end else whole
    return evolve(time, start=start, end=end, text=whole.text, head=head)


def _main_piece(found: Sequence[Piece]) -> Piece | None:
    """Return the longest of the expressions in a given span; of lengths ("two to three weeks") the first."""
    if found and all(p.expression.relation == "duration" for p in found):
        return found[0]
    return max(found, key=lambda p: p.end - p.start, default=None)


def _context(reference_date: date | datetime | None, narrative: bool) -> Context:
    if isinstance(reference_date, datetime):
        return Context(reference_date.replace(tzinfo=None), timed=True, narrative=narrative)
    if reference_date is not None:
        reference_date = datetime(reference_date.year, reference_date.month, reference_date.day)
    return Context(reference_date, narrative=narrative)


def _tagged(
    text: str, sentences: Sequence[Sentence], context: Context
) -> Iterator[tuple[TimeMatch, Context]]:
    """Yield each expression, and what is known after it."""
    for index, (sentence, cut) in enumerate(cuts(sentences)):
        before: Piece | None = None
        tenses = Tenses(sentence)
        for piece in join(pieces(cut), cut):
            if is_time(piece, cut, sentence, narrative=context.narrative):
                goes_on = before is not None and (
                    _is_range(cut, before, piece) or _is_end(sentence, cut, before, piece)
                )
                known = evolve(context, floor=context.last if goes_on else None)
                match, context = _read(text, tenses, index, piece, cut, known)
                before = piece
                yield match, context


def _is_range(cut: Sequence[Token], first: Piece, second: Piece) -> bool:
    """Tell whether the second of two dates ends a range that begins with the first: "May until July"."""
    between = cut[first.end : second.start]
    dates = first.expression.kind == second.expression.kind == "DATE"
    return dates and len(between) == 1 and between[0].text in _tables.listed("ranges", "words")


def _is_end(sentence: Sentence, cut: Sequence[Token], first: Piece, second: Piece) -> bool:
    """Tell whether a date says when that ends of which a full date has said when it begins.

    As in "takes effect Jan. 1, 2025, and ends Dec. 31".
    """
    begin, end = first.expression, second.expression
    if begin.year is None or begin.month is None or end.year is not None or end.month is None:
        return False
    started, ended = _verb_over(sentence, cut, first), _verb_over(sentence, cut, second)
    if started is None or ended is None or ended.lemma not in _tables.listed("tense", "ending"):
        return False
    return deprels.is_conjunct(ended) and ended.head == started.index


def _verb_over(sentence: Sentence, cut: Sequence[Token], piece: Piece) -> Word | None:
    word = sentence.words[cut[piece.start].word]
    return next((w for w in sentence.ancestors(word) if w.upos == "VERB"), None)


def _read(
    text: str, tenses: Tenses, index: int, piece: Piece, cut: Sequence[Token], context: Context
) -> tuple[TimeMatch, Context]:
    x, sentence = piece.expression, tenses.sentence
    start, end = cut[piece.start].start, _end(cut[piece.end - 1], sentence)
    words = _covered(sentence, cut[piece.start].word, end)
    head = _head(words)
    outer = _outer_mod(sentence, words) if x.kind in ("DATE", "TIME") else None
    context = evolve(context, tense=_tense(tenses, head, outer))
    value, mod = resolve(x, context), x.mod or outer
    time = Time(
        start,
        end,
        text[start:end],
        _clip(head, start, end, text),
        kind=x.kind,
        value=value,
        mod=mod,
        granularity=_calendar.granularity(value) if value else None,
        interval=interval(value, mod, x, context),
    )
    leading, firm = words[0].index <= 1, context.tense == "past" and _narrates(sentence, head)
    match = TimeMatch(time, index, words[0].index, words[-1].index + 1)
    if not context.narrative and value and len(value) <= len("2024-10") and _is_in_passing(sentence, head):
        return match, context
    return match, advance(context, x, value, leading=leading, firm=firm)


def _end(last: Token, sentence: Sentence) -> int:
    """Return where an expression ends; a full stop that the parser took for the sentence's is left out."""
    word = sentence.words[last.word]
    stop = last.text.endswith(".") and last.start < word.end == last.end - 1
    return word.end if stop else last.end


def _covered(sentence: Sentence, first: int, end: int) -> Sequence[Word]:
    after = first + 1
    while after < len(sentence.words) and sentence.words[after].start < end:
        after += 1
    return sentence.words[first:after]


def _head(words: Sequence[Word]) -> Word:
    """Return the first word whose governor lies outside."""
    inside = range(words[0].index, words[-1].index + 1)
    return next((w for w in words if w.head not in inside), words[0])


def _clip(word: Word, start: int, end: int, text: str) -> Span:
    """Return the part of a word that lies in an expression, which may begin or end inside it."""
    first, last = max(word.start, start), min(word.end, end)
    return Span(first, last, text[first:last]) if first < last else Span(start, end, text[start:end])


@cache
def _prepositions() -> dict[str, str]:
    return {form: mod for mod, forms in _tables.words()["prepositions"].items() for form in forms}


def _outer_mod(sentence: Sentence, words: Sequence[Word]) -> str | None:
    """Return what the words before an expression make of it ("since" -> "SINCE")."""
    before = [w.lower for w in sentence.words[max(words[0].index - _LONGEST_PHRASE - 1, 0) : words[0].index]]
    if before and before[-1] in _tables.listed("categories", "the"):
        before.pop()
    phrase = " ".join(before[-_LONGEST_PHRASE:])
    return _prepositions().get(phrase) or _prepositions().get("".join(before[-1:]))


_LONGEST_PHRASE = 3  # words: "as early as"


def _tense(tenses: Tenses, head: Word, outer: str | None) -> Tense | None:
    """Return the tense around an expression; "since" looks back, "until" ahead unless its clause is past."""
    if outer == "SINCE":
        return "past"
    found = tenses.around(head)
    return "future" if outer in ("UNTIL", "ON_OR_BEFORE") and found != "past" else found


def _is_in_passing(sentence: Sentence, head: Word) -> bool:
    """Tell whether a time tells which thing or person is spoken of: "a *1994* truce", "who was jailed in *2018*"."""
    modifies = deprels.is_compound(head) or deprels.is_adjectival_modifier(head) or deprels.is_possessive(head)
    return modifies or any(deprels.is_relative_clause(w) for w in sentence.ancestors(head))


def _narrates(sentence: Sentence, head: Word) -> bool:
    return not _tables.listed("narration", "prepositions").isdisjoint(walks.prepositions(sentence, head))
