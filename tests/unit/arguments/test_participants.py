"""Check who is the target of an event."""

from typing import Any

import pytest

from eventx import Extractor, Lexicon
from eventx.arguments.clauses import ClauseReader
from trees import tree

TARGETS = {
    "time that is spent": ("Divers spent", "spent", ["three days"]),
    "sum of money": ("Donors", "pledged", ["$200 million"]),
    "clause with a noun as predicate": ("The general said", "said", ["the raid was a mistake"]),
    "predicate of a copular verb is none": ("The clerk", "became", []),
    "what one brings about is a whole clause": ("The mayor had", "had", ["the tower demolished"]),
    "adjective as the predicate of such a clause": ("The storm made", "made", ["the road impassable"]),
    "clause that a noun stands for": ("Villagers rejected", "claim", ["troops burned the mill"]),
    "infinitive that a noun stands for": ("The premier defended", "plan", ["to expel the envoys"]),
    "noun with a passive infinitive": ("The bridge to", "built", ["bridge"]),
    "destination is none": ("The deployment to", "deployment", []),
}


@pytest.mark.parametrize("case", TARGETS)
def test_targets_of_any_verb(frozen: Any, case: str) -> None:
    start, trigger, expected = TARGETS[case]
    assert [m.text for m in frozen.event(start, trigger, Lexicon.open()).targets] == expected


def test_a_past_tense_alone_behind_a_noun_is_a_participle() -> None:
    sentence = tree(
        """
        The DET DT 2 det
        decree NOUN NN 8 nsubj
        issued/issue VERB VBD 2 acl
        in ADP IN 5 case
        March PROPN NNP 3 obl
        and CCONJ CC 7 cc
        widened/widen VERB VBD 3 conj
        lapsed/lapse VERB VBD 0 root
        """
    )
    events = Extractor(lexicon=Lexicon.open()).process_parsed(sentence.text, (sentence,)).events
    targets = {e.trigger.text: [m.text for m in e.targets] for e in events}
    assert targets == {"issued": ["decree"], "widened": ["decree"], "lapsed": []}


def test_a_past_tense_behind_a_noun_that_has_an_object_is_none() -> None:
    sentence = tree(
        """
        The DET DT 2 det
        crowd NOUN NN 0 root
        burned/burn VERB VBD 2 acl
        the DET DT 5 det
        mill NOUN NN 3 obj
        """
    )
    (event,) = Extractor(lexicon=Lexicon.open()).process_parsed(sentence.text, (sentence,)).events
    assert (event.actor and event.actor.text, event.target and event.target.text) == ("crowd", "mill")


def test_the_object_that_makes_an_idiom_is_no_target() -> None:
    sentence = tree(
        """
        Leaders/leader NOUN NNS 2 nsubj
        joined/join VERB VBD 0 root
        forces/force NOUN NNS 2 obj
        """
    )
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert (event.type, event.target) == ("cooperation", None)


@pytest.mark.parametrize(("noun", "expected"), [("rebels/rebel", "rebels"), ("a~ DET DT 6 det\n pledge", None)])
def test_with_joins_parties_and_says_how(noun: str, expected: str | None) -> None:
    sentence = tree(
        f"""
        Ministers/minister NOUN NNS 2 nsubj
        held/hold VERB VBD 0 root
        talks/talk NOUN NNS 2 obj
        with ADP IN {6 if expected is None else 5} case
        {noun} NOUN NNS 2 obl
        """
    )
    (event,) = [e for e in Extractor().process_parsed(sentence.text, (sentence,)).events if e.type == "meeting"]
    assert (event.target and event.target.text) == expected


def test_the_place_of_a_war_is_no_party_to_it() -> None:
    sentence = tree(
        """
        Envoys/envoy NOUN NNS 2 nsubj
        praised/praise VERB VBD 0 root
        the DET DT 5 det
        Yemen PROPN NNP 5 compound LOC
        war NOUN NN 2 obj
        """
    )
    (event,) = [e for e in Extractor().process_parsed(sentence.text, (sentence,)).events if e.type == "fight"]
    assert (event.actor, event.target) == (None, None)


THOSE = """
    Chad PROPN NNP 2 nsubj LOC
    released/release VERB VBD 0 root
    those/that PRON DT 2 obj
    detained/detain VERB VBN 3 acl"""
TOPIC = """
    Ministers/minister NOUN NNS 2 nsubj
    discussed/discuss VERB VBD 0 root
    plans/plan NOUN NNS 2 obj
    for ADP IN 5 case
    Chad PROPN NNP 3 nmod LOC"""
ATTACKS = """
    Monks/monk NOUN NNS 2 nsubj
    demanded/demand VERB VBD 0 root
    an DET DT 4 det
    end NOUN NN 2 obj
    to ADP IN 6 case
    attacks/attack NOUN NNS 4 nmod
    on ADP IN 8 case
    reporters/reporter NOUN NNS 6 nmod"""
PACT = """
    The DET DT 2 det
    pact NOUN NN 3 nsubj
    ended/end VERB VBD 0 root
    the DET DT 5 det
    war NOUN NN 3 obj"""
AVENGE = """
    Rebels/rebel NOUN NNS 2 nsubj
    vowed/vow VERB VBD 0 root
    to PART TO 4 mark
    avenge VERB VB 2 xcomp
    the DET DT 6 det
    chief NOUN NN 4 obj"""
ON_ROAD = """
    Rebels/rebel NOUN NNS 2 nsubj
    opened/open VERB VBD 0 root
    fire NOUN NN 2 obj
    on ADP IN 5 case
    cars/car NOUN NNS 2 obl
    on ADP IN 8 case
    the DET DT 8 det
    road NOUN NN 2 obl"""
BROKERED = """
    The DET DT 2 det
    truce NOUN NN 8 nsubj
    , PUNCT , 4 punct
    brokered/broker VERB VBN 2 acl
    by ADP IN 6 case
    Oman PROPN NNP 4 obl:agent LOC
    , PUNCT , 2 punct
    took/take VERB VBD 0 root
    effect NOUN NN 8 obj"""
REPORTED = """
    Clashes/clash NOUN NNS 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    reported/report VERB VBN 0 root
    between ADP IN 6 case
    two NUM CD 6 nummod
    clans/clan NOUN NNS 3 obl"""
NUMBER = """
    Two NUM CD 2 nummod
    officers/officer NOUN NNS 4 nsubj:pass
    were/be AUX VBD 4 aux:pass
    killed/kill VERB VBN 0 root
    and CCONJ CC 7 cc
    nine NUM CD 7 nsubj:pass
    wounded/wound VERB VBN 4 conj"""
HIMSELF = """
    A DET DT 2 det
    man NOUN NN 3 nsubj
    blew/blow VERB VBD 0 root
    himself PRON PRP 3 obj
    up ADP RP 3 compound:prt"""
MARCH = """
    Ministers/minister NOUN NNS 2 nsubj
    called/call VERB VBD 0 root
    the DET DT 4 det
    march NOUN NN 2 obj
    illegal ADJ JJ 2 xcomp"""
HIS = """
    Unions/union NOUN NNS 2 nsubj
    demanded/demand VERB VBD 0 root
    his PRON PRP$ 4 nmod:poss
    arrest NOUN NN 2 obj"""
RAIDS = """
    Britain PROPN NNP 2 nsubj LOC
    condemned/condemn VERB VBD 0 root
    raids/raid NOUN NNS 2 obj
    Oman PROPN NNP 5 nsubj LOC
    launched/launch VERB VBD 3 acl:relcl"""
HEADLINE = """
    Rebels/rebel NOUN NNS 2 nsubj
    killed/kill VERB VBD 0 root
    near ADP IN 4 case
    Kano PROPN NNP 2 obl LOC"""
SANCTIONS = """
    Mali PROPN NNP 2 nsubj LOC
    threatened/threaten VERB VBD 0 root
    sanctions/sanction NOUN NNS 2 obj"""
PHONED = """
    Ministers/minister NOUN NNS 2 nsubj
    telephoned/telephone VERB VBD 0 root
    envoys/envoy NOUN NNS 2 obj
    to PART TO 5 mark
    demand VERB VB 2 xcomp
    talks/talk NOUN NNS 5 obj"""
QUESTIONED = """
    Police NOUN NNS 2 nsubj
    detained/detain VERB VBD 0 root
    nine NUM CD 4 nummod
    men/man NOUN NNS 2 obj
    for ADP IN 6 case
    questioning NOUN NN 2 obl"""
CHASED = """
    Two NUM CD 2 nummod
    attackers/attacker NOUN NNS 4 nsubj:pass
    were/be AUX VBD 4 aux:pass
    chased/chase VERB VBN 0 root
    and CCONJ CC 6 cc
    shot/shoot VERB VBD 4 conj"""
TANKERS = """
    Rebels/rebel NOUN NNS 2 nsubj
    ambushed/ambush VERB VBD 0 root
    tankers/tanker NOUN NNS 2 obj
    supplying/supply VERB VBG 3 acl
    fuel NOUN NN 4 obj"""
FIRE = """
    Troops/troop NOUN NNS 2 nsubj
    exchanged/exchange VERB VBD 0 root
    artillery NOUN NN 4 compound
    fire NOUN NN 2 obj"""


@pytest.mark.parametrize(
    ("rows", "kind", "actor", "target"),
    [
        (NUMBER, "assault", None, "nine"),
        (HIMSELF, "assault", "man", None),
        (MARCH, "protest", None, None),
        (FIRE, "fight", "Troops", None),
        (CHASED, "attack", None, "Two attackers"),
        (TANKERS, "aid", "tankers", None),
        (SANCTIONS, "threat", "Mali", None),
        (PHONED, "demand", "Ministers", None),
        (QUESTIONED, "investigation", "Police", "nine men"),
        (RAIDS, "attack", "Oman", None),
        (HEADLINE, "assault", None, "Rebels"),
        (HIS, "arrest", None, "his"),
        (THOSE, "release", "Chad", "those"),
        (THOSE, "arrest", None, "those"),
        (TOPIC, "meeting", "Ministers", None),
        (TOPIC.replace("for ADP", "with ADP"), "meeting", "Ministers", "Chad"),
        (REPORTED, "fight", "two clans", None),
        (ATTACKS, "demand", "Monks", None),
        (BROKERED, "ceasefire", None, None),
        (AVENGE, "threat", "Rebels", None),
        (PACT, "fight", None, None),
        (PACT.replace("pact", "Alliance/alliance"), "fight", "Alliance", None),
        (ON_ROAD, "attack", "Rebels", "cars"),
    ],
)
def test_participants_on_trees_written_by_hand(rows: str, kind: str, actor: str | None, target: str | None) -> None:
    sentence = tree(rows)
    event = [e for e in Extractor().process_parsed(sentence.text, (sentence,)).events if e.type == kind][-1]
    assert (event.actor and event.actor.text) == actor
    assert (event.target and event.target.text) == target


@pytest.mark.parametrize(("troops", "expected"), [("troops/troop", None), ("rebels/rebel", "rebels")])
def test_bare_troops_are_no_target_of_a_promise(troops: str, expected: str | None) -> None:
    sentence = tree(
        f"""
        Chad PROPN NNP 2 nsubj LOC
        agreed/agree VERB VBD 0 root
        to PART TO 4 mark
        free VERB VB 2 xcomp
        {troops} NOUN NNS 4 obj
        """
    )
    pledge = next(e for e in Extractor().process_parsed(sentence.text, (sentence,)).events if e.type == "pledge")
    assert (pledge.target and pledge.target.text) == expected


@pytest.mark.parametrize(("object_", "expected"), [("reports/report", None), ("calls/call", "states")])
def test_those_of_whom_something_is_told_are_no_target(object_: str, expected: str | None) -> None:
    sentence = tree(
        f"""
        Officials/official NOUN NNS 2 nsubj
        dismissed/dismiss VERB VBD 0 root
        {object_} NOUN NNS 2 obj
        of ADP IN 5 case
        trade NOUN NN 3 nmod
        between ADP IN 7 case
        states/state NOUN NNS 5 nmod
        """
    )
    (event,) = [e for e in Extractor().process_parsed(sentence.text, (sentence,)).events if e.type == "rejection"]
    assert (event.target and event.target.text) == expected


DEAL = """
    A/a DET DT 2 det
    deal NOUN NN 7 nsubj:pass
    between ADP IN 4 case
    Oman PROPN NNP 2 nmod LOC
    and CCONJ CC 6 cc
    Iran PROPN NNP 4 conj LOC
    signed/sign VERB VBN 0 root"""


def test_those_between_whom_a_deal_is_signed_sign_it() -> None:
    sentence = tree(DEAL)
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert ([m.text for m in event.actors], event.targets) == (["Oman", "Iran"], ())


def test_who_announces_a_deal_between_others_is_no_party_to_it() -> None:
    rows = DEAL.replace("2 det", "4 det").replace("7 nsubj:pass", "2 obj").replace("4 case", "6 case")
    rows = rows.replace("2 nmod", "4 nmod").replace("6 cc", "8 cc").replace("4 conj", "6 conj")
    rows = "Mali PROPN NNP 2 nsubj LOC\n announced/announce VERB VBD 0 root" + rows.rpartition("\n")[0]
    sentence = tree(rows)
    deal = next(e for e in Extractor().process_parsed(sentence.text, (sentence,)).events if e.trigger.text == "deal")
    assert [m.text for m in deal.actors] == ["Oman", "Iran"]


def test_what_is_the_actors_own_is_no_target(frozen: Any) -> None:
    assert frozen.event("The two states agreed", "agreed").target is None


def test_what_kills_in_someones_hand_is_no_actor(frozen: Any) -> None:
    assert frozen.event("Two farmers", "killed").actor is None
    assert frozen.event("Two farmers", "killed", Lexicon.open()).actor.text == "mine"


def test_who_hosts_or_leads_something_is_not_what_is_done_to(frozen: Any) -> None:
    assert frozen.event("Tehran urged", "boycott").target is None


def test_who_acts_beside_a_statement_issued_has_made_it() -> None:
    sentence = tree(
        """
        In ADP IN 3 case
        a DET DT 3 det
        statement NOUN NN 7 obl
        issued/issue VERB VBN 3 acl
        , PUNCT , 3 punct
        Okello PROPN NNP 7 nsubj PER
        condemned/condemn VERB VBD 0 root
        it PRON PRP 7 obj
        """
    )
    events = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert {e.trigger.text: e.actor and e.actor.text for e in events} == {"statement": "Okello", "condemned": "Okello"}


def test_who_leads_those_who_march_is_no_target_of_theirs() -> None:
    sentence = tree(
        """
        Farmers/farmer NOUN NNS 2 nsubj
        marched/march VERB VBD 0 root
        , PUNCT , 4 punct
        led/lead VERB VBN 2 advcl
        by ADP IN 6 case
        priests/priest NOUN NNS 4 obl:agent
        """
    )
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert (event.type, event.target) == ("protest", None)


def test_the_pronoun_that_acts_is_not_its_own_target() -> None:
    """The law has an agent of its own, who is the one that opposes it."""
    sentence = tree(
        """
        They/they PRON PRP 3 nsubj:pass
        were/be AUX VBD 3 aux:pass
        forced/force VERB VBN 0 root
        to PART TO 5 mark
        approve VERB VB 3 xcomp
        laws/law NOUN NNS 5 obj
        which PRON WDT 9 obj
        they PRON PRP 9 nsubj
        oppose VERB VBP 6 acl:relcl
        """
    )
    events = Extractor().process_parsed(sentence.text, (sentence,)).events
    (rejection,) = [e for e in events if e.type == "rejection"]
    assert (rejection.actor and rejection.actor.text, rejection.target) == ("they", None)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("by ADP IN 3 case\n ministers/minister NOUN NNS 1 nmod", "ministers"),
        ("from ADP IN 3 case\n Kabul PROPN NNP 1 nmod LOC", "statement"),
    ],
)
def test_who_speaks_through_a_text_is_its_author(phrase: str, expected: str) -> None:
    sentence = tree(f"""
        statement NOUN NN 4 nsubj
        {phrase}
        condemned/condemn VERB VBD 0 root
        the DET DT 6 det
        raid NOUN NN 4 obj""")
    events = Extractor().process_parsed(sentence.text, (sentence,)).events
    (event,) = (e for e in events if e.type == "criticism")
    assert [m.text for m in event.actors] == [expected]


def test_person_named_like_a_month_takes_part() -> None:
    sentence = tree(
        """
        Jan/January PROPN NNP 3 nsubj PER
        Novak PROPN NNP 1 flat
        condemned/condemn VERB VBD 0 root
        Theresa PROPN NNP 3 obj PER
        May PROPN NNP 4 flat"""
    )
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert (event.actors[0].text, event.targets[0].text, event.times) == ("Jan Novak", "Theresa May", ())


def test_whose_letter_it_is_speaks_through_it() -> None:
    sentence = tree(
        """
        The DET DT 2 det
        bishops/bishop NOUN NNS 4 nmod:poss
        ' PART POS 2 case
        letter NOUN NN 5 nsubj
        condemned/condemn VERB VBD 0 root
        the DET DT 7 det
        raid NOUN NN 5 obj"""
    )
    events = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert [a.text for e in events if e.trigger.text == "condemned" for a in e.actors] == ["bishops"]


def test_whose_ban_it_is_has_imposed_it() -> None:
    sentence = tree(
        """
        The DET DT 2 det
        EU PROPN NNP 4 nmod:poss ORG
        's PART POS 2 case
        sanctions/sanction NOUN NNS 9 nsubj
        on ADP IN 6 case
        Iran PROPN NNP 4 nmod LOC
        imposed/impose VERB VBN 4 acl
        Monday PROPN NNP 7 obl:unmarked
        failed/fail VERB VBD 0 root"""
    )
    events = Extractor().process_parsed(sentence.text, (sentence,)).events
    (event,) = (e for e in events if e.trigger.text == "imposed")
    assert ([a.text for a in event.actors], [t.text for t in event.targets]) == (["EU"], ["Iran"])


def test_a_capital_whose_streets_are_marched_on_is_no_target() -> None:
    rows = """
        Thousands/thousand NOUN NNS 2 nsubj
        took/take VERB VBD 0 root
        to ADP IN 5 case
        the DET DT 5 det
        streets/street NOUN NNS 2 obl
        of ADP IN 8 case
        the DET DT 8 det
        capital NOUN NN 5 nmod"""
    sentence = tree(rows)
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert (event.targets, [m.text for m in event.locations]) == ((), ["streets of the capital"])


def test_who_is_cited_for_one_thing_may_say_another() -> None:
    sentence = tree("""
        Ten NUM CD 2 nsubj
        vanished/vanish VERB VBD 0 root
        , PUNCT , 6 punct
        according VERB VBG 6 case
        to ADP IN 4 fixed
        monitors/monitor NOUN NNS 2 obl
        who PRON WP 8 nsubj
        condemned/condemn VERB VBD 6 acl:relcl
        Oman PROPN NNP 8 obj LOC""")
    (event,) = [e for e in Extractor().process_parsed(sentence.text, (sentence,)).events if e.type == "criticism"]
    assert [m.text for m in event.actors] == ["monitors"]


@pytest.mark.parametrize(("act", "expected"), [("violence", None), ("strike", "Oman")])
def test_who_ends_a_crime_is_not_said_to_have_committed_it(act: str, expected: str | None) -> None:
    sentence = tree(f"""
        Oman PROPN NNP 2 nsubj LOC
        ended/end VERB VBD 0 root
        the DET DT 4 det
        {act} NOUN NN 2 obj
        against ADP IN 6 case
        monks/monk NOUN NNS 4 nmod""")
    clause = ClauseReader(sentence, Lexicon.default().classes).clause(sentence.words[3])
    assert next((w.text for w in clause.subjects), None) == expected
