"""Fill the slots that only some event classes have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import fields_dict

from eventx import walks
from eventx.arguments._small_clauses import small_clause_subject
from eventx.arguments.casualties import casualties
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.fill import Filled
from eventx.arguments.quantities import quantity
from eventx.arguments.spans import clause_words, mention, noun_phrase
from eventx.events import Event
from eventx.mentions import Location, Mention, Quantity
from eventx.syntax import Sentence, Word


def extra_slots(sentence: Sentence, cls: type[Event], filled: Filled, reader: ClauseReader) -> dict[str, Any]:
    """Build the slots that an event class has beside the common ones.

    Args:
        sentence: The sentence.
        cls: The event's class.
        filled: The trigger with the heads of its slots.
        reader: The sentence's clauses.

    Returns:
        Values by field name, for the fields that `cls` has.
    """
    builders: dict[str, Callable[[], Any]] = {
        "forces": lambda: tuple(quantity(sentence, head) for head in filled["forces"]),
        "origin": lambda: tuple(_place(sentence, head) for head in filled["origin"]),
        "items": lambda: tuple(phrase(sentence, head) for head in filled["items"]),
        # "a deal to share water", but not "a deal brokered by Oman"
        "subject": lambda: _first(sentence, (w for w in filled["subject"] if w.xpos not in ("VBN", "VBG"))),
        "charge": lambda: next((_charge(sentence, head, reader) for head in filled["charge"]), None),
        "size": lambda: _size(sentence, filled["actor"]),
        "casualties": lambda: casualties(sentence, filled.match.word, reader),
    }
    known = fields_dict(cls)
    return {name: build() for name, build in builders.items() if name in known}


def phrase(sentence: Sentence, head: Word, trigger: Word | None = None) -> Mention:
    """Return the noun phrase or, of a verb, the clause that a word heads.

    Args:
        sentence: The sentence.
        head: The word.
        trigger: The word that evokes the event; no clause around it takes part in it ("he is a *man* who fled").

    Returns:
        The mention.
    """
    said = walks.is_said(sentence, head)  # "said it was *a mistake*"
    is_clause = head.upos in walks.VERBAL or (said and (trigger is None or head not in sentence.ancestors(trigger)))
    words = clause_words(sentence, head) if is_clause else noun_phrase(sentence, head)
    subject = small_clause_subject(sentence, head)
    if subject is not None:
        words = list(sentence.words[sentence.subtree(subject)[0].index : words[-1].index + 1])
    return mention(sentence, words, head)


def _first(sentence: Sentence, heads: Iterable[Word]) -> Mention | None:
    return next((phrase(sentence, head) for head in heads), None)


def _charge(sentence: Sentence, head: Word, reader: ClauseReader) -> Mention:
    """Return what a charge is for: "plotting a bombing" of "charges of plotting a bombing"."""
    if head.lemma in reader.classes.lemmas("charge_nouns"):
        clause = reader.clause(head)
        for inner in (*clause.oblique("of", "for", "over"), *clause.complements):
            return phrase(sentence, inner)
    return phrase(sentence, head)


def _place(sentence: Sentence, head: Word) -> Location:
    m = mention(sentence, noun_phrase(sentence, head, place=True), head)
    return Location(m.start, m.end, m.text, m.head)


def _size(sentence: Sentence, heads: Iterable[Word]) -> Quantity | None:
    counted = (quantity(sentence, head) for head in heads)
    return next((q for q in counted if q.number is not None or q.hedge is not None), None)
