"""Run the example that reads a file of articles with several processes."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

from eventx import Event, Extractor

SCRIPT = Path(__file__).parents[2] / "examples" / "many_articles.py"


def test_a_file_gives_the_events_that_its_articles_give_alone(extractor: Extractor, tmp_path: Path) -> None:
    texts = ["Rebels freed 30 hostages on Monday.", "The two armies clashed near the border.", "Nothing happened."]
    records = [{"id": f"a{i}", "text": text, "date": "2024-10-23"} for i, text in enumerate(texts * 50)]
    source, target = tmp_path / "news.jsonl", tmp_path / "events.jsonl"
    source.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    subprocess.run([sys.executable, SCRIPT, source, target], check=True)
    found = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    alone = [extractor.extract(text, reference_date=date(2024, 10, 23)) for text in texts]
    expected = [(r["id"], event) for i, r in enumerate(records) for event in alone[i % len(texts)]]
    assert len(expected) == 100
    assert [(d["doc_id"], Event.from_dict(d)) for d in found] == expected
