"""Guess the lemma of an inflected word that a dictionary lemmatizer does not know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

# The Penn Treebank tags whose inflection is regular enough to undo.
INFLECTED = frozenset({"NNS", "VBD", "VBG", "VBN", "VBZ"})
_VOWELS = "aeiou"


def guess_lemma(form: str, xpos: str, rank: Mapping[str, int]) -> str:
    """Undo a regular English inflection.

    Of the stems that the ending allows, the one with the best rank wins; without any known stem, the first.

    Args:
        form: The word as written.
        xpos: Its Penn Treebank tag; one of `INFLECTED`, or there is nothing to undo.
        rank: Known words (lower-cased), each with its frequency rank, 0 for the most frequent.

    Returns:
        The lemma, lower-cased; the lower-cased form itself if nothing can be undone.
    """
    form = form.lower()
    if xpos not in INFLECTED:
        return form
    stems = list(_stems(form, "s" if xpos in ("NNS", "VBZ") else "ing" if xpos == "VBG" else "ed"))
    known = [s for s in stems if s in rank]
    return min(known, key=lambda s: rank[s]) if known else (stems or [form])[0]


def _stems(form: str, ending: str) -> Iterator[str]:
    """Yield the stems that a regular ending may hide, likeliest first."""
    stem = form.removesuffix(ending)
    if stem == form or len(stem) < 2:
        return
    if ending == "s":
        if form.endswith(("ss", "us", "is")):
            return
        if form.endswith("ies") and len(form) > 4:
            yield form[:-3] + "y"
        elif form.endswith(("sses", "ches", "shes", "xes", "zzes")):
            yield form[:-2]
        else:
            yield stem
        return
    if not any(c in _VOWELS + "y" for c in stem):
        return
    if ending == "ed" and stem.endswith("i"):
        yield stem[:-1] + "y"
    elif len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz" + _VOWELS:
        yield stem[:-1]
    elif len(stem) > 3 and stem[-1] == stem[-2] == "l":
        yield from (stem, stem[:-1])
    elif stem.endswith(("c", "v", "u", "dg", "rs", "ns", "at", "iz", "is", "us")):
        yield from (stem + "e", stem)
    else:
        yield from (stem, stem + "e")
