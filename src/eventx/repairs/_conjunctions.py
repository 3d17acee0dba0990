"""Mend clauses whose conjunction was taken for a preposition, or for one that joins nouns."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.repairs._forms import is_complete
from eventx.syntax import Sentence, Word

_LONGEST = 3  # words between two subjects: "*as well as*"


def clauses_after_nouns(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a clause its subject back: "fled after *two groups claiming to be rebels* said they would attack"."""
    conjunctions = word_lists("relations").words("clauses", "conjunctions")
    for noun in sentence.words:
        if not deprels.is_oblique(noun):
            continue
        cases = [c for c in sentence.children(noun) if deprels.is_case(c)]
        if [c.lower in conjunctions for c in cases] != [True]:
            continue
        for clause in (sentence.words[noun.head], *sentence.children(sentence.words[noun.head])):
            if clause.index < noun.index or not _lacks_subject(sentence, clause):
                continue
            first = sentence.subtree(clause)[0]
            inside = noun.head == clause.index and first.index in (sentence.subtree(noun)[0].index, cases[0].index)
            if inside or walks.ends_before(sentence, noun, first):
                yield noun.index, clause.index, "nsubj"
                yield cases[0].index, clause.index, "mark"


def subjects_behind_marks(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a clause the bare subject that was hung on the verb above: "fled after *the Movement* abducted a priest"."""
    for clause in filter(deprels.is_adverbial_clause, sentence.words):
        children = sentence.children(clause)
        mark = next(filter(deprels.is_marker, children), None)
        if mark is None or any(map(deprels.is_subject, children)) or not walks.is_finite(sentence, clause):
            continue
        for noun in filter(deprels.is_oblique, sentence.children(sentence.words[clause.head])):
            inside = mark.index < sentence.subtree(noun)[0].index and walks.ends_before(sentence, noun, clause)
            if inside and not walks.prepositions(sentence, noun) and not classes.is_time(noun):
                yield noun.index, clause.index, "nsubj"


def joined_clauses(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a clause behind "and" the subject that was joined to a noun: "shut schools and *rebels* seized Gao"."""
    for subject in filter(deprels.is_conjunct, sentence.words):
        joiner = next(filter(deprels.is_coordinator, sentence.children(subject)), None)
        first = walks.first_conjunct(sentence, subject)
        verb = _verb_above(sentence, first) if subject.upos in ("NOUN", "PROPN") else None
        if joiner is None or verb is None:
            continue
        for later in sentence.children(verb):
            kinds = (deprels.is_conjunct, deprels.is_adverbial_clause, deprels.is_parataxis)
            told = walks.is_finite(sentence, later) or later.lemma in classes.lemmas("intransitives")
            if not told or not any(is_kind(later) for is_kind in kinds):
                continue
            if not is_complete(sentence, later) and walks.ends_before(sentence, subject, sentence.subtree(later)[0]):
                yield subject.index, later.index, "nsubj"
                yield joiner.index, later.index, "cc"
                yield later.index, verb.index, "conj"


def second_subjects(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a verb both its subjects: "*Togo* as well as Benin sent troops", "not only *Togo* but also Benin fell"."""
    joiners = word_lists("relations").words("joined_subjects", "joiners")
    joining = {form for joiner in joiners for form in joiner.split()}
    lower = [w.lower for w in sentence.words]
    for subject in filter(deprels.is_subject, sentence.words):
        verb = sentence.words[subject.head]
        start = next((w.index for w in sentence.subtree(subject) if w.lower not in joining), subject.index)
        before = range(max(start - _LONGEST, 0), start)
        end = next((i for i in before if " ".join(lower[i:start]) in joiners), start)
        if end == start or end == 0 or verb.index < subject.index:
            continue
        first = sentence.words[end - 1]
        while 0 <= first.head < end:
            first = sentence.words[first.head]
        above = first in sentence.ancestors(verb)
        if lower[end] == "but" and "not only" not in " ".join(lower[:end]):
            continue
        if first.upos not in ("NOUN", "PROPN") or not (above or first.head == verb.index):
            continue
        yield first.index, verb.index, subject.deprel
        yield subject.index, first.index, "conj"
        yield end, subject.index, "cc"
        if above:
            yield verb.index, first.head, first.deprel
            yield from ((c.index, verb.index, c.deprel) for c in sentence.children(first) if c.index > verb.index)


def joined_passives(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a participle behind "and" its subject: "ten were arrested and *weapons* seized"."""
    for act in filter(deprels.is_conjunct, sentence.words[1:]):
        thing, verb = sentence.words[act.index - 1], sentence.words[act.head]
        if act.xpos == verb.xpos == "VBN" and deprels.is_conjunct(thing) and thing.head == verb.index < thing.index:
            yield thing.index, act.index, "nsubj:pass"


def joined_parties(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Join what "and" joins behind "between": "clashes between Israel and *militants*"."""
    for second in filter(deprels.is_nominal_modifier, sentence.words):
        joiner = next(filter(deprels.is_coordinator, sentence.children(second)), None)
        if joiner is None or walks.prepositions(sentence, second):
            continue
        for first in sentence.children(sentence.words[second.head]):
            between = walks.prepositions(sentence, first) == ("between",) and deprels.is_nominal_modifier(first)
            if between and walks.ends_before(sentence, first, joiner):
                yield second.index, first.index, "conj"


def joined_acts(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a participle behind "and" a clause: "burned homes and *looted* shops" have two verbs.

    But not "met ministers and *retired* generals", "treated *wounded* soldiers and *displaced* villagers".
    """
    lists = word_lists("relations")
    for joiner in filter(deprels.is_coordinator, sentence.words[:-2]):
        act = sentence.words[joiner.index + 1]
        if joiner.lower not in lists.words("joined_acts", "joiners") or act.xpos not in ("VBD", "VBN", "VBG"):
            continue
        thing = _joined_thing(sentence, joiner, act)
        verb = None if thing is None else _verb_above(sentence, sentence.words[thing.head])
        if thing is None or verb is None or not _are_alike(sentence, verb, act):
            continue
        hurt, states = (lists.words("joined_acts", name) for name in ("hurt", "states"))
        is_hurt = act.lower in hurt and verb.lemma in lists.words("joined_acts", "harming")
        beside = filter(deprels.is_adjectival_modifier, sentence.children(sentence.words[thing.head]))
        if is_hurt or not (act.lower in states or any(c.xpos in ("VBN", "VBG") for c in beside)):
            yield joiner.index, act.index, "cc"
            yield act.index, verb.index, "conj"
            yield thing.index, act.index, "obj"


def _joined_thing(sentence: Sentence, joiner: Word, act: Word) -> Word | None:
    """Return what a participle right behind a conjunction is done to, if it is joined to another thing."""
    things = [sentence.words[act.head]] if deprels.is_adjectival_modifier(act) else sentence.words[act.index + 1 :]
    if deprels.is_conjunct(act) and any(deprels.is_object(c) for c in sentence.children(act)):
        return None
    for thing in things:
        if deprels.is_conjunct(thing) and thing.upos in ("NOUN", "PROPN") and thing.head < joiner.index:
            first = next(w for w in sentence.subtree(thing) if w != joiner)
            return thing if first.index in (act.index, act.index + 1) else None
    return None


def _verb_above(sentence: Sentence, word: Word) -> Word | None:
    """Return the verb of a clause that a noun is in."""
    current: Word | None = word
    while current is not None and current.upos != "VERB":
        if not deprels.is_nominal(current) and not deprels.is_nominal_modifier(current):
            return None
        current = sentence.head(current)
    return current


def _are_alike(sentence: Sentence, verb: Word, act: Word) -> bool:
    """Tell whether a participle can be a second verb in the form of the first."""
    if verb.xpos == "VBG" or act.xpos == "VBG":
        return verb.xpos == act.xpos
    auxiliaries = [c for c in sentence.children(verb) if deprels.is_auxiliary(c)]
    if verb.xpos == "VBN":
        return bool(auxiliaries) and not any(map(deprels.is_passive_auxiliary, auxiliaries))
    unchanged = word_lists("relations").words("headlines", "unchanged")
    return verb.xpos == "VBD" or (verb.xpos == "VBP" and verb.lower in unchanged)


def _lacks_subject(sentence: Sentence, clause: Word) -> bool:
    """Tell whether a word heads an adverbial clause that is finite, but has neither conjunction nor subject."""
    if not deprels.is_adverbial_clause(clause) or not walks.is_finite(sentence, clause):
        return False
    return not any(deprels.is_subject(c) or deprels.is_marker(c) for c in sentence.children(clause))
