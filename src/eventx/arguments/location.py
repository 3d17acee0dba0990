"""Find where an event happened or led."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels, walks
from eventx.arguments._carriers import later_harm
from eventx.arguments._nominals import is_site
from eventx.arguments._places import is_place, locates
from eventx.arguments._roles import first_of
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.lexicon import OPEN_TYPE, Rule
from eventx.syntax import Sentence, Word

_MAX_CLIMB = 4  # how many clauses up a scene is looked for


def find_locations(
    sentence: Sentence, rule: Rule, clause: Clause, reader: ClauseReader, taken: set[int]
) -> list[Word]:
    """Find an event's places: the destination for motion and deployment, the scene otherwise.

    The scene is looked for among the trigger's own phrases, then inside them, then in the clause that the
    event is part of; the first of these that names a place decides. Events of the open lexicon also happen
    in texts, at gatherings and at organisations: their verbs are of all kinds.

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

    is_open = rule.type == OPEN_TYPE
    found = first_of(reader, clause, rule.frame.slots.get("location", ()), is_free_place)
    for scene in _SCENES:
        if found:
            break
        found = [w for w in scene(reader, clause, is_open) if w.index not in taken]
    return sorted(set(found), key=lambda w: w.index)


def _own_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    own = [w for p, w in clause.obliques if locates(reader, clause.predicate, p, w, is_open)]
    if clause.predicate.lemma in reader.classes.lemmas("finding_verbs"):
        things = [w for w in clause.objects if not reader.classes.matches(reader.sentence, w, ("@party",))]
        own = [w for w in own if not any(clause.predicate.index < t.index < w.index for t in things)]
    adverbs = reader.classes.lemmas("place_adverbs")
    own += [c for c in reader.sentence.children(clause.predicate) if c.upos == "ADV" and c.lower in adverbs]
    own += [c for c in reader.sentence.children(clause.predicate) if is_site(reader, clause.predicate, c)]
    return [*own, *_where(reader, clause), *_predicated(reader, clause, is_open), *_perceived(reader, clause)]


def _perceived(reader: ClauseReader, clause: Clause) -> Iterator[Word]:
    """Yield what an event is said to hit, or where it is seen: "blasts rocked *Jolo*", "shots heard in *Gao*"."""
    noun, sentence = clause.predicate, reader.sentence
    verb = sentence.head(noun)
    if noun.upos != "NOUN":
        return
    if verb is not None and deprels.is_subject(noun) and verb.lemma in reader.classes.lemmas("rocking_verbs"):
        sites = reader.clause(verb).objects
        yield from (w for w in sites if is_place(sentence, w, reader) and not reader.is_passive(verb))
    for seen in filter(deprels.is_adnominal_clause, sentence.children(noun)):
        if seen.xpos == "VBN" and seen.lemma in reader.classes.lemmas("sensing_verbs"):
            obliques = reader.clause(seen).obliques
            yield from (w for p, w in obliques if locates(reader, seen, p, w, False))


def _phase_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
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
    return [place for w in inner for place in _own_scene(reader, reader.clause(w), is_open)]


def _where(reader: ClauseReader, clause: Clause) -> Iterator[Word]:
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
    lemmas = reader.classes.lemmas  # "came to the *point* where it had lost the war", "a *plot* to bomb a bus"
    if noun.lemma in lemmas("situations") or (walks.has_to(sentence, verb) and noun.lemma in lemmas("meant_nouns")):
        return
    nowhere = any(c.lower == "no" for c in sentence.children(noun))
    landing = walks.has_to(sentence, verb) and is_place(sentence, noun, reader) and noun not in clause.objects
    landing = landing and not any(deprels.is_copula(c) for c in sentence.children(noun))
    if where is not None or (landing and not nowhere):
        yield noun


def _place_before(reader: ClauseReader, word: Word) -> Word | None:
    """Return the place whose name ends right before a word, whatever the word hangs on."""
    place = reader.sentence.words[word.index - 1] if word.index else None
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


def _inner_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return places inside the trigger's objects, or inside an event that it was part of.

    As in "told reporters in *Kyiv*", "a bomb in *Herat* killed nine", "dispersed a rally in *Lagos*", "died in a raid
    on a base in *Mali*".
    """
    classes, sentence = reader.classes, reader.sentence
    within = [w for w in clause.oblique("in", "at", "during", "on") if classes.matches(sentence, w, ("@eventive",))]
    within = [w for w in within if w.lemma not in classes.lemmas("answers")]
    aimed = () if is_open else _aimed_at(reader, clause)
    phases = clause.oblique("of") if clause.predicate.lemma in classes.lemmas("phase_nouns") else ()
    begun = [w for w in phases if classes.matches(sentence, w, ("@eventive",))]  # "an outbreak of fighting in Kivu"
    undergoing = clause.predicate.lemma.lower() in classes.lemmas("undergoer_nouns")  # "the massacre of men in Kivu"
    parts = [*clause.objects, *clause.recipients, *within, *aimed, *(clause.oblique("of") if undergoing else ())]
    if classes.matches(sentence, clause.predicate, ("@talks",)):  # "talks on *security* along the border"
        parts = [w for w in parts if reader.preposition(w) != "on"]
    # In "was sentenced to ten years in prison" time is no thing that is somewhere.
    own = (w for w in parts if sentence.head(w) == clause.predicate and not reader.is_time(w))
    words = [*begun, *own]
    around = sentence.head(clause.predicate)  # "the meeting in Oslo, which was attended by ..."
    words += [w for w in clause.objects if w == around and classes.matches(sentence, w, ("@talks",))]
    if not is_open:  # "a blast in Karbala killed nine", and there they died
        acts = ("@bombs", "@violence", "@ceasefires")
        words += [w for w in clause.subjects if deprels.is_subject(w) and classes.matches(sentence, w, acts)]
    if clause.predicate.lemma in classes.lemmas("topic_verbs"):  # who "discussed the crisis in Iran" was elsewhere
        words = [w for w in words if classes.matches(sentence, w, ("@party",))]
    elif is_open:  # who "recommended a restaurant in Lima" may be elsewhere
        words = [w for w in words if classes.matches(sentence, w, ("@eventive", "@party"))]
    return [place for w in words for place in (_modifying_places(reader, w) or _scene_of_doing(reader, clause, w))]


def _aimed_at(reader: ClauseReader, clause: Clause) -> list[Word]:
    """Return who is where the event is: "clashed *with rebels* in Kivu", "surrendered *to police* in Goma".

    What talks are on may be elsewhere ("talks *on the war* in Kivu"), and so may a cell ("five years in prison").
    """
    classes, sentence = reader.classes, reader.sentence
    found = list(clause.oblique("against", "at", "with"))
    if clause.predicate.upos == "VERB" or classes.matches(sentence, clause.predicate, ("@violence",)):
        found += clause.oblique("on", "into")
    terms = ("@party", "@people", "@gatherings")
    harms = _harms(reader, clause.predicate)  # "set fire *to a bus* in Gao"
    people = (w for w in clause.oblique("to") if harms or classes.matches(sentence, w, terms))
    return found + [w for w in people if not reader.is_time(w)]


def _scene_of_doing(reader: ClauseReader, clause: Clause, victim: Word) -> list[Word]:
    """Return where somebody was who was harmed doing something: "killed guests leaving a hotel in *Gao*"."""
    if not _harms(reader, clause.predicate):
        return []
    doings = [c for c in reader.sentence.children(victim) if deprels.is_adnominal_clause(c) and c.xpos == "VBG"]
    inherited = reader.classes.lemmas("inherited_prepositions")
    obliques = [(c, p, w) for c in doings for p, w in reader.clause(c).obliques if p in inherited]
    objects = [w for c in doings for w in reader.clause(c).objects if w.index > c.index]
    found = [w for c, p, w in obliques if locates(reader, c, p, w, False)]
    return found or [place for w in objects for place in _modifying_places(reader, w)]


def _pivot_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
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


def _cause_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return where that happened which did something to someone, or which they did then.

    As in "were killed when a bomb exploded in *Gao*", "was shot as he campaigned in *Goma*", "killed nine by bombing a
    market in *Bauchi*".
    """
    sentence, verb = reader.sentence, clause.predicate
    later = (c for c in sentence.children(verb) if c.index > verb.index and c.upos == "VERB")
    found: list[Word] = []
    for cause in filter(deprels.is_adverbial_clause, later):
        marks = {m.lower for m in sentence.children(cause)}
        if cause.xpos == "VBG" and "by" in marks and verb.lemma in reader.classes.lemmas("harm_verbs"):
            found += _own_scene(reader, reader.clause(cause), is_open)
        elif not clause.passive:
            continue
        if marks & {"when", "while"} or ("as" in marks and walks.is_finite(sentence, cause)):
            found += _own_scene(reader, reader.clause(cause), is_open)
    return found


def _agent_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return where those are who do harm: "were killed by rebels in *Gao*", "guards at a *checkpoint* beat him"."""
    if is_open or clause.predicate.lemma not in reader.classes.lemmas("harm_verbs"):
        return []
    agents = (w for w in clause.subjects if (w.index > clause.predicate.index) == clause.passive)
    return [place for w in agents for place in _modifying_places(reader, w, _MAX_CLIMB)]


def _later_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return where the last of coordinated verbs of harm happened: "two were *killed* and nine hurt in Gao"."""
    later = later_harm(reader, clause.predicate)
    if not later:
        return []
    last = reader.clause(later[-1])
    inherited = reader.classes.lemmas("inherited_prepositions")
    behind = [(p, w) for p, w in last.obliques if p in inherited and w.index > last.predicate.index]
    own = [w for p, w in behind if locates(reader, last.predicate, p, w, is_open)]
    return own or _cause_scene(reader, last, is_open)


def _modifying_places(reader: ClauseReader, noun: Word, depth: int = 0) -> list[Word]:
    """Return the places in a noun's modifiers, or in theirs: "a deal on fishing rights in Lima"."""
    sentence = reader.sentence
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
    return [place for child in modifiers for place in _modifying_places(reader, child, depth + 1)]


def _outer_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return the scene of the clause that a noun or a non-finite verb is part of."""
    sentence = reader.sentence
    inherited = reader.classes.lemmas("inherited_prepositions")
    word = clause.predicate
    for _ in range(_MAX_CLIMB):
        if not _shares_scene(reader, word) or _is_spoken_of(sentence, word, reader):
            break
        shared_if_fronted = word.upos == "VERB" and deprels.is_conjunct(word)  # "*in Oslo* they met and agreed"
        goes_on = shared_if_fronted and _goes_on(reader, word)
        is_clause = deprels.is_adverbial_clause(word)
        if word.upos == "VERB" and _leads_elsewhere(reader, word):
            break
        word = sentence.words[word.head]
        if is_clause and any(deprels.is_copula(c) for c in sentence.children(word)):  # "was in *Oslo* to sign it"
            stay = [word] if locates(reader, clause.predicate, reader.preposition(word), word, False) else []
            if stay:
                return stay
        if word.upos in ("VERB", "NOUN"):
            outer = reader.clause(word)
            found = [w for p, w in outer.obliques if p in inherited and locates(reader, word, p, w, False)]
            if shared_if_fronted and not goes_on:
                found = [w for w in found if w.index < word.index]
            elif not found and outer.predicate.upos == "VERB" and (is_clause or goes_on):
                found = _inner_scene(reader, outer, is_open)
            if found:
                return found
    return []


def _goes_on(reader: ClauseReader, verb: Word) -> bool:
    """Tell whether a coordinated verb of harm goes on where it began: "raided a farm near Gao and *abducted* four"."""
    sentence, first = reader.sentence, reader.sentence.words[verb.head]
    own = any(deprels.is_subject(c) for c in sentence.children(verb))
    return not own and _harms(reader, verb) and _harms(reader, first)


def _harms(reader: ClauseReader, verb: Word) -> bool:
    """Tell whether a verb does harm, with *fire* as well: "opened fire on", "set fire to"."""
    fires = any(deprels.is_object(c) and c.lemma == "fire" for c in reader.sentence.children(verb))
    return fires or verb.lemma in reader.classes.lemmas("harm_verbs")


def _leads_elsewhere(reader: ClauseReader, verb: Word) -> bool:
    """Tell whether a motion has a way or a goal of its own: "the bus runs in Gao, *passing through Place Zola*"."""
    lemmas = reader.classes.lemmas
    ways = lemmas("path_prepositions")
    if verb.lemma in lemmas("motion"):
        ways |= lemmas("goal_prepositions")
    return any(p in ways and w.upos == "PROPN" for p, w in reader.clause(verb).obliques)


def _is_spoken_of(sentence: Sentence, noun: Word, reader: ClauseReader) -> bool:
    """Tell whether an event is only spoken of, so that it may be elsewhere: "in Vienna he condemned *the attack*"."""
    judged = deprels.is_object(noun) and noun.upos == "NOUN"
    return judged and sentence.words[noun.head].lemma in reader.classes.lemmas("speech_acts")


def _shares_scene(reader: ClauseReader, word: Word) -> bool:
    """Tell whether an event happens where what governs it happens.

    As in "met in Oslo for *talks*", but not "tried in Oslo for *attacks*".
    """
    sentence = reader.sentence
    if word.upos == "NOUN":
        if word.lemma in reader.classes.lemmas("answers"):
            return False  # "arrested in Oslo in connection with *attacks*"
        if reader.preposition(word) == "for" and reader.classes.matches(sentence, word, ("@violence",)):
            return False
        return (
            deprels.is_object(word)
            or deprels.is_passive_subject(word)
            or deprels.is_oblique(word)
            or deprels.is_nominal_modifier(word)
            or deprels.is_conjunct(word)
        )
    if deprels.is_adverbial_clause(word):
        if walks.clause_preposition(sentence, word) in ("of", "with", "for", "from"):
            return False  # "charged in Texas with breaking the law"
        return walks.is_nonfinite(sentence, word) and not walks.is_finite(sentence, word)
    if deprels.is_open_complement(word):  # who "asked them in Oslo to *leave*" does not say where
        return sentence.words[word.head].lemma not in reader.classes.lemmas("speech_acts")
    return deprels.is_conjunct(word)


# Where a scene is looked for, the nearest first.
_SCENES = (
    _own_scene, _phase_scene, _pivot_scene, _inner_scene, _agent_scene, _cause_scene, _later_scene, _outer_scene,
)  # fmt: skip
