"""Find who does what a noun names beside another verb: "went to Oslo *for talks*", "took part *in the raid*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventx import deprels, walks
from eventx.syntax import Word

if TYPE_CHECKING:
    from eventx.arguments.clauses import ClauseReader


def doers(reader: ClauseReader, noun: Word, depth: int) -> list[Word]:
    """Find who does what a noun names that only stands beside another verb.

    Args:
        reader: The sentence's clauses.
        noun: The noun.
        depth: How deep in a chain of clauses the question is asked.

    Returns:
        The words.
    """
    return (
        adjunct_subjects(reader, noun, depth)
        or _partakers(reader, noun, depth)
        or _visitors(reader, noun, depth)
        or _answerable(reader, noun, depth)
        or _intending(reader, noun, depth)
        or _charged(reader, noun, depth)
        or _travellers(reader, noun, depth)
        or _conferring(reader, noun, depth)
        or _offering(reader, noun, depth)
    )


def adjunct_subjects(reader: ClauseReader, noun: Word, depth: int) -> list[Word]:
    """Return who acts beside another verb: its subject.

    As in "*in response* to", "*in an attempt* to", "*with the aim* of"; "answered *with a threat*", "opened the talks
    *with a call* for".
    """
    verb, lemmas = reader.sentence.head(noun), reader.classes.lemmas
    if verb is not None and _is_as_part(reader, noun, verb):
        noun, verb = verb, reader.sentence.head(verb)
    if verb is None or not deprels.is_oblique(noun):
        return []
    subjects = list(reader.clause(verb, depth + 1).subjects)
    preposition = reader.preposition(noun)
    if preposition == "as":
        return subjects if noun.lemma == "part" else []
    if preposition == "in" and noun.lemma in lemmas("adjunct_acts"):
        return subjects if noun.xpos != "NNS" else []  # "walked out in protest", but "arrested nine in protests"
    if preposition in ("in", "with") and noun.lemma in lemmas("purposes"):
        return subjects
    if preposition != "with" or verb.lemma not in lemmas("answering_verbs"):
        return []
    return [w for w in subjects if w.upos == "PRON" or reader.classes.matches(reader.sentence, w, ("@party",))]


def _is_as_part(reader: ClauseReader, noun: Word, part: Word) -> bool:
    """Tell whether something else is done as part of what a noun names: "shut the base *as part of a withdrawal*"."""
    whole = deprels.is_nominal_modifier(noun) and reader.preposition(noun) == "of"
    return whole and part.lemma == "part" and reader.preposition(part) == "as"


def _partakers(reader: ClauseReader, noun: Word, depth: int) -> list[Word]:
    """Return who takes part: "*rebels* took part in the raid", "*his* role in the bombing", but not "no part"."""
    sentence, lemmas, first = reader.sentence, reader.classes.lemmas, reader.standing(noun)
    word = sentence.head(first)
    case = next((c for c in sentence.children(first) if deprels.is_case(c)), None)
    if word is None or case is None or case.lower != "in" or noun.lemma in lemmas("inquiry_nouns"):
        return []  # whom an inquiry involves need not conduct it
    part = sentence.words[case.index - 1]  # "sentenced for *their part* in the raid", wherever that hangs
    if part.lemma in lemmas("partaking_nouns") and (
        own := [w for c in sentence.children(part) if deprels.is_possessive(c) for w in reader.nominals(c)]
    ):
        return own
    if not deprels.is_oblique(first) or _is_denied(reader, word):
        return []
    clause = reader.clause(word, depth + 1)
    if word.lemma in lemmas("involving_verbs"):
        return list(clause.objects if clause.passive else clause.subjects if word.upos == "ADJ" else ())
    taken = any(c.lemma in lemmas("partaking_nouns") and not _is_denied(reader, c) for c in clause.objects)
    return list(clause.subjects) if taken or word.lemma in lemmas("partaking_verbs") else []


def _is_denied(reader: ClauseReader, word: Word) -> bool:
    sentence, lemmas = reader.sentence, reader.classes.lemmas
    if any(c.lemma in lemmas("negations") or c.lower == "no" for c in sentence.children(word)):
        return True
    return any(a.lemma in lemmas("denying_verbs") for a in sentence.ancestors(word))


def _visitors(reader: ClauseReader, noun: Word, depth: int) -> list[Word]:
    """Return who comes or is somewhere to do what a noun names: "*he* flew to Oslo for talks"."""
    sentence, lemmas, first = reader.sentence, reader.classes.lemmas, reader.standing(noun)
    verb = sentence.head(first)
    if verb is None or reader.preposition(first) != "for" or noun.lemma not in lemmas("mutual_nouns"):
        return []
    if any(deprels.is_copula(c) for c in sentence.children(verb)):
        subjects = (c for c in sentence.children(verb) if deprels.is_subject(c))
        return [w for c in subjects for w in reader.nominals(c)] if walks.prepositions(sentence, verb) else []
    if not deprels.is_oblique(first):
        return []
    clause = reader.clause(verb, depth + 1)
    travels = any(reader.classes.matches(sentence, w, ("@journeys",)) for w in clause.objects)
    return list(clause.subjects) if travels or verb.lemma in lemmas("coming_verbs") else []


def _answerable(reader: ClauseReader, noun: Word, depth: int) -> list[Word]:
    """Return who is said to have done it.

    As in "*rebels* claimed responsibility for the raid", "*he* is guilty of the murder", "*it* is behind the blast",
    "*she* confessed to the theft", "the raid was claimed by *rebels*", "the raid claimed by *rebels*", "a raid
    blamed on *rebels*".
    """
    sentence, lemmas, first = reader.sentence, reader.classes.lemmas, reader.standing(noun)
    preposition, word = reader.preposition(first), sentence.head(first)
    if preposition == "behind" and any(deprels.is_copula(c) for c in sentence.children(first)):
        found = [w for c in sentence.children(first) if deprels.is_subject(c) for w in reader.nominals(c)]
        return [] if _is_denied(reader, first) else _known(reader, found)
    if reader.classes.matches(sentence, noun, ("@violence", "@killing", "@seizures")):
        act = walks.first_conjunct(sentence, noun)
        below = (c for w in dict.fromkeys((first, act)) for c in sentence.children(w))
        behind = [c for c in below if deprels.is_adnominal_clause(c)]
        for verb in (*behind, *([word] if word else [])):
            claimed, laid = (verb.lemma in lemmas(key) for key in ("avowing_verbs", "laying_verbs"))
            if (claimed or laid) and not _is_denied(reader, verb):
                clause = reader.clause(verb, depth + 1)
                parties = (w for w in clause.oblique("on", "upon", "to") if _is_party(reader, w))
                return _known(reader, list(clause.subjects if claimed else parties)) if act in clause.objects else []
    if word is None or _is_denied(reader, word):
        return []
    if preposition == "for" and word.lemma == "responsibility" and deprels.is_object(word):
        verb = sentence.words[word.head]
        claimed = verb.lemma in lemmas("claiming_verbs")
        return _known(reader, list(reader.clause(verb, depth + 1).subjects)) if claimed else []
    before = sentence.words[sentence.subtree(first)[0].index - 1]
    if before.lemma in lemmas("answerable"):  # "found them *guilty* of the theft", wherever the parser hangs that
        return _known(reader, _said_of(reader, before, depth))
    admits = preposition == "to" and word.lemma in lemmas("admitting_verbs")
    sorry = preposition == "for" and word.lemma in lemmas("apologizing_verbs")
    return _known(reader, list(reader.clause(word, depth + 1).subjects)) if admits or sorry else []


def _is_party(reader: ClauseReader, word: Word) -> bool:
    return reader.classes.matches(reader.sentence, word, ("@party",))


def _said_of(reader: ClauseReader, adjective: Word, depth: int) -> list[Word]:
    """Return of whom an adjective is said, as a predicate or behind an object."""
    head = reader.sentence.head(adjective)
    if head is not None and deprels.is_adjectival_modifier(adjective) and head.index < adjective.index:
        return reader.nominals(head)
    return list(reader.clause(adjective, depth + 1).subjects)


def _known(reader: ClauseReader, words: list[Word]) -> list[Word]:
    """Leave out who is nobody: "*no group* has claimed responsibility", "asked *who* was behind the blast"."""
    named = (w for w in words if w.lower not in reader.classes.lemmas("nobody") and not w.xpos.startswith("W"))
    return [w for w in named if all(c.lower not in ("no", "neither") for c in reader.sentence.children(w))]


def _intending(reader: ClauseReader, noun: Word, depth: int) -> list[Word]:
    """Return who threatens or plots what a noun names: "*rebels* threatened more attacks"."""
    first = reader.standing(noun)
    verb = reader.sentence.head(first)
    if verb is None or not deprels.is_object(first) or verb.lemma not in reader.classes.lemmas("intending_verbs"):
        return []
    return list(reader.clause(verb, depth + 1).subjects)


def _charged(reader: ClauseReader, noun: Word, depth: int) -> list[Word]:
    """Return whom an act is laid to: "convicted *two men* of the murder", "indicted *her* on a count of abuse"."""
    sentence, lemmas, first = reader.sentence, reader.classes.lemmas, reader.standing(noun)
    charge = sentence.head(first)
    if charge is not None and deprels.is_nominal_modifier(first) and charge.lemma in lemmas("charge_nouns"):
        first = walks.first_conjunct(sentence, charge)
    verb = sentence.head(first)
    if verb is None or not deprels.is_oblique(first) or verb.lemma not in lemmas("charging_verbs"):
        return []
    if reader.preposition(first) not in ("of", "with", "for", "on", "over"):
        return []
    clause = reader.clause(verb, depth + 1)
    if noun.lemma in lemmas("charge_nouns"):  # "*police* detained her on suspicion of theft", but not "convicted her"
        return [] if verb.lemma in lemmas("of_verbs") else list(clause.subjects)
    return _known(reader, list(clause.objects))


def _offering(reader: ClauseReader, noun: Word, depth: int) -> list[Word]:
    """Return whose offer, plan or threat it is: "*Norway's* offer of aid", "*its* promise of aid"."""
    first = reader.standing(noun)
    offer = reader.sentence.head(first)
    if offer is None or reader.preposition(first) != "of" or not deprels.is_nominal_modifier(first):
        return []
    return list(reader.clause(offer, depth + 1).subjects) if offer.lemma in reader.classes.lemmas("meant_nouns") else []


def _travellers(reader: ClauseReader, noun: Word, depth: int) -> list[Word]:
    """Return who does something on a journey: "*the envoy* said during a visit to Lima"."""
    sentence = reader.sentence
    verb = sentence.head(noun)
    if verb is None or not deprels.is_oblique(noun) or reader.preposition(noun) not in ("during", "on"):
        return []
    if not reader.classes.matches(sentence, noun, ("@journeys",)):
        return []
    leaders = reader.clause(verb, depth + 1).surface_subjects
    return [w for w in leaders if w.xpos == "PRP" or reader.classes.matches(sentence, w, ("@leader",))]


def _conferring(reader: ClauseReader, noun: Word, depth: int) -> list[Word]:
    """Return who meets those whom "with" names: "*he* left after talks with rebels", "in a call with her *he* agreed".

    But not "police arrested *the mayor* after a meeting with unions": whose meeting that was is not said.
    """
    first, lemmas = reader.standing(noun), reader.classes.lemmas
    verb = reader.sentence.head(first)
    if verb is None or not deprels.is_oblique(first):
        return []
    if reader.preposition(first) not in lemmas("conferring_prepositions"):
        return []
    if not reader.classes.matches(reader.sentence, noun, ("@talks", "@calls")):
        return []
    if not any(reader.preposition(c) == "with" and _is_party(reader, c) for c in reader.sentence.children(noun)):
        return []
    clause = reader.clause(verb, depth + 1)
    if clause.objects and not clause.passive and verb.lemma in lemmas("harm_verbs"):
        return []
    return [w for w in clause.surface_subjects if w.xpos == "PRP" or _is_party(reader, w)]
