"""Check the command line on frozen parses."""

import json
import os
import runpy
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from eventx import Event, __version__
from eventx.cli import _json, _printable, main, parse_date
from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence

KENYA, SENTENCES = read_conllu(
    (Path(__file__).parents[1] / "frozen" / "kenya.conllu").read_text(encoding="utf-8")
)


class FrozenParser:
    """Know one text, in place of the bundled model."""

    def __init__(self, model: object = None) -> None:
        self.model = model

    def parse(self, texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
        return [SENTENCES if t == KENYA else () for t in texts]


@pytest.fixture(autouse=True)
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eventx._extractor.StanzaParser", FrozenParser)


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "kenya.txt"
    path.write_text(KENYA, encoding="utf-8")
    return path


def lines(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.output.splitlines()]


def test_extract_prints_a_table_under_the_files_name(text: Path) -> None:
    result = run("extract", text)
    assert result.exit_code == 0
    name, header, *rows = result.output.splitlines()
    assert name == f"{text}:"
    assert header.startswith("TYPE")
    assert any(row.startswith("deployment") and "Kenya" in row for row in rows)


def test_extract_reads_standard_input_without_a_name() -> None:
    for arguments in (["extract"], ["extract", "-"]):
        result = run(*arguments, stdin=KENYA)
        assert result.exit_code == 0
        assert result.output.startswith("TYPE")


def test_json_lines_are_events_with_the_documents_id_first(text: Path) -> None:
    rows = lines(run("extract", text, "--format", "jsonl"))
    assert rows
    for row in rows:
        assert list(row)[:2] == ["doc_id", "type"]
        assert row["doc_id"] == str(text)
        assert Event.from_dict(row).to_dict() == {k: v for k, v in row.items() if k != "doc_id"}


def test_the_reference_date_reads_relative_times(text: Path) -> None:
    rows = lines(run("extract", text, "--format", "jsonl", "--reference-date", "2024-10-23"))
    values = {t["value"] for row in rows for t in row["times"]}  # type: ignore[attr-defined]
    assert "2024-10-23" in values


@pytest.mark.parametrize("suffix", ["jsonl", "ndjson"])
def test_json_lines_in_may_have_ids_and_dates_of_their_own(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"news.{suffix}"
    records = [
        {"text": KENYA, "id": 7, "reference_date": "2023-10-25T08:30"},
        {"text": "Nothing.", "id": "none"},
    ]
    path.write_text("\n\n".join(map(json.dumps, records)) + "\n", encoding="utf-8")
    rows = lines(run("extract", path, "--format", "jsonl", "--reference-date", "2024-10-23"))
    assert {row["doc_id"] for row in rows} == {"7"}
    assert "2023-10-25" in {t["value"] for row in rows for t in row["times"]}  # type: ignore[attr-defined]


def test_the_kind_of_input_may_be_forced() -> None:
    record = json.dumps({"text": KENYA}) + "\n"
    assert lines(run("extract", "--input", "jsonl", "--format", "jsonl", stdin=record))
    assert run("extract", stdin=record).output == "no events\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a matter of Unix")
def test_json_lines_may_come_from_a_pipe_and_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    os.mkfifo(path)
    record = json.dumps({"text": KENYA}).encode()
    feeder = threading.Thread(target=path.write_bytes, args=(b"\xef\xbb\xbf" + record,))
    feeder.start()
    assert lines(run("extract", path, "--format", "jsonl"))
    feeder.join()


def test_what_is_not_utf_8_is_refused_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    assert run("extract", tmp_path / "a.txt").output == f"Error: {tmp_path}/a.txt: not UTF-8 (byte 3)\n"
    (tmp_path / "a.jsonl").write_bytes(b'{"text": ""}\n{"text": "\xe9"}')
    result = run("extract", tmp_path / "a.jsonl")
    assert result.output.splitlines()[-1] == f"Error: {tmp_path}/a.jsonl, line 2: not UTF-8 (byte 10)"
    assert result.exit_code == 2


def test_events_before_a_malformed_line_are_printed(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": KENYA}) + "\n{\n", encoding="utf-8")
    *printed, error = run("extract", path, "--format", "jsonl").output.splitlines()
    assert [json.loads(line)["doc_id"] for line in printed] == ["a"] * len(printed) != []
    assert error.startswith(f"Error: {path}, line 2: ")


def test_asserted_leaves_out_the_rest(text: Path) -> None:
    everything = lines(run("extract", text, "--format", "jsonl"))
    asserted = lines(run("extract", text, "--format", "jsonl", "--asserted"))
    kept = [r for r in everything if r["polarity"] != "negative" and r["modality"] in (None, "asserted")]
    assert asserted == kept


def test_a_lexicon_may_be_added(tmp_path: Path, text: Path) -> None:
    rules = tmp_path / "mine.toml"
    rules.write_text(
        'type = "dispatch"\n[[triggers]]\nlemma = "send"\nupos = "VERB"\nframe = "transitive"\n'
        'object = "*"\nsubject = "@party"\npreposition = "to"\ncomplement = []\noblique = "*"\n'
    )
    types = {row["type"] for row in lines(run("extract", text, "--format", "jsonl", "--lexicon", rules))}
    assert "dispatch" in types


@pytest.mark.parametrize("value", ["yesterday", "2024-13-01", "23/10/2024", ""])
def test_a_date_that_is_none_is_refused(text: Path, value: str) -> None:
    result = run("extract", text, "--reference-date", value)
    assert result.exit_code == 2
    assert "is not an ISO date such as 2024-10-23" in result.output
    with pytest.raises(ValueError, match="is not an ISO date"):
        parse_date(value)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    result = run("extract", tmp_path)
    assert result.exit_code == 2
    assert result.output == f"Error: {tmp_path}: a directory, not a file\n"


def test_an_unreadable_lexicon_ends_with_one_line(tmp_path: Path, text: Path) -> None:
    result = run("extract", text, "--lexicon", tmp_path / "none.toml")
    assert result.exit_code == 2
    assert result.output.startswith("Error: ")
    assert result.output.count("\n") == 1


def test_a_lone_surrogate_is_printed_as_an_escape() -> None:
    record = '{"text": "x", "id": "\\ud800"}'
    assert run("extract", "--input", "jsonl", stdin=record).output == "\\ud800:\nno events\n"
    assert _json({"text": "é\ud800"}) == '{"text": "\\u00e9\\ud800"}'
    assert json.loads(_json({"text": "é"})) == {"text": "é"}


def test_what_the_outputs_encoding_lacks_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    class Ascii:
        encoding = "ascii"

    monkeypatch.setattr(sys, "stdout", Ascii())
    assert _printable("Zürich 🚀") == "Z\\xfcrich \\U0001f680"
    assert json.loads(_json({"text": "Zürich 🚀"})) == {"text": "Zürich 🚀"}
    assert _json({"text": "Zürich"}).isascii()


def test_types_are_listed_with_their_codes() -> None:
    rows = run("types").output.splitlines()
    assert len(rows) == 33
    assert ["deployment", "MOBILIZE/troops", "15"] in [row.split() for row in rows]
    assert ["statement", "-", "01"] in [row.split() for row in rows]


def test_explain_names_rules_and_paths() -> None:
    result = run("explain", KENYA)
    assert result.exit_code == 0
    assert "deployment at 'sent' by rule deployment/" in result.output
    assert "actor 'Kenya' over >nsubj" in result.output


def test_lexicon_check_fails_where_an_example_does(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    rule = '[[triggers]]\nlemma = "hijack"\nupos = "VERB"\nframe = "transitive"\n'
    path.write_text(
        f'type = "piracy"\n{rule}[[triggers.examples]]\ntext = "They hijacked it."\ntrigger = "hijacked"\n'
    )
    result = run("lexicon", "check", path)
    assert result.exit_code == 1
    assert "FAIL" in result.output


def test_lexicon_check_passes_where_nothing_may_fire(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('type = "piracy"\n')
    assert run("lexicon", "check", path).exit_code == 0


def test_the_version_is_told() -> None:
    assert run("--version").output == f"eventx, version {__version__}\n"


def test_python_m_eventx_runs_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["eventx", "types"])
    with pytest.raises(SystemExit) as done:
        runpy.run_module("eventx", run_name="__main__")
    assert done.value.code == 0
    assert capsys.readouterr().out.startswith("statement")
