"""Define the step of the walk from an event to the root."""

from __future__ import annotations

from attrs import frozen

from eventx.qualifiers._lattice import Effect
from eventx.syntax import Word

NOTHING = Effect()


@frozen
class Step:
    """A step towards the root.

    Attributes:
        effect: What the governor imposes.
        governor: The governor, if its own status bears on the event; None where the walk ends.
        polarity: Whether the governor's polarity bears on the event as well as its modality.
        reported: Whether the governor reports the event: only its negation matters, as doubt.
    """

    effect: Effect = NOTHING
    governor: Word | None = None
    polarity: bool = True
    reported: bool = False


END = Step()
