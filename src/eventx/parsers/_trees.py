"""Find the best tree of a sentence without a search, where the best head of every word already makes one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from eventx.syntax import is_tree


def quick_trees(search: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Put a quick check before a maximum spanning tree search.

    No tree scores higher than every word's own best head; so where these heads form a tree with one root, it is the
    best one. That is so for nine sentences in ten, and the search (Chu-Liu-Edmonds in Python) costs half the parser's
    time.

    Args:
        search: A function from scores [words + 1, words + 1], row dependent, column head, 0 the root, to the heads
            [words + 1] of the best tree with one root.

    Returns:
        A function with the same results.
    """
    import numpy as np

    def best_tree(scores: Any) -> Any:
        size = len(scores)
        allowed = scores[1:].copy()
        allowed[np.arange(size - 1), np.arange(1, size)] = -np.inf  # no word is its own head
        heads = [0, *allowed.argmax(axis=1).tolist()]
        return np.array(heads) if is_tree(heads) else search(scores)

    return best_tree
