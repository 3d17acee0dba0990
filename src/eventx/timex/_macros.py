"""Name the parts that patterns of time expressions share.

In a pattern `{name}` is one token of a category (`_lex.py` and the tables name them) or one of these macros.
A group `(?P<name>...)` is something that the rule's reader looks at.
"""

from __future__ import annotations

MACROS = {
    # numbers
    "daynum": "{n12}|{n24}|{n31}",
    "hournum": "{n12}|{n24}",
    "int": "{n12}|{n24}|{n31}|{n59}|{n99}|{n999}|{number}",
    "words": "{card}(?:(?:{dash}|{and})?{card}){0,6}",
    "amount": """
        (?:{int}|{year})(?:{n12}{slash}{n12}|{card}|{dash}?{and}{art}{half})?
        |{words}(?:{dash}?{and}{dash}?{art}?{dash}?{half})?
        |{art}?{half}|{half}{art}|{art}?{couple}{of}?|{art}{card}?
    """,
    "fuzzy": "{art}?{vague}{more}?|{some}|{art}{couple}(?:{of}(?={card}))?",
    "ord": "{ordinal}|{nth}",
    "dayref": "{nth}|{daynum}",
    # units
    "one": "{unit}|{quarter}|{century}",
    "many": "{units}|{quarters}|{hours}",
    "any": "{one}|{many}",
    # names
    "mon": "{month}{dot}?",
    "wday": "{weekday}{dot}?",
    "secondyear": "{n12}|{n24}|{n31}|{n59}|{n99}",
    "yearspan": "(?P<year>{year})(?:(?:{dash}|{slash})(?P<year2>{secondyear}))?",
    "spokenyear": "{card}{card}{and}?(?:{dash}?{card}){0,2}",
    "oldyear": "(?P<old>{n999}|{year})(?P<era>{bc}|{ad})",
    "shortyear": "(?P<short>{n59}|{n99})(?!{dash}?{any})",
    "inyear": "(?:{comma}|{of})?(?:{oldyear}|(?P<year>{year})(?!{dash}?{any}))",
    "dateyear": "{comma}?(?:{oldyear}|(?P<year>{year}))",
    # "this", "last", "next" and their kin
    "theptr": "{the}(?:{next}|{following}|{previous})|{following}|{previous}",
    "ptr": "{the}?(?:{last}|{next}|{current}|{latest})|{this}{past}?",
    "thatone": "{that}{same}?|{the}{same}",
    "nameptr": """{last}|{this}(?:{past}|{next})?|{next}|{the}(?:{past}|{next})|{thatone}
        |{the}?(?:{following}|{previous})""",
    # what something is counted in: "of the month", "of last year"
    "whole": "{the}?(?P<which>{last}|{this}|{next}|{that}|{current}|{following}|{previous})?(?P<whole>{unit})",
    # modifiers before the core
    "limit": """
        (?P<limit>{just}?(?:{approx}|{some}|(?:{more}|{less}|{earlier}){than}|{at}(?:{least}|{most})|{up}{to}|{under})
        |{just}{over}|{only})?
    """,
    "near": "(?:{limit}|{shortly}(?:{after}|{before}))",
    "pre": """
        (?:{the}?(?P<end>{endnoun}){of}
        |{the}?(?P<early>{early}|{mid}|{earlier}|{later}){dash}?(?:{in}|{on})?)?
    """,
    "daypart": "(?:(?P<late>{early}|{mid})?{dash}?(?P<part>{part}))?",
    "stop": "(?={comma}|{close}|{end}|$)",
}
