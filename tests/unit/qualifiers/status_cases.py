"""Read the cases of tests/cases/status.toml, and what eventx makes of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from eventx.arguments.clauses import ClauseReader
from eventx.lexicon import Lexicon
from eventx.qualifiers.attribution import Attributed, find_attributions
from eventx.qualifiers.status import read_status
from eventx.repairs import mend
from eventx.syntax import Sentence, Word

_CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "status.toml").read_text("utf-8"))
FAILURES: list[dict[str, Any]] = _CASES["known_failures"]
PASSING: list[dict[str, Any]] = [
    case for kind, cases in _CASES.items() if kind != "known_failures" for case in cases
]


def case_id(case: dict[str, Any]) -> str:
    """Return the name of a test."""
    return str(case["text"])


def plain(marked: str) -> tuple[str, list[int]]:
    """Return a text without its marks, and the offsets of the marked events."""
    parts = re.split(r"\*(\w+)\*", marked)
    offsets = [sum(map(len, parts[:i])) for i in range(1, len(parts), 2)]
    return "".join(parts), offsets


def read(sentences: Sequence[Sentence], offsets: Sequence[int], lexicon: Lexicon) -> list[str]:
    """Write status and source of the events at the offsets as the cases do."""
    sentences = [mend(s, lexicon.classes) for s in sentences]
    readers = [ClauseReader(s, lexicon.classes) for s in sentences]
    triggers = [_word_at(sentences, offset) for offset in offsets]
    attributed = find_attributions(sentences, triggers, readers)
    found = []
    for i, word in triggers:
        status = read_status(sentences[i], word, readers[i])
        line = f"{status.polarity} {status.modality} {status.tense or '-'}"
        found.append(line + _source(attributed.get((i, word.index))))
    return found


def _word_at(sentences: Sequence[Sentence], offset: int) -> tuple[int, Word]:
    return next((i, w) for i, s in enumerate(sentences) for w in s.words if w.start == offset)


def _source(attributed: Attributed | None) -> str:
    if attributed is None:
        return ""
    name = attributed.source[1].text if attributed.source else "?"
    return f", said by {name}" + (", hedged" if attributed.hedged else "")
