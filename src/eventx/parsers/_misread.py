"""Tell which words of a headline cannot be what their tags say, before the parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eventx import walks
from eventx._words import word_lists
from eventx.parsers._headlines import ENDS, NOUNS, PLAIN, Tagged, first_ordinary
from eventx.parsers.lemmas import is_prefixed_past, participles

_NAMED = (*NOUNS, "JJ")  # what a name may well be tagged as


def misread(words: Sequence[Tagged]) -> Iterator[tuple[int, str, str]]:
    """Find words that cannot be what their tags say.

    "*US* to leave" opens with no pronoun, in "Workers *to* stage walkout" an infinitive follows; and in headlines "Army
    stages *drill*" has one verb, "freed *ex-spy* chief" too, and "held *outside* court" leaves no article out.

    Args:
        words: A tagged sentence.

    Yields:
        Their indices, with the universal and the Penn tag that they have instead.
    """
    ordinary = first_ordinary(words)
    for i in range(len(words)):
        tags = _real_tags(words, i) or (_tags_in_headline(words, i) if i <= ordinary else None)
        if tags:
            yield i, *tags


def _real_tags(words: Sequence[Tagged], i: int) -> tuple[str, str] | None:
    form, xpos = words[i].text, words[i].xpos
    if xpos not in _NAMED and _is_name(form):
        return "PROPN", "NNP"
    if i == 0 and xpos == "VB" and _opens_with_name(words):
        return "PROPN", "NNP"
    if xpos == "VBD" and form in participles():
        return "VERB", "VBN"
    if xpos == "VBD" and _is_reduced(words, i):
        return "VERB", "VBN"
    if xpos in PLAIN and is_prefixed_past(form):
        return "VERB", "VBD"
    if xpos == "VB" and words[i].upos == "NOUN" and i > 1 and words[i - 1].xpos == "TO":
        return ("VERB", "VB") if all(w.xpos in _NAMED for w in words[: i - 1]) else None  # "Army to *counterattack*"
    if words[i].upos == "NOUN" and _closes_speech(words, i):
        return "VERB", "VBP"
    if xpos in ("NNS", "VBN") and _is_said_by(words, i):
        return "VERB", "VBZ" if form.endswith("s") else "VBD"
    if xpos != "IN" or form != "to":
        return None
    after = [w.xpos for w in words[i + 1 : i + 3]]
    is_infinitive = after[:1] == ["VB"] and after[1:] != ["HYPH"]  # not "to rank-and-file members"
    return ("PART", "TO") if is_infinitive else None


def _opens_with_name(words: Sequence[Tagged]) -> bool:
    """Tell whether a finite verb stands behind what looks like a verb and names: "*Recep* Tayyip Erdogan spoke"."""
    end = next((i for i, w in enumerate(words[1:], 1) if w.xpos != "NNP"), 0)
    return end > 1 and words[end].xpos in ("VBD", "VBZ")


def _is_reduced(words: Sequence[Tagged], i: int) -> bool:
    """Tell whether a past form only says what a subject may be: "men *believed* to be rebels attacked Gao"."""
    if words[i].text not in word_lists("relations").words("infinitives", "reduced") or i == 0:
        return False
    to_be = [w.text for w in words[i + 1 : i + 3]] == ["to", "be"] and words[i - 1].xpos in NOUNS
    later = next((k for k in range(i + 3, len(words)) if words[k].xpos in (*walks.TENSED, "WDT", "WP", "IN")), None)
    return to_be and later is not None and words[later].xpos in walks.TENSED


def _closes_speech(words: Sequence[Tagged], i: int) -> bool:
    """Tell whether a noun is what many do who are named at the end: "rebels have seized Gao, local media *report*."."""
    if i + 2 != len(words) or words[i].text not in word_lists("qualifiers/reporting").words("speech", "verbs"):
        return False
    before, opening = words[i - 1], words[max(i - 4, 0) : i - 1]
    many = before.xpos == "NNS" or before.text in word_lists("relations").words("headlines", "many")
    marks = [w.xpos for w in opening if w.xpos in (",", "DT", "IN", "CC")]
    said = any(w.xpos in walks.TENSED for w in words[: i - 1])
    return many and marks[-1:] == [","] and words[i + 1].text == "." and said


def _is_said_by(words: Sequence[Tagged], i: int) -> bool:
    """Tell whether a word is what somebody does who is named at the end: "rebels hold the town, *reports* Tass"."""
    verbs = word_lists("qualifiers/reporting").words("speech", "inverting")
    forms = (form for verb in verbs for form in (f"{verb}s", f"{verb}ed"))
    if not 2 < i < len(words) - 2 or words[i - 1].text != "," or words[i].text not in forms:
        return False
    *speaker, end = words[i + 1 :]
    named = speaker[-1].xpos == "NNP" and all(w.xpos in ("NNP", "NN", "DT") for w in speaker)
    return named and end.text == "." and any(w.xpos in walks.TENSED for w in words[: i - 1])


def _is_name(form: str) -> bool:
    kind = "capitals" if form.isupper() else "regions" if form.istitle() else None
    return kind is not None and form.lower() in word_lists("relations").words("headlines", kind)


def _tags_in_headline(words: Sequence[Tagged], i: int) -> tuple[str, str] | None:
    word, form = words[i], words[i].text.lower()
    if form.startswith("ex-") and word.xpos in (*PLAIN, *walks.TENSED):
        return "NOUN", "NN"
    before, after = words[i - 1] if i else word, words[i + 1].xpos if i + 1 < len(words) else ""
    lists = word_lists("relations")
    if word.xpos == "VBZ" and before.xpos in NOUNS and after in ("VBD", "VBN"):
        return ("NOUN", "NNS") if _is_acted_on(words, i) else None
    behind = words[i + 1].text if after else ""
    if word.xpos == "VBZ" and i and _is_what_hits(words, i):
        return "NOUN", "NNS"
    if i > 1 and word.upos != "VERB" and _is_what_hits(words, i - 1):
        return "VERB", "VBP"
    if word.upos == "NOUN" and (word.text, behind) == ("shot", "dead"):
        return "VERB", "VBD"
    office = word.xpos == "JJ" and form in lists.words("headlines", "offices")
    if office and before.xpos in NOUNS and after in walks.TENSED:  # "police *chief* shot"
        return "NOUN", "NN"
    if word.xpos == "NNS" and behind == "over" and form in lists.words("headlines", "over"):
        return "VERB", "VBZ"
    if word.xpos == "VBZ" and not after and before.xpos == "NNP":
        return ("NOUN", "NNS") if form in word_lists("marks").words("kickers", "topics") else None
    if word.xpos == "NNS" and before.xpos in ("NN", "VBG") and after in ("", "IN"):
        return ("VERB", "VBZ") if form in lists.words("headlines", "occurring") else None
    if i and word.xpos in PLAIN and before.xpos in ("VBZ", *PLAIN) and before.upos != "AUX":
        return None if before.text.lower() in lists.words("headlines", "helpers") else ("NOUN", "NN")
    if before.upos != "VERB" or after not in (*NOUNS, "JJ"):
        return None
    is_over = form == "over" and word.xpos == "RP" and before.text not in lists.words("headlines", "over")
    return ("ADP", "IN") if is_over or (form == "outside" and word.xpos == "JJ") else None


def _is_what_hits(words: Sequence[Tagged], i: int) -> bool:
    """Tell whether acts do harm to what follows: "Israel *strikes* kill nine", "Syria *raids* hit convoy"."""
    lists, found = word_lists("relations"), words[i : i + 3]
    if len(found) < 3 or found[2].xpos not in (*NOUNS, "JJ"):
        return False
    return found[0].text in lists.words("headlines", "acts") and found[1].text in lists.words("headlines", "harming")


def _is_acted_on(words: Sequence[Tagged], i: int) -> bool:
    """Tell whether a verb before a participle is its subject.

    As in "Syria *talks* postponed", but not "Army *says* hit", "Mali *remains* divided".
    """
    ends, form = i + 2 == len(words) or words[i + 2].xpos in ENDS, words[i].text
    speech = word_lists("qualifiers/reporting").words("speech", "verbs")
    is_other = form.removesuffix("s") in speech or form in word_lists("relations").words("headlines", "states")
    return ends and words[i].upos == "VERB" and form.islower() and not is_other
