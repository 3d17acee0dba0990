"""Check on frozen parses that words of saying are typed by what they announce."""

from pathlib import Path

import pytest

from eventx.arguments._clauses import ClauseReader
from eventx.lexicon import Lexicon
from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence
from eventx.triggers import find_triggers

_, SENTENCES = read_conllu(
    (Path(__file__).parents[1] / "frozen" / "announcements.conllu").read_text(encoding="utf-8")
)
LEXICON = Lexicon.default()


def triggers(sentence: Sentence) -> list[tuple[str, str, str | None]]:
    """Type, trigger and governor of each event."""
    found = find_triggers(sentence, LEXICON, ClauseReader(sentence, LEXICON.classes))
    return [(str(m.rule.type), m.word.text, m.governor.word.text if m.governor else None) for m in found]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("Uruguay announced", [("pledge", "announced", None), ("aid", "send", "announced")]),
        ("The ministry said it would hold", [("pledge", "said", None), ("meeting", "talks", "said")]),
        ("The unions", [("threat", "said", None), ("protest", "boycott", "said")]),
        ("The union said", [("threat", "said", None), ("sanction", "boycott", "said")]),
        ("The premier", [("statement", "said", None), ("rejection", "send", None)]),  # not to do it is no pledge
        ("The envoy", [("statement", "said", None), ("aid", "send", None)]),  # "it" is not the envoy
        ("Uruguay said", [("statement", "said", None), ("aid", "send", None)]),  # another's act
        ("The miners", [("statement", "said", None), ("aid", "sent", None)]),  # done already
        ('"We will release', [("release", "release", "said"), ("pledge", "said", None)]),
        ("The ministry said it would print", [("statement", "said", None)]),  # no event of the ontology
    ],
)
def test_saying_what_one_will_do_is_a_pledge_or_a_threat(
    start: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert triggers(next(s for s in SENTENCES if s.text.startswith(start))) == expected


def test_what_is_done_stands_before_a_noun_that_only_says_so() -> None:
    (sentence,) = (s for s in SENTENCES if s.text.startswith("Oslo"))
    assert triggers(sentence) == [("sanction", "halted", None)]
