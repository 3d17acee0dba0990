"""Time expressions in the sentences of tests/cases/times.toml, on their frozen parses."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from eventx.events import Time
from eventx.parsers.conllu import read_conllu
from eventx.timex import normalize_span, tag_times

TESTS = Path(__file__).parents[2]
CASES = tomllib.loads((TESTS / "cases" / "times.toml").read_text("utf-8"))
FAILURES = CASES["known_failures"]
PASSING = [case for kind, cases in CASES.items() if kind != "known_failures" for case in cases]
_DOCUMENTS = (TESTS / "frozen" / "times.conllu").read_text("utf-8").split("# newdoc\n")[1:]
_TEXTS = [case["text"] for cases in CASES.values() for case in cases]
PARSES = dict(zip(_TEXTS, _DOCUMENTS, strict=True))


def _id(case: dict[str, Any]) -> str:
    return str(case["text"])


def line(time: Time) -> str:
    """Write a time as the cases do."""
    kind = "" if time.kind == "DATE" else f"{time.kind} "
    found = f"{kind}{time.text} -> {time.value}" + (f" {time.mod}" if time.mod else "")
    whole = time.interval and None not in time.interval and time.mod not in ("UNTIL", "BEFORE", "AFTER")
    if time.interval is None or (whole and time.kind != "DURATION"):
        return found
    return f"{found} [{time.interval[0] or '..'}, {time.interval[1] or '..'})"


def read(case: dict[str, Any]) -> list[str]:
    text, sentences = read_conllu(PARSES[case["text"]])
    assert text == case["text"]
    found = tag_times(text, sentences, case.get("reference"), narrative=case.get("narrative", False))
    return [line(match.time) for match in found]


def test_there_are_cases_of_every_type() -> None:
    times = [time for case in PASSING for time in case["times"]]
    assert len(times) >= 120
    assert {time.split()[0] for time in times} >= {"TIME", "DURATION", "SET"}


@pytest.mark.parametrize("case", PASSING, ids=_id)
def test_time_expressions_are_found_and_resolved(case: dict[str, Any]) -> None:
    assert read(case) == case["times"]


@pytest.mark.parametrize("case", FAILURES, ids=_id)
@pytest.mark.xfail(strict=True, reason="known failure")
def test_time_expressions_are_not_read_yet(case: dict[str, Any]) -> None:
    assert read(case) == case["times"]


@pytest.mark.parametrize("case", PASSING, ids=_id)
def test_a_span_that_is_given_reads_as_it_does_where_it_is_found(case: dict[str, Any]) -> None:
    text, sentences = read_conllu(PARSES[case["text"]])
    reference, narrative = case.get("reference"), case.get("narrative", False)
    for match in tag_times(text, sentences, reference, narrative=narrative):
        time = match.time
        assert normalize_span(text, sentences, time.start, time.end, reference, narrative=narrative) == time
