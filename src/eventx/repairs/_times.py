"""Part times before a verb from the subject that they stand next to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.syntax import Sentence, Word

_YEAR = re.compile(r"(19|20)\d\d")
_DAY = re.compile(r"[1-3]?\d(st|nd|rd|th)?")


def opening_times(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a clause the time that was taken for a part of its subject, no comma being between them.

    As in "*Monday* gunmen killed nine", "in *May* three soldiers were killed", "*this week* ministers met", and for
    who says so "said *Monday* gunmen killed nine"; but not "*Monday* talks failed", "*Sunday* papers told it".
    """
    for subject in filter(deprels.is_subject, sentence.words):
        verb, opening = sentence.head(subject), _opening(sentence, subject, classes)
        if verb is None or not opening or not _is_parted(sentence, subject, opening, classes):
            continue
        first, last = opening[0].index, opening[-1].index
        time = next((w for w in reversed(opening) if classes.is_time(w)), opening[-1])
        teller = sentence.words[first - 1] if first else None
        if teller is None or teller != sentence.head(verb) or teller.lemma not in classes.lemmas("speech_acts"):
            teller = verb
        yield time.index, teller.index, "obl" if _is_preposition(opening[0]) else "obl:unmarked"
        for word in opening:
            if word != time and not first <= word.head <= last:
                yield word.index, time.index, "case" if _is_preposition(word) else word.deprel


def closing_times(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a verb the time that was taken for a part of who does it: "gunmen *late Sunday* killed nine"."""
    prepositions = word_lists("relations").words("opening_times", "before")
    for time in filter(deprels.is_nominal_modifier, sentence.words):
        subject, cases = sentence.words[time.head], walks.prepositions(sentence, time)
        year = cases and _YEAR.fullmatch(time.text)
        if not (deprels.is_subject(subject) and subject.index < time.index and (year or classes.is_time(time))):
            continue
        if set(cases) <= prepositions and classes.matches(sentence, subject, ("@people", "@party")):
            yield time.index, subject.head, "obl" if cases else "obl:unmarked"


def times_behind_auxiliaries(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Join an auxiliary to its participle over a time: "was *on Monday* arrested", "has *in the past* freed men"."""
    for auxiliary, case in pairwise(sentence.words):
        time = sentence.head(case) if _is_preposition(case) and auxiliary.xpos in walks.FINITE else None
        if time is None or auxiliary.lemma not in ("be", "have") or not _names_time(sentence, time, classes):
            continue
        own = [w for w in sentence.subtree(time) if case.index <= w.index <= time.index]
        participle = sentence.words[min(time.index + 1, len(sentence.words) - 1)]
        if participle.xpos != "VBN" or len(own) != time.index - case.index + 1:
            continue
        predicate = time if auxiliary.head == time.index else auxiliary
        if predicate.head != participle.index and participle.head != time.index:
            continue
        passive = auxiliary.lemma == "be"
        if participle.head == time.index:
            yield participle.index, predicate.head, predicate.deprel
        for child in sentence.children(predicate):
            subject = passive and deprels.is_subject(child)
            if not case.index <= child.index <= participle.index:
                yield child.index, participle.index, "nsubj:pass" if subject else child.deprel
        yield auxiliary.index, participle.index, "aux:pass" if passive else "aux"
        yield time.index, participle.index, "obl"


def objects_behind_times(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a verb the object that was taken for a part of when: "freed on Monday *nine hostages*"."""
    lists = word_lists("relations")
    days = lists.words("openers", "days") | lists.words("openers", "months")
    for verb, case, start in zip(sentence.words, sentence.words[1:], sentence.words[2:], strict=False):
        noun = sentence.head(case) if case.lower in lists.words("opening_times", "points") else None
        if noun is None or noun.head != verb.index or start.lower not in days or _names_time(sentence, noun, classes):
            continue
        below, behind = sentence.children(verb), sentence.words[start.index + 1 : noun.index + 1]
        done = any(deprels.is_object(c) or deprels.is_passive_auxiliary(c) for c in below)
        with_on = verb.lemma in lists.words("opening_times", "with_on")  # "commented on Monday talks"
        if done or with_on or verb.xpos not in ("VBD", "VBN") or not behind or behind[0].xpos == "POS":
            continue
        last = next(w for w in behind if w == noun or not (classes.is_time(w) or _is_day(sentence, w))).index - 1
        yield noun.index, verb.index, "obj"
        yield last, verb.index, "obl"
        yield case.index, last, "case"
        yield from ((i, last, "compound") for i in range(start.index, last))


def places_behind_times(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a verb the place that was taken for a part of when: "exploded on March 3 *near Gao*", "at dawn *in Gao*"."""
    scenes, bearings = classes.lemmas("scene_prepositions"), word_lists("relations").words("bearings", "of")
    for place in sentence.words:
        time = sentence.head(place)
        if time is None or time.index > place.index or not deprels.is_oblique(time):
            continue
        if deprels.is_adverbial_modifier(place) and place.lower in bearings:  # "on Tuesday *north* of Gao"
            relation = "advmod"
        elif deprels.is_nominal_modifier(place):
            cases, relation = walks.prepositions(sentence, place), "obl"
            named = sentence.label(place) == "LOC" or classes.matches(sentence, place, ("@scenes",))
            if not (named and cases and scenes.issuperset(cases)):
                continue
        else:
            continue
        if _names_time(sentence, time, classes):
            yield place.index, time.head, relation


def _names_time(sentence: Sentence, word: Word, classes: WordClasses) -> bool:
    """Tell whether a word is a calendar word or the number of a day or an hour: "March *3*", "*6* a.m."."""
    return classes.is_time(word) or (word.xpos == "CD" and any(classes.is_time(c) for c in sentence.children(word)))


def _is_preposition(word: Word) -> bool:
    return word.xpos == "IN"


def _opening(sentence: Sentence, subject: Word, classes: WordClasses) -> list[Word]:
    """Return the words of a time that a subject's phrase begins with, up to the last that names one; or none."""
    if not any(c.index < subject.index for c in sentence.children(subject)):
        return []
    lists, words = word_lists("relations"), sentence.subtree(subject)
    shifts, counts = (lists.words("opening_times", key) for key in ("before", "counts"))
    before = sentence.words[: words[0].index][-1:]  # "*since* 2011 rebels have fought"
    opening = [w for w in before if _is_preposition(w) and w.lower in shifts]
    joined = lists.words("opening_times", "joined") if before and before[0].upos == "CCONJ" else ()
    for word in words[: words.index(subject)]:
        year = opening and _is_preposition(opening[0]) and _YEAR.fullmatch(word.text)
        named = word.lower in shifts or word.lower in joined or classes.is_time(word)
        behind_unit = word.index > 0 and classes.is_time(sentence.words[word.index - 1])
        shifted = behind_unit and word.lower in lists.words("opening_times", "shifted")  # "two days *earlier* rebels"
        if not (named or shifted or year or _is_counted(word, counts) or _is_day(sentence, word)):
            break
        opening.append(word)
    while opening and (opening[-1].lower in shifts or _is_counted(opening[-1], counts)):
        opening.pop()
    return opening


def _is_counted(word: Word, counts: frozenset[str]) -> bool:
    """Tell whether a word counts, be it units of time or, behind a time, those who act; a day is no such number."""
    return word.lower in counts or (word.upos == "NUM" and not word.text.isdigit())


def _is_day(sentence: Sentence, word: Word) -> bool:
    """Tell whether a number is a day of a month that it stands next to: "May *5*", "*5* May"."""
    around = sentence.words[max(word.index - 1, 0) : word.index + 2]
    months = word_lists("relations").words("openers", "months")
    return _DAY.fullmatch(word.text) is not None and any(w.xpos == "NNP" and w.lower in months for w in around)


def _is_parted(sentence: Sentence, subject: Word, opening: list[Word], classes: WordClasses) -> bool:
    """Tell whether a time is none of its subject's: after a preposition, or where people or a number follow."""
    lists, following = word_lists("relations"), sentence.words[opening[-1].index + 1]
    ranks = lists.words("opening_times", "ranks")
    the_same = any(w.lower in ranks for w in opening[1:2])  # "seized it *the same day* rebels left"
    if following.xpos == "POS" or classes.is_time(subject) or (opening[0].lower == "the" and not the_same):
        return False
    if _is_preposition(opening[0]):
        return True
    telling = (lists.words("opening_times", key) for key in ("telling", "ranks", "shifted"))
    if not any(w.lower in words for words in (*telling, lists.words("openers", "days")) for w in opening):
        return False
    return following.upos in ("NUM", "DET") or classes.matches(sentence, subject, ("@people", "@party"))
