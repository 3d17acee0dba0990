"""Give the training data the tags and lemmas a tagger would predict.

A parser trained on gold tags loses six points on predicted ones. Each fold of the
training data is tagged by the tagger that has not seen it (``jackknife.sh`` trains
them), so that the parser meets the same mistakes in training as in use.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from training.conllu import FEATS, FORM, LEMMA, UPOS, XPOS, Tree, read_trees, write_trees
from training.loading import load


def tagging_pipeline(tagger: Path, lemma: Path, vectors: Path) -> Any:
    """Build a pipeline that tags and lemmatizes given words."""
    models = {"pos": tagger, "lemma": lemma}
    chain = ("tokenize", "pos", "lemma")
    return load(models, vectors, processors=chain, tokenize_pretokenized=True)


def tag(pipeline: Any, trees: Iterable[Tree]) -> tuple[list[Tree], float]:
    """Replace the tags, features and lemmas of sentences by predicted ones.

    Returns:
        The sentences and the share of words whose UPOS stayed the same.
    """
    tagged = [tree.copy() for tree in trees]
    document = pipeline([[word[FORM] for word in tree.words] for tree in tagged])
    same = total = 0
    for tree, sentence in zip(tagged, document.sentences, strict=True):
        for word, predicted in zip(tree.words, sentence.words, strict=True):
            same += word[UPOS] == predicted.upos
            total += 1
            word[UPOS], word[XPOS] = predicted.upos, predicted.xpos
            word[FEATS], word[LEMMA] = predicted.feats or "_", predicted.lemma or "_"
    return tagged, same / max(total, 1)


def main() -> None:
    """Parse the command line and tag the training and development files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="folder with ud/ and vec.pt")
    parser.add_argument("--taggers", type=Path, nargs="+", required=True, help="one for each fold")
    parser.add_argument("--lemma", type=Path, required=True, help="the lemmatizer")
    args = parser.parse_args()
    vectors, folder = args.work / "vec.pt", args.work / "ud"
    sentences: dict[int, Tree] = {}
    for number, tagger in enumerate(args.taggers):
        pipeline = tagging_pipeline(tagger, args.lemma, vectors)
        held = list(read_trees(folder / f"fold-{number}.held.conllu"))
        indices = (folder / f"fold-{number}.index").read_text(encoding="utf-8").split()
        tagged, accuracy = tag(pipeline, held)
        print(f"fold {number}: UPOS {100 * accuracy:.2f}", flush=True)
        sentences.update(zip(map(int, indices), tagged, strict=True))
    write_trees(folder / "train.tagged.conllu", (sentences[i] for i in sorted(sentences)))
    for name in ("ewt-dev", "gum-dev"):
        tagged, accuracy = tag(pipeline, read_trees(folder / f"{name}.conllu"))
        print(f"{name}: UPOS {100 * accuracy:.2f}", flush=True)
        write_trees(folder / f"{name}.tagged.conllu", tagged)


if __name__ == "__main__":
    main()
