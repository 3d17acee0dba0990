"""Measure in one run what eventx adds to the bare parser, and what a cold start costs.

    python benchmarks/speed.py DATA_FOLDER [--documents N] [--json OUT.json]

DATA_FOLDER holds ud/gum-dev.conllu (Universal Dependencies English GUM, https://github.com/UniversalDependencies/UD_English-GUM);
its texts are read, its annotation is not. Machines are noisy: compare the ratios, not the seconds.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from _options import parser_of, save

from eventx import Article, Extractor
from eventx._assembly import assemble
from eventx.parsers.conllu import read_conllu

_COLD = """
import time
from eventx import extract_events
extract_events("Kenya sent troops to Haiti.")
print(time.process_time())
"""


def texts(folder: Path, count: int) -> list[str]:
    """Return the documents of GUM dev as running text, repeated until there are `count`."""
    raw = (folder / "ud" / "gum-dev.conllu").read_text(encoding="utf-8")
    documents = ["# newdoc" + d for d in raw.split("# newdoc")[1:]]
    found = [read_conllu(d)[0] for d in documents]
    return (found * (count // len(found) + 1))[:count]


def timed(function: object) -> float:
    """Return the CPU seconds that a call takes."""
    start = time.process_time()
    function()  # type: ignore[operator]
    return time.process_time() - start


def main() -> None:
    """Run the measurement and print it."""
    arguments = parser_of(__doc__, "folder with ud/gum-dev.conllu")
    arguments.add_argument("--documents", type=int, default=24)
    options = arguments.parse_args()

    import torch

    torch.set_num_threads(1)
    corpus = texts(options.data, options.documents)
    extractor = Extractor()
    extractor.process(corpus[0])  # load the model and warm the caches
    parser = extractor._parser
    bare = timed(lambda: parser.parse(corpus))
    whole = timed(lambda: list(extractor.pipe(Article(t) for t in corpus)))
    parsed = parser.parse(corpus)
    words = sum(len(s.words) for sentences in parsed for s in sentences)
    rules = timed(lambda: [assemble(t, s, extractor.lexicon, None) for t, s in zip(corpus, parsed, strict=True)])
    cold = float(subprocess.run([sys.executable, "-c", _COLD], capture_output=True, text=True, check=True).stdout)
    result = {
        "words": words,
        "parse_words_per_s": round(words / bare),
        "pipe_words_per_s": round(words / whole),
        "added_share_of_parse": round(rules / bare, 3),
        "cold_start_cpu_s": round(cold, 2),
    }
    for name, value in result.items():
        print(f"{name:<22} {value}")
    save(options.json, result)


if __name__ == "__main__":
    main()
