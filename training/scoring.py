"""Score a pipeline against a treebank file by the CoNLL 2018 evaluation."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path

from training.conllu import Tree, documents, read_trees

METRICS = ("Tokens", "Sentences", "UPOS", "XPOS", "Lemmas", "UAS", "LAS", "CLAS")


def stanza_conllu(documents: Iterable[object]) -> str:
    """Return the CoNLL-U of Stanza documents."""
    return "".join(f"{document:C}\n\n" for document in documents)


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


def score(gold: list[list[Tree]], parse: Callable[[list[str]], str]) -> tuple[dict[str, float], int]:
    """Parse the raw text of documents and compare with their trees.

    Args:
        gold: documents, as ``gold_documents`` returns them.
        parse: from texts to the CoNLL-U of all of them.

    Returns:
        F1 by metric, in percent, and the number of gold words.
    """
    system = parse([running_text(document) for document in gold])
    trees = [tree for document in gold for tree in document]
    return evaluate("".join(tree.render() for tree in trees), system), sum(len(tree.words) for tree in trees)


def evaluate(gold: str, system: str) -> dict[str, float]:
    """Return the F1 scores of a CoNLL-U text against another, in percent."""
    from udtools import udeval

    loaded = [udeval.load_conllu(io.StringIO(text), "", {}) for text in (gold, system)]
    result = udeval.evaluate(*loaded)
    return {name: round(100 * result[name].f1, 2) for name in METRICS}


def entity_f1(
    gold: list[list[tuple[int, int, str]]],
    found: list[list[tuple[int, int, str]]],
    labels: Iterable[str],
) -> dict[str, float]:
    """Return exact-match precision, recall and F1 of entities with some labels.

    Args:
        gold: entities of each sentence.
        found: entities of each sentence, as many sentences.
        labels: labels that count.
    """
    wanted = set(labels)
    truth = {(i, *e) for i, sentence in enumerate(gold) for e in sentence if e[-1] in wanted}
    guess = {(i, *e) for i, sentence in enumerate(found) for e in sentence if e[-1] in wanted}
    both = len(truth & guess)
    precision, recall = both / max(len(guess), 1), both / max(len(truth), 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    scores = {"precision": precision, "recall": recall, "f1": f1}
    return {name: round(100 * value, 2) for name, value in scores.items()}
