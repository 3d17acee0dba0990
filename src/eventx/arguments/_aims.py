"""Tell who is named in what is promised or called for from those to whom it is said."""

from __future__ import annotations

from eventx import deprels, walks
from eventx.arguments.clauses import ClauseReader
from eventx.ontology import EventType
from eventx.syntax import Word


def is_aim(reader: ClauseReader, type_: str, word: Word) -> bool:
    """Tell whether a word belongs to what is promised or called for.

    As in "willing to send *engineers* to Peru", "called for *Tibetan* independence", "rallied to support the *mayor*".

    Args:
        reader: The sentence's clauses.
        type_: The type of the event whose target the word may be.
        word: The word.

    Returns:
        Whether it says what the event is for, and not at whom it is aimed.
    """
    if type_ == EventType.PLEDGE:
        return _is_sent(reader, word) or _bears(reader, word)
    if type_ == EventType.THREAT:
        return _is_avenged(reader, word)
    if type_ == EventType.REJECTION:
        return _befell_in_denial(reader, word) or _is_sent(reader, word)
    if type_ == EventType.PROTEST and _is_favoured(reader, word):
        return True
    asking = type_ in (EventType.APPEAL, EventType.DEMAND, EventType.PROTEST)
    return asking and (_is_wished(reader, word) or _is_victim(reader, word))


def _is_sent(reader: ClauseReader, word: Word) -> bool:
    """Tell whether people are what somebody is to send, draw back or bring together, not to whom."""
    sentence, lemmas = reader.sentence, reader.classes.lemmas
    verb = sentence.head(walks.first_conjunct(sentence, word))
    if verb is None or sentence.label(word) is not None:
        return False
    if verb.lemma in lemmas("creating_verbs"):
        return word in reader.clause(verb).objects
    if verb.lemma in lemmas("withdrawing_verbs"):
        return word.lemma in lemmas("own_forces") and word in reader.clause(verb).objects
    if verb.lemma not in lemmas("sending_verbs") or word.lemma in lemmas("held_people"):
        return False
    about = deprels.is_oblique(word) and reader.preposition(word) in ("about", "on")  # "data on *smugglers*"
    return about or word in reader.clause(verb).objects


def _is_victim(reader: ClauseReader, word: Word) -> bool:
    """Tell whether harm is done to somebody: "demanded an end to attacks on *journalists*"."""
    act = reader.sentence.head(word)
    if act is None or act.upos != "NOUN" or not deprels.is_nominal_modifier(word):
        return False
    harm = reader.classes.matches(reader.sentence, act, ("@violence", "@killing"))
    return harm and reader.preposition(word) in ("against", "at", "on")


def _is_avenged(reader: ClauseReader, word: Word) -> bool:
    """Tell whether revenge is for somebody: "vowed to avenge *the general*", "revenge for killing *her*"."""
    avenging = reader.classes.lemmas("avenging_words")
    above = next((a for a in reader.sentence.ancestors(word) if a.lemma in avenging), None)
    against = reader.preposition(word) in ("against", "on", "upon")  # "vowed revenge on *Israel*"
    return above is not None and not against


def _befell_in_denial(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a word stands in what is denied to have happened: "denied that his men had killed *traders*"."""
    for clause in reader.sentence.ancestors(word):
        verb = reader.sentence.head(clause)
        if walks.is_said(reader.sentence, clause) and verb is not None:
            return verb.lemma in reader.classes.lemmas("denying_verbs")
    return False


def _bears(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a word names whose promise is renewed: "repeated *government* promises"."""
    noun = reader.sentence.head(word)
    if noun is None or noun.lemma not in reader.classes.lemmas("promises"):
        return False
    return word in reader.clause(noun).subjects


def _is_wished(reader: ClauseReader, word: Word) -> bool:
    """Tell whether someone is named whose freedom is called for: "demanded the *editors*' release"."""
    act = reader.sentence.head(walks.first_conjunct(reader.sentence, word))
    if act is None or reader.preposition(word) == "from":  # "independence from Denmark"
        return False
    undergoes = word in reader.clause(act).objects or reader.preposition(word) == "of"
    freed = undergoes and act.lemma in reader.classes.lemmas("freeing_words")
    return freed or act.lemma in reader.classes.lemmas("aspirations")


def _is_favoured(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a crowd is there for someone: "to honour the *dead*", "to show support for the *mayor*"."""
    head = reader.sentence.head(walks.first_conjunct(reader.sentence, word))
    if head is None:
        return False
    if head.upos == "VERB":
        return head.lemma in reader.classes.lemmas("favouring_verbs") and word in reader.clause(head).objects
    return reader.preposition(word) == "for" and reader.classes.matches(reader.sentence, head, ("@support_nouns",))
