"""Cut sentences that are too long for the parser, and join what the tokenizer has broken in two.

The parser's time and memory grow with the square of a sentence's length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from eventx._words import word_lists

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


def joined(sentences: Sequence[Any], text: str) -> list[list[Any]]:
    """Join sentences that the tokenizer has parted inside a name: "Kim Jong" and "Il left", "its" and "Web site".

    Args:
        sentences: Stanza's sentences.
        text: Their text.

    Returns:
        The tokens of each sentence that is one.
    """
    runs: list[list[Any]] = []
    for sentence in sentences:
        if runs and _goes_on(runs[-1][-1], sentence.tokens[0], text):
            runs[-1].extend(sentence.tokens)
        else:
            runs.append(list(sentence.tokens))
    return runs


def _goes_on(last: Any, first: Any, text: str) -> bool:
    """Tell whether nothing but a space parts two tokens, of which the second opens no sentence."""
    words = partial(word_lists("marks").words, "sentences")
    hours = word_lists("marks").words("spelled", "after_digits")  # "8 PM" ends a line of a mail
    if text[last.end_char : first.start_char] != " " or not first.text[:1].isupper():
        return False
    name = last.text[:1].isupper() and last.text.isalpha() and last.text not in hours
    return (name or last.text.lower() in words("unfinished")) and first.text.lower() not in words("open")


def broken_off(tokens: Sequence[Any]) -> set[int]:
    """Find the tokens that go on with the word before them: "can" and "non" of "water cannon".

    Letters that nothing parts are one word, unless the second is one that English writes so ("can*not*", "gon*na*").

    Args:
        tokens: Stanza's tokens of one sentence.

    Returns:
        Their positions.
    """
    clitics = word_lists("relations").words("tokens", "clitics")
    pairs = enumerate(pairwise(tokens), 1)
    return {
        i
        for i, (first, second) in pairs
        if first.end_char == second.start_char
        and _is_plain(first)
        and _is_plain(second)
        and second.text.lower() not in clitics
    }


def _is_plain(token: Any) -> bool:
    """Tell whether a token is one word of ASCII letters: other scripts write without spaces."""
    return bool(token.text.isascii() and token.text.isalpha()) and len(token.words) == 1


def renumbered(tokens: list[Any]) -> list[dict[str, Any]]:
    """Write tokens as the entries of a sentence of their own, with what was broken off joined again.

    Args:
        tokens: Stanza's tokens, cut out of a longer sentence.

    Returns:
        Stanza's dictionaries, IDs counted from 1, multiword tokens with their ranges.
    """
    entries: list[dict[str, Any]] = []
    position, continued = 1, broken_off(tokens)
    for i, token in enumerate(tokens):
        if i in continued:
            entries[-1]["text"] += token.text
            entries[-1]["end_char"] = token.end_char
            continue
        size = len(token.words)
        for entry in token.to_dict():
            is_range = isinstance(entry["id"], tuple | list) and len(entry["id"]) > 1
            entry["id"] = (position, position + size - 1) if is_range else (position,)
            position += 0 if is_range else 1
            entries.append(entry)
    return entries
