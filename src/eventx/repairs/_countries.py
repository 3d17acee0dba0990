"""Call countries places and known groups organisations, and make one phrase of each name."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from eventx import deprels
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.syntax import Entity, Sentence, Word

_GROUP = "Friends of Oxfam"  # as which taggers are shown them
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
    names = word_lists("marks").words("short", _GROUP)
    size = len(_GROUP.split())
    for start in range(len(sentence.words) - size + 1):
        if " ".join(w.text for w in sentence.words[start : start + size]) in names:
            yield Entity(start, start + size, "ORG")


def whole_names(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make one phrase of a name that the parser has parted: "*Trinidad and Tobago* signed", "said *Narendra Modi*"."""
    countries, groups = classes.lemmas("countries"), set(_groups(sentence))
    for entity in sentence.entities:
        words = [w for w in sentence.words[entity.start : entity.end] if not deprels.is_punctuation(w)]
        is_country = entity.label == "LOC" and " ".join(w.lower for w in words) in countries
        is_person = entity.label == "PER" and all(w.xpos == "NNP" for w in words)
        if len(words) == 1 or not (is_country or is_person or entity in groups):
            continue
        inside = range(entity.start, entity.end)
        head = next(w for w in words if w.head not in inside)
        outside = [c for w in words for c in sentence.children(w) if c.index not in inside]
        bare = is_country or (is_person and len(words) == entity.end - entity.start)  # no nickname in quotation marks
        for word in words:
            if word != head and (not bare or word.head not in inside or deprels.is_conjunct(word)):
                yield word.index, head.index, "flat"
        bearer = _bearer(sentence, entity, outside)
        if bearer is not None:  # "*Trinidad and Tobago*'s president", "*Black Lives Matter* protesters"
            yield bearer.index, head.head, head.deprel
            yield head.index, bearer.index, "compound" if bearer.index == entity.end else "nmod:poss"
        for child in outside:
            if child != bearer and child.head != head.index:
                yield child.index, head.index, child.deprel


def _bearer(sentence: Sentence, entity: Entity, below: list[Word]) -> Word | None:
    """Return the noun that should govern the name before it and is governed by it, or None."""
    owned = entity.end < len(sentence.words) and sentence.words[entity.end].xpos == "POS"
    nouns = (c for c in below if c.upos == "NOUN" and not deprels.is_oblique(c) and c.index >= entity.end)
    noun = next(nouns, None)
    if noun is None or any(deprels.is_case(c) and c.index >= entity.end for c in sentence.children(noun)):
        return None
    return noun if noun.index == entity.end or (owned and deprels.is_conjunct(noun)) else None
