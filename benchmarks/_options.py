"""Read the options that the benchmarks have in common, and keep what they measured."""

from __future__ import annotations

import argparse
import json
from pathlib import Path


def parser_of(doc: str | None, data: str) -> argparse.ArgumentParser:
    """Return a parser of command lines with the data folder and --json, to which a benchmark adds its own options.

    Args:
        doc: The benchmark's docstring, whose first line becomes the description.
        data: What the data folder holds.
    """
    parser = argparse.ArgumentParser(description=doc.splitlines()[0] if doc else None)
    parser.add_argument("data", type=Path, help=data)
    parser.add_argument("--json", type=Path, help="where to write all figures")
    return parser


def save(path: Path | None, results: object) -> None:
    """Write results as JSON, if --json named a file."""
    if path:
        path.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
