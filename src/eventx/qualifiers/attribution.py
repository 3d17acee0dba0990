"""Find who says that an event is so.

From the event's word the reader walks towards the root; the first reporting word in whose content the event
lies is its cue. Sentences of a quotation that hold no cue of their own take the speaker of the quotation's
other parts.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from eventx import deprels
from eventx.arguments.clauses import ClauseReader
from eventx.qualifiers._beside import introduced
from eventx.qualifiers._content import content_heads, inverted_speaker
from eventx.qualifiers._cues import reporting_cues
from eventx.qualifiers._quotes import Quotation, find_quotations
from eventx.qualifiers._sources import attribute
from eventx.qualifiers._speakers import Found, cue_of
from eventx.syntax import Sentence, Word

_SHORT = 12  # words of a sentence that does no more than name the speaker of the one before


@frozen
class Attributed:
    """Who says that an event is so.

    Attributes:
        source: Sentence index and head word of the speaker, or None where the text names none.
        cue: Sentence index and the word that attributes.
        hedged: Whether the cue itself casts doubt ("alleged", "reportedly").
    """

    source: tuple[int, Word] | None
    cue: tuple[int, Word]
    hedged: bool


def find_attributions(
    sentences: Sequence[Sentence], triggers: Sequence[tuple[int, Word]], readers: Sequence[ClauseReader]
) -> dict[tuple[int, int], Attributed]:
    """Find the sources of a document's events.

    Args:
        sentences: The document's sentences.
        triggers: The events, each as sentence index and trigger word.
        readers: A clause reader for each sentence.

    Returns:
        The attributed events by (sentence index, word index of the trigger); events that the text itself
        asserts are left out.
    """
    found: dict[tuple[int, int], Attributed] = {}
    for i, trigger in triggers:
        local = attribute(sentences[i], trigger, readers[i])
        if local is not None:
            found[i, trigger.index] = _placed(i, local)
        elif i and (before := introduced(sentences[i - 1], readers[i - 1])) is not None:
            found[i, trigger.index] = _placed(i - 1, before)
    for (i, index), attributed in _of_quotations(sentences, triggers, readers).items():
        found.setdefault((i, index), attributed)
    return found


def _placed(i: int, local: Found) -> Attributed:
    return Attributed((i, local.source) if local.source is not None else None, (i, local.cue), local.hedged)


# -- across sentences


def _of_quotations(
    sentences: Sequence[Sentence], triggers: Sequence[tuple[int, Word]], readers: Sequence[ClauseReader]
) -> dict[tuple[int, int], Attributed]:
    quotations = find_quotations(sentences)
    speakers = _speakers(sentences, quotations, readers)
    speaker_at = {w: s for q, s in zip(quotations, speakers, strict=True) if s is not None for w in q.words}
    places = ((i, trigger.index) for i, trigger in triggers)
    return {place: speaker_at[place] for place in places if place in speaker_at}


def _speakers(
    sentences: Sequence[Sentence], quotations: Sequence[Quotation], readers: Sequence[ClauseReader]
) -> list[Attributed | None]:
    """Return the speaker of every quotation: named beside it, or that of the one it continues."""
    speakers: list[Attributed | None] = []
    for i, quotation in enumerate(quotations):
        speaker = _speaker_of(sentences, quotation, readers)
        if speaker is None and i and quotation.sentences[0] - quotations[i - 1].sentences[-1] <= 1:
            before = speakers[i - 1]
            end, start = quotations[i - 1].words[-1], quotation.words[0]
            split = before is not None and end < _place(before.cue) < start
            speaker = before if split or _stands_alone(sentences, quotation) else None
        speakers.append(speaker or _speaker_after(sentences, quotation, readers))
    for i in reversed(range(len(quotations) - 1)):
        following = quotations[i + 1].words[0]
        if speakers[i] is None and following[0] == quotations[i].sentences[-1] + 1 and following[1] <= 1:
            speakers[i] = speakers[i + 1] if _stands_alone(sentences, quotations[i]) else None
    return speakers


def _place(cue: tuple[int, Word]) -> tuple[int, int]:
    return cue[0], cue[1].index


def _speaker_of(
    sentences: Sequence[Sentence], quotation: Quotation, readers: Sequence[ClauseReader]
) -> Attributed | None:
    """Return the speaker named in a sentence that the quotation reaches into."""
    for i in quotation.sentences:
        sentence, reader = sentences[i], readers[i]
        inside = {index for j, index in quotation.words if j == i}
        for verb in sentence.words:
            if verb.index in inside or not _may_quote(verb):
                continue
            heads = content_heads(sentence, verb, reader)
            if any(h.index in inside for h in heads) and reader.clause(verb).subjects:
                return _placed(i, cue_of(sentence, verb, reader))
    return None


def _stands_alone(sentences: Sequence[Sentence], quotation: Quotation) -> bool:
    """Tell whether a quotation fills its sentences, so that its speaker must be named elsewhere."""
    (i, first), (j, last) = quotation.words[0], quotation.words[-1]
    before = [w for w in sentences[i].words[:first] if not deprels.is_punctuation(w)]
    after = [w for w in sentences[j].words[last + 1 :] if not deprels.is_punctuation(w)]
    return not before and not after


def _speaker_after(
    sentences: Sequence[Sentence], quotation: Quotation, readers: Sequence[ClauseReader]
) -> Attributed | None:
    """Return the speaker of a short sentence after the quotation: "said the minister"."""
    j = quotation.words[-1][0]
    beyond = [(j, w) for w in sentences[j].words[quotation.words[-1][1] + 1 :]]
    if j + 1 < len(sentences) and all(deprels.is_punctuation(w) for _, w in beyond):
        root = sentences[j + 1].root
        beyond = [(j + 1, root)] if root is not None and len(sentences[j + 1].words) <= _SHORT else []
    for i, verb in beyond:
        speaks = _may_quote(verb) and bool(readers[i].clause(verb).subjects)
        if speaks and not (_has_object(sentences[i], verb) or content_heads(sentences[i], verb, readers[i])):
            return _placed(i, cue_of(sentences[i], verb, readers[i]))
    return None


def _has_object(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb of saying has an object, and so needs no quotation: "the army denied *it*"."""
    addressed = verb.lemma in reporting_cues().words("speech", "addressed")
    objects = (c for c in sentence.children(verb) if deprels.is_object(c))
    return not addressed and any(c != inverted_speaker(sentence, verb) for c in objects)


def _may_quote(word: Word) -> bool:
    cues = reporting_cues()
    lemma = word.lemma.lower()
    speech = cues.words("speech", "verbs") - cues.words("speech", "not_speech")
    return word.upos == "VERB" and lemma in speech
