"""Find the pieces of time expressions among a sentence's tokens.

At each token that can begin one, the longest match of a rule whose reader accepts it wins, the earlier rule among
equals. `_join.py` then puts neighbouring pieces together ("10 p.m." + "Wednesday").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from eventx.timex._build import build
from eventx.timex._lex import Token
from eventx.timex._match import Match, Piece
from eventx.timex._patterns import Patterns, compile_all
from eventx.timex._rules import MACROS, RULES


@cache
def _patterns() -> Patterns:
    return compile_all(RULES, MACROS)


def pieces(tokens: Sequence[Token]) -> list[Piece]:
    """Find the pieces in a sentence.

    Args:
        tokens: The sentence's tokens.

    Returns:
        Pieces in order, not overlapping.
    """
    patterns = _patterns()
    text = patterns.encode(t.category for t in tokens)
    found: list[Piece] = []
    at = 0
    while (start := patterns.any.search(text, at)) is not None:
        best: list[Piece] = []
        for name, regex in patterns.regexes:
            match = regex.match(text, start.start())
            if match is None or match.end() <= (best[-1].end if best else start.start()):
                continue
            built = build(name, Match(tokens, match))
            if built:
                best = built
        found += best
        at = best[-1].end if best else start.start() + 1
    return found
