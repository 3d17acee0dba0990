"""Find what pronouns stand for, where the text leaves little doubt.

Candidates are the persons, groups and places named before a pronoun. They must agree in number, gender and
kind, and may not share a verb with it. What is left is ranked by where it stands: the subject of the clause
that the pronoun's own depends on, subjects before other phrases, near before far, often mentioned before
mentioned once. A pronoun gets an antecedent only if the best candidate is clearly better than the second.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import define, field

from eventx import deprels
from eventx.lexicon.classes import WordClasses
from eventx.syntax import Sentence, Word

Place = tuple[int, int]  # number of the sentence, index of the word

_WINDOW = 3  # sentences looked back
_MARGIN = 1.5  # by which the best candidate must lead
_SUBJECT_ROLE = 3.0
_MEMORY = 200  # entities; beyond that those mentioned in passing are forgotten
_PLURAL_WINDOW, _PLURAL_MARGIN = (
    0,
    2.5,
)  # "they" has candidates that no noun names; these must be nearer and clearer
_PERSONAL = ("masculine", "feminine")
_PLURAL_TAGS = ("NNS", "NNPS")


@define
class _Entity:
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


def resolve_pronouns(sentences: Sequence[Sentence], classes: WordClasses) -> dict[Place, tuple[int, Word]]:
    """Find the antecedents of the personal pronouns of a document.

    Args:
        sentences: The document's sentences.
        classes: The word classes, to tell persons and groups.

    Returns:
        For (sentence number, word index) of each resolved pronoun, the sentence number and head of its
        antecedent, which is never a pronoun itself.
    """
    found: dict[Place, tuple[int, Word]] = {}
    known: list[_Entity] = []
    for number, sentence in enumerate(sentences):
        quoted = _quoted(sentence)
        speakers = _speaker_keys(sentence, quoted, classes)
        if len(known) > _MEMORY:
            known = [e for e in known if e.mentions > 2 or number - e.at[0] <= _WINDOW]
        for word in sentence.words:
            kind = _pronoun_kind(word)
            if kind is None:
                _note(known, number, sentence, word, classes)
            elif kind != "speaker":
                barred = speakers if word.index in quoted else frozenset()
                entity = _choose([e for e in known if not e.keys & barred], number, sentence, word, kind)
                if entity is not None:
                    found[number, word.index] = entity.name
                    entity.gender = kind if kind in _PERSONAL else entity.gender
                    _touch(entity, number, sentence, word)
        speaker = _speaker(known, number, quoted) if quoted else None  # may follow the quotation
        if speaker is not None:
            spoken = (w for w in sentence.words if w.index in quoted and _pronoun_kind(w) == "speaker")
            found.update(((number, w.index), speaker.name) for w in spoken)
    return found


def may_stand_for(sentence: Sentence, pronoun: Word, word: Word, classes: WordClasses) -> bool:
    """Tell whether a pronoun agrees with a word of its sentence in number, gender and kind.

    Args:
        sentence: The sentence.
        pronoun: A word; nothing but a personal pronoun stands for another.
        word: A noun or name, or another pronoun, which must be the same.
        classes: The word classes, to tell persons and groups.

    Returns:
        Whether it does; *I* and *we* agree with whoever speaks.
    """
    kind = _pronoun_kind(pronoun)
    if word.upos == "PRON":
        return kind is not None and pronoun.lower == word.lower
    named = _kind(sentence, word, classes)
    if kind in _PERSONAL:
        return named == "person" and _gender(sentence, word) in (None, kind)
    if kind == "plural":
        return named in ("many", "group")
    if kind == "neuter":
        return named == "group" or word.lemma.lower() in classes.lemmas("collectives")
    return named is not None and pronoun.feat("Person") == "1"


# -- mentions


def _note(known: list[_Entity], number: int, sentence: Sentence, word: Word, classes: WordClasses) -> None:
    """Add a mention to what is known, if the word heads one."""
    kind = _kind(sentence, word, classes)
    if kind is None:
        return
    keys, gender = _keys(sentence, word), _gender(sentence, word)
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
        _touch(entity, number, sentence, word)
        return
    known.append(_Entity(kind, gender, (number, word), 1, (number, word), _role(sentence, word), keys))


def _may_recur(sentence: Sentence, word: Word) -> bool:
    """Tell whether a mention can be of what was mentioned before: a name, or a noun with "the"."""
    if word.upos == "PROPN":
        return True
    return any(
        deprels.is_determiner(c) and c.lower in ("the", "this", "that") for c in sentence.children(word)
    )


def _touch(entity: _Entity, number: int, sentence: Sentence, word: Word) -> None:
    role = _role(sentence, word)
    if entity.at[0] == number:  # within a sentence the most prominent mention counts
        role = max(role, entity.role)
    entity.mentions += 1
    entity.at, entity.role = (number, word), role


def _kind(sentence: Sentence, word: Word, classes: WordClasses) -> str | None:
    """Tell what a noun names; None for things and for parts of names."""
    if word.upos not in ("NOUN", "PROPN") or deprels.is_name_part(word) or deprels.is_description(word):
        return None
    label = sentence.label(word)
    if label == "PER":
        return "person"
    if label in ("ORG", "LOC"):
        return "group"
    lemma = word.lemma.lower()
    plural = word.xpos in _PLURAL_TAGS or word.feat("Number") == "Plur"
    if plural:
        return "many" if label == "NORP" or classes.matches(sentence, word, ("@party",)) else None
    if lemma == "people" or lemma == "police":
        return "many"
    if lemma in classes.lemmas("person") or lemma in _genders():
        return "person"
    return "group" if lemma in classes.lemmas("group") else None


def _full(sentence: Sentence, word: Word) -> set[str]:
    return {word.lower, *(c.lower for c in sentence.children(word) if deprels.is_name_part(c))}


def _keys(sentence: Sentence, word: Word) -> set[str]:
    """Return the forms by which a later mention is the same: the parts of a name, the lemma of a noun."""
    if word.upos == "PROPN":
        return {form for form in _full(sentence, word) if len(form) > 2 and form not in _genders()} or {
            word.lower
        }
    return {word.lemma.lower()}


def _gender(sentence: Sentence, word: Word) -> str | None:
    genders = _genders()
    around = [word, *(c for c in sentence.children(word) if c.index < word.index or deprels.is_name_part(c))]
    nouns = [genders[w.lemma.lower()] for w in around if w.lemma.lower() in genders and w.upos != "PRON"]
    return nouns[0] if nouns else None


def _role(sentence: Sentence, word: Word) -> float:
    word = deprels.first_conjunct(sentence, word)
    if deprels.is_subject(word):
        return _SUBJECT_ROLE
    if deprels.is_object(word) or deprels.is_root(word):
        return 1.5
    return 1.0 if deprels.is_possessive(word) or deprels.is_oblique(word) else 0.5


# -- pronouns


def _pronoun_kind(word: Word) -> str | None:
    if word.upos not in ("PRON", "DET"):
        return None
    return _pronouns().get(word.lower)


def _choose(
    known: list[_Entity], number: int, sentence: Sentence, pronoun: Word, kind: str
) -> _Entity | None:
    ranked = sorted(
        (
            (_score(e, number, sentence, pronoun), i, e)
            for i, e in enumerate(known)
            if number - e.at[0] <= (_PLURAL_WINDOW if kind == "plural" else _WINDOW)
            and _fits(e, number, sentence, pronoun, kind)
        ),
        key=lambda item: (-item[0], item[1]),
    )
    margin = _PLURAL_MARGIN if kind == "plural" else _MARGIN
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < margin):
        return None
    return ranked[0][2]


def _fits(entity: _Entity, number: int, sentence: Sentence, pronoun: Word, kind: str) -> bool:
    if kind in _PERSONAL and (entity.kind != "person" or entity.gender not in (None, kind)):
        return False
    if kind == "plural" and entity.kind != "many":
        return False
    if kind == "neuter" and entity.kind != "group":
        return False
    at, word = entity.at
    if at != number:
        return True
    if word in sentence.ancestors(pronoun) or pronoun in sentence.ancestors(word):
        return False  # "a photographer she had hired" is not she
    return not _share_verb(sentence, pronoun, word)


def _share_verb(sentence: Sentence, pronoun: Word, word: Word) -> bool:
    """Tell whether two words are arguments of one verb, or a pronoun possesses the other word."""
    if deprels.is_possessive(pronoun):
        return sentence.head(pronoun) == word
    return sentence.head(pronoun) == sentence.head(deprels.first_conjunct(sentence, word))


def _score(entity: _Entity, number: int, sentence: Sentence, pronoun: Word) -> float:
    at, word = entity.at
    score = entity.role + min(entity.mentions, 5) * 0.5 - 1.5 * (number - at)
    if deprels.is_subject(pronoun) and entity.role == _SUBJECT_ROLE:
        score += 1.0
    if at == number and word in _clause_subjects(sentence, pronoun):
        score += 3.0
    return score


def _clause_subjects(sentence: Sentence, pronoun: Word) -> Iterator[Word]:
    """Yield the subjects of the clauses that a pronoun's clause depends on: "*Chile* said it would ..."."""
    for verb in sentence.ancestors(pronoun):
        for child in sentence.children(verb):
            if deprels.is_subject(child) and child.index < pronoun.index:
                yield child


def _speaker(known: list[_Entity], number: int, quoted: set[int]) -> _Entity | None:
    """Return who says "I" in a sentence's quotation: the only person outside it that is a subject."""
    subjects = [
        e
        for e in known
        if e.kind == "person"
        and e.at[0] == number
        and e.at[1].index not in quoted
        and e.role == _SUBJECT_ROLE
    ]
    return subjects[0] if len(subjects) == 1 else None


def _speaker_keys(sentence: Sentence, quoted: set[int], classes: WordClasses) -> frozenset[str]:
    """Return the names of the persons who may speak a sentence's quotation: of themselves they say "I"."""
    if not quoted:
        return frozenset()
    outside = (w for w in sentence.words if w.index not in quoted and deprels.is_subject(w))
    return frozenset(
        k for w in outside if _kind(sentence, w, classes) == "person" for k in _keys(sentence, w)
    )


def _quoted(sentence: Sentence) -> set[int]:
    """Return the indices of the words between quotation marks; a mark without a partner opens to the end."""
    inside, found = False, set()
    for word in sentence.words:
        if word.text in ('"', "“", "”", "``", "''"):
            inside = word.text in ("“", "``") or (word.text == '"' and not inside)
        elif inside:
            found.add(word.index)
    return found


# -- tables


@cache
def _table() -> Mapping[str, Any]:
    from importlib import resources

    from eventx.lexicon._reader import read_toml

    path = resources.files("eventx") / "data" / "pronouns.toml"
    return read_toml(path.read_text(encoding="utf-8"), "pronouns.toml")


@cache
def _pronouns() -> Mapping[str, str]:
    return {form: kind for kind, entry in _table()["pronouns"].items() for form in entry["forms"]}


@cache
def _genders() -> Mapping[str, str]:
    tables = _table()["gender"]
    return {form: gender for gender, entry in tables.items() for form in (*entry["nouns"], *entry["names"])}
