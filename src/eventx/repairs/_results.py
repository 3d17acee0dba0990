"""Hang on a verb what it sees or leaves people as."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.syntax import Sentence, Word


def seen_results(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on a deal, not on people, what it sees done to them: "a plan that would see hostages *freed*"."""
    for participle in sentence.words:
        noun = sentence.head(participle)
        verb = sentence.head(noun) if noun is not None and deprels.is_object(noun) else None
        if verb is None or verb.lemma != "see" or participle.xpos != "VBN":
            continue
        bare = not any(deprels.is_passive_auxiliary(c) for c in sentence.children(participle))
        if bare and deprels.is_adnominal_clause(participle) and not deprels.is_relative_clause(participle):
            yield participle.index, verb.index, "xcomp"


def left_results(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on leaving what it leaves people as, and with that what it leaves others as.

    As in "the blast left nine people *dead*", "left nine dead and dozens *wounded*": nobody wounded anybody besides.
    """
    for verb in sentence.words:
        if verb.lemma != "leave":
            continue
        objects = (c for c in sentence.children(verb) if deprels.is_object(c))
        phrases = (c for c in objects if classes.matches(sentence, c, ("@people", "@party")))
        found = [c for p in phrases for c in sentence.children(p) if _is_outcome(c, classes) and c.index > p.index]
        yield from ((c.index, verb.index, "xcomp") for c in found if deprels.is_adjectival_modifier(c))
        found += [c for c in sentence.children(verb) if deprels.is_open_complement(c) and _is_outcome(c, classes)]
        for later in sentence.children(verb) if found else ():
            bare = not any(map(deprels.is_auxiliary, sentence.children(later)))
            if deprels.is_conjunct(later) and bare and _is_outcome(later, classes):
                yield later.index, found[0].index, "conj"
                subjects = filter(deprels.is_passive_subject, sentence.children(later))
                yield from ((c.index, later.index, "nsubj") for c in subjects)


def set_results(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on setting what is set free or on fire, and where, whichever stands first.

    As in "set ablaze *a bus*", "set free *two monks*", "set the depot ablaze *in Gao*".
    """
    states = word_lists("relations").words("results", "set")
    for state in sentence.words[1:]:
        before, above = sentence.words[state.index - 1], sentence.words[state.head]
        verb = before if before.lemma == "set" else above
        if state.lower not in states or verb.lemma != "set":
            continue
        children = sentence.children(state)
        yield from ((c.index, verb.index, c.deprel) for c in children if deprels.is_oblique(c))
        below = (above,) if deprels.is_adjectival_modifier(state) else children
        thing = next((c for c in below if c.index > state.index and not deprels.is_oblique(c)), None)
        if before == verb and thing is not None and thing.head in (verb.index, state.index):
            yield thing.index, verb.index, "obj"
            yield state.index, verb.index, "xcomp"


def _is_outcome(word: Word, classes: WordClasses) -> bool:
    return word.lower in classes.lemmas("outcomes")
