"""Check events of sentences as agencies write them, on the trees that the parser gives them."""

import pytest

from eventx import Event, Extractor
from trees import tree

REFUSED = """
    Banda PROPN NNP 2 nsubj PER
    told/tell VERB VBD 0 root
    the DET DT 4 det
    station NOUN NN 2 iobj
    that SCONJ IN 9 mark
    the DET DT 7 det
    rebels/rebel NOUN NNS 9 nsubj
    would AUX MD 9 aux
    free VERB VB 2 ccomp
    the DET DT 11 det
    pilots/pilot NOUN NNS 9 obj
    , PUNCT , 14 punct
    but CCONJ CC 14 cc
    refused/refuse VERB VBD 9 conj
    to PART TO 16 mark
    give VERB VB 14 xcomp
    a DET DT 18 det
    date NOUN NN 16 obj"""
FOILED = """
    The DET DT 2 det
    army NOUN NN 3 nsubj
    foiled/foil VERB VBD 0 root
    a DET DT 5 det
    plot NOUN NN 3 obj
    by ADP IN 7 case
    rebels/rebel NOUN NNS 5 nmod
    to PART TO 9 mark
    bomb VERB VB 3 advcl
    a DET DT 11 det
    depot NOUN NN 9 obj"""
JAIL = """
    If SCONJ IN 2 mark
    convicted/convict VERB VBN 6 advcl
    , PUNCT , 2 punct
    Ms. PROPN NNP 5 nmod:desc
    Okoye PROPN NNP 6 nsubj PER
    faces/face VERB VBZ 0 root
    ten NUM CD 8 nummod
    years/year NOUN NNS 6 obj
    in ADP IN 10 case
    jail NOUN NN 6 obl"""
CALLING = """
    Teachers/teacher NOUN NNS 2 nsubj
    rallied/rally VERB VBD 0 root
    in ADP IN 4 case
    Lagos PROPN NNP 2 obl LOC
    , PUNCT , 6 punct
    calling/call VERB VBG 2 advcl
    on ADP IN 9 case
    the DET DT 9 det
    minister NOUN NN 6 obl
    to PART TO 11 mark
    resign VERB VB 6 xcomp"""
DISCUSS = """
    Mr. PROPN NNP 2 nmod:desc
    Haas PROPN NNP 3 nsubj PER
    met/meet VERB VBD 0 root
    the DET DT 5 det
    bishops/bishop NOUN NNS 3 obj
    to PART TO 7 mark
    discuss VERB VB 3 advcl
    the DET DT 9 det
    vote NOUN NN 7 obj"""
DEPORTED = """
    They PRON PRP 2 nsubj
    voiced/voice VERB VBD 0 root
    anger NOUN NN 2 obj
    at ADP IN 6 case
    the DET DT 6 det
    deportation NOUN NN 2 obl
    of ADP IN 8 case
    nurses/nurse NOUN NNS 6 nmod
    to ADP IN 10 case
    Togo PROPN NNP 8 nmod LOC"""
DOLLARS = """
    Japan PROPN NNP 2 nsubj LOC
    gave/give VERB VBD 0 root
    US~ PROPN NNP 4 compound
    $ SYM $ 2 obj
    30 NUM CD 6 compound
    million NUM CD 4 nummod
    in ADP IN 8 case
    aid NOUN NN 4 nmod"""
OFFICE = """
    Mr. PROPN NNP 2 nmod:desc
    Haas PROPN NNP 3 nsubj PER
    met/meet VERB VBD 0 root
    the DET DT 5 det
    minister NOUN NN 3 obj
    for ADP IN 7 case
    trade~ NOUN NN 5 nmod
    , PUNCT , 9 punct
    Amina PROPN NNP 5 appos PER
    Sow PROPN NNP 9 flat PER"""
ATTENDED = """
    They PRON PRP 2 nsubj
    left/leave VERB VBD 0 root
    a DET DT 4 det
    meeting NOUN NN 2 obj
    in ADP IN 6 case
    Lome PROPN NNP 4 nmod LOC
    , PUNCT , 10 punct
    which PRON WDT 10 nsubj:pass
    was/be AUX VBD 10 aux:pass
    attended/attend VERB VBN 4 acl:relcl
    by ADP IN 13 case
    the DET DT 13 det
    presidents/president NOUN NNS 10 obl:agent"""

OFFERED = """
    Banda PROPN NNP 2 nsubj PER
    called/call VERB VBD 0 root
    for ADP IN 4 case
    calm NOUN NN 2 obl
    and CCONJ CC 6 cc
    offered/offer VERB VBD 2 conj
    to PART TO 8 mark
    mediate VERB VB 6 xcomp"""
TOLD = """
    Haas PROPN NNP 2 nsubj PER
    told/tell VERB VBD 0 root
    a DET DT 4 det
    meeting NOUN NN 2 obj
    of ADP IN 6 case
    donors/donor NOUN NNS 4 nmod
    that SCONJ IN 9 mark
    it PRON PRP 9 nsubj
    failed/fail VERB VBD 2 ccomp"""
BORDER = """
    They PRON PRP 2 nsubj
    held/hold VERB VBD 0 root
    talks/talk NOUN NNS 2 obj
    on ADP IN 5 case
    security NOUN NN 2 obl
    along ADP IN 8 case
    the DET DT 8 det
    border NOUN NN 5 nmod"""
MASSACRE = """
    Haas PROPN NNP 2 nsubj PER
    condemned/condemn VERB VBD 0 root
    the DET DT 4 det
    massacre NOUN NN 2 obj
    of ADP IN 6 case
    villagers/villager NOUN NNS 4 nmod
    in ADP IN 8 case
    Kivu PROPN NNP 6 nmod LOC"""
DEPUTY = """
    Haas PROPN NNP 2 nsubj PER
    met/meet VERB VBD 0 root
    his PRON PRP$ 4 nmod:poss
    deputy~ NOUN NN 2 obj
    , PUNCT , 7 punct
    General PROPN NNP 7 nmod:desc
    Oumar PROPN NNP 4 appos ORG
    Sow PROPN NNP 7 flat"""
DECLARED = """
    It PRON PRP 3 nsubj:pass
    was/be AUX VBD 3 aux:pass
    seen/see VERB VBN 0 root
    as ADP IN 6 case
    a DET DT 6 det
    declaration NOUN NN 3 obl
    of ADP IN 8 case
    war NOUN NN 6 nmod"""
BLOCKED = """
    Workers/worker NOUN NNS 2 nsubj
    blocked/block VERB VBD 0 root
    roads/road NOUN NNS 2 obj
    in ADP IN 6 case
    the DET DT 6 det
    capital NOUN NN 3 nmod"""

APPEALED = """
    Togo PROPN NNP 8 nsubj LOC
    , PUNCT , 4 punct
    which PRON WDT 4 nsubj
    has/have VERB VBZ 1 acl:relcl
    a DET DT 6 det
    seat NOUN NN 4 obj
    , PUNCT , 1 punct
    appealed/appeal VERB VBN 0 root
    to ADP IN 11 case
    both DET DT 11 det
    sides/side NOUN NNS 8 obl
    . PUNCT . 8 punct"""
DISMISSING = """
    Haas PROPN NNP 2 nsubj PER
    insisted/insist VERB VBD 0 root
    that SCONJ IN 7 mark
    the DET DT 5 det
    vote NOUN NN 7 nsubj
    was/be AUX VBD 7 cop
    fair ADJ JJ 2 ccomp
    , PUNCT , 9 punct
    dismissing/dismiss VERB VBG 7 advcl
    reports/report NOUN NNS 9 obj
    of ADP IN 12 case
    fraud NOUN NN 10 nmod"""
UNION = """
    He PRON PRP 2 nsubj
    met/meet VERB VBD 0 root
    envoys/envoy NOUN NNS 2 obj
    from ADP IN 6 case
    the DET DT 6 det
    Union PROPN NNP 3 nmod ORG
    , PUNCT , 9 punct
    which PRON WDT 9 nsubj
    renewed/renew VERB VBD 3 acl:relcl
    sanctions/sanction NOUN NNS 9 obj
    against ADP IN 12 case
    Chad PROPN NNP 9 obl LOC"""
STAY = """
    Haas PROPN NNP 4 nsubj PER
    was/be AUX VBD 4 cop
    in ADP IN 4 case
    Lome PROPN NNP 0 root LOC
    to PART TO 6 mark
    sign VERB VB 4 advcl
    an/a DET DT 8 det
    accord NOUN NN 6 obj"""
INSULTS = """
    Chad PROPN NNP 4 nsubj LOC
    and CCONJ CC 3 cc
    Togo PROPN NNP 1 conj LOC
    traded/trade VERB VBD 0 root
    insults/insult NOUN NNS 4 obj
    at ADP IN 8 case
    a DET DT 8 det
    conference NOUN NN 5 nmod"""

SUMMONED = """
    Chad PROPN NNP 2 nsubj LOC
    summoned/summon VERB VBD 0 root
    the DET DT 4 det
    envoy NOUN NN 2 obj
    to PART TO 6 mark
    protest VERB VB 2 xcomp"""
PASSED = """
    Thousands/thousand NOUN NNS 2 nsubj
    rallied/rally VERB VBD 0 root
    after SCONJ IN 5 mark
    lawmakers/lawmaker NOUN NNS 5 nsubj
    passed/pass VERB VBD 2 advcl
    a DET DT 7 det
    bill NOUN NN 5 obj
    on ADP IN 9 case
    migrants/migrant NOUN NNS 7 nmod"""
EMERGENCY = """
    Chad PROPN NNP 2 nsubj LOC
    declared/declare VERB VBD 0 root
    a DET DT 4 det
    state NOUN NN 2 obj
    of ADP IN 6 case
    emergency NOUN NN 4 nmod
    in ADP IN 9 case
    the DET DT 9 det
    capital NOUN NN 4 nmod"""
OBSERVED = """
    Rebels/rebel NOUN NNS 2 nsubj
    observed/observe VERB VBD 0 root
    a DET DT 4 det
    truce NOUN NN 2 obj"""
GANGS = """
    Clashes/clash NOUN NNS 6 nsubj
    between ADP IN 3 case
    gangs/gang NOUN NNS 1 nmod
    in ADP IN 5 case
    Gonaives PROPN NNP 3 nmod LOC
    went/go VERB VBD 0 root
    on ADV RB 6 advmod"""
WOUNDED = """
    Nine NUM CD 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    killed/kill VERB VBN 0 root
    and CCONJ CC 6 cc
    ten NUM CD 6 nsubj:pass
    wounded/wound VERB VBN 3 conj
    in ADP IN 10 case
    an DET DT 10 det
    army NOUN NN 10 compound
    raid NOUN NN 3 obl
    on ADP IN 12 case
    Gao PROPN NNP 10 nmod LOC"""
BREACHED = """
    Police NOUN NNS 2 nsubj
    fired/fire VERB VBD 0 root
    at ADP IN 4 case
    protesters/protester NOUN NNS 2 obl
    who PRON WP 6 nsubj
    entered/enter VERB VBD 4 acl:relcl
    parliament NOUN NN 6 obj
    killing/kill VERB VBG 6 advcl
    nine NUM CD 8 obj"""
ERRAND = """
    Envoys/envoy NOUN NNS 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    sent/send VERB VBN 0 root
    to ADP IN 5 case
    Riga PROPN NNP 3 obl LOC
    to PART TO 7 mark
    meet VERB VB 3 advcl
    rebels/rebel NOUN NNS 7 obj"""
BARRAGE = """
    They/they PRON PRP 2 nsubj
    launched/launch VERB VBD 0 root
    a DET DT 4 det
    barrage NOUN NN 2 obj
    of ADP IN 6 case
    rockets/rocket NOUN NNS 4 nmod"""
CAMP = """
    Police NOUN NNS 2 nsubj
    dispersed/disperse VERB VBD 0 root
    a DET DT 4 det
    rally NOUN NN 2 obj
    at ADP IN 7 case
    the DET DT 7 det
    University PROPN NNP 2 obl ORG"""
TERRORISM = """
    most ADJ JJS 2 nsubj:pass
    convicted/convict VERB VBN 0 root
    of ADP IN 4 case
    terrorism NOUN NN 2 obl"""
AMBUSH = """
    Nine NUM CD 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    killed/kill VERB VBN 0 root
    and CCONJ CC 7 cc
    ten NUM CD 7 nsubj:pass
    were/be AUX VBD 7 aux:pass
    wounded/wound VERB VBN 3 conj
    in ADP IN 10 case
    an DET DT 10 det
    ambush NOUN NN 7 obl
    by ADP IN 12 case
    rebels/rebel NOUN NNS 7 obl:agent
    near ADP IN 14 case
    Sake PROPN NNP 12 nmod LOC"""
ENDING = """
    Truces/truce NOUN NNS 2 nsubj
    ended/end VERB VBD 0 root
    days/day NOUN NNS 2 obj
    of ADP IN 5 case
    fighting NOUN NN 3 nmod
    between ADP IN 7 case
    clans/clan NOUN NNS 5 obl"""


def events(rows: str) -> dict[str, Event]:
    """Return the events of a tree by their triggers."""
    sentence = tree(rows)
    return {e.trigger.text: e for e in Extractor().process_parsed(sentence.text, (sentence,)).events}


@pytest.mark.parametrize(
    ("rows", "trigger", "slot", "expected"),
    [
        (REFUSED, "refused", "actors", ["Banda"]),
        (REFUSED.replace("refused/refuse VERB VBD", "refuse VERB VB"), "refuse", "actors", ["rebels"]),
        (FOILED, "bomb", "actors", ["rebels"]),
        (FOILED, "bomb", "locations", []),
        (JAIL, "convicted", "locations", []),
        (
            JAIL.replace("ten NUM CD", "guards/guard NOUN NNS").replace("years/year NOUN", "men/man NOUN"),
            "convicted",
            "locations",
            ["jail"],
        ),
        (CALLING, "rallied", "locations", ["Lagos"]),
        (CALLING, "resign", "locations", []),
        (DEPORTED, "deportation", "locations", ["Togo"]),
        (DEPORTED.replace("nurses/nurse NOUN NNS", "envoy NOUN NN"), "deportation", "locations", []),
        (DOLLARS, "gave", "targets", []),
        (OFFICE, "met", "targets", ["minister for trade, Amina Sow"]),
        (ATTENDED, "attended", "locations", ["Lome"]),
        (BORDER, "talks", "locations", []),
        (MASSACRE, "massacre", "locations", ["Kivu"]),
        (DEPUTY, "met", "targets", ["his deputy, General Oumar Sow"]),
        (BLOCKED, "blocked", "targets", []),
        (APPEALED, "appealed", "actors", ["Togo"]),
        (DISMISSING, "dismissing", "actors", ["Haas"]),
        (DISMISSING.replace("vote", "minister"), "dismissing", "actors", ["minister"]),
        (UNION, "renewed", "actors", ["Union"]),
        (UNION.replace("which PRON WDT", "who PRON WP"), "renewed", "actors", ["envoys"]),
        (STAY, "sign", "locations", ["Lome"]),
        (INSULTS, "traded", "targets", []),
        (SUMMONED, "protest", "actors", ["Chad"]),
        (SUMMONED.replace("protest VERB", "surrender VERB"), "surrender", "actors", ["envoy"]),
        (PASSED, "rallied", "targets", []),
        (EMERGENCY, "declared", "targets", []),
        (EMERGENCY, "declared", "locations", ["capital"]),
        (OBSERVED, "truce", "actors", ["Rebels"]),
        (GANGS, "Clashes", "locations", ["Gonaives"]),
        (WOUNDED, "wounded", "actors", ["army"]),
        (WOUNDED, "wounded", "locations", ["Gao"]),
        (BREACHED, "killing", "actors", ["Police"]),
        (BREACHED.replace("entered/enter", "shot/shoot"), "killing", "actors", ["protesters"]),
        (ERRAND, "meet", "actors", ["Envoys"]),
        (ERRAND, "meet", "locations", ["Riga"]),
        (BARRAGE, "barrage", "targets", []),
        (AMBUSH, "killed", "actors", ["rebels"]),
        (AMBUSH, "wounded", "actors", ["rebels"]),
        (AMBUSH, "ambush", "actors", ["rebels"]),
        (AMBUSH, "ambush", "locations", ["Sake"]),
        (ENDING, "fighting", "actors", ["clans"]),
        (ENDING.replace("between ADP", "before ADP"), "fighting", "actors", []),
        (CAMP, "dispersed", "targets", ["rally"]),
        (CAMP, "dispersed", "locations", ["University"]),
        (TERRORISM, "convicted", "targets", []),
    ],
)
def test_slots_of_agency_copy(rows: str, trigger: str, slot: str, expected: list[str]) -> None:
    assert [m.text for m in getattr(events(rows)[trigger], slot)] == expected


def test_what_a_meeting_is_held_to_discuss_is_no_second_one() -> None:
    assert list(events(DISCUSS)) == ["met"]
    assert list(events(DISCUSS.replace("vote NOUN", "king NOUN").replace("discuss", "see"))) == ["met", "see"]
    assert list(
        events(DISCUSS.replace("to PART TO 7 mark", "and CCONJ CC 7 cc").replace("VB 3 advcl", "VBD 3 conj"))
    ) == [
        "met",
        "discuss",
    ]


@pytest.mark.parametrize(
    ("rows", "trigger", "modality"),
    [
        (OFFERED, "mediate", "planned"),
        (
            OFFERED.replace("offered/offer VERB VBD 2 conj", "residents/resident NOUN NNS 4 conj").replace(
                "VB 6 xcomp", "VB 2 advcl"
            ),
            "mediate",
            "demanded",
        ),
        (TOLD, "meeting", "asserted"),
        (TOLD.replace("told/tell", "demanded/demand"), "meeting", "demanded"),
    ],
)
def test_modality_of_agency_copy(rows: str, trigger: str, modality: str) -> None:
    assert events(rows)[trigger].modality == modality


def test_a_declaration_of_war_is_no_fight_yet() -> None:
    assert "war" not in events(DECLARED)
    assert "war" in events(DECLARED.replace("declaration", "result"))


@pytest.mark.parametrize(
    ("noun", "target", "source"), [("crowds/crowd", "Amnesty", None), ("claims/claim", None, "Amnesty")]
)
def test_which_may_be_all_that_was_said(noun: str, target: str | None, source: str | None) -> None:
    found = events(f"""
        Amnesty PROPN NNP 2 nsubj ORG
        said/say VERB VBD 0 root
        troops/troop NOUN NNS 4 nsubj
        faced/face VERB VBD 2 ccomp
        {noun} NOUN NNS 4 obj
        , PUNCT , 9 punct
        which PRON WDT 9 obj
        generals/general NOUN NNS 9 nsubj
        denied/deny VERB VBD 5 acl:relcl""")
    denial = found["denied"]
    said_by = denial.attribution.source.text if denial.attribution else None
    assert (denial.target.text if denial.target else None, said_by) == (target, source)
