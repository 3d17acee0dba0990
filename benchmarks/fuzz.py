"""Throw bad text at the public API and the command line; count crashes and breaches, time and memory.

    python benchmarks/fuzz.py [--inputs 20000] [--jobs 2] [--seed 1] [--first 0] [--json OUT.json] [--no-model]

Three in four inputs are sentences of a small grammar, cut, joined and spoilt; the others are random letters.
Any exception but `EventxError`, and any breach of `eventx.testing`, is reported with its input. Every tenth
text goes through the command line, too; every hundredth input is a malformed event, lexicon, CoNLL-U file
or JSON line instead. An input depends on the seed and its number alone, so a long run may be done in pieces, one
after the other (--first, --inputs) or at once (--jobs). The texts of the slowest batch are timed one by one
(CPU time, one thread). --no-model parses at random, by the open rules.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from _bad_inputs import CONLLU, LEXICON, REFERENCES, RandomParser, make_text, mutated, spoil
from attrs import define, field
from click.testing import CliRunner

from eventx import Article, Document, Event, EventxError, Extractor, Lexicon
from eventx.cli import main as command_line
from eventx.parsers.conllu import read_conllu
from eventx.parsers.stanza import StanzaParser
from eventx.syntax import Sentence
from eventx.testing import check_document

_BATCH = 100


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
    peak_mb: int = 0
    slow_batch: tuple[float, list[Article]] = (0.0, [])

    def add(self, other: Report) -> None:
        """Take over what another part of the run has found."""
        self.inputs += other.inputs
        self.events += other.events
        self.times += other.times
        self.crashes += other.crashes
        self.violations += other.violations
        self.peak_mb = max(self.peak_mb, other.peak_mb)
        if other.slowest > self.slowest:
            self.slowest, self.slowest_input = other.slowest, other.slowest_input

    def summary(self) -> dict[str, int | float]:
        """Return the figures."""
        return {
            "inputs": self.inputs,
            "crashes": len(self.crashes),
            "violations": len(self.violations),
            "events": self.events,
            "times": self.times,
            "slowest_s": round(self.slowest, 2),
            "peak_memory_mb": self.peak_mb,
        }


class Remembering:
    """A parser that gives the texts it parsed last for nothing, so that the command line costs no second parse."""

    def __init__(self, parser: StanzaParser | RandomParser) -> None:
        """Take the parser that does the work."""
        self._parser = parser
        self._known: dict[str, tuple[Sentence, ...]] = {}

    def parse(self, texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
        """Parse the texts, unless all of them were among the last ones."""
        if not all(t in self._known for t in texts):
            self._known = dict(zip(texts, self._parser.parse(texts), strict=True))
        return [self._known[t] for t in texts]

    def forget(self) -> None:
        """Make the next call parse again, so that it can be timed."""
        self._known = {}


def formats(rng: random.Random, folder: Path, events: Sequence[Event], extractor: Extractor) -> Callable[[], object]:
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
    line = mutated(rng, '{"text": "", "id": 1, "reference_date": "2024-10-23"}\n')
    path.write_bytes(line.encode("utf-8", "surrogatepass"))
    return lambda: run_command(["extract", str(path)], extractor)


def run_command(arguments: list[str], extractor: Extractor) -> None:
    """Run the command line with a loaded model; raise what it did not turn into a message of its own."""
    with patch("eventx._extractor.Extractor", lambda *_, **__: extractor):
        result = CliRunner().invoke(command_line, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    if result.exit_code not in (0, 2):
        raise RuntimeError(f"exit status {result.exit_code}: {result.output[:200]}")


def check_command(extractor: Extractor, texts: Sequence[str], folder: Path, report: Report) -> None:
    """Send texts through the command line in both formats."""
    path = folder / "texts.jsonl"
    lines = (json.dumps({"id": i, "text": t}) + "\n" for i, t in enumerate(texts))
    path.write_text("".join(lines), encoding="utf-8")
    for format_ in ("table", "jsonl"):
        try:
            run_command(["extract", "--format", format_, str(path)], extractor)
        except Exception as error:  # whatever it is, it is a finding
            report.crashes.append(f"{type(error).__name__}: {error} <- command line, {format_}: {texts!r}")


def check_alone(extractor: Extractor, article: Article, report: Report, name: str = "") -> Document | None:
    """Process one text, its CPU time taken; None if it crashes."""
    start = time.process_time()
    try:
        return next(extractor.pipe([article]))
    except Exception as error:  # whatever it is, it is a finding
        told = name or f"{article.text!r}, {article.reference_date}"
        report.crashes.append(f"{type(error).__name__}: {error} <- {told}")
        return None
    finally:
        took = time.process_time() - start
        if took > report.slowest:
            report.slowest, report.slowest_input = took, name or article.text


def check_promises(document: Document, report: Report, name: str = "") -> None:
    """Count a processed text, and check everything that is promised about it."""
    report.inputs += 1
    report.events += len(document.events)
    report.times += len(document.times)
    try:
        check_document(document)
        for event in document.events:
            str(event), event.to_plover()
    except Exception as error:
        told = name or f"{document.text!r}, {document.reference_date}"
        report.violations.append(f"{type(error).__name__}: {error} <- {told}")


def check_batch(extractor: Extractor, batch: list[Article], report: Report) -> list[Event]:
    """Process texts together (alone, if that fails) and check every promise."""
    start = time.process_time()
    try:
        documents = list(extractor.pipe(batch, batch_size=len(batch)))
    except Exception:  # found again below, with its text
        documents = [d for a in batch if (d := check_alone(extractor, a, report))]
        report.inputs += len(batch) - len(documents)
    report.slow_batch = max(report.slow_batch, (time.process_time() - start, batch), key=lambda b: b[0])
    for document in documents:
        check_promises(document, report)
    return [e for d in documents for e in d.events]


def check_format(
    rng: random.Random, folder: Path, events: list[Event], number: int, extractor: Extractor, report: Report
) -> None:
    """Feed one malformed structured input to its reader."""
    report.inputs += 1
    try:
        formats(rng, folder, events, extractor)()
    except EventxError:
        pass
    except Exception as error:
        report.crashes.append(f"{type(error).__name__}: {error} <- input {number}")


def fuzz(numbers: range, seed: int, longest: int, model: bool) -> Report:
    """Run some of the inputs; each has a random generator of its own."""
    parser = Remembering(StanzaParser() if model else RandomParser(seed))
    extractor = Extractor(parser=parser, lexicon=None if model else Lexicon.open())
    extractor.process("Warm up.")  # loading the model is not what is timed
    report = Report()
    events: list[Event] = []
    batch: list[Article] = []
    with TemporaryDirectory() as name:
        for number in numbers:
            rng = random.Random(f"{seed}/{number}")
            if number % 100 == 99:
                check_format(rng, Path(name), events, number, extractor, report)
            else:
                batch.append(Article(make_text(rng, longest), rng.choice(REFERENCES)))
            if len(batch) == _BATCH or (batch and number == numbers[-1]):
                events = [*check_batch(extractor, batch, report), *events][:20]
                check_command(extractor, [a.text for a in batch[::10]], Path(name), report)
                batch = []
            if number % 1000 == 999:
                counts = f"{len(report.crashes)} crashes, {len(report.violations)} violations"
                print(f"inputs {numbers[0]}-{number}: {counts}", flush=True)
    for article in report.slow_batch[1]:
        parser.forget()
        check_alone(extractor, article, report)
    report.slow_batch = (0.0, [])
    report.peak_mb = peak_memory()
    return report


def peak_memory() -> int:
    """Return the most memory that this process has had, in MB, the model among it."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def show(report: Report, seconds: float) -> None:
    """Print what was found, and the figures."""
    for problem in [*report.crashes, *report.violations][:20]:
        print(problem.encode("utf-8", "backslashreplace").decode())
    for name, value in {**report.summary(), "seconds": round(seconds)}.items():
        print(f"{name:<16} {value}")
    print(f"slowest input    {report.slowest_input[:120]!r}")


def pieces(first: int, inputs: int, jobs: int) -> Iterable[range]:
    """Cut the numbers of the inputs into one run for each job."""
    bounds = [first + inputs * i // jobs for i in range(jobs + 1)]
    return [range(a, b) for a, b in pairwise(bounds) if a < b]


def main() -> None:
    """Run the fuzzer and print what it found."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--inputs", type=int, default=20_000)
    arguments.add_argument("--jobs", type=int, default=1, help="processes, each with a model of its own (0.6 GB)")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--first", type=int, default=0)
    arguments.add_argument("--characters", type=int, default=500)
    arguments.add_argument("--json", type=Path)
    arguments.add_argument("--no-model", action="store_true")
    options = arguments.parse_args()

    os.environ.setdefault("OMP_NUM_THREADS", "1")  # before torch is loaded: more threads only wait for each other
    start = time.perf_counter()
    run = partial(fuzz, seed=options.seed, longest=options.characters, model=not options.no_model)
    parts = pieces(options.first, options.inputs, options.jobs)
    report = Report()
    if options.jobs == 1:
        report.add(run(next(iter(parts))))
    else:
        with ProcessPoolExecutor(options.jobs, mp_context=get_context("spawn")) as pool:
            for part in pool.map(run, parts):
                report.add(part)
    conclude(report, time.perf_counter() - start, options.json)


def conclude(report: Report, seconds: float, path: Path | None) -> None:
    """Print a report, write it where asked, and exit: with 1 if anything was found."""
    show(report, seconds)
    if path:
        path.write_text(json.dumps(report.summary(), indent=2) + "\n", encoding="utf-8")
    raise SystemExit(bool(report.crashes or report.violations))


if __name__ == "__main__":
    main()
