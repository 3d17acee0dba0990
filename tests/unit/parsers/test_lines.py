"""Check which lines end a paragraph of their own, and that text broken into lines stays whole."""

import pytest

from eventx.parsers._clean import clean


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Oman Recalls Envoy\nOman recalled its envoy.", ["Oman Recalls Envoy"]),
        ("OMAN RECALLS ENVOY\nBy Jane Doe Roe\nOman left.", ["OMAN RECALLS ENVOY", "By Jane Doe Roe"]),
        ("Dead and hurt\nNorth\t12\t4\nSouth\t3\t9\nOman left.", ["Dead and hurt", "North\t12\t4", "South\t3\t9"]),
        ("May 3|Sohar|14\nOman left.", ["May 3|Sohar|14"]),
        # the next word would have fitted on the line
        (
            "Army retakes the port\nThe army says it has retaken the port of Sohar after a week.",
            ["Army retakes the port"],
        ),
        (
            "14:10 GMT\nEnvoys meet in Oman\nEnvoys of both sides have met in Oman, the ministry says.",
            ["14:10 GMT", "Envoys meet in Oman"],
        ),
        (
            "Oman left the talks without a word on the port\n(Writing by Jane Doe)",
            ["Oman left the talks without a word on the port"],
        ),
        # capitals on a line that is as full as the next
        ("Oman's Prime Minister Ali Khan and French President\nEmmanuel Macron met in Paris on Monday and agreed that\n"
         "it was late.", []),
        # nor with the dateline before it
        ("SOHAR, Oct. 3 (Wire) - Oman's Prime Minister\nAli Khan said that he had met the envoys in Sohar.",
         ["SOHAR, Oct. 3 (Wire) "]),
        # it would not have, or the line cannot end there
        ("The army says it has retaken the port of\nSohar after days of fighting with\nQatar and others.", []),
        ("The minister said that\nOman would send its envoy to the talks on the port of Sohar.", []),
        # no headline: it goes on, ends as a sentence, or stands inside a paragraph
        ("Oman and Prime Minister\nof Qatar met.", []),
        ("Oman Recalled Envoy Ali.\nQatar left.", []),
        ("Oman recalled the envoy to\nQatar, Prime Minister\nAli said.", []),
        ("Oman Recalls Envoy\n\nOman recalled its envoy.", []),
        # no row: two spaces part sentences
        ("It left.  It came.  It went\nagain.", []),
        ("Sohar\nOman left.", []),
    ],
)
def test_lines_that_stand_for_themselves_end_a_paragraph(text: str, ends: list[str]) -> None:
    cleaned = clean(text)
    breaks = [i for i in range(len(cleaned.text) - 1) if cleaned.text[i : i + 2] == "\n\n"]
    added = [cleaned.text[:i].rpartition("\n")[2] for i in breaks] if "\n\n" not in text else []
    assert added == ends
    assert cleaned.span(len(cleaned.text) - 5, len(cleaned.text)) == (len(text) - 5, len(text))


def test_invisible_characters_and_ends_of_lines_keep_their_offsets() -> None:
    text = "Oman\u200b Recalls Envoy\nOman left."
    cleaned = clean(text)
    start = cleaned.text.index("left")
    assert cleaned.span(start, start + 4) == (text.index("left"), text.index("left") + 4)


def test_cells_are_not_read_together() -> None:
    text = "Region   Killed   Hurt\nNorth | 12 | 4\nOman left."
    cleaned = clean(text)
    assert cleaned.text.split() == ["Region", "Killed", "Hurt", "North", "12", "4", "Oman", "left."]
    assert cleaned.text.split("\n\n")[1].strip() == "Killed"
    start = cleaned.text.index("Hurt")
    assert cleaned.span(start, start + 4) == (text.index("Hurt"), text.index("Hurt") + 4)


@pytest.mark.parametrize(
    "text", ["Rebels   left   the   town", "Oman  left  it.\nQatar  left  it.", "One   row   here\n\nleft."]
)
def test_wide_spaces_make_no_table(text: str) -> None:
    assert clean(text).text == text
