"""Tell promises from threats by the act that somebody commits himself to."""

from __future__ import annotations

from collections.abc import Mapping

from eventx import deprels
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.complements import complements_of
from eventx.conditions import try_rule
from eventx.lexicon import Lexicon, Rule
from eventx.ontology import EventType
from eventx.syntax import Sentence, Word

_FRIENDLY = frozenset({"AGREE", "AID", "SUPPORT", "COOPERATE", "CONSULT", "CONCEDE", "RETREAT"})
_HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST"})
_ACT_CONDITIONS = frozenset({"complement", "not_complement"})


def weigh(
    sentence: Sentence,
    rule: Rule,
    clause: Clause,
    candidates: tuple[Rule, ...],
    lexicon: Lexicon,
    reader: ClauseReader,
    events: Mapping[int, str | None],
) -> tuple[Rule, Clause] | None:
    """Return the pledge that a threat is in truth, since what is to be done harms nobody, or the other way round.

    The verb alone does not tell: who vows to *halt* flights threatens, who vows to *halt* attacks, or to *fight*
    corruption, does not; and who promises to *carry* the war to a city does.

    Args:
        sentence: The sentence.
        rule: The rule that a word has fired.
        clause: The clause that it fired on.
        candidates: All rules of the word.
        lexicon: For its word classes.
        reader: The sentence's clauses.
        events: The sentence's events: the PLOVER category by the index of the trigger word.

    Returns:
        A rule for pledges or threats that would fire but for the act, with its clause; None if there is none, or if
        the act fits the rule that has fired, or is not known.
    """
    if rule.type not in (EventType.THREAT, EventType.PLEDGE) or not rule.trigger.complement:
        return None
    wanted = EventType.PLEDGE if rule.type == EventType.THREAT else EventType.THREAT
    acts = [c for c in complements_of(sentence, clause) if not deprels.is_conjunct(c)]
    if wanted == EventType.THREAT:
        negations = reader.classes.lemmas("negations")
        affirmed = all(c.lower not in negations for act in acts for c in sentence.children(act))
        fits = affirmed and all(events.get(act.index) in _HOSTILE for act in acts)
    else:
        fits = all(_is_benign(sentence, act, lexicon, reader, events) for act in acts)
    if not acts or not fits:
        return None
    for other in candidates:
        if other.type != wanted or not other.trigger.complement:
            continue
        read, failed = try_rule(sentence, clause, other.trigger, lexicon, reader, events)
        if set(failed) <= _ACT_CONDITIONS:
            return other, read
    return None


def _is_benign(
    sentence: Sentence, act: Word, lexicon: Lexicon, reader: ClauseReader, events: Mapping[int, str | None]
) -> bool:
    """Tell whether an act is a friendly event, or fights only what is no party: "fight *corruption*"."""
    if act.index in events:
        return events[act.index] in _FRIENDLY
    objects = reader.clause(act).objects
    return bool(objects) and all(lexicon.classes.matches(sentence, o, ("@problems",)) for o in objects)
