"""Send the hostile corpus through the real model: no crash, exact offsets, bounded time and memory."""

import resource
import time
from datetime import date

import pytest
from corpus import CORPUS, LARGE, PLAIN

from eventx import Extractor
from eventx.testing import check_batch_equals_single, check_document

REFERENCE = date(2024, 10, 23)


def process(extractor: Extractor, text: str, seconds: float) -> None:
    """Process a text, check every promise, and bound the CPU time."""
    start = time.process_time()
    document = extractor.process(text, reference_date=REFERENCE)
    took = time.process_time() - start
    check_document(document)
    assert took < seconds, f"{took:.1f} s"


@pytest.mark.parametrize("name", CORPUS)
def test_a_hostile_text_is_answered_in_bounded_time(extractor: Extractor, name: str) -> None:
    process(extractor, CORPUS[name](), seconds=20)


@pytest.mark.parametrize("name", LARGE)
def test_a_huge_text_is_answered_in_bounded_time_and_memory(extractor: Extractor, name: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    process(extractor, LARGE[name](), seconds=120)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert grown < 1_500, f"{grown:.0f} MB"


def test_hostile_texts_do_not_disturb_their_neighbours_in_a_batch(extractor: Extractor) -> None:
    names = ["empty", "zalgo", "lone surrogate in a word", "table", "only zero-width", "emoji", "html"]
    texts = [CORPUS[name]() for name in names]
    check_batch_equals_single(extractor, [t for hostile in texts for t in (hostile, PLAIN)])


def test_events_are_found_through_invisible_dirt(extractor: Extractor) -> None:
    clean = extractor.extract(PLAIN)
    assert {e.type for e in clean} >= {"attack", "deployment"}
    for name in ("byte order marks", "zero width between letters", "soft hyphen between letters"):
        assert [e.type for e in extractor.extract(CORPUS[name]())] == [e.type for e in clean], name
