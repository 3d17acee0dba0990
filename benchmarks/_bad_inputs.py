"""Make bad inputs: texts cut, joined and spoilt, random parses, malformed data."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date
from typing import Any

from eventx._strategies.news import news_table
from eventx.syntax import ROOT, Sentence, Word

REFERENCES = (None, date(2024, 10, 23), date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29))
SPOILERS = (
    "\x00",
    "\u200b",
    "\u202e",
    "\ud800",
    "\ufeff",
    "e\u0301",
    "🚀",
    "👩‍👩‍👧",
    "\r\n",
    "\u2028",
    "\t",
    "<b>",
    "&amp;",
    "''",
    "“",
)
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x370, 0x4FF),
    (0x590, 0x6FF),
    (0x900, 0x97F),
    (0x4E00, 0x4FFF),
    (0xAC00, 0xACFF),
    (0x1F300, 0x1FAFF),
    (0, 0x1F),
    (0x300, 0x36F),
    (0x2000, 0x206F),
    (0xD800, 0xDFFF),
    (0xFE00, 0xFE0F),
)
TIMES = (
    "on 31 February",
    "in 0000",
    "99999 years ago",
    "last last week",
    "the 32nd",
    "10/23/2024",
    "2024-13-45",
    "since 25:99 pm",
    "two and a half dozen million centuries ago",
    "Monday-Friday",
    "2023/24",
    "4 1/0 days",
    "next 9999999999 days",
    "5:7 am",
)


def sentence(rng: random.Random) -> str:
    """Return a sentence of the bundled templates."""
    table = news_table()
    template = rng.choice(table.templates)
    return template.fill({n: rng.choice(table.fillers[n]) for n in template.slots()}).text


def junk(rng: random.Random, length: int) -> str:
    """Return random characters, mostly of one script."""
    low, high = rng.choice(RANGES)
    characters = [chr(rng.randint(low, high)) if rng.random() < 0.8 else " " for _ in range(length)]
    return "".join(characters)


def make_text(rng: random.Random, longest: int) -> str:
    """Return one bad text of up to `longest` characters."""
    if rng.random() < 0.25:
        return junk(rng, rng.randint(0, longest))
    parts: list[str] = []
    while sum(map(len, parts)) < rng.randint(0, longest):
        parts.append(rng.choice((sentence, sentence, lambda r: r.choice(TIMES), lambda r: junk(r, 20)))(rng))
    characters = list(rng.choice((" ", " ", "\n\n", "", " — ")).join(parts))
    for _ in range(rng.choice((0, 1, 5, 40))):
        if not characters:
            break
        at = rng.randrange(len(characters))
        change = rng.randrange(4)
        if change == 0:
            characters[at] = rng.choice(SPOILERS)
        elif change == 1:
            del characters[at : at + rng.randint(1, 9)]
        elif change == 2:
            characters.insert(at, rng.choice(SPOILERS) * rng.randint(1, 3))
        else:
            characters[at:at] = characters[at : at + 30] * rng.randint(1, 3)
    return "".join(characters)[:longest]


class RandomParser:
    """Tokenize at white space and hang the words at random: for the rules alone."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def parse(self, texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
        """Return one random tree for each line with words."""
        return [tuple(self._lines(t)) for t in texts]

    def _lines(self, text: str) -> list[Sentence]:
        rng = random.Random(f"{self._seed}{len(text)}{text[:20]!r}")
        found, at = [], 0
        for line in text.split("\n"):
            words: list[Word] = []
            position = at
            for form in line.split(" "):
                if form:
                    i = len(words)
                    upos, xpos = rng.choice(
                        (("NOUN", "NN"), ("VERB", "VBD"), ("PROPN", "NNP"), ("ADP", "IN"), ("NUM", "CD"))
                    )
                    relation = rng.choice(
                        ("nsubj", "obj", "obl", "conj", "nmod", "ccomp", "advcl", "acl:relcl", "aux:pass")
                    )
                    head = rng.randrange(i) if i else ROOT
                    deprel = relation if i else "root"
                    end = position + len(form)
                    words.append(
                        Word(i, form, form.lower(), upos, xpos, "", head, deprel, position, end, True)
                    )
                position += len(form) + 1
            if words:
                start, end = words[0].start, words[-1].end
                found.append(Sentence(text[start:end], start, tuple(words)))
            at += len(line) + 1
        return found


def spoil(rng: random.Random, data: Any) -> Any:
    """Return plain data with one value replaced by one of another kind."""
    wrong = (None, 3, -1, "x", [], {}, True, 1.5, [[]], {"a": 1}, "\ud800", 10**30)
    if isinstance(data, dict) and data and rng.random() < 0.8:
        key = rng.choice(sorted(data))
        return {
            k: spoil(rng, v) if k == key else v for k, v in data.items() if k != key or rng.random() < 0.9
        }
    if isinstance(data, list) and data and rng.random() < 0.8:
        i = rng.randrange(len(data))
        return [spoil(rng, v) if j == i else v for j, v in enumerate(data)]
    return rng.choice(wrong)


LEXICON = """type = "piracy"
[[triggers]]
lemma = ["board", "hijack"]
upos = "VERB"
frame = "transitive"
object = "@forces"
"""
CONLLU = (
    "1\tRebels\trebel\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tNER=B-PER\n\n"
)


def mutated(rng: random.Random, text: str) -> str:
    """Return text with some characters replaced, doubled or lost."""
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(text) + 1)
        text = (
            text[:at]
            + rng.choice(('"', "[", "]", "=", "\n", "\t", "\\", "{", "9" * 5, "\x00", ""))
            + text[at + rng.randint(0, 3) :]
        )
    return text
