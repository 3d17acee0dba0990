"""Check explanations and lexicon reports on a frozen parse."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from eventx import Extractor, Lexicon
from eventx.explain import explain
from eventx.lexicon_check import check_lexicon
from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence

TEXT, SENTENCES = read_conllu(
    (Path(__file__).parents[1] / "frozen" / "rules.conllu").read_text(encoding="utf-8")
)
LETTER = "The detained editor wrote a letter."
CHECKED = """
type = "correspondence"
[[triggers]]
lemma = ["write"]
upos = "VERB"
frame = "transitive"
object = ["letter"]
{examples}
"""


class FrozenParser:
    """Know one text, and take every other text for its last sentence."""

    def parse(self, texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
        return [SENTENCES if t == TEXT else SENTENCES[-1:] for t in texts]


@pytest.fixture
def extractor() -> Extractor:
    return Extractor(parser=FrozenParser())


@pytest.fixture
def explanation(extractor: Extractor) -> str:
    return explain(TEXT, extractor)


def test_tree_is_indented_by_depth(explanation: str) -> None:
    assert "agreed  agree VERB root\n" in explanation
    assert "\n  Kenya  Kenya PROPN nsubj  LOC\n" in explanation


def test_event_names_its_rule_and_the_path_to_each_slot(explanation: str) -> None:
    assert "deployment at 'send' by rule deployment/" in explanation
    assert "  location 'Haiti' over >obl\n" in explanation
    assert "  forces '" in explanation


def test_governed_act_names_its_governor(explanation: str) -> None:
    assert "  governed by pledge/" in explanation


def test_event_shows_its_status_and_who_says_so(explanation: str) -> None:
    resignation = explanation[explanation.index("resignation at 'resign'") :]
    status, source, plover = resignation.split("\n")[3:6]
    assert status == "  status positive, planned, future"
    assert source == "  said by 'deputy', cue 'said'"
    assert plover == "  PLOVER AGREE, CAMEO 0831"
    assert "  PLOVER PROTEST/strike, CAMEO 143" in explanation


def test_verb_without_rules_says_so(explanation: str) -> None:
    assert "'hovered' fired nothing: no rule has the lemma 'hover'" in explanation


def test_modifier_says_why_it_fired_nothing(explanation: str) -> None:
    assert "'Attack' fired nothing: as compound it only modifies" in explanation


def test_near_miss_names_the_missing_conditions(explanation: str) -> None:
    line = next(row for row in explanation.split("\n") if row.startswith("'wrote' fired nothing; nearest: "))
    assert "aid/cancel" in line
    assert "(misses object)" in line


def report(folder: Path, examples: str, extractor: Extractor) -> str:
    path = folder / "own.toml"
    path.write_text(CHECKED.format(examples=examples), encoding="utf-8")
    return str(check_lexicon(path, extractor))


def test_report_of_a_good_file(tmp_path: Path, extractor: Extractor) -> None:
    text = report(
        tmp_path,
        f'examples = [{{text = "{LETTER}", trigger = "wrote", actor = "detained editor"}}]',
        extractor,
    )
    assert text.endswith("1 examples, 0 problems")
    assert "fires correspondence at 'wrote' by correspondence/write.0" in text


def test_report_of_a_wrong_slot(tmp_path: Path, extractor: Extractor) -> None:
    text = report(
        tmp_path,
        f'examples = [{{text = "{LETTER}", trigger = "wrote", actor = "letter"}}]',
        extractor,
    )
    assert "actor is 'detained editor', not 'letter'" in text
    assert text.endswith("1 examples, 1 problems")


def test_report_of_a_counterexample_that_fires(tmp_path: Path, extractor: Extractor) -> None:
    examples = f'examples = [{{text = "x", trigger = "wrote"}}]\ncounterexamples = [{{text = "{LETTER}"}}]'
    assert "correspondence at 'wrote' by correspondence/write.0" in report(tmp_path, examples, extractor)


def test_rule_without_an_example_is_reported(tmp_path: Path, extractor: Extractor) -> None:
    assert "correspondence/write.0  has no example" in report(tmp_path, "", extractor)


def test_rules_of_ones_own_are_the_nearest_of_those_that_miss_as_much(tmp_path: Path, extractor: Extractor) -> None:
    path = tmp_path / "own.toml"
    path.write_text(CHECKED.format(examples="").replace('"letter"', '"poem"'), encoding="utf-8")
    own = extractor.with_lexicon(extractor.lexicon.merge(Lexicon.from_path(path)))
    assert "'wrote' fired nothing; nearest: correspondence/write.0 (misses object), aid/" in explain(TEXT, own)
