"""Find the scene of an event in another clause: of its cause, of what goes on, of what it is part of."""

from __future__ import annotations

from eventx import deprels, walks
from eventx.arguments._carriers import counted, later_harm
from eventx.arguments._places import goals_of, locates
from eventx.arguments._scenes import MAX_CLIMB, harms, inner_scene, modified_place, own_scene
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.syntax import Sentence, Word


def cause_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
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
            found += own_scene(reader, reader.clause(cause), is_open)
        elif not clause.passive:
            continue
        if marks & {"when", "while"} or ("as" in marks and walks.is_finite(sentence, cause)):
            outer = reader.clause(cause)  # who was shot "as he drove *to Gao*" was not there yet
            found += [w for w in own_scene(reader, outer, is_open) if w not in outer.oblique("to", "toward", "towards")]
    return found


def later_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return where the last of coordinated verbs of harm happened: "two were *killed* and nine hurt in Gao"."""
    later = later_harm(reader, clause.predicate)
    if not later:
        return []
    last = reader.clause(later[-1])
    inherited = reader.classes.lemmas("inherited_prepositions")
    behind = [(p, w) for p, w in last.obliques if p in inherited and w.index > last.predicate.index]
    own = [w for p, w in behind if locates(reader, last.predicate, p, w, is_open)]
    return own or cause_scene(reader, last, is_open) or inner_scene(reader, last, is_open)


def harm_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return where an act does the harm that it is said to do: "a *raid* killed nine farmers in Gao"."""
    act = clause.predicate
    verb = reader.sentence.head(act)
    if act.upos != "NOUN" or verb is None or not deprels.is_subject(act) or reader.is_passive(verb):
        return []
    lemmas, matches, outer = reader.classes.lemmas, reader.classes.matches, reader.clause(verb)
    if not matches(reader.sentence, act, ("@violence", "@bombs", "@protest_acts")):
        return []
    hurt = outer.complements or any(matches(reader.sentence, w, ("@people",)) for w in outer.objects)
    leaves = verb.lemma in lemmas("ruining_verbs") and hurt  # "left 20 (people) dead in Gao"
    if verb.lemma not in lemmas("harm_verbs") and not leaves:
        return []
    return own_scene(reader, outer, is_open) or inner_scene(reader, outer, is_open)


def told_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return the place before those who tell of it from there: "in *Gao*, police said gunmen killed nine".

    Officials who are not said to be local may speak of what happened elsewhere.
    """
    sentence = reader.sentence
    act = walks.first_conjunct(sentence, clause.predicate)
    verb = sentence.head(act)
    if verb is None or not deprels.is_clausal_complement(act) or verb.lemma not in reader.classes.lemmas("speech_acts"):
        return []
    tellers = [w for w in sentence.children(verb) if deprels.is_subject(w)]
    if not any(_is_there(reader, w) for w in tellers):
        return []
    before = [(p, w) for p, w in reader.clause(verb).obliques if w.index < tellers[0].index]
    return [w for p, w in before if locates(reader, verb, p, w, False)]


def _is_there(reader: ClauseReader, teller: Word) -> bool:
    """Tell whether somebody tells of what happened around him: police, witnesses, *local* officials."""
    matches, sentence = reader.classes.matches, reader.sentence
    if matches(sentence, teller, ("@witnesses",)):
        return True
    described = [c for c in sentence.children(teller) if deprels.is_adjectival_modifier(c) or deprels.is_compound(c)]
    near = all(matches(sentence, c, ("@near_seats",)) for c in described)
    return near and matches(sentence, teller, ("@officials",))


def outer_scene(reader: ClauseReader, clause: Clause, is_open: bool) -> list[Word]:
    """Return the scene of the clause that a noun or a non-finite verb is part of."""
    sentence = reader.sentence
    inherited = reader.classes.lemmas("inherited_prepositions")
    word = clause.predicate
    act = walks.first_conjunct(sentence, word)
    for _ in range(MAX_CLIMB):
        if not _shares_scene(reader, word) or _is_spoken_of(sentence, word, reader):
            break
        shared_if_fronted = word.upos == "VERB" and deprels.is_conjunct(word)  # "*in Oslo* they met and agreed"
        goes_on = shared_if_fronted and _goes_on(reader, word)
        is_clause = deprels.is_adverbial_clause(word)
        marks = [c.lower for c in sentence.children(word) if deprels.is_marker(c)]  # "flew to *Riga* to meet them"
        to_do = is_clause and marks == ["to"] and word in (clause.predicate, clause.support)
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
            if not found and word in (act, sentence.head(counted(reader, act))):
                found = list(modified_place(reader, outer))
            if shared_if_fronted and not goes_on:
                found = [w for w in found if w.index < word.index]
            elif not found and outer.predicate.upos == "VERB" and (is_clause or goes_on):
                found = (goals_of(reader, outer) if to_do else []) or inner_scene(reader, outer, is_open)
            if found:
                return found
    return []


def _goes_on(reader: ClauseReader, verb: Word) -> bool:
    """Tell whether a coordinated verb of harm goes on where it began: "raided a farm near Gao and *abducted* four"."""
    sentence, first = reader.sentence, reader.sentence.words[verb.head]
    own = any(deprels.is_subject(c) for c in sentence.children(verb))
    return not own and harms(reader, verb) and harms(reader, first)


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
        known = any(c.lower == "the" for c in sentence.children(word))
        if known and reader.preposition(word) in reader.classes.lemmas("sequence_prepositions"):
            return False  # "arrested in Oslo a day after *the attacks*"
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
