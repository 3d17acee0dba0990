"""Define what a rule's reader looks at, and what it makes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from eventx.timex._expression import Expression
from eventx.timex._lex import Token


@frozen
class Piece:
    """An expression and the tokens it covers (end exclusive)."""

    rule: str
    start: int
    end: int
    expression: Expression


@frozen
class Match:
    """One rule's match."""

    tokens: Sequence[Token]
    match: re.Match[str]

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
        """Return a group's first token that means something, or None."""
        tokens = self.slice(group)
        return next((t for t in tokens if t.category != "the"), tokens[0] if tokens else None)

    def first(self, *categories: str) -> Token | None:
        """Return the match's first token of one of the categories, or None."""
        found = self.tokens[self.match.start() : self.match.end()]
        return next((t for t in found if t.category in categories), None)
