"""Put right the tags that a tagger gets wrong and a parser then trips over, before the parse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, TypeAlias

from eventx import walks
from eventx._words import word_lists
from eventx.parsers._headlines import LIKELIER, MUCH_LIKELIER, NOUNS, hidden_verbs, joining_commas, verb_tag
from eventx.parsers._interposed import inverted_conditions, parted_verbs, parting_dashes
from eventx.parsers._misread import misread

Ask: TypeAlias = Callable[[float, list[list[str]]], list[list[tuple[str, str]]]]
"""A tagger that is asked again: from how much likelier verbs are and lines of words to the words' tags, both kinds."""


def settle_tags(sentences: Sequence[Any], ask: Ask) -> list[tuple[Any, str]]:
    """Give words the tags that headlines, their form or their neighbours leave them.

    As in "Protesters *storm* parliament", "accused *neighbouring* Chad of arming rebels", "are due *to open* in Doha".

    Args:
        sentences: Stanza's sentences, tagged and not yet parsed; changed in place.
        ask: The tagger.

    Returns:
        Stanza's words that stand for others, each with the other: commas for "and", dashes for commas, "had" for "if".
    """
    shown = _tag_as_shown(sentences, ask)
    changed = {id(s) for s in (*_tag_misread(sentences), *_tag_verbs(sentences, ask))}
    _tag_misread(s for s in sentences if id(s) in changed)  # one word's tag tells others'
    _tag_by_words(sentences)
    _tag_parted(sentences, ask)
    return [*shown, *((s.words[comma], "and") for s in sentences for comma in joining_commas(s.words))]


def _tag_as_shown(sentences: Iterable[Any], ask: Ask) -> list[tuple[Any, str]]:
    """Tag sentences as if they had other words in some places, and return those words, each with the other."""
    found = [(s.words, shown) for s in sentences if (shown := _shown(s.words))]
    lines = [[shown.get(i, w.text) for i, w in enumerate(words)] for words, shown in found]
    for (words, _), tags in zip(found, ask(1, lines) if lines else [], strict=True):
        for word, (upos, xpos) in zip(words, tags, strict=True):
            word.upos, word.xpos = upos, xpos
    return [(words[i], form) for words, shown in found for i, form in shown.items()]


def _shown(words: Sequence[Any]) -> dict[int, str]:
    """Return what taggers and parsers read aright in the place of some words, by their indices."""
    dashes = parting_dashes(words, partial(_is_glued, words))
    return dict.fromkeys(dashes, ",") | dict.fromkeys(inverted_conditions(words), "If")


def _is_glued(words: Sequence[Any], i: int) -> bool:
    """Tell whether a hyphen joins what stands around it; longer dashes part it."""
    return words[i].text == "-" and bool(words[i - 1].end_char == words[i].start_char)


def _tag_parted(sentences: Iterable[Any], ask: Ask) -> None:
    """Tag verbs behind what parts them from their subjects as the tagger does where nothing parts them."""
    found = [(s.words, parted) for s in sentences for parted in parted_verbs(s.words)]
    lines = [[w.text for w in (*words[: parted.start], *words[parted.end + 1 :])] for words, parted in found]
    for (words, parted), tags in zip(found, ask(1, lines) if lines else [], strict=True):
        if tags[parted.verb - (parted.end + 1 - parted.start)][1] == "VBD":
            words[parted.verb].upos, words[parted.verb].xpos = "VERB", "VBD"


def _tag_misread(sentences: Iterable[Any]) -> list[Any]:
    """Tag anew what cannot be what its tags say, and return the sentences that have such words."""
    found = [(sentence, list(misread(sentence.words))) for sentence in sentences]
    for sentence, tags in found:
        for i, upos, xpos in tags:
            sentence.words[i].upos, sentence.words[i].xpos = upos, xpos
    return [sentence for sentence, tags in found if tags]


def _tag_verbs(sentences: Iterable[Any], ask: Ask) -> list[Any]:
    """Tag the verbs of headlines, and return the sentences that may be some.

    They are in each clause what the tagger calls one, if need be where it is pressed harder.
    """
    lines = [(s, places) for s in sentences if (places := hidden_verbs(s.words))]
    found: list[dict[int, tuple[int, str]]] = [{} for _ in lines]
    for times in (LIKELIER, MUCH_LIKELIER):
        asked = [
            (_with_and(s.words, left)[start:], start, left, verbs)
            for (s, places), verbs in zip(lines, found, strict=True)
            for start in sorted({p.clause for p in places} - verbs.keys())
            if (left := [p for p in places if p.times >= times and p.clause == start])
        ]
        answers = ask(times, [forms for forms, *_ in asked])
        for (_, start, left, verbs), tags in zip(asked, answers, strict=True):
            for i in (p.index for p in left if tags[p.index - start][0] == "VERB"):
                verbs[start] = i, tags[i - start][1]
    for (sentence, _), verbs in zip(lines, found, strict=True):
        words = sentence.words
        for i, xpos in verbs.values():
            words[i].upos, words[i].xpos = "VERB", verb_tag(words[i].text, xpos, words[i - 1].text)
    return [sentence for sentence, _ in lines]


def _with_and(words: Sequence[Any], places: Sequence[Any]) -> list[str]:
    """Return the forms of a headline, "and" in the place of the commas before its last verb."""
    end = max(place.index for place in places)
    return ["and" if w.text == "," and i < end else w.text for i, w in enumerate(words)]


def _tag_by_words(sentences: Iterable[Any]) -> None:
    adjectives, people, verbs = (word_lists("marks").words("tags", key) for key in ("adjectives", "people", "verbs"))
    for sentence in sentences:
        words = sentence.words
        for i, word in enumerate(words):
            if word.xpos == "VBG" and word.text.lower() in adjectives:
                word.upos, word.xpos = "ADJ", "JJ"
            elif word.text in people and word.xpos in ("VBN", "VBD") and _are_counted(words, i):
                word.upos, word.xpos = "NOUN", "NN"
            elif _frees(words, i) or (word.xpos in ("JJ", "NN") and _is_due(words, i, word.text in verbs)):
                word.upos, word.xpos = "VERB", "VB"
                words[i - 1].upos, words[i - 1].xpos = "PART", "TO"


def _are_counted(words: Sequence[Any], i: int) -> bool:
    """Tell whether a participle stands for people: "arrested two more *accused* in the case"."""
    counts = word_lists("marks").words("tags", "counts")
    if i == 0 or not (words[i - 1].xpos == "CD" or words[i - 1].text.lower() in counts):
        return False
    if i + 1 == len(words):
        return True
    after = words[i + 1]
    return after.xpos in ("IN", ".", ",", "MD", "VBD", "VBP", "VBZ") and after.text not in ("of", "by")


def _frees(words: Sequence[Any], i: int) -> bool:
    """Tell whether somebody is directed "to free" others: "ordered Mali to *free* monks", not "a right to it"."""
    if words[i].text.lower() != "free" or words[i].upos == "VERB" or not 1 < i < len(words) - 1:
        return False
    whom = words[i - 2]
    aims, directing, ways = (word_lists("marks").words("tags", key) for key in ("aims", "directing", "ways"))
    if words[i - 1].text.lower() != "to" or whom.text.lower() in ways:
        return False
    if whom.text.lower() in aims or all(w.xpos in NOUNS for w in words[: i - 1]):  # "Mali to free monks"
        return words[i + 1].xpos in (*NOUNS, "DT", "PRP", "PRP$", "JJ")
    verb = next((w for w in reversed(words[: i - 1]) if w.upos == "VERB"), None)
    return verb is not None and verb is not whom and verb.text.lower() in directing


def _is_due(words: Sequence[Any], i: int, is_verb: bool) -> bool:
    """Tell whether a word, which may be known to be a verb, follows "is due to" and describes nothing behind it.

    As in "are due to *open* in Doha", "are due to *lob* a bomb".
    """
    before = [w.text.lower() for w in words[max(i - 2, 0) : i]]
    follows = before == ["due", "to"] and any(w.xpos in walks.FINITE for w in words[max(i - 3, 0) : i - 2])
    after = words[i + 1].xpos if i + 1 < len(words) else "."
    return follows and (after in ("DT", "PRP", "PRP$", "CD") or (is_verb and after in ("IN", "RB", ".", ",")))
