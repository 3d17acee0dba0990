"""Dates written in figures and in words: every day of the calendar in every form, and what is no date."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.syntax import ROOT, Sentence, Word
from eventx.timex import normalize_span, tag_times
from eventx.timex._grammar import pieces
from eventx.timex._lex import tokens

TODAY = date(2024, 10, 23)  # a Wednesday
DAYS = st.dates(date(1000, 1, 1), date(2199, 12, 31))


def parsed(text: str) -> Sentence:
    """Parse words as a row of nouns."""
    words = (
        Word(i, m[0], m[0].lower(), "NOUN", "", "", 0 if i else ROOT, "dep" if i else "root", m.start(), m.end())
        for i, m in enumerate(re.finditer(r"\w+(?:[-/.:]\w+)*|[^\w\s]", text))
    )
    return Sentence(text, 0, tuple(words))


def value(phrase: str) -> str | None:
    return normalize_span(phrase, [parsed(phrase)], 0, len(phrase), TODAY).value


def values(text: str) -> list[str | None]:
    return [match.time.value for match in tag_times(text, [parsed(text)], TODAY)]


@given(DAYS)
def test_a_day_has_the_same_value_however_it_is_written(day: date) -> None:
    year, month = f"{day.year:04d}", day.strftime("%B")
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 * (day.day not in (11, 12, 13)), "th")
    forms = (
        day.isoformat(),
        f"{day.month}/{day.day}/{year}",
        f"{day.day}.{day.month}.{year}",
        f"{month} {day.day}, {year}",
        f"{month} {day.day}{suffix}, {year}",
        f"{day.day} {month} {year}",
        f"the {day.day}{suffix} of {month} {year}",
    )
    assert {form: value(form) for form in forms} == dict.fromkeys(forms, day.isoformat())


@given(DAYS.filter(lambda day: day.day > 12))
def test_a_first_number_that_is_no_month_is_the_day(day: date) -> None:
    assert value(f"{day.day}/{day.month}/{day.year}") == day.isoformat()


@given(DAYS, st.integers(0, 24), st.integers(0, 59))
def test_a_moment_in_figures_ends_before_24(day: date, hour: int, minute: int) -> None:
    form = f"{day.isoformat()}T{hour:02d}:{minute:02d}"
    assert value(form) == (form if hour < 24 else None)


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_two_figures_make_a_year_between_1950_and_2049(day: date) -> None:
    assert value(f"{day.month}/{day.day}/{day.year % 100:02d}") == day.isoformat()


@pytest.mark.parametrize(
    "form",
    [
        "2024-00-10",
        "2024-13-10",
        "2024-10-00",
        "2024-10-32",
        "0000-10-10",
        "2024-10-10T24:00",
        "0/11/2024",
        "13/13/2024",
        "11/0/2024",
        "11/32/2024",
        "0.11.2024",
        "11.13.2024",
        "32.11.2024",
    ],
)
def test_figures_that_no_calendar_has_are_no_date(form: str) -> None:
    assert pieces(tokens(parsed(form))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 3-5, 2021", ["2021-03-03", "2021-03-05"]),
        ("March 30-31, 2021", ["2021-03-30", "2021-03-31"]),
        ("March 1, 2 and 3, 2021", ["2021-03-01", "2021-03-02", "2021-03-03"]),
        ("1, 2 and 30 March 2021", ["2021-03-01", "2021-03-02", "2021-03-30"]),
        ("March 5-3", ["2024-03-05"]),  # no range
        ("March 5, 3 and 9", ["2024-03-05"]),
        ("March 0-5", ["2024-03"]),
        ("1995-99", ["1995", "1999"]),
        ("2000-01", ["2000", "2001"]),
        ("1999-98", ["1999"]),
        ("1998-98", ["1998"]),
        ("the 15th and 17th centuries", ["14", "16"]),
        ("the 15th and 17th weeks", []),
    ],
)
def test_lists_and_ranges(text: str, expected: list[str]) -> None:
    assert [v for v in values(text) if v and not v.startswith("P")] == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("tonight Tuesday", "2024-10-22TNI"),
        ("today Tuesday", "2024-10-23"),
        ("3/5/0100", "0100-03-05"),
        ("9999 BC", "BC9999"),
        ("1 AD", "0001"),
        ("two weeks from Sunday", "2024-11-10"),
        ("the 15th of next month", "2024-11-15"),
        ("the 15th of this month", "2024-10-15"),
    ],
)
def test_edges(phrase: str, expected: str) -> None:
    assert value(phrase) == expected


@pytest.mark.parametrize("phrase", ["10000 BC", "3.5 BC", "0 AD"])
def test_what_no_era_has_is_no_year(phrase: str) -> None:
    assert value(phrase) not in ("BC10000", "BC0003", "0000")
    assert "era" not in {piece.rule for piece in pieces(tokens(parsed(phrase)))}


def test_a_day_of_that_month_lies_in_the_month_mentioned_before() -> None:
    assert values("in May 2020 and on the fifth of that month") == ["2020-05", "2020-05-05"]
