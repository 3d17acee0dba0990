"""What holds for every time expression, whatever the text and the reference date."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from eventx import Lexicon, timex
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.time import attach_times
from eventx.mentions import Time
from eventx.strategies import dependency_trees
from eventx.syntax import ROOT, Sentence, Word
from eventx.timex import dateline_date, normalize_span, tag_times
from eventx.timex._calendar import interval as calendar_interval
from eventx.timex._tables import feasts, lexicon

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
CLASSES = Lexicon.default().classes
RECENT = st.dates(date(1900, 1, 1), date(2099, 12, 31))
FORMS = sorted({*lexicon(), *feasts()})
OTHERS = [
    "Troops",
    "left",
    "1999",
    "12",
    "31",
    "2,000",
    "9:30",
    "25:61",
    "p.m.",
    ",",
    "-",
    "(",
    ")",
    "/",
    "1/2",
    "’s",
]
PHRASES = st.lists(
    st.sampled_from(FORMS) | st.sampled_from(OTHERS) | st.text(max_size=6), min_size=1, max_size=8
)
TAGS = st.sampled_from(["NOUN", "PROPN", "NUM", "VERB", "ADV", "ADJ"])
OPEN = ("SINCE", "UNTIL", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER")
WEEKLY = [
    "Monday",
    "last Friday",
    "next Sunday",
    "Thursday of last week",
    "today",
    "yesterday evening",
    "two days ago",
    "last week",
    "three weeks ago",
    "last weekend",
    "the day before yesterday",
    "the week before last",
    "this coming Sunday",
    "a week from Sunday",
    "overnight Tuesday",
]


def parsed(forms: list[str], tags: list[str] | None = None, verb: str = "VBD") -> tuple[str, list[Sentence]]:
    """Put words into a text with a flat parse: the first governs the others."""
    words: list[Word] = []
    text = ""
    for i, form in enumerate(forms):
        text += " " if text else ""
        start = len(text)
        text += form
        tag = tags[i] if tags else "VERB" if i == 0 else "PROPN"
        xpos, deprel = (verb, "root") if i == 0 else ("", "obl")
        words.append(Word(i, form, form.lower(), tag, xpos, "", 0 if i else ROOT, deprel, start, len(text)))
    return text, [Sentence(text, 0, tuple(words))]


def tagged(phrase: str, reference: date | datetime | None, verb: str = "VBD") -> Time:
    """Tag the only time expression of a clause."""
    text, sentences = parsed(["left", *phrase.split()], verb=verb)
    (match,) = tag_times(text, sentences, reference)
    assert match.time.text == phrase
    return match.time


def day_of(value: str | None) -> str:
    assert value is not None
    return value[:10]


@given(PHRASES, st.data(), DAYS | st.datetimes() | st.none(), st.booleans())
@example(["second", "quarter"], None, date(1, 1, 1), False)
@example(["next", "year"], None, date(9999, 12, 31), False)
@example(["29", "February"], None, date(2100, 2, 28), True)
def test_no_text_raises(
    forms: list[str], data: st.DataObject | None, reference: date | None, narrative: bool
) -> None:
    forms = [form for form in (re.sub(r"\s", "", f) for f in forms) if form]
    assume(forms)
    tags = [data.draw(TAGS) for _ in forms] if data else None
    text, sentences = parsed(forms, tags)
    found = tag_times(text, sentences, reference, narrative=narrative)
    ends = [0]
    for match in found:
        time = match.time
        assert text[time.start : time.end] == time.text
        assert ends[-1] <= time.start < time.end
        assert 0 <= match.start < match.end <= len(sentences[0].words)
        ends.append(time.end)
    attach_times(ClauseReader(sentences[0], CLASSES), list(sentences[0].words), found)
    dateline_date(text, sentences)


@given(PHRASES, st.integers(-5, 60), st.integers(-5, 60), RECENT)
def test_any_span_can_be_given(forms: list[str], start: int, end: int, reference: date) -> None:
    text, sentences = parsed([form.strip() or "x" for form in forms])
    time = normalize_span(text, sentences, start, end, reference)
    assert text[time.start : time.end] == time.text


@given(dependency_trees(max_words=12), RECENT)
def test_no_tree_raises(sentence: Sentence, reference: date) -> None:
    text = " " * sentence.start + sentence.text
    times = tag_times(text, [sentence], reference)
    attached = attach_times(ClauseReader(sentence, CLASSES), list(sentence.words), times)
    assert set(attached) <= {w.index for w in sentence.words}
    for match in (m for found in attached.values() for m in found):
        assert text[match.time.start : match.time.end] == match.time.text
        assert sentence.words[match.start].start <= match.time.start


@given(RECENT, st.integers(-40, 40), st.sampled_from(WEEKLY))
def test_days_and_weeks_move_with_the_reference_date(reference: date, weeks: int, phrase: str) -> None:
    moved = reference + timedelta(weeks=weeks)
    before, after = tagged(phrase, reference), tagged(phrase, moved)
    assert before.interval is not None
    assert after.interval is not None
    starts = [date.fromisoformat(str(time.interval[0])[:10]) for time in (before, after) if time.interval]
    assert starts[1] - starts[0] == timedelta(weeks=weeks)
    assert before.granularity == after.granularity


@given(RECENT, st.integers(1, 12), st.integers(1, 31), st.sampled_from(["VBD", "VBZ", ""]))
@example(date(2024, 3, 1), 2, 29, "VBD")
@example(date(2023, 3, 1), 2, 29, "VBD")
@example(date(2024, 1, 1), 12, 31, "VBD")
@example(date(2024, 12, 31), 1, 1, "VBZ")
def test_a_day_in_a_month_is_that_day_of_a_year_near_by(
    reference: date, month: int, day: int, verb: str
) -> None:
    name = date(2000, month, 1).strftime("%B")
    time = tagged(f"{name} {day}", reference, verb)
    if time.value is None:
        assert (month, day) in {(2, 30), (2, 31), (4, 31), (6, 31), (9, 31), (11, 31)}
        return
    found = date.fromisoformat(time.value)
    assert (found.month, found.day) == (month, day)
    assert time.interval == (found.isoformat(), (found + timedelta(1)).isoformat())
    distance = (found - reference).days
    assert -366 <= distance <= 366 or (month, day) == (2, 29)
    if verb == "VBD":
        assert distance <= 0


@given(RECENT)
def test_a_bare_weekday_in_the_past_tense_lies_in_the_last_seven_days(reference: date) -> None:
    for weekday, name in enumerate(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], 1
    ):
        found = date.fromisoformat(day_of(tagged(name, reference).value))
        assert found.isoweekday() == weekday
        assert 0 <= (reference - found).days < 7


@given(RECENT, st.integers(1, 400), st.sampled_from(["days", "weeks", "months", "years"]))
def test_what_is_n_units_ago_is_as_far_back(reference: date, count: int, unit: str) -> None:
    time = tagged(f"{count} {unit} ago", reference)
    assert time.interval is not None
    start, end = (date.fromisoformat(str(bound)) for bound in time.interval)
    lengths = {"days": 1, "weeks": 7, "months": 30.44, "years": 365.25}
    expected = reference - timedelta(days=count * lengths[unit])
    assert start - timedelta(days=3) <= expected <= end + timedelta(days=3)


@given(RECENT, st.sampled_from(["VBD", "VBZ"]))
@pytest.mark.parametrize(
    ("phrase", "granularity", "days"),
    [
        ("last week", "week", (7, 7)),
        ("next month", "month", (28, 31)),
        ("last year", "year", (365, 366)),
        ("June", "month", (30, 30)),
        ("the third quarter", "quarter", (92, 92)),
        ("last summer", "season", (92, 92)),
        ("the 1990s", "decade", (3652, 3653)),
        ("Friday", "day", (1, 1)),
        ("last weekend", "weekend", (2, 2)),
    ],
)
def test_an_interval_is_as_long_as_its_unit(
    phrase: str, granularity: str, days: tuple[int, int], reference: date, verb: str
) -> None:
    time = tagged(phrase, reference, verb)
    assert time.granularity == granularity
    assert time.interval is not None
    start, end = (date.fromisoformat(str(bound)) for bound in time.interval)
    assert days[0] <= (end - start).days <= days[1]


@given(PHRASES, RECENT)
@example(["late", "May", "1999"], date(2024, 10, 23))
@example(["since", "the", "third", "quarter"], date(2024, 10, 23))
def test_an_interval_is_that_of_its_value(forms: list[str], reference: date) -> None:
    text, sentences = parsed([form.strip() or "x" for form in forms])
    for time in (match.time for match in tag_times(text, sentences, reference)):
        if time.interval is None or time.kind == "DURATION":
            continue
        whole = calendar_interval(str(time.value))
        assert whole is not None
        start, end = time.interval
        assert {start, end} <= {*whole, None}
        assert start is None or end is None or start < end
        assert (None in time.interval) == (time.mod in OPEN)


def test_no_module_asks_what_day_it_is() -> None:
    clock = re.compile(r"\b(?:today|now|utcnow|time|localtime|gmtime|monotonic)\(\)")
    sources = {path: path.read_text("utf-8") for path in Path(timex.__file__).parent.glob("*.py")}
    assert sources
    assert not [path.name for path, source in sources.items() if clock.search(source)]


@given(
    st.sampled_from(
        [
            *WEEKLY,
            "June",
            "Christmas",
            "the third quarter",
            "last winter",
            "yesterday",
            "the last day of the month",
            "the week of June 3",
            "the same month last year",
            "the 15th of last month",
        ]
    )
)
def test_without_a_reference_date_nothing_depends_on_the_clock(phrase: str) -> None:
    time = tagged(phrase, None)
    assert time.interval is None
    assert time.value is None or time.value.startswith("XXXX")


@pytest.mark.parametrize(
    "form", ["one ", "the ", "( ", "1,", "2 1/2 ", "early ", "and a half ", "19:", "x" * 50]
)
def test_long_texts_take_linear_time(form: str) -> None:
    text, sentences = parsed((form * 4_000).split())
    assert isinstance(tag_times(text, sentences, date(2024, 10, 23)), tuple)
