"""Check which tags are put right before the parse."""

from types import SimpleNamespace

import pytest

from eventx.parsers._headlines import LIKELIER, MUCH_LIKELIER
from eventx.parsers._settled import settle_tags


@pytest.mark.parametrize(
    ("line", "settled"),
    [
        ("accused/VBD neighbouring/VBG Chad/NNP", "VBD JJ NNP"),
        ("accused/VBD warring/VBG clans/NNS", "VBD VBG NNS"),
        ("talks/NNS are/VBP due/JJ to/IN open/JJ in/IN Doha/NNP", "NNS VBP JJ TO VB IN NNP"),
        ("is/VBZ due/JJ to/IN start/NN", "VBZ JJ TO VB"),
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

    assert [comma.text for comma in settle_tags([SimpleNamespace(words=words)], ask)] == [","]
    assert [times for times, _ in asked] == [LIKELIER, MUCH_LIKELIER]
    assert asked[-1][1] == [["Togo", "and", "Benin", "ink", "pact"]]
    assert (words[3].upos, words[3].xpos) == ("VERB", "VBP")
