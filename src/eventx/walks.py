"""Walk a tree by its relations: the marks, prepositions and coordination of a word, and the way to another word."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels
from eventx._words import word_lists
from eventx.syntax import Sentence, Word

FINITE = ("VBD", "VBZ", "VBP")  # tags of verbs that are inflected for tense
TENSED = (*FINITE, "MD")
VERBAL = ("VERB", "AUX")


def is_finite(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb, or its auxiliary, is inflected for tense."""
    if verb.xpos in FINITE:
        return True
    return any(deprels.is_auxiliary(c) and c.xpos in TENSED for c in sentence.children(verb))


def is_nonfinite(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a clause is a participle or an infinitive with *to*, comparisons apart."""
    if mark(sentence, verb, "than", "as", "like") is not None:
        return False
    if verb.upos != "VERB":
        return has_to(sentence, verb)
    return verb.xpos in ("VBG", "VBN") or verb.feat("VerbForm") in ("Ger", "Part") or has_to(sentence, verb)


def is_past(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a clause is in the past or the perfect by its auxiliaries or copula, or else by its verb."""
    forms = [c for c in sentence.children(verb) if deprels.is_auxiliary(c) or deprels.is_copula(c)] or [verb]
    return any(w.xpos == "VBD" or w.lemma == "have" for w in forms)


def is_inverted(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a finite verb right behind a comma or quotation mark has its subject behind it."""
    before = sentence.words[verb.index - 1 : verb.index]
    if not before or before[0].text not in word_lists("marks").words("inversion", "before"):
        return False
    return verb.xpos in ("VBD", "VBZ") and not deprels.is_conjunct(verb)


def mark(sentence: Sentence, clause: Word, *forms: str) -> Word | None:
    """Return the first subordinator of a clause that is one of some words in lower case, or None."""
    return next((c for c in sentence.children(clause) if deprels.is_marker(c) and c.lower in forms), None)


def has_to(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb is an infinitive with *to*."""
    return mark(sentence, verb, "to") is not None


def is_ranked(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun is the first, last or only one to do something, which its infinitive says of it.

    As in "the *latest state* to recognise it", "was the *second* to be killed", but not "the best way to end it".
    """
    modifiers = word_lists("qualifiers/clause")
    if noun.lemma in modifiers.words("modifiers", "serving"):
        return False
    ranks = modifiers.words("modifiers", "ranks")
    return noun.feat("NumType") == "Ord" or any(
        deprels.is_adjectival_modifier(c) and (c.feat("NumType") == "Ord" or c.xpos == "JJS" or c.lower in ranks)
        for c in sentence.children(noun)
    )


def ends_before(sentence: Sentence, word: Word, following: Word) -> bool:
    """Tell whether all that hangs on a word ends right before another word."""
    return sentence.subtree(word)[-1].index == following.index - 1


def is_said(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word heads an object clause with a subject of its own."""
    own = any(deprels.is_subject(c) or deprels.is_expletive(c) for c in sentence.children(word))
    return deprels.is_clausal_complement(word) and own


def is_gerund(sentence: Sentence, word: Word) -> bool:
    """Tell whether a verb is a gerund, perfect and passive ones ("having met", "being led") included."""
    auxiliaries = (c for c in sentence.children(word) if deprels.is_auxiliary(c))
    return word.xpos == "VBG" or any(c.lower in ("having", "being") for c in auxiliaries)


def is_prepositional_clause(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word heads a clause under a preposition ("accused them *of stealing*")."""
    if not (deprels.is_adverbial_clause(word) or deprels.is_adnominal_clause(word)):
        return False
    prepositions = word_lists("relations").words("clauses", "prepositions")
    marks = (c for c in sentence.children(word) if deprels.is_marker(c) or deprels.is_case(c))
    return any(c.lower in prepositions for c in marks)


def clause_preposition(sentence: Sentence, word: Word) -> str:
    """Return the preposition of a clause with a participle, or "".

    As in "accused them *of* stealing".
    """
    if not (deprels.is_adverbial_clause(word) or deprels.is_adnominal_clause(word)) or not is_gerund(sentence, word):
        return ""
    marks = (c for c in sentence.children(word) if deprels.is_marker(c) or deprels.is_case(c))
    prepositions = word_lists("relations").words("clauses", "participle")
    return next((c.lower for c in marks if c.xpos == "IN" and c.lower in prepositions), "")


def prepositions(sentence: Sentence, word: Word) -> tuple[str, ...]:
    """Return the prepositions of a nominal, each with its fixed continuation.

    Args:
        sentence: The sentence.
        word: The nominal.

    Returns:
        Lower-cased prepositions in surface order: ("against",), ("according to",); possessive clitics left
        out.
    """
    found: list[str] = []
    for child in sentence.children(word):
        if deprels.is_case(child) and (child.upos != "PART" or child.lower == "to"):
            parts = [child, *(c for c in sentence.children(child) if deprels.is_fixed(c))]
            if child.lower == "of" and found and sentence.words[child.index - 1].lower == found[-1]:
                parts.insert(0, sentence.words[child.index - 1])  # "out of", whose parts hang side by side
                found.pop()
            found.append(" ".join(p.lower for p in parts))
    if found[1:] == ["with"] and found[0] in ("along", "together"):
        return (f"{found[0]} with",)
    return tuple(found)


def whole(sentence: Sentence, noun: Word) -> Word:
    """Return what a noun is said to make up, or itself: "*convoy*" for the trucks in "a convoy of trucks".

    Args:
        sentence: The sentence.
        noun: The noun.

    Returns:
        The noun at the top of a chain of "of".
    """
    while deprels.is_nominal_modifier(noun) and prepositions(sentence, noun)[:1] == ("of",):
        noun = sentence.words[noun.head]
    return noun


def conjuncts(sentence: Sentence, word: Word) -> list[Word]:
    """Return `word` and the words coordinated below it or below the rest of its name, in surface order."""
    found, stack = [], [word]
    while stack:
        first = stack.pop()
        found.append(first)
        for child in sentence.children(first):
            if deprels.is_conjunct(child):
                stack.append(child)
            elif deprels.is_name_part(child):  # "US and South Korean officials" are one
                stack += [
                    c for c in sentence.children(child) if deprels.is_conjunct(c) and c.index > first.index
                ]
    return sorted(found, key=lambda w: w.index)


def is_ruled_out(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word is named as what something is not: "Turkey, *not Iran*", "*not to Mali* but to Niger"."""
    only = word_lists("qualifiers/clause").words("negation", "defused_by")  # "not *only* Iran"
    before = (c.index for c in sentence.children(word) if c.lower == "not" and c.index < word.index)
    denied = any(sentence.words[i + 1].lower not in only for i in before)
    return denied and (deprels.is_conjunct(word) or is_corrected(sentence, word))


def is_corrected(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word is joined by "but" to another that is put in its place or beside it."""
    joined = filter(deprels.is_conjunct, sentence.children(word))
    return any(deprels.is_coordinator(c) and c.lower == "but" for later in joined for c in sentence.children(later))


def first_conjunct(sentence: Sentence, word: Word) -> Word:
    """Return the first word of the coordination that `word` belongs to (itself if it is in none)."""
    while deprels.is_conjunct(word):
        word = sentence.words[word.head]
    return word


def name_start(sentence: Sentence, word: Word) -> Word:
    """Return the first word of the name that a word goes on with: "Kim" for the "Un" of "Kim Jong Un"."""
    while deprels.is_name_part(word) and word.head < word.index:
        word = sentence.words[word.head]
    return word


def path(sentence: Sentence, source: Word, goal: Word) -> str:
    """Describe how one word reaches another through the tree.

    Args:
        sentence: The sentence.
        source: Where the path starts.
        goal: Where it ends.

    Returns:
        Steps separated by spaces, "<rel" going up and ">rel" going down: "<conj >nsubj"; "" for the same
        word.
    """
    up = [source, *sentence.ancestors(source)]
    down = [goal, *sentence.ancestors(goal)]
    position = {w.index: i for i, w in enumerate(up)}
    turn = next((i for i, w in enumerate(down) if w.index in position), None)
    if turn is None:  # two roots: only possible in foreign CoNLL-U
        return "?"
    ups: Iterator[str] = (f"<{w.deprel}" for w in up[: position[down[turn].index]])
    downs = (f">{w.deprel}" for w in reversed(down[:turn]))
    return " ".join([*ups, *downs])


def prepositional(sentence: Sentence, word: Word) -> tuple[str, ...]:
    """Return the prepositions that apply to a nominal, those of its first conjunct included.

    In "talks with Turkey and Iran" the preposition stands on *Turkey* only.
    """
    own = prepositions(sentence, word)
    if own or not deprels.is_conjunct(word):
        return own
    return prepositions(sentence, first_conjunct(sentence, word))


def stranded(sentence: Sentence, verb: Word) -> str:
    """Return the preposition that a passive leaves without its noun, or "": "a truce was called *for*"."""
    found = next((c for c in sentence.children(verb) if deprels.is_oblique(c) and c.upos == "ADP"), None)
    if found is None or any(w.text == ":" for w in sentence.words[found.index + 1 : found.index + 2]):
        return ""  # "the office can be reached *at*: ..."
    return found.lower
