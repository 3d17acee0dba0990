"""Find who says that an event is so.

From the event's word the reader walks towards the root; the first reporting word in whose content the event
lies is its cue. Sentences of a quotation that hold no cue of their own take the speaker of the quotation's
other parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from eventx import deprels
from eventx.arguments._clauses import ClauseReader
from eventx.qualifiers._clause_effects import is_negative_nominal
from eventx.qualifiers._content import content_heads, displaced_reporter, inverted_speaker, parenthetical_host
from eventx.qualifiers._cues import reporting_cues
from eventx.qualifiers._governors import is_directive
from eventx.qualifiers._lookup import is_gerund, is_reporting, link_of, marker_of, particle_of
from eventx.qualifiers._quotes import Quotation, find_quotations
from eventx.syntax import Sentence, Word

_MAX_STEPS = 40  # a longer chain of governors is a parser error
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


@frozen
class _Found:
    source: Word | None
    cue: Word
    hedged: bool
    belief: bool = False


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
        local = _attribute(sentences[i], trigger, readers[i])
        if local is not None:
            found[i, trigger.index] = _placed(i, local)
    for (i, index), attributed in _of_quotations(sentences, triggers, readers).items():
        found.setdefault((i, index), attributed)
    return found


def _placed(i: int, local: _Found) -> Attributed:
    return Attributed((i, local.source) if local.source is not None else None, (i, local.cue), local.hedged)


# -- within the sentence


def _attribute(sentence: Sentence, trigger: Word, reader: ClauseReader) -> _Found | None:
    """Return the innermost cue that names a source, or the innermost of all.

    Cues that name nobody ("reportedly") give way to an outer one that does, and leave their doubt; so does
    a belief whose holder is a pronoun: the speaker speaks of himself ("officials said they believe").
    """
    first, hedged = None, False
    for cue in _cues_above(sentence, trigger, reader):
        if cue.source is not None and not (cue.belief and cue.source.xpos == "PRP"):
            return evolve(cue, hedged=hedged or cue.hedged)
        hedged |= cue.source is None and cue.cue.upos in ("ADV", "ADJ", "VERB") and not cue.belief
        first = first or cue
    return first


def _cues_above(sentence: Sentence, trigger: Word, reader: ClauseReader) -> Iterator[_Found]:
    """Yield the cues whose content a trigger lies in, from the inside out.

    A cue that names nobody does not reach into relative clauses: "a man believed to have planned the blast
    that *killed* six" doubts the planning alone.
    """
    word, came_from, aside = trigger, None, False
    for _ in range(_MAX_STEPS):
        found = [*_hedges(sentence, word, trigger), *_beside(sentence, word, came_from, reader)]
        first = deprels.first_conjunct(sentence, word)
        if first != word:
            found += _beside(sentence, first, word, reader)
        speaking = parenthetical_host(sentence, word) is not None  # its host is its content, not its governor
        aside |= deprels.is_adnominal_clause(first) and marker_of(sentence, first) not in ("that", "to")
        if not speaking:
            found += _cue_over(sentence, word, first, reader, word == trigger)
        yield from (f for f in found if f.source is not None or not aside)
        governor = sentence.head(first)
        if governor is None or speaking:
            return
        came_from, word = first, governor


def _cue_over(
    sentence: Sentence, word: Word, first: Word, reader: ClauseReader, is_event: bool
) -> Iterator[_Found]:
    """Yield the cue that a word, or the first conjunct it belongs to, is the content of."""
    reporter = displaced_reporter(sentence, word, reader)
    if reporter is not None:
        yield _cue(sentence, reporter, reader)
    governor = sentence.head(first)
    if governor is None:
        return
    accuser = _accuser(sentence, first, governor)
    if accuser is not None:
        yield _cue(sentence, accuser, reader)
    elif _reports(sentence, first, governor, reader, is_event) and not _nobody_speaks(sentence, governor):
        yield _cue(sentence, governor, reader)


def _hedges(sentence: Sentence, word: Word, trigger: Word) -> Iterator[_Found]:
    cues = reporting_cues()
    adverbs, adjectives = cues.words("hedges", "adverbs"), cues.words("hedges", "adjectives")
    for child in sentence.children(word):
        adverb = deprels.is_adverbial_modifier(child) and child.lower in adverbs
        adjective = deprels.is_adjectival_modifier(child) and child.lower in adjectives
        if adverb or (adjective and word == trigger):
            yield _Found(None, child, True)


def _beside(sentence: Sentence, word: Word, came_from: Word | None, reader: ClauseReader) -> Iterator[_Found]:
    """Yield cues inside or beside the clause they report: "according to X", "..., officials said"."""
    for child in sentence.children(word):
        if child == came_from:
            continue
        yield from _by_preposition(sentence, (child,))
        if deprels.is_subject(child) or deprels.is_object(child):
            below = sentence.children(child)
            yield from _by_preposition(sentence, below)
            yield from (_cue(sentence, c, reader) for c in below if parenthetical_host(sentence, c) == word)
        if parenthetical_host(sentence, child) == word:
            yield _cue(sentence, child, reader)


def _by_preposition(sentence: Sentence, words: Iterable[Word]) -> Iterator[_Found]:
    prepositions = reporting_cues().words("prepositions", "words")
    for word in words:
        case = next((c for c in sentence.children(word) if deprels.is_case(c)), None)
        if case is not None and case.lower in prepositions:
            yield _Found(word, case, False)


def _accuser(sentence: Sentence, word: Word, governor: Word) -> Word | None:
    """Return the verb of a charge that the parse hangs on the accused: "accused Iran *of arming* rebels"."""
    if governor.upos not in ("NOUN", "PROPN", "PRON") or not (
        deprels.is_object(governor) or deprels.is_passive_subject(governor)
    ):
        return None
    verb = sentence.words[governor.head]
    charges = (
        verb.lemma in reporting_cues().words("charge", "verbs") and verb.index < governor.index < word.index
    )
    links = (link_of(sentence, word), sentence.words[word.index - 1].lower)
    return verb if charges and ("of" in links or "with" in links) else None


def _nobody_speaks(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the subject denies that anybody says so: "no one claimed"."""
    subjects = (
        c for c in sentence.children(verb) if deprels.is_subject(c) and not deprels.is_passive_subject(c)
    )
    return any(is_negative_nominal(sentence, c) for c in subjects)


def _reports(sentence: Sentence, word: Word, governor: Word, reader: ClauseReader, is_event: bool) -> bool:
    """Tell whether a word lies in what its governor reports."""
    cues = reporting_cues()
    lemma = governor.lemma.lower()
    if governor.upos == "NOUN":
        if lemma not in cues.words("nouns", "words"):
            return False
        if deprels.is_adnominal_clause(word):
            return marker_of(sentence, word) == "that" or (
                link_of(sentence, word) == "of" and word.xpos == "VBG"
            )
        return deprels.is_nominal_modifier(word) and deprels.prepositional(sentence, word)[:1] == ("of",)
    if governor.upos != "VERB" or (particle_of(sentence, governor) and not is_reporting(sentence, governor)):
        return False
    speech = lemma in cues.words("speech", "verbs") and lemma not in cues.words("speech", "not_speech")
    belief = lemma in cues.words("belief", "verbs")
    if not (speech or belief or lemma in cues.words("charge", "verbs")):
        return False
    if deprels.is_clausal_complement(word) or deprels.is_parataxis(word):
        return not is_directive(sentence, word, governor) and word in content_heads(
            sentence, governor, reader
        )
    if deprels.is_open_complement(word):
        gerund = is_gerund(sentence, word) and lemma in cues.words("nominal_content", "gerunds")
        directive = lemma in cues.words("speech", "directive")  # "were told to leave"
        return gerund or (reader.is_passive(governor) and not directive)
    if deprels.is_adverbial_clause(word) or deprels.is_oblique(word):
        link = link_of(sentence, word)
        return link in ("of", "with") and lemma in cues.words("charge", "verbs")
    if deprels.is_object(word) or deprels.is_passive_subject(word):
        presumed = is_event and word.lemma in cues.words("nouns", "words")
        claim = word.lemma in cues.words("nouns", "words") and lemma in cues.words(
            "nominal_content", "claims"
        )
        if word == inverted_speaker(sentence, governor):
            return False
        return (claim or lemma in cues.words("nominal_content", "verbs")) and not presumed
    return False


def _cue(sentence: Sentence, word: Word, reader: ClauseReader) -> _Found:
    cues = reporting_cues()
    clause = reader.clause(word)
    source = inverted_speaker(sentence, word)
    subjects = clause.subjects
    if word.upos == "VERB" and not (subjects and any(deprels.is_subject(c) for c in sentence.children(word))):
        source = source or (None if clause.passive else _neighbour(sentence, word))
    source = source or next(iter(subjects), None)
    governor = sentence.head(word)
    if source is None and governor is not None and governor.lemma in cues.words("speech", "citing"):
        source = next(iter(reader.clause(governor).objects), None)  # "quoted the envoy as saying"
    if word.upos == "NOUN" and source is None:
        source = next(iter(clause.oblique("by", "from")), None)
    lemma = word.lemma.lower()
    hedged = lemma in cues.words("speech", "hedged") | cues.words("nouns", "hedged")
    return _Found(source, word, hedged or source is None, lemma in cues.words("belief", "verbs"))


def _neighbour(sentence: Sentence, verb: Word) -> Word | None:
    """Return the name or noun right before a finite verb of saying that the parse left without a subject."""
    if verb.xpos not in ("VBD", "VBZ", "VBP") or verb.index == 0:
        return None
    word = sentence.words[verb.index - 1]
    if word.upos not in ("PROPN", "NOUN", "PRON"):
        return None
    while deprels.is_name_part(word) and word.head < word.index:
        word = sentence.words[word.head]
    return word


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
                return _placed(i, _cue(sentence, verb, reader))
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
        if speaks and not content_heads(sentences[i], verb, readers[i]):
            return _placed(i, _cue(sentences[i], verb, readers[i]))
    return None


def _may_quote(word: Word) -> bool:
    cues = reporting_cues()
    lemma = word.lemma.lower()
    speech = cues.words("speech", "verbs") - cues.words("speech", "not_speech")
    return word.upos == "VERB" and lemma in speech
