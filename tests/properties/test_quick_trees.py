"""The quick check never changes what the search would find."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from eventx.parsers._trees import quick_trees
from eventx.syntax import is_tree


def enumerate_best(scores: np.ndarray) -> np.ndarray:
    """Try every assignment of heads: the search, for sentences of up to four words."""
    size = len(scores)
    best, found = -np.inf, None
    for code in range(size ** (size - 1)):
        heads = [0, *((code // size**i) % size for i in range(size - 1))]
        if any(h == i for i, h in enumerate(heads) if i) or not is_tree(heads):
            continue
        total = sum(scores[i][heads[i]] for i in range(1, size))
        if total > best:
            best, found = total, heads
    assert found is not None
    return np.array(found)


@given(st.integers(2, 5), st.integers(0, 2**32 - 1))
def test_the_tree_found_is_the_best_one(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size))
    assert quick_trees(enumerate_best)(scores).tolist() == enumerate_best(scores).tolist()


def test_cycles_and_second_roots_are_no_trees() -> None:
    assert is_tree([0, 2, 0, 2])
    assert not is_tree([0, 2, 1, 0])
    assert not is_tree([0, 0, 0])
