"""Check that what is left of mark-up is blanked, that its text stays, and that no offset moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.parsers._clean import clean
from eventx.parsers._markup import blank_citations, blank_markup, mark_speakers, part_topics

PIECES = [
    "<p>",
    "</b>",
    "<3",
    "&amp;",
    "&eacute;",
    "#Oman",
    "@oman",
    " ",
    "\n",
    "- ",
    "•",
    "https://oman.example/a",
    "Oman",
    "RT @oman:",
    "'",
    "’ ",
]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<p>The <b>EU</b> <a href='x'>fined</a> it.</p><p>Oman left.</p>", ["The EU fined it.", "Oman left."]),
        ("First<br/>Second", ["First", "Second"]),
        ("<3,000 troops left, <b of them hurt.", ["<3,000 troops left, <b of them hurt."]),
        ("Oman fires at #Qatar, army says #Oman #Gulf", ["Oman fires at Qatar, army says"]),
        ("Oman left. #Gulf", ["Oman left."]),
        ("Talks in #Oman", ["Talks in Oman"]),
        ("RT @desk: Oman left, says @MFA", ["Oman left, says @MFA"]),
        (
            "It is no. #1, and C# is a language; write to a@b.example",
            ["It is no. #1, and C# is a language; write to a@b.example"],
        ),
        ("Oman left https://oman.example/a?b=c", ["Oman left"]),
        ("See https://oman.example for more ****", ["See https://oman.example for more ****"]),
        ("Oman left \U0001f6a8\U0001f6a8", ["Oman left"]),
        ("Dead:\n• Oman left\n• Qatar stayed", ["Dead:", "Oman left", "Qatar stayed"]),
        ("- Oman left\n- Qatar stayed", ["Oman left", "Qatar stayed"]),
        ("A -3 degree day\n-5 tomorrow", ["A -3 degree day -5 tomorrow"]),
        ("# Oman leaves\n> **Oman** left the [talks](/a#b).", ["Oman leaves", "Oman left the talks ."]),
        ("Q: Did Oman leave?\nA: No.", ["Did Oman leave? No."]),
        ("UPDATE 2-Oman leaves", ["Oman leaves"]),
        ("BREAKING: Oman leaves\n\nRead more: Qatar stays", ["Oman leaves", "Qatar stays"]),
        ("Oman: we leave", ["Oman: we leave"]),
    ],
)
def test_what_is_read_of_a_text(text: str, read: list[str]) -> None:
    paragraphs = (" ".join(p.split()) for p in blank_markup(text).split("\n\n"))
    assert [p for p in paragraphs if p] == read


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Rebels shell port - army", "Rebels shell port : army"),
        ("Nine killed in Mali – local officials\n\nOman left.", "Nine killed in Mali : local officials\n\nOman left."),
        ("Nine killed in Mali -police", "Nine killed in Mali: police"),
        ("Any news of Aunt Jo? Yours -M", "Any news of Aunt Jo? Yours -M"),
        ("Nine killed in Mali-based firm", "Nine killed in Mali-based firm"),
        ("Mali expels envoy - state TV", "Mali expels envoy : state TV"),
        ("Sudan faces famine - UN", "Sudan faces famine : UN"),
        ("They left — stayed - who knows", "They left — stayed - who knows"),
        ("The port - army base - fell", "The port - army base - fell"),
    ],
)
def test_speakers_at_the_end_of_a_headline(text: str, marked: str) -> None:
    assert mark_speakers(text) == marked


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Togo coup: Junta bans rallies", "Togo coup\n\nJunta bans rallies"),
        ("Oman-Qatar war:  UN to meet", "Oman-Qatar war\n\n UN to meet"),
        ("Togo army: Junta bans rallies", "Togo army: Junta bans rallies"),  # it speaks
        ("Oman ended the war: Qatar left", "Oman ended the war: Qatar left"),
        ("Togo protests: police shoot two", "Togo protests\n\npolice shoot two"),
        ("Togo coup: what we know", "Togo coup: what we know"),
    ],
)
def test_what_a_headline_is_about_stands_for_itself(text: str, parted: str) -> None:
    assert part_topics(text) == parted


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("Oman 'shot down' jet", "Oman  shot down  jet"),
        ("‘Dozens hurt’ in raid", " Dozens hurt  in raid"),
        ("Oman 'shot down' jet\n\nIt fell.", "Oman  shot down  jet\n\nIt fell."),
        ("Oman 'shot down' a jet.", "Oman 'shot down' a jet."),
        ("It 'shot down'\na jet.", "It 'shot down'\na jet."),
        ("Rebels' raid on Oman's port", "Rebels' raid on Oman's port"),
        ("'We stay': Oman to host talks", "'We stay': Oman to host talks"),
    ],
)
def test_a_few_cited_words_of_a_headline_are_read_as_its_own(text: str, blanked: str) -> None:
    assert blank_citations(text) == blanked


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text())
def test_blanking_moves_nothing(text: str) -> None:
    assert len(blank_markup(text)) == len(text)
    assert len(part_topics(mark_speakers(blank_citations(text)))) == len(text)


@pytest.mark.parametrize(
    ("text", "word", "written"),
    [
        ("AT&amp;T left Oman&rsquo;s port", "AT&T", "AT&amp;T"),
        ("Ren&eacute; left", "René", "Ren&eacute;"),
        ("&#201;milie left", "Émilie", "&#201;milie"),
        ("Oman&nbsp;left", "left", "left"),
        ("a &c; b &unknown; left", "left", "left"),
        ("Oman&shy;is left", "Omanis", "Oman&shy;is"),
    ],
)
def test_entities_are_decoded_and_keep_their_place(text: str, word: str, written: str) -> None:
    cleaned = clean(text)
    start = cleaned.text.index(word)
    begin, end = cleaned.span(start, start + len(word))
    assert text[begin:end] == written
