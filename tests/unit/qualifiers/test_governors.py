"""Check what governing nouns impose on the noun before them, on trees written by hand."""

import pytest

from eventx.arguments.clauses import ClauseReader
from eventx.lexicon import Lexicon
from eventx.qualifiers.status import read_status
from trees import tree

_CLASSES = Lexicon.default().classes


@pytest.mark.parametrize(
    ("noun", "polarity", "modality"),
    [
        ("threat", "positive", "possible"),
        ("plan", "positive", "planned"),
        ("cancellation", "negative", "asserted"),
        ("campaign", "positive", "asserted"),  # says only that it is done
        ("investigation", "positive", "asserted"),  # presupposes it
        ("season", "positive", "asserted"),  # governs nothing
    ],
)
def test_a_noun_imposes_its_effect_on_the_noun_before_it(noun: str, polarity: str, modality: str) -> None:
    sentence = tree(f"""
        The DET DT 3 det
        strike NOUN NN 3 compound
        {noun} NOUN NN 4 nsubj
        worried/worry VERB VBD 0 root
        Rome PROPN NNP 4 obj
    """)
    status = read_status(sentence, sentence.words[1], ClauseReader(sentence, _CLASSES))
    assert (status.polarity, status.modality) == (polarity, modality)


def test_who_does_not_confirm_leaves_the_event_possible() -> None:
    sentence = tree("""
        Police NOUN NNS 4 nsubj
        did/do AUX VBD 4 aux
        not PART RB 4 advmod
        confirm VERB VB 0 root
        that SCONJ IN 7 mark
        rebels/rebel NOUN NNS 7 nsubj
        fled/flee VERB VBD 4 ccomp
    """)
    status = read_status(sentence, sentence.words[6], ClauseReader(sentence, _CLASSES))
    assert (status.polarity, status.modality) == ("positive", "possible")


def test_a_gerund_before_the_verb_is_not_what_that_is_about() -> None:
    sentence = tree("""
        Envoys/envoy NOUN NNS 5 nsubj
        , PUNCT , 3 punct
        visiting/visit VERB VBG 5 advcl
        Chad PROPN NNP 3 obj LOC
        offered/offer VERB VBD 0 root
        help NOUN NN 5 obj
    """)
    status = read_status(sentence, sentence.words[2], ClauseReader(sentence, _CLASSES))
    assert (status.polarity, status.modality) == ("positive", "asserted")


@pytest.mark.parametrize(
    ("noun", "verb", "modality"),
    [
        ("any/any DET DT 2 det\n        soldier NOUN NN 0 root", "flees/flee VERB VBZ", "hypothetical"),
        ("so ADV RB 2 advmod\n        anyone PRON NN 0 root", "flees/flee VERB VBZ", "hypothetical"),
        ("any/any DET DT 2 det\n        soldier NOUN NN 0 root", "fled/flee VERB VBD", "asserted"),  # some did
        ("a DET DT 2 det\n        soldier NOUN NN 0 root", "flees/flee VERB VBZ", "asserted"),
    ],
)
def test_what_whoever_it_may_be_does_is_hypothetical(noun: str, verb: str, modality: str) -> None:
    sentence = tree(f"""
        {noun}
        who PRON WP 4 nsubj
        {verb} 2 acl:relcl
    """)
    status = read_status(sentence, sentence.words[3], ClauseReader(sentence, _CLASSES))
    assert status.modality == modality


@pytest.mark.parametrize(("article", "modality"), [("A", "hypothetical"), ("The", "asserted")])
def test_what_a_definition_says_is_hypothetical(article: str, modality: str) -> None:
    sentence = tree(f"""
        {article}/{article.lower()} DET DT 2 det
        deserter NOUN NN 5 nsubj
        is/be AUX VBZ 5 cop
        a DET DT 5 det
        man NOUN NN 0 root
        who PRON WP 7 nsubj
        flees/flee VERB VBZ 5 acl:relcl
    """)
    status = read_status(sentence, sentence.words[6], ClauseReader(sentence, _CLASSES))
    assert status.modality == modality


@pytest.mark.parametrize(
    ("noun", "modality"), [("Members/member NOUN NNS", "hypothetical"), ("Kenya PROPN NNP", "asserted")]
)
def test_what_somebody_is_punished_for_is_hypothetical(noun: str, modality: str) -> None:
    sentence = tree(f"""
        {noun} 5 nsubj:pass
        who PRON WP 3 nsubj
        flees/flee VERB VBZ 1 acl:relcl
        will AUX MD 5 aux
        suffer VERB VB 0 root
    """)
    status = read_status(sentence, sentence.words[2], ClauseReader(sentence, _CLASSES))
    assert status.modality == modality
