"""The cases of tests/cases/times.toml on fresh parses of the bundled model."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from eventx.parsers.stanza import StanzaParser
from eventx.syntax import Sentence
from eventx.timex import tag_times

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "times.toml").read_text("utf-8"))
PASSING = [case for kind, cases in CASES.items() if kind != "known_failures" for case in cases]


@pytest.fixture(scope="module")
def parses() -> dict[str, Sequence[Sentence]]:
    texts = [case["text"] for case in PASSING]
    return dict(zip(texts, StanzaParser().parse(texts), strict=True))


@pytest.mark.parametrize("case", PASSING, ids=lambda case: str(case["text"]))
def test_times_are_found_and_resolved(case: dict[str, Any], parses: dict[str, Sequence[Sentence]]) -> None:
    text, narrative = case["text"], case.get("narrative", False)
    found = tag_times(text, parses[text], case.get("reference"), narrative=narrative)
    assert len(found) == len(case["times"])
    for match, expected in zip(found, case["times"], strict=True):
        assert f"{match.time.text} -> {match.time.value}" in expected
