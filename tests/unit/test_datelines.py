"""A dateline is a paragraph of its own to the parser, and no offset moves."""

import pytest

from eventx.parsers._clean import clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("NAIROBI, Kenya, Oct. 23 (Wire) — Kenya sent", "NAIROBI, Kenya, Oct. 23 (Wire) \n\nKenya sent"),
        ("LONDON— Police said", "LONDON\n\nPolice said"),
        ("WASHINGTON -- The House", "WASHINGTON \n\n The House"),
        ("Boston (AP) - “We left", "Boston (AP) \n\n“We left"),
        ("Headline\nTEL AVIV, Israel – Troops", "Headline\nTEL AVIV, Israel \n\nTroops"),
    ],
)
def test_the_dash_behind_a_dateline_ends_the_paragraph(text: str, cleaned: str) -> None:
    assert clean(text).text == cleaned
    assert len(cleaned) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army - Kenya",
        "U.S.-backed forces said",
        "KYIV - led by",
        "They left — Kenya stayed",
        "A man (AP) spoke - He",
    ],
)
def test_other_dashes_stay(text: str) -> None:
    assert clean(text).text == text
