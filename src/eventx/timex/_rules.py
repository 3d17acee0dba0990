"""List the patterns of time expressions; `_build.py` has a reader for each.

`{name}` is one token of a category (`_lex.py`, the tables) or a macro; `(?P<name>...)` is a group that the reader
looks at. Prepositions stay outside, modifiers such as "early" or "nearly" are inside the span.
"""

from __future__ import annotations

MACROS = {
    "daynum": "{n12}|{n24}|{n31}",
    "hour": "{n12}|{n24}",
    "int": "{n12}|{n24}|{n31}|{n59}|{n99}|{number}",
    "mon": "{month}{dot}?",
    "wday": "{weekday}{dot}?",
    "dayref": "{nth}|{daynum}",
    "ord": "{ordinal}|{nth}|{second}",
    "theptr": "{the}(?:{next}|{following}|{previous})|{following}|{previous}",
    "ptr": "{the}?(?:{last}|{next}|{current}|{latest})|{this}",
    "thatone": "{that}{same}?|{the}{same}",
    "one": "{unit}|{quarter}|{second}",
    "many": "{units}|{quarters}",
    "any": "{one}|{many}",
    "words": "{card}(?:(?:{dash}|{and})?{card}){0,6}",
    "fuzzy": "{art}?{vague}(?:{more})?|{some}|{art}{couple}(?:{of}(?={card}))?",
    "amount": "(?:{int}|{year})(?:{n12}{slash}{n12}|{card}|{dash}?{and}{art}{half})?|{words}(?:{and}{art}{half})?"
    "|{art}{half}|{half}{art}|{art}?{couple}{of}?|{art}{card}?",
    "limit": "{just}?(?:{approx}|{some}|(?:{more}|{less}|{earlier}){than}|{at}(?:{least}|{most})|{up}{to}|{under})|{just}{over}|{only}",
    "near": "{limit}|{shortly}(?:{after}|{before})",
    "stop": "(?={comma}|{close}|$)",
    "spoken": "{card}{card}(?:{dash}?{card})?|{card}{card}{and}{card}(?:{dash}?{card})?",
    "pre": "(?:{the}?(?P<end>{endnoun}){of}|{the}?(?P<early>{early}|{mid}|{earlier}|{later}){dash}?(?:{in}|{on})?)?",
    "endof": "(?:{the}?(?P<end>{endnoun}){of}|(?P<early>{early}|{mid}|{earlier}|{later}){in}?)?",
    "yr": "(?:{comma}|{of})?(?P<year>{year})(?!{dash}?(?:{any}))",
}

RULES = {
    # dates
    "iso": "(?P<iso>{iso})",
    "numeric": "(?P<numeric>{numeric})",
    "month_day": "{pre}(?:{wday}{comma}?{the}?)?{mon}(?:{the})?(?P<day>{dayref})(?!{dot}?{ampm}|{units})(?:{comma}?(?P<year>{year}))?",
    "month_days": "{mon}(?P<day>{dayref})(?:{dash}|{to}|{and})(?P<day2>{dayref})(?!{dash}?(?:{any}|{ampm}))(?:{comma}?(?P<year>{year}))?",
    "day_month": "{pre}(?:(?:{the}?{wday}{comma}?)?{the}?)?(?P<day>{dayref}){of}?{mon}(?:{comma}?(?P<year>{year}))?",
    "days_month": "{the}?(?P<day>{dayref})(?:{dash}|{to}|{and}|{comma})(?P<day2>{dayref}){of}?{mon}(?:{comma}?(?P<year>{year}))?",
    "day_of_that": "{the}(?P<day>{nth}|{ordinal})(?:{of}(?P<of>{that}|{this}|{the})(?P<unit>{unit}))?",
    "month": "{pre}(?:(?P<ptr>{last}|{this}|{next}|{that}|{the}(?:{following}|{previous}|{same})))?{mon}(?:{yr})?",
    "year": "(?:{pre}(?:{the}{units})?)(?P<year>{year})(?:{ad})?(?!{dash}?(?:{many}))",
    "years": "(?P<year>{year})(?:{dash}|{slash})(?P<year2>{n12}|{n24}|{n31}|{n59}|{n99})(?!{dash}?(?:{any}|{month}))",
    "era": "{pre}(?:(?P<n>{int}|{year})(?P<era>{bc}|{ad})|{ad}(?P<n2>{int}|{year}))",
    "decade": "{pre}{the}?(?P<decade>{decade}|{decadeword})",
    "spoken": "(?P<spoken>{spoken})(?!{dash}?(?:{any}))",
    "month_spoken": "{mon}(?P<spoken>{spoken})",
    "century": "{pre}{the}?(?P<ord>{ord}){dash}?{century}(?P<era>{bc}|{ad})?",
    "season": "{pre}(?P<ptr>{last}|{this}|{next}|{that}|{the}(?:{following}|{previous}|{same}|{last}|{next})?)?{season}(?:{yr})?",
    "feast": "(?P<ptr>{last}|{this}|{next})?{feast}(?:{yr})?",
    "weekday": "{pre}(?P<ptr>{last}|{this}|{next}|{that}|{the}?(?:{following}|{previous})|{the}{same})?{wday}"
    "(?:(?P<late>{early}|{mid})?{dash}?(?P<part>{part}))?",
    "nth_weekday": "{the}?(?P<ord>{ord}|{last}){weekday}(?:{of}|{in}){mon}(?:{yr})?",
    "quarter": "{pre}(?P<ptr>{last}{poss}?)?{the}?(?P<year0>{year})?(?:{poss})?{fiscal}?(?P<ord>{ord}){dash}?"
    "(?:(?P<q>{quarter})|(?P<h>{half}))(?:{of}?(?:{fiscal}?(?P<year>{year})|(?P<rel>{last}|{this}|{next}|{the})(?P<unit>{unit})))?",
    "qn": "{q}(?P<n>{n12})(?:{of}?{year})?",
    "fiscal": "{pre}(?P<ptr>{this}|{last}|{next}|{the}(?:{last}|{next}|{current})?)?{fiscal}(?:(?P<unit>{unit})(?P<year2>{year})?|(?P<year>{year}))",
    # named from here and now
    "deictic": "{pre}(?P<day>{deictic})(?:(?P<late>{early}|{mid})?{dash}?(?P<part>{part}))?",
    "this_part": "{pre}(?P<ptr>{this}|{last}|{that}{same}?|{the}(?:{same}|{next}|{following}|{previous}))(?P<part>{part})",
    "the_part": "{pre}{the}{part}",
    "part": "{early}?{part}",
    "early_hours": "{the}?{early}{hours}(?:{of}{the}{part})?",
    "shift": "{pre}{approx}?(?P<ptr>{ptr})(?P<fiscal>{fiscal})?(?P<unit>{one}|{century})",
    "next_unit": "{pre}(?P<ptr>{theptr})(?P<unit>{one})",
    "that_unit": "{pre}(?P<ptr>{thatone})(?P<unit>{one})",
    "that_time": "{thatone}{time}",
    "this_time": "{this}{time}",
    "unit": "(?P<unit>{unit}|{quarter})",
    "year_unit": "{the}?{year}(?P<unit>{quarter})",
    "bare_unit": "{pre}{the}(?P<unit>{unit}|{quarter})",
    "year_end": "{the}?(?P<unit>{unit}){poss}?{dash}?(?P<end>{endnoun})",
    "ago": "(?P<limit>{limit})?(?P<count>{amount}|{fuzzy})(?P<unit>{any})(?P<dir>{ago}|{hence}|{from}{reference}|{from}{deictic})",
    "many_ago": "(?P<unit>{many})(?P<dir>{ago}|{earlier}|{later})",
    "later": "(?P<limit>{limit})?(?P<count>{amount}|{fuzzy})(?P<unit>{any})(?P<dir>{later}|{earlier}|(?:{before}|{after}){stop})",
    "unit_ago": "{the}?(?P<unit>{unit}){dash}(?P<dir>{ago}|{earlier})",
    "before_day": "{the}(?P<unit>{unit})(?P<dir>(?:{before}|{after}){stop})",
    "before_last": "{the}?(?P<unit>{unit}|{weekday}|{part})(?P<dir>{before}{last}|{after}{next})",
    # lengths of time
    "period": "{the}?(?P<ptr>{last}|{next}|{previous}|{following}|{latest}|{recent})(?P<count>{amount}|{fuzzy}|{couple}{of}|{vague}){adj}?(?P<unit>{any})",
    "first_units": "{the}?(?:{ordinal}|{last})(?P<count>{words}|{int})(?P<unit>{many})",
    "recent": "{the}?(?P<ptr>{last}|{recent}|{next})(?P<unit>{many})(?:{and}{many})?",
    "these": "{this}(?P<unit>{units})",
    "span": "(?P<limit>{limit})?{the}?(?P<count>{amount})(?:{dash}|{to}|{or})(?P<count2>{amount}){dash}?(?P<unit>{any})",
    "amount": "(?P<limit>{limit})?(?P<count>{amount}){dash}?{adj}?(?P<unit>{any})(?:(?:{and}|{comma})?(?P<count2>{amount}){dash}?(?P<unit2>{any}))?(?P<half>{and}{art}{half})?",
    "the_amount": "{the}(?P<count>{words}|{int}){dash}?(?P<unit>{any})",
    "fuzzy": "(?P<limit>{limit})?{the}?(?P<count>{fuzzy})(?P<unit>{many})",
    "units": "(?P<unit>{many})",
    "every": "(?P<set>{every})(?:(?P<count>{amount}|{ordinal}))?(?:(?P<unit>{any})|(?P<named>{weekday}|{weekdays}|{part}|{season}|{month}))",
    "set": "{set}",
    "per": "(?:{art}|{per})(?P<unit>{one})",
    "weekdays": "{weekdays}",
    # clock times
    "clock": "(?P<limit>{near})?(?P<clock>{clock}){ampm}?(?:{local}{time}|{adj}{time}|{zone})?",
    "hour": "(?P<limit>{near})?(?P<clock>{hour}){ampm}(?:{local}{time}|{zone})?",
    "oclock": "(?P<limit>{limit})?(?P<clock>{hour}|{card}){oclock}",
    "zoned": "(?P<clock>{year}|{number}){zone}",
    "matter": "{art}{matter}{of}(?P<unit>{many})",
    "clockword": "(?P<limit>{limit})?(?P<clock>{clockword}){zone}?",
    # references
    "reference": "{just}?{reference}",
    "the_past": "{the}(?:{nearby}|{recent}|{last})?(?P<ref>{last}|{reference})",
    "near_term": "{the}{nearby}{term}",
    "current": "{current}|{recent}",
}
