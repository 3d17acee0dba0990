"""Check who acts where phrases, verbs and nouns share it: openings, coordinated passives, answers with something."""

import pytest

from eventx import Extractor, Lexicon
from eventx.arguments.clauses import ClauseReader
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
PULLED = """
    They PRON PRP 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    pulled/pull VERB VBN 0 root
    from ADP IN 5 case
    rubble NOUN NN 3 obl
    by ADP IN 7 case
    neighbours/neighbour NOUN NNS 5 nmod"""
PRINTED = PULLED.replace("pulled/pull", "printed/print").replace("rubble NOUN", "book NOUN")
HELD = """
    They PRON PRP 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    held/hold VERB VBN 0 root
    for SCONJ IN 5 mark
    robbing/rob VERB VBG 3 advcl
    banks/bank NOUN NNS 5 obj
    and CCONJ CC 8 cc
    released/release VERB VBN 5 conj
    by ADP IN 10 case
    judges/judge NOUN NNS 8 obl:agent"""
AIM = """
    Their PRON PRP$+Number=Plur|Person=3|Poss=Yes 2 nmod:poss
    aim NOUN NN 5 nsubj:outer
    is/be AUX VBZ 5 cop
    to PART TO 5 mark
    fight VERB VB 0 root"""
ARMY = AIM.replace("Their PRON PRP$+Number=Plur|Person=3|Poss=Yes 2 nmod:poss", "The DET DT 2 det").replace(
    "aim NOUN", "army NOUN"
)
CAME = """
    Teams/team NOUN NNS 2 nsubj
    came/come VERB VBD 0 root
    with ADP IN 5 case
    the DET DT 5 det
    aim NOUN NN 2 obl
    of SCONJ IN 7 mark
    winning/win VERB VBG 5 acl"""
GUARD = """
    Guards/guard NOUN NNS 0 root
    at ADP IN 4 case
    the DET DT 4 det
    gate NOUN NN 1 nmod
    who PRON WP 6 nsubj
    slept/sleep VERB VBD 4 acl:relcl"""
TOWN = GUARD.replace("who PRON WP", "which PRON WDT")
THANKED_FOR = """
    Chile PROPN NNP 2 nsubj LOC
    thanked/thank VERB VBD 0 root
    Peru PROPN NNP 2 obj LOC
    for ADP IN 6 case
    its PRON PRP$+Gender=Neut|Number=Sing|Person=3|Poss=Yes 6 nmod:poss
    offer NOUN NN 2 obl"""
PRESSED = THANKED_FOR.replace("thanked/thank", "pressed/press").replace("for ADP", "over ADP")
STATE = """
    The DET DT 3 det
    state NOUN NN 3 compound
    visit NOUN NN 4 nsubj
    ended/end VERB VBD 0 root"""
GROUP = """
    Dozens/dozen NOUN NNS 0 root
    of ADP IN 3 case
    men/man NOUN NNS 1 nmod
    shouting/shout VERB VBG 3 acl"""
ONE = GROUP.replace("Dozens/dozen NOUN NNS", "One/one NUM CD")
DOERS = {
    "how many they are": (GROUP, "shouting", ["Dozens"]),
    "those of whom it is one": (ONE, "shouting", ["men"]),
    "the agent hung on the phrase before": (PULLED, "pulled", ["neighbours"]),
    "no author of a text": (PRINTED, "printed", []),
    "the agent of a passive that cannot go on with a gerund": (HELD, "released", ["judges"]),
    "whose aim it is": (AIM, "fight", ["Their"]),
    "who is to do it": (ARMY, "fight", ["army"]),
    "who comes with the aim": (CAME, "winning", ["Teams"]),
    "a person behind whom a place stands": (GUARD, "slept", ["Guards"]),
    "the place that sleeps": (TOWN, "slept", ["gate"]),
    "nobody where the object may own it as well": (PRESSED, "offer", ["its"]),
    "whoever is thanked for it": (THANKED_FOR, "offer", ["Peru"]),
    "nobody in a set phrase": (STATE, "visit", []),
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
KILLED = """
    Rebels/rebel NOUN NNS 2 nsubj
    killed/kill VERB VBD 0 root
    guards/guard NOUN NNS 2 obj
    and CCONJ CC 5 cc
    kidnapped/kidnap VERB VBD 2 conj
    miners/miner NOUN NNS 5 obj
    in ADP IN 8 case
    Gao PROPN NNP 5 obl LOC
    Monday PROPN NNP 5 obl:unmarked"""
ON_FRIDAY = KILLED.replace("and CCONJ CC 5", "Friday PROPN NNP 2 obl:unmarked\n    and CCONJ CC 6")
for old, new in (("Gao PROPN NNP 5", "Gao PROPN NNP 6"), ("Monday PROPN NNP 5", "Monday PROPN NNP 6")):
    ON_FRIDAY = ON_FRIDAY.replace(old, new)
ON_FRIDAY = ON_FRIDAY.replace("miners/miner NOUN NNS 5", "miners/miner NOUN NNS 6").replace("IN 8", "IN 9")
GAZA = MUMBAI.replace("Mumbai", "Gaza").replace("attacks/attack NOUN NNS", "offensive NOUN NN")
SHELLED = """
    They PRON PRP 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    killed/kill VERB VBN 0 root
    by ADP IN 5 case
    rebels/rebel NOUN NNS 3 obl:agent
    in ADP IN 7 case
    Gao PROPN NNP 5 nmod LOC"""
TOWN = MUMBAI.replace("Mumbai PROPN NNP 3 compound LOC", "Marrakesh PROPN NNP 3 compound ORG")
EVE = MUMBAI.replace("Mumbai PROPN NNP 3 compound LOC", "Friday PROPN NNP 3 compound")
M23 = GAZA.replace("Gaza PROPN NNP 3 compound LOC", "M23 PROPN NNP 3 compound")
QUIZZED = SHELLED.replace("killed/kill", "arrested/arrest").replace("rebels/rebel", "monks/monk")
PRAISED = QUIZZED.replace("arrested/arrest", "praised/praise")
BLAST = """
    A DET DT 2 det
    blast NOUN NN 3 nsubj
    killed/kill VERB VBD 0 root
    nine NUM CD 5 nummod
    people NOUN NNS 3 obj"""
REBEL = BLAST.replace("A DET DT 2 det", "Rebel/rebel NOUN NN 2 compound").replace("blast", "attacks/attack")
AIR_RAIDS = """
    Rebel/rebel NOUN NN 2 compound
    air NOUN NN 3 compound
    raids/raid NOUN NNS 4 nsubj
    killed/kill VERB VBD 0 root
    nine NUM CD 6 nummod
    people NOUN NNS 4 obj"""
AGREED = """
    They PRON PRP 2 nsubj
    agreed/agree VERB VBD 0 root
    to PART TO 4 mark
    withdraw VERB VB 2 xcomp
    after ADP IN 6 case
    talks/talk NOUN NNS 4 obl
    with ADP IN 8 case
    Peru PROPN NNP 6 nmod LOC"""
LAUNCHERS = """
    Gangs/gang NOUN NNS 2 nsubj
    clashed/clash VERB VBD 0 root
    with ADP IN 5 case
    rocket NOUN NN 5 compound
    launchers/launcher NOUN NNS 2 obl"""
IN_RAID = """
    Nine NUM CD 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    killed/kill VERB VBN 0 root
    in ADP IN 7 case
    a DET DT 7 det
    rebel NOUN NN 7 compound
    raid NOUN NN 3 obl"""
IN_PROTEST = """
    Nine NUM CD 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    arrested/arrest VERB VBN 0 root
    in ADP IN 7 case
    a DET DT 7 det
    student NOUN NN 7 compound
    protest NOUN NN 3 obl"""
SLOTS = {
    "who is named under when": (AGREED, "agreed", "They", None, None),
    "what one fights with": (LAUNCHERS, "clashed", "Gangs", None, None),
    "the place behind who did harm": (SHELLED, "killed", "rebels", "They", "Gao"),
    "a blast is nobody": (BLAST, "killed", None, "nine people", None),
    "a deed that says whose it is": (REBEL, "killed", "Rebel", "nine people", None),
    "whose weapons they attack with": (AIR_RAIDS, "killed", "Rebel", "nine people", None),
    "a station that is attacked": (AIR_RAIDS.replace("air NOUN", "station NOUN"), "killed", None, "nine people", None),
    "a deed that somebody suffered from": (IN_RAID, "killed", "rebel", "Nine", None),
    "a protest that somebody was taken at": (IN_PROTEST, "arrested", None, "Nine", None),
    "the place that an offensive is aimed at": (GAZA, "offensive", None, "Gaza", None),
    "a bomb acts nowhere": (BOMBS, "killed", None, "soldiers", "Herat"),
    "whose missiles they are": (MISSILES, "killed", "Russian missiles", "soldiers", None),
    "the scene that opens a sentence": (THANKED, "expressed", "ministers", None, "Oslo"),
    "in whom one trusts": (TRUST, "expressed", "Ministers", "Oslo", None),
    "the place that an attack is named after": (MUMBAI, "attacks", None, None, "Mumbai"),
    "a group that the recogniser calls a place": (MUMBAI.replace("Mumbai", "Daesh"), "attacks", "Daesh", None, None),
    "a town that the recogniser calls a group": (TOWN, "attacks", None, None, "Marrakesh"),
    "the host of a meeting": (TOWN.replace("attacks/attack", "summits/summit"), "summits", "Marrakesh", None, None),
    "the eve of a feast": (EVE, "attacks", None, None, None),
    "a short name without a label": (M23, "offensive", "M23", None, None),
    "a weapon with the look of a name": (M23.replace("M23", "IED"), "offensive", None, None, None),
    "the place behind who acted": (QUIZZED, "arrested", "monks", "They", "Gao"),
    "the place of who only spoke": (PRAISED, "praised", "monks", "They", None),
}


@pytest.mark.parametrize("name", SLOTS)
def test_slots(name: str) -> None:
    rows, trigger, *slots = SLOTS[name]
    sentence = tree(rows)
    events = Extractor().process_parsed(sentence.text, (sentence,)).events
    event = next(e for e in events if e.trigger.text == trigger)
    found = (event.actor, event.target, event.location)
    assert [m and m.text for m in found] == slots


def test_whom_a_meeting_is_with_takes_part_in_it() -> None:
    rows = "Meetings/meeting NOUN NNS 0 root\nwith ADP IN 3 case\nenvoys/envoy NOUN NNS 1 nmod"
    sentence = tree(rows)
    (event,) = Extractor(lexicon=Lexicon.open()).process_parsed(sentence.text, (sentence,)).events
    assert [a.text for a in event.actors] == ["envoys"]
    assert event.targets == ()


@pytest.mark.parametrize(
    ("rows", "place", "time"), [(KILLED, "Gao", "Monday"), (ON_FRIDAY, None, "Friday")], ids=["one scene", "two scenes"]
)
def test_harm_told_of_one_scene_shares_it(rows: str, place: str | None, time: str) -> None:
    sentence = tree(rows)
    events = Extractor().process_parsed(sentence.text, (sentence,)).events
    killed = next(e for e in events if e.trigger.text == "killed")
    assert (killed.location and killed.location.text, killed.time and killed.time.text) == (place, time)
