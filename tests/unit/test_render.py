"""Check how events look to people."""

from typing import Any

from eventx import Actor, Aid, Attribution, Mention, Span, Time
from eventx.render import line, table


def mention(cls: type[Any], text: str, **more: Any) -> Any:
    return cls(0, len(text), text, Span(0, len(text), text), **more)


def aid(**slots: Any) -> Aid:
    return Aid(trigger=mention(Mention, "shipped"), sentence=Span(0, 2, "It"), **slots)


def test_a_line_has_the_type_and_the_filled_slots_only() -> None:
    event = aid(actors=(mention(Actor, "Iran"),), targets=(mention(Actor, "Sudan"), mention(Actor, "Chad")))
    assert line(event) == "aid  actor=Iran  target=Sudan, Chad"
    assert line(aid()) == "aid"


def test_a_time_shows_its_value_or_else_its_words() -> None:
    times = (mention(Time, "Monday", value="2024-10-21"), mention(Time, "soon"))
    assert line(aid(times=times)) == "aid  time=2024-10-21, soon"
    unresolved = (mention(Time, "on\nWednesday", value="XXXX-WXX-3"),)
    assert line(aid(times=unresolved)) == "aid  time=on Wednesday"
    loose = (mention(Time, "the vote", mod="AFTER"), mention(Time, "two days before the vote", mod="BEFORE"))
    assert line(aid(times=loose)) == "aid  time=after the vote, two days before the vote"


def test_status_shows_what_is_not_asserted() -> None:
    assert line(aid(polarity="positive", modality="asserted")) == "aid"
    assert line(aid(polarity="negative", modality="planned")) == "aid  status=negative, planned"


def test_a_source_shows_its_name_or_else_the_cue() -> None:
    cue = mention(Mention, "reportedly")
    assert line(aid(attribution=Attribution(None, cue, hedged=True))) == "aid  said by=reportedly"
    officials = mention(Actor, "US\n officials")
    assert line(aid(attribution=Attribution(officials, cue))) == "aid  said by=US officials"


def test_a_table_has_a_header_and_a_row_an_event() -> None:
    rows = table([aid(actors=(mention(Actor, "Iran"),)), aid()]).split("\n")
    assert rows[0].split() == [
        "TYPE",
        "TRIGGER",
        "ACTOR",
        "TARGET",
        "LOCATION",
        "TIME",
        "STATUS",
        "SAID",
        "BY",
    ]
    assert rows[1].split() == ["aid", "shipped", "Iran"]
    assert rows[2].split() == ["aid", "shipped"]
    assert len(rows) == 3


def test_long_cells_are_cut_at_the_width() -> None:
    event = aid(actors=(mention(Actor, "a very long name of a ministry"),))
    assert table([event], width=10).split("\n")[1] == "aid   shipped  a very lo…"


def test_a_table_of_nothing_says_so() -> None:
    assert table([]) == "no events"
