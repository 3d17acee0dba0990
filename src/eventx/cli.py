"""Provide the `eventx` command."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from eventx import __version__
from eventx.documents import Article, Document
from eventx.errors import EventxError, FormatError
from eventx.events import Event

if TYPE_CHECKING:
    from eventx._extractor import Extractor

_JSONL_SUFFIXES = (".jsonl", ".ndjson")


class _IsoDate(click.ParamType[date]):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return parse_date(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


def parse_date(value: str) -> date:
    """Parse an ISO date or date-time ("2024-10-23", "2024-10-23T08:30").

    Args:
        value: The string.

    Returns:
        A date, or a datetime where a time of day is given.

    Raises:
        ValueError: If it is neither.
    """
    try:
        return date.fromisoformat(value) if len(value) <= 10 else datetime.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{value!r} is not an ISO date such as 2024-10-23") from None


class _Failure(click.ClickException):
    """One line on stderr and exit status 2."""

    exit_code = 2

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))


class _Commands(click.Group):
    """Report our own errors as one line."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except EventxError as error:
            raise _Failure(str(error)) from error


_lexicon_option = click.option(
    "--lexicon", type=click.Path(path_type=Path), multiple=True, metavar="FILE", help="Rules to add; may be repeated."
)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="eventx")
def main() -> None:
    """Extract typed events from English news text.

    For a start: eventx extract article.txt
    """


@main.command()
@click.argument("files", nargs=-1, metavar="[FILE ...|-]")
@click.option("--reference-date", type=_IsoDate(), help="ISO date of the text, by which 'Wednesday' is read.")
@click.option(
    "--input",
    "input_",
    type=click.Choice(["text", "jsonl"]),
    help="Kind of input; by default JSON Lines for *.jsonl and *.ndjson, else one text a file.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "jsonl"]),
    default="table",
    show_default=True,
    help="Kind of output: one event a line, for people or for programs.",
)
@click.option("--asserted", is_flag=True, help="Keep only what is presented as a fact: nothing negated, planned, ...")
@click.option("--model", type=click.Path(path_type=Path), metavar="DIR", help="Stanza models for the bundled one.")
@_lexicon_option
def extract(
    files: tuple[str, ...],
    reference_date: date | None,
    input_: str | None,
    format_: str,
    asserted: bool,
    model: Path | None,
    lexicon: tuple[Path, ...],
) -> None:
    """Extract the events of files or of standard input.

    A line of JSON Lines is an object with the key "text" and, if you like, "id" and "reference_date".
    """
    for name in files:
        if name != "-" and not Path(name).exists():
            raise _Failure(f"{name}: no such file")
        if Path(name).is_dir():
            raise _Failure(f"{name}: a directory, not a file")
    extractor = _extractor(lexicon, model)
    articles = (a for name in files or ("-",) for a in _articles(name, input_, reference_date))
    for document in extractor.pipe(articles):
        events = [e for e in document.events if not asserted or e.is_asserted]
        _write(document, events, format_)


def _extractor(lexicon: tuple[Path, ...], model: Path | None = None) -> Extractor:
    from eventx._extractor import Extractor
    from eventx.lexicon import Lexicon

    rules = Lexicon.default()
    for path in lexicon:
        rules = rules.merge(Lexicon.from_path(path))
    return Extractor(model, lexicon=rules)


def _write(document: Document, events: list[Event], format_: str) -> None:
    if format_ == "jsonl":
        for event in events:
            click.echo(_json({"doc_id": document.id, **event.to_dict()}))
        return
    from eventx.render import table

    if document.id:
        click.echo(_printable(f"{document.id}:"))
    click.echo(_printable(table(events)))


def _json(data: dict[str, Any]) -> str:
    """Write JSON in the text's own characters, as far as the output's encoding has them."""
    line = json.dumps(data, ensure_ascii=False)
    return line if line == _printable(line) else json.dumps(data)


def _printable(text: str) -> str:
    """Return text with escapes for what the output cannot encode; lone surrogates can be encoded nowhere."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _articles(name: str, input_: str | None, reference_date: date | None) -> Iterator[Article]:
    with _opened(name) as file:
        if input_ == "jsonl" or (input_ is None and name.endswith(_JSONL_SUFFIXES)):
            yield from _json_lines(name, file, reference_date)
        else:
            yield Article(_decoded(file.read(), name), reference_date, None if name == "-" else name)


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        with Path(name).open("rb") as file:
            yield file
    except OSError as error:
        raise _Failure(f"{name}: {error.strerror or error}") from None


def _decoded(raw: bytes, where: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _Failure(f"{where}: not UTF-8 (byte {error.start})") from None


def _json_lines(name: str, rows: Iterable[bytes], reference_date: date | None) -> Iterator[Article]:
    for number, row in enumerate(rows, 1):
        where = f"{name}, line {number}"
        text = _decoded(row, where).removeprefix("\ufeff")  # some programs begin a file with this mark
        if text.strip():
            yield _article(text, where, reference_date)


def _article(row: str, where: str, reference_date: date | None) -> Article:
    try:
        record = json.loads(row)
        if not isinstance(record, dict):
            raise FormatError(f"an object expected, not {type(record).__name__}")
        written = record.get("reference_date")
        if not isinstance(written, str | None):
            raise FormatError(f"reference_date must be a string, not {type(written).__name__}")
        day = parse_date(written) if written is not None else reference_date
        id_ = record.get("id")
        return Article(record["text"], day, None if id_ is None else str(id_))
    except KeyError:
        raise FormatError(f"{where}: the key 'text' is missing") from None
    except (TypeError, ValueError) as error:
        raise FormatError(f"{where}: {error}") from None
    except RecursionError:
        raise FormatError(f"{where}: nested too deeply") from None


@main.command()
def types() -> None:
    """List the event types with their PLOVER and CAMEO readings."""
    from eventx.ontology import READINGS

    for type_, reading in READINGS.items():
        plover = "/".join(p for p in (reading.plover, reading.mode) if p) or "-"
        click.echo(f"{type_:<15} {plover:<24} {reading.cameo}")


@main.command()
@click.argument("sentence")
@_lexicon_option
def explain(sentence: str, lexicon: tuple[Path, ...]) -> None:
    """Show the rules behind a sentence's events.

    That is its parse, the rule behind each event with the path to each slot, and the rules that came near.
    """
    from eventx import explain as explanation

    click.echo(_printable(explanation.explain(sentence, _extractor(lexicon))))


@main.group()
def lexicon() -> None:
    """Work with lexicon files."""


@lexicon.command()
@click.argument("file", type=click.Path(path_type=Path))
def check(file: Path) -> None:
    """Try the examples of a lexicon file; exit with status 1 if one fails."""
    from eventx._extractor import Extractor
    from eventx.lexicon_check import check_lexicon

    report = check_lexicon(file, Extractor())
    click.echo(_printable(str(report)))
    if not report.ok:
        sys.exit(1)
