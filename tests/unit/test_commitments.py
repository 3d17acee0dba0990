"""Check that the act tells what is promised from what is threatened."""

import pytest

from eventx import Lexicon
from eventx.arguments._clauses import ClauseReader
from eventx.triggers import find_triggers
from trees import tree

LEXICON = Lexicon.default()


def types(rows: str) -> list[tuple[str, str]]:
    sentence = tree(rows)
    found = find_triggers(sentence, LEXICON, ClauseReader(sentence, LEXICON.classes))
    return [(str(m.rule.type), m.word.text) for m in found]


def vowed(verb: str, *rest: str) -> str:
    rows = ["Rebels/rebel NOUN NNS 2 nsubj", "vowed/vow VERB VBD 0 root", "to PART TO 4 mark", verb]
    return "\n".join((*rows, *rest))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (vowed("halt VERB VB 2 xcomp", "attacks/attack NOUN NNS 4 obj"), [("pledge", "vowed"), ("ceasefire", "halt")]),
        (vowed("fight VERB VB 2 xcomp", "corruption NOUN NN 4 obj"), [("pledge", "vowed")]),
        (vowed("fight VERB VB 2 xcomp", "soldiers/soldier NOUN NNS 4 obj"), [("threat", "vowed"), ("fight", "fight")]),
        (vowed("halt VERB VB 2 xcomp", "traffic NOUN NN 4 obj"), [("threat", "vowed")]),
        (vowed("retaliate VERB VB 2 xcomp"), [("threat", "vowed"), ("attack", "retaliate")]),
    ],
)
def test_harmless_acts_are_promised_and_others_threatened(rows: str, expected: list[tuple[str, str]]) -> None:
    assert types(rows) == expected
