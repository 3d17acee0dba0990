"""Check that bare definites get an antecedent where one mention is meant, and none where two could be."""

from typing import Any

import pytest

from eventx.arguments.definites import resolve_definites
from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence


def parse(*sentences: str) -> tuple[Sentence, ...]:
    """Read sentences of words written form/UPOS/head/deprel/label."""
    blocks = []
    for text in sentences:
        rows = []
        for i, item in enumerate(text.split(), 1):
            form, upos, head, rel, label = item.split("/")
            misc = f"NER=B-{label}" if label else "_"
            rows.append("\t".join((str(i), form, form.lower(), upos, "_", "_", head, rel, "_", misc)))
        blocks.append("\n".join(rows))
    return read_conllu("\n\n".join(blocks) + "\n\n")[1]


A_GROUP = "A/DET/3/det/ rebel/NOUN/3/compound/ group/NOUN/4/nsubj/ left/VERB/0/root/"
THE_GROUP = "The/DET/2/det/ group/NOUN/3/nsubj/ won/VERB/0/root/"
RAIN = "Rain/NOUN/2/nsubj/ fell/VERB/0/root/"
TWO_GROUPS = f"{A_GROUP} Another/DET/6/det/ group/NOUN/4/obj/"
WORLD = {
    "same noun": ([A_GROUP, THE_GROUP], "group"),
    "two of a kind": ([TWO_GROUPS, THE_GROUP], None),
    "an organisation named since may be meant": (
        [A_GROUP, "Shell/PROPN/2/nsubj/ORG grew/VERB/0/root/", THE_GROUP],
        None,
    ),
    "too far back": ([A_GROUP, *[RAIN] * 6, THE_GROUP], None),
    "bare definites before keep it near": (
        [A_GROUP, *[RAIN] * 4, THE_GROUP, *[RAIN] * 4, THE_GROUP],
        "group",
    ),
    "noun inside a name": (
        [
            "The/DET/2/det/ Liberal/PROPN/4/nsubj/ORG Party/PROPN/2/flat/ORG met/VERB/0/root/",
            "The/DET/2/det/ party/NOUN/3/nsubj/ won/VERB/0/root/",
        ],
        "Liberal",
    ),
    "apposition": (
        [
            "Vega/PROPN/4/nsubj/PER a/DET/3/det/ minister/NOUN/1/appos/ left/VERB/0/root/",
            "The/DET/2/det/ minister/NOUN/3/nsubj/ won/VERB/0/root/",
        ],
        "Vega",
    ),
    "predicate": (
        [
            "Vega/PROPN/4/nsubj/PER is/AUX/4/cop/ a/DET/4/det/ lawyer/NOUN/0/root/",
            "The/DET/2/det/ lawyer/NOUN/3/nsubj/ won/VERB/0/root/",
        ],
        "Vega",
    ),
    "title before another's name": (
        [
            "President/NOUN/2/nmod:desc/ Vega/PROPN/3/nsubj/PER left/VERB/0/root/",
            "The/DET/2/det/ minister/NOUN/3/nsubj/ won/VERB/0/root/",
        ],
        None,
    ),
    "what is said of it makes it another": (
        [A_GROUP, "The/DET/3/det/ second/ADJ/3/amod/ group/NOUN/4/nsubj/ won/VERB/0/root/"],
        None,
    ),
    "nothing that says more": (
        ["Rebels/NOUN/2/nsubj/ left/VERB/0/root/", "The/DET/2/det/ rebels/NOUN/3/nsubj/ won/VERB/0/root/"],
        None,
    ),
    "needs nobody named before": (
        [
            "A/DET/3/det/ large/ADJ/3/amod/ country/NOUN/4/nsubj/ voted/VERB/0/root/",
            "The/DET/2/det/ country/NOUN/3/nsubj/ won/VERB/0/root/",
        ],
        None,
    ),
}


@pytest.mark.parametrize("case", WORLD)
def test_bare_definites(frozen: Any, case: str) -> None:
    sentences, expected = WORLD[case]
    last = len(sentences) - 1
    found = resolve_definites(parse(*sentences), frozen.classes)
    assert {word.text for (number, _), (_, word) in found.items() if number == last} == {expected} - {None}
