"""Part the time that opens an entry from the sentence behind it.

Parsers take it for the head of the sentence. It dates what follows, so it stays, with a comma.
"""

from __future__ import annotations

import re
from functools import cache

from eventx._words import word_lists

_TIME = r"""
    \d{{1,2}}[:.h]\d{{2}}(?:[ ]?(?:[ap]\.?m\.?|[A-Z]{{3,4}}))?                 # "09:40 GMT"
    | (?:(?:{days}),?[ ])?\d{{1,2}}[ ](?:{months})\.?(?:,?[ ]\d{{4}})?         # "22 July 2021"
    | (?:(?:{days}),?[ ])?(?:{months})\.?[ ]\d{{1,2}}(?:,[ ]\d{{4}})?          # "July 22, 2021"
    | (?:1[5-9]|20)\d\d(?:[ ](?:{months})\.?(?:[ ]\d{{1,2}})?)?              # "2021", "2021 July 22"
    | (?:1[5-9]|20)\d\d(?:s|[-–]\d{{2,4}})                                  # "1990s", "1998-99"
    | (?:{months})\.?,?[ ]\d{{4}}                                            # "July 2021"
    | Day[ ]\d{{1,4}}
    | (?:{days})
"""
_LINE = r"""
    ^(?P<time>[ \t]*(?:{time}))
    (?P<mark>[ ]?[-–—][ ]|:[ ])(?=[^\s\d]|\d{{1,3}}\b)
"""


def part_openers(text: str) -> str:
    """Write a comma behind the times that open lines.

    Args:
        text: The text.

    Returns:
        A text of the same length.
    """
    return _line().sub(_parted, text)


@cache
def _line() -> re.Pattern[str]:
    lists = word_lists("relations")
    parts = {name: "|".join(map(str.capitalize, sorted(lists.words("openers", name)))) for name in ("days", "months")}
    return re.compile(_LINE.format(time=_TIME.format(**parts)), re.MULTILINE | re.VERBOSE)


def _parted(opener: re.Match[str]) -> str:
    return opener["time"] + ",".ljust(len(opener["mark"]) - 1) + " "
