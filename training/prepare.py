"""Join the treebanks and make them plain: the first step of training.

Writes, under WORK/ud: ``train.conllu`` (EWT and GUM train), ``ewt-dev.conllu``,
``gum-dev.conllu`` and ``dev.conllu``, both development sets in one.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.conllu import read_trees, write_trees

TRAIN = ("ewt-train", "gum-train")
DEV = ("ewt-dev", "gum-dev")


def prepare(data: Path, work: Path) -> None:
    """Write the joined training file and the development files."""
    out = work / "ud"
    trees = [tree for name in TRAIN for tree in read_trees(data / "ud" / f"{name}.conllu")]
    print(f"train: {len(trees)} sentences, {write_trees(out / 'train.conllu', trees)} words")
    both = []
    for name in DEV:
        trees = list(read_trees(data / "ud" / f"{name}.conllu"))
        print(f"{name}: {write_trees(out / f'{name}.conllu', trees)} words")
        both += trees
    write_trees(out / "dev.conllu", both)


def main() -> None:
    """Parse the command line and prepare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ud/ and ner/")
    parser.add_argument("--work", type=Path, required=True, help="folder for everything made")
    args = parser.parse_args()
    prepare(args.data, args.work)


if __name__ == "__main__":
    main()
