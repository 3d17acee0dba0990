"""The steps between the corpora and Stanza's trainers."""

import random

import pytest
from training.augment import byline, capitals, curly, dateline, lower, titled
from training.conllu import FORM, HEAD, ID, Tree, documents, has_no_space, read_trees, write_trees
from training.gum_names import merge, read_names
from training.lemma_data import variants
from training.ner_data import add_nationalities, entities, nationalities, repair, tagged
from training.scoring import entity_f1, evaluate, running_text
from training.uner_data import uner_sentences

TREES = """\
# newdoc id = a
# newpar
# text = Don't "stop".
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=Yes
1\tDo\tdo\tAUX\tVB\t_\t4\taux\t4:aux\t_
2\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t4:advmod\t_
3\t"\t"\tPUNCT\t``\t_\t4\tpunct\t4:punct\tSpaceAfter=No
4\tstop\tstop\tVERB\tVB\t_\t0\troot\t0:root\tSpaceAfter=No
5\t"\t"\tPUNCT\t''\t_\t4\tpunct\t4:punct\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t4\tpunct\t4:punct\t_

# newpar
# text = Go
1\tGo\tgo\tVERB\tVB\t_\t0\troot\t0:root\t_
1.1\tthere\tthere\tADV\tRB\t_\t_\t_\t1:advmod\t_

# newdoc id = b
# text = Yes
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t0:root\t_

"""


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "trees.conllu"
    file.write_text(TREES, encoding="utf-8")
    return file


def test_multiword_tokens_become_tokens_without_space(path):
    first = next(read_trees(path))
    assert [word[FORM] for word in first.words] == ["Do", "n't", '"', "stop", '"', "."]
    assert has_no_space(first.words[0])
    assert not has_no_space(first.words[1])
    assert first.text() == 'Don\'t "stop".'


def test_multiword_token_that_is_no_concatenation_is_refused(path):
    path.write_text(TREES.replace("1-2\tDon't", "1-2\tDont"), encoding="utf-8")
    with pytest.raises(ValueError, match="Dont"):
        list(read_trees(path))


def test_empty_nodes_go_and_written_trees_read_back(path, tmp_path):
    trees = list(read_trees(path))
    assert len(trees[1].words) == 1
    copy = tmp_path / "copy.conllu"
    assert write_trees(copy, trees) == 8
    assert [t.words for t in read_trees(copy)] == [t.words for t in trees]


def test_documents_and_running_text(path):
    first, second = documents(read_trees(path))
    assert running_text(first) == 'Don\'t "stop".\n\nGo'
    assert running_text(second) == "Yes"


def test_variants_of_a_sentence_keep_its_tree(path):
    tree = next(read_trees(path))
    assert curly(tree).text() == "Don’t “stop”."
    assert capitals(tree).text() == 'DON\'T "STOP".'
    assert lower(tree).text() == 'don\'t "stop"'
    assert [word[HEAD] for word in curly(tree).words] == [word[HEAD] for word in tree.words]


def test_titles_come_before_names():
    rows = [
        ["1", f, f, u, "_", "_", "0", "dep", "_", "_"]
        for f, u in (("met", "VERB"), ("Ann", "PROPN"), ("Lee", "PROPN"))
    ]
    words = titled(Tree([], rows), random.Random(1)).words
    assert words[0][FORM] == "met"
    assert [word[FORM] for word in words][-2:] == ["Ann", "Lee"]
    assert words[-3][FORM].endswith(".")


@pytest.mark.parametrize("invent", [dateline, byline])
def test_invented_sentences_are_trees(invent):
    for seed in range(200):
        words = invent(random.Random(seed)).words
        heads = {word[ID]: word[HEAD] for word in words}
        assert list(heads.values()).count("0") == 1
        for word in heads:
            path = []
            while word != "0":
                assert word not in path
                path.append(word)
                word = heads[word]


def test_lemmatizer_learns_capitals(path):
    forms = {tree.words[0][FORM]: tree.words[0][2] for tree in variants(list(read_trees(path)))}
    assert forms["Stop"] == "stop"
    assert "Go" not in forms  # seen as it is


def test_bio_round_trip():
    sentence = [("Mr.", "B-PER"), ("Abbas", "I-PER"), ("met", "O"), ("Bush", "B-PER"), ("Rice", "B-PER")]
    found = entities(sentence)
    assert found == [(0, 2, "PER"), (3, 4, "PER"), (4, 5, "PER")]
    assert tagged([word for word, _ in sentence], found) == sentence


def test_gmb_is_repaired():
    sentence = [
        ("Prime", "B-PER"),
        ("Minister", "I-PER"),
        ("Singh", "I-PER"),
        ("left", "O"),
        ("Nepal", "B-NORP"),
    ]
    assert repair(sentence, {"prime", "minister"}, {"nepal"}) == [
        ("Prime", "O"),
        ("Minister", "O"),
        ("Singh", "B-PER"),
        ("left", "O"),
        ("Nepal", "B-LOC"),
    ]
    assert repair([("President", "B-PER")], {"president"}, set()) == [("President", "O")]


def test_nationalities_spread_to_corpora_without_them():
    known = nationalities([[("Iranian", "B-NORP"), ("Iran", "B-LOC")], [("Iran", "B-NORP")]])
    assert known == {"Iranian"}
    given = [("Iranian", "O"), ("Bank", "B-ORG")]
    assert add_nationalities(given, known) == [("Iranian", "B-NORP"), ("Bank", "B-ORG")]


def test_documents_of_even_and_odd_number_are_all_there_are(tmp_path):
    """The crossed taggers' halves share no document; one of two sentences stays whole."""
    (tmp_path / "ud").mkdir()
    (tmp_path / "ner").mkdir()
    starts = ("# newdoc id = a\n", "# newdoc id = b\n", "", "# newdoc id = c\n")
    trees = "".join(f"{start}1\t{word}\n\n" for start, word in zip(starts, "PQRS", strict=True))
    (tmp_path / "ud" / "ewt-dev.conllu").write_text(trees, encoding="utf-8")
    (tmp_path / "ner" / "uner_ewt_dev.bio").write_text("P\tO\n\nQ\tO\n\nR\tB-PER\n\nS\tO\n", encoding="utf-8")
    assert list(uner_sentences(tmp_path, "even")) == [[("P", "O")], [("S", "O")]]
    assert list(uner_sentences(tmp_path, "odd")) == [[("Q", "O")], [("R", "B-PER")]]
    assert [sentence[0][0] for sentence in uner_sentences(tmp_path)] == list("PQRS")


def test_gum_names_are_minimal_spans(tmp_path):
    rows = [
        "1\tMary\tMary\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(1-person-new-nnnnn-cf1-1,2-coref",
        "2\tChaworth\tChaworth\tPROPN\tNNP\t_\t1\tflat\t_\t_",
        "3\twho\twho\tPRON\tWP\t_\t4\tnsubj\t_\t_",
        "4\tleft\tleave\tVERB\tVBD\t_\t1\tacl:relcl\t_\tEntity=1)",
    ]
    file = tmp_path / "gum.conllu"
    file.write_text("\n".join(rows) + "\n\n", encoding="utf-8")
    words, names = next(read_names(file))
    assert names == [(0, 2, "PER")]
    assert merge(words, [(0, 4, "LOC")], names) == [(0, 4, "LOC")]
    assert merge([*words[:3], "of"], [(0, 4, "PER")], names) == [(0, 2, "PER")]


def test_scores(path):
    gold = "".join(tree.render() for tree in read_trees(path))
    assert evaluate(gold, gold)["LAS"] == 100
    wrong = gold.replace("\t4\taux\t", "\t6\taux\t")
    assert 80 < evaluate(gold, wrong)["LAS"] < 100
    scores = entity_f1([[(0, 1, "PER")], []], [[(0, 1, "PER"), (1, 2, "PER")], [(0, 1, "LOC")]], ("PER",))
    assert scores == {"precision": 50.0, "recall": 100.0, "f1": 66.67}
