"""Find objects that stand outside their clause: shared, fronted, or modified by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.arguments._relatives import RELATIVE
from eventx.syntax import Word

if TYPE_CHECKING:
    from eventx.arguments.clauses import ClauseReader

_HEADS = ("NOUN", "PROPN", "PRON", "DET")  # what a relative clause may modify; "*what* they said" among it


def shared_objects(reader: ClauseReader, verb: Word) -> list[Word]:
    """Return the object that coordinated verbs share: "arrested and charged two men".

    Args:
        reader: The sentence's clauses.
        verb: A verb without an object of its own.

    Returns:
        The other verb's objects, if they follow both verbs and nothing but a coordinator stands between the
        verbs.
    """
    sentence = reader.sentence
    if deprels.is_conjunct(verb):
        first = sentence.words[verb.head]
        if first.upos != "VERB" or reader.is_passive(verb) or reader.is_passive(first):
            return []
        if any(deprels.is_core_or_oblique(c) and c.index > verb.index for c in sentence.children(verb)):
            return []
        return [
            w
            for c in sentence.children(first)
            if deprels.is_object(c) and c.index > verb.index
            for w in reader.nominals(c)
        ]
    for later in sentence.children(verb):
        between = sentence.words[verb.index + 1 : later.index]
        if not deprels.is_conjunct(later) or later.upos != "VERB" or not between or reader.is_passive(later):
            continue
        if all(w.upos in ("CCONJ", "ADV", "AUX", "PART") for w in between) and not reader.is_passive(verb):
            return [w for c in sentence.children(later) if deprels.is_object(c) for w in reader.nominals(c)]
    return []


def lends_object(reader: ClauseReader, verb: Word) -> bool:
    """Tell whether a verb's fronted relative object belongs to its infinitive.

    As in "the deal which he declined to *sign*".
    """
    sentence = reader.sentence
    if verb.lemma in reader.classes.lemmas("object_control"):
        return False
    children = sentence.children(verb)
    fronted = any(deprels.is_object(c) and c.index < verb.index and c.xpos in RELATIVE for c in children)
    return fronted and any(deprels.is_open_complement(c) and walks.has_to(sentence, c) for c in children)


def fronted_objects(reader: ClauseReader, verb: Word) -> list[Word]:
    """Return the fronted object that an infinitive has from its governor; see `lends_object`."""
    governor = reader.sentence.head(verb)
    if governor is None or not deprels.is_open_complement(verb) or not lends_object(reader, governor):
        return []
    return [
        c for c in reader.sentence.children(governor) if deprels.is_object(c) and c.index < governor.index
    ]


def infinitive_gap(reader: ClauseReader, verb: Word) -> list[Word]:
    """Return the noun that an infinitive without an object modifies.

    As in "a *role* to play", "the *ships* to sell".
    """
    sentence, classes = reader.sentence, reader.classes
    noun = sentence.head(verb)
    if (
        noun is None
        or noun.upos != "NOUN"
        or not deprels.is_adnominal_clause(verb)
        or not walks.has_to(sentence, verb)
    ):
        return []
    if any(deprels.is_core_or_oblique(c) for c in sentence.children(verb)) or reader.is_time(noun):
        return []
    if verb.lemma in classes.lemmas("intransitives") | classes.lemmas("motion"):
        return []
    abstract = noun.lemma in classes.lemmas("eventive") or noun.lemma in classes.lemmas("gapless_nouns")
    return [] if abstract or classes.matches(sentence, noun, ("@party",)) else [noun]


def relative_gap(reader: ClauseReader, verb: Word) -> Word | tuple[str, Word] | None:
    """Find what fills the gap of a relative clause without a pronoun.

    As in "the *troops* (that) Kenya sent", "the *troops* Kenya agreed to send".

    Args:
        reader: The sentence's clauses.
        verb: A verb without an object; with a subject, unless it is an infinitive.

    Returns:
        The modified noun as object, a preposition and the noun where one is stranded ("the country they
        came from"), or None where the clause has no gap or the gap is elsewhere.
    """
    sentence = reader.sentence
    if any(
        deprels.is_clausal_complement(c) or (deprels.is_open_complement(c) and walks.has_to(sentence, c))
        for c in sentence.children(verb)
    ):
        return None  # the gap is further down
    stranded = [
        c
        for c in sentence.children(verb)
        if c.upos == "ADP" and c.index > verb.index and not deprels.is_particle(c)
    ]
    while deprels.is_open_complement(verb):
        governor = sentence.head(verb)
        if governor is None or not walks.has_to(sentence, verb) or _keeps_object(reader, governor):
            return None
        verb = governor
    noun = sentence.head(verb)
    if noun is None or not deprels.is_adnominal_clause(verb) or noun.upos not in _HEADS:
        return None
    if reader.is_time(noun) or noun.lemma in reader.classes.lemmas("gapless_nouns"):
        return None
    children = sentence.children(verb)
    if any(c.xpos == "WRB" or (c.upos == "PRON" and c.xpos in RELATIVE) for c in children):
        return None  # "the town where they met"
    if any(deprels.is_marker(c) and c.lower != "that" for c in children):
        return None
    content = walks.mark(sentence, verb, "that") is not None and not deprels.is_relative_clause(verb)
    if content and noun.lemma in word_lists("qualifiers/reporting").words("nouns", "words"):
        return None  # "reports *that* a ship fired on them"
    return (stranded[0].lower, noun) if stranded else noun


def _keeps_object(reader: ClauseReader, governor: Word) -> bool:
    """Tell whether an object without its noun is a verb's own, not its infinitive's: "the man they told to leave"."""
    controls = governor.lemma in reader.classes.lemmas("object_control")
    return controls and not any(deprels.is_object(c) for c in reader.sentence.children(governor))
