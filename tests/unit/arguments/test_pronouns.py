"""Check that pronouns get an antecedent where one candidate is clear, and none where two tie."""

from typing import Any

import pytest

from eventx.arguments.pronouns import resolve_pronouns
from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence

Row = tuple[str, str, str, int, str, str]


def parse(*sentences: str) -> tuple[Sentence, ...]:
    """Read sentences of words written form/UPOS/XPOS/head/deprel/label."""
    blocks = []
    for text in sentences:
        rows = []
        for i, item in enumerate(text.split(), 1):
            form, upos, xpos, head, rel, label = item.split("/")
            misc = f"NER=B-{label}" if label else "_"
            rows.append("\t".join((str(i), form, form.lower(), upos, xpos, "_", head, rel, "_", misc)))
        blocks.append("\n".join(rows))
    return read_conllu("\n\n".join(blocks) + "\n\n")[1]


_QUOTE = (
    '"/PUNCT/``/2/punct/ Stay/VERB/VB/4/ccomp/ "/PUNCT/\'\'/2/punct/ '
    "said/VERB/VBD/0/root/ Vega/PROPN/NNP/4/nsubj/PER"
)
WORLD = {
    "gender of a first name": (
        [
            "Angela/PROPN/NNP/4/nsubj/PER and/CCONJ/CC/3/cc/ Peter/PROPN/NNP/1/conj/PER "
            "left/VERB/VBD/0/root/",
            "She/PRON/PRP/2/nsubj/ won/VERB/VBD/0/root/",
        ],
        {(1, 0): "Angela"},
    ),
    "gender of a noun excludes": (
        ["King/NOUN/NN/2/nsubj/ left/VERB/VBD/0/root/", "She/PRON/PRP/2/nsubj/ won/VERB/VBD/0/root/"],
        {},
    ),
    "subject of the clause above": (
        [
            "Chile/PROPN/NNP/2/nsubj/LOC told/VERB/VBD/0/root/ Peru/PROPN/NNP/2/obj/LOC "
            "it/PRON/PRP/5/nsubj/ agreed/VERB/VBD/2/ccomp/"
        ],
        {(0, 3): "Chile"},
    ),
    "who goes on speaking does not speak of himself": (
        [
            _QUOTE,
            '"/PUNCT/``/3/punct/ He/PRON/PRP/3/nsubj/ left/VERB/VBD/0/root/ "/PUNCT/\'\'/3/punct/',
        ],
        {},
    ),
    "outside a quotation one does": (
        [
            _QUOTE,
            "He/PRON/PRP/2/nsubj/ left/VERB/VBD/0/root/",
        ],
        {(1, 0): "Vega"},
    ),
    "a tie is left open": (
        [
            "Vega/PROPN/NNP/4/nsubj/PER and/CCONJ/CC/3/cc/ Diaz/PROPN/NNP/1/conj/PER left/VERB/VBD/0/root/",
            "He/PRON/PRP/2/nsubj/ won/VERB/VBD/0/root/",
        ],
        {},
    ),
    "no person, no antecedent": (
        ["Rain/NOUN/NN/2/nsubj/ fell/VERB/VBD/0/root/", "He/PRON/PRP/2/nsubj/ left/VERB/VBD/0/root/"],
        {},
    ),
    "who tries to do it does it to someone else": (
        [
            "Vega/PROPN/NNP/2/nsubj/PER tried/VERB/VBD/0/root/ to/PART/TO/4/mark/ free/VERB/VB/2/xcomp/ "
            "him/PRON/PRP/4/obj/"
        ],
        {},
    ),
    "who asks others to do it may ask for himself": (
        [
            "Vega/PROPN/NNP/2/nsubj/PER asked/VERB/VBD/0/root/ us/PRON/PRP/2/obj/ to/PART/TO/5/mark/ "
            "free/VERB/VB/2/xcomp/ him/PRON/PRP/5/obj/"
        ],
        {(0, 5): "Vega"},
    ),
    "an object of the same verb is someone else": (
        ["He/PRON/PRP/2/nsubj/ saw/VERB/VBD/0/root/ Vega/PROPN/NNP/2/obj/PER"],
        {},
    ),
}


@pytest.mark.parametrize("case", WORLD)
def test_antecedents(frozen: Any, case: str) -> None:
    sentences, expected = WORLD[case]
    found = resolve_pronouns(parse(*sentences), frozen.classes)
    assert {place: word.text for place, (_, word) in found.items()} == expected


def test_event_carries_the_antecedent_of_its_actor(frozen: Any) -> None:
    found = frozen.event("Switzerland said", "expelled")
    assert found.actor is not None
    assert found.actor.antecedent is not None
    assert (found.actor.text, found.actor.antecedent.text) == ("it", "Switzerland")


def test_who_acts_with_a_thing_does_it_to_others(frozen: Any) -> None:
    text = (
        "Police/NOUN/NNS/2/nsubj/ fired/VERB/VBD/0/root/ gas/NOUN/NN/2/obj/ to/PART/TO/5/mark/ "
        "disperse/VERB/VB/2/advcl/ them/PRON/PRP/5/obj/"
    )
    assert resolve_pronouns(parse(text), frozen.classes) == {}
