"""Decide by the parse whether a piece that looks like a time expression is one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from eventx import deprels, walks
from eventx.syntax import Sentence, Word
from eventx.timex import _tables
from eventx.timex._expression import Expression
from eventx.timex._match import Piece
from eventx.timex._numbers import CLOCK_UNITS
from eventx.timex._token import Token

_CLAUSE_OPENERS = frozenset({"PUNCT", "VERB", "DET"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_TWO_AMOUNTS = frozenset({"two_amounts", "between_amounts"})
_UNITS = frozenset({"unit", "units"})
_BARE_UNITS = frozenset({"day", "weekend"})


@frozen
class _Site:
    """A piece where it stands."""

    piece: Piece
    tokens: Sequence[Token]
    sentence: Sentence
    narrative: bool

    @property
    def x(self) -> Expression:
        return self.piece.expression

    @property
    def before(self) -> Token | None:
        return self.tokens[self.piece.start - 1] if self.piece.start else None

    @property
    def after(self) -> Token | None:
        return self.tokens[self.piece.end] if self.piece.end < len(self.tokens) else None

    @property
    def last(self) -> Token:
        return self.tokens[self.piece.end - 1]

    @property
    def word(self) -> Word:
        return self.sentence.words[self.last.word]

    @property
    def follower(self) -> Word | None:
        index = self.last.word + 1
        return self.sentence.words[index] if index < len(self.sentence.words) else None

    def follows(self, table: str) -> bool:
        """Tell whether the piece stands after one of a table's words."""
        return self.before is not None and self.before.text in _tables.listed("context", table)

    def precedes(self, table: str) -> bool:
        """Tell whether the piece stands before one of a table's words."""
        return self.after is not None and self.after.text in _tables.listed("context", table)


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
    site = _Site(piece, tokens, sentence, narrative)
    if piece.end - piece.start == 1 and _is_surname(site):
        return False
    check = _CHECKS.get(piece.rule)
    if check is not None:
        return check(site)
    return piece.expression.kind != "DURATION" or _is_length(site)


def _is_surname(site: _Site) -> bool:
    """Tell whether a word goes on with a person's name: "Theresa *May*"."""
    before = site.sentence.words[site.word.index - 1] if site.word.index else None
    named = before is not None and site.sentence.label(before) == "PER"
    return named and (deprels.is_name_part(site.word) or site.sentence.label(site.word) == "PER")


def _never(_: _Site) -> bool:
    """Refuse words that have a reading where their extent is given, but date too little to be looked for."""
    return False


def _is_age(site: _Site) -> bool:
    end = site.piece.end
    if site.piece.rule in _TWO_AMOUNTS and site.last.category not in _UNITS:  # "*five* to seven years old"
        units = (i for i in range(end, len(site.tokens)) if site.tokens[i].category in _UNITS)
        end = next(units, end) + 1
    rest = [t.category for t in site.tokens[end : end + 2]]
    return rest[:1] == ["old"] or rest in (["dash", "old"], ["of", "old"])


def _is_tagged_reference(site: _Site) -> bool:
    if site.follows("compared") and site.precedes("compared"):
        return False  # "as recently as 2019"
    return site.last.text not in _tables.listed("untagged", "narrative" if site.narrative else "news")


def _is_year(site: _Site) -> bool:
    """Tell years from counts, telephone numbers ("555-1972") and numbers in names ("Resolution 1973")."""
    start = site.piece.start
    before = [t.category for t in site.tokens[max(start - 2, 0) : start]]
    if before in (["n999", "dash"], ["number", "dash"]) or site.follows("numbered"):
        return False
    if site.last.text[:1] in "'’":  # "in '97", not "the '15 Most Wanted"
        return site.follows("before_short_year")
    return not site.follows("before_quantity") and not site.precedes("after_quantity")


def _is_length(site: _Site) -> bool:
    """Tell lengths from ages, questions ("how many days"), ratios ("in as many days"), rates ("60 miles an hour")."""
    if site.before is not None:
        asks = site.before.text in _tables.listed("context", "asking")
        compares = f"{site.before.text} {site.tokens[site.piece.start].text}" in _tables.listed("context", "ratios")
        if asks or compares:
            return False
    return not _is_age(site) and not (site.tokens[site.piece.start].category == "art" and _is_rate(site))


def _is_rate(site: _Site) -> bool:
    """Tell whether a unit of the clock stands behind what is counted by it: "60 miles per hour"."""
    if site.before is None or site.last.value not in CLOCK_UNITS:
        return False
    word = site.sentence.words[site.before.word]
    return word.upos in ("NUM", "SYM") or word.xpos == "NNS" or word.lower in _tables.listed("context", "measures")


def _is_kind(site: _Site) -> bool:
    """Tell whether hours are those of something: "office hours"."""
    return any(deprels.is_compound(c) for c in site.sentence.children(site.word))


def _is_small_year(site: _Site) -> bool:
    """Tell whether a number below 1000 is a year: after "in", or in a history in brackets."""
    openers = ("in", "open") if site.narrative else ("in",)
    if site.before is None or site.before.category not in openers or deprels.is_numeric_modifier(site.word):
        return False
    return site.follower is None or site.follower.upos in _CLAUSE_OPENERS


def _is_decade(site: _Site) -> bool:
    """Tell "the 30s" and "the '80s" from "her early 30s"."""
    if (site.x.decade or 0) >= 100 and site.last.category != "decadeword":
        return True
    around = site.tokens[max(site.piece.start - 1, 0) : site.piece.end]
    return any(t.category == "the" or t.text[0] in "'’" for t in around)


def _is_lone_day(site: _Site) -> bool:
    """Tell whether "the 7th" names a day rather than modifies a noun."""
    if site.piece.end - site.piece.start > 2:
        return True
    return site.follows("before_day") and (site.follower is None or site.follower.upos not in _NOMINAL)


def _is_season(site: _Site) -> bool:
    """Tell seasons from falls, springs and names ("Summer Paralympics")."""
    follower = site.follower
    if (
        not site.narrative
        and site.word.text[:1].isupper()
        and follower is not None
        and follower.upos == "PROPN"
    ):
        return False
    x = site.x
    if site.last.text not in _tables.listed("context", "two_senses") or x.year or x.direction is not None or x.mod:
        return True
    return site.follows("before_season") and (site.after is None or site.after.category != "of")


def _is_score(site: _Site) -> bool:
    """Tell whether a clock time is what a game has left: "4:08 to go"."""
    rest = [t.text for t in site.tokens[site.piece.end : site.piece.end + 2]]
    return not _tables.listed("context", "after_score").isdisjoint((*rest[:1], " ".join(rest)))


def _is_part_of_day(site: _Site) -> bool:
    """Tell whether a bare "night" is a time: after a preposition, not in "night classes"."""
    if site.x.mod == "APPROX" or site.x.has_day:
        return True
    if site.before is None or deprels.is_compound(site.word):
        return False
    if site.x.mod in ("START", "MID") and site.before.category == "in":
        return True
    return site.follows("before_part") or site.before.category == "card"


def _is_that_time(site: _Site) -> bool:
    """Tell "at that time" from "at the same time", which is "together"."""
    same = any(t.category == "same" for t in site.tokens[site.piece.start : site.piece.end])
    return site.narrative or not same or site.before is None or site.before.category != "at"


def _is_counted(site: _Site) -> bool:
    """Tell whether the last number of a list counts what follows: "on June 3, 5 and 9 people"."""
    listed = site.before is not None and site.before.category in ("and", "or")
    first = walks.first_conjunct(site.sentence, site.word)
    return listed and deprels.is_numeric_modifier(first) and first.head > site.word.index


_CHECKS: dict[str, Callable[[_Site], bool]] = {
    "per": lambda site: not _is_rate(site),
    **dict.fromkeys(
        ("lone_unit", "year_quarter", "the_time", "the_moment", "current", "past", "later_on"), _never
    ),
    "reference": _is_tagged_reference,
    "year": _is_year,
    "small_year": _is_small_year,
    "decade": _is_decade,
    "lone_day": _is_lone_day,
    "season": _is_season,
    "part": _is_part_of_day,
    "this_time": lambda site: site.before is not None and site.before.category == "at",
    "bare_unit": lambda site: site.x.mod is not None or site.x.unit in _BARE_UNITS,
    "units": lambda site: site.x.unit not in ("quarter", "second") and not _is_age(site) and not _is_kind(site),
    "that_time": _is_that_time,
    "month_days": lambda site: not _is_counted(site),
    "units_around": lambda site: site.before is None or site.sentence.words[site.before.word].upos != "PRON",
    # but "the editor of a *daily*"
    "set": lambda site: site.word.upos not in ("NOUN", "PROPN") and (site.word.index == 0 or site.word.text.islower()),
    "quarter": lambda site: not site.x.half or (site.x.year, site.x.direction, site.x.unit) != (None,) * 3,
    "clockword": lambda site: site.x.has_day or not deprels.is_compound(site.word),
    "clock": lambda site: site.last.category in ("ampm", "zone") or not _is_score(site),
}
