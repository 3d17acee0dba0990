"""Find the words of a sentence that evoke events: Sentence + Lexicon -> trigger matches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from attrs import evolve, frozen

from eventx import deprels, walks
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.commitments import weigh
from eventx.conditions import try_rule
from eventx.figures import figure_of
from eventx.governing import governors
from eventx.lexicon import OPEN_TYPE, Lexicon, Rule, Trigger, WordClasses
from eventx.ontology import EventType
from eventx.particles import is_amount, particle_behind
from eventx.repeats import category_of, is_repeated
from eventx.syntax import Sentence, Word

_UPOS = ("VERB", "NOUN", "ADJ", "AUX")
_PRIVATE = (EventType.RESIGNATION, EventType.SURRENDER)  # whoever announces them promises nobody anything


@frozen
class TriggerMatch:
    """A word that evokes an event, with the rule that says so.

    Attributes:
        word: The trigger's head word.
        words: The trigger's words in order: the head and, where it follows at once, its particle.
        rule: The rule.
        clause: The trigger's arguments in canonical form.
        governor: The match whose complement this one is ("threatened" for the blockade in "threatened a
            blockade"), if its type is one that makes its complement a promised, wanted, refused or alleged
            act; else None.
    """

    word: Word
    words: tuple[Word, ...]
    rule: Rule
    clause: Clause
    governor: TriggerMatch | None = None


def find_triggers(sentence: Sentence, lexicon: Lexicon, reader: ClauseReader) -> tuple[TriggerMatch, ...]:
    """Find the triggers of a sentence, at most one event a word.

    A noun that is the object of a verb of its own type ("signed a *deal*", "fought a *war*") evokes no
    second event.

    Args:
        sentence: The sentence.
        lexicon: The rules.
        reader: The sentence's clauses.

    Returns:
        The matches in surface order.
    """
    fired = {w.index: f for w in sentence.words if (f := match_rule(sentence, w, lexicon, reader)) is not None}
    events = {i: None if rule.type in _PRIVATE else category_of(rule) for i, (rule, _) in fired.items()}
    for word in sentence.words:  # words of saying are typed by what is said, once that is known
        if not may_evoke(sentence, word, lexicon):
            continue
        if any(rule.trigger.own_act for rule in candidates_of(sentence, word, lexicon)):
            again = match_rule(sentence, word, lexicon, reader, events)
            fired |= {word.index: again} if again is not None else {}
    acts = {i: category_of(rule) for i, (rule, _) in fired.items()}
    for index, (rule, clause) in list(fired.items()):  # and so are words of intent by the act that is intended
        rules = candidates_of(sentence, sentence.words[index], lexicon)
        recast = weigh(sentence, rule, clause, rules, lexicon, reader, acts)
        fired |= {index: recast} if recast is not None else {}
    matches = []
    for index, (rule, clause) in sorted(fired.items()):
        word = sentence.words[index]
        if not lexicon.is_open and figure_of(sentence, word, rule, clause, reader) is not None:
            continue
        matches.append(TriggerMatch(word, _trigger_words(sentence, word, rule), rule, clause))
    kept = [
        m for m in matches if lexicon.is_open or not any(is_repeated(sentence, m, other, lexicon) for other in matches)
    ]
    governed = governors(sentence, kept, reader)
    return tuple(evolve(m, governor=governed.get(m.word.index)) for m in kept)


def match_rule(
    sentence: Sentence,
    word: Word,
    lexicon: Lexicon,
    reader: ClauseReader,
    events: Mapping[int, str | None] = MappingProxyType({}),
) -> tuple[Rule, Clause] | None:
    """Return the most specific rule that a word fires, with the clause it fired on, or None.

    Args:
        sentence: The sentence.
        word: The word.
        lexicon: The rules.
        reader: The sentence's clauses.
        events: The sentence's other events, as far as they are known: PLOVER category by index of the trigger.

    Returns:
        The rule and the clause.
    """
    if not may_evoke(sentence, word, lexicon):
        return None
    if lexicon.is_open:
        open_rule = _open_rule(sentence, word, lexicon, reader)
        return (open_rule, reader.clause(word)) if open_rule else None
    candidates = candidates_of(sentence, word, lexicon)
    clause = clause_of(sentence, word, reader) if candidates else None
    if clause is None:
        return None
    for rule in candidates:
        read, failed = try_rule(sentence, clause, rule.trigger, lexicon, reader, events)
        if next(failed, None) is None:
            return rule, read
    return None


def candidates_of(sentence: Sentence, word: Word, lexicon: Lexicon) -> tuple[Rule, ...]:
    """Return the rules to try on a word, most specific first.

    Those of the word with what a hyphen joins to it ("cease-*fire*") come before its own. Lemmatizers stumble
    over verbs whose last letter may be doubled ("boycotted", "severed") and nouns in -ing ("backing"), so the
    regular lemmas of a form are tried where its own lemma has no rules.

    Args:
        sentence: The sentence.
        word: The word.
        lexicon: The rules.

    Returns:
        The rules.
    """
    names = _joined_names(sentence, word)
    found = next((rules for name in names if (rules := lexicon.candidates(name, word.upos))), ())
    found = found or lexicon.candidates(word.lemma.lower(), word.upos)
    found = found or lexicon.candidates(word.lemma.lower().replace("-", ""), word.upos)  # "re-opened"
    if word.upos == "VERB" and _obliged_act(sentence, word, lexicon.classes) is not None:
        found += lexicon.candidates(word.lemma.lower(), "AUX")
    if found or word.upos not in ("VERB", "NOUN"):
        return found
    if word.upos == "NOUN":
        return lexicon.candidates(word.lower, "NOUN")
    return next((rules for stem in _stems(word.lower) if (rules := lexicon.candidates(stem, "VERB"))), ())


def _joined_names(sentence: Sentence, word: Word) -> tuple[str, ...]:
    """Return the lemma of a word with what hyphens join to it, with and without them: "clamp-down", "clampdown"."""
    front = "".join(w.lower for w in sentence.hyphenated(word))
    return tuple(part + word.lemma.lower() for part in (front, front.replace("-", ""))) if front else ()


def _stems(form: str) -> Iterator[str]:
    for ending in ("ed", "ing"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 2:
            yield from (stem, stem + "e")
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def may_evoke(sentence: Sentence, word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word stands where an event trigger can stand.

    Names, words that modify a noun ("*attack* helicopters", "*disputed* areas") and function words do not; a
    modal may, and so may a noun before one that only says that something is done ("*bombing* campaign").

    Args:
        sentence: The sentence.
        word: The word.
        lexicon: For its word classes.

    Returns:
        Whether rules may be tried on it.
    """
    if word.upos not in _UPOS or deprels.is_copula(word) or deprels.is_case(word) or deprels.is_marker(word):
        return False
    if word.upos == "VERB" and deprels.is_adjectival_modifier(word):
        return False
    if word.upos == "VERB" and deprels.is_conjunct(word):  # "left nine dead and dozens *wounded*"
        first = walks.first_conjunct(sentence, word)
        if first.upos == "ADJ" and deprels.is_open_complement(first):
            return False
    if word.upos == "NOUN" and sentence.label(word) in ("PER", "LOC", "ORG"):
        return False
    if word.upos == "NOUN" and deprels.is_compound(word) and not _is_done(sentence, word, lexicon):
        return False
    return deprels.is_auxiliary(word) == (word.upos == "AUX")


def _is_done(sentence: Sentence, word: Word, lexicon: Lexicon) -> bool:
    head = sentence.head(word)
    return head is not None and lexicon.classes.matches(sentence, head, ("@doings",))


def clause_of(sentence: Sentence, word: Word, reader: ClauseReader) -> Clause | None:
    """Return the clause that a word's rules are tried on.

    Args:
        sentence: The sentence.
        word: The word; for a modal (or "has to", "needs to") under a verb of saying, the clause has the speaker as
            subject and the modal's subject as object.
        reader: The sentence's clauses.

    Returns:
        The clause, or None for a modal that stands under no verb.
    """
    if word.upos == "NOUN" and deprels.is_compound(word):
        outer = reader.clause(sentence.words[word.head])
        return evolve(outer, predicate=word, objects=tuple(w for w in outer.objects if w != word))
    verb = _obliged_act(sentence, word, reader.classes)
    if verb is None:
        return reader.clause(word) if word.upos != "AUX" else None
    top = walks.first_conjunct(sentence, verb if word.upos == "AUX" else word)
    speech = sentence.head(top) if deprels.is_clausal_complement(top) else None
    if speech is None:
        speech = next((c for c in sentence.children(top) if deprels.is_parataxis(c)), None)
    if speech is None or speech.upos not in ("VERB", "NOUN"):
        return reader.clause(word) if word.upos != "AUX" else None
    inner, outer = reader.clause(verb), reader.clause(speech)
    obliged = inner.objects if inner.passive else inner.subjects
    return Clause(word, False, outer.subjects, obliged, (), (), (verb,), speech)


def _obliged_act(sentence: Sentence, word: Word, classes: WordClasses) -> Word | None:
    """Return the verb that a modal stands with: "must *leave*", "has to *leave*"; else None."""
    is_semi = word.lemma in classes.lemmas("semi_modals")
    if word.upos == "AUX":  # "*has* left" obliges nobody
        return None if is_semi else sentence.head(word)
    if not is_semi or word.xpos not in walks.FINITE:
        return None
    children = sentence.children(word)
    if any(deprels.is_object(c) or c.lower == "yet" for c in children):  # "*have* yet to answer" obliges nobody
        return None
    act = next((c for c in children if deprels.is_open_complement(c)), None)
    if word.xpos == "VBD" and act is not None and not classes.matches(sentence, act, ("@cooperative_acts",)):
        return None  # "said the rebels *had* to disarm" demands it, "said they had to cut jobs" tells of it
    return act


def _open_rule(sentence: Sentence, word: Word, lexicon: Lexicon, reader: ClauseReader) -> Rule | None:
    if word.upos == "NOUN" and lexicon.classes.matches(sentence, word, ("@eventive",)):
        name = "open_noun"
    elif word.upos == "VERB" and not reader.is_grammatical(word):
        name = "open_verb"
    else:
        return None
    upos: Literal["NOUN", "VERB"] = "NOUN" if word.upos == "NOUN" else "VERB"
    trigger = Trigger(lemma=(word.lemma.lower(),), upos=upos, frame=name)
    return Rule(f"{OPEN_TYPE}/{word.upos.lower()}", OPEN_TYPE, trigger, lexicon.frames[name])


def _trigger_words(sentence: Sentence, word: Word, rule: Rule) -> tuple[Word, ...]:
    if not set(_joined_names(sentence, word)).isdisjoint(rule.trigger.lemma):
        return (*sentence.hyphenated(word), word)
    particle = particle_behind(sentence, word, rule.trigger)
    if particle is None:
        found = (c for c in sentence.children(word) if deprels.is_particle(c) and not is_amount(sentence, c))
        particle = next(found, None)
    return (word, particle) if particle and particle.index == word.index + 1 else (word,)
