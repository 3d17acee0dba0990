"""Check what the teacher is fed, without a transformer."""

import pytest
from training.raw_text import spaced
from training.teacher import Example, batches, shape


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("Britain 's army did n't leave , he said .", "Britain's army didn't leave, he said."),
        ('The " quick win " came ( at last ) .', 'The "quick win" came (at last).'),
        ("It cost $ 40 in Stratford- upon-Avon", "It cost $40 in Stratford-upon-Avon"),
    ],
)
def test_tokenized_sentences_are_spaced_as_in_print(words: str, printed: str) -> None:
    assert spaced(words) == printed


def test_shapes_tell_apart_what_a_lower_cased_vocabulary_hides() -> None:
    assert len({shape(word) for word in ("troops", "NATO", "A", "Kenya", "F-16s", "McDonald", "--")}) == 7


def test_batches_hold_every_sentence_once_and_keep_to_the_budget_with_padding() -> None:
    examples = [Example(["w"] * n, pieces=[[1]] * n) for n in (1, 9, 3, 30, 2, 5)]
    groups = batches(examples, 24)
    assert sorted(id(e) for g in groups for e in g) == sorted(map(id, examples))
    assert all(len(g) * max(e.size for e in g) <= 24 or len(g) == 1 for g in groups)
