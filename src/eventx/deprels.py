"""Know the names of UD relations: the one module that compares them, beside `_deprel_repairs` for parser errors.

Treebanks and models differ: a passive agent is `obl:agent` or plain `obl` with *by*; a bare temporal noun is
`obl:unmarked`, `obl:tmod` or `obl:npmod`; titles are `nmod:desc`, `appos` or `compound`. Every predicate
here takes a `Word`, so that the differences end in this file.
"""

from __future__ import annotations

from eventx.syntax import ROOT, Word

_CLAUSE = frozenset({"csubj", "ccomp", "xcomp", "advcl", "acl", "root", "parataxis"})
_NOMINAL_EXTRAS = frozenset(
    {"appos", "acl", "parataxis", "conj", "cc", "punct", "discourse", "dep", "list", "dislocated"}
)
_NAME_PARTS = frozenset({"flat", "compound", "goeswith", "fixed"})


class _Bases(dict[str, str]):
    """Relations without their subtypes, each parted once: nothing is asked as often as this."""

    def __missing__(self, deprel: str) -> str:
        self[deprel] = relation = deprel.partition(":")[0]
        return relation


_BASE = _Bases()


def base(word: Word) -> str:
    """Return the relation without its subtype ("nsubj" for "nsubj:pass")."""
    return _BASE[word.deprel]


def subtype(word: Word) -> str:
    """Return the relation's subtype ("pass" for "nsubj:pass"), or ""."""
    return word.deprel.partition(":")[2]


def is_root(word: Word) -> bool:
    """Tell whether the word is the root of its sentence."""
    return word.head == ROOT


def is_subject(word: Word) -> bool:
    """Tell whether the word is a nominal subject, active or passive."""
    return _BASE[word.deprel] == "nsubj"


def is_passive_subject(word: Word) -> bool:
    """Tell whether the word is the subject of a passive verb."""
    return _BASE[word.deprel] in ("nsubj", "csubj") and subtype(word) == "pass"


def is_outer_subject(word: Word) -> bool:
    """Tell whether the word is the subject of a copula whose predicate is a clause.

    As in "the *aim* is that they leave".
    """
    return _BASE[word.deprel] == "nsubj" and subtype(word) == "outer"


def is_clausal_subject(word: Word) -> bool:
    """Tell whether the word heads a clause that is a subject."""
    return _BASE[word.deprel] == "csubj"


def is_expletive(word: Word) -> bool:
    """Tell whether the word is an expletive ("it", "there")."""
    return _BASE[word.deprel] == "expl"


def is_object(word: Word) -> bool:
    """Tell whether the word is a direct object."""
    return _BASE[word.deprel] == "obj"


def is_indirect_object(word: Word) -> bool:
    """Tell whether the word is an indirect object."""
    return _BASE[word.deprel] == "iobj"


def is_oblique(word: Word) -> bool:
    """Tell whether the word is an oblique nominal of a predicate (agents included)."""
    return _BASE[word.deprel] == "obl"


def is_core_or_oblique(word: Word) -> bool:
    """Tell whether the word is an object, a complement or an oblique of its governor."""
    return _BASE[word.deprel] in ("obj", "iobj", "obl", "ccomp", "xcomp")


def is_nominal(word: Word) -> bool:
    """Tell whether the word stands where a noun stands: as a subject, object, oblique or modifier of a noun."""
    return _BASE[word.deprel] in ("nsubj", "obj", "iobj", "obl", "nmod")


def is_agent_oblique(word: Word) -> bool:
    """Tell whether the relation itself marks a passive agent (`obl:agent`)."""
    return word.deprel == "obl:agent"


def is_bare_oblique(word: Word) -> bool:
    """Tell whether the word is an oblique without a preposition, such as a bare temporal noun."""
    return _BASE[word.deprel] == "obl" and subtype(word) in ("unmarked", "tmod", "npmod")


def is_nominal_modifier(word: Word) -> bool:
    """Tell whether the word is a nominal modifier of a noun, possessives and descriptions excepted."""
    return _BASE[word.deprel] == "nmod" and subtype(word) not in ("poss", "desc")


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
    return _BASE[word.deprel] == "amod"


def is_determiner(word: Word) -> bool:
    """Tell whether the word is a determiner."""
    return _BASE[word.deprel] == "det"


def is_numeric_modifier(word: Word) -> bool:
    """Tell whether the word is a number that modifies a noun."""
    return _BASE[word.deprel] == "nummod"


def is_name_part(word: Word) -> bool:
    """Tell whether the word belongs to the name or compound that its governor heads."""
    return _BASE[word.deprel] in _NAME_PARTS and not is_particle(word)


def is_case(word: Word) -> bool:
    """Tell whether the word is a preposition or possessive clitic."""
    return _BASE[word.deprel] == "case"


def is_fixed(word: Word) -> bool:
    """Tell whether the word continues a fixed expression ("to" in "according to")."""
    return _BASE[word.deprel] == "fixed"


def is_marker(word: Word) -> bool:
    """Tell whether the word is a subordinator or infinitival *to*."""
    return _BASE[word.deprel] == "mark"


def is_auxiliary(word: Word) -> bool:
    """Tell whether the word is an auxiliary."""
    return _BASE[word.deprel] == "aux"


def is_passive_auxiliary(word: Word) -> bool:
    """Tell whether the word is the auxiliary of a passive."""
    return _BASE[word.deprel] == "aux" and subtype(word) == "pass"


def is_copula(word: Word) -> bool:
    """Tell whether the word is a copula."""
    return _BASE[word.deprel] == "cop"


def is_adverbial_modifier(word: Word) -> bool:
    """Tell whether the word is an adverbial modifier."""
    return _BASE[word.deprel] == "advmod"


def is_conjunct(word: Word) -> bool:
    """Tell whether the word is a later conjunct of its governor."""
    return _BASE[word.deprel] == "conj"


def is_coordinator(word: Word) -> bool:
    """Tell whether the word is a coordinating conjunction."""
    return _BASE[word.deprel] == "cc"


def is_apposition(word: Word) -> bool:
    """Tell whether the word stands in apposition to its governor."""
    return _BASE[word.deprel] == "appos"


def is_open_complement(word: Word) -> bool:
    """Tell whether the word heads a complement that takes its subject from outside (`xcomp`)."""
    return _BASE[word.deprel] == "xcomp"


def is_clausal_complement(word: Word) -> bool:
    """Tell whether the word heads a complement clause with a subject of its own (`ccomp`)."""
    return _BASE[word.deprel] == "ccomp"


def is_adverbial_clause(word: Word) -> bool:
    """Tell whether the word heads an adverbial clause."""
    return _BASE[word.deprel] == "advcl"


def is_adnominal_clause(word: Word) -> bool:
    """Tell whether the word heads a clause that modifies a noun, relative clauses included."""
    return _BASE[word.deprel] == "acl"


def is_relative_clause(word: Word) -> bool:
    """Tell whether the word heads a clause marked as relative (`acl:relcl`, `advcl:relcl`)."""
    return subtype(word) == "relcl"


def is_parataxis(word: Word) -> bool:
    """Tell whether the word is placed beside its governor without subordination, as quotes are."""
    return _BASE[word.deprel] == "parataxis"


def is_vocative(word: Word) -> bool:
    """Tell whether the word names who is spoken to."""
    return _BASE[word.deprel] == "vocative"


def is_list_item(word: Word) -> bool:
    """Tell whether the word is a later item of a list."""
    return _BASE[word.deprel] == "list"


def is_punctuation(word: Word) -> bool:
    """Tell whether the word is punctuation."""
    return _BASE[word.deprel] == "punct"


def heads_clause(word: Word) -> bool:
    """Tell whether the relation to the governor is one that a clause bears."""
    return _BASE[word.deprel] in _CLAUSE


def is_outside_phrase(word: Word) -> bool:
    """Tell whether a dependent of a noun says nothing of what the noun names.

    These are prepositions, marks, what is coordinated, and the subject and copula of a predicate.
    """
    return _BASE[word.deprel] in ("case", "punct", "conj", "cc", "nsubj", "cop", "mark", "advmod")


def ends_noun_phrase(word: Word) -> bool:
    """Tell whether a dependent of a noun lies outside the phrase a reader would quote as the mention."""
    return _BASE[word.deprel] in _NOMINAL_EXTRAS
