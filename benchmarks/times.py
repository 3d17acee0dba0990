"""Measure the time tagger on annotated texts, print a table, write JSON.

    python benchmarks/times.py DATA [--parses FILE.pkl] [--json OUT.json] [--pred DIR] [--half even|odd]

DATA is a folder with `eval/time_dev.jsonl` and its scorer `eval/score_time.py`. Three measurements: what is
found in news sentences and resolved, the same in histories (narrative mode, the sentences of a text joined
in order), and values for given expressions. With --half, only documents with an even or odd hash count, so
that rules can be made on one half and checked on the other. --errors N prints N errors of each kind. The time
is CPU time of tagging alone, parsing not included.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from _options import parser_of, save
from _parses import CachedParser

from eventx.parsers.conllu import shifted
from eventx.syntax import Sentence
from eventx.timex import normalize_span, tag_times

Record = dict[str, Any]
Parses = dict[str, tuple[Sentence, ...]]
_RUNS = (
    ("found in news", "found", ["--source", "esc,meantime"], ("F1", "ovF1", "valF1")),
    ("found in histories", "found", ["--source", "wikiwars"], ("F1", "ovF1", "valF1")),
    ("given in news", "given", ["--kind", "news"], ("strict", "date")),
)


def main() -> None:
    """Run the measurements that the arguments ask for."""
    options = _options()
    folder = options.data / "eval"
    with (folder / "time_dev.jsonl").open(encoding="utf-8") as lines:
        records = [r for r in map(json.loads, lines) if options.half in (None, _half(r))]
    texts = list(dict.fromkeys(r["text"] for r in records))
    parses = dict(zip(texts, CachedParser(options.parses).parse(texts), strict=True))
    start = time.process_time()
    found = [*_found_in_sentences(records, parses), *_found_in_histories(records, parses)]
    seconds = time.process_time() - start
    words = sum(len(s.words) for r in _units(records) for s in parses[r["text"]])
    with tempfile.TemporaryDirectory() as scratch:
        out = options.pred or Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
        _write(out / "gold.jsonl", records)
        _write(out / "found.jsonl", found)
        _write(out / "given.jsonl", _given(records, parses))
        results = {name: _score(folder, out, which, args) for name, which, args, _ in _RUNS}
        if options.errors:
            _print_errors(folder, out, options.errors)
    _print(results, seconds, words)
    results["speed"] = {"words": words, "microseconds per word": 1e6 * seconds / words}
    save(options.json, results)


def _options() -> argparse.Namespace:
    parser = parser_of(__doc__, "folder with eval/")
    parser.add_argument("--parses", type=Path, help="parse cache")
    parser.add_argument("--pred", type=Path, help="where to keep the predictions")
    parser.add_argument("--errors", type=int, default=0, help="print this many errors of each kind and run")
    parser.add_argument("--half", choices=("even", "odd"), help="documents to keep")
    return parser.parse_args()


def _half(record: Record) -> str:
    return "odd" if int(hashlib.md5(record["doc"].encode()).hexdigest(), 16) % 2 else "even"


def _reference(record: Record) -> date:
    text = record["ref_date"]
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _units(records: Iterable[Record]) -> list[Record]:
    """Return one record of each text that expressions are to be found in."""
    units: dict[str, Record] = {}
    for record in records:
        if record["scope"] == "sentence":
            units.setdefault(record["unit"], record)
    return list(units.values())


def _found_in_sentences(records: Sequence[Record], parses: Parses) -> Iterator[Record]:
    for unit in _units(records):
        if unit["kind"] != "narrative":
            for match in tag_times(unit["text"], parses[unit["text"]], _reference(unit)):
                yield _prediction(unit["unit"], match.time.start, match.time.end, match.time.value)


def _found_in_histories(records: Sequence[Record], parses: Parses) -> Iterator[Record]:
    documents: dict[str, list[Record]] = {}
    for unit in _units(records):
        if unit["kind"] == "narrative":
            documents.setdefault(unit["doc"], []).append(unit)
    for units in documents.values():
        text, sentences, starts = "", list[Sentence](), list[int]()
        for unit in units:
            starts.append(len(text))
            sentences += [shifted(s, len(text)) for s in parses[unit["text"]]]
            text += unit["text"] + "\n"
        for match in tag_times(text, sentences, _reference(units[0]), narrative=True):
            at = bisect_right(starts, match.time.start) - 1
            span = match.time.start - starts[at], match.time.end - starts[at]
            yield _prediction(units[at]["unit"], *span, match.time.value)


def _given(records: Iterable[Record], parses: Parses) -> Iterator[Record]:
    for r in records:
        if r["type"] != "NONE" and r["value"] and r["kind"] == "news":
            span = r["char_start"], r["char_end"]
            found = normalize_span(r["text"], parses[r["text"]], *span, _reference(r))
            yield _prediction(r["id"], *span, found.value)


def _prediction(name: str, start: int, end: int, value: str | None) -> Record:
    return {"id": name, "char_start": start, "char_end": end, "value": value}


def _write(path: Path, records: Iterable[Record]) -> None:
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")


def _command(folder: Path, out: Path, which: str, args: Sequence[str]) -> list[str]:
    files = [str(out / "gold.jsonl"), str(out / f"{which}.jsonl")]
    return [sys.executable, str(folder / "score_time.py"), *files, *args]


def _score(folder: Path, out: Path, which: str, args: Sequence[str]) -> Record:
    command = [*_command(folder, out, which, args), "--json"]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    rows: list[Record] = json.loads(run.stdout)["rows"]
    return next(row for row in rows if row["set"] == "ALL")


def _print_errors(folder: Path, out: Path, count: int) -> None:
    for name, which, args, _ in _RUNS:
        print(f"== {name}")
        subprocess.run([*_command(folder, out, which, args), "--errors", str(count)], check=True)


def _print(results: dict[str, Record], seconds: float, words: int) -> None:
    for name, _, _, columns in _RUNS:
        row = results[name]
        print(f"{name:20} {row['gold']:5}  " + "  ".join(f"{c} {row[c]:5.1f}" for c in columns))
    print(f"{1e6 * seconds / words:.0f} microseconds a word ({words} words)")


if __name__ == "__main__":
    main()
