"""Check how overlong sentences are cut, on objects that have only what is read."""

import re
from types import SimpleNamespace
from typing import Any

import pytest

from eventx.parsers._cut import MAX_SENTENCE_WORDS, cut, joined, renumbered


def named(text: str) -> Any:
    return SimpleNamespace(text=text, words=[None])


def test_overlong_sentences_are_cut_after_the_last_punctuation_that_fits() -> None:
    tokens = [named("w") for _ in range(2 * MAX_SENTENCE_WORDS)]
    tokens[100] = named(";")
    pieces = list(cut(tokens))
    assert [len(p) for p in pieces] == [101, 150, 49]
    assert [t for p in pieces for t in p] == tokens


def test_pieces_are_renumbered_with_their_multiword_ranges() -> None:
    single = SimpleNamespace(text="a", start_char=0, end_char=1, words=[1], to_dict=lambda: [{"id": 7, "text": "a"}])
    double = SimpleNamespace(
        text="bc", start_char=2, end_char=4, words=[1, 2],
        to_dict=lambda: [{"id": (8, 9), "text": "bc"}, {"id": 8, "text": "b"}, {"id": 9, "text": "c"}]
    )
    assert [e["id"] for e in renumbered([single, double])] == [(1,), (2, 3), (2,), (3,)]


def placed(text: str, start: int) -> Any:
    entry = {"id": (9,), "text": text, "start_char": start, "end_char": start + len(text)}
    return SimpleNamespace(
        text=text, words=[None], start_char=start, end_char=start + len(text), to_dict=lambda: [dict(entry)]
    )


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        ([placed("water", 0), placed("can", 6), placed("non", 9), placed("fired", 13)], ["water", "cannon", "fired"]),
        ([placed("can", 0), placed("not", 3)], ["can", "not"]),  # English writes them so
        ([placed("do", 0), placed("n't", 2)], ["do", "n't"]),
        ([placed("5", 0), placed("pm", 1)], ["5", "pm"]),
        ([placed("中", 0), placed("文", 1)], ["中", "文"]),  # scripts without spaces
    ],
)
def test_words_broken_in_two_are_joined(tokens: list[Any], expected: list[str]) -> None:
    entries = renumbered(tokens)
    assert [e["text"] for e in entries] == expected
    assert [e["id"] for e in entries] == [(i,) for i in range(1, len(expected) + 1)]
    assert [e["end_char"] - e["start_char"] for e in entries] == [len(t) for t in expected]


@pytest.mark.parametrize(
    ("first", "second", "gap", "parted"),
    [
        ("Kim Jong", "Il left", " ", False),
        ("on its", "Web site", " ", False),
        ("this New Year's", "Eve", " ", False),
        ("met Kim Jong", "He left", " ", True),
        ("they left", "Il said", " ", True),
        ("Oman left.", "Mali said", " ", True),
        ("Mali Expels Envoys", "Oman said", "\n", True),
        ("Jane Okoye 8 PM", "Jeff", " ", True),
    ],
)
def test_sentences_parted_inside_a_name_are_joined(first: str, second: str, gap: str, parted: bool) -> None:
    text, sentences, start = first + gap + second, [], 0
    for part in (first, second):
        ends = re.finditer(r"\w+(?='s)|'s|\w+|[.]", part)
        sentences.append(SimpleNamespace(tokens=[placed(m.group(), start + m.start()) for m in ends]))
        start += len(part) + len(gap)
    assert len(joined(sentences, text)) == 1 + parted
