"""Check which words of a tagged headline get other tags."""

import pytest

from eventx.parsers._misread import misread
from tagged import tagged


@pytest.mark.parametrize(
    ("line", "word", "tags"),
    [
        ("Iran/NNP warns/VBZ West/RB/ADV over/IN drills/NNS", "West", ("PROPN", "NNP")),
        ("Student/NN shot/NN dead/JJ in/IN Lagos/NNP", "shot", ("VERB", "VBD")),
        ("Fatah/NNP hands/NNS over/IN bodies/NNS", "hands", ("VERB", "VBZ")),
        ("WHO/WP/PRON warns/VBZ of/IN famine/NN", "WHO", ("PROPN", "NNP")),
        ("US/PRP/PRON to/TO/PART leave/VB", "US", ("PROPN", "NNP")),
        ("Workers/NNS to/IN/ADP stage/VB walkout/NN", "to", ("PART", "TO")),
        ("Army/NN stages/VBZ drill/VBP", "drill", ("NOUN", "NN")),
        ("Mayor/NN arrested/VBD outside/JJ/ADJ court/NN", "outside", ("ADP", "IN")),
        ("Protesters/NNS beaten/VBD by/IN police/NN", "beaten", ("VERB", "VBN")),
        ("Men/NNS thought/VBD to/TO be/VB rebels/NNS shot/VBD nine/CD", "thought", ("VERB", "VBN")),
        ("Syria/NNP talks/VBZ postponed/VBN after/IN raid/NN", "talks", ("NOUN", "NNS")),
        ("Crowds/NNS flee/VBP as/IN war/NN rages/NNS in/IN Goma/NNP", "rages", ("VERB", "VBZ")),
        ("Togo/NNP protests/VBZ", "protests", ("NOUN", "NNS")),
        ("Two/CD jailed/VBD over/RP/ADP cartoon/NN", "over", ("ADP", "IN")),
        ("Court/NN frees/VBZ ex-spy/VBP chief/NN", "ex-spy", ("NOUN", "NN")),
        ("Recep/VB Tayyip/NNP spoke/VBD", "Recep", ("PROPN", "NNP")),
        ("Mayor/NN shot/VBD/NOUN dead/JJ", "shot", ("VERB", "VBD")),
        ("Police/NN chief/JJ shot/VBD dead/JJ", "chief", ("NOUN", "NN")),
        ("The/DT army/NN fled/VBD and/CC/CCONJ retook/VB Gao/NNP", "retook", ("VERB", "VBD")),
        ("Rebels/NNS hold/VBP Gao/NNP ,/,/PUNCT reports/NNS Le/NNP Monde/NNP ././PUNCT", "reports", ("VERB", "VBZ")),
        ("Rebels/NNS held/VBD Gao/NNP ,/,/PUNCT reported/VBN Tass/NNP ././PUNCT", "reported", ("VERB", "VBD")),
        ("Army/NN to/TO/PART counterattack/VB/NOUN", "counterattack", ("VERB", "VB")),
    ],
)
def test_what_a_word_cannot_be_is_not_its_tag(line: str, word: str, tags: tuple[str, str]) -> None:
    words = tagged(line)
    assert [(words[i].text, upos, xpos) for i, upos, xpos in misread(words)] == [(word, *tags)]


@pytest.mark.parametrize(
    "line",
    [
        "He/PRP gave/VBD US/NNP aid/NN to/IN rank/VB -/HYPH and/CC/CCONJ",
        "Talks/NNS help/VBP end/VB war/NN",
        "Rebels/NNS do/VBP/AUX hold/VB town/NN",
        "Army/NN says/VBZ hit/VBD by/IN rocket/NN",
        "Men/NNS thought/VBD to/TO be/VB rebels/NNS who/WP shot/VBD nine/CD",
        "Men/NNS thought/VBD the/DT rebels/NNS shot/VBD nine/CD",
        "Egypt/NNP has/VBZ/AUX closed/VBN in/IN",
        "Plant/NN replaces/VBZ wrought/VBN iron/NN",
        "NATO/NNP took/VBD over/RP/ADP duties/NNS",
        "The/DT army/NN makes/VBZ drill/VBP",
        "They/PRP held/VBD outside/JJ/ADJ help/NN off/RP",
        "Crowds/NNS to/TO/PART stay/VB calm/VB",
        "They/PRP want/VBP to/TO/PART wound/VB guards/NNS",
        "Police/NN unhappy/JJ said/VBD envoy/NN",
        "Ask/VB Obama/NNP ,/, they/PRP said/VBD",
        "They/PRP read/VBD notes/NNS ,/,/PUNCT reports/NNS and/CC/CCONJ mail/NN ././PUNCT",
        "They/PRP began/VBD face/NN to/TO/PART face/VB/NOUN talks/NNS",
    ],
)
def test_other_tags_stay(line: str) -> None:
    assert list(misread(tagged(line))) == []


def test_acts_that_do_harm_are_no_verbs() -> None:
    words = tagged("Israel/NNP strikes/VBZ kill/NN nine/CD in/IN Gaza/NNP")
    assert [tag for _, *tag in misread(words)] == [["NOUN", "NNS"], ["VERB", "VBP"]]
    assert list(misread(tagged("Israel/NNP strikes/VBZ target/NN in/IN Gaza/NNP"))) == []


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Rebels/NNS took/VBD Gao/NNP ,/, local/JJ media/NN report/NN/NOUN ./.", [["VERB", "VBP"]]),
        ("Rebels/NNS took/VBD Gao/NNP ,/, newspapers/NNS claim/NN/NOUN ./.", [["VERB", "VBP"]]),
        ("Rebels/NNS took/VBD Gao/NNP ,/, a/DT media/NN report/NN/NOUN ./.", []),
        ("Rebels/NNS burned/VBD books/NNS ,/, papers/NNS and/CC newspapers/NNS report/NN/NOUN ./.", []),
        ("Rebels/NNS in/IN Gao/NNP ,/, local/JJ media/NN report/NN/NOUN ./.", []),
    ],
)
def test_who_is_named_at_the_end_reports(line: str, tags: list[list[str]]) -> None:
    assert [tag for _, *tag in misread(tagged(line))] == tags
