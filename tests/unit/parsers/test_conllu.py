"""Check reading and writing CoNLL-U; malformed files are in tests/hostile."""

from hypothesis import given, settings

from eventx.parsers.conllu import read_conllu, shifted, write_conllu
from eventx.strategies import dependency_trees
from eventx.syntax import ROOT, Entity, Sentence

TWO = """\
# newdoc id = 1
# text = Don't go.
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\tMood=Imp\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
3.1\tgo\tgo\tVERB\t_\t_\t_\t_\t_\t_
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newpar
1\tNew\tNew\tPROPN\tNNP\t_\t2\tcompound\t_\tNER=B-LOC
2\tAlder\tAlder\tPROPN\tNNP\t_\t3\tnsubj\t_\tNER=I-LOC
3\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_
4\tto\tto\tADP\tIN\t_\t5\tcase\t_\t_
5\tKarsk\tKarsk\tPROPN\tNNP\t_\t3\tobl\t_\tNER=B-LOC|SpaceAfter=No
"""


def test_text_and_offsets_are_rebuilt() -> None:
    text, sentences = read_conllu(TWO)
    assert text == "Don't go.\n\nNew Alder fell to Karsk"
    for sentence in sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        for word in sentence.words:
            assert text[word.start : word.end] == word.text


def test_a_multiword_token_is_read_as_its_words_without_a_blank() -> None:
    _, (first, _) = read_conllu(TWO)
    assert [w.text for w in first.words] == ["Do", "n't", "go", "."]
    assert [w.space_after for w in first.words] == [False, True, False, True]
    assert first.words[2].head == ROOT
    assert first.words[0].feats == "Mood=Imp"
    assert first.words[1].feats == ""


def test_entities_are_read_from_misc() -> None:
    _, (first, second) = read_conllu(TWO)
    assert first.entities == ()
    assert second.entities == (Entity(0, 2, "LOC"), Entity(4, 5, "LOC"))


def test_windows_line_ends_and_no_last_empty_line_are_fine() -> None:
    assert read_conllu(TWO.replace("\n", "\r\n").rstrip()) == read_conllu(TWO)


def test_comments_alone_are_no_sentence() -> None:
    assert read_conllu("# only a comment\n\n\n") == ("", ())
    assert read_conllu("") == ("", ())


@settings(max_examples=30)
@given(dependency_trees())
def test_what_is_written_is_read_back(sentence: Sentence) -> None:
    _, (again,) = read_conllu(write_conllu([sentence]))
    assert [(w.text, w.lemma, w.upos, w.head, w.deprel) for w in again.words] == [
        (w.text, w.lemma, w.upos, w.head, w.deprel) for w in sentence.words
    ]
    assert again.entities == sentence.entities


def test_a_shifted_sentence_moves_with_its_words() -> None:
    _, (first, _) = read_conllu(TWO)
    moved = shifted(first, 7)
    assert (moved.start, moved.words[2].start, moved.words[2].end) == (7, 13, 15)
    assert shifted(moved, -7) == first
