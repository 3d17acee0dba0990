"""Tell which words and phrases name a place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.syntax import Sentence, Word

if TYPE_CHECKING:
    from eventx.arguments.clauses import Clause, ClauseReader

_ADDRESS = re.compile(r"^https?:|^www\.|\w\.(com|org|net|gov|edu|info)\b|[\w.]@\w")


def is_place(sentence: Sentence, word: Word, reader: ClauseReader) -> bool:
    """Tell whether a nominal names a place: a place name, or a noun for one ("border", "capital", "base")."""
    if word.upos == "PRON" or reader.is_time(word) or _is_idle(reader, word) or is_condition(reader, word):
        return False
    if word.lemma in reader.classes.lemmas("quantity_nouns"):  # "in parts of *Mali*", but not "in part of a *drive*"
        return any(
            is_place(sentence, c, reader)
            for c in sentence.children(word)
            if deprels.is_nominal_modifier(c) and reader.preposition(c) == "of"
        )
    if reader.classes.matches(sentence, word, ("@scenes",)):
        return sentence.label(word) not in ("PER", "NORP", "DATE")
    eventive = word.lower in reader.classes.lemmas("eventive")  # "Nine Killed in *Raid*", in a headline
    return sentence.label(word) == "LOC" and not eventive


def is_bearing(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a word says where something is by another place: "*north* of Kidal", "*close* to the border"."""
    distance = word.upos == "NOUN"  # "*40 km* from Gao"
    if not distance and not deprels.is_adverbial_modifier(word):
        return False
    lists = word_lists("relations")
    for preposition in ("from",) if distance else lists.keys("bearings"):
        if word.lemma in lists.words("bearings", preposition):
            beyond = (c for c in reader.sentence.children(word) if reader.preposition(c) == preposition)
            return any(is_place(reader.sentence, c, reader) or _may_name_place(reader, c) for c in beyond)
    return False


def _may_name_place(reader: ClauseReader, word: Word) -> bool:
    return word.upos == "PROPN" and not reader.is_time(word) and reader.sentence.label(word) != "PER"


def is_bare_name(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word is a name without title, rank or nationality that is not all capitals."""
    described = (deprels.is_description(c) or deprels.is_adjectival_modifier(c) for c in sentence.children(word))
    return word.upos == "PROPN" and not word.text.isupper() and sentence.label(word) != "NORP" and not any(described)


def _is_idle(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a noun is a state or a manner, bare ("in *place*", "on *foot*"), or a numbered part of a text."""
    if word.lower in reader.classes.lemmas("text_parts"):
        return any(w.upos == "NUM" for w in reader.sentence.words[word.index + 1 : word.index + 2])
    if word.lower in reader.classes.lemmas("reasons") and reader.preposition(word) == "on":  # "on legal *grounds*"
        return any(map(deprels.is_adjectival_modifier, reader.sentence.children(word)))
    return word.lower in reader.classes.lemmas("idle_scenes") and all(
        deprels.is_case(c) or deprels.is_conjunct(c) or deprels.is_punctuation(c)
        for c in reader.sentence.children(word)
    )


def is_condition(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a state is neither place nor party: "a *state* of emergency", but not "the state of Kano"."""
    of = (c for c in reader.sentence.children(word) if reader.preposition(c) == "of")
    return word.lemma == "state" and any(c.upos == "NOUN" for c in of)


def goals_of(reader: ClauseReader, clause: Clause) -> list[Word]:
    """Return the places that an event of motion leads to: "deployment to *Mali*", "returned to *the camp*"."""
    if clause.predicate.lemma.lower() not in reader.classes.lemmas("motion"):
        return []
    goals = reader.classes.lemmas("goal_prepositions")
    return [w for p, w in clause.obliques if p in goals and is_place(reader.sentence, w, reader)]


def locates(reader: ClauseReader, verb: Word, preposition: str, word: Word, is_open: bool) -> bool:
    """Tell whether a phrase says where: a place after "in", anything but time and people after "outside"."""
    classes, sentence = reader.classes, reader.sentence
    if preposition == "from":  # "fired from *inside* the mosque"
        preposition = (preposition, *walks.prepositional(sentence, word))[-1]
    if preposition == "at" and verb.lemma in classes.lemmas("aiming"):
        return False
    if word.lemma in classes.lemmas("penal_places") and (
        verb.lemma in classes.lemmas("judging_verbs") or _is_served(reader, word)
    ):
        return False
    if is_place(sentence, word, reader):
        if preposition == "on" and sentence.label(word) == "LOC" and classes.matches(sentence, word, ("@countries",)):
            return False  # "imposed sanctions *on Iraq*"
        if preposition == "from" and verb.lemma in classes.lemmas("snatching_verbs"):
            return True  # "abducted from *a school*"
        if preposition == "over" and any(c.lower == "all" for c in sentence.children(word)):
            return True  # "all over the country"
        if preposition == "over" and verb.lemma in classes.lemmas("airborne_verbs"):
            return True  # "shot down over *Kidal*"
        if preposition in classes.lemmas("goal_prepositions") | classes.lemmas("path_prepositions"):
            return verb.lemma.lower() in classes.lemmas("motion")
        return preposition in classes.lemmas("scene_prepositions")
    if word.upos not in ("NOUN", "PROPN", "X") or reader.is_time(word) or _is_idle(reader, word):
        return False
    if sentence.label(word) == "PER" and preposition in ("in", "near", "within"):
        return is_bare_name(sentence, word)
    if classes.matches(sentence, word, ("@person",)):
        return False
    if preposition in classes.lemmas("strong_scene_prepositions"):
        return word.upos != "X"
    name = word.upos == "PROPN" and word.lower not in classes.lemmas("eventive")
    # After these a name that the recogniser is silent about is a place more often than anything else.
    if name and sentence.label(word) is None and preposition in ("in", "near", "within"):
        return True
    if name and preposition == "at" and sentence.label(word) in (None, "ORG"):  # "met at *the Kremlin*"
        return True
    return is_open and _locates_loosely(reader, preposition, word)


def _is_served(reader: ClauseReader, place: Word) -> bool:
    """Tell whether a time is named that is to be spent in a place: "faces ten years in *prison*"."""
    before = reader.sentence.subtree(place)[0].index - 1
    return before >= 0 and reader.is_time(reader.sentence.words[before])


def _locates_loosely(reader: ClauseReader, preposition: str, word: Word) -> bool:
    """Tell whether a phrase says where without a place in it.

    As in "wrote in *the Guardian*", "spoke at *a conference*", "works at *Airbus*", "hit in *the face*".
    """
    classes, sentence = reader.classes, reader.sentence
    if preposition not in ("in", "on", "at"):
        return False
    if _is_address(word):
        return preposition != "in" and sentence.label(word) in (None, "ORG")
    if preposition == "in" and sentence.label(word) == "ORG":
        return True
    terms = ("@gatherings",) if preposition == "at" else ("@texts", "@surfaces")
    return classes.matches(sentence, word, terms)


def _is_address(word: Word) -> bool:
    """Tell whether a word is a web or mail address, by its tag or its looks."""
    return word.xpos == "ADD" or _ADDRESS.search(word.lower) is not None
