"""Check the tables of cue words."""

import tomllib
from collections import Counter
from importlib.resources import files

from eventx.qualifiers._cues import clause_cues, governors, reporting_cues
from eventx.qualifiers._lattice import Effect

ENTRIES = tomllib.loads((files("eventx") / "data/qualifiers/governors.toml").read_text("utf-8"))["governor"]
KINDS = ("clause", "controlled", "nominal")


def test_no_governor_imposes_two_things_on_one_kind_of_complement() -> None:
    keys = Counter((e["upos"], w, k) for e in ENTRIES for k in e.get("of", KINDS) for w in e["words"])
    assert [key for key, n in keys.items() if n > 1] == []


def test_entries_have_known_keys_alone() -> None:
    known = {"upos", "of", "words", "modality", "negates", "denies", "presupposes"}
    assert all(set(e) <= known and set(e.get("of", KINDS)) <= {*KINDS, "finite", "subject"} for e in ENTRIES)


def test_governors_are_read_with_what_they_impose() -> None:
    assert governors()["VERB", "vow", "clause"] == Effect("planned")
    assert governors()["VERB", "call for", "nominal"] == Effect("demanded")
    assert governors()["VERB", "rule out", "nominal"] == Effect(negates=True, denies=True)
    assert ("NOUN", "threat", "clause") in governors()


def test_words_that_doubt_are_words_that_report() -> None:
    cues = reporting_cues()
    reporting = cues.words("speech", "verbs") | cues.words("belief", "verbs") | {"rumor", "rumour"}
    assert cues.words("speech", "hedged") <= reporting
    assert cues.words("nouns", "hedged") <= cues.words("nouns", "words")


def test_no_auxiliary_has_two_modalities() -> None:
    cues = clause_cues()
    lists = [cues.words("auxiliaries", m) for m in ("planned", "possible", "demanded", "conditional")]
    assert sum(map(len, lists)) == len(frozenset().union(*lists))
