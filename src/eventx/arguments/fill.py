"""Fill all slots of a trigger, each by its own module."""

from __future__ import annotations

from attrs import field, frozen

from eventx.arguments._roles import first_of
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.location import find_locations
from eventx.arguments.participants import find_actors, find_targets
from eventx.lexicon.rules import SLOTS
from eventx.syntax import Sentence, Word
from eventx.triggers import TriggerMatch

__all__ = ["Filled", "fill_slots"]


@frozen
class Filled:
    """A trigger match with the head words of its slots.

    Attributes:
        match: The trigger match.
        slots: For each filled slot its head words, in surface order.
    """

    match: TriggerMatch
    slots: dict[str, tuple[Word, ...]] = field(factory=dict, hash=False)

    def __getitem__(self, slot: str) -> tuple[Word, ...]:
        """Return the head words of a slot, none if it is not filled."""
        return self.slots.get(slot, ())


def fill_slots(sentence: Sentence, match: TriggerMatch, reader: ClauseReader) -> Filled:
    """Find the words that fill an event's slots.

    Args:
        sentence: The sentence.
        match: The trigger.
        reader: The sentence's clauses.

    Returns:
        The slots that have a filler; a word fills at most one of actor, target and location.
    """
    rule, clause = match.rule, match.clause
    slots: dict[str, list[Word]] = {}
    slots["actor"] = find_actors(sentence, rule, clause, reader)
    taken = {w.index for w in slots["actor"]} | {match.word.index}
    slots["target"] = find_targets(sentence, rule, clause, reader, taken)
    taken |= {w.index for w in slots["target"]}
    if match.word.upos == "NOUN":  # what talks are on is no place where they are held
        taken |= {w.index for w in first_of(reader, clause, rule.frame.slots.get("subject", ()))}
    slots["location"] = find_locations(sentence, rule, clause, reader, taken)
    for slot in SLOTS[3:]:  # those that are read off the frame alone
        slots[slot] = first_of(
            reader, clause, rule.frame.slots.get(slot, ()), lambda w: not reader.is_time(w)
        )
    given = {w.index for name in ("items", "forces") for w in slots[name]}
    slots["target"] = [w for w in slots["target"] if w.index not in given]
    named = {name: tuple(dict.fromkeys(_named(reader, w) for w in words)) for name, words in slots.items() if words}
    return Filled(match, named)


def _named(reader: ClauseReader, word: Word) -> Word:
    """Return the word by which a filler is named: "condemned a *series* of raids"."""
    outer = reader.standing(word)
    return outer if word in reader.acts(outer) else word
