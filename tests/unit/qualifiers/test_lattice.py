"""Check how the effects on an event combine."""

import pytest

from eventx.qualifiers._lattice import NEGATION, Effect, combine, weaker


def test_nothing_said_is_a_fact() -> None:
    assert combine([]) == ("positive", "asserted")


def test_two_negations_cancel_out() -> None:
    assert combine([NEGATION])[0] == "negative"
    assert combine([NEGATION, NEGATION])[0] == "positive"
    assert combine([NEGATION] * 3)[0] == "negative"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("asserted", "planned", "planned"),
        ("demanded", "planned", "demanded"),
        ("possible", "demanded", "possible"),
        ("possible", "hypothetical", "hypothetical"),
    ],
)
def test_the_weaker_modality_holds_in_either_order(first: str, second: str, expected: str) -> None:
    assert weaker(first, second) == weaker(second, first) == expected  # type: ignore[arg-type]


def test_a_negated_denial_leaves_the_event_possible() -> None:
    denial = Effect(negates=True, denies=True)
    assert combine([denial]) == ("negative", "asserted")
    assert combine([denial, NEGATION]) == ("positive", "possible")


def test_any_event_is_hypothetical_unless_negated() -> None:
    assert combine([Effect(downward=True)]) == ("positive", "hypothetical")
    assert combine([Effect(downward=True), NEGATION]) == ("negative", "asserted")
