"""Check who does what gerunds, participles and nouns tell when the doer stands outside, on trees written by hand."""

import pytest

from eventx import Lexicon
from eventx.arguments.clauses import ClauseReader
from trees import tree

CLASSES = Lexicon.open().classes

ACCUSED = """
    Kyiv PROPN NNP 2 nsubj LOC
    accused/accuse VERB VBD 0 root
    Moscow PROPN NNP 2 obj LOC
    of SCONJ IN 5 mark
    bombing/bomb VERB VBG 2 advcl
    trains/train NOUN NNS 5 obj"""
SPENT = ACCUSED.replace("accused/accuse", "spent/spend").replace("Moscow PROPN NNP 2 obj LOC", "money NOUN NN 2 obj")
SHOWED = """
    Pictures/picture NOUN NNS 2 nsubj
    showed/show VERB VBD 0 root
    soldiers/soldier NOUN NNS 2 obj
    firing/fire VERB VBG 2 advcl
    rockets/rocket NOUN NNS 4 obj"""
TESTED = """
    Seoul PROPN NNP 2 nsubj LOC
    held/hold VERB VBD 0 root
    a DET DT 4 det
    test NOUN NN 2 obj
    using/use VERB VBG 4 acl
    decoys/decoy NOUN NNS 5 obj"""
BILL = """
    Congress PROPN NNP 2 nsubj ORG
    vetoed/veto VERB VBD 0 root
    a DET DT 4 det
    bill NOUN NN 2 obj
    calling/call VERB VBG 4 acl
    for ADP IN 7 case
    votes/vote NOUN NNS 5 obl"""
SENT = TESTED.replace("held/hold", "sent/send").replace("test NOUN", "soldier NOUN")
BRACKETS = """
    Peru PROPN NNP 2 nsubj LOC
    dismissed/dismiss VERB VBD 0 root
    the DET DT 4 det
    envoy NOUN NN 2 obj
    ( PUNCT -LRB- 6 punct
    expelled/expel VERB VBD 2 parataxis
    him PRON PRP 6 obj
    later ADV RB 6 advmod
    ) PUNCT -RRB- 6 punct"""
MISTAGGED = """
    Miners/miner NOUN NNS 2 nsubj
    stopped/stop VERB VBD 0 root
    and CCONJ CC 4 cc
    shut VERB VB 2 conj
    gates/gate NOUN NNS 4 obj"""
HELD = """
    Police NOUN NN 2 nsubj
    held/hold VERB VBD 0 root
    two NUM CD 4 nummod
    clerks/clerk NOUN NNS 2 obj
    on ADP IN 6 case
    suspicion NOUN NN 2 obl
    of SCONJ IN 8 mark
    leaking/leak VERB VBG 6 acl
    files/file NOUN NNS 8 obj"""
ADDED = """
    Banda PROPN NNP 2 nsubj:pass PER
    added/add VERB VBN 0 root
    that SCONJ IN 5 mark
    talks/talk NOUN NNS 5 nsubj
    failed/fail VERB VBD 2 ccomp"""
DEFENDED = """
    Chile PROPN NNP 2 nsubj LOC
    defended/defend VERB VBD 0 root
    its PRON PRP$+Number=Sing|Person=3|Poss=Yes 4 nmod:poss
    raid NOUN NN 2 obj"""
SAID = """
    Ms./Ms. PROPN NNP 3 nsubj PER
    Banda PROPN NNP 1 flat PER
    said/say VERB VBD 0 root
    her PRON PRP$+Gender=Fem|Number=Sing|Person=3|Poss=Yes 5 nmod:poss
    visit NOUN NN 6 nsubj
    helped/help VERB VBD 3 ccomp"""
THEY = DEFENDED.replace("Chile PROPN NNP 2 nsubj LOC", "It/it PRON PRP+Number=Sing|Person=3 2 nsubj")
OTHERS = DEFENDED.replace("its PRON PRP$+Number=Sing", "his PRON PRP$+Gender=Masc|Number=Sing")
TWO_OWNERS = """
    Chile PROPN NNP 4 nsubj LOC
    and CCONJ CC 3 cc
    Peru PROPN NNP 1 conj LOC
    defended/defend VERB VBD 0 root
    its PRON PRP$+Number=Sing|Person=3|Poss=Yes 6 nmod:poss
    raid NOUN NN 4 obj"""
CONVICTED = """
    Courts/court NOUN NNS 2 nsubj
    convicted/convict VERB VBD 0 root
    them PRON PRP 2 obj
    on ADP IN 6 case
    five NUM CD 6 nummod
    counts/count NOUN NNS 2 obl
    of ADP IN 8 case
    murder NOUN NN 6 nmod"""
REFUSAL = """
    The DET DT 2 det
    refusal NOUN NN 7 nsubj
    of ADP IN 4 case
    Spain PROPN NNP 2 nmod LOC
    to PART TO 6 mark
    sign VERB VB 2 acl
    surprised/surprise VERB VBD 0 root
    them PRON PRP 7 obj"""
FALL = """
    A DET DT 2 det
    fall NOUN NN 5 nsubj
    in ADP IN 4 case
    prices/price NOUN NNS 2 nmod
    hurt VERB VBD 0 root
    farmers/farmer NOUN NNS 5 obj"""
HELP = """
    They PRON PRP 2 nsubj
    fled/flee VERB VBD 0 root
    with ADP IN 5 case
    the DET DT 5 det
    help NOUN NN 2 obl
    of ADP IN 7 case
    villagers/villager NOUN NNS 5 nmod"""
ASSIGNED = """
    The DET DT 2 det
    bank NOUN NN 3 nsubj
    assigned/assign VERB VBD 0 root
    officers/officer NOUN NNS 3 obj
    to PART TO 6 mark
    guard VERB VB 3 advcl
    it PRON PRP 6 obj"""
STRIKE = """
    A DET DT 3 det
    teacher NOUN NN 3 compound
    strike NOUN NN 4 nsubj
    closed/close VERB VBD 0 root
    schools/school NOUN NNS 4 obj"""
HUNGER = STRIKE.replace("teacher NOUN", "hunger NOUN")
RISE = STRIKE.replace("teacher NOUN", "price NOUN").replace("strike NOUN", "rise NOUN")
VISIT = """
    Keita PROPN NNP 5 nsubj PER
    is/be AUX VBZ 5 cop
    on ADP IN 5 case
    a DET DT 5 det
    visit NOUN NN 0 root"""
LIST = VISIT.replace(" a DET", " the DET")
DOERS = {
    "who is made to do it": (ASSIGNED, "guard", ["officers"]),
    "persons before the noun": (STRIKE, "strike", ["teacher"]),
    "a kind before the noun": (HUNGER, "strike", []),
    "what rises": (RISE, "rise", ["price"]),
    "who is accused of a deed": (ACCUSED, "bombing", ["Moscow"]),
    "who is shown doing it": (SHOWED, "firing", ["soldiers"]),
    "a thing does nothing: its governor's subject": (TESTED, "using", ["Seoul"]),
    "a text that is not one's own": (BILL, "calling", ["bill"]),
    "a text that is one's own": (BILL.replace("vetoed/veto", "passed/pass"), "calling", ["Congress"]),
    "a person may do it": (SENT, "using", ["soldier"]),
    "an aside in brackets": (BRACKETS, "expelled", ["Peru"]),
    "a finite form that looks like an infinitive": (MISTAGGED, "shut", ["Miners"]),
    "who is held on suspicion of a deed": (HELD, "leaking", ["clerks"]),
    "a past tense that was taken for a participle": (ADDED, "added", ["Banda"]),
    "owner in the clause": (DEFENDED, "raid", ["Chile"]),
    "owner in the clause above": (SAID, "visit", ["Ms."]),
    "owner that is a pronoun": (THEY, "raid", ["It"]),
    "owner that does not agree": (OTHERS, "raid", ["his"]),
    "owners that are two": (TWO_OWNERS, "raid", ["its"]),
    "who is convicted of a deed": (CONVICTED, "murder", ["them"]),
    "whose refusal to do something it is": (REFUSAL, "refusal", ["Spain"]),
    "what falls": (FALL, "fall", ["prices"]),
    "who is on a visit": (VISIT, "visit", ["Keita"]),
    "what is only on the list": (LIST, "visit", []),
    "with whose help": (HELP, "help", ["villagers"]),
}


@pytest.mark.parametrize("name", DOERS)
def test_doer_is_found_outside(name: str) -> None:
    rows, predicate, subjects = DOERS[name]
    sentence = tree(rows)
    word = next(w for w in sentence.words if w.text == predicate)
    assert [w.text for w in ClauseReader(sentence, CLASSES).clause(word).subjects] == subjects


def test_a_bare_number_is_no_object_of_a_motion() -> None:
    rows = "They PRON PRP 2 nsubj\nmoved/move VERB VBD 0 root\nup ADV RB 2 advmod\nthree NUM CD 2 obj"
    sentence = tree(rows)
    assert ClauseReader(sentence, CLASSES).clause(sentence.words[1]).objects == ()


def test_purpose_of_a_thing_is_its_governors() -> None:
    rows = SPENT.replace("of SCONJ IN 5 mark", "for SCONJ IN 5 mark")
    sentence = tree(rows)
    assert [w.text for w in ClauseReader(sentence, CLASSES).clause(sentence.words[4]).subjects] == ["Kyiv"]


def test_who_is_held_on_counts_of_a_deed_did_it_and_the_police_count() -> None:
    sentence = tree("""
        Police NOUN NNS 2 nsubj
        charged/charge VERB VBD 0 root
        him/he PRON PRP 2 obj
        with ADP IN 5 case
        counts/count NOUN NNS 2 obl
        of SCONJ IN 7 mark
        stealing/steal VERB VBG 5 acl
        cars/car NOUN NNS 7 obj""")
    reader = ClauseReader(sentence, CLASSES)
    assert [w.text for w in reader.clause(sentence.words[6]).subjects] == ["him"]
    assert [w.text for w in reader.clause(sentence.words[4]).subjects] == ["Police"]


@pytest.mark.parametrize(
    ("subject", "tag"), [("ONS", "PROPN NNPS"), ("board", "NOUN NN"), ("boards/board", "NOUN NNS")]
)
def test_initials_are_no_plural(subject: str, tag: str) -> None:
    sentence = tree(f"""
        The DET DT 2 det
        {subject} {tag} 3 nsubj
        published/publish VERB VBD 0 root
        its PRON PRP$+Number=Sing|Person=3 5 nmod:poss
        estimate NOUN NN 3 obj""")
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[4])
    assert [w.text for w in clause.subjects] == ["its" if tag == "NOUN NNS" else subject]


@pytest.mark.parametrize(("mark", "expected"), [('" PUNCT `` 7 punct', "his"), ("that SCONJ IN 7 mark", "minister")])
def test_who_is_quoted_speaks_of_others(mark: str, expected: str) -> None:
    sentence = tree(f"""
        The DET DT 2 det
        minister NOUN NN 3 nsubj
        said/say VERB VBD 0 root
        {mark}
        his PRON PRP$+Gender=Masc|Number=Sing|Person=3 6 nmod:poss
        plea NOUN NN 7 nsubj
        failed/fail VERB VBD 3 ccomp""")
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[5])
    assert [w.text for w in clause.subjects] == [expected]


@pytest.mark.parametrize(
    ("noun", "before", "expected"),
    [
        ("abuses/abuse NOUN NNS", ", PUNCT , 7 punct", ["regime"]),
        ("abuses/abuse NOUN NNS", "often ADV RB 7 advmod", ["abuses"]),  # nothing sets it off
        ("soldiers/soldier NOUN NNS", ", PUNCT , 7 punct", ["soldiers"]),
    ],
)
def test_abuses_jail_nobody(noun: str, before: str, expected: list[str]) -> None:
    sentence = tree(f"""
        The DET DT 2 det
        regime NOUN NN 3 nsubj
        answers/answer VERB VBZ 0 root
        for ADP IN 5 case
        {noun} 3 obl
        {before}
        jailing/jail VERB VBG 5 acl
        critics/critic NOUN NNS 7 obj""")
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[6])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(("verb", "expected"), [("launched/launch", ["rebels"]), ("foiled/foil", [])])
def test_who_is_believed_to_have_launched_a_raid_made_it(verb: str, expected: list[str]) -> None:
    sentence = tree(f"""
        a DET DT 2 det
        raid NOUN NN 0 root
        believed/believe VERB VBN 2 acl
        to PART TO 6 mark
        be AUX VB 6 aux:pass
        {verb} VERB VBN 3 xcomp
        by ADP IN 8 case
        rebels/rebel NOUN NNS 6 obl:agent""")
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[1])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(
    ("noun", "subjects", "objects"), [("detention", [], ["Men"]), ("talks/talk", ["Men"], [])]
)
def test_who_is_in_detention_undergoes_it(noun: str, subjects: list[str], objects: list[str]) -> None:
    sentence = tree(f"""
        Men/man NOUN NNS 4 nsubj
        are/be AUX VBP 4 cop
        in ADP IN 4 case
        {noun} NOUN NN 0 root""")
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[3])
    assert [w.text for w in clause.subjects] == subjects
    assert [w.text for w in clause.objects] == objects


@pytest.mark.parametrize(
    ("owner", "expected"), [("its PRON PRP$ 3 nmod:poss", ["its"]), ("another DET DT 3 det", ["army"])]
)
def test_whose_it_is_acts_and_not_what_stands_before_the_noun(owner: str, expected: list[str]) -> None:
    sentence = tree(f"""
        {owner}
        army NOUN NN 3 compound
        raid NOUN NN 0 root""")
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[2])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(("object_", "is_passive"), [("times/time NOUN NNS", True), ("guards/guard NOUN NNS", False)])
def test_how_often_one_is_stabbed_is_no_object(object_: str, is_passive: bool) -> None:
    sentence = tree(f"""
        She PRON PRP 3 nsubj:pass
        was/be AUX VBD 3 aux:pass
        beaten/beat VERB VBN 0 root
        and CCONJ CC 5 cc
        stabbed/stab VERB VBD 3 conj
        nine NUM CD 7 nummod
        {object_} 5 obj""")
    assert ClauseReader(sentence, CLASSES).clause(sentence.words[4]).passive is is_passive
