"""Let the teachers improve the annotation of raw news, for the shipped networks to learn from.

Reads WORK/ud/raw.conllu, whose trees come from an earlier parser. The teachers' own scores decide together, with a
bonus for the earlier parser's heads and relations: parsers of different make are wrong at different places, and
together beat any of them. Writes WORK/ud/silver.conllu.

    python -m training.annotate --work WORK --transformer MINILM --teachers TEACHER.pt ...
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import torch

from training.conllu import DEPREL, FORM, HEAD, Tree, read_trees, write_trees
from training.teacher import Example, Inventory, Pieces, Teacher, build, predict

TASKS = ("upos", "xpos", "feats", "head", "deprel")


def annotated(
    models: list[Teacher], trees: list[Tree], inventory: Inventory, pieces: Pieces, bonus: float
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
    found = {id(example): labels for example, labels in predict(models, examples, inventory, bonus)}
    for tree, example in zip(trees, examples, strict=True):
        labels, tree = found[id(example)], tree.copy()
        for word, new in zip(tree.words, zip(*(labels[task] for task in TASKS), strict=True), strict=True):
            word[3:8] = map(str, new)
        yield tree, labels["sure"]


def load_teachers(paths: list[Path], transformer: Path) -> tuple[list[Teacher], Inventory, Pieces]:
    """Read what ``training.teacher`` saved, once or several times from the same data."""
    pieces, models = Pieces(transformer), []
    for path in paths:
        stored = torch.load(path, weights_only=True, map_location="cpu")
        inventory = Inventory(stored["labels"])
        models.append(build(transformer, inventory, pieces))
        models[-1].load_state_dict(stored["model"])
    return models, inventory, pieces


def main() -> None:
    """Parse the command line and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--transformer", type=Path, required=True)
    parser.add_argument("--teachers", type=Path, nargs="+", required=True, help="files of training.teacher")
    parser.add_argument("--bonus", type=float, default=1.0, help="for the earlier parser's heads, in nats")
    parser.add_argument("--sure", type=float, default=0.85, help="least mean probability of a sentence's heads")
    args = parser.parse_args()
    models, inventory, pieces = load_teachers(args.teachers, args.transformer)
    trees = list(read_trees(args.work / "ud" / "raw.conllu"))
    pairs = annotated(models, trees, inventory, pieces, args.bonus)
    kept = [tree for tree, sure in pairs if sure >= args.sure]
    words = write_trees(args.work / "ud" / "silver.conllu", kept)
    print(f"{len(kept)} of {len(trees)} sentences, {words} words")


if __name__ == "__main__":
    main()
