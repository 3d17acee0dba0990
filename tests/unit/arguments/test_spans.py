"""Check that mentions read as one would quote them."""

from typing import Any

import pytest
from attrs import evolve

from eventx.arguments.spans import clause_words, mention, noun_phrase
from eventx.syntax import Entity
from trees import tree

PHRASES = {
    "article left out": ("The convoy", "convoy", "convoy"),
    "relative clause left out": ("The talks, which", "talks", "talks"),
    "of-phrase kept, relative clause left out": ("The governor of", "governor", "governor of Kano"),
    "name beside a title kept": ("The army's", "chief", "army's chief of staff, General Amina Diallo"),
    "description behind a name left out": ("Carlos Vega", "Carlos", "Carlos Vega"),
    "trailing place left out": ("Militants", "base", "base"),
    "hedge kept": ("Kenya has", "officers", "more than 400 police officers"),
    "hedge taken for a preposition kept": ("At least", "people", "At least 25 people"),
    "counted object without the recipient": ("The EU gave", "euros", "60 million euros"),
    "number phrase kept": ("Tens of", "Tens", "Tens of thousands of teachers"),
    "sum kept": ("Donors", "$", "$200 million"),
    "neither left out": ("Neither", "Armenia", "Armenia"),
    "quotation inside closed, hyphenated word whole": (
        'The "Reform"',
        "break",
        '"Reform" party\'s first break-in',
    ),
    "possessor without its clitic": ("NATO's", "NATO", "NATO"),
}


@pytest.mark.parametrize("case", PHRASES)
def test_noun_phrase_reads_well(frozen: Any, case: str) -> None:
    start, head, expected = PHRASES[case]
    found = frozen.sentence(start)
    m = mention(found, noun_phrase(found, frozen.word(found, head)), frozen.word(found, head))
    assert (m.text, m.head.text) == (expected, head)


@pytest.mark.parametrize(
    ("start", "head", "expected"),
    [("Militants", "base", "base near Gao"), ("Envoys", "hotel", "hotel in Johannesburg, South Africa")],
)
def test_place_keeps_the_places_around_it(frozen: Any, start: str, head: str, expected: str) -> None:
    found = frozen.sentence(start)
    words = noun_phrase(found, frozen.word(found, head), place=True)
    assert mention(found, words, frozen.word(found, head)).text == expected


def test_clause_is_quoted_without_its_preposition(frozen: Any) -> None:
    found = frozen.sentence("Police detained")
    plotting = frozen.word(found, "plotting")
    assert mention(found, clause_words(found, plotting), plotting).text == "plotting a bombing"


def test_place_in_brackets_is_a_mention_of_its_own() -> None:
    sentence = tree(
        """
        Gunmen/gunman NOUN NNS 2 nsubj
        left/leave VERB VBD 0 root
        Djibo PROPN NNP 2 obj LOC
        ( PUNCT -LRB- 5 punct
        Soum PROPN NNP 3 appos LOC
        ) PUNCT -RRB- 5 punct"""
    )
    assert [w.text for w in noun_phrase(sentence, sentence.words[2], place=True)] == ["Djibo"]


def test_preposition_with_a_capital_joins_a_name() -> None:
    rows = """
        Doctors/doctor NOUN NNS 4 nsubj
        Without/without ADP IN 3 case
        Borders/border NOUN NNS 1 nmod
        left/leave VERB VBD 0 root"""
    named, described = (tree(r) for r in (rows, rows.replace("Without/", "without/")))
    assert [w.text for w in noun_phrase(named, named.words[0])] == ["Doctors", "Without", "Borders"]
    assert [w.text for w in noun_phrase(described, described.words[0])] == ["Doctors"]


@pytest.mark.parametrize(("adjective", "phrase"), [("general", ["attorney", "general"]), ("angry", ["attorney"])])
def test_adjective_of_a_title_stands_behind_it(adjective: str, phrase: list[str]) -> None:
    sentence = tree(f"""
        The DET DT 2 det
        attorney NOUN NN 4 nsubj
        {adjective} ADJ JJ 2 amod
        left/leave VERB VBD 0 root""")
    assert [w.text for w in noun_phrase(sentence, sentence.words[1])] == phrase


OFF_DUTY = """
    An/a DET DT 5 det
    off~ ADP IN 4 case
    -~ PUNCT HYPH 2 punct
    duty NOUN NN 5 compound
    guard NOUN NN 0 root"""
SECOND = """
    second~ ADJ JJ 5 amod
    -~ PUNCT HYPH 1 punct
    in~ ADP IN 5 case
    -~ PUNCT HYPH 3 punct
    command NOUN NN 0 root"""
ROSTOV = """
    Rostov~ PROPN NNP 0 root
    -~ PUNCT HYPH 5 punct
    on~ ADP IN 5 case
    -~ PUNCT HYPH 3 punct
    Don PROPN NNP 1 nmod"""


@pytest.mark.parametrize(
    ("rows", "phrase"), [(OFF_DUTY, "off-duty guard"), (SECOND, "second-in-command"), (ROSTOV, "Rostov-on-Don")]
)
def test_words_with_hyphens_are_whole(rows: str, phrase: str) -> None:
    sentence = tree(rows)
    head = next(w for w in sentence.words if sentence.head(w) is None)
    assert mention(sentence, noun_phrase(sentence, head, place=True), head).text == phrase


@pytest.mark.parametrize(("joined", "phrase"), [("conj", ["police"]), ("dep", ["Both", "police"])])
def test_both_belongs_to_no_one_of_two(joined: str, phrase: list[str]) -> None:
    sentence = tree(f"""
        Both DET DT 2 det
        police NOUN NNS 5 nsubj
        and CCONJ CC 4 cc
        soldiers NOUN NNS 2 {joined}
        left/leave VERB VBD 0 root""")
    assert [w.text for w in noun_phrase(sentence, sentence.words[1])] == phrase


def test_what_says_how_much_an_adjective_holds_stays_with_it() -> None:
    sentence = tree("""
        Hundreds/hundred NOUN NNS 6 nsubj
        of ADP IN 5 case
        mainly ADV RB 5 advmod
        young ADJ JJ 5 amod
        men/man NOUN NNS 1 nmod
        left/leave VERB VBD 0 root""")
    assert len(noun_phrase(sentence, sentence.words[0])) == 5


def test_emphasis_is_left_out() -> None:
    sentence = tree("""
        The DET DT 2 det
        minister NOUN NN 4 nsubj
        himself PRON PRP 2 nmod:unmarked
        resigned/resign VERB VBD 0 root""")
    assert [w.text for w in noun_phrase(sentence, sentence.words[1])] == ["minister"]


def test_junior_belongs_to_the_name() -> None:
    sentence = tree("""
        Carlos PROPN NNP 4 nsubj
        Vega PROPN NNP 1 flat
        Jr. PROPN NNP 1 nmod:desc
        left/leave VERB VBD 0 root""")
    assert [w.text for w in noun_phrase(sentence, sentence.words[0])] == ["Carlos", "Vega", "Jr."]


LEAGUE = """
    The DET DT 2 det
    {name} PROPN NNP 5 nsubj {label}
    for ADP IN 4 case
    {rest} 2 nmod {other}
    left/leave VERB VBD 0 root"""


@pytest.mark.parametrize(
    ("name", "label", "rest", "other", "phrase"),
    [
        ("League", "", "Democracy PROPN NNP", "", ["League", "for", "Democracy"]),
        ("League", "ORG", "Rights PROPN NNPS", "ORG", ["League", "for", "Rights"]),
        ("League", "", "democracy NOUN NN", "", ["League"]),
        ("Sow", "PER", "Democracy PROPN NNP", "", ["Sow"]),
        ("League", "", "Mali PROPN NNP", "LOC", ["League"]),
    ],
)
def test_a_name_goes_on_behind_a_preposition(name: str, label: str, rest: str, other: str, phrase: list[str]) -> None:
    sentence = tree(LEAGUE.format(name=name, label=label, rest=rest, other=other))
    assert [w.text for w in noun_phrase(sentence, sentence.words[1])] == phrase


def test_what_lies_inside_one_name_belongs_to_it() -> None:
    sentence = tree(LEAGUE.format(name="League", label="", rest="Mali PROPN NNP", other=""))
    sentence = evolve(sentence, entities=(Entity(1, 4, "ORG"),))
    assert [w.text for w in noun_phrase(sentence, sentence.words[1])] == ["League", "for", "Mali"]


def test_a_place_keeps_the_place_that_it_lies_north_of() -> None:
    sentence = tree("""
        village NOUN NN 0 root
        20 NUM CD 3 nummod
        km NOUN NNS 4 obl:unmarked
        north ADV RB 1 advmod
        of ADP IN 6 case
        Kidal PROPN NNP 4 obl LOC""")
    village = sentence.words[0]
    assert mention(sentence, noun_phrase(sentence, village, place=True), village).text == sentence.text
    assert mention(sentence, noun_phrase(sentence, village), village).text == "village"
