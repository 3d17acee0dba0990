"""Check that words of conflict evoke nothing where they are not meant, as in sport, tales, titles and accidents."""

import pytest

from eventx import Extractor
from eventx.arguments.clauses import ClauseReader
from eventx.lexicon import Lexicon
from eventx.triggers import find_triggers
from trees import tree

LEXICON = Lexicon.default()
PLAYED = """
    Leeds PROPN NNP 2 nsubj ORG
    attacked/attack VERB VBD 0 root
    Hull PROPN NNP 2 obj ORG
    after ADP IN 5 case
    half-time/half-time NOUN NN 2 obl"""
TOLD = """
    In ADP IN 3 case
    the DET DT 3 det
    novel NOUN NN 6 obl
    a DET DT 5 det
    sniper NOUN NN 6 nsubj
    kills/kill VERB VBZ 0 root
    mayors/mayor NOUN NNS 6 obj"""
OPERA = """
    The DET DT 2 det
    opera NOUN NN 3 nsubj
    tells/tell VERB VBZ 0 root
    how ADV WRB 6 advmod
    pirates/pirate NOUN NNS 6 nsubj
    kidnap VERB VBP 3 ccomp
    monks/monk NOUN NNS 6 obj"""
TITLE = """
    He PRON PRP 2 nsubj
    wrote/write VERB VBD 0 root
    " PUNCT `` 5 punct
    We PRON PRP 5 nsubj
    Fought/fight VERB VBD 2 ccomp
    Rebels/rebel NOUN NNS 5 obj
    " PUNCT '' 5 punct"""
CRASH = """
    Guards/guard NOUN NNS 3 nsubj:pass
    were/be AUX VBD 3 aux:pass
    killed/kill VERB VBN 0 root
    when ADV WRB 7 advmod
    a DET DT 6 det
    bus NOUN NN 7 nsubj
    overturned/overturn VERB VBD 3 advcl"""
RAM = CRASH.replace("overturned/overturn", "hit/hit") + "\n    mines/mine NOUN NNS 7 obj"
ILLNESS = """
    He PRON PRP 2 nsubj
    died/die VERB VBD 0 root
    of ADP IN 6 case
    a DET DT 6 det
    heart NOUN NN 6 compound
    attack NOUN NN 2 obl"""
PROBE = """
    The DET DT 2 det
    probe NOUN NN 3 nsubj
    reached/reach VERB VBD 0 root
    a DET DT 5 det
    comet NOUN NN 3 obj"""

PATENT = """
    The DET DT 3 det
    patent NOUN NN 3 compound
    war NOUN NN 4 nsubj
    ended/end VERB VBD 0 root"""
CELLS = """
    Drugs/drug NOUN NNS 2 nsubj
    attack VERB VBP 0 root
    the DET DT 4 det
    tumor NOUN NN 2 obj"""
PAINTED = """
    The DET DT 2 det
    mural NOUN NN 3 nsubj
    depicts/depict VERB VBZ 0 root
    the DET DT 5 det
    murder NOUN NN 3 obj
    of ADP IN 7 case
    monks/monk NOUN NNS 5 nmod"""
CALLED = """
    Invasion NOUN NN 4 nsubj
    was/be AUX VBD 4 cop
    his PRON PRP$ 4 nmod:poss
    novel NOUN NN 0 root"""

GOUT = """
    An/a DET DT 2 det
    attack NOUN NN 5 nsubj
    of ADP IN 4 case
    gout NOUN NN 2 nmod
    delayed/delay VERB VBD 0 root
    him PRON PRP 5 obj"""
RESULT = """
    Fiji PROPN NNP 2 nsubj LOC
    crushed/crush VERB VBD 0 root
    Samoa PROPN NNP 2 obj LOC"""
PLAY = """
    The DET DT 2 det
    play NOUN NN 6 nsubj
    about ADP IN 5 case
    the DET DT 5 det
    siege NOUN NN 2 nmod
    closed/close VERB VBD 0 root"""


def triggers(rows: str) -> list[str]:
    sentence = tree(rows)
    return [m.word.text for m in find_triggers(sentence, LEXICON, ClauseReader(sentence, LEXICON.classes))]


@pytest.mark.parametrize(
    "rows",
    [PLAYED, TOLD, OPERA, TITLE, CRASH, ILLNESS, PROBE, PATENT, CELLS, PAINTED, CALLED, GOUT, RESULT, PLAY],
)
def test_word_of_conflict_evokes_nothing_where_it_is_not_meant(rows: str) -> None:
    assert triggers(rows) in ([], ["tells"])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (PLAYED.replace("Leeds PROPN NNP 2 nsubj ORG", "Gunmen/gunman NOUN NNS 2 nsubj"), ["attacked"]),
        (PLAYED.replace("half-time/half-time", "dawn"), ["attacked"]),
        (TOLD.replace("novel", "port"), ["kills"]),
        (TOLD.replace("kills/kill VERB VBZ", "killed/kill VERB VBD"), ["killed"]),
        (OPERA.replace("opera", "envoy"), ["tells", "kidnap"]),
        (TITLE.replace("Rebels/rebel", "rebels/rebel"), ["Fought"]),
        (TITLE.replace('"', "(", 1), ["Fought"]),
        (CRASH.replace("overturned/overturn", "left/leave").replace("bus", "rebel"), ["killed"]),
        (RAM, ["killed", "hit"]),
        (ILLNESS.replace("heart", "knife"), ["died"]),
        (PATENT.replace("patent", "border"), ["war"]),
        (CELLS.replace("tumor", "port").replace("Drugs/drug", "Rebels/rebel"), ["attack"]),
        (PAINTED.replace("mural", "report").replace("depicts/depict", "covers/cover"), ["murder"]),
        (CALLED.replace("novel", "mistake"), ["Invasion"]),
        (GOUT.replace("gout NOUN NN", "rebels/rebel NOUN NNS"), ["attack"]),
        (RESULT.replace("Samoa PROPN NNP 2 obj LOC", "rebels/rebel NOUN NNS 2 obj"), ["crushed"]),
        (PLAY.replace("play", "report"), ["siege"]),
        (PROBE.replace("reached/reach", "covers/cover").replace("comet", "crash"), ["probe"]),
    ],
)
def test_word_of_conflict_is_meant_elsewhere(rows: str, expected: list[str]) -> None:
    assert triggers(rows) == expected


def test_what_something_is_called_does_not_happen() -> None:
    rows = """
        She/she PRON PRP 2 nsubj
        called/call VERB VBD 0 root
        the DET DT 4 det
        raid NOUN NN 2 obj
        a DET DT 6 det
        massacre NOUN NN 2 xcomp"""
    sentence = tree(rows)
    events = Extractor().process_parsed(sentence.text, (sentence,)).events
    assert [e.trigger.text for e in events] == ["called", "raid"]


@pytest.mark.parametrize(
    ("subject", "verb", "expected"),
    [("she", "named", []), ("suspects/suspect NOUN NNS", "named", ["asked"]), ("she", "freed", ["asked", "freed"])],
)
def test_who_will_not_be_named_asks_for_nothing(subject: str, verb: str, expected: list[str]) -> None:
    subject = subject if " " in subject else f"{subject} PRON PRP"
    rows = f"""
        The DET DT 2 det
        nurse NOUN NN 3 nsubj
        asked/ask VERB VBD 0 root
        that SCONJ IN 8 mark
        {subject} 8 nsubj:pass
        not PART RB 8 advmod
        be AUX VB 8 aux:pass
        {verb}/{verb.removesuffix("d")} VERB VBN 3 ccomp"""
    assert triggers(rows) == expected


def test_anonymity_is_nothing_to_ask_for() -> None:
    rows = """
        The DET DT 2 det
        nurse NOUN NN 3 nsubj
        demanded/demand VERB VBD 0 root
        anonymity NOUN NN 3 obj"""
    assert triggers(rows) == []
    assert triggers(rows.replace("anonymity", "help")) == ["demanded"]
