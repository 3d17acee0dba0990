"""Every rule of the time grammar reads the phrases of tests/cases/time_rules.toml."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from eventx.syntax import ROOT, Sentence, Word
from eventx.timex import normalize_span
from eventx.timex._grammar import RULES, pieces
from eventx.timex._lex import tokens

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "time_rules.toml").read_text("utf-8"))
EXAMPLES = [(rule, phrase, value) for rule, phrases in CASES.items() for phrase, value in phrases.items()]
REFERENCE = date(2024, 10, 23)


def parsed(phrase: str) -> Sentence:
    """Parse a phrase as a row of nouns."""
    found = list(re.finditer(r"\S+", phrase))
    words = (
        Word(
            i,
            m[0],
            m[0].lower(),
            "NOUN",
            "",
            "",
            0 if i else ROOT,
            "dep" if i else "root",
            m.start(),
            m.end(),
        )
        for i, m in enumerate(found)
    )
    return Sentence(phrase, 0, tuple(words))


def test_every_rule_has_an_example() -> None:
    assert CASES.keys() == RULES.keys()


@pytest.mark.parametrize(("rule", "phrase", "value"), EXAMPLES, ids=[phrase for _, phrase, _ in EXAMPLES])
def test_a_rule_reads_its_example(rule: str, phrase: str, value: str) -> None:
    sentence = parsed(phrase)
    assert rule in {piece.rule for piece in pieces(tokens(sentence))}
    assert normalize_span(phrase, [sentence], 0, len(phrase), REFERENCE).value == value
