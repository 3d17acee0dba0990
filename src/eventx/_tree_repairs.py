"""Mend what the parser often hangs wrongly, where the words tell how they belong, before anything reads the tree."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from eventx import _clause_repairs, deprels
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.syntax import ROOT, Sentence, Word, is_tree

_FINITE = ("VBD", "VBZ", "VBP")
_Change = tuple[int, int, str]  # a word's index, its new head, its new relation


def mend(sentence: Sentence, classes: WordClasses) -> Sentence:
    """Return a sentence with its tree mended; a repair that would leave no tree is not made.

    Args:
        sentence: The sentence as parsed.
        classes: The word classes.

    Returns:
        The sentence itself where nothing is to be mended.
    """
    sentence = _clause_repairs.particle_nouns(sentence)
    for repair in _REPAIRS:
        changes = {i: (head, relation) for i, head, relation in repair(sentence, classes)}
        heads = [changes.get(w.index, (w.head, ""))[0] + 1 for w in sentence.words]
        if changes and is_tree([0, *heads]):
            words = (
                evolve(w, head=changes[w.index][0], deprel=changes[w.index][1]) if w.index in changes else w
                for w in sentence.words
            )
            sentence = Sentence(sentence.text, sentence.start, tuple(words), sentence.entities)
    return sentence


def _charges(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Hang on the verb what someone is convicted or deprived of: "convicted the editor *of libel*"."""
    verbs = classes.lemmas("of_verbs")
    for word in sentence.words:
        if not deprels.is_nominal_modifier(word) or deprels.prepositions(sentence, word) != ("of",):
            continue
        top = sentence.words[word.head]
        while deprels.is_nominal_modifier(top) and top.index < word.index:
            top = sentence.words[top.head]
        if top.head == ROOT or not (deprels.is_object(top) or deprels.is_passive_subject(top)):
            continue
        verb = sentence.words[top.head]
        if verb.lemma in verbs and verb.index < top.index and _is_deed(sentence, word, classes):
            yield word.index, verb.index, "obl"


def _is_deed(sentence: Sentence, word: Word, classes: WordClasses) -> bool:
    if classes.matches(sentence, word, ("@party", "@scenes")) or sentence.label(word) is not None:
        return False
    bare = not any(deprels.is_determiner(c) for c in sentence.children(word))
    return word.upos == "NOUN" and (bare or classes.matches(sentence, word, ("@eventive",)))


def _told_clauses(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Hang on the verb what someone is told: "assured the farmers *that they would be paid*"."""
    verbs = classes.lemmas("telling_verbs")
    for word in sentence.words:
        if not deprels.is_adnominal_clause(word) or not _is_marked_that(sentence, word):
            continue
        told = sentence.words[word.head]
        if not (deprels.is_object(told) or deprels.is_indirect_object(told)) or told.head == ROOT:
            continue
        verb = sentence.words[told.head]
        if verb.lemma in verbs and classes.matches(sentence, told, ("@party",)):
            yield word.index, verb.index, "ccomp"


def _is_marked_that(sentence: Sentence, clause: Word) -> bool:
    return any(deprels.is_marker(c) and c.lower == "that" for c in sentence.children(clause))


def _named_things(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Make a ship or a unit the head of its name: "sent *the carrier* Vikrant"."""
    for word in sentence.words[:-1]:
        name = sentence.words[word.index + 1]
        if word.upos != "NOUN" or name.upos != "PROPN" or word.head != name.index:
            continue
        children = sentence.children(name)
        before = (*children, *sentence.children(word))
        determined = any(deprels.is_determiner(c) or deprels.is_possessive(c) for c in before)
        if not deprels.is_compound(word) or not determined or not classes.matches(sentence, word, ("@forces",)):
            continue
        yield word.index, name.head, name.deprel
        yield name.index, word.index, "appos"
        yield from ((c.index, word.index, c.deprel) for c in children if c != word and not deprels.is_name_part(c))


def _second_names(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Join a bare name to the noun or name right before it where both were taken for objects or subjects.

    As in "sent the frigate *Sahyadri*", "Typhoon *Nabi*, which hit Japan, weakened".
    """
    for noun, name in zip(sentence.words, sentence.words[1:], strict=False):
        if noun.xpos not in ("NN", "NNP") or name.xpos != "NNP" or noun.head != name.head:
            continue
        twins = noun.deprel == name.deprel and (deprels.is_subject(noun) or deprels.is_object(noun))
        objects = all(deprels.is_object(w) or deprels.is_indirect_object(w) for w in (noun, name))
        if not twins and not (objects and noun.xpos == "NN"):
            continue
        children = sentence.children(name)
        if twins and noun.xpos == "NNP":
            yield name.index, noun.index, "flat"
            yield from ((c.index, noun.index, c.deprel) for c in children)
        elif all(deprels.is_name_part(c) for c in children):
            yield name.index, noun.index, "appos"


def _closing_speech(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Set beside a clause who said it, not in a row with it: "gunmen attacked a bus, *police said* on Friday"."""
    verbs = word_lists("qualifiers/reporting").words("speech", "verbs")
    for word in sentence.words:
        if word.lemma not in verbs or not deprels.is_conjunct(word):
            continue
        children = sentence.children(word)
        joined = any(deprels.is_coordinator(c) for c in children)
        says_more = any(deprels.is_clausal_complement(c) or deprels.is_object(c) for c in children)
        if any(deprels.is_subject(c) for c in children) and not joined and not says_more:
            yield word.index, word.head, "parataxis"


def _habits(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Make an infinitive the complement of *used to*: "the army used *to shell* the town"."""
    forms = word_lists("relations").words("infinitives", "habitual")
    for word in sentence.words:
        if not deprels.is_adverbial_clause(word) or sentence.words[word.head].lower not in forms:
            continue
        verb = sentence.words[word.head]
        children = sentence.children(verb)
        marks = (c for c in sentence.children(word) if deprels.is_marker(c))
        follows = any(c.lower == "to" and c.index == verb.index + 1 for c in marks)
        if follows and not any(deprels.is_auxiliary(c) for c in children):
            yield word.index, verb.index, "xcomp"
            yield from ((c.index, verb.index, "nsubj") for c in children if deprels.is_passive_subject(c))


def _reduced(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Make a relative clause of a participle taken for the main verb: "men *thought to be rebels* have fled"."""
    forms = word_lists("relations").words("infinitives", "reduced")
    for verb, to in zip(sentence.words, sentence.words[1:], strict=False):
        if verb.xpos != "VBD" or verb.lower not in forms or to.xpos != "TO":
            continue
        children = sentence.children(verb)
        subject = next((c for c in children if deprels.is_subject(c) and c.index < verb.index), None)
        infinitive = any(deprels.is_open_complement(c) for c in children)
        main = next((c for c in children if deprels.is_clausal_complement(c) and c.index > to.index), None)
        if subject is None or main is None or not infinitive or any(map(deprels.is_subject, sentence.children(main))):
            continue
        yield main.index, verb.head, verb.deprel
        yield subject.index, main.index, "nsubj"
        yield verb.index, subject.index, "acl"
        yield from ((c.index, main.index, c.deprel) for c in children if c.index > main.index)


def _hyphenated(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Join the parts of one word that the tree has parted: "*Secretary-General* Annan spoke"."""
    for first, hyphen, second in zip(sentence.words, sentence.words[1:], sentence.words[2:], strict=False):
        nominal = deprels.is_subject(first) or deprels.is_core_or_oblique(first)
        glued = first.end == hyphen.start and hyphen.end == second.start
        if not nominal or not glued or not deprels.is_punctuation(hyphen):
            continue
        top = second
        while top.head != ROOT and (deprels.is_description(top) or deprels.is_compound(top)):
            top = sentence.words[top.head]
        twins = (top.head, top.deprel) == (first.head, first.deprel)
        if not twins and not (deprels.is_apposition(top) and top.head == first.index and top != second):
            continue
        yield top.index, first.head, first.deprel
        yield first.index, second.index, "compound"
        yield hyphen.index, first.index, hyphen.deprel
        for child in sentence.children(first):
            if child not in (top, hyphen):
                outer = deprels.is_case(child) or child.index > second.index
                yield child.index, (top if outer else second).index, child.deprel


def _hyphenated_verbs(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Give a verb the subject that hangs on what a hyphen joins to it: "*Pakistan* test-fired a missile"."""
    for first, hyphen, verb in zip(sentence.words, sentence.words[1:], sentence.words[2:], strict=False):
        glued = first.end == hyphen.start and hyphen.end == verb.start and deprels.is_punctuation(hyphen)
        if not glued or verb.upos != "VERB" or first.head != verb.index or not deprels.is_subject(first):
            continue
        children = [c for c in sentence.children(first) if c.index < first.index]
        named = next((c for c in reversed(children) if deprels.is_compound(c)), None)
        if named is not None:
            yield first.index, verb.index, "compound"
            yield named.index, verb.index, first.deprel
            yield from ((c.index, named.index, c.deprel) for c in children if c != named)


def _counted_subjects(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Make a bare number the subject of the passive behind it: "two were killed and *nine* wounded"."""
    for number, verb in zip(sentence.words, sentence.words[1:], strict=False):
        passive = verb.xpos == "VBN" and deprels.is_conjunct(verb) and sentence.words[verb.head].xpos == "VBN"
        if passive and number.upos == "NUM" and number.head == verb.index and not deprels.is_passive_subject(number):
            yield number.index, verb.index, "nsubj:pass"


def _acts_for_others(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Give an infinitive the subject that stands before it under "for": "opened the way for *ships* to visit"."""
    for verb in sentence.words:
        children = sentence.children(verb)
        marks = {c.lower: c.index for c in children if deprels.is_marker(c)}
        if not {"for", "to"} <= marks.keys() or any(deprels.is_subject(c) for c in children):
            continue
        subject = sentence.words[marks["to"] - 1]
        while subject.head > marks["for"] and subject.head < marks["to"]:
            subject = sentence.words[subject.head]
        if marks["for"] < subject.index and subject.upos in ("NOUN", "PROPN", "PRON") and subject.head < marks["for"]:
            yield subject.index, verb.index, "nsubj"


def _wanted_deeds(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Make a participle what is wanted of an object: "wants observers *deployed*"."""
    verbs = classes.lemmas("wanting_verbs")
    for word in sentence.words:
        noun = sentence.words[word.head]
        behind = word.index == noun.index + 1 and deprels.is_object(noun)
        if behind and word.xpos == "VBN" and deprels.is_adnominal_clause(word) and noun.head != ROOT:
            verb = sentence.words[noun.head]
            if verb.lemma in verbs and not any(deprels.is_open_complement(c) for c in sentence.children(verb)):
                yield word.index, verb.index, "xcomp"


def _second_predicates(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Make a bare noun behind an object what that is called: "called the vote *a farce*"."""
    verbs = classes.lemmas("naming_verbs")
    for word in sentence.words:
        verb = sentence.words[word.head]
        if verb.lemma not in verbs or not deprels.is_oblique(word) or word.upos != "NOUN" or classes.is_time(word):
            continue
        before = [c for c in sentence.children(verb) if deprels.is_object(c) and verb.index < c.index < word.index]
        bare = not any(deprels.is_case(c) for c in sentence.children(word))
        complete = any(deprels.is_open_complement(c) for c in sentence.children(verb))
        if before and bare and not complete:
            yield word.index, verb.index, "xcomp"


def _ordered_acts(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Make an infinitive what someone is told to do, not a purpose: "ordered its men in Gaza *to stop*"."""
    verbs = classes.lemmas("commanding_verbs")
    for word in sentence.words:
        verb = sentence.words[word.head]
        if not deprels.is_adverbial_clause(word) or verb.lemma not in verbs or verb.upos != "VERB":
            continue
        told = [c for c in sentence.children(verb) if deprels.is_object(c) or deprels.is_passive_subject(c)]
        complete = any(
            deprels.is_open_complement(c) or deprels.is_clausal_complement(c) for c in sentence.children(verb)
        )
        to = next((c for c in sentence.children(word) if deprels.is_marker(c) and c.lower == "to"), None)
        party = any(classes.matches(sentence, t, ("@party",)) for t in told)
        if to is not None and verb.index < word.index and party and not complete:
            yield word.index, verb.index, "xcomp"


def _judged_gerunds(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Make a verb of a gerund taken for an adjective where someone is judged: "blamed him *for jailing* rivals"."""
    verbs = classes.lemmas("judging_verbs")
    for gerund in sentence.words:
        if gerund.xpos != "VBG" or not deprels.is_adjectival_modifier(gerund):
            continue
        noun = sentence.words[gerund.head]
        case = next((c for c in sentence.children(noun) if deprels.is_case(c) and c.index == gerund.index - 1), None)
        if case is None or noun.head == ROOT or not (deprels.is_oblique(noun) or deprels.is_nominal_modifier(noun)):
            continue
        judge = next((a for a in sentence.ancestors(noun) if a.upos == "VERB"), None)
        if judge is not None and judge.lemma in verbs and judge.index < gerund.index:
            yield gerund.index, judge.index, "advcl"
            yield case.index, gerund.index, "mark"
            yield noun.index, gerund.index, "obj"


def _resumed_speech(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Join to a verb of speech the one that goes on with it: "denies that it fired and *accuses* them of lying".

    The form tells: the other verb has that of the outer clause, and not that of the inner one it was hung on.
    """
    verbs = classes.lemmas("speech_acts")
    for word in sentence.words:
        if word.lemma not in verbs or not deprels.is_conjunct(word) or word.xpos not in _FINITE:
            continue
        children = sentence.children(word)
        if any(deprels.is_subject(c) or deprels.is_auxiliary(c) for c in children):
            continue
        inner = deprels.first_conjunct(sentence, word)
        outer = next((a for a in sentence.ancestors(inner) if a.lemma in verbs and a.upos == "VERB"), None)
        forms = _finite_form(sentence, inner)
        if outer is None or outer.index > inner.index or not forms or word.xpos in forms:
            continue
        if word.xpos in _finite_form(sentence, outer):
            yield word.index, outer.index, "conj"


def _added_speech(sentence: Sentence, classes: WordClasses) -> Iterator[_Change]:
    """Hang on the verb of saying what goes on from it: "officials say he fled, *adding* that he was armed"."""
    speech = word_lists("qualifiers/reporting")
    for word in sentence.words:
        if word.xpos != "VBG" or word.lemma not in speech.words("speech", "continuing"):
            continue
        host = sentence.head(word)
        if host is None or not deprels.is_adverbial_clause(word) or not deprels.is_clausal_complement(host):
            continue
        reporter = sentence.words[host.head]
        if reporter.lemma in speech.words("speech", "verbs") and reporter.index < host.index < word.index:
            yield word.index, reporter.index, word.deprel


def _finite_form(sentence: Sentence, verb: Word) -> set[str]:
    """Return the tags of the finite verbs of a clause."""
    below = (c for c in sentence.children(verb) if deprels.is_auxiliary(c) or deprels.is_copula(c))
    return {w.xpos for w in (verb, *below) if w.xpos in _FINITE or w.xpos == "MD"}


_REPAIRS = (
    _charges,
    _told_clauses,
    _named_things,
    _second_names,
    _closing_speech,
    _habits,
    _reduced,
    _hyphenated,
    _hyphenated_verbs,
    _counted_subjects,
    _acts_for_others,
    _wanted_deeds,
    _second_predicates,
    _ordered_acts,
    _judged_gerunds,
    _resumed_speech,
    _added_speech,
    _clause_repairs.stolen_subjects,
    _clause_repairs.parallel_infinitives,
)
