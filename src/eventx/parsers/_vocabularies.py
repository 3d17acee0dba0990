"""Look up each word's characters and features once."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_WORDS = 16_384  # some megabytes; news has few words that are frequent


def remember(vocab: Any) -> None:
    """Let the vocabularies of one of Stanza's models remember what they looked up last.

    Three models map each word to characters one by one, and write out and read back its features: a twelfth of the time
    of a parse.

    Args:
        vocab: The model's `BaseMultiVocab`; its lists are read by Stanza, never changed.
    """
    characters = vocab["char"]
    map_ = lru_cache(_WORDS)(characters.map)
    characters.map = lambda word: map_(tuple(word))
    if "feats" in vocab:
        features = vocab["feats"]
        id2unit = lru_cache(_WORDS)(features.id2unit)
        features.id2unit = lambda ids: id2unit(tuple(ids))
        features.unit2id = lru_cache(_WORDS)(features.unit2id)
