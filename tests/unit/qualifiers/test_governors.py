"""Check what governing nouns impose on the noun before them, on trees written by hand."""

import pytest
from test_infinitives import tree

from eventx.arguments._clauses import ClauseReader
from eventx.lexicon import Lexicon
from eventx.qualifiers.status import read_status

_CLASSES = Lexicon.default().classes


@pytest.mark.parametrize(
    ("noun", "polarity", "modality"),
    [
        ("threat", "positive", "possible"),
        ("plan", "positive", "planned"),
        ("cancellation", "negative", "asserted"),
        ("campaign", "positive", "asserted"),  # says only that it is done
        ("investigation", "positive", "asserted"),  # presupposes it
        ("season", "positive", "asserted"),  # governs nothing
    ],
)
def test_a_noun_imposes_its_effect_on_the_noun_before_it(noun: str, polarity: str, modality: str) -> None:
    sentence = tree(
        "The the DET DT 3 det",
        "strike strike NOUN NN 3 compound",
        f"{noun} {noun} NOUN NN 4 nsubj",
        "worried worry VERB VBD 0 root",
        "Rome Rome PROPN NNP 4 obj",
    )
    status = read_status(sentence, sentence.words[1], ClauseReader(sentence, _CLASSES))
    assert (status.polarity, status.modality) == (polarity, modality)
