"""Bring the named-entity corpora to one scheme and write Stanza's JSON.

The corpora disagree: GMB's persons carry their titles and some of its nationalities are
countries; nationalities are marked in GMB only. One scheme for all: PER without titles,
ORG, LOC, NORP for nationalities. Writes, under WORK/ner, ``train.json``, ``select.json``
(for choosing the checkpoint: GUM dev and kept-aside GMB sentences) and ``norp.bio``
(the same GMB sentences, for the evaluation). UNER's EWT sentences are not read: ``uner_data`` adds them.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path

from training.gum_names import merge, read_names

Sentence = list[tuple[str, str]]
KEPT = ("PER", "ORG", "LOC", "NORP")
HELD_EVERY = 12  # each twelfth block of ten GMB sentences is kept aside
BLOCK = 10


def read_bio(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a BIO file."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line.split("\t") for line in block.splitlines() if line.strip()]
        if lines:
            yield [(line[0], line[1]) for line in lines]


def entities(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Return the entities of a sentence as first word, end and label."""
    found: list[tuple[int, int, str]] = []
    for index, (_, tag) in enumerate(sentence):
        kind = tag[2:]
        if tag.startswith("I-") and found and found[-1][1:] == (index, kind):
            found[-1] = (found[-1][0], index + 1, kind)
        elif tag != "O":
            found.append((index, index + 1, kind))
    return found


def tagged(words: list[str], found: Iterable[tuple[int, int, str]]) -> Sentence:
    """Write entities back as BIO tags."""
    tags = ["O"] * len(words)
    for first, end, kind in found:
        tags[first:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - first - 1)
    return list(zip(words, tags, strict=True))


def countries() -> set[str]:
    """Return the names of countries, lower-cased."""
    import pycountry

    names = {"u.s.", "us", "u.k.", "britain", "america", "soviet union", "burma"}
    for country in pycountry.countries:
        for key in ("name", "common_name"):
            names.add(getattr(country, key, country.name).split(",")[0].lower())
    return names


def titles() -> set[str]:
    """Return the words that are cut from the front of persons."""
    text = resources.files("training").joinpath("data", "titles.txt").read_text(encoding="utf-8")
    return {line for line in text.splitlines() if line and not line.startswith("#")}


def repair(sentence: Sentence, title: set[str], country: set[str]) -> Sentence:
    """Cut titles from persons and make places of the nationalities that are countries."""
    words = [word for word, _ in sentence]
    kept = []
    for first, end, kind in entities(sentence):
        if kind == "PER":
            while first < end and words[first].lower() in title:
                first += 1
        if kind == "NORP" and " ".join(words[first:end]).lower() in country:
            kind = "LOC"
        if first < end and kind in KEPT:
            kept.append((first, end, kind))
    return tagged(words, kept)


def nationalities(sentences: Iterable[Sentence]) -> set[str]:
    """Return the words that GMB marks as nationalities more often than not."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        for word, tag in sentence:
            counts[word] += 1 if tag == "B-NORP" else -1
    return {word for word, count in counts.items() if count > 0 and word[0].isupper()}


def add_nationalities(sentence: Sentence, known: set[str]) -> Sentence:
    """Mark known nationalities where a corpus has none of its own."""
    words = [word for word, _ in sentence]
    found = [entity for entity in entities(sentence) if entity[2] in KEPT]
    taken = {index for first, end, _ in found for index in range(first, end)}
    new = [(i, i + 1, "NORP") for i, w in enumerate(words) if i not in taken and w in known]
    return tagged(words, sorted(found + new))


def gmb_sentences(data: Path) -> tuple[list[Sentence], list[Sentence]]:
    """Return GMB's sentences, repaired: those to learn from and those kept aside."""
    title, country = titles(), countries()
    parts: tuple[list[Sentence], list[Sentence]] = ([], [])
    for index, sentence in enumerate(read_bio(data / "ner" / "gmb.bio")):
        parts[index // BLOCK % HELD_EVERY == 0].append(repair(sentence, title, country))
    return parts


def known_nationalities(data: Path) -> set[str]:
    """Return the nationalities of GMB's sentences to learn from."""
    return nationalities(gmb_sentences(data)[0])


def gum_sentences(data: Path) -> Iterator[Sentence]:
    """Yield GUM's training sentences with the names of both readings, persons without titles."""
    title, country = titles(), countries()
    given = read_bio(data / "ner" / "gum_train.bio")
    read = read_names(data / "ud" / "gum-train.conllu")
    for sentence, (words, names) in zip(given, read, strict=True):
        if [word for word, _ in sentence] != words:
            raise ValueError(f"the GUM files differ at {' '.join(words)!r}")
        yield repair(tagged(words, merge(words, entities(sentence), names)), title, country)


def vary(sentences: list[Sentence], rng: random.Random) -> Iterator[Sentence]:
    """Yield the sentences and, for a few, a copy in capitals or without capitals."""
    for sentence in sentences:
        yield sentence
        draw = rng.random()
        if draw < 0.05:
            yield [(word.upper(), tag) for word, tag in sentence]
        elif draw < 0.07:
            yield [(word.lower(), tag) for word, tag in sentence]


def write_json(path: Path, sentences: Iterable[Sentence]) -> int:
    """Write sentences in Stanza's format and return how many there are."""
    content = [[{"text": word, "ner": tag} for word, tag in s] for s in sentences]
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return len(content)


def write_bio(path: Path, sentences: Iterable[Sentence]) -> None:
    """Write sentences as a BIO file."""
    lines = ("".join(f"{word}\t{tag}\n" for word, tag in sentence) + "\n" for sentence in sentences)
    path.write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Parse the command line and write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ner/")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--silver", type=Path, nargs="*", default=[], help="more BIO files")
    parser.add_argument("--seed", type=int, default=1234)
    args = parser.parse_args()
    source, out = args.data / "ner", args.work / "ner"
    out.mkdir(parents=True, exist_ok=True)
    gmb, held = gmb_sentences(args.data)
    known = nationalities(gmb)
    others = list(gum_sentences(args.data))
    others += read_bio(source / "wikigold.bio")
    others = [add_nationalities(sentence, known) for sentence in others]
    silver = [sentence for path in args.silver for sentence in read_bio(path)]
    train = list(vary(gmb + others + silver, random.Random(args.seed)))
    print("train", write_json(out / "train.json", train))
    select = [add_nationalities(s, known) for s in read_bio(source / "gum_dev.bio")]
    print("select", write_json(out / "select.json", select + held))
    write_bio(out / "norp.bio", held)


if __name__ == "__main__":
    main()
