"""Put nouns for relative pronouns."""

from __future__ import annotations

from eventx import deprels
from eventx.lexicon.classes import WordClasses
from eventx.syntax import Sentence, Word

RELATIVE = ("WDT", "WP", "WP$")


def antecedent(sentence: Sentence, word: Word, classes: WordClasses) -> Word:
    """Return the noun that a relative pronoun stands for.

    Args:
        sentence: The sentence.
        word: Any word.
        classes: The word classes, to tell who may be "who".

    Returns:
        The noun; other words, question words among them, unchanged.
    """
    if word.xpos not in RELATIVE and word.feat("PronType") != "Rel":
        return word
    for verb in sentence.ancestors(word):
        if deprels.is_adnominal_clause(verb):
            noun = sentence.words[verb.head]
            if noun.index > word.index:
                return word
            return _nearer_person(sentence, word, noun) or _person_above(sentence, word, noun, classes) or noun
        if deprels.is_clausal_complement(verb) and not _opens(sentence, word, verb):
            break
    return _noun_before(sentence, word)


def _nearer_person(sentence: Sentence, word: Word, noun: Word) -> Word | None:
    """Return the person right before "who" where the clause is hung on a thing.

    As in "the fight against *rebels* who ...".
    """
    if word.lower != "who" or word.index == 0:
        return None
    before = sentence.words[word.index - 1]
    if (
        before.xpos != "NNS"
        or before == noun
        or noun.xpos in ("NNS", "NNP", "NNPS")
        or sentence.head(before) != noun
    ):
        return None
    return before


def _person_above(sentence: Sentence, word: Word, place: Word, classes: WordClasses) -> Word | None:
    """Return the person whom a place or body says more of, where "who" is hung on that.

    As in "*a guard* at the gate who ...", "*the head* of a charity, whom ...".
    """
    noun = sentence.head(place)
    if word.lower not in ("who", "whom") or noun is None or not deprels.is_nominal_modifier(place):
        return None
    acting = ("@person", "@people")
    led = classes.matches(sentence, noun, ("@leader",)) and not classes.matches(sentence, place, acting)
    body = led and place.xpos == "NN" and sentence.label(place) is None
    if not body and not classes.matches(sentence, place, ("@scenes",)) and sentence.label(place) != "LOC":
        return None
    return noun if classes.matches(sentence, noun, acting) or sentence.label(noun) == "PER" else None


def _opens(sentence: Sentence, word: Word, verb: Word) -> bool:
    """Tell whether a fronted pronoun stands before the clause that governs its own."""
    governor = sentence.head(verb)
    return governor is not None and word.index < governor.index


def _noun_before(sentence: Sentence, word: Word) -> Word:
    """Return the noun right before a pronoun that the parser has put into no relative clause."""
    at = word.index - 1
    if at >= 0 and sentence.words[at].text == ",":
        at -= 1
    if at < 0 or word.lower == "what" or sentence.words[at].upos not in ("NOUN", "PROPN"):
        return word
    noun = sentence.words[at]
    while deprels.is_name_part(noun) and noun.head < word.index:
        noun = sentence.words[noun.head]
    return noun
