"""Check that headlines get the capitals of running text, and that running text keeps its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.parsers._titles import Capitals

LEMMAS = {
    "the": "the", "in": "in", "over": "over", "we": "we", "not": "not", "us": "we", "US": "US", "March": "March",
    "talks": "talk", "march": "march", "troops": "troops", "two": "two", "Envoys": "envoy", "Mali": "Mali",
    "Prime": "Prime", "AU": "AU", "will": "will", "resume": "resume", "President": "President",
}  # fmt: skip
CAPITALS = Capitals(LEMMAS, {w: i for i, w in enumerate(["expel", "expelling", "expels", "bamako", "manning"])})


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("Mali Expels Two Envoys Over Talks", "Mali expels two envoys over talks"),
        ("MALI EXPELS TWO ENVOYS OVER TALKS", "Mali expels two envoys over talks"),
        ("US TROOPS IN BAMAKO. WE WILL NOT RESUME TALKS", "US troops in Bamako. We will not resume talks"),
        ("U.S. Expels Two Envoys", "U.S. expels two envoys"),
        ("McCain in Two March Talks, AU Says", "McCain in two March talks, AU Says"),
        ("“WE WILL RESUME TALKS,” AU PRESIDENT SAYS", "“We will resume talks,” AU President Says"),
        ("Two Envoys March In Bamako", "Two envoys march in Bamako"),
        ("Two Envoys Expel March In Bamako", "Two envoys expel March in Bamako"),
        ("The Troops Expelled\nMali expelled two Envoys.\n", "The troops expelled\nMali expelled two Envoys.\n"),
    ],
)
def test_headlines_are_written_as_running_text(line: str, written: str) -> None:
    assert CAPITALS.lower_titles(line) == written


@pytest.mark.parametrize(
    "line",
    [
        "The President of Mali expelled Two Envoys on Monday.",
        "President Manning met Prime Minister Bamako",
        "Envoys met Gen. Two Talks and Col. Troops.",
        "BAMAKO, MALI (AP)",
        "By Jane Manning",
        "the troops will not resume talks",
        "2024 - 3 %",
    ],
)
def test_running_text_and_names_keep_their_capitals(line: str) -> None:
    assert CAPITALS.lower_titles(line) == line


@given(
    st.text(st.characters(exclude_categories=["Cs"]))
    | st.lists(st.sampled_from([*LEMMAS, "İ", ".", "\n"])).map(" ".join)
)
def test_nothing_changes_but_capitals(text: str) -> None:
    for given_text in (text, text.title(), text.upper()):
        written = CAPITALS.lower_titles(given_text)
        assert len(written) == len(given_text)
        assert written.casefold() == given_text.casefold()
