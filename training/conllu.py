"""Read, repair and write CoNLL-U as plain lists of columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC = range(10)
NO_SPACE = "SpaceAfter=No"


@dataclass
class Tree:
    """One sentence: its comments and its words, each a list of ten columns."""

    comments: list[str] = field(default_factory=list)
    words: list[list[str]] = field(default_factory=list)

    def starts(self, mark: str) -> bool:
        """Tell whether the sentence opens a ``newdoc`` or ``newpar``."""
        return any(line.startswith(f"# {mark}") for line in self.comments)

    def text(self) -> str:
        """Rebuild the running text from forms and spaces."""
        parts = [w[FORM] + ("" if has_no_space(w) else " ") for w in self.words]
        return "".join(parts).strip()

    def copy(self) -> Tree:
        """Return a copy whose words may be changed."""
        return replace(self, comments=list(self.comments), words=[list(w) for w in self.words])

    def render(self) -> str:
        """Return the sentence as CoNLL-U, its text comment kept in step."""
        kept = [c for c in self.comments if not c.startswith("# text")]
        lines = [*kept, f"# text = {self.text()}", *("\t".join(w) for w in self.words)]
        return "\n".join(lines) + "\n\n"


def has_no_space(word: list[str]) -> bool:
    """Tell whether no space follows the word."""
    return NO_SPACE in word[MISC].split("|")


def set_space(word: list[str], after: bool) -> None:
    """Set or clear the word's ``SpaceAfter=No`` and drop the rest of its MISC."""
    word[MISC] = "_" if after else NO_SPACE


def read_trees(path: Path) -> Iterator[Tree]:
    """Yield the sentences of a file with multiword tokens made plain tokens.

    All multiword tokens of the two treebanks are the exact concatenation of their
    words, so the words become tokens with no space between them; empty nodes go.

    Args:
        path: a CoNLL-U file.

    Raises:
        ValueError: a multiword token is not the concatenation of its words.
    """
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        if lines != [""]:
            yield _flatten(lines, path)


def _flatten(lines: list[str], path: Path) -> Tree:
    tree = Tree()
    ranges: list[tuple[int, int, list[str]]] = []
    for line in lines:
        if line.startswith("#"):
            tree.comments.append(line)
            continue
        columns = line.split("\t")
        if "-" in columns[ID]:
            first, last = columns[ID].split("-")
            ranges.append((int(first), int(last), columns))
        elif "." not in columns[ID]:
            set_space(columns, not has_no_space(columns))
            columns[DEPS] = "_"
            tree.words.append(columns)
    for first, last, token in ranges:
        words = tree.words[first - 1 : last]
        if "".join(w[FORM] for w in words) != token[FORM]:
            raise ValueError(f"{path}: {token[FORM]!r} is not the concatenation of its words")
        for word in words[:-1]:
            set_space(word, False)
        set_space(words[-1], not has_no_space(token))
    return tree


def documents(trees: Iterable[Tree]) -> Iterator[list[Tree]]:
    """Group sentences into documents at ``# newdoc``."""
    document: list[Tree] = []
    for tree in trees:
        if tree.starts("newdoc") and document:
            yield document
            document = []
        document.append(tree)
    if document:
        yield document


def write_trees(path: Path, trees: Iterable[Tree]) -> int:
    """Write sentences as CoNLL-U and return how many words they have."""
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for tree in trees:
            count += len(tree.words)
            out.write(tree.render())
    return count
