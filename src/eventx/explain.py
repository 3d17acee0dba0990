"""Explain a text's events: the tree, the rule behind each, the path to each slot, and what came near."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from eventx.arguments.clauses import ClauseReader
from eventx.conditions import try_rule
from eventx.figures import figure_of
from eventx.triggers import candidates_of, clause_of, may_evoke

if TYPE_CHECKING:
    from eventx._extractor import Extractor
    from eventx.events import Event
    from eventx.lexicon import Lexicon, Rule
    from eventx.syntax import Sentence, Word

_NEAREST = 3


def explain(text: str, extractor: Extractor) -> str:
    """Explain what a text's events rest on.

    Args:
        text: The text, usually one sentence.
        extractor: The extractor whose rules are to be explained.

    Returns:
        Lines for each sentence: the tree; each event with its rule, the path from its trigger to each slot, its
        status and who says so; for each verb, and each noun with rules, that fired nothing, the rules that came
        nearest and the conditions they miss.

    Raises:
        TypeError: If `text` is no str.
        ModelError: If the model cannot be loaded.
    """
    document = extractor.process(text)
    blocks = []
    for sentence in document.sentences:
        events = [e for e in document.events if e.sentence.start == sentence.start]
        lines = [" ".join(sentence.text.split()), "", *_tree(sentence)]
        for event in events:
            lines += ["", *_event(event)]
        silent = list(_silent(sentence, events, extractor.lexicon))
        blocks.append("\n".join([*lines, *([""] if silent else []), *silent]))
    return "\n\n".join(blocks)


def _tree(sentence: Sentence) -> Iterator[str]:
    for word in sentence.words:
        depth = sum(1 for _ in sentence.ancestors(word))
        label = sentence.label(word)
        entity = f"  {label}" if label else ""
        yield f"{'  ' * depth}{word.text}  {word.lemma} {word.upos} {word.deprel}{entity}"


def _event(event: Event) -> Iterator[str]:
    trigger, *rest = event.evidence
    yield f"{event.type} at {event.trigger.text!r} by rule {trigger.rule}"
    fillers = {evidence.slot: _fillers(event, evidence.slot) for evidence in rest}
    for evidence in rest:
        if evidence.slot == "governor":
            yield f"  governed by {evidence.rule} over {evidence.path}"
            continue
        names = fillers[evidence.slot]
        filler = f" {names.pop(0)!r}" if names else ""
        yield f"  {evidence.slot}{filler} over {evidence.path or 'the trigger itself'}"
    yield "  status " + ", ".join(s for s in (event.polarity, event.modality, event.tense) if s)
    if event.attribution is not None:
        source = event.attribution.source
        yield f"  said by {repr(source.text) if source else 'nobody named'}, cue {event.attribution.cue.text!r}"
    reduced = event.to_plover()
    plover = "/".join(s for s in (reduced.category, reduced.mode) if s) if reduced else "none"
    yield f"  PLOVER {plover}, CAMEO {event.cameo or 'none'}"


def _fillers(event: Event, slot: str) -> list[str]:
    """Return the texts in a slot: the field "actors" of the slot "actor", "forces", or a field with one mention."""
    found = getattr(event, f"{slot}s", None) or getattr(event, slot, None) or ()
    return [span.text for span in (found if isinstance(found, tuple) else (found,))]


def _silent(sentence: Sentence, events: list[Event], lexicon: Lexicon) -> Iterator[str]:
    """Yield a line for each word that could have been a trigger and was none."""
    fired = {e.trigger.head.start for e in events}
    reader = ClauseReader(sentence, lexicon.classes)
    for word in sentence.words:
        if word.start in fired or word.upos not in ("VERB", "NOUN", "ADJ"):
            continue
        candidates = candidates_of(sentence, word, lexicon)
        if candidates and may_evoke(sentence, word, lexicon):
            near = _nearest(sentence, word, candidates, lexicon, reader)
            yield f"{word.text!r} fired nothing; {near}"
        elif candidates:
            yield f"{word.text!r} fired nothing: as {word.deprel} it only modifies, or it is part of a name"
        elif word.upos == "VERB":
            yield f"{word.text!r} fired nothing: no rule has the lemma {word.lemma!r}"


def _nearest(
    sentence: Sentence, word: Word, candidates: tuple[Rule, ...], lexicon: Lexicon, reader: ClauseReader
) -> str:
    clause = clause_of(sentence, word, reader)
    if clause is None:
        return "it stands under no verb of saying"
    misses = [(tuple(try_rule(sentence, clause, rule.trigger, lexicon, reader)[1]), rule) for rule in candidates]
    misses.sort(key=lambda pair: (len(pair[0]), pair[1].bundled, pair[1].id))  # one's own first
    if not misses[0][0]:
        figure = figure_of(sentence, word, misses[0][1], clause, reader)
        reason = f"it is not meant here ({figure})" if figure else "another event of the sentence already stands for it"
        return f"{misses[0][1].id} holds, but {reason}"
    return "nearest: " + ", ".join(
        f"{rule.id} (misses {', '.join(names)})" for names, rule in misses[:_NEAREST]
    )
