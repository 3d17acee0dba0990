"""Find the matches that govern others: promise, demand, refuse or allege them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from eventx import deprels, walks
from eventx.arguments._roles import first_of
from eventx.arguments.clauses import ClauseReader
from eventx.complements import complements_of
from eventx.ontology import GOVERNING, EventType
from eventx.syntax import Sentence, Word

if TYPE_CHECKING:
    from eventx.triggers import TriggerMatch


def governors(sentence: Sentence, matches: Sequence[TriggerMatch], reader: ClauseReader) -> dict[int, TriggerMatch]:
    """Map the words of matches to the match that promises, demands, refuses or alleges them.

    What a protest demands belongs to the protest.
    """
    governed: dict[int, TriggerMatch] = {}
    for match in matches:
        for inner in _scope(sentence, match, reader):
            if inner.index != match.word.index:
                governed.setdefault(inner.index, match)
    protests = {
        w.index: m
        for m in matches
        if m.rule.type == EventType.PROTEST
        for w in (m.word, m.clause.support)
        if w
    }
    for match in matches:
        if match.rule.type in (EventType.DEMAND, EventType.APPEAL) and match.word.head in protests:
            governed.setdefault(match.word.index, protests[match.word.head])
    return governed


def _scope(sentence: Sentence, match: TriggerMatch, reader: ClauseReader) -> Iterator[Word]:
    """Yield the words that stand for the acts which a governing match is about."""
    if match.rule.type not in GOVERNING:
        return
    slots, clause = match.rule.frame.slots, match.clause
    tops = list(complements_of(sentence, clause))
    if clause.predicate.upos == "VERB":
        tops += clause.objects
        bearers = (clause.predicate, *clause.objects)  # "accused them of stealing": hung on either
        under = (c for b in bearers for c in sentence.children(b))
        tops += [c for c in under if walks.is_prepositional_clause(sentence, c)]
    tops += first_of(
        reader, clause, (*slots.get("content", ()), *slots.get("charge", ()), *slots.get("subject", ()))
    )
    for top in tops:
        yield from _below(sentence, top)


def _below(sentence: Sentence, word: Word) -> Iterator[Word]:
    """Yield a word and what depends on it as complement, object or conjunct: the acts it stands for."""
    stack = [word]
    while stack:
        word = stack.pop()
        yield word
        stack += [
            child
            for child in sentence.children(word)
            if deprels.is_open_complement(child)
            or deprels.is_clausal_complement(child)
            or deprels.is_object(child)
            or deprels.is_conjunct(child)
        ]
