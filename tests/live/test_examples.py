"""Fire every example of every rule, and no counterexample, with the real model."""

from pathlib import Path

import pytest

from eventx import Extractor, Lexicon
from eventx.lexicon_check import ExampleResult, check_lexicon, check_rules

RULES = list(Lexicon.default().rules)
TRIED = [
    (rule.id, kind, example.text)
    for rule in RULES
    for kind, examples in (
        ("example", rule.trigger.examples),
        ("counterexample", rule.trigger.counterexamples),
    )
    for example in examples
]


@pytest.fixture(scope="session")
def results(extractor: Extractor) -> dict[tuple[str, str, str], ExampleResult]:
    return {(r.rule, r.kind, r.text): r for r in check_rules(RULES, extractor).results}


@pytest.mark.parametrize("tried", TRIED, ids=[f"{rule}-{kind}-{text[:30]}" for rule, kind, text in TRIED])
def test_example_holds(
    tried: tuple[str, str, str], results: dict[tuple[str, str, str], ExampleResult]
) -> None:
    result = results[tried]
    assert not result.problems, result.fired


def test_worked_example_of_the_documentation_holds(extractor: Extractor) -> None:
    report = check_lexicon(Path(__file__).parents[2] / "examples" / "cyber.toml", extractor)
    assert report.ok, str(report)
