"""Measure the antecedents of subject pronouns and bare definites on GUM, print a table, write JSON.

    python benchmarks/coreference.py DATA [--model] [--genres bio news interview] [--json OUT.json]
    [--errors N]

DATA is a folder with `ud/gum-train.conllu`, `ud/gum-dev.conllu` and `ner/gum_train.bio`, `ner/gum_dev.bio`.
Entity chains stand in the MISC column. A pronoun (he, she, they as subject) counts as right if the
antecedent's head lies in an earlier or later mention of its chain; so does a bare definite for a person or
group ("the company"), counted if a noun of its chain comes before it. By default trees and names are gold; with
--model they come from the bundled model.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from _options import parser_of, save

from eventx import deprels
from eventx.arguments._entities import kind_of
from eventx.arguments.definites import is_bare_definite, resolve_definites
from eventx.arguments.pronouns import resolve_pronouns
from eventx.lexicon import Lexicon
from eventx.parsers.conllu import read_conllu
from eventx.parsers.stanza import StanzaParser
from eventx.syntax import Entity, Sentence

_SUBJECTS = ("he", "she", "they")

Rows = list[list[str]]


def main() -> None:
    """Run the measurement that the arguments ask for."""
    arguments = _arguments()
    parser = StanzaParser() if arguments.model else None
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    errors: list[str] = []
    for split in ("train", "dev"):
        names = _read_names(arguments.data / "ner" / f"gum_{split}.bio")
        for genre, blocks in _documents(arguments.data / "ud" / f"gum-{split}.conllu"):
            if genre in arguments.genres:
                errors += _measure(counts, genre, blocks, names, parser)
    results = {genre: _row(counts[genre]) for genre in sorted(counts)}
    results["all"] = _row(sum((counts[word] for word in _SUBJECTS), Counter()))
    for name, row in results.items():
        print(
            f"{name:12}"
            + "  ".join(
                f"{key} {value:.3f}" if value < 1 else f"{key} {value:g}" for key, value in row.items()
            )
        )
    for error in errors[: arguments.errors]:
        print(error)
    save(arguments.json, results)


def _arguments() -> argparse.Namespace:
    parser = parser_of(__doc__, "folder with ud/ and ner/")
    parser.add_argument(
        "--model", action="store_true", help="parse with the bundled model instead of gold trees"
    )
    parser.add_argument("--genres", nargs="*", default=["bio", "news", "interview"])
    parser.add_argument("--errors", type=int, default=0, help="how many wrong antecedents to print")
    return parser.parse_args()


def _row(counter: Counter[str]) -> dict[str, float]:
    attempted = counter["right"] + counter["wrong"]
    return {
        "mentions": counter["mentions"],
        "attempted": attempted / max(counter["mentions"], 1),
        "right": counter["right"] / max(attempted, 1),
        "n": attempted,
    }


def _documents(path: Path) -> Iterator[tuple[str, list[Rows]]]:
    """Yield each document's genre and sentences, as rows of columns."""
    genre, blocks, rows = "", [], []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc"):
            if blocks:
                yield genre, blocks
            genre, blocks = line.split("_")[1], []
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            blocks.append(rows)
            rows = []
    if blocks:
        yield genre, blocks


def _read_names(path: Path) -> dict[tuple[str, ...], list[str]]:
    found, tokens, tags = {}, [], []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line:
            token, tag = line.split("\t")[:2]
            tokens.append(token)
            tags.append(tag)
        elif tokens:
            found[tuple(tokens)] = tags
            tokens, tags = [], []
    return found


def _measure(
    counts: dict[str, Counter[str]], genre: str, blocks: list[Rows], names: Any, parser: StanzaParser | None
) -> list[str]:
    gold = [_sentence(rows, names) for rows in blocks]
    sentences = _parsed(gold, parser) if parser else gold
    chains = _chains(blocks)
    classes = Lexicon.open().classes
    answers = {**resolve_pronouns(sentences, classes), **resolve_definites(sentences, classes)}
    errors = []
    for number, sentence in enumerate(gold):
        for word in sentence.words:
            chain = chains[number][word.index]
            if word.lower in _SUBJECTS and deprels.is_subject(word):
                if not _has_noun(chain, chains, gold):
                    continue  # nothing in the text that it could be linked to
                rows = [counts[genre], counts[word.lower]]
            elif is_bare_definite(sentence, word) and kind_of(sentence, word, classes):
                if not _has_noun(chain, chains[:number], gold[:number]) and (number, word.index) not in answers:
                    continue
                rows = [counts["definites"]]
            else:
                continue
            for row in rows:
                row["mentions"] += 1
            mine = next((w for w in sentences[number].words if w.start == word.start), None)
            answer = answers.get((number, mine.index)) if mine else None
            if answer is None:
                continue
            at, head = answer
            there = next((w for w in gold[at].words if w.start == head.start), None)
            right = there is not None and bool(chain & chains[at][there.index])
            for row in rows:
                row["right" if right else "wrong"] += 1
            if not right:
                errors.append(f"{sentence.text}  [{word.text} -> {head.text}: {gold[at].text}]")
    return errors


def _has_noun(chain: set[str], chains: list[list[set[str]]], sentences: list[Sentence]) -> bool:
    return any(
        chain & chains[n][w.index] and w.upos in ("NOUN", "PROPN")
        for n, s in enumerate(sentences)
        for w in s.words
    )


def _sentence(rows: Rows, names: dict[tuple[str, ...], list[str]]) -> Sentence:
    words = [r for r in rows if r[0].isdigit()]
    tags = names.get(tuple(r[1] for r in words), ["O"] * len(words))
    _, (sentence, *_) = read_conllu("\n".join("\t".join(r) for r in rows) + "\n\n")
    spans, start = [], 0
    for i, tag in enumerate([*tags, "O"]):
        if i and tags[i - 1] != "O" and not tag.startswith("I-"):
            spans.append(Entity(start, i, tags[i - 1][2:]))
        if tag.startswith("B-"):
            start = i
    return Sentence(sentence.text, sentence.start, sentence.words, tuple(spans))


def _parsed(gold: list[Sentence], parser: StanzaParser) -> list[Sentence]:
    """Parse sentence by sentence, so that the numbers stay; of a text cut in two the first part counts."""
    return [
        parts[0] if parts else s for s, parts in zip(gold, parser.parse([s.text for s in gold]), strict=True)
    ]


def _chains(blocks: list[Rows]) -> list[list[set[str]]]:
    """Return for each word the chains whose mention it heads: the top word of the mention in the tree."""
    found = []
    for rows in blocks:
        words = [r for r in rows if r[0].isdigit()]
        chains: list[set[str]] = [set() for _ in words]
        open_: list[tuple[str, int]] = []
        for i, row in enumerate(words):
            entity = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
            for opening, closing in re.findall(r"\((\d+)-|(?:(\d+))?\)", entity):
                if opening:
                    open_.append((opening, i))
                    continue
                at = next(
                    (j for j in range(len(open_) - 1, -1, -1) if not closing or open_[j][0] == closing), None
                )
                if at is not None:
                    chain, start = open_.pop(at)
                    chains[_top(words, start, i)].add(chain)
        found.append(chains)
    return found


def _top(words: Rows, start: int, end: int) -> int:
    for i in range(start, end + 1):
        head = int(words[i][6]) - 1
        if not start <= head <= end:
            return i
    return start


if __name__ == "__main__":
    main()
