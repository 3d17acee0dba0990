"""Combine what nested clauses say about an event."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from eventx.events import Modality, Polarity

# From the strongest to the weakest claim; of two modalities that meet, the weaker holds.
_STRENGTH: tuple[Modality, ...] = ("asserted", "planned", "demanded", "possible", "hypothetical")


@frozen
class Effect:
    """What one word contributes to the status of an event in its scope.

    Attributes:
        modality: The modality that it imposes; "asserted" leaves things as they are.
        negates: Whether it turns the polarity round.
        denies: Whether it puts the event in dispute: negated in turn, it leaves the event possible.
        downward: Whether it asserts nothing where nothing negates it ("any attack").
        presupposes: Whether the event holds whatever becomes of the governor.
    """

    modality: Modality = "asserted"
    negates: bool = False
    denies: bool = False
    downward: bool = False
    presupposes: bool = False


NEGATION = Effect(negates=True)


def weaker(first: Modality, second: Modality) -> Modality:
    """Return the weaker of two modalities."""
    return max(first, second, key=_STRENGTH.index)


def combine(effects: Iterable[Effect]) -> tuple[Polarity, Modality]:
    """Combine the effects that bear on an event, in any order.

    Args:
        effects: The effects.

    Returns:
        Polarity: negative if an odd number of effects negate. Modality: the weakest imposed; at least
        "possible" where a denial is negated, "hypothetical" for "any" event that nothing negates.
    """
    negative, modality = False, _STRENGTH[0]
    denied = downward = False
    for effect in effects:
        negative ^= effect.negates
        modality = weaker(modality, effect.modality)
        denied |= effect.denies
        downward |= effect.downward
    if not negative and denied:
        modality = weaker(modality, "possible")
    if not negative and downward:
        modality = weaker(modality, "hypothetical")
    return "negative" if negative else "positive", modality
