"""Find the words that tell of one event with another: what carries a noun out, counts it, or goes on with a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventx import deprels, walks
from eventx.syntax import Word

if TYPE_CHECKING:
    from eventx.arguments.clauses import ClauseReader


def holding_verb(reader: ClauseReader, noun: Word) -> Word | None:
    """Return the verb whose object undergoes what it is held for: "*detained* two men for questioning", or None."""
    verb = reader.sentence.head(noun)
    forms = {noun.lemma.lower(), noun.lower}  # lemmatizers stumble over nouns in -ing
    if verb is None or verb.upos != "VERB" or forms.isdisjoint(reader.classes.lemmas("inquiry_nouns")):
        return None
    held = any(deprels.is_object(c) or deprels.is_passive_subject(c) for c in reader.sentence.children(verb))
    return verb if held and deprels.is_oblique(noun) and reader.preposition(noun) == "for" else None


def receiving_verb(reader: ClauseReader, noun: Word) -> Word | None:
    """Return the verb of "faced criticism", "received aid", whose subject undergoes the noun, or None."""
    first = reader.standing(noun)
    verb = reader.sentence.head(first)
    if verb is None or verb.lemma not in reader.classes.lemmas("receiving_verbs"):
        return None
    return verb if deprels.is_object(first) and not reader.is_passive(verb) else None


def undergoing_verb(reader: ClauseReader, noun: Word) -> Word | None:
    """Return the verb of "came under attack", "was put under investigation", or None."""
    verb = reader.sentence.head(noun)
    if verb is None or verb.upos != "VERB" or not deprels.is_oblique(noun):
        return None
    return (
        verb
        if verb.lemma in reader.classes.lemmas("undergo_verbs") and reader.preposition(noun) == "under"
        else None
    )


def support_verb(reader: ClauseReader, noun: Word) -> Word | None:
    """Return the verb that carries a noun out, or None.

    As in "launched an attack", "an attack (that was) launched", "the attacks the rebels launched", "an attack believed
    to have been launched".
    """
    sentence, classes = reader.sentence, reader.classes
    supports = classes.lemmas("support_verbs")
    behind = [c for c in sentence.children(noun) if deprels.is_adnominal_clause(c)]
    for child in (w for c in behind if c.xpos == "VBN" for w in sentence.children(c)):
        if deprels.is_open_complement(child) and child.lemma in supports and reader.is_passive(child):
            return child
    for child in behind:
        if child.lemma in supports:
            below = sentence.children(child)
            open_ = deprels.is_relative_clause(child) and any(deprels.is_subject(c) for c in below)
            if reader.is_passive(child) or (open_ and not any(deprels.is_object(c) for c in below)):
                return child
    first = reader.standing(noun)
    namer = reader.namer(first)
    first = first if namer is None else sentence.words[namer.head]  # "launched *what* they call an inquiry"
    verb = sentence.head(first)
    if verb is None or verb.upos != "VERB":
        return None
    described = (c for c in sentence.children(verb) if deprels.is_open_complement(c))
    if any(c.upos in ("ADJ", "NOUN") for c in described):
        return None  # "called the march illegal"
    ending = classes.lemmas("ending_particles")
    if any(deprels.is_particle(c) and c.lower in ending for c in sentence.children(verb)):
        return None  # "put *down* the revolt"
    onward = any(c.lower in classes.lemmas("onward") for c in sentence.children(verb))
    if onward and verb.lemma in classes.lemmas("aspectual") and reader.preposition(first) == "with":
        return verb  # "went *ahead* with the march"
    borne = deprels.is_passive_subject(first) or (deprels.is_subject(first) and reader.is_passive(verb))
    keeps = verb.lemma in classes.lemmas("keeping_verbs") and classes.matches(sentence, noun, ("@ceasefires",))
    if verb.lemma in classes.lemmas("laying_verbs") and classes.matches(sentence, noun, ("@violence", "@killing")):
        return None  # "pinned the killings on a gang"
    if (verb.lemma in supports or keeps) and (borne or deprels.is_object(first)):
        return verb
    return verb if verb.lemma in classes.lemmas("occurrence_verbs") and deprels.is_subject(first) else None


def counted(reader: ClauseReader, noun: Word) -> Word:
    """Return the noun that stands for another, or itself: "*series*" in "a series of raids"."""
    outer = reader.sentence.head(noun)
    if outer is None or not deprels.is_nominal_modifier(noun) or reader.preposition(noun) != "of":
        return noun
    quantity = outer.upos == "NUM" or outer.lemma in reader.classes.lemmas("quantity_nouns")
    return outer if quantity else noun


def counted_acts(reader: ClauseReader, noun: Word) -> list[Word]:
    """Return the acts that a noun stands for, or itself: "a series of *raids*", "a wave of *arrests* and *trials*"."""
    sentence, found = reader.sentence, list[Word]()
    if noun.lemma in reader.classes.lemmas("quantity_nouns"):
        of = (c for c in sentence.children(noun) if deprels.is_nominal_modifier(c) and reader.preposition(c) == "of")
        found = [w for c in of for w in walks.conjuncts(sentence, c)]
    matches = reader.classes.matches  # but not "a number of *parties*"
    acts = all(matches(sentence, w, ("@eventive",)) and not matches(sentence, w, ("@party",)) for w in found)
    return found if found and acts else [noun]


def modified(reader: ClauseReader, noun: Word) -> Word:
    """Return what a clause behind a counted noun says more of: "*dozens* of men who fled", "one of the *men* ..."."""
    outer = counted(reader, noun)
    return noun if outer.lemma.lower() in reader.classes.lemmas("picking_words") else outer


def later_harm(reader: ClauseReader, verb: Word) -> list[Word]:
    """Return the verbs that go on with what harm was done: "two were *killed* and nine *hurt* in Gao"."""
    harm = reader.classes.lemmas("harm_verbs")
    if verb.lemma not in harm:
        return []
    verbs = walks.conjuncts(reader.sentence, walks.first_conjunct(reader.sentence, verb))
    later = [w for w in verbs if w.index > verb.index]
    if not all(w.lemma in harm for w in later):
        return []
    between = reader.sentence.words[verb.index : later[0].index] if later else ()
    return [] if any(reader.is_time(w) for w in between) else later  # "killed two *on Monday* and seized nine in Gao"
