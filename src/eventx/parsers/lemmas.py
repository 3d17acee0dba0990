"""Guess the lemma of an inflected word that a dictionary lemmatizer does not know."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

from eventx._words import word_lists

# The Penn Treebank tags whose inflection can be undone; taggers take unknown past forms for the present
# and the infinitive.
INFLECTED = frozenset({"NNS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_VOWELS = "aeiou"
_SILENT = ("c", "v", "u", "dg", "rs", "ns", "at", "iz", "is", "us", "ys", "um")  # have mostly lost an "e"
_CLOSED = re.compile(r"[^aeiou][aeiou][^aeiouwxy]$")
_PREFIXES = ("", "fore", "inter", "mis", "out", "over", "re", "re-", "un", "under", "up", "with")


def guess_lemma(form: str, xpos: str, rank: Mapping[str, int]) -> str:
    """Undo an English inflection.

    The past forms of irregular verbs are listed, and a prefix does not change them. Of the stems that a regular
    ending allows, the one with the best rank wins; without any known stem, the first.

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
    if xpos == "VB":
        return (is_prefixed_past(form) and _irregular(form)) or form
    if xpos in ("VBD", "VBN", "VBP"):
        verb = _irregular(form)
        if verb is not None or xpos == "VBP":
            return verb or form
    stems = list(_stems(form, "s" if xpos in ("NNS", "VBZ") else "ing" if xpos == "VBG" else "ed"))
    known = [s for s in stems if s in rank]
    return min(known, key=lambda s: rank[s]) if known else (stems or [form])[0]


def is_prefixed_past(form: str) -> bool:
    """Tell whether a form can only be the past of an irregular verb with a prefix: "*retook*", not "relent"."""
    bases = word_lists("relations").words("verbs", "bases")
    return form not in _irregular_pasts() and form not in bases and _irregular(form) not in (None, form)


def may_be_past(form: str) -> bool:
    """Tell whether a form in lower case may be the past tense of a verb: "fired", "set", but not "beaten"."""
    unchanged = word_lists("relations").words("headlines", "unchanged")
    is_past = form.endswith("ed") or form in unchanged or form in _irregular_pasts()
    return form.islower() and is_past and form not in participles()


def _irregular(form: str) -> str | None:
    pasts = _irregular_pasts()
    stems = ((p, form.removeprefix(p)) for p in _PREFIXES if form.startswith(p))
    return next((prefix + pasts[stem] for prefix, stem in stems if stem in pasts), None)


@cache
def irregular_verbs() -> dict[str, list[str]]:
    """Return the past forms of irregular verbs by lemma, participles last: "take" has "took" and "taken"."""
    text = (resources.files("eventx") / "data" / "irregular.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _irregular_pasts() -> dict[str, str]:
    return {form: lemma for lemma, forms in irregular_verbs().items() for form in forms}


@cache
def participles() -> frozenset[str]:
    """Return the forms of irregular verbs that are participles and no past tenses: "beaten"."""
    verbs = irregular_verbs().values()
    last = (forms[-1] for forms in verbs if len(forms) == 2 or forms[-1].endswith("en"))
    return frozenset(last) - {forms[0] for forms in verbs if len(forms) == 2}


def _syllables(stem: str) -> int:
    return len(re.findall(r"[aeiouy]+", stem))


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
        elif form.endswith("oes") and len(form) > 5:
            yield from (form[:-2], stem)  # "vetoes", but "canoes"
        else:
            yield stem
        return
    if not any(c in _VOWELS + "y" for c in stem):
        return
    if ending == "ed" and stem.endswith("i"):
        yield stem[:-1] + "y"
    elif len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sz" + _VOWELS:
        doubled = stem.endswith("ell") and _syllables(stem) > 1  # "pummelled", but "spelled"
        single = stem[-1] not in "fl" or doubled  # "planned", but "scoffed", "rolled"
        yield from (stem[:-1], stem) if single else (stem, stem[:-1])
    elif stem.endswith(_SILENT) or (_syllables(stem) == 1 and _CLOSED.search(stem)):  # "pored": else "porred"
        yield from (stem + "e", stem)
    else:
        yield from (stem, stem + "e")
