"""Keep track of the persons, groups and places that a text mentions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import define, field

from eventx import deprels, walks
from eventx.lexicon.classes import WordClasses
from eventx.syntax import Sentence, Word

Place = tuple[int, int]  # number of the sentence, index of the word

SUBJECT_ROLE = 3.0
_PLURAL_TAGS = ("NNS", "NNPS")


@define
class Entity:
    """Someone or something that the text has mentioned.

    Attributes:
        kind: "person", "group" (organisations, places), or "many" (several persons).
        gender: "masculine", "feminine", or None while nothing tells.
        name: The mention that says most, with its sentence.
        mentions: How often it was mentioned.
        at: The last mention.
        role: Rank of the last mention's relation.
    """

    kind: str
    gender: str | None
    name: tuple[int, Word]
    mentions: int
    at: tuple[int, Word]
    role: float
    keys: set[str] = field(factory=set)


def note_mention(known: list[Entity], number: int, sentence: Sentence, word: Word, classes: WordClasses) -> None:
    """Add a mention to what is known, if the word heads one."""
    kind = kind_of(sentence, word, classes)
    if kind is None:
        return
    keys, gender = name_keys(sentence, word), gender_of(sentence, word)
    recurs = _may_recur(sentence, word)
    same = [
        e
        for e in known
        if recurs
        and e.kind == kind
        and (keys <= e.keys or e.keys <= keys)
        and (gender is None or e.gender in (None, gender))
    ]
    if same:
        entity = max(same, key=lambda e: (e.mentions, e.at[0]))
        entity.gender = entity.gender or gender
        if len(keys) > len(entity.keys):
            entity.name = (number, word)
        entity.keys |= keys
        touch(entity, number, sentence, word)
        return
    known.append(Entity(kind, gender, (number, word), 1, (number, word), role_of(sentence, word), keys))


def _may_recur(sentence: Sentence, word: Word) -> bool:
    """Tell whether a mention can be of what was mentioned before: a name, or a noun with "the"."""
    if word.upos == "PROPN":
        return True
    return any(
        deprels.is_determiner(c) and c.lower in ("the", "this", "that") for c in sentence.children(word)
    )


def touch(entity: Entity, number: int, sentence: Sentence, word: Word) -> None:
    role = role_of(sentence, word)
    if entity.at[0] == number:  # within a sentence the most prominent mention counts
        role = max(role, entity.role)
    entity.mentions += 1
    entity.at, entity.role = (number, word), role


def kind_of(sentence: Sentence, word: Word, classes: WordClasses) -> str | None:
    """Tell what a noun names; None for things and for parts of names."""
    if word.upos not in ("NOUN", "PROPN") or deprels.is_name_part(word) or deprels.is_description(word):
        return None
    label = sentence.label(word)
    if label == "PER":
        return "person"
    if label in ("ORG", "LOC"):
        return "group"
    lemma = word.lemma.lower()
    initials = word.upos == "PROPN" and len(word.text) > 1 and word.text.isupper()  # "the ONS" is no plural
    plural = not initials and (word.xpos in _PLURAL_TAGS or word.feat("Number") == "Plur")
    if plural:
        return "many" if label == "NORP" or classes.matches(sentence, word, ("@party",)) else None
    if lemma == "people" or lemma == "police":
        return "many"
    if lemma in classes.lemmas("person") or lemma in genders():
        return "person"
    return "group" if lemma in classes.lemmas("group") or (initials and label is None) else None


def _full(sentence: Sentence, word: Word) -> set[str]:
    return {word.lower, *(c.lower for c in sentence.children(word) if deprels.is_name_part(c))}


def name_keys(sentence: Sentence, word: Word) -> set[str]:
    """Return the forms by which a later mention is the same: the parts of a name, the lemma of a noun."""
    if word.upos == "PROPN":
        return {form for form in _full(sentence, word) if len(form) > 2 and form not in genders()} or {
            word.lower
        }
    return {word.lemma.lower()}


def gender_of(sentence: Sentence, word: Word) -> str | None:
    known = genders()
    around = [word, *(c for c in sentence.children(word) if c.index < word.index or deprels.is_name_part(c))]
    nouns = [known[w.lemma.lower()] for w in around if w.lemma.lower() in known and w.upos != "PRON"]
    return nouns[0] if nouns else None


def role_of(sentence: Sentence, word: Word) -> float:
    word = walks.first_conjunct(sentence, word)
    if deprels.is_subject(word):
        return SUBJECT_ROLE
    if deprels.is_object(word) or deprels.is_root(word):
        return 1.5
    return 1.0 if deprels.is_possessive(word) or deprels.is_oblique(word) else 0.5


@cache
def pronoun_table() -> Mapping[str, Any]:
    from importlib import resources

    from eventx.lexicon._reader import read_toml

    path = resources.files("eventx") / "data" / "pronouns.toml"
    return read_toml(path.read_text(encoding="utf-8"), "pronouns.toml")


@cache
def genders() -> Mapping[str, str]:
    tables = pronoun_table()["gender"]
    return {form: gender for gender, entry in tables.items() for form in (*entry["nouns"], *entry["names"])}
