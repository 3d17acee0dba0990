"""Find the parties inside a phrase or clause: people, organisations, countries and nationalities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventx import deprels, walks
from eventx._words import quotation_marks, word_lists
from eventx.arguments._places import is_condition
from eventx.arguments.spans import OPPOSED
from eventx.syntax import Word

if TYPE_CHECKING:
    from eventx.arguments.clauses import ClauseReader

_DEEPEST = 4  # further down a name rarely has to do with the event


def is_party(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a word names who can take part in politics: a person, a group, a country, a people."""
    if word.upos == "ADJ":
        if is_opposed_party(reader, word):
            return True
        if "-" in word.lower and word.lower.endswith("ed"):
            return False  # "the *U.S.-hosted* conference": who does something else
        return reader.sentence.label(word) is not None or word.lower in reader.classes.lemmas("demonyms")
    if reader.is_time(word) or is_condition(reader, word):
        return False
    if word.lower in reader.classes.lemmas("manners") and reader.preposition(word) == "in":
        return False
    return reader.classes.matches(reader.sentence, word, ("@party",))


def is_opposed_party(reader: ClauseReader, word: Word) -> bool:
    """Tell whether an adjective names whom something is against: "*anti-government* protests", not "anti-war" ones."""
    rest = word.lower.removeprefix(OPPOSED)
    return rest != word.lower and rest in reader.classes.lemmas("party") | reader.classes.lemmas("demonyms")


def possessors(reader: ClauseReader, noun: Word) -> list[Word]:
    """Return the parties that a noun is said to belong to, by name: "*the union's* ban"."""
    owners = (c for c in reader.sentence.children(noun) if deprels.is_possessive(c) and c.upos != "PRON")
    return [w for c in owners for w in reader.nominals(c) if is_party(reader, w)]


def authors(reader: ClauseReader, text: Word) -> list[Word]:
    """Return who speaks through a text: "a statement *by the ministers* condemned it", "*the bishops'* letter"."""
    if text.lemma not in reader.classes.lemmas("utterances"):
        return []
    by = (c for c in reader.sentence.children(text) if reader.preposition(c) in ("by", "from"))
    found = [w for c in by for w in reader.nominals(c) if is_party(reader, w)]
    found = [w for w in found if reader.sentence.label(w) != "LOC"]  # "a report from Kabul"
    return found or possessors(reader, text)


def parties_below(reader: ClauseReader, word: Word, trigger: Word) -> list[Word]:
    """Find the parties nearest below a word, the word itself included.

    "The embargo on medical sales to Iran and Cuba" has two; "the removal of the president" has one.

    Args:
        reader: The sentence's clauses.
        word: Head of a phrase or clause.
        trigger: What they are parties to; what hangs on it is found elsewhere: "rockets *fired from Gaza*".

    Returns:
        The parties of the least depth, conjuncts included, in surface order.
    """
    level = [word]
    for _ in range(_DEEPEST):
        found = [w for w in level if is_party(reader, w) and (w == word or not names_nobody_new(reader, w))]
        if found:
            with_conjuncts = {
                c for w in found for c in walks.conjuncts(reader.sentence, w) if is_party(reader, c)
            }
            return sorted(with_conjuncts, key=lambda w: w.index)
        told = (w for w in level if not _is_hearsay(reader, w))
        below = (c for w in told for c in reader.sentence.children(w) if c != trigger and _leads_on(c))
        hidden = (_is_scene, _is_circumstance, _is_quoted, stands_apart)
        level = [c for c in below if not any(is_hidden(reader, c) for is_hidden in hidden)]
    return []


def names_nobody_new(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a word names nobody but who acts.

    As in "disapproval of *their* policies", "agreed to send *troops*", "agreed to reopen their *embassies*".
    """
    if word.upos == "PRON":
        return deprels.is_possessive(word)
    if not deprels.is_object(word):
        return False
    children = reader.sentence.children(word)
    if any(c.upos == "PRON" and deprels.is_possessive(c) for c in children):
        return reader.classes.matches(reader.sentence, word, ("@own_side",))
    return word.lemma in reader.classes.lemmas("own_forces") and all(deprels.is_case(c) for c in children)


def stands_apart(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a phrase behind a comma is a scene of its own: "signed the pact, with *Oman* as the only critic"."""
    sentence = reader.sentence
    case = next((c for c in sentence.children(word) if deprels.is_case(c)), None)
    if case is None or case.lower != "with" or not case.index or sentence.words[case.index - 1].text != ",":
        return False
    phrase = sentence.subtree(word)
    behind = sentence.words[phrase[-1].index + 1 : phrase[-1].index + 2]
    going_on = any(deprels.is_adnominal_clause(c) and c.xpos == "VBG" for c in sentence.children(word))
    return going_on or any(w.lower == "as" for w in (*behind, *phrase))


def _is_hearsay(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a noun is what is told of others: "dismissed *reports* of a quarrel between the two states"."""
    return word.upos == "NOUN" and word.lemma in reader.classes.lemmas("hearsay")


def _is_scene(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a place only says where something is: "fishing rights *in Lima*"."""
    if deprels.is_compound(word) and word.upos == "NOUN":  # "*base* closures", "a *hostage* deal"
        return reader.classes.matches(reader.sentence, word, ("@scenes", "@captives"))
    preposition, siting = reader.preposition(word), reader.classes.lemmas("siting")
    if preposition != "of" and preposition not in siting:
        return False
    head, label = reader.sentence.head(word), reader.sentence.label(word)
    place = reader.classes.matches(reader.sentence, word, ("@place",))
    if head is not None and preposition == "of" and (place or label == "LOC"):
        return head.lemma in reader.classes.lemmas("thoroughfares")  # "the streets *of Dhaka*"
    return label in (None, "LOC", "ORG") and place and preposition in siting


def _is_circumstance(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a phrase says when or why: "agreed to reopen the border *after talks with the envoy*"."""
    return deprels.is_oblique(word) and reader.preposition(word) in reader.classes.lemmas("circumstances")


def _is_quoted(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a word opens a quotation: "chanting *'Shame!'*"."""
    opening = quotation_marks()[0] | word_lists("marks").words("quotation", "open_single")
    return word.index > 0 and reader.sentence.words[word.index - 1].text in opening


def _leads_on(word: Word) -> bool:
    """Tell whether what depends on a phrase still belongs to it: no relative clauses, no asides."""
    if deprels.is_relative_clause(word) or deprels.is_parataxis(word) or deprels.is_subject(word):
        return False
    if deprels.is_determiner(word):
        return False  # "carrying *some* 300 tons"
    if deprels.is_numeric_modifier(word) or (deprels.is_adjectival_modifier(word) and word.xpos == "VBN"):
        return False  # "the U.S.-*hosted* conference"
    if deprels.is_agent_oblique(word):
        return False  # "marched, led *by activists*"
    return not deprels.is_apposition(word) and not deprels.is_adverbial_clause(word)
