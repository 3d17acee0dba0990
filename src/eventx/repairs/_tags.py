"""Put right the parts of speech that the relations around a word belie."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.syntax import Sentence, Word


def retag(sentence: Sentence) -> Sentence:
    """Return a sentence with such words tagged anew (the sentence itself where there are none)."""
    tags = {**dict(_particle_nouns(sentence)), **dict(_participles(sentence))}
    return _with(sentence, {i: evolve(sentence.words[i], upos=upos, xpos=xpos) for i, (upos, xpos) in tags.items()})


def _particle_nouns(sentence: Sentence) -> Iterator[tuple[int, tuple[str, str]]]:
    """Call a noun what a hyphen has made of a verb and its particle: "staged a *sit-in*", "the *pull-out* began"."""
    for word in sentence.words:
        if word.upos in ("ADP", "ADV") and sentence.hyphenated(word) and deprels.is_nominal(word):
            yield word.index, ("NOUN", "NN")


def _participles(sentence: Sentence) -> Iterator[tuple[int, tuple[str, str]]]:
    """Call a verb the participle of a passive: "both sides are *committed* to peace"."""
    for word in sentence.words:
        if word.upos == "ADJ" and any(deprels.is_passive_auxiliary(c) for c in sentence.children(word)):
            yield word.index, ("VERB", "VBN")


def surnames(sentence: Sentence) -> Sentence:
    """Call a name the modal with a capital behind a name or title: "Theresa *May* met her guests"."""
    changed: dict[int, Word] = {}
    for before, word in pairwise(sentence.words):
        if not deprels.is_auxiliary(word) or not word.text[:1].isupper() or before.upos not in ("PROPN", "NOUN"):
            continue
        head = before.head if deprels.is_name_part(before) and before.head < before.index else before.index
        changed[word.index] = evolve(word, upos="PROPN", xpos="NNP", lemma=word.text, head=head, deprel="flat")
    return _with(sentence, changed)


def hurt(sentence: Sentence, classes: WordClasses) -> Sentence:
    """Read as a passive that somebody was *hurt*, which has the form of an adjective as well.

    As in "a woman was slightly hurt", "nine were killed and twelve *wounded*".
    """
    forms, changed = word_lists("relations").words("voice", "adjectives"), dict[int, Word]()
    for word in sentence.words:
        if word.upos != "ADJ" or word.lower not in forms:
            continue
        children = sentence.children(word)
        subject = next((c for c in children if deprels.is_subject(c)), None)
        copula = next((c for c in children if deprels.is_copula(c)), None)
        stems = (word.lower[:-2], word.lower[:-1], word.lower)
        lemma = next((stem for stem in stems if stem in classes.lemmas("wounding")), word.lower)
        verb = evolve(word, upos="VERB", xpos="VBN", lemma=lemma)
        number = sentence.words[word.index - 1]
        beside = deprels.is_conjunct(word) and sentence.words[word.head].xpos == "VBN"
        if (beside or deprels.is_parataxis(word) or deprels.is_list_item(word)) and number.upos == "NUM":
            changed[word.index] = verb
            changed[number.index] = evolve(number, head=word.index, deprel="nsubj:pass")
        if subject is None or copula is None:
            continue
        if not classes.matches(sentence, subject, ("@person", "@people")) and subject.upos not in ("NUM", "PRON"):
            continue
        changed[word.index] = verb
        changed[subject.index] = evolve(subject, deprel="nsubj:pass")
        changed[copula.index] = evolve(copula, deprel="aux:pass")
    return _with(sentence, changed)


def act_nouns(sentence: Sentence, classes: WordClasses) -> Sentence:
    """Call a noun the fighting that breaks out, somebody fled or died in, goes on for days, or is between others."""
    harm = classes.lemmas("dying") | classes.lemmas("killing") | classes.lemmas("wounding")
    changed: dict[int, Word] = {}
    for word in sentence.words:
        verb, children = sentence.head(word), sentence.children(word)
        if verb is None or word.xpos != "VBG" or any(deprels.is_object(c) or deprels.is_subject(c) for c in children):
            continue
        link = walks.mark(sentence, word, "in")
        between = any("between" in walks.prepositions(sentence, c) for c in children)
        if deprels.is_adverbial_clause(word) and link is not None and verb.lemma in harm:
            changed[word.index] = evolve(word, upos="NOUN", xpos="NN", lemma=word.lower, deprel="obl")
            changed[link.index] = evolve(link, deprel="case")
        elif walks.mark(sentence, word, "of") is not None and verb.lemma in classes.lemmas("quantity_nouns"):
            of = sentence.words[word.index - 1]
            if of.lower == "of" and word.lower in classes.lemmas("eventive"):
                changed[word.index] = evolve(word, upos="NOUN", xpos="NN", lemma=word.lower, deprel="nmod")
                changed[of.index] = evolve(of, deprel="case")
        elif deprels.is_oblique(word) and word.lower in classes.lemmas("eventive"):  # "came under *shelling*"
            changed[word.index] = evolve(word, upos="NOUN", xpos="NN", lemma=word.lower)
        elif deprels.is_clausal_subject(word) and verb.lemma in classes.lemmas("occurrence_verbs"):
            changed[word.index] = evolve(word, upos="NOUN", xpos="NN", lemma=word.lower, deprel="nsubj")
        elif (between or verb.lemma in classes.lemmas("fleeing_verbs")) and deprels.is_open_complement(word):
            changed[word.index] = evolve(word, upos="NOUN", xpos="NN", lemma=word.lower, deprel="obj")
    return _with(sentence, changed)


def active(sentence: Sentence) -> Sentence:
    """Read as active a sentence that was taken for a passive without its auxiliary: "the army *deployed* in Gao".

    Headlines leave auxiliaries out, but they have neither articles nor full stops.
    """
    verb = sentence.root
    if verb is None or verb.xpos != "VBN" or sentence.words[-1].text != ".":
        return sentence
    children = sentence.children(verb)
    subjects = [c for c in children if deprels.is_passive_subject(c)]
    whole = (d for c in subjects for d in sentence.children(c) if deprels.is_determiner(d) or deprels.is_possessive(d))
    if not any(whole) or any(deprels.is_auxiliary(c) or deprels.is_agent_oblique(c) for c in children):
        return sentence
    changed = {c.index: evolve(c, deprel="nsubj") for c in subjects}
    return _with(sentence, {**changed, verb.index: evolve(verb, xpos="VBD")})


def fighters(sentence: Sentence, classes: WordClasses) -> Sentence:
    """Call nouns the words for fighters before what they do, which are adjectives as well: "a *militant* attack"."""
    changed: dict[int, Word] = {}
    for word in sentence.words:
        head = sentence.head(word)
        if word.xpos != "JJ" or head is None or not deprels.is_adjectival_modifier(word):
            continue
        if word.lower in classes.lemmas("fighters") and head.lemma in classes.lemmas("deeds"):
            changed[word.index] = evolve(word, upos="NOUN", xpos="NN", lemma=word.lower, deprel="compound")
    return _with(sentence, changed)


def raging(sentence: Sentence, classes: WordClasses) -> Sentence:
    """Call a noun the act right before a verb that only says that it goes on: "fled as *fighting* raged"."""
    occurring, changed = classes.lemmas("occurrence_verbs"), dict[int, Word]()
    for word, verb in pairwise(sentence.words):
        if word.xpos != "VBG" or word.lower not in classes.lemmas("eventive") or verb.lemma not in occurring:
            continue
        children = [c for c in (*sentence.children(word), *sentence.children(verb)) if c not in (word, verb)]
        own = any(deprels.is_subject(c) or deprels.is_auxiliary(c) for c in children)
        if own or verb.xpos not in ("VBN", *walks.FINITE) or verb.head not in (word.index, word.head):
            continue
        below = verb.head == word.index
        head, relation = (word.head, word.deprel) if below else (verb.head, verb.deprel)
        changed[word.index] = evolve(word, upos="NOUN", xpos="NN", lemma=word.lower, head=verb.index, deprel="nsubj")
        changed[verb.index] = evolve(verb, xpos="VBD", head=head, deprel=relation)
        changed |= {c.index: evolve(c, head=verb.index) for c in sentence.children(word) if deprels.is_marker(c)}
    return _with(sentence, changed)


def closing_speech(sentence: Sentence) -> Sentence:
    """Call a finite verb the participle in a clause of who said it: "he was shot, *the inquiry found*"."""
    verbs = word_lists("qualifiers/reporting").words("speech", "verbs")
    changed: dict[int, Word] = {}
    for verb in sentence.words:
        if verb.lemma not in verbs:
            continue
        noun, children = sentence.head(verb), sentence.children(verb)
        told = any(deprels.is_subject(c) and not deprels.is_passive_subject(c) for c in children)
        if told and not any(map(deprels.is_auxiliary, children)):
            if verb.xpos == "VBN" and deprels.is_parataxis(verb):  # "he was shot, *witnesses reported*"
                changed[verb.index] = evolve(verb, xpos="VBD")
            elif verb.xpos == "VBP" and (deprels.is_oblique(verb) or deprels.is_apposition(verb)):
                changed[verb.index] = evolve(verb, deprel="parataxis")
        if verb.xpos != "VBN" or noun is None or not deprels.is_adnominal_clause(verb):
            continue
        if not deprels.is_apposition(noun) or children or noun.index != verb.index - 1:
            continue
        rest, top = sentence.words[verb.index + 1 :], list(sentence.ancestors(noun))[-1]
        if all(map(deprels.is_punctuation, rest)) and walks.is_finite(sentence, top):
            changed[verb.index] = evolve(verb, xpos="VBD", head=top.index, deprel="parataxis")
            changed[noun.index] = evolve(noun, head=verb.index, deprel="nsubj")
    return _with(sentence, changed)


def _with(sentence: Sentence, changed: dict[int, Word]) -> Sentence:
    """Return a sentence with other words in the place of some, by their index."""
    if not changed:
        return sentence
    return evolve(sentence, words=tuple(changed.get(w.index, w) for w in sentence.words))
