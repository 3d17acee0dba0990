"""Tell which matches repeat what another one tells: "fought a *war*", "met for *talks*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.lexicon import Lexicon, Rule
from eventx.ontology import FACTIVE, reading
from eventx.syntax import Sentence

if TYPE_CHECKING:
    from eventx.triggers import TriggerMatch


def category_of(rule: Rule) -> str | None:
    """Return the PLOVER category of a rule's events.

    Args:
        rule: The rule.

    Returns:
        The category, or None.
    """
    return reading(str(rule.type), cameo=rule.cameo, plover=rule.plover, mode=rule.trigger.mode).plover


def is_repeated(sentence: Sentence, match: TriggerMatch, other: TriggerMatch, lexicon: Lexicon) -> bool:
    """Tell whether a word evokes no event of its own, because another match is about it.

    A noun is the object of a verb of its own type ("fought a *war*") or says how or what for it is done ("met
    for *talks*"), or it is what strikes ("an *air strike* hit the depot"), or the other's rule asked for it, unless
    that speaks of what has happened ("lifted the *blockade*", but not "condemned the *blockade*"). Other words say
    what for the same is done: "met to *discuss* trade", "held a rally to *protest* against sales".

    Args:
        sentence: The sentence.
        match: The match in question.
        other: Another match, or itself.
        lexicon: For its word classes.

    Returns:
        Whether the other one tells of the same event.
    """
    if match.word == other.word:
        return False
    trigger, clause = other.rule.trigger, other.clause
    same, words = match.rule.type == other.rule.type, word_lists("relations").words
    if match.word.upos != "NOUN":  # "met to *discuss* trade", but not "flew to Riga to *see* the king"
        aims = deprels.is_adverbial_clause(match.word) and walks.has_to(sentence, match.word)
        others = (*match.clause.objects, *match.clause.recipients, *match.clause.oblique("with"))
        means = other.word.lemma in words("events", "means")  # "*used* gas to disperse them"
        named = not means and any(lexicon.classes.matches(sentence, w, ("@party",)) for w in others)
        loaded = match.word.lemma in lexicon.classes.lemmas("loading_verbs") and deprels.is_adnominal_clause(match.word)
        if same and loaded and walks.whole(sentence, sentence.words[match.word.head]) in clause.objects:
            return True  # "sent trucks *carrying* food"
        if same and match.word in clause.complements and match.word.lemma in trigger.complement and not clause.objects:
            return True  # "declined to *comment*"
        return same and aims and sentence.head(match.word) in (other.word, clause.support) and not named
    whole = sentence.words[match.word.head] if deprels.is_compound(match.word) else match.word
    if whole == other.word:
        return category_of(match.rule) == category_of(other.rule)
    if whole in clause.objects:
        asked = lexicon.classes.matches(sentence, match.word, [t for t in trigger.object if t != "*"])
        return (same and other.word.upos == "VERB") or (asked and other.rule.type not in FACTIVE)
    if other.word.upos == "VERB" and not same:  # "came *under fire*": one word with its verb
        idiom = tuple(p for p in trigger.preposition if p in words("events", "idioms"))
        return match.word.lemma in trigger.oblique and match.word in clause.oblique(*idiom)
    terms = [t for t in trigger.oblique if t != "*"]
    asked = match.word in clause.oblique(*trigger.preposition) and lexicon.classes.matches(sentence, match.word, terms)
    if not same:  # "an exchange of *fire*", "a note of *protest*"
        alike = match.word.lemma in trigger.oblique or category_of(match.rule) == category_of(other.rule)
        return asked and alike and other.word.upos == "NOUN"
    if match.word in clause.subjects and other.word.lemma in words("events", "striking"):
        own = [p for p, w in match.clause.obliques if sentence.head(w) == match.word]
        return words("events", "aimed").isdisjoint(own)
    if other.word.upos == "VERB" and match.word in clause.oblique(*words("events", "manner")):
        return True
    return asked
