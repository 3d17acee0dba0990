"""Call countries places, whatever the tagger takes them for."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from eventx.lexicon.classes import WordClasses
from eventx.syntax import Entity, Sentence

_WORDS = 4  # of the longest name: "democratic republic of congo"


def countries(sentence: Sentence, classes: WordClasses) -> Sentence:
    """Return a sentence with its countries as places among its entities (the sentence itself where they are).

    A small tagger takes the subject of a verb of doing for an organisation now and then ("*Kuwait* put up a fence"),
    and part of a treebank has "*US* president" for no name. What lies inside a longer name stays there.

    Args:
        sentence: The sentence.
        classes: The word classes; `countries` has the names.
    """
    places = list(_named(sentence, classes.lemmas("countries")))
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
