"""Check the lexicon reader, its errors, and the bundled rules as data."""

from pathlib import Path

import pytest

import eventx
from eventx.errors import LexiconError
from eventx.events import EVENT_CLASSES
from eventx.lexicon import Lexicon
from eventx.ontology import EventType

EXAMPLE = Path(__file__).parents[2] / "examples" / "cyber.toml"
RULE = """
type = "{type}"
[[triggers]]
lemma = ["embezzle"]
upos = "VERB"
frame = "transitive"
{extra}
"""


def write(folder: Path, extra: str = "", type_: str = "theft") -> Path:
    path = folder / "rules.toml"
    path.write_text(RULE.format(type=type_, extra=extra), encoding="utf-8")
    return path


def test_every_type_has_rules_and_a_class() -> None:
    assert set(Lexicon.default().types) == set(EventType)
    assert set(EVENT_CLASSES) == {str(t) for t in EventType}


def test_every_bundled_rule_has_an_example() -> None:
    assert [r.id for r in Lexicon.default().rules if not r.trigger.examples] == []


def test_rule_ids_are_unique() -> None:
    ids = [r.id for r in Lexicon.default().rules]
    assert len(ids) == len(set(ids))


def test_no_lemma_is_listed_twice_in_a_rule() -> None:
    doubled = [r.id for r in Lexicon.default().rules if len(set(r.trigger.lemma)) < len(r.trigger.lemma)]
    assert doubled == []


def test_codes_are_two_to_four_digits() -> None:
    codes = {r.cameo for r in Lexicon.default().rules if r.cameo}
    assert [c for c in codes if not (c.isdigit() and 2 <= len(c) <= 4)] == []


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ('colour = "red"', "colour"),
        ('object = ["@nonsense"]', "unknown word class @nonsense @ triggers[0].object"),
        ('not_subject = ["!@nonsense"]', "unknown word class !@nonsense @ triggers[0].not_subject"),
        ('not_subject = ["@nonsense"]', "unknown word class @nonsense @ triggers[0].not_subject"),
        ('plover = "NICE"', "unknown PLOVER category 'NICE' @ triggers[0].plover"),
        ("object = 3", "a string or a list of strings is expected"),
        ('slots = {victim = ["obj"]}', "unknown slot 'victim'"),
        ('slots = {target = ["dobj"]}', "malformed role path 'dobj'"),
        (
            'examples = [{text = "He embezzled funds."}]',
            "an example must name its trigger @ triggers[0].examples[0]",
        ),
    ],
)
def test_malformed_rule_is_refused_with_its_path(tmp_path: Path, extra: str, message: str) -> None:
    with pytest.raises(LexiconError) as error:
        Lexicon.from_path(write(tmp_path, extra))
    assert message in str(error.value)
    assert "rules.toml" in str(error.value)


def test_unknown_frame_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    path = write(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("transitive", "ditransitive"), encoding="utf-8")
    with pytest.raises(
        LexiconError, match=r"unknown frame 'ditransitive' .*transitive.* @ triggers\[0\]\.frame"
    ):
        Lexicon.from_path(path)


def test_missing_file_is_a_lexicon_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="nowhere"):
        Lexicon.from_path(tmp_path / "nowhere.toml")


def test_file_brings_its_own_classes_and_frames() -> None:
    own = Lexicon.from_path(EXAMPLE)
    assert own.types == ("cyber_incident",)
    assert "server" in own.classes.lemmas("systems")
    assert "intrusion" in own.frames
    assert {r.plover for r in own.rules} == {"COERCE"}


def test_merge_keeps_both_and_changes_neither() -> None:
    base, own = Lexicon.default(), Lexicon.from_path(EXAMPLE)
    count = len(base.rules)
    merged = base.merge(own)
    assert len(merged.rules) == count + len(own.rules)
    assert len(base.rules) == count
    assert merged.merge(own).rules == merged.rules


def test_new_rule_for_a_built_in_type_gets_an_id_of_its_own(tmp_path: Path) -> None:
    merged = Lexicon.default().merge(Lexicon.from_path(write(tmp_path, type_="aid")))
    assert len({r.id for r in merged.rules}) == len(merged.rules)


def test_rules_of_ones_own_come_before_bundled_ones_with_more_conditions(tmp_path: Path) -> None:
    base = Lexicon.default()
    path = write(tmp_path, type_="aid")
    path.write_text(path.read_text(encoding="utf-8").replace("embezzle", "give"), encoding="utf-8")
    own = Lexicon.from_path(path)
    (mine,) = own.rules
    assert base.candidates("give", "VERB")[0].trigger.specificity > mine.trigger.specificity
    for merged in (base.merge(own), own.merge(base)):
        assert merged.candidates("give", "VERB")[0].trigger == mine.trigger


def test_most_specific_rule_comes_first(tmp_path: Path) -> None:
    path = write(tmp_path)
    text = path.read_text(encoding="utf-8")
    rule = text[text.index("[[") :]
    path.write_text(f'{text}{rule}object = ["fund"]\n', encoding="utf-8")
    first, second = Lexicon.from_path(path).candidates("embezzle", "VERB")
    assert first.trigger.object == ("fund",)
    assert second.trigger.object == ()


def test_order_of_rules_does_not_matter() -> None:
    lexicon = Lexicon.default()
    reversed_ = Lexicon(lexicon.rules[::-1], lexicon.classes, lexicon.frames)
    lemmas = {(lemma, r.trigger.upos) for r in lexicon.rules for lemma in r.trigger.lemma}
    assert all(lexicon.candidates(*key) == reversed_.candidates(*key) for key in lemmas)


def test_merge_refuses_what_is_no_lexicon() -> None:
    with pytest.raises(TypeError, match="a Lexicon is merged with a Lexicon, not with str"):
        Lexicon.default().merge("examples/cyber.toml")  # type: ignore[arg-type]


def test_every_bundled_class_is_asked_for() -> None:
    package = Path(eventx.__file__).parent
    sources = "".join(p.read_text(encoding="utf-8") for kind in ("py", "toml") for p in package.rglob(f"*.{kind}"))
    names = Lexicon.default().classes.classes
    assert [n for n in names if f'@{n}"' not in sources and f'"{n}"' not in sources] == []
