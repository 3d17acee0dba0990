"""Run the examples of README.md and docs/ as tests."""

import shlex
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

OPTIONS = ELLIPSIS | NORMALIZE_WHITESPACE


def run(command: str) -> str:
    """Run an `eventx` command in this process; return what it prints."""
    from eventx.cli import main  # not before coverage watches

    program, *arguments = shlex.split(command)
    assert program == "eventx", command
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def console(example: Example) -> str | None:
    """Compare what a command prints with what the page shows below it."""
    command, _, shown = str(example.parsed).removeprefix("$ ").partition("\n")
    printed = run(command)
    return None if OutputChecker().check_output(shown, printed, OPTIONS) else f"{command} printed\n{printed}"


def lexicon(example: Example) -> None:
    """Try the examples of a lexicon file; parts of one, without a type, belong together."""
    text = str(example.parsed)
    if not text.startswith("type"):
        example.namespace["parts"] = example.namespace.get("parts", "") + text
        text = f'type = "example"\n{example.namespace["parts"]}'
    with TemporaryDirectory() as folder:
        path = Path(folder, "page.toml")
        path.write_text(text, encoding="utf-8")
        run(f"eventx lexicon check {path}")


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=OPTIONS),
        CodeBlockParser("console", console),
        CodeBlockParser("toml", lexicon),
        SkipParser(),
    ],
    patterns=["README.md", "docs/*.md"],
).pytest()
