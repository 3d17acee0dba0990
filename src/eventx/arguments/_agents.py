"""Find agents of passives that stand outside their clause: shared, or gone astray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.syntax import Word

if TYPE_CHECKING:
    from eventx.arguments.clauses import ClauseReader


def shared_agents(reader: ClauseReader, verb: Word) -> list[Word]:
    """Return the agent that coordinated passives share: "was *beaten* and robbed by soldiers".

    Args:
        reader: The sentence's clauses.
        verb: A passive verb without an agent of its own.

    Returns:
        The agents of another verb, if they follow both verbs and nothing that could be one stands between.
    """
    sentence = reader.sentence
    for other in walks.conjuncts(sentence, walks.first_conjunct(sentence, verb)):
        if other == verb or other.upos != "VERB" or not reader.is_passive(other):
            continue
        start, end = sorted((verb.index, other.index))
        agents = [c for c in sentence.children(other) if c.index > end and reader.is_agent(c)]
        if not agents and other.index == start and _goes_on(reader, other, verb):
            return [w for c in sentence.children(other) if reader.is_agent(c) for w in reader.nominals(c)]
        between = sentence.words[start + 1 : end]
        if agents and all(w.upos in ("CCONJ", "ADV", "AUX", "VERB", "PUNCT") for w in between):
            return [w for c in agents for w in reader.nominals(c)]
    return []


def _goes_on(reader: ClauseReader, first: Word, verb: Word) -> bool:
    """Tell whether harm goes on that has the same victims: "was attacked by a mob and *beaten* to death"."""
    own = any(map(deprels.is_passive_subject, reader.sentence.children(verb)))
    return not own and {first.lemma, verb.lemma} <= reader.classes.lemmas("harm_verbs")


def wielders(reader: ClauseReader, verb: Word) -> list[Word]:
    """Return who does with weapons what a participle says of them: "*they* answered with rockets *fired* at Haifa".

    Args:
        reader: The sentence's clauses.
        verb: A passive verb without an agent of its own.

    Returns:
        The subjects of the verb that is done with them.
    """
    sentence, weapon = reader.sentence, reader.sentence.head(verb)
    if weapon is None or not deprels.is_adnominal_clause(verb) or deprels.is_relative_clause(verb):
        return []
    outer = walks.whole(sentence, weapon)  # "a *volley* of rockets"
    act = sentence.head(outer)
    if act is None or act.upos != "VERB" or not deprels.is_oblique(outer) or reader.preposition(outer) != "with":
        return []
    armed = reader.classes.matches(sentence, weapon, ("@weapons", "@bombs")) and not reader.is_passive(act)
    return list(reader.clause(act).subjects) if armed else []


def strayed_agents(reader: ClauseReader, verb: Word) -> list[Word]:
    """Find the agent of a passive that the parser has hung on the phrase before it.

    As in "was pulled from the rubble *by neighbours*", "was killed in a raid *by police*", "was forced to leave *by
    police*"; but what a text is "by" is its author, and what a protest is "by" does nothing to who is arrested in it.

    Args:
        reader: The sentence's clauses.
        verb: A passive verb without an agent of its own.

    Returns:
        The words.
    """
    sentence, matches = reader.sentence, reader.classes.matches
    phrases = (c for c in sentence.children(verb) if deprels.is_oblique(c) and c.index > verb.index)
    sources = word_lists("qualifiers/reporting").words("prepositions", "words")
    told = (c for c in phrases if sources.isdisjoint(walks.prepositions(sentence, c)))
    below = (
        w
        for c in told
        if not matches(sentence, c, ("@texts", "@gatherings", "@protest_acts"))
        for w in sentence.children(c)
        if w.upos in ("NOUN", "PROPN") and deprels.is_nominal_modifier(w) and reader.preposition(w) == "by"
    )
    acts = (c for c in sentence.children(verb) if deprels.is_open_complement(c) and not reader.is_passive(c))
    beyond = (w for c in acts for w in sentence.children(c) if deprels.is_oblique(w) and reader.preposition(w) == "by")
    forcing = (w for w in beyond if matches(sentence, w, ("@party",)))
    found = (w for c in (*below, *forcing) for w in reader.nominals(c) if not reader.is_time(w))
    return [  # none "at a hotel *by the lake*"
        w for w in found if matches(sentence, w, ("@party",)) or not matches(sentence, w, ("@scenes",))
    ]
