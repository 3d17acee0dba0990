"""Read the articles of a JSON Lines file on all cores, and write their events as JSON Lines.

python examples/many_articles.py news.jsonl events.jsonl

The order is kept, and neither file is ever in memory: batches are read as the processes take them.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from eventx import Article, Extractor

EXTRACTOR = Extractor()  # one in each process; it loads its model when it gets its first text
BATCH = 64


def batches(path: Path) -> Iterator[list[Article]]:
    """Yield the articles of a file; a line has "id", "text" and perhaps "date" (ISO)."""
    with path.open(encoding="utf-8") as lines:
        records = map(json.loads, lines)
        while batch := [article(record) for record in islice(records, BATCH)]:
            yield batch


def article(record: dict[str, str]) -> Article:
    """Make an article of a record."""
    day = record.get("date")
    return Article(record["text"], date.fromisoformat(day) if day else None, record["id"])


def read(batch: list[Article]) -> list[str]:
    """Return the events of some articles, a line each: less to send back than documents with their parses."""
    return [json.dumps({"doc_id": d.id, **e.to_dict()}) for d in EXTRACTOR.pipe(batch) for e in d.events]


def main(source: Path, target: Path, processes: int | None = None) -> None:
    """Read `source` and write `target`; as many processes as there are cores unless told otherwise."""
    with get_context("spawn").Pool(processes) as pool, target.open("w", encoding="utf-8") as out:
        for lines in pool.imap(read, batches(source)):
            out.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
