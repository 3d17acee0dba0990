"""Which event a time belongs to, in the sentences of tests/cases/times_attached.toml, on frozen parses."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from eventx import Extractor, Lexicon
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.time import attach_times
from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence
from eventx.timex import TimeMatch, tag_times
from trees import tree

TESTS = Path(__file__).parents[2]
CASES = [
    case
    for kind in tomllib.loads((TESTS / "cases" / "times_attached.toml").read_text("utf-8")).values()
    for case in kind
]
DOCUMENTS = (TESTS / "frozen" / "times_attached.conllu").read_text("utf-8").split("# newdoc\n")[1:]


def _reader(sentence: Sentence) -> ClauseReader:
    return ClauseReader(sentence, Lexicon.default().classes)


def _shown(match: TimeMatch, calendar: Sequence[TimeMatch]) -> str:
    """Show a calendar time by its text; a loose one, whose reading is made here, with value and modifier."""
    time = match.time
    parts = (time.text,) if match in calendar else (time.text, time.value, time.mod)
    return " ".join(part for part in parts if part)


def _id(case: tuple[dict[str, Any], str]) -> str:
    return str(case[0]["text"])


@pytest.mark.parametrize("case", list(zip(CASES, DOCUMENTS, strict=True)), ids=_id)
def test_each_event_has_its_own_times(case: tuple[dict[str, Any], str]) -> None:
    expected, document = case
    text, (sentence,) = read_conllu(document)
    names = [event.partition(":")[0] for event in expected["events"]]
    triggers = [next(w for w in sentence.words if w.text == name) for name in names]
    calendar = tag_times(text, [sentence], date(2024, 10, 23))
    attached = attach_times(_reader(sentence), triggers, calendar)
    found = [", ".join(_shown(t, calendar) for t in attached.get(w.index, [])) or "-" for w in triggers]
    assert [f"{name}: {times}" for name, times in zip(names, found, strict=True)] == expected["events"]


def test_a_weekday_that_the_parser_takes_for_an_object_dates_the_verb() -> None:
    rows = "1\tTroops\ttroops\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    text, (sentence,) = read_conllu(rows + "3\tFriday\tFriday\tPROPN\tNNP\t_\t2\tobj\t_\t_\n")
    attached = attach_times(_reader(sentence), [sentence.words[1]], tag_times(text, [sentence], date(2024, 10, 23)))
    assert [t.time.value for t in attached[1]] == ["2024-10-18"]


def test_without_triggers_or_times_nothing_is_attached() -> None:
    _, (sentence,) = read_conllu(DOCUMENTS[0])
    assert attach_times(_reader(sentence), [], []) == {}
    assert attach_times(_reader(sentence), list(sentence.words), []) == {}


@pytest.mark.parametrize(("preposition", "times"), [("by", []), ("for", ["six months"])])
def test_by_how_much_something_is_extended_is_no_time(preposition: str, times: list[str]) -> None:
    sentence = tree(f"""
        Rulers/ruler NOUN NNS 2 nsubj
        extended/extend VERB VBD 0 root
        the DET DT 4 det
        curfew NOUN NN 2 obj
        {preposition} ADP IN 7 case
        six NUM CD 7 nummod
        months/month NOUN NNS 2 obl""")
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert [t.text for t in event.times] == times


def test_a_bare_time_belongs_to_the_meeting_that_opens_the_sentence() -> None:
    sentence = tree("""
        At ADP IN 2 case
        talks/talk NOUN NNS 6 obl
        yesterday NOUN NN 2 nmod:unmarked
        , PUNCT , 2 punct
        ministers/minister NOUN NNS 6 nsubj
        joked/joke VERB VBD 0 root""")
    (talks,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert [t.text for t in talks.times] == ["yesterday"]
