"""Find what pronouns stand for, where the text leaves little doubt.

Candidates are the persons, groups and places named before a pronoun. They must agree in number, gender and
kind, and may not share a verb with it. What is left is ranked by where it stands: the subject of the clause
that the pronoun's own depends on, subjects before other phrases, near before far, often mentioned before
mentioned once. A pronoun gets an antecedent only if the best candidate is clearly better than the second.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from eventx import deprels, walks
from eventx._words import quotation_marks
from eventx.arguments._entities import (
    SUBJECT_ROLE,
    Entity,
    Place,
    gender_of,
    kind_of,
    name_keys,
    note_mention,
    pronoun_table,
    touch,
)
from eventx.lexicon.classes import WordClasses
from eventx.syntax import Sentence, Word

_WINDOW = 3  # sentences looked back
_MARGIN = 1.5  # by which the best candidate must lead
_MEMORY = 200  # entities; beyond that those mentioned in passing are forgotten
_PLURAL_WINDOW, _PLURAL_MARGIN = (
    0,
    2.5,
)  # "they" has candidates that no noun names; these must be nearer and clearer
_PERSONAL = ("masculine", "feminine")


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
    known: list[Entity] = []
    speakers: frozenset[str] = frozenset()
    for number, sentence in enumerate(sentences):
        quoted = _quoted(sentence)
        if not _is_all_quoted(sentence, quoted):  # else the one before goes on
            speakers = _speaker_keys(sentence, quoted, classes)
        if len(known) > _MEMORY:
            known = [e for e in known if e.mentions > 2 or number - e.at[0] <= _WINDOW]
        for word in sentence.words:
            kind = _pronoun_kind(word)
            if kind is None:
                note_mention(known, number, sentence, word, classes)
            elif kind != "speaker":
                barred = speakers if word.index in quoted else frozenset()
                inside = frozenset() if word.index in quoted else quoted
                others = [e for e in known if not (e.keys & barred or _is_in(e, number, inside))]
                entity = _choose(others, number, sentence, word, kind, classes)
                if entity is not None:
                    found[number, word.index] = entity.name
                    entity.gender = kind if kind in _PERSONAL else entity.gender
                    touch(entity, number, sentence, word)
        speaker = _speaker(known, number, quoted) if quoted else None  # may follow the quotation
        if speaker is not None:
            spoken = (w for w in sentence.words if w.index in quoted and _pronoun_kind(w) == "speaker")
            found.update(((number, w.index), speaker.name) for w in spoken)
    return found


def _is_in(entity: Entity, number: int, quoted: Set[int]) -> bool:
    """Tell whether an entity is spoken of in a quotation: who says "*the minister* must go" is somebody else."""
    return entity.at[0] == number and entity.at[1].index in quoted


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
    named = kind_of(sentence, word, classes)
    if kind in _PERSONAL:
        return named == "person" and gender_of(sentence, word) in (None, kind)
    if kind == "plural":
        return named in ("many", "group")
    if kind == "neuter":
        return named == "group" or word.lemma.lower() in classes.lemmas("collectives")
    return named is not None and pronoun.feat("Person") == "1"


def _pronoun_kind(word: Word) -> str | None:
    if word.upos not in ("PRON", "DET"):
        return None
    return _pronouns().get(word.lower)


def _choose(
    known: list[Entity], number: int, sentence: Sentence, pronoun: Word, kind: str, classes: WordClasses
) -> Entity | None:
    barred = list(_controllers(sentence, pronoun, classes))
    ranked = sorted(
        (
            (_score(e, number, sentence, pronoun), i, e)
            for i, e in enumerate(known)
            if number - e.at[0] <= (_PLURAL_WINDOW if kind == "plural" else _WINDOW)
            and _fits(e, number, sentence, pronoun, kind, barred)
        ),
        key=lambda item: (-item[0], item[1]),
    )
    margin = _PLURAL_MARGIN if kind == "plural" else _MARGIN
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < margin):
        return None
    return ranked[0][2]


def _fits(
    entity: Entity, number: int, sentence: Sentence, pronoun: Word, kind: str, barred: Sequence[Word]
) -> bool:
    if kind in _PERSONAL and (entity.kind != "person" or entity.gender not in (None, kind)):
        return False
    if kind == "plural" and entity.kind != "many" and not _speaks_as_many(entity, number, sentence, pronoun):
        return False
    if kind == "neuter" and entity.kind != "group":
        return False
    at, word = entity.at
    if at != number:
        return True
    if word in sentence.ancestors(pronoun) or pronoun in sentence.ancestors(word):
        return False  # "a photographer she had hired" is not she
    return not _share_verb(sentence, pronoun, word, barred)


def _speaks_as_many(entity: Entity, number: int, sentence: Sentence, pronoun: Word) -> bool:
    """Tell whether a group is the subject of the clause above: "*the committee* said they would meet"."""
    at, word = entity.at
    return entity.kind == "group" and at == number and word in _clause_subjects(sentence, pronoun)


def _share_verb(sentence: Sentence, pronoun: Word, word: Word, barred: Sequence[Word]) -> bool:
    """Tell whether two words are arguments of one verb, or a pronoun possesses the other word."""
    if deprels.is_possessive(pronoun):
        return sentence.head(pronoun) == word
    first = walks.first_conjunct(sentence, word)
    return sentence.head(pronoun) == sentence.head(first) or first in barred


def _controllers(sentence: Sentence, pronoun: Word, classes: WordClasses) -> Iterator[Word]:
    """Yield who does what is done to a pronoun, as far as non-finite verbs leave that to the verbs above them.

    As in "*protesters* tried to storm them", "asked *rebels* to free them", "*police* fired tear gas to disperse them".
    """
    verb = sentence.head(pronoun)
    while verb is not None and (deprels.is_open_complement(verb) or _is_purpose(sentence, verb)):
        governor = sentence.words[verb.head]
        children = sentence.children(governor)
        objects = [c for c in children if deprels.is_object(c) and c.index < verb.index]
        if not any(c.upos == "PRON" or kind_of(sentence, c, classes) for c in objects):
            objects = []
        yield from objects or filter(deprels.is_subject, children)
        verb = governor if not objects else None


def _is_purpose(sentence: Sentence, verb: Word) -> bool:
    return deprels.is_adverbial_clause(verb) and walks.is_nonfinite(sentence, verb)


def _score(entity: Entity, number: int, sentence: Sentence, pronoun: Word) -> float:
    at, word = entity.at
    score = entity.role + min(entity.mentions, 5) * 0.5 - 1.5 * (number - at)
    if deprels.is_subject(pronoun) and entity.role == SUBJECT_ROLE:
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


def _speaker(known: list[Entity], number: int, quoted: set[int]) -> Entity | None:
    """Return who says "I" in a sentence's quotation: the only person outside it that is a subject."""
    subjects = [
        e
        for e in known
        if e.kind == "person"
        and e.at[0] == number
        and e.at[1].index not in quoted
        and e.role == SUBJECT_ROLE
    ]
    return subjects[0] if len(subjects) == 1 else None


def _speaker_keys(sentence: Sentence, quoted: set[int], classes: WordClasses) -> frozenset[str]:
    """Return the names of the persons who may speak a sentence's quotation: of themselves they say "I"."""
    if not quoted:
        return frozenset()
    outside = (w for w in sentence.words if w.index not in quoted and deprels.is_subject(w))
    return frozenset(
        k for w in outside if kind_of(sentence, w, classes) == "person" for k in name_keys(sentence, w)
    )


def _is_all_quoted(sentence: Sentence, quoted: set[int]) -> bool:
    return bool(quoted) and all(w.index in quoted or deprels.is_punctuation(w) for w in sentence.words)


def _quoted(sentence: Sentence) -> set[int]:
    """Return the indices of the words between quotation marks; a mark without a partner opens to the end."""
    opening, closing = quotation_marks()
    inside, found = False, set()
    for word in sentence.words:
        if word.text in opening | closing:
            inside = word.text in opening and not (inside and word.text in closing)
        elif inside:
            found.add(word.index)
    return found


@cache
def _pronouns() -> Mapping[str, str]:
    return {form: kind for kind, entry in pronoun_table()["pronouns"].items() for form in entry["forms"]}
