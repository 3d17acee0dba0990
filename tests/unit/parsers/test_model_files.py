"""Damage the manifest and the files of a model folder: each is named, before Stanza opens anything."""

import json
from pathlib import Path

import pytest

from eventx import ModelError
from eventx.parsers._model_files import check_files

MANIFEST = {"stanza": "1.15", "files": {"pos.pt": {"bytes": 3}, "vocab.txt": {"bytes": 0}}}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "manifest.json").write_text(json.dumps(MANIFEST))
    (tmp_path / "pos.pt").write_bytes(b"abc")
    (tmp_path / "vocab.txt").write_bytes(b"")
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
