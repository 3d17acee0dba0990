"""What the commands change in Stanza's trainers."""

from types import SimpleNamespace

import pytest
from training.falling_rate import FLOOR, WARM_UP, let_rate_fall
from training.train_names import obey


class Trainer:
    """As much of a trainer of Stanza's as the commands touch: its rates are read back from ``rates``."""

    def __init__(self, args=None, device=None):
        self.args = {"lr": 1.0, "max_steps": 9, **args}
        self.device, self.rates = device, []
        self.optimizer = SimpleNamespace(param_groups=[{"lr": self.args["lr"]}])

    def update(self, batch, eval=False):
        self.rates.append(self.optimizer.param_groups[0]["lr"])


@pytest.fixture
def trainer():
    return type("Mine", (Trainer,), dict(vars(Trainer)))


def test_rate_rises_and_falls(trainer):
    let_rate_fall(trainer)
    one = trainer({"max_steps": 10 * WARM_UP, "lr": 0.5})
    for _ in range(10 * WARM_UP):
        one.update(None)
    assert one.rates[0] == pytest.approx(0.5 * max(FLOOR, 1 / WARM_UP))
    assert one.rates.index(max(one.rates)) == pytest.approx(WARM_UP * 10 / 11, abs=1)
    assert one.rates[-1] == pytest.approx(0.5 * FLOOR)


def test_rate_stands_still_in_evaluation(trainer):
    """Scoring calls ``update`` too; its calls are no steps."""
    let_rate_fall(trainer)
    one = trainer({"max_steps": 10 * WARM_UP})
    one.update(None)
    one.update(None, eval=True)
    assert one.rates[0] == one.rates[1]


def test_options_hold_against_a_checkpoint(trainer):
    obey(trainer, {"lr": 0.25})
    one = trainer(args={"dropout": 0.4}, device="cpu")
    assert one.args == {"lr": 0.25, "max_steps": 9, "dropout": 0.4}
    assert one.device == "cpu"
