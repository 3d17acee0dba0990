"""Check that the model and the bundled rules find the events that `news_texts` promises."""

import random

from eventx import Extractor
from eventx._strategies.news import news_table
from eventx.strategies import NewsText


def news(each: int) -> list[NewsText]:
    """Fill every template several times."""
    table, rng = news_table(), random.Random(7)
    return [
        template.fill({name: rng.choice(table.fillers[name]) for name in template.slots()})
        for template in table.templates
        for _ in range(each)
    ]


def test_nine_in_ten_expected_events_are_found(extractor: Extractor) -> None:
    texts = news(each=8)
    found = list(extractor.pipe(n.text for n in texts))
    expected = [(e, d) for n, d in zip(texts, found, strict=True) for e in n.events]
    missed = [
        (d.text, e.type, [e.missing(f) for f in d.events])
        for e, d in expected
        if not any(e.missing(f) == () for f in d.events)
    ]
    assert len(missed) <= 0.1 * len(expected), missed
