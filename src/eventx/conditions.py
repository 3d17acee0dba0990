"""Test the conditions of a trigger rule on a clause.

Parsers err where the language is ambiguous, so three readings are tried generously: a particle read as the
preposition of the next noun ("broke off relations", in `particles`), an infinitive of purpose for a complement
("ordered the ministry to publish", in `complements`), and a prepositional phrase hung on the object before it
("supplied the militia with rockets").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from eventx import deprels, meanings, walks
from eventx.announcements import announces
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.arguments.pronouns import may_stand_for
from eventx.complements import complements_of, has_kind
from eventx.lexicon import Lexicon, Trigger
from eventx.particles import fits_particle, read_particle
from eventx.syntax import Sentence, Word

# Classes so wide that an agent left out would hardly fall outside them.
_BROAD = frozenset({"@party", "@group", "@authority", "@country_like", "@leader"})
_MATTERS = ("for", "over", "about")  # what stands under them parts an object from what the verb goes on to
_LOCAL = frozenset({"of", "in"})  # prepositions of what belongs to the noun before, wherever that hangs
_NO_EVENTS: Mapping[int, str | None] = MappingProxyType({})


def try_rule(
    sentence: Sentence,
    clause: Clause,
    trigger: Trigger,
    lexicon: Lexicon,
    reader: ClauseReader,
    events: Mapping[int, str | None] = _NO_EVENTS,
) -> tuple[Clause, Iterator[str]]:
    """Read a clause as a rule does, and find the conditions that it does not meet.

    Args:
        sentence: The sentence.
        clause: The clause of the word in question.
        trigger: The rule.
        lexicon: For its word classes.
        reader: The sentence's clauses.
        events: The sentence's other events, as far as they are known: PLOVER category by index of the trigger.

    Returns:
        The clause, in which a preposition that is the rule's particle has made its noun an object, and the names of
        the rule's fields that it fails, found one by one since most rules fail on their first; none if the rule fires.
    """
    read = read_particle(sentence, clause, trigger)
    return read, _failures(sentence, read, trigger, lexicon, reader, events)


def _failures(
    sentence: Sentence,
    clause: Clause,
    trigger: Trigger,
    lexicon: Lexicon,
    reader: ClauseReader,
    events: Mapping[int, str | None],
) -> Iterator[str]:
    def fits(words: Iterable[Word], terms: tuple[str, ...]) -> bool:
        meant = tuple(meanings.of_words(sentence, reader, words))
        if "@people" in terms and any(_are_people(sentence, w) for w in meant):
            return True
        return any(lexicon.classes.matches(sentence, w, terms) for w in meant)

    found: dict[str, Callable[[tuple[str, ...]], Iterable[Word]]] = {
        "subject": lambda _: (*clause.subjects, *_meant_by_pronouns(sentence, clause, reader)),
        "object": lambda _: _objects(sentence, clause, trigger, reader),
        "oblique": lambda _: meanings.of_places(sentence, _obliques(clause, trigger, reader), reader),
        "complement": lambda terms: _acts(sentence, clause, trigger, reader, terms),
        "modifier": lambda _: _modifiers(sentence, clause.predicate),
    }
    for name, words in found.items():
        if not (terms := getattr(trigger, name)) or fits(words(terms), terms):
            continue
        if name != "subject" or not _needs_no_agent(clause, trigger):
            yield name
    for name, words in found.items():
        if (barred := getattr(trigger, f"not_{name}")) and fits(words(barred), barred):
            yield f"not_{name}"
    if not fits_particle(sentence, clause.predicate, trigger):
        yield "particle"
    if trigger.complement_kind and not has_kind(
        sentence, _acts(sentence, clause, trigger, reader, trigger.complement), trigger.complement_kind
    ):
        yield "complement_kind"
    if trigger.own_act and not announces(sentence, clause, reader, events, trigger.own_act):
        yield "own_act"
    if trigger.preposition and not _obliques(clause, trigger, reader):
        yield "preposition"
    if any(not reader.is_time(w) for w in clause.oblique(*trigger.not_preposition)):
        yield "not_preposition"
    if trigger.support and not fits(_bearer(clause, reader), trigger.support):
        yield "support"
    if trigger.negated and not _is_negated(sentence, clause.predicate, reader):
        yield "negated"
    if trigger.prospective and not _is_prospective(sentence, clause.predicate, reader):
        yield "prospective"
    if trigger.voice and clause.passive != (trigger.voice == "passive"):
        yield "voice"
    if trigger.anchored and clause.support is None and not fits(_parties(sentence, clause), ("@party",)):
        yield "anchored"
    if trigger.own_object and any(_is_of_another(clause, o, reader) for o in clause.objects):
        yield "own_object"


def _are_people(sentence: Sentence, word: Word) -> bool:
    """Tell whether a number counts people: "wounded *six*", "*four* were killed", but not "the golfer shot *a 64*"."""
    if word.upos != "NUM" or not (deprels.is_object(word) or deprels.is_passive_subject(word)):
        return False
    of_what = (c for c in sentence.children(word) if "of" in walks.prepositions(sentence, c))
    return not any(of_what) and not any(deprels.is_determiner(c) for c in sentence.children(word))


def _meant_by_pronouns(sentence: Sentence, clause: Clause, reader: ClauseReader) -> Iterator[Word]:
    """Yield the speakers whom a pronoun subject agrees with: "*nurses* said they would strike"."""
    verb = walks.first_conjunct(sentence, clause.predicate)
    speech = sentence.head(verb) if deprels.is_clausal_complement(verb) else None
    speakers = reader.clause(speech).subjects if speech is not None else ()
    for pronoun in clause.subjects:
        if pronoun.xpos == "PRP":
            yield from (s for s in speakers if may_stand_for(sentence, pronoun, s, reader.classes))


def _is_of_another(clause: Clause, act: Word, reader: ClauseReader) -> bool:
    """Tell whether an act that is an object has an agent of its own, who is not the subject."""
    agents = [w for w in reader.clause(act).subjects if w.upos != "PRON"]
    return bool(agents) and clause.predicate.upos == "VERB" and not set(agents) & set(clause.subjects)


def _acts(
    sentence: Sentence, clause: Clause, trigger: Trigger, reader: ClauseReader, terms: tuple[str, ...]
) -> tuple[Word, ...]:
    """Return the complements that the terms of a rule are about.

    What one decides *not* to do is none of the acts that a class names, unless the rule asks for negated ones, nor is
    what one decides *whether* to do; of several joined acts the first decides. "*" means any.
    """
    found = tuple(w for c in complements_of(sentence, clause) for w in _inner_acts(sentence, c, reader))
    if "*" in terms:  # an adjective behind a noun may as well describe it
        return tuple(c for c in found if not deprels.is_adjectival_modifier(c))
    found = tuple(c for c in found if not deprels.is_conjunct(c)) or found
    found = tuple(c for c in found if walks.mark(sentence, c, "whether") is None)
    wanted = trigger.complement_kind == "negated"
    found = tuple(c for c in found if _is_negated(sentence, c, reader) == wanted)
    cases = (p for c in found for p in sentence.children(c) if deprels.is_case(p) and p.lower in terms)
    return (*found, *cases)  # "was *behind* the raid"


def _inner_acts(sentence: Sentence, act: Word, reader: ClauseReader) -> Iterator[Word]:
    """Yield an act with what it stands for: "go on *blocking* roads", "commit *atrocities*"."""
    yield act
    if act.lemma in reader.classes.lemmas("aspectual"):
        for child in sentence.children(act):
            onward = deprels.is_adverbial_clause(child) and child.xpos == "VBG" and walks.mark(sentence, child, "on")
            if onward or deprels.is_open_complement(child):
                yield child
    if act.lemma in reader.classes.lemmas("committing"):
        yield from reader.clause(act).objects


def _needs_no_agent(clause: Clause, trigger: Trigger) -> bool:
    """Tell whether a passive without an agent will do.

    It will where the rule asks for no more than a party, or says enough without: of the object, and of a
    particle or what stands behind a preposition ("were hauled off *to jail*").
    """
    if not clause.passive or clause.subjects or trigger.voice == "passive":
        return False
    beside = trigger.oblique or (trigger.particle if all(trigger.particle) else ())
    telling = bool(trigger.object and beside) and "*" not in (*trigger.object, *beside)
    return telling or not _BROAD.isdisjoint(trigger.subject)


def _is_negated(sentence: Sentence, word: Word, reader: ClauseReader) -> bool:
    """Tell whether a word is negated, by its subject too: "*no* side gave in", "*neither* of them would"."""
    children = sentence.children(word)
    if any(deprels.is_adverbial_modifier(c) and c.lower in reader.classes.lemmas("negations") for c in children):
        return True
    subjects = [c for c in children if deprels.is_subject(c)]
    return any(
        c.lower in reader.classes.lemmas("no_one") and (c in subjects or deprels.is_determiner(c))
        for noun in (word, *subjects)
        for c in (noun, *sentence.children(noun))
    )


def _is_prospective(sentence: Sentence, word: Word, reader: ClauseReader) -> bool:
    """Tell whether a verb stands under a modal: "*will* pay", "*would* have to pay", but not "*would have* paid"."""
    if any(deprels.is_auxiliary(c) and c.lower == "have" for c in sentence.children(word)):
        return False
    outer = sentence.head(word) if deprels.is_open_complement(word) else None
    bearers = (word, outer) if outer is not None and outer.lemma in reader.classes.lemmas("semi_modals") else (word,)
    return any(c.xpos == "MD" for bearer in bearers for c in sentence.children(bearer))


def _obliques(clause: Clause, trigger: Trigger, reader: ClauseReader) -> tuple[Word, ...]:
    """Return the nominals that the preposition and oblique conditions are about; times are left out."""
    wanted = trigger.preposition
    if not wanted:
        return tuple(w for _, w in clause.obliques)
    found = list(clause.oblique(*wanted))
    if clause.predicate.upos != "NOUN":  # what the parser calls an object, and what it has hung on one
        found += [o for o in clause.objects if set(walks.prepositions(reader.sentence, o)) & set(wanted)]
        nouns = [o for o in clause.objects if o.upos == "NOUN"]
        found += [w for o in nouns for w in reader.clause(o).oblique(*wanted)]
        matters = [w for o in nouns for w in reader.clause(o).oblique(*_MATTERS)]  # "laid the blame for it *on them*"
        found += [w for m in matters for w in reader.clause(m).oblique(*(p for p in wanted if p not in _LOCAL))]
    return tuple(w for w in found if not reader.is_time(w))


def _objects(sentence: Sentence, clause: Clause, trigger: Trigger, reader: ClauseReader) -> tuple[Word, ...]:
    """Return the objects, or else the recipients, or what the parser has made obliques of.

    What is hung on the verb is no object under a preposition, but an antecedent may be: "asked about *the ban*,
    which he lifted".
    """
    verbal = clause.predicate.upos == "VERB" and not clause.passive
    plain = tuple(
        w
        for w in clause.objects
        if not (verbal and set(walks.prepositions(sentence, w)) - set(trigger.particle))
        or walks.first_conjunct(sentence, w).head != clause.predicate.index
    )
    return plain or clause.recipients or _bare(sentence, clause, reader)


def _bare(sentence: Sentence, clause: Clause, reader: ClauseReader) -> tuple[Word, ...]:
    """Return the obliques that are objects in truth: bare ones, and those under "at least" and "up to"."""
    found = []
    for preposition, word in clause.obliques:
        cases = [c for c in sentence.children(word) if deprels.is_case(c)]
        following = [sentence.words[c.index + 1].lower for c in cases if c.index + 1 < len(sentence.words)]
        amount = (preposition, *following[:1]) == ("at", "least") or _hangs_on_up(sentence, cases)
        if (preposition == "" or amount) and not reader.is_time(word):
            found.append(word)
    return tuple(found)


def _hangs_on_up(sentence: Sentence, cases: list[Word]) -> bool:
    return any(c.lower == "to" and c.index and sentence.words[c.index - 1].lower == "up" for c in cases)


def _modifiers(sentence: Sentence, word: Word) -> tuple[Word, ...]:
    """Return a trigger's modifiers: of a noun its adjectives and nouns, of a verb its adverbs."""
    kinds = (deprels.is_adjectival_modifier, deprels.is_compound, deprels.is_adverbial_modifier)
    found = [c for c in sentence.children(word) if any(is_kind(c) for is_kind in kinds)]
    return tuple(w for c in found for w in walks.conjuncts(sentence, c))


def _bearer(clause: Clause, reader: ClauseReader) -> tuple[Word, ...]:
    """Return the verb whose object the noun is, active or passive; for a modal, the verb of saying."""
    if clause.support is not None:
        return (clause.support,)
    first = reader.standing(clause.predicate)
    verb = reader.sentence.head(first)
    borne = deprels.is_object(first) or deprels.is_passive_subject(first)
    return (verb,) if verb is not None and verb.upos == "VERB" and borne else ()


def _parties(sentence: Sentence, clause: Clause) -> tuple[Word, ...]:
    places = tuple(c for c in sentence.children(clause.predicate) if sentence.label(c) == "LOC")  # "the *Gaza* pullout"
    return clause.subjects + clause.objects + tuple(w for _, w in clause.obliques) + places
