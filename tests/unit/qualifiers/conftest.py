"""Give the tests of this folder the frozen parses on which status and attribution are checked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from eventx.arguments.clauses import ClauseReader
from eventx.lexicon import Lexicon
from eventx.parsers.conllu import read_conllu
from eventx.repairs import mend
from eventx.syntax import Sentence, Word

_CLASSES = Lexicon.default().classes
_, _PARSED = read_conllu((Path(__file__).parents[2] / "frozen" / "status.conllu").read_text("utf-8"))
_SENTENCES = tuple(mend(s, _CLASSES) for s in _PARSED)


@pytest.fixture
def sentences() -> tuple[Sentence, ...]:
    return _SENTENCES


@pytest.fixture
def readers() -> list[ClauseReader]:
    return [ClauseReader(s, _CLASSES) for s in _SENTENCES]


@pytest.fixture
def find() -> Callable[[str, str], tuple[int, Word]]:
    """Find a word: index of the sentence that begins so, and the word in it."""

    def _find(beginning: str, word: str) -> tuple[int, Word]:
        i = next(i for i, s in enumerate(_SENTENCES) if s.text.startswith(beginning))
        return i, next(w for w in _SENTENCES[i].words if w.text == word)

    return _find
