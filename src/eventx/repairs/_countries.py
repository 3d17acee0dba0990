"""Call countries places, and known groups organisations, whatever the tagger takes them for."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.syntax import Entity, Sentence

GROUP = "Friends of Oxfam"  # as which taggers are shown them
_WORDS = 5  # of the longest name: "democratic republic of the congo"


def countries(sentence: Sentence, classes: WordClasses) -> Sentence:
    """Return a sentence with countries and known groups among its entities (the sentence itself where they are).

    A small tagger takes the subject of a verb of doing for an organisation now and then ("*Kuwait* put up a fence"),
    and part of a treebank has "*US* president" for no name. What lies inside a longer name stays there. Groups are
    those whose name reads like a sentence ("*Save the Children* said").

    Args:
        sentence: The sentence.
        classes: The word classes; `countries` has the names.
    """
    places = [*_named(sentence, classes.lemmas("countries")), *_groups(sentence)]
    if set(places) <= set(sentence.entities):
        return sentence
    kept = [e for e in sentence.entities if all(e.end <= p.start or p.end <= e.start for p in places)]
    return evolve(sentence, entities=tuple(sorted(kept + places, key=lambda entity: entity.start)))


def _named(sentence: Sentence, names: frozenset[str]) -> Iterator[Entity]:
    """Yield the names as places: the longest first, with a capital, and not inside another entity."""
    words, end = sentence.words, 0
    for word in words:
        start = word.index
        if start < end or not word.text[:1].isupper() or word.upos not in ("PROPN", "ADJ"):
            continue
        for stop in range(min(start + _WORDS, len(words)), start, -1):
            if " ".join(w.lower for w in words[start:stop]) in names:
                around = {sentence.entity(w) for w in words[start:stop]} - {None}
                if all(e is not None and start <= e.start and e.end <= stop for e in around):
                    yield Entity(start, stop, "LOC")
                    end = stop
                break


def _groups(sentence: Sentence) -> Iterator[Entity]:
    """Yield the names of groups that taggers are shown others for."""
    names = word_lists("marks").words("short", GROUP)
    size = len(GROUP.split())
    for start in range(len(sentence.words) - size + 1):
        if " ".join(w.text for w in sentence.words[start : start + size]) in names:
            yield Entity(start, start + size, "ORG")
