"""Feed the regular expressions what makes them backtrack: time must grow with the text, not explode."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from eventx import Document, Lexicon
from eventx._assembly import assemble
from eventx.parsers._clean import chunks, clean
from eventx.syntax import ROOT, Sentence, Word
from eventx.testing import check_document
from eventx.timex import dateline_date

REFERENCE = date(2024, 10, 23)
SECONDS = 10.0  # of CPU; each of these takes a fraction of one

# What a pattern of time expressions, numbers or datelines may match in many ways, over and over.
PATTERNS = {
    "digits": "9",
    "digit groups": "1,234,",
    "decimals": "1.1.",
    "dates": "10/23/2024",
    "iso dates": "2024-10-23-",
    "clock": "9:30:",
    "hyphens": "a-",
    "apostrophes": "'",
    "dots": "U.S.",
    "month letters": "Sept.",
    "other digits": "٣٤",
    "superscripts": "²³",
    "roman": "XIX",
    "letters and marks": "e\u0301",
}
WORDS = {
    "numbers": "two hundred and",
    "ordinals": "the first of the second of",
    "modifiers": "early late mid last next this",
    "ago": "two days ago before",
    "ranges": "between 2004 and 2005 -",
    "months": "March 3 , 4 and 5 of",
    "weekdays": "Monday , Tuesday or",
    "parts": "in the early morning hours of the night of",
    "every": "every other third day of each",
    "half": "half a dozen and a half",
    "quarters": "the fourth quarter of fiscal first",
    "years": "1999 / 2000 -",
    "datelines": "KYIV , Ukraine ( AP ) -",
    "units": "day week month year decade",
}


def flat(words: list[str], gap: str = " ") -> Sentence:
    """Make a sentence of words that all hang on the first."""
    made, at = [], 0
    for i, form in enumerate(words):
        upos, xpos = ("NUM", "CD") if form[0].isdigit() else ("NOUN", "NN")
        head, relation = (0, "obl") if i else (ROOT, "root")
        made.append(Word(i, form, form.lower(), upos, xpos, "", head, relation, at, at + len(form)))
        at += len(form) + len(gap)
    return Sentence(gap.join(words), 0, tuple(made))


def within(seconds: float, call: Callable[[], object]) -> None:
    start = time.process_time()
    call()
    took = time.process_time() - start
    assert took < seconds, f"{took:.1f} s"


def process(sentence: Sentence) -> None:
    events, times = assemble(sentence.text, [sentence], Lexicon.default(), REFERENCE)
    check_document(Document(sentence.text, (sentence,), events, times, REFERENCE))


@pytest.mark.parametrize("name", PATTERNS)
def test_one_word_of_a_repeated_pattern(name: str) -> None:
    within(
        SECONDS,
        lambda: process(flat(["On", PATTERNS[name] * (6_000 // len(PATTERNS[name])), "they", "left"])),
    )


@pytest.mark.parametrize("name", PATTERNS)
def test_many_words_of_one_pattern(name: str) -> None:
    within(SECONDS, lambda: process(flat([PATTERNS[name]] * 600)))


@pytest.mark.parametrize("name", WORDS)
def test_words_that_may_be_grouped_in_many_ways(name: str) -> None:
    words = WORDS[name].split()
    within(SECONDS, lambda: process(flat(words * (600 // len(words)))))


@pytest.mark.parametrize("name", [*PATTERNS, *WORDS])
def test_preparing_raw_text(name: str) -> None:
    unit = PATTERNS.get(name) or WORDS[name] + " "
    text = unit * (200_000 // len(unit))

    def prepare() -> None:
        cleaned = clean(text)
        assert "".join(c for _, c in chunks(cleaned.text)) == cleaned.text
        dateline_date(text, ())

    within(SECONDS, prepare)


@pytest.mark.parametrize(
    "text",
    [
        "." * 100_000,
        '!"' * 50_000,
        " \n" * 50_000,
        " " * 200_000,
        "A. " * 33_000,
        "KYIV (" * 20_000,
        "<p " * 50_000,
        " #a" * 50_000,
        "&#1" * 50_000,
        "- a " * 50_000,
    ],
)
def test_preparing_punctuation_and_markup(text: str) -> None:
    within(SECONDS, lambda: (clean(text), list(chunks(clean(text).text)), dateline_date(text, ())))
