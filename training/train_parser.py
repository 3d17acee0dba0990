"""Train the parser with Stanza's trainer, from the start or on from a checkpoint.

Every argument is passed on to ``stanza.models.parser``. With ``--continue_from`` the
checkpoint's own vocabularies are kept: Stanza would build them anew from the training
file, and a checkpoint trained on other lemmas would read its embeddings by wrong
numbers. With ``--optim adam`` the learning rate falls in a straight line to the end.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from training.falling_rate import let_rate_fall


def keep_vocabulary(checkpoint: Path, dataset: Any) -> None:
    """Make a class of Stanza's data use the vocabularies of a checkpoint."""
    import torch
    from stanza.models.pos.vocab import MultiVocab

    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    vocab = MultiVocab.load_state_dict(state["vocab"])

    def stored(*_arguments: Any) -> Any:
        return vocab

    dataset.init_vocab = stored


def option(name: str) -> str | None:
    """Return the value that follows an option on the command line."""
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv[:-1] else None


def main() -> None:
    """Patch what the options ask for and hand the command line to Stanza."""
    if "--help" in sys.argv:
        print(__doc__)
    checkpoint = option("--continue_from")
    from stanza.models import parser
    from stanza.models.depparse import data
    from stanza.models.depparse.trainer import Trainer

    if checkpoint:
        keep_vocabulary(Path(checkpoint), data.Dataset)
    if option("--optim") == "adam":
        let_rate_fall(Trainer)
    parser.main(sys.argv[1:])


if __name__ == "__main__":
    main()
