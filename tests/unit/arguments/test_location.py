"""Check where events are found to happen."""

from typing import Any

import pytest

from eventx import Extractor, Lexicon
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.fill import fill_slots
from eventx.triggers import find_triggers
from trees import tree

RAIDED = """
    Gunmen/gunman NOUN NNS 2 nsubj
    raided/raid VERB VBD 0 root
    a DET DT 4 det
    farm NOUN NN 2 obj
    near ADP IN 6 case
    Gao PROPN NNP 4 nmod LOC
    and CCONJ CC 8 cc
    abducted/abduct VERB VBD 2 conj
    four NUM CD 10 nummod
    guards/guard NOUN NNS 8 obj"""
GUESTS = """
    Militants/militant NOUN NNS 2 nsubj
    killed/kill VERB VBD 0 root
    nine NUM CD 4 nummod
    guests/guest NOUN NNS 2 obj
    visiting/visit VERB VBG 4 acl
    a DET DT 7 det
    hotel NOUN NN 5 obj
    in ADP IN 9 case
    Gao PROPN NNP 5 obl LOC"""
SURRENDERED = """
    Rebels/rebel NOUN NNS 2 nsubj
    surrendered/surrender VERB VBD 0 root
    to ADP IN 4 case
    police NOUN NN 2 obl
    in ADP IN 6 case
    Goma PROPN NNP 4 nmod LOC"""
GUARDS = """
    Gunmen/gunman NOUN NNS 5 nsubj
    at ADP IN 4 case
    a DET DT 4 det
    checkpoint NOUN NN 1 nmod
    beat/beat VERB VBD 0 root
    a DET DT 7 det
    reporter NOUN NN 5 obj"""
TOLD = """
    In ADP IN 2 case
    Gao PROPN NNP 5 obl LOC
    local ADJ JJ 4 amod
    {tellers} NOUN NNS 5 nsubj
    said/say VERB VBD 0 root
    gunmen/gunman NOUN NNS 7 nsubj
    killed/kill VERB VBD 5 ccomp
    nine NUM CD 9 nummod
    guards/guard NOUN NNS 7 obj"""
SCHOOL = """
    Gunmen/gunman NOUN NNS 2 nsubj
    abducted/abduct VERB VBD 0 root
    nine NUM CD 4 nummod
    pupils/pupil NOUN NNS 2 obj
    from ADP IN 7 case
    a DET DT 7 det
    school NOUN NN 2 obl
    in ADP IN 9 case
    Niger PROPN NNP 10 compound LOC
    state NOUN NN 7 nmod"""
SEQUEL = """
    Police NOUN NNS 2 nsubj
    arrested/arrest VERB VBD 0 root
    nine NUM CD 2 obj
    in ADP IN 5 case
    Rome PROPN NNP 2 obl LOC
    after ADP IN 8 case
    {article} DET DT 8 det
    attack NOUN NN 2 obl"""
ROCKED = """
    Twin ADJ JJ 2 amod
    blasts/blast NOUN NNS 3 nsubj
    rocked/rock VERB VBD 0 root
    Jolo PROPN NNP 3 obj LOC"""
HEARD = """
    Blasts/blast NOUN NNS 5 nsubj
    heard/hear VERB VBN 1 acl
    in ADP IN 4 case
    Gao PROPN NNP 2 obl LOC
    worried/worry VERB VBD 0 root
    aid NOUN NN 7 compound
    workers/worker NOUN NNS 5 obj"""
WHERE_DUE = """
    He PRON PRP 2 nsubj
    left/leave VERB VBD 0 root
    Quito PROPN NNP 2 obj LOC
    , PUNCT , 9 punct
    where ADV WRB 11 advmod
    he PRON PRP 11 nsubj
    had/have AUX VBD 9 aux
    been/be AUX VBN 9 cop
    due ADJ JJ 3 acl:relcl
    to PART TO 11 mark
    meet VERB VB 2 advcl
    officials/official NOUN NNS 11 obj"""
PLACES = {
    "scene": ("Ghana held", "talks", ["Accra"]),
    "destination of a motion": ("Arriving in", "Arriving", ["Quito"]),
    "noun of a clause with where": ("The village where", "met", ["village"]),
    "place inside the object": ("The two sides", "signed", ["Lima"]),
    "place of whom one tells": ("The minister told", "told", ["Lima"]),
    "scene of the participle's verb": ("Tens of", "protested", ["Bucharest"]),
    "months and years are no places": ("The talks, which", "began", []),
    "adjuncts with in are no places": ("The governor resigned", "resigned", []),
    "what is aimed at": ("Guards fired", "fired", []),
    "adverb of place": ("The lawyer works", "works", ["abroad"]),
    "destination of a noun of motion": ("The deployment to", "deployment", ["Mali"]),
    "fronted scene of coordinated verbs": ("In Oslo the", "signed", ["Oslo"]),
    "scene of the first of coordinated verbs alone": ("The ministers met", "signed", []),
    "place inside a thing is the thing's": ("The guidebook", "lists", []),
    "where something exists": ("There is a", "is", ["Benin"]),
    "where one has something": ("The charity", "has", ["Lagos"]),
    "manner of going": ("The refugees crossed", "crossed", []),
    "place of what one holds an object to be": ("The court considered", "considered", []),
    "all over a place": ("Police deployed", "deployed", ["city"]),
    "scene of what did it to someone": ("Two nurses", "wounded", ["Gao"]),
    "scene of what one was doing then": ("The candidate was", "killed", ["Garissa"]),
    "place of what is discussed": ("The envoys discussed", "discussed", []),
    "scene of a trial is not that of the deed": ("Two brewers", "attacks", []),
    "scene of a clause with as": ("The reporter was", "shot", ["Minsk"]),
    "place of a clause with where": ("The blast damaged", "kept", ["depot in Aleppo"]),
    "what one comes across": ("Clerks came", "came", []),
    "place from inside which one acts": ("Snipers shot", "shot", ["mosque"]),
    "finite clauses have scenes of their own": ("Rebels were killed", "wounded", []),
    "place inside an event that it was part of": ("Nine sailors", "died", ["port in Yemen"]),
}
OPEN_ONLY = {
    "organisation that publishes": ("The essay", "appeared", ["Irish Times"]),
    "text": ("The banker", "quoted", ["newspaper"]),
    "gathering": ("The senator", "spoke", ["conference"]),
    "name after at": ("She studied", "studied", ["Airbus"]),
    "web address": ("Readers can", "follow", ["gulfherald.com"]),
    "part of the body": ("The driver", "struck", ["face"]),
}


@pytest.mark.parametrize("case", PLACES)
def test_location(frozen: Any, case: str) -> None:
    start, trigger, expected = PLACES[case]
    assert [m.text for m in frozen.event(start, trigger, Lexicon.open()).locations] == expected


@pytest.mark.parametrize("case", OPEN_ONLY)
def test_events_of_any_kind_also_happen_where_no_place_is(frozen: Any, case: str) -> None:
    start, trigger, expected = OPEN_ONLY[case]
    assert [m.text for m in frozen.event(start, trigger, Lexicon.open()).locations] == expected


def test_participle_shares_the_place_inside_the_object_above(frozen: Any) -> None:
    assert [m.text for m in frozen.event("Rebels ambushed", "killing").locations] == ["Goma"]


def test_acting_capital_is_an_actor(frozen: Any) -> None:
    (found,) = [frozen.event("The arrival", "surprised", Lexicon.open())]
    assert [m.text for m in found.targets] == ["Baku"]
    assert found.locations == ()


BEST = """
    Nauru PROPN NNP 5 nsubj LOC
    was/be AUX VBD 5 cop
    a DET DT 5 det
    remote ADJ JJ 5 amod
    place NOUN NN 0 root
    to PART TO 7 mark
    land VERB VB 5 acl"""
SOUGHT = """
    Pilots/pilot NOUN NNS 2 nsubj
    found/find VERB VBD 0 root
    a DET DT 4 det
    place NOUN NN 2 obj
    to PART TO 6 mark
    land VERB VB 4 acl"""
NOWHERE = SOUGHT.replace("a DET DT 4 det", "no DET DT 4 det")
POINT = """
    Talks/talk NOUN NNS 2 nsubj
    reached/reach VERB VBD 0 root
    the DET DT 4 det
    point NOUN NN 2 obj
    where ADV WRB 7 advmod
    nothing PRON NN 7 nsubj
    helped/help VERB VBD 4 acl:relcl"""
ARTICLE = """
    Envoys/envoy NOUN NNS 2 nsubj
    agreed/agree VERB VBD 0 root
    in ADP IN 4 case
    Article PROPN NNP 2 obl LOC
    5 NUM CD 4 nummod"""
MARCHED = """
    Farmers/farmer NOUN NNS 2 nsubj
    marched/march VERB VBD 0 root
    through ADP IN 4 case
    Riga PROPN NNP 2 obl LOC"""
PHASE = """
    Rebels/rebel NOUN NNS 2 nsubj
    continued/continue VERB VBD 0 root
    to PART TO 4 mark
    fight VERB VB 2 xcomp
    in ADP IN 6 case
    Kivu PROPN NNP 4 obl LOC"""
PLANNED = PHASE.replace("continued/continue", "planned/plan")
DEPOT = """
    The DET DT 2 det
    explosion NOUN NN 6 nsubj
    was/be AUX VBD 6 cop
    at ADP IN 6 case
    a DET DT 6 det
    depot NOUN NN 0 root"""
ALONG = """
    Two NUM CD 2 nummod
    men/man NOUN NNS 4 nsubj:pass
    were/be AUX VBD 4 aux:pass
    arrested/arrest VERB VBN 0 root
    along ADP IN 8 case
    with ADP IN 8 case
    the DET DT 8 det
    guard NOUN NN 4 obl"""
KREMLIN = """
    Leaders/leader NOUN NNS 2 nsubj
    met/meet VERB VBD 0 root
    at ADP IN 5 case
    the DET DT 5 det
    Kremlin PROPN NNP 2 obl ORG"""
PARTS = """
    Rebels/rebel NOUN NNS 2 nsubj
    fought/fight VERB VBD 0 root
    in ADP IN 4 case
    parts/part NOUN NNS 2 obl
    of ADP IN 6 case
    Kivu PROPN NNP 4 nmod LOC"""
DRIVE = PARTS.replace("Kivu PROPN NNP 4 nmod LOC", "campaign NOUN NN 4 nmod")
CONDEMNED = """
    In ADP IN 2 case
    Vienna PROPN NNP 5 obl LOC
    , PUNCT , 2 punct
    envoys/envoy NOUN NNS 5 nsubj
    condemned/condemn VERB VBD 0 root
    the DET DT 7 det
    attack NOUN NN 5 obj"""
AMONG = """
    Clashes/clash NOUN NNS 0 root
    included/include VERB VBD 1 acl
    one NUM CD 2 obj
    where ADV WRB 7 advmod
    a DET DT 6 det
    nurse NOUN NN 7 nsubj:pass
    killed/kill VERB VBN 3 acl:relcl"""
WAR = """
    Envoys/envoy NOUN NNS 2 nsubj
    discussed/discuss VERB VBD 0 root
    the DET DT 5 det
    Yemen PROPN NNP 5 compound LOC
    war NOUN NN 2 obj"""
PRISON = """
    Judges/judge NOUN NNS 2 nsubj
    sentenced/sentence VERB VBD 0 root
    him PRON PRP 2 obj
    to ADP IN 6 case
    five NUM CD 6 nummod
    years/year NOUN NNS 2 obl
    in ADP IN 8 case
    prison NOUN NN 2 obl"""
RAID = """
    Rebels/rebel NOUN NNS 2 nsubj
    kill VERB VBP 0 root
    Nine NUM CD 2 obj
    in ADP IN 5 case
    Raid PROPN NNP 2 obl LOC"""
BALI = """
    Envoys/envoy NOUN NNS 2 nsubj
    condemned/condemn VERB VBD 0 root
    the DET DT 5 det
    Bali PROPN NNP 5 compound LOC
    bombing NOUN NN 2 obj"""
KARBALA = """
    Bombs/bomb NOUN NNS 4 nsubj
    in ADP IN 3 case
    Karbala PROPN NNP 1 nmod LOC
    killed/kill VERB VBD 0 root
    people NOUN NNS 4 obj"""
CHARGED = """
    He PRON PRP 3 nsubj:pass
    was/be AUX VBD 3 aux:pass
    charged/charge VERB VBN 0 root
    in ADP IN 5 case
    Texas PROPN NNP 3 obl LOC
    with SCONJ IN 7 mark
    bribing/bribe VERB VBG 3 advcl
    judges/judge NOUN NNS 7 obj"""
BY_MEANS = """
    They PRON PRP 2 nsubj
    killed/kill VERB VBD 0 root
    nine NUM CD 2 obj
    by SCONJ IN 5 mark
    firing/fire VERB VBG 2 advcl
    in ADP IN 7 case
    Lagos PROPN NNP 5 obl LOC"""
FOUND = """
    Beijing PROPN NNP 2 nsubj LOC
    reported/report VERB VBD 0 root
    outbreaks/outbreak NOUN NNS 2 obj
    in ADP IN 5 case
    Hebei PROPN NNP 2 obl LOC"""
POSTPONED = """
    Delhi PROPN NNP 2 nsubj LOC
    postponed/postpone VERB VBD 0 root
    talks/talk NOUN NNS 2 obj
    in ADP IN 5 case
    Lima PROPN NNP 3 nmod LOC"""
OUTBREAK = """
    The DET DT 2 det
    {noun} NOUN NN 0 root
    of ADP IN 4 case
    fighting NOUN NN 2 nmod
    in ADP IN 6 case
    Kivu PROPN NNP 4 nmod LOC"""
PASSING = """
    Buses/bus NOUN NNS 2 nsubj
    run VERB VBP 0 root
    in ADP IN 4 case
    Gao PROPN NNP 2 obl LOC
    , PUNCT , 6 punct
    passing/pass VERB VBG 2 advcl
    {way} ADP IN 8 case
    Zola PROPN NNP 6 obl"""
REACHED = """
    The DET DT 2 det
    office NOUN NN 4 nsubj:pass
    is/be AUX VBZ 4 aux:pass
    found/find VERB VBN 0 root
    at ADP IN 4 obl
    {mark} PUNCT : 4 punct"""
WITHIN = """
    It PRON PRP 3 nsubj:pass
    was/be AUX VBD 3 aux:pass
    sent/send VERB VBN 0 root
    from ADP IN 6 case
    within ADP IN 6 case
    Acacia PROPN NNP 3 obl"""
ELSEWHERE = {
    "what is put off was to be elsewhere": (POSTPONED, "postponed", []),
    "scene of what breaks out": (OUTBREAK.format(noun="outbreak"), "outbreak", ["Kivu"]),
    "scene of what is judged": (OUTBREAK.format(noun="criticism"), "criticism", []),
    "motion with a way of its own": (PASSING.format(way="through"), "passing", []),
    "motion without": (PASSING.format(way="with"), "passing", ["Gao"]),
    "address behind a colon": (REACHED.format(mark=":"), "found", []),
    "preposition left at the end": (REACHED.format(mark="."), "found", ["office"]),
    "name after within": (WITHIN, "sent", ["Acacia"]),
    "what one is charged with was done elsewhere": (CHARGED, "bribing", []),
    "where the charge was brought": (CHARGED, "charged", ["Texas"]),
    "scene of the means": (BY_MEANS, "killed", ["Lagos"]),
    "where things were found is not where that is told": (FOUND, "reported", []),
    "place before a bombing": (BALI, "bombing", ["Bali"]),
    "what a headline names is no place": (RAID, "kill", []),
    "where one is sent is not where one is judged": (PRISON, "sentenced", []),
    "what is condemned may be elsewhere": (CONDEMNED, "attack", []),
    "one of several events is no place": (AMONG, "killed", []),
    "place before a noun of war": (WAR, "war", ["Yemen"]),
    "parts of a place": (PARTS, "fought", ["parts"]),
    "part of an undertaking": (DRIVE, "fought", []),
    "place that an infinitive modifies": (SOUGHT, "land", ["place"]),
    "what a place is said to be": (BEST, "land", ["Nauru"]),
    "no place at all": (NOWHERE, "land", []),
    "point that is no place": (POINT, "helped", []),
    "part of a text": (ARTICLE, "agreed", []),
    "way of a motion": (MARCHED, "marched", ["Riga"]),
    "scene of what goes on": (PHASE, "continued", ["Kivu"]),
    "scene of what is planned": (PLANNED, "planned", []),
    "place that an event is said to be at": (DEPOT, "explosion", ["depot"]),
    "company is no place": (ALONG, "arrested", []),
    "name after at": (KREMLIN, "met", ["Kremlin"]),
}


@pytest.mark.parametrize("case", ELSEWHERE)
def test_location_on_trees_written_by_hand(case: str) -> None:
    rows, trigger, expected = ELSEWHERE[case]
    sentence, lexicon = tree(rows), Lexicon.open()
    reader = ClauseReader(sentence, lexicon.classes)
    match = next(m for m in find_triggers(sentence, lexicon, reader) if m.word.text == trigger)
    assert [w.text for w in fill_slots(sentence, match, reader)["location"]] == expected


def _places(rows: str) -> dict[str, list[str]]:
    sentence = tree(rows)
    events = Extractor().process_parsed(sentence.text, (sentence,)).events
    return {e.trigger.text: [m.text for m in e.locations] for e in events}


def test_harm_that_goes_on_has_the_scene_where_it_began() -> None:
    assert _places(RAIDED)["abducted"] == ["Gao"]
    assert _places(RAIDED.replace("abducted/abduct", "praised/praise"))["praised"] == []


def test_harm_is_done_where_its_victims_were() -> None:
    assert _places(GUESTS)["killed"] == ["Gao"]
    assert _places(GUESTS.replace("killed/kill", "condemned/condemn"))["condemned"] == []


def test_an_event_is_where_those_are_whom_it_is_aimed_at() -> None:
    assert _places(SURRENDERED)["surrendered"] == ["Goma"]
    years = SURRENDERED.replace("police NOUN", "nightfall NOUN")
    assert _places(years)["surrendered"] == []


def test_harm_is_done_where_those_are_who_do_it() -> None:
    assert _places(GUARDS)["beat"] == ["checkpoint"]
    assert _places(GUARDS.replace("beat/beat", "accused/accuse"))["accused"] == []


def test_blasts_are_where_they_are_heard_and_what_they_hit() -> None:
    assert _places(ROCKED)["blasts"] == _places(ROCKED.replace("obj LOC", "obj ORG"))["blasts"] == ["Jolo"]
    assert _places(ROCKED.replace("rocked/rock", "worried/worry"))["blasts"] == []
    assert _places(HEARD)["Blasts"] == ["Gao"]


def test_what_is_due_where_something_else_is() -> None:
    assert _places(WHERE_DUE)["meet"] == ["Quito"]


def test_where_a_bomb_kills_is_where_it_is() -> None:
    sentence = tree(KARBALA)
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert [m.text for m in event.locations] == ["Karbala"]


def test_a_sentence_is_not_served_where_it_is_passed() -> None:
    sentence = tree("""
        He/he PRON PRP 3 nsubj:pass
        was/be AUX VBD 3 aux:pass
        sentenced/sentence VERB VBN 0 root
        to ADP IN 6 case
        ten NUM CD 6 nummod DATE
        years/year NOUN NNS 3 obl DATE
        in ADP IN 8 case
        prison NOUN NN 6 nmod""")
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert event.locations == ()


@pytest.mark.parametrize(
    ("adjective", "noun", "expected"),
    [("best/good ADJ JJS", "place", ["Oslo"]), ("latest ADJ JJS", "state", []), ("good ADJ JJ", "reason", [])],
)
def test_infinitives_say_what_a_place_is_for(adjective: str, noun: str, expected: list[str]) -> None:
    places = _places(f"""
        Oslo PROPN NNP 5 nsubj LOC
        is/be AUX VBZ 5 cop
        the DET DT 5 det
        {adjective} 5 amod
        {noun} NOUN NN 0 root
        to PART TO 7 mark
        sign VERB VB 5 acl
        the DET DT 9 det
        accord NOUN NN 7 obj""")
    assert places["sign"] == expected


def test_an_act_is_where_that_is_done_which_carries_it_out() -> None:
    """Where "hold" has no place itself, the noun that its clause modifies is the place of the talks."""
    places = _places("""
        They/they PRON PRP 2 nsubj
        left/leave VERB VBD 0 root
        the DET DT 4 det
        town NOUN NN 2 obj
        where ADV WRB 7 advmod
        rebels/rebel NOUN NNS 7 nsubj
        held/hold VERB VBD 4 acl:relcl
        talks/talk NOUN NNS 7 obj""")
    assert places["talks"] == ["town"]


KILLED = """
    A DET DT 3 det
    Herat PROPN NNP 3 compound LOC
    bombing NOUN NN 4 nsubj
    killed/kill VERB VBD 0 root
    nine NUM CD 6 nummod
    guards/guard NOUN NNS 4 obj"""


def test_harm_is_where_the_act_was_that_did_it() -> None:
    assert _places(KILLED) == {"bombing": ["Herat"], "killed": ["Herat"]}


def test_a_place_before_an_act_is_not_who_did_it() -> None:
    sentence = tree(KILLED)
    events = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert [e.actors for e in events] == [(), ()]


@pytest.mark.parametrize(("object_", "expected"), [("men/man NOUN NNS", ["Gao"]), ("questions/question NOUN NNS", [])])
def test_an_act_is_where_the_harm_was_that_it_did(object_: str, expected: list[str]) -> None:
    places = _places(f"""
        Raids/raid NOUN NNS 2 nsubj
        left/leave VERB VBD 0 root
        forty NUM CD 4 nummod
        {object_} 2 obj
        dead ADJ JJ 4 amod
        in ADP IN 7 case
        Gao PROPN NNP 2 obl LOC""")
    assert places["Raids"] == expected


def test_protests_are_where_those_are_who_protest() -> None:
    rows = """
        Students/student NOUN NNS 4 nsubj
        in ADP IN 3 case
        Lagos PROPN NNP 1 nmod LOC
        clashed/clash VERB VBD 0 root
        with ADP IN 6 case
        police NOUN NNS 4 obl"""
    assert _places(rows)["clashed"] == ["Lagos"]
    assert _places(rows.replace("clashed/clash", "spoke/speak"))["spoke"] == []


@pytest.mark.parametrize(
    ("crowd", "expected"), [("crowds/crowd NOUN NNS", ["Hanoi"]), ("halls/hall NOUN NNS", ["halls in Hanoi"])]
)
def test_where_may_be_the_place_before_a_date(crowd: str, expected: list[str]) -> None:
    """The parser hangs the clause on what came before the place; where that is a place itself, it is believed."""
    places = _places(f"""
        They/they PRON PRP 2 nsubj
        filled/fill VERB VBD 0 root
        {crowd} 2 obj
        in ADP IN 5 case
        Hanoi PROPN NNP 3 nmod LOC
        Saturday PROPN NNP 2 obl:unmarked DATE
        where ADV WRB 9 advmod
        rebels/rebel NOUN NNS 9 nsubj
        surrendered/surrender VERB VBD 3 acl:relcl""")
    assert places["surrendered"] == expected


SON = """
    Rebels/rebel NOUN NNS 2 nsubj
    killed/kill VERB VBD 0 root
    a DET DT 4 det
    man NOUN NN 2 obj
    and CCONJ CC 7 cc
    his PRON PRP$ 7 nmod:poss
    son NOUN NN 4 conj
    near ADP IN 9 case
    Gao PROPN NNP 7 nmod LOC"""


def test_harm_is_done_where_the_last_of_its_victims_was() -> None:
    assert _places(SON)["killed"] == ["Gao"]
    assert _places(SON.replace(" LOC", " ORG"))["killed"] == ["Gao"]
    assert _places(SON.replace("killed/kill", "accused/accuse"))["accused"] == []
    # Who is asked somewhere says nothing of where the asking is.
    assert _places(SON.replace("killed/kill", "urged/urge").replace("near ADP", "in ADP")).get("urged", []) == []


SENT = """
    Oman PROPN NNP 2 nsubj LOC
    sent/send VERB VBD 0 root
    troops/troop NOUN NNS 2 obj
    to ADP IN 5 case
    Fasher PROPN NNP 2 obl PER"""
FELL = """
    Nine NUM CD 2 nummod
    guards/guard NOUN NNS 4 nsubj:pass
    were/be AUX VBD 4 aux:pass
    killed/kill VERB VBN 0 root
    in ADP IN 6 case
    Fasher PROPN NNP 4 obl PER"""


@pytest.mark.parametrize(
    ("rows", "trigger", "expected"),
    [
        (SENT, "sent", ["Fasher"]),
        (SENT.replace("Fasher", "NATO"), "sent", []),
        (SENT.replace("Fasher PROPN NNP 2 obl PER", "Monday PROPN NNP 2 obl DATE"), "sent", []),
        (FELL, "killed", ["Fasher"]),
        (FELL.replace("in ADP", "beside ADP"), "killed", []),
    ],
)
def test_a_name_that_the_recogniser_takes_for_a_persons_may_be_a_town(
    rows: str, trigger: str, expected: list[str]
) -> None:
    assert _places(rows)[trigger] == expected


def test_those_who_are_there_tell_where_it_was() -> None:
    assert _places(TOLD.format(tellers="officials/official"))["killed"] == ["Gao"]
    assert _places(TOLD.format(tellers="envoys/envoy"))["killed"] == []
    foreign = TOLD.format(tellers="officials/official").replace("local ADJ", "Kenyan ADJ")
    assert _places(foreign)["killed"] == []


def test_people_are_abducted_where_they_are_taken_from() -> None:
    assert _places(SCHOOL)["abducted"] == ["school in Niger state"]
    assert _places(SCHOOL.replace("abducted/abduct", "deported/deport"))["deported"] == []


def test_a_known_event_that_something_follows_may_be_elsewhere() -> None:
    assert _places(SEQUEL.format(article="an"))["attack"] == ["Rome"]
    assert _places(SEQUEL.format(article="the"))["attack"] == []


def test_an_event_is_where_it_has_spread_to() -> None:
    sentence = tree("""
        Protests/protest NOUN NNS 2 nsubj
        spread VERB VBD 0 root
        to ADP IN 4 case
        Osh PROPN NNP 2 obl LOC""")
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert ([m.text for m in event.locations], event.targets) == (["Osh"], ())


NORTH = """
    Gunmen/gunman NOUN NNS 2 nsubj
    killed/kill VERB VBD 0 root
    nine NUM CD 4 nummod
    men/man NOUN NNS 2 obj
    40 NUM CD 6 nummod
    km NOUN NNS 7 obl:unmarked
    north ADV RB 2 advmod
    of ADP IN 9 case
    Kidal PROPN NNP 7 obl LOC"""
IN_MALI = NORTH.replace("40 NUM CD 6 nummod", "in ADP IN 6 case").replace(
    "km NOUN NNS 7 obl:unmarked", "Mali PROPN NNP 2 obl LOC"
)
ERUPTED = """
    Fighting/fighting NOUN NN 2 nsubj
    erupted/erupt VERB VBD 0 root
    east ADV RB 2 advmod
    of ADP IN 5 case
    Kidal PROPN NNP 3 obl LOC"""
DISTANCE = """
    Gunmen/gunman NOUN NNS 2 nsubj
    killed/kill VERB VBD 0 root
    monks/monk NOUN NNS 2 obj
    40 NUM CD 5 nummod
    km NOUN NNS 2 obl:unmarked
    from ADP IN 7 case
    Gao PROPN NNP 2 obl LOC"""
FOR_TALKS = """
    Oman PROPN NNP 2 nsubj LOC
    hosted/host VERB VBD 0 root
    the DET DT 4 det
    premier NOUN NN 2 obj
    for ADP IN 6 case
    talks/talk NOUN NNS 2 obl
    in ADP IN 8 case
    Muscat PROPN NNP 6 nmod LOC"""


@pytest.mark.parametrize(
    ("rows", "trigger", "expected"),
    [
        (NORTH, "killed", ["40 km north of Kidal"]),
        (NORTH.replace("north ADV", "ahead ADV"), "killed", []),
        (NORTH.replace("Kidal PROPN NNP 7 obl LOC", "Friday PROPN NNP 7 obl DATE"), "killed", []),
        (IN_MALI, "killed", ["Mali"]),
        (ERUPTED, "Fighting", ["east of Kidal"]),
        (ERUPTED.replace("east ADV", "close ADV").replace("of ADP", "to ADP"), "Fighting", ["close to Kidal"]),
        (ERUPTED.replace("east ADV", "close ADV"), "Fighting", []),
        (DISTANCE, "killed", ["40 km from Gao"]),
        (FOR_TALKS, "hosted", ["Muscat"]),
    ],
)
def test_bearings_and_talks_say_where(rows: str, trigger: str, expected: list[str]) -> None:
    assert _places(rows)[trigger] == expected


OVER = """
    Rebels/rebel NOUN NNS 2 nsubj
    downed/down VERB VBD 0 root
    a DET DT 4 det
    jet NOUN NN 2 obj
    over ADP IN 6 case
    Kidal PROPN NNP 2 obl LOC"""
DRIVING = """
    Monks/monk NOUN NNS 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    killed/kill VERB VBN 0 root
    as SCONJ IN 6 mark
    they PRON PRP 6 nsubj
    drove/drive VERB VBD 3 advcl
    {preposition} ADP IN 8 case
    Gao PROPN NNP 6 obl LOC"""


def test_what_is_shot_down_over_a_place_is_there_and_who_drives_to_it_is_not() -> None:
    assert _places(OVER)["downed"] == ["Kidal"]
    assert _places(OVER.replace("downed/down", "sold/sell")).get("sold", []) == []
    assert _places(DRIVING.format(preposition="to"))["killed"] == []
    assert _places(DRIVING.format(preposition="in"))["killed"] == ["Gao"]


def test_on_a_country_is_not_where() -> None:
    sentence = tree("""
        Sanctions/sanction NOUN NNS 3 nsubj:pass
        were/be AUX VBD 3 aux:pass
        imposed/impose VERB VBN 0 root
        on ADP IN 5 case
        Iraq PROPN NNP 3 obl LOC
        for ADP IN 8 case
        an DET DT 8 det
        attack NOUN NN 3 obl""")
    events = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert [m.text for e in events for m in e.locations] == []


@pytest.mark.parametrize(
    ("before", "expected"),
    [("legal ADJ JJ 6 amod", []), ("school NOUN NN 6 compound", ["school grounds"]), ("the DET DT 6 det", ["grounds"])],
)
def test_grounds_for_something_are_no_place(before: str, expected: list[str]) -> None:
    places = _places(f"""
        Rebels/rebel NOUN NNS 2 nsubj
        killed/kill VERB VBD 0 root
        monks/monk NOUN NNS 2 obj
        on ADP IN 6 case
        {before}
        grounds/ground NOUN NNS 2 obl""")
    assert places["killed"] == expected
