"""Damage the manifest and the files of a model folder: each is named, before Stanza opens anything."""

import hashlib
import json
from pathlib import Path

import pytest

from eventx import ModelError
from eventx.parsers._model_files import check_files

CONTENT = {"pos.pt": b"abc", "vocab.txt": b""}
FILES = {name: {"bytes": len(c), "sha256": hashlib.sha256(c).hexdigest()} for name, c in CONTENT.items()}
MANIFEST = {"stanza": "1.15", "files": FILES}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "manifest.json").write_text(json.dumps(MANIFEST))
    for name, content in CONTENT.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_a_complete_folder_is_fine(folder: Path) -> None:
    check_files(folder, "1.15")


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        "null",
        '{"files": {}}',
        '{"stanza": "1.15"}',
        '{"stanza": "1.15", "files": []}',
        '{"stanza": "1.15", "files": {"pos.pt": 3}}',
        '{"stanza": "1.15", "files": {"pos.pt": {"bytes": 3}}}',
    ],
)
def test_a_malformed_manifest_is_named(folder: Path, content: str) -> None:
    (folder / "manifest.json").write_text(content)
    with pytest.raises(ModelError, match=r"the bundled model is damaged: manifest\.json"):
        check_files(folder, "1.15")


def test_a_missing_manifest_is_named(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    with pytest.raises(ModelError, match=r"the bundled model is damaged: manifest\.json"):
        check_files(folder, "1.15")


def test_a_model_for_another_stanza_is_refused(folder: Path) -> None:
    with pytest.raises(ModelError, match=r"made for Stanza 1\.15, not 1\.16"):
        check_files(folder, "1.16")


@pytest.mark.parametrize("name", ["pos.pt", "vocab.txt"])
def test_a_missing_file_or_one_of_another_size_is_named(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"abcd")
    with pytest.raises(ModelError, match=f"{name} is missing or has the wrong size"):
        check_files(folder, "1.15")
    (folder / name).unlink()
    with pytest.raises(ModelError, match=f"{name} is missing or has the wrong size"):
        check_files(folder, "1.15")


def test_a_changed_file_of_the_right_size_is_named(folder: Path) -> None:
    (folder / "pos.pt").write_bytes(b"abd")
    with pytest.raises(ModelError, match=r"pos\.pt does not have its recorded SHA-256"):
        check_files(folder, "1.15")
