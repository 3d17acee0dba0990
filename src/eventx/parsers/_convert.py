"""Copy Stanza's sentences into our own frozen view, with offsets into the caller's text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eventx._words import word_lists
from eventx.parsers._clean import CleanText
from eventx.parsers.lemmas import INFLECTED, guess_lemma
from eventx.syntax import ROOT, Entity, Sentence, Word

_LOWERED = frozenset({"NOUN", "VERB", "AUX", "ADV", "ADP", "CCONJ", "SCONJ", "PART", "DET", "NUM"})
_LABELS = {
    "PERSON": "PER",
    "ORGANIZATION": "ORG",
    "LOCATION": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
    "TIME": "DATE",
}


def convert(sentence: Any, text: str, cleaned: CleanText, offset: int, rank: Mapping[str, int]) -> Sentence:
    """Copy one Stanza sentence.

    Args:
        sentence: Stanza's sentence, parsed; its offsets are into a chunk of the cleaned text.
        text: The caller's text.
        cleaned: What the parser was given of it.
        offset: Where the chunk starts in the cleaned text.
        rank: For guessing lemmas, known words with their frequency ranks; empty where the model guesses itself.

    Returns:
        The sentence.
    """
    words: list[Word] = []
    first_of: dict[int, int] = {}
    for token_index, token in enumerate(sentence.tokens):
        first_of[token_index] = len(words)
        for word in token.words:
            # Words of a multiword token may lack offsets; then the token's own are the best there is.
            exact = word.start_char is not None and word.end_char is not None
            source = word if exact else token
            start, end = cleaned.span(offset + source.start_char, offset + source.end_char)
            if word.text == ":" and text[start:end].isspace():  # in the place of " -" it stands where the dash does
                start, end = end, end + 1
            words.append(
                Word(
                    index=len(words),
                    text=word.text,
                    lemma=_lemma(word, rank),
                    upos=word.upos or "X",
                    xpos=word.xpos or "",
                    feats=word.feats or "",
                    head=word.head - 1 if word.head else ROOT,
                    deprel=word.deprel or "dep",
                    start=start,
                    end=end,
                    space_after=text[end : end + 1].isspace() or end == len(text),
                )
            )
    start, end = words[0].start, words[-1].end
    return Sentence(text[start:end], start, tuple(words), _entities(sentence, words, first_of))


def _lemma(word: Any, rank: Mapping[str, int]) -> str:
    """Return the dictionary's lemma; of a word that it does not know, a guess."""
    lemma: str = word.lemma or word.text
    form: str = word.text.lower()
    if word.xpos == "NNS" and form in word_lists("relations").words("plurals", "of_e"):
        return form.removesuffix("s")
    if word.xpos == "NNP" and lemma.islower() and not form.startswith(lemma):
        return str(word.text)  # "*Min* Aung Hlaing", whom the dictionary takes for a minute
    if not rank or lemma != word.text or word.upos == "PROPN":
        return lemma
    if word.xpos in INFLECTED:
        return guess_lemma(word.text, word.xpos, rank)
    # "Meanwhile" at the start of a sentence; nationalities ("Palestinian") and "I" keep their capital.
    return lemma.lower() if word.upos in _LOWERED and word.text.istitle() else lemma


def _entities(sentence: Any, words: list[Word], first_of: dict[int, int]) -> tuple[Entity, ...]:
    position = {id(token): i for i, token in enumerate(sentence.tokens)}
    entities = []
    for span in sentence.ents:
        first, last = position[id(span.tokens[0])], position[id(span.tokens[-1])]
        start, end = first_of[first], first_of[last] + len(sentence.tokens[last].words)
        if end - start > 1 and words[end - 1].xpos == "POS":  # official models put the clitic inside
            end -= 1
        entities.append(Entity(start, end, _LABELS.get(span.type, span.type)))
    return tuple(entities)
