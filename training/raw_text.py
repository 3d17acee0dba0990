"""Tokenize and parse raw news with a first set of models.

Raw text is the words of ``ner/gmb.bio`` (Voice of America) and ``masc_raw.txt`` (MASC), spaced as in print and
tokenized anew, since their tokens follow the Penn Treebank's conventions. Writes WORK/ud/raw.conllu, which
``training.annotate`` improves.

    python -m training.raw_text --data DATA --work WORK --models FOLDER --vectors FOLDER/vectors.npz
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from training.conllu import NO_SPACE, Tree, write_trees
from training.loading import PROCESSORS, load, model_files
from training.ner_data import read_bio

LENGTHS = range(4, 60)
BATCH = 1000
_NO_SPACE_BEFORE = re.compile(r" (?=[,.;:!?%)\]”’]|n't\b|'(?:s|re|ve|ll|m|d)\b)")
_NO_SPACE_AFTER = re.compile(r"(?<=[(\[“‘$]) |(?<=\w-) ")
_QUOTED = re.compile(r'" ([^"]*?) "')


def spaced(words: str) -> str:
    """Return words joined by spaces as a printed sentence."""
    return _QUOTED.sub(r'"\1"', _NO_SPACE_AFTER.sub("", _NO_SPACE_BEFORE.sub("", words)))


def raw_sentences(data: Path) -> Iterator[str]:
    """Yield the sentences of both raw corpora."""
    for sentence in read_bio(data / "ner" / "gmb.bio"):
        yield spaced(" ".join(word for word, _ in sentence))
    for line in (data / "masc_raw.txt").read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield spaced(line.strip())


def parsed(sentences: list[str], models: Path, vectors: Path) -> Iterator[Tree]:
    """Tokenize and parse sentences, those of a reasonable length."""
    pipeline = load(model_files(models), vectors, processors=PROCESSORS[:4], tokenize_no_ssplit=True)
    for start in range(0, len(sentences), BATCH):
        for sentence in pipeline("\n\n".join(sentences[start : start + BATCH])).sentences:
            if len(sentence.words) in LENGTHS:
                yield Tree([], [_columns(token) for token in sentence.tokens])


def _columns(token: object) -> list[str]:
    word = token.words[0]  # type: ignore[attr-defined] - Stanza has no types; no multiword tokens here
    space = "_" if token.spaces_after else NO_SPACE  # type: ignore[attr-defined]
    tags = [word.lemma or "_", word.upos, word.xpos, word.feats or "_"]
    return [str(word.id), word.text, *tags, str(word.head), word.deprel, "_", space]


def main() -> None:
    """Parse the command line and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with ner/ and masc_raw.txt")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True, help="folder of checkpoints")
    parser.add_argument("--vectors", type=Path, required=True, help="their word vectors")
    args = parser.parse_args()
    trees = parsed(list(raw_sentences(args.data)), args.models, args.vectors)
    print(write_trees(args.work / "ud" / "raw.conllu", trees), "words")


if __name__ == "__main__":
    main()
