"""Load a set of checkpoints, slimmed or not, as a Stanza pipeline.

The library's own loader reads only the shipped set; training and evaluation need any
set, part of one, or unslimmed vectors beside it.
"""

from __future__ import annotations

import json
import logging
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

PROCESSORS = ("tokenize", "pos", "lemma", "depparse", "ner")
WITH_VECTORS = ("pos", "depparse", "ner")
RESOURCES = {"en": {"lang_name": "English", "packages": {}, "tokenize": {}}}


def read_vectors(path: Path) -> Any:
    """Return a Stanza ``Pretrain`` from ``vectors.npz`` with ``vocab.txt``, or from a ``.pt``.

    Args:
        path: the ``.npz`` or the Stanza pretrain file.
    """
    import torch
    from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab

    if path.suffix != ".npz":
        return Pretrain(str(path))
    with np.load(path) as stored:
        values = stored["values"].astype(np.float32) * stored["scale"]
    words = path.with_name("vocab.txt").read_text(encoding="utf-8").split("\n")[: len(values)]
    pretrain = Pretrain(str(path))
    pretrain._emb = torch.from_numpy(values)
    pretrain._vocab = PretrainedWordVocab.load_state_dict(
        {
            "lang": "en",
            "idx": 0,
            "cutoff": 0,
            "lower": True,
            "_id2unit": words,
            "_unit2id": {word: row for row, word in enumerate(words)},
        }
    )
    return pretrain


def load(
    models: dict[str, Path], vectors: Path, *, processors: tuple[str, ...] = PROCESSORS, **options: Any
) -> Any:
    """Build a pipeline from named checkpoint files.

    Args:
        models: checkpoint file by processor.
        vectors: word vectors, see ``read_vectors``.
        processors: which to run.
        **options: passed to ``stanza.Pipeline``.
    """
    logging.getLogger("stanza").setLevel(logging.ERROR)
    import stanza
    from stanza.models.common.foundation_cache import FoundationCache

    cache = FoundationCache()
    cache.pretrains[str(vectors)] = read_vectors(vectors)
    paths: dict[str, Any] = {}
    for name in processors:
        # A pretokenized pipeline never opens the tokenizer, but wants a file named.
        if name in models or name == "tokenize":
            paths[f"{name}_model_path"] = str(models.get(name, vectors))
        if name in WITH_VECTORS:
            paths[f"{name}_pretrain_path"] = str(vectors)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "resources.json").write_text(json.dumps(RESOURCES), encoding="utf-8")
        return stanza.Pipeline(
            "en",
            dir=folder,
            package=None,
            processors=dict.fromkeys(processors, "eventx"),
            download_method=None,
            use_gpu=False,
            logging_level="ERROR",
            foundation_cache=cache,
            **{"tokenize_max_seqlen": 1000, "depparse_batch_size": 800, **paths, **options},
        )


def model_files(folder: Path, **changed: Path) -> dict[str, Path]:
    """Return the checkpoint files of a folder, some of them replaced."""
    files = {name: folder / f"{name}.pt" for name in PROCESSORS}
    return {**{n: p for n, p in files.items() if p.exists()}, **changed}
