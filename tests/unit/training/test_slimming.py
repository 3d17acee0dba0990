"""What ships is small, complete and free of the machine it was trained on."""

import numpy as np
import pytest
from training.slim import halve, scrub, slim_checkpoint, slim_vectors

torch = pytest.importorskip("torch")


def test_floats_are_halved_and_counts_are_not():
    state = halve({"a": torch.ones(2), "b": [torch.ones(1, dtype=torch.long)], "c": "word"})
    assert state["a"].dtype == torch.float16
    assert state["b"][0].dtype == torch.long
    assert state["c"] == "word"


def test_paths_leave_the_configuration():
    config = scrub({"save_dir": "/home/me/x", "train_file": "/data/y", "device": "cuda", "lr": 2.0})
    assert config == {"save_dir": "", "train_file": None, "device": "cpu", "lr": 2.0}


def test_checkpoint_loses_what_only_a_trainer_needs(tmp_path):
    model = {"delta_emb.weight": torch.zeros(3, 2), "w": torch.ones(2)}
    state = {
        "model": model,
        "vocab": {"delta": {}, "tag": {}},
        "config": {},
        "optimizer_state_dict": {"x": 1},
    }
    torch.save(state, tmp_path / "big.pt")
    slim_checkpoint(tmp_path / "big.pt", tmp_path / "small.pt")
    small = torch.load(tmp_path / "small.pt", weights_only=True)
    assert set(small) == {"model", "vocab", "config"}
    assert set(small["model"]) == {"w"}
    assert set(small["vocab"]) == {"tag"}


def test_vectors_come_back_nearly_the_same(tmp_path):
    values = torch.randn(50, 8, generator=torch.Generator().manual_seed(1))
    torch.save({"emb": values, "vocab": {"_id2unit": [f"w{i}" for i in range(50)]}}, tmp_path / "vec.pt")
    slim_vectors(tmp_path / "vec.pt", tmp_path)
    with np.load(tmp_path / "vectors.npz") as stored:
        back = stored["values"].astype(np.float32) * stored["scale"]
    assert np.abs(back - values.numpy()).max() < 0.08
    assert (tmp_path / "vocab.txt").read_text(encoding="utf-8").split("\n")[49] == "w49"
