"""Tell phrases that say how or where something is done from those that name a target."""

from __future__ import annotations

from eventx import deprels, walks
from eventx.arguments._scenes import reached_places
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.lexicon import Rule
from eventx.ontology import EventType
from eventx.syntax import Word


def nearest(reader: ClauseReader, found: list[Word]) -> list[Word]:
    """Leave out places that stand in a phrase of their own: "fired on vehicles *on the road*"."""
    first = [walks.first_conjunct(reader.sentence, w) for w in found]
    apart = [w for w, f in zip(found, first, strict=True) if f != first[0]]
    sites = [w for w in apart if w.upos == "NOUN" and reader.classes.matches(reader.sentence, w, ("@scenes",))]
    return [w for w in found if w not in sites]


def says_how(reader: ClauseReader, rule: Rule, clause: Clause, word: Word) -> bool:
    """Tell whether what is no party says how, where, with what or for what crime something is done.

    As in "a barrage *of rockets*", "convicted *of terrorism*", and whatever stands under "with" or "in".
    """
    if reader.preposition(word) in ("with", "in"):
        return True
    if clause.predicate.upos == "NOUN":
        return reader.classes.matches(reader.sentence, word, ("@weapons",))
    return clause.predicate.upos == "VERB" and "charge" in rule.frame.slots and word in clause.oblique("of")


def is_scene(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a noun without a name only says where something is.

    As in "blocked roads in the *capital*", "traded insults at a *conference*".
    """
    inside = reader.preposition(word) in reader.classes.lemmas("siting") and word.upos == "NOUN"
    return inside and reader.classes.matches(reader.sentence, word, ("@scenes", "@talks"))


def is_where(reader: ClauseReader, clause: Clause, word: Word) -> bool:
    """Tell whether a place says where something goes on: "broke up a camp *at the university*", "spread to *Gao*"."""
    if word in reached_places(reader, clause):
        return True
    if not clause.objects or clause.predicate.upos != "VERB" or word not in clause.oblique("at"):
        return False
    aimed = clause.predicate.lemma in reader.classes.lemmas("aiming")
    return not aimed and reader.classes.matches(reader.sentence, word, ("@scenes",))


def opens(reader: ClauseReader, clause: Clause, word: Word, type_: str) -> bool:
    """Tell whether a phrase opens a sentence and says where or how.

    As in "*In Oslo*, she voiced her trust in the talks", "*With the newcomers*, officials say, ...".
    """
    opening = deprels.is_oblique(word) and all(word.index < w.index for w in (clause.predicate, *clause.subjects))
    preposition = reader.preposition(word)
    if opening and preposition == "with" and type_ == EventType.STATEMENT:
        return True
    return opening and reader.sentence.label(word) == "LOC" and preposition in ("in", "at")
