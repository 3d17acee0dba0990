"""Load word lists: the tables of a TOML file in `eventx/data`, each list a frozen set."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import frozen


@frozen
class WordLists:
    """The word lists of one data file, by table and key."""

    _tables: Mapping[str, Mapping[str, frozenset[str]]]

    def words(self, table: str, key: str) -> frozenset[str]:
        """Return one list."""
        return self._tables[table][key]

    def keys(self, table: str) -> tuple[str, ...]:
        """Return the keys of one table."""
        return tuple(self._tables[table])


@cache
def word_lists(path: str) -> WordLists:
    """Return the lists of a file.

    Args:
        path: The file's path below `eventx/data`, without its suffix: "qualifiers/clause".

    Returns:
        The lists, read once.
    """
    import tomllib  # here, so that `import eventx` stays quick
    from importlib.resources import files

    tables = tomllib.loads((files("eventx") / "data" / f"{path}.toml").read_text("utf-8"))
    return WordLists({t: {k: frozenset(v) for k, v in keys.items()} for t, keys in tables.items()})


def quotation_marks() -> tuple[frozenset[str], frozenset[str]]:
    """Return the marks that open a quotation and those that close one; a straight mark does both."""
    marks = word_lists("marks")
    return marks.words("quotation", "open"), marks.words("quotation", "close")
