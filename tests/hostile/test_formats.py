"""Feed malformed files to every reader: each must answer with a named error that says where."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from eventx import Event, FormatError, Lexicon, LexiconError
from eventx.cli import main
from eventx.parsers.conllu import read_conllu

RULE = '[[triggers]]\nlemma = "hijack"\nupos = "VERB"\nframe = "transitive"\n'

LEXICONS = {
    "empty": ("", r"type"),
    "not toml": ("type = = 3", r"line 1"),
    "unclosed string": ('type = "piracy', r"Unterminated string"),
    "no type": (RULE, r"type"),
    "number as type": ("type = 3\n" + RULE, r"a string is expected, not int @ type"),
    "unknown key": ('type = "x"\nspeling = 1\n', r"speling"),
    "unknown key in a rule": ('type = "x"\n' + RULE + "lema = 3\n", r"unknown key 'lema' @ triggers\[0\]"),
    "unknown frame": (
        'type = "x"\n' + RULE.replace("transitive", "nope"),
        r"unknown frame 'nope'.*\[0\]\.frame",
    ),
    "unknown class": ('type = "x"\n' + RULE + 'object = "@nope"\n', r"class @nope @ triggers\[0\]\.object"),
    "no lemma": (
        'type = "x"\n' + RULE.replace('"hijack"', "[]"),
        r"at least one lemma.*triggers\[0\]\.lemma",
    ),
    "part of speech": ('type = "x"\n' + RULE.replace("VERB", "VRB"), r"'VRB' is none of 'VERB', .*triggers\[0\]\.upos"),
    "number among lemmas": ('type = "x"\n' + RULE.replace('"hijack"', '["a", 3]'), r"triggers\[0\]\.lemma"),
    "triggers no list": ('type = "x"\ntriggers = 3\n', r"triggers"),
    "class that contains itself": ('type = "x"\n[classes.a]\nlemmas = ["@a"]\n', r"class @a contains itself"),
    "class that refers to none": ('type = "x"\n[classes.a]\nlemmas = ["@nope"]\n', r"unknown class @nope"),
    "malformed role path": (
        'type = "x"\n[frames.f]\nactor = ["subject"]\n',
        r"malformed role path 'subject' for slot 'actor' @ frames\.f",
    ),
    "unknown category": ('type = "x"\nplover = "WAR"\n' + RULE, r"unknown PLOVER category 'WAR' @ plover"),
    "capital in a lemma": ('type = "x"\n' + RULE.replace("hijack", "Hijack"), r"'Hijack' @ triggers\[0\]\.lemma\[0\]"),
    "capital in a built-in type": ('type = "Aid"\n' + RULE, r"called 'aid', not 'Aid' @ type"),
    "flag in words": ('type = "x"\n' + RULE + 'negated = "yes"\n', r"true or false.*'yes' @ triggers\[0\]\.negated"),
    "unknown category of an act": ('type = "x"\n' + RULE + 'own_act = ["WAR"]\n', r"'WAR' @ triggers\[0\]\.own_act"),
    "unknown slot of a rule": ('type = "x"\n' + RULE + "slots = {who = []}\n", r"slot 'who'.*@ triggers\[0\]\.slots"),
    "unknown key in a class": ('type = "x"\n[classes.a]\nlemma = ["b"]\n', r"unknown key 'lemma' @ classes\.a"),
    "one rule, not a list": ('type = "x"\n' + RULE.replace("[[triggers]]", "[triggers]"), r"table.*triggers\[0\]"),
    "null character": ('type = "x\x00"\n', r"line 1"),
    "nested too deeply": ("type = " + "[" * 20_000, r"nested too deeply"),
}


@pytest.mark.parametrize("name", LEXICONS)
def test_a_malformed_lexicon_names_the_file_and_the_place(tmp_path: Path, name: str) -> None:
    text, message = LEXICONS[name]
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=message) as caught:
        Lexicon.from_path(path)
    assert "mine.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("content", "message"), [(b"type = '\xff'", "utf-8"), (None, "No such file"), (b"\xff\xfet\x00", "utf-8")]
)
def test_an_unreadable_lexicon_is_named(tmp_path: Path, content: bytes | None, message: str) -> None:
    path = tmp_path / "mine.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(LexiconError, match=message):
        Lexicon.from_path(path)


SPAN = {"text": "Iran", "start": 0, "end": 4}
MENTION = {**SPAN, "head": {"start": 0, "end": 4}}
EVENT: dict[str, Any] = {"type": "aid", "trigger": MENTION, "sentence": SPAN}

EVENTS: dict[str, tuple[Any, str]] = {
    "no dict": (3, "an event is a dict, not int"),
    "list": ([EVENT], "an event is a dict, not list"),
    "empty": ({}, "type"),
    "no trigger": ({"type": "aid", "sentence": SPAN}, "required field missing @ trigger"),
    "number as type": ({**EVENT, "type": 3}, "type"),
    "trigger a string": ({**EVENT, "trigger": "sent"}, "a mention is a dict, not str @ trigger"),
    "offset a string": ({**EVENT, "trigger": {**MENTION, "start": "0"}}, r"trigger\.start"),
    "offset a flag": ({**EVENT, "trigger": {**MENTION, "start": False}}, r"trigger\.start"),
    "offsets that do not fit": ({**EVENT, "sentence": {**SPAN, "end": 9}}, r"span \[0, 9\) does not fit"),
    "negative offset": ({**EVENT, "sentence": {**SPAN, "start": -4, "end": 0}}, r"span \[-4, 0\)"),
    "head outside": ({**EVENT, "trigger": {**MENTION, "head": {"start": 2, "end": 8}}}, r"@ trigger"),
    "head a string": ({**EVENT, "trigger": {**MENTION, "head": {"start": "0", "end": 4}}}, r"trigger"),
    "head a list": ({**EVENT, "trigger": {**MENTION, "head": [0, 4]}}, r"trigger\.head"),
    "actors no list": ({**EVENT, "actors": 3}, "actors"),
    "an actor null": ({**EVENT, "actors": [None]}, r"a mention is a dict, not NoneType @ actors\[0\]"),
    "polarity": ({**EVENT, "polarity": "perhaps"}, "polarity"),
    "interval of one": ({**EVENT, "times": [{**MENTION, "interval": ["2024"]}]}, r"times\[0\]\.interval"),
}


@pytest.mark.parametrize("name", EVENTS)
def test_a_malformed_event_names_the_place(name: str) -> None:
    data, message = EVENTS[name]
    with pytest.raises(FormatError, match=message):
        Event.from_dict(data)


CONLLU = {
    "too few columns": ("1\ta\n", "line 1: 10 columns expected, found 2"),
    "letters as id": ("x\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", "line 1: ID and HEAD must be integers"),
    "letters as head": ("1\ta\ta\tX\t_\t_\tx\troot\t_\t_\n", "line 1: ID and HEAD must be integers"),
    "no head": ("1\ta\ta\tX\t_\t_\t_\troot\t_\t_\n", "line 1: ID and HEAD must be integers"),
    "gap": ("2\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", "ID 1 expected, found 2"),
    "head that is not there": ("1\ta\ta\tX\t_\t_\t7\tdep\t_\t_\n", "HEAD 7 of word 1 is missing"),
    "a later head that is not there": (
        "1\ta\ta\tX\t_\t_\t2\tdep\t_\t_\n2\ta\ta\tX\t_\t_\t9\tdep\t_\t_\n",
        "HEAD 9 of word 2 is missing",
    ),
    "negative head": ("1\ta\ta\tX\t_\t_\t-7\tdep\t_\t_\n", "HEAD -7 of word 1 is missing"),
    "cycle": ("1\ta\ta\tX\t_\t_\t2\tdep\t_\t_\n2\ta\ta\tX\t_\t_\t1\tdep\t_\t_\n", "cycle at word 1"),
    "broken range": ("1-x\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", "line 1"),
    "no words": ("1.1\ta\ta\tX\t_\t_\t_\t_\t_\t_\n", "line 1"),
}


@pytest.mark.parametrize("name", CONLLU)
def test_malformed_conllu_names_the_line(name: str) -> None:
    text, message = CONLLU[name]
    with pytest.raises(FormatError, match=message):
        read_conllu(text)


def run(path: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["extract", *options, str(path)])


LINES = {
    "not json": ("{", "line 1"),
    "no object": ("[1]", "line 1: an object expected, not list"),
    "no text": ('{"id": 1}', "line 1: the key 'text' is missing"),
    "text a number": ('{"text": 3}', "line 1: text must be a str, not int"),
    "text null": ('{"text": null}', "line 1: text must be a str, not NoneType"),
    "date that is none": (
        '{"text": "", "reference_date": "yesterday"}',
        "line 1: 'yesterday' is not an ISO date",
    ),
    "date a number": (
        '{"text": "", "reference_date": 20241023}',
        "line 1: reference_date must be a string, not int",
    ),
    "second line": ('\n\n{"text": 3}', "line 3"),
    "nested too deeply": ('{"text": ' + "[" * 100_000, "line 1: nested too deeply"),
    "number of 5,000 digits": ('{"text": ' + "9" * 5_000 + "}", "line 1"),
    "trailing comma": ('{"text": "a",}', "line 1"),
}


@pytest.mark.parametrize("name", LINES)
def test_malformed_json_lines_end_with_one_line_that_names_the_place(tmp_path: Path, name: str) -> None:
    text, message = LINES[name]
    path = tmp_path / "news.jsonl"
    path.write_text(text, encoding="utf-8")
    result = run(path)
    assert result.exit_code == 2, result.output
    assert re.search(message, result.output), result.output
    assert "news.jsonl" in result.output
    assert "Traceback" not in result.output
    assert result.output.count("\n") == 1


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes("Zürich".encode("latin-1"))
    result = run(path)
    assert result.exit_code == 2
    assert "news.txt: not UTF-8 (byte 1)" in result.output


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = run(tmp_path / "nowhere.txt")
    assert result.exit_code == 2
    assert "nowhere.txt: no such file" in result.output


def test_dicts_of_a_later_version_keep_what_is_known() -> None:
    event = Event.from_dict({**EVENT, "doc_id": "7", "confidence": 0.3})
    assert event.to_dict() == Event.from_dict(json.loads(json.dumps(event.to_dict()))).to_dict()
