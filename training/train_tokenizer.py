"""Train the tokenizer on from a checkpoint, with Stanza's trainer and a falling rate.

``--start CHECKPOINT`` gives the first weights and the vocabulary (Stanza 1.15's own
``--load_name`` cannot train on: it replaces the network after the optimizer was built).
Every other argument is passed on to ``stanza.models.tokenizer``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from training.falling_rate import FLOOR


def start_from(checkpoint: Path) -> None:
    """Make Stanza's tokenizer trainer begin with a checkpoint's weights and vocabulary."""
    import torch
    from stanza.models.tokenization import data, trainer
    from stanza.models.tokenization.vocab import Vocab

    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    build = trainer.Trainer.__init__

    def stored(_self: Any) -> Any:
        return Vocab.load_state_dict(state["vocab"])

    def begin(self: Any, *args: Any, **options: Any) -> None:
        build(self, *args, **options)
        with torch.no_grad():
            for name, parameter in self.model.state_dict().items():
                known = state["model"][name].float()
                # The vocabulary may have grown by a few marks that the data loader adds.
                parameter[: len(known)].copy_(known)

    data.DataLoader.init_vocab = stored
    trainer.Trainer.__init__ = begin


def let_rate_fall() -> None:
    """Make Stanza's tokenizer trainer lower its learning rate at each step."""
    from stanza.models.tokenization.trainer import Trainer

    update, steps = Trainer.update, 0

    def falling(self: Any, inputs: Any) -> Any:
        nonlocal steps
        steps += 1
        share = max(FLOOR, 1 - steps / self.args["steps"])
        for group in self.optimizer.param_groups:
            group["lr"] = self.args["lr0"] * share
        return update(self, inputs)

    Trainer.update = falling


def main() -> None:
    """Take ``--start`` off the command line and hand the rest to Stanza."""
    if "--help" in sys.argv:
        print(__doc__)
    if "--start" in sys.argv:
        at = sys.argv.index("--start")
        start_from(Path(sys.argv[at + 1]))
        del sys.argv[at : at + 2]
    let_rate_fall()
    from stanza.models import tokenizer

    tokenizer.main(sys.argv[1:])


if __name__ == "__main__":
    main()
