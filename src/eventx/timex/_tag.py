"""Tag the time expressions of a document: the stage that the extractor calls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cache

from attrs import evolve, frozen

from eventx import deprels
from eventx.mentions import Span, Time
from eventx.syntax import Sentence, Word
from eventx.timex import _calendar, _tables
from eventx.timex._context import Context, advance
from eventx.timex._expression import Expression
from eventx.timex._filter import is_time
from eventx.timex._grammar import pieces
from eventx.timex._join import join
from eventx.timex._lex import tokens
from eventx.timex._match import Piece
from eventx.timex._resolve import resolve
from eventx.timex._tense import tense
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
    context = _context(reference_date, narrative)
    found: list[TimeMatch] = []
    for index, (sentence, cut) in enumerate(_cuts(sentences)):
        for piece in join(pieces(cut), cut):
            if is_time(piece, cut, sentence, narrative=narrative):
                match, context = _read(text, sentence, index, piece, cut, context)
                found.append(match)
    return tuple(found)


def _cuts(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[Token]]]:
    """Yield each sentence with its tokens; one that was cut after "p.m." or "Oct." takes in the date that follows."""
    waiting: list[Token] | None = None
    for i, sentence in enumerate(sentences):
        cut = waiting if waiting is not None else tokens(sentence)
        waiting = None
        if i + 1 < len(sentences) and len(cut) > 1 and _is_cut_short(cut):
            waiting = tokens(sentences[i + 1])
            first = pieces(waiting[:_DATE_LENGTH])[:1]
            if first and first[0].start == 0 and (_joins(cut, waiting, first[0])):
                last = len(sentence.words) - 1
                cut = cut + [evolve(t, word=last) for t in waiting[: first[0].end]]
                waiting = waiting[first[0].end :]
        yield sentence, cut


_DATE_LENGTH = 8  # tokens: "Wednesday, Oct. 23, 2024"


def _is_cut_short(cut: Sequence[Token]) -> bool:
    last = cut[-1]
    return (
        last.category == "ampm"
        or last.text == "."
        and (cut[-2].category == "ampm" or cut[-2].text in _tables.abbreviations())
    )


def _joins(cut: Sequence[Token], following: Sequence[Token], piece: Piece) -> bool:
    if cut[-2].category == "month" or cut[-1].category == "month":
        return following[0].category in ("n12", "n24", "n31", "year")
    return piece.rule in ("weekday", "month_day", "day_month", "deictic")


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
    context = _context(reference_date, narrative)
    for index, (sentence, cut) in enumerate(_cuts(sentences)):
        if sentence.start <= start < max(sentence.end, sentence.start + 1):
            piece, cut = _given(cut, start, end)
            if piece is None:
                break
            match, _ = _read(text, sentence, index, piece, cut, context)
            return evolve(
                match.time,
                start=start,
                end=end,
                text=text[start:end],
                head=_head_in(match.time.head, start, end, text),
            )
        for piece in join(pieces(cut), cut):
            if is_time(piece, cut, sentence, narrative=narrative):
                _, context = _read(text, sentence, index, piece, cut, context)
    return Time(start, end, text[start:end], Span(start, end, text[start:end]))


def _head_in(head: Span, start: int, end: int, text: str) -> Span:
    return head if start <= head.start and head.end <= end else Span(start, end, text[start:end])


def _given(cut: list[Token], start: int, end: int) -> tuple[Piece | None, list[Token]]:
    """Return the longest piece among the tokens of a span that someone else found."""
    inside = [t for t in cut if t.start < end and t.end > start]
    found = join(pieces(inside), inside)
    if not found:
        return None, inside
    if found[0].expression.relation == "duration" and all(p.expression.relation == "duration" for p in found):
        return found[0], inside
    return max(found, key=lambda p: p.end - p.start), inside


def _context(reference_date: date | datetime | None, narrative: bool) -> Context:
    if isinstance(reference_date, datetime):
        return Context(reference=reference_date.replace(tzinfo=None), timed=True, narrative=narrative)
    if reference_date is not None:
        reference_date = datetime(reference_date.year, reference_date.month, reference_date.day)
    return Context(reference=reference_date, narrative=narrative)


def _read(
    text: str, sentence: Sentence, index: int, piece: Piece, cut: Sequence[Token], context: Context
) -> tuple[TimeMatch, Context]:
    first, last = cut[piece.start], cut[piece.end - 1]
    start, end = first.start, _end(last, sentence)
    words = _covered(sentence, first.word, end)
    head = _head(sentence, words)
    x = piece.expression
    clause = tense(sentence, head)
    value = resolve(x, evolve(context, tense=clause))
    mod = x.mod or (_outer_mod(sentence, words) if x.kind in ("DATE", "TIME") else None)
    time = Time(
        start,
        end,
        text[start:end],
        _clip(head, start, end, text),
        kind=x.kind,
        value=value,
        mod=mod,
        granularity=_calendar.granularity(value) if value else None,
        interval=_interval(value, mod, x, context),
    )
    match = TimeMatch(time, index, words[0].index, words[-1].index + 1)
    firm = clause == "past" and any(p in _STORY for p in deprels.prepositions(sentence, head))
    return match, advance(evolve(context, tense=clause), x, value, leading=words[0].index <= 1, firm=firm)


_STORY = ("in", "during", "throughout", "by")  # before a year that dates what is told


def _end(last: Token, sentence: Sentence) -> int:
    """Return where an expression ends; a full stop that the parser took for the sentence's is left out."""
    word = sentence.words[last.word]
    if last.start >= sentence.end:  # taken from the next sentence
        return last.end
    return word.end if last.text.endswith(".") and last.start < word.end == last.end - 1 else last.end


def _covered(sentence: Sentence, first: int, end: int) -> list[Word]:
    words = [sentence.words[first]]
    for word in sentence.words[first + 1 :]:
        if word.start >= end:
            break
        words.append(word)
    return words


def _head(sentence: Sentence, words: Sequence[Word]) -> Word:
    inside = range(words[0].index, words[-1].index + 1)
    return next((w for w in words if w.head not in inside), words[0])


def _clip(word: Word, start: int, end: int, text: str) -> Span:
    first, last = max(word.start, start), min(word.end, end)
    return Span(first, last, text[first:last]) if first < last else Span(start, end, text[start:end])


@cache
def _prepositions() -> dict[str, str]:
    return {form: mod for mod, forms in _tables.words()["prepositions"].items() for form in forms}


def _outer_mod(sentence: Sentence, words: Sequence[Word]) -> str | None:
    """Return what the words before an expression make of it ("since" -> "SINCE")."""
    at = words[0].index - 1
    if at >= 0 and sentence.words[at].lower == "the":
        at -= 1
    return _prepositions().get(sentence.words[at].lower) if at >= 0 else None


def _interval(
    value: str | None, mod: str | None, x: Expression, context: Context
) -> _calendar.Interval | None:
    if value is None:
        return None
    if x.relation == "period":
        return _period_interval(x, context)
    found = _calendar.interval(value)
    if found is None:
        return None
    start, end = found
    match mod:
        case "SINCE":
            return start, None
        case "UNTIL" | "ON_OR_BEFORE":
            return None, end
        case "BEFORE":
            return None, start
        case "AFTER":
            return end, None
    return found


def _period_interval(x: Expression, context: Context) -> _calendar.Interval | None:
    """Return the stretch that "the past two weeks" covers, the reference day included."""
    today = context.base
    if today is None or x.amount is None or x.unit in ("hour", "minute", "second") or not x.direction:
        return None
    other = _calendar.shift(today, x.amount * x.direction, x.unit or "day")
    if other is None:
        return None
    return (
        (other.isoformat(), today.isoformat()) if x.direction < 0 else (today.isoformat(), other.isoformat())
    )
