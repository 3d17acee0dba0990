"""Find the pieces of time expressions among a sentence's tokens.

At each token that can begin one, the longest match of a rule whose reader accepts it wins, the earlier rule
among equals. `_join.py` then puts neighbouring pieces together ("10 p.m." + "Wednesday").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from eventx.timex._clocks import CLOCKS
from eventx.timex._dates import DATES
from eventx.timex._expression import Expression
from eventx.timex._lengths import LENGTHS
from eventx.timex._macros import MACROS
from eventx.timex._match import Match, Piece, Rules
from eventx.timex._parts import PARTS
from eventx.timex._patterns import Patterns, compile_all
from eventx.timex._shifts import SHIFTS
from eventx.timex._token import Token

RULES: Rules = {**DATES, **PARTS, **CLOCKS, **SHIFTS, **LENGTHS}


@cache
def _patterns() -> Patterns:
    return compile_all({name: pattern for name, (pattern, _) in RULES.items()}, MACROS)


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
        best = _longest(patterns, text, start.start(), tokens)
        found += best
        at = best[-1].end if best else start.start() + 1
    return found


def _longest(patterns: Patterns, text: str, at: int, tokens: Sequence[Token]) -> list[Piece]:
    best: list[Piece] = []
    for name, regex in patterns.regexes:
        match = regex.match(text, at)
        if match is not None and match.end() > (best[-1].end if best else at):
            best = _build(name, Match(tokens, match)) or best
    return best


def _build(rule: str, match: Match) -> list[Piece]:
    found = RULES[rule][1](match)
    if found is None:
        return []
    if isinstance(found, Expression):
        return [Piece(rule, *match.span, found)]
    return [Piece(rule, start, end, x) for start, end, x in found]
