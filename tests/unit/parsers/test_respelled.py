"""Check which words taggers and parsers are shown otherwise, and that they are put back."""

import pytest
from attrs import define

from eventx.parsers._respelled import parsed_as, short_forms, written_as


@define
class Word:
    text: str
    upos: str = "X"
    xpos: str = "X"


@pytest.mark.parametrize(
    ("line", "forms"),
    [
        ("Lesotho PM resigns", ["minister"]),
        ("PM meets FM", ["minister", "minister"]),
        ("Govt bans rally", ["government"]),
        ("Clash at 5 PM", []),
        ("Army shells town", []),
        ("Turkey held 40 IS suspects", ["ISIS"]),
        ("CAR expels envoy", ["Chad"]),
        ("He said it IS a crisis", []),
        ("THE ARMY IS HERE", []),
        ("charity Save the Children said", ["Friends", "of", "Oxfam"]),
        ("Save the whales", []),
    ],
)
def test_what_taggers_do_not_know_is_shown_otherwise(line: str, forms: list[str]) -> None:
    assert [form for _, form in short_forms([Word(text) for text in line.split()])] == forms


def test_what_was_written_otherwise_is_put_back() -> None:
    office, comma = Word("PM"), Word(",", "PUNCT", ",")
    with written_as([(office, "minister")]), parsed_as([(comma, "and")]):
        assert (office.text, comma) == ("minister", Word("and", "CCONJ", "CC"))
    assert (office.text, comma) == ("PM", Word(",", "PUNCT", ","))
