"""Give the tests the sentences of tests/frozen/arguments.conllu, found by the words that they start with."""

from pathlib import Path

import pytest

from eventx import Event, Extractor, Lexicon
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.parsers.conllu import read_conllu, write_conllu
from eventx.syntax import Sentence, Word

_PARSES = Path(__file__).parents[2] / "frozen" / "arguments.conllu"
SENTENCES = read_conllu(_PARSES.read_text(encoding="utf-8"))[1]
CLASSES = Lexicon.open().classes


class Frozen:
    """The frozen sentences, with the clauses and events in them."""

    classes = CLASSES

    def sentence(self, start: str) -> Sentence:
        """Return the sentence that starts with the words, at the front of a text of its own."""
        found = next(s for s in SENTENCES if s.text.startswith(start))
        return read_conllu(write_conllu([found]))[1][0]

    def word(self, sentence: Sentence, text: str) -> Word:
        return next(w for w in sentence.words if w.text == text)

    def reader(self, sentence: Sentence) -> ClauseReader:
        return ClauseReader(sentence, CLASSES)

    def clause(self, start: str, predicate: str) -> Clause:
        found = self.sentence(start)
        return self.reader(found).clause(self.word(found, predicate))

    def event(self, start: str, trigger: str, lexicon: Lexicon | None = None) -> Event:
        found = self.sentence(start)
        events = Extractor(lexicon=lexicon).process_parsed(found.text, (found,)).events
        return next(e for e in events if e.trigger.text == trigger)


@pytest.fixture(scope="session")
def frozen() -> Frozen:
    return Frozen()
