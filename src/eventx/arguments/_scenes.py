"""Find the scene of an event among its own phrases and inside them."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels, walks
from eventx.arguments._nominals import is_site
from eventx.arguments._places import is_bare_name, is_bearing, is_place, locates
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.syntax import Word

MAX_CLIMB = 4  # how many steps up or down a scene is looked for


def own_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return where an event's own phrases say it is: "died in *Goma*", "the *Gaza* war", "it was at *a depot*"."""
    own = [w for p, w in clause.obliques if locates(reader, clause.predicate, p, w, is_open)]
    if clause.predicate.lemma in reader.classes.lemmas("finding_verbs"):
        things = [w for w in clause.objects if not reader.classes.matches(reader.sentence, w, ("@party",))]
        own = [w for w in own if not any(clause.predicate.index < t.index < w.index for t in things)]
    adverbs = reader.classes.lemmas("place_adverbs")
    own += [c for c in reader.sentence.children(clause.predicate) if c.upos == "ADV" and c.lower in adverbs]
    own += [c for c in reader.sentence.children(clause.predicate) if is_site(reader, clause.predicate, c)]
    hosts = filter(None, (clause.predicate, clause.support))  # "fighting broke out *east* of Mosul"
    own = own or [c for host in hosts for c in reader.sentence.children(host) if is_bearing(reader, c)]
    seen = (*_perceived(reader, clause), *reached_places(reader, clause))
    return [*own, *modified_place(reader, clause), *_predicated(reader, clause, is_open), *seen]


def reached_places(reader: ClauseReader, clause: Clause) -> list[Word]:
    """Return the places that an event has spread to: "the clashes spread to *Gao*"."""
    noun = clause.predicate
    verb = reader.sentence.head(noun) if noun.upos == "NOUN" and deprels.is_subject(noun) else None
    if verb is None or verb.lemma not in reader.classes.lemmas("spreading_verbs"):
        return []
    goals = reader.clause(verb).oblique("to", "into", "across", "through")
    return [w for w in goals if is_place(reader.sentence, w, reader)]


def _perceived(reader: ClauseReader, clause: Clause) -> Iterator[Word]:
    """Yield what an event is said to hit, or where it is seen: "blasts rocked *Jolo*", "shots heard in *Gao*"."""
    noun, sentence = clause.predicate, reader.sentence
    verb = sentence.head(noun)
    if noun.upos != "NOUN":
        return
    if verb is not None and deprels.is_subject(noun) and verb.lemma in reader.classes.lemmas("rocking_verbs"):
        sites = reader.clause(verb).objects
        named = (w for w in sites if is_place(sentence, w, reader) or is_bare_name(sentence, w))
        yield from (w for w in named if not reader.is_passive(verb))
    for seen in filter(deprels.is_adnominal_clause, sentence.children(noun)):
        if seen.xpos == "VBN" and seen.lemma in reader.classes.lemmas("sensing_verbs"):
            obliques = reader.clause(seen).obliques
            yield from (w for p, w in obliques if locates(reader, seen, p, w, False))


def phase_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return where that happens which begins or goes on, or where something comes to be so.

    As in "continued to fight in *Darfur*", "became popular in *Chad*", but not "considered them a threat in *Chad*".
    """
    phase = clause.predicate.lemma in reader.classes.lemmas("phase_verbs")
    becomes = not clause.objects and not clause.passive
    inner = (
        w
        for w in clause.complements
        if deprels.is_open_complement(w) and (phase or (becomes and w.upos != "VERB"))
    )
    return [place for w in inner for place in own_scene(reader, reader.clause(w), is_open)]


def modified_place(reader: ClauseReader, clause: Clause) -> Iterator[Word]:
    """Yield the noun that a clause with *where* or an infinitive modifies.

    As in "the town *where* they met", "a place *to* land".
    """
    sentence, verb = reader.sentence, clause.predicate
    while deprels.is_open_complement(verb) and sentence.words[verb.head].upos == "ADJ":  # "where he was *due* to meet"
        verb = sentence.words[verb.head]
    below = (*sentence.children(verb), *sentence.children(clause.predicate))
    where = next((c for c in below if c.lower == "where"), None)
    noun = sentence.head(verb) if deprels.is_adnominal_clause(verb) else None
    if where is not None and (noun is None or (noun.upos == "NOUN" and not is_place(sentence, noun, reader))):
        noun = _place_before(reader, where) or noun
    if noun is None or reader.is_time(noun):
        return
    if noun.upos not in ("NOUN", "PROPN"):  # "clashes, including *one* where shots were fired"
        return
    if reader.classes.matches(sentence, noun, ("@people", "@person")):
        return
    lemmas = reader.classes.lemmas  # "came to the *point* where it had lost the war", "a *plot* to bomb a bus"
    if noun.lemma in lemmas("situations") or (walks.has_to(sentence, verb) and noun.lemma in lemmas("meant_nouns")):
        return
    nowhere = any(c.lower == "no" for c in sentence.children(noun))
    landing = walks.has_to(sentence, verb) and is_place(sentence, noun, reader) and noun not in clause.objects
    landing = landing and not walks.is_ranked(sentence, noun)
    if landing and any(deprels.is_copula(c) for c in sentence.children(noun)):  # "*Oslo* is the place to meet"
        subjects = (c for c in sentence.children(noun) if deprels.is_subject(c))
        yield from (c for c in subjects if is_place(sentence, c, reader))
        return
    if where is not None or (landing and not nowhere):
        yield noun


def _place_before(reader: ClauseReader, word: Word) -> Word | None:
    """Return the place whose name ends right before a word, a comma and a date aside, whatever the word hangs on."""
    before = reversed(reader.sentence.words[: word.index])
    place = next((w for w in before if w.text != "," and not reader.is_time(w)), None)
    while place is not None and (deprels.is_name_part(place) or reader.preposition(place) == "of"):
        place = reader.sentence.head(place)
    return place if place is not None and is_place(reader.sentence, place, reader) else None


def _predicated(reader: ClauseReader, clause: Clause, is_open: bool) -> Iterator[Word]:
    """Yield the place that a clause says an event to be at: "the blast was at *a depot*"."""
    noun, sentence = clause.predicate, reader.sentence
    place = sentence.head(noun)
    if place is None or not deprels.is_subject(noun) or not any(deprels.is_copula(c) for c in sentence.children(place)):
        return
    if locates(reader, noun, reader.preposition(place), place, is_open):
        yield place


def pivot_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return where there is what is said to exist or be had, which the parser hangs on that.

    As in "there is a shortage in *Chad*", "they have offices near *the port*".
    """
    sentence, verb = reader.sentence, clause.predicate
    exists = any(deprels.is_expletive(c) and c.lower == "there" for c in sentence.children(verb))
    pivots = [c for c in sentence.children(verb) if exists and deprels.is_subject(c) and not deprels.is_expletive(c)]
    if verb.lemma == "have":
        pivots = list(clause.objects)
    modifiers = [c for w in pivots for c in sentence.children(w) if deprels.is_nominal_modifier(c)]
    return [
        place
        for c in modifiers
        for place in reader.nominals(c)
        if locates(reader, verb, reader.preposition(c), place, is_open)
    ]


def inner_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return places inside the trigger's objects, or inside an event that it was part of.

    As in "told reporters in *Kyiv*", "a bomb in *Herat* killed nine", "dispersed a rally in *Lagos*", "died in a raid
    on a base in *Mali*".
    """
    classes, sentence = reader.classes, reader.sentence
    within = [w for w in clause.oblique("in", "at", "during", "on") if classes.matches(sentence, w, ("@eventive",))]
    within += [w for w in clause.oblique("for") if classes.matches(sentence, w, ("@talks",))]  # "met for talks in Oslo"
    within = [w for w in within if w.lemma not in classes.lemmas("answers")]
    aimed = () if is_open else _aimed_at(reader, clause)
    phases = clause.oblique("of") if clause.predicate.lemma in classes.lemmas("phase_nouns") else ()
    begun = [w for w in phases if classes.matches(sentence, w, ("@eventive",))]  # "an outbreak of fighting in Kivu"
    undergoing = clause.predicate.lemma.lower() in classes.lemmas("undergoer_nouns")  # "the massacre of men in Kivu"
    parts = [*clause.objects, *clause.recipients, *within, *aimed, *(clause.oblique("of") if undergoing else ())]
    if classes.matches(sentence, clause.predicate, ("@talks",)):  # "talks on *security* along the border"
        parts = [w for w in parts if reader.preposition(w) != "on"]
    # In "was sentenced to ten years in prison" time is no thing that is somewhere.
    verbs = (clause.predicate, walks.first_conjunct(sentence, clause.predicate))
    told = clause.predicate.lemma in classes.lemmas("speech_acts")  # "urged Mali and its *envoys* in Oman to comply"
    heads = ((w, sentence.head(w if told else walks.first_conjunct(sentence, w))) for w in parts)
    own = (w for w, head in heads if (head in verbs or reader.namer(w)) and not reader.is_time(w))
    words, sites = [*begun, *own], []
    around = sentence.head(clause.predicate)  # "the meeting in Oslo, which was attended by ..."
    words += [w for w in clause.objects if w == around and classes.matches(sentence, w, ("@talks",))]
    if not is_open:  # "a blast in Karbala killed nine", and there they died
        acts = ("@bombs", "@violence", "@ceasefires")
        caused = [w for w in clause.subjects if deprels.is_subject(w) and classes.matches(sentence, w, acts)]
        sites = [c for w in caused for c in sentence.children(w) if is_site(reader, w, c)]
        words += caused
    if clause.predicate.lemma in classes.lemmas("topic_verbs"):  # who "discussed the crisis in Iran" was elsewhere
        words = [w for w in words if classes.matches(sentence, w, ("@party",))]
    elif is_open:  # who "recommended a restaurant in Lima" may be elsewhere
        words = [w for w in words if classes.matches(sentence, w, ("@eventive", "@party"))]
    found = (_modifying_places(reader, w) or _scene_of_doing(reader, clause, w) for w in words)
    return [place for places in found for place in places] or sites


def _aimed_at(reader: ClauseReader, clause: Clause) -> list[Word]:
    """Return who is where the event is: "clashed *with rebels* in Kivu", "surrendered *to police* in Goma".

    What talks are on may be elsewhere ("talks *on the war* in Kivu"), and so may a cell ("five years in prison").
    """
    classes, sentence = reader.classes, reader.sentence
    found = list(clause.oblique("against", "at", "with"))
    violent = classes.matches(sentence, clause.predicate, ("@violence",))
    if violent and clause.predicate.upos == "NOUN":  # "an ambush by rebels in Kivu"
        found += [w for w in clause.subjects if reader.preposition(w) == "by"]
    if violent or clause.predicate.upos == "VERB":
        found += clause.oblique("on", "into", "between", "among")
    terms = ("@party", "@people", "@gatherings")
    harmed = harms(reader, clause.predicate)  # "set fire *to a bus* in Gao"
    people = (w for w in clause.oblique("to") if harmed or classes.matches(sentence, w, terms))
    return found + [w for w in people if not reader.is_time(w)]


def _scene_of_doing(reader: ClauseReader, clause: Clause, victim: Word) -> list[Word]:
    """Return where somebody was who was harmed doing something: "killed guests leaving a hotel in *Gao*"."""
    if not harms(reader, clause.predicate):
        return []
    doings = [c for c in reader.sentence.children(victim) if deprels.is_adnominal_clause(c) and c.xpos == "VBG"]
    inherited = reader.classes.lemmas("inherited_prepositions")
    obliques = [(c, p, w) for c in doings for p, w in reader.clause(c).obliques if p in inherited]
    objects = [w for c in doings for w in reader.clause(c).objects if w.index > c.index]
    found = [w for c, p, w in obliques if locates(reader, c, p, w, False)]
    return found or [place for w in objects for place in _modifying_places(reader, w)]


def agent_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return where those are who do harm or gather, or, behind a passive, who act.

    As in "guards at a *gate* beat him", "miners in *Oruro* struck", "was seized by gunmen near *Warri*", but not
    "is criticised by officials in Oslo".
    """
    lemma, passive = clause.predicate.lemma, clause.passive
    acts = passive and lemma not in reader.classes.lemmas("speech_acts")
    if is_open or not (acts or lemma in reader.classes.lemmas("rooted_verbs")):
        return []
    agents = (w for w in clause.subjects if (w.index > clause.predicate.index) == passive)
    return [place for w in agents for place in _modifying_places(reader, w, MAX_CLIMB)]


def _modifying_places(reader: ClauseReader, noun: Word, depth: int = 0) -> list[Word]:
    """Return the places in a noun's modifiers, or in theirs: "a deal on fishing rights in Lima"."""
    sentence = reader.sentence
    inherited = reader.classes.lemmas("inherited_prepositions")
    modifiers = [c for c in sentence.children(noun) if deprels.is_nominal_modifier(c)]
    found = [
        place
        for child in modifiers
        if (preposition := reader.preposition(child)) in inherited
        for place in reader.nominals(child)
        if is_place(sentence, place, reader) or (preposition == "near" and is_bare_name(sentence, place))
    ]
    if found or depth == MAX_CLIMB:
        return found
    return [place for child in modifiers for place in _modifying_places(reader, child, depth + 1)]


def harms(reader: ClauseReader, verb: Word) -> bool:
    """Tell whether a verb does harm, with *fire* as well: "opened fire on", "set fire to"."""
    fires = any(deprels.is_object(c) and c.lemma == "fire" for c in reader.sentence.children(verb))
    return fires or verb.lemma in reader.classes.lemmas("harm_verbs")
