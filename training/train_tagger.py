"""Train the tagger with Stanza's trainer and a learning rate that falls.

Stanza 1.15 sets its second optimizer where the training step never looks, so the rate
stays at its first value to the end. This command lets it fall in a straight line to a
fiftieth over ``--max_steps``; every argument is passed on to ``stanza.models.tagger``.
"""

from __future__ import annotations

import sys
from typing import Any

FLOOR = 0.02


def lower_rate() -> None:
    """Make Stanza's tagger trainer lower its learning rate at each step."""
    from stanza.models.pos.trainer import Trainer

    update = Trainer.update
    steps = 0

    def falling(self: Any, batch: Any, eval: bool = False) -> Any:
        nonlocal steps
        steps += not eval
        share = max(FLOOR, 1 - steps / self.args["max_steps"])
        for optimizer in self.optimizers.values():
            for group in optimizer.param_groups:
                group["lr"] = self.args["lr"] * share
        return update(self, batch, eval)

    Trainer.update = falling


def main() -> None:
    """Patch the trainer and hand the command line to Stanza."""
    if "--help" in sys.argv:
        print(__doc__)
    lower_rate()
    from stanza.models import tagger

    tagger.main(sys.argv[1:])


if __name__ == "__main__":
    main()
