"""Find who is named in an event's own sentence as saying that it is so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from attrs import evolve

from eventx import deprels, walks
from eventx.arguments.clauses import ClauseReader
from eventx.qualifiers._beside import beside, closing, headlined, hedges
from eventx.qualifiers._content import content_heads, displaced_reporter, inverted_speaker, parenthetical_host
from eventx.qualifiers._cues import reporting_cues
from eventx.qualifiers._governors import is_directive, step
from eventx.qualifiers._lookup import believes, is_reporting, link_of, marker_of, particle_of
from eventx.qualifiers._negation import is_negative_nominal
from eventx.qualifiers._speakers import Found, cue_of
from eventx.syntax import Sentence, Word

_MAX_STEPS = 40  # a longer chain of governors is a parser error


def attribute(sentence: Sentence, trigger: Word, reader: ClauseReader) -> Found | None:
    """Return the innermost cue that names a source, or the innermost of all.

    Cues that name nobody ("reportedly") give way to an outer one that does, and leave their doubt; so does
    a belief whose holder is a pronoun: the speaker speaks of himself ("officials said they believe").

    Args:
        sentence: The sentence.
        trigger: The word that evokes the event.
        reader: The sentence's clauses.

    Returns:
        The cue, or None where the text itself asserts the event.
    """
    first, hedged = None, False
    above, beyond = _cues_above(sentence, trigger, reader), headlined(sentence, trigger, reader)
    for cue in chain(above, beyond, closing(sentence, trigger)):  # lazily: the first that names somebody will do
        if cue.source is not None and not (cue.belief and cue.source.xpos == "PRP"):
            return evolve(cue, hedged=hedged or cue.hedged)
        hedged |= cue.source is None and cue.cue.upos in ("ADV", "ADJ", "VERB") and not cue.belief
        first = first or cue
    return first


def _cues_above(sentence: Sentence, trigger: Word, reader: ClauseReader) -> Iterator[Found]:
    """Yield the cues whose content a trigger lies in, from the inside out.

    A cue that names nobody does not reach into relative clauses: "a man believed to have planned the blast
    that *killed* six" doubts the planning alone.
    """
    word, came_from, aside, known = trigger, None, False, False
    act = reader.standing(trigger)
    for _ in range(_MAX_STEPS):
        found = [*hedges(sentence, word, trigger), *beside(sentence, word, came_from, reader)]
        first = walks.first_conjunct(sentence, word)
        if first != word:
            found += beside(sentence, first, word, reader)
        speaking = parenthetical_host(sentence, word) is not None  # its host is its content, not its governor
        aside |= deprels.is_adnominal_clause(first) and not _completes_noun(sentence, first)
        known |= _is_presumed(sentence, first, reader)
        if not speaking and not _is_known(first, known, aside):
            found += _cue_over(sentence, word, first, reader, first == act)
        yield from (f for f in found if f.source is not None or not aside)
        governor = sentence.head(first)
        claims = reporting_cues().words("nouns", "words")
        if governor is None or speaking or (aside and deprels.is_apposition(first) and first.lemma in claims):
            return  # "accused him of spying, a charge that he *denied*"
        if any(reader.antecedent(c).upos == "VERB" for c in sentence.children(first) if c.lower == "which"):
            return  # "said they had fired at crowds, which they *denied*"
        came_from, word = first, governor


def _is_presumed(sentence: Sentence, word: Word, reader: ClauseReader) -> bool:
    """Tell whether a noun says of another what it is about, whoever names that: "denied involvement in *the raids*"."""
    governor = sentence.head(word)
    if governor is None or not deprels.is_nominal_modifier(word) or governor.upos != "NOUN":
        return False
    claims = governor.lemma in reporting_cues().words("nouns", "words")
    return not claims and step(sentence, word, reader).governor is None


def _is_known(named: Word, known: bool, aside: bool) -> bool:
    """Tell whether a verb of saying names something that the event is no part of.

    Of claims, what is said in passing is none: "rejected complaints *filed* by the party", but "reported clashes
    in which six were *killed*".
    """
    if not (deprels.is_object(named) or deprels.is_passive_subject(named)):
        return False
    cues = reporting_cues()
    return known or (aside and named.lemma in cues.words("nouns", "words") | cues.words("nouns", "presumed"))


def _completes_noun(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a clause says what its noun is about: "claims *that he fled*", "suspicion *of planning* a raid"."""
    linked = walks.is_gerund(sentence, verb) and bool(link_of(sentence, verb))
    return linked or marker_of(sentence, verb) in ("that", "to")


def _cue_over(
    sentence: Sentence, word: Word, first: Word, reader: ClauseReader, is_event: bool
) -> Iterator[Found]:
    """Yield the cue that a word, or the first conjunct it belongs to, is the content of."""
    reporter = displaced_reporter(sentence, word, reader)
    if reporter is None and first != word:
        reporter = displaced_reporter(sentence, first, reader)
    if reporter is not None:
        yield cue_of(sentence, reporter, reader)
    governor = sentence.head(first)
    if governor is None:
        return
    named = reader.namer(first)
    if named is not None and reader.clause(first).support is not None:
        named = None  # "did what they call a raid"
    speaker = _accuser(sentence, first, governor, reader) or named
    if speaker is not None:
        yield cue_of(sentence, speaker, reader)
    elif _reports(sentence, first, governor, reader, is_event) and not _nobody_speaks(sentence, governor):
        yield cue_of(sentence, governor, reader)


def _accuser(sentence: Sentence, word: Word, governor: Word, reader: ClauseReader) -> Word | None:
    """Return the verb of a charge that the parse hangs on a noun before it.

    On the accused, or on the accuser: "accused Iran *of arming* rebels", "accused by judges *of arming* rebels".
    """
    kinds = (deprels.is_object, deprels.is_passive_subject, deprels.is_agent_oblique)
    if word.upos != "VERB" and not reader.classes.matches(sentence, governor, ("@party",)):
        return None  # "tells the story *of miners* who ..."
    if governor.upos not in ("NOUN", "PROPN", "PRON") or not any(is_kind(governor) for is_kind in kinds):
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
        return deprels.is_nominal_modifier(word) and walks.prepositional(sentence, word)[:1] == ("of",)
    if deprels.is_clausal_complement(word) and believes(sentence, governor):
        return True
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
        gerund = walks.is_gerund(sentence, word) and lemma in cues.words("nominal_content", "gerunds")
        directive = lemma in cues.words("speech", "directive")  # "were told to leave"
        if lemma in cues.words("speech", "infinitives"):
            return True  # "claimed to have shot"
        return gerund or (reader.is_passive(governor) and not directive)
    if deprels.is_adverbial_clause(word) or deprels.is_oblique(word):
        link = link_of(sentence, word)
        return link in ("of", "with") and lemma in cues.words("charge", "verbs")
    if deprels.is_object(word) or deprels.is_passive_subject(word):
        if not is_event and reader.classes.matches(sentence, word, ("@person",)):
            return False  # "cited people familiar with *the talks*"
        claims = reader.acts(word)[0].lemma in cues.words("nouns", "words")
        presumed = is_event and claims
        claim = claims and lemma in cues.words("nominal_content", "claims")
        if word == inverted_speaker(sentence, governor):
            return False
        return (claim or lemma in cues.words("nominal_content", "verbs")) and not presumed
    return False
