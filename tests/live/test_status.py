"""Status and attribution on sentences of our own, parsed by the bundled model in one batch."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from eventx.arguments._clauses import ClauseReader
from eventx.lexicon import Lexicon
from eventx.parsers.stanza import StanzaParser
from eventx.qualifiers.attribution import Attributed, find_attributions
from eventx.qualifiers.status import read_status
from eventx.syntax import Sentence, Word

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "status.toml").read_text("utf-8"))
FAILURES = CASES.pop("known_failures", [])


def _id(case: dict[str, Any]) -> str:
    return str(case["text"])


def _plain(marked: str) -> tuple[str, list[int]]:
    """Return the text without its marks, and the offsets of the marked events."""
    parts = re.split(r"\*(\w+)\*", marked)
    offsets = [sum(map(len, parts[:i])) for i in range(1, len(parts), 2)]
    return "".join(parts), offsets


def _read(sentences: Sequence[Sentence], offsets: Sequence[int], lexicon: Lexicon) -> list[str]:
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


@pytest.fixture(scope="module")
def read() -> dict[str, list[str]]:
    """What is read in every sentence of the cases."""
    texts = [case["text"] for cases in CASES.values() for case in cases] + [case["text"] for case in FAILURES]
    plain = [_plain(text) for text in texts]
    parses = StanzaParser().parse([text for text, _ in plain])
    lexicon = Lexicon.default()
    return {t: _read(s, offsets, lexicon) for t, (_, offsets), s in zip(texts, plain, parses, strict=True)}


def test_there_are_cases_of_every_kind() -> None:
    events = [e for cases in CASES.values() for case in cases for e in case["events"]]
    assert len(events) >= 250
    assert {e.split()[1] for e in events} == {"asserted", "planned", "demanded", "possible", "hypothetical"}


@pytest.mark.parametrize("case", [c for cases in CASES.values() for c in cases], ids=_id)
def test_status_and_source_are_read(case: dict[str, Any], read: dict[str, list[str]]) -> None:
    assert read[case["text"]] == case["events"]


@pytest.mark.parametrize("case", FAILURES, ids=_id)
@pytest.mark.xfail(strict=True, reason="known failure")
def test_status_and_source_are_not_read_yet(case: dict[str, Any], read: dict[str, list[str]]) -> None:
    assert read[case["text"]] == case["events"]
