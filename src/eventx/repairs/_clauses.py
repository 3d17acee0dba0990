"""Mend which clause a subject or a verb belongs to, where the forms tell."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.repairs._forms import finite_forms, is_complete
from eventx.syntax import Sentence, Word


def results(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang what came of an act on the act, not on its purpose: "fired to clear the road, *wounding* nine"."""
    for verb in sentence.words:
        purpose = sentence.head(verb)
        if purpose is None or verb.xpos != "VBG" or not deprels.is_adverbial_clause(verb):
            continue
        start = sentence.subtree(verb)[0]
        behind = start.text == "," and start.index > purpose.index and verb.index == start.index + 1
        if behind and deprels.is_adverbial_clause(purpose) and walks.has_to(sentence, purpose):
            act = sentence.words[purpose.head]
            if act.upos == "VERB" and act.index < purpose.index:
                yield verb.index, act.index, verb.deprel


def free_adjuncts(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on the verb a participle that a comma parts from its object: "expelled the envoys, *accusing* Delhi"."""
    for participle in sentence.words:
        noun = sentence.head(participle)
        verb = sentence.head(noun) if noun is not None and deprels.is_object(noun) else None
        if verb is None or participle.xpos != "VBG" or not deprels.is_adnominal_clause(participle):
            continue
        if sentence.words[participle.index - 1].text == "," and participle.index > verb.index and verb.upos == "VERB":
            yield participle.index, verb.index, "advcl"


def resumed_infinitives(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on a verb what it goes on to say behind an aside: "voted, with Oman abstaining, *to lift* the ban"."""
    for verb in sentence.words:
        aside, to = sentence.head(verb), walks.mark(sentence, verb, "to")
        if to is None or aside is None or aside.xpos != "VBG" or walks.mark(sentence, aside, "with") is None:
            continue
        if deprels.is_adverbial_clause(aside) and verb.index > aside.index and sentence.words[to.index - 1].text == ",":
            yield verb.index, aside.head, "xcomp"


def sufficing_infinitives(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on "enough" what it is enough for: "took enough food *to feed* a village" feeds nobody."""
    enough = word_lists("relations").words("infinitives", "sufficing")
    for verb in sentence.words:
        to = walks.mark(sentence, verb, "to")
        if to is None or to.index == 0:
            continue
        noun = sentence.words[to.index - 1]
        found = (c for c in sentence.children(noun) if c.lower in enough and c.index < to.index)
        if noun.upos == "NOUN" and verb.head in (noun.index, noun.head):
            yield from ((verb.index, c.index, "advcl") for c in found)


def due_infinitives(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a predicate of an adjective taken for a part of "to": "the leaders are *due* to meet"."""
    predicates = word_lists("relations").words("infinitives", "predicates")
    for word, to in zip(sentence.words, sentence.words[1:], strict=False):
        if word.lower not in predicates or to.lower != "to":
            continue
        act = sentence.words[to.head]
        finite = any(map(deprels.is_copula, sentence.children(word)))
        if finite and deprels.is_marker(to) and act.xpos == "VB" and act.head != word.index:
            yield act.index, word.index, "xcomp"
        if not deprels.is_marker(word) or to.head != word.index:
            continue
        verb = sentence.words[word.head]
        children = sentence.children(verb)
        if verb.xpos != "VB" or not any(deprels.is_copula(c) for c in children):
            continue
        yield word.index, verb.head, verb.deprel
        yield verb.index, word.index, "xcomp"
        yield to.index, verb.index, word.deprel
        for child in children:
            if child.index < word.index:
                subject = deprels.is_subject(child) and not deprels.is_clausal_subject(child)
                yield child.index, word.index, "nsubj" if subject else child.deprel
            elif deprels.is_punctuation(child):
                yield child.index, word.index, child.deprel


def goals_of_adverbs(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on the verb what only continues its adverb.

    As in "stayed away *from the summit*", "agreed in principle *to a swap*", but not "lives in part *of the city*".
    """
    adverbs, manners = (word_lists("relations").words("obliques", key) for key in ("adverbs", "manners"))
    for word in sentence.words:
        adverb = sentence.head(word)
        if adverb is None or adverb.head < 0 or word.index < adverb.index or not walks.prepositions(sentence, word):
            continue
        if deprels.is_adverbial_modifier(adverb) and adverb.lower in adverbs and deprels.is_oblique(word):
            yield word.index, adverb.head, word.deprel
        how = adverb.lower in manners and walks.prepositions(sentence, adverb) == ("in",)
        goes_on = deprels.is_nominal_modifier(word) and walks.prepositions(sentence, word) != ("of",)
        if how and goes_on and deprels.is_oblique(adverb):
            yield word.index, adverb.head, "obl"


def reduced(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a relative clause of a participle taken for the main verb: "men *thought to be rebels* have fled"."""
    forms = word_lists("relations").words("infinitives", "reduced")
    for verb, to in zip(sentence.words, sentence.words[1:], strict=False):
        if verb.xpos != "VBD" or verb.lower not in forms or to.xpos != "TO":
            continue
        children = sentence.children(verb)
        subject = next((c for c in children if deprels.is_subject(c) and c.index < verb.index), None)
        infinitive = any(deprels.is_open_complement(c) for c in children)
        beside = () if deprels.is_root(verb) else sentence.children(sentence.words[verb.head])
        later = (c for c in (*children, *beside) if c.index > to.index and c != verb)
        main = next((c for c in later if _may_be_main(sentence, c)), None)
        if subject is None or main is None or not infinitive:
            continue
        yield main.index, verb.head, verb.deprel
        yield subject.index, main.index, "nsubj"
        yield verb.index, subject.index, "acl"
        yield from ((c.index, main.index, c.deprel) for c in children if c.index > main.index)


def _may_be_main(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a finite clause has no subject of its own, nor a word that makes it depend on another."""
    kinds = (deprels.is_clausal_complement, deprels.is_open_complement, deprels.is_adverbial_clause)
    depends = any(is_kind(verb) for is_kind in kinds)
    return depends and walks.is_finite(sentence, verb) and not is_complete(sentence, verb)


def fronted_passives(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Read a participle before its auxiliary as a passive: "*Killed* in the raid were a commander and four guards"."""
    for participle in filter(deprels.is_clausal_subject, sentence.words):
        noun = sentence.words[participle.head]
        copula = next(filter(deprels.is_copula, sentence.children(noun)), None)
        if participle.xpos != "VBN" or copula is None or not participle.index < copula.index < noun.index:
            continue
        if any(map(deprels.is_subject, sentence.children(participle))) or copula.lemma != "be":
            continue
        yield participle.index, noun.head, noun.deprel
        yield noun.index, participle.index, "nsubj:pass"
        yield copula.index, participle.index, "aux:pass"
        beside = (c for c in sentence.children(noun) if deprels.is_punctuation(c) and c.index > noun.index)
        yield from ((c.index, participle.index, c.deprel) for c in beside)


def described_people(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang a bare gerund on the people right before it: "dispersed *crowds singing hymns*".

    What tells how or with what something is done is about its agent: "routed crowds *using* gas".
    """
    means = classes.lemmas("gerunds_of_means")
    for before, verb in zip(sentence.words, sentence.words[1:], strict=False):
        if verb.xpos != "VBG" or not deprels.is_adverbial_clause(verb) or verb.lemma in means:
            continue
        is_bare = all(c.index > verb.index for c in sentence.children(verb))
        is_under = before.upos == "NOUN" and verb.head <= before.head < before.index
        if is_bare and is_under and classes.matches(sentence, before, ("@people", "@fighters")):
            yield verb.index, before.index, "acl"


def acts_for_others(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give an infinitive the subject that stands before it under "for": "opened the way for *ships* to visit"."""
    for under in sentence.words:
        if under.lower != "for" or not deprels.is_marker(under):
            continue
        verb = sentence.words[under.head]
        to = walks.mark(sentence, verb, "to")
        if to is None or any(deprels.is_subject(c) for c in sentence.children(verb)):
            continue
        subject = sentence.words[to.index - 1]
        while under.index < subject.head < to.index:
            subject = sentence.words[subject.head]
        if subject.head < under.index < subject.index and subject.upos in ("NOUN", "PROPN", "PRON"):
            yield subject.index, verb.index, "nsubj"


def parallel_infinitives(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Join an infinitive to the one it continues, not to a finite verb between them.

    As in "asked him to close papers that print secrets and *to impose* fines", "planned to kidnap a man who had left
    and *behead* him".
    """
    for verb in sentence.words:
        if not deprels.is_conjunct(verb) or not (walks.has_to(sentence, verb) or _is_bare(sentence, verb)):
            continue
        first = sentence.words[verb.head]
        perfect = first.xpos == "VBN" and any(c.xpos in walks.FINITE for c in sentence.children(first))
        if not (perfect or first.xpos in walks.FINITE) or walks.has_to(sentence, first):
            continue
        if first.xpos == "VBP" and not walks.has_to(sentence, verb):
            continue  # "papers that lie and *impose*": the same form
        above = (a for a in sentence.ancestors(first) if a.index < first.index)
        outer = next((a for a in above if walks.has_to(sentence, a)), None)
        if outer is not None:
            yield verb.index, outer.index, "conj"


def finite_after_infinitive(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Join a finite verb to that above the infinitive it was joined to.

    As in "agreed to meet them and *offered* help", "said the junta would leave, but *refused* to name a date".
    """
    for verb in sentence.words:
        if not deprels.is_conjunct(verb):
            continue
        first, children = sentence.words[verb.head], sentence.children(verb)
        modal = any(deprels.is_auxiliary(c) and c.xpos == "MD" for c in children)  # "would not go"
        if not modal and verb.xpos not in ("VBD", "VBZ"):
            continue
        below = sentence.children(first)
        modest = any(c.xpos == "MD" for c in below) and (first.xpos == "VB" or any(map(deprels.is_copula, below)))
        if not (modest and not modal and verb.xpos == "VBD") and not walks.has_to(sentence, first):
            continue
        if any(deprels.is_subject(c) or deprels.is_marker(c) for c in children):
            continue
        above = (a for a in sentence.ancestors(first) if a.index < first.index and a.upos == "VERB")
        outer = next((a for a in above if finite_forms(sentence, a)), None)
        if outer is not None:
            yield verb.index, outer.index, "conj"


def _is_bare(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb is an infinitive without *to* and without an auxiliary that could have it."""
    kinds = (deprels.is_auxiliary, deprels.is_subject, deprels.is_marker)
    return verb.xpos == "VB" and not any(is_kind(c) for c in sentence.children(verb) for is_kind in kinds)


def named_things(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make an object of "what", and of who calls it something its clause: "deplored *what* they called a raid"."""
    naming = word_lists("scenes").words("titles", "naming")
    for what in sentence.words:
        verb = sentence.head(what) if what.lower == "what" and deprels.is_object(what) else None
        outer = sentence.head(verb) if verb is not None else None
        if verb is None or outer is None or verb.lemma not in naming or outer.upos != "VERB":
            continue
        named = any(deprels.is_object(c) and c.index > verb.index for c in sentence.children(verb))
        others = any(map(deprels.is_object, sentence.children(outer)))
        if named and deprels.is_clausal_complement(verb) and sentence.subtree(verb)[0] == what and not others:
            yield what.index, outer.index, "obj"
            yield verb.index, what.index, "acl:relcl"
