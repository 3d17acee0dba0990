"""Measure the bundled model: quality from raw text, entities, size, speed, invariance.

    python benchmarks/model.py --data DATA [--unslimmed FOLDER] [--rival NAME=FOLDER ...]

Scores follow the CoNLL 2018 evaluation (``udtools.udeval``) on development data, with the
text of each document as its sentences joined by a space and its paragraphs by a blank
line. Prints tables and writes JSON.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from training.loading import PROCESSORS, load, model_files  # noqa: E402 - found through the line above
from training.ner_data import entities, read_bio  # noqa: E402
from training.scoring import entity_f1, gold_documents, running_text, score, stanza_conllu  # noqa: E402

BUNDLED = ROOT / "src" / "eventx" / "models" / "en"
BARS = {
    "ewt-dev": {"LAS": 83.5, "UPOS": 95, "Lemmas": 95.5, "Sentences": 87},
    "gum-dev": {"LAS": 83},
}
CORPORA = (("ewt-dev", None), ("gum-dev", None), ("gum-dev", "news"), ("gum-dev", "interview"))
COLD = (
    "import resource, eventx\n"
    "events = eventx.extract_events('Russia sent two hundred soldiers to Syria on Monday.')\n"
    "used = resource.getrusage(resource.RUSAGE_SELF)\n"
    "print(len(events), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)\n"
)


def library_parser() -> Any:
    """Return the parser that users get."""
    sys.path.insert(0, str(ROOT / "src"))
    from eventx.parsers.stanza import StanzaParser

    return StanzaParser()


def library_conllu(parser: Any, texts: Sequence[str]) -> str:
    """Parse texts with the library's own parser and return their CoNLL-U."""
    from eventx.parsers.conllu import write_conllu

    return "".join(write_conllu(sentences) for sentences in parser.parse(texts))


def folder_conllu(folder: Path, vectors: Path, texts: Sequence[str]) -> str:
    """Parse texts one by one with the checkpoints of a folder."""
    pipeline = load(model_files(folder), vectors, processors=PROCESSORS[:4])
    return stanza_conllu(pipeline(text) for text in texts)


def quality(data: Path, parser: Any) -> list[dict[str, Any]]:
    """Score raw text of the development sets."""
    rows = []
    for name, genre in CORPORA:
        gold = gold_documents(data / "ud" / f"{name}.conllu", genre)
        scores, words = score(gold, lambda texts: library_conllu(parser, texts))
        rows.append({"corpus": name, "genre": genre or "all", "words": words, **scores})
    return rows


def slimming(data: Path, unslimmed: Path, vectors: Path) -> list[dict[str, Any]]:
    """Score the slim files and those they were made from, both by Stanza alone."""
    rows = []
    sources = (("slim", BUNDLED, BUNDLED / "vectors.npz"), ("unslimmed", unslimmed, vectors))
    for name in ("ewt-dev", "gum-dev"):
        gold = gold_documents(data / "ud" / f"{name}.conllu")
        for form, folder, table in sources:
            scores, _ = score(gold, lambda texts, f=folder, t=table: folder_conllu(f, t, texts))
            rows.append({"corpus": name, "files": form, **scores})
    return rows


def named_entities(data: Path, held: Path | None) -> list[dict[str, Any]]:
    """Score entities on given words."""
    pipeline = load(
        model_files(BUNDLED),
        BUNDLED / "vectors.npz",
        processors=("tokenize", "ner"),
        tokenize_pretokenized=True,
    )
    sets = [
        ("UNER EWT dev", data / "ner" / "uner_ewt_dev.bio", ("PER", "ORG", "LOC"), 73),
        ("GUM dev", data / "ner" / "gum_dev.bio", ("PER", "ORG", "LOC"), 76),
    ]
    if held:
        sets.append(("GMB kept aside", held, ("NORP",), 85))
        sets.append(("GMB kept aside", held, ("PER", "ORG", "LOC"), None))
    rows = []
    for name, path, labels, bar in sets:
        sentences = list(read_bio(path))
        document = pipeline([[word for word, _ in sentence] for sentence in sentences])
        gold = [entities(sentence) for sentence in sentences]
        found = [
            [(e.tokens[0].id[0] - 1, e.tokens[-1].id[0], e.type) for e in sentence.ents]
            for sentence in document.sentences
        ]
        for label in (labels, *((label,) for label in labels if len(labels) > 1)):
            scores = entity_f1(gold, found, label)
            whole = bar if label == labels else None
            rows.append({"corpus": name, "labels": " ".join(label), **scores, "bar": whole})
    return rows


def texts_of(data: Path, count: int) -> list[str]:
    """Return short documents: EWT's and GUM's, then GMB's sentences in fives."""
    texts = [
        running_text(document)
        for name in ("ewt-dev", "gum-dev")
        for document in gold_documents(data / "ud" / f"{name}.conllu")
    ]
    sentences = [" ".join(word for word, _ in s) for s in read_bio(data / "ner" / "gmb.bio")]
    while len(texts) < count:
        at = 5 * len(texts)
        texts.append(" ".join(sentences[at : at + 5]))
    return texts[:count]


def invariance(data: Path, parser: Any, count: int = 500) -> dict[str, int]:
    """Compare each document parsed alone with the same document in one batch."""
    texts = texts_of(data, count)
    together = parser.parse(texts)
    differ = sum(parser.parse([text])[0] != batch for text, batch in zip(texts, together, strict=True))
    return {"documents": len(texts), "differ": differ}


def speed(data: Path, sets: dict[str, tuple[Path, Path]]) -> list[dict[str, Any]]:
    """Time the bare pipeline of several model sets on the same text, one thread."""
    import torch

    torch.set_num_threads(1)
    gold = gold_documents(data / "ud" / "ewt-dev.conllu")
    rows = []
    for name, (folder, vectors) in sets.items():
        pipeline = load(model_files(folder), vectors, depparse_batch_size=600)
        texts = texts_of(data, 330)
        start, clock = time.process_time(), time.perf_counter()
        words, stages = _run(pipeline, texts)
        used, elapsed = time.process_time() - start, time.perf_counter() - clock
        scores, _ = score(gold, lambda texts, f=folder, v=vectors: folder_conllu(f, v, texts))
        sizes = {f"{p} MB": round((folder / f"{p}.pt").stat().st_size / 1e6, 2) for p in ("pos", "depparse")}
        rows.append({
            "set": name, **sizes, "words/s CPU": round(words / used),
            "words/s clock": round(words / elapsed), **stages,
            "UPOS": scores["UPOS"], "LAS": scores["LAS"],
        })
    return rows


def _run(pipeline: Any, texts: list[str]) -> tuple[int, dict[str, float]]:
    """Tokenize documents one by one, run the rest in batches, and time each stage."""
    stages, start = {}, time.process_time()
    documents = [pipeline.processors["tokenize"].process(text) for text in texts]
    stages["tokenize s"] = round(time.process_time() - start, 2)
    for name in PROCESSORS[1:]:
        start = time.process_time()
        for at in range(0, len(documents), 25):
            pipeline.processors[name].bulk_process(documents[at : at + 25])
        stages[f"{name} s"] = round(time.process_time() - start, 2)
    return sum(document.num_words for document in documents), stages


def cold_start() -> dict[str, float]:
    """Measure CPU seconds and memory from a fresh interpreter to the first event."""
    command = [sys.executable, "-c", COLD]
    path = {"PYTHONPATH": str(ROOT / "src"), "OMP_NUM_THREADS": "1", "PATH": "/usr/bin:/bin"}
    out = subprocess.run(command, capture_output=True, text=True, env=path, check=False)
    if out.returncode:
        return {"failed": float(out.returncode)}
    events, seconds, memory = out.stdout.split()
    return {"events": float(events), "CPU s": round(float(seconds), 2), "MB": round(float(memory))}


def table(title: str, rows: list[dict[str, Any]]) -> None:
    """Print rows as a table."""
    print(f"\n{title}")
    if not rows:
        return
    names = list(rows[0])
    widths = [max(len(n), *(len(str(row.get(n, ""))) for row in rows)) for n in names]
    for cells in (names, *([str(row.get(n, "")) for n in names] for row in rows)):
        print("  ".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True)))


def missed(rows: list[dict[str, Any]]) -> list[str]:
    """Say which bars the scores do not reach."""
    return [
        f"{row['corpus']} {metric}: {row[metric]} < {bar}"
        for row in rows
        if row["genre"] == "all"
        for metric, bar in BARS[row["corpus"]].items()
        if row[metric] < bar
    ]


def main() -> None:
    """Parse the command line, measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with ud/ and ner/")
    parser.add_argument("--held", type=Path, help="GMB sentences kept aside: WORK/ner/norp.bio")
    parser.add_argument("--unslimmed", type=Path, help="folder of the checkpoints before slimming")
    parser.add_argument("--vectors", type=Path, help="their word vectors")
    parser.add_argument("--rival", action="append", default=[], metavar="NAME=FOLDER",
                        help="another model set for the speed table, slim, with its vectors.npz")
    parser.add_argument("--only", nargs="+", default=[], help="parts to run, all if none is named")
    parser.add_argument("--json", type=Path, default=Path("model-benchmark.json"))
    args = parser.parse_args()
    result: dict[str, Any] = {}

    def wanted(part: str) -> bool:
        return not args.only or part in args.only

    if wanted("quality"):
        result["quality"] = quality(args.data, library_parser())
        table("From raw text", result["quality"])
        print("bars missed:", missed(result["quality"]) or "none")
    if wanted("entities"):
        result["entities"] = named_entities(args.data, args.held)
        table("Entities, exact, on given words", result["entities"])
    if wanted("size"):
        files = {path.name: path.stat().st_size for path in sorted(BUNDLED.iterdir())}
        result["size"] = [{"file": n, "MB": round(s / 1e6, 2)} for n, s in files.items()]
        result["size"].append({"file": "total", "MB": round(sum(files.values()) / 1e6, 2)})
        table("Size", result["size"])
    if wanted("cold"):
        result["cold start"] = [cold_start()]
        table("From a cold start to the first event", result["cold start"])
    if wanted("speed"):
        sets = {"bundled": (BUNDLED, BUNDLED / "vectors.npz")}
        for rival in args.rival:
            name, _, folder = rival.partition("=")
            sets[name] = (Path(folder), Path(folder) / "vectors.npz")
        result["speed"] = speed(args.data, sets)
        table("Speed against quality, EWT dev, one thread", result["speed"])
    if args.unslimmed and wanted("slimming"):
        result["slimming"] = slimming(args.data, args.unslimmed, args.vectors)
        table("Slim against unslimmed", result["slimming"])
    if wanted("invariance"):
        result["invariance"] = [invariance(args.data, library_parser())]
        table("Alone against in a batch", result["invariance"])
    args.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
