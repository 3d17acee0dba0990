"""Train the parser on from a checkpoint, with Stanza's trainer.

Stanza's ``--continue_from`` builds the vocabularies anew from the training file, and a
checkpoint trained on other lemmas would then read its embeddings by wrong numbers. This
command hands the checkpoint's own vocabularies to the data loader; every argument is
passed on to ``stanza.models.parser``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any


def keep_vocabulary(checkpoint: Path) -> None:
    """Make Stanza's parser data use the vocabularies of a checkpoint."""
    import torch
    from stanza.models.depparse import data
    from stanza.models.pos.vocab import MultiVocab

    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    vocab = MultiVocab.load_state_dict(state["vocab"])

    def stored(_self: Any, *_arguments: Any) -> Any:
        return vocab

    data.Dataset.init_vocab = stored


def main() -> None:
    """Read ``--continue_from`` and hand the rest to Stanza."""
    if "--help" in sys.argv or "--continue_from" not in sys.argv:
        print(__doc__)
        sys.exit(0 if "--help" in sys.argv else 2)
    keep_vocabulary(Path(sys.argv[sys.argv.index("--continue_from") + 1]))
    from stanza.models import parser

    parser.main(sys.argv[1:])


if __name__ == "__main__":
    main()
