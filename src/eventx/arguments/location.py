"""Find where an event happened or led."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels
from eventx.arguments._clauses import Clause, ClauseReader
from eventx.arguments._gaps import is_nonfinite
from eventx.arguments._roles import first_of
from eventx.lexicon import Rule
from eventx.syntax import Sentence, Word

_MAX_CLIMB = 4  # how many clauses up a scene is looked for


def find_locations(
    sentence: Sentence, rule: Rule, clause: Clause, reader: ClauseReader, taken: set[int]
) -> list[Word]:
    """Find an event's places: the destination for motion and deployment, the scene otherwise.

    The scene is looked for among the trigger's own phrases, then inside them, then in the clause that the
    event is part of; the first of these that names a place decides.

    Args:
        sentence: The sentence.
        rule: The rule that fired.
        clause: The trigger's clause.
        reader: The sentence's clauses.
        taken: Indices of words that already fill another slot.

    Returns:
        Head words in surface order.
    """

    def is_free_place(word: Word) -> bool:
        return word.index not in taken and is_place(sentence, word, reader)

    found = first_of(reader, clause, rule.frame.slots.get("location", ()), is_free_place)
    for scene in (_own_scene, _inner_scene, _outer_scene):
        if found:
            break
        found = [w for w in scene(sentence, clause, reader) if w.index not in taken]
    return sorted(set(found), key=lambda w: w.index)


def is_place(sentence: Sentence, word: Word, reader: ClauseReader) -> bool:
    """Tell whether a nominal names a place: a place name, or a noun for one ("border", "capital", "base")."""
    if word.upos == "PRON" or reader.is_time(word):
        return False
    if reader.classes.matches(sentence, word, ("@scenes",)):
        return sentence.label(word) not in ("PER", "NORP", "DATE")
    return sentence.label(word) == "LOC"


def _own_scene(sentence: Sentence, clause: Clause, reader: ClauseReader) -> list[Word]:
    return [w for p, w in clause.obliques if _locates(sentence, clause.predicate, p, w, reader)] + list(
        _where(sentence, clause, reader)
    )


def _locates(sentence: Sentence, verb: Word, preposition: str, word: Word, reader: ClauseReader) -> bool:
    """Tell whether a phrase says where: a place after "in", anything but time and people after "outside"."""
    classes = reader.classes
    if is_place(sentence, word, reader):
        if preposition in classes.lemmas("goal_prepositions"):
            return verb.lemma.lower() in classes.lemmas("motion")
        return preposition in classes.lemmas("scene_prepositions")
    if (
        word.upos not in ("NOUN", "PROPN")
        or reader.is_time(word)
        or classes.matches(sentence, word, ("@person",))
    ):
        return False
    if preposition in classes.lemmas("strong_scene_prepositions"):
        return True
    # After these a name that the recogniser is silent about is a place more often than anything else.
    return word.upos == "PROPN" and sentence.label(word) is None and preposition in ("in", "near")


def _where(sentence: Sentence, clause: Clause, reader: ClauseReader) -> Iterator[Word]:
    """Yield the noun that a clause with *where* modifies: "the town where they met"."""
    verb = clause.predicate
    noun = sentence.head(verb)
    if noun is None or not deprels.is_adnominal_clause(verb) or not is_place(sentence, noun, reader):
        return
    if any(c.lower == "where" for c in sentence.children(verb)):
        yield noun


def _inner_scene(sentence: Sentence, clause: Clause, reader: ClauseReader) -> list[Word]:
    """Return places inside the trigger's objects: "told reporters in Kyiv", "dispersed a rally in Lagos"."""
    words = [w for w in (*clause.objects, *clause.recipients) if sentence.head(w) == clause.predicate]
    return [place for w in words for place in _modifying_places(sentence, w, reader)]


def _modifying_places(sentence: Sentence, noun: Word, reader: ClauseReader, depth: int = 0) -> list[Word]:
    """Return the places in a noun's modifiers, or in theirs: "a deal on fishing rights in Lima"."""
    inherited = reader.classes.lemmas("inherited_prepositions")
    modifiers = [c for c in sentence.children(noun) if deprels.is_nominal_modifier(c)]
    found = [
        place
        for child in modifiers
        if reader.preposition(child) in inherited
        for place in reader.nominals(child)
        if is_place(sentence, place, reader)
    ]
    if found or depth == _MAX_CLIMB:
        return found
    return [place for child in modifiers for place in _modifying_places(sentence, child, reader, depth + 1)]


def _outer_scene(sentence: Sentence, clause: Clause, reader: ClauseReader) -> list[Word]:
    """Return the scene of the clause that a noun or a non-finite verb is part of."""
    inherited = reader.classes.lemmas("inherited_prepositions")
    word = clause.predicate
    for _ in range(_MAX_CLIMB):
        if not _shares_scene(sentence, word):
            break
        word = sentence.words[word.head]
        if word.upos in ("VERB", "NOUN"):
            outer = reader.clause(word)
            found = [
                w for p, w in outer.obliques if p in inherited and _locates(sentence, word, p, w, reader)
            ]
            if found:
                return found
    return []


def _shares_scene(sentence: Sentence, word: Word) -> bool:
    """Tell whether an event happens where what governs it happens."""
    if word.upos == "NOUN":
        return (
            deprels.is_object(word)
            or deprels.is_passive_subject(word)
            or deprels.is_oblique(word)
            or deprels.is_nominal_modifier(word)
            or deprels.is_conjunct(word)
        )
    if deprels.is_adverbial_clause(word):
        return is_nonfinite(sentence, word)
    return deprels.is_open_complement(word) or deprels.is_conjunct(word)
