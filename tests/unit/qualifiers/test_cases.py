"""Status and attribution in the sentences of tests/cases/status.toml, on their frozen parses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from status_cases import FAILURES, PASSING, case_id, plain, read

from eventx.lexicon import Lexicon
from eventx.parsers.conllu import read_conllu

_DOCUMENTS = (Path(__file__).parents[2] / "frozen" / "status_cases.conllu").read_text("utf-8")
PARSES = dict(read_conllu(document) for document in _DOCUMENTS.split("# newdoc\n")[1:])
LEXICON = Lexicon.default()


def found(case: dict[str, Any]) -> list[str]:
    text, offsets = plain(" ".join(case["text"].split()))  # as CoNLL-U keeps it
    return read(PARSES[text], offsets, LEXICON)


def test_there_are_cases_of_every_kind() -> None:
    events = [e for case in PASSING for e in case["events"]]
    assert len(events) >= 250
    assert {e.split()[1] for e in events} == {"asserted", "planned", "demanded", "possible", "hypothetical"}


@pytest.mark.parametrize("case", PASSING, ids=case_id)
def test_status_and_source_are_read(case: dict[str, Any]) -> None:
    assert found(case) == case["events"]


@pytest.mark.parametrize("case", FAILURES, ids=case_id)
@pytest.mark.xfail(strict=True, reason="known failure")
def test_status_and_source_are_not_read_yet(case: dict[str, Any]) -> None:
    assert found(case) == case["events"]
