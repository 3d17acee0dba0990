"""Blank what stands among the words of a text without being read: tags, addresses, hash signs, bullets, kickers."""

from __future__ import annotations

import re

from eventx._words import word_lists

# Tags of HTML and nothing else: "<3,000 troops" and "<unknown>" are text.
_BLOCKS = (
    "article|aside|blockquote|br|div|dd|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|"
    "table|tbody|td|th|thead|title|tr|ul"
)
_INLINE = "a|abbr|b|cite|code|em|font|i|img|mark|q|s|small|span|strong|sub|sup|time|u"
_TAG = re.compile(rf"</?(?:(?P<block>{_BLOCKS})|{_INLINE})(?:\s[^<>]{{0,500}})?/?>", re.IGNORECASE)
# Behind the text of a line; elsewhere addresses are words, which parsers know.
_ADDRESS = re.compile(r"(?<=\S)[ \t]{1,3}https?://\S+[ \t]{0,9}$", re.MULTILINE)
_REPOSTED = re.compile(r"^[ \t]*RT @\w+:", re.MULTILINE)
# Hash tags behind the last sentence of a line say what it is about; others are words of it.
_TOPICS = re.compile(
    r"(?:(?<=[.!?…\"”’])|(?=(?:[ \t]{1,3}#\w{1,50}){2}))(?:[ \t]{1,3}#\w{1,50}){1,30}[ \t]{0,9}$", re.MULTILINE
)
_SIGN = re.compile(r"(?<![\w#@/&])#(?=[A-Za-z]\w)")
_PICTURE = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]")
# Marks at the start of a line: of items, of headings and of quotations in Markdown.
_BULLET = re.compile(r"^[ \t]*(?:[•●▪◦■►·‣⁃]|\*(?!\*)|(?:[-–—>]|#{1,6})(?=[ \t]))[ \t]*(?=\S)", re.MULTILINE)
_STRESS = re.compile(r"(?<![*\w])\*\*(?=\w)|(?<=[\w.,!?\"”’)])\*\*(?![*\w])")
_LINK = re.compile(r"!?\[(?P<text>[^\[\]\n]{1,300})\](?P<address>\([^()\s]{1,300}\))")
_KICKER = re.compile(
    r"""^[ \t]*(?P<words>[QA](?=:) | [^\W\d_]{3,12}(?:[ ][^\W\d_]{1,12})?)
    (?:[ ]\d{1,2})?[ \t]?(?:[:|]|[-–—])[ \t]*(?=["“'‘]?\w)""",
    re.MULTILINE | re.VERBOSE,
)
_SPOKEN = re.compile(r"(?<=\w) [-–—] ?(?=(?:[A-Za-z]+ ){0,3}(?P<speaker>[A-Za-z]+)[ \t]*(?:\n[ \t]*\n|\Z))")
_TOPIC = re.compile(
    r"""^(?P<topic>[ \t]*(?:[A-Z][\w.’'-]{1,20}[ ]){1,3}(?P<noun>[A-Za-z]{3,12}))
    (?P<mark>:[ ]+)(?=["“'‘]?[A-Za-z0-9])(?!(?:how|wh[aeoy]\w*)\b)""",
    re.MULTILINE | re.VERBOSE,
)
# A few words that a headline takes from somebody's mouth, in a paragraph without a full stop: "Kyiv 'shot down' jet".
_CITED = re.compile(
    r"""(?<![\w’'])['‘](?P<words>[^\s'‘’"]+(?:[ ][^\s'‘’"]+){0,3})['’](?![\w:,])
    (?=[^\n]{0,200}(?<=[\w'’])[ \t]*(?:\n[ \t]*\n|\Z))""",
    re.VERBOSE,
)
_PARAGRAPH = "\n\n"


def blank_markup(text: str) -> str:
    """Write spaces in the place of what is not read, and the end of a paragraph where it shows one.

    Args:
        text: Any text.

    Returns:
        A text of the same length.
    """
    text = _LINK.sub(_linked, _TAG.sub(_tag, text))
    for pattern in (_ADDRESS, _REPOSTED, _TOPICS, _SIGN, _PICTURE, _STRESS):
        text = pattern.sub(_spaces, text)
    return _KICKER.sub(_kicker, _BULLET.sub(_bullet, text))


def mark_speakers(text: str) -> str:
    """Write a colon for the dash before who speaks at the end of a paragraph: "Rebels shell port - army".

    Parsers take the dash for a hyphen, and a colon for what it is.

    Args:
        text: Any text, without datelines.

    Returns:
        A text of the same length.
    """
    return _SPOKEN.sub(_colon, text)


def part_topics(text: str) -> str:
    """End a paragraph behind what a headline is about: "Niger coup: Junta expels envoy".

    Args:
        text: Any text.

    Returns:
        A text of the same length.
    """
    return _TOPIC.sub(_topic, text)


def blank_citations(text: str) -> str:
    """Write spaces for the quotation marks around a few words of a headline: "US 'considering' sanctions".

    Args:
        text: Any text.

    Returns:
        A text of the same length.
    """
    return _CITED.sub(lambda found: f" {found['words']} ", text)


def _topic(found: re.Match[str]) -> str:
    is_topic = found["noun"].lower() in word_lists("marks").words("kickers", "topics")
    return found["topic"] + _PARAGRAPH.ljust(len(found["mark"])) if is_topic else found.group()


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _tag(found: re.Match[str]) -> str:
    if not found["block"]:
        return _spaces(found)
    return _PARAGRAPH + " " * (len(found.group()) - len(_PARAGRAPH))


def _linked(found: re.Match[str]) -> str:
    before = found.group().index("[") + 1
    return " " * before + found["text"] + " " * (1 + len(found["address"]))


def _bullet(found: re.Match[str]) -> str:
    """End the paragraph before a bullet, at whose end the line broke."""
    return "\n" + " " * (len(found.group()) - 1)


def _kicker(found: re.Match[str]) -> str:
    is_kicker = found["words"].lower() in word_lists("marks").words("kickers", "words")
    return _spaces(found) if is_kicker else found.group()


def _colon(found: re.Match[str]) -> str:
    speakers = word_lists("qualifiers/reporting").words("headlines", "speakers")
    speaker = found["speaker"].lower()
    is_speaker = (len(speaker) > 1 and found["speaker"].isupper()) or {speaker, speaker.removesuffix("s")} & speakers
    if not is_speaker:
        return found.group()
    return " : " if found.group().endswith(" ") else ": "
