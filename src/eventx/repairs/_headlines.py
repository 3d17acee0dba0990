"""Mend what headlines leave out: articles, auxiliaries, "and" and "is"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.syntax import ROOT, Sentence, Word


def plans(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make what is to be done the predicates of a headline: "*Norway* to send two frigates, *train* police"."""
    for verb in sentence.words:
        head, to = sentence.head(verb), walks.mark(sentence, verb, "to")
        if verb.xpos != "VB" or to is None:
            continue
        if head is None:  # "*Mayor* to challenge ruling", as if somebody spoke to one
            called = (c for c in sentence.children(verb) if deprels.is_vocative(c) and c.index == to.index - 1)
            yield from ((c.index, verb.index, "nsubj") for c in called)
        planned = head is not None and _is_planned(sentence, head, verb, to, classes)
        if head is not None and planned:
            yield verb.index, head.head, head.deprel
            yield head.index, verb.index, "nsubj"
        if head is None or planned:
            yield from ((c.index, verb.index, "conj") for c in sentence.children(verb) if _goes_on(sentence, c))


def _goes_on(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a bare infinitive stands beside another."""
    own = any(deprels.is_subject(c) or deprels.is_marker(c) for c in sentence.children(verb))
    return deprels.is_parataxis(verb) and verb.xpos == "VB" and not own


def _is_planned(sentence: Sentence, noun: Word, verb: Word, to: Word, classes: WordClasses) -> bool:
    """Tell whether a headline is but who is named without an article and what they are to do: "Talks to resume"."""
    kinds = (deprels.is_parataxis, deprels.is_adnominal_clause, deprels.is_adverbial_clause, deprels.is_compound)
    hung = any(is_kind(verb) for is_kind in kinds) and not deprels.is_relative_clause(verb)
    acts = noun.upos in ("NOUN", "PROPN") and classes.matches(sentence, noun, ("@party",))
    due = classes.lemmas("occurrence_verbs") | word_lists("relations").words("headlines", "due")
    occurs = noun.lemma in classes.lemmas("eventive") and verb.lemma in due
    if not deprels.is_root(noun) or noun.index > to.index or not hung or not (acts or occurs):
        return False
    others = [w for w in sentence.subtree(noun) if w.index < to.index]
    return len(others) == to.index and not any(map(_parts, others))


def _parts(word: Word) -> bool:
    """Tell whether a word before the infinitive makes more of a name than a bare phrase."""
    if deprels.is_coordinator(word) or word.xpos == "HYPH":  # a comma too
        return False
    acts = word.upos in ("VERB", "AUX", "PUNCT") and not deprels.is_adjectival_modifier(word)  # not "*masked* men to"
    return deprels.is_determiner(word) or deprels.is_apposition(word) or acts


def counted_victims(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a number the subject of what befell so many, as headlines put it: "Blast hits market, *15* killed"."""
    for number, verb in pairwise(sentence.words):
        if number.upos != "NUM" or verb.xpos != "VBN" or not _is_bare(sentence, number):
            continue
        others = [c for c in sentence.children(verb) if c != number and not deprels.is_punctuation(c)]
        alone = all(c.index > verb.index and not deprels.is_object(c) for c in others)
        hung = number.head == verb.index and not deprels.is_subject(number)
        oblique = deprels.is_oblique(number) and not deprels.is_bare_oblique(number)
        aside = deprels.is_apposition(number) or oblique
        if alone and (hung or (number.head == verb.head and aside)):
            yield number.index, verb.index, "nsubj:pass"


def _is_bare(sentence: Sentence, number: Word) -> bool:
    """Tell whether a number counts nothing that is named; hedges may stand before it: "*at least* 15"."""
    phrase = [w.lower for w in sentence.subtree(number) if w.index < number.index and not deprels.is_punctuation(w)]
    hedges = word_lists("relations").words("hedges", "pairs") | word_lists("relations").words("hedges", "single")
    behind = sentence.subtree(number)[-1].index > number.index
    return not behind and (not phrase or " ".join(phrase) in hedges)


def joined_subjects(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make two subjects of what a comma joins: "*US*, South *Korea* begin drills", "fled as *army*, rebels clashed"."""
    for comma in sentence.words:
        if comma.text != "," or not deprels.is_coordinator(comma):
            continue
        verb = next((w for w in sentence.words[comma.index :] if w.upos in walks.VERBAL or w.xpos == "TO"), None)
        if verb is None:
            continue
        start = max((w.index + 1 for w in sentence.words[: comma.index] if w.lower in ("as", ":")), default=0)
        left, right = sentence.words[start : comma.index], sentence.words[comma.index + 1 : verb.index]
        tops = [w for w in left if not start <= w.head < comma.index]
        others = [w for w in right if not comma.index < w.head < verb.index]
        if len(tops) != 1 or not others:
            continue
        (first,), second = tops, others[-1]
        if verb.xpos in walks.FINITE:
            yield first.index, verb.index, "nsubj"
        if any(w.head != first.index for w in others):
            yield second.index, first.index, "conj"
            yield comma.index, second.index, "cc"
            yield from ((w.index, second.index, "compound") for w in others[:-1])


def subjects_in_compounds(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make the subject of a finite verb what was hung on it as on a noun: "Sudan: *Army* shells camp"."""
    for noun, verb in pairwise(sentence.words):
        compound = deprels.is_compound(noun) and noun.head == verb.index and noun.upos in ("NOUN", "PROPN")
        finite = deprels.heads_clause(verb) and verb.upos == "VERB" and verb.xpos in ("VBZ", "VBP")
        if compound and finite and not any(deprels.is_subject(c) for c in sentence.children(verb)):
            yield noun.index, verb.index, "nsubj"


def verbs_in_compounds(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a verb behind a comma the noun that it was hung on: "Junta cancels talks, *expels* envoy"."""
    for comma, verb in pairwise(sentence.words):
        noun = sentence.head(verb)
        if comma.text != "," or verb.xpos not in ("VBZ", "VBP") or not deprels.is_compound(verb) or noun is None:
            continue
        above = (a for a in sentence.ancestors(noun) if a.index < comma.index and a.xpos == verb.xpos)
        act = next(above, None)
        if act is not None:
            yield verb.index, act.index, "conj"
            yield noun.index, verb.index, "obj"
            yield from ((c.index, verb.index, c.deprel) for c in sentence.children(noun) if c.index < verb.index)


def verbs_for_compounds(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a headline the verb that was hung on its object: "Ukraine, Mali *sign* deal"."""
    for verb in sentence.words:
        noun = sentence.head(verb)
        if noun is None or noun.head != ROOT or not deprels.is_compound(verb) or verb.xpos not in ("VBZ", "VBP"):
            continue
        own = any(map(deprels.is_subject, sentence.children(verb)))
        before = [c for c in sentence.children(noun) if c.index < verb.index and not deprels.is_punctuation(c)]
        if verb.upos != "VERB" or not (own or (before and before[-1].upos in ("NOUN", "PROPN"))):
            continue
        yield verb.index, ROOT, "root"
        yield noun.index, verb.index, "obj"
        if not own:
            yield before[-1].index, verb.index, "nsubj"
            yield from ((c.index, before[-1].index, c.deprel) for c in before[:-1])


def placed(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a place of a name taken for an object though it has a preposition: "seized off *Oman*"."""
    for word in sentence.words:
        first = sentence.subtree(word)[0]
        if not deprels.is_object(word) or word.upos != "PROPN" or not deprels.is_case(first):
            continue
        bare = not any(deprels.is_determiner(c) for c in sentence.children(word))
        if first.xpos == "IN" and first.head == word.index and first.index == word.head + 1 and bare:
            yield word.index, word.head, "obl"


def passives(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a headline of a noun and what was done to it: "Sentence of editor *commuted* by king"."""
    ordinary = (w.xpos in (*walks.TENSED, "MD", "DT", ":", ",") for w in sentence.words)
    if any(ordinary) or deprels.is_punctuation(sentence.words[-1]):
        return
    for verb in sentence.words:
        noun = sentence.head(verb)
        if verb.xpos != "VBN" or noun is None or not deprels.is_adnominal_clause(verb) or verb.index < noun.index:
            continue
        top = noun
        while deprels.is_nominal_modifier(top) and top.head < top.index:
            top = sentence.words[top.head]
        if top.head == ROOT and top.upos in ("NOUN", "PROPN") and not deprels.is_relative_clause(verb):
            yield verb.index, ROOT, "root"
            yield top.index, verb.index, "nsubj:pass"
            return


def linked_verbs(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a verb the conjunction that was hung on its object: "Eight dead *as* gunmen storm hotel"."""
    links = word_lists("relations").words("headlines", "links")
    for link in sentence.words:
        noun = sentence.head(link)
        if link.lower not in links or noun is None or not deprels.is_case(link):
            continue
        verb = sentence.head(noun)
        between = verb is not None and link.index < verb.index < noun.index and deprels.is_adverbial_clause(verb)
        if verb is not None and between and verb.xpos in walks.FINITE and deprels.is_object(noun):
            yield link.index, verb.index, "mark"


def denied_gerunds(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a gerund the object it was hung on as an adjective: "Pakistan denies *striking* targets"."""
    verbs = word_lists("relations").words("said", "denied")
    for verb, gerund in pairwise(sentence.words):
        noun = sentence.head(gerund)
        if verb.lemma not in verbs or gerund.xpos != "VBG" or noun is None:
            continue
        hung = deprels.is_adjectival_modifier(gerund) or deprels.is_compound(gerund)
        if hung and noun.head == verb.index and deprels.is_object(noun):
            yield gerund.index, verb.index, "ccomp"
            yield noun.index, gerund.index, "obj"


def reported_passives(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Part what a headline reports from who does so: "*Two killed* in blast, police say"."""
    speech = word_lists("qualifiers/reporting").words("speech", "verbs")
    for verb in sentence.words:
        ends = all(map(deprels.is_punctuation, sentence.words[verb.index + 1 :]))
        if verb.lemma not in speech or verb.xpos not in walks.FINITE or not ends:
            continue
        subjects = [c for c in sentence.children(verb) if deprels.is_subject(c) and c.index < verb.index]
        if len(subjects) != 2 or sentence.subtree(subjects[1])[0].index == 0:
            continue
        if any(map(deprels.is_determiner, sentence.children(subjects[0]))):
            continue
        first, comma = subjects[0], sentence.words[sentence.subtree(subjects[1])[0].index - 1]
        done = next((c for c in sentence.children(first) if c.xpos == "VBN" and deprels.is_adnominal_clause(c)), None)
        if done is not None and comma.text == "," and not deprels.is_relative_clause(done):
            yield done.index, verb.index, "ccomp"
            yield first.index, done.index, "nsubj:pass"
