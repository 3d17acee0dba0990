"""Tell whether the clause around a word speaks of the past, the present or the future."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from eventx import deprels, walks
from eventx.syntax import Sentence, Word
from eventx.timex import _tables

Tense = Literal["past", "present", "future"]


@frozen
class Tenses:
    """The tenses of a sentence's clauses, each worked out once."""

    sentence: Sentence
    _known: dict[int, Tense | None] = field(factory=dict, init=False)

    def around(self, word: Word) -> Tense | None:
        """Return the tense of the clause that governs a word.

        Args:
            word: A word of a time expression.

        Returns:
            "future" where the clause is about what is to come ("will", "expected to", "due to"), else the tense
            of its finite verb; None if there is no verb.
        """
        if deprels.is_compound(word) and not _is_stretch(self.sentence, word):
            return "present"  # "a May 10 deadline" stands in no tense of its own
        for governor in (word, *self.sentence.ancestors(word)):
            if governor.index not in self._known:
                self._known[governor.index] = _tense_of(self.sentence, governor)
            if found := self._known[governor.index]:
                return found
        return None


def _is_stretch(sentence: Sentence, word: Word) -> bool:
    """Tell whether a compound names a unit of time, whose tense is its own: "over *Easter* weekend"."""
    noun = sentence.head(word)
    return noun is not None and noun.lemma in _tables.words()["units"]


def tense_around(sentence: Sentence, word: Word) -> Tense | None:
    """Return the tense of the clause around a word; use `Tenses` for many words of a sentence."""
    return Tenses(sentence).around(word)


def _tense_of(sentence: Sentence, governor: Word) -> Tense | None:
    helpers = _helpers(sentence, governor)
    return _clause_tense(sentence, governor, helpers) if governor.upos == "VERB" or helpers else None


def _helpers(sentence: Sentence, verb: Word) -> list[Word]:
    return [c for c in sentence.children(verb) if deprels.is_auxiliary(c) or deprels.is_copula(c)]


def _clause_tense(sentence: Sentence, verb: Word, helpers: list[Word]) -> Tense | None:
    """Return the tense that a verb itself shows; None if its governor must be asked."""
    if any(h.lower in _tables.listed("tense", "future_modals") for h in helpers):
        return "future"
    if walks.has_to(sentence, verb):
        if any(h.xpos in ("VBZ", "VBP") for h in helpers):
            return "future"  # "they *are to* meet on Friday"
        head = sentence.head(verb)
        ahead = deprels.is_adnominal_clause(verb) or (
            head is not None and head.lemma.lower() in _tables.listed("tense", "future_heads")
        )
        return "future" if ahead else None
    perfect = any(h.lemma == "have" for h in helpers)
    finite = next((w for w in (*helpers, verb) if w.xpos in walks.TENSED), None)
    if finite is None:
        return "past" if verb.xpos == "VBN" and not deprels.is_conjunct(verb) else None
    if finite.xpos == "MD":
        return "future" if finite.lower in _tables.listed("tense", "possible_modals") and not perfect else "past"
    if finite.xpos == "VBD" or perfect:
        return "past"
    table = "timetabled" if finite is verb else "scheduled"  # "the truce expires Friday", "is due Friday"
    return "future" if verb.lemma.lower() in _tables.listed("tense", table) else "present"
