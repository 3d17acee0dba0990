"""The reference date that an article brings along."""

from datetime import date

import pytest

from eventx.timex import dateline_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KYIV, Oct. 23, 2024 (Wire) - Drones hit a depot.", date(2024, 10, 23)),
        ("LONDON, 23 October 2024 — The government said it would act.", date(2024, 10, 23)),
        ("Headline of the day\nNAIROBI, Kenya, Sept 5, 2019 (Wire) -- Kenya sent troops.", date(2019, 9, 5)),
        ("Lima, 9 Oct 88 (Wire) -- [Text] A bomb exploded.", date(1988, 10, 9)),
        ("BEIRUT (Wire), March 3, 2020 — Talks resumed.", date(2020, 3, 3)),
        ("Tuesday, June 18, 2019\nThe court ruled.", date(2019, 6, 18)),
        ("Updated Oct. 24, 2024\n\nKYIV, Oct. 23 (Wire) - Drones hit a depot.", date(2024, 10, 24)),
        ("KYIV, Oct. 23 (Wire) - Drones hit a depot.\n\nPublished Oct. 24, 2024.", date(2024, 10, 23)),
    ],
)
def test_a_dateline_dates_the_article(text: str, expected: date) -> None:
    assert dateline_date(text, ()) == expected


@pytest.mark.parametrize(
    "text",
    [
        "KYIV, Oct. 23 (Wire) - Drones hit a depot.",
        "KYIV, Oct. 23 (Wire) - The war began in 2022.",
        "The war began on May 5, 2019 - a date few forget.",
        "ROME, Feb. 30, 2020 - Nothing happened.",
        "Kenya sent police to Haiti.",
        "",
    ],
)
def test_without_a_full_date_in_a_dateline_there_is_none(text: str) -> None:
    assert dateline_date(text, ()) is None


def test_long_texts_take_no_time() -> None:
    assert dateline_date("A" * 200_000 + " Oct. 23, 2024 - ", ()) is None
    assert dateline_date("Oct. 23 " * 20_000, ()) is None
