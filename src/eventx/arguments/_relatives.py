"""Put nouns for relative pronouns."""

from __future__ import annotations

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.syntax import Sentence, Word

RELATIVE = ("WDT", "WP", "WP$")
_SINGULAR = ("was", "has", "is")
_ACTING = ("@person", "@people", "@group", "@forces", "@picking_words")


def antecedent(sentence: Sentence, word: Word, classes: WordClasses) -> Word:
    """Return the noun that a relative pronoun stands for.

    Args:
        sentence: The sentence.
        word: Any word.
        classes: The word classes, to tell who may be "who".

    Returns:
        The noun; other words, question words among them, unchanged.
    """
    if word.xpos not in RELATIVE and word.feat("PronType") != "Rel":
        return word
    for verb in sentence.ancestors(word):
        if deprels.is_adnominal_clause(verb):
            noun = sentence.words[verb.head]
            if _is_of_clause(sentence, word, verb, noun, classes):
                clauses = [a for a in sentence.ancestors(noun) if a.upos == "VERB"]
                said = [a for a in clauses if not deprels.is_clausal_complement(a)]
                return next(iter((*said, *clauses)), word)
            referents = (_nearer_person, _person_above, _person_carried, _nearer_body)
            return next(filter(None, (find(sentence, word, noun, classes) for find in referents)), noun)
        if deprels.is_clausal_complement(verb) and not _opens(sentence, word, verb):
            break
        if subject := _put_off(sentence, word, verb):
            return subject
    return _noun_before(sentence, word)


def _is_of_clause(sentence: Sentence, word: Word, verb: Word, noun: Word, classes: WordClasses) -> bool:
    """Tell whether somebody denies all before a comma: "said they had shot at crowds, *which* the army denied"."""
    before = sentence.words[word.index - 1].text if word.index else ""
    if before != "," or word.lower != "which" or not deprels.is_object(word):
        return False
    said = classes.matches(sentence, noun, ("@statables", "@eventive"))
    return verb.lemma in classes.lemmas("disputing_verbs") and not said


def what_it_is(sentence: Sentence, word: Word) -> Word:
    """Return the noun for "what" that is said to be one, other words unchanged.

    As in "fired what appeared to be a *missile*", "hit what was described as a *base*", "what they call a *war*",
    "in what is now *Chad*".
    """
    if word.lower != "what":
        return word
    clauses = [c for c in sentence.children(word) if deprels.is_adnominal_clause(c)]
    governor = sentence.head(word)
    if governor is not None and not clauses:  # a clause beside it, which has no other subject
        beside = (c for c in sentence.children(governor) if deprels.is_clausal_complement(c) and c.index > word.index)
        clauses = [c for c in beside if not any(map(deprels.is_subject, sentence.children(c)))]
    said = (w for clause in clauses for w in (clause, *sentence.children(clause)) if w.upos in ("NOUN", "PROPN"))
    return next((noun for noun in said if _is_ascribed(sentence, noun)), word)


def namer(sentence: Sentence, noun: Word) -> Word | None:
    """Return the verb by which somebody says what something is: "what he *called* a massacre", or None."""
    verb = sentence.head(noun)
    what = sentence.head(verb) if verb is not None and deprels.is_adnominal_clause(verb) else None
    return verb if what is not None and what_it_is(sentence, what) == noun != what else None


def _is_ascribed(sentence: Sentence, noun: Word) -> bool:
    if deprels.is_oblique(noun):
        return walks.prepositions(sentence, noun) == ("as",)
    if deprels.is_object(noun):
        return sentence.words[noun.head].lemma in word_lists("scenes").words("titles", "naming")
    ascribed = (deprels.is_open_complement, deprels.is_clausal_complement, deprels.is_adnominal_clause)
    return any(is_one(noun) for is_one in ascribed) and any(map(deprels.is_copula, sentence.children(noun)))


def joint(sentence: Sentence, word: Word, noun: Word) -> list[Word]:
    """Return all that a relative pronoun stands for if its clause says more of a coordination.

    As in "*Oman and Qatar*, which have mediated, ..."; what follows "which has" is said of the last alone.

    Args:
        sentence: The sentence.
        word: The relative pronoun.
        noun: Its antecedent.

    Returns:
        The conjuncts, or `noun` alone.
    """
    found = [w for w in walks.conjuncts(sentence, noun) if not walks.is_ruled_out(sentence, w)]
    verb = next((c for c in sentence.children(noun) if deprels.is_adnominal_clause(c)), None)
    if len(found) < 2 or verb is None or word not in sentence.subtree(verb) or found[-1].index > word.index:
        return [noun]
    singular = any(w.lower in _SINGULAR or w.xpos == "VBZ" for w in (verb, *sentence.children(verb)))
    return found[-1:] if singular and deprels.is_subject(word) else found


def _put_off(sentence: Sentence, word: Word, verb: Word) -> Word | None:
    """Return the subject of the verb right before "that" or "who": "*a bill* was passed that bans protests"."""
    above = sentence.head(verb)
    if word.lower not in ("that", "who") or above is None or deprels.is_clausal_complement(verb):
        return None
    between = sentence.words[above.index + 1 : word.index]
    if above.upos != "VERB" or above.index > word.index or not all(deprels.is_particle(w) for w in between):
        return None
    subjects = (c for c in sentence.children(above) if deprels.is_subject(c) and c.index < above.index)
    return next((c for c in subjects if c.upos in ("NOUN", "PROPN", "PRON")), None)


def _nearer_person(sentence: Sentence, word: Word, noun: Word, classes: WordClasses) -> Word | None:
    """Return the person right before "who" where the clause is hung on a thing.

    As in "the fight against *rebels* who ...", "a lead over *the Labour Party*, who ...".
    """
    if word.lower != "who" or word.index == 0 or noun.upos != "NOUN":
        return None
    before = sentence.words[word.index - (2 if sentence.words[word.index - 1].text == "," else 1)]
    before = walks.name_start(sentence, before)
    if sentence.head(before) != noun or not deprels.is_nominal_modifier(before):
        return None
    if before.xpos == "NNS" and noun.xpos != "NNS":
        return before
    counts = "of" in walks.prepositions(sentence, before) and classes.matches(sentence, noun, ("@quantities",))
    thing = sentence.label(noun) is None and not counts and not classes.matches(sentence, noun, _ACTING)
    acting = sentence.label(before) in ("PER", "ORG") or classes.matches(sentence, before, ("@person", "@people"))
    return before if thing and acting else None


def _nearer_body(sentence: Sentence, word: Word, noun: Word, classes: WordClasses) -> Word | None:
    """Return the name right before "which" where the clause is hung on people: "envoys from *the Union*, which ..."."""
    before = sentence.words[word.index - 2 if word.index > 1 and sentence.words[word.index - 1].text == "," else 0]
    before = walks.name_start(sentence, before)
    if word.lower != "which" or not noun.index < before.index or sentence.label(before) not in ("ORG", "LOC"):
        return None
    people = noun.upos == "NOUN" and classes.matches(sentence, noun, ("@person", "@people"))
    return before if people and (deprels.is_nominal_modifier(before) or deprels.is_oblique(before)) else None


def _person_above(sentence: Sentence, word: Word, place: Word, classes: WordClasses) -> Word | None:
    """Return the person whom a place or body says more of, where "who" is hung on that.

    As in "*a guard* at the gate who ...", "*the head* of a charity, whom ...".
    """
    noun = sentence.head(place)
    if word.lower not in ("who", "whom") or noun is None or not deprels.is_nominal_modifier(place):
        return None
    acting = ("@person", "@people")
    led = classes.matches(sentence, noun, ("@leader",)) and not classes.matches(sentence, place, acting)
    body = led and place.xpos == "NN" and sentence.label(place) is None
    if not body and not classes.matches(sentence, place, ("@scenes",)) and sentence.label(place) != "LOC":
        return None
    return noun if classes.matches(sentence, noun, acting) or sentence.label(noun) == "PER" else None


def _person_carried(sentence: Sentence, word: Word, thing: Word, classes: WordClasses) -> Word | None:
    """Return the person who was in or on a thing that "who" is hung on: "*a boy* was taken away by bus, who ..."."""
    verb = sentence.head(thing)
    if word.lower != "who" or verb is None or not deprels.is_oblique(thing) or thing.upos != "NOUN":
        return None
    if not classes.matches(sentence, thing, ("@scenes", "@vehicles")):
        return None
    subjects = [c for c in sentence.children(verb) if deprels.is_subject(c) and c.index < verb.index]
    return next((c for c in subjects if classes.matches(sentence, c, ("@person", "@people"))), None)


def _opens(sentence: Sentence, word: Word, verb: Word) -> bool:
    """Tell whether a fronted pronoun stands before the clause that governs its own."""
    governor = sentence.head(verb)
    return governor is not None and word.index < governor.index


def _noun_before(sentence: Sentence, word: Word) -> Word:
    """Return the noun right before a pronoun that the parser has put into no relative clause."""
    at = word.index - 1
    if at >= 0 and sentence.words[at].text == ",":
        at -= 1
    if at < 0 or word.lower == "what" or sentence.words[at].upos not in ("NOUN", "PROPN"):
        return word
    noun = sentence.words[at]
    while deprels.is_name_part(noun) and noun.head < word.index:
        noun = sentence.words[noun.head]
    return walks.first_conjunct(sentence, noun) if walks.is_ruled_out(sentence, noun) else noun
