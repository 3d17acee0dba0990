"""Say who speaks where a word of saying attributes something."""

from __future__ import annotations

from attrs import frozen

from eventx import deprels, walks
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.arguments.parties import authors
from eventx.qualifiers._content import displaced_reporter, inverted_speaker
from eventx.qualifiers._cues import reporting_cues
from eventx.qualifiers._lookup import believes, is_reporting
from eventx.syntax import Sentence, Word


@frozen
class Found:
    """A cue of a sentence.

    Attributes:
        source: The speaker, or None where nobody is named.
        cue: The word that attributes.
        hedged: Whether it casts doubt.
        belief: Whether it is a verb of believing.
    """

    source: Word | None
    cue: Word
    hedged: bool
    belief: bool = False


def cue_of(sentence: Sentence, word: Word, reader: ClauseReader) -> Found:
    """Return what a reporting verb or noun attributes to whom.

    Args:
        sentence: The sentence.
        word: The verb or noun.
        reader: The sentence's clauses.

    Returns:
        The cue with its speaker.
    """
    cues = reporting_cues()
    clause = reader.clause(word)
    source = inverted_speaker(sentence, word)
    subjects = clause.subjects if word.upos != "NOUN" else _speakers_of(sentence, clause, reader)
    if word.upos == "VERB" and not (subjects and any(deprels.is_subject(c) for c in sentence.children(word))):
        source = source or (None if clause.passive else _neighbour(sentence, word))
        source = source or _same_speaker(sentence, word, reader)
    believing = believes(sentence, word)
    if believing:
        source = next((c for c in sentence.children(word) if deprels.is_subject(c)), None)
    if clause.passive and _speaks_below(sentence, word):
        source = source or next(iter(clause.objects), None)
    source = source or next(iter(subjects), None)
    governor = sentence.head(word)
    if source is None and governor is not None and governor.lemma in cues.words("speech", "citing"):
        cited = (w for w in reader.clause(governor).objects if w != word)  # not "citing *fears* of a war"
        source = next(cited, None)  # "quoted the envoy as saying"
    if word.upos == "NOUN" and source is None:
        parties = (w for w in clause.oblique("from") if reader.classes.matches(sentence, w, ("@party",)))
        source = next(iter(clause.oblique("by")), None) or next(parties, None)  # but "reports from the north"
    if source is not None:
        source = next(iter(authors(reader, source)), source)  # "a statement from *the ministry* said"
    lemma = word.lemma.lower()
    hedged = lemma in cues.words("speech", "hedged") | cues.words("nouns", "hedged")
    return Found(source, word, hedged or source is None, believing or lemma in cues.words("belief", "verbs"))


def _speaks_below(sentence: Sentence, verb: Word) -> bool:
    """Tell whether others quote its subject: "the raid was over, *he* was quoted as *saying*"."""
    below = (c for c in sentence.children(verb) if deprels.is_adverbial_clause(c) and is_reporting(sentence, c))
    return any(not any(map(deprels.is_clausal_complement, sentence.children(c))) for c in below)


def _speakers_of(sentence: Sentence, clause: Clause, reader: ClauseReader) -> tuple[Word, ...]:
    """Return whose claim a noun is: named with it ("*the army*'s claim") or with the verb that carries it.

    Others that may be thought of with it do not speak: "held two men on *suspicion* of planning".
    """
    carrying = reader.clause(clause.support).subjects if clause.support is not None else ()
    if clause.predicate.lemma in reporting_cues().words("nouns", "unclaimed"):
        return carrying  # "media *speculation* that"
    inside = sentence.subtree(clause.predicate)
    return tuple(w for w in clause.subjects if w in carrying or w in inside)


def _same_speaker(sentence: Sentence, verb: Word, reader: ClauseReader) -> Word | None:
    """Return who says what a participle of saying goes on from: "*officials* say he fled, *adding* that ..."."""
    host = sentence.head(verb)
    if host is None or verb.xpos != "VBG" or not deprels.is_adverbial_clause(verb):
        return None
    complement = deprels.is_clausal_complement(host)
    reporter = sentence.head(host) if complement else displaced_reporter(sentence, host, reader)
    if reporter is None or not is_reporting(sentence, reporter):
        return None
    return next(iter(reader.clause(reporter).subjects), None)


def _neighbour(sentence: Sentence, verb: Word) -> Word | None:
    """Return the name or noun right before a finite verb of saying that the parse left without a subject."""
    if verb.xpos not in walks.FINITE or verb.index == 0:
        return None
    word = sentence.words[verb.index - 1]
    if word.upos == "VERB":  # "an *official* who asked not to be named said"
        clause = next((w for w in (word, *sentence.ancestors(word)) if deprels.is_relative_clause(w)), None)
        word = sentence.words[clause.head] if clause is not None and clause.head < verb.index else word
    named = word.upos == "ADJ" and sentence.words[word.index - 1].xpos == "DT"  # "the activist", tagged as an adjective
    if word.upos not in ("PROPN", "NOUN", "PRON") and not named:
        return None
    return walks.name_start(sentence, word)
