"""Tag the few words that a tagger gets wrong and a parser then trips over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from eventx._words import word_lists


def settle_tags(sentences: Iterable[Any]) -> None:
    """Give some words the tags that their form or their neighbours leave them.

    As in "accused *neighbouring* Chad of arming rebels", no verb; "talks are due *to open* in Doha", which are.

    Args:
        sentences: Stanza's sentences, tagged and not yet parsed; changed in place.
    """
    adjectives, verbs = (word_lists("marks").words("tags", key) for key in ("adjectives", "verbs"))
    for sentence in sentences:
        words = sentence.words
        for i, word in enumerate(words):
            if word.xpos == "VBG" and word.text.lower() in adjectives:
                word.upos, word.xpos = "ADJ", "JJ"
            elif word.xpos in ("JJ", "NN") and word.text in verbs and _is_due(words, i):
                word.upos, word.xpos = "VERB", "VB"
                words[i - 1].upos, words[i - 1].xpos = "PART", "TO"


def _is_due(words: Sequence[Any], i: int) -> bool:
    """Tell whether a word follows "is due to" and describes nothing that stands behind it."""
    before = [w.text.lower() for w in words[max(i - 2, 0) : i]]
    follows = before == ["due", "to"] and any(w.xpos in ("VBP", "VBZ", "VBD") for w in words[max(i - 3, 0) : i - 2])
    return follows and (i + 1 == len(words) or words[i + 1].xpos in ("IN", "RB", ".", ","))
