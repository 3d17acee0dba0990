"""Check phrases that parsers hang on the modifier before them, and places inside what is aimed at."""

from eventx import Extractor, Lexicon
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.parties import parties_below
from trees import tree

CLASSES = Lexicon.default().classes
RALLIES = """
    Activists/activist NOUN NNS 2 nsubj
    staged/stage VERB VBD 0 root
    rallies/rally NOUN NNS 2 obj
    in ADP IN 5 case
    Gaza PROPN NNP 3 nmod LOC
    against ADP IN 8 case
    the DET DT 8 det
    mayor NOUN NN 5 nmod"""
KILLING = """
    The DET DT 2 det
    killing NOUN NN 7 nsubj
    of ADP IN 4 case
    monks/monk NOUN NNS 2 nmod
    by ADP IN 6 case
    police NOUN NN 4 nmod
    angered/anger VERB VBD 0 root
    Burma PROPN NNP 7 obj LOC"""
VOLLEY = """
    The DET DT 2 det
    rebels/rebel NOUN NNS 3 nsubj
    answered/answer VERB VBD 0 root
    with ADP IN 6 case
    a DET DT 6 det
    volley NOUN NN 3 obl
    of ADP IN 8 case
    rockets/rocket NOUN NNS 6 nmod
    fired/fire VERB VBN 8 acl
    at ADP IN 11 case
    Haifa PROPN NNP 9 obl LOC"""
BEATEN = """
    A DET DT 2 det
    trader NOUN NN 4 nsubj:pass
    was/be AUX VBD 4 aux:pass
    attacked/attack VERB VBN 0 root
    by ADP IN 7 case
    a DET DT 7 det
    mob NOUN NN 4 obl:agent
    and CCONJ CC 9 cc
    beaten/beat VERB VBN 4 conj
    to ADP IN 11 case
    death NOUN NN 9 obl"""
HEAD = """
    They PRON PRP 2 nsubj
    expelled/expel VERB VBD 0 root
    the DET DT 4 det
    head NOUN NN 2 obj
    of ADP IN 7 case
    a DET DT 7 det
    charity NOUN NN 4 nmod
    , PUNCT , 11 punct
    whom PRON WP 11 obj
    they PRON PRP 11 nsubj
    accused/accuse VERB VBD 7 acl:relcl"""
CLASHED = """
    Troops/troop NOUN NNS 2 nsubj
    clashed/clash VERB VBD 0 root
    with ADP IN 4 case
    rebels/rebel NOUN NNS 2 obl
    in ADP IN 6 case
    Kivu PROPN NNP 4 nmod LOC"""
DISDAIN = """
    disdain NOUN NN 0 root
    for ADP IN 4 case
    their PRON PRP$ 4 nmod:poss
    policies/policy NOUN NNS 1 nmod
    on ADP IN 6 case
    Cuba PROPN NNP 4 nmod LOC"""


def clause_words(rows: str, predicate: int) -> tuple[list[str], list[tuple[str, str]]]:
    sentence = tree(rows)
    found = ClauseReader(sentence, CLASSES).clause(sentence.words[predicate])
    return [w.text for w in found.subjects], [(p, w.text) for p, w in found.obliques]


def test_phrase_on_a_place_belongs_to_the_event_there() -> None:
    subjects, obliques = clause_words(RALLIES, 2)
    assert subjects == ["Activists"]
    assert ("against", "mayor") in obliques


def test_agent_on_what_undergoes_belongs_to_the_event() -> None:
    assert clause_words(KILLING, 1) == (["police"], [("of", "monks")])


def test_place_inside_the_opponent_is_the_scene() -> None:
    sentence = tree(CLASHED)
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert [m.text for m in event.targets] == ["rebels"]
    assert [m.text for m in event.locations] == ["Kivu"]


def test_possessive_pronoun_names_no_new_party() -> None:
    sentence = tree(DISDAIN)
    found = parties_below(ClauseReader(sentence, CLASSES), sentence.words[0], sentence.words[0])
    assert [w.text for w in found] == ["Cuba"]


def test_who_does_something_with_weapons_has_fired_them() -> None:
    def agents(rows: str) -> list[str]:
        sentence = tree(rows)
        reader = ClauseReader(sentence, CLASSES)
        return [w.text for w in reader.clause(sentence.words[8]).subjects]

    assert agents(VOLLEY) == ["rebels"]
    assert agents(VOLLEY.replace("with", "about")) == []
    assert agents(VOLLEY.replace("rockets/rocket", "workers/worker")) == []


def test_a_leader_not_his_body_is_whom() -> None:
    def accused(rows: str) -> list[str]:
        sentence = tree(rows)
        return [w.text for w in ClauseReader(sentence, CLASSES).clause(sentence.words[10]).objects]

    assert accused(HEAD) == ["head"]
    assert accused(HEAD.replace("charity NOUN", "spy NOUN")) == ["spy"]


def test_harm_goes_on_by_those_who_began_it() -> None:
    def agents(rows: str) -> list[str]:
        sentence = tree(rows)
        return [w.text for w in ClauseReader(sentence, CLASSES).clause(sentence.words[8]).subjects]

    assert agents(BEATEN) == ["mob"]
    assert agents(BEATEN.replace("beaten/beat", "taken/take")) == []


DRILLS = """
    Oman PROPN NNP 4 nsubj LOC
    and CCONJ CC 3 cc
    Qatar PROPN NNP 1 conj LOC
    began/begin VERB VBD 0 root
    their/they PRON PRP$+Number=Plur|Person=3|Poss=Yes 6 nmod:poss
    drill NOUN NN 4 obj"""


def test_what_is_theirs_is_all_the_subjects_unless_they_condemn_it() -> None:
    began, condemned = (tree(DRILLS.replace("began/begin", verb)) for verb in ("began/begin", "condemned/condemn"))
    clauses = (ClauseReader(s, CLASSES).clause(s.words[5]) for s in (began, condemned))
    assert [[w.text for w in c.subjects] for c in clauses] == [["Oman", "Qatar"], ["their"]]


def test_who_forces_others_to_act_is_hung_on_what_they_do() -> None:
    rows = """
        Villagers/villager NOUN NNS 3 nsubj:pass
        were/be AUX VBD 3 aux:pass
        ordered/order VERB VBN 0 root
        to PART TO 5 mark
        leave VERB VB 3 xcomp
        by ADP IN 7 case
        {agent} 5 obl"""
    troops, noon = (tree(rows.format(agent=agent)) for agent in ("troops/troop NOUN NNS", "noon NOUN NN"))
    subjects = [ClauseReader(s, CLASSES).clause(s.words[2]).subjects for s in (troops, noon)]
    assert [[w.text for w in found] for found in subjects] == [["troops"], []]
