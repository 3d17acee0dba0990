"""Define what a rule's reader looks at, and what it makes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from eventx.timex._expression import Expression
from eventx.timex._numbers import full_year, number
from eventx.timex._token import Token

_POINTERS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "latest": -1,
    "recent": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "next": 1,
    "following": 1,
}
_ANAPHORIC = frozenset({"previous", "following", "same", "that"})
_LIMITS = {
    "some": "APPROX",
    "more": "MORE_THAN",
    "over": "MORE_THAN",
    "less": "LESS_THAN",
    "under": "LESS_THAN",
    "least": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS",
    "up": "EQUAL_OR_LESS",
}


@frozen
class Piece:
    """An expression and the tokens it covers (end exclusive)."""

    rule: str
    start: int
    end: int
    expression: Expression


@frozen
class Match:
    """One rule's match, with what readers ask of it."""

    tokens: Sequence[Token]
    match: re.Match[str]

    @property
    def span(self) -> tuple[int, int]:
        """The indices of the first token and after the last."""
        return self.match.span()

    def has(self, *groups: str) -> bool:
        """Tell whether one of the groups took part in the match."""
        known = self.match.re.groupindex
        return any(g in known and self.match.start(g) >= 0 for g in groups)

    def slice(self, group: str) -> Sequence[Token]:
        """Return a group's tokens, none if it took no part."""
        if not self.has(group):
            return ()
        return self.tokens[self.match.start(group) : self.match.end(group)]

    def token(self, group: str) -> Token | None:
        """Return a group's first token, or None."""
        return next(iter(self.slice(group)), None)

    def first(self, *categories: str) -> Token | None:
        """Return the match's first token of one of the categories, or None."""
        start, end = self.span
        return next((t for t in self.tokens[start:end] if t.category in categories), None)

    def number_of(self, *categories: str) -> int | None:
        """Return the value of the match's first token of one of the categories, or None."""
        token = self.first(*categories)
        return None if token is None else int(token.value)

    def nth(self, group: str = "ord") -> int:
        """Return an ordinal's number; "last" and "final" are -1."""
        token = self.slice(group)[0]
        return -1 if token.category in ("last", "final") else int(token.value)

    def day(self, group: str = "day") -> int | None:
        """Return the day of the month in a group, or None."""
        token = next((t for t in self.slice(group) if isinstance(t.value, int)), None)
        return int(token.value) if token and 1 <= token.value <= 31 else None

    def year(self, group: str = "year") -> int | None:
        """Return the year in a group, one with two digits or with an era included, or None."""
        token = next((t for t in self.slice(group) if t.category == "year"), self.token("old"))
        short = self.token("short")
        if token is None and short is not None:
            return full_year(int(short.value))
        return None if token is None else int(token.value)

    @property
    def era(self) -> str | None:
        """The era "BC" if the match names it."""
        return "BC" if self.first("bc") else None

    def unit(self, group: str = "unit") -> str:
        """Return the unit in a group."""
        return str(self.slice(group)[0].value)

    def part(self) -> str | None:
        """Return the part of day in the match, or None."""
        token = self.first("part")
        return None if token is None else str(token.value)

    def count(self, group: str = "count") -> float | None:
        """Return the number in a group; None if it says none ("several")."""
        tokens = self.slice(group)
        if not tokens or any(t.category in ("vague", "some") for t in tokens):
            return None
        return number(tokens)

    def direction(self, group: str = "ptr") -> int | None:
        """Return -1, 0 or 1 for "last", "this", "next", or None without any of them."""
        found = [t.category for t in self.slice(group) if t.category in _POINTERS]
        if not found:
            return None
        return -1 if "past" in found else _POINTERS[found[-1]]  # "this past week", "this coming Friday"

    def is_anaphoric(self, group: str = "ptr") -> bool:
        """Tell whether a pointer points at the text ("the following day") rather than at the present."""
        return any(t.category in _ANAPHORIC for t in self.slice(group))

    @property
    def mod(self) -> str | None:
        """The TIMEX3 modifier that the words before the core express, or None."""
        for group in ("end", "early", "late"):
            for token in self.slice(group):
                if token.category in ("endnoun", "early", "mid", "earlier", "later"):
                    return str(token.value)
        for token in self.slice("limit"):
            if token.category == "approx":
                return str(token.value)
            if token.category in _LIMITS:
                return _LIMITS[token.category]
        return None


Found = Expression | Sequence[tuple[int, int, Expression]] | None
"""What a reader returns: an expression for the whole match, several with their tokens, or None to refuse."""

Reader = Callable[[Match], Found]
Rules = Mapping[str, tuple[str, Reader]]
"""Rules by name: a pattern and its reader."""
