"""Find the particle that a rule asks for, whatever the parser has made of it."""

from __future__ import annotations

from attrs import evolve

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.arguments.clauses import Clause
from eventx.lexicon import Trigger
from eventx.syntax import Sentence, Word


def fits_particle(sentence: Sentence, predicate: Word, trigger: Trigger) -> bool:
    """Tell whether a word stands with the particle that the rule asks for, or with none if it asks for none."""
    children = sentence.children(predicate)
    particles = {c.lower for c in children if deprels.is_particle(c) and not is_amount(sentence, c)}
    if not particles and "" in (trigger.particle or ("",)) and not _is_phrasal(predicate, trigger):
        return True
    particles |= {c.lower for c in children if deprels.is_adverbial_modifier(c)}
    return bool(particles & set(trigger.particle)) or particle_behind(sentence, predicate, trigger) is not None


def _is_phrasal(predicate: Word, trigger: Trigger) -> bool:
    """Tell whether only the particle gives a verb the sense of the rule: "called *off* talks", but "halted talks"."""
    return len(trigger.particle) > 1 and predicate.lemma in word_lists("relations").words("particles", "needed")


def read_particle(sentence: Sentence, clause: Clause, trigger: Trigger) -> Clause:
    """Read the preposition right behind a verb without object as the rule's particle, and its noun as the object."""
    particle = particle_behind(sentence, clause.predicate, trigger)
    nominal = sentence.head(particle) if particle else None
    if particle is None or nominal is None or not deprels.is_case(particle):
        return clause
    group = [(p, w) for p, w in clause.obliques if p.split()[:1] == [particle.lower]]
    if nominal not in (w for _, w in group):
        return clause
    rest = tuple(pair for pair in clause.obliques if pair not in group)
    following = [p.partition(" ")[2] for p, _ in group]  # "pulled out of the talks"
    others = following[:1] if following[0] else []
    others += [p for p in walks.prepositions(sentence, nominal) if p.split()[0] != particle.lower]
    if others:  # "gave in to the strikers"
        return evolve(clause, obliques=rest + tuple((others[0], w) for _, w in group))
    if clause.objects:  # "steps were taken in the town"
        return clause
    return evolve(clause, obliques=rest, objects=tuple(w for _, w in group))


def particle_behind(sentence: Sentence, predicate: Word, trigger: Trigger) -> Word | None:
    """Return the rule's particle where it follows at once or after a pronoun, whatever its tag.

    Args:
        sentence: The sentence.
        predicate: The trigger.
        trigger: The rule.

    Returns:
        The particle, or None.
    """
    following = sentence.words[predicate.index + 1 : predicate.index + 3]
    if following and following[0].upos != "PRON":
        following = following[:1]
    kinds = ("ADP", "ADV", "ADJ", "NOUN", "INTJ")  # "said *no* to the plan"
    return next((w for w in following if w.lower in trigger.particle and w.upos in kinds), None)


def is_amount(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word begins "up to 16", which is no particle whatever the parser says.

    Args:
        sentence: The sentence.
        word: The word.

    Returns:
        Whether it does.
    """
    return word.lower == "up" and [w.lower for w in sentence.words[word.index + 1 : word.index + 2]] == ["to"]
