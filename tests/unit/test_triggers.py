"""Check on frozen parses which words evoke which events."""

from pathlib import Path

import pytest
from attrs import evolve

from eventx import Extractor
from eventx.arguments.clauses import ClauseReader
from eventx.conditions import try_rule
from eventx.lexicon import Lexicon
from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence
from eventx.triggers import TriggerMatch, candidates_of, clause_of, find_triggers, may_evoke
from trees import tree

_, SENTENCES = read_conllu((Path(__file__).parents[1] / "frozen" / "rules.conllu").read_text(encoding="utf-8"))
LEXICON = Lexicon.default()


def sentence(start: str) -> Sentence:
    return next(s for s in SENTENCES if s.text.startswith(start))


def matches(start: str, lexicon: Lexicon = LEXICON) -> list[TriggerMatch]:
    found = sentence(start)
    return list(find_triggers(found, lexicon, ClauseReader(found, lexicon.classes)))


def types(start: str) -> list[tuple[str, str]]:
    return [(str(m.rule.type), " ".join(w.text for w in m.words)) for m in matches(start)]


def test_governor_and_governed_act_are_both_events() -> None:
    agreed, send = matches("Kenya agreed")
    assert (agreed.rule.type, agreed.governor) == ("pledge", None)
    assert send.rule.type == "deployment"
    assert send.governor is not None
    assert send.governor.word == agreed.word


def test_modal_under_a_verb_of_saying_is_a_demand_by_the_speaker() -> None:
    said, must, free = matches("Poland said")
    assert [said.rule.type, must.rule.type, free.rule.type] == ["statement", "demand", "release"]
    assert [w.text for w in must.clause.subjects] == ["Poland"]
    assert [w.text for w in must.clause.objects] == ["Belarus"]
    assert free.governor is not None
    assert free.governor.word.text == "must"


def test_having_to_under_a_verb_of_saying_is_a_demand_too() -> None:
    has = next(m for m in matches("The envoy said") if m.rule.type == "demand")
    assert [w.text for w in has.clause.subjects] == ["envoy"]
    assert [w.text for w in has.clause.objects] == ["militia"]


def test_auxiliary_have_obliges_nobody() -> None:
    assert types("The unions") == [("threat", "announced")]


def test_subject_of_what_is_to_be_done_stands_outside() -> None:
    (meet,) = matches("The president")
    assert [w.text for w in meet.clause.subjects] == ["president"]


def test_what_is_counted_is_sought_through_two_numbers() -> None:
    assert types("Tens of thousands") == [("protest", "stopped")]


def test_object_of_a_verb_of_its_own_type_evokes_no_second_event() -> None:
    assert types("The two armies") == [("fight", "fought")]


def test_particle_read_as_preposition_belongs_to_the_trigger() -> None:
    (broke,) = matches("Morocco")
    assert [w.text for w in broke.words] == ["broke", "off"]
    assert [w.text for w in broke.clause.objects] == ["relations"]


def test_prepositional_phrase_hung_on_the_object_counts() -> None:
    assert types("The smugglers") == [("aid", "supplied")]


def test_what_is_counted_decides_the_class_of_a_quantity() -> None:
    assert types("Azerbaijan") == [("mobilization", "mobilised")]


def test_negated_rule_needs_its_negation() -> None:
    assert ("rejection", "accept") in types("The ministry said")
    assert all(type_ != "rejection" for type_, _ in types("Kenya agreed"))


def test_words_that_modify_a_noun_evoke_nothing() -> None:
    assert types("Attack helicopters") == []
    assert types("The detained editor") == []


def test_noun_before_one_of_doing_is_a_trigger() -> None:
    found = sentence("The alliance")
    bombing = next(w for w in found.words if w.text == "bombing")
    assert may_evoke(found, bombing, LEXICON)


def test_two_words_make_a_class_member() -> None:
    assert types("Riot police") == [("coercion", "fired")]


def test_demand_of_a_protest_is_governed_by_it() -> None:
    march, demand = matches("Students")
    assert demand.governor is not None
    assert demand.governor.word == march.word


@pytest.mark.parametrize(
    ("start", "expected"),
    [("Cuba", [("criticism", "condemned"), ("attack", "raid")]), ("The army", [("withdrawal", "lifted")])],
)
def test_noun_is_spent_where_the_verb_undoes_it_and_kept_where_it_is_judged(
    start: str, expected: list[tuple[str, str]]
) -> None:
    assert types(start) == expected


def test_mandative_clause_is_what_is_asked_for() -> None:
    assert types("The envoy proposed") == [("appeal", "proposed"), ("withdrawal", "withdraw")]


@pytest.mark.parametrize(("verb", "expected"), [("proposed VERB VBD", True), ("proposes VERB VBZ", False)])
def test_plain_form_with_a_plural_is_mandative_under_a_past(verb: str, expected: bool) -> None:
    found = tree(
        f"""
        Envoys/envoy NOUN NNS 2 nsubj
        {verb.replace(" ", "/propose ", 1)} 0 root
        that SCONJ IN 5 mark
        rebels/rebel NOUN NNS 5 nsubj
        withdraw VERB VBP 2 ccomp"""
    )
    triggers = find_triggers(found, LEXICON, ClauseReader(found, LEXICON.classes))
    assert ("appeal" in [m.rule.type for m in triggers]) == expected


@pytest.mark.parametrize(
    ("start", "form", "xpos"), [("The envoy", "withdrew", "VBD"), ("The envoy", "withdraws", "VBZ")]
)
def test_indicative_clause_is_no_mandative(start: str, form: str, xpos: str) -> None:
    found = sentence(start)
    words = tuple(evolve(w, text=form, xpos=xpos) if w.text == "withdraw" else w for w in found.words)
    changed = evolve(found, words=words)
    triggers = find_triggers(changed, LEXICON, ClauseReader(changed, LEXICON.classes))
    assert "appeal" not in [m.rule.type for m in triggers]


def test_word_before_one_of_doing_meets_a_condition() -> None:
    assert types("The bloc") == [("sanction", "halted")]


def test_hyphenated_word_is_one_trigger_and_one_class_member() -> None:
    assert types("Both sides") == [("agreement", "agreed")]
    found = sentence("Both sides")
    fire = next(w for w in found.words if w.text == "fire")
    assert [w.text for w in found.hyphenated(fire)] == ["cease", "-"]
    assert LEXICON.classes.matches(found, fire, ("@ceasefires",))
    assert {r.type for r in candidates_of(found, fire, LEXICON)} == {"ceasefire"}


def test_hyphenated_word_is_found_by_its_name_without_hyphen() -> None:
    found = tree("""
        A/a DET DT 4 det
        clamp~ NOUN NN 4 compound
        -~ PUNCT HYPH 2 punct
        down NOUN NN 7 nsubj
        on ADP IN 6 case
        dissidents/dissident NOUN NNS 4 nmod
        followed/follow VERB VBD 0 root""")
    (match,) = find_triggers(found, LEXICON, ClauseReader(found, LEXICON.classes))
    assert match.rule.type == "coercion"
    assert [w.text for w in match.words] == ["clamp", "-", "down"]


def test_subject_of_a_noun_under_a_preposition_takes_part() -> None:
    (strike,) = matches("Bus drivers")
    assert strike.rule.type == "protest"
    assert [w.text for w in strike.clause.subjects] == ["drivers"]


def test_noun_that_says_what_a_verb_of_its_type_is_done_for_is_spent() -> None:
    assert types("The ministers") == [("meeting", "met")]


def test_no_before_a_noun_negates_it() -> None:
    assert ("rejection", "intention") in types("The governor")


def test_typed_act_comes_before_its_announcement() -> None:
    assert ("threat", "announced") in types("The unions")


def test_regular_lemma_stands_in_for_a_wrong_one() -> None:
    found = sentence("The detained")
    wrote = next(w for w in found.words if w.text == "wrote")
    for form, wrong in (("boycotted", "boycot"), ("severed", "severe"), ("gassing", "gass")):
        assert candidates_of(found, evolve(wrote, text=form, lemma=wrong), LEXICON)
    assert candidates_of(found, evolve(wrote, text="hummed", lemma="hum"), LEXICON) == ()


def test_what_is_decided_not_to_be_done_is_no_pledge() -> None:
    assert types("Norway has decided") == [("rejection", "decided")]
    assert types("The rebels have promised") == [("pledge", "promised"), ("attack", "attack")]


def test_attacks_of_others_are_no_ceasefire_of_ones_own() -> None:
    assert types("The envoys tried") == [("attack", "attacks")]
    assert types("The militia promised") == [("pledge", "promised"), ("ceasefire", "stop")]


def test_name_of_nature_is_what_it_is_called() -> None:
    assert types("Hurricane Ida") == []


def test_announcing_to_resign_promises_nobody_anything() -> None:
    assert types("A deputy said") == [("statement", "said"), ("resignation", "resign")]


def test_infinitive_inside_a_finite_clause_is_no_order() -> None:
    assert types("The president told") == [("statement", "told")]


def test_open_lexicon_takes_every_verb() -> None:
    assert [m.rule.type for m in matches("The detained", Lexicon.open())] == ["event"]


def test_missing_names_the_conditions_that_fail() -> None:
    found = sentence("The detained")
    reader = ClauseReader(found, LEXICON.classes)
    wrote = next(w for w in found.words if w.text == "wrote")
    clause = clause_of(found, wrote, reader)
    assert clause is not None
    (rule,) = (r for r in LEXICON.rules if r.id == "aid/give.1")
    _, failed = try_rule(found, clause, rule.trigger, LEXICON, reader)
    assert list(failed) == ["object"]


GATHERED = """
    Thousands/thousand NOUN NNS 2 nsubj
    gathered/gather VERB VBD 0 root
    in ADP IN 4 case
    Sohar PROPN NNP 2 obl LOC
    to PART TO 6 mark
    protest VERB VB 2 advcl
    against ADP IN 9 case
    arms/arm NOUN NNS 9 compound
    sales/sale NOUN NNS 6 obl"""
STRIKE = """
    An DET DT 4 det
    Omani ADJ JJ 4 amod NORP
    air NOUN NN 4 compound
    strike NOUN NN 5 nsubj
    hit VERB VBD 0 root
    a DET DT 7 det
    depot NOUN NN 5 obj"""
AIMED = """
    An DET DT 3 det
    air NOUN NN 3 compound
    strike NOUN NN 7 nsubj
    on ADP IN 6 case
    a DET DT 6 det
    market NOUN NN 3 nmod
    hit VERB VBD 0 root
    two NUM CD 9 nummod
    buildings/building NOUN NNS 7 obj"""


def test_what_the_same_is_done_for_is_no_second_event() -> None:
    sentence = tree(GATHERED)
    (event,) = Extractor(lexicon=LEXICON).process_parsed(sentence.text, (sentence,)).events
    assert (event.trigger.text, event.target.text if event.target else None) == ("gathered", "arms sales")


def test_an_attack_that_hits_something_is_one_event_unless_it_was_aimed_at_another() -> None:
    hit, aimed = (find_triggers(s, LEXICON, ClauseReader(s, LEXICON.classes)) for s in map(tree, (STRIKE, AIMED)))
    assert [m.word.text for m in hit] == ["hit"]
    assert [m.word.text for m in aimed] == ["strike", "hit"]

TRUCE = """
    The DET DT 2 det
    truce NOUN NN 5 nsubj
    in ADP IN 4 case
    Gaza PROPN NNP 2 nmod LOC
    took/take VERB VBD 0 root
    effect NOUN NN 5 obj"""


def test_a_truce_that_takes_effect_is_one_event_where_the_truce_is() -> None:
    sentence = tree(TRUCE)
    (event,) = Extractor(lexicon=LEXICON).process_parsed(sentence.text, (sentence,)).events
    assert (event.trigger.text, [place.text for place in event.locations]) == ("took", ["Gaza"])


DECLINED = """
    The DET DT 2 det
    firm NOUN NN 3 nsubj
    declined/decline VERB VBD 0 root
    to PART TO 5 mark
    comment VERB VB 3 xcomp"""


def test_what_a_verb_asks_for_is_one_event_with_it() -> None:
    sentence = tree(DECLINED)
    (match,) = find_triggers(sentence, LEXICON, ClauseReader(sentence, LEXICON.classes))
    assert match.word.text == "declined"


EXCHANGE = """
    An DET DT 2 det
    exchange NOUN NN 6 nsubj
    of ADP IN 5 case
    artillery NOUN NN 5 compound
    fire NOUN NN 2 nmod
    killed/kill VERB VBD 0 root
    nine NUM CD 6 obj"""


def test_a_noun_that_another_is_of_is_one_event_with_it() -> None:
    sentence = tree(EXCHANGE)
    matches = find_triggers(sentence, LEXICON, ClauseReader(sentence, LEXICON.classes))
    assert [m.word.text for m in matches] == ["exchange", "killed"]


def test_what_has_yet_to_be_done_is_no_duty() -> None:
    rows = """
        Oman PROPN NNP 2 nsubj LOC
        said/say VERB VBD 0 root
        Chad PROPN NNP 4 nsubj LOC
        had/have VERB VBD 2 ccomp
        yet ADV RB 4 advmod
        to PART TO 7 mark
        withdraw VERB VB 4 xcomp"""
    now, yet = (tree(r) for r in (rows.replace("yet", "now").replace("had/have VERB VBD", "has/have VERB VBZ"), rows))
    found = [find_triggers(s, LEXICON, ClauseReader(s, LEXICON.classes)) for s in (now, yet)]
    assert [[m.word.text for m in matches] for matches in found] == [["said", "has", "withdraw"], ["said", "withdraw"]]


@pytest.mark.parametrize(("relation", "expected"), [("1 flat", True), ("3 obj", False)])
def test_a_name_of_two_words_is_in_a_class_whichever_governs(relation: str, expected: bool) -> None:
    rows = f"""
        Boko PROPN NNP 3 nsubj
        Haram PROPN NNP {relation}
        fled/flee VERB VBD 0 root"""
    found = tree(rows)
    assert LEXICON.classes.matches(found, found.words[0], ("@armed_groups",)) is expected
