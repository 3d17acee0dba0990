"""Write the text and character labels that Stanza's tokenizer trainer reads.

From WORK/ud/tokenizer.conllu and the two development files come WORK/tok/en.train.txt,
en-ud-train.toklabels and the same for dev.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.conllu import read_trees, write_trees


def main() -> None:
    """Parse the command line and write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    args = parser.parse_args()
    from stanza.utils.datasets import common

    source, out = args.work / "ud", args.work / "tok"
    out.mkdir(parents=True, exist_ok=True)
    dev = [tree for name in ("ewt-dev", "gum-dev") for tree in read_trees(source / f"{name}.conllu")]
    write_trees(out / "en.train.gold.conllu", read_trees(source / "tokenizer.conllu"))
    write_trees(out / "en.dev.gold.conllu", dev)
    common.convert_conllu_to_txt(str(out), "en", shards=("train", "dev"))
    for shard in ("train", "dev"):
        text, gold = f"{out}/en.{shard}.txt", f"{out}/en.{shard}.gold.conllu"
        common.prepare_tokenizer_dataset_labels(text, gold, str(out), "en", shard)


if __name__ == "__main__":
    main()
