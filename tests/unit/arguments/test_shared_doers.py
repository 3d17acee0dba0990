"""Check who acts where phrases, verbs and nouns share it: openings, coordinated passives, answers with something."""

import pytest

from eventx import Extractor, Lexicon
from eventx.arguments._clauses import ClauseReader
from trees import tree

CLASSES = Lexicon.default().classes
OPENING = """
    In ADP IN 3 case
    her PRON PRP$+Gender=Fem|Number=Sing|Person=3|Poss=Yes 3 nmod:poss
    speech NOUN NN 6 obl
    Ms./Ms. PROPN NNP 6 nsubj PER
    Banda PROPN NNP 4 flat PER
    praised/praise VERB VBD 0 root
    them PRON PRP 6 obj"""
SUBJECT = """
    Her PRON PRP$+Gender=Fem|Number=Sing|Person=3|Poss=Yes 2 nmod:poss
    arrest NOUN NN 3 nsubj
    angered/anger VERB VBD 0 root
    Ms./Ms. PROPN NNP 3 obj PER"""
POLICE = OPENING.replace("Ms./Ms. PROPN NNP 6 nsubj PER", "the DET DT 5 det").replace(
    "Banda PROPN NNP 4 flat PER", "police NOUN NNS 6 nsubj"
)
BEATEN = """
    He PRON PRP 3 nsubj:pass
    was/be AUX VBD 3 aux:pass
    seized/seize VERB VBN 0 root
    and CCONJ CC 5 cc
    beaten/beat VERB VBN 3 conj
    by ADP IN 7 case
    soldiers/soldier NOUN NNS 5 obl:agent"""
APART = """
    He PRON PRP 3 nsubj:pass
    was/be AUX VBD 3 aux:pass
    seized/seize VERB VBN 0 root
    in ADP IN 5 case
    Gao PROPN NNP 3 obl LOC
    and CCONJ CC 7 cc
    beaten/beat VERB VBN 3 conj
    by ADP IN 9 case
    soldiers/soldier NOUN NNS 7 obl:agent"""
ANSWERED = """
    Tehran PROPN NNP 2 nsubj LOC
    answered/answer VERB VBD 0 root
    with ADP IN 5 case
    a DET DT 5 det
    threat NOUN NN 2 obl"""
DAY = ANSWERED.replace("Tehran PROPN NNP 2 nsubj LOC", "Dawn/dawn NOUN NN 2 nsubj")
MET = ANSWERED.replace("answered/answer", "met/meet")
CAPTORS = """
    They PRON PRP 2 nsubj
    heard/hear VERB VBD 0 root
    the DET DT 4 det
    demands/demand NOUN NNS 2 obj
    of ADP IN 6 case
    gunmen/gunman NOUN NNS 4 nmod"""
REFORM = CAPTORS.replace("gunmen/gunman NOUN NNS", "reform NOUN NN")
QUELLED = """
    Troops/troop NOUN NNS 2 nsubj
    put VERB VBD 0 root
    down ADP RP 2 compound:prt
    protests/protest NOUN NNS 2 obj"""
STAGED = QUELLED.replace("down ADP", "on ADP")
REMNANT = """
    He PRON PRP 2 nsubj
    expects/expect VERB VBZ 0 root
    remnants/remnant NOUN NNS 2 obj
    of ADP IN 5 case
    militias/militia NOUN NNS 3 nmod
    to PART TO 7 mark
    fight VERB VB 2 advcl"""
DOERS = {
    "the subject behind its opening": (OPENING, "speech", ["Ms."]),
    "no subject that does not agree": (POLICE, "speech", ["her"]),
    "nobody behind who is no subject": (SUBJECT, "arrest", []),
    "the agent of two passives": (BEATEN, "seized", ["soldiers"]),
    "the agent of the second passive alone": (APART, "seized", []),
    "who answers with it": (ANSWERED, "threat", ["Tehran"]),
    "no thing that begins with it": (DAY, "threat", []),
    "nobody who meets with it": (MET, "threat", []),
    "whose demands they are": (CAPTORS, "demands", ["gunmen"]),
    "no demand's content": (REFORM, "demands", []),
    "nobody who puts it down": (QUELLED, "protests", []),
    "who puts it on": (STAGED, "protests", ["Troops"]),
    "what is left of those who act": (REMNANT, "fight", ["remnants"]),
}


@pytest.mark.parametrize("name", DOERS)
def test_doer_is_shared(name: str) -> None:
    rows, predicate, subjects = DOERS[name]
    sentence = tree(rows)
    word = next(w for w in sentence.words if w.text == predicate)
    assert [w.text for w in ClauseReader(sentence, CLASSES).clause(word).subjects] == subjects


BOMBS = """
    Bombs/bomb NOUN NNS 4 nsubj
    in ADP IN 3 case
    Herat PROPN NNP 1 nmod LOC
    killed/kill VERB VBD 0 root
    soldiers/soldier NOUN NNS 4 obj"""
MISSILES = """
    Russian ADJ JJ 2 amod NORP
    missiles/missile NOUN NNS 3 nsubj
    killed/kill VERB VBD 0 root
    soldiers/soldier NOUN NNS 3 obj"""
THANKED = """
    In ADP IN 2 case
    Oslo PROPN NNP 4 obl LOC
    ministers/minister NOUN NNS 4 nsubj
    expressed/express VERB VBD 0 root
    gratitude NOUN NN 4 obj"""
TRUST = """
    Ministers/minister NOUN NNS 2 nsubj
    expressed/express VERB VBD 0 root
    confidence NOUN NN 2 obj
    in ADP IN 5 case
    Oslo PROPN NNP 2 obl LOC"""
MUMBAI = """
    The DET DT 3 det
    Mumbai PROPN NNP 3 compound LOC
    attacks/attack NOUN NNS 4 nsubj
    shocked/shock VERB VBD 0 root
    the DET DT 6 det
    country NOUN NN 4 obj"""
SLOTS = {
    "a bomb acts nowhere": (BOMBS, "killed", None, "soldiers", "Herat"),
    "whose missiles they are": (MISSILES, "killed", "Russian missiles", "soldiers", None),
    "the scene that opens a sentence": (THANKED, "expressed", "ministers", None, "Oslo"),
    "in whom one trusts": (TRUST, "expressed", "Ministers", "Oslo", None),
    "the place that an attack is named after": (MUMBAI, "attacks", None, None, "Mumbai"),
}


@pytest.mark.parametrize("name", SLOTS)
def test_slots(name: str) -> None:
    rows, trigger, *slots = SLOTS[name]
    sentence = tree(rows)
    events = Extractor().process_parsed(sentence.text, (sentence,)).events
    event = next(e for e in events if e.trigger.text == trigger)
    found = (event.actor, event.target, event.location)
    assert [m and m.text for m in found] == slots
