"""Let a Stanza trainer's learning rates rise for a while and then fall in a straight line.

The runs here are short, and most of what a short run can learn it learns while the rate
falls. Stanza's tagger has no working schedule (1.15 sets the second optimizer where the
training step never looks), its parser one that waits for a plateau.
"""

from __future__ import annotations

from typing import Any

FLOOR = 0.01
WARM_UP = 100  # steps; a transformer forgets what it knows when it starts at its full rate


def let_rate_fall(trainer: Any) -> None:
    """Make a trainer class lower each of its rates to a hundredth by ``max_steps``.

    Args:
        trainer: ``Trainer`` of ``stanza.models.pos``, ``stanza.models.depparse`` or ``stanza.models.ner``.
    """
    update = trainer.update
    steps = 0

    def falling(self: Any, batch: Any, eval: bool = False) -> Any:
        nonlocal steps
        steps += not eval
        share = max(FLOOR, min(steps / WARM_UP, 1 - steps / self.args["max_steps"]))
        own = getattr(self, "optimizers", None) or self.optimizer
        for optimizer in own.values() if isinstance(own, dict) else [own]:
            for group in optimizer.param_groups:
                group["lr"] = group.setdefault("full_lr", group["lr"]) * share
        return update(self, batch, eval)

    trainer.update = falling
