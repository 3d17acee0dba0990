"""Load a set of checkpoints, slimmed or not, as a Stanza pipeline.

The library loads only the shipped set; training and evaluation need any set, part of one, or unslimmed vectors
beside it. How a pipeline is put together is the library's own code.
"""

from __future__ import annotations

import json
import logging
import tempfile
from pathlib import Path
from typing import Any

from eventx.parsers.stanza import PROCESSORS, build_pipeline, read_vectors

RESOURCES = {"en": {"lang_name": "English", "packages": {}, "tokenize": {}}}


def load(
    models: dict[str, Path], vectors: Path, *, processors: tuple[str, ...] = PROCESSORS, **options: Any
) -> Any:
    """Build a pipeline from named checkpoint files.

    Args:
        models: checkpoint file by processor.
        vectors: word vectors: ``.npz`` beside ``vocab.txt``, or a Stanza pretrain file.
        processors: which to run.
        **options: passed to ``stanza.Pipeline``.
    """
    logging.getLogger("stanza").setLevel(logging.ERROR)
    from stanza.models.common.pretrain import Pretrain

    pretrain = read_vectors(vectors) if vectors.suffix == ".npz" else Pretrain(str(vectors))
    # A pretokenized pipeline never opens the tokenizer, but wants a file named.
    files = {"tokenize": vectors, **models}
    chosen = {name: files[name] for name in processors}
    options = {"tokenize_max_seqlen": 1000, "depparse_batch_size": 800, **options}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "resources.json").write_text(json.dumps(RESOURCES), encoding="utf-8")
        return build_pipeline(chosen, pretrain, Path(folder), **options)


def model_files(folder: Path, **changed: Path) -> dict[str, Path]:
    """Return the checkpoint files of a folder, some of them replaced."""
    files = {name: folder / f"{name}.pt" for name in PROCESSORS}
    return {**{n: p for n, p in files.items() if p.exists()}, **changed}
