"""Join the treebanks and make them plain: the first step of training.

Writes, under WORK/ud: ``train.conllu`` (EWT and GUM train), ``ewt-dev.conllu``,
``gum-dev.conllu`` and the folds ``fold-N.train.conllu``/``fold-N.held.conllu`` that
``tag_training.py`` uses to tag each part of the training data by a tagger that has not
seen it.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from training.conllu import Tree, documents, read_trees, write_trees

TRAIN = ("ewt-train", "gum-train")
DEV = ("ewt-dev", "gum-dev")


def folds(trees: list[Tree], count: int, seed: int) -> list[list[int]]:
    """Split sentence indices into parts of whole documents, about equal in size."""
    docs: list[list[int]] = []
    position = 0
    for document in documents(trees):
        docs.append(list(range(position, position + len(document))))
        position += len(document)
    random.Random(seed).shuffle(docs)
    parts: list[list[int]] = [[] for _ in range(count)]
    for doc in docs:
        min(parts, key=len).extend(doc)
    return [sorted(part) for part in parts]


def prepare(data: Path, work: Path, count: int, seed: int) -> None:
    """Write the joined training file, the development files and the folds."""
    out = work / "ud"
    trees = [tree for name in TRAIN for tree in read_trees(data / "ud" / f"{name}.conllu")]
    print(f"train: {len(trees)} sentences, {write_trees(out / 'train.conllu', trees)} words")
    for name in DEV:
        words = write_trees(out / f"{name}.conllu", read_trees(data / "ud" / f"{name}.conllu"))
        print(f"{name}: {words} words")
    for number, held in enumerate(folds(trees, count, seed)):
        chosen = set(held)
        rest = (tree for i, tree in enumerate(trees) if i not in chosen)
        write_trees(out / f"fold-{number}.train.conllu", rest)
        write_trees(out / f"fold-{number}.held.conllu", (trees[i] for i in held))
        (out / f"fold-{number}.index").write_text("\n".join(map(str, held)), encoding="utf-8")


def main() -> None:
    """Parse the command line and prepare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ud/ and ner/")
    parser.add_argument("--work", type=Path, required=True, help="folder for everything made")
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1234)
    args = parser.parse_args()
    prepare(args.data, args.work, args.folds, args.seed)


if __name__ == "__main__":
    main()
