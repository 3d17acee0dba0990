"""The bundled model's files: complete, unharmed, small, and nothing in them but the model."""

import hashlib
import json
from importlib import resources

import pytest

FOLDER = resources.files("eventx").joinpath("models", "en")
MANIFEST = json.loads(FOLDER.joinpath("manifest.json").read_text(encoding="utf-8"))
CHECKPOINTS = ("tokenize.pt", "pos.pt", "lemma.pt", "depparse.pt", "ner.pt")


@pytest.mark.parametrize("name", sorted(MANIFEST["files"]))
def test_file_is_the_one_that_was_released(name):
    content = FOLDER.joinpath(name).read_bytes()
    assert len(content) == MANIFEST["files"][name]["bytes"]
    assert hashlib.sha256(content).hexdigest() == MANIFEST["files"][name]["sha256"]


def test_files_are_complete_and_small():
    assert set(CHECKPOINTS) | {"vectors.npz", "vocab.txt", "resources.json"} <= set(MANIFEST["files"])
    assert sum(entry["bytes"] for entry in MANIFEST["files"].values()) <= 20_000_000


@pytest.mark.parametrize("name", CHECKPOINTS)
def test_checkpoint_holds_no_training_state_and_no_paths(name):
    torch = pytest.importorskip("torch")
    with resources.as_file(FOLDER) as folder:
        state = torch.load(folder / name, map_location="cpu", weights_only=True)
    assert not [key for key in state if "optimizer" in key or "scheduler" in key]
    named = {k: v for k, v in state["config"].items() if k.endswith(("_file", "_dir", "_name"))}
    assert not [value for value in named.values() if value]
    weights = [value for value in (state["model"] or {}).values() if value.is_floating_point()]
    assert {value.dtype for value in weights} <= {torch.float16}


def test_manifest_names_its_stanza_and_a_guard_sentence():
    assert MANIFEST["stanza"] == "1.15"
    guard = MANIFEST["sentinel"]
    assert len(guard["upos"]) == len(guard["head"]) == len(guard["deprel"]) > 5
    assert "PROPN" in guard["upos"]


def test_model_card_names_sources_and_licence():
    card = FOLDER.joinpath("MODEL_CARD.md").read_text(encoding="utf-8")
    for word in ("EWT", "GUM", "Groningen", "Wikigold", "MiniLM", "CC BY-SA 4.0"):
        assert word in card
