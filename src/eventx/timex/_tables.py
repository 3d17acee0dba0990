"""Load the word tables of the time tagger, once and on first use."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from attrs import frozen


@frozen
class Entry:
    """What a word means in a time expression.

    Attributes:
        category: The name that the grammar uses.
        value: The word's value within the category: a month's number, a unit's name, ...
    """

    category: str
    value: Any = None


def read(name: str) -> dict[str, Any]:
    """Read one table of the package's data."""
    return tomllib.loads((files("eventx") / "data" / "timex" / f"{name}.toml").read_text("utf-8"))


@cache
def calendar() -> dict[str, Any]:
    """Return the names on the calendar and on the clock."""
    return read("calendar")


@cache
def words() -> dict[str, Any]:
    """Return the other words of time expressions."""
    return read("words")


@cache
def listed(section: str, table: str) -> frozenset[str]:
    """Return the forms of one list of the words of time expressions."""
    return frozenset(words()[section][table])


@cache
def lexicon() -> Mapping[str, Entry]:
    """Return the reading of every word that a time expression may hold, by its lower-case form."""
    found: dict[str, Entry] = {}
    cal, other = calendar(), words()
    for table, category in _CALENDAR_CATEGORIES.items():
        for key, forms in cal[table].items():
            value = int(key) if key.lstrip("-").isdigit() else key
            found.update({form: Entry(category, value) for form in forms})
    found |= {form: Entry("deictic", tuple(value)) for form, value in cal["days"].items()}
    found |= {form: Entry("clockword", tuple(value)) for form, value in cal["clock"].items()}
    for table, category in _WORD_CATEGORIES.items():
        for key, forms in other[table].items():
            found |= {form: Entry(category, key) for form in forms}
    found |= {form: Entry("card", value) for form, value in other["cardinals"].items()}
    found |= {form: Entry("ordinal", value) for form, value in other["ordinals"].items()}
    for unit, forms in other["unit_forms"].items():
        one, many = _UNIT_CATEGORIES.get(unit, ("unit", "units"))
        found |= {form: Entry(one if form == unit else many, unit) for form in (unit, *forms)}
    for key, forms in (other["categories"] | other["pointers"]).items():
        found |= {form: Entry(key, key) for form in forms}
    found["hours"] = Entry("hours", "hour")  # "the early hours" is more than a unit
    found |= {form: Entry("length", unit) for unit, forms in other["lengths"].items() for form in forms}
    found |= {form: Entry("vague") for form in other["vague"]["forms"]}
    for key, forms in other["modifiers"].items():
        for form in forms:
            category = "mid" if key == "MID" else found[form].category if form in found else "early"
            found[form] = Entry(category, key)
    return MappingProxyType(found)


@cache
def abbreviations() -> frozenset[str]:
    """Return the short names of months and weekdays, which may take a full stop."""
    cal = calendar()
    return frozenset(
        form for table in ("months", "weekdays") for forms in cal[table].values() for form in forms[1:]
    )


@cache
def short_units() -> frozenset[str]:
    """Return the short names of units ("min"), which are times after a number only."""
    return frozenset(words()["short_units"]["forms"])


@cache
def feasts() -> Mapping[str, str]:
    """Return the key of every feast's rule by its lower-case name."""
    cal = calendar()
    found = {form: f"day {key}" for key, forms in cal["known_days"].items() for form in forms}
    found |= {form: f"fixed {key}" for key, forms in cal["feasts"].items() for form in forms}
    found |= {form: f"easter {key}" for key, forms in cal["easter"].items() for form in forms}
    found |= {form: "nth {} {} {}".format(*rule) for form, rule in cal["nth"].items()}
    return MappingProxyType({k.replace("’", "'"): v for k, v in found.items()})


_CALENDAR_CATEGORIES = {
    "months": "month",
    "weekdays": "weekday",
    "weekday_plurals": "weekdays",
    "seasons": "season",
    "parts": "part",
    "part_plurals": "parts",
    "zones": "zone",
    "decades": "decadeword",
}
_WORD_CATEGORIES = {"sets": "set", "references": "reference", "ends": "endnoun", "approximations": "approx"}
_UNIT_CATEGORIES = {"quarter": ("quarter", "quarters"), "century": ("century", "units")}
