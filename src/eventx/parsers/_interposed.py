"""Find what misleads taggers about subjects and verbs: "Police, not for the first time, *fired*", "*Had* they fled".

Behind what stands between the two they take a past form for a participle, and a dash for the end of a clause; a verb
that stands before both they take for the main one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from eventx import walks
from eventx._words import quotation_marks, word_lists
from eventx.parsers._headlines import NOUNS, Tagged
from eventx.parsers.lemmas import may_be_past

DASHES = ("-", "--", "\N{EN DASH}", "\N{EM DASH}")
_PHRASE = (*NOUNS, "DT", "PDT", "JJ", "JJR", "JJS", "POS", "PRP$", "HYPH")
_MISTAKEN = ("VBN", "VBP", "VB", "JJ", "NN")  # what a past form may be tagged as
_LONGEST = 2  # adverbs between a mark and the verb: "*also quietly* freed"


@frozen
class Interposed:
    """What two marks set off behind a subject.

    Attributes:
        start: The index of the mark before it.
        end: The index of the mark behind it.
        verb: The index of the verb behind that.
    """

    start: int
    end: int
    verb: int


def parting_dashes(words: Sequence[Tagged], is_glued: Callable[[int], bool]) -> list[int]:
    """Find the two dashes between a subject and what else a sentence says: "Oman *-* a neutral state *-* hosted them".

    Args:
        words: A tagged sentence.
        is_glued: Whether the word at an index touches the words around it, as a hyphen does.

    Returns:
        Their indices, or none.
    """
    dashes = [i for i, w in enumerate(words) if w.text in DASHES and not is_glued(i)]
    if len(dashes) != 2 or dashes[1] == len(words) - 1 or dashes[1] - dashes[0] == 1:
        return []
    return dashes if _opens_clause(words, dashes[0]) else []


def inverted_conditions(words: Sequence[Tagged]) -> list[int]:
    """Find the "had" that means "if": "*Had* the rebels taken Gao, Mali would have fallen".

    Args:
        words: A tagged sentence.

    Returns:
        Its index in a sentence that opens with it, or none.
    """
    first = next((i for i, w in enumerate(words) if w.text not in quotation_marks()[0]), 0)
    if not words or words[first].text != "Had":
        return []
    comma = next((i for i, w in enumerate(words) if w.xpos == ","), len(words))
    would = any(w.xpos == "MD" for w in words[comma:])
    parted = any(w.xpos == "VBN" or may_be_past(w.text) for w in words[first + 1 : comma])
    return [first] if would and parted else []


def parted_verbs(words: Sequence[Tagged]) -> Iterator[Interposed]:
    """Find what may be the finite verb of the subject that opens a sentence, behind what commas set off.

    As in "Soldiers, too, *fired* on a bus", but not "The town, too, *captured* in May, has fallen".

    Args:
        words: A tagged sentence.

    Yields:
        What is set off before a past form that is tagged as something else.
    """
    yield from _described_doers(words)
    commas = [i for i, w in enumerate(words) if w.xpos == ","]  # or dashes that are read as some
    for end in commas[1:]:
        behind = range(end + 1, min(end + 2 + _LONGEST, len(words) - 1))
        verb = next((i for i in behind if words[i].xpos != "RB"), end)
        if words[verb].xpos not in _MISTAKEN or not may_be_past(words[verb].text) or words[verb + 1].text == "by":
            continue
        before = (i for i in commas if i < end - 1 and _opens_clause(words, i))
        start = next(before, None)
        later = any(words[i + 1].xpos in walks.TENSED for i in commas if verb < i < len(words) - 1)
        if start is not None and not later:
            yield Interposed(start, end, verb)


def _described_doers(words: Sequence[Tagged]) -> Iterator[Interposed]:
    """Find what may be the verb behind what its subject is thought to be: "Men *believed to be rebels* shot nine"."""
    reduced = word_lists("relations").words("infinitives", "reduced")
    start = next((i for i, w in enumerate(words) if w.text in reduced), 0)
    if not start or [w.text for w in words[start + 1 : start + 3]] != ["to", "be"] or not _opens_clause(words, start):
        return
    for verb in range(start + 4, len(words) - 1):
        if words[verb].xpos in (*walks.TENSED, "IN", ","):
            return
        if words[verb].xpos == "VBN" and may_be_past(words[verb].text) and words[verb - 1].xpos in NOUNS:
            if words[verb + 1].text != "by":
                yield Interposed(start, verb - 1, verb)
            return


def _opens_clause(words: Sequence[Tagged], mark: int) -> bool:
    """Tell whether what stands before a mark is a noun phrase and opens its clause, and no verb stands before it."""
    start = mark
    while start and (words[start - 1].xpos in _PHRASE or words[start - 1].text in ("of", "and")):
        start -= 1
    opens = start == 0 or words[start - 1].text in (",", "that", "but")
    is_phrase = start < mark and words[mark - 1].xpos in NOUNS
    return opens and is_phrase and not any(w.xpos in walks.TENSED for w in words[:mark])
