"""Check what is mended in the trees of headlines."""

import pytest

from eventx import Lexicon
from eventx.repairs import mend
from eventx.syntax import Sentence
from trees import tree

CLASSES = Lexicon.default().classes


def hung(sentence: Sentence, *forms: str) -> list[str]:
    """Return the relation and head of some words."""
    found = {w.text: w for w in sentence.words}
    return [f"{found[f].deprel} {getattr(sentence.head(found[f]), 'text', '-')}" for f in forms]


def planned(start: str, root: str) -> str:
    """Return a headline of what somebody is to do, as parsed: a name with a clause."""
    return f"{start}\nto PART TO 5 mark\nsend VERB VB {root}\naid NOUN NN 5 obj"


@pytest.mark.parametrize(
    ("start", "root", "subject"),
    [
        ("Oman PROPN NNP 0 root\nand CCONJ CC 3 cc\nQatar PROPN NNP 1 conj", "1 parataxis", "Oman"),
        ("Oman PROPN NNP 0 root\n, PUNCT , 3 cc\nQatar PROPN NNP 1 conj", "1 parataxis", "Oman"),
        ("Doctors/doctor NOUN NNS 0 root\nin ADP IN 3 case\nKenya PROPN NNP 1 nmod GPE", "1 acl", "Doctors"),
    ],
)
def test_who_is_to_act_is_the_subject(start: str, root: str, subject: str) -> None:
    assert hung(mend(tree(planned(start, root)), CLASSES), "send", subject) == ["root -", "nsubj send"]


@pytest.mark.parametrize(
    "start",
    [
        "The DET DT 2 det\ngroup NOUN NN 0 root\nhere ADV RB 2 advmod",  # an article: no headline
        "Plans/plan NOUN NNS 0 root\nof ADP IN 3 case\nQatar PROPN NNP 1 nmod",  # nobody
    ],
)
def test_other_nouns_have_a_purpose(start: str) -> None:
    assert hung(mend(tree(planned(start, "2 acl" if "The" in start else "1 acl")), CLASSES), "send")[0][:4] == "acl "


def test_a_comma_joins_subjects_that_begin_with_other_names() -> None:
    parsed = """
    US PROPN NNP 4 compound
    , PUNCT , 3 cc
    South PROPN NNP 1 conj
    Korea PROPN NNP 5 nsubj
    begin VERB VBP 0 root
    drills/drill NOUN NNS 5 obj"""
    mended = mend(tree(parsed), CLASSES)
    assert hung(mended, "US", ",", "South", "Korea") == ["nsubj begin", "cc Korea", "compound Korea", "conj US"]


def test_a_comma_that_joins_nothing_stays() -> None:
    parsed = """
    Oman PROPN NNP 4 nsubj
    , PUNCT , 3 cc
    Yemen PROPN NNP 1 conj
    meet VERB VBP 0 root"""
    assert mend(tree(parsed), CLASSES).words == tree(parsed).words


def test_a_second_act_takes_the_noun_it_was_hung_on() -> None:
    parsed = """
    Junta PROPN NNP 2 nsubj
    cancels/cancel VERB VBZ 0 root
    talks/talk NOUN NNS 2 obj
    , PUNCT , 6 punct
    expels/expel VERB VBZ 6 compound
    envoy NOUN NN 3 conj"""
    assert hung(mend(tree(parsed), CLASSES), "expels", "envoy", ",") == ["conj cancels", "obj expels", "punct expels"]
    compound = parsed.replace("expels/expel VERB VBZ", "budget NOUN NN")
    assert mend(tree(compound), CLASSES).words == tree(compound).words


@pytest.mark.parametrize(
    ("before", "name", "relation"),
    [
        ("Port PROPN NNP 5 compound", "Sudan PROPN NNP", "obl"),
        ("the DET DT 5 det", "Hague PROPN NNP", "obj"),  # a particle: "sealed off the Hague"
        ("Dutch ADJ JJ 5 amod", "ships NOUN NNS", "obj"),
    ],
)
def test_a_name_right_behind_a_preposition_is_a_place(before: str, name: str, relation: str) -> None:
    parsed = f"""
    Yacht NOUN NN 2 nsubj
    seized/seize VERB VBD 0 root
    off ADP IN 5 case
    {before}
    {name} 2 obj"""
    assert hung(mend(tree(parsed), CLASSES), name.split()[0]) == [f"{relation} seized"]


def test_subjects_may_be_joined_in_a_clause_of_time() -> None:
    parsed = """
    Dozens/dozen NOUN NNS 2 nsubj
    flee VERB VBP 0 root
    as SCONJ IN 7 mark
    police NOUN NNS 2 obl
    , PUNCT , 6 cc
    strikers/striker NOUN NNS 4 conj
    clash VERB VBP 2 advcl"""
    assert hung(mend(tree(parsed), CLASSES), "police", "strikers") == ["nsubj clash", "conj police"]


def test_a_verb_has_a_subject_and_no_compound() -> None:
    parsed = """
    Sudan PROPN NNP 0 root
    : PUNCT : 1 punct
    Army NOUN NN 4 compound
    shells/shell VERB VBZ 1 parataxis
    camp NOUN NN 4 obj"""
    assert hung(mend(tree(parsed), CLASSES), "Army") == ["nsubj shells"]


@pytest.mark.parametrize(("verb", "relation"), [("denies/deny", "ccomp denies"), ("meets/meet", "amod targets")])
def test_what_is_denied_is_an_act(verb: str, relation: str) -> None:
    parsed = f"""
    Chad PROPN NNP 2 nsubj
    {verb} VERB VBZ 0 root
    striking/strike VERB VBG 4 amod
    targets/target NOUN NNS 2 obj"""
    assert hung(mend(tree(parsed), CLASSES), "striking") == [relation]


@pytest.mark.parametrize(("noun", "relation"), [("raid", "compound raid"), ("leader", "amod leader")])
def test_fighters_are_no_adjectives_of_what_they_do(noun: str, relation: str) -> None:
    parsed = f"""
    Militant/militant ADJ JJ 2 amod
    {noun} NOUN NN 0 root"""
    assert hung(mend(tree(parsed), CLASSES), "Militant") == [relation]


@pytest.mark.parametrize(("mark", "relation"), [(", PUNCT ,", "ccomp say"), ("there ADV RB", "acl Two")])
def test_what_a_headline_reports_is_a_clause(mark: str, relation: str) -> None:
    parsed = f"""
    Two NUM CD 5 nsubj
    killed/kill VERB VBN 1 acl
    {mark} 1 punct
    police NOUN NNS 5 nsubj
    say VERB VBP 0 root"""
    assert hung(mend(tree(parsed), CLASSES), "killed") == [relation]


@pytest.mark.parametrize(("hedge", "relation"), [("least ADJ JJS", "nsubj:pass killed"), ("number NOUN NN", "obl say")])
def test_a_number_with_a_hedge_is_who_was_killed(hedge: str, relation: str) -> None:
    parsed = f"""
    At ADP IN 2 case
    {hedge} 3 nmod
    30 NUM CD 6 obl
    killed/kill VERB VBN 6 ccomp
    police NOUN NNS 6 nsubj
    say VERB VBP 0 root"""
    assert hung(mend(tree(parsed), CLASSES), "30") == [relation]


@pytest.mark.parametrize(("tag", "root"), [("VERB VBP", "sign"), ("NOUN NN", "deal")])
def test_a_verb_hung_on_its_object_governs_it(tag: str, root: str) -> None:
    parsed = f"""
    Chad PROPN NNP 5 compound LOC
    and CCONJ CC 3 cc
    Mali PROPN NNP 1 conj LOC
    sign {tag} 5 compound
    deal NOUN NN 0 root"""
    mended = mend(tree(parsed), CLASSES)
    assert [w.text for w in mended.words if mended.head(w) is None] == [root]
    assert hung(mended, "Chad") == [f"{'nsubj' if root == 'sign' else 'compound'} {root}"]


def test_what_something_is_done_for_is_no_plan_of_it() -> None:
    """The infinitive before its clause is none of "Donors to end talks"."""
    sentence = tree("""
        To PART TO 2 mark
        end VERB VB 5 advcl
        talks/talk NOUN NNS 2 obj
        donors/donor NOUN NNS 5 nsubj
        promised/promise VERB VBD 0 root""")
    assert mend(sentence, CLASSES) == sentence
