"""Score a pipeline against a treebank file by the CoNLL 2018 evaluation."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from training.conllu import Tree, documents, read_trees

METRICS = ("Tokens", "Sentences", "UPOS", "XPOS", "Lemmas", "UAS", "LAS", "CLAS")
CONLLU = "{:C}"


def running_text(document: Iterable[Tree]) -> str:
    """Return a document as sentences joined by a space, paragraphs by a blank line."""
    text = ""
    for tree in document:
        gap = "\n\n" if tree.starts("newpar") or tree.starts("newdoc") else " "
        text += (gap if text else "") + tree.text()
    return text


def gold_documents(path: Path, genre: str | None = None) -> list[list[Tree]]:
    """Read a treebank's documents, those of one GUM genre if it is named."""
    chosen = []
    for document in documents(read_trees(path)):
        name = next(c for c in document[0].comments if c.startswith("# newdoc"))
        if genre is None or f"GUM_{genre}_" in name:
            chosen.append(document)
    return chosen


def score(
    gold: list[list[Tree]], parse: Callable[[list[str]], list[Any]]
) -> tuple[dict[str, float], int]:
    """Parse the raw text of documents and compare with their trees.

    Args:
        gold: documents, as ``gold_documents`` returns them.
        parse: from texts to Stanza documents, one each.

    Returns:
        F1 by metric, in percent, and the number of gold words.
    """
    parsed = parse([running_text(document) for document in gold])
    system = "".join(CONLLU.format(document) + "\n\n" for document in parsed)
    trees = [tree for document in gold for tree in document]
    return evaluate("".join(tree.render() for tree in trees), system), sum(
        len(tree.words) for tree in trees
    )


def evaluate(gold: str, system: str) -> dict[str, float]:
    """Return the F1 scores of a CoNLL-U text against another, in percent."""
    from udtools import udeval

    loaded = [udeval.load_conllu(io.StringIO(text), "", {}) for text in (gold, system)]
    result = udeval.evaluate(*loaded)
    return {name: round(100 * result[name].f1, 2) for name in METRICS}
