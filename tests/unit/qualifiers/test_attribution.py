"""Check who is found to say what, on frozen parses."""

from collections.abc import Callable

import pytest

from eventx.arguments.clauses import ClauseReader
from eventx.lexicon import Lexicon
from eventx.qualifiers.attribution import Attributed, find_attributions
from eventx.syntax import Sentence, Word
from trees import tree

Find = Callable[[str, str], tuple[int, Word]]
Attribute = Callable[[str, str], Attributed | None]


@pytest.fixture
def attributed(find: Find, sentences: tuple[Sentence, ...], readers: list[ClauseReader]) -> Attribute:
    """Return who says what a word stands for."""

    def _attributed(beginning: str, word: str) -> Attributed | None:
        i, trigger = find(beginning, word)
        return find_attributions(sentences, [(i, trigger)], readers).get((i, trigger.index))

    return _attributed


@pytest.mark.parametrize(
    ("sentence", "word", "source", "cue", "hedged"),
    [
        ("Norway", "send", "Norway", "said", False),
        ("The rebels are", "killed", None, "believed", True),
        ("Officials", "accused", "Officials", "said", False),
        ("Officials", "arming", "minister", "accused", True),
        ("Gunmen", "attacked", "police", "said", False),
        ("According", "killed", "police", "According", True),
        ('"Our men', "captured", "commander", "said", False),
        ('"The enemy', "fled", "commander", "said", False),
        ("They burned", "burned", "commander", "said", False),
        ("The prime minister", "won", "minister", "said", False),
        ("The spokesman", "crossed", "spokesman", "confirm", False),
        ("The men", "plotting", None, "suspicion", True),
        ("The guards claim", "beaten", "guards", "claim", True),
        ("In the opinion", "violated", "monitors", "opinion", False),
        ("The captain", "looking", "captain", "told", False),
        ("The captain", "crossed", "captain", "told", False),
        ("In a post", "stormed", "activist", "said", False),
        ("The charity", "attacks", "charity", "says", False),
        ("Reports", "looting", None, "Reports", True),
        ("The envoy said Justice", "announced", "envoy", "said", False),
    ],
)
def test_source(
    sentence: str, word: str, source: str | None, cue: str, hedged: bool, attributed: Attribute
) -> None:
    found = attributed(sentence, word)
    assert found is not None
    name = found.source[1].text if found.source else None
    assert (name, found.cue[1].text, found.hedged) == (source, cue, hedged)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Officials", "said"),
        ("Gunmen", "said"),
        ("The prime minister", "allegations"),
        ("The United Nations", "halt"),
        ("Thousands", "protest"),
        ("The men", "freed"),
        ("If the work", "withdrawn"),  # a plan says nothing
        ('"They killed my', "killed"),  # "the army denied it" names no speaker
    ],
)
def test_what_the_text_itself_says_has_no_source(sentence: str, word: str, attributed: Attribute) -> None:
    assert attributed(sentence, word) is None


def test_the_speaker_of_a_quotation_may_stand_in_another_sentence(
    attributed: Attribute, sentences: tuple[Sentence, ...]
) -> None:
    found = attributed("They burned", "burned")
    assert found is not None
    assert found.source is not None
    assert sentences[found.source[0]].text.startswith('"Our men')


def test_the_keys_are_those_of_the_triggers(
    find: Find, sentences: tuple[Sentence, ...], readers: list[ClauseReader]
) -> None:
    i, trigger = find("Gunmen", "attacked")
    assert set(find_attributions(sentences, [(i, trigger)], readers)) == {(i, trigger.index)}
    assert find_attributions(sentences, [], readers) == {}


DENIED = """
    Groups/group NOUN NNS 2 nsubj
    say VERB VBP 0 root
    troops/troop NOUN NNS 4 nsubj
    fired/fire VERB VBD 2 ccomp
    ; PUNCT : 7 punct
    Chad PROPN NNP 7 nsubj LOC
    denies/deny VERB VBZ 2 parataxis
    that PRON DT 7 obj"""
SHOWED = """
    Police NOUN NNS 2 nsubj
    fired/fire VERB VBD 0 root
    as SCONJ IN 5 mark
    protests/protest NOUN NNS 5 nsubj
    showed/show VERB VBD 2 advcl
    strength NOUN NN 5 obj"""


WHOSE = """
    Islands/island NOUN NNS 9 nsubj:pass
    , PUNCT , 6 punct
    whose PRON WP$ 4 nmod:poss
    coast NOUN NN 6 nsubj
    Oman PROPN NNP 4 appos LOC
    claims/claim VERB VBZ 1 acl:relcl
    , PUNCT , 1 punct
    were/be AUX VBD 9 aux:pass
    invaded/invade VERB VBN 0 root"""


@pytest.mark.parametrize(("rows", "index"), [(DENIED, 1), (SHOWED, 1), (WHOSE, 8)])
def test_who_denies_it_or_shows_or_claims_something_does_not_report_it(rows: str, index: int) -> None:
    sentence = tree(rows)
    reader = ClauseReader(sentence, Lexicon.default().classes)
    assert find_attributions((sentence,), [(0, sentence.words[index])], [reader]) == {}


@pytest.mark.parametrize(("verb", "source"), [("saying/say VERB VBG", "envoy"), ("proof NOUN NN", None)])
def test_who_is_quoted_as_saying_something_is_its_source(verb: str, source: str | None) -> None:
    sentence = tree(f"""
        Rebels/rebel NOUN NNS 2 nsubj
        fled/flee VERB VBD 0 root
        , PUNCT , 7 punct
        the DET DT 5 det
        envoy NOUN NN 7 nsubj:pass
        was/be AUX VBD 7 aux:pass
        quoted/quote VERB VBN 2 parataxis
        as SCONJ IN 9 mark
        {verb} 7 advcl""")
    reader = ClauseReader(sentence, Lexicon.default().classes)
    found = find_attributions((sentence,), [(0, sentence.words[1])], [reader])[0, 1].source
    assert (found and found[1].text) == source
