"""Check that the act tells what is promised from what is threatened."""

import pytest

from eventx import Lexicon
from eventx.arguments.clauses import ClauseReader
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


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("war", [("threat", "promised"), ("attack", "carry")]), ("news", [("pledge", "promised")])],
)
def test_hostile_events_are_threatened_whatever_the_verb(noun: str, expected: list[tuple[str, str]]) -> None:
    rows = ["Rebels/rebel NOUN NNS 2 nsubj", "promised/promise VERB VBD 0 root", "to PART TO 4 mark"]
    rows += ["carry VERB VB 2 xcomp", "the DET DT 6 det", f"{noun} NOUN NN 4 obj", "to ADP IN 8 case"]
    assert types("\n".join((*rows, "Oslo PROPN NNP 4 obl LOC"))) == expected
