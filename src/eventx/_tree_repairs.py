"""Mend what the parser often hangs wrongly, where the words tell how they belong, before anything reads the tree."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from eventx import deprels
from eventx.lexicon.classes import WordClasses
from eventx.syntax import ROOT, Sentence, Word

_Change = tuple[int, int, str]  # a word's index, its new head, its new relation


def mend(sentence: Sentence, classes: WordClasses) -> Sentence:
    """Return a sentence with its tree mended.

    Args:
        sentence: The sentence as parsed.
        classes: The word classes.

    Returns:
        The sentence itself where nothing is to be mended.
    """
    for repair in (_charges, _named_things, _second_objects):
        changes = {i: (head, relation) for i, head, relation in repair(sentence, classes)}
        if changes:
            words = (
                evolve(w, head=changes[w.index][0], deprel=changes[w.index][1]) if w.index in changes else w
                for w in sentence.words
            )
            sentence = Sentence(sentence.text, sentence.start, tuple(words), sentence.entities)
    return sentence


def _charges(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Hang on the verb what someone is convicted or deprived of: "convicted the editor *of libel*"."""
    verbs = classes.lemmas("of_verbs")
    for word in sentence.words:
        if not deprels.is_nominal_modifier(word) or deprels.prepositions(sentence, word) != ("of",):
            continue
        top = sentence.words[word.head]
        while deprels.is_nominal_modifier(top) and top.index < word.index:
            top = sentence.words[top.head]
        if top.head == ROOT or not (deprels.is_object(top) or deprels.is_passive_subject(top)):
            continue
        verb = sentence.words[top.head]
        if verb.lemma in verbs and verb.index < top.index and _is_deed(sentence, word, classes):
            yield word.index, verb.index, "obl"


def _is_deed(sentence: Sentence, word: Word, classes: WordClasses) -> bool:
    after = (sentence.words[c.index + 1] for c in sentence.children(word) if deprels.is_case(c))
    if any(w.xpos == "VBG" and w.head == word.index for w in after):
        return True  # a gerund that was taken for an adjective: "of *training* rebels"
    if classes.matches(sentence, word, ("@party", "@scenes")) or sentence.label(word) is not None:
        return False
    bare = not any(deprels.is_determiner(c) for c in sentence.children(word))
    return word.upos == "NOUN" and (bare or classes.matches(sentence, word, ("@eventive",)))


def _named_things(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Make a ship or a unit the head of its name: "sent *the carrier* Vikrant"."""
    for word in sentence.words[:-1]:
        name = sentence.words[word.index + 1]
        if word.upos != "NOUN" or name.upos != "PROPN" or word.head != name.index:
            continue
        children = sentence.children(name)
        before = (*children, *sentence.children(word))
        determined = any(deprels.is_determiner(c) or deprels.is_possessive(c) for c in before)
        if not deprels.is_compound(word) or not determined or not classes.matches(sentence, word, ("@forces",)):
            continue
        yield word.index, name.head, name.deprel
        yield name.index, word.index, "appos"
        yield from ((c.index, word.index, c.deprel) for c in children if c != word and not deprels.is_name_part(c))


def _second_objects(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Join a bare name to the noun right before it where both were taken for objects: "sent the frigate *Sahyadri*"."""
    for noun, name in zip(sentence.words, sentence.words[1:], strict=False):
        if noun.xpos != "NN" or name.xpos != "NNP" or noun.head != name.head:
            continue
        objects = all(deprels.is_object(w) or deprels.is_indirect_object(w) for w in (noun, name))
        if objects and all(deprels.is_name_part(c) for c in sentence.children(name)):
            yield name.index, noun.index, "appos"
