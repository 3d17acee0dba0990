"""Check which tags are put right before the parse."""

from types import SimpleNamespace

import pytest

from eventx.parsers._headlines import LIKELIER, MUCH_LIKELIER
from eventx.parsers._settled import settle_tags


@pytest.mark.parametrize(
    ("line", "settled"),
    [
        ("accused/VBD neighbouring/VBG Chad/NNP", "VBD JJ NNP"),
        ("held/VBD one/CD more/JJR accused/VBN in/IN May/NNP", "VBD CD JJR NN IN NNP"),
        ("held/VBD nine/CD accused/VBN of/IN theft/NN", "VBD CD VBN IN NN"),
        ("accused/VBD warring/VBG clans/NNS", "VBD VBG NNS"),
        ("talks/NNS are/VBP due/JJ to/IN open/JJ in/IN Doha/NNP", "NNS VBP JJ TO VB IN NNP"),
        ("is/VBZ due/JJ to/IN start/NN", "VBZ JJ TO VB"),
        ("are/VBP due/JJ to/IN lob/NN a/DT bomb/NN", "VBP JJ TO VB DT NN"),
        ("is/VBZ due/JJ to/IN rain/NN in/IN May/NNP", "VBZ JJ IN NN IN NNP"),
        ("due/JJ to/IN heavy/JJ rain/NN", "JJ IN JJ NN"),
        ("open/JJ in/IN Doha/NNP", "JJ IN NNP"),
        ("ordered/VBD/VERB Mali/NNP to/IN free/JJ monks/NNS", "VBD NNP TO VB NNS"),
        ("told/VBD/VERB him/PRP to/IN free/JJ her/PRP", "VBD PRP TO VB PRP"),
        ("ordered/VBD/VERB access/NN to/IN free/JJ meals/NNS", "VBD NN IN JJ NNS"),
        ("Mali/NNP to/IN free/JJ monks/NNS", "NNP TO VB NNS"),
        ("a/DT deal/NN to/IN free/JJ monks/NNS", "DT NN TO VB NNS"),
        ("Access/NN to/IN free/JJ meals/NNS", "NN IN JJ NNS"),
        ("gave/VBD/VERB him/PRP to/IN free/JJ men/NNS", "VBD PRP IN JJ NNS"),
    ],
)
def test_tags_that_form_or_neighbours_settle(line: str, settled: str) -> None:
    parts = [token.split("/") for token in line.split()]
    words = [SimpleNamespace(text=text, xpos=xpos, upos=upos[0] if upos else "X") for text, xpos, *upos in parts]
    settle_tags([SimpleNamespace(words=words)], lambda _, lines: [[("X", "X")] * len(line) for line in lines])
    assert " ".join(w.xpos for w in words) == settled


def test_a_tagger_is_pressed_harder_where_it_finds_no_verb() -> None:
    """The commas before what may be the verb are shown to it as "and", and the one that joins subjects is returned."""
    pairs = [("Togo", "NNP"), (",", ","), ("Benin", "NNP"), ("ink", "NN"), ("pact", "NN")]
    words = [SimpleNamespace(text=text, xpos=xpos, upos="X") for text, xpos in pairs]
    asked: list[tuple[float, list[list[str]]]] = []

    def ask(times: float, lines: list[list[str]]) -> list[list[tuple[str, str]]]:
        asked.append((times, lines))
        verb = ("VERB", "VBP") if times == MUCH_LIKELIER else ("NOUN", "NN")
        return [[verb if form == "ink" else ("PROPN", "NNP") for form in line] for line in lines]

    assert [(comma.text, form) for comma, form in settle_tags([SimpleNamespace(words=words)], ask)] == [(",", "and")]
    assert [times for times, _ in asked] == [LIKELIER, MUCH_LIKELIER]
    assert asked[-1][1] == [["Togo", "and", "Benin", "ink", "pact"]]
    assert (words[3].upos, words[3].xpos) == ("VERB", "VBP")


def test_a_tagger_is_asked_without_what_parts_a_verb_from_its_subject() -> None:
    pairs = [("Men", "NNS"), (",", ","), ("too", "RB"), (",", ","), ("fired", "VBN"), ("shots", "NNS")]
    words = [SimpleNamespace(text=text, xpos=xpos, upos="X") for text, xpos in pairs]
    asked: list[list[str]] = []

    def ask(times: float, lines: list[list[str]]) -> list[list[tuple[str, str]]]:
        asked.extend(lines)
        return [[("VERB", "VBD") if form == "fired" else ("X", "X") for form in line] for line in lines]

    assert settle_tags([SimpleNamespace(words=words)], ask) == []
    assert ["Men", "fired", "shots"] in asked
    assert (words[4].upos, words[4].xpos) == ("VERB", "VBD")


def test_dashes_behind_a_subject_are_shown_as_commas() -> None:
    """They are shown to the tagger, and returned for the parser."""
    pairs = [("Oman", "NNP"), ("-", "HYPH"), ("a", "DT"), ("state", "NN"), ("-", "HYPH"), ("hosts", "NNS")]
    words = [
        SimpleNamespace(text=text, xpos=xpos, upos="X", start_char=7 * i, end_char=7 * i + 5)
        for i, (text, xpos) in enumerate(pairs)
    ]
    asked: list[list[str]] = []

    def ask(times: float, lines: list[list[str]]) -> list[list[tuple[str, str]]]:
        asked.extend(lines)
        return [[("VERB", "VBZ") if form == "hosts" else ("X", form) for form in line] for line in lines]

    marks = settle_tags([SimpleNamespace(words=words)], ask)
    assert [(dash.text, form) for dash, form in marks] == [("-", ","), ("-", ",")]
    assert asked[0] == ["Oman", ",", "a", "state", ",", "hosts"]
    assert (words[5].xpos, words[4].xpos) == ("VBZ", ",")
