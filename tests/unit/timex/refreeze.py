"""Re-freeze the parses of the cases of times: python tests/unit/timex/refreeze.py.

The parses may then be corrected by hand; each document is one case, in the order of the file.
"""

import tomllib
from pathlib import Path

from eventx.parsers.conllu import write_conllu
from eventx.parsers.stanza import StanzaParser

TESTS = Path(__file__).parents[2]


def main() -> None:
    parser = StanzaParser()
    for name in ("times", "times_attached"):
        cases = tomllib.loads((TESTS / "cases" / f"{name}.toml").read_text("utf-8"))
        texts = [case["text"] for kind in cases.values() for case in kind]
        documents = [f"# newdoc\n{write_conllu(sentences)}" for sentences in parser.parse(texts)]
        (TESTS / "frozen" / f"{name}.conllu").write_text("".join(documents), encoding="utf-8")


if __name__ == "__main__":
    main()
