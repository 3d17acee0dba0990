"""Define what goes in and what comes out: articles and documents."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen

from eventx.events import Event
from eventx.mentions import Time
from eventx.syntax import Sentence


def check_text(value: object) -> str:
    """Return `value` if it is a str.

    Args:
        value: What the caller gave as text.

    Returns:
        The same object.

    Raises:
        TypeError: If it is anything else.
    """
    if not isinstance(value, str):
        raise TypeError(f"text must be a str, not {type(value).__name__}")
    return value


def check_reference_date(value: object) -> date | None:
    """Return `value` if it is a date, a datetime or None.

    Args:
        value: What the caller gave as reference date.

    Returns:
        The same object; None for pandas' NaT, which says that it is a datetime and stands for none.

    Raises:
        TypeError: If it is anything else, a str included.
    """
    if value is not None and not isinstance(value, date):
        raise TypeError(f"reference_date must be a datetime.date or datetime, not {type(value).__name__}")
    return value if value == value else None  # NaT alone differs from itself


def check_id(value: object) -> str | None:
    """Return `value` if it is a str or None.

    Args:
        value: What the caller gave as identifier.

    Returns:
        The same object.

    Raises:
        TypeError: If it is anything else: a number would not survive JSON as it is.
    """
    if value is not None and not isinstance(value, str):
        raise TypeError(f"id must be a str, not {type(value).__name__}")
    return value


@frozen
class Article:
    """A text to be processed.

    Attributes:
        text: The text.
        reference_date: The day (or moment) it was written, against which "Wednesday" is read; None if unknown.
        id: The caller's own identifier, handed through.
    """

    text: str = field(converter=check_text)
    reference_date: date | None = field(default=None, converter=check_reference_date)
    id: str | None = field(default=None, converter=check_id)


@frozen
class Document:
    """A processed text.

    Attributes:
        text: The text as it was given; all offsets are into it.
        sentences: Its parsed sentences.
        events: Its events, in order of their triggers.
        times: All time expressions, whether or not an event has them.
        reference_date: The date that relative times were read against: the article's own or its dateline's.
        id: The article's identifier.
    """

    text: str
    sentences: tuple[Sentence, ...] = field(repr=False)
    events: tuple[Event, ...]
    times: tuple[Time, ...]
    reference_date: date | None = None
    id: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the document as plain data, without the parses."""
        from eventx.serialize import mention_to_dict

        return {
            "id": self.id,
            "text": self.text,
            "reference_date": self.reference_date.isoformat() if self.reference_date else None,
            "events": [e.to_dict() for e in self.events],
            "times": [mention_to_dict(t) for t in self.times],
        }
