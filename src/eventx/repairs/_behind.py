"""Hang what stands behind a phrase on the verb or noun that governs it, not on that phrase."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.syntax import Sentence, Word


def culprits(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on the verb whom an act is laid to, not on the act: "blamed the attack *on rebels*"."""
    for party in filter(deprels.is_nominal_modifier, sentence.words):
        act = sentence.words[party.head]
        verb = sentence.head(act)
        if verb is None or verb.lemma not in classes.lemmas("laying_verbs") or not deprels.is_object(act):
            continue
        if verb.index < act.index < party.index and walks.prepositions(sentence, party) in (("on",), ("to",)):
            yield party.index, verb.index, "obl"


def distances(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Say from where a distance is, not from where something is done: "exploded 40 km *from Gao*"."""
    units = word_lists("relations").words("bearings", "from")
    for place in filter(deprels.is_oblique, sentence.words):
        start = sentence.subtree(place)[0]
        unit = sentence.words[start.index - 1]
        bare = start.index > 0 and unit.upos == "NOUN" and unit.lemma in units and place.head != unit.index
        if bare and start.lower == "from" and any(map(deprels.is_numeric_modifier, sentence.children(unit))):
            yield place.index, unit.index, "nmod"


def counted_parts(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Keep the two numbers of a part together, so that no preposition governs the noun: "downed *34 of 41* drones"."""
    for of in filter(deprels.is_case, sentence.words[1:-1]):
        numbers = (sentence.words[of.index - 1], sentence.words[of.index + 1])
        if of.lower == "of" and all(deprels.is_numeric_modifier(w) and w.head == of.head for w in numbers):
            yield of.index, of.index - 1, "fixed"


def phrases_behind_agents(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a passive what stands behind its agent: "was used by the regime *against the suburb*"."""
    lists = word_lists("relations")
    for phrase in filter(deprels.is_nominal_modifier, sentence.words):
        agent, verb = sentence.words[phrase.head], sentence.head(sentence.words[phrase.head])
        if verb is None or not deprels.is_agent_oblique(agent) or not verb.index < agent.index < phrase.index:
            continue
        posted = agent.lemma in lists.words("nouns", "offices")  # "by the envoy *to Gao*"
        for preposition in walks.prepositions(sentence, phrase)[:1]:
            onward = preposition in lists.words("agents", "onward") and not (preposition == "to" and posted)
            governed = preposition in ("from", "on", "with") and verb.lemma in lists.words("agents", preposition)
            if (onward or governed) and classes.matches(sentence, agent, ("@party",)):
                yield phrase.index, verb.index, "obl"


def parties_behind_reports(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give what is reported the parties that stand behind the verb: "*clashes* were reported *between two tribes*"."""
    verbs = word_lists("relations").words("reported", "verbs")
    for party in filter(deprels.is_oblique, sentence.words):
        if sentence.words[party.head].lemma not in verbs or walks.prepositions(sentence, party) != ("between",):
            continue
        reported = next(filter(deprels.is_passive_subject, sentence.children(sentence.words[party.head])), None)
        if reported is not None and reported.upos == "NOUN" and not (party.upos == "NUM" or classes.is_time(party)):
            yield party.index, reported.index, "nmod"


def places_in_regions(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on a place the region behind it, and the place where the region hung.

    As in "met rebels *in the town of Gao in northern Mali*", where the town went to the rebels and Mali to the verb.
    """
    for region in filter(deprels.is_oblique, sentence.words):
        verb, start = sentence.words[region.head], sentence.subtree(region)[0]
        if start.lower != "in" or sentence.label(region) != "LOC" or start.index == 0:
            continue
        last = sentence.words[start.index - 1]
        chain = [last, *sentence.ancestors(last)]
        if verb not in chain:
            continue
        places = [w for w in chain[: chain.index(verb)] if w.index > verb.index and _is_scene(sentence, w, classes)]
        if places:
            yield region.index, places[0].index, "nmod"
            yield places[-1].index, verb.index, "obl"


def _is_scene(sentence: Sentence, word: Word, classes: WordClasses) -> bool:
    """Tell whether a word names a place, behind a preposition that says where."""
    cases = walks.prepositions(sentence, word)
    named = sentence.label(word) == "LOC" or classes.matches(sentence, word, ("@settlements", "@scenes"))
    return named and bool(cases) and word_lists("relations").words("regions", "where").issuperset(cases)
