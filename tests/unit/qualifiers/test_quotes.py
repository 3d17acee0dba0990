"""Check how quotation marks are paired."""

import re

import pytest

from eventx.qualifiers._quotes import find_quotations
from eventx.syntax import Sentence, Word


def _sentences(text: str) -> list[Sentence]:
    """Split a text into sentences at "|" and into tokens, without a parse."""
    found, start = [], 0
    for part in text.split("|"):
        words: list[Word] = []
        for match in re.finditer(r"[\w']+|[^\w\s]", part):
            follows = part[match.end() : match.end() + 1]
            space = follows in ("", " ")
            span = (start + match.start(), start + match.end())
            words.append(
                Word(len(words), match[0], match[0], "X", "", "", len(words) - 1, "dep", *span, space)
            )
        found.append(Sentence(part, start, tuple(words)))
        start += len(part) + 1
    return found


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ('"We won," he said.', ["We won ,"]),
        ('He said "we won" and left.', ["we won"]),
        ('"They shot.|They fled." Police came.', ["They shot . They fled ."]),
        ("“They shot.|“They fled,” he said.", ["They shot .", "They fled ,"]),
        ('"They shot.|"They fled," he said.', ["They shot .", "They fled ,"]),
        ('He left."|Police came.', []),
        ("“”", []),
    ],
)
def test_quotations(text: str, quotations: list[str]) -> None:
    sentences = _sentences(text)
    found = find_quotations(sentences)
    assert [" ".join(sentences[i].words[j].text for i, j in q.words) for q in found] == quotations


def test_a_quotation_that_is_never_closed_ends_somewhere() -> None:
    sentences = _sentences("“Open.|" + "|".join(["Police came."] * 40) + "|“Shut.”")
    assert [q.sentences for q in find_quotations(sentences)] == [range(41, 42)]
