"""Check polarity, modality and tense on frozen parses."""

from collections.abc import Callable

import pytest

from eventx.arguments._clauses import ClauseReader
from eventx.lexicon.classes import WordClasses
from eventx.parsers.conllu import read_conllu
from eventx.qualifiers.status import Status, read_status
from eventx.syntax import Sentence, Word

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
