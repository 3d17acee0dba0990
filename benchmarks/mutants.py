"""Change one thing at a time in a module, and count the changes that its tests notice.

    python benchmarks/mutants.py src/eventx/timex/_resolve.py tests/unit/timex [--sample 80] [--seconds 600]

Comparisons are turned round, numbers moved by one, `and` and `or` exchanged, conditions negated, arithmetic
reversed, returned values dropped, all inside functions. For each mutant the process forks, so that nothing is imported
twice, puts the changed code into the functions in place, and runs the tests; survivors are printed.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib
import os
import pkgutil
import random
import resource
import time
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest

import eventx
from eventx import Lexicon

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
    """Yield line, kind and source of every mutant of a module; only the bodies of functions are changed."""
    places = _places(ast.parse(source))
    for i, node in enumerate(places):
        for kind, new in changes(node):
            tree = ast.parse(source)
            changed = ast.fix_missing_locations(_Replace(_places(tree)[i], new).visit(tree))
            yield getattr(node, "lineno", 0), kind, ast.unparse(changed)


def _places(tree: ast.AST) -> list[ast.AST]:
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
    found = (n for f in functions for statement in f.body for n in ast.walk(statement) if hasattr(n, "lineno"))
    return list(dict.fromkeys(found))


class _Replace(ast.NodeTransformer):
    def __init__(self, target: ast.AST, new: ast.AST) -> None:
        self._target, self._new = target, new

    def visit(self, node: ast.AST) -> ast.AST:
        """Return the new node in place of the target."""
        return self._new if node is self._target else super().generic_visit(node)


def replace_code(module: ModuleType, source: str) -> None:
    """Put the code of a changed module into the functions of the one that is imported, wherever they are known."""
    changed = ModuleType(module.__name__)
    changed.__dict__.update(__file__=module.__file__, __package__=module.__package__)
    exec(compile(source, str(module.__file__), "exec"), changed.__dict__)
    _replace(vars(module), vars(changed), module.__name__)


def _replace(old: Any, new: Any, name: str) -> None:
    for key, value in list(old.items()):
        here, there = _function(value), _function(new.get(key))
        if here is not None and there is not None and here.__module__ == name:
            here.__code__, here.__defaults__ = there.__code__, there.__defaults__
            here.__kwdefaults__ = there.__kwdefaults__
        elif isinstance(value, type) and value.__module__ == name:
            _replace(vars(value), vars(new[key]), name)


def _function(value: Any) -> FunctionType | None:
    """Return the function within a property, a cache or a class method."""
    value = getattr(value, "fget", None) or getattr(value, "func", None) or value
    value = getattr(value, "__wrapped__", None) or getattr(value, "__func__", None) or value
    return value if isinstance(value, FunctionType) else None


def survives(module: ModuleType, source: str, tests: list[str], seconds: int = 60) -> bool:
    """Tell whether all tests pass with the changed source, in a process of their own with so much CPU time."""
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))  # endless loops
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        try:
            replace_code(module, source)
            os._exit(int(pytest.main(["-x", "-q", "--assert=plain", "-p", "no:cacheprovider", *tests])))
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    return status == 0


def load(path: Path) -> ModuleType:
    """Import the module in a file below src/, and what its tests will need, so that forks have it."""
    for found in pkgutil.walk_packages(eventx.__path__, "eventx."):
        if not found.name.endswith(("__main__", "_hypothesis_plugin")):
            importlib.import_module(found.name)
    Lexicon.default(), Lexicon.open()
    module = importlib.import_module(".".join(path.with_suffix("").parts[1:]))
    if Path(str(module.__file__)).resolve() != path.resolve():
        raise SystemExit(f"{path} is not what is imported ({module.__file__}); set PYTHONPATH=src")
    return module


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
    module = load(options.module)
    if not survives(module, source, options.tests):
        raise SystemExit("the tests fail before anything is changed")
    start, killed, survivors = time.monotonic(), 0, []
    for line, kind, mutant in every[: options.sample]:
        if time.monotonic() - start > options.seconds:
            break
        if survives(module, mutant, options.tests):
            survivors.append((line, kind))
            print(f"{options.module}:{line}: {kind}: {source.splitlines()[line - 1].strip()}", flush=True)
        else:
            killed += 1
    tried = killed + len(survivors)
    print(f"mutants {len(every)}, tried {tried}, killed {killed} ({100 * killed / max(tried, 1):.0f} %)")


if __name__ == "__main__":
    main()
