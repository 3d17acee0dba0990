"""Check on frozen parses that words of saying are typed by what they announce."""

from pathlib import Path

import pytest

from eventx._assembly import assemble
from eventx.arguments.clauses import ClauseReader
from eventx.events import Pledge, Threat
from eventx.lexicon import Lexicon
from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence
from eventx.triggers import find_triggers
from trees import tree

TEXT, SENTENCES = read_conllu(
    (Path(__file__).parents[1] / "frozen" / "announcements.conllu").read_text(encoding="utf-8")
)
LEXICON = Lexicon.default()


def triggers(sentence: Sentence) -> list[tuple[str, str, str | None]]:
    """Type, trigger and governor of each event."""
    found = find_triggers(sentence, LEXICON, ClauseReader(sentence, LEXICON.classes))
    return [(str(m.rule.type), m.word.text, m.governor.word.text if m.governor else None) for m in found]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("Uruguay announced", [("pledge", "announced", None), ("aid", "send", "announced")]),
        ("The ministry said it would hold", [("pledge", "said", None), ("meeting", "talks", "said")]),
        ("The unions", [("threat", "said", None), ("protest", "boycott", "said")]),
        ("The union said", [("threat", "said", None), ("protest", "boycott", "said")]),
        ("The premier", [("statement", "said", None), ("rejection", "send", None)]),  # not to do it is no pledge
        ("The envoy", [("statement", "said", None), ("aid", "send", None)]),  # "it" is not the envoy
        ("Uruguay said", [("statement", "said", None), ("aid", "send", None)]),  # another's act
        ("The miners", [("statement", "said", None), ("aid", "sent", None)]),  # done already
        ('"We will release', [("release", "release", "said"), ("pledge", "said", None)]),
        ("The ministry said it would print", [("statement", "said", None)]),  # no event of the ontology
        ("The president", [("pledge", "said", None), ("release", "release", "said")]),
        ("The admiral", [("statement", "said", None), ("release", "release", None)]),  # "his" enemies are not his side
        ("Turkish", [("pledge", "said", None), ("aid", "send", "said")]),
        ("The Greek", [("statement", "said", None), ("aid", "send", None)]),
        ("The bank", [("pledge", "committed", None), ("aid", "rebuilding", "committed")]),
    ],
)
def test_saying_what_one_will_do_is_a_pledge_or_a_threat(
    start: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert triggers(next(s for s in SENTENCES if s.text.startswith(start))) == expected


@pytest.mark.parametrize(
    ("start", "content", "quote"),
    [
        ("Uruguay announced", "it would send doctors to the flooded province", "indirect"),
        ('"We will release', "We will release the prisoners", "direct"),
        ("The unions", "they will boycott the port from Monday", "indirect"),
        ("The general", "to shell the town", None),
    ],
)
def test_what_is_pledged_or_threatened_is_its_content(start: str, content: str, quote: str | None) -> None:
    sentence = next(s for s in SENTENCES if s.text.startswith(start))
    events, _ = assemble(TEXT, (sentence,), LEXICON, None)
    (said,) = (e for e in events if isinstance(e, Pledge | Threat))
    assert said.content is not None
    assert (said.content.text, said.quote) == (content, quote)
    assert TEXT[said.content.start : said.content.end] == content
    others = [e.attribution.statement for e in events if e.attribution is not None]
    assert others == ([said.trigger.head] if quote else [])


def test_what_is_done_stands_before_a_noun_that_only_says_so() -> None:
    (sentence,) = (s for s in SENTENCES if s.text.startswith("Oslo"))
    assert triggers(sentence) == [("sanction", "halted", None)]


@pytest.mark.parametrize(("mark", "expected"), [("unless", "threat"), ("because", "statement")])
def test_what_somebody_may_do_unless_others_yield_is_a_threat(mark: str, expected: str) -> None:
    sentence = tree(
        f"""
        Oman PROPN NNP 2 nsubj LOC
        said/say VERB VBD 0 root
        it PRON PRP 5 nsubj
        may AUX MD 5 aux
        rethink VERB VB 2 ccomp
        this PRON DT 5 obj
        {mark} SCONJ IN 9 mark
        others/other NOUN NNS 9 nsubj
        pay VERB VBP 5 advcl
        """
    )
    assert triggers(sentence)[0][:2] == (expected, "said")


@pytest.mark.parametrize(("act", "expected"), [("quarantine", "threat"), ("attend", "statement")])
def test_what_somebody_will_do_to_others_on_a_condition_is_a_threat(act: str, expected: str) -> None:
    sentence = tree(
        f"""
        Oman PROPN NNP 2 nsubj LOC
        said/say VERB VBD 0 root
        it PRON PRP 5 nsubj
        would AUX MD 5 aux
        {act} VERB VB 2 ccomp
        if SCONJ IN 8 mark
        others/other NOUN NNS 8 nsubj
        stay VERB VBP 5 advcl
        """
    )
    assert triggers(sentence)[0][:2] == (expected, "said")


def test_who_will_surrender_on_a_condition_threatens_nobody() -> None:
    sentence = tree(
        """
        Rebels/rebel NOUN NNS 2 nsubj
        said/say VERB VBD 0 root
        they PRON PRP 5 nsubj
        would AUX MD 5 aux
        surrender VERB VB 2 ccomp
        if SCONJ IN 8 mark
        others/other NOUN NNS 8 nsubj
        stayed/stay VERB VBD 5 advcl
        """
    )
    assert [t[:2] for t in triggers(sentence)] == [("statement", "said"), ("surrender", "surrender")]


@pytest.mark.parametrize(("speaker", "expected"), [("governor", "threat"), ("tourist", "statement")])
def test_what_those_in_power_say_will_be_done_is_their_own_act(speaker: str, expected: str) -> None:
    sentence = tree(
        f"""
        The DET DT 2 det
        {speaker} NOUN NN 3 nsubj
        said/say VERB VBD 0 root
        ships/ship NOUN NNS 7 nsubj:pass
        would AUX MD 7 aux
        be AUX VB 7 aux:pass
        quarantined/quarantine VERB VBN 3 ccomp
        unless SCONJ IN 10 mark
        owners/owner NOUN NNS 10 nsubj
        protested/protest VERB VBD 7 advcl
        """
    )
    assert triggers(sentence)[0][:2] == (expected, "said")
