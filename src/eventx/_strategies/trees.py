"""Draw random dependency trees with hypothesis; the public names are in `eventx.strategies`."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from attrs import frozen
from hypothesis import strategies as st

from eventx.parsers.conllu import shifted
from eventx.syntax import ROOT, Entity, Sentence, Word

# Between words: mostly a blank, now and then nothing or odd white space.
_GAPS = (" ", " ", " ", "", "  ", "\n", "\u00a0", "\t")
_BREAKS = (" ", "\n\n", "", "\n", " \u2029 ")


@frozen
class _Form:
    """A word that trees are made of, with what may be said about it."""

    text: str
    lemma: str
    upos: str
    xpos: str
    feats: tuple[str, ...]
    relations: tuple[str, ...]
    labels: tuple[str, ...]


@frozen
class _Draw:
    """The choices behind one word."""

    form: _Form
    relation: int
    feats: int
    governor: int
    label: int
    gap: str


def sentences(*, max_words: int, lemmas: tuple[tuple[str, str], ...] = ()) -> st.SearchStrategy[Sentence]:
    """Generate sentences that start at offset 0; see `eventx.strategies.dependency_trees`."""
    forms = _forms() + tuple(_form(lemma, upos) for lemma, upos in lemmas)
    number = st.integers(0, 999)
    draw = st.builds(_Draw, st.sampled_from(forms), number, number, number, number, st.sampled_from(_GAPS))
    return st.builds(_sentence, st.lists(draw, min_size=1, max_size=max_words), st.integers(0, 999))


def parses(
    *, max_sentences: int, max_words: int, lemmas: tuple[tuple[str, str], ...] = ()
) -> st.SearchStrategy[tuple[str, tuple[Sentence, ...]]]:
    """Generate texts with their sentences; see `eventx.strategies.parsed_texts`."""
    part = st.tuples(sentences(max_words=max_words, lemmas=lemmas), st.sampled_from(_BREAKS))
    return st.lists(part, max_size=max_sentences).map(_join)


def _join(parts: Sequence[tuple[Sentence, str]]) -> tuple[str, tuple[Sentence, ...]]:
    text, moved = "", []
    for sentence, gap in parts:
        moved.append(shifted(sentence, len(text)))
        text += sentence.text + gap
    return text, tuple(moved)


def _sentence(draws: Sequence[_Draw], root: int) -> Sentence:
    """Lay out the words and hang each on one that hangs on the root already."""
    heads = _heads([d.governor for d in draws], root % len(draws))
    words: list[Word] = []
    at = 0
    for i, (drawn, head) in enumerate(zip(draws, heads, strict=True)):
        form = drawn.form
        gap = drawn.gap if i + 1 < len(draws) else ""
        words.append(
            Word(
                index=i,
                text=form.text,
                lemma=form.lemma,
                upos=form.upos,
                xpos=form.xpos,
                feats=form.feats[drawn.feats % len(form.feats)],
                head=head,
                deprel="root" if head == ROOT else form.relations[drawn.relation % len(form.relations)],
                start=at,
                end=at + len(form.text),
                space_after=gap != "" or i + 1 == len(draws),
            )
        )
        at += len(form.text) + len(gap)
    text = "".join(d.form.text + d.gap for d in draws[:-1]) + draws[-1].form.text
    return Sentence(text, 0, tuple(words), _entities(draws))


def _heads(choices: Sequence[int], root: int) -> list[int]:
    """Return the head of each word.

    Words are hung in the order of their distance from the root, each on one that hangs already.
    """
    heads = [ROOT] * len(choices)
    hung = [root]
    for i in sorted(range(len(choices)), key=lambda i: (abs(i - root), i)):
        if i != root:
            heads[i] = hung[choices[i] % len(hung)]
            hung.append(i)
    return heads


def _entities(draws: Sequence[_Draw]) -> tuple[Entity, ...]:
    """Make entities of the runs of words that drew the same label."""
    labels = [d.form.labels[d.label % len(d.form.labels)] if d.form.labels else "" for d in draws]
    found: list[Entity] = []
    for i, label in enumerate(labels):
        if label and found and found[-1].end == i and found[-1].label == label:
            found[-1] = Entity(found[-1].start, i + 1, label)
        elif label:
            found.append(Entity(i, i + 1, label))
    return tuple(found)


@cache
def _forms() -> tuple[_Form, ...]:
    return tuple(_form(written, upos) for upos, table in _table().items() for written in table["words"])


def _form(written: str, upos: str) -> _Form:
    """Read "text lemma XPOS"; the tag, or lemma and tag, may be left out."""
    table = _table()[upos]
    text, *rest = written.split(" ")
    lemma = rest[0] if rest else text if upos == "PROPN" else text.lower()
    xpos = rest[1] if rest[1:] else str(table["xpos"])
    labels = ("", *table["labels"]) if "labels" in table else ()
    return _Form(text, lemma, upos, xpos, tuple(table["feats"]), tuple(table["relations"]), labels)


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    text = (files("eventx") / "data" / "strategies" / "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
