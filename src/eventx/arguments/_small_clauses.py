"""Find clauses without a finite verb that are a verb's object as a whole: "saw *the crowd scatter*"."""

from __future__ import annotations

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.syntax import Sentence, Word


def small_clause(sentence: Sentence, verb: Word) -> Word | None:
    """Return the predicate of what a verb of seeing or bringing about has for its object, or None.

    What one sees is the whole of it, neither who acts nor what is done: "watched *the ship sink*",
    "had *the tower demolished*", "made *a truce possible*".

    Args:
        sentence: The sentence.
        verb: The verb.

    Returns:
        The predicate that follows the object.
    """
    return next((c for c in sentence.children(verb) if small_clause_subject(sentence, c) is not None), None)


def small_clause_subject(sentence: Sentence, predicate: Word) -> Word | None:
    """Return the object that is the subject of such a clause, or None if the word heads none.

    Args:
        sentence: The sentence.
        predicate: Any word.

    Returns:
        The object.
    """
    verb = sentence.head(predicate)
    if verb is None or not deprels.is_open_complement(predicate) or walks.has_to(sentence, predicate):
        return None
    words = word_lists("relations").words
    seen = verb.lemma in words("small_clauses", "perceived") and predicate.xpos in ("VB", "VBG", "VBN")
    caused = verb.lemma in words("small_clauses", "caused") and predicate.xpos in ("VB", "VBN", "JJ")
    if not seen and not caused:
        return None
    objects = [c for c in sentence.children(verb) if deprels.is_object(c) or deprels.is_indirect_object(c)]
    return objects[0] if len(objects) == 1 and verb.index < objects[0].index < predicate.index else None
