"""Status and attribution in the cases of tests/cases/status.toml, on fresh parses of the bundled model."""

from __future__ import annotations

from typing import Any

import pytest
from status_cases import FAILURES, PASSING, case_id, plain, read

from eventx.lexicon import Lexicon
from eventx.parsers.stanza import StanzaParser


@pytest.fixture(scope="module")
def found() -> dict[str, list[str]]:
    """What is read in every sentence of the cases."""
    texts = [case["text"] for case in (*PASSING, *FAILURES)]
    without = [plain(text) for text in texts]
    parses = StanzaParser().parse([text for text, _ in without])
    lexicon = Lexicon.default()
    return {t: read(s, offsets, lexicon) for t, (_, offsets), s in zip(texts, without, parses, strict=True)}


@pytest.mark.parametrize("case", PASSING, ids=case_id)
def test_status_and_source_are_read(case: dict[str, Any], found: dict[str, list[str]]) -> None:
    assert found[case["text"]] == case["events"]


@pytest.mark.parametrize("case", FAILURES, ids=case_id)
@pytest.mark.xfail(strict=True, reason="known failure")
def test_status_and_source_are_not_read_yet(case: dict[str, Any], found: dict[str, list[str]]) -> None:
    assert found[case["text"]] == case["events"]
