"""Re-freeze the parses of tests/frozen: python tests/freeze.py [NAME ...].

Each NAME.txt holds the text of a case; NAME.conllu its parse by the bundled model, which may then be corrected by hand.
NAME_cases.conllu holds the parses of the sentences of tests/cases/NAME.toml, each a document of its own.
"""

import re
import sys
import tomllib
from pathlib import Path

from eventx.parsers.conllu import write_conllu
from eventx.parsers.stanza import StanzaParser

FOLDER = Path(__file__).parent / "frozen"


def main(names: list[str]) -> None:
    parser = StanzaParser()
    for path in sorted(FOLDER.glob("*.conllu")):
        text, cases = path.with_suffix(".txt"), path.stem.removesuffix("_cases")
        if names and path.stem not in names:
            continue
        if text.exists():
            sentences = parser.parse([text.read_text(encoding="utf-8").strip()])[0]
            path.write_text(write_conllu(sentences), encoding="utf-8")
        elif path.stem != cases:
            parsed = parser.parse(_texts(FOLDER.parent / "cases" / f"{cases}.toml"))
            path.write_text("".join(f"# newdoc\n{write_conllu(s)}" for s in parsed), encoding="utf-8")


def _texts(path: Path) -> list[str]:
    """Return the texts of a file of cases without the marks around the events."""
    cases = tomllib.loads(path.read_text(encoding="utf-8"))
    texts = (case["text"] for kind in cases.values() for case in kind)
    return list(dict.fromkeys(re.sub(r"\*(\w+)\*", r"\1", text) for text in texts))


if __name__ == "__main__":
    main(sys.argv[1:])
