"""Decide by the parse whether a piece that looks like a time expression is one."""

from __future__ import annotations

from collections.abc import Sequence

from eventx.syntax import Sentence
from eventx.timex._lex import Token
from eventx.timex._match import Piece


def is_time(piece: Piece, tokens: Sequence[Token], sentence: Sentence) -> bool:
    """Tell whether a piece is a time expression.

    Args:
        piece: The piece.
        tokens: The sentence's tokens.
        sentence: The sentence.

    Returns:
        False for quantities that look like years, ages, and words in another sense.
    """
    check = _CHECKS.get(piece.rule)
    return check is None or check(piece, tokens, sentence)


def _neighbours(piece: Piece, tokens: Sequence[Token]) -> tuple[Token | None, Token | None]:
    before = tokens[piece.start - 1] if piece.start else None
    after = tokens[piece.end] if piece.end < len(tokens) else None
    return before, after


def _is_year(piece: Piece, tokens: Sequence[Token], sentence: Sentence) -> bool:
    before, after = _neighbours(piece, tokens)
    if before is not None and before.text in ("$", "£", "€", "#", "no", ".", "than", "about", "some"):
        return False
    if after is not None and after.text in ("%", "people", "km", "miles", "men"):
        return False
    return True


def _is_length(piece: Piece, tokens: Sequence[Token], sentence: Sentence) -> bool:
    _, after = _neighbours(piece, tokens)
    if after is not None and after.category == "old":
        return False
    if after is not None and after.category == "dash" and piece.end + 1 < len(tokens):
        return tokens[piece.end + 1].category != "old"
    return True


_CHECKS = {"year": _is_year, "amount": _is_length, "span": _is_length, "fuzzy": _is_length, "units": _is_length}
