"""Throw bad text at the public API and the command line; count crashes and breaches, time and memory.

    python benchmarks/fuzz.py [--inputs 20000] [--seed 1] [--first 0] [--json OUT.json] [--no-model]

Three in four inputs are sentences of a small grammar, cut, joined and spoilt; the others are random letters.
Any exception but `EventxError`, and any breach of `eventx.testing`, is reported with its input. Every tenth
text goes through the command line, too; every hundredth input is a malformed event, lexicon, CoNLL-U file
or JSON line instead. An input depends on the seed and its number, so a long run may be done in pieces.
The texts of the three slowest batches are timed one by one. --no-model parses at random, by the open rules.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from attrs import define, field
from click.testing import CliRunner

from eventx import Article, Document, Event, EventxError, Extractor, Lexicon
from eventx._strategies.news import news_table
from eventx.cli import main as command_line
from eventx.parsers.conllu import read_conllu
from eventx.syntax import ROOT, Sentence, Word
from eventx.testing import check_document

REFERENCES = (None, date(2024, 10, 23), date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29))
SPOILERS = (
    "\x00",
    "\u200b",
    "\u202e",
    "\ud800",
    "\ufeff",
    "e\u0301",
    "🚀",
    "👩‍👩‍👧",
    "\r\n",
    "\u2028",
    "\t",
    "<b>",
    "&amp;",
    "''",
    "“",
)
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x370, 0x4FF),
    (0x590, 0x6FF),
    (0x900, 0x97F),
    (0x4E00, 0x4FFF),
    (0xAC00, 0xACFF),
    (0x1F300, 0x1FAFF),
    (0, 0x1F),
    (0x300, 0x36F),
    (0x2000, 0x206F),
    (0xD800, 0xDFFF),
    (0xFE00, 0xFE0F),
)
TIMES = (
    "on 31 February",
    "in 0000",
    "99999 years ago",
    "last last week",
    "the 32nd",
    "10/23/2024",
    "2024-13-45",
    "since 25:99 pm",
    "two and a half dozen million centuries ago",
    "Monday-Friday",
    "2023/24",
    "4 1/0 days",
    "next 9999999999 days",
    "5:7 am",
)


@define
class Report:
    """What has been found so far."""

    inputs: int = 0
    events: int = 0
    times: int = 0
    crashes: list[str] = field(factory=list)
    violations: list[str] = field(factory=list)
    slowest: float = 0.0
    slowest_input: str = ""
    batches: list[tuple[float, list[Article]]] = field(factory=list)


def sentence(rng: random.Random) -> str:
    """Return a sentence of the bundled templates."""
    table = news_table()
    template = rng.choice(table.templates)
    return template.fill({n: rng.choice(table.fillers[n]) for n in template.slots()}).text


def junk(rng: random.Random, length: int) -> str:
    """Return random characters, mostly of one script."""
    low, high = rng.choice(RANGES)
    characters = [chr(rng.randint(low, high)) if rng.random() < 0.8 else " " for _ in range(length)]
    return "".join(characters)


def make_text(rng: random.Random, longest: int) -> str:
    """Return one bad text of up to `longest` characters."""
    if rng.random() < 0.25:
        return junk(rng, rng.randint(0, longest))
    parts: list[str] = []
    while sum(map(len, parts)) < rng.randint(0, longest):
        parts.append(rng.choice((sentence, sentence, lambda r: r.choice(TIMES), lambda r: junk(r, 20)))(rng))
    characters = list(rng.choice((" ", " ", "\n\n", "", " — ")).join(parts))
    for _ in range(rng.choice((0, 1, 5, 40))):
        if not characters:
            break
        at = rng.randrange(len(characters))
        change = rng.randrange(4)
        if change == 0:
            characters[at] = rng.choice(SPOILERS)
        elif change == 1:
            del characters[at : at + rng.randint(1, 9)]
        elif change == 2:
            characters.insert(at, rng.choice(SPOILERS) * rng.randint(1, 3))
        else:
            characters[at:at] = characters[at : at + 30] * rng.randint(1, 3)
    return "".join(characters)[:longest]


class RandomParser:
    """Tokenize at white space and hang the words at random: for the rules alone."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def parse(self, texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
        """Return one random tree for each line with words."""
        return [tuple(self._lines(t)) for t in texts]

    def _lines(self, text: str) -> list[Sentence]:
        rng = random.Random(f"{self._seed}{len(text)}{text[:20]!r}")
        found, at = [], 0
        for line in text.split("\n"):
            words: list[Word] = []
            position = at
            for form in line.split(" "):
                if form:
                    i = len(words)
                    upos, xpos = rng.choice(
                        (("NOUN", "NN"), ("VERB", "VBD"), ("PROPN", "NNP"), ("ADP", "IN"), ("NUM", "CD"))
                    )
                    relation = rng.choice(
                        ("nsubj", "obj", "obl", "conj", "nmod", "ccomp", "advcl", "acl:relcl", "aux:pass")
                    )
                    head = rng.randrange(i) if i else ROOT
                    deprel = relation if i else "root"
                    end = position + len(form)
                    words.append(
                        Word(i, form, form.lower(), upos, xpos, "", head, deprel, position, end, True)
                    )
                position += len(form) + 1
            if words:
                start, end = words[0].start, words[-1].end
                found.append(Sentence(text[start:end], start, tuple(words)))
            at += len(line) + 1
        return found


def spoil(rng: random.Random, data: Any) -> Any:
    """Return plain data with one value replaced by one of another kind."""
    wrong = (None, 3, -1, "x", [], {}, True, 1.5, [[]], {"a": 1}, "\ud800", 10**30)
    if isinstance(data, dict) and data and rng.random() < 0.8:
        key = rng.choice(sorted(data))
        return {
            k: spoil(rng, v) if k == key else v for k, v in data.items() if k != key or rng.random() < 0.9
        }
    if isinstance(data, list) and data and rng.random() < 0.8:
        i = rng.randrange(len(data))
        return [spoil(rng, v) if j == i else v for j, v in enumerate(data)]
    return rng.choice(wrong)


LEXICON = """type = "piracy"
[[triggers]]
lemma = ["board", "hijack"]
upos = "VERB"
frame = "transitive"
object = "@forces"
"""
CONLLU = (
    "1\tRebels\trebel\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tNER=B-PER\n\n"
)


def mutated(rng: random.Random, text: str) -> str:
    """Return text with some characters replaced, doubled or lost."""
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(text) + 1)
        text = (
            text[:at]
            + rng.choice(('"', "[", "]", "=", "\n", "\t", "\\", "{", "9" * 5, "\x00", ""))
            + text[at + rng.randint(0, 3) :]
        )
    return text


def formats(rng: random.Random, folder: Path, events: Sequence[Event]) -> Callable[[], object]:
    """Return a call that feeds malformed structured input to one of its readers."""
    kind = rng.randrange(4)
    if kind == 0 and events:
        data = spoil(rng, rng.choice(events).to_dict())
        return lambda: Event.from_dict(data)
    if kind == 1:
        path = folder / "lexicon.toml"
        path.write_text(mutated(rng, LEXICON), encoding="utf-8")
        return lambda: Lexicon.from_path(path)
    if kind == 2:
        conllu = mutated(rng, CONLLU)
        return lambda: read_conllu(conllu)
    path = folder / "lines.jsonl"
    path.write_bytes(
        mutated(rng, '{"text": "", "id": 1, "reference_date": "2024-10-23"}\n').encode(
            "utf-8", "surrogatepass"
        )
    )
    return lambda: run_command(["extract", str(path)])


def run_command(arguments: list[str]) -> None:
    """Run the command line, and raise what it did not turn into a message of its own."""
    result = CliRunner().invoke(command_line, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    if result.exit_code not in (0, 2):
        raise RuntimeError(f"exit status {result.exit_code}: {result.output[:200]}")


def check_command(extractor: Extractor, texts: Sequence[str], folder: Path, report: Report) -> None:
    """Send texts through the command line in both formats, with a model that is loaded already."""
    path = folder / "texts.jsonl"
    path.write_text(
        "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in enumerate(texts)), encoding="utf-8"
    )
    for format_ in ("table", "jsonl"):
        try:
            with patch("eventx._extractor.Extractor", lambda *_, **__: extractor):
                run_command(["extract", "--format", format_, str(path)])
        except Exception as error:  # whatever it is, it is a finding
            report.crashes.append(f"{type(error).__name__}: {error} <- command line, {format_}: {texts!r}")


def check_alone(extractor: Extractor, article: Article, report: Report) -> Document | None:
    """Process one text, timed; None if it crashes."""
    start = time.perf_counter()
    try:
        return next(extractor.pipe([article]))
    except Exception as error:  # whatever it is, it is a finding
        report.crashes.append(
            f"{type(error).__name__}: {error} <- {article.text!r}, {article.reference_date}"
        )
        return None
    finally:
        took = time.perf_counter() - start
        if took > report.slowest:
            report.slowest, report.slowest_input = took, article.text


def check_batch(extractor: Extractor, batch: list[Article], report: Report) -> list[Event]:
    """Process texts together (alone, if that fails) and check every promise."""
    start = time.perf_counter()
    try:
        documents = list(extractor.pipe(batch))
    except Exception:  # found again below, with its text
        documents = [d for a in batch if (d := check_alone(extractor, a, report))]
    report.batches = sorted([(time.perf_counter() - start, batch), *report.batches], key=lambda b: -b[0])[:3]
    events = [e for d in documents for e in d.events]
    report.inputs += len(batch)
    report.events += len(events)
    report.times += sum(len(d.times) for d in documents)
    for document in documents:
        try:
            check_document(document)
            for event in document.events:
                str(event), event.to_plover()
        except Exception as error:
            told = f"{document.text!r}, {document.reference_date}"
            report.violations.append(f"{type(error).__name__}: {error} <- {told}")
    return events


def check_format(rng: random.Random, folder: Path, events: list[Event], number: int, report: Report) -> None:
    """Feed one malformed structured input to its reader."""
    report.inputs += 1
    try:
        formats(rng, folder, events)()
    except EventxError:
        pass
    except Exception as error:
        report.crashes.append(f"{type(error).__name__}: {error} <- input {number}")


def fuzz(extractor: Extractor, numbers: range, seed: int, longest: int, say: Callable[[str], None]) -> Report:
    """Run all inputs; each has a random generator of its own."""
    report = Report()
    events: list[Event] = []
    batch: list[Article] = []
    with TemporaryDirectory() as name:
        for number in numbers:
            rng = random.Random(f"{seed}/{number}")
            if number % 100 == 99:
                check_format(rng, Path(name), events, number, report)
                continue
            batch.append(Article(make_text(rng, longest), rng.choice(REFERENCES)))
            if len(batch) == 50:
                events = [*check_batch(extractor, batch, report), *events][:20]
                check_command(extractor, [a.text for a in batch[::10]], Path(name), report)
                batch = []
            if number % 1000 == 0:
                say(f"{number} inputs, {len(report.crashes)} crashes, {len(report.violations)} violations")
        if batch:
            check_batch(extractor, batch, report)
    for article in [a for _, slow in report.batches for a in slow]:
        check_alone(extractor, article, report)
    return report


def main() -> None:
    """Run the fuzzer and print what it found."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--inputs", type=int, default=20_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--first", type=int, default=0)
    arguments.add_argument("--characters", type=int, default=500)
    arguments.add_argument("--json", type=Path)
    arguments.add_argument("--no-model", action="store_true")
    options = arguments.parse_args()

    extractor = (
        Extractor(parser=RandomParser(options.seed), lexicon=Lexicon.open())
        if options.no_model
        else Extractor()
    )
    extractor.process("Warm up.")  # loading the model is not what is timed
    start = time.perf_counter()
    report = fuzz(
        extractor,
        range(options.first, options.first + options.inputs),
        options.seed,
        options.characters,
        lambda s: print(s, flush=True),
    )
    result = {
        "inputs": report.inputs,
        "crashes": len(report.crashes),
        "violations": len(report.violations),
        "events": report.events,
        "times": report.times,
        "slowest_s": round(report.slowest, 2),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "seconds": round(time.perf_counter() - start),
    }
    for problem in [*report.crashes, *report.violations][:20]:
        print(problem.encode("utf-8", "backslashreplace").decode())
    for name, value in result.items():
        print(f"{name:<16} {value}")
    print(f"slowest input    {report.slowest_input[:120]!r}")
    if options.json:
        options.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
