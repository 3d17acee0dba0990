"""Help tagger and parser with the grammar of headlines: "Protesters *storm* parliament", "Egypt*,* Chad sign pact".

Both learn from sentences with articles, among which the first would be one noun phrase. Asked again, with verbs made
likelier, a tagger gives way in headlines and hardly anywhere else. A comma in the place of "and" is read aright as
soon as "and" stands there.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Any, Protocol

from attrs import evolve, frozen

from eventx import walks
from eventx._words import word_lists
from eventx.parsers.lemmas import guess_lemma

LIKELIER = 20.0  # times; the half and the double give much the same
MUCH_LIKELIER = 1000.0  # where grammar leaves little else
NOUNS = ("NN", "NNS", "NNP", "NNPS", "CD")
_SUBJECTS = (*NOUNS, "JJ", "VBG", "HYPH", "POS")
_OBJECTS = (*NOUNS, "DT", "PRP$", "JJ", "JJR", "VBN", "VBG", "RP")  # an object or a particle begins so
_MISTAKEN = ("NN", "NNS", "NNP", "JJ", "RB", "VB", *walks.TENSED)  # what a verb may be tagged as
PLAIN = ("VBP", "VB")  # the latter by mistake
_ORDINARY = ("DT", "TO", "EX", "PRP", "WDT", "WP")  # before the verb, they tell a sentence from a headline
ENDS = ("IN", ",", ":")  # what is behind does not belong to the subject


class Tagged(Protocol):
    """A word with its universal and its Penn tag, which need not agree."""

    text: str
    upos: str
    xpos: str


@frozen
class Place:
    """A word that may be the verb of a headline."""

    index: int
    clause: int  # where its clause begins: one verb each
    times: float  # how much likelier to make verbs


def joining_commas(words: Sequence[Tagged]) -> list[int]:
    """Find the commas that join two subjects in a headline: "Army*,* rebels trade fire", "Togo*,* Benin to meet".

    Args:
        words: A tagged sentence.

    Returns:
        The index of one in each clause that begins with two subjects and the verb of many or what is to be done.
    """
    found = ((start, _joining_comma(words[start:])) for start in _openings(words))
    return [start + comma for start, comma in found if comma is not None]


def _joining_comma(words: Sequence[Tagged]) -> int | None:
    comma, end = _two_subjects(words)
    if comma is None or end == len(words):
        return None
    if words[end].xpos == "TO":
        return comma if end + 1 < len(words) and words[end + 1].xpos == "VB" else None
    same = words[end].xpos == "VBD" and words[end].text in word_lists("relations").words("headlines", "unchanged")
    if words[end].upos != "VERB" or not (same or words[end].xpos in PLAIN):
        return None
    speech = word_lists("qualifiers/reporting").words("speech", "verbs")
    closes = end == len(words) - 1 or words[end + 1].text == ","  # "Oil falls, analysts say", "Oil, they say, fell"
    return None if closes and words[end].text.lower() in speech else comma


def _openings(words: Sequence[Tagged]) -> list[int]:
    """Return where the clauses of a headline begin: at the start, behind "as" or "after", behind nouns and a colon.

    An opening time that a comma ends ("*22 July,* rebels seize airport") stands before the start.
    """
    ordinary = first_ordinary(words)
    linking = word_lists("relations").words("headlines", "links")
    links = [i for i, w in enumerate(words[:ordinary]) if w.text in linking and w.xpos in ("IN", "WRB")]
    colons = [i for i, w in enumerate(words[:ordinary]) if w.text == ":"]
    topic = all(w.xpos in _SUBJECTS for w in words[: colons[0]]) if colons else False
    return [_behind_opener(words), *(i + 1 for i in links[:1]), *(i + 1 for i in colons[:1] if topic)]


def _behind_opener(words: Sequence[Tagged]) -> int:
    comma = next((i for i, w in enumerate(words) if w.text == ","), 0)
    lists = word_lists("relations")
    names = lists.words("openers", "days") | lists.words("openers", "months") | lists.words("openers", "counted")
    is_time = all(w.text[0].isdigit() or w.text.lower().rstrip(".") in names for w in words[:comma])
    return comma + 1 if comma and is_time else 0


def first_ordinary(words: Sequence[Tagged]) -> int:
    """Return the index of the first word that headlines leave out, "to" apart; their number if there is none."""
    return next((i for i, w in enumerate(words) if w.xpos in _ORDINARY and w.xpos != "TO"), len(words))


def hidden_verbs(words: Sequence[Tagged]) -> list[Place]:
    """Find the words that may be the verb of a headline, by the tags around them.

    Args:
        words: A tagged sentence.

    Returns:
        Them by clause, the best last: what comes before it is a part of its subject ("Chad *troops* patrol border").
        There are none in clauses that have a verb already, or what headlines leave out.
    """
    found = ((start, place) for start in _openings(words) for place in _in_clause(words[start:]))
    return [evolve(place, index=start + place.index, clause=start + place.clause) for start, place in found]


def _in_clause(words: Sequence[Tagged]) -> list[Place]:
    comma, _ = _two_subjects(words)
    first = _in_first_clause(words, None) or ([] if comma is None else _in_first_clause(words, comma))
    places = [*first, *_behind_comma(words, first), *_behind_to(words)]
    is_sentence = bool(words) and words[-1].xpos == "."  # seldom a headline
    return [evolve(place, times=LIKELIER) for place in places] if is_sentence else places


@contextmanager
def verbs_favoured(scorer: Any, verb: int, times: float) -> Iterator[None]:
    """Let a tagger call more words verbs.

    Args:
        scorer: The torch module whose output [words, tags] are the scores of universal tags, before the softmax.
        verb: The index of the tag VERB.
        times: How much likelier to make it.
    """

    def favour(_scorer: Any, _states: Any, scores: Any) -> None:
        scores[:, verb] += math.log(times)

    hook = scorer.register_forward_hook(favour)
    try:
        yield
    finally:
        hook.remove()


def verb_tag(form: str, xpos: str, before: str) -> str:
    """Return the Penn tag of a headline's verb.

    Args:
        form: The verb.
        xpos: The tag that a tagger gives it, which is to be trusted with past forms.
        before: The word before it.
    """
    if before == "to":
        return "VB"
    if xpos in ("VBD", "VBN"):
        return xpos
    if guess_lemma(form, "VBD", {}) != form and not form.endswith("ed"):
        return "VBP" if form in word_lists("relations").words("headlines", "present") else "VBD"
    return _ending(form)


def _ending(form: str) -> str:
    return "VBZ" if form.endswith("s") and not form.endswith("ss") else "VBP"


def _agrees(words: Sequence[Tagged], i: int) -> bool:
    """Tell whether a word has the form of a verb of what stands before it."""
    return _ending(words[i].text) == ("VBP" if _is_many(words[i - 1]) else "VBZ")


def stray_verb(words: Sequence[Tagged], i: int) -> bool:
    """Tell whether a verb agrees with no subject, right behind a singular noun: "police fire *tear* gas"."""
    if i < 2 or words[i].upos != "VERB" or words[i].xpos not in PLAIN or not words[i].text.islower():
        return False
    return words[i - 1].xpos == "NN" and words[i - 1].text.islower() and words[i - 2].xpos in NOUNS


def _in_first_clause(words: Sequence[Tagged], comma: int | None) -> list[Place]:
    """Find them up to the first thing that ends a subject and its verb, other than a comma that may join subjects."""
    start = 0 if comma is None else comma + 1
    end = next((i for i in range(start, len(words)) if words[i].xpos in ENDS), len(words))
    goes_on = end + 1 < len(words) and words[end].xpos == "," and words[end + 1].xpos in ("VBZ", "VBP")
    places = [
        Place(i, 0, MUCH_LIKELIER if goes_on or _is_behind_many(words, i, comma) or _parts(words, i) else LIKELIER)
        for i in range(1, min(end, len(words) - 1))
        if _is_between_nouns(words, i)
        or (_is_intransitive(words, i) and _is_behind_many(words, i, comma))
        or _is_behind_one(words, i)
    ]
    verbs = (*walks.TENSED, "VB") if comma is None else walks.TENSED
    tagged = [i for i in range(end) if words[i].xpos in verbs and words[i].upos in walks.VERBAL]
    has_verb = any(not stray_verb(words, i) for i in tagged)
    is_ordinary = any(w.xpos in _ORDINARY for w in words[: max((p.index for p in places), default=0)])
    return [] if has_verb or is_ordinary else sorted(places, key=lambda p: _agrees(words, p.index))


def _behind_comma(words: Sequence[Tagged], first: Sequence[Place]) -> list[Place]:
    """Find what goes on with another act in the same form: "Police raid newspaper, *arrest* editor"."""
    comma = next((i for i, w in enumerate(words) if w.text == ","), len(words))
    i, before = comma + 1, words[:comma]
    if i + 1 >= len(words) or words[i].xpos not in ("NN", "NNS") or words[i + 1].xpos not in _OBJECTS:
        return []
    tagged = [w.text for w in before if w.upos == "VERB" and w.xpos in ("VBZ", "VBP")]
    alike = (_ending(form) == _ending(words[i].text) for form in (*tagged, *(words[p.index].text for p in first)))
    is_ordinary = any(w.xpos in _ORDINARY for w in before)
    return [Place(i, i, MUCH_LIKELIER)] if _may_be_verb(words[i]) and any(alike) and not is_ordinary else []


def _behind_to(words: Sequence[Tagged]) -> list[Place]:
    """Find what is to be done: "Rebels to *free* hostages"."""
    to = next((i for i, w in enumerate(words) if w.xpos not in _SUBJECTS), len(words))
    if not 0 < to < len(words) - 2 or words[to].text != "to" or not _may_be_verb(words[to + 1]):
        return []
    is_plain = words[to + 1].xpos in ("NN", "JJ", "RB") and words[to + 2].xpos in _OBJECTS
    return [Place(to + 1, to, LIKELIER)] if is_plain else []


def _two_subjects(words: Sequence[Tagged]) -> tuple[int | None, int]:
    """Return the index of the last comma between the nouns at the start, and where the nouns end."""
    tags = [w.xpos for w in words]
    end = next((i for i, tag in enumerate(tags) if tag not in (*_SUBJECTS, ",")), len(words))
    commas = [i for i in range(end) if tags[i] == ","]
    parted = all(j - i > 1 for i, j in pairwise([-1, *commas, end]))
    return (commas[-1] if commas and parted else None), end


def _is_between_nouns(words: Sequence[Tagged], i: int) -> bool:
    follows = words[i - 1].xpos in NOUNS and i + 1 < len(words) and not stray_verb(words, i)
    return follows and _may_be_verb(words[i]) and (words[i + 1].xpos in _OBJECTS or stray_verb(words, i + 1))


def _is_intransitive(words: Sequence[Tagged], i: int) -> bool:
    """Tell whether a noun behind others has no object: "EU, African Union *call* for truce"."""
    return words[i].xpos == "NN" and words[i - 1].xpos in ("NNS", "NNP", "NNPS") and words[i + 1].xpos == "IN"


def _is_behind_one(words: Sequence[Tagged], i: int) -> bool:
    """Tell whether a plural may be a verb without an object behind a singular: "Army *advances* on capital"."""
    follows = words[i].xpos == "NNS" and words[i - 1].xpos in ("NN", "NNP", "JJ") and words[-1].xpos != "."
    return follows and words[i + 1].xpos in ("IN", "RB", "RP", "TO") and _may_be_verb(words[i])


def _is_behind_many(words: Sequence[Tagged], i: int, comma: int | None) -> bool:
    """Tell whether a word may be a verb of several, and several stand before it."""
    many = _is_many(words[i - 1]) or (comma is not None and i > comma + 1)
    return many and _may_be_verb(words[i]) and _ending(words[i].text) == "VBP"


def _parts(words: Sequence[Tagged], i: int) -> bool:
    """Tell whether a plural parts two nouns, as few do that are none: "Junta *expels* ambassador"."""
    return words[i].xpos == "NNS" and words[i - 1].xpos in ("NN", "NNP") and words[i + 1].xpos in ("NN", "NNS", "VBN")


def _is_many(word: Tagged) -> bool:
    return word.xpos == "NNS" or word.text.lower() in word_lists("relations").words("headlines", "many")


def _may_be_verb(word: Tagged) -> bool:
    form = word.text
    is_gerund = form.endswith("ing") and not set(form[:-3]).isdisjoint("aeiouy")  # unlike "bring"
    return form.isalpha() and form.islower() and not is_gerund and word.xpos in _MISTAKEN
