"""Hold the frozen parses on which status and attribution are checked."""

from pathlib import Path

from eventx.arguments._clauses import ClauseReader
from eventx.lexicon import Lexicon
from eventx.parsers.conllu import read_conllu
from eventx.qualifiers.attribution import Attributed, find_attributions
from eventx.syntax import Sentence, Word

TEXT, SENTENCES = read_conllu((Path(__file__).parents[2] / "frozen" / "status.conllu").read_text("utf-8"))


def find(sentence: str, word: str) -> tuple[int, Word, ClauseReader]:
    """Return the sentence (known by its beginning), the word in it, and the sentence's reader."""
    i = next(i for i, s in enumerate(SENTENCES) if s.text.startswith(sentence))
    return i, next(w for w in SENTENCES[i].words if w.text == word), reader(SENTENCES[i])


def reader(sentence: Sentence) -> ClauseReader:
    return ClauseReader(sentence, Lexicon.default().classes)


def attributed(sentence: str, word: str) -> Attributed | None:
    """Return who says what a word stands for."""
    i, trigger, _ = find(sentence, word)
    return find_attributions(SENTENCES, [(i, trigger)], [reader(s) for s in SENTENCES]).get((i, trigger.index))
