"""Check who is a party to an event, and who is named for other reasons, on trees written by hand."""

import pytest

from eventx import Event, Extractor, Lexicon
from trees import tree

EXTRACTOR = Extractor(lexicon=Lexicon.default())

BOMB = """
    A DET DT 2 det
    bomb NOUN NN 5 nsubj
    near ADP IN 4 case
    Kabul PROPN NNP 2 nmod LOC
    killed/kill VERB VBD 0 root
    nine NUM CD 7 nummod
    traders/trader NOUN NNS 5 obj"""
CLAUSE = """
    Bombings/bombing NOUN NNS 6 nsubj
    that PRON WDT 3 nsubj
    hit VERB VBD 1 acl:relcl
    Kenyan ADJ JJ 5 amod NORP
    towns/town NOUN NNS 3 obj
    killed/kill VERB VBD 0 root
    nine NUM CD 8 nummod
    traders/trader NOUN NNS 6 obj"""
DATED = """
    Monday PROPN NNP 3 nmod:poss DATE
    's PART POS 1 case
    bombing NOUN NN 4 nsubj
    killed/kill VERB VBD 0 root
    nine NUM CD 6 nummod
    traders/trader NOUN NNS 4 obj"""
OWN = """
    Israeli ADJ JJ 2 amod NORP
    bombs/bomb NOUN NNS 3 nsubj
    killed/kill VERB VBD 0 root
    nine NUM CD 5 nummod
    traders/trader NOUN NNS 3 obj"""
PACT = """
    Chile PROPN NNP 2 nsubj LOC
    signed/sign VERB VBD 0 root
    a DET DT 4 det
    pact NOUN NN 2 obj
    , PUNCT , 7 punct
    with ADP IN 7 case
    Peru PROPN NNP 4 nmod LOC
    as ADP IN 10 case
    the DET DT 10 det
    critic NOUN NN 2 obl"""
PARTNER = """
    Chile PROPN NNP 2 nsubj LOC
    signed/sign VERB VBD 0 root
    a DET DT 4 det
    pact NOUN NN 2 obj
    with ADP IN 6 case
    Peru PROPN NNP 4 nmod LOC"""
PROMISES = """
    Banda PROPN NNP 2 nsubj PER
    repeated/repeat VERB VBD 0 root
    government NOUN NN 4 compound
    promises/promise NOUN NNS 2 obj"""
SEND = """
    Chile PROPN NNP 3 nsubj LOC
    is/be AUX VBZ 3 cop
    willing ADJ JJ 0 root
    to PART TO 5 mark
    send VERB VB 3 xcomp
    engineers/engineer NOUN NNS 5 obj
    to ADP IN 8 case
    Peru PROPN NNP 5 obl LOC"""
DENIED = """
    Peru PROPN NNP 2 nsubj LOC
    denied/deny VERB VBD 0 root
    involvement NOUN NN 2 obj
    in ADP IN 5 case
    raids/raid NOUN NNS 3 nmod
    on ADP IN 7 case
    villagers/villager NOUN NNS 5 nmod"""
RAIDS = """
    Israeli ADJ JJ 3 amod NORP
    army NOUN NN 3 compound
    raids/raid NOUN NNS 4 nsubj
    angered/anger VERB VBD 0 root
    Egypt PROPN NNP 4 obj LOC"""
AIRLINER = RAIDS.replace("army", "airliner").replace("raids/raid NOUN NNS", "bombing NOUN NN")
TONS = """
    Oman PROPN NNP 2 nsubj LOC
    delivered/deliver VERB VBD 0 root
    some DET DT 5 det
    300 NUM CD 5 nummod
    tons/ton NOUN NNS 2 obj
    of ADP IN 7 case
    aid NOUN NN 5 nmod"""
LAUNCH = """
    The DET DT 3 det
    missile NOUN NN 3 compound
    launch NOUN NN 4 nsubj
    angered/anger VERB VBD 0 root
    Egypt PROPN NNP 4 obj LOC"""

RALLY = """
    Hundreds/hundred NOUN NNS 2 nsubj
    held/hold VERB VBD 0 root
    a DET DT 4 det
    rally NOUN NN 2 obj
    to PART TO 6 mark
    show VERB VB 2 advcl
    support NOUN NN 6 obj
    for ADP IN 9 case
    Keita PROPN NNP 7 nmod PER"""
HONOUR = """
    Hundreds/hundred NOUN NNS 2 nsubj
    held/hold VERB VBD 0 root
    a DET DT 4 det
    rally NOUN NN 2 obj
    to PART TO 6 mark
    honour VERB VB 2 advcl
    Keita PROPN NNP 6 obj PER"""
CALLED = """
    Students/student NOUN NNS 2 nsubj
    called/call VERB VBD 0 root
    for ADP IN 5 case
    Tibetan ADJ JJ 5 amod NORP
    independence NOUN NN 2 obl"""
FROM = """
    Students/student NOUN NNS 2 nsubj
    marched/march VERB VBD 0 root
    calling/call VERB VBG 2 advcl
    for ADP IN 5 case
    independence NOUN NN 3 obl
    from ADP IN 7 case
    Denmark PROPN NNP 5 nmod LOC"""
FREED = """
    Unions/union NOUN NNS 2 nsubj
    demanded/demand VERB VBD 0 root
    the DET DT 4 det
    release NOUN NN 2 obj
    of ADP IN 6 case
    editors/editor NOUN NNS 4 nmod
    by ADP IN 8 case
    Chad PROPN NNP 4 nmod LOC"""
SOURCE = """
    Rebels/rebel NOUN NNS 2 nsubj
    refused/refuse VERB VBD 0 root
    to PART TO 4 mark
    sign VERB VB 2 xcomp
    pacts/pact NOUN NNS 4 obj
    according ADP IN 8 case
    to ADP IN 6 fixed
    Ghana PROPN NNP 4 obl LOC"""
SHARE = """
    Oman PROPN NNP 2 nsubj LOC
    agreed/agree VERB VBD 0 root
    to PART TO 4 mark
    share VERB VB 2 xcomp
    intelligence NOUN NN 4 obj
    on ADP IN 7 case
    smugglers/smuggler NOUN NNS 4 obl
    with ADP IN 9 case
    Niger PROPN NNP 4 obl LOC"""
PULL = """
    Keita PROPN NNP 2 nsubj PER
    promised/promise VERB VBD 0 root
    to PART TO 4 mark
    pull VERB VB 2 xcomp
    Malian ADJ JJ 6 amod NORP
    troops/troop NOUN NNS 4 obj
    back ADV RB 4 advmod"""
JOINT = """
    Oman PROPN NNP 2 nsubj LOC
    agreed/agree VERB VBD 0 root
    to PART TO 4 mark
    create VERB VB 2 xcomp
    a DET DT 7 det
    joint ADJ JJ 7 amod
    force NOUN NN 4 obj
    with ADP IN 9 case
    Niger PROPN NNP 4 obl LOC"""
KILLED = """
    Banda PROPN NNP 2 nsubj PER
    denied/deny VERB VBD 0 root
    that SCONJ IN 5 mark
    he PRON PRP 5 nsubj
    shot/shoot VERB VBD 2 ccomp
    villagers/villager NOUN NNS 5 obj"""
RESPONSE = """
    Oman PROPN NNP 2 nsubj LOC
    arrested/arrest VERB VBD 0 root
    nine NUM CD 4 nummod
    men/man NOUN NNS 2 obj
    in ADP IN 6 case
    response NOUN NN 2 obl
    to ADP IN 9 case
    a DET DT 9 det
    raid NOUN NN 6 nmod
    on ADP IN 11 case
    Gao PROPN NNP 9 nmod LOC"""


def event(rows: str, trigger: str) -> Event:
    sentence = tree(rows)
    return next(e for e in EXTRACTOR.process_parsed(sentence.text, (sentence,)).events if e.trigger.text == trigger)


@pytest.mark.parametrize(
    ("rows", "trigger", "actors"),
    [
        (BOMB, "killed", []),  # where it was is no owner
        (CLAUSE, "killed", []),  # nor what a clause tells of
        (DATED, "killed", []),  # nor when it was
        (OWN, "killed", ["Israeli bombs"]),
        (RAIDS, "raids", ["Israeli army"]),
        (AIRLINER, "bombing", []),
    ],
)
def test_who_acts(rows: str, trigger: str, actors: list[str]) -> None:
    assert [a.text for a in event(rows, trigger).actors] == actors


@pytest.mark.parametrize(
    ("rows", "trigger", "targets"),
    [
        (PACT, "signed", []),
        (PARTNER, "signed", ["Peru"]),
        (PROMISES, "repeated", []),
        (SEND, "willing", ["Peru"]),
        (SEND.replace("engineers/engineer", "prisoners/prisoner"), "willing", ["prisoners", "Peru"]),
        (DENIED, "denied", []),
        (TONS, "delivered", []),
        (LAUNCH, "launch", []),
        (RALLY, "rally", []),
        (HONOUR, "rally", []),
        (HONOUR.replace("honour", "denounce"), "rally", ["Keita"]),
        (CALLED, "called", []),
        (SOURCE, "refused", []),
        (FREED, "demanded", ["Chad"]),
        (FROM, "marched", ["Denmark"]),
        (SHARE, "agreed", ["Niger"]),
        (PULL, "promised", []),
        (JOINT, "agreed", ["Niger"]),
        (KILLED, "denied", []),
    ],
)
def test_who_is_acted_upon(rows: str, trigger: str, targets: list[str]) -> None:
    assert [a.text for a in event(rows, trigger).targets] == targets


def test_what_one_responds_to_was_elsewhere() -> None:
    assert event(RESPONSE, "arrested").locations == ()
    assert [p.text for p in event(RESPONSE.replace("response", "fighting"), "arrested").locations] == ["Gao"]


def test_an_of_phrase_is_whole() -> None:
    rows = """
        The DET DT 2 det
        presidents/president NOUN NNS 7 nsubj
        of ADP IN 4 case
        Oman PROPN NNP 2 nmod LOC
        and CCONJ CC 6 cc
        Qatar PROPN NNP 4 conj LOC
        met/meet VERB VBD 0 root"""
    assert [a.text for a in event(rows, "met").actors] == ["presidents of Oman and Qatar"]


def test_what_arrests_are_in_connection_with_was_elsewhere() -> None:
    rows = """
        Police NOUN NNS 2 nsubj
        held/hold VERB VBD 0 root
        him/he PRON PRP 2 obj
        in ADP IN 5 case
        Quetta PROPN NNP 2 obl LOC
        in ADP IN 7 case
        connection NOUN NN 2 obl
        with ADP IN 9 case
        attacks/attack NOUN NNS 7 nmod"""
    assert [p.text for p in event(rows, "held").locations] == ["Quetta"]
    assert event(rows, "attacks").locations == ()


def test_custody_is_no_place() -> None:
    rows = """
        Police NOUN NNS 2 nsubj
        took/take VERB VBD 0 root
        him/he PRON PRP 2 obj
        into ADP IN 5 case
        custody NOUN NN 2 obl"""
    assert event(rows, "took").locations == ()


def test_whose_tour_it_is_makes_it() -> None:
    rows = """
        They PRON PRP 2 nsubj
        praised/praise VERB VBD 0 root
        Keita~ PROPN NNP 6 nmod:poss PER
        's PART POS 3 case
        Asian ADJ JJ 6 amod NORP
        tour NOUN NN 2 obj"""
    assert [a.text for a in event(rows, "tour").actors] == ["Keita"]
