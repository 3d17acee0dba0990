"""Write what the dictionary lemmatizer learns from.

The dictionary looks words up as they are written, so a word seen only in lower case is
unknown at the start of a sentence or in a headline. Each word but names is therefore
listed with a capital as well, after the sentences themselves and so with less weight.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from training.conllu import FORM, LEMMA, UPOS, XPOS, Tree, read_trees, write_trees

UNVARIED = {"PROPN", "PUNCT", "SYM", "NUM", "X"}


def variants(trees: list[Tree]) -> Iterator[Tree]:
    """Yield one-word sentences: words with a capital and with curly apostrophes."""
    seen: Counter[tuple[str, str, str, str]] = Counter(
        (word[FORM], word[UPOS], word[XPOS], word[LEMMA]) for tree in trees for word in tree.words
    )
    known = {(form, upos) for form, upos, _, _ in seen}
    for form, upos, xpos, lemma in (key for key, _ in seen.most_common()):
        new = set()
        if upos not in UNVARIED and form.islower():
            new.add(form.capitalize())
        if "'" in form and upos != "PUNCT":
            new |= {f.replace("'", "’") for f in {form, *new}}
        for variant in sorted(new):
            if (variant, upos) not in known:
                known.add((variant, upos))
                row = ["1", variant, lemma, upos, xpos, "_", "0", "root", "_", "_"]
                yield Tree([], [row])


def main() -> None:
    """Parse the command line and write WORK/ud/lemma.conllu."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    args = parser.parse_args()
    trees = list(read_trees(args.work / "ud" / "train.conllu"))
    more = list(variants(trees))
    print(f"{write_trees(args.work / 'ud' / 'lemma.conllu', trees + more)} words, {len(more)} variants")


if __name__ == "__main__":
    main()
