"""Turn trained checkpoints into the small files that ship.

Writes ``tokenize.pt pos.pt lemma.pt depparse.pt ner.pt`` in half precision without
optimizer state, the word vectors as ``vectors.npz`` with ``vocab.txt``, and
``resources.json`` and ``manifest.json``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np

from training.loading import PROCESSORS, RESOURCES

# Whatever only a trainer needs: its state, and where this machine kept its files.
TRAINING_STATE = (
    "optimizer_state_dict",
    "scheduler_state_dict",
    "dev_score_history",
)
VECTOR_LEVELS = 31  # of the 127 of int8: no score changes, and the file shrinks by a quarter
STANZA = "1.15"
GUARD = "The president said on Monday that three soldiers were killed in Mali."


def halve(value: Any) -> Any:
    """Return a checkpoint's content with every float tensor in half precision."""
    import torch

    if isinstance(value, torch.Tensor):
        return value.half() if value.is_floating_point() else value
    if isinstance(value, dict):
        return type(value)((key, halve(item)) for key, item in value.items())
    if isinstance(value, list):
        return [halve(item) for item in value]
    return value


def scrub(config: dict[str, Any]) -> dict[str, Any]:
    """Empty the settings that name files, folders and runs."""
    clean = dict(config)
    for key in clean:
        named = key.endswith(("_file", "_dir", "_name")) or key in ("continue_from", "device")
        if named and clean[key] is not None:
            clean[key] = {"device": "cpu"}.get(key, "" if key.endswith("_dir") else None)
    return clean


def slim_checkpoint(source: Path, target: Path) -> None:
    """Write the slim form of one Stanza checkpoint.

    Args:
        source: as Stanza's trainer saved it.
        target: the file to write.
    """
    import torch

    state = torch.load(source, map_location="cpu", weights_only=True)
    for key in TRAINING_STATE:
        state.pop(key, None)
    state["config"] = scrub(state["config"])
    delta = (state.get("model") or {}).get("delta_emb.weight")
    if delta is not None and not bool(delta.any()):
        # Trained with --no_emb_finetune the delta embedding is all zero: with it and its
        # vocabulary gone Stanza builds none.
        del state["model"]["delta_emb.weight"]
        del state["vocab"]["delta"]
    torch.save(halve(state), target)


def slim_vectors(source: Path, folder: Path) -> None:
    """Write word vectors as int8 with one scale a column, and their words."""
    import torch

    state = torch.load(source, map_location="cpu", weights_only=True)
    values = np.asarray(state["emb"], dtype=np.float32)
    scale = (np.abs(values).max(axis=0) / VECTOR_LEVELS).astype(np.float32)
    scale[scale == 0] = 1
    packed = np.round(values / scale).astype(np.int8)
    np.savez_compressed(folder / "vectors.npz", values=packed, scale=scale)
    words = state["vocab"]["_id2unit"]
    if any("\n" in word for word in words):
        raise ValueError("a word holds a line break")
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")


def write_manifest(folder: Path, version: str, sentinel: dict[str, Any]) -> None:
    """Write sizes and checksums of the files and the sentence that guards the pairing."""
    files = {}
    for name in (*(f"{p}.pt" for p in PROCESSORS), "vectors.npz", "vocab.txt", "resources.json"):
        content = (folder / name).read_bytes()
        files[name] = {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
    manifest = {
        "name": "eventx-en",
        "version": version,
        "stanza": STANZA,
        "files": files,
        "sentinel": sentinel,
    }
    text = json.dumps(manifest, indent=1, ensure_ascii=False) + "\n"
    (folder / "manifest.json").write_text(text, encoding="utf-8")


def sentinel(folder: Path, text: str) -> dict[str, Any]:
    """Parse the guard sentence with the slim files and return what came out."""
    from training.loading import load, model_files

    pipeline = load(model_files(folder), folder / "vectors.npz")
    words = [word for sentence in pipeline(text).sentences for word in sentence.words]
    return {
        "text": text,
        "upos": [word.upos for word in words],
        "xpos": [word.xpos for word in words],
        "lemma": [word.lemma for word in words],
        "head": [word.head for word in words],
        "deprel": [word.deprel for word in words],
    }


def main() -> None:
    """Parse the command line and write the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in PROCESSORS:
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True, help="Stanza pretrain file")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--sentence", default=GUARD)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for name in PROCESSORS:
        slim_checkpoint(getattr(args, name), args.out / f"{name}.pt")
    slim_vectors(args.vectors, args.out)
    (args.out / "resources.json").write_text(json.dumps(RESOURCES) + "\n", encoding="utf-8")
    write_manifest(args.out, args.version, sentinel(args.out, args.sentence))
    total = sum(path.stat().st_size for path in args.out.iterdir())
    print(f"{total / 1e6:.2f} MB in {args.out}")


if __name__ == "__main__":
    main()
