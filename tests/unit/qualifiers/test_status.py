"""Check polarity, modality and tense on frozen parses."""

from collections.abc import Callable

import pytest

from eventx.arguments.clauses import ClauseReader
from eventx.lexicon.classes import WordClasses
from eventx.parsers.conllu import read_conllu
from eventx.qualifiers.status import Status, read_status
from eventx.syntax import Sentence, Word
from trees import tree

Find = Callable[[str, str], tuple[int, Word]]


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The army did not", "shell", ("negative", "asserted", "past")),
        ("The army did not", "bomb", ("negative", "asserted", "past")),
        ("Guards failed", "attack", ("positive", "asserted", None)),
        ("The two leaders", "talks", ("negative", "asserted", "past")),
        ("The two leaders", "held", ("negative", "asserted", "past")),
        ("The general", "attack", ("positive", "possible", None)),
        ("The United Nations", "called", ("positive", "asserted", "past")),
        ("The United Nations", "halt", ("positive", "demanded", "future")),
        ("Norway", "send", ("positive", "hypothetical", "future")),
        ("Norway", "agreed", ("positive", "hypothetical", "past")),
        ("The rebels are", "killed", ("positive", "possible", "past")),
        ("Kenya", "host", ("positive", "planned", "future")),
        ("Kenya", "summit", ("positive", "planned", "future")),
        ("Not only", "arrest", ("positive", "asserted", "past")),
        ("Not only", "seized", ("positive", "asserted", "past")),
        ("Will Turkey", "send", ("positive", "possible", "future")),
        ("Officials", "arming", ("positive", "asserted", "past")),
        ("The spokesman", "confirm", ("negative", "asserted", "past")),
        ("The spokesman", "crossed", ("positive", "possible", "past")),
        ("Thousands", "protest", ("positive", "asserted", "past")),
        # the governor of an infinitive whose subject stands with "for", or behind a participle
        ("The bishops", "release", ("positive", "demanded", "future")),
        ("The court", "withdraw", ("positive", "demanded", "future")),
        ("The committee", "impose", ("positive", "possible", "future")),
        ("The rebels went", "capture", ("positive", "asserted", "past")),
        # the infinitive of who is the only one, or the first, to do something
        ("She was", "condemn", ("positive", "asserted", "past")),
        ("He will", "visit", ("positive", "planned", "future")),
        # what a preposition imposes, wherever the phrase hangs
        ("Doctors", "help", ("positive", "demanded", "future")),
        ("The foreign minister", "talks", ("positive", "planned", "future")),
        ("A ceasefire", "lifting", ("positive", "hypothetical", None)),
        ("Far from", "condemning", ("negative", "asserted", "past")),
        ("Far from", "praised", ("positive", "asserted", "past")),
        ("Without the", "surrendered", ("positive", "hypothetical", "past")),
        # a present tense that speaks of what is scheduled
        ("The premier flies", "flies", ("positive", "planned", "future")),
        ("Next week", "meeting", ("negative", "planned", "future")),
        ("The next president", "meets", ("positive", "asserted", "present")),
        # what does not happen
        ("The envoy left", "signed", ("negative", "asserted", "past")),
        ("The cease-fire", "fired", ("negative", "asserted", "past")),
        ("The council", "condemning", ("negative", "asserted", "past")),
        ("The council", "urged", ("positive", "asserted", "past")),
        ("The banker", "released", ("positive", "asserted", "past")),  # he was in March
        ("The ministry", "deny", ("positive", "asserted", "past")),  # what came of it
        ("The guards were", "shot", ("positive", "asserted", "past")),  # not as part of what they set out to do
        ("The ministers", "meet", ("positive", "planned", "future")),
        ("Not until", "release", ("positive", "asserted", "past")),
        # an inverted auxiliary that the parse takes for the main verb
        ("Has the", "resigned", ("positive", "possible", "past")),
        ("Had the", "intervened", ("negative", "hypothetical", "past")),
        ("Had the", "collapsed", ("positive", "hypothetical", "past")),
    ],
)
def test_status(
    sentence: str,
    word: str,
    expected: tuple[str, str, str | None],
    find: Find,
    sentences: tuple[Sentence, ...],
    readers: list[ClauseReader],
) -> None:
    i, trigger = find(sentence, word)
    assert read_status(sentences[i], trigger, readers[i]) == Status(*expected)  # type: ignore[arg-type]


def test_have_yet_to_is_negative_however_it_is_attached(
    find: Find, sentences: tuple[Sentence, ...], readers: list[ClauseReader]
) -> None:
    i, trigger = find("The two sides", "sign")
    assert read_status(sentences[i], trigger, readers[i]) == Status("negative", "asserted", "past")


def test_a_lone_word_has_a_status() -> None:
    _, (sentence,) = read_conllu("1\tAttack\tattack\tNOUN\tNN\t_\t0\troot\t_\t_\n")
    status = read_status(sentence, sentence.words[0], ClauseReader(sentence, WordClasses({})))
    assert status == Status("positive", "asserted", None)


def test_long_chains_of_governors_are_read_in_bounded_time() -> None:
    row = "{}\tplan\tplan\tVERB\tVB\t_\t{}\t{}\t_\t_"
    rows = [row.format(i, i - 1, "xcomp" if i > 1 else "root") for i in range(1, 2001)]
    _, (sentence,) = read_conllu("\n".join(rows) + "\n")
    status = read_status(sentence, sentence.words[-1], ClauseReader(sentence, WordClasses({})))
    assert status.modality == "planned"


OR = """
    Police NOUN NNS 4 nsubj
    have AUX VBP 4 aux
    not PART RB 4 advmod
    tried/try VERB VBN 0 root
    them/they PRON PRP 4 obj
    or CCONJ CC 7 cc
    jailed/jail VERB VBD 4 conj
    anyone PRON NN 7 obj"""
NOBODY = """
    Nobody PRON NN 4 nsubj:pass
    was/be AUX VBD 4 aux:pass
    ever ADV RB 4 advmod
    tried/try VERB VBN 0 root
    or CCONJ CC 6 cc
    jailed/jail VERB VBN 4 conj"""
WITHOUT = """
    Envoys/envoy NOUN NNS 2 nsubj
    left/leave VERB VBD 0 root
    without SCONJ IN 4 mark
    signing/sign VERB VBG 2 advcl
    deals/deal NOUN NNS 4 obj
    or CCONJ CC 7 cc
    freeing/free VERB VBG 4 conj
    anyone PRON NN 7 obj"""


@pytest.mark.parametrize(
    ("rows", "word", "polarity"),
    [
        (OR, 6, "negative"),
        (OR.replace("or CCONJ", "and CCONJ"), 6, "positive"),
        (OR.replace("tried/try VERB VBN", "try VERB VB"), 6, "positive"),
        (NOBODY, 5, "negative"),
        (NOBODY.replace("jailed/jail VERB VBN", "jailed/jail VERB VBD"), 5, "negative"),
        (NOBODY.replace("Nobody PRON", "Somebody PRON"), 5, "positive"),
        (WITHOUT, 6, "negative"),
    ],
)
def test_what_is_denied_of_one_verb_is_denied_of_those_joined_to_it(rows: str, word: int, polarity: str) -> None:
    sentence = tree(rows)
    assert read_status(sentence, sentence.words[word], ClauseReader(sentence, WordClasses({}))).polarity == polarity


@pytest.mark.parametrize(("noun", "modality"), [("information", "hypothetical"), ("events/event", "asserted")])
def test_what_information_may_lead_to_is_still_to_come(noun: str, modality: str) -> None:
    sentence = tree(f"""
        Rome PROPN NNP 2 nsubj LOC
        sought/seek VERB VBD 0 root
        {noun} NOUN NN 2 obj
        leading/lead VERB VBG 3 acl
        to ADP IN 7 case
        his PRON PRP$ 7 nmod:poss
        arrest NOUN NN 4 obl""")
    assert read_status(sentence, sentence.words[6], ClauseReader(sentence, WordClasses({}))).modality == modality
