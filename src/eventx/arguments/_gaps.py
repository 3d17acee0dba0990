"""Find subjects that stand outside their clause: shared, controlled, or modified by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.arguments import _patients
from eventx.arguments._carriers import modified
from eventx.syntax import Sentence, Word

if TYPE_CHECKING:
    from eventx.arguments.clauses import ClauseReader

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "DET", "X", "SYM")


def outer_subjects(reader: ClauseReader, verb: Word, passive: bool, depth: int) -> list[Word]:
    """Find the surface subject of a verb that has none of its own.

    Args:
        reader: The sentence's clauses.
        verb: The verb.
        passive: Whether it stands in the passive.
        depth: How deep in a chain of control the question is asked.

    Returns:
        The words; empty where the clause has no subject to be known.
    """
    sentence = reader.sentence
    governor = sentence.head(verb)
    if governor is None:
        return []
    if deprels.is_conjunct(verb):
        return [] if _is_imperative(sentence, verb, governor) else _surface(reader, governor, depth)
    named = _for_subject(reader, verb)
    if named is not None:
        return reader.nominals(named)
    if deprels.is_adnominal_clause(verb):
        return _of_modified_noun(reader, verb, governor, passive, depth)
    if deprels.is_open_complement(verb):
        return _controlled(reader, verb, governor, depth)
    if _is_of_speaker(sentence, verb, governor):
        return _surface(reader, governor, depth)
    if _is_depiction(sentence, verb):
        return list(reader.clause(governor, depth + 1).objects)
    aimed = _aimed_act(reader, governor)
    if aimed is not None:
        return list(reader.clause(aimed, depth + 1).subjects)
    if deprels.is_adverbial_clause(verb) and walks.is_nonfinite(sentence, verb):
        return _adverbial(reader, verb, governor, passive, depth)
    if deprels.is_adjectival_modifier(verb):  # "detained officials", "protesting students"
        return [governor]
    if deprels.is_parataxis(verb) and verb.xpos in ("VBD", "VBZ") and governor.index < verb.index:
        return _surface(reader, governor, depth)  # "suspended the minister (*expelled* him from the party)"
    return []


def _is_of_speaker(sentence: Sentence, verb: Word, governor: Word) -> bool:
    """Tell whether who speaks does what is said: "denied *beating* them", "Minister says *will resign*", a headline."""
    if not deprels.is_clausal_complement(verb) or sentence.subtree(verb)[0].index != governor.index + 1:
        return False
    children = sentence.children(verb)
    if any(deprels.is_expletive(c) or deprels.is_marker(c) for c in children):
        return False
    if walks.is_gerund(sentence, verb) and governor.lemma in word_lists("relations").words("said", "denied"):
        return True
    speech = word_lists("qualifiers/reporting").words("speech", "verbs")
    finite = verb.upos == "VERB" and walks.is_finite(sentence, verb)
    return finite and deprels.is_root(governor) and governor.lemma in speech


def _aimed_act(reader: ClauseReader, participle: Word) -> Word | None:
    """Return the act whose aim a participle says, and whose doer has it: "*his visit*, aimed at boosting ties"."""
    noun = reader.sentence.head(participle)
    if noun is None or not deprels.is_adnominal_clause(participle) or participle.xpos != "VBN":
        return None
    aims = participle.lemma in reader.classes.lemmas("aim_verbs")
    return noun if aims and noun.upos == "NOUN" and reader.classes.matches(reader.sentence, noun, ("@acts",)) else None


def _is_depiction(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a gerund is what another is said to do: "was quoted *as saying*", "is seen *as having fled*"."""
    if not walks.is_gerund(sentence, verb) or not deprels.is_adverbial_clause(verb):
        return False
    return any((deprels.is_marker(c) or deprels.is_case(c)) and c.lower == "as" for c in sentence.children(verb))


def _surface(reader: ClauseReader, predicate: Word, depth: int) -> list[Word]:
    """Return what a predicate agrees with; of a noun or an adjective the subject of its copula."""
    while True:
        is_verb = predicate.upos == "VERB"
        subjects = [] if is_verb else [c for c in reader.sentence.children(predicate) if deprels.is_subject(c)]
        if subjects:
            found = [w for c in subjects[-1:] for w in reader.nominals(c)]
            impersonal = predicate.lemma in reader.classes.lemmas("impersonal")
            return [w for w in found if not impersonal or w.lower != "it"]
        if predicate.upos != "NOUN" or not deprels.is_conjunct(predicate):
            break
        predicate, depth = reader.sentence.words[predicate.head], depth + 1
    return list(reader.clause(predicate, depth + 1).surface_subjects)


def _is_imperative(sentence: Sentence, verb: Word, first: Word) -> bool:
    """Tell whether a bare verb form after a finite clause is a command: "... , but *take* care"."""
    if verb.xpos != "VB" or first.xpos == "VB":
        return False
    if any(deprels.is_coordinator(c) and c.lower in ("and", "or") for c in sentence.children(verb)):
        return False  # "they resigned and *cut* all ties": a finite form, whatever its tag
    return not any(
        deprels.is_auxiliary(c) or deprels.is_marker(c)
        for c in (*sentence.children(verb), *sentence.children(first))
    )


def _for_subject(reader: ClauseReader, verb: Word) -> Word | None:
    """Return the nominal in "for X to leave", wherever the parser hangs the *for*-phrase.

    In "blamed for the failure to leave" nobody is named who leaves, nor is one in "fasted for nine days to protest".
    """
    sentence, lemmas = reader.sentence, reader.classes.lemmas
    to = walks.mark(sentence, verb, "to")
    at = to.index - 1 if to else -1
    while at >= 0 and sentence.words[at].upos == "ADV":
        at -= 1
    if at < 0:
        return None
    last = sentence.words[at]
    for word in (last, *sentence.ancestors(last)):
        if "for" in walks.prepositions(sentence, word) and word.upos in _NOMINAL and word.index <= at:
            borne = word.index == verb.head and word.lemma in lemmas("borne_nouns")
            return None if borne or reader.is_time(word) else word
        if word == verb or word.index > at:
            return None
    return None


def _of_modified_noun(reader: ClauseReader, verb: Word, noun: Word, passive: bool, depth: int) -> list[Word]:
    """Find the subject of a clause that modifies a noun: the noun, or the agent of a plan or refusal."""
    sentence = reader.sentence
    nearer = _nearer_noun(sentence, verb, noun)
    if nearer is not None:
        return [nearer]
    marked = any(deprels.is_marker(c) or deprels.is_case(c) for c in sentence.children(verb))
    if marked and not deprels.is_relative_clause(verb):
        if walks.clause_preposition(sentence, verb) and reader.classes.matches(sentence, noun, ("@party",)):
            return [noun]  # "arrested *a man* for spying": people are for no purpose
        abstract = reader.classes.lemmas("eventive") | reader.classes.lemmas("gapless_nouns")
        if passive and walks.has_to(sentence, verb) and noun.lemma not in abstract:
            return [noun]  # "the *bridge* to be built"
        # "Iran's threat to close the strait", "plans of leaving"
        return _addressed(reader, verb, noun) or _bearers(reader, noun, depth) or _ranked(reader, verb, noun, depth)
    if deprels.is_relative_clause(verb) and not passive and verb.xpos not in ("VBG", "VBN"):
        return []
    if (
        any(deprels.is_copula(c) for c in sentence.children(noun))
        and sentence.words[verb.index - 1].text == ","
    ):
        return _surface(reader, noun, depth)  # "X was the winner, finishing with ten"
    idle = not _patients.may_act(reader, noun) and not _is_spurned(reader, noun)
    if verb.lemma in reader.classes.lemmas("lasting_verbs"):
        return [noun]  # "blocked a highway *linking* two towns"
    if verb.xpos == "VBG" and deprels.is_object(noun) and idle:
        return _surface(reader, sentence.words[noun.head], depth) or [noun]  # "took a test *using* a computer"
    if verb.xpos == "VBG" and _is_idle_act(reader, noun, verb):  # "is guilty of abuses, *jailing* critics"
        clause = next((a for a in sentence.ancestors(noun) if a.upos in ("VERB", "ADJ")), None)
        return (_surface(reader, clause, depth) if clause is not None else []) or [noun]
    return _among(reader, noun) or [modified(reader, noun)]


def _among(reader: ClauseReader, noun: Word) -> list[Word]:
    """Return who is said to be one of some: "among *those* held was *an editor*"."""
    named = reader.sentence.head(noun)
    if named is None or noun.upos not in ("DET", "PRON") or reader.preposition(noun) != "among":
        return []
    after = noun.index < named.index and any(map(deprels.is_copula, reader.sentence.children(named)))
    return reader.nominals(named) if after else []


def _is_idle_act(reader: ClauseReader, noun: Word, verb: Word) -> bool:
    """Tell whether a participle set off behind an act is somebody else's: acts do nothing, though reports tell."""
    opening = reader.sentence.subtree(verb)[0]
    apart = opening.text == "," and opening.index > noun.index and noun.upos == "NOUN"
    if not apart or not reader.classes.matches(reader.sentence, noun, ("@eventive",)):
        return False
    return not reader.classes.matches(reader.sentence, noun, ("@party", "@texts", "@utterances"))


def _nearer_noun(sentence: Sentence, verb: Word, noun: Word) -> Word | None:
    """Return the noun right before "being" where the parser took one further off: "scenes of *men* being beaten"."""
    being = next((c for c in sentence.children(verb) if deprels.is_passive_auxiliary(c)), None)
    if being is None or being.lower != "being" or being.index == 0:
        return None
    before = walks.name_start(sentence, sentence.words[being.index - 1])
    inside = deprels.is_nominal_modifier(before) and noun in sentence.ancestors(before)
    return before if inside and before.upos in _NOMINAL else None


def _is_spurned(reader: ClauseReader, text: Word) -> bool:
    """Tell whether a text is not its governor's to say: "vetoed a *bill* calling for a vote"."""
    governor = reader.sentence.words[text.head]
    return governor.lemma in reader.classes.lemmas("spurning_verbs") and reader.classes.matches(
        reader.sentence, text, ("@texts", "@utterances", "@statables")
    )


def _addressed(reader: ClauseReader, verb: Word, noun: Word) -> list[Word]:
    """Return whom an appeal goes to, who is to do what it asks: "their appeal to *Togo* to free him"."""
    between = (c for c in reader.sentence.children(noun) if noun.index < c.index < verb.index)
    lists = word_lists("relations")
    cases = ((c, reader.preposition(c)) for c in between if deprels.is_nominal_modifier(c))
    parties = [c for c, p in cases if p in lists.keys("addressed") and noun.lemma in lists.words("addressed", p)]
    return [w for party in parties[-1:] for w in reader.nominals(party)]


def _bearers(reader: ClauseReader, noun: Word, depth: int) -> list[Word]:
    """Return who has a plan or a right: the noun's own subject, or that of the verb whose object it is."""
    verb = reader.sentence.head(noun)
    clause = reader.clause(verb, depth + 1) if verb is not None and verb.upos in walks.VERBAL else None
    if clause is not None and deprels.is_oblique(noun) and noun.lemma in reader.classes.lemmas("charge_nouns"):
        return list(clause.objects)  # "held *them* on suspicion of plotting"
    granted = word_lists("relations").words("granted", "nouns")
    if clause is not None and clause.recipients and deprels.is_object(noun) and noun.lemma in granted:
        return list(clause.recipients)  # "gave *police* permission to search it"
    own = reader.clause(noun, depth + 1).subjects
    if own or clause is None or clause.predicate.lemma in reader.classes.lemmas("foiling_verbs"):
        return list(own)  # "police foiled a plot to kill her": whose plot is not said
    return list(clause.recipients or clause.subjects) if deprels.is_object(noun) else []


def _ranked(reader: ClauseReader, verb: Word, noun: Word, depth: int) -> list[Word]:
    """Return who is the first or only one to do something: "*Ghana* became the latest state to recognise it"."""
    if not walks.is_ranked(reader.sentence, noun) or not walks.has_to(reader.sentence, verb):
        return []
    becoming = reader.sentence.head(noun) if deprels.is_open_complement(noun) else None
    return _surface(reader, becoming or noun, depth) or [noun]


def _controlled(reader: ClauseReader, verb: Word, governor: Word, depth: int) -> list[Word]:
    outer = reader.clause(governor, depth + 1)
    lemma = governor.lemma
    if outer.passive:
        return list(outer.surface_subjects)
    if asked := _patients.called(outer):
        return asked
    if _patients.is_summoners(reader, verb, governor):
        return list(outer.subjects)
    objects = [w for w in outer.recipients or outer.objects if not reader.is_time(w) and w.index < verb.index]
    if objects and lemma not in reader.classes.lemmas("subject_control"):
        party = any(reader.classes.matches(reader.sentence, w, ("@party",)) for w in objects)
        lent = any(_patients.is_lent(reader, governor, w) for w in objects)
        if (party or lemma in reader.classes.lemmas("object_control")) and not lent:
            return objects
    return _surface(reader, governor, depth)


def _adverbial(reader: ClauseReader, verb: Word, governor: Word, passive: bool, depth: int) -> list[Word]:
    harms = verb.xpos == "VBG" and verb.lemma in reader.classes.lemmas("killing") | reader.classes.lemmas("wounding")
    if harms and (act := _patients.harming_above(reader, governor)) is not None:
        return _surface(reader, act, depth)
    if harms and governor.lemma in reader.classes.lemmas("bloodless_verbs"):
        return []  # "Oman appealed for help after a quake hit the port, *killing* nine"
    outer, to_do = reader.clause(governor, depth + 1), walks.has_to(reader.sentence, verb)
    if to_do and governor.lower in word_lists("relations").words("infinitives", "sufficing"):
        return []
    if to_do and "up to" in " ".join(walks.prepositions(reader.sentence, governor)):
        return reader.nominals(governor)  # "it is up to *Mali* to free them"
    if to_do and (theirs := _patients.bidden(reader, verb, outer)):
        return theirs
    if to_do and outer.passive and not passive:
        controls = governor.lemma in reader.classes.lemmas("object_control")
        acting = [w for w in outer.objects if controls and _patients.may_act(reader, w)]
        # "troops were sent to fight", but "was salvaged to build": by others
        return [w for w in acting if not _patients.is_lent(reader, governor, w)] or list(outer.subjects)
    undergoers = _patients.undergoers(reader, verb, outer) or _patients.observed(reader, verb, governor, outer)
    if undergoers:
        return undergoers
    return _surface(reader, governor, depth)
