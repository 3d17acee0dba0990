"""Measure the bundled model: quality from raw text, entities, size, speed, invariance.

    python benchmarks/model.py --data DATA [--unslimmed FOLDER] [--rival NAME=FOLDER ...]

Scores follow the CoNLL 2018 evaluation (``udtools.udeval``) on development data, with the
text of each document as its sentences joined by a space and its paragraphs by a blank
line. Prints tables and writes JSON.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from training.loading import PROCESSORS, load, model_files  # noqa: E402 - found through the line above
from training.ner_data import Sentence, entities, read_bio  # noqa: E402
from training.scoring import entity_f1, gold_documents, running_text, score, stanza_conllu  # noqa: E402
from training.uner_data import uner_sentences  # noqa: E402

BUNDLED = ROOT / "src" / "eventx" / "models" / "en"
BARS = {
    "ewt-dev": {"LAS": 83.5, "UPOS": 95, "Lemmas": 95.5, "Sentences": 87},
    "gum-dev": {"LAS": 83},
}
CORPORA = (("ewt-dev", None), ("gum-dev", None), ("gum-dev", "news"), ("gum-dev", "interview"))
TITLES = {
    "quality": "From raw text",
    "entities": "Entities, exact, on given words",
    "size": "Size",
    "cold": "From a cold start to the first event",
    "speed": "Speed against quality, EWT dev, one thread",
    "slimming": "Slim against unslimmed",
    "invariance": "Alone against in a batch",
}
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
    """Parse texts with the library's own parser and return their CoNLL-U.

    Headlines get back the capitals they have. What the library does not read, such as bullets and emoji, stands where
    it was as words that hang on nothing in particular: they count as parsed wrongly.
    """
    from eventx.parsers.conllu import write_conllu

    def printed(found: Sequence[Any], text: str) -> str:
        starts = [0, *(s.words[0].start for s in found[1:]), len(text)]
        return write_conllu([whole(s, text, *span) for s, span in zip(found, pairwise(starts), strict=True)])

    return "".join(printed(found, text) for text, found in zip(texts, parser.parse(texts), strict=True))


def whole(sentence: Any, text: str, start: int, end: int) -> Any:
    """Return a sentence in the text's own letters, with a word for each run of them that was not read."""
    from attrs import evolve

    words, places, done = list[Any](), dict[int, int](), start
    for word in (*sentence.words, None):
        for run in re.finditer(r"\S+", text[done : word.start if word is not None else end]):
            span = {"start": done + run.start(), "end": done + run.end()}
            words.append(evolve(sentence.words[0], text=run.group(), upos="X", deprel="dep", head=-2, **span))
        if word is not None:
            places[word.index] = len(words)
            words.append(evolve(word, text=text[word.start : word.end]))
            done = word.end
    root = places[next(w.index for w in sentence.words if w.head < 0)]
    heads = {-1: -1, -2: root, **places}
    kept = (evolve(w, index=i, head=heads[w.head]) for i, w in enumerate(words))
    return evolve(sentence, words=tuple(kept), entities=())


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


def found_entities(tagger: Path, sentences: Sequence[Sentence]) -> list[list[tuple[int, int, str]]]:
    """Return the entities that a tagger finds on given words."""
    vectors = BUNDLED / "vectors.npz"
    pipeline = load({"ner": tagger}, vectors, processors=("tokenize", "ner"), tokenize_pretokenized=True)
    document = pipeline([[word for word, _ in sentence] for sentence in sentences])
    return [[(e.tokens[0].id[0] - 1, e.tokens[-1].id[0], e.type) for e in s.ents] for s in document.sentences]


def named_entities(data: Path, held: Path | None, crossed: Sequence[Path]) -> list[dict[str, Any]]:
    """Score entities on given words.

    The bundled tagger has learnt from UNER's development sentences. Two others, made in the same way from the
    documents of even and of odd number only, are each scored on the rest of them.
    """
    bundled, names = BUNDLED / "ner.pt", ("PER", "ORG", "LOC")
    sets = [("GUM dev", [(bundled, list(read_bio(data / "ner" / "gum_dev.bio")))], names, 76)]
    if crossed:
        halves = [list(uner_sentences(data, documents)) for documents in ("odd", "even")]
        sets.append(("UNER EWT dev, crossed", list(zip(crossed, halves, strict=True)), names, 73))
    if held:
        kept_aside = [(bundled, list(read_bio(held)))]
        sets.append(("GMB kept aside", kept_aside, ("NORP",), 85))
        sets.append(("GMB kept aside", kept_aside, names, None))
    rows = []
    for name, parts, labels, bar in sets:
        gold = [entities(sentence) for _, sentences in parts for sentence in sentences]
        found = [found for tagger, sentences in parts for found in found_entities(tagger, sentences)]
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
    """Time and score the bare pipeline of several model sets on the same text, one thread."""
    import torch

    torch.set_num_threads(1)
    gold = gold_documents(data / "ud" / "ewt-dev.conllu")
    rows = []
    for name, (folder, vectors) in sets.items():
        pipeline = load(model_files(folder), vectors, depparse_batch_size=600)
        taken: dict[str, Any] = {}

        def timed(texts: list[str], pipeline: Any = pipeline, taken: dict[str, Any] = taken) -> str:
            start, clock = time.process_time(), time.perf_counter()
            documents, stages = _run(pipeline, texts)
            taken.update(cpu=time.process_time() - start, clock=time.perf_counter() - clock, stages=stages)
            return stanza_conllu(documents)

        scores, words = score(gold, timed)
        sizes = {f"{p} MB": round((folder / f"{p}.pt").stat().st_size / 1e6, 2) for p in ("pos", "depparse")}
        rates = {f"words/s {kind}": round(words / taken[kind]) for kind in ("cpu", "clock")}
        rows.append(
            {"set": name, **sizes, **rates, **taken["stages"], "UPOS": scores["UPOS"], "LAS": scores["LAS"]}
        )
    return rows


def _run(pipeline: Any, texts: list[str]) -> tuple[list[Any], dict[str, float]]:
    """Tokenize documents one by one, run the rest in batches, and time each stage."""
    stages, start = {}, time.process_time()
    documents = [pipeline.processors["tokenize"].process(text) for text in texts]
    stages["tokenize s"] = round(time.process_time() - start, 2)
    for name in PROCESSORS[1:]:
        start = time.process_time()
        for at in range(0, len(documents), 25):
            pipeline.processors[name].bulk_process(documents[at : at + 25])
        stages[f"{name} s"] = round(time.process_time() - start, 2)
    return documents, stages


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


def sizes() -> list[dict[str, Any]]:
    """Return the size of each bundled file and of all together."""
    files = {path.name: path.stat().st_size for path in sorted(BUNDLED.iterdir())}
    files["total"] = sum(files.values())
    return [{"file": name, "MB": round(size / 1e6, 2)} for name, size in files.items()]


def compared_sets(rivals: list[str]) -> dict[str, tuple[Path, Path]]:
    """Read the model sets of the speed table from the command line."""
    folders = {"bundled": BUNDLED}
    folders.update((name, Path(folder)) for name, _, folder in (rival.partition("=") for rival in rivals))
    return {name: (folder, folder / "vectors.npz") for name, folder in folders.items()}


def arguments() -> argparse.Namespace:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with ud/ and ner/")
    parser.add_argument("--held", type=Path, help="GMB sentences kept aside: WORK/ner/norp.bio")
    parser.add_argument(
        "--crossed",
        type=Path,
        nargs=2,
        default=[],
        metavar=("EVEN", "ODD"),
        help="entity taggers of only the even and only the odd documents of UNER: WORK/ner-{even,odd}.pt",
    )
    parser.add_argument("--unslimmed", type=Path, help="folder of the checkpoints before slimming")
    parser.add_argument("--vectors", type=Path, help="their word vectors")
    parser.add_argument(
        "--rival",
        action="append",
        default=[],
        metavar="NAME=FOLDER",
        help="another model set for the speed table, slim, with its vectors.npz",
    )
    parser.add_argument("--only", nargs="+", default=[], help="parts to run, all if none is named")
    parser.add_argument("--json", type=Path, default=Path("model-benchmark.json"))
    return parser.parse_args()


def main() -> None:
    """Measure, print and write."""
    args = arguments()
    parts: dict[str, Callable[[], list[dict[str, Any]]]] = {
        "quality": lambda: quality(args.data, library_parser()),
        "entities": lambda: named_entities(args.data, args.held, args.crossed),
        "size": sizes,
        "cold": lambda: [cold_start()],
        "speed": lambda: speed(args.data, compared_sets(args.rival)),
        "slimming": lambda: slimming(args.data, args.unslimmed, args.vectors) if args.unslimmed else [],
        "invariance": lambda: [invariance(args.data, library_parser())],
    }
    result: dict[str, Any] = {}
    for name, measure in parts.items():
        if not args.only or name in args.only:
            result[name] = measure()
            table(TITLES[name], result[name])
            if name == "quality":
                print("bars missed:", missed(result[name]) or "none")
    args.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
