"""Find who was killed or wounded in an event."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.quantities import quantity
from eventx.mentions import Casualties
from eventx.syntax import Sentence, Word

Outcome = Literal["killed", "wounded"]
_CLASSES: tuple[tuple[Outcome, str], ...] = (("killed", "killing"), ("wounded", "wounding"))


def casualties(sentence: Sentence, trigger: Word, reader: ClauseReader) -> tuple[Casualties, ...]:
    """Return who was killed or wounded in an event, with numbers.

    They are told by the trigger itself ("killed 12"), by what follows from it ("attacked the base, killing
    12"), by a verb that the event is the subject or cause of ("the blast killed 12", "12 died in the
    blast"), or by a result ("left 12 dead").

    Args:
        sentence: The sentence.
        trigger: The event's trigger.
        reader: The sentence's clauses.

    Returns:
        The casualties in surface order; empty if the text gives none.
    """
    found: dict[tuple[int, Outcome], Casualties] = {}
    for word in _consequences(sentence, trigger, reader):
        for outcome, name in _CLASSES:
            if word.lemma.lower() in reader.classes.lemmas(name):
                for victim in _victims(sentence, word, reader):
                    if victim != trigger and not reader.is_time(victim):
                        found[victim.index, outcome] = _casualty(sentence, victim, outcome)
    return tuple(found[key] for key in sorted(found))


def _casualty(sentence: Sentence, victim: Word, outcome: Outcome) -> Casualties:
    q = quantity(sentence, victim)
    return Casualties(q.start, q.end, q.text, q.head, number=q.number, hedge=q.hedge, outcome=outcome)


def _victims(sentence: Sentence, word: Word, reader: ClauseReader) -> tuple[Word, ...]:
    clause = reader.clause(word)
    result = deprels.is_conjunct(word) and not clause.passive
    result &= word.xpos in ("VBN", "JJ") or deprels.is_open_complement(walks.first_conjunct(sentence, word))
    if deprels.is_adjectival_modifier(word) or deprels.is_open_complement(word) or result:
        # "left five people dead and dozens wounded": the noun right before, however the parser hangs it
        before = sentence.words[word.index - 1]
        if word.index and before.upos in ("NOUN", "NUM", "PROPN"):
            return (before,)
    if word.upos == "ADJ" or word.lemma in reader.classes.lemmas("dying"):
        return clause.subjects or clause.objects  # "12 died"
    if word.upos == "NOUN":
        return clause.oblique("of") or clause.objects
    return clause.objects


def _consequences(sentence: Sentence, trigger: Word, reader: ClauseReader) -> Iterator[Word]:
    yield trigger
    for word in sentence.words:
        if word == trigger or word.upos not in ("VERB", "ADJ"):
            continue
        if _follows_from(sentence, word, trigger) or _is_caused_by(sentence, word, trigger, reader):
            yield word


def _follows_from(sentence: Sentence, word: Word, trigger: Word) -> bool:
    """Tell whether a word is a later clause of the trigger's own.

    As in "attacked, killing two and leaving four wounded".
    """
    if word.index < trigger.index:
        return False
    while word != trigger:
        governor = sentence.head(word)
        link = (
            deprels.is_adverbial_clause(word)
            or deprels.is_conjunct(word)
            or deprels.is_open_complement(word)
            or deprels.is_object(word)
            or (deprels.is_adjectival_modifier(word) and governor is not None and governor.index < word.index)
            or (deprels.is_adnominal_clause(word) and governor == trigger)
        )
        if governor is None or not link:
            return False
        word = governor
    return True


def _is_caused_by(sentence: Sentence, word: Word, trigger: Word, reader: ClauseReader) -> bool:
    """Tell whether a clause has the event as subject or cause.

    As in "the raid killed six", "six died in the raid", "the raid left six dead".
    """
    clause = reader.clause(word)
    causes = word_lists("relations").words("events", "causes")
    if trigger in clause.subjects or any(w == trigger and p in causes for p, w in clause.obliques):
        return True
    first = walks.first_conjunct(sentence, word)
    governor = sentence.head(first)
    if governor is None or not deprels.is_open_complement(first):
        return False
    return trigger in reader.clause(governor).subjects
