"""Join the parts of names and words that the parser has hung side by side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.repairs._countries import GROUP
from eventx.syntax import ROOT, Entity, Sentence, Word


def whole_names(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make one phrase of a name that the parser has parted: "*Trinidad and Tobago* signed", "said *Narendra Modi*"."""
    countries, groups = classes.lemmas("countries"), word_lists("marks").words("short", GROUP)
    for entity in sentence.entities:
        words = [w for w in sentence.words[entity.start : entity.end] if not deprels.is_punctuation(w)]
        is_country = entity.label == "LOC" and " ".join(w.lower for w in words) in countries
        is_group = entity.label == "ORG" and " ".join(w.text for w in words) in groups
        is_person = entity.label == "PER" and all(w.xpos == "NNP" for w in words)
        if len(words) == 1 or not (is_country or is_group or is_person):
            continue
        inside = range(entity.start, entity.end)
        head = next(w for w in words if w.head not in inside)
        outside = [c for w in words for c in sentence.children(w) if c.index not in inside]
        bare = is_country or (is_person and len(words) == entity.end - entity.start)  # no nickname in quotation marks
        for word in words:
            if word != head and (not bare or word.head not in inside or deprels.is_conjunct(word)):
                yield word.index, head.index, "flat"
        bearer = _bearer(sentence, entity, outside)
        if bearer is not None:  # "*Trinidad and Tobago*'s president", "*Black Lives Matter* protesters"
            yield bearer.index, head.head, head.deprel
            yield head.index, bearer.index, "compound" if bearer.index == entity.end else "nmod:poss"
        for child in outside:
            if child != bearer and child.head != head.index:
                yield child.index, head.index, child.deprel


def _bearer(sentence: Sentence, entity: Entity, below: list[Word]) -> Word | None:
    """Return the noun that should govern the name before it and is governed by it, or None."""
    owned = entity.end < len(sentence.words) and sentence.words[entity.end].xpos == "POS"
    nouns = (c for c in below if c.upos == "NOUN" and not deprels.is_oblique(c) and c.index >= entity.end)
    noun = next(nouns, None)
    if noun is None or any(deprels.is_case(c) and c.index >= entity.end for c in sentence.children(noun)):
        return None
    return noun if noun.index == entity.end or (owned and deprels.is_conjunct(noun)) else None


def second_names(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Join a bare name to the noun or name right before it where both were taken for parts of one clause.

    As in "sent the frigate *Sahyadri*", "Typhoon *Nabi*, which hit Japan, weakened", "condemned by rebel leader
    *Joseph Kony*".
    """
    for noun, name in pairwise(sentence.words):
        if noun.xpos not in ("NN", "NNP") or name.xpos != "NNP" or noun.head != name.head:
            continue
        twins = noun.deprel == name.deprel and (deprels.is_subject(noun) or deprels.is_object(noun))
        shared = noun.deprel == name.deprel and deprels.is_oblique(noun) and not classes.is_time(name)
        objects = all(deprels.is_object(w) or deprels.is_indirect_object(w) for w in (noun, name))
        if not twins and not ((shared or objects) and noun.xpos == "NN"):
            continue
        children = sentence.children(name)
        if twins and noun.xpos == "NNP":
            yield name.index, noun.index, "flat"
            yield from ((c.index, noun.index, c.deprel) for c in children)
        elif shared or all(deprels.is_name_part(c) for c in children):
            yield name.index, noun.index, "appos"
            yield from ((c.index, noun.index, c.deprel) for c in children if not deprels.is_name_part(c))


def cases_of_names(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang a preposition on the whole name rather than on a part: "*near* Richmond Hill", "*with* Gen. Sow"."""
    for word in filter(deprels.is_case, sentence.words):
        part = sentence.words[word.head]
        named = deprels.is_name_part(part) and sentence.words[part.head].upos == "PROPN"
        if named and word.index < min(part.head, part.index):
            yield word.index, part.head, word.deprel


def names_with_and(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Join what "and" joins inside one name: "the Union for *Democracy* and *Progress* met"."""
    for entity in sentence.entities:
        for word in sentence.words[entity.start : entity.end] if entity.label == "ORG" else ():
            if not deprels.is_conjunct(word) or not entity.start <= word.head < entity.end:
                continue
            children = sentence.children(sentence.words[word.head])
            below = (c for c in children if entity.start <= c.index < word.index)
            parts = [c for c in below if set(walks.prepositions(sentence, c)) & {"for", "of"}]
            if parts:
                yield word.index, parts[-1].index, "conj"


def parted_compounds(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Join two nouns side by side that were both taken for a verb's subject: "a foreign *ministry spokeswoman*"."""
    for noun, head in pairwise(sentence.words):
        twins = noun.xpos == "NN" and head.upos == "NOUN" and (noun.head, noun.deprel) == (head.head, head.deprel)
        if twins and deprels.is_subject(noun) and not classes.is_time(noun) and not classes.is_time(head):
            yield noun.index, head.index, "compound"
            yield from ((c.index, head.index, c.deprel) for c in sentence.children(noun) if deprels.is_determiner(c))


def offices_in_french(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Join an office to the French behind it where both were taken for objects or subjects: "charge *d'affaires*"."""
    for noun, rest in pairwise(sentence.words):
        twins = noun.upos == "NOUN" and (noun.head, noun.deprel) == (rest.head, rest.deprel)
        french = rest.lower.startswith(("d'", "d’"))
        if twins and french and (deprels.is_object(noun) or deprels.is_subject(noun)):
            yield noun.index, rest.index, "compound"
            yield from ((c.index, rest.index, c.deprel) for c in sentence.children(noun))


def nationalities(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang a nationality on who acts or undergoes: "*Israeli* army raids", "a *Cuban* airliner bombing"."""
    for word, noun in zip(sentence.words, sentence.words[1:], strict=False):
        if word.head != noun.head or noun.upos != "NOUN" or not deprels.is_compound(noun) or noun.head < noun.index:
            continue
        adjective = deprels.is_adjectival_modifier(word) and word.text[:1].isupper()
        if not adjective or not (sentence.label(word) == "NORP" or word.lower in classes.lemmas("demonyms")):
            continue
        act = classes.matches(sentence, sentence.words[noun.head], ("@eventive",))
        if act and classes.matches(sentence, noun, ("@agent_compounds", "@people", "@vehicles", "@seats")):
            yield word.index, noun.index, word.deprel


def titles_with_offices(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a title of what stands before a name with its office: "*Secretary of State* Jane Okoye said"."""
    for title, of in zip(sentence.words, sentence.words[1:], strict=False):
        office = sentence.head(of)
        if title.xpos != "NNP" or of.lower != "of" or office is None or office.index == len(sentence.words) - 1:
            continue
        name = sentence.words[office.index + 1]
        if office.head not in (name.index, title.index) or not (
            deprels.is_description(office) or deprels.is_nominal_modifier(office)
        ):
            continue
        below = name.head == title.index and (deprels.is_apposition(name) or deprels.is_nominal_modifier(name))
        beside = name.head == title.head and deprels.is_subject(name) and deprels.is_subject(title)
        person = sentence.label(name) == "PER" or classes.matches(sentence, title, ("@leader",))
        if name.xpos != "NNP" or not person or not (below or beside):
            continue
        if below:
            yield name.index, title.head, title.deprel
        yield title.index, name.index, "nmod:desc"
        yield office.index, title.index, "nmod"
        others = (c for c in sentence.children(title) if c.index > name.index or deprels.is_case(c))
        yield from ((c.index, name.index, c.deprel) for c in others)


def hyphenated(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Join the parts of one word that the tree has parted: "*Secretary-General* Annan spoke"."""
    for first, hyphen, second in _glued(sentence):
        if not (deprels.is_subject(first) or deprels.is_core_or_oblique(first)):
            continue
        top = second
        while top.head != ROOT and (deprels.is_description(top) or deprels.is_compound(top)):
            top = sentence.words[top.head]
        twins = (top.head, top.deprel) == (first.head, first.deprel)
        if not twins and not (deprels.is_apposition(top) and top.head == first.index and top != second):
            continue
        yield top.index, first.head, first.deprel
        yield first.index, second.index, "compound"
        yield hyphen.index, first.index, hyphen.deprel
        for child in sentence.children(first):
            if child not in (top, hyphen):
                outer = deprels.is_case(child) or child.index > second.index
                yield child.index, (top if outer else second).index, child.deprel


def hyphenated_verbs(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a verb the subject that hangs on what a hyphen joins to it: "*Pakistan* test-fired a missile"."""
    for first, _, verb in _glued(sentence):
        if verb.upos != "VERB" or first.head != verb.index or not deprels.is_subject(first):
            continue
        children = [c for c in sentence.children(first) if c.index < first.index]
        named = next((c for c in reversed(children) if deprels.is_compound(c)), None)
        if named is not None:
            yield first.index, verb.index, "compound"
            yield named.index, verb.index, first.deprel
            yield from ((c.index, named.index, c.deprel) for c in children if c != named)


def hyphenated_no(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang "no" on what a hyphen joins to it, where it denies nothing else: "a *no*-confidence motion"."""
    for no, hyphen in pairwise(sentence.words):
        if no.lower == "no" and no.end == hyphen.start and hyphen.text[0] == "-":
            joined = hyphen.index if len(hyphen.text) > 1 else hyphen.index + 1
            if joined < len(sentence.words):
                yield no.index, joined, "compound"


def _glued(sentence: Sentence) -> Iterator[tuple[Word, Word, Word]]:
    """Yield what a mark joins without spaces: a word, the mark, a word."""
    for first, mark, second in zip(sentence.words, sentence.words[1:], sentence.words[2:], strict=False):
        if first.end == mark.start and mark.end == second.start and deprels.is_punctuation(mark):
            yield first, mark, second
