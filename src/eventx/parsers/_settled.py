"""Put right the tags that a tagger gets wrong and a parser then trips over, before the parse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

from eventx._words import word_lists
from eventx.parsers._headlines import LIKELIER, MUCH_LIKELIER, hidden_verbs, joining_commas, verb_tag
from eventx.parsers._misread import misread

Ask: TypeAlias = Callable[[float, list[list[str]]], list[list[tuple[str, str]]]]
"""A tagger that is asked again: from how much likelier verbs are and lines of words to the words' tags, both kinds."""


def settle_tags(sentences: Sequence[Any], ask: Ask) -> list[Any]:
    """Give words the tags that headlines, their form or their neighbours leave them.

    As in "Protesters *storm* parliament", "accused *neighbouring* Chad of arming rebels", "are due *to open* in Doha".

    Args:
        sentences: Stanza's sentences, tagged and not yet parsed; changed in place.
        ask: The tagger.

    Returns:
        The commas that stand for "and", as Stanza's words.
    """
    _tag_misread(sentences)
    _tag_verbs(sentences, ask)
    _tag_misread(sentences)
    _tag_by_words(sentences)
    return [s.words[comma] for s in sentences for comma in joining_commas(s.words)]


def _tag_misread(sentences: Iterable[Any]) -> None:
    for sentence in sentences:
        for i, upos, xpos in list(misread(sentence.words)):
            sentence.words[i].upos, sentence.words[i].xpos = upos, xpos


def _tag_verbs(sentences: Iterable[Any], ask: Ask) -> None:
    """Tag the verbs of headlines: in each clause what the tagger calls one, if need be where it is pressed harder."""
    lines = [(s.words, places) for s in sentences if (places := hidden_verbs(s.words))]
    found: list[dict[int, tuple[int, str]]] = [{} for _ in lines]
    for times in (LIKELIER, MUCH_LIKELIER):
        asked = [
            [p for p in places if p.times >= times and p.clause not in verbs]
            for (_, places), verbs in zip(lines, found, strict=True)
        ]
        forms = [_with_and(words, places) for (words, _), places in zip(lines, asked, strict=True)]
        for places, verbs, tags in zip(asked, found, ask(times, forms), strict=True):
            verbs |= {p.clause: (p.index, tags[p.index][1]) for p in places if tags[p.index][0] == "VERB"}
    for (words, _), verbs in zip(lines, found, strict=True):
        for i, xpos in verbs.values():
            words[i].upos, words[i].xpos = "VERB", verb_tag(words[i].text, xpos, words[i - 1].text)


def _with_and(words: Sequence[Any], places: Sequence[Any]) -> list[str]:
    """Return the forms of a headline, "and" in the place of the commas before its last verb."""
    end = max((place.index for place in places), default=0)
    return ["and" if w.text == "," and i < end else w.text for i, w in enumerate(words)]


def _tag_by_words(sentences: Iterable[Any]) -> None:
    adjectives, verbs = (word_lists("marks").words("tags", key) for key in ("adjectives", "verbs"))
    for sentence in sentences:
        words = sentence.words
        for i, word in enumerate(words):
            if word.xpos == "VBG" and word.text.lower() in adjectives:
                word.upos, word.xpos = "ADJ", "JJ"
            elif word.xpos in ("JJ", "NN") and word.text in verbs and _is_due(words, i):
                word.upos, word.xpos = "VERB", "VB"
                words[i - 1].upos, words[i - 1].xpos = "PART", "TO"


def _is_due(words: Sequence[Any], i: int) -> bool:
    """Tell whether a word follows "is due to" and describes nothing that stands behind it."""
    before = [w.text.lower() for w in words[max(i - 2, 0) : i]]
    follows = before == ["due", "to"] and any(w.xpos in ("VBP", "VBZ", "VBD") for w in words[max(i - 3, 0) : i - 2])
    return follows and (i + 1 == len(words) or words[i + 1].xpos in ("IN", "RB", ".", ","))
