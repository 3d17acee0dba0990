"""Let a Stanza trainer's learning rate fall in a straight line over its steps.

The runs here are short, and most of what a short run can learn it learns while the rate
falls. Stanza's tagger has no working schedule (1.15 sets the second optimizer where the
training step never looks), its parser one that waits for a plateau.
"""

from __future__ import annotations

from typing import Any

FLOOR = 0.01


def let_rate_fall(trainer: Any) -> None:
    """Make a trainer class lower its rate from ``lr`` to a hundredth by ``max_steps``.

    Args:
        trainer: ``Trainer`` of ``stanza.models.pos`` or ``stanza.models.depparse``.
    """
    update = trainer.update
    steps = 0

    def falling(self: Any, batch: Any, eval: bool = False) -> Any:
        nonlocal steps
        steps += not eval
        share = max(FLOOR, 1 - steps / self.args["max_steps"])
        optimizers = getattr(self, "optimizers", None) or self.optimizer
        for optimizer in optimizers.values():
            for group in optimizer.param_groups:
                group["lr"] = self.args["lr"] * share
        return update(self, batch, eval)

    trainer.update = falling
