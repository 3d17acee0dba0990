"""Write the data of the entity tagger's second run: what the first run read, and UNER's EWT development sentences.

No other corpus marks names in web text, and none draws them as UNER does; so the tagger that ships
learns from them, and what that is worth is measured by cross-validation: two taggers, of which each learns
from every other document and is scored on the rest. Writes ``WORK/ner/uner-DOCUMENTS.json``.

    python -m training.uner_data --data DATA --work WORK --documents all
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from training.ner_data import (
    Sentence,
    add_nationalities,
    gum_sentences,
    known_nationalities,
    read_bio,
    vary,
    write_json,
)

PARITIES = {"even": 0, "odd": 1}
TIMES = 4  # UNER has 2,001 sentences, the first run 13,800


def uner_sentences(data: Path, documents: str = "all") -> Iterator[Sentence]:
    """Yield the sentences of UNER's EWT development part.

    Args:
        data: folder with ``ner/`` and, for where documents begin, ``ud/``.
        documents: "all", or every other document: those with "even" or "odd" number.
    """
    number = -1
    blocks = (data / "ud" / "ewt-dev.conllu").read_text(encoding="utf-8").strip().split("\n\n")
    for block, sentence in zip(blocks, read_bio(data / "ner" / "uner_ewt_dev.bio"), strict=True):
        number += "# newdoc" in block
        if documents == "all" or number % 2 == PARITIES[documents]:
            yield sentence


def main() -> None:
    """Parse the command line and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with ner/ and ud/")
    parser.add_argument("--work", type=Path, required=True, help="folder with ner/train.json, from training.ner_data")
    parser.add_argument("--documents", choices=("all", *PARITIES), default="all", help="which of UNER's to learn from")
    parser.add_argument("--seed", type=int, default=5)
    args = parser.parse_args()
    rng, known, ner = random.Random(args.seed), known_nationalities(args.data), args.work / "ner"
    gum = [add_nationalities(sentence, known) for sentence in gum_sentences(args.data)]
    uner = [add_nationalities(s, known) for s in uner_sentences(args.data, args.documents)]
    first = json.loads((ner / "train.json").read_text(encoding="utf-8"))
    before = [[(word["text"], word["ner"]) for word in sentence] for sentence in first]
    more = [varied for sentences in (*[uner] * TIMES, gum) for varied in vary(sentences, rng)]
    print(args.documents, write_json(ner / f"uner-{args.documents}.json", before + more))


if __name__ == "__main__":
    main()
