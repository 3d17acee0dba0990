"""Cut sentences that are too long for the parser, whose time and memory grow with the square of their length."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MAX_SENTENCE_WORDS = 150


def cut(tokens: list[Any]) -> Iterator[list[Any]]:
    """Cut a sentence's tokens into pieces that fit, after a punctuation mark where there is one.

    Args:
        tokens: Stanza's tokens of one sentence.

    Yields:
        Runs of tokens with at most `MAX_SENTENCE_WORDS` words each; together they are `tokens`.
    """
    while sum(len(t.words) for t in tokens) > MAX_SENTENCE_WORDS:
        longest, words = 0, 0
        while words + len(tokens[longest].words) <= MAX_SENTENCE_WORDS:
            words += len(tokens[longest].words)
            longest += 1
        marks = [i + 1 for i in range(longest // 2, longest) if not any(c.isalnum() for c in tokens[i].text)]
        cut = marks[-1] if marks else longest
        yield tokens[:cut]
        tokens = tokens[cut:]
    yield tokens


def renumbered(tokens: list[Any]) -> list[dict[str, Any]]:
    """Write tokens as the entries of a sentence of their own.

    Args:
        tokens: Stanza's tokens, cut out of a longer sentence.

    Returns:
        Stanza's dictionaries, IDs counted from 1, multiword tokens with their ranges.
    """
    entries: list[dict[str, Any]] = []
    position = 1
    for token in tokens:
        size = len(token.words)
        for entry in token.to_dict():
            is_range = isinstance(entry["id"], tuple | list) and len(entry["id"]) > 1
            entry["id"] = (position, position + size - 1) if is_range else (position,)
            position += 0 if is_range else 1
            entries.append(entry)
    return entries
