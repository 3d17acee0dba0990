"""Show events to people: one line each, or a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eventx.events import Event
    from eventx.mentions import Mention, Time

_COLUMNS = ("type", "trigger", "actor", "target", "location", "time", "status", "said by")


def line(event: Event) -> str:
    """Show an event on one line: its type, then its filled slots.

    Args:
        event: The event.

    Returns:
        For example "aid  actor=Iran  target=Sudan  said by=US officials".
    """
    cells = zip(_COLUMNS[2:], _row(event)[2:], strict=True)
    return "  ".join([str(event.type), *(f"{name}={value}" for name, value in cells if value)])


def table(events: Iterable[Event], width: int = 28) -> str:
    """Show events as a table, one line each.

    Args:
        events: The events.
        width: The widest column, in characters; longer cells are cut.

    Returns:
        The table with a header, or a sentence if there are no events.
    """
    rows = [[_cut(cell, width) for cell in _row(e)] for e in events]
    if not rows:
        return "no events"
    grid = [[c.upper() for c in _COLUMNS], *rows]
    widths = [max(len(r[i]) for r in grid) for i in range(len(_COLUMNS))]
    return "\n".join("  ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)).rstrip() for r in grid)


def _row(event: Event) -> list[str]:
    return [
        str(event.type),
        event.trigger.text,
        _join(event.actors),
        _join(event.targets),
        _join(event.locations),
        ", ".join(_when(t) for t in event.times),
        _status(event),
        _source(event),
    ]


def _join(mentions: Sequence[Mention]) -> str:
    return ", ".join(" ".join(m.text.split()) for m in mentions)


def _when(time: Time) -> str:
    """Show a time by its value; in words where it has none, or none that is complete: "XXXX-WXX-3" for "Wednesday"."""
    words = time.text.split()
    side = (time.mod or "").lower()
    if side in ("after", "before", "since", "until") and side not in words:
        words = [side, *words]
    return time.value if time.value and "XX" not in time.value else " ".join(words)


def _status(event: Event) -> str:
    marks = ["negative"] if event.polarity == "negative" else []
    if event.modality not in (None, "asserted"):
        marks.append(str(event.modality))
    return ", ".join(marks)


def _source(event: Event) -> str:
    if event.attribution is None:
        return ""
    source = event.attribution.source
    return " ".join(source.text.split()) if source else event.attribution.cue.text


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else cell[: width - 1] + "…"
