"""Check what reporting verbs are found to report, on frozen parses."""

from collections.abc import Callable

import pytest

from eventx.arguments.clauses import ClauseReader
from eventx.qualifiers.speech import speech_content
from eventx.syntax import Sentence, Word

Find = Callable[[str, str], tuple[int, Word]]


@pytest.mark.parametrize(
    ("sentence", "verb", "content", "quote"),
    [
        ("Officials", "said", "the minister had accused Iran of arming the rebels", "indirect"),
        ("The spokesman", "confirm", "troops had crossed the river", "indirect"),
        ("Gunmen", "said", "Gunmen attacked the bus", "indirect"),
        ('"Our men', "said", "Our men captured the fort", "direct"),
    ],
)
def test_content(
    sentence: str,
    verb: str,
    content: str,
    quote: str,
    find: Find,
    sentences: tuple[Sentence, ...],
    readers: list[ClauseReader],
) -> None:
    i, word = find(sentence, verb)
    found = speech_content(sentences[i], word, readers[i])
    assert found is not None
    words, kind = found
    assert [w.index for w in words] == list(range(words[0].index, words[-1].index + 1))
    assert sentences[i].slice(words[0].start, words[-1].end) == content
    assert kind == quote


def test_a_verb_without_a_clause_reports_nothing(
    find: Find, sentences: tuple[Sentence, ...], readers: list[ClauseReader]
) -> None:
    i, word = find("The two leaders", "held")
    assert speech_content(sentences[i], word, readers[i]) is None
