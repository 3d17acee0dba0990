"""Load the cue words of status and attribution, once and on first use."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from attrs import frozen

from eventx.qualifiers._lattice import Effect

Kind = Literal["clause", "controlled", "nominal", "subject"]
_KINDS: tuple[Kind, ...] = ("clause", "controlled", "nominal")


@frozen
class Cues:
    """The word lists of one data file, by table and key, each a frozen set."""

    _tables: Mapping[str, Mapping[str, frozenset[str]]]

    def words(self, table: str, key: str) -> frozenset[str]:
        """Return one list."""
        return self._tables[table][key]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("eventx") / "data" / "qualifiers" / f"{name}.toml").read_text("utf-8"))


def _sets(name: str) -> Cues:
    tables = _read(name)
    return Cues({t: {k: frozenset(v) for k, v in keys.items()} for t, keys in tables.items()})


@cache
def clause_cues() -> Cues:
    """Return the cue words inside a clause: negation, auxiliaries, subordinators, modifiers."""
    return _sets("clause")


@cache
def reporting_cues() -> Cues:
    """Return the words that attribute."""
    return _sets("reporting")


@cache
def governors() -> Mapping[tuple[str, str, Kind], Effect]:
    """Return what governors impose, by part of speech, word ("call for") and kind of complement."""
    found: dict[tuple[str, str, Kind], Effect] = {}
    for entry in _read("governors")["governor"]:
        effect = Effect(
            modality=entry.get("modality", "asserted"),
            negates=entry.get("negates", False),
            denies=entry.get("denies", False),
            presupposes=entry.get("presupposes", False),
        )
        for kind in entry.get("of", _KINDS):  # "subject" only where an entry names it
            for word in entry["words"]:
                found[entry["upos"], word, kind] = effect
    return found
