"""Re-freeze the parses of tests/cases/times.toml: python tests/unit/timex/refreeze.py.

The parses may then be corrected by hand; each document is one case, in the order of the file.
"""

import tomllib
from pathlib import Path

from eventx.parsers.conllu import write_conllu
from eventx.parsers.stanza import StanzaParser

TESTS = Path(__file__).parents[2]


def main() -> None:
    cases = tomllib.loads((TESTS / "cases" / "times.toml").read_text("utf-8"))
    texts = [case["text"] for kind in cases.values() for case in kind]
    parsed = StanzaParser().parse(texts)
    documents = [f"# newdoc\n{write_conllu(sentences)}" for sentences in parsed]
    (TESTS / "frozen" / "times.conllu").write_text("".join(documents), encoding="utf-8")


if __name__ == "__main__":
    main()
