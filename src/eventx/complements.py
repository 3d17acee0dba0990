"""Find the complements of a trigger, and tell their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from eventx import deprels, walks
from eventx.arguments.clauses import Clause
from eventx.syntax import Sentence, Word

_INFINITIVE_KINDS = (deprels.is_adverbial_clause, deprels.is_open_complement, deprels.is_adnominal_clause)


def complements_of(sentence: Sentence, clause: Clause) -> tuple[Word, ...]:
    """Return the heads of a clause's complements, or else the infinitives that may be.

    Args:
        sentence: The sentence.
        clause: The clause.

    Returns:
        Without complements, the clause that a verb is set beside ("he will *go*, aides promised"), its infinitives
        of purpose, what its object is said to be ("called it a *disgrace*", hung on the object), or the infinitive
        right behind a noun.
    """
    if clause.complements:
        return clause.complements
    word = clause.predicate
    beside = sentence.head(word) if deprels.is_parataxis(word) and not clause.objects else None
    if beside is not None and word.upos == beside.upos == "VERB":
        return (beside,)
    if word.upos != "NOUN":
        names = [c for o in clause.objects for c in sentence.children(o) if _is_bare(sentence, c, o)]
        if names:
            return tuple(names)
        own = tuple(c for c, _ in _infinitives(sentence, word) if c.index > word.index)
        patients = (*clause.objects, *clause.recipients)  # "told the rebels to leave", hung on the rebels
        return own or tuple(
            c for o in patients for c, to in _infinitives(sentence, o) if to.index == o.index + 1 > word.index
        )
    governor = sentence.head(word)
    if governor is None:
        return ()
    return tuple(c for c, to in _infinitives(sentence, governor) if to.index == word.index + 1)


def _is_bare(sentence: Sentence, word: Word, noun: Word) -> bool:
    """Tell whether a noun or an adjective stands behind a noun with nothing to join them ("held them *liable*")."""
    if word.index <= noun.index:
        return False
    is_noun = deprels.is_nominal_modifier(word) and not walks.prepositions(sentence, word)
    return is_noun or deprels.is_adjectival_modifier(word)


def _infinitives(sentence: Sentence, word: Word) -> Iterator[tuple[Word, Word]]:
    """Yield the infinitive clauses that modify a word, each with its *to*."""
    for child in sentence.children(word):
        if any(is_kind(child) for is_kind in _INFINITIVE_KINDS):
            yield from (
                (child, m) for m in sentence.children(child) if deprels.is_marker(m) and m.lower == "to"
            )


def has_kind(sentence: Sentence, complements: Iterable[Word], kind: str) -> bool:
    """Tell whether one of the complements is an infinitive with *to*, a finite or a mandative clause."""
    for complement in complements:
        children = sentence.children(complement)
        marks = {c.lower for c in children if deprels.is_marker(c)}
        is_infinitive = "to" in marks and "that" not in marks  # not "that the aim is to win"
        if kind == "mandative":
            if not is_infinitive and _is_mandative(sentence, complement):
                return True
        elif kind == "negated" or is_infinitive == (kind == "infinitive"):
            return True
    return False


def _is_mandative(sentence: Sentence, head: Word) -> bool:
    """Tell whether a clause says what is to be done: "that she *leave*", "that they (should) *be* freed"."""
    children = sentence.children(head)
    auxiliaries = [c for c in children if deprels.is_auxiliary(c) or deprels.is_copula(c)]
    subject = next((c for c in children if deprels.is_subject(c)), None)
    if subject is None or subject.index > head.index:
        return False
    modal = next((c for c in children if c.xpos == "MD"), None)
    if modal is not None:  # not "should have known", "asked if it should"
        asked = walks.mark(sentence, head, "if") or walks.mark(sentence, head, "whether")
        return modal.lower == "should" and not asked and all(c.lower != "have" for c in auxiliaries)
    verb = min([head, *auxiliaries], key=lambda w: w.index)
    if verb.lower == "be":
        return True
    if verb != head or head.lower != head.lemma.lower():
        return False
    singular = subject.upos in ("NOUN", "PROPN") and subject.feat("Number") == "Sing"
    governor = sentence.head(head)
    shifted = governor is not None and governor.xpos == "VBD"  # "proposed that they *meet*": a fact would be past
    return head.xpos == "VB" or singular or shifted
