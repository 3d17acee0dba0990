"""Read and write CoNLL-U, for tests on frozen parses and for users who have parses of their own.

Named entities stand in MISC as `NER=B-PER`, `NER=I-PER`. A blank between sentences is assumed unless the last word
has `SpaceAfter=No`; `# newpar` and `# newdoc` become blank lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from eventx.errors import FormatError
from eventx.syntax import ROOT, Entity, Sentence, Word


def read_conllu(text: str) -> tuple[str, tuple[Sentence, ...]]:
    """Read sentences and rebuild the text that they annotate.

    Args:
        text: CoNLL-U. Multiword tokens are read as their words, empty nodes are skipped.

    Returns:
        The document's text and its sentences, with offsets into that text.

    Raises:
        FormatError: If a line is malformed or the heads are no tree; the message names the line.
    """
    document, sentences = "", []
    for block in _blocks(text):
        comments = [line for _, line in block if line.startswith("#")]
        rows = [(number, line) for number, line in block if not line.startswith("#")]
        if not rows:
            continue
        if document:
            paragraph = any(c.startswith(("# newpar", "# newdoc")) for c in comments)
            document = document.rstrip(" ") + "\n\n" if paragraph else document
        start = len(document)
        words, tags, document = _words(rows, document)
        if not words:
            raise FormatError(f"sentence at CoNLL-U line {rows[0][0]}: it has no words")
        _check_tree(words, rows[0][0])
        end = words[-1].end
        sentences.append(Sentence(document[start:end], start, tuple(words), tuple(_entities(tags))))
    return document.rstrip(" "), tuple(sentences)


def write_conllu(sentences: Iterable[Sentence]) -> str:
    """Write sentences as CoNLL-U that `read_conllu` reads back to the same words.

    Args:
        sentences: The sentences of one document.

    Returns:
        CoNLL-U text, each sentence followed by an empty line.
    """
    return "".join(f"# text = {' '.join(s.text.split())}\n{_rows(s)}\n" for s in sentences)


def _rows(sentence: Sentence) -> str:
    rows = []
    for word in sentence.words:
        misc = [] if word.space_after else ["SpaceAfter=No"]
        entity = sentence.entity(word)
        if entity:
            misc.append(f"NER={'B' if entity.start == word.index else 'I'}-{entity.label}")
        columns = (
            str(word.index + 1),
            word.text,
            word.lemma,
            word.upos,
            word.xpos or "_",
            word.feats or "_",
            str(word.head + 1),
            word.deprel,
            "_",
            "|".join(misc) or "_",
        )
        rows.append("\t".join(columns) + "\n")
    return "".join(rows)


def _blocks(text: str) -> Iterator[list[tuple[int, str]]]:
    block: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")
        if line.strip():
            block.append((number, line))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _words(rows: list[tuple[int, str]], document: str) -> tuple[list[Word], list[str], str]:
    words: list[Word] = []
    tags: list[str] = []
    joined_until, joined_space = 0, True
    for number, line in rows:
        columns = line.split("\t")
        if len(columns) != 10:
            raise FormatError(f"CoNLL-U line {number}: 10 columns expected, found {len(columns)}")
        misc = dict(pair.partition("=")[::2] for pair in columns[9].split("|"))
        space = misc.get("SpaceAfter") != "No"
        if "-" in columns[0]:
            last = columns[0].partition("-")[2]
            if not last.isdecimal():
                raise FormatError(f"CoNLL-U line {number}: malformed range {columns[0]}")
            joined_until, joined_space = int(last), space
            continue
        if "." in columns[0]:
            continue
        try:
            position, head = int(columns[0]), int(columns[6])
        except ValueError:
            raise FormatError(f"CoNLL-U line {number}: ID and HEAD must be integers") from None
        if position != len(words) + 1:
            raise FormatError(f"CoNLL-U line {number}: ID {len(words) + 1} expected, found {position}")
        if position <= joined_until:
            space = joined_space if position == joined_until else False
        start = len(document)
        document += columns[1]
        words.append(
            Word(
                index=position - 1,
                text=columns[1],
                lemma=columns[2],
                upos=columns[3],
                xpos="" if columns[4] == "_" else columns[4],
                feats="" if columns[5] == "_" else columns[5],
                head=head - 1 if head else ROOT,
                deprel=columns[7],
                start=start,
                end=len(document),
                space_after=space,
            )
        )
        tags.append(misc.get("NER", "O"))
        document += " " if space else ""
    return words, tags, document


def _entities(tags: list[str]) -> Iterator[Entity]:
    start = 0
    for i, tag in enumerate([*tags, "O"]):
        if i and tags[i - 1] != "O" and not tag.startswith("I-"):
            yield Entity(start, i, tags[i - 1][2:])
        if tag.startswith("B-"):
            start = i


def _check_tree(words: list[Word], line: int) -> None:
    where = f"sentence at CoNLL-U line {line}"
    for word in words:
        if not ROOT <= word.head < len(words):
            raise FormatError(f"{where}: HEAD {word.head + 1} of word {word.index + 1} is missing")
    reaching = {ROOT}
    for word in words:
        path, at = set[int](), word.index
        while at not in reaching:
            if at in path:
                raise FormatError(f"{where}: the heads form a cycle at word {at + 1}")
            path.add(at)
            at = words[at].head
        reaching |= path


def shifted(sentence: Sentence, offset: int) -> Sentence:
    """Return the sentence moved by `offset` characters."""
    words = tuple(evolve(w, start=w.start + offset, end=w.end + offset) for w in sentence.words)
    return Sentence(sentence.text, sentence.start + offset, words, sentence.entities)
