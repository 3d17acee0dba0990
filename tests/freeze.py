"""Re-freeze the parses of tests/frozen: python tests/freeze.py [NAME ...].

Each NAME.txt holds the text of a case; NAME.conllu its parse by the bundled model, which may then be corrected by hand.
"""

import sys
from pathlib import Path

from eventx.parsers.conllu import write_conllu
from eventx.parsers.stanza import StanzaParser

FOLDER = Path(__file__).parent / "frozen"


def main(names: list[str]) -> None:
    paths = [FOLDER / f"{n}.txt" for n in names] or sorted(FOLDER.glob("*.txt"))
    parsed = StanzaParser().parse([p.read_text(encoding="utf-8").strip() for p in paths])
    for path, sentences in zip(paths, parsed, strict=True):
        path.with_suffix(".conllu").write_text(write_conllu(sentences), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
