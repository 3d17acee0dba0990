"""Damage a copy of the bundled model in many ways: loading it must end with a `ModelError` that says so.

What is wrong with a manifest is found in tests/unit/parsers/test_model_files.py.
"""

import hashlib
import json
import os
import pickle
import shutil
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest

from eventx import ModelError
from eventx.parsers.stanza import load_pipeline


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the model and let the parser take the copy for its own."""
    folder = tmp_path / "models" / "en"
    with resources.as_file(resources.files("eventx") / "models" / "en") as original:
        shutil.copytree(original, folder)
    files = resources.files
    monkeypatch.setattr(resources, "files", lambda name: tmp_path if name == "eventx" else files(name))
    return folder


class Payload:
    """A pickle that runs code when it is loaded carelessly."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return os.mkdir, (str(self._path),)


def overwrite(path: Path, content: bytes) -> None:
    """Replace a file's content by other content of the same size, and record it as if it had been made so."""
    size = path.stat().st_size
    path.write_bytes(content[:size].ljust(size, b"\0"))
    recorded = path.with_name("manifest.json")
    manifest = json.loads(recorded.read_text(encoding="utf-8"))
    manifest["files"][path.name]["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    recorded.write_text(json.dumps(manifest), encoding="utf-8")


def test_a_missing_or_truncated_file_is_named(package: Path) -> None:
    path = package / "lemma.pt"
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(ModelError, match=r"lemma\.pt is missing or has the wrong size"):
        load_pipeline()
    path.unlink()
    with pytest.raises(ModelError, match=r"lemma\.pt is missing or has the wrong size"):
        load_pipeline()


@pytest.mark.parametrize("name", ["tokenize.pt", "vectors.npz", "vocab.txt"])
def test_a_file_of_the_right_size_with_wrong_content_is_damage(package: Path, name: str) -> None:
    overwrite(package / name, b"\x80\xff not a model")
    with pytest.raises(ModelError, match="the bundled model is damaged"):
        load_pipeline()


@pytest.mark.parametrize("name", ["tokenize.pt", "vectors.npz"])
def test_a_file_that_would_run_code_is_refused(package: Path, tmp_path: Path, name: str) -> None:
    trace = tmp_path / "ran"
    content = pickle.dumps(Payload(trace), protocol=2)
    overwrite(package / name, content)
    with pytest.raises(ModelError, match="the bundled model is damaged"):
        load_pipeline()
    assert not trace.exists()
    pickle.loads(content)  # loaded carelessly, it does
    assert trace.exists()
