"""Turn head words into mentions that read well."""

from __future__ import annotations

from eventx import _deprel_repairs, deprels, walks
from eventx._words import word_lists
from eventx.mentions import Mention, Span
from eventx.syntax import Sentence, Word

OPPOSED = "anti-"  # what stands before names whom something is against
_OPEN, _CLOSE = "([{“‘«", ")]}”’»"


def word_span(sentence: Sentence, word: Word) -> Span:
    """Return the span of one word; of "anti-government" that of *government*, whom something is against."""
    is_opposed = word.upos == "ADJ" and word.lower.startswith(OPPOSED)
    start = word.start + len(OPPOSED) if is_opposed else word.start
    return Span(start, word.end, sentence.slice(start, word.end))


def mention(sentence: Sentence, words: list[Word], head: Word) -> Mention:
    """Return the stretch from the first to the last of some words as a mention.

    Args:
        sentence: The sentence.
        words: The words, in surface order, `head` among them.
        head: The head word.

    Returns:
        The mention.
    """
    span = word_span(sentence, head)
    start, end = span.start if words[0] == head else words[0].start, words[-1].end
    return Mention(start, end, sentence.slice(start, end), span)


def clause_words(sentence: Sentence, head: Word) -> list[Word]:
    """Return the words of a clause without the marks around it.

    Args:
        sentence: The sentence.
        head: The clause's predicate.

    Returns:
        The words from the first to the last that depend on it, at least the predicate.
    """
    below = sentence.subtree(head)
    words = list(sentence.words[below[0].index : below[-1].index + 1])
    while words[0] != head and (words[0].upos in ("PUNCT", "CCONJ") or words[0].xpos == "IN"):
        words = words[1:]
    while words[-1] != head and words[-1].upos == "PUNCT":
        words = words[:-1]
    return words


def noun_phrase(sentence: Sentence, head: Word, *, place: bool = False) -> list[Word]:
    """Return the words of a noun phrase as a reader would quote it.

    Titles, names, adjectives, genitives before and *of*-phrases behind the noun belong to it, and so does
    the name in "the chief of staff, General Diallo"; articles at its start, prepositions, relative clauses,
    other appositions, later conjuncts and other trailing modifiers do not.

    Args:
        sentence: The sentence.
        head: The phrase's head.
        place: Whether the phrase names a place: then the places that it lies in or near belong to it.

    Returns:
        The words, contiguous, in surface order.
    """
    kept = _kept(sentence, head, place)
    words = _strip(_contiguous(sentence, kept, head), head)
    if words[0].lower == "both" and any(map(deprels.is_conjunct, sentence.children(head))):
        words = words[1:]  # of "*both* police and soldiers", it belongs to neither
    words = [*_hedge(sentence, words[0]), *words]
    return _closed(sentence, _hyphenated(sentence, words), head)


def _hedge(sentence: Sentence, first: Word) -> tuple[Word, ...]:
    """Return the rest of the hedge of a number that opens a phrase.

    As in "at" of "at least ten", "more than" of "... ten".
    """
    before = sentence.words[max(0, first.index - 2) : first.index]
    if before and _deprel_repairs.is_hedge(before[-1], first):
        return before[-1:]
    hedged = first.upos == "NUM" and len(before) == 2 and _deprel_repairs.is_hedge(before[0], before[1])
    return before if hedged else ()


def _kept(sentence: Sentence, head: Word, place: bool) -> set[int]:
    kept, stack = set[int](), [head]
    while stack:
        noun = stack.pop()
        kept.update(w.index for w in (*sentence.hyphenated(noun), noun))
        for child in sentence.children(noun):
            # "the ministers of Oman *and Qatar*", but what hangs on the rest of a name is a mention of its own
            shared = noun != head and deprels.is_conjunct(child) and not deprels.is_name_part(noun)
            if child.index > noun.index and (shared or _is_trailing(sentence, noun, child, place)):
                stack.append(child)
                kept.update(
                    c.index for c in sentence.children(child) if _joins(c) and c.index < child.index
                )
            elif child.index < noun.index and _is_leading(sentence, noun, child):
                kept.update(w.index for w in sentence.subtree(child))
            elif deprels.is_case(child) and child.xpos == "POS":
                stack.append(child)
    return kept


def _joins(word: Word) -> bool:
    """Tell whether a word joins what it depends on to what stands before: a preposition, a comma, "and"."""
    return deprels.is_case(word) or deprels.is_coordinator(word) or word.text == ","


def _is_leading(sentence: Sentence, head: Word, child: Word) -> bool:
    """Tell whether a dependent before a noun belongs to its phrase."""
    if deprels.is_case(child) or deprels.is_marker(child) or deprels.ends_noun_phrase(child):
        return False
    if child == _deprel_repairs.swallowed_recipient(sentence, head):
        return False
    if deprels.is_subject(child) or deprels.is_copula(child) or deprels.is_auxiliary(child):
        return False  # the noun is a predicate: "is the leader"
    if head.upos in ("ADJ", "ADV") and deprels.is_bare_oblique(child):
        return True  # "the *52-year*-old", "*40 km* north of Kidal"
    before, after = sentence.words[child.index - 1], sentence.words[child.index + 1]
    inside = before.head == after.head == head.index and before.index < child.index
    if deprels.is_adverbial_modifier(child) and inside and deprels.is_adjectival_modifier(after):
        return not deprels.is_coordinator(before)  # "hundreds of *mainly* young protesters"
    if deprels.is_adverbial_modifier(child) or deprels.is_oblique(child) or deprels.heads_clause(child):
        return False
    # A word from across a verb is no part of the phrase, whatever the parser says.
    return not any(
        w.upos == "VERB" and w.head == head.head for w in sentence.words[child.index + 1 : head.index]
    )


def _is_trailing(sentence: Sentence, head: Word, child: Word, place: bool) -> bool:
    """Tell whether a dependent behind a noun belongs to its phrase."""
    if deprels.is_description(child) and child.upos == "PROPN":
        return True  # "Carlos Vega *Jr.*"
    if deprels.is_name_part(child):
        return not deprels.is_compound(child) or child.index == head.index + 1
    if deprels.is_numeric_modifier(child):
        first = sentence.subtree(child)[0]
        return first.index == head.index + 1  # "Resolution 1701", "$5 million", but not "Lohan, 26"
    if sentence.label(child) == "LOC" and sentence.subtree(child)[0].xpos == "-LRB-":
        return False  # "near Djibo (Soum)"
    if deprels.is_adjectival_modifier(child):  # "the attorney *general*"
        return child.index == head.index + 1 and child.lemma in word_lists("relations").words("nouns", "postposed")
    prepositions = walks.prepositions(sentence, child)
    if deprels.is_apposition(child):
        if child.xpos == "NNP" and child.index == head.index + 1 and head.upos == "NOUN":
            return True  # "the frigate Sahyadri"
        titled = any(map(deprels.is_description, sentence.children(child)))  # whatever the tagger makes of the name
        named = child.upos == "PROPN" and (titled or sentence.label(child) in ("PER", "LOC"))
        described = head.upos in ("NOUN", "ADJ") or any(map(deprels.is_determiner, sentence.children(head)))
        return named and (described or sentence.label(head) == sentence.label(child) == "LOC")
    if place and deprels.is_adverbial_modifier(child) and child.upos == "ADV":  # "a village *north* of Kidal"
        return any(walks.prepositions(sentence, c) == ("of",) for c in sentence.children(child))
    if place and head.upos in ("ADV", "ADJ") and prepositions[:1] in (("of",), ("to",), ("from",)):
        return True
    if not deprels.is_nominal_modifier(child):
        return False
    if prepositions[:1] == ("of",) or _names_on(sentence, head, child):
        return True
    offices = word_lists("relations").words("nouns", "offices")  # "the minister for trade, Amina Sow"
    if prepositions[:1] in (("for",), ("to",)) and head.lemma.lower() in offices:
        return True
    if place:  # "a base near Kursk", "a market in *Idlib* province", "Johannesburg, South Africa"
        names = (child, *filter(deprels.is_compound, sentence.children(child)))
        if any(sentence.label(w) == "LOC" for w in names):
            return True
    if prepositions or child.upos == "PRON":  # "the minister *himself*"
        return False
    return not any(
        w.upos == "PUNCT" for w in sentence.words[head.index + 1 : child.index]
    )


def _names_on(sentence: Sentence, head: Word, child: Word) -> bool:
    """Tell whether a name goes on behind a preposition: "Doctors *Without* Borders", "the League *for* Democracy"."""
    case = next((c for c in sentence.children(child) if deprels.is_case(c)), None)
    if case is None or not head.text[:1].isupper() or not child.text[:1].isupper():
        return False
    whole = sentence.entity(head)
    if whole is not None and whole.label == "ORG" and whole == sentence.entity(child):
        return True
    if sentence.label(child) not in (None, "ORG"):  # a dateline: "Ali Khan *In Lahore*"
        return False
    unknown = head.upos == child.upos == "PROPN" and sentence.label(head) in (None, "ORG")
    return case.text[:1].isupper() or (unknown and case.text == "for")


def _contiguous(sentence: Sentence, kept: set[int], head: Word) -> list[Word]:
    """Keep the run of words around the head, bridging punctuation inside names ("al-Shabaab", "U.N.")."""
    first = last = head.index
    while first - 1 in kept or (first - 2 in kept and _is_joint(sentence.words[first - 1])):
        first -= 1
    while last + 1 in kept or (last + 2 in kept and _is_joint(sentence.words[last + 1])):
        last += 1
    return list(sentence.words[first : last + 1])


def _is_joint(word: Word) -> bool:
    return word.upos in ("CCONJ", "PUNCT", "SYM") or deprels.is_determiner(word)


def _strip(words: list[Word], head: Word) -> list[Word]:
    articles = word_lists("relations").words("nouns", "articles")
    if words[0] != head and words[0].lower == OPPOSED and words[1] == head:
        return words[1:]
    while words[0] != head and (words[0].lower in articles or words[0].upos in ("PUNCT", "ADP", "CCONJ")):
        if len(words) > 1 and _deprel_repairs.is_hedge(words[0], words[1]):
            break
        if words[0].upos == "ADP" and words[1].text == "-" and words[0].end == words[1].start:
            break  # "an *off*-duty guard"
        if words[0].text in _OPEN + '"' and _is_quoted_inside(words):
            break
        words = words[1:]
    while words[-1] != head and (words[-1].upos in ("ADP", "CCONJ") or words[-1].xpos == "POS"):
        words = words[:-1]
    return words


def _is_quoted_inside(words: list[Word]) -> bool:
    """Tell whether the mark that opens a phrase closes inside it: '"Reform" party'."""
    opening = words[0].text
    closing = _CLOSE[_OPEN.index(opening)] if opening in _OPEN else opening
    return any(w.text == closing for w in words[1:-1])


def _hyphenated(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Complete a word that the tokenizer has cut at hyphens: "break-in", "Rostov-on-Don"."""
    last = words[-1]
    rest = sentence.words[last.index + 1 : last.index + 3]
    if len(rest) == 2 and rest[0].text == "-" and not last.space_after and not rest[0].space_after:
        return _hyphenated(sentence, [*words, *rest])
    return words


def _closed(sentence: Sentence, words: list[Word], head: Word) -> list[Word]:
    """Take in the mark that closes what was opened inside; leave out what a lone mark cuts off."""
    opened: list[Word] = []
    if not any(c.isalnum() for c in head.text):  # a mark that a parser took for a noun
        return words
    for word in words:
        if not opened and word.text in _CLOSE:
            at = words.index(word)
            return words[at + 1 :] if word.index < head.index else _strip(words[:at], head)
        if word.text in _OPEN or (word.text == '"' and not (opened and opened[-1].text == '"')):
            opened.append(word)
        elif opened and word.text in _CLOSE + '"':
            opened.pop()
    if not opened:
        return words
    following = sentence.words[words[-1].index + 1 : words[-1].index + 2]
    if following and following[0].text in _CLOSE + '"':
        return [*words, following[0]]
    if opened[0].index > head.index:
        return _strip(words[: words.index(opened[0])], head)
    return words[words.index(opened[-1]) + 1 :] if opened[-1].index < head.index else words
