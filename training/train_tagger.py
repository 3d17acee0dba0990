"""Train the tagger with Stanza's trainer and a learning rate that falls, from the start or on from a checkpoint.

Every argument but ``--continue_from`` is passed on to ``stanza.models.tagger``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from training.falling_rate import let_rate_fall
from training.train_parser import keep_vocabulary, option


def start_from(checkpoint: Path, trainer: Any) -> None:
    """Make a trainer class begin with the weights of a checkpoint."""
    begin = trainer.__init__

    def loaded(self: Any, *arguments: Any, **options: Any) -> None:
        begin(self, *arguments, **{"model_file": str(checkpoint), **options})

    trainer.__init__ = loaded


def main() -> None:
    """Patch the trainer and hand the command line to Stanza."""
    if "--help" in sys.argv:
        print(__doc__)
    from stanza.models import tagger
    from stanza.models.pos import data
    from stanza.models.pos.trainer import Trainer

    arguments = sys.argv[1:]
    checkpoint = option("--continue_from")
    if checkpoint:
        keep_vocabulary(Path(checkpoint), data.Dataset)
        start_from(Path(checkpoint), Trainer)
        at = arguments.index("--continue_from")
        del arguments[at : at + 2]
    let_rate_fall(Trainer)
    tagger.main(arguments)


if __name__ == "__main__":
    main()
