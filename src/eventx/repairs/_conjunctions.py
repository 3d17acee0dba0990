"""Mend clauses whose conjunction was taken for the preposition of their subject."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.syntax import Sentence, Word


def clauses_after_nouns(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a clause its subject back: "fled after *two groups claiming to be rebels* said they would attack"."""
    conjunctions = word_lists("relations").words("clauses", "conjunctions")
    for noun in sentence.words:
        if not deprels.is_oblique(noun):
            continue
        cases = [c for c in sentence.children(noun) if deprels.is_case(c)]
        if [c.lower in conjunctions for c in cases] != [True]:
            continue
        for clause in (sentence.words[noun.head], *sentence.children(sentence.words[noun.head])):
            if clause.index < noun.index or not _lacks_subject(sentence, clause):
                continue
            first = sentence.subtree(clause)[0]
            inside = noun.head == clause.index and first.index in (sentence.subtree(noun)[0].index, cases[0].index)
            if inside or walks.ends_before(sentence, noun, first):
                yield noun.index, clause.index, "nsubj"
                yield cases[0].index, clause.index, "mark"


def _lacks_subject(sentence: Sentence, clause: Word) -> bool:
    """Tell whether a word heads an adverbial clause that is finite, but has neither conjunction nor subject."""
    if not deprels.is_adverbial_clause(clause) or not walks.is_finite(sentence, clause):
        return False
    return not any(deprels.is_subject(c) or deprels.is_marker(c) for c in sentence.children(clause))
