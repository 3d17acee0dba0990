"""Check what reporting verbs are found to report, on frozen parses."""

import pytest
from frozen_status import SENTENCES, find

from eventx.qualifiers.speech import speech_content


@pytest.mark.parametrize(
    ("sentence", "verb", "content", "quote"),
    [
        ("Officials", "said", "the minister had accused Iran of arming the rebels", "indirect"),
        ("The spokesman", "confirm", "troops had crossed the river", "indirect"),
        ("Gunmen", "said", "Gunmen attacked the bus", "indirect"),
        ('"Our men', "said", "Our men captured the fort", "direct"),
    ],
)
def test_content(sentence: str, verb: str, content: str, quote: str) -> None:
    i, word, reader = find(sentence, verb)
    found = speech_content(SENTENCES[i], word, reader)
    assert found is not None
    words, kind = found
    assert [w.index for w in words] == list(range(words[0].index, words[-1].index + 1))
    assert SENTENCES[i].slice(words[0].start, words[-1].end).rstrip(",") == content
    assert kind == quote


def test_a_verb_without_a_clause_reports_nothing() -> None:
    i, word, reader = find("The two leaders", "held")
    assert speech_content(SENTENCES[i], word, reader) is None
