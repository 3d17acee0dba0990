"""Find where an event happened or led."""

from __future__ import annotations

from eventx.arguments._clauses import Clause, ClauseReader
from eventx.arguments._roles import first_of
from eventx.lexicon import Rule
from eventx.syntax import Sentence, Word


def find_locations(
    sentence: Sentence, rule: Rule, clause: Clause, reader: ClauseReader, taken: set[int]
) -> list[Word]:
    """Find an event's places: the destination for motion and deployment, the scene otherwise.

    Args:
        sentence: The sentence.
        rule: The rule that fired.
        clause: The trigger's clause.
        reader: The sentence's clauses.
        taken: Indices of words that already fill another slot.

    Returns:
        Head words in surface order.
    """
    classes = reader.classes

    def is_free_place(word: Word) -> bool:
        return word.index not in taken and is_place(sentence, word, reader)

    found = first_of(reader, clause, rule.frame.slots.get("location", ()), is_free_place)
    if not found:
        scene = classes.lemmas("scene_prepositions")
        found = [w for p, w in clause.obliques if p in scene and is_free_place(w)]
    return sorted(set(found), key=lambda w: w.index)


def is_place(sentence: Sentence, word: Word, reader: ClauseReader) -> bool:
    """Tell whether a nominal names a place: a place name, or a noun for one ("border", "capital", "base")."""
    if word.upos == "PRON" or reader.is_time(word):
        return False
    label = sentence.label(word)
    if label is not None:
        return label == "LOC"
    return reader.classes.matches(sentence, word, ("@place",)) or word.lower in ("here", "there")
