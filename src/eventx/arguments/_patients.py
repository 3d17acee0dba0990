"""Find who does what an infinitive or a gerund says among those whom the verb above does something to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.syntax import Word

if TYPE_CHECKING:
    from eventx.arguments.clauses import Clause, ClauseReader


def harming_above(reader: ClauseReader, verb: Word) -> Word | None:
    """Return the act above a relative clause that killed, not the one inside, which the parser has taken.

    As in "police *fired* at crowds who had entered the palace, killing nine".
    """
    deadly = reader.classes.lemmas("deadly_verbs")
    if not deprels.is_relative_clause(verb) or verb.lemma in deadly:
        return None
    above = next((a for a in reader.sentence.ancestors(verb) if a.upos == "VERB"), None)
    return above if above is not None and above.lemma in deadly else None


def called(outer: Clause) -> list[Word]:
    """Return whom a verb asks that takes a preposition: "called *on rebels* to leave", "pleaded *with them* to"."""
    lists, verb = word_lists("relations"), outer.predicate.lemma
    cases = [case for case in lists.keys("called") if verb in lists.words("called", case)]
    return list(outer.oblique(*cases)) if cases else []


def bidden(reader: ClauseReader, verb: Word, outer: Clause) -> list[Word]:
    """Return whom something is done to or said to so that they do what an infinitive says.

    As in "appealed *to rebels* to leave", "flew *them* to Riga to face trial", "gave *the rebels* until noon to leave".
    """
    lemmas, governor = reader.classes.lemmas, outer.predicate
    if asked := called(outer):
        return asked
    people = [w for w in outer.recipients or outer.objects if may_act(reader, w)]
    if verb.lemma in lemmas("undergone_acts"):
        return [w for w in people if reader.sentence.label(w) != "LOC"]  # "left *Oslo* to face trial"
    only = len(people) == len(outer.objects) + len(outer.recipients)
    return people if governor.lemma in lemmas("granting_verbs") and only and outer.oblique("until", "till") else []


def undergoers(reader: ClauseReader, verb: Word, outer: Clause) -> list[Word]:
    """Return whom a gerund under a preposition is said of: "accused *Moscow* of bombing", "kept *it* from sinking"."""
    preposition = walks.clause_preposition(reader.sentence, verb)
    objects = [w for w in outer.objects if w.index < verb.index and not reader.is_time(w)]
    if outer.passive:
        return []
    words = word_lists("relations").words
    if preposition in words("clauses", "of_party"):  # "used the money for building": a thing builds nothing
        things = (outer, *(reader.clause(w) for w in objects if w.upos == "NOUN"))
        laid = (w for c in things for w in c.oblique("against", "on"))  # "put sanctions on *Iran* for arming them"
        named = (*objects, *(w for w in laid if w.index < verb.index))
        return [w for w in named if w.upos == "PRON" or reader.classes.matches(reader.sentence, w, ("@party",))]
    return objects if preposition in words("clauses", "of_object") else []


def observed(reader: ClauseReader, verb: Word, governor: Word, outer: Clause) -> list[Word]:
    """Return who is seen or made doing something, where the parser has hung it on the verb as a circumstance.

    As in "showed *soldiers* firing", "assigned *two officers* to guard it".
    """
    lemmas, sentence = reader.classes.lemmas, reader.sentence
    if governor.lemma not in lemmas("object_control") or governor.lemma in lemmas("semi_auxiliaries") or outer.passive:
        return []
    if is_summoners(reader, verb, governor):
        return []
    marks = [c for c in sentence.children(verb) if deprels.is_marker(c) or deprels.is_case(c)]
    if verb.xpos == "VBG":
        apart = any(w.text == "," and w.head == verb.index for w in sentence.words[governor.index : verb.index])
        pictures = any(reader.classes.matches(sentence, w, ("@texts",)) for w in outer.subjects)
        if marks or (apart and not pictures):
            return []
    elif [m.lower for m in marks] != ["to"] or not any(
        walks.ends_before(sentence, w, marks[0]) for w in outer.objects[-1:]
    ):
        return []
    between = (w for w in outer.objects if governor.index < w.index < verb.index and may_act(reader, w))
    return [w for w in between if not is_lent(reader, governor, w)]


def is_summoners(reader: ClauseReader, verb: Word, governor: Word) -> bool:
    """Tell whether an infinitive is what whoever summons somebody does then: "summoned the envoy *to protest*"."""
    lemmas = reader.classes.lemmas
    return governor.lemma in lemmas("summoning_verbs") and verb.lemma in lemmas("summoner_acts")


def is_lent(reader: ClauseReader, verb: Word, thing: Word) -> bool:
    """Tell whether an object is what its sender acts with: "sent *helicopters* to help"."""
    sends = verb.lemma in reader.classes.lemmas("sending_verbs")
    return sends and reader.classes.matches(reader.sentence, thing, ("@vehicles",))


def may_act(reader: ClauseReader, noun: Word) -> bool:
    """Tell whether a noun names somebody, or what somebody acts with, rather than a thing that is done to."""
    acting = ("@party", "@forces", "@people", "@vehicles")
    if noun.upos == "PRON" or reader.classes.matches(reader.sentence, noun, acting):
        return True
    counts = noun.lemma in reader.classes.lemmas("quantity_nouns")  # "a *remnant* of the militia"
    return counts and any(
        reader.preposition(c) == "of" and may_act(reader, c) for c in reader.sentence.children(noun)
    )
