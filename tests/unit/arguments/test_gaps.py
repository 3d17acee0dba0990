"""Check the arguments of constructions that need no sentence of their own in the frozen parses."""

from typing import NamedTuple

import pytest

from eventx import Lexicon
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.arguments.spans import noun_phrase
from eventx.syntax import Word
from trees import tree

CLASSES = Lexicon.open().classes


class Case(NamedTuple):
    rows: str
    predicate: str
    subjects: list[str]
    objects: list[str]
    recipients: list[str] = []  # noqa: RUF012 - never changed
    obliques: list[tuple[str, str]] = []  # noqa: RUF012 - never changed


def clause(case: Case) -> Clause:
    sentence = tree(case.rows)
    word = next(w for w in sentence.words if w.text == case.predicate)
    return ClauseReader(sentence, CLASSES).clause(word)


def texts(words: tuple[Word, ...]) -> list[str]:
    return [w.text for w in words]


AGREED = """
    The DET DT 2 det
    troops/troop NOUN NNS 7 nsubj
    Kenya PROPN NNP 4 nsubj
    agreed/agree VERB VBD 2 acl:relcl
    to PART TO 6 mark
    send VERB VB 4 xcomp
    arrived/arrive VERB VBD 0 root"""
FLED = """
    The DET DT 2 det
    country NOUN NN 8 nsubj
    they PRON PRP 4 nsubj
    hoped/hope VERB VBD 2 acl:relcl
    to PART TO 6 mark
    escape VERB VB 4 xcomp
    from ADP IN 6 obl
    collapsed/collapse VERB VBD 0 root"""
TOLD = """
    The DET DT 2 det
    men/man NOUN NNS 7 nsubj
    Kenya PROPN NNP 4 nsubj
    forced/force VERB VBD 2 acl:relcl
    to PART TO 6 mark
    sign VERB VB 4 xcomp
    left/leave VERB VBD 0 root"""
DAY = """
    The DET DT 2 det
    way NOUN NN 5 nsubj
    Kenya PROPN NNP 4 nsubj
    fought/fight VERB VBD 2 acl:relcl
    shocked/shock VERB VBD 0 root
    them PRON PRP 5 obj"""
UNLESS = """
    The DET DT 2 det
    base NOUN NN 6 nsubj
    unless SCONJ IN 5 mark
    Kenya PROPN NNP 5 nsubj
    attacks/attack VERB VBZ 2 acl
    stays/stay VERB VBZ 0 root"""
FINED = """
    Norway PROPN NNP 2 nsubj
    fined/fine VERB VBD 0 root
    them PRON PRP 2 iobj
    5,000 NUM CD 2 obj"""
LENT = """
    Norway PROPN NNP 2 nsubj
    lent/lend VERB VBD 0 root
    Peru PROPN NNP 2 iobj
    $ SYM $ 2 obj
    90 NUM CD 4 nummod"""
LENT_PASSIVE = """
    Peru PROPN NNP 3 nsubj:pass
    was/be AUX VBD 3 aux:pass
    lent/lend VERB VBN 0 root
    $ SYM $ 3 obj
    90 NUM CD 4 nummod"""
STRANDED = """
    Tents/tent NOUN NNS 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    asked/ask VERB VBN 0 root
    for ADP IN 3 obl
    by ADP IN 6 case
    Peru PROPN NNP 3 obl:agent"""
TWO = """
    Norway PROPN NNP 2 nsubj
    sent/send VERB VBD 0 root
    two NUM CD 2 iobj
    trucks/truck NOUN NNS 2 obj"""
HELPED = """
    Norway PROPN NNP 2 nsubj
    helped/help VERB VBD 0 root
    them PRON PRP 2 iobj"""
DOUBLE = """
    Norway PROPN NNP 2 nsubj
    gave/give VERB VBD 0 root
    Peru PROPN NNP 2 obj
    aid NOUN NN 2 obj"""
REPORTERS = """
    Norway PROPN NNP 2 nsubj
    told/tell VERB VBD 0 root
    reporters/reporter NOUN NNS 2 obj"""
SWALLOWED = """
    Norway PROPN NNP 2 nsubj
    gave/give VERB VBD 0 root
    Moldova PROPN NNP 6 compound LOC
    sixty NUM CD 5 compound
    million NUM CD 6 nummod
    euros/euro NOUN NNS 2 obj"""
PLACES = """
    Norway PROPN NNP 2 nsubj
    fell/fall VERB VBD 0 root
    three NUM CD 4 nummod
    places/place NOUN NNS 2 obj"""
FOR = """
    Norway PROPN NNP 2 nsubj
    waited/wait VERB VBD 0 root
    for ADP IN 4 case
    Peru PROPN NNP 2 obl
    finally ADV RB 7 advmod
    to PART TO 7 mark
    withdraw VERB VB 2 advcl"""
IMPERATIVE = """
    Norway PROPN NNP 2 nsubj
    left/leave VERB VBD 0 root
    , PUNCT , 5 punct
    but CCONJ CC 5 cc
    take VERB VB 2 conj
    care NOUN NN 5 obj"""
WINNER = """
    Norway PROPN NNP 4 nsubj
    was/be AUX VBD 4 cop
    the DET DT 4 det
    winner NOUN NN 0 root
    , PUNCT , 6 punct
    finishing/finish VERB VBG 4 acl"""
RIGHT = """
    Norway PROPN NNP 2 nsubj
    denied/deny VERB VBD 0 root
    Peru PROPN NNP 2 iobj
    the DET DT 5 det
    right NOUN NN 2 obj
    to PART TO 7 mark
    fish VERB VB 5 acl"""
CALLED = """
    Norway PROPN NNP 2 nsubj
    called/call VERB VBD 0 root
    on ADP IN 4 case
    Peru PROPN NNP 2 obl
    to PART TO 6 mark
    withdraw VERB VB 2 advcl"""
SALVAGED = """
    Wood NOUN NN 3 nsubj:pass
    was/be AUX VBD 3 aux:pass
    salvaged/salvage VERB VBN 0 root
    by ADP IN 5 case
    Norway PROPN NNP 3 obl:agent
    to PART TO 7 mark
    build VERB VB 3 advcl"""
COPULA = """
    Norway PROPN NNP 3 nsubj
    is/be AUX VBZ 3 cop
    neighbour NOUN NN 0 root
    and CCONJ CC 5 cc
    partner NOUN NN 3 conj
    , PUNCT , 7 punct
    helping/help VERB VBG 5 advcl"""
INVERTED = """
    Peace NOUN NN 3 ccomp
    , PUNCT , 3 punct
    said/say VERB VBD 0 root
    Norway PROPN NNP 3 obj"""
THAN = """
    Norway PROPN NNP 2 nsubj
    spent/spend VERB VBD 0 root
    more ADJ JJR 2 obj
    than SCONJ IN 5 mark
    helping/help VERB VBG 2 advcl"""

FIFTH = """
    Norway PROPN NNP 2 nsubj
    finished/finish VERB VBD 0 root
    fifth ADJ JJ+NumType=Ord 2 obj"""
BY = """
    Norway PROPN NNP 3 nsubj:pass
    was/be AUX VBD 3 aux:pass
    praised/praise VERB VBN 0 root
    by ADP IN 5 case
    Peru PROPN NNP 3 obl
    by ADP IN 7 case
    Monday PROPN NNP 3 obl DATE"""
BESIDE = """
    Norway PROPN NNP 2 nsubj
    stood/stand VERB VBD 0 root
    by ADP IN 4 case
    Peru PROPN NNP 2 obl"""
JET = """
    The DET DT 2 det
    jet NOUN NN 3 nsubj
    flying/fly VERB VBG 5 advcl
    low ADV RB 3 advmod
    crashed/crash VERB VBD 0 root"""
BEHIND = """
    crashed/crash VERB VBD 0 root
    the DET DT 3 det
    jet NOUN NN 4 nsubj
    flying/fly VERB VBG 1 advcl"""
IF = """
    If SCONJ IN 4 mark
    the DET DT 3 det
    sale NOUN NN 6 nsubj
    goes/go VERB VBZ 6 advcl
    police NOUN NNS 6 nsubj
    move VERB VBP 0 root"""
APPEALED = CALLED.replace("called/call", "appealed/appeal").replace(" on ADP", " to ADP")
UP_TO = """
    It PRON PRP 5 nsubj
    is/be AUX VBZ 5 cop
    up ADV RB 5 case
    to ADP IN 3 fixed
    Peru PROPN NNP 0 root
    to PART TO 7 mark
    withdraw VERB VB 5 advcl"""
PLEA = """
    its PRON PRP$ 2 nmod:poss
    plea NOUN NN 0 root
    to ADP IN 4 case
    Peru PROPN NNP 2 nmod
    to PART TO 6 mark
    withdraw VERB VB 2 acl"""
SEEN = """
    Peru PROPN NNP 3 nsubj:pass
    was/be AUX VBD 3 aux:pass
    seen/see VERB VBN 0 root
    as SCONJ IN 6 mark
    having AUX VBG 6 aux
    fled/flee VERB VBN 3 advcl"""
CALLED_XCOMP = CALLED.replace("2 advcl", "2 xcomp")

TAUNTED = """
    footage NOUN NN 0 root
    of ADP IN 3 case
    prisoners/prisoner NOUN NNS 1 nmod
    being/be AUX VBG 5 aux:pass
    taunted/taunt VERB VBN 1 acl"""
RANKED = """
    Norway PROPN NNP 2 nsubj
    became/become VERB VBD 0 root
    the DET DT 5 det
    latest ADJ JJS 5 amod
    state NOUN NN 2 xcomp
    to PART TO 7 mark
    recognise VERB VB 5 acl
    Peru PROPN NNP 7 obj"""
RANKED_COPULA = """
    Norway PROPN NNP 5 nsubj
    was/be AUX VBD 5 cop
    the DET DT 5 det
    only ADJ JJ 5 amod
    state NOUN NN 0 root
    to PART TO 7 mark
    recognise VERB VB 5 acl
    Peru PROPN NNP 7 obj"""
CASES = {
    "who becomes the latest to act": Case(RANKED, "recognise", ["Norway"], ["Peru"]),
    "who is the only one to act": Case(RANKED_COPULA, "recognise", ["Norway"], ["Peru"]),
    "without a rank a purpose has no agent": Case(RANKED_COPULA.replace("only", "large"), "recognise", [], ["Peru"]),
    "who is seen being taunted": Case(TAUNTED, "taunted", [], ["prisoners"]),
    "what is shown by a participle alone": Case(TAUNTED.replace("being/be AUX VBG", "later ADV RB").replace(
        "aux:pass", "advmod"), "taunted", [], ["footage"]),
    "a rank is no object": Case(FIFTH, "finished", ["Norway"], []),
    "an agent may be a plain oblique, a day is none": Case(BY, "praised", ["Peru"], ["Norway"]),
    "beside an active verb nobody acts": Case(BESIDE, "stood", ["Norway"], [], [], [("by", "Peru")]),
    "a subject lost to the clause before": Case(JET, "crashed", ["jet"], []),
    "none is taken from a clause behind": Case(BEHIND, "crashed", [], []),
    "a subject lost to the clause above": Case(IF, "goes", ["sale"], []),
    "who is called on, as a complement": Case(CALLED_XCOMP, "withdraw", ["Peru"], []),
    "object of an infinitive in a relative clause": Case(AGREED, "send", ["Kenya"], ["troops"]),
    "its governor has no object": Case(AGREED, "agreed", ["Kenya"], []),
    "preposition left behind by an infinitive": Case(FLED, "escape", ["they"], [], [], [("from", "country")]),
    "an object in control is none of the infinitive's": Case(TOLD, "sign", ["Kenya"], []),
    "the way they fought": Case(DAY, "fought", ["Kenya"], []),
    "a clause with a conjunction has no gap": Case(UNLESS, "attacks", ["Kenya"], []),
    "sums are given to nobody": Case(FINED, "fined", ["Norway"], ["them"]),
    "sums are given by verbs of giving": Case(LENT, "lent", ["Norway"], ["$"], ["Peru"]),
    "a preposition left without its noun in the passive": Case(STRANDED, "asked", ["Peru"], [], [], [("for", "Tents")]),
    "and in the passive": Case(LENT_PASSIVE, "lent", [], ["$"], ["Peru"]),
    "a number before the object is no recipient": Case(TWO, "sent", ["Norway"], ["trucks"]),
    "an indirect object alone is an object": Case(HELPED, "helped", ["Norway"], ["them"]),
    "of two objects the first receives": Case(DOUBLE, "gave", ["Norway"], ["aid"], ["Peru"]),
    "who is told receives": Case(REPORTERS, "told", ["Norway"], [], ["reporters"]),
    "a name drawn into a sum receives": Case(SWALLOWED, "gave", ["Norway"], ["euros"], ["Moldova"]),
    "a measured distance is no object": Case(PLACES, "fell", ["Norway"], []),
    "for someone to do it": Case(FOR, "withdraw", ["Peru"], []),
    "a command shares no subject": Case(IMPERATIVE, "take", [], ["care"]),
    "what the subject of a copula does": Case(WINNER, "finishing", ["Norway"], []),
    "who is given a right has it": Case(RIGHT, "fish", ["Peru"], []),
    "who is given leave has it, whoever supports it": Case(
        RIGHT.replace("denied/deny", "gave/give").replace("right", "permission"), "fish", ["Peru"], []),
    "who is given a promise does nothing": Case(
        RIGHT.replace("denied/deny", "gave/give").replace("right", "promise"), "fish", ["Norway"], []),
    "who is called on": Case(CALLED, "withdraw", ["Peru"], []),
    "who is appealed to": Case(APPEALED, "withdraw", ["Peru"], []),
    "whom it is up to": Case(UP_TO, "withdraw", ["Peru"], []),
    "whom a plea goes to": Case(PLEA, "withdraw", ["Peru"], []),
    "what is done by a plan's bearer": Case(PLEA.replace("plea", "plan"), "withdraw", ["its"], []),
    "who is seen as having done it": Case(SEEN, "fled", ["Peru"], []),
    "whoever salvaged builds": Case(SALVAGED, "build", ["Norway"], []),
    "a copula's subject through its conjuncts": Case(COPULA, "helping", ["Norway"], []),
    "the speaker behind the verb": Case(INVERTED, "said", ["Norway"], []),
    "a comparison shares no subject": Case(THAN, "helping", [], []),
}


@pytest.mark.parametrize("name", CASES)
def test_arguments_are_found_where_they_stand(name: str) -> None:
    case = CASES[name]
    found = clause(case)
    assert texts(found.subjects) == case.subjects
    assert texts(found.objects) == case.objects
    assert texts(found.recipients) == case.recipients
    if case.obliques:
        assert [(p, w.text) for p, w in found.obliques] == case.obliques


def test_a_chain_of_control_longer_than_any_writer_makes_is_not_followed() -> None:
    steps = "\n".join(f"to PART TO {4 + 2 * i} mark\n try VERB VB {2 + 2 * i} xcomp" for i in range(12))
    sentence = tree(f"Kenya PROPN NNP 2 nsubj\n wants/want VERB VBZ 0 root\n {steps}")
    shallow = ClauseReader(sentence, CLASSES).clause(sentence.words[11])
    deep = ClauseReader(sentence, CLASSES).clause(sentence.words[-1])
    assert texts(shallow.subjects) == ["Kenya"]
    assert deep.subjects == ()


QUOTED = """
    “ PUNCT `` 3 punct
    White PROPN NNP 3 compound
    Tigers PROPN NNP 0 root
    ” PUNCT '' 3 punct
    and CCONJ CC 6 cc
    others/other NOUN NNS 3 conj"""
HALF = """
    men/man NOUN NNS 0 root
    of ADP IN 4 case
    “ PUNCT `` 4 punct
    Tiger PROPN NNP 1 nmod
    Force PROPN NNP 1 appos"""
AT_LEAST = """
    at ADP IN 3 case
    least ADJ JJS 3 nummod
    ten NUM CD 4 nummod
    men/man NOUN NNS 0 root"""
MORE_THAN = """
    more ADJ JJR 3 advmod
    than ADP IN 1 fixed
    ten NUM CD 4 nummod
    men/man NOUN NNS 0 root"""

TITLED = """
    envoy NOUN NN 0 root
    Karim PROPN NNP 1 flat PER
    and CCONJ CC 4 cc
    minister NOUN NN 2 conj
    Haddad PROPN NNP 4 flat PER"""

AGED = """
    The DET DT 3 det
    24-year NOUN NN 3 obl:unmarked
    old ADJ JJ 4 nsubj
    fled/flee VERB VBD 0 root"""


@pytest.mark.parametrize(
    ("rows", "head", "expected"),
    [
        (AGED, "old", "24-year old"),
        (TITLED, "envoy", "envoy Karim"),
        (TITLED, "minister", "minister Haddad"),
        (QUOTED, "Tigers", "White Tigers"),
        (HALF, "men", "men"),
        (AT_LEAST, "men", "at least ten men"),
        (MORE_THAN, "men", "more than ten men"),
    ],
)
def test_phrases_close_what_they_open_and_keep_their_hedge(rows: str, head: str, expected: str) -> None:
    sentence = tree(rows)
    words = noun_phrase(sentence, next(w for w in sentence.words if w.text == head))
    assert sentence.slice(words[0].start, words[-1].end) == expected


def test_whose_plot_is_foiled_is_not_said() -> None:
    rows = """
        Police/police NOUN NNS 2 nsubj
        foiled/foil VERB VBD 0 root
        a DET DT 4 det
        plot NOUN NN 2 obj
        to PART TO 6 mark
        kill VERB VB 4 acl
        her PRON PRP 6 obj"""
    foiled, hatched = (tree(r) for r in (rows, rows.replace("foiled/foil", "hatched/hatch")))
    subjects = [ClauseReader(s, CLASSES).clause(s.words[5]).subjects for s in (foiled, hatched)]
    assert [[w.text for w in found] for found in subjects] == [[], ["Police"]]


@pytest.mark.parametrize(
    ("governor", "clause", "doers"),
    [
        ("says/say VERB VBZ", "will AUX MD 4 aux\nresign VERB VB 2 ccomp", ["Mayor"]),
        ("denies/deny VERB VBZ", "openly ADV RB 4 advmod\nbribing/bribe VERB VBG 2 ccomp", ["Mayor"]),
        ("says/say VERB VBZ", "openly ADV RB 4 advmod\nbribing/bribe VERB VBG 2 ccomp", []),
        ("knows/know VERB VBZ", "will AUX MD 4 aux\nresign VERB VB 2 ccomp", []),
    ],
)
def test_who_speaks_does_what_is_said_without_a_subject(governor: str, clause: str, doers: list[str]) -> None:
    sentence = tree(f"Mayor NOUN NN 2 nsubj\n{governor} 0 root\n{clause}")
    found = ClauseReader(sentence, CLASSES).clause(sentence.words[3])
    assert [w.text for w in found.subjects] == doers


FLOWN = """
    Spain PROPN NNP 2 nsubj LOC
    flew/fly VERB VBD 0 root
    the DET DT 4 det
    pirates/pirate NOUN NNS 2 obj
    to ADP IN 6 case
    Riga PROPN NNP 2 obl LOC
    to PART TO 8 mark
    face VERB VB 2 advcl
    trial NOUN NN 8 obj"""
GIVEN = """
    Spain PROPN NNP 2 nsubj LOC
    gave/give VERB VBD 0 root
    the DET DT 4 det
    rebels/rebel NOUN NNS 2 iobj
    until ADP IN 6 case
    noon NOUN NN 2 obl DATE
    to PART TO 8 mark
    leave VERB VB 2 advcl"""


@pytest.mark.parametrize(
    ("rows", "verb", "expected"),
    [
        (FLOWN, "face", "pirates"),
        (FLOWN.replace("face VERB", "avoid VERB"), "avoid", "Spain"),
        (GIVEN, "leave", "rebels"),
        (GIVEN.replace("until", "at"), "leave", "Spain"),
    ],
)
def test_an_infinitive_may_be_for_those_whom_something_is_done_to(rows: str, verb: str, expected: str) -> None:
    sentence = tree(rows)
    word = next(w for w in sentence.words if w.text == verb)
    assert [w.text for w in ClauseReader(sentence, CLASSES).clause(word).subjects] == [expected]


@pytest.mark.parametrize(("link", "patients"), [("among", ["editors", "nuns"]), ("unlike", ["those"])])
def test_who_is_among_those_is_one_of_them(link: str, patients: list[str]) -> None:
    sentence = tree(f"""
        {link} ADP IN 2 case
        those PRON DT 5 nmod
        held/hold VERB VBN 2 acl
        were/be AUX VBD 5 cop
        editors/editor NOUN NNS 0 root
        and CCONJ CC 7 cc
        nuns/nun NOUN NNS 5 conj""")
    assert [w.text for w in ClauseReader(sentence, CLASSES).clause(sentence.words[2]).objects] == patients


@pytest.mark.parametrize(("verb", "subjects"), [("slammed/slam", []), ("announced/announce", ["Unions"])])
def test_who_judges_a_decision_has_not_taken_it(verb: str, subjects: list[str]) -> None:
    sentence = tree(f"""
        Unions/union NOUN NNS 2 nsubj
        {verb} VERB VBD 0 root
        the DET DT 4 det
        decision NOUN NN 2 obj
        to PART TO 6 mark
        strike VERB VB 4 acl""")
    assert [w.text for w in ClauseReader(sentence, CLASSES).clause(sentence.words[5]).subjects] == subjects


@pytest.mark.parametrize(("verb", "expected"), [("linking/link", ["roads"]), ("using/use", ["Troops"])])
def test_what_things_do_by_being_there_is_not_done_by_who_acts_on_them(verb: str, expected: list[str]) -> None:
    sentence = tree(f"""
        Troops/troop NOUN NNS 2 nsubj
        blocked/block VERB VBD 0 root
        roads/road NOUN NNS 2 obj
        {verb} VERB VBG 3 acl
        ports/port NOUN NNS 4 obj""")
    clause = ClauseReader(sentence, Lexicon.default().classes).clause(sentence.words[3])
    assert [w.text for w in clause.subjects] == expected


@pytest.mark.parametrize(
    ("verb", "auxiliary", "preposition", "expected"),
    [
        ("accused/accuse", "having/have", "of", ["army"]),
        ("accused/accuse", "being/be", "of", ["army"]),
        ("left/leave", "having/have", "without", ["Mali"]),
    ],
)
def test_who_is_accused_of_having_done_it_did_it(
    verb: str, auxiliary: str, preposition: str, expected: list[str]
) -> None:
    sentence = tree(f"""
        Mali PROPN NNP 2 nsubj LOC
        {verb} VERB VBD 0 root
        the DET DT 4 det
        army NOUN NN 2 obj
        {preposition} SCONJ IN 7 mark
        {auxiliary} AUX VBG 7 aux
        shelled/shell VERB VBN 2 advcl
        Gao PROPN NNP 7 obj LOC""")
    clause = ClauseReader(sentence, CLASSES).clause(sentence.words[6])
    assert [w.text for w in clause.subjects] == expected


def test_who_is_put_under_sanctions_for_something_did_it() -> None:
    sentence = tree("""
        Rome PROPN NNP 2 nsubj LOC
        imposed/impose VERB VBD 0 root
        sanctions/sanction NOUN NNS 2 obj
        on ADP IN 5 case
        Iran PROPN NNP 3 nmod LOC
        for SCONJ IN 7 mark
        arming/arm VERB VBG 2 advcl
        them/they PRON PRP 7 obj""")
    assert [w.text for w in ClauseReader(sentence, CLASSES).clause(sentence.words[6]).subjects] == ["Iran"]


@pytest.mark.parametrize(("negation", "expected"), [("not PART RB", ["Rome"]), ("now ADV RB", ["Rome", "Iran"])])
def test_who_is_named_only_to_be_left_out_does_nothing(negation: str, expected: list[str]) -> None:
    sentence = tree(f"""
        Rome PROPN NNP 6 nsubj LOC
        , PUNCT , 4 punct
        {negation} 4 advmod
        Iran PROPN NNP 1 conj LOC
        , PUNCT , 4 punct
        fired/fire VERB VBD 0 root""")
    assert [w.text for w in ClauseReader(sentence, CLASSES).clause(sentence.words[5]).subjects] == expected
