"""Find the words of a sentence that evoke events: Sentence + Lexicon -> trigger matches."""

from __future__ import annotations

from attrs import frozen

from eventx import deprels
from eventx.arguments._clauses import Clause, ClauseReader
from eventx.lexicon import OPEN_TYPE, Frame, Lexicon, Rule, Trigger
from eventx.syntax import Sentence, Word


@frozen
class TriggerMatch:
    """A word that evokes an event, with the rule that says so.

    Attributes:
        word: The trigger's head word.
        words: The trigger's words in order: the head and, where it follows at once, its particle.
        rule: The rule.
        clause: The trigger's arguments in canonical form.
    """

    word: Word
    words: tuple[Word, ...]
    rule: Rule
    clause: Clause


def find_triggers(sentence: Sentence, lexicon: Lexicon, reader: ClauseReader) -> tuple[TriggerMatch, ...]:
    """Find the triggers of a sentence, at most one event a word.

    A noun that a verb's rule has already used to recognise its own type ("signed a *deal*") evokes no second event of
    that type.

    Args:
        sentence: The sentence.
        lexicon: The rules.
        reader: The sentence's clauses.

    Returns:
        The matches in surface order.
    """
    matches = []
    for word in sentence.words:
        if word.upos not in ("VERB", "NOUN", "ADJ", "PROPN") or _is_function(word):
            continue
        rule = match_rule(sentence, word, lexicon, reader)
        if rule is not None:
            matches.append(TriggerMatch(word, _trigger_words(sentence, word), rule, reader.clause(word)))
    used = {(w.index, m.rule.type) for m in matches for w in _evidence_words(sentence, m, lexicon)}
    return tuple(m for m in matches if (m.word.index, m.rule.type) not in used)


def match_rule(sentence: Sentence, word: Word, lexicon: Lexicon, reader: ClauseReader) -> Rule | None:
    """Return the most specific rule that a word fires, or None.

    Args:
        sentence: The sentence.
        word: The word.
        lexicon: The rules.
        reader: The sentence's clauses.

    Returns:
        The rule.
    """
    if lexicon.is_open:
        return _open_rule(sentence, word, lexicon)
    candidates = lexicon.candidates(word.lemma.lower(), word.upos)
    if not candidates or _is_name(sentence, word):
        return None
    clause = reader.clause(word)
    return next((r for r in candidates if not missing(sentence, clause, r.trigger, lexicon)), None)


def missing(sentence: Sentence, clause: Clause, trigger: Trigger, lexicon: Lexicon) -> tuple[str, ...]:
    """Name the conditions of a rule that a clause does not meet.

    Args:
        sentence: The sentence.
        clause: The clause of the word in question.
        trigger: The rule.
        lexicon: For its word classes.

    Returns:
        Names of the rule's fields; empty if the rule fires.
    """
    fits = lexicon.classes.matches
    particles = tuple(c.lower for c in sentence.children(clause.predicate) if deprels.is_particle(c))
    obliques = clause.oblique(*trigger.preposition) if trigger.preposition else tuple(w for _, w in clause.obliques)
    checks = {
        "particle": trigger.particle in (particles or (None,)),
        "preposition": not trigger.preposition or bool(obliques),
        "subject": not trigger.subject or any(fits(sentence, w, trigger.subject) for w in clause.subjects),
        "object": not trigger.object or any(fits(sentence, w, trigger.object) for w in clause.objects),
        "not_object": not any(fits(sentence, w, trigger.not_object) for w in clause.objects),
        "oblique": not trigger.oblique or any(fits(sentence, w, trigger.oblique) for w in obliques),
        "complement": not trigger.complement or any(fits(sentence, w, trigger.complement) for w in clause.complements),
    }
    return tuple(name for name, holds in checks.items() if not holds)


def _is_function(word: Word) -> bool:
    return deprels.is_auxiliary(word) or deprels.is_copula(word) or deprels.is_case(word) or deprels.is_marker(word)


def _is_name(sentence: Sentence, word: Word) -> bool:
    """Tell whether a noun is part of a name ("the War Office"), which evokes nothing."""
    return word.upos == "PROPN" and sentence.label(word) in ("PER", "LOC", "ORG")


def _open_rule(sentence: Sentence, word: Word, lexicon: Lexicon) -> Rule | None:
    if word.upos == "NOUN" and not lexicon.classes.matches(sentence, word, ("@eventive",)):
        return None
    if word.upos not in ("VERB", "NOUN"):
        return None
    upos = "VERB" if word.upos == "VERB" else "NOUN"
    frame = lexicon.frames["transitive"] if upos == "VERB" else lexicon.frames["nominal"]
    trigger = Trigger(lemma=(word.lemma.lower(),), upos=upos, frame="transitive")
    return Rule(f"{OPEN_TYPE}/{upos.lower()}", OPEN_TYPE, trigger, Frame(frame.slots))


def _trigger_words(sentence: Sentence, word: Word) -> tuple[Word, ...]:
    following = (c for c in sentence.children(word) if deprels.is_particle(c) and c.index == word.index + 1)
    return (word, *following)


def _evidence_words(sentence: Sentence, match: TriggerMatch, lexicon: Lexicon) -> list[Word]:
    """Return the nouns by which a rule recognised its type."""
    trigger, fits = match.rule.trigger, lexicon.classes.matches
    found = [w for w in match.clause.objects if trigger.object and fits(sentence, w, trigger.object)]
    obliques = match.clause.oblique(*trigger.preposition)
    found += [w for w in obliques if trigger.oblique and fits(sentence, w, trigger.oblique)]
    return [w for w in found if w != match.word]
