"""Check what governs infinitives that a parse hangs on the wrong word, on trees written by hand."""

import pytest

from eventx.arguments.clauses import ClauseReader
from eventx.lexicon import Lexicon
from eventx.qualifiers.status import read_status
from eventx.syntax import Sentence
from trees import tree

_CLASSES = Lexicon.default().classes

APPEALS = tree("""
    Strikes/strike NOUN NNS 2 nsubj
    followed/follow VERB VBD 0 root
    appeals/appeal NOUN NNS 2 obj
    by ADP IN 5 case
    bishops/bishop NOUN NNS 3 nmod
    for ADP IN 7 case
    troops/troop NOUN NNS 5 nmod
    to PART TO 9 mark
    withdraw VERB VB 2 advcl
""")
WAIT = tree("""
    Envoys/envoy NOUN NNS 2 nsubj
    stayed/stay VERB VBD 0 root
    for ADP IN 4 case
    weeks/week NOUN NNS 2 obl
    to PART TO 6 mark
    mediate VERB VB 2 advcl
""")
ABROAD = tree("""
    Leaflets/leaflet NOUN NNS 2 nsubj
    urged/urge VERB VBD 0 root
    people NOUN NNS 2 iobj
    living/live VERB VBG 3 acl
    abroad ADV RB 4 advmod
    to PART TO 7 mark
    protest VERB VB 4 advcl
""")
HOPING = tree("""
    Police NOUN NNS 2 nsubj
    ordered/order VERB VBD 0 root
    men/man NOUN NNS 2 obj
    hoping/hope VERB VBG 3 acl
    to PART TO 6 mark
    protest VERB VB 4 xcomp
""")
PLANS = tree("""
    Ministers/minister NOUN NNS 2 nsubj
    confirmed/confirm VERB VBD 0 root
    plans/plan NOUN NNS 2 obj
    to PART TO 5 mark
    deploy VERB VB 2 advcl
    troops/troop NOUN NNS 5 obj
""")


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        (APPEALS, "demanded"),  # of "for troops", not of the verb above
        (WAIT, "planned"),  # a stretch of time is no subject
        (ABROAD, "demanded"),  # over the participle
        (HOPING, "possible"),  # but not over one that governs the infinitive itself
        (PLANS, "planned"),  # of the noun before it
    ],
)
def test_infinitives_find_their_governor(sentence: Sentence, modality: str) -> None:
    verb = next(w for w in sentence.words if w.xpos == "VB")
    assert read_status(sentence, verb, ClauseReader(sentence, _CLASSES)).modality == modality


def test_the_plan_that_is_scrapped_takes_its_infinitive_with_it() -> None:
    sentence = tree("""
        Ministers/minister NOUN NNS 2 nsubj
        scrapped/scrap VERB VBD 0 root
        plans/plan NOUN NNS 2 obj
        to PART TO 5 mark
        strike VERB VB 2 advcl
    """)
    status = read_status(sentence, sentence.words[4], ClauseReader(sentence, _CLASSES))
    assert (status.polarity, status.modality) == ("negative", "planned")


def test_what_somebody_goes_on_to_do_is_done() -> None:
    sentence = tree("""
        Togo PROPN NNP 2 nsubj
        went/go VERB VBD 0 root
        on ADV RB 2 advmod
        to PART TO 5 mark
        strike VERB VB 2 xcomp
    """)
    assert read_status(sentence, sentence.words[4], ClauseReader(sentence, _CLASSES)).modality == "asserted"


@pytest.mark.parametrize(
    ("case", "noun", "polarity"),
    [("in", "vain", "negative"), ("without", "success", "negative"), ("with", "success", "positive")],
)
def test_what_is_tried_in_vain_is_not_done(case: str, noun: str, polarity: str) -> None:
    sentence = tree(f"""
        Togo PROPN NNP 2 nsubj
        tried/try VERB VBD 0 root
        {case} ADP IN 4 case
        {noun} NOUN NN 2 obl
        to PART TO 6 mark
        strike VERB VB 2 xcomp
    """)
    status = read_status(sentence, sentence.words[5], ClauseReader(sentence, _CLASSES))
    assert (status.polarity, status.modality) == (polarity, "planned")
