"""Find the cues that stand inside or beside what they attribute: "reportedly", "according to X", "X: ..."."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from eventx import deprels, walks
from eventx.arguments.clauses import ClauseReader
from eventx.qualifiers._content import parenthetical_host
from eventx.qualifiers._cues import reporting_cues
from eventx.qualifiers._speakers import Found, cue_of
from eventx.syntax import Sentence, Word

_INSIDE = (deprels.is_adverbial_clause, deprels.is_conjunct, deprels.is_open_complement)
_SHORT = 4  # words that name the speaker of a headline behind it


def hedges(sentence: Sentence, word: Word, trigger: Word) -> Iterator[Found]:
    """Yield the words of a clause or noun that cast doubt and name nobody: "reportedly", "the alleged attack".

    Args:
        sentence: The sentence.
        word: The verb or noun.
        trigger: The event's own word, which alone adjectives tell of.

    Yields:
        The cues.
    """
    cues = reporting_cues()
    adverbs, adjectives = cues.words("hedges", "adverbs"), cues.words("hedges", "adjectives")
    for child in sentence.children(word):
        adverb = deprels.is_adverbial_modifier(child) and child.lower in adverbs
        adjective = deprels.is_adjectival_modifier(child) and child.lower in adjectives
        if adverb or (adjective and word == trigger):
            yield Found(None, child, True)


def beside(sentence: Sentence, word: Word, came_from: Word | None, reader: ClauseReader) -> Iterator[Found]:
    """Yield cues inside or beside the clause they report: "according to X", "..., officials said".

    Args:
        sentence: The sentence.
        word: The head of the clause.
        came_from: Its dependent that the event lies in, or None.
        reader: The sentence's clauses.

    Yields:
        The cues.
    """
    for child in sentence.children(word):
        if deprels.is_subject(child) or deprels.is_object(child):
            below = sentence.children(child)
            # also of the noun that the event lies in: "no evidence that he fled, police *said*"
            yield from (cue_of(sentence, c, reader) for c in below if parenthetical_host(sentence, c) == word)
        if child == came_from:
            continue
        yield from _by_preposition(sentence, (child,))
        yield from _by_view(sentence, child)
        if deprels.is_subject(child) or deprels.is_object(child):
            yield from _by_preposition(sentence, below)
            yield from (f for c in below for f in _by_view(sentence, c))
        if parenthetical_host(sentence, child) == word:
            yield cue_of(sentence, child, reader)


def _by_preposition(sentence: Sentence, words: Iterable[Word]) -> Iterator[Found]:
    yield from (Found(word, case, False) for word, case in _cited(sentence, words))


def _cited(sentence: Sentence, words: Iterable[Word]) -> Iterator[tuple[Word, Word]]:
    """Yield those among words who are cited, each with the preposition: "according to *doctors*"."""
    prepositions = reporting_cues().words("prepositions", "words")
    for word in words:
        case = next((c for c in sentence.children(word) if deprels.is_case(c)), None)
        if case is None or word.lemma.lower() in reporting_cues().words("prepositions", "measures"):
            continue  # "according to schedule"
        if case.lower in prepositions:
            yield word, case


def closing(sentence: Sentence, trigger: Word) -> Iterator[Found]:
    """Yield who is named at the end as the source of all before, wherever the parser hangs that.

    As in "shells hit the port, killing six and wounding nine, *according to doctors*".

    Args:
        sentence: The sentence.
        trigger: The event's word.

    Yields:
        The cue.
    """
    for source, case in _cited(sentence, sentence.words):
        phrase = [w for w in sentence.subtree(source) if w.text != ","]
        ends = all(map(deprels.is_punctuation, sentence.words[phrase[-1].index + 1 :]))
        if not ends or phrase[0].index == 0 or sentence.words[phrase[0].index - 1].text != ",":
            continue
        host = sentence.head(source)
        while host is not None and any(inside(host) for inside in _INSIDE):
            host = sentence.head(host)
        if host is not None and trigger in sentence.subtree(host) and trigger not in phrase:
            yield Found(source, case, False)


def _by_view(sentence: Sentence, word: Word) -> Iterator[Found]:
    """Yield the holder of a view: "in the words *of the governor*", "in *its* opinion"."""
    views = reporting_cues().words("prepositions", "views")
    if word.lemma.lower() not in views or walks.prepositions(sentence, word)[:1] not in (("in",), ("by",)):
        return
    for child in sentence.children(word):
        of = deprels.is_nominal_modifier(child) and walks.prepositions(sentence, child)[:1] == ("of",)
        if of or deprels.is_possessive(child):
            yield Found(child, word, False)


def headlined(sentence: Sentence, trigger: Word, reader: ClauseReader) -> Iterator[Found]:
    """Yield who says what a headline says, before a colon or behind it.

    As in "*Police*: two held over blast", "Rebels shelled the port: *army*". Parsers hang the speaker on many
    words; that nobody but the speaker stands on one side of the colon tells.

    Args:
        sentence: The sentence.
        trigger: The event's word.
        reader: The sentence's clauses.

    Yields:
        The cue, the colon, or nothing.
    """
    colons = [w.index for w in sentence.words if w.text == ":"]
    if len(colons) != 1:
        return
    (colon,) = colons
    before, after = sentence.words[:colon], sentence.words[colon + 1 :]
    side = after if trigger.index < colon and len(after) <= _SHORT else before if trigger.index > colon else ()
    speaker = _speaker_among(sentence, side, reader)
    if speaker is not None:
        yield Found(speaker, sentence.words[colon], False)


def introduced(sentence: Sentence, reader: ClauseReader) -> Found | None:
    """Return who says the sentence that follows, if this one is but a speaker and a colon: "*Ruling party*:".

    Args:
        sentence: The sentence.
        reader: Its clauses.

    Returns:
        The cue, the colon, or None.
    """
    if sentence.words[-1].text != ":":
        return None
    speaker = _speaker_among(sentence, sentence.words[:-1], reader)
    return Found(speaker, sentence.words[-1], False) if speaker is not None else None


def _speaker_among(sentence: Sentence, side: Sequence[Word], reader: ClauseReader) -> Word | None:
    tops = [w for w in side if not any(v.index == w.head for v in side)]
    return tops[0] if len(tops) == 1 and _may_headline(sentence, tops[0], side, reader) else None


def _may_headline(sentence: Sentence, word: Word, side: Sequence[Word], reader: ClauseReader) -> bool:
    """Tell whether a bare noun phrase names somebody who speaks, not a place or a kind of people."""
    clausal = any(w.upos in ("AUX", "DET", "PUNCT") or w.xpos in walks.FINITE for w in side)
    if word.upos not in ("NOUN", "PROPN") or clausal:
        return False
    if sentence.label(word) in ("PER", "ORG"):
        return True
    listed = word.lemma.lower() in reporting_cues().words("headlines", "speakers")
    return listed or reader.classes.matches(sentence, word, ("@leader", "@state_forces", "@investigators", "@media"))
