"""Average the weights of two checkpoints of one network: between two good minima lies a flatter one.

python -m training.average FIRST.pt SECOND.pt OUT.pt
"""

from __future__ import annotations

import sys
from pathlib import Path


def average(first: Path, second: Path, out: Path) -> None:
    """Write the second checkpoint with the mean of both checkpoints' float weights."""
    import torch

    one, two = (torch.load(path, map_location="cpu", weights_only=True) for path in (first, second))
    for name, weight in two["model"].items():
        if weight.is_floating_point():
            two["model"][name] = (weight + one["model"][name]) / 2
    torch.save(two, out)


if __name__ == "__main__":
    average(*map(Path, sys.argv[1:]))
