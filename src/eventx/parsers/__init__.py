"""Turn text, or parses made elsewhere, into `eventx.syntax.Sentence` objects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from eventx.syntax import Sentence


class Parser(Protocol):
    """Anything that turns texts into parsed sentences."""

    def parse(self, texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
        """Return the sentences of each text, with offsets into that text."""
