"""Send the hostile corpus of the tests through the model; count crashes and breaches, name the slowest text.

    python benchmarks/hostile.py [--huge] [--json OUT.json]

The corpus is `tests/hostile/corpus.py`: a hundred bad texts and six large ones; --huge adds megabytes of text, which
take minutes. Exits with 1 if anything crashed or broke a promise of `eventx.testing`.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "hostile"))

from corpus import CORPUS, HUGE, LARGE
from fuzz import Report, check_alone, check_promises, conclude, peak_memory

from eventx import Article, Extractor

REFERENCE = date(2024, 10, 23)


def main() -> None:
    """Run the corpus and print what was found."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--huge", action="store_true", help="megabytes of text, too")
    arguments.add_argument("--json", type=Path)
    options = arguments.parse_args()

    os.environ.setdefault("OMP_NUM_THREADS", "1")  # before torch is loaded
    start = time.perf_counter()
    extractor, report = Extractor(), Report()
    extractor.process("Warm up.")  # loading the model is not what is timed
    for name, make in {**CORPUS, **LARGE, **(HUGE if options.huge else {})}.items():
        before, text = time.process_time(), make()
        document = check_alone(extractor, Article(text, REFERENCE), report, name)
        if document is not None:
            check_promises(document, report, name)
        print(f"{time.process_time() - before:7.2f} s {len(text):9,} characters  {name}", flush=True)
    report.peak_mb = peak_memory()
    conclude(report, time.perf_counter() - start, options.json)


if __name__ == "__main__":
    main()
