"""Check articles and documents."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from eventx import Article, Document
from eventx.strategies import documents


@pytest.mark.parametrize("day", [date(2024, 10, 23), datetime(2024, 10, 23, 8, 30), None])
def test_an_article_takes_a_date_a_datetime_or_none(day: date | None) -> None:
    assert Article("Text.", day, "7") == Article("Text.", reference_date=day, id="7")


@pytest.mark.parametrize("text", [None, b"Text.", 3])
def test_an_article_without_text_is_refused(text: Any) -> None:
    with pytest.raises(TypeError, match=f"text must be a str, not {type(text).__name__}"):
        Article(text)


@pytest.mark.parametrize("day", ["2024-10-23", 20241023, 0])
def test_an_article_with_a_date_of_another_type_is_refused(day: Any) -> None:
    with pytest.raises(TypeError, match=f"not {type(day).__name__}"):
        Article("Text.", day)


class NotATime(datetime):
    """Differ from itself, as pandas' NaT does, which calls itself a datetime."""

    __hash__ = datetime.__hash__

    def __eq__(self, other: object) -> bool:
        return False


def test_a_missing_date_of_a_table_is_none() -> None:
    assert Article("Text.", NotATime(2024, 10, 23)).reference_date is None


def test_an_identifier_of_another_type_is_refused() -> None:
    with pytest.raises(TypeError, match="id must be a str, not int"):
        Article("Text.", id=7)  # type: ignore[arg-type]


def test_parses_stay_out_of_the_dict_and_the_repr() -> None:
    document = Document("Text.", (), (), (), date(2024, 10, 23), "7")
    assert document.to_dict() == {
        "id": "7",
        "text": "Text.",
        "reference_date": "2024-10-23",
        "events": [],
        "times": [],
    }
    assert "sentences" not in repr(document)


@settings(max_examples=20)
@given(documents())
def test_the_dict_has_every_event_and_time(document: Document) -> None:
    data = document.to_dict()
    assert data["events"] == [e.to_dict() for e in document.events]
    assert [t["start"] for t in data["times"]] == [t.start for t in document.times]
    assert (data["reference_date"] is None) == (document.reference_date is None)
