"""Check which past tenses of headlines are participles."""

import pytest

from eventx.arguments._voice import is_passive
from trees import tree


def passive(subject: str, verb: str, rest: str = "") -> bool:
    """Read the voice of a verb behind a subject of two words."""
    sentence = tree(f"{subject}\n{verb} VERB VBD 0 root\n{rest}")
    return is_passive(sentence, sentence.words[2])


MAYOR = "Lagos PROPN NNP 2 compound\nmayor NOUN NN 3 nsubj"
NAME = "Amina PROPN NNP 3 nsubj\nBello PROPN NNP 1 flat"
ARTICLE = "The DET DT 2 det\nmayor NOUN NN 3 nsubj"
PLACE = "in ADP IN 5 case\nKano PROPN NNP 3 obl"
STOP = "\n. PUNCT . 3 punct"
TO = "to PART TO 5 mark\nresign VERB VB 3 xcomp"


@pytest.mark.parametrize(
    ("subject", "verb", "rest"),
    [
        (MAYOR, "jailed/jail", PLACE),
        (MAYOR, "jailed/jail", PLACE + STOP),
        (NAME, "jailed/jail", PLACE),
        (MAYOR, "charged/charge", PLACE),
        (MAYOR, "urged/urge", TO),
        (MAYOR, "praised/praise", "by ADP IN 5 case\nclerics/cleric NOUN NNS 3 obl:agent"),
        (MAYOR, "jailed/jail", "and CCONJ CC 5 cc\nfined/fine VERB VBD 3 conj"),
        (MAYOR, "seized/seize", "off ADP IN 5 case\nTogo PROPN NNP 3 obj"),
    ],
)
def test_headlines_leave_out_the_auxiliary(subject: str, verb: str, rest: str) -> None:
    assert passive(subject, verb, rest)


@pytest.mark.parametrize(
    ("subject", "verb", "rest"),
    [
        (NAME, "jailed/jail", PLACE + STOP),  # a sentence
        (MAYOR, "charged/charge", PLACE + STOP),
        (ARTICLE, "charged/charge", PLACE),
        (MAYOR, "jailed/jail", "two NUM CD 3 obj"),
        (MAYOR, "jailed/jail", "and CCONJ CC 5 cc\nfined/fine VERB VBD 3 conj\neditors/editor NOUN NNS 5 obj"),
        (MAYOR, "asked/ask", TO),
        (MAYOR, "resigned/resign", PLACE),
        (MAYOR, "urged/urge", "them PRON PRP 3 obj\nto PART TO 6 mark\nresign VERB VB 3 xcomp"),
    ],
)
def test_other_past_tenses_are_active(subject: str, verb: str, rest: str) -> None:
    assert not passive(subject, verb, rest)
