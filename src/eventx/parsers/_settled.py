"""Tag the few words that a tagger gets wrong and a parser then trips over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from eventx._words import word_lists


def settle_tags(sentences: Iterable[Any]) -> None:
    """Call adjectives what only looks like a participle: "accused *neighbouring* Chad of arming rebels".

    Args:
        sentences: Stanza's sentences, tagged and not yet parsed; changed in place.
    """
    adjectives = word_lists("marks").words("tags", "adjectives")
    for word in (w for sentence in sentences for w in sentence.words):
        if word.xpos == "VBG" and word.text.lower() in adjectives:
            word.upos, word.xpos = "ADJ", "JJ"
