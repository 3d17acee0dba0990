"""Change one thing at a time in a module, and count the changes that its tests notice.

    python benchmarks/mutants.py src/eventx/timex/_resolve.py tests/unit/timex [--sample 80] [--seconds 600]

Comparisons are turned round, numbers moved by one, `and` and `or` exchanged, conditions negated, arithmetic
reversed, returned values dropped. Each mutant runs in a copy of src/ and tests/; survivors are printed.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


def changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Yield the changes that can be made to one node: what it does, and the new node."""
    new = copy.deepcopy(node)
    if isinstance(new, ast.Compare) and type(new.ops[0]) in SWAPS:
        new.ops[0] = SWAPS[type(new.ops[0])]()  # type: ignore[assignment]
        yield "comparison", new
    elif isinstance(new, ast.BinOp | ast.BoolOp) and type(new.op) in SWAPS:
        new.op = SWAPS[type(new.op)]()  # type: ignore[assignment]
        yield "operator", new
    elif isinstance(new, ast.Constant) and type(new.value) is int:
        yield "number", ast.Constant(new.value + 1)
    elif isinstance(new, ast.Constant) and type(new.value) is bool:
        yield "flag", ast.Constant(not new.value)
    elif isinstance(new, ast.If | ast.IfExp):
        new.test = ast.UnaryOp(ast.Not(), new.test)
        yield "condition", new
    elif isinstance(new, ast.Return) and new.value is not None and not _is_none(new.value):
        yield "result", ast.Return(ast.Constant(None))


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def mutants(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, kind and source of every mutant of a module; docstrings and annotations are left alone."""
    nodes = [n for n in ast.walk(ast.parse(source)) if hasattr(n, "lineno")]
    for i, node in enumerate(nodes):
        for kind, new in changes(node):
            tree = ast.parse(source)
            target = [n for n in ast.walk(tree) if hasattr(n, "lineno")][i]
            changed = ast.fix_missing_locations(_Replace(target, new).visit(tree))
            yield getattr(node, "lineno", 0), kind, ast.unparse(changed)


class _Replace(ast.NodeTransformer):
    def __init__(self, target: ast.AST, new: ast.AST) -> None:
        self._target, self._new = target, new

    def visit(self, node: ast.AST) -> ast.AST:
        """Return the new node in place of the target."""
        return self._new if node is self._target else super().generic_visit(node)


def survives(folder: Path, tests: list[str]) -> bool:
    """Tell whether all tests pass in a folder."""
    environment = {**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, timeout=120, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main() -> None:
    """Run a sample of the mutants and print the survivors."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("module", type=Path)
    arguments.add_argument("tests", nargs="+")
    arguments.add_argument("--sample", type=int, default=80)
    arguments.add_argument("--seconds", type=float, default=600)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()

    source = options.module.read_text(encoding="utf-8")
    every = list(mutants(source))
    random.Random(options.seed).shuffle(every)
    start, killed, survivors = time.monotonic(), 0, []
    with TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("src", "tests", "pyproject.toml"):
            copying = shutil.copytree if Path(part).is_dir() else shutil.copy
            copying(part, folder / part)
        if not survives(folder, options.tests):
            raise SystemExit("the tests fail before anything is changed")
        for line, kind, mutant in every[: options.sample]:
            if time.monotonic() - start > options.seconds:
                break
            (folder / options.module).write_text(mutant, encoding="utf-8")
            if survives(folder, options.tests):
                survivors.append((line, kind))
                print(f"{options.module}:{line}: {kind}: {source.splitlines()[line - 1].strip()}", flush=True)
            else:
                killed += 1
    tried = killed + len(survivors)
    print(f"mutants {len(every)}, tried {tried}, killed {killed} ({100 * killed / max(tried, 1):.0f} %)")


if __name__ == "__main__":
    main()
