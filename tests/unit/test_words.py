"""Check the word lists that are kept as data."""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from eventx._words import word_lists

LISTS = ("relations", "qualifiers/clause", "qualifiers/reporting")


@pytest.mark.parametrize("path", LISTS)
def test_words_are_lower_case_and_stand_once_in_a_list(path: str) -> None:
    tables = tomllib.loads((files("eventx") / "data" / f"{path}.toml").read_text("utf-8"))
    for table, lists in tables.items():
        for key, words in lists.items():
            assert [w for w in words if w != w.lower()] == []
            assert [w for w, n in Counter(words).items() if n > 1] == [], f"{table}.{key}"
            assert word_lists(path).words(table, key) == set(words)


def test_a_list_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        word_lists("relations").words("clauses", "adverbs")
