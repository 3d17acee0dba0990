"""Keep parses between runs, so that rules can be measured without waiting for the parser."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from pathlib import Path

from eventx.parsers.stanza import StanzaParser
from eventx.syntax import Sentence


class CachedParser:
    """A parser that remembers what it has parsed, in a pickle of the caller's own making."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._parser = StanzaParser()
        self._known: dict[str, tuple[Sentence, ...]] = {}
        if path and path.exists():
            with path.open("rb") as file:
                self._known = pickle.load(file)

    def parse(self, texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
        """Parse the texts that are not known yet, and remember them."""
        new = list(dict.fromkeys(t for t in texts if t not in self._known))
        for start in range(0, len(new), 200):
            batch = new[start : start + 200]
            self._known.update(zip(batch, self._parser.parse(batch), strict=True))
        if new and self._path:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("wb") as file:
                pickle.dump(self._known, file)
        return [self._known[t] for t in texts]
