"""Check that the bundled model's files are all there, before Stanza opens them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from eventx.errors import ModelError


def check_files(folder: Path, stanza_version: str) -> None:
    """Compare a model folder with its manifest: made for this Stanza, every file there with its size and SHA-256.

    Hashing 20 MB takes a hundredth of the time that loading them does, and a weight that has changed would load.

    Args:
        folder: The folder.
        stanza_version: Stanza's major and minor version.

    Raises:
        ModelError: If something is wrong; the message says what.
    """
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        version = manifest["stanza"]
        files = {name: (entry["bytes"], entry["sha256"]) for name, entry in manifest["files"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise ModelError(f"the bundled model is damaged: manifest.json: {error!r}") from error
    if version != stanza_version:
        raise ModelError(f"the bundled model was made for Stanza {version}, not {stanza_version}")
    for name, (size, digest) in files.items():
        path = folder / name
        if not path.is_file() or path.stat().st_size != size:
            raise ModelError(f"the bundled model is damaged: {name} is missing or has the wrong size")
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != digest:
                raise ModelError(f"the bundled model is damaged: {name} does not have its recorded SHA-256")
