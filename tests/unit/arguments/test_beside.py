"""Check who does what a noun beside another verb names, on trees written by hand."""

import pytest

from eventx import Lexicon
from eventx.arguments.clauses import ClauseReader
from eventx.repairs import mend
from trees import tree

CLASSES = Lexicon.open().classes

PART = """
    Chadian ADJ JJ 2 amod NORP
    troops/troop NOUN NNS 3 nsubj
    took/take VERB VBD 0 root
    part NOUN NN 3 obj
    in ADP IN 7 case
    the DET DT 7 det
    raid NOUN NN 3 obl"""
INVOLVED = """
    Rebels/rebel NOUN NNS 3 nsubj
    were/be AUX VBD 3 cop
    involved ADJ JJ 0 root
    in ADP IN 6 case
    the DET DT 6 det
    raid NOUN NN 3 obl"""
IMPLICATED = INVOLVED.replace("3 nsubj", "3 nsubj:pass").replace("3 cop", "3 aux:pass").replace(
    "involved ADJ JJ", "implicated/implicate VERB VBN"
)
ROLE = """
    Judges/judge NOUN NNS 2 nsubj
    tried/try VERB VBD 0 root
    him/he PRON PRP 2 obj
    for ADP IN 6 case
    his PRON PRP$ 6 nmod:poss
    role NOUN NN 2 obl
    in ADP IN 9 case
    the DET DT 9 det
    raid NOUN NN 6 nmod"""
DENIED = """
    Peru PROPN NNP 2 nsubj LOC
    denied/deny VERB VBD 0 root
    taking/take VERB VBG 2 xcomp
    part NOUN NN 3 obj
    in ADP IN 7 case
    the DET DT 7 det
    raid NOUN NN 3 obl"""
FLEW = """
    The DET DT 2 det
    premier NOUN NN 3 nsubj
    flew/fly VERB VBD 0 root
    to ADP IN 5 case
    Oslo PROPN NNP 3 obl LOC
    for ADP IN 7 case
    talks/talk NOUN NNS 3 obl"""
THERE = """
    The DET DT 2 det
    premier NOUN NN 5 nsubj
    is/be AUX VBZ 5 cop
    in ADP IN 5 case
    Oslo PROPN NNP 0 root LOC
    for ADP IN 7 case
    talks/talk NOUN NNS 5 obl"""
VISIT = """
    Oman PROPN NNP 2 nsubj LOC
    began/begin VERB VBD 0 root
    a DET DT 4 det
    visit NOUN NN 2 obj
    for ADP IN 6 case
    talks/talk NOUN NNS 2 obl"""
CLAIMED = """
    Rebels/rebel NOUN NNS 2 nsubj
    claimed/claim VERB VBD 0 root
    responsibility NOUN NN 2 obj
    for ADP IN 6 case
    the DET DT 6 det
    raid NOUN NN 3 nmod"""
NOBODY = CLAIMED.replace("Rebels/rebel NOUN NNS 2 nsubj", "Nobody/nobody PRON NN 2 nsubj")
RESPONSIBLE = """
    Rebels/rebel NOUN NNS 3 nsubj
    are/be AUX VBP 3 cop
    responsible ADJ JJ 0 root
    for ADP IN 6 case
    the DET DT 6 det
    raid NOUN NN 3 obl"""
GUILTY = """
    Judges/judge NOUN NNS 2 nsubj
    found/find VERB VBD 0 root
    two NUM CD 4 nummod
    men/man NOUN NNS 2 obj
    guilty ADJ JJ 4 amod
    of ADP IN 8 case
    the DET DT 8 det
    raid NOUN NN 2 obl"""
BEHIND = """
    Rebels/rebel NOUN NNS 5 nsubj
    were/be AUX VBD 5 cop
    behind ADP IN 5 case
    the DET DT 5 det
    raid NOUN NN 0 root"""
CONFESSED = """
    Rebels/rebel NOUN NNS 2 nsubj
    confessed/confess VERB VBD 0 root
    to ADP IN 5 case
    the DET DT 5 det
    raid NOUN NN 2 obl"""
APOLOGISED = CONFESSED.replace("confessed/confess", "apologised/apologise").replace("to ADP", "for ADP")
THREATENED = """
    Rebels/rebel NOUN NNS 2 nsubj
    threatened/threaten VERB VBD 0 root
    more ADJ JJR 4 amod
    raids/raid NOUN NNS 2 obj"""
SENTENCED = """
    Judges/judge NOUN NNS 2 nsubj
    sentenced/sentence VERB VBD 0 root
    him/he PRON PRP 2 obj
    for ADP IN 6 case
    his PRON PRP$ 6 nmod:poss
    role NOUN NN 2 obl
    in ADP IN 9 case
    the DET DT 9 det
    raid NOUN NN 2 obl"""
DOERS = {
    "who claims responsibility": (CLAIMED, "raid", ["Rebels"]),
    "who denies responsibility": (CLAIMED.replace("claimed/claim", "denied/deny"), "raid", []),
    "nobody claims responsibility": (NOBODY, "raid", []),
    "who claims something else": (CLAIMED.replace("responsibility NOUN", "money NOUN"), "raid", []),
    "who is responsible": (RESPONSIBLE, "raid", ["Rebels"]),
    "who is not responsible": (RESPONSIBLE.replace("the DET DT 6 det", "not PART RB 3 advmod"), "raid", []),
    "who is sorry": (RESPONSIBLE.replace("responsible ADJ", "ready ADJ"), "raid", []),
    "who is found guilty": (GUILTY, "raid", ["men"]),
    "who is behind it": (BEHIND, "raid", ["Rebels"]),
    "one asks who is behind it": (BEHIND.replace("Rebels/rebel NOUN NNS", "Who/who PRON WP"), "raid", []),
    "who confesses": (CONFESSED, "raid", ["Rebels"]),
    "who apologises": (APOLOGISED, "raid", ["Rebels"]),
    "who only objects": (CONFESSED.replace("confessed/confess", "objected/object"), "raid", []),
    "who threatens": (THREATENED, "raids", ["Rebels"]),
    "whose role it is, hung elsewhere": (SENTENCED, "raid", ["his"]),
    "who takes part": (PART, "raid", ["troops"]),
    "who takes no part": (PART.replace("Chadian ADJ JJ 2 amod NORP", "no DET DT 4 det"), "raid", []),
    "who denies a part": (DENIED, "raid", []),
    "who takes something else there": (PART.replace("part NOUN", "photos/photo NOUN"), "raid", []),
    "who participates": (PART.replace("took/take", "participated/participate"), "raid", ["troops"]),
    "who is involved": (INVOLVED, "raid", ["Rebels"]),
    "who is implicated": (IMPLICATED, "raid", ["Rebels"]),
    "whom an inquiry involves": (INVOLVED.replace("raid NOUN", "investigation NOUN"), "investigation", []),
    "whose role it is": (ROLE, "raid", ["his"]),
    "whose interest it is": (ROLE.replace("role NOUN", "book NOUN"), "raid", []),
    "who comes for talks": (FLEW, "talks", ["premier"]),
    "who comes for other things": (FLEW.replace("talks/talk", "tests/test"), "tests", []),
    "who calls for talks": (FLEW.replace("flew/fly", "called/call"), "talks", []),
    "who is somewhere for talks": (THERE, "talks", ["premier"]),
    "who makes a visit for talks": (VISIT, "talks", ["Oman"]),
    "who makes something else for talks": (VISIT.replace("visit NOUN", "room NOUN"), "talks", []),
}


@pytest.mark.parametrize("name", DOERS)
def test_doer_beside_another_verb(name: str) -> None:
    rows, noun, subjects = DOERS[name]
    sentence = tree(rows)
    word = next(w for w in sentence.words if w.text == noun)
    assert [w.text for w in ClauseReader(sentence, CLASSES).clause(word).subjects] == subjects


@pytest.mark.parametrize(
    ("subject", "phrase", "expected"),
    [
        ("envoy", "during", ["envoy"]),
        ("envoy", "before", []),  # who knows whose it is to be
        ("riot", "during", []),  # that is where it broke out
    ],
)
def test_who_does_something_on_a_journey_travels(subject: str, phrase: str, expected: list[str]) -> None:
    sentence = tree(f"""
        The DET DT 2 det
        {subject} NOUN NN 3 nsubj
        spoke/speak VERB VBD 0 root
        {phrase} ADP IN 6 case
        a DET DT 6 det
        visit NOUN NN 3 obl
        to ADP IN 8 case
        Lima PROPN NNP 6 nmod LOC
    """)
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[5])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(("noun", "expected"), [("visit", ["envoy"]), ("law", ["law"])])
def test_the_aim_of_an_act_is_that_of_who_does_it(noun: str, expected: list[str]) -> None:
    sentence = tree(f"""
        The DET DT 2 det
        envoy NOUN NN 3 nsubj
        made/make VERB VBD 0 root
        a DET DT 5 det
        {noun} NOUN NN 3 obj
        aimed/aim VERB VBN 5 acl
        at SCONJ IN 8 mark
        boosting/boost VERB VBG 6 advcl
        ties/tie NOUN NNS 8 obj
    """)
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[7])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(
    ("subject", "verb", "expected"),
    [
        ("Rebels/rebel NOUN NNS", "claimed/claim", ["Rebels"]),
        ("Nobody/nobody PRON NN", "claimed/claim", []),
        ("Rebels/rebel NOUN NNS", "condemned/condemn", []),
    ],
)
def test_who_claims_a_raid_made_it(subject: str, verb: str, expected: list[str]) -> None:
    sentence = tree(f"""
        {subject} 2 nsubj
        {verb} VERB VBD 0 root
        the DET DT 4 det
        raid NOUN NN 2 obj
    """)
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[3])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(("verb", "expected"), [("claimed/claim", ["rebels"]), ("denied/deny", [])])
def test_a_raid_claimed_by_somebody_is_theirs_though_it_kills(verb: str, expected: list[str]) -> None:
    sentence = tree(f"""
        The DET DT 2 det
        raid NOUN NN 6 nsubj
        {verb} VERB VBN 2 acl
        by ADP IN 5 case
        rebels/rebel NOUN NNS 3 obl:agent
        killed/kill VERB VBD 0 root
        two NUM CD 6 obj
    """)
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[1])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(
    ("verb", "culprit", "expected"),
    [
        ("blamed/blame", "rebels/rebel NOUN NNS", ["rebels"]),
        ("blamed/blame", "fog NOUN NN", []),
        ("filmed/film", "rebels/rebel NOUN NNS", []),
    ],
)
def test_a_raid_is_theirs_on_whom_it_is_blamed(verb: str, culprit: str, expected: list[str]) -> None:
    rows = f"""
        Police/police NOUN NNS 2 nsubj
        {verb} VERB VBD 0 root
        the DET DT 4 det
        raid NOUN NN 2 obj
        on ADP IN 6 case
        {culprit} 2 obl"""
    sentence = tree(rows)
    clause = ClauseReader(mend(sentence, CLASSES), CLASSES).clause(sentence.words[3])
    assert [w.text for w in clause.subjects] == expected
    behind = tree(rows.replace(f"{verb} VERB VBD 0 root", f"saw/see VERB VBD 0 root\n {verb} VERB VBN 5 acl").replace(
        "4 det", "5 det").replace("6 case", "7 case").replace("2 obl", "3 obl"))
    assert [w.text for w in ClauseReader(behind, CLASSES).clause(behind.words[4]).subjects] == expected


@pytest.mark.parametrize(("act", "expected"), [("raid", ["teachers"]), ("protest", [])])
def test_who_stages_a_protest_arrests_nobody(act: str, expected: list[str]) -> None:
    sentence = tree(f"""
        Nine NUM CD 3 nsubj:pass
        were/be AUX VBD 3 aux:pass
        arrested/arrest VERB VBN 0 root
        in ADP IN 6 case
        a DET DT 6 det
        {act} NOUN NN 3 obl
        by ADP IN 8 case
        teachers/teacher NOUN NNS 6 nmod
    """)
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[2])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(
    ("verb", "object_", "expected"),
    [
        ("sent/send", "troops/troop", ["troops"]),
        ("dispatched/dispatch", "troops/troop", ["troops"]),
        ("sent/send", "helicopters/helicopter", ["Oman"]),
    ],
)
@pytest.mark.parametrize("relation", ["advcl", "xcomp"])
def test_people_who_are_sent_act_and_things_do_not(verb: str, object_: str, relation: str, expected: list[str]) -> None:
    sentence = tree(f"""
        Oman PROPN NNP 2 nsubj LOC
        {verb} VERB VBD 0 root
        {object_} NOUN NNS 2 obj
        to PART TO 5 mark
        help VERB VB 2 {relation}
        farmers/farmer NOUN NNS 5 obj
    """)
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[4])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(("subject", "expected"), [("Photos/photo", "soldiers"), ("Nurses/nurse", "Nurses")])
def test_pictures_do_nothing_beside_those_whom_they_show(subject: str, expected: str) -> None:
    sentence = tree(f"""
        {subject} NOUN NNS 2 nsubj
        showed/show VERB VBD 0 root
        soldiers/soldier NOUN NNS 2 obj
        , PUNCT , 5 punct
        waiting/wait VERB VBG 2 advcl
    """)
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[4])
    assert [w.text for w in clause.subjects] == [expected]


@pytest.mark.parametrize(("unit", "expected"), [("points/point", []), ("gunmen/gunman", ["gunmen"])])
def test_by_how_many_points_one_is_beaten_is_no_agent(unit: str, expected: list[str]) -> None:
    sentence = tree(f"""
        They/they PRON PRP 3 nsubj:pass
        were/be AUX VBD 3 aux:pass
        beaten/beat VERB VBN 0 root
        by ADP IN 6 case
        eight NUM CD 6 nummod
        {unit} NOUN NNS 3 obl:agent
    """)
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[2])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(
    ("whole", "preposition", "expected"),
    [("part", "as", ["Troops"]), ("sign", "as", []), ("part", "for", [])],
)
def test_what_something_is_a_part_of_is_done_by_the_same(whole: str, preposition: str, expected: list[str]) -> None:
    sentence = tree(f"""
        Troops/troop NOUN NNS 2 nsubj
        left/leave VERB VBD 0 root
        {preposition} ADP IN 4 case
        {whole} NOUN NN 2 obl
        of ADP IN 7 case
        a DET DT 7 det
        crackdown NOUN NN 4 nmod
    """)
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[6])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(("noun", "expected"), [("offer", ["Oman"]), ("criticism", [])])
def test_what_an_offer_is_of_is_done_by_who_makes_it(noun: str, expected: list[str]) -> None:
    sentence = tree(f"""
        Oman PROPN NNP 3 nmod:poss LOC
        's PART POS 1 case
        {noun} NOUN NN 0 root
        of ADP IN 5 case
        support NOUN NN 3 nmod
    """)
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[4])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(
    ("verb", "object_", "noun", "expected"),
    [
        ("detained/detain", "Peers/peer NOUN NNS", "murder", ["Peers"]),
        ("detained/detain", "None/none PRON NN", "murder", []),
        ("detained/detain", "Peers/peer NOUN NNS", "suspicion", ["Police"]),
        ("convicted/convict", "Peers/peer NOUN NNS", "suspicion", []),
    ],
)
def test_who_is_charged_does_the_deed_and_not_the_charging(
    verb: str, object_: str, noun: str, expected: list[str]
) -> None:
    sentence = tree(f"""
        Police NOUN NNS 2 nsubj
        {verb} VERB VBD 0 root
        {object_} 2 obj
        on ADP IN 5 case
        {noun} NOUN NN 2 obl
    """)
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[4])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(("owner", "expected"), [("rebels'/rebel NOUN NNS", ["rebels'"]), ("full ADJ JJ", ["town"])])
def test_what_is_in_the_hands_of_others_has_no_hand_in_it(owner: str, expected: list[str]) -> None:
    relation = "nmod:poss" if "NOUN" in owner else "amod"
    sentence = tree(f"""
        The DET DT 2 det
        town NOUN NN 6 nsubj
        was/be AUX VBD 6 cop
        in ADP IN 6 case
        {owner} 6 {relation}
        control NOUN NN 0 root
    """)
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[5])
    assert [w.text for w in clause.subjects] == expected


CONFERRING = """
    The DET DT 2 det
    premier NOUN NN 3 nsubj
    smiled/smile VERB VBD 0 root
    after ADP IN 5 case
    talks/talk NOUN NNS 3 obl
    with ADP IN 8 case
    rebel NOUN NN 8 compound
    chiefs/chief NOUN NNS 5 nmod"""
HARMED = """
    Police NOUN NNS 2 nsubj
    arrested/arrest VERB VBD 0 root
    him/he PRON PRP 2 obj
    after ADP IN 5 case
    talks/talk NOUN NNS 2 obl
    with ADP IN 7 case
    unions/union NOUN NNS 5 nmod"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (CONFERRING, ["premier"]),
        (CONFERRING.replace("premier NOUN", "price NOUN"), []),
        (CONFERRING.replace("with ADP", "on ADP"), []),  # whose talks?
        (CONFERRING.replace("after ADP", "despite ADP"), []),
        (HARMED, []),
        (HARMED.replace("arrested/arrest", "praised/praise"), ["Police"]),
    ],
)
def test_who_does_something_after_talks_with_others_has_met_them(rows: str, expected: list[str]) -> None:
    sentence = tree(rows)
    talks = next(w for w in sentence.words if w.text == "talks")
    assert [w.text for w in ClauseReader(sentence, CLASSES).clause(talks).subjects] == expected


@pytest.mark.parametrize(
    ("act", "preposition", "expected"), [("raid", "on", ["troops"]), ("talks/talk", "on", []), ("raid", "near", [])]
)
def test_who_a_raid_on_something_is_by_has_made_it(act: str, preposition: str, expected: list[str]) -> None:
    sentence = tree(f"""
        {act} NOUN NN 0 root
        {preposition} ADP IN 3 case
        camps/camp NOUN NNS 1 nmod
        by ADP IN 5 case
        troops/troop NOUN NNS 3 nmod""")
    assert [w.text for w in ClauseReader(sentence, CLASSES).clause(sentence.words[0]).subjects] == expected


@pytest.mark.parametrize(("act", "expected"), [("torture", []), ("sand", ["police"])])
def test_whom_allegations_of_an_act_name_does_not_make_them(act: str, expected: list[str]) -> None:
    sentence = tree(f"""
        allegations/allegation NOUN NNS 0 root
        of ADP IN 3 case
        {act} NOUN NN 1 nmod
        by ADP IN 5 case
        police NOUN NNS 3 nmod""")
    assert [w.text for w in ClauseReader(sentence, CLASSES).clause(sentence.words[0]).subjects] == expected
