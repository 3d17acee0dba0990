"""Check which words of a tagged sentence may be a headline's verb, and which comma joins its subjects."""

import pytest
from attrs import define

from eventx.parsers._headlines import LIKELIER, MUCH_LIKELIER, hidden_verbs, joining_commas, misread, verb_tag


@define
class Tagged:
    text: str
    xpos: str
    upos: str


def tagged(line: str) -> list[Tagged]:
    """Read "form/XPOS" or "form/XPOS/UPOS"; verbs are verbs in both tag sets unless told otherwise."""
    parts = [token.split("/") for token in line.split()]
    return [Tagged(p[0], p[1], p[2] if len(p) == 3 else "VERB" if p[1][:2] == "VB" else "NOUN") for p in parts]


@pytest.mark.parametrize(
    ("line", "verbs"),
    [
        ("Protesters/NNS storm/NN parliament/NN in/IN Quito/NNP", ["storm"]),
        ("Chad/NNP troops/NNS patrol/NN border/NN", ["troops", "patrol"]),
        ("Serbs/NNPS defy/JJ court/NN", ["defy"]),
        ("Police/NN raid/NN two/CD newspapers/NNS ,/, editors/NNS say/VBP", ["raid"]),
        ("Egypt/NNP ,/, Chad/NNP sign/VB/NOUN pact/NN", ["sign"]),
        ("Lagos/NNP police/NN fire/NN tear/VBP gas/NN", ["police", "fire"]),
        ("Police/NNS raid/VBP bank/NN ,/, arrest/NN clerk/NN", ["arrest"]),
        ("Crowds/NNS flee/VBP as/IN rebels/NNS shell/NN Goma/NNP", ["shell"]),
        ("Sudan/NNP :/: Army/NN shells/NNS camp/NN", ["shells"]),
        ("Rebels/NNS to/IN/ADP free/JJ hostages/NNS", ["free"]),
    ],
)
def test_the_verb_of_a_headline_may_be_tagged_as_a_noun(line: str, verbs: list[str]) -> None:
    words = tagged(line)
    assert [words[place.index].text for place in hidden_verbs(words)] == verbs


@pytest.mark.parametrize(
    ("line", "times"),
    [
        ("Protesters/NNS storm/NN parliament/NN", MUCH_LIKELIER),
        ("Police/NN block/NN bill/NN", MUCH_LIKELIER),
        ("Oman/NNP ,/, Yemen/NNP trade/NN blame/NN", MUCH_LIKELIER),
        ("Israel/NNP bombs/NNS suburb/NN ,/, kills/VBZ two/CD", MUCH_LIKELIER),
        ("Israel/NNP bombs/NNS suburb/NN", LIKELIER),
        ("Protesters/NNS strikes/NNS plan/NN", LIKELIER),
    ],
)
def test_agreement_and_a_verb_behind_make_a_verb_much_likelier(line: str, times: float) -> None:
    assert next(iter(hidden_verbs(tagged(line)))).times == times


def test_clauses_have_a_verb_each() -> None:
    places = hidden_verbs(tagged("Rebels/NNS shell/NN town/NN as/IN troops/NNS flee/NN camp/NN"))
    assert len({place.clause for place in places}) == 2


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
        ("Syria/NNP talks/VBZ postponed/VBN after/IN raid/NN", "talks", ("NOUN", "NNS")),
        ("Crowds/NNS flee/VBP as/IN war/NN rages/NNS in/IN Goma/NNP", "rages", ("VERB", "VBZ")),
        ("Togo/NNP protests/VBZ", "protests", ("NOUN", "NNS")),
        ("Two/CD jailed/VBD over/RP/ADP cartoon/NN", "over", ("ADP", "IN")),
        ("Court/NN frees/VBZ ex-spy/VBP chief/NN", "ex-spy", ("NOUN", "NN")),
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
        "Egypt/NNP has/VBZ/AUX closed/VBN in/IN",
        "Plant/NN replaces/VBZ wrought/VBN iron/NN",
        "NATO/NNP took/VBD over/RP/ADP duties/NNS",
        "The/DT army/NN makes/VBZ drill/VBP",
        "They/PRP held/VBD outside/JJ/ADJ help/NN off/RP",
        "Crowds/NNS to/TO/PART stay/VB calm/VB",
    ],
)
def test_other_tags_stay(line: str) -> None:
    assert list(misread(tagged(line))) == []

@pytest.mark.parametrize(
    "line",
    [
        "Protesters/NNS storm/VBP parliament/NN building/NN",
        "Peace/NN talks/NNS in/IN Doha/NNP",
        "The/DT weapons/NNS export/NN ban/NN",
        "Plan/NN to/TO end/VB weapons/NNS export/NN bans/NNS",
        "Near/IN Goma/NNP rebel/NN forces/NNS camp/NN",
        "Lagos/NNP State/NNP Police/NNP",
        "",
    ],
)
def test_ordinary_sentences_hide_no_verb(line: str) -> None:
    assert hidden_verbs(tagged(line)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Army/NNP ,/, rebels/NNS trade/VBP fire/NN",
        "Congo/JJ rebels/NNS ,/, UN/NNP troops/NNS clash/VBP in/IN Goma/NNP",
        "Togo/NNP ,/, Benin/NNP quit/VBD pact/NN",
        "Togo/NNP ,/, Benin/NNP to/TO/PART meet/VB in/IN Lome/NNP",
        "Two/CD hurt/VBN as/IN police/NNS ,/, crowd/NN clash/VBP",
        "Sudan/NNP :/: Army/NN ,/, rebels/NNS trade/VBP fire/NN",
    ],
)
def test_a_comma_may_join_two_subjects(line: str) -> None:
    words = tagged(line)
    assert [words[comma].text for comma in joining_commas(words)] == [","]


@pytest.mark.parametrize(
    "line",
    [
        "Monday/NNP ,/, rebels/NNS fired/VBD rockets/NNS",
        "Nairobi/NNP ,/, Kenya/NNP ,/, hosts/VBZ talks/NNS",
        "On/IN Monday/NNP ,/, rebels/NNS trade/VBP fire/NN",
        "Police/NNS chief/NN dead/JJ ,/, officials/NNS say/VBP",
        "Chad/NNP ,/, which/WDT borders/VBZ Sudan/NNP",
        "Rebels/NNS trade/VBP fire/NN",
    ],
)
def test_other_commas_join_no_subjects(line: str) -> None:
    assert joining_commas(tagged(line)) == []


def test_the_tag_agrees_with_the_form() -> None:
    assert [verb_tag(form, "NN", "army") for form in ("storms", "storm", "cross")] == ["VBZ", "VBP", "VBP"]
    tags = [("hit", "VBD"), ("shot", "VBP"), ("wound", "VBP")]
    assert [verb_tag(form, xpos, "Six") for form, xpos in tags] == ["VBD", "VBD", "VBP"]
    assert verb_tag("free", "JJ", "to") == "VB"


def test_full_sentences_are_believed_sooner() -> None:
    line = "Protesters/NNS storm/NN parliament/NN"
    assert [place.times for place in hidden_verbs(tagged(line))] == [MUCH_LIKELIER]
    assert [place.times for place in hidden_verbs(tagged(line + " ./."))] == [LIKELIER]
