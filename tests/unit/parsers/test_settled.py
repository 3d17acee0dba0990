"""Check which tags are put right before the parse."""

from types import SimpleNamespace

import pytest

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
    ],
)
def test_tags_that_form_or_neighbours_settle(line: str, settled: str) -> None:
    pairs = [token.split("/") for token in line.split()]
    words = [SimpleNamespace(text=text, xpos=xpos, upos="X") for text, xpos in pairs]
    settle_tags([SimpleNamespace(words=words)])
    assert " ".join(w.xpos for w in words) == settled
