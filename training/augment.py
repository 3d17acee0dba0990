"""Add what the treebanks lack and news has: datelines, bylines, capitals, curly quotes, careless spacing.

Writes, under WORK/ud, ``tokenizer.conllu`` (the training documents with some sentences
changed and with datelines and bylines put in) and ``extra.conllu`` (changed copies of
sentences for the tagger and the parser). All invented sentences follow the analysis
that EWT gives its few datelines: a sentence of its own, the city its root.
"""

from __future__ import annotations

import argparse
import itertools
import random
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from training.conllu import (
    FORM,
    HEAD,
    UPOS,
    Tree,
    has_no_space,
    read_trees,
    set_space,
    write_trees,
)

CURLY = {"'": "’", "``": "“", "''": "”", "--": "—"}
CLITICS = {"n't", "'m", "'ve"}  # "'ll" and "'re" leave words of another meaning (well, were), and so does it's
MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.")


def table(name: str) -> list[list[str]]:
    """Read a tab-separated word list of this package, comments left out."""
    text = resources.files("training").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines]


def curly(tree: Tree) -> Tree:
    """Return the sentence with typographic quotes, apostrophes and dashes."""
    changed, opened = tree.copy(), False
    for word in changed.words:
        if word[FORM] == '"':
            opened = not opened
            word[FORM] = "“" if opened else "”"
        else:
            word[FORM] = CURLY.get(word[FORM], word[FORM].replace("'", "’"))
    return changed


def capitals(tree: Tree) -> Tree:
    """Return the sentence in capital letters."""
    changed = tree.copy()
    for word in changed.words:
        word[FORM] = word[FORM].upper()
    return changed


def lower(tree: Tree) -> Tree:
    """Return the sentence without capitals and without its last mark."""
    changed = tree.copy()
    for word in changed.words:
        word[FORM] = word[FORM].lower()
    if len(changed.words) > 3 and changed.words[-1][UPOS] == "PUNCT":
        last = changed.words[-1][0]
        if all(word[HEAD] != last for word in changed.words):
            changed.words.pop()
    return changed


def titled(tree: Tree, rng: random.Random) -> Tree:
    """Return the sentence with an abbreviated title before its first name, for the tokenizer.

    Only words and spaces are right in what comes back; the tree is not.
    """
    changed = tree.copy()
    for place, word in enumerate(changed.words):
        name = word[UPOS] == "PROPN" and word[FORM].istitle() and word[FORM].isalpha()
        first = place == 0 or changed.words[place - 1][UPOS] not in ("PROPN", "PUNCT")
        follows = place + 1 < len(changed.words) and changed.words[place + 1][UPOS] == "PROPN"
        if name and first and follows:
            title = rng.choice(table("abbreviations.txt"))[0]
            new = [_word(part, "PROPN", "NNP", 0, "dep") for part in title.split()]
            return _finish([*changed.words[:place], *new, *changed.words[place:]], changed.comments)
    return changed


def restored(tree: Tree) -> Tree:
    """Return the sentence with *its* for *it's* put right: no tokenizer can tell it from the possessive."""
    changed = tree.copy()
    for word, following in itertools.pairwise(changed.words):
        if word[FORM].lower() == "it" and has_no_space(word) and following[FORM].lower() == "s":
            following[FORM] = "'s"
    return changed


def careless(tree: Tree, rng: random.Random) -> Tree:
    """Return the sentence as it is typed in haste, for the tokenizer: ``dont``, ``5km``, ``(www.example.org).``.

    Only words and spaces are right in what comes back; the tree is not.
    """
    changed = tree.copy()
    units = {unit for (unit,) in table("units.txt")}
    for word, following in itertools.pairwise(changed.words):
        is_or_us = following[FORM] == "'s" and word[UPOS] in ("PRON", "VERB") and word[FORM].lower() != "it"
        clitic = is_or_us or following[FORM].lower() in CLITICS
        if clitic and not word[FORM].istitle() and rng.random() < 0.5:
            following[FORM] = following[FORM].replace("'", "")
        elif word[UPOS] == "NUM" and word[FORM][-1].isdigit() and following[FORM] in units:
            set_space(word, False)
    if rng.random() < 0.2:
        place = rng.randrange(len(changed.words) + 1)
        before, after = rng.choice((("(", ")"), ("<", ">"), ("[", "]"), ("", ","), ("", "."), ("", ";"), ("", "...")))
        marks = [_word(mark, "PUNCT", mark, 0, "dep", space=mark is after) for mark in (before, after) if mark]
        marks.insert(len(marks) - 1, _word(address(rng), "X", "ADD", 0, "dep", space=False))
        # A full stop would end the sentence.
        place = len(changed.words) if after == "." else place
        changed = _finish([*changed.words[:place], *marks, *changed.words[place:]], changed.comments)
    return changed


def address(rng: random.Random) -> str:
    """Invent an address of a web page or a mailbox."""
    name, other = ("".join(rng.choices("aeioubcdfgklmnprst", k=rng.randint(3, 9))) for _ in range(2))
    host = f"{name}.{rng.choice(('com', 'org', 'net', 'gov', 'edu', 'co.uk', 'de'))}"
    page = rng.choice(("", "/", f"/{other}", f"/{other}.html", f"/{other}/{rng.randint(1, 9999)}"))
    return rng.choice((f"www.{host}{page}", f"http://www.{host}{page}", f"https://{host}{page}", f"{other}@{host}"))


def _word(form: str, upos: str, xpos: str, head: int, deprel: str, space: bool = True) -> list[str]:
    word = ["0", form, form, upos, xpos, "_", str(head), deprel, "_", "_"]
    word[5] = "Number=Sing" if upos == "PROPN" else "_"
    set_space(word, space)
    return word


def _finish(words: list[list[str]], comments: list[str]) -> Tree:
    for number, word in enumerate(words, start=1):
        word[0] = str(number)
    return Tree(comments, words)


def _name(parts: list[str], head: int, deprel: str, start: int) -> list[list[str]]:
    """Build a name of several words; its last word is the head."""
    top = start + len(parts) - 1
    before = [_word(part, "PROPN", "NNP", top, "compound") for part in parts[:-1]]
    return [*before, _word(parts[-1], "PROPN", "NNP", head, deprel)]


def dateline(rng: random.Random) -> Tree:
    """Invent a dateline, a sentence of its own: ``KYIV, Ukraine (AP) —``."""
    city, country = rng.choice(table("datelines.tsv"))
    if rng.random() < 0.15:
        city = city.title()
    words = _name(city.split(), 0, "root", 1)
    root = len(words)
    if country and rng.random() < 0.9:
        set_space(words[-1], False)
        words += _name(country.split(), root, "appos", root + 2)
        words.insert(root, _word(",", "PUNCT", ",", len(words) + 1, "punct"))
    if rng.random() < 0.25:
        set_space(words[-1], False)
        top = len(words) + 3
        words.append(_word(",", "PUNCT", ",", top, "punct"))
        words.append(_word(rng.choice(MONTHS), "PROPN", "NNP", top, "nmod:unmarked"))
        words.append(_word(str(rng.randint(1, 28)), "NUM", "CD", root, "nmod:unmarked"))
    if rng.random() < 0.8:
        agency = rng.choice(table("agencies.txt"))[0]
        top = len(words) + 2
        words.append(_word("(", "PUNCT", "-LRB-", top, "punct", space=False))
        words.append(_word(agency, "PROPN", "NNP", root, "list", space=False))
        words.append(_word(")", "PUNCT", "-RRB-", top, "punct"))
    dash = rng.choice(["—", "—", "—", "–", "--", "-"])
    words.append(_word(dash, "PUNCT", ":", root, "punct"))
    return _finish(words, ["# newpar"])


def byline(rng: random.Random) -> Tree:
    """Invent a byline, a paragraph of its own: ``By ANNA KOWALSKI, Associated Press``."""
    first, family, agency = rng.choice(table("bylines.tsv"))
    if rng.random() < 0.5:
        first, family = first.title(), family.title()
    by = rng.choice(["By", "By", "BY"])
    words = [_word(by, "ADP", "IN", 2, "case"), _word(first, "PROPN", "NNP", 0, "root")]
    words.append(_word(family, "PROPN", "NNP", 2, "flat"))
    if agency:
        set_space(words[-1], False)
        words.append(_word(",", "PUNCT", ",", 4 + len(agency.split()), "punct"))
        words += _name(agency.split(), 2, "appos", 5)
    return _finish(words, ["# newpar"])


def _paragraph(tree: Tree) -> Tree:
    changed = tree.copy()
    if not changed.starts("newpar") and not changed.starts("newdoc"):
        changed.comments.insert(0, "# newpar")
    return changed


def tokenizer_sentences(trees: list[Tree], rng: random.Random) -> Iterator[Tree]:
    """Yield the training text with some sentences changed and news furniture put in."""
    for tree in map(restored, trees):
        opens = tree.starts("newpar") or tree.starts("newdoc")
        if opens and rng.random() < 0.08:
            if rng.random() < 0.4:
                yield byline(rng)
                yield _paragraph(tree)
                continue
            yield dateline(rng)
            tree = tree.copy()
            tree.comments = [c for c in tree.comments if not c.startswith("# new")]
        if rng.random() < 0.5:
            tree = titled(tree, rng)
        if rng.random() < 0.2:
            tree = careless(tree, rng)
        draw = rng.random()
        if draw < 0.3:
            yield curly(tree)
        elif draw < 0.33:
            yield capitals(tree)
        elif len(tree.words) > 8 and draw < 0.35 and not tree.starts("new"):
            headline = _paragraph(tree)
            if headline.words[-1][FORM] == ".":
                headline.words.pop()
            yield headline
            yield _paragraph(tree)
        else:
            yield tree


def extra_sentences(trees: list[Tree], rng: random.Random) -> Iterator[Tree]:
    """Yield changed copies of sentences and invented ones, for the tagger and the parser."""
    for tree in trees:
        draw = rng.random()
        if draw < 0.04 and any(word[FORM] in CURLY or "'" in word[FORM] for word in tree.words):
            yield curly(tree)
        elif draw > 0.97:
            yield capitals(tree)
        elif draw > 0.95:
            yield lower(tree)
    for _ in range(200):
        yield dateline(rng)
    for _ in range(60):
        yield byline(rng)


def main() -> None:
    """Parse the command line and write the two files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="folder with ud/train.conllu")
    parser.add_argument("--seed", type=int, default=1234)
    args = parser.parse_args()
    folder = args.work / "ud"
    trees = list(read_trees(folder / "train.conllu"))
    rng = random.Random(args.seed)
    print(write_trees(folder / "tokenizer.conllu", tokenizer_sentences(trees, rng)), "words")
    print(write_trees(folder / "extra.conllu", extra_sentences(trees, rng)), "words")


if __name__ == "__main__":
    main()
