"""Help tagger and parser with the grammar of headlines: "Protesters *storm* parliament", "Egypt*,* Chad sign pact".

Both learn from sentences with articles, among which the first would be one noun phrase. Asked again, with verbs made
likelier, a tagger gives way in headlines and hardly anywhere else: six times in 16,300 sentences of other prose, five
of them rightly. A comma in the place of "and" is read aright as soon as "and" stands there.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from eventx._words import word_lists

_VERBS_LIKELIER = 20.0  # times; the half and the double give much the same
_NOUNS = ("NN", "NNS", "NNP", "NNPS", "CD")
_SUBJECTS = (*_NOUNS, "JJ", "HYPH", "POS")
_OBJECTS = (*_NOUNS, "DT", "PRP$", "JJ", "JJR", "VBN", "VBG", "RP")  # an object or a particle begins so
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_PLAIN = ("VBP", "VB")  # the latter by mistake
_ORDINARY = ("DT", "TO", "EX", "PRP", "WDT", "WP")  # before the verb, they tell a sentence from a headline
_ENDS = ("IN", ",", ":")  # what is behind does not belong to the subject


class Tagged(Protocol):
    """A word with its universal and its Penn tag, which need not agree."""

    text: str
    upos: str
    xpos: str


def joining_comma(words: Sequence[Tagged]) -> int | None:
    """Find the comma that joins two subjects of a headline: "Army*,* rebels trade fire".

    Args:
        words: A tagged sentence.

    Returns:
        Its index, or None if the sentence does not begin with two subjects and the verb of many.
    """
    comma, end = _two_subjects(words)
    if comma is None or end == len(words) or words[end].upos != "VERB" or words[end].xpos not in _PLAIN:
        return None
    speech = word_lists("qualifiers/reporting").words("speech", "verbs")
    is_source = end == len(words) - 1 and words[end].text.lower() in speech  # "Oil output down, analysts say"
    return None if is_source else comma


def hidden_verbs(words: Sequence[Tagged]) -> list[int]:
    """Find the words that may be the verb of a headline, by the tags around them.

    Args:
        words: A tagged sentence.

    Returns:
        Their indices, in order; none where there is a verb already, or what headlines leave out.
    """
    comma, _ = _two_subjects(words)
    return _hidden_verbs(words, None) or ([] if comma is None else _hidden_verbs(words, comma))


@contextmanager
def verbs_favoured(scorer: Any, verb: int) -> Iterator[None]:
    """Let a tagger call more words verbs.

    Args:
        scorer: The torch module whose output [words, tags] are the scores of universal tags, before the softmax.
        verb: The index of the tag VERB.
    """

    def favour(_scorer: Any, _states: Any, scores: Any) -> None:
        scores[:, verb] += math.log(_VERBS_LIKELIER)

    hook = scorer.register_forward_hook(favour)
    try:
        yield
    finally:
        hook.remove()


@contextmanager
def written_as_and(commas: Sequence[Any]) -> Iterator[None]:
    """Show a parser "and" in the place of some commas, given as Stanza's words."""
    kept = [(word, word.text, word.upos, word.xpos) for word in commas]
    for word in commas:
        word.text, word.upos, word.xpos = "and", "CCONJ", "CC"
    try:
        yield
    finally:
        for word, text, upos, xpos in kept:
            word.text, word.upos, word.xpos = text, upos, xpos


def _hidden_verbs(words: Sequence[Tagged], comma: int | None) -> list[int]:
    """Find them up to the first thing that ends a subject and its verb, other than a comma that may join subjects."""
    end = next((i for i, w in enumerate(words) if w.xpos in _ENDS and i != comma), len(words))
    places = [i for i in range(1, min(end, len(words) - 1)) if _is_between_nouns(words, i)]
    verbs = (*_FINITE, "VB") if comma is None else _FINITE
    has_verb = any(w.xpos in verbs and w.upos in ("VERB", "AUX") for w in words[:end])
    is_ordinary = any(w.xpos in _ORDINARY for w in words[: max(places, default=0)])
    return [] if has_verb or is_ordinary else places


def finite_tag(form: str) -> str:
    """Return the Penn tag of a headline's verb."""
    return "VBZ" if form.endswith("s") else "VBP"


def _two_subjects(words: Sequence[Tagged]) -> tuple[int | None, int]:
    """Return the index of a comma between nouns at the start, and where the nouns end."""
    tags = [w.xpos for w in words]
    comma = tags.index(",") if "," in tags else 0
    end = next((i for i in range(comma + 1, len(words)) if tags[i] not in _SUBJECTS), len(words))
    only_subjects = all(tag in _SUBJECTS for tag in tags[:comma])
    return (comma if comma and only_subjects and end > comma + 1 else None), end


def _is_between_nouns(words: Sequence[Tagged], i: int) -> bool:
    form, tag = words[i].text, words[i].xpos
    is_common = form.isalpha() and form.islower() and tag in ("NN", "NNS", "JJ", "VB", *_FINITE)
    return is_common and words[i - 1].xpos in _NOUNS and i + 1 < len(words) and words[i + 1].xpos in _OBJECTS
