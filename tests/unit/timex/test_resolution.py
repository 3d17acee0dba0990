"""Values at the edges: hours, missing reference dates, days that do not exist, the ends of the calendar."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from eventx.syntax import ROOT, Sentence, Word
from eventx.timex import _calendar, normalize_span, tag_times
from trees import tree

TODAY = date(2024, 10, 23)  # a Wednesday
NOW = datetime(2024, 10, 23, 14, 30)


def parsed(text: str, start: int = 0) -> Sentence:
    """Parse words as a row of nouns."""
    words = (
        Word(i, m[0], m[0].lower(), "NOUN", "", "", 0 if i else ROOT, "dep" if i else "root", a, b)
        for i, m in enumerate(re.finditer(r"\S+", text))
        for a, b in [(start + m.start(), start + m.end())]
    )
    return Sentence(text, start, tuple(words))


def value(phrase: str, reference: date | None) -> str | None:
    return normalize_span(phrase, [parsed(phrase)], 0, len(phrase), reference).value


@pytest.mark.parametrize(
    ("phrase", "reference", "expected"),
    [
        ("three hours ago", NOW, "2024-10-23T11:30"),
        ("12 hours ago", TODAY, "2024-10-23"),
        ("13 hours ago", TODAY, None),
        ("40 minutes ago", TODAY, "2024-10-23"),
        ("2000000 hours ago", NOW, None),
        ("two hours ago", None, None),
        ("years ago", TODAY, "PAST_REF"),
        ("99999 years ago", TODAY, None),
        ("1.5 years ago", TODAY, "2023-04"),
        ("two dozen years ago", TODAY, "2000"),
        ("a hundred and five days ago", TODAY, "2024-07-10"),
        ("three days ago", TODAY, "2024-10-20"),
        ("two weeks ago", TODAY, "2024-W41"),
        ("three months ago", TODAY, "2024-07"),
        ("two quarters ago", TODAY, "2024-Q2"),
        ("a decade ago", TODAY, "201"),
        ("a century ago", TODAY, "19"),
        ("the day before yesterday", date(2024, 3, 1), "2024-02-28"),
        ("last month", date(2024, 3, 31), "2024-02"),
        ("last quarter", date(2024, 1, 31), "2023-Q4"),
        ("the year-ago quarter", date(2024, 1, 10), "2022-Q4"),
        ("next year", date(9999, 5, 1), None),
        ("last year", date(1, 5, 1), None),
    ],
)
def test_counting_from_the_reference(phrase: str, reference: date | None, expected: str | None) -> None:
    assert value(phrase, reference) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("yesterday", None),
        ("last week", None),
        ("October 23", "XXXX-10-23"),
        ("Christmas", "XXXX-12-25"),
        ("Easter", None),
        ("Monday", "XXXX-WXX-1"),
        ("the last week of August", None),
        ("the week of June 3", None),
        ("the third quarter", "XXXX-Q3"),
        ("fiscal 2023", "FY2023"),
    ],
)
def test_without_a_reference_nothing_is_invented(phrase: str, expected: str | None) -> None:
    assert value(phrase, None) == expected


@pytest.mark.parametrize(
    "phrase",
    ["31 February 2024", "2024-13-45", "31/31/2024", "2024-10-23T25:10", "the fifth Monday of May 2024", "in 0000"],
)
def test_days_that_do_not_exist_have_no_value(phrase: str) -> None:
    assert value(phrase, TODAY) is None


@pytest.mark.parametrize(
    ("phrase", "reference", "expected"),
    [
        ("last winter", date(2024, 1, 10), "2022-WI"),
        ("this winter", date(2024, 1, 10), "2023-WI"),
        ("next spring", date(2024, 4, 10), "2025-SP"),
        ("last autumn", date(2024, 4, 10), "2023-FA"),
        ("last Christmas", date(2024, 1, 1), "2023-12-25"),
        ("next Christmas", date(2024, 12, 26), "2025-12-25"),
        ("Easter 2024", date(2024, 1, 1), "2024-03-31"),
        ("the weekend", date(2024, 10, 26), "2024-W43-WE"),
    ],
)
def test_seasons_and_feasts_are_looked_for_on_the_right_side(phrase: str, reference: date, expected: str) -> None:
    assert value(phrase, reference) == expected


@pytest.mark.parametrize(
    ("name", "interval"),
    [
        ("2024-W43", ("2024-10-21", "2024-10-28")),
        ("2024-W43-WE", ("2024-10-26", "2024-10-28")),
        ("2024-W43-3", ("2024-10-23", "2024-10-24")),
        ("2024-Q4", ("2024-10-01", "2025-01-01")),
        ("2024-H2", ("2024-07-01", "2025-01-01")),
        ("2024-12", ("2024-12-01", "2025-01-01")),
        ("202", ("2020-01-01", "2030-01-01")),
        ("20", ("2000-01-01", "2100-01-01")),
        ("2024-WI", ("2024-12-01", "2025-03-01")),
        ("2024-10-23TNI", ("2024-10-23T20:00", "2024-10-24T06:00")),
        ("2024-02-30", None),
        ("9999", None),
        ("P3D", None),
        ("BC0480", None),
    ],
)
def test_values_are_stretches_of_the_calendar(name: str, interval: tuple[str, str] | None) -> None:
    assert _calendar.interval(name) == interval


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("day", "2024-10-23"),
        ("week", "2024-W43"),
        ("fortnight", "2024-W43"),
        ("weekend", "2024-W43-WE"),
        ("month", "2024-10"),
        ("quarter", "2024-Q4"),
        ("trimester", "2024-Q4"),
        ("semester", "2024-H2"),
        ("year", "2024"),
        ("decade", "202"),
        ("century", "20"),
        ("millennium", "20"),
    ],
)
def test_a_day_lies_in_units(unit: str, expected: str) -> None:
    assert _calendar.unit_value(TODAY, unit) == expected


def test_counting_ends_with_the_calendar() -> None:
    assert _calendar.shift(TODAY, 1, "month") == date(2024, 11, 23)
    assert _calendar.shift(TODAY, -1.5, "week") == date(2024, 10, 13)
    assert _calendar.shift(TODAY, 9000, "year") is None
    assert _calendar.shift(TODAY, 10**12, "day") is None
    assert _calendar.nth_weekday(2024, 2, 1, 5) is None
    assert _calendar.nth_weekday(2024, 2, 1, -1) == date(2024, 2, 26)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Shelling began at 5 p.m.", "Tuesday and went on .", [("5 p.m. Tuesday", "2024-10-22T17:00")]),
        ("Shelling began at 5 p.m.", "Nobody came .", [("5 p.m.", "2024-10-23T17:00")]),
        ("They met on Oct.", "21 in Lima .", [("Oct. 21", "2024-10-21")]),
        ("They met in Sept.", "Nobody came .", [("Sept.", "2024-09")]),
        ("They met in Sept.", "Monday was a feast .", [("Sept.", "2024-09"), ("Monday", "2024-10-21")]),
    ],
)
def test_a_date_cut_by_the_end_of_a_sentence_is_one(
    first: str, second: str, expected: list[tuple[str, str]]
) -> None:
    text = f"{first} {second}"
    sentences = [parsed(first), parsed(second, len(first) + 1)]
    found = [m.time for m in tag_times(text, sentences, TODAY)]
    assert [(t.text, t.value) for t in found] == expected
    assert all(text[t.start : t.end] == t.text for t in found)


@pytest.mark.parametrize(
    ("first", "second", "in_report", "in_story"),
    [
        ("They met in May 2019 .", "The night was calm .", "2019-05-XXTNI", "2019-05-XXTNI"),
        ("They met in 2019 .", "The night was calm .", "2019-XX-XXTNI", "2019-XX-XXTNI"),
        ("They met on 5 May 2019 .", "The night was calm .", "2019-05-05TNI", "2019-05-05TNI"),
        ("They met on 5 May 2019 .", "The next day was calm .", "2019-05-06", "2019-05-06"),
        ("They met on 5 May 2019 .", "That week was calm .", "2019-W18", "2019-W18"),
        ("They met on 5 May 2019 .", "Two days later they left .", "2019-05-07", "2019-05-07"),
        ("They met on 5 May 2019 .", "They left today .", "2024-10-23", "PRESENT_REF"),
        ("They met in 480 BC .", "Two years later they left .", "BC0478", "BC0478"),
        ("They met in 2019 .", "In June they left .", "2024-06", "2019-06"),
    ],
)
def test_a_date_mentioned_before_is_remembered(first: str, second: str, in_report: str, in_story: str) -> None:
    text = f"{first} {second}"
    sentences = [parsed(first), parsed(second, len(first) + 1)]
    for narrative, expected in ((False, in_report), (True, in_story)):
        assert tag_times(text, sentences, TODAY, narrative=narrative)[-1].time.value == expected


@pytest.mark.parametrize(
    ("day", "expected"), [(23, "2024-W42-WE"), (26, "2024-W43-WE"), (27, "2024-W43-WE"), (28, "2024-W43-WE")]
)
def test_the_weekend_of_a_report_in_the_past_is_over_or_running(day: int, expected: str) -> None:
    for words in ("the DET", "this DET"):
        sentence = tree(f"""
            They PRON PRP 2 nsubj
            met/meet VERB VBD 0 root
            {words} DT 4 det
            weekend NOUN NN 2 obl:unmarked""")
        (found,) = tag_times(sentence.text, [sentence], date(2024, 10, day))
        assert found.time.value == expected
