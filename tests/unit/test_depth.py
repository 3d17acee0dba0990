"""Hold everything that walks trees to sentences thousands of words deep or wide, as foreign CoNLL-U may have them.

The bundled parser cuts sentences at 150 words, and Python stops recursion at a depth of 1,000.
"""

from collections.abc import Callable, Iterable
from datetime import date

import pytest

from eventx import Document, Lexicon, walks
from eventx._assembly import assemble
from eventx.arguments._voice import is_passive
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.spans import noun_phrase
from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence
from eventx.testing import check_document

SIZE = 5_000
LEXICON = Lexicon.default()
Row = tuple[str, str, str, str, int, str]  # form, lemma, upos, xpos, head (1-based), relation
KENYA, SENT, TROOPS = (
    ("Kenya", "Kenya", "PROPN", "NNP", 2, "nsubj"),
    ("sent", "send", "VERB", "VBD", 0, "root"),
    ("troops", "troop", "NOUN", "NNS", 2, "obj"),
)


def sentence(rows: Iterable[Row]) -> Sentence:
    lines = (
        f"{i}\t{form}\t{lemma}\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\t_\n"
        for i, (form, lemma, upos, xpos, head, relation) in enumerate(rows, 1)
    )
    return read_conllu("".join(lines))[1][0]


def chain(form: str, lemma: str, tags: str, relation: str) -> Sentence:
    """Return "Kenya sent troops" with a chain below the troops, each word on the one before."""
    upos, xpos = tags.split()
    rest = [(form, lemma, upos, xpos, 3 + i, relation) for i in range(SIZE)]
    return sentence([KENYA, SENT, TROOPS, *rest])


CHAINS: dict[str, Callable[[], Sentence]] = {
    "places": lambda: chain("Niger", "Niger", "PROPN NNP", "nmod"),
    "names": lambda: chain("Niger", "Niger", "PROPN NNP", "flat"),
    "modifying clauses": lambda: chain("sent", "send", "VERB VBN", "acl"),
    "complements": lambda: chain("said", "say", "VERB VBD", "dep"),
    "governed acts": lambda: sentence(
        [KENYA, ("threatened", "threaten", "VERB", "VBD", 0, "root")]
        + [("try", "try", "VERB", "VB", 2 + i, "xcomp") for i in range(SIZE)]
    ),
    "conjuncts": lambda: sentence([KENYA, SENT, TROOPS, *[(*TROOPS[:4], 3, "conj")] * SIZE]),
    "participles": lambda: sentence([KENYA, SENT, TROOPS, *[("sending", "send", "VERB", "VBG", 2, "advcl")] * SIZE]),
    "times": lambda: sentence([KENYA, SENT, TROOPS, *[("Monday", "Monday", "PROPN", "NNP", 2, "obl:unmarked")] * SIZE]),
}


@pytest.mark.parametrize("name", CHAINS)
def test_deep_and_wide_sentences_are_read(name: str) -> None:
    found = CHAINS[name]()
    events, times = assemble(found.text, [found], LEXICON, date(2024, 10, 23))
    assert events[0].trigger.text == found.words[1].text
    assert events[0].actor is not None
    check_document(Document(found.text, (found,), events, times))


def test_a_coordination_is_gathered_in_order_whether_flat_or_chained() -> None:
    flat, deep = CHAINS["conjuncts"](), chain("troops", "troop", "NOUN NNS", "conj")
    for found in (flat, deep):
        assert walks.conjuncts(found, found.words[2]) == list(found.words[2:])
        assert walks.first_conjunct(found, found.words[-1]) == found.words[2]


def test_trees_are_walked_up_and_down() -> None:
    found = chain("Niger", "Niger", "PROPN NNP", "nmod")
    last, troops = found.words[-1], found.words[2]
    assert found.subtree(troops) == list(found.words[2:])
    assert len(list(found.ancestors(last))) == SIZE + 1
    assert walks.path(found, troops, last) == " ".join([">nmod"] * SIZE)
    assert noun_phrase(found, troops) == list(found.words[2:])


def test_a_chain_of_participles_has_the_voice_of_its_first() -> None:
    for form, tag, passive in (("seen", "VBN", True), ("saw", "VBD", False)):
        first = (form, "see", "VERB", tag, 0, "root")
        rest = [("sent", "send", "VERB", "VBN", 1 + i, "conj") for i in range(SIZE)]
        found = sentence([first, *rest])
        assert is_passive(found, found.words[-1]) is passive


def test_chains_of_infinitives_and_of_predicates_end() -> None:
    infinitives = [
        row
        for i in range(SIZE // 2)
        for row in (("to", "to", "PART", "TO", 4 + 2 * i, "mark"), ("try", "try", "VERB", "VB", 2 + 2 * i, "xcomp"))
    ]
    predicates = [("winner", "winner", "NOUN", "NN", 2 + i, "conj") for i in range(SIZE)]
    finishing = ("finishing", "finish", "VERB", "VBG", SIZE + 2, "advcl")
    for rows in ([KENYA, SENT, *infinitives], [KENYA, SENT, *predicates, finishing]):
        found = sentence(rows)
        reader = ClauseReader(found, LEXICON.classes)
        assert reader.clause(found.words[-1]).predicate == found.words[-1]
