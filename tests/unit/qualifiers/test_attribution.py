"""Check who is found to say what, on frozen parses."""

import pytest
from frozen_status import SENTENCES, attributed, find, reader

from eventx.qualifiers.attribution import find_attributions


@pytest.mark.parametrize(
    ("sentence", "word", "source", "cue", "hedged"),
    [
        ("Norway", "send", "Norway", "said", False),
        ("The rebels are", "killed", None, "believed", True),
        ("Officials", "accused", "Officials", "said", False),
        ("Officials", "arming", "minister", "accused", True),
        ("Gunmen", "attacked", "police", "said", False),
        ("According", "killed", "police", "According", True),
        ('"Our men', "captured", "commander", "said", False),
        ('"The enemy', "fled", "commander", "said", False),
        ("They burned", "burned", "commander", "said", False),
        ("The prime minister", "won", "minister", "said", False),
        ("The spokesman", "crossed", "spokesman", "confirm", False),
    ],
)
def test_source(sentence: str, word: str, source: str | None, cue: str, hedged: bool) -> None:
    found = attributed(sentence, word)
    assert found is not None
    assert (found.source[1].text if found.source else None, found.cue[1].text, found.hedged) == (source, cue, hedged)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Officials", "said"),
        ("Gunmen", "said"),
        ("The prime minister", "allegations"),
        ("The United Nations", "halt"),
        ("Thousands", "protest"),
    ],
)
def test_what_the_text_itself_says_has_no_source(sentence: str, word: str) -> None:
    assert attributed(sentence, word) is None


def test_the_speaker_of_a_quotation_may_stand_in_another_sentence() -> None:
    found = attributed("They burned", "burned")
    assert found is not None
    assert found.source is not None
    assert SENTENCES[found.source[0]].text.startswith('"Our men')


def test_the_keys_are_those_of_the_triggers() -> None:
    i, trigger, _ = find("Gunmen", "attacked")
    readers = [reader(s) for s in SENTENCES]
    assert set(find_attributions(SENTENCES, [(i, trigger)], readers)) == {(i, trigger.index)}
    assert find_attributions(SENTENCES, [], readers) == {}
