"""Check how overlong sentences are cut, on objects that have only what is read."""

from types import SimpleNamespace
from typing import Any

from eventx.parsers._cut import MAX_SENTENCE_WORDS, cut, renumbered


def named(text: str) -> Any:
    return SimpleNamespace(text=text, words=[None])


def test_overlong_sentences_are_cut_after_the_last_punctuation_that_fits() -> None:
    tokens = [named("w") for _ in range(2 * MAX_SENTENCE_WORDS)]
    tokens[100] = named(";")
    pieces = list(cut(tokens))
    assert [len(p) for p in pieces] == [101, 150, 49]
    assert [t for p in pieces for t in p] == tokens


def test_pieces_are_renumbered_with_their_multiword_ranges() -> None:
    single = SimpleNamespace(words=[1], to_dict=lambda: [{"id": 7, "text": "a"}])
    double = SimpleNamespace(
        words=[1, 2], to_dict=lambda: [{"id": (8, 9), "text": "bc"}, {"id": 8, "text": "b"}, {"id": 9, "text": "c"}]
    )
    assert [e["id"] for e in renumbered([single, double])] == [(1,), (2, 3), (2,), (3,)]
