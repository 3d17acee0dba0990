"""Check small readings that keep wrong events and slots out, on hand-made trees of whole sentences."""

import pytest

from eventx import Event, Extractor, Lexicon
from eventx.repairs import mend
from trees import tree

CLASSES = Lexicon.default().classes
EXTRACTOR = Extractor()


def events(rows: str) -> dict[str, Event]:
    sentence = tree(rows)
    return {e.trigger.text: e for e in EXTRACTOR.process_parsed(sentence.text, (sentence,)).events}


def status(event: Event) -> tuple[str, str]:
    return event.polarity, event.modality


def test_where_nobody_was_hurt_there_was_a_blast_all_the_same() -> None:
    found = events("""
        There PRON EX 2 expl
        were/be VERB VBD 0 root
        no DET DT 4 det
        deaths/death NOUN NNS 2 nsubj
        in ADP IN 7 case
        the DET DT 7 det
        blast NOUN NN 2 obl""")
    assert status(found["blast"]) == ("positive", "asserted")


def test_what_one_has_the_authority_to_do_is_possible() -> None:
    found = events("""
        The DET DT 2 det
        king NOUN NN 3 nsubj
        has/have VERB VBZ 0 root
        authority NOUN NN 3 obj
        to PART TO 6 mark
        dissolve VERB VB 4 acl
        parliament NOUN NN 6 obj""")
    assert status(found["dissolve"]) == ("positive", "possible")


def test_what_a_warning_says_is_said_not_asked_for() -> None:
    found = events("""
        Envoys/envoy NOUN NNS 2 nsubj
        repeated/repeat VERB VBD 0 root
        warnings/warning NOUN NNS 2 obj
        that SCONJ IN 6 mark
        Oman PROPN NNP 6 nsubj LOC
        attacked/attack VERB VBD 3 acl
        Qatar PROPN NNP 6 obj LOC""")
    assert status(found["attacked"]) == ("positive", "asserted")


@pytest.mark.parametrize(("link", "polarity"), [("by", "negative"), ("after", "positive")])
def test_means_of_what_was_not_done_are_not_used(link: str, polarity: str) -> None:
    found = events(f"""
        Rebels/rebel NOUN NNS 4 nsubj
        did/do AUX VBD 4 aux
        not PART RB 4 advmod
        gain VERB VB 0 root
        by/{link} SCONJ IN 6 mark
        attacking/attack VERB VBG 4 advcl
        Oman PROPN NNP 6 obj LOC""".replace("by/", f"{link}/"))
    assert found["attacking"].polarity == polarity


def test_number_alone_counts_people() -> None:
    found = events("""
        Bombs/bomb NOUN NNS 2 nsubj
        wounded/wound VERB VBD 0 root
        six NUM CD 2 obj""")
    assert (found["wounded"].type, found["wounded"].target and found["wounded"].target.text) == ("assault", "six")


def test_number_of_parties_names_none_of_them() -> None:
    found = events("""
        Oman PROPN NNP 2 nsubj LOC
        resumed/resume VERB VBD 0 root
        six~ NUM CD 5 nummod
        -~ PUNCT HYPH 3 punct
        nation NOUN NN 6 compound
        talks/talk NOUN NNS 2 obj""")
    assert (found["talks"].actor is not None, found["talks"].target) == (True, None)


def test_who_is_blamed_for_a_failure_failed() -> None:
    found = events("""
        Critics/critic NOUN NNS 2 nsubj
        blamed/blame VERB VBD 0 root
        Oman PROPN NNP 2 obj LOC
        for ADP IN 6 case
        the DET DT 6 det
        failure NOUN NN 2 obl
        to PART TO 8 mark
        deport VERB VB 6 acl
        spies/spy NOUN NNS 8 obj""")
    actor = found["deport"].actor
    assert actor is not None
    assert actor.text == "Oman"


def test_place_that_a_war_is_fought_over_is_no_enemy() -> None:
    found = events("""
        Oman PROPN NNP 2 nsubj LOC
        fought/fight VERB VBD 0 root
        wars/war NOUN NNS 2 obj
        over ADP IN 5 case
        Sohar PROPN NNP 2 obl LOC""")
    assert found["fought"].target is None


def test_kind_of_site_is_no_party() -> None:
    found = events("""
        Oman PROPN NNP 2 nsubj LOC
        demanded/demand VERB VBD 0 root
        base NOUN NN 4 compound
        closures/closure NOUN NNS 2 obj""")
    assert (found["demanded"].type, found["demanded"].target) == ("demand", None)


def test_who_dies_in_fighting_need_not_fight() -> None:
    found = events("""
        Nurses/nurse NOUN NNS 2 nsubj
        died/die VERB VBD 0 root
        in SCONJ IN 4 mark
        fighting/fight VERB VBG 2 advcl""")
    assert found["fighting"].actor is None


def test_who_denies_a_charge_is_not_quoted_by_the_accuser() -> None:
    found = events("""
        Oman PROPN NNP 2 nsubj LOC
        accused/accuse VERB VBD 0 root
        Qatar PROPN NNP 2 obj LOC
        of SCONJ IN 5 mark
        arming/arm VERB VBG 2 advcl
        rebels/rebel NOUN NNS 5 obj
        , PUNCT , 8 punct
        charges/charge NOUN NNS 6 appos
        Doha PROPN NNP 10 nsubj LOC
        denied/deny VERB VBD 8 acl:relcl""")
    assert (found["arming"].attribution is not None, found["denied"].attribution) == (True, None)


def test_one_of_several_is_what_they_are() -> None:
    found = events("""
        One NUM CD 4 nsubj
        of ADP IN 3 case
        tanks/tank NOUN NNS 1 nmod
        fired/fire VERB VBD 0 root
        on ADP IN 6 case
        villagers/villager NOUN NNS 4 obl""")
    assert found["fired"].type == "attack"


def test_one_is_thanked_for_what_is_ones_own() -> None:
    found = events("""
        Oman PROPN NNP 2 nsubj LOC
        thanked/thank VERB VBD 0 root
        Qatar PROPN NNP 2 obj LOC
        for ADP IN 6 case
        its PRON PRP$+Number=Sing|Person=3|Poss=Yes 6 nmod:poss
        mediation NOUN NN 2 obl""")
    assert [a.text for a in found["mediation"].actors] == ["Qatar"]


def test_topic_of_talks_is_no_scene_and_caller_no_investigator() -> None:
    found = events("""
        Oman PROPN NNP 2 nsubj LOC
        reopened/reopen VERB VBD 0 root
        talks/talk NOUN NNS 2 obj
        on ADP IN 6 case
        the DET DT 6 det
        border NOUN NN 3 nmod""")
    assert ([a.text for a in found["talks"].actors], found["talks"].location) == (["Oman"], None)
    found = events("""
        Oman PROPN NNP 2 nsubj LOC
        called/call VERB VBD 0 root
        for ADP IN 4 case
        investigation NOUN NN 2 obl""")
    assert (found["investigation"].modality, found["investigation"].actor) == ("demanded", None)


def test_streets_say_where_one_marches() -> None:
    found = events("""
        Farmers/farmer NOUN NNS 2 nsubj
        took/take VERB VBD 0 root
        to ADP IN 4 case
        streets/street NOUN NNS 2 obl
        of ADP IN 6 case
        Muscat PROPN NNP 4 nmod LOC""")
    assert (found["took"].target, found["took"].location is not None) == (None, True)


def test_authorities_are_urged_to_act() -> None:
    found = events("""
        Oman PROPN NNP 2 nsubj LOC
        urged/urge VERB VBD 0 root
        authorities/authority NOUN NNS 2 obj
        to PART TO 5 mark
        arrest VERB VB 3 acl
        smugglers/smuggler NOUN NNS 5 obj""")
    assert status(found["arrest"]) == ("positive", "demanded")


def test_what_a_report_says_is_no_object_of_it() -> None:
    found = events("""
        Oman PROPN NNP 2 nsubj LOC
        denied/deny VERB VBD 0 root
        reports/report NOUN NNS 2 obj
        that SCONJ IN 6 mark
        soldiers/soldier NOUN NNS 6 nsubj
        fired/fire VERB VBD 3 acl
        on ADP IN 8 case
        villagers/villager NOUN NNS 6 obl""")
    assert (found["fired"].type, found["fired"].polarity) == ("attack", "negative")


def test_protests_against_a_nation_are_not_its_own() -> None:
    found = events("""
        Anti-American/anti-american ADJ JJ 2 amod NORP
        protests/protest NOUN NNS 3 nsubj
        erupted/erupt VERB VBD 0 root""")
    assert found["protests"].actor is None


def test_fighting_between_others_is_theirs() -> None:
    found = events("""
        Nurses/nurse NOUN NNS 2 nsubj
        escaped/escape VERB VBD 0 root
        fighting/fight VERB VBG 2 xcomp
        between ADP IN 5 case
        rebels/rebel NOUN NNS 3 obl
        and CCONJ CC 7 cc
        troops/troop NOUN NNS 5 conj""")
    assert [a.text for a in found["fighting"].actors] == ["rebels", "troops"]
    assert status(found["fighting"]) == ("positive", "asserted")


def test_predicate_with_a_relative_clause_is_no_clause() -> None:
    found = events("""
        Officials/official NOUN NNS 2 nsubj
        say VERB VBP 0 root
        he PRON PRP 6 nsubj
        is/be AUX VBZ 6 cop
        a DET DT 6 det
        man NOUN NN 2 ccomp
        who PRON WP 9 nsubj:pass
        was/be AUX VBD 9 aux:pass
        deported/deport VERB VBN 6 acl:relcl""")
    assert [t.text for t in found["deported"].targets] == ["man"]


def test_place_before_a_pullout_is_where_it_is() -> None:
    found = events("""
        The DET DT 3 det
        Gaza PROPN NNP 3 compound LOC
        pullout NOUN NN 4 nsubj
        ended/end VERB VBD 0 root""")
    assert (found["pullout"].actor, found["pullout"].location is not None) == (None, True)


def test_ceasefire_is_no_fire() -> None:
    """Fires are problems that one fights; a war beside a cease-fire is none of these."""
    found = events("""
        Fighting NOUN NN 2 nsubj
        raged/rage VERB VBD 0 root
        despite SCONJ IN 7 case
        a DET DT 7 det
        cease~ NOUN NN 7 compound
        -~ PUNCT HYPH 5 punct
        fire NOUN NN 2 obl""")
    assert found["Fighting"].type == "fight"


def test_what_is_agreed_to_agrees_to_nothing() -> None:
    found = events("""
        Oman PROPN NNP 2 nsubj LOC
        agreed/agree VERB VBD 0 root
        to ADP IN 4 case
        monitors/monitor NOUN NNS 2 obl""")
    assert (found["agreed"].type, found["agreed"].target) == ("pledge", None)


def test_fighting_that_breaks_out_is_a_noun() -> None:
    rows = """
        Fighting/fight VERB VBG 2 csubj
        broke/break VERB VBD 0 root
        out ADP RP 2 compound:prt
        between ADP IN 5 case
        rebels/rebel NOUN NNS 2 obl
        and CCONJ CC 7 cc
        troops/troop NOUN NNS 5 conj"""
    assert [a.text for a in events(rows)["Fighting"].actors] == ["rebels", "troops"]
    assert mend(tree(rows.replace("broke/break", "helped/help")), CLASSES).words[0].upos == "VERB"
