"""Read the arguments of nouns that name events.

As in "NATO's deployment of troops", "Russian shelling", "held talks".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import define, field

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.arguments import _beside, _possessors
from eventx.arguments._carriers import holding_verb, receiving_verb, support_verb, undergoing_verb
from eventx.arguments.parties import is_opposed_party
from eventx.arguments.spans import OPPOSED
from eventx.syntax import Word

if TYPE_CHECKING:
    from eventx.arguments.clauses import ClauseReader

_SHORT = 5  # letters of the longest short form with small letters in it: "AfD"


@define
class Parts:
    """The arguments of a noun, while they are being collected; see `clauses.Clause`."""

    subjects: list[Word] = field(factory=list)
    objects: list[Word] = field(factory=list)
    obliques: list[tuple[str, Word]] = field(factory=list)
    complements: list[Word] = field(factory=list)
    passive: bool = False
    support: Word | None = None


def read(reader: ClauseReader, noun: Word, depth: int) -> Parts:
    """Collect the arguments of a noun from its modifiers, its conjuncts' modifiers and its support verb.

    Args:
        reader: The sentence's clauses.
        noun: The noun.
        depth: How deep in a chain of clauses the question is asked.

    Returns:
        The arguments.
    """
    parts = Parts()
    genitives: list[Word] = []
    undergoes = noun.lemma.lower() in reader.classes.lemmas("undergoer_nouns")
    for child in _modifiers(reader, noun):
        if deprels.is_possessive(child):
            if child.upos in ("NOUN", "PROPN", "PRON", "NUM", "X") or child.xpos in ("PRP$", "WP$"):
                genitives += [b for w in reader.nominals(child) for b in _possessors.bound(reader, w, depth)]
        elif deprels.is_nominal_modifier(child) or deprels.is_oblique(child):
            preposition = reader.preposition(child)
            if preposition in ("by", "on the part of"):
                parts.subjects += reader.nominals(child)
            elif preposition:
                parts.obliques += [(preposition, w) for w in reader.nominals(child)]
            strayed = _strayed(reader, child, preposition)
            parts.subjects += [w for p, w in strayed if p == "by"]
            parts.obliques += [(p, w) for p, w in strayed if p != "by"]
        elif _is_opposed(reader, child):
            parts.obliques.append(("against", child))
        elif _is_agent_modifier(reader, child, undergoes):
            parts.subjects.append(child)
        elif deprels.is_subject(child) and (preposition := _state(reader, noun)):
            # "are on strike", "were in talks"; "is under investigation", "are in detention"
            suffers = preposition == "under" or (undergoes and preposition == "in")
            (parts.objects if suffers else parts.subjects).extend(reader.nominals(child))
        elif deprels.is_compound(child) and not _says_kind(reader, noun, child):
            parts.objects.append(child)
        elif deprels.is_adnominal_clause(child) and not deprels.is_relative_clause(child):
            reason = walks.clause_preposition(reader.sentence, child)
            if reason and reader.classes.matches(reader.sentence, noun, ("@party",)):
                parts.obliques.append((reason, child))  # the verb's: "arrested a man *for* spying"
            else:
                parts.complements.append(child)
    if undergoes and not any(p == "of" for p, _ in parts.obliques):
        parts.objects = genitives + parts.objects
    else:
        if any(not reader.is_time(w) for w in genitives):  # "his *Asian* tour", "her *cabinet* job": another acts
            kinds = (deprels.is_adjectival_modifier, deprels.is_compound)
            parts.subjects = [w for w in parts.subjects if not any(is_kind(w) for is_kind in kinds)]
        parts.subjects = genitives + parts.subjects
    parts.subjects = parts.subjects or _doers(reader, noun, parts) or _senders(reader, noun, parts.obliques)
    _share(reader, noun, parts, depth)
    _support(reader, noun, parts, depth)
    return parts


def _doers(reader: ClauseReader, noun: Word, parts: Parts) -> list[Word]:
    """Return whose doing a noun tells that stands behind a preposition or before the noun.

    As in "the arrival of *troops*", "a *teacher* strike", "the refusal of *Spain* to sign", "the demands of *the
    captors*", "a fall in *prices*", "with the help of *Oman*".
    """
    lemmas, lemma = reader.classes.lemmas, noun.lemma.lower()
    belonging = [w for p, w in parts.obliques if p == "of"]
    if lemma in lemmas("intransitive_nouns"):
        named = [w for w in parts.objects if deprels.is_compound(w)]
        acting = [w for w in named if lemma in lemmas("change_nouns") or _is_acting(reader, w)]
        if acting and not belonging:
            parts.objects = [w for w in parts.objects if w not in acting]
            return acting
        changing = [w for p, w in parts.obliques if p == "in" and lemma in lemmas("change_nouns")]
        return belonging or [w for w in changing if reader.sentence.label(w) is None and not reader.is_time(w)]
    if lemma in lemmas("borne_nouns"):
        to_do = any(walks.has_to(reader.sentence, w) for w in parts.complements)
        return [w for w in belonging if to_do or reader.classes.matches(reader.sentence, w, ("@party",))]
    if lemma in lemmas("sent_nouns") and reader.preposition(noun) in ("with", "without"):
        return [w for w in belonging if reader.classes.matches(reader.sentence, w, ("@party",))]
    return []


def _is_acting(reader: ClauseReader, word: Word) -> bool:
    return reader.classes.matches(reader.sentence, word, ("@person", "@people", "@group"))


def _modifiers(reader: ClauseReader, noun: Word) -> Iterator[Word]:
    """Yield a noun's modifiers, conjuncts of its adjectives and modifiers of its weapons: "*rebel* air raids"."""
    for child in reader.sentence.children(noun):
        yield child
        if deprels.is_compound(child) and reader.classes.matches(reader.sentence, child, ("@weapons", "@attack_kinds")):
            yield from filter(deprels.is_compound, reader.sentence.children(child))
        if deprels.is_adjectival_modifier(child):
            yield from (w for w in walks.conjuncts(reader.sentence, child) if w != child)


def _is_agent_modifier(reader: ClauseReader, word: Word, undergoes: bool) -> bool:
    """Tell whether a noun's modifier names who acts.

    As in "Russian shelling", "a NATO raid", "a police operation".
    """
    adjectival = deprels.is_adjectival_modifier(word) or deprels.is_conjunct(word)
    if not adjectival and not deprels.is_compound(word):
        return False
    label = reader.sentence.label(word)
    if label == "DATE" or reader.is_time(word):
        return False
    lemma, head = word.lower, reader.sentence.words[word.head]
    if adjectival and word.upos in ("ADJ", "PROPN") and word.text[:1].isupper():
        demonyms = reader.classes.lemmas("demonyms")
        if lemma.split("-")[0] in word_lists("relations").words("names", "prefixes"):
            return False  # "*anti-American* protests"
        return label in ("NORP", "ORG") or any(part in demonyms for part in lemma.split("-"))
    if undergoes or _is_set(reader, head, word):
        return False
    named = label in ("NORP", "ORG", "LOC", "PER") and word.upos == "PROPN"
    if named or _is_fighting_group(reader, head, word):
        weapon = reader.classes.matches(reader.sentence, word, ("@weapons",))  # "an *IED* attack"
        return not weapon and not is_scene_before(reader, head, word)
    return deprels.is_compound(word) and word.lemma.lower() in reader.classes.lemmas("agent_compounds")


def _is_fighting_group(reader: ClauseReader, noun: Word, word: Word) -> bool:
    """Tell whether a name that may have no label is that of a group that fights: "an *M23* attack"."""
    if _is_short_form(word) and noun.lemma.lower() in reader.classes.lemmas("aimed_acts"):
        return True
    return reader.classes.matches(reader.sentence, word, ("@armed_groups",))


def _is_short_form(word: Word) -> bool:
    """Tell whether a name is short for more, by its capitals: "*NATO*", "*AfD*"."""
    return word.text.isupper() or (len(word.text) <= _SHORT and sum(map(str.isupper, word.text)) > 1)


def _strayed(reader: ClauseReader, modifier: Word, preposition: str) -> list[tuple[str, Word]]:
    """Return phrases of a noun that the parser has hung on the modifier before them.

    As in "the killing of protesters *by police*", "a raid on a camp *by troops*", "rallies in Gaza *against him*",
    "the deportation of migrants *to Togo*", but not "the recall of the envoy *to Togo*", "talks on a plan *by Iran*".
    """
    noun = reader.sentence.words[modifier.head].lemma.lower()
    aimed = preposition in ("on", "against") and noun in reader.classes.lemmas("aimed_acts")
    if preposition not in ("of", "in", "at") and not aimed:
        return []
    below = (c for c in reader.sentence.children(modifier) if deprels.is_nominal_modifier(c))
    phrases = ((reader.preposition(c), c) for c in below)
    moved = preposition == "of" and noun in reader.classes.lemmas("moving_nouns")
    goals = moved and modifier.lemma not in word_lists("relations").words("nouns", "offices")
    strays = {"by", "against", "to"} if goals else {"by", "against"}
    claims = word_lists("qualifiers/reporting").words("nouns", "words")
    if noun in claims and reader.classes.matches(reader.sentence, modifier, ("@eventive",)):
        strays.discard("by")  # "allegations of torture *by police*": they tortured
    return [(p, w) for p, c in phrases if p in strays for w in reader.nominals(c)]


def _state(reader: ClauseReader, noun: Word) -> str:
    """Return the preposition of a noun that says what state its subject is in, or "".

    As in "are *on* strike", "is *on* a visit", but not "is *in* the interest of ...".
    """
    preposition = reader.preposition(noun)
    determiners = [c.lower for c in reader.sentence.children(noun) if deprels.is_determiner(c)]
    if any(deprels.is_possessive(c) and c.xpos != "PRP$" for c in reader.sentence.children(noun)):
        return ""  # "is in *the rebels'* control"
    under_way = preposition == "under" or (preposition == "on" and determiners in (["a"], ["an"]))
    return preposition if under_way or not determiners else ""


def is_site(reader: ClauseReader, noun: Word, word: Word) -> bool:
    """Tell whether a compound says where something happens: "the *Gaza* war", but not "the *US* war on drugs"."""
    return _is_place_before(reader, noun, word, "local_nouns")


def is_scene_before(reader: ClauseReader, noun: Word, word: Word) -> bool:
    """Tell whether a compound says where something happens or what place it befalls: "the *Kabul* attack"."""
    return is_site(reader, noun, word) or _is_place_before(reader, noun, word, "aimed_nouns")


def _is_place_before(reader: ClauseReader, noun: Word, word: Word, nouns: str) -> bool:
    others = ("@armed_groups", "@agent_compounds", "@weapons")
    if not deprels.is_compound(word) or noun.lemma.lower() not in reader.classes.lemmas(nouns):
        return False
    if _is_short_form(word) or reader.classes.matches(reader.sentence, word, others):
        return False
    return reader.sentence.label(word) == "LOC" or _may_be_town(reader, noun, word)


def _may_be_town(reader: ClauseReader, noun: Word, word: Word) -> bool:
    """Tell whether the name before an act of violence is a town that the recogniser does not know as one.

    As in "the *Marrakesh* attack", which a small one takes for an organisation's.
    """
    sited = noun.lemma.lower() in reader.classes.lemmas("local_nouns")  # an offensive's name may as well be its maker's
    if not sited or not reader.classes.matches(reader.sentence, noun, ("@violence",)) or reader.is_time(word):
        return False
    bare = not any(map(deprels.is_possessive, reader.sentence.children(word)))  # not "the New Year's *Eve* attack"
    name = word.xpos == "NNP" and word.text[:1].isupper() and "-" not in word.text
    return name and bare and reader.sentence.label(word) in ("ORG", None)


def _is_opposed(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a word says what something is against: "an *anti-Japan* protest", "*anti-government* marches"."""
    if not deprels.is_compound(word) and not deprels.is_adjectival_modifier(word):
        return False
    if is_opposed_party(reader, word):
        return True
    parts = (*reader.sentence.hyphenated(word)[:1], reader.sentence.words[word.index - 1])
    return any(part.lower.removesuffix("-") == OPPOSED.removesuffix("-") for part in parts)


def _is_set(reader: ClauseReader, noun: Word, word: Word) -> bool:
    """Tell whether a noun and its compound are a set phrase: "a *state visit*"."""
    return f"{word.lemma} {noun.lemma}".lower() in reader.classes.lemmas("set_compounds")


def _says_kind(reader: ClauseReader, noun: Word, word: Word) -> bool:
    """Tell whether a compound says of what kind an act is rather than whom or what it befalls.

    As in "*peace* talks", "a *missile* attack", "the *Gaza* war", but not "an *embassy* attack".
    """
    if is_site(reader, noun, word) or _is_set(reader, noun, word):
        return True
    if noun.lemma.lower() not in reader.classes.lemmas("kind_nouns"):
        return False
    if reader.classes.matches(reader.sentence, word, ("@weapons",)):
        return True
    return not reader.classes.matches(reader.sentence, word, ("@person", "@group", "@people", "@scenes"))


def _share(reader: ClauseReader, noun: Word, parts: Parts, depth: int) -> None:
    """Take over what coordinated nouns have in common.

    As in "Russian shelling and bombing", "the arrest and trial of X".
    """
    sentence = reader.sentence
    if deprels.is_conjunct(noun):
        first = walks.first_conjunct(sentence, noun)
        bare = not any(deprels.is_determiner(c) for c in sentence.children(noun))
        if first.upos == "NOUN" and bare and not parts.subjects:
            before = [w for w in reader.clause(first, depth + 1).subjects if w.index < first.index]
            parts.subjects = [w for w in before if sentence.head(w) == first]
        return
    if parts.obliques:
        return
    for later in sentence.children(noun):
        between = sentence.words[noun.index + 1 : later.index]
        if deprels.is_conjunct(later) and later.upos == "NOUN" and all(w.upos in ("CCONJ", "ADJ") for w in between):
            own = [c for c in sentence.children(later) if deprels.is_nominal_modifier(c)]
            parts.obliques += [(p, w) for c in own if (p := reader.preposition(c)) == "of" for w in reader.nominals(c)]


def _support(reader: ClauseReader, noun: Word, parts: Parts, depth: int) -> None:
    """Take over subject, place and recipients from the verb that carries the noun out."""
    verb = undergoing_verb(reader, noun) or receiving_verb(reader, noun)
    if verb is not None:
        outer = reader.clause(verb, depth + 1)
        parts.support = verb
        parts.objects = [*([w for w in outer.objects if w != noun] or outer.subjects), *parts.objects]
        parts.obliques += [(p, w) for p, w in outer.obliques if w != noun]
        parts.subjects = parts.subjects or _senders(reader, noun, parts.obliques)
        return
    verb = support_verb(reader, noun)
    holding = holding_verb(reader, noun) if verb is None else None
    if holding is not None:
        outer = reader.clause(holding, depth + 1)
        parts.subjects = parts.subjects or list(outer.subjects)
        parts.objects = parts.objects or list(outer.objects)
    elif verb is None and not parts.subjects:
        parts.subjects = _beside.doers(reader, noun, depth)
    if verb is None:
        return
    parts.support = verb
    outer = reader.clause(verb, depth + 1)
    parts.passive = outer.passive
    meets = reader.classes.matches(reader.sentence, noun, ("@talks",)) and all(map(deprels.is_compound, parts.subjects))
    deal = reader.classes.matches(reader.sentence, noun, ("@agreements", "@ceasefires"))
    others = any(p == "between" for p, _ in parts.obliques) or verb.lemma in reader.classes.lemmas("brokering_verbs")
    mutual = deal and others  # "Oman announced a deal *between the two sides*", "the truce, brokered by Oman"
    crime = noun.lemma.lower() in reader.classes.lemmas("ended_crimes")
    ended = crime and verb.lemma == "end"  # "vowed to end the abductions"
    if noun not in outer.subjects and not ended and (meets or not (parts.subjects or mutual)):
        parts.subjects = list(outer.subjects) or parts.subjects  # "*Oman* called a cabinet meeting"
    parts.subjects = parts.subjects or _beside.doers(reader, noun, depth)  # "in a statement issued today"
    parts.obliques += [(p, w) for p, w in outer.obliques if w != noun]
    parts.objects += [w for w in outer.recipients if w not in parts.objects]


def _senders(reader: ClauseReader, noun: Word, obliques: list[tuple[str, Word]]) -> list[Word]:
    """Return whom an act comes from: "aid from *Norway*"."""
    if noun.lemma.lower() not in reader.classes.lemmas("sent_nouns"):
        return []
    return [w for p, w in obliques if p == "from" and reader.classes.matches(reader.sentence, w, ("@party",))]
