"""Let the teacher improve the annotation of raw news, for the shipped networks to learn from.

Reads WORK/ud/raw.conllu, whose trees come from an earlier parser. The teacher's own scores decide, with a bonus
for the earlier parser's heads and relations: two parsers of different make are wrong at different places, and
together beat either. Writes WORK/ud/silver.conllu.

    python -m training.annotate --work WORK --transformer MINILM
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from training.conllu import DEPREL, FORM, HEAD, Tree, read_trees, write_trees
from training.teacher import Example, Inventory, Pieces, Teacher, build, predict

TASKS = ("upos", "xpos", "feats", "head", "deprel")


def annotated(
    model: Teacher, trees: list[Tree], inventory: Inventory, pieces: Pieces, bonus: float
) -> Iterator[tuple[Tree, float]]:
    """Yield each sentence with the tags and tree of both, and the mean probability of its heads."""
    examples = []
    for tree in trees:
        advice = {
            "head": [int(word[HEAD]) for word in tree.words],
            "deprel": [inventory.number("deprel", word[DEPREL]) for word in tree.words],
        }
        examples.append(Example([word[FORM] for word in tree.words], advice))
    pieces.split(examples)
    found = {id(example): labels for example, labels in predict(model, examples, inventory, bonus)}
    for tree, example in zip(trees, examples, strict=True):
        labels, tree = found[id(example)], tree.copy()
        for word, new in zip(tree.words, zip(*(labels[task] for task in TASKS), strict=True), strict=True):
            word[3:8] = map(str, new)
        yield tree, labels["sure"]


def load_teacher(path: Path, transformer: Path) -> tuple[Any, Inventory, Pieces]:
    """Read what ``training.teacher`` saved."""
    stored = torch.load(path, weights_only=True)
    inventory, pieces = Inventory(stored["labels"]), Pieces(transformer)
    model = build(transformer, inventory, pieces)
    model.load_state_dict(stored["model"])
    return model, inventory, pieces


def main() -> None:
    """Parse the command line and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--transformer", type=Path, required=True)
    parser.add_argument("--bonus", type=float, default=1.0, help="for the earlier parser's heads, in nats")
    parser.add_argument("--sure", type=float, default=0.85, help="least mean probability of a sentence's heads")
    args = parser.parse_args()
    model, inventory, pieces = load_teacher(args.work / "teacher.pt", args.transformer)
    trees = list(read_trees(args.work / "ud" / "raw.conllu"))
    pairs = annotated(model, trees, inventory, pieces, args.bonus)
    kept = [tree for tree, sure in pairs if sure >= args.sure]
    words = write_trees(args.work / "ud" / "silver.conllu", kept)
    print(f"{len(kept)} of {len(trees)} sentences, {words} words")


if __name__ == "__main__":
    main()
