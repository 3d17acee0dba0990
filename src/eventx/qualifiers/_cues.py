"""Load the cue words of status and attribution, once and on first use."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from eventx._words import WordLists, word_lists
from eventx.qualifiers._lattice import Effect

Kind = Literal["clause", "controlled", "finite", "nominal", "subject"]
_KINDS: tuple[Kind, ...] = ("clause", "controlled", "nominal")


@cache
def clause_cues() -> WordLists:
    """Return the cue words inside a clause: negation, auxiliaries, subordinators, modifiers."""
    return word_lists("qualifiers/clause")


@cache
def reporting_cues() -> WordLists:
    """Return the words that attribute."""
    return word_lists("qualifiers/reporting")


@cache
def governors() -> Mapping[tuple[str, str, Kind], Effect]:
    """Return what governors impose, by part of speech, word ("call for") and kind of complement."""
    found: dict[tuple[str, str, Kind], Effect] = {}
    tables = tomllib.loads((files("eventx") / "data" / "qualifiers" / "governors.toml").read_text("utf-8"))
    for entry in tables["governor"]:
        effect = Effect(
            modality=entry.get("modality", "asserted"),
            negates=entry.get("negates", False),
            denies=entry.get("denies", False),
            presupposes=entry.get("presupposes", False),
        )
        for kind in entry.get("of", _KINDS):  # "finite" and "subject" only where an entry names them
            for word in entry["words"]:
                found[entry["upos"], word, kind] = effect
    return found
