"""Label the arcs of a tree once it is known, instead of all pairs of words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def labels_on_demand(model: Any, search: Callable[[Any], Any]) -> Iterator[None]:
    """Let a graph parser of Stanza's score the labels of the arcs it chose only; its results stay the same.

    Stanza scores and normalizes every label of every pair of words and reads those of one head a word; that is a third
    of the parser's time.

    Args:
        model: A `GraphParser` without arc embedding, used without `resolve_head_constraints`, which needs all labels.
        search: From arc scores [words + 1, words + 1] to the heads [words + 1] of the best tree.
    """
    score = model.deprel.forward
    states: list[Any] = []

    def remember(words: Any, _heads: Any) -> Any:
        """Stand in for `score`: keep the states [sentences, words + 1, size] and give every pair one label."""
        states.append(words)
        return words.new_zeros(words.shape[0], words.shape[1], words.shape[1], 1)

    def decode(vocab: Any, _size: int, scores: Any, lengths: list[int], **_: Any) -> list[list[list[Any]]]:
        """Stand in for Stanza's decoder: return head and label of each word, by sentence."""
        trees = [search(scores[0][i][:length, :length]).tolist() for i, length in enumerate(lengths)]
        first = len(vocab) - model.num_relations  # the vocabulary's special entries come before its labels
        names = iter(vocab.unmap([first + label for label in _arc_labels(score, states.pop(), trees)]))
        return [[[head, next(names)] for head in tree[1:]] for tree in trees]

    model.deprel.forward, model.decode_graph_predictions = remember, decode
    try:
        yield
    finally:
        del model.deprel.forward, model.decode_graph_predictions


def _arc_labels(score: Callable[[Any, Any], Any], states: Any, trees: list[list[int]]) -> list[int]:
    """Return the best label of each word's arc, the sentences one after the other."""
    flat, size = states.flatten(0, 1), states.shape[1]
    words = [i * size + word for i, tree in enumerate(trees) for word in range(1, len(tree))]
    heads = [i * size + head for i, tree in enumerate(trees) for head in tree[1:]]
    best: list[int] = score(flat[words].unsqueeze(1), flat[heads].unsqueeze(1))[:, 0, 0].argmax(1).tolist()
    return best
