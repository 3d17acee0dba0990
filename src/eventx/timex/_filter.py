"""Decide by the parse whether a piece that looks like a time expression is one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from eventx import deprels
from eventx.syntax import Sentence, Word
from eventx.timex import _tables
from eventx.timex._match import Piece
from eventx.timex._token import Token


def is_time(piece: Piece, tokens: Sequence[Token], sentence: Sentence, *, narrative: bool) -> bool:
    """Tell whether a piece is a time expression.

    Args:
        piece: The piece.
        tokens: The sentence's tokens.
        sentence: The sentence.
        narrative: Whether the text is a history.

    Returns:
        False for quantities that look like years, ages, and words in another sense.
    """
    before = tokens[piece.start - 1] if piece.start else None
    after = tokens[piece.end] if piece.end < len(tokens) else None
    word = sentence.words[tokens[piece.start].word]
    last = sentence.words[tokens[piece.end - 1].word]
    match piece.rule:
        case "reference":
            return tokens[piece.end - 1].text not in _untagged(narrative)
        case "lone_unit" | "year_quarter" | "the_time" | "the_moment" | "current" | "past" | "later_on":
            return False  # readings for words whose extent is given
        case "small_year":
            return _is_small_year(before, sentence, last, narrative)
        case "this_time":
            return before is not None and before.category == "at"
        case "year":
            return _is_year(before, after, word)
        case "bare_unit":
            return piece.expression.mod is not None or piece.expression.unit in ("day", "weekend")
        case "lone_day":
            return piece.end - piece.start > 2 or _stands_alone(before, sentence, last)
        case "decade":
            return _is_decade(piece, tokens, before)
        case "season":
            return _is_season(piece, tokens, before, after) and (narrative or not _names(sentence, last))
        case "units":
            return piece.expression.unit not in ("quarter", "second")
        case "units_around":
            return before is None or not deprels.is_possessive(sentence.words[before.word])
        case "set":
            return word.upos != "PROPN" and (word.index == 0 or word.text.islower())
        case "quarter":
            x = piece.expression
            return x.half is None or x.year is not None or x.direction is not None
        case "part":
            return _is_part(before, last)
        case "clockword":
            return piece.expression.has_day or not deprels.is_compound(last)
        case "clock":
            return after is None or after.text not in ("remaining", "left", "to")
    if piece.expression.kind == "DURATION":
        return not _is_age(piece, tokens)
    return True


@cache
def _untagged(narrative: bool) -> frozenset[str]:
    return frozenset(_tables.words()["untagged"]["narrative" if narrative else "news"])


def _is_year(before: Token | None, after: Token | None, word: Word) -> bool:
    if before is not None and before.text in ("$", "£", "€", "#", "no", ".", "than", "about", "some"):
        return False
    return not (after is not None and after.text in ("%", "people", "km", "miles", "men"))


def _names(sentence: Sentence, word: Word) -> bool:
    """Tell whether a capitalised word begins a name ("Summer Paralympics")."""
    follower = sentence.words[word.index + 1] if word.index + 1 < len(sentence.words) else None
    return word.text[:1].isupper() and follower is not None and follower.upos == "PROPN"


def _is_part(before: Token | None, word: Word) -> bool:
    """Tell whether "night", "dawn" without an article are times: after a preposition, not in "night classes"."""
    if before is None or deprels.is_compound(word):
        return False
    return before.category in ("at", "before", "after", "to", "from", "card") or before.text in _PART_OPENERS


_PART_OPENERS = ("by", "until", "till", "since", "during", "overnight", "toward", "towards", "all")


def _is_small_year(before: Token | None, sentence: Sentence, word: Word, narrative: bool) -> bool:
    """Tell whether a number below 1000 is a year: only right after "in", or in brackets, and when it counts nothing."""
    if before is None or before.category not in (("in", "open") if narrative else ("in",)):
        return False
    follower = sentence.words[word.index + 1] if word.index + 1 < len(sentence.words) else None
    return not deprels.is_numeric_modifier(word) and (
        follower is None or follower.upos in ("PUNCT", "VERB", "DET")
    )


def _is_decade(piece: Piece, tokens: Sequence[Token], before: Token | None) -> bool:
    """Tell "the 30s" and "the '80s" from "her early 30s"."""
    if (piece.expression.decade or 0) >= 100 and tokens[piece.end - 1].category != "decadeword":
        return True
    inside = tokens[piece.start : piece.end]
    return any(t.category == "the" or t.text[0] in "'’" for t in (*inside, *([before] if before else [])))


def _stands_alone(before: Token | None, sentence: Sentence, word: Word) -> bool:
    """Tell whether "the 7th" names a day rather than modifies a noun."""
    if (
        before is None
        or before.category not in ("on", "to", "from", "of")
        and before.text not in ("by", "until", "since")
    ):
        return False
    follower = sentence.words[word.index + 1] if word.index + 1 < len(sentence.words) else None
    return follower is None or follower.upos not in ("NOUN", "PROPN", "ADJ", "NUM")


def _is_season(piece: Piece, tokens: Sequence[Token], before: Token | None, after: Token | None) -> bool:
    """Tell seasons from falls and springs."""
    x = piece.expression
    if (
        tokens[piece.end - 1].text not in ("fall", "spring")
        or x.year is not None
        or x.direction is not None
        or x.mod
    ):
        return True
    if after is not None and after.category == "of":
        return False
    return before is not None and (
        before.category in ("in", "to", "from")
        or before.text in ("by", "during", "since", "until", "through", "throughout")
    )


def _is_age(piece: Piece, tokens: Sequence[Token]) -> bool:
    rest = [t.category for t in tokens[piece.end : piece.end + 2]]
    return bool(rest) and (rest[0] == "old" or rest in (["dash", "old"], ["of", "old"]))
