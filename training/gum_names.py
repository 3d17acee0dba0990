"""Read names from GUM's entity annotation.

GUM marks whole phrases ("Mary Chaworth, whom he met while at school"); the name in each
is its minimal span. Reading those finds names that a filter on the phrase's first and
last word loses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

LABELS = {"person": "PER", "place": "LOC", "organization": "ORG"}
OPENING = re.compile(r"\(([^()]+)")
PHRASE = {"of", "'s", "’s", ",", "the", "at"}  # a person with one of these is no bare name
MINSPAN = 5  # GRP-etype-infstat-salience-centering-minspan-...


def _opened(misc: str) -> Iterator[tuple[str, list[int]]]:
    """Yield label and minimal span of the entities that open at a word."""
    value = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
    for match in OPENING.finditer(value):
        fields = match.group(1).split("-")
        if len(fields) > MINSPAN and fields[1] in LABELS:
            numbers = re.findall(r"\d+", fields[MINSPAN])
            yield LABELS[fields[1]], [int(number) - 1 for number in numbers]


def _names(words: list[list[str]]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for start, columns in enumerate(words):
        for label, offsets in _opened(columns[9]):
            span = words[start + min(offsets, default=0) : start + max(offsets, default=-1) + 1]
            tags = {word[3] for word in span}
            # A gap or a conjunction in the minimal span: several things, not one name.
            if len(span) != len(offsets) or tags & {"CCONJ", "PUNCT"}:
                continue
            if span and span[0][3] == span[-1][3] == "PROPN":
                found.append((start + min(offsets), start + max(offsets) + 1, label))
    return _longest(found)


def _longest(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for first, end, label in sorted(found, key=lambda e: (e[0] - e[1], e[0])):
        if all(end <= other[0] or other[1] <= first for other in kept):
            kept.append((first, end, label))
    return sorted(kept)


def read_names(path: Path) -> Iterator[tuple[list[str], list[tuple[int, int, str]]]]:
    """Yield the words of each GUM sentence and its names.

    Args:
        path: a GUM CoNLL-U file with entities in MISC.
    """
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and line[0] != "#"]
        words = [row for row in rows if row[0].isdigit()]
        ranges = {row[0].split("-")[0]: row[9] for row in rows if "-" in row[0]}
        for word in words:
            # The entity of a multiword token stands on the token's own line.
            if word[0] in ranges and "Entity=" not in word[9]:
                word[9] = ranges[word[0]]
        if words:
            yield [word[1] for word in words], _names(words)


def merge(
    words: list[str], given: list[tuple[int, int, str]], read: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """Add names to given ones, and prefer them to given persons that are whole phrases.

    Args:
        words: the sentence.
        given: names found by the filter on the phrase's first and last word.
        read: names from the minimal spans.
    """
    kept = [
        (first, end, label)
        for first, end, label in given
        if label != "PER" or not PHRASE & {word.lower() for word in words[first:end]}
    ]
    taken = {index for first, end, _ in kept for index in range(first, end)}
    return sorted(kept + [name for name in read if taken.isdisjoint(range(*name[:2]))])
