"""Find what bare definites stand for: "the rebels", "the company", "the minister".

A bare definite is *the* and a noun for a person or a group, with nothing else to say which. It stands for the
only one of its kind that the last sentences have named: by the same noun ("a rebel *group* ... the group"),
by a name that holds the noun ("the Liberal *Party* ... the party"), or by a title, an apposition or a predicate
("Airlink, an *airline*, ... the airline"). Where two could be meant, there is no antecedent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define

from eventx import deprels
from eventx.arguments._entities import Place, kind_of
from eventx.lexicon.classes import WordClasses
from eventx.syntax import Sentence, Word

_WINDOW = 5  # sentences looked back


@define
class _Named:
    """Someone that the text has mentioned.

    Attributes:
        kind: "person", "group" or "many".
        nouns: The nouns that describe them, lower-cased lemmas.
        keys: The words by which a later full mention is the same, the last of them in both.
        name: The first mention that says who they are, with its sentence; None while only bare definites do.
        at: The sentence of the last mention.
        is_organisation: Whether the name is one of an organisation.
    """

    kind: str
    nouns: set[str]
    keys: tuple[str, ...]
    name: tuple[int, Word] | None
    at: int
    is_organisation: bool = False


def resolve_definites(sentences: Sequence[Sentence], classes: WordClasses) -> dict[Place, tuple[int, Word]]:
    """Find the antecedents of the bare definites of a document.

    Args:
        sentences: The document's sentences.
        classes: The word classes, to tell persons and groups.

    Returns:
        For (sentence number, word index) of each resolved noun, the sentence number and head of the mention
        that says who is meant.
    """
    found: dict[Place, tuple[int, Word]] = {}
    known: list[_Named] = []
    vague = classes.lemmas("vague_definites")
    for number, sentence in enumerate(sentences):
        known = [k for k in known if number - k.at <= _WINDOW]
        for word in sentence.words:
            kind = kind_of(sentence, word, classes)
            if kind is None:
                continue
            if not is_bare_definite(sentence, word):
                _note(known, number, sentence, word, kind)
                continue
            lemma = word.lemma.lower()
            meant = [k for k in known if lemma in k.nouns and k.kind == kind]
            if not meant:
                known.append(_Named(kind, {lemma}, (), None, number))
            elif len(meant) == 1 and lemma not in vague and not _has_rival(known, meant[0]):
                meant[0].at = number
                if meant[0].name is not None:
                    found[number, word.index] = meant[0].name
    return found


def _has_rival(known: list[_Named], meant: _Named) -> bool:
    """Tell whether another organisation, which the noun may describe as well, was named since."""
    return meant.kind == "group" and any(k.is_organisation and k.at >= meant.at and k is not meant for k in known)


def is_bare_definite(sentence: Sentence, word: Word) -> bool:
    """Tell whether a noun has *the* and nothing else that says which one is meant."""
    children = [c for c in sentence.children(word) if not deprels.is_outside_phrase(c)]
    return word.upos == "NOUN" and len(children) == 1 and _is_article(children[0])


def _is_article(word: Word) -> bool:
    return deprels.is_determiner(word) and word.lower == "the"


def _note(known: list[_Named], number: int, sentence: Sentence, word: Word, kind: str) -> None:
    """Add a mention that says who is meant, or join it to the one that it repeats."""
    if deprels.is_adjectival_modifier(word) or _describes_another(sentence, word):
        return
    keys = _name(sentence, word) if word.upos == "PROPN" else _wording(sentence, word)
    nouns = set(_descriptions(sentence, word))
    same = [k for k in known if keys and k.kind == kind and keys[-1:] == k.keys[-1:] and _overlap(keys, k.keys)]
    if same:
        same[-1].nouns |= nouns
        same[-1].at = number
        return
    says_who = word.upos == "PROPN" or any(not deprels.is_outside_phrase(c) for c in sentence.children(word))
    name = (number, word) if says_who else None  # "rebels" says no more than "the rebels"
    known.append(_Named(kind, nouns, keys, name, number, sentence.label(word) == "ORG"))


def _describes_another(sentence: Sentence, word: Word) -> bool:
    """Tell whether a noun is an apposition or a predicate, which says what another mention is."""
    if word.upos != "NOUN":
        return False
    return deprels.is_apposition(word) or any(deprels.is_copula(c) for c in sentence.children(word))


def _overlap(keys: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether one wording holds the other: "Diaz" and "General Amina Diaz"."""
    return set(keys) <= set(others) or set(others) <= set(keys)


def _name(sentence: Sentence, word: Word) -> tuple[str, ...]:
    """Return the words of a name."""
    parts = [word, *(c for c in sentence.children(word) if deprels.is_name_part(c))]
    return tuple(w.lower for w in sorted(parts, key=lambda w: w.index))


def _wording(sentence: Sentence, word: Word) -> tuple[str, ...]:
    """Return a definite phrase as one word, which means the same when repeated: "the Indian government"."""
    before = [c for c in sentence.children(word) if c.index < word.index and not deprels.is_case(c)]
    if not any(_is_article(c) for c in before):
        return ()
    return (" ".join([*(c.lower for c in before), word.lemma.lower()]),)


def _descriptions(sentence: Sentence, word: Word) -> Iterator[str]:
    """Yield the nouns that describe what a word names: its own, titles, appositions, predicates."""
    yield word.lemma.lower()
    for child in sentence.children(word):
        in_name = deprels.is_name_part(child) and word.upos == "PROPN"
        describes = in_name or deprels.is_description(child) or deprels.is_apposition(child)
        if describes and child.upos in ("NOUN", "PROPN"):
            yield child.lemma.lower()
    head = sentence.head(word)
    if head is not None and head.upos == "NOUN":
        copular = deprels.is_subject(word) and any(deprels.is_copula(c) for c in sentence.children(head))
        if copular or deprels.is_apposition(word):
            yield head.lemma.lower()
