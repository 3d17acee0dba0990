"""Mend which clause a subject or a verb belongs to, and what a noun is, where the forms tell."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from eventx import deprels
from eventx.lexicon.classes import WordClasses
from eventx.syntax import Sentence, Word

_FINITE = ("VBD", "VBZ", "VBP")
_NOMINAL = ("NOUN", "PROPN", "PRON")


def particle_nouns(sentence: Sentence) -> Sentence:
    """Call a noun what a hyphen has made of a verb and its particle: "staged a *sit-in*", "the *pull-out* began"."""
    names = {
        w.index
        for w in sentence.words
        if w.upos in ("ADP", "ADV") and sentence.hyphenated(w) and deprels.is_nominal(w)
    }
    if not names:
        return sentence
    words = tuple(evolve(w, upos="NOUN", xpos="NN") if w.index in names else w for w in sentence.words)
    return Sentence(sentence.text, sentence.start, words, sentence.entities)


def stolen_subjects(sentence: Sentence, classes: WordClasses) -> Iterator[tuple[int, int, str]]:
    """Give back a subject that stands before a verb and was hung on the clause behind it.

    As in "*a spokesman* for the clinic treating him says over the past week doctors have ...".
    """
    for clause in sentence.words:
        verb = sentence.head(clause)
        if verb is None or verb.upos != "VERB" or not deprels.is_clausal_complement(clause):
            continue
        if verb.index > clause.index or any(deprels.is_subject(c) for c in sentence.children(verb)):
            continue
        subjects = [c for c in sentence.children(clause) if deprels.is_subject(c)]
        early = [c for c in subjects if c.index < verb.index and c.upos in _NOMINAL and c.xpos[:1] != "W"]
        if len(early) == 1 and len(subjects) == 2:
            yield early[0].index, verb.index, "nsubj"


def parallel_infinitives(sentence: Sentence, classes: WordClasses) -> Iterator[tuple[int, int, str]]:
    """Join an infinitive to the one it continues, not to a finite verb between them.

    As in "asked him to close papers that print secrets and *to impose* fines", "planned to kidnap a man who had left
    and *behead* him".
    """
    for verb in sentence.words:
        if not deprels.is_conjunct(verb) or not (_has_to(sentence, verb) or _is_bare(sentence, verb)):
            continue
        first = sentence.words[verb.head]
        perfect = first.xpos == "VBN" and any(c.xpos in _FINITE for c in sentence.children(first))
        if not (perfect or first.xpos in _FINITE) or _has_to(sentence, first):
            continue
        if first.xpos == "VBP" and not _has_to(sentence, verb):
            continue  # "papers that lie and *impose*": the same form
        outer = next((a for a in sentence.ancestors(first) if _has_to(sentence, a) and a.index < first.index), None)
        if outer is not None:
            yield verb.index, outer.index, "conj"


def _is_bare(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb is an infinitive without *to* and without an auxiliary that could have it."""
    kinds = (deprels.is_auxiliary, deprels.is_subject, deprels.is_marker)
    return verb.xpos == "VB" and not any(is_kind(c) for c in sentence.children(verb) for is_kind in kinds)


def _has_to(sentence: Sentence, verb: Word) -> bool:
    return any(deprels.is_marker(c) and c.lower == "to" for c in sentence.children(verb))
