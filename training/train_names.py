"""Train the entity tagger on from a checkpoint with Stanza's trainer and a learning rate that falls.

Every argument but ``--continue_from`` is passed on to ``stanza.models.ner_tagger``. Stanza goes on with the rate and
the dropout that the checkpoint was made with; here those of the command line hold.
"""

from __future__ import annotations

import sys
from typing import Any

from training.falling_rate import let_rate_fall
from training.train_parser import option

NUMBERS = {"dropout": float, "lr": float, "max_steps": int}


def obey(trainer: Any, wanted: dict[str, Any]) -> None:
    """Make a trainer class put options over those of the checkpoint that it loads."""
    begin = trainer.__init__

    def changed(self: Any, args: dict[str, Any], **options: Any) -> None:
        begin(self, args={**args, **wanted}, **options)

    trainer.__init__ = changed


def main() -> None:
    """Patch the trainer and hand the command line to Stanza."""
    if "--help" in sys.argv:
        print(__doc__)
    from stanza.models import ner_tagger
    from stanza.models.ner.trainer import Trainer

    given = {name: option(f"--{name}") for name in NUMBERS}
    obey(Trainer, {name: NUMBERS[name](value) for name, value in given.items() if value})
    let_rate_fall(Trainer)
    arguments = sys.argv[1:]
    arguments[arguments.index("--continue_from")] = "--finetune_load_name"
    # Stanza's own schedule and its end at a low rate are switched off.
    ner_tagger.main([*arguments, "--finetune", "--lr_decay", "0", "--min_lr", "0"])


if __name__ == "__main__":
    main()
