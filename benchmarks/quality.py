"""Measure the bundled lexicon on annotated texts, print a table, write JSON.

    python benchmarks/quality.py DATA [--parses DIR] [--json OUT.json] [--pred DIR] [--only NAME ...]

DATA is a folder with an `eval/` folder: `score_events.py`, `type_map.json`, and the annotated files named in
`SETS`. With --parses, parses are read from and added to `DIR/NAME.pkl`, so that a changed rule is measured
in seconds.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from _options import parser_of, save
from _parses import CachedParser

from eventx import Event, Extractor, Lexicon

Record = dict[str, Any]
SETS = ("plover_dev", "slots_dev", "slots_news_dev", "news_dev")


def main() -> None:
    """Run the measurements that the arguments ask for."""
    arguments = _arguments()
    folder = arguments.data / "eval"
    results: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as scratch:
        out = arguments.pred or Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
        for name in arguments.only or SETS:
            records = _read(folder / f"{name}.jsonl")
            parser = CachedParser(arguments.parses / f"{name}.pkl" if arguments.parses else None)
            for part, kept, lexicon in _parts(name, records):
                results[part] = _measure(folder, out, part, kept, Extractor(parser=parser, lexicon=lexicon))
    _print(results)
    save(arguments.json, results)


def _arguments() -> argparse.Namespace:
    parser = parser_of(__doc__, "folder with eval/")
    parser.add_argument("--parses", type=Path, help="folder of parse caches")
    parser.add_argument("--pred", type=Path, help="where to keep the predictions")
    parser.add_argument("--only", nargs="*", choices=SETS, help="the sets to run")
    return parser.parse_args()


def _read(path: Path) -> list[Record]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _parts(name: str, records: list[Record]) -> Iterator[tuple[str, list[Record], Lexicon]]:
    """Yield what is measured on one set: name, records, lexicon."""
    default = Lexicon.default()
    yield name, records, default
    if name == "plover_dev":
        for part, rest in (("even", 0), ("odd", 1)):
            yield f"{name} {part}", [r for r in records if int(r["id"][-4:]) % 2 == rest], default
    if name.startswith("slots"):
        yield f"{name} open", records, Lexicon.open()


def _measure(
    folder: Path, out: Path, part: str, records: list[Record], extractor: Extractor
) -> dict[str, Any]:
    is_plover = part.startswith("plover")
    write = _plover_event if is_plover else _typed_event
    gold, pred, scores = (out / f"{part.replace(' ', '_')}.{kind}" for kind in ("gold", "pred", "json"))
    documents = list(extractor.pipe([r["text"] for r in records], batch_size=len(records)))
    _write(gold, records)
    rows = [
        {"id": r["id"], "events": _events(d.events, write)} for r, d in zip(records, documents, strict=True)
    ]
    _write(pred, rows)
    command = [sys.executable, str(folder / "score_events.py"), "--gold", str(gold), "--pred", str(pred)]
    command += ["--type-map", str(folder / "type_map.json"), "--json", str(scores)]
    if part.startswith("news"):
        command += ["--by", "source"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    figures: dict[str, Any] = json.loads(scores.read_text(encoding="utf-8"))
    if any("non_event_nouns" in r for r in records):
        figures["non_event_nouns"] = _noun_share(records, rows)
    return figures


def _events(events: Iterable[Event], write: Callable[[Event], Record | None]) -> list[Record]:
    return [row for event in events if (row := write(event)) is not None]


def _plover_event(event: Event) -> Record | None:
    """Write an event under its PLOVER category; statements, which have none, keep their type."""
    reduced = event.to_plover(version="0.6")
    if reduced is None and event.plover is not None:
        return None
    return {**_typed_event(event), "type": reduced.category if reduced else str(event.type)}


def _typed_event(event: Event) -> Record:
    row = event.to_dict()
    return {key: row[key] for key in ("type", "trigger", "actors", "targets", "locations", "times")}


def _noun_share(records: list[Record], rows: list[Record]) -> dict[str, Any]:
    """Count the nouns judged not eventive that became triggers."""
    nouns = hits = 0
    for record, row in zip(records, rows, strict=True):
        taken = {e["trigger"]["start"] for e in row["events"]}
        for noun in record.get("non_event_nouns", ()):
            nouns += 1
            hits += (
                record["tokens"][noun]["start"] in taken if isinstance(noun, int) else noun["start"] in taken
            )
    return {"nouns": nouns, "triggers": hits, "share": hits / nouns if nouns else None}


def _write(path: Path, rows: Iterable[Record]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def _print(results: dict[str, Any]) -> None:
    for part, figures in results.items():
        print(part)
        for line in _lines(figures):
            print(f"  {line}")


def _lines(figures: dict[str, Any]) -> Iterator[str]:
    """Yield the figures worth a line, one by one."""
    for key, value in figures.items():
        if isinstance(value, dict) and any(isinstance(v, dict) for v in value.values()):
            yield key
            yield from (f"  {line}" for line in _lines(value))
        elif isinstance(value, dict):
            yield f"{key:42}" + "  ".join(f"{k} {_number(v)}" for k, v in value.items())
        else:
            yield f"{key:42}{_number(value)}"


def _number(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main()
