"""Check that cleaning hides dirt from the parser and never loses an offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.parsers._clean import chunks, clean

ANY = st.text(st.characters(exclude_categories=[]), max_size=80)
DIRTY = st.lists(st.sampled_from(["Iran", " left", "\u200b", "\ufeff", "\x00", "\ud800", "\u00ad", "\n", "."])).map(
    "".join
)


@given(ANY | DIRTY)
def test_every_kept_character_knows_where_it_came_from(text: str) -> None:
    cleaned = clean(text)
    for i, character in enumerate(cleaned.text):
        start, end = cleaned.span(i, i + 1)
        assert end == start + 1
        assert text[start] == character or character in " \ufffd\n"


@given(ANY | DIRTY)
def test_a_span_maps_to_a_span(text: str) -> None:
    cleaned = clean(text)
    if cleaned.text:
        start, end = cleaned.span(0, len(cleaned.text))
        assert 0 <= start < end <= len(text)


@given(ANY)
def test_cleaned_text_has_no_control_characters_or_surrogates(text: str) -> None:
    cleaned = clean(text).text
    cleaned.encode("utf-8")
    assert not [c for c in cleaned if c < " " and c not in "\t\n\r"]


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Iran left.", "Iran left."),
        ("Ir\u200ban\u00ad left\ufeff.", "Iran left."),
        ("Iran\x00left\x1b.", "Iran left ."),
        ("Iran\ud83dleft", "Iran\ufffdleft"),
        ("a " + "Q" * 300 + " b", "a " + " " * 300 + " b"),
        ("a " + "Q" * 299, "a " + "Q" * 299),
    ],
)
def test_dirt_is_dropped_or_replaced(text: str, cleaned: str) -> None:
    assert clean(text).text == cleaned


@given(st.text("ab .\n", max_size=120), st.integers(2, 30))
def test_chunks_are_bounded_and_lose_nothing(text: str, size: int) -> None:
    found = list(chunks(text, size))
    assert "".join(chunk for _, chunk in found) == text
    assert all(len(chunk) <= size for _, chunk in found)
    assert all(text[offset:].startswith(chunk) for offset, chunk in found)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One two.\n\nThree four. Five six", "One two."),
        ("One two. Three four five six", "One two. "),
        ("One two three four five six", "One two "),
        ("Onetwothreefourfivesix", "Onetwothreef"),
    ],
)
def test_text_is_cut_where_it_hurts_least(text: str, first: str) -> None:
    assert next(chunks(text, 12))[1] == first
