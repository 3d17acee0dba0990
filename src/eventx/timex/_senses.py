"""Settle by tags, names and neighbours what an ambiguous token means: May, march, second, fall, sat, min."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve, frozen

from eventx import deprels, walks
from eventx.syntax import Sentence, Word
from eventx.timex import _tables
from eventx.timex._token import Token

_NAMES = frozenset({"PER", "ORG", "LOC"})
_NUMBERS = frozenset({"n12", "n24", "n31", "n59", "n99", "n999", "number", "card", "art", "dash"})
_DATE_NUMBERS = frozenset({"n12", "n24", "n31", "year", "nth"})
_AFTER_SHORT_DAY = frozenset({"comma", "month", "n12", "n24", "n31", "part"})
_BEFORE_SHORT_DAY = frozenset({"on", "last", "next", "this", "open"})
_BEFORE_ZONE = frozenset({"clock", "ampm", "n12", "n24", "number", "clockword", "year", "dot"})
_BEFORE_HALF = frozenset({"clock", "n12", "n24", "n31", "n59", "dot", "card"})


@frozen
class _Site:
    """A token where it stands."""

    token: Token
    word: Word
    before: Token | None
    after: Token | None
    sentence: Sentence

    @property
    def is_capital(self) -> bool:
        return self.word.text[self.token.start - self.word.start :][:1].isupper()

    @property
    def is_short(self) -> bool:
        """Whether the token is a short name, such as "Sat"."""
        return self.token.text in _tables.abbreviations()

    @property
    def is_dotted(self) -> bool:
        after = self.after
        return self.is_short and after is not None and after.text == "." and after.start == self.token.end

    @property
    def is_in_name(self) -> bool:
        return self.sentence.label(self.word) in _NAMES

    @property
    def opens_name(self) -> bool:
        """Whether a name goes on after the word, as in "April Jones"."""
        index = self.word.index + 1
        after = self.sentence.words[index] if index < len(self.sentence.words) else None
        if after is None or after.upos != "PROPN" or not after.text[:1].isupper():
            return False
        inside = after.head == self.word.index and deprels.is_name_part(after)
        return inside or (self.word.head == index and deprels.is_name_part(self.word))

    @property
    def ends_proper_name(self) -> bool:
        """Whether the word is written like a name behind another, as in "USA Today"."""
        before = self.sentence.words[max(self.word.index - 1, 0) : self.word.index]
        return self.is_capital and any(w.upos == "PROPN" for w in before)

    def follows(self, categories: frozenset[str]) -> bool:
        return self.before is not None and self.before.category in categories

    def precedes(self, categories: frozenset[str]) -> bool:
        return self.after is not None and self.after.category in categories


def settle(found: Sequence[Token], sentence: Sentence) -> list[Token]:
    """Give each ambiguous token the category that fits its place.

    Args:
        found: The sentence's tokens, each with the first category that its form has.
        sentence: The sentence.

    Returns:
        The tokens; those that mean nothing here have the category "other", the sentence's full stops "end".
    """
    return [_settled(i, token, found, sentence) for i, token in enumerate(found)]


def _settled(i: int, token: Token, found: Sequence[Token], sentence: Sentence) -> Token:
    check = _CHECKS.get(token.category)
    word = sentence.words[token.word]
    if check is not None:
        before = found[i - 1] if i else None
        after = found[i + 1] if i + 1 < len(found) else None
        if check(_Site(token, word, before, after, sentence)):
            return token
        return evolve(token, category="end" if token.text == "." else "other", value=None)
    if word.upos != "NOUN" and (nth := _tables.words()["unit_ordinals"].get(token.text)):
        return evolve(token, category="ordinal", value=nth)
    if token.category == "other" and word.upos == "ADJ" and token.text.isalpha():
        return evolve(token, category="adj")
    return token


def _is_abbreviation_dot(site: _Site) -> bool:
    """Keep the full stop of "Oct.", not the sentence's."""
    before = site.before
    return before is not None and before.end == site.token.start and before.text in _tables.abbreviations()


def _is_month(site: _Site) -> bool:
    form = site.token.text
    if site.opens_name:
        return False
    if site.follows(_DATE_NUMBERS) or site.precedes(_DATE_NUMBERS):
        return site.is_capital or form not in _tables.listed("senses", "months_or_verbs")
    if not site.is_capital or site.is_in_name:
        return False
    if site.is_short:
        return site.is_dotted or (site.word.upos in ("PROPN", "NOUN") and not deprels.is_name_part(site.word))
    if form in _tables.listed("senses", "months_or_verbs"):
        return site.word.upos in ("PROPN", "NOUN") and not _ends_name(site)
    return site.word.upos in ("PROPN", "NOUN", "X")


def _ends_name(site: _Site) -> bool:
    """Tell whether a word follows another capitalised one, as in "the Long March"."""
    index = site.word.index
    return (
        index > 1
        and site.follows(frozenset({"other", "adj"}))
        and site.sentence.words[index - 1].text[:1].isupper()
    )


def _is_weekday(site: _Site) -> bool:
    if site.opens_name and site.follows(frozenset({"the"})):
        return False
    if site.before is not None and site.before.text in _tables.listed("senses", "named_days") and site.is_capital:
        return False  # "Bloody Sunday" names what happened, or a day of its own
    if not site.is_short or site.token.text in _tables.listed("senses", "days_only"):
        return not (site.is_in_name and site.is_capital)
    beside = site.precedes(_AFTER_SHORT_DAY) or site.follows(_BEFORE_SHORT_DAY)
    return site.is_capital and (site.is_dotted or (site.word.upos == "PROPN" and beside))


def _is_noun(site: _Site) -> bool:
    return site.word.upos in ("NOUN", "PROPN")


def _is_part_of_day(site: _Site) -> bool:
    prefix = _tables.lexicon().get(site.word.lower.partition("-")[0])  # "in the pre-*dawn* hours"
    return site.word.upos in ("NOUN", "PROPN", "ADV", "NUM") or (prefix is not None and prefix.category == "fore")


def _is_unit(site: _Site) -> bool:
    return site.token.text not in _tables.short_units() or site.follows(_NUMBERS)


def _is_half_of_day(site: _Site) -> bool:
    return site.follows(_BEFORE_HALF)  # not "I am", "PM May"


def _is_zone(site: _Site) -> bool:
    return site.follows(_BEFORE_ZONE)


_CHECKS: dict[str, Callable[[_Site], bool]] = {
    "dot": _is_abbreviation_dot,
    "last": lambda site: site.word.upos not in walks.VERBAL,
    # but "said *that* Monday was a holiday"
    "that": lambda site: site.word.upos != "SCONJ" or site.word.index == 0,
    "deictic": lambda site: not site.ends_proper_name,
    "month": _is_month,
    "weekday": _is_weekday,
    "season": _is_noun,
    "part": _is_part_of_day,
    "units": _is_unit,
    "ampm": _is_half_of_day,
    "zone": _is_zone,
}
