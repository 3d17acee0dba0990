"""Offer the functions for those who need no extractor of their own: one is made for all of them."""

from __future__ import annotations

from datetime import date
from functools import cache
from threading import Lock

from eventx._extractor import Extractor
from eventx.documents import check_reference_date, check_text
from eventx.events import Event
from eventx.mentions import Time

_default_lock = Lock()


def _default() -> Extractor:
    """Return the one extractor of the functions below, whichever thread asks first."""
    with _default_lock:
        return _made()


@cache
def _made() -> Extractor:
    return Extractor()


def extract_events(
    text: str, *, reference_date: date | None = None, asserted_only: bool = False
) -> list[Event]:
    """Return the events of one English text, with the bundled model and lexicon.

    The model is loaded on the first call and kept.

    Args:
        text: The text.
        reference_date: The date (or datetime) it was written, against which "Wednesday" is read; None to take its
            dateline's, if it has one.
        asserted_only: Whether to leave out events that are negated, planned, possible, hypothetical or demanded.

    Returns:
        The events in order of their triggers.

    Raises:
        TypeError: If `text` is no str or `reference_date` no date.
        ModelError: If the bundled model is damaged or Stanza is of another version.
    """
    check_text(text)
    check_reference_date(reference_date)
    return _default().extract(text, reference_date=reference_date, asserted_only=asserted_only)


def extract_times(text: str, *, reference_date: date | None = None, narrative: bool = False) -> list[Time]:
    """Return the time expressions of one English text.

    Args:
        text: The text.
        reference_date: The date (or datetime) it was written. Without one, and without a dateline, relative
            expressions stay unresolved.
        narrative: Whether to read relative expressions against the last date mentioned, as in histories.

    Returns:
        The expressions in order.

    Raises:
        TypeError: If `text` is no str or `reference_date` no date.
        ModelError: If the bundled model is damaged or Stanza is of another version.
    """
    check_text(text)
    check_reference_date(reference_date)
    return _default().times(text, reference_date=reference_date, narrative=narrative)


def normalize_time(
    text: str, start: int, end: int, *, reference_date: date | None = None, narrative: bool = False
) -> Time:
    """Read one time expression whose place in the text is known.

    Args:
        text: The text around the expression; its tense may matter.
        start: Offset of the expression's first character.
        end: Offset after its last character.
        reference_date: See `extract_times`.
        narrative: See `extract_times`.

    Returns:
        The time, with value None if it cannot be read.

    Raises:
        TypeError: If `text` is no str or `reference_date` no date.
        ValueError: If the span lies outside the text.
        ModelError: If the bundled model is damaged or Stanza is of another version.
    """
    check_text(text)
    check_reference_date(reference_date)
    return _default().normalize_time(text, start, end, reference_date=reference_date, narrative=narrative)
