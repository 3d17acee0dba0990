"""Check on frozen parses that arguments come out in canonical form, whatever the construction."""

from typing import Any

import pytest
from attrs import evolve

from eventx import Extractor, Lexicon
from eventx.arguments.clauses import ClauseReader
from eventx.parsers.conllu import read_conllu
from eventx.syntax import ROOT, Sentence, Word
from trees import tree


def texts(words: tuple[Word, ...]) -> list[str]:
    return [w.text for w in words]


ROLES = {
    "active": ("Rebels attacked", "attacked", ["Rebels"], ["convoy"]),
    "passive with an agent": ("The convoy", "attacked", ["rebels"], ["convoy"]),
    "gerund that someone is quoted with": ("The editor was", "saying", ["editor"], []),
    "headline passive without an auxiliary": ("Three guards", "killed", [], ["guards"]),
    "object control": ("Brazil urged", "release", ["Peru"], ["miners"]),
    "subject control across an object": ("Chile promised", "open", ["Chile"], ["port"]),
    "control by an oblique": ("The union called", "resign", ["ministers"], []),
    "purpose of a passive has no known subject": ("The old dam", "build", [], ["school"]),
    "infinitive of a noun belongs to the noun's owner": ("Iran renewed", "close", ["Iran"], ["strait"]),
    "relative clause in the passive": ("The troops that", "sent", [], ["troops"]),
    "relative object of an infinitive": ("The deal which", "sign", ["Serbia"], ["deal"]),
    "its governor keeps no object": ("The deal which", "declined", ["Serbia"], []),
    "relative clause without a pronoun": ("The missiles", "fired", ["Russia"], ["missiles"]),
    "reduced relative clause": ("Forces stationed", "stationed", [], ["Forces"]),
    "relative clause of place takes no object": ("The village where", "met", ["envoys"], []),
    "participial clause": ("Gunmen stormed", "killing", ["Gunmen"], ["guards"]),
    "coordinated participle": ("Gunmen stormed", "wounding", ["Gunmen"], ["seven"]),
    "fronted participle": ("Arriving in", "Arriving", ["minister"], []),
    "object shared by the verb before": ("Police arrested", "arrested", ["Police"], ["editors"]),
    "subject shared by the verb behind": ("Police arrested", "questioned", ["Police"], ["editors"]),
    "coordinated verbs with objects of their own": ("Soldiers burned", "shelled", ["Soldiers"], ["bridge"]),
    "coordinated passives": ("The mayor", "charged", [], ["mayor"]),
    "coordinated subjects": ("Peru and", "signed", ["Peru", "Chile"], ["pact"]),
    "neither and nor": ("Neither", "attacked", ["Armenia", "Turkey"], ["town"]),
    "intransitive participle is no passive": ("Carlos Vega", "resigned", ["Carlos"], []),
    "genitive of a nominalisation": ("NATO's", "deployment", ["NATO"], []),
    "nationality": ("Russian shelling", "shelling", ["Russian"], []),
    "nationality shared by coordinated nouns": ("Russian shelling", "bombing", ["Russian"], []),
    "of-phrase of an intransitive noun": ("The arrival", "arrival", ["envoys"], []),
    "genitive that undergoes": ("Lawyers", "arrest", [], ["activist"]),
    "participle behind the noun carries it out": ("The raid", "raid", ["Ethiopia"], []),
    "support verb": ("Ghana held", "talks", ["Ghana"], []),
    "subject beside an adjunct": ("The governor resigned", "response", ["governor"], []),
    "inverted quotation": ('"We will', "said", ["Amina"], []),
    "extent is no object": ("Prices fell", "fell", ["Prices"], []),
    "number with a hedge is an object": ("Kenya has", "deployed", ["Kenya"], ["officers"]),
    "relative subject": ("The talks, which", "began", ["talks"], []),
    "who an act comes from": ("Support from", "Support", ["Norway"], []),
    "subject of a verb of receiving": ("The bank faced", "criticism", ["unions"], ["bank"]),
    "compound that says of what kind": ("The settlers", "attack", [], ["settlers"]),
    "object of verbs with an auxiliary between": ("Editors slowed", "slowed", ["Editors"], ["campaign"]),
    "time as the object of a verb of spending": ("Divers spent", "spent", ["Divers"], ["days"]),
    "reason for which a person is arrested": ("Officers arrested", "plotting", ["man"], []),
    "impersonal it": ("The president said it", "lift", [], ["curfew"]),
    "relative person": ("The governor of Kano", "seen", [], ["governor"]),
}


@pytest.mark.parametrize("case", ROLES)
def test_subject_and_object_are_canonical(frozen: Any, case: str) -> None:
    start, predicate, subjects, objects = ROLES[case]
    found = frozen.clause(start, predicate)
    assert (texts(found.subjects), texts(found.objects)) == (subjects, objects)


def test_passive_of_a_verb_of_giving_has_its_recipient_as_subject(frozen: Any) -> None:
    found = frozen.clause("Norway was", "given")
    assert found.passive
    assert [texts(found.subjects), texts(found.objects), texts(found.recipients)] == [
        ["Japan"],
        ["frigates"],
        ["Norway"],
    ]


@pytest.mark.parametrize(
    ("start", "verb", "recipients", "objects"),
    [("The minister told", "told", ["reporters"], []), ("The EU gave", "gave", ["Moldova"], ["euros"])],
)
def test_recipients_are_told_from_objects(
    frozen: Any, start: str, verb: str, recipients: list[str], objects: list[str]
) -> None:
    found = frozen.clause(start, verb)
    assert (texts(found.recipients), texts(found.objects)) == (recipients, objects)


@pytest.mark.parametrize("prefix", ["anti-", "anti"])
def test_what_an_act_is_against_does_not_act(frozen: Any, prefix: str) -> None:
    sentence = tree(f"An/a DET DT 4 det\n{prefix} ADJ JJ 4 amod\ngovernment NOUN NN 4 compound\nprotest NOUN NN 0 root")
    found = ClauseReader(sentence, frozen.classes).clause(sentence.words[3])
    assert texts(found.subjects) == []
    assert [(p, w.text) for p, w in found.obliques] == [("against", "government")]


@pytest.mark.parametrize(("word", "opposed"), [("anti-government", ["government"]), ("anti-war", [])])
def test_whom_an_adjective_is_against_is_a_target(word: str, opposed: list[str]) -> None:
    sentence = tree(f"{word} ADJ JJ 2 amod\nprotests/protest NOUN NNS 3 nsubj\nspread/spread VERB VBD 0 root")
    (event,) = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert [target.text for target in event.targets] == opposed
    assert event.actors == ()


SEEMING = "appeared/appear VERB VBD 3 acl:relcl\nto PART TO 7 mark\nbe AUX VB 7 cop\ndrones/drone NOUN NNS 4 xcomp"
CALLED = "was/be AUX VBD 5 aux:pass\ncalled/call VERB VBN 3 acl:relcl\nas ADP IN 7 case\ndrones/drone NOUN NNS 5 obl"
STRUCK = "hit VERB VBD 3 acl:relcl\nthree NUM CD 6 nummod\ndrones/drone NOUN NNS 4 obj"


NAMED = "they/they PRON PRP 5 nsubj\ncall VERB VBP 3 acl:relcl\ndrones/drone NOUN NNS 5 obj"


@pytest.mark.parametrize(
    ("relative", "thing"), [(SEEMING, "drones"), (CALLED, "drones"), (NAMED, "drones"), (STRUCK, "what")]
)
def test_what_appears_to_be_something_is_it(frozen: Any, relative: str, thing: str) -> None:
    sentence = tree(f"Rebels/rebel NOUN NNS 2 nsubj\ndowned/down VERB VBD 0 root\nwhat PRON WP 2 obj\n{relative}")
    assert texts(ClauseReader(sentence, frozen.classes).clause(sentence.words[1]).objects) == [thing]


def test_conjuncts_share_their_preposition(frozen: Any) -> None:
    rows = "\n".join(
        "\t".join((str(i), text, text.lower(), upos, "_", "_", str(head), rel, "_", "_"))
        for i, (text, upos, head, rel) in enumerate(
            [
                ("Envoys", "NOUN", 2, "nsubj"),
                ("met", "VERB", 0, "root"),
                ("with", "ADP", 4, "case"),
                ("farmers", "NOUN", 2, "obl"),
                ("and", "CCONJ", 6, "cc"),
                ("miners", "NOUN", 4, "conj"),
            ],
            1,
        )
    )
    _, (found,) = read_conllu(rows + "\n\n")
    met = ClauseReader(found, frozen.classes).clause(found.words[1])
    assert [(p, w.text) for p, w in met.obliques] == [("with", "farmers"), ("with", "miners")]


def test_of_two_subjects_the_nearest_before_the_verb_is_taken(frozen: Any) -> None:
    found = frozen.sentence("Chile promised")
    stray = evolve(frozen.word(found, "Bolivia"), deprel="nsubj", head=frozen.word(found, "open").index)
    both = evolve(frozen.word(found, "Chile"), head=frozen.word(found, "open").index)
    verb = evolve(frozen.word(found, "open"), head=ROOT, deprel="root", xpos="VBD")
    words = tuple({w.index: w for w in (*found.words, stray, both, verb)}[i] for i in range(len(found.words)))
    broken = Sentence(found.text, found.start, words)
    assert texts(ClauseReader(broken, frozen.classes).clause(verb).subjects) == ["Bolivia"]


def test_weekday_attached_as_subject_is_no_subject(frozen: Any) -> None:
    found = frozen.sentence("The mayor")
    friday, charged = frozen.word(found, "Friday"), frozen.word(found, "charged")
    words = tuple(evolve(w, deprel="nsubj") if w == friday else w for w in found.words)
    broken = Sentence(found.text, found.start, words)
    assert texts(ClauseReader(broken, frozen.classes).clause(charged).objects) == ["mayor"]


def test_cycle_of_control_ends(frozen: Any) -> None:
    rows = ["1\tago\tago\tVERB\tVB\t_\t0\troot\t_\t_"]
    rows += [f"{i}\tgo\tgo\tVERB\tVB\t_\t{i - 1}\txcomp\t_\t_" for i in range(2, 40)]
    _, (found,) = read_conllu("\n".join(rows) + "\n\n")
    assert ClauseReader(found, frozen.classes).clause(found.words[-1]).subjects == ()


TRAINED = """
    Marines/marine NOUN NNS 2 nsubj:pass
    trained/train VERB VBN 0 root
    with ADP IN 4 case
    Kenyans/Kenyan PROPN NNPS 2 obl"""


@pytest.mark.parametrize(
    ("rows", "subjects"),
    [
        (TRAINED, ["Marines"]),
        (TRAINED.replace("with ADP", "by ADP"), ["Kenyans"]),
        (TRAINED.replace("trained/train", "armed/arm"), []),
    ],
)
def test_who_trained_with_others_was_not_trained(rows: str, subjects: list[str]) -> None:
    sentence = tree(rows)
    assert texts(ClauseReader(sentence, Lexicon.default().classes).clause(sentence.words[1]).subjects) == subjects


def test_what_another_stands_in_the_place_of_fills_nothing() -> None:
    sentence = tree("""
        Police NOUN NNS 2 nsubj
        held/hold VERB VBD 0 root
        not PART RB 4 advmod
        monks/monk NOUN NNS 2 obj
        but CCONJ CC 6 cc
        nuns/nun NOUN NNS 4 conj""")
    assert texts(ClauseReader(sentence, Lexicon.default().classes).clause(sentence.words[1]).objects) == ["nuns"]
