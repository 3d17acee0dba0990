"""Check where a subject and its verb are parted."""

import pytest
from attrs import frozen

from eventx.parsers._interposed import Interposed, inverted_conditions, parted_verbs, parting_dashes


@frozen
class Word:
    """A word as taggers give it."""

    text: str
    xpos: str
    upos: str = "X"


def words(line: str) -> list[Word]:
    return [Word(*token.split("/")) for token in line.split()]


SOLDIERS = "Soldiers/NNS ,/, too/RB ,/, fired/VBN on/IN a/DT bus/NN ./."


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (SOLDIERS, Interposed(1, 3, 4)),
        (SOLDIERS.replace("fired/VBN", "quit/VBP"), Interposed(1, 3, 4)),
        (SOLDIERS.replace("fired/VBN", "also/RB fired/VBN"), Interposed(1, 3, 5)),
        (f"In/IN Gao/NNP ,/, {SOLDIERS}", Interposed(4, 6, 7)),
        ("Men/NNS ,/, women/NNS ,/, all/DT ,/, fled/VBN ./.", Interposed(1, 5, 6)),
        ("Men/NNS thought/VBN to/TO be/VB rebels/NNS shot/VBN nine/CD", Interposed(1, 4, 5)),
    ],
)
def test_a_past_form_behind_what_parts_it_from_its_subject(line: str, found: Interposed) -> None:
    assert list(parted_verbs(words(line))) == [found]


@pytest.mark.parametrize(
    "line",
    [
        SOLDIERS.replace("fired/VBN", "fired/VBD"),  # known to be a verb
        SOLDIERS.replace("fired/VBN", "beaten/VBN"),  # no past tense
        SOLDIERS.replace("on/IN", "by/IN"),
        SOLDIERS.replace("Soldiers/NNS", "Recently/RB"),
        SOLDIERS.replace("Soldiers/NNS", "Men/NNS shot/VBD soldiers/NNS"),
        SOLDIERS.replace("./.", ",/, fled/VBD ./."),  # the verb comes later
        "Soldiers/NNS ,/, fired/VBN on/IN buses/NNS ./.",
        "Men/NNS thought/VBN to/TO be/VB rebels/NNS killed/VBN by/IN police/NNS",
        "Men/NNS thought/VBN to/TO be/VB rebels/NNS fled/VBD home/NN",
        "Men/NNS thought/VBN to/TO have/VB rebels/NNS killed/VBN here/RB",
    ],
)
def test_other_participles_are_left_alone(line: str) -> None:
    assert list(parted_verbs(words(line))) == []


DASHES = "Oman/NNP -/, a/DT state/NN -/: hosted/VBD talks/NNS"


@pytest.mark.parametrize(
    ("line", "glued", "found"),
    [
        (DASHES, (), [1, 4]),
        (DASHES.replace("-/", "\N{EM DASH}/"), (), [1, 4]),
        (DASHES, (1,), []),  # a hyphen
        (f"{DASHES} -/: in/IN May/NNP", (), []),
        (f"Men/NNS left/VBD {DASHES}", (), []),
        ("Oman/NNP -/, -/, talks/NNS", (), []),
        ("Oman/NNP -/, talks/NNS -/,", (), []),
    ],
)
def test_dashes_part_a_subject_from_its_verb(line: str, glued: tuple[int, ...], found: list[int]) -> None:
    assert parting_dashes(words(line), glued.__contains__) == found


HAD = "Had/VBD Oman/NNP armed/JJ them/PRP ,/, they/PRP would/MD have/VB won/VBN"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (HAD, [0]),
        (f'"/`` {HAD}', [1]),
        (HAD.replace("armed/JJ", "freed/VBN"), [0]),
        (HAD.replace("would/MD have/VB", "have/VBP"), []),
        (HAD.replace("armed/JJ them/PRP", "arms/NNS"), []),
        (f"They/PRP {HAD}", []),
    ],
)
def test_had_opens_a_condition(line: str, found: list[int]) -> None:
    assert inverted_conditions(words(line)) == found
