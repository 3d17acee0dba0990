"""Find time expressions in parsed sentences and give them TIMEX3 values and intervals.

Two steps: the words become an underspecified object (`_grammar`, `_join`), which is then resolved against the
reference date (`_resolve`); in narrative mode against the last date mentioned.
"""

from __future__ import annotations

from eventx.timex._dateline import dateline_date
from eventx.timex._tag import TimeMatch, normalize_span, tag_times
from eventx.timex._tense import tense_around

__all__ = ["TimeMatch", "dateline_date", "normalize_span", "tag_times", "tense_around"]
