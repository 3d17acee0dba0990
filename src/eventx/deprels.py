"""Know the names of UD relations: the one module that compares them, beside `_deprel_repairs` for parser errors.

Treebanks and models differ: a passive agent is `obl:agent` or plain `obl` with *by*; a bare temporal noun is
`obl:unmarked`, `obl:tmod` or `obl:npmod`; titles are `nmod:desc`, `appos` or `compound`. Every predicate
here takes a `Word`, so that the differences end in this file.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from eventx._words import word_lists
from eventx.syntax import ROOT, Sentence, Word

_CLAUSE = frozenset({"csubj", "ccomp", "xcomp", "advcl", "acl", "root", "parataxis"})
_NOMINAL_EXTRAS = frozenset(
    {"appos", "acl", "parataxis", "conj", "cc", "punct", "discourse", "dep", "list", "dislocated"}
)
_NAME_PARTS = frozenset({"flat", "compound", "goeswith", "fixed"})


@lru_cache(maxsize=512)
def _parts(deprel: str) -> tuple[str, str]:
    """Part a relation from its subtype, each once: nothing is asked as often as this."""
    relation, _, kind = deprel.partition(":")
    return relation, kind


def base(word: Word) -> str:
    """Return the relation without its subtype ("nsubj" for "nsubj:pass")."""
    return _parts(word.deprel)[0]


def subtype(word: Word) -> str:
    """Return the relation's subtype ("pass" for "nsubj:pass"), or ""."""
    return _parts(word.deprel)[1]


def is_root(word: Word) -> bool:
    """Tell whether the word is the root of its sentence."""
    return word.head == ROOT


def is_subject(word: Word) -> bool:
    """Tell whether the word is a nominal subject, active or passive."""
    return base(word) == "nsubj"


def is_passive_subject(word: Word) -> bool:
    """Tell whether the word is the subject of a passive verb."""
    return base(word) in ("nsubj", "csubj") and subtype(word) == "pass"


def is_outer_subject(word: Word) -> bool:
    """Tell whether the word is the subject of a copula whose predicate is a clause.

    As in "the *aim* is that they leave".
    """
    return base(word) == "nsubj" and subtype(word) == "outer"


def is_clausal_subject(word: Word) -> bool:
    """Tell whether the word heads a clause that is a subject."""
    return base(word) == "csubj"


def is_expletive(word: Word) -> bool:
    """Tell whether the word is an expletive ("it", "there")."""
    return base(word) == "expl"


def is_object(word: Word) -> bool:
    """Tell whether the word is a direct object."""
    return base(word) == "obj"


def is_finite(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb, or its auxiliary, is inflected for tense."""
    if verb.xpos in ("VBD", "VBZ", "VBP"):
        return True
    return any(is_auxiliary(c) and c.xpos in ("VBD", "VBZ", "VBP", "MD") for c in sentence.children(verb))


def is_inverted(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a finite verb right behind a comma or quotation mark has its subject behind it."""
    before = sentence.words[verb.index - 1 : verb.index]
    if not before or before[0].text not in (",", '"', "”", "''", "’", "?", "!"):
        return False
    return verb.xpos in ("VBD", "VBZ") and not is_conjunct(verb)


def is_indirect_object(word: Word) -> bool:
    """Tell whether the word is an indirect object."""
    return base(word) == "iobj"


def is_oblique(word: Word) -> bool:
    """Tell whether the word is an oblique nominal of a predicate (agents included)."""
    return base(word) == "obl"


def is_core_or_oblique(word: Word) -> bool:
    """Tell whether the word is an object, a complement or an oblique of its governor."""
    return base(word) in ("obj", "iobj", "obl", "ccomp", "xcomp")


def is_nominal(word: Word) -> bool:
    """Tell whether the word stands where a noun stands: as a subject, object, oblique or modifier of a noun."""
    return base(word) in ("nsubj", "obj", "iobj", "obl", "nmod")


def is_agent_oblique(word: Word) -> bool:
    """Tell whether the relation itself marks a passive agent (`obl:agent`)."""
    return word.deprel == "obl:agent"


def is_bare_oblique(word: Word) -> bool:
    """Tell whether the word is an oblique without a preposition, such as a bare temporal noun."""
    return base(word) == "obl" and subtype(word) in ("unmarked", "tmod", "npmod")


def is_nominal_modifier(word: Word) -> bool:
    """Tell whether the word is a nominal modifier of a noun, possessives and descriptions excepted."""
    return base(word) == "nmod" and subtype(word) not in ("poss", "desc")


def is_possessive(word: Word) -> bool:
    """Tell whether the word is a possessive modifier."""
    return word.deprel == "nmod:poss"


def is_description(word: Word) -> bool:
    """Tell whether the word is a title or description before a name (`nmod:desc`)."""
    return word.deprel == "nmod:desc"


def is_compound(word: Word) -> bool:
    """Tell whether the word is a noun that modifies a noun ("border" in "border clash")."""
    return word.deprel == "compound"


def is_particle(word: Word) -> bool:
    """Tell whether the word is a verb's particle ("out" in "carry out")."""
    return word.deprel == "compound:prt"


def is_adjectival_modifier(word: Word) -> bool:
    """Tell whether the word is an adjectival modifier."""
    return base(word) == "amod"


def is_determiner(word: Word) -> bool:
    """Tell whether the word is a determiner."""
    return base(word) == "det"


def is_numeric_modifier(word: Word) -> bool:
    """Tell whether the word is a number that modifies a noun."""
    return base(word) == "nummod"


def is_name_part(word: Word) -> bool:
    """Tell whether the word belongs to the name or compound that its governor heads."""
    return base(word) in _NAME_PARTS and not is_particle(word)


def is_case(word: Word) -> bool:
    """Tell whether the word is a preposition or possessive clitic."""
    return base(word) == "case"


def is_fixed(word: Word) -> bool:
    """Tell whether the word continues a fixed expression ("to" in "according to")."""
    return base(word) == "fixed"


def is_marker(word: Word) -> bool:
    """Tell whether the word is a subordinator or infinitival *to*."""
    return base(word) == "mark"


def mark(sentence: Sentence, clause: Word, *forms: str) -> Word | None:
    """Return the first subordinator of a clause that is one of some words in lower case, or None."""
    return next((c for c in sentence.children(clause) if is_marker(c) and c.lower in forms), None)


def has_to(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb is an infinitive with *to*."""
    return mark(sentence, verb, "to") is not None


def is_auxiliary(word: Word) -> bool:
    """Tell whether the word is an auxiliary."""
    return base(word) == "aux"


def is_passive_auxiliary(word: Word) -> bool:
    """Tell whether the word is the auxiliary of a passive."""
    return base(word) == "aux" and subtype(word) == "pass"


def is_copula(word: Word) -> bool:
    """Tell whether the word is a copula."""
    return base(word) == "cop"


def is_adverbial_modifier(word: Word) -> bool:
    """Tell whether the word is an adverbial modifier."""
    return base(word) == "advmod"


def is_conjunct(word: Word) -> bool:
    """Tell whether the word is a later conjunct of its governor."""
    return base(word) == "conj"


def is_coordinator(word: Word) -> bool:
    """Tell whether the word is a coordinating conjunction."""
    return base(word) == "cc"


def is_apposition(word: Word) -> bool:
    """Tell whether the word stands in apposition to its governor."""
    return base(word) == "appos"


def is_open_complement(word: Word) -> bool:
    """Tell whether the word heads a complement that takes its subject from outside (`xcomp`)."""
    return base(word) == "xcomp"


def is_clausal_complement(word: Word) -> bool:
    """Tell whether the word heads a complement clause with a subject of its own (`ccomp`)."""
    return base(word) == "ccomp"


def is_said(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word heads an object clause with a subject of its own."""
    return is_clausal_complement(word) and any(is_subject(c) or is_expletive(c) for c in sentence.children(word))


def is_adverbial_clause(word: Word) -> bool:
    """Tell whether the word heads an adverbial clause."""
    return base(word) == "advcl"


def is_prepositional_clause(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word heads a clause under a preposition ("accused them *of stealing*")."""
    if base(word) not in ("advcl", "acl"):
        return False
    prepositions = word_lists("relations").words("clauses", "prepositions")
    return any((is_marker(c) or is_case(c)) and c.lower in prepositions for c in sentence.children(word))


def clause_preposition(sentence: Sentence, word: Word) -> str:
    """Return the preposition of a clause with a participle, or "".

    As in "accused them *of* stealing".
    """
    if base(word) not in ("advcl", "acl") or word.xpos != "VBG":
        return ""
    marks = (c for c in sentence.children(word) if is_marker(c) or is_case(c))
    prepositions = word_lists("relations").words("clauses", "participle")
    return next((c.lower for c in marks if c.xpos == "IN" and c.lower in prepositions), "")


def is_adnominal_clause(word: Word) -> bool:
    """Tell whether the word heads a clause that modifies a noun, relative clauses included."""
    return base(word) == "acl"


def is_relative_clause(word: Word) -> bool:
    """Tell whether the word heads a clause marked as relative (`acl:relcl`, `advcl:relcl`)."""
    return subtype(word) == "relcl"


def is_parataxis(word: Word) -> bool:
    """Tell whether the word is placed beside its governor without subordination, as quotes are."""
    return base(word) == "parataxis"


def is_punctuation(word: Word) -> bool:
    """Tell whether the word is punctuation."""
    return base(word) == "punct"


def heads_clause(word: Word) -> bool:
    """Tell whether the relation to the governor is one that a clause bears."""
    return base(word) in _CLAUSE


def is_outside_phrase(word: Word) -> bool:
    """Tell whether a dependent of a noun says nothing of what the noun names.

    These are prepositions, marks, what is coordinated, and the subject and copula of a predicate.
    """
    return base(word) in ("case", "punct", "conj", "cc", "nsubj", "cop", "mark", "advmod")


def ends_noun_phrase(word: Word) -> bool:
    """Tell whether a dependent of a noun lies outside the phrase a reader would quote as the mention."""
    return base(word) in _NOMINAL_EXTRAS


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
        if is_case(child) and (child.upos != "PART" or child.lower == "to"):
            parts = [child, *(c for c in sentence.children(child) if is_fixed(c))]
            if child.lower == "of" and found and sentence.words[child.index - 1].lower == found[-1]:
                parts.insert(0, sentence.words[child.index - 1])  # "out of", whose parts hang side by side
                found.pop()
            found.append(" ".join(p.lower for p in parts))
    if found[1:] == ["with"] and found[0] in ("along", "together"):
        return (f"{found[0]} with",)
    return tuple(found)


def conjuncts(sentence: Sentence, word: Word) -> list[Word]:
    """Return `word` and the words coordinated below it or below the rest of its name, in surface order."""
    found, stack = [], [word]
    while stack:
        first = stack.pop()
        found.append(first)
        for child in sentence.children(first):
            if is_conjunct(child):
                stack.append(child)
            elif is_name_part(child):  # "US and South Korean officials" are one
                stack += [
                    c for c in sentence.children(child) if is_conjunct(c) and c.index > first.index
                ]
    return sorted(found, key=lambda w: w.index)


def first_conjunct(sentence: Sentence, word: Word) -> Word:
    """Return the first word of the coordination that `word` belongs to (itself if it is in none)."""
    while is_conjunct(word):
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
    if own or not is_conjunct(word):
        return own
    return prepositions(sentence, first_conjunct(sentence, word))
