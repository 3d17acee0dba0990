"""Check which words of a tagged sentence may be a headline's verb, and which comma joins its subjects."""

import pytest

from eventx.parsers._headlines import LIKELIER, MUCH_LIKELIER, hidden_verbs, joining_commas, verb_tag
from tagged import tagged


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
        ("May/NNP 3/CD ,/, Protesters/NNS storm/NN parliament/NN", ["storm"]),
        ("Agency/NN spies/NNS on/IN allies/NNS", ["spies"]),
        ("Banks/NNS close/VBP after/IN rebels/NNS storm/NN port/NN", ["storm"]),
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
        ("Israel/NNP bombs/NNS suburb/NN", MUCH_LIKELIER),
        ("Protesters/NNS strikes/NNS plan/NN", LIKELIER),
    ],
)
def test_agreement_and_a_verb_behind_make_a_verb_much_likelier(line: str, times: float) -> None:
    assert next(iter(hidden_verbs(tagged(line)))).times == times


def test_clauses_have_a_verb_each() -> None:
    places = hidden_verbs(tagged("Rebels/NNS shell/NN town/NN as/IN troops/NNS flee/NN camp/NN"))
    assert len({place.clause for place in places}) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Protesters/NNS storm/VBP parliament/NN building/NN",
        "Peace/NN talks/NNS in/IN Doha/NNP ./.",
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
        "Aug./NNP 14/CD ,/, rebels/NNS trade/VBP fire/NN",
        "Day/NNP 43/CD ,/, rebels/NNS trade/VBP fire/NN",
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
