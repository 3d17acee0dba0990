"""Check that the bundled model's files are all there, before Stanza opens them."""

from __future__ import annotations

import json
from pathlib import Path

from eventx.errors import ModelError


def check_files(folder: Path, stanza_version: str) -> None:
    """Compare a model folder with its manifest: made for this Stanza, every file there in its full size.

    The files' SHA-256 stand in the manifest too, for the tests; hashing 20 MB at every start would cost more than it
    tells, since what is damaged does not load.

    Args:
        folder: The folder.
        stanza_version: Stanza's major and minor version.

    Raises:
        ModelError: If something is wrong; the message says what.
    """
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        version = manifest["stanza"]
        sizes = {name: entry["bytes"] for name, entry in manifest["files"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise ModelError(f"the bundled model is damaged: manifest.json: {error!r}") from error
    if version != stanza_version:
        raise ModelError(f"the bundled model was made for Stanza {version}, not {stanza_version}")
    for name, size in sizes.items():
        path = folder / name
        if not path.is_file() or path.stat().st_size != size:
            raise ModelError(f"the bundled model is damaged: {name} is missing or has the wrong size")
