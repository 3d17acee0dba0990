"""Check what opens the lines of live reports and chronicles."""

import pytest

from eventx.parsers._openers import part_openers


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("22 July: a mine went off.", "22 July, a mine went off."),
        ("09:40 GMT - Crowds gather.", "09:40 GMT,  Crowds gather."),
        ("First.\n  Monday: rebels left.", "First.\n  Monday, rebels left."),
        ("Sat, 3 May 2020 – Rebels left.", "Sat, 3 May 2020,  Rebels left."),
        ("March 3, 2020: rebels left.", "March 3, 2020, rebels left."),
        ("2016 June - Rebels leave.", "2016 June,  Rebels leave."),
        ("June 2016: 40 rebels leave.", "June 2016, 40 rebels leave."),
        ("1998-99 - Rebels rule Gao.", "1998-99,  Rebels rule Gao."),
        ("Day 43: Tanks enter Gao.", "Day 43, Tanks enter Gao."),
    ],
)
def test_openers_are_parted_from_what_follows(text: str, read: str) -> None:
    assert part_openers(text) == read
    assert len(read) == len(text)


@pytest.mark.parametrize(
    "text", ["Police: two men held.", "May: she won.", "They met on 3 May: it rained.", "UN: no.", "2020 - 2025 plan"]
)
def test_what_speaks_or_ends_a_clause_is_no_opener(text: str) -> None:
    assert part_openers(text) == text
