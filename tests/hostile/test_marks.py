"""Let a parser take a mark or an article for a noun: its phrase must still hold it."""

import pytest

from eventx.arguments.spans import clause_words, mention, noun_phrase
from eventx.parsers.conllu import read_conllu

MARKS = ["»", "“", "”", "-", '"', "(", ")", "’", "—", ",", "%", "=", "the", "'s", "and", "of"]
TAGS = [
    ("NOUN", "NN"),
    ("PROPN", "NNP"),
    ("X", "FW"),
    ("PRON", "PRP"),
    ("PUNCT", ","),
    ("DET", "DT"),
    ("VERB", "VB"),
]
RELATIONS = ["compound", "appos", "flat", "nmod", "case", "punct", "det", "amod", "acl", "conj"]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(("upos", "xpos"), TAGS)
def test_a_phrase_holds_its_head(mark: str, upos: str, xpos: str) -> None:
    for relation in RELATIONS:
        _, (sentence,) = read_conllu(
            f"1\tAlder\tAlder\tNOUN\tNN\t_\t2\t{relation}\t_\tSpaceAfter=No\n"
            f"2\t{mark}\t{mark}\t{upos}\t{xpos}\t_\t0\troot\t_\t_\n"
            f"3\t)\t)\tPUNCT\t)\t_\t2\tpunct\t_\t_\n"
            f"4\ttown\ttown\tNOUN\tNN\t_\t2\t{relation}\t_\t_\n"
        )
        head = sentence.words[1]
        phrases = [
            noun_phrase(sentence, head),
            noun_phrase(sentence, head, place=True),
            clause_words(sentence, head),
        ]
        for words in phrases:
            assert head in words
            assert mention(sentence, words, head).head.text == mark
