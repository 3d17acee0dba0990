"""Test that times without a comma are parted from the subjects beside them."""

import pytest

from eventx.lexicon import Lexicon
from eventx.repairs import mend
from eventx.syntax import Sentence
from trees import tree

CLASSES = Lexicon.default().classes
BARE = """
    Early/early ADJ JJ 3 amod
    Monday PROPN NNP 3 compound
    gunmen/gunman NOUN NNS 4 nsubj
    killed/kill VERB VBD 0 root
    nine NUM CD 4 obj"""
COUNTED = """
    In ADP IN 4 case
    May PROPN NNP 4 compound
    three NUM CD 4 nummod
    jets/jet NOUN NNS 5 nsubj
    crashed/crash VERB VBD 0 root"""
YEAR = """
    Since SCONJ IN 5 mark
    2011 NUM CD 3 nummod
    rebels/rebel NOUN NNS 5 nsubj
    have AUX VBP 5 aux
    fought/fight VERB VBN 0 root"""
DAY = """
    On ADP IN 3 case
    May PROPN NNP 3 nmod:unmarked
    5 NUM CD 4 nummod
    soldiers/soldier NOUN NNS 5 nsubj
    fled/flee VERB VBD 0 root"""
SHIFTED = """
    This DET DT 3 det
    week NOUN NN 3 compound
    ministers/minister NOUN NNS 4 nsubj
    met/meet VERB VBD 0 root"""
LATER = """
    Two/two NUM CD 2 nummod
    days/day NOUN NNS 4 compound
    later/late ADJ JJR 4 amod
    raiders/raider NOUN NNS 5 nsubj
    fled/flee VERB VBD 0 root"""
NEXT = """
    The/the DET DT 4 det
    next ADJ JJ 3 amod
    day NOUN NN 4 compound
    troops/troop NOUN NNS 5 nsubj
    fired/fire VERB VBD 0 root"""
AGO = """
    Minutes/minute NOUN NNS 4 obl:unmarked
    earlier/early ADJ JJR 3 amod
    soldiers/soldier NOUN NNS 4 nsubj
    fired/fire VERB VBD 0 root"""
TOLD = """
    Police NOUN NNS 2 nsubj
    said/say VERB VBD 0 root
    Monday PROPN NNP 4 compound
    gunmen/gunman NOUN NNS 5 nsubj
    fled/flee VERB VBD 2 ccomp"""
AFTER = """
    NATO PROPN NNP 4 nsubj ORG
    in ADP IN 3 case
    1999 NUM CD 1 nmod
    bombed/bomb VERB VBD 0 root
    Serbia PROPN NNP 4 obj LOC"""


def hung(sentence: Sentence, form: str) -> tuple[str, str]:
    word = next(w for w in sentence.words if w.text == form)
    return sentence.words[word.head].text, word.deprel


@pytest.mark.parametrize(
    ("rows", "form", "expected"),
    [
        (BARE, "Monday", ("killed", "obl:unmarked")),
        (BARE, "Early", ("Monday", "amod")),
        (COUNTED, "May", ("crashed", "obl")),
        (COUNTED, "In", ("May", "case")),
        (COUNTED, "three", ("jets", "nummod")),
        (YEAR, "2011", ("fought", "obl")),
        (YEAR, "Since", ("2011", "case")),
        (DAY, "May", ("fled", "obl")),
        (DAY, "5", ("May", "nummod")),
        (SHIFTED, "week", ("met", "obl:unmarked")),
        (SHIFTED.replace("week NOUN", "overnight NOUN"), "overnight", ("met", "obl:unmarked")),
        (SHIFTED, "This", ("week", "det")),
        (SHIFTED.replace("This DET DT", "Every/every DET DT"), "week", ("met", "obl:unmarked")),
        (LATER, "days", ("fled", "obl:unmarked")),
        (LATER, "later", ("days", "amod")),
        (LATER.replace("Two/two NUM CD 2 nummod", "A/a DET DT 2 det"), "A", ("days", "det")),
        (NEXT, "day", ("fired", "obl:unmarked")),
        (NEXT, "The", ("day", "det")),
        (AGO, "earlier", ("fired", "obl:unmarked")),
        (TOLD, "Monday", ("said", "obl:unmarked")),
        (AFTER, "1999", ("bombed", "obl")),
        (
            AFTER.replace("in ADP IN 3 case", "late ADJ JJ 3 amod").replace("1999 NUM CD", "Sunday PROPN NNP"),
            "Sunday",
            ("bombed", "obl:unmarked"),
        ),
    ],
)
def test_times_are_hung_on_the_verb(rows: str, form: str, expected: tuple[str, str]) -> None:
    assert hung(mend(tree(rows), CLASSES), form) == expected


@pytest.mark.parametrize(
    "rows",
    [
        BARE.replace("gunmen/gunman", "papers/paper"),  # the Monday papers
        BARE.replace("gunmen/gunman NOUN NNS", "morning NOUN NN"),
        SHIFTED.replace("This DET DT", "Some/some DET DT"),
        SHIFTED.replace("week NOUN", "home NOUN"),
        LATER.replace("later/late ADJ JJR", "old ADJ JJ"),
        NEXT.replace("next ADJ", "long ADJ"),
        BARE.replace("Early/early ADJ JJ 3 amod", "The DET DT 3 det"),  # the Monday gunmen
        AFTER.replace("in ADP", "of ADP"),  # the class of 1999
        AFTER.replace("NATO PROPN NNP 4 nsubj ORG", "Fog/fog NOUN NN 4 nsubj"),
    ],
)
def test_other_times_stay_with_the_subject(rows: str) -> None:
    sentence = tree(rows)
    assert mend(sentence, CLASSES) == sentence


PLACE = """
    Bombs/bomb NOUN NNS 2 nsubj
    exploded/explode VERB VBD 0 root
    on ADP IN 5 case
    May PROPN NNP 5 nmod:unmarked
    3 NUM CD 2 obl
    near ADP IN 7 case
    Gao PROPN NNP 5 nmod LOC"""
BEARING = """
    Bombs/bomb NOUN NNS 2 nsubj
    exploded/explode VERB VBD 0 root
    on ADP IN 4 case
    Sunday PROPN NNP 2 obl
    north ADV RB 4 advmod
    of ADP IN 7 case
    Gao PROPN NNP 5 obl LOC"""


@pytest.mark.parametrize(
    ("rows", "form", "expected"),
    [
        (PLACE, "Gao", ("exploded", "obl")),
        (PLACE.replace("Gao PROPN NNP 5 nmod LOC", "town NOUN NN 5 nmod"), "town", ("exploded", "obl")),
        (BEARING, "north", ("exploded", "advmod")),
    ],
)
def test_places_behind_times_are_hung_on_the_verb(rows: str, form: str, expected: tuple[str, str]) -> None:
    assert hung(mend(tree(rows), CLASSES), form) == expected


@pytest.mark.parametrize(
    "rows",
    [
        PLACE.replace("near ADP", "of ADP"),
        PLACE.replace("Gao PROPN NNP 5 nmod LOC", "glory NOUN NN 5 nmod"),
        PLACE.replace("May PROPN NNP 5 nmod:unmarked", "about ADV RB 5 advmod"),
        PLACE.replace("3 NUM CD 2 obl", "3 NUM CD 2 obj"),
        BEARING.replace("north ADV", "only ADV"),
    ],
)
def test_what_else_stands_behind_times_stays(rows: str) -> None:
    assert mend(tree(rows), CLASSES) == tree(rows)


COPULA = """
    Assets/asset NOUN NNS 4 nsubj
    were/be AUX VBD 4 cop
    on ADP IN 4 case
    Monday PROPN NNP 0 root
    freed/free VERB VBN 4 acl
    abroad ADV RB 4 advmod"""
PARTED = """
    Nine NUM CD 5 nsubj:pass
    were/be AUX VBD 4 cop
    on ADP IN 4 case
    Monday PROPN NNP 5 obl
    freed/free VERB VBN 0 root"""
PERFECT = """
    Courts/court NOUN NNS 2 nsubj
    had/have VERB VBD 0 root
    on ADP IN 4 case
    Monday PROPN NNP 2 obl
    freed/free VERB VBN 4 acl
    nine NUM CD 5 obj"""


@pytest.mark.parametrize(
    ("rows", "form", "expected"),
    [
        (COPULA, "Assets", ("freed", "nsubj:pass")),
        (COPULA, "were", ("freed", "aux:pass")),
        (COPULA, "Monday", ("freed", "obl")),
        (COPULA, "abroad", ("freed", "advmod")),
        (PARTED, "were", ("freed", "aux:pass")),
        (PARTED.replace("5 nsubj:pass", "4 nsubj"), "Nine", ("freed", "nsubj:pass")),
        (PERFECT, "Courts", ("freed", "nsubj")),
        (PERFECT, "had", ("freed", "aux")),
        (PERFECT, "Monday", ("freed", "obl")),
    ],
)
def test_auxiliaries_are_hung_on_the_participle_behind_a_time(rows: str, form: str, expected: tuple[str, str]) -> None:
    assert hung(mend(tree(rows), CLASSES), form) == expected


@pytest.mark.parametrize(
    "rows",
    [
        COPULA.replace("Monday PROPN", "land NOUN"),  # were on land freed in May
        COPULA.replace("freed/free VERB VBN", "free ADJ JJ"),
        COPULA.replace("were/be", "fell/fall"),
        PERFECT.replace("VBN 4 acl", "VBN 1 acl"),
    ],
)
def test_auxiliaries_without_a_participle_stay(rows: str) -> None:
    assert mend(tree(rows), CLASSES) == tree(rows)


HOSTAGES = """
    Rebels/rebel NOUN NNS 2 nsubj
    freed/free VERB VBD 0 root
    on ADP IN 7 case
    May PROPN NNP 7 compound
    3 NUM CD 7 nummod
    nine NUM CD 7 nummod
    monks/monk NOUN NNS 2 obl"""


@pytest.mark.parametrize(
    ("form", "expected"),
    [("monks", ("freed", "obj")), ("3", ("freed", "obl")), ("on", ("3", "case")), ("nine", ("monks", "nummod"))],
)
def test_what_stands_behind_a_time_is_the_object(form: str, expected: tuple[str, str]) -> None:
    assert hung(mend(tree(HOSTAGES), CLASSES), form) == expected


@pytest.mark.parametrize(
    "rows",
    [
        HOSTAGES.replace("freed/free", "voted/vote"),  # on the May talks
        HOSTAGES.replace("on ADP", "by ADP"),
        HOSTAGES.replace("3 NUM CD 7 nummod", "'s PART POS 4 case"),
        HOSTAGES.replace("May PROPN", "old ADJ"),
        HOSTAGES + "\n    here NOUN NN 2 obj",
    ],
)
def test_what_else_stands_behind_a_preposition_stays(rows: str) -> None:
    assert mend(tree(rows), CLASSES) == tree(rows)
