"""Compile patterns over token categories to regular expressions over one character a token.

A pattern is a regular expression in which `{month}` stands for one token of that category. Because a
sentence becomes a string with one character a token, matching is as fast as `re`, and a match position is a
token index.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from attrs import frozen

_NAME = re.compile(r"\{(\w+)\}")
_GROUP = re.compile(r"\(\?P<\w+>")
_FIRST_CHARACTER = 0x100  # beyond what regular expressions give a meaning
_OTHER = chr(_FIRST_CHARACTER - 1)


@frozen
class Patterns:
    """Compiled patterns that share one alphabet of categories.

    Attributes:
        codes: The character of each category.
        regexes: Name and expression of each pattern, in order.
        any: Matches where one of the patterns does: one test instead of many at the places where none does.
    """

    codes: Mapping[str, str]
    regexes: tuple[tuple[str, re.Pattern[str]], ...]
    any: re.Pattern[str]

    def encode(self, categories: Iterable[str]) -> str:
        """Write a sentence's categories, one character each."""
        return "".join([self.codes.get(c, _OTHER) for c in categories])


def compile_all(rules: Mapping[str, str], macros: Mapping[str, str]) -> Patterns:
    """Compile patterns.

    Args:
        rules: The patterns by name, in order; white space in them is meaningless.
        macros: Named parts of patterns, which may use each other.

    Returns:
        The patterns over a common alphabet.
    """

    def expand(source: str) -> str:
        return _NAME.sub(lambda m: "(?:" + expand(macros[m[1]]) + ")" if m[1] in macros else m[0], source)

    sources = {name: "".join(expand(source).split()) for name, source in rules.items()}
    names = sorted({name for source in sources.values() for name in _NAME.findall(source)})
    codes = {name: chr(_FIRST_CHARACTER + i) for i, name in enumerate(names)}
    sources = {name: _NAME.sub(lambda m: codes[m[1]], source) for name, source in sources.items()}
    whole = "|".join(_GROUP.sub("(?:", source) for source in sources.values())
    anywhere = re.compile(f"(?!{_OTHER})(?:{whole})")  # most words begin none: no need to try each pattern on them
    return Patterns(codes, tuple((n, re.compile(s)) for n, s in sources.items()), anywhere)
