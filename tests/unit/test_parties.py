"""Find the parties inside phrases: frozen trees, one word a column."""

from eventx.arguments.clauses import ClauseReader
from eventx.arguments.parties import parties_below
from eventx.lexicon import Lexicon
from eventx.parsers.conllu import read_conllu

EMBARGO = """\
1	Congress	Congress	PROPN	NNP	_	2	nsubj	_	NER=B-ORG
2	lifted	lift	VERB	VBD	_	0	root	_	_
3	the	the	DET	DT	_	4	det	_	_
4	embargo	embargo	NOUN	NN	_	2	obj	_	_
5	on	on	ADP	IN	_	6	case	_	_
6	sales	sale	NOUN	NNS	_	4	nmod	_	_
7	to	to	ADP	IN	_	8	case	_	_
8	Cuba	Cuba	PROPN	NNP	_	6	nmod	_	NER=B-LOC
9	and	and	CCONJ	CC	_	10	cc	_	_
10	Iran	Iran	PROPN	NNP	_	8	conj	_	NER=B-LOC
11	that	that	PRON	WDT	PronType=Rel	12	nsubj	_	_
12	angered	anger	VERB	VBD	_	4	acl:relcl	_	_
13	Florida	Florida	PROPN	NNP	_	12	obj	_	NER=B-LOC

"""


def found(word: int, trigger: int = -1) -> list[str]:
    (sentence,) = read_conllu(EMBARGO)[1]
    reader = ClauseReader(sentence, Lexicon.default().classes)
    return [w.text for w in parties_below(reader, sentence.words[word], sentence.words[trigger])]


def test_the_nearest_parties_are_found_with_their_conjuncts_and_without_relative_clauses() -> None:
    assert found(3) == ["Cuba", "Iran"]


def test_a_party_is_its_own_nearest() -> None:
    assert found(0) == ["Congress"]


def test_the_subject_of_a_clause_is_not_below_it() -> None:
    assert found(1) == ["Cuba", "Iran"]


def test_what_hangs_on_the_trigger_is_not_below_its_object() -> None:
    assert found(3, trigger=5) == []
