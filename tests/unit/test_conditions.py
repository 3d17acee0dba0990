"""Check on trees written by hand what conditions of rules take words and clauses for."""

import pytest

from eventx import Extractor
from eventx.arguments.clauses import ClauseReader
from eventx.complements import complements_of
from eventx.lexicon import Lexicon
from eventx.syntax import Sentence
from eventx.triggers import find_triggers
from trees import tree

LEXICON = Lexicon.default()


def types(sentence: Sentence) -> list[tuple[str, str]]:
    found = find_triggers(sentence, LEXICON, ClauseReader(sentence, LEXICON.classes))
    return [(str(m.rule.type), m.word.text) for m in found]


def of_noun(noun: str) -> Sentence:
    return tree(
        f"""
        Rebels/rebel NOUN NNS 2 nsubj
        released/release VERB VBD 0 root
        a DET DT 4 det
        {noun} NOUN NN 2 obj
        """
    )


@pytest.mark.parametrize(("noun", "released"), [("trombonist", True), ("list", False), ("mortician", True)])
def test_ending_of_a_long_noun_tells_a_person(noun: str, released: bool) -> None:
    assert types(of_noun(noun)) == ([("release", "released")] if released else [])


@pytest.mark.parametrize(
    ("noun", "released"), [("ex-rebel", True), ("co-pilot", True), ("ex-ode", False), ("e-book", False)]
)
def test_prefix_leaves_somebody_what_he_is(noun: str, released: bool) -> None:
    assert types(of_noun(noun)) == ([("release", "released")] if released else [])


def test_clause_that_a_verb_is_set_beside_is_its_complement() -> None:
    sentence = tree(
        """
        Malta PROPN NNP 3 nsubj LOC
        will AUX MD 3 aux
        go/go VERB VB 0 root
        , PUNCT , 3 punct
        aides/aide NOUN NNS 6 nsubj
        promised/promise VERB VBD 3 parataxis
        """
    )
    clause = ClauseReader(sentence, LEXICON.classes).clause(sentence.words[5])
    assert [w.text for w in complements_of(sentence, clause)] == ["go"]


def test_what_an_object_is_called_is_the_complement_though_hung_on_it() -> None:
    sentence = tree(
        """
        Deputies/deputy NOUN NNS 2 nsubj
        called/call VERB VBD 0 root
        the DET DT 4 det
        raid NOUN NN 2 obj
        a DET DT 6 det
        disgrace NOUN NN 4 nmod:unmarked
        """
    )
    assert ("criticism", "called") in types(sentence)


def test_parts_of_a_preposition_that_hang_side_by_side_are_one() -> None:
    sentence = tree(
        """
        Chad PROPN NNP 2 nsubj LOC
        pulled/pull VERB VBD 0 root
        its PRON PRP$ 4 nmod:poss
        troops/troop NOUN NNS 2 obj
        out ADP IN 8 case
        of ADP IN 8 case
        the DET DT 8 det
        enclave NOUN NN 2 obl
        """
    )
    assert types(sentence) == [("withdrawal", "pulled")]


def test_hyphen_behind_re_is_no_obstacle() -> None:
    sentence = tree(
        """
        Kenya PROPN NNP 2 nsubj LOC
        re-opened/re-open VERB VBD 0 root
        the DET DT 4 det
        border NOUN NN 2 obj
        """
    )
    assert types(sentence) == [("concession", "re-opened")]


@pytest.mark.parametrize(("where", "found"), [("jail", [("arrest", "hauled")]), ("bed", [])])
def test_passive_needs_no_agent_where_the_rule_says_enough(where: str, found: list[tuple[str, str]]) -> None:
    sentence = tree(
        f"""
        Leaders/leader NOUN NNS 3 nsubj:pass
        were/be AUX VBD 3 aux:pass
        hauled/haul VERB VBN 0 root
        off ADP RP 3 compound:prt
        to ADP IN 6 case
        {where} NOUN NN 3 obl
        """
    )
    assert types(sentence) == found


def test_an_adjective_behind_an_object_says_what_it_is_held_to_be() -> None:
    sentence = tree(
        """
        Widows/widow NOUN NNS 2 nsubj
        held/hold VERB VBD 0 root
        the DET DT 4 det
        ministry NOUN NN 2 obj
        responsible ADJ JJ 4 amod
        for ADP IN 7 case
        it/it PRON PRP 5 obl
        """
    )
    assert types(sentence) == [("accusation", "held")]


@pytest.mark.parametrize(
    ("mark", "expected"),
    [("", [("pledge", "decided"), ("concession", "lift")]), ("whether", [("concession", "lift")])],
)
def test_who_decides_to_do_something_does_it_but_not_who_decides_whether(
    mark: str, expected: list[tuple[str, str]]
) -> None:
    whether = f"{mark} SCONJ IN 5 mark" if mark else "quickly ADV RB 2 advmod"
    sentence = tree(
        f"""
        Parliament/parliament NOUN NN 2 nsubj
        decided/decide VERB VBD 0 root
        {whether}
        to PART TO 5 mark
        lift VERB VB 2 xcomp
        the DET DT 7 det
        curfew NOUN NN 5 obj
        """
    )
    assert types(sentence) == expected


@pytest.mark.parametrize(("pronoun", "kind"), [("they", "protest"), ("he", "statement")])
def test_pronoun_of_a_speaker_is_who_the_speaker_is(pronoun: str, kind: str) -> None:
    sentence = tree(
        f"""
        Nurses/nurse NOUN NNS 2 nsubj
        said/say VERB VBD 0 root
        {pronoun} PRON PRP 5 nsubj
        had/have AUX VBD 5 aux
        struck/strike VERB VBN 2 ccomp
        """
    )
    assert (kind == "protest") == (("protest", "struck") in types(sentence))


def test_plural_in_men_is_its_singular() -> None:
    sentence = tree(
        """
        Oslo PROPN NNP 2 nsubj LOC
        dispatched/dispatch VERB VBD 0 root
        policemen NOUN NNS 2 obj
        to ADP IN 6 case
        the DET DT 6 det
        border NOUN NN 2 obl
        """
    )
    assert types(sentence) == [("deployment", "dispatched")]


@pytest.mark.parametrize(("label", "expected"), [("PER", [("protest", "rallied")]), ("LOC", [])])
def test_name_in_the_plural_is_a_people_unless_it_is_a_country(label: str, expected: list[tuple[str, str]]) -> None:
    sentence = tree(
        f"""
        Malians PROPN NNPS 2 nsubj {label}
        rallied/rally VERB VBD 0 root
        in ADP IN 4 case
        Bamako PROPN NNP 2 obl LOC
        """
    )
    assert types(sentence) == expected


@pytest.mark.parametrize(("word", "expected"), [("march", [("coercion", "broke")]), ("session", [])])
def test_march_without_a_capital_is_no_month(word: str, expected: list[tuple[str, str]]) -> None:
    sentence = tree(
        f"""
        Police/police NOUN NNS 2 nsubj
        broke/break VERB VBD 0 root
        up ADP RP 2 compound:prt
        the DET DT 5 det
        {word} NOUN NN 2 obj
        """
    )
    assert types(sentence) == expected


@pytest.mark.parametrize(("determiner", "expected"), [("Neither", True), ("Each", False)])
def test_subject_that_is_nobody_negates(determiner: str, expected: bool) -> None:
    sentence = tree(
        f"""
        {determiner} DET DT 2 det
        side NOUN NN 3 nsubj
        bowed/bow VERB VBD 0 root
        to ADP IN 5 case
        pressure NOUN NN 3 obl
        """
    )
    assert (types(sentence) == [("rejection", "bowed")]) == expected


def test_modal_above_have_to_makes_an_act_prospective() -> None:
    sentence = tree(
        """
        Spain PROPN NNP 3 nsubj LOC
        will AUX MD 3 aux
        have VERB VB 0 root
        to PART TO 5 mark
        face VERB VB 3 xcomp
        the DET DT 7 det
        consequences/consequence NOUN NNS 5 obj
        """
    )
    assert types(sentence) == [("threat", "face")]


def test_no_behind_a_verb_is_its_particle_whatever_its_tag() -> None:
    sentence = tree(
        """
        Voters/voter NOUN NNS 2 nsubj
        said/say VERB VBD 0 root
        no INTJ UH 2 discourse
        to ADP IN 6 case
        the DET DT 6 det
        treaty NOUN NN 2 obl
        """
    )
    assert ("rejection", "said") in types(sentence)


@pytest.mark.parametrize(("act", "expected"), [("help", True), ("cancel", False)])
def test_what_somebody_had_to_do_is_demanded_where_it_serves_others(act: str, expected: bool) -> None:
    sentence = tree(
        f"""
        Turkey PROPN NNP 2 nsubj LOC
        said/say VERB VBD 0 root
        Greece PROPN NNP 4 nsubj LOC
        had/have VERB VBD 2 ccomp
        to PART TO 6 mark
        {act} VERB VB 4 xcomp
        refugees/refugee NOUN NNS 6 obj
        """
    )
    assert (("demand", "had") in types(sentence)) == expected


@pytest.mark.parametrize(("verb", "expected"), [("go", "threat"), ("stop", "pledge")])
def test_verb_of_going_on_gives_way_to_what_goes_on(verb: str, expected: str) -> None:
    sentence = tree(
        f"""
        Farmers/farmer NOUN NNS 2 nsubj
        vowed/vow VERB VBD 0 root
        to PART TO 4 mark
        {verb} VERB VB 2 xcomp
        on SCONJ IN 6 mark
        blocking/block VERB VBG 4 advcl
        roads/road NOUN NNS 6 obj
        """
    )
    assert types(sentence)[0] == (expected, "vowed")


@pytest.mark.parametrize(("object_", "expected"), [("atrocities", "accusation"), ("funds", "statement")])
def test_crime_that_others_are_said_to_have_committed_is_laid_to_their_charge(object_: str, expected: str) -> None:
    sentence = tree(
        f"""
        Kenya PROPN NNP 2 nsubj LOC
        said/say VERB VBD 0 root
        rebels/rebel NOUN NNS 5 nsubj
        had/have AUX VBD 5 aux
        committed/commit VERB VBN 2 ccomp
        {object_}/{"atrocity" if object_ == "atrocities" else "fund"} NOUN NNS 5 obj
        """
    )
    assert types(sentence)[0] == (expected, "said")


def test_antecedent_of_an_object_may_stand_under_a_preposition() -> None:
    sentence = tree(
        """
        Reporters/reporter NOUN NNS 2 nsubj
        asked/ask VERB VBD 0 root
        about ADP IN 5 case
        the DET DT 5 det
        curfew NOUN NN 2 obl
        , PUNCT , 10 punct
        which PRON WDT 10 obj
        the DET DT 9 det
        junta NOUN NN 10 nsubj
        eased/ease VERB VBD 5 acl:relcl
        """
    )
    assert ("concession", "eased") in types(sentence)


def test_name_in_the_plural_is_no_leader() -> None:
    sentence = tree(
        """
        Basques PROPN NNPS 2 nsubj PER
        demonstrated/demonstrate VERB VBD 0 root
        in ADP IN 4 case
        Bilbao PROPN NNP 2 obl LOC
        """
    )
    assert types(sentence) == [("protest", "demonstrated")]


@pytest.mark.parametrize(("label", "expected"), [("LOC", [("meeting", "arrived")]), ("DATE", [])])
def test_kind_of_place_with_a_name_is_the_place(label: str, expected: list[tuple[str, str]]) -> None:
    sentence = tree(
        f"""
        Ministers/minister NOUN NNS 2 nsubj
        arrived/arrive VERB VBD 0 root
        in ADP IN 5 case
        the DET DT 5 det
        port NOUN NN 2 obl
        of ADP IN 7 case
        Naples PROPN NNP 5 nmod {label}
        """
    )
    assert types(sentence) == expected


@pytest.mark.parametrize(("subject", "expected"), [("letter", [("appeal", "called")]), ("recipe", [])])
def test_texts_call_for_what_their_authors_want(subject: str, expected: list[tuple[str, str]]) -> None:
    sentence = tree(
        f"""
        The DET DT 2 det
        {subject} NOUN NN 3 nsubj
        called/call VERB VBD 0 root
        for ADP IN 5 case
        eggs/egg NOUN NNS 3 obl
        """
    )
    assert types(sentence) == expected


@pytest.mark.parametrize(("whole", "expected"), [("attack", ["attack"]), ("campaign", ["bombing"])])
def test_noun_before_a_noun_for_the_same_is_no_event_of_its_own(whole: str, expected: list[str]) -> None:
    sentence = tree(
        f"""
        Bishops/bishop NOUN NNS 2 nsubj
        condemned/condemn VERB VBD 0 root
        a DET DT 5 det
        bombing NOUN NN 5 compound
        {whole} NOUN NN 2 obj
        """
    )
    assert [word for _, word in types(sentence) if word != "condemned"] == expected


@pytest.mark.parametrize(("tag", "expected"), [("NNS", ["killed"]), ("NN", [])])
def test_days_of_something_are_what_fills_them(tag: str, expected: list[str]) -> None:
    sentence = tree(
        f"""
        Verdicts/verdict NOUN NNS 2 nsubj
        sparked/spark VERB VBD 0 root
        days/day NOUN {tag} 2 obj
        of ADP IN 5 case
        violence NOUN NN 3 nmod
        that PRON WDT 7 nsubj
        killed/kill VERB VBD 3 acl:relcl
        people NOUN NNS 7 obj
        """
    )
    assert [word for _, word in types(sentence)] == expected


@pytest.mark.parametrize(
    ("mark", "modal", "expected"), [("that", "should", ["insisted"]), ("whether", "should", []), ("that", "could", [])]
)
def test_what_one_insists_should_be_done_is_demanded(mark: str, modal: str, expected: list[str]) -> None:
    sentence = tree(
        f"""
        Ministers/minister NOUN NNS 2 nsubj
        insisted/insist VERB VBD 0 root
        {mark} SCONJ IN 7 mark
        polls/poll NOUN NNS 7 nsubj:pass
        {modal} AUX MD 7 aux
        be AUX VB 7 aux:pass
        held/hold VERB VBN 2 ccomp
        """
    )
    assert [word for kind, word in types(sentence) if kind == "demand"] == expected


def test_a_sum_is_what_it_is_a_sum_of() -> None:
    rows = """
        Oslo PROPN NNP 2 nsubj LOC
        froze/freeze VERB VBD 0 root
        $~ SYM $ 2 obj
        22 NUM CD 5 compound
        million NUM CD 3 nummod
        in ADP IN 8 case
        military ADJ JJ 8 amod
        assistance NOUN NN 2 obl"""
    sentence = tree(rows)
    assert [e.type for e in Extractor().process_parsed(sentence.text, (sentence,)).events] == ["sanction"]
    pearls = tree(rows.replace("assistance", "pearls/pearl"))
    assert Extractor().process_parsed(pearls.text, (pearls,)).events == ()


@pytest.mark.parametrize(("negation", "expected"), [("", "accusation"), ("not PART RB 7 advmod", "statement")])
def test_what_is_said_to_be_behind_an_outrage_is_accused(negation: str, expected: str) -> None:
    head = 8 if negation else 7
    sentence = tree(
        f"""
        Oman PROPN NNP 2 nsubj LOC
        said/say VERB VBD 0 root
        rebels/rebel NOUN NNS {head} nsubj
        were/be AUX VBD {head} cop
        {negation.replace("7", "8")}
        behind ADP IN {head} case
        the DET DT {head} det
        bombing NOUN NN 2 ccomp
        """
    )
    assert types(sentence)[0] == (expected, "said")


@pytest.mark.parametrize(
    ("auxiliary", "verb", "expected"), [("have AUX VB 5 aux", "left", False), ("now ADV RB 5 advmod", "leave", True)]
)
def test_what_one_would_have_done_is_no_refusal(auxiliary: str, verb: str, expected: bool) -> None:
    sentence = tree(f"""
        Spain PROPN NNP 5 nsubj LOC
        would AUX MD 5 aux
        not PART RB 5 advmod
        {auxiliary}
        {verb}/leave VERB VB 0 root
        the DET DT 7 det
        alliance NOUN NN 5 obj""")
    assert any(type_ == "rejection" for type_, _ in types(sentence)) == expected
