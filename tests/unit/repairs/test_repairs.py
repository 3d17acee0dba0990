"""Check what is mended in trees, and what is left as it is."""

from pathlib import Path

import pytest
from attrs import evolve

from eventx import Extractor, Lexicon, repairs
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.spans import noun_phrase
from eventx.parsers.conllu import read_conllu
from eventx.repairs import mend
from eventx.repairs._names import whole_names
from eventx.syntax import Entity, Sentence
from trees import tree

CLASSES = Lexicon.default().classes
CONVICTED = """
    Judges/judge NOUN NNS 2 nsubj
    convicted/convict VERB VBD 0 root
    the DET DT 4 det
    editor NOUN NN 2 obj
    of ADP IN 6 case
    libel NOUN NN 4 nmod"""
AFTER = """
    Rebels/rebel NOUN NNS 2 nsubj
    fled/flee VERB VBD 0 root
    after ADP IN 5 case
    a DET DT 5 det
    court NOUN NN 2 obl
    in ADP IN 7 case
    Oslo PROPN NNP 5 nmod LOC
    freed/free VERB VBD 2 advcl
    them/they PRON PRP 8 obj"""
INSIDE = """
    Rebels/rebel NOUN NNS 2 nsubj
    fled/flee VERB VBD 0 root
    after ADP IN 5 case
    a DET DT 5 det
    court NOUN NN 7 obl
    Friday PROPN NNP 7 obl:unmarked DATE
    freed/free VERB VBD 2 advcl
    them/they PRON PRP 7 obj"""
RAIDS = """
    Israeli ADJ JJ 3 amod NORP
    army NOUN NN 3 compound
    raids/raid NOUN NNS 4 nsubj
    began/begin VERB VBD 0 root"""
OFFICE = """
    Secretary PROPN NNP 7 nsubj
    of ADP IN 3 case
    State PROPN NNP 4 nmod:desc
    Jane PROPN NNP 1 appos PER
    Okoye PROPN NNP 4 flat PER
    also ADV RB 1 advmod
    met/meet VERB VBD 0 root
    rebels/rebel NOUN NNS 7 obj"""
OPPOSITION = """
    Judges/judge NOUN NNS 2 nsubj
    acquitted/acquit VERB VBD 0 root
    the DET DT 4 det
    leader NOUN NN 2 obj
    of ADP IN 7 case
    the DET DT 7 det
    party NOUN NN 4 nmod
    of ADP IN 9 case
    fraud NOUN NN 7 nmod"""
TRAINING = """
    Mali PROPN NNP 2 nsubj LOC
    accused/accuse VERB VBD 0 root
    the DET DT 4 det
    envoy NOUN NN 2 obj
    of ADP IN 7 case
    training ADJ VBG 7 amod
    rebels/rebel NOUN NNS 4 nmod"""
JAILING = """
    Critics/critic NOUN NNS 2 nsubj
    blamed/blame VERB VBD 0 root
    the DET DT 4 det
    envoy NOUN NN 2 obj
    for ADP IN 7 case
    jailing/jail VERB VBG 7 amod
    rivals/rival NOUN NNS 2 obl"""
ACCUSES = """
    Oman PROPN NNP 2 nsubj LOC
    denies/deny VERB VBZ 0 root
    that SCONJ IN 5 mark
    it PRON PRP 5 nsubj
    fired/fire VERB VBD 2 ccomp
    and CCONJ CC 7 cc
    accuses/accuse VERB VBZ 5 conj
    rebels/rebel NOUN NNS 7 obj"""
ORDERED = """
    Oman PROPN NNP 2 nsubj LOC
    ordered/order VERB VBD 0 root
    soldiers/soldier NOUN NNS 2 obj
    in ADP IN 5 case
    Sohar PROPN NNP 2 obl LOC
    to PART TO 7 mark
    leave VERB VB 2 advcl"""
TESTED = """
    Pakistan PROPN NNP 2 compound LOC
    test~ NOUN NN 4 nsubj
    -~ PUNCT HYPH 2 punct
    fired/fire VERB VBD 0 root
    missiles/missile NOUN NNS 4 obj"""
DUE = """
    Leaders/leader NOUN NNS 5 nsubj:outer
    are/be AUX VBP 5 cop
    due ADJ JJ 5 mark
    to PART TO 3 fixed
    meet VERB VB 0 root
    in ADP IN 7 case
    Geneva PROPN NNP 5 obl"""
BEEN_DUE = """
    He PRON PRP 2 nsubj
    left/leave VERB VBD 0 root
    Quito PROPN NNP 2 obj LOC
    where ADV WRB 10 advmod
    he PRON PRP 8 nsubj
    had/have AUX VBD 8 aux
    been/be AUX VBN 8 cop
    due ADJ JJ 3 acl:relcl
    to PART TO 10 mark
    meet VERB VB 2 advcl
    officials/official NOUN NNS 10 obj"""
REASON = """
    Oslo PROPN NNP 2 nsubj LOC
    ordered/order VERB VBD 0 root
    them/they PRON PRP 2 obj
    to PART TO 5 mark
    leave VERB VB 2 xcomp
    , PUNCT , 7 punct
    accusing/accuse VERB VBG 5 advcl
    them/they PRON PRP 7 obj"""
OFFERED = """
    Oslo PROPN NNP 2 nsubj LOC
    agreed/agree VERB VBD 0 root
    to PART TO 4 mark
    meet VERB VB 2 xcomp
    and CCONJ CC 6 cc
    offered/offer VERB VBD 4 conj
    help NOUN NN 6 obj"""
AWAY = """
    Fiji PROPN NNP 2 nsubj LOC
    stayed/stay VERB VBD 0 root
    away ADV RB 2 advmod
    from ADP IN 6 case
    the DET DT 6 det
    summit NOUN NN 3 obl"""
COMMITTED = """
    Both DET DT 2 det
    sides/side NOUN NNS 4 nsubj:pass
    are/be AUX VBP 4 aux:pass
    committed/commit ADJ VBN 0 root
    to ADP IN 6 case
    peace NOUN NN 4 obl"""
PAVED = """
    Deals/deal NOUN NNS 2 nsubj
    opened/open VERB VBD 0 root
    doors/door NOUN NNS 2 obj
    for SCONJ IN 7 mark
    ships/ship NOUN NNS 3 nmod
    to PART TO 7 mark
    visit VERB VB 2 advcl"""
WANTED = """
    Oman PROPN NNP 2 nsubj LOC
    wants/want VERB VBZ 0 root
    observers/observer NOUN NNS 2 obj
    deployed/deploy VERB VBN 3 acl"""
TYPHOON = """
    Typhoon PROPN NNP 3 nsubj
    Haiyan PROPN NNP 3 nsubj
    killed/kill VERB VBD 0 root
    people NOUN NNS 3 obj"""
FRIGATE = """
    India PROPN NNP 2 nsubj LOC
    sent/send VERB VBD 0 root
    the DET DT 4 det
    frigate NOUN NN 2 obj
    Sahyadri PROPN NNP 2 obj
    north ADV RB 2 advmod"""
SPEECH = """
    Gunmen/gunman NOUN NNS 2 nsubj
    attacked/attack VERB VBD 0 root
    Taji PROPN NNP 2 obj LOC
    , PUNCT , 6 punct
    police NOUN NN 6 nsubj
    said/say VERB VBD 2 conj"""
BARE = """
    They/they PRON PRP 2 nsubj
    plotted/plot VERB VBD 0 root
    to PART TO 4 mark
    seize VERB VB 2 xcomp
    men/man NOUN NNS 4 obj
    who PRON WP 7 nsubj
    fled/flee VERB VBD 5 acl:relcl
    and CCONJ CC 9 cc
    behead VERB VB 7 conj
    them/they PRON PRP 9 obj"""
ADDED = """
    Officials/official NOUN NNS 2 nsubj
    said/say VERB VBD 0 root
    Mali PROPN NNP 4 nsubj LOC
    fell/fall VERB VBD 2 ccomp
    , PUNCT , 6 punct
    adding/add VERB VBG 4 advcl
    that SCONJ IN 9 mark
    help NOUN NN 9 nsubj
    came/come VERB VBD 6 ccomp"""
CONVOY = """
    Oslo PROPN NNP 2 nsubj LOC
    condemned/condemn VERB VBD 0 root
    the DET DT 4 det
    attack NOUN NN 2 obj
    on ADP IN 7 case
    the DET DT 7 det
    convoy NOUN NN 2 obl"""
CAPTIVE = """
    Pirates/pirate NOUN NNS 2 nsubj
    held/hold VERB VBD 0 root
    two NUM CD 4 nummod
    sailors/sailor NOUN NNS 2 obj
    captive NOUN NN 2 obj"""
CREW = """
    Pirates/pirate NOUN NNS 2 nsubj
    took/take VERB VBD 0 root
    the DET DT 5 det
    crew NOUN NN 5 compound
    hostage NOUN NN 2 obj"""
HOSTAGE = """
    The DET DT 2 det
    nun NOUN NN 5 nsubj
    taken/take VERB VBN 2 acl
    hostage NOUN NN 3 obj
    wept/weep VERB VBD 0 root"""
REDUCED = """
    Men/man NOUN NNS 2 nsubj
    thought/think VERB VBD 0 root
    to PART TO 5 mark
    be AUX VB 5 cop
    rebels/rebel NOUN NNS 2 xcomp
    have AUX VBP 7 aux
    fled/flee VERB VBN 2 ccomp
    north ADV RB 7 advmod
    . PUNCT . 2 punct"""
TWINS = """
    The DT DT 2 det
    Secretary~ PROPN NNP 6 nsubj
    -~ PUNCT HYPH 5 punct
    General PROPN NNP 5 nmod:desc
    Okoye PROPN NNP 6 nsubj
    spoke/speak VERB VBD 0 root"""
APPOSED = """
    Envoys/envoy NOUN NNS 2 nsubj
    met/meet VERB VBD 0 root
    with ADP IN 4 case
    Secretary~ PROPN NNP 2 obl
    -~ PUNCT HYPH 7 punct
    General PROPN NNP 7 nmod:desc
    Okoye PROPN NNP 4 appos"""
PLAN = """
    Norway PROPN NNP 0 root LOC
    to PART TO 3 mark
    send VERB VB 1 acl
    frigates/frigate NOUN NNS 3 obj"""
RESULT = """
    Police NOUN NNS 2 nsubj
    fired/fire VERB VBD 0 root
    to PART TO 4 mark
    clear VERB VB 2 advcl
    roads/road NOUN NNS 4 obj
    , PUNCT , 7 punct
    wounding/wound VERB VBG 4 advcl
    farmers/farmer NOUN NNS 7 obj"""
ASKED = """
    Oman PROPN NNP 2 nsubj LOC
    said/say VERB VBD 0 root
    strikes/strike NOUN NNS 4 nsubj
    broke/break VERB VBD 2 ccomp
    laws/law NOUN NNS 4 obj
    and CCONJ CC 7 cc
    asked/ask VERB VBD 4 conj
    Qatar PROPN NNP 7 obj LOC
    for ADP IN 10 case
    aid NOUN NN 7 obl"""
GIVEN = FRIGATE.replace("frigate NOUN NN", "rebels/rebel NOUN NNS")


def relations(sentence: Sentence) -> dict[str, tuple[str, str]]:
    return {w.text: (sentence.words[w.head].text, w.deprel) for w in sentence.words}


IMPOSE = """
    Judges/judge NOUN NNS 2 nsubj
    agreed/agree VERB VBD 0 root
    to PART TO 4 mark
    close VERB VB 2 xcomp
    papers/paper NOUN NNS 4 obj
    that PRON WDT 7 nsubj
    lie VERB VBP 5 acl:relcl
    and CCONJ CC 10 cc
    to PART TO 10 mark
    impose VERB VB 7 conj
    fines/fine NOUN NNS 10 obj"""


@pytest.mark.parametrize(
    ("rows", "word", "head", "relation"),
    [
        (CONVICTED, "libel", "convicted", "obl"),
        (TRAINING, "training", "accused", "advcl"),
        (TRAINING, "rebels", "training", "obj"),
        (OPPOSITION, "fraud", "acquitted", "obl"),
        (OPPOSITION, "party", "leader", "nmod"),
        (JAILING, "jailing", "blamed", "advcl"),
        (JAILING, "for", "jailing", "mark"),
        (JAILING, "rivals", "jailing", "obj"),
        (JAILING.replace("7 amod", "7 compound"), "rivals", "jailing", "obj"),
        (AFTER, "court", "freed", "nsubj"),
        (AFTER, "after", "freed", "mark"),
        (INSIDE, "court", "freed", "nsubj"),
        (RAIDS, "Israeli", "army", "amod"),
        (OFFICE, "Jane", "met", "nsubj"),
        (OFFICE, "Secretary", "Jane", "nmod:desc"),
        (OFFICE, "State", "Secretary", "nmod"),
        (OFFICE, "also", "Jane", "advmod"),
        (OFFICE.replace("1 appos", "1 nmod"), "Jane", "met", "nsubj"),
        (OFFICE.replace("4 nmod:desc", "1 nmod"), "Secretary", "Jane", "nmod:desc"),
        (ACCUSES, "accuses", "denies", "conj"),
        (ORDERED, "leave", "ordered", "xcomp"),
        (HOSTAGE, "hostage", "taken", "xcomp"),
        (CAPTIVE, "captive", "held", "xcomp"),
        (CONVOY, "convoy", "attack", "nmod"),
        (CREW, "crew", "took", "obj"),
        (CREW, "the", "crew", "det"),
        (TESTED, "Pakistan", "fired", "nsubj"),
        (TESTED, "test", "fired", "compound"),
        (PAVED, "ships", "visit", "nsubj"),
        (DUE, "meet", "due", "xcomp"),
        (BEEN_DUE, "meet", "due", "xcomp"),
        (DUE, "Leaders", "due", "nsubj"),
        (DUE, "to", "meet", "mark"),
        (AWAY, "summit", "stayed", "obl"),
        (REASON, "accusing", "ordered", "advcl"),
        (OFFERED, "offered", "agreed", "conj"),
        (WANTED, "deployed", "wants", "xcomp"),
        (TYPHOON, "Haiyan", "Typhoon", "flat"),
        (FRIGATE, "Sahyadri", "frigate", "appos"),
        (SPEECH, "said", "attacked", "parataxis"),
        (PLAN, "Norway", "send", "nsubj"),
        (RESULT, "wounding", "fired", "advcl"),
        (ASKED, "asked", "said", "conj"),
        (ADDED, "adding", "said", "advcl"),
        (REDUCED, "Men", "fled", "nsubj"),
        (REDUCED.replace("2 ccomp", "2 advcl"), "Men", "fled", "nsubj"),
        (IMPOSE, "impose", "close", "conj"),
        (BARE, "behead", "seize", "conj"),
        (REDUCED, "thought", "Men", "acl"),
        (REDUCED, "rebels", "thought", "xcomp"),
        (REDUCED, ".", "fled", "punct"),
        (TWINS, "Secretary", "General", "compound"),
        (TWINS, "The", "General", "det"),
        (APPOSED, "Okoye", "met", "obl"),
        (APPOSED, "Secretary", "General", "compound"),
        (APPOSED, "with", "Okoye", "case"),
    ],
)
def test_words_are_hung_where_they_belong(rows: str, word: str, head: str, relation: str) -> None:
    assert relations(mend(tree(rows), CLASSES))[word] == (head, relation)


@pytest.mark.parametrize(
    "rows",
    [
        CONVICTED.replace("convicted/convict", "met/meet"),
        IMPOSE.replace("to PART TO 10 mark", "then ADV RB 10 advmod"),
        IMPOSE.replace("lie VERB VBP 5", "lie VERB VB 5"),
        GIVEN,
        PLAN.replace("Norway PROPN NNP 0 root LOC", "Way/way NOUN NN 0 root"),
        PLAN.replace("send VERB VB 1 acl", "blame VERB VB 1 acl:relcl"),
        RESULT.replace(", PUNCT , 7 punct", "by ADP IN 7 mark"),
        ASKED.replace("strikes/strike", "rebels/rebel"),
        TWINS.replace("-~", "-"),
        SPEECH.replace(", PUNCT , 6 punct", "and CCONJ CC 6 cc"),
        REDUCED.replace("thought/think", "began/begin"),
        REDUCED.replace("have AUX VBP 7 aux", "as SCONJ IN 7 mark").replace("2 ccomp", "2 advcl"),
        ADDED.replace("adding/add", "killing/kill"),
        ADDED.replace("said/say", "forced/force"),
        REDUCED.replace("north ADV RB 7 advmod", "they PRON PRP 7 nsubj"),
        TYPHOON.replace("Haiyan PROPN NNP", "Haiyan NOUN NNS"),
        TESTED.replace("2 compound LOC", "2 amod LOC"),
        PAVED.replace("for SCONJ IN 7 mark", "of ADP IN 5 case"),
        WANTED.replace("wants/want", "met/meet"),
        DUE.replace("are/be AUX VBP 5 cop", "will AUX MD 5 aux"),
        AWAY.replace("away ADV", "soon ADV"),
        REASON.replace("accusing/accuse", "taking/take"),
        OFFERED.replace("offered/offer VERB VBD", "offer VERB VB"),
        REASON.replace("them/they PRON PRP 2 obj", "already ADV RB 2 advmod"),
        JAILING.replace("blamed/blame", "waited/wait").replace("jailing/jail", "visiting/visit"),
        JAILING.replace("for ADP IN 7 case", "these DET DT 7 det"),
        AFTER.replace("after ADP", "for ADP"),
        AFTER.replace("freed/free VERB VBD", "freeing/free VERB VBG"),
        AFTER.replace("them/they PRON PRP 8 obj", "who PRON WP 8 nsubj"),
        RAIDS.replace("army NOUN NN", "missile NOUN NN"),
        OFFICE.replace("of ADP IN 3 case", "for ADP IN 3 case"),
        OFFICE.replace("Secretary", "Battle").replace(" PER", ""),
        RAIDS.replace("raids/raid NOUN NNS", "chief NOUN NN"),
        RAIDS.replace("Israeli ADJ JJ 3 amod NORP", "Large/large ADJ JJ 3 amod"),
        ACCUSES.replace("fired/fire VERB VBD", "fires/fire VERB VBZ"),
        ACCUSES.replace("accuses/accuse", "leaves/leave"),
        ORDERED.replace("ordered/order", "met/meet"),
        HOSTAGE.replace("taken/take VERB VBN 2 acl", "took/take VERB VBD 2 acl:relcl"),
        HOSTAGE.replace("hostage NOUN", "medicine NOUN"),
        CAPTIVE.replace("captive NOUN NN", "captives NOUN NNS"),
        CONVOY.replace("attack NOUN", "fire NOUN"),
        CONVOY.replace("convoy NOUN", "Monday PROPN"),
        CREW.replace("crew NOUN", "Sunday PROPN"),
        ORDERED.replace("soldiers/soldier", "blankets/blanket"),
    ],
)
def test_other_trees_stay_as_they_are(rows: str) -> None:
    sentence = tree(rows)
    assert mend(sentence, CLASSES) is sentence


TREES = [rows for rows in list(globals().values()) if isinstance(rows, str) and " 0 root" in rows]
FROZEN = sorted((Path(__file__).parents[2] / "frozen").glob("*.conllu"))


def backwards(sentence: Sentence, monkeypatch: pytest.MonkeyPatch) -> Sentence:
    with monkeypatch.context() as patch:
        patch.setattr(repairs, "_REPAIRS", repairs._REPAIRS[::-1])
        return mend(sentence, CLASSES)


def test_repairs_do_not_build_on_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = [s for path in FROZEN for s in read_conllu(path.read_text(encoding="utf-8"))[1]]
    for sentence in [*map(tree, TREES), *frozen]:
        assert backwards(sentence, monkeypatch) == mend(sentence, CLASSES), sentence.text


def test_what_comes_of_an_ordered_act_stays_with_the_act(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = tree("""
        Oman PROPN NNP 2 nsubj LOC
        ordered/order VERB VBD 0 root
        soldiers/soldier NOUN NNS 2 obj
        to PART TO 5 mark
        leave VERB VB 2 advcl
        , PUNCT , 7 punct
        emptying/empty VERB VBG 5 advcl
        the DET DT 9 det
        port NOUN NN 7 obj""")
    assert relations(mend(sentence, CLASSES))["emptying"] == ("leave", "advcl")
    assert relations(backwards(sentence, monkeypatch))["emptying"] == ("ordered", "advcl")


def test_a_repair_that_would_leave_no_tree_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """The verb on its own object would be a circle; what walks up a tree would never end."""
    monkeypatch.setattr(repairs, "_REPAIRS", (lambda *_: [(1, 3, "acl")],))
    sentence = tree(CONVICTED)
    assert mend(sentence, CLASSES) is sentence


def test_a_ships_name_belongs_to_its_phrase() -> None:
    sentence = mend(tree(FRIGATE), CLASSES)
    assert [w.text for w in noun_phrase(sentence, sentence.words[3])][1:] == [sentence.words[4].text]


def test_a_verb_and_its_particle_joined_by_a_hyphen_are_a_noun() -> None:
    sentence = tree("""
        Nurses/nurse NOUN NNS 2 nsubj
        staged/stage VERB VBD 0 root
        a DET DT 6 det
        sit~ NOUN NN 6 compound
        -~ PUNCT HYPH 4 punct
        in ADP IN 2 obj
        in ADP IN 8 case
        town NOUN NN 2 obl""")
    found = {w.index: w.upos for w in mend(sentence, CLASSES).words if w.lower == "in"}
    assert found == {5: "NOUN", 6: "ADP"}


def test_the_participle_of_a_passive_is_a_verb() -> None:
    assert mend(tree(COMMITTED), CLASSES).words[3].upos == "VERB"
    copular = tree(COMMITTED.replace("aux:pass", "cop").replace("VBN", "JJ"))
    assert mend(copular, CLASSES).words[3].upos == "ADJ"


def test_who_was_hurt_is_the_subject_of_a_passive() -> None:
    rows = """
        One NUM CD 2 nummod
        woman NOUN NN 4 nsubj
        was/be AUX VBD 4 cop
        hurt ADJ JJ 0 root"""
    assert [w.deprel for w in mend(tree(rows), CLASSES).words[1:3]] == ["nsubj:pass", "aux:pass"]
    assert mend(tree(rows.replace("woman", "feeling")), CLASSES).words[3].upos == "ADJ"
    counted = """
        Guards/guard NOUN NNS 3 nsubj:pass
        were/be AUX VBD 3 aux:pass
        killed/kill VERB VBN 0 root
        and CCONJ CC 6 cc
        nine NUM CD 6 nummod
        wounded ADJ JJ 3 conj"""
    assert [w.deprel for w in mend(tree(counted), CLASSES).words[4:]] == ["nsubj:pass", "conj"]
    listed = """
        Blast NOUN NN 2 nsubj
        hits/hit VERB VBZ 0 root
        market NOUN NN 2 obj
        , PUNCT , 6 punct
        nine NUM CD 6 nummod
        wounded ADJ JJ 2 list"""
    assert mend(tree(listed), CLASSES).words[4].deprel == "nsubj:pass"


@pytest.mark.parametrize(
    ("relation", "participle", "mended"),
    [
        ("6 obl:unmarked", "VBN 2 advcl", "nsubj:pass"),  # "Blast hits market, 15 killed"
        ("2 appos", "VBN 2 parataxis", "nsubj:pass"),
        ("6 obl:unmarked", "VBG 2 advcl", "obl:unmarked"),
        ("2 obl:unmarked", "VBN 2 advcl", "obl:unmarked"),
    ],
)
def test_numbers_before_participles_are_their_subjects(relation: str, participle: str, mended: str) -> None:
    rows = f"""
        Blast NOUN NN 2 nsubj
        hits/hit VERB VBZ 0 root
        market NOUN NN 2 obj
        , PUNCT , 6 punct
        15 NUM CD {relation}
        killed/kill VERB {participle}"""
    assert mend(tree(rows), CLASSES).words[4].deprel == mended


@pytest.mark.parametrize(
    ("noun", "gerund", "head"),
    [
        ("protesters/protester", "singing/sing", "protesters"),
        ("protesters/protester", "using/use", "dispersed"),  # says how the agent did it
        ("clouds/cloud", "using/use", "dispersed"),
        ("clouds/cloud", "drifting/drift", "dispersed"),
    ],
)
def test_bare_gerund_behind_people_is_hung_on_them(noun: str, gerund: str, head: str) -> None:
    sentence = mend(
        tree(
            f"""
            Gusts/gust NOUN NNS 2 nsubj
            dispersed/disperse VERB VBD 0 root
            {noun} NOUN NNS 2 obj
            {gerund} VERB VBG 2 advcl
            overhead ADV RB 4 advmod"""
        ),
        CLASSES,
    )
    assert sentence.words[sentence.words[3].head].text == head


@pytest.mark.parametrize(("noun", "head"), [("video", "vowed"), ("plan", "plan")])
def test_what_is_vowed_somewhere_is_hung_on_the_verb(noun: str, head: str) -> None:
    sentence = mend(
        tree(
            f"""
            Rebels/rebel NOUN NNS 2 nsubj
            vowed/vow VERB VBD 0 root
            in ADP IN 5 case
            a DET DT 5 det
            {noun} NOUN NN 2 obl
            to PART TO 7 mark
            strike VERB VB 5 acl
            Rome PROPN NNP 7 obj"""
        ),
        CLASSES,
    )
    assert sentence.words[sentence.words[6].head].text == head


@pytest.mark.parametrize(
    ("comma", "mark", "subject"),
    [
        (", PUNCT , 4 punct", "on ADV RB 6 advmod", "freed"),
        ("often ADV RB 4 advmod", "on ADV RB 6 advmod", "said"),  # nothing is set in
        (", PUNCT , 4 punct", "that SCONJ IN 6 mark", "said"),
    ],
)
def test_subject_before_a_verb_of_saying_set_into_its_clause_is_given_back(comma: str, mark: str, subject: str) -> None:
    sentence = mend(
        tree(
            f"""
            Rebels/rebel NOUN NNS 4 nsubj
            {comma}
            officials/official NOUN NNS 4 nsubj
            said/say VERB VBD 0 root
            {mark}
            freed/free VERB VBD 4 ccomp
            nurses/nurse NOUN NNS 6 obj"""
        ),
        CLASSES,
    )
    assert sentence.words[sentence.words[0].head].text == subject


FENCE = """
    Kuwait PROPN NNP 2 nsubj ORG
    built/build VERB VBD 0 root
    a DET DT 4 det
    wall NOUN NN 2 obj"""
LOAN = """
    The DET DT 2 det
    Bank PROPN NNP 5 nsubj
    of ADP IN 4 case
    Kuwait PROPN NNP 2 nmod
    warned/warn VERB VBD 0 root
    us/we PRON PRP 5 obj
    and CCONJ CC 9 cc
    the DET DT 9 det
    U.S. PROPN NNP 6 conj"""


def test_countries_are_places() -> None:
    """A country is one whatever the tagger said, but not inside a longer name; and "us" is none."""
    bank, states = Entity(1, 4, "ORG"), Entity(8, 9, "LOC")
    assert mend(tree(FENCE), CLASSES).entities == (Entity(0, 1, "LOC"),)
    assert mend(evolve(tree(LOAN), entities=(bank,)), CLASSES).entities == (bank, states)


def test_what_is_wanted_of_an_object_may_stand_behind_its_modifiers() -> None:
    sentence = mend(
        tree(
            """
            Sudan PROPN NNP 2 nsubj LOC
            wants/want VERB VBZ 0 root
            bans/ban NOUN NNS 2 obj
            on ADP IN 5 case
            arms/arm NOUN NNS 3 nmod
            lifted/lift VERB VBN 3 acl"""
        ),
        CLASSES,
    )
    assert (sentence.words[5].head, sentence.words[5].deprel) == (1, "xcomp")


@pytest.mark.parametrize(
    ("verb", "act", "doer", "head"),
    [
        ("stop VERB VB", "raid", "commandos/commando NOUN NNS", "raid"),
        ("stopped/stop VERB VBN", "raid", "commandos/commando NOUN NNS", "stopped"),
        ("stop VERB VB", "lorry", "commandos/commando NOUN NNS", "stop"),
        ("stop VERB VB", "raid", "phone NOUN NN", "stop"),
    ],
)
def test_who_does_an_act_is_hung_on_it(verb: str, act: str, doer: str, head: str) -> None:
    sentence = mend(
        tree(
            f"""
            Oman PROPN NNP 2 nsubj LOC
            helped/help VERB VBD 0 root
            {verb} 2 xcomp
            a DET DT 5 det
            {act} NOUN NN 3 obj
            by ADP IN 7 case
            {doer} 3 obl"""
        ),
        CLASSES,
    )
    assert sentence.words[sentence.words[6].head].text == head


@pytest.mark.parametrize(
    ("noun", "of", "head"), [("right", "of", "right"), ("town", "of", "left"), ("right", "in", "left")]
)
def test_what_a_power_is_for_is_hung_on_it(noun: str, of: str, head: str) -> None:
    sentence = mend(
        tree(
            f"""
            Peru PROPN NNP 2 nsubj LOC
            left/leave VERB VBD 0 root
            the DET DT 4 det
            {noun} NOUN NN 2 obj
            {of} ADP IN 6 case
            islands/island NOUN NNS 4 nmod
            to PART TO 8 mark
            secede VERB VB 2 advcl"""
        ),
        CLASSES,
    )
    assert sentence.words[sentence.words[7].head].text == head


LISTED = """
    Xi PROPN NNP 3 nsubj PER
    to PART TO 3 mark
    visit VERB VB 0 root
    Oman PROPN NNP 3 obj LOC
    , PUNCT , 6 punct
    sign VERB VB 3 parataxis
    deals/deal NOUN NNS 6 obj"""
BESIDE = """
    Oman PROPN NNP 0 root LOC
    to PART TO 3 mark
    resume VERB VB 1 parataxis
    talks/talk NOUN NNS 3 obj"""


def test_all_that_a_headline_plans_has_one_subject() -> None:
    assert mend(tree(LISTED), CLASSES).words[5].deprel == "conj"
    hung = LISTED.replace("3 nsubj PER", "0 root PER").replace("VB 0 root", "VB 1 acl")
    assert [w.deprel for w in mend(tree(hung), CLASSES).words if w.upos == "VERB"] == ["root", "conj"]
    spoken = LISTED.replace("deals/deal NOUN NNS 6 obj", "envoys/envoy NOUN NNS 6 nsubj")
    assert mend(tree(spoken), CLASSES).words[5].deprel == "parataxis"
    oman, _, resume, _ = mend(tree(BESIDE), CLASSES).words
    assert (oman.head, oman.deprel, resume.deprel) == (resume.index, "nsubj", "root")

MAY = """
    Theresa PROPN NNP 3 nsubj PER
    May AUX MD 3 aux
    condemned/condemn VERB VBD 0 root
    raids/raid NOUN NNS 3 obj"""


def test_modal_with_a_capital_behind_a_name_is_a_name() -> None:
    _, may, *_ = mend(tree(MAY), CLASSES).words
    assert (may.upos, may.head, may.deprel) == ("PROPN", 0, "flat")
    assert mend(tree(MAY.replace("May AUX", "may AUX")), CLASSES).words[1].upos == "AUX"


RAGED = """
    People/people NOUN NNS 2 nsubj
    fled/flee VERB VBD 0 root
    as SCONJ IN 4 mark
    fighting/fight VERB VBG 2 advcl
    raged/rage VERB VBD 2 advcl"""


@pytest.mark.parametrize("head", ["2 advcl", "4 xcomp"])
def test_what_only_goes_on_is_a_noun(head: str) -> None:
    rows = RAGED.replace("raged/rage VERB VBD 2 advcl", f"raged/rage VERB VBD {head}")
    _, _, as_, fighting, raged = mend(tree(rows), CLASSES).words
    assert (fighting.upos, fighting.deprel, fighting.head) == ("NOUN", "nsubj", raged.index)
    assert (raged.head, raged.deprel, as_.head) == (1, "advcl", raged.index)


AGREED = """
    Oman PROPN NNP 2 nsubj LOC
    agreed/agree VERB VBD 0 root
    in ADP IN 4 case
    principle NOUN NN 2 obl
    to ADP IN 7 case
    a DET DT 7 det
    swap NOUN NN 4 nmod"""


@pytest.mark.parametrize(("noun", "head"), [("principle", 1), ("talks", 3)])
def test_what_only_continues_an_adverb_is_hung_on_the_verb(noun: str, head: int) -> None:
    assert mend(tree(AGREED.replace("principle", noun)), CLASSES).words[6].head == head


@pytest.mark.parametrize(("opening", "closing", "relation"), [("``", "''", "obj"), (",", ",", "appos")])
def test_what_follows_a_quoted_manner_is_the_object(opening: str, closing: str, relation: str) -> None:
    rows = f"""
        Oman PROPN NNP 2 nsubj
        condemned/condemn VERB VBD 0 root
        " PUNCT {opening} 5 punct
        in ADP IN 5 case
        terms/term NOUN NNS 2 obl
        " PUNCT {closing} 8 punct
        the DET DT 8 det
        arrest NOUN NN 5 appos"""
    assert mend(tree(rows), CLASSES).words[7].deprel == relation


def test_what_one_is_accused_of_is_not_the_accusers() -> None:
    rows = """
        Troops/troop NOUN NNS 3 nsubj:pass
        were/be AUX VBD 3 aux:pass
        accused/accuse VERB VBN 0 root
        by ADP IN 5 case
        monitors/monitor NOUN NNS 3 obl:agent
        of ADP IN 8 case
        burning/burn VERB VBG 5 acl
        villages/village NOUN NNS 7 obj"""
    mended = mend(tree(rows), CLASSES)
    assert [(w.head, w.deprel) for w in mended.words[5:7]] == [(6, "mark"), (2, "advcl")]
    paid = mend(tree(rows.replace("accused/accuse", "paid/pay")), CLASSES)
    assert paid.words[6].deprel == "acl"


def test_what_stands_around_an_interposed_speaker_is_said() -> None:
    rows = """
        On ADP IN 2 case
        Sunday PROPN NNP 5 obl
        , PUNCT , 2 punct
        critics/critic NOUN NNS 5 nsubj
        say VERB VBP 0 root
        , PUNCT , 9 punct
        laws/law NOUN NNS 9 nsubj
        will AUX MD 9 aux
        change VERB VB 5 ccomp"""
    assert mend(tree(rows), CLASSES).words[1].head == 8
    assert mend(tree(rows.replace(", PUNCT , 9 punct", "that SCONJ IN 9 mark")), CLASSES).words[1].head == 4


@pytest.mark.parametrize(("relation", "comma", "head"), [("nsubj", ",", 11), ("ccomp", ",", 11), ("nsubj", "and", 7)])
def test_what_is_quoted_around_a_speaker_is_one_clause(relation: str, comma: str, head: int) -> None:
    rows = f"""
        " PUNCT `` 3 punct
        The DET DT 3 det
        army NOUN NN 7 {relation}
        {comma} PUNCT , 3 punct
        " PUNCT '' 3 punct
        he PRON PRP 7 nsubj
        told/tell VERB VBD 0 root
        reporters/reporter NOUN NNS 7 iobj
        , PUNCT , 11 punct
        " PUNCT `` 11 punct
        fights/fight VERB VBZ 7 ccomp"""
    army = mend(tree(rows), CLASSES).words[2]
    assert (army.head, army.deprel) == (head - 1, "nsubj")


def test_what_is_ordered_goes_on_behind_an_interposed_speaker() -> None:
    rows = """
        Generals/general NOUN NNS 2 nsubj
        ordered/order VERB VBD 0 root
        them/they PRON PRP 2 obj
        , PUNCT , 6 punct
        she PRON PRP 6 nsubj
        said/say VERB VBD 2 parataxis
        , PUNCT , 9 punct
        to PART TO 9 mark
        leave VERB VB 6 xcomp"""
    assert mend(tree(rows), CLASSES).words[8].head == 1


def test_a_no_with_a_hyphen_denies_nothing() -> None:
    sentence = tree("a DET DT 4 det\nno DET DT 4 det\n-confidence NOUN NN 4 compound\nmotion NOUN NN 0 root")
    glued = evolve(sentence, words=tuple(evolve(w, end=5) if w.text == "no" else w for w in sentence.words))
    assert [mend(s, CLASSES).words[1].head for s in (sentence, glued)] == [3, 2]


@pytest.mark.parametrize(("subject", "head"), [("soldiers/soldier NOUN NNS", 1), ("they PRON PRP", 5)])
def test_who_is_only_described_goes_on_with_nothing(subject: str, head: int) -> None:
    """A pronoun may be the speaker himself, and is left what the parser gave it."""
    rows = f"""
        Oman PROPN NNP 2 nsubj LOC
        said/say VERB VBD 0 root
        {subject} 6 nsubj
        were/be AUX VBD 6 cop
        no DET DT 6 det
        spies/spy NOUN NNS 2 ccomp
        and CCONJ CC 8 cc
        demanded/demand VERB VBD 6 conj
        help NOUN NN 8 obj"""
    assert mend(tree(rows), CLASSES).words[7].head == head


@pytest.mark.parametrize(("relation", "head"), [("compound", 3), ("xcomp", 1)])
def test_what_goes_on_has_the_object(relation: str, head: int) -> None:
    rows = f"""
        kept/keep VERB VBD 0 root
        bombing/bomb VERB VBG {head} {relation}
        markets/market NOUN NNS 1 obj"""
    mended = mend(tree(rows), CLASSES).words
    assert [(w.head, w.deprel) for w in mended[1:]] == [(0, "xcomp"), (1, "obj")]


def test_what_is_closed_is_no_gerunds_object() -> None:
    sentence = tree("""
        closed/close VERB VBD 0 root
        shopping NOUN VBG 3 compound
        markets/market NOUN NNS 1 obj""")
    assert mend(sentence, CLASSES) == sentence


GERUND = """
    Judges/judge NOUN NNS 2 nsubj
    charged/charge VERB VBD 0 root
    him/he PRON PRP 2 obj
    with ADP IN 6 case
    torturing/torture VERB VBG 2 advcl
    prisoners/prisoner NOUN NNS 2 obl"""


def test_the_bare_noun_behind_a_gerund_is_its_object() -> None:
    words = mend(tree(GERUND), CLASSES).words
    assert [(w.head, w.deprel) for w in words[3:]] == [(4, "mark"), (1, "advcl"), (4, "obj")]


@pytest.mark.parametrize(
    "rows",
    [
        GERUND.replace("torturing/torture VERB VBG 2 advcl", "old ADJ JJ 6 amod"),
        GERUND.replace("with ADP IN 6 case", "up ADP RP 2 compound:prt"),  # "set up burning barricades"
        GERUND.replace("with ADP IN 6 case", "then ADV RB 2 advmod").replace("torturing/torture VERB VBG", "to ADP IN"),
    ],
)
def test_other_nouns_are_no_gerunds_objects(rows: str) -> None:
    assert mend(tree(rows), CLASSES) == tree(rows)


def test_an_office_in_french_is_one_phrase() -> None:
    rows = """
        Oman PROPN NNP 2 nsubj LOC
        summoned/summon VERB VBD 0 root
        the DET DT 5 det
        charge NOUN NN 2 obj
        d'affaires NOUN NNS 2 obj"""
    assert mend(tree(rows), CLASSES).words[3].head == 4
    assert mend(tree(rows.replace("d'affaires", "gifts/gift")), CLASSES).words[3].head == 1


@pytest.mark.parametrize(("modal", "head"), [("may", 2), ("has/have", 5)])
def test_speech_goes_on_in_its_own_form(modal: str, head: int) -> None:
    """What "has said" goes on with "has"; where the inner clause has it too, the parser is believed."""
    tag = "VBZ" if modal == "has/have" else "MD"
    rows = f"""
        Oman PROPN NNP 3 nsubj LOC
        has/have AUX VBZ 3 aux
        said/say VERB VBN 0 root
        Chad PROPN NNP 6 nsubj LOC
        {modal} AUX {tag} 6 aux
        leave VERB VBN 3 ccomp
        and CCONJ CC 9 cc
        has/have AUX VBZ 9 aux
        denied/deny VERB VBN 6 conj
        it PRON PRP 9 obj"""
    assert mend(tree(rows), CLASSES).words[8].head == head


def test_what_a_deal_sees_done_is_hung_on_it() -> None:
    rows = """
        sees/see VERB VBZ 0 root
        hostages/hostage NOUN NNS 1 obj
        freed/free VERB VBN 2 acl"""
    assert mend(tree(rows), CLASSES).words[2].head == 0
    assert mend(tree(rows.replace("sees/see", "praises/praise")), CLASSES).words[2].head == 1


TIGRAY = """
    Troops/troop NOUN NNS 2 nsubj
    left/leave VERB VBD 8 ccomp
    {thing} 2 obj
    , PUNCT , 5 punct
    residents/resident NOUN NNS 3 conj
    and CCONJ CC 7 cc
    medics/medic NOUN NNS 5 conj
    said/say VERB VBD 0 root"""


@pytest.mark.parametrize(("thing", "heads"), [("Tigray PROPN NNP", (7, 4)), ("officers/officer NOUN NNS", (2, 4))])
def test_who_says_so_is_no_more_of_a_list(thing: str, heads: tuple[int, int]) -> None:
    mended = mend(tree(TIGRAY.format(thing=thing)), CLASSES).words
    assert (mended[4].head, mended[6].head) == heads


def test_speakers_behind_the_first_of_them_are_speakers_too() -> None:
    rows = TIGRAY.format(thing="arms/arm NOUN NNS").replace("resident NOUN NNS 3 conj", "resident NOUN NNS 8 nsubj")
    mended = mend(tree(rows.replace("medic NOUN NNS 5 conj", "medic NOUN NNS 3 conj")), CLASSES).words
    assert (mended[4].head, mended[6].head) == (7, 4)


@pytest.mark.parametrize(("verb", "tag"), [("fled/flee", "NN"), ("like/like", "VBG")])
def test_fighting_that_one_flees_is_a_noun(verb: str, tag: str) -> None:
    rows = f"""
        Thousands/thousand NOUN NNS 2 nsubj
        {verb} VERB VBD 0 root
        fighting/fight VERB VBG 2 xcomp"""
    assert mend(tree(rows), CLASSES).words[2].xpos == tag


@pytest.mark.parametrize(("verb", "mended"), [("called/call", [(1, "obj"), (2, "acl:relcl")]), ("did/do", [])])
def test_what_somebody_calls_something_is_an_object(verb: str, mended: list[tuple[int, str]]) -> None:
    sentence = tree(f"""
        Bishops/bishop NOUN NNS 2 nsubj
        deplored/deplore VERB VBD 0 root
        what PRON WP 5 obj
        they PRON PRP 5 nsubj
        {verb} VERB VBD 2 ccomp
        contempt NOUN NN 5 obj""")
    found = mend(sentence, CLASSES)
    changed = [(w.head, w.deprel) for w, old in zip(found.words, sentence.words, strict=True) if w != old]
    assert changed == mended


@pytest.mark.parametrize(("verb", "head"), [("denied/deny", 1), ("thought/think", 3)])
def test_who_denies_a_deed_goes_on_speaking(verb: str, head: int) -> None:
    rows = f"""
        Generals/general NOUN NNS 2 nsubj
        {verb} VERB VBD 0 root
        troops/troop NOUN NNS 4 nsubj
        fired/fire VERB VBD 2 ccomp
        saying/say VERB VBG 4 advcl"""
    assert mend(tree(rows), CLASSES).words[4].head == head


KONY = """
    Abuse/abuse NOUN NN 3 nsubj:pass
    was/be AUX VBD 3 aux:pass
    denied/deny VERB VBN 0 root
    by ADP IN 6 case
    leader NOUN NN 3 obl:agent
    Adam PROPN NNP 3 obl:agent PER
    Sow PROPN NNP 6 flat PER
    in ADP IN 9 case
    Doha PROPN NNP 6 nmod LOC"""


def test_a_name_behind_a_title_belongs_to_it_and_what_follows_to_both() -> None:
    found = relations(mend(tree(KONY), CLASSES))
    heads = {form: found[form] for form in ("by", "Adam", "Doha")}
    assert heads == {"by": ("leader", "case"), "Adam": ("leader", "appos"), "Doha": ("leader", "nmod")}
    monday = KONY.replace("Adam PROPN NNP 3 obl:agent PER", "Monday PROPN NNP 3 obl:agent DATE")
    assert relations(mend(tree(monday), CLASSES))["Monday"] == ("denied", "obl:agent")


@pytest.mark.parametrize(("tag", "head"), [("NN", "spokeswoman"), ("NNS", "denied")])
def test_two_nouns_side_by_side_are_one_subject(tag: str, head: str) -> None:
    """A plural is none: "lied, charges authorities denied"."""
    rows = f"""
        The DET DT 2 det
        ministry NOUN {tag} 4 nsubj
        spokeswoman NOUN NN 4 nsubj
        denied/deny VERB VBD 0 root
        it PRON PRP 4 obj"""
    assert relations(mend(tree(rows), CLASSES))["ministry"][0] == head


def test_a_gerund_behind_the_accused_is_what_they_are_accused_of() -> None:
    rows = """
        Oman PROPN NNP 2 nsubj LOC
        accused/accuse VERB VBD 0 root
        the DET DT 4 det
        paper NOUN NN 2 obj
        of ADP IN 6 mark
        spying/spy VERB VBG 4 acl"""
    assert relations(mend(tree(rows), CLASSES))["spying"] == ("accused", "advcl")
    met = rows.replace("accused/accuse", "met/meet")
    assert relations(mend(tree(met), CLASSES))["spying"] == ("paper", "acl")


TOBAGO = """
    Trinidad PROPN NNP {head} {relation} LOC
    and CCONJ CC 3 cc
    Tobago PROPN NNP {tobago} {role} LOC
    {rest}"""
SIGNED = "signed/sign VERB VBD 0 root\n it PRON PRP 4 obj"
OWNED = "'s PART POS 3 case\n envoy NOUN NN 1 conj\n signed/sign VERB VBD 0 root\n it PRON PRP 6 obj"
POLICE = "police NOUN NN 1 nmod\n signed/sign VERB VBD 0 root\n it PRON PRP 5 obj"


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ((4, "nsubj", 1, "conj", SIGNED), {"Trinidad": ("signed", "nsubj"), "Tobago": ("Trinidad", "flat")}),
        ((4, "nsubj", 4, "nsubj", SIGNED), {"Trinidad": ("signed", "nsubj"), "Tobago": ("Trinidad", "flat")}),
        ((6, "nsubj", 1, "conj", OWNED), {"envoy": ("signed", "nsubj"), "Trinidad": ("envoy", "nmod:poss")}),
        ((5, "nsubj", 1, "conj", POLICE), {"police": ("signed", "nsubj"), "Trinidad": ("police", "compound")}),
    ],
)
def test_a_countrys_name_is_one_phrase(form: tuple[object, ...], expected: dict[str, tuple[str, str]]) -> None:
    keys = ("head", "relation", "tobago", "role", "rest")
    rows = TOBAGO.format(**dict(zip(keys, form, strict=True)))
    found = relations(mend(tree(rows), CLASSES))
    assert {word: found[word] for word in expected} == expected
    assert relations(mend(tree(rows.replace("Tobago", "Guyana")), CLASSES))["Guyana"][1] != "flat"


def test_a_groups_name_that_reads_like_a_sentence_is_one_phrase() -> None:
    rows = """
        Save/save PROPN NNP 4 nsubj
        the ADP IN 3 case
        Children PROPN NNP 1 nmod
        denied/deny VERB VBD 0 root
        it PRON PRP 4 obj"""
    sentence = mend(tree(rows), CLASSES)
    assert relations(sentence)["Children"] == ("Save", "flat")
    assert sentence.entities == (Entity(0, 3, "ORG"),)


def test_a_preposition_is_hung_on_the_whole_name() -> None:
    rows = """
        Rebels/rebel NOUN NNS 2 nsubj
        met/meet VERB VBD 0 root
        near ADP IN 5 case
        Richmond PROPN NNP 2 obl
        Hill PROPN NNP 4 flat"""
    assert relations(mend(tree(rows), CLASSES))["near"] == ("Richmond", "case")
    compound = rows.replace("2 obl", "5 compound").replace("4 flat", "2 obl")
    assert relations(mend(tree(compound), CLASSES))["near"] == ("Hill", "case")


@pytest.mark.parametrize(("labels", "joined"), [(("PER", "PER"), True), (("PER", "LOC"), False)])
def test_a_persons_name_is_one_phrase(labels: tuple[str, str], joined: bool) -> None:
    sentence = tree("""
        Hun PROPN NNP 3 nsubj
        Sen PROPN NNP 3 nsubj
        left/leave VERB VBD 0 root""")
    spans = (Entity(0, 2, "PER"),) if joined else (Entity(0, 1, labels[0]), Entity(1, 2, labels[1]))
    mended = {c[0] for c in whole_names(evolve(sentence, entities=spans), CLASSES)}
    assert mended == ({1} if joined else set())


def test_what_one_comes_under_is_a_noun() -> None:
    rows = """
        Gao PROPN NNP 2 nsubj LOC
        came/come VERB VBD 0 root
        under ADP IN 4 case
        shelling/shell VERB VBG 2 obl"""
    assert mend(tree(rows), CLASSES).words[3].upos == "NOUN"
    assert mend(tree(rows.replace("shelling/shell", "needing/need")), CLASSES).words[3].upos == "VERB"


@pytest.mark.parametrize(("unit", "head"), [("weeks/week", "freed"), ("homes/home", "homes")])
def test_what_stands_before_a_time_is_the_object(unit: str, head: str) -> None:
    rows = f"""
        Rebels/rebel NOUN NNS 2 nsubj
        freed/free VERB VBD 0 root
        the DET DT 5 det
        priest NOUN NN 5 compound
        {unit} NOUN NNS 6 obl:unmarked
        later/late ADV RBR 2 advmod"""
    assert relations(mend(tree(rows), CLASSES))["priest"][0] == head


LOADED = """
    Oman PROPN NNP 2 nsubj LOC
    sent/send VERB VBD 0 root
    a DET DT 4 det
    convoy NOUN NN 2 obj
    of ADP IN 6 case
    trucks/truck NOUN NNS 4 nmod
    loaded/load VERB VBN 6 acl
    with ADP IN 9 case
    tents/tent NOUN NNS 7 obl
    to ADP IN 11 case
    Gao PROPN NNP 7 obl LOC"""


def test_where_a_load_is_sent_is_hung_on_the_sending() -> None:
    found = relations(mend(tree(LOADED), CLASSES))
    assert (found["Gao"][0], found["tents"][0]) == ("sent", "loaded")
    assert relations(mend(tree(LOADED.replace("sent/send", "saw/see")), CLASSES))["Gao"][0] == "loaded"


@pytest.mark.parametrize(("end", "head"), [(6, "Health"), (4, "Ministry")])
def test_and_inside_a_name_joins_its_parts(end: int, head: str) -> None:
    sentence = tree("""
        The DET DT 2 det
        Ministry PROPN NNP 7 nsubj
        of ADP IN 4 case
        Health PROPN NNP 2 nmod
        and CCONJ CC 6 cc
        Labour PROPN NNP 2 conj
        closed/close VERB VBD 0 root""")
    mended = mend(evolve(sentence, entities=(Entity(1, end, "ORG"),)), CLASSES)
    assert relations(mended)["Labour"] == (head, "conj")


def test_a_nickname_belongs_to_the_name() -> None:
    sentence = tree("""
        Jim PROPN NNP 6 nsubj
        " PUNCT `` 3 punct
        Bar PROPN NNP 1 appos
        " PUNCT '' 3 punct
        Sow PROPN NNP 6 nsubj
        left/leave VERB VBD 0 root""")
    sentence = mend(evolve(sentence, entities=(Entity(0, 5, "PER"),)), CLASSES)
    assert [w.text for w in noun_phrase(sentence, sentence.words[0])] == ["Jim", '"', "Bar", '"', "Sow"]


@pytest.mark.parametrize(
    ("article", "stop", "relation"), [("The DET DT 2 det", ".", "nsubj"), ("Two NUM CD 2 nummod", ".", "nsubj:pass"),
                                      ("The DET DT 2 det", "!", "nsubj:pass")]
)
def test_a_sentence_without_an_auxiliary_is_no_passive(article: str, stop: str, relation: str) -> None:
    mended = mend(tree(f"""
        {article}
        armies/army NOUN NNS 3 nsubj:pass
        deployed/deploy VERB VBN 0 root
        in ADP IN 5 case
        Gao PROPN NNP 3 obl LOC
        {stop} PUNCT . 3 punct"""), CLASSES)
    assert (mended.words[1].deprel, mended.words[2].xpos) == (relation, "VBD" if relation == "nsubj" else "VBN")


@pytest.mark.parametrize(("mark", "head"), [(", PUNCT , 6 punct", "expelled"), ("publicly ADV RB 6 advmod", "envoys")])
def test_a_participle_behind_a_comma_is_hung_on_the_verb(mark: str, head: str) -> None:
    mended = mend(tree(f"""
        Oman PROPN NNP 2 nsubj LOC
        expelled/expel VERB VBD 0 root
        two NUM CD 4 nummod
        envoys/envoy NOUN NNS 2 obj
        {mark}
        accusing/accuse VERB VBG 4 acl
        Delhi PROPN NNP 6 obj LOC"""), CLASSES)
    assert relations(mended)["accusing"][0] == head


@pytest.mark.parametrize(
    ("row", "tag", "relation"),
    [
        ("reported/report VERB VBN 2 parataxis", "VBD", "parataxis"),
        ("report VERB VBP 2 obl", "VBP", "parataxis"),
        ("arrested/arrest VERB VBN 2 parataxis", "VBN", "parataxis"),
    ],
)
def test_who_is_named_at_the_end_says_so(row: str, tag: str, relation: str) -> None:
    word = mend(tree(f"""
        Rebels/rebel NOUN NNS 2 nsubj
        fled/flee VERB VBD 0 root
        , PUNCT , 5 punct
        nuns/nun NOUN NNS 5 nsubj
        {row}"""), CLASSES).words[4]
    assert (word.xpos, word.deprel) == (tag, relation)


@pytest.mark.parametrize(
    ("verb", "gerund", "relation"),
    [
        ("shows/show", "beating/beat VERB VBG", "xcomp"),
        ("says/say", "beating/beat VERB VBG", "ccomp"),
        ("shows/show", "beat VERB VBD", "ccomp"),
    ],
)
def test_who_is_shown_doing_something_does_it(verb: str, gerund: str, relation: str) -> None:
    sentence = tree(f"""
        Footage NOUN NN 2 nsubj
        {verb} VERB VBZ 0 root
        soldiers/soldier NOUN NNS 2 obj
        {gerund} 2 ccomp
        monks/monk NOUN NNS 4 obj""")
    assert mend(sentence, CLASSES).words[3].deprel == relation


@pytest.mark.parametrize(
    ("agent", "verb", "preposition", "head"),
    [
        ("regime NOUN", "used/use", "against", 3),
        ("king NOUN", "handed/hand", "to", 3),
        ("envoy NOUN", "used/use", "to", 6),
        ("gunmen/gunman NOUN", "used/use", "on", 6),
        ("ministry NOUN", "imposed/impose", "on", 3),
        ("donors/donor NOUN", "withheld/withhold", "from", 3),
        ("protests/protest NOUN", "marred/mar", "against", 6),
    ],
)
def test_what_stands_behind_an_agent_may_be_its_verbs(agent: str, verb: str, preposition: str, head: int) -> None:
    sentence = tree(f"""
        Gas/gas NOUN NN 3 nsubj:pass
        was/be AUX VBD 3 aux:pass
        {verb} VERB VBN 0 root
        by ADP IN 6 case
        the DET DT 6 det
        {agent} NN 3 obl:agent
        {preposition} ADP IN 9 case
        the DET DT 9 det
        town NOUN NN 6 nmod""")
    assert mend(sentence, CLASSES).words[8].head + 1 == head


def test_two_numbers_of_a_part_leave_the_noun_to_its_verb() -> None:
    sentence = tree("""
        Kyiv PROPN NNP 2 nsubj LOC
        downed/down VERB VBD 0 root
        34 NUM CD 6 nummod
        of ADP IN 6 case
        41 NUM CD 6 nummod
        drones/drone NOUN NNS 2 obj""")
    (event,) = Extractor().process_parsed(sentence.text, (mend(sentence, CLASSES),)).events
    assert [t.text for t in event.targets] == ["34 of 41 drones"]


@pytest.mark.parametrize(
    ("verb", "preposition", "head"), [("blamed/blame", "on", 2), ("blamed/blame", "in", 4), ("saw/see", "on", 4)]
)
def test_whom_an_act_is_laid_to_is_hung_on_the_verb(verb: str, preposition: str, head: int) -> None:
    sentence = tree(f"""
        Mali PROPN NNP 2 nsubj LOC
        {verb} VERB VBD 0 root
        the DET DT 4 det
        attack NOUN NN 2 obj
        {preposition} ADP IN 6 case
        rebels/rebel NOUN NNS 4 nmod""")
    assert mend(sentence, CLASSES).words[5].head + 1 == head


@pytest.mark.parametrize(("verb", "leave"), [("based/base", "xcomp"), ("sent/send", "advcl")])
def test_what_those_are_told_who_stay_somewhere_is_no_purpose_of_their_stay(verb: str, leave: str) -> None:
    sentence = tree(f"""
        Niger PROPN NNP 2 nsubj LOC
        ordered/order VERB VBD 0 root
        troops/troop NOUN NNS 2 obj
        {verb} VERB VBN 3 acl
        in ADP IN 6 case
        Gao PROPN NNP 4 obl LOC
        to PART TO 8 mark
        leave VERB VB 4 advcl""")
    words = mend(sentence, CLASSES).words
    assert (words[3].deprel, words[7].deprel) == ("acl" if leave == "xcomp" else "xcomp", leave)


BEHIND_ALL = """
    Nine NUM CD 2 nsubj
    died/die VERB VBD 0 root
    after SCONJ IN 5 mark
    police NOUN NNS 5 nsubj
    fired/fire VERB VBD 2 advcl
    , PUNCT , 8 punct
    witnesses/witness NOUN NNS 8 nsubj
    told/tell VERB VBD 5 parataxis
    Reuters PROPN NNP 8 obj"""


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        (BEHIND_ALL, 2),
        (BEHIND_ALL.replace("told/tell VERB VBD 5 parataxis", "told/tell VERB VBD 4 acl:relcl"), 2),
        (BEHIND_ALL.replace(", PUNCT , 8", "and CCONJ CC 8"), 5),
        (BEHIND_ALL.replace("told/tell", "saw/see"), 5),
        (BEHIND_ALL.replace("witnesses/witness NOUN NNS", "who PRON WP").replace("5 parataxis", "4 acl:relcl"), 4),
    ],
)
def test_who_closes_a_sentence_says_all_of_it(rows: str, head: int) -> None:
    assert mend(tree(rows), CLASSES).words[7].head + 1 == head


@pytest.mark.parametrize(("form", "head"), [("adding/add", 2), ("killing/kill", 5)])
def test_speech_goes_on_behind_what_describes_a_statement(form: str, head: int) -> None:
    sentence = tree(f"""
        Oman PROPN NNP 2 nsubj LOC
        said/say VERB VBD 0 root
        in ADP IN 4 case
        statements/statement NOUN NNS 2 obl
        read VERB VBN 4 acl
        , PUNCT , 7 punct
        {form} VERB VBG 5 advcl""")
    assert mend(sentence, CLASSES).words[6].head + 1 == head


MASSACRING = """
    Rebels/rebel NOUN NNS 2 nsubj
    replied/reply VERB VBD 0 root
    by ADP IN 5 case
    massacring/massacre VERB VBG 5 amod
    monks/monk NOUN NNS 2 obl"""
ROLE = """
    Rebels/rebel NOUN NNS 2 nsubj
    denied/deny VERB VBD 0 root
    roles/role NOUN NNS 2 obj
    in ADP IN 6 case
    looting/loot VERB VBG 6 amod
    shops/shop NOUN NNS 3 nmod"""


@pytest.mark.parametrize(("rows", "gerund", "relation"), [(MASSACRING, 3, "advcl"), (ROLE, 4, "acl")])
def test_a_gerund_that_describes_nobody_is_a_verb(rows: str, gerund: int, relation: str) -> None:
    words = mend(tree(rows), CLASSES).words
    assert (words[gerund].deprel, words[gerund + 1].head, words[gerund + 1].deprel) == (relation, gerund, "obj")


@pytest.mark.parametrize(
    "rows",
    [
        MASSACRING.replace("massacring/massacre", "visiting/visit"),
        MASSACRING.replace("monks/monk NOUN NNS", "crowd NOUN NN"),
        ROLE.replace("in ADP IN 6 case", "both DET DT 6 det"),
    ],
)
def test_a_gerund_that_describes_somebody_is_none(rows: str) -> None:
    assert mend(tree(rows), CLASSES) == tree(rows)


def test_the_preposition_of_a_gerund_is_not_its_objects() -> None:
    rows = MASSACRING.replace("5 amod", "2 advcl").replace("2 obl", "4 obj")
    assert mend(tree(rows), CLASSES).words[2].head == 3


FRONTED = """
    Killed/kill VERB VBN 6 csubj
    in ADP IN 3 case
    Gao PROPN NNP 1 obl LOC
    were/be AUX VBD 6 cop
    two NUM CD 6 nummod
    monks/monk NOUN NNS 0 root"""


def test_a_participle_before_its_auxiliary_is_a_passive() -> None:
    words = mend(tree(FRONTED), CLASSES).words
    found = [(words[i].head, words[i].deprel) for i in (0, 3, 5)]
    assert found == [(-1, "root"), (0, "aux:pass"), (0, "nsubj:pass")]
    finite = FRONTED.replace("Killed/kill VERB VBN", "Killing/kill VERB VBG")
    assert mend(tree(finite), CLASSES) == tree(finite)


@pytest.mark.parametrize(
    ("act", "by", "head"),
    [("executions/execution", "by", 5), ("parcels/parcel", "by", 3), ("executions/execution", "from", 2)],
)
def test_whose_an_act_is_stands_behind_it(act: str, by: str, head: int) -> None:
    sentence = tree(f"""
        Monitors/monitor NOUN NNS 2 nsubj
        received/receive VERB VBD 0 root
        reports/report NOUN NNS 2 obj
        of ADP IN 5 case
        {act} NOUN NNS 3 nmod
        {by} ADP IN 7 case
        rebels/rebel NOUN NNS 2 obl""")
    assert mend(sentence, CLASSES).words[6].head + 1 == head


def test_who_is_given_something_is_no_part_of_when() -> None:
    rows = """
        Togo PROPN NNP 2 nsubj LOC
        sent/send VERB VBD 0 root
        jets/jet NOUN NNS 2 obj
        to ADP IN 5 case
        rebels/rebel NOUN NNS 6 compound
        hours/hour NOUN NNS 2 obl
        after ADP IN 9 mark
        it PRON PRP 9 nsubj
        fell/fall VERB VBD 2 advcl"""
    words = {w.text: w for w in mend(tree(rows), CLASSES).words}
    assert (words["rebels"].deprel, words["rebels"].head) == ("obl", words["sent"].index)


REGION = """
    Police NOUN NNS 2 nsubj
    met/meet VERB VBD 0 root
    monks/monk NOUN NNS 2 obj
    in ADP IN 5 case
    towns/town NOUN NNS 3 nmod
    near ADP IN 7 case
    Gao PROPN NNP 5 nmod LOC
    in ADP IN 9 case
    Mali PROPN NNP 2 obl LOC"""


def test_a_region_hangs_on_the_place_before_it_and_that_on_the_verb() -> None:
    words = {w.text: w for w in mend(tree(REGION), CLASSES).words}
    assert (words["Mali"].head, words["Mali"].deprel) == (words["Gao"].index, "nmod")
    assert (words["towns"].head, words["towns"].deprel) == (words["met"].index, "obl")


@pytest.mark.parametrize(
    "rows",
    [
        REGION.replace("near ADP", "of ADP").replace("in ADP IN 5", "by ADP IN 5"),
        REGION.replace("Mali PROPN NNP 2 obl LOC", "May PROPN NNP 2 obl"),
        REGION.replace("in ADP IN 9", "from ADP IN 9"),
    ],
)
def test_what_else_stands_behind_a_place_stays(rows: str) -> None:
    assert mend(tree(rows), CLASSES) == tree(rows)


VOTED = """
    Members/member NOUN NNS 2 nsubj
    voted/vote VERB VBD 0 root
    , PUNCT , 6 punct
    with SCONJ IN 6 mark
    Oman PROPN NNP 6 nsubj LOC
    abstaining/abstain VERB VBG 2 advcl
    , PUNCT , 9 punct
    to PART TO 9 mark
    extend VERB VB 6 advcl"""


def test_what_a_verb_goes_on_to_say_behind_an_aside_is_its_own() -> None:
    assert mend(tree(VOTED), CLASSES).words[8].head == 1
    unmarked = VOTED.replace(", PUNCT , 9 punct", "only ADV RB 9 advmod")
    for rows in (unmarked, VOTED.replace("with SCONJ", "while SCONJ")):
        assert mend(tree(rows), CLASSES) == tree(rows)


ENOUGH = """
    Raiders/raider NOUN NNS 2 nsubj
    took/take VERB VBD 0 root
    enough ADJ JJ 4 amod
    food NOUN NN 2 obj
    to PART TO 6 mark
    feed VERB VB 2 advcl
    villages/village NOUN NNS 6 obj"""


def test_what_there_is_enough_for_is_done_by_nobody() -> None:
    sentence = mend(tree(ENOUGH), CLASSES)
    assert sentence.words[5].head == 2
    assert ClauseReader(sentence, CLASSES).clause(sentence.words[5]).subjects == ()
    assert mend(tree(ENOUGH.replace("enough ADJ", "fresh ADJ")), CLASSES).words[5].head == 1
