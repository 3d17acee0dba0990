"""Bring a predicate's arguments into canonical active form: the one place for voice, control and gaps.

A rule names canonical relations only ("subj", "obj", "obl:to"). Whether the subject stands before an active verb, in a
*by*-phrase, on the verb's first conjunct, outside the infinitive, in front of a relative clause, or in the genitive of
a noun is settled here.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from eventx import deprels
from eventx.lexicon.classes import WordClasses
from eventx.syntax import Sentence, Word

_MAX_DEPTH = 8  # chains of control longer than this are parser errors


@frozen
class Clause:
    """A predicate with its arguments in canonical active form.

    Attributes:
        predicate: The verb, noun or adjective.
        passive: Whether the verb stands in the passive.
        subjects: Canonical subjects (agents of passives included), conjuncts expanded.
        objects: Canonical direct objects (subjects of passives included), conjuncts expanded.
        recipients: Indirect objects, conjuncts expanded.
        obliques: Other nominals with their prepositions ("" for none), conjuncts expanded.
        complements: Heads of complement clauses, open or closed.
        support: The support verb whose object the noun predicate is ("hold" in "held talks"), or None.
    """

    predicate: Word
    passive: bool = False
    subjects: tuple[Word, ...] = ()
    objects: tuple[Word, ...] = ()
    recipients: tuple[Word, ...] = ()
    obliques: tuple[tuple[str, Word], ...] = ()
    complements: tuple[Word, ...] = ()
    support: Word | None = None

    def oblique(self, *prepositions: str) -> tuple[Word, ...]:
        """Return the obliques that stand with one of the prepositions."""
        return tuple(w for p, w in self.obliques if p in prepositions)


class ClauseReader:
    """Read the clauses of one sentence, each once."""

    def __init__(
        self, sentence: Sentence, classes: WordClasses, time_words: frozenset[int] = frozenset()
    ) -> None:
        """Take a sentence.

        Args:
            sentence: The sentence.
            classes: The word classes, for support verbs and for telling names of actors.
            time_words: Indices of the words that belong to time expressions.
        """
        self.sentence = sentence
        self.classes = classes
        self._time_words = time_words
        self._known: dict[int, Clause] = {}

    def clause(self, predicate: Word) -> Clause:
        """Return the clause that `predicate` heads.

        Args:
            predicate: A verb, noun or adjective of the sentence.

        Returns:
            Its arguments; empty where there are none.
        """
        return self._clause(predicate, 0)

    def _clause(self, word: Word, depth: int) -> Clause:
        if word.index not in self._known:
            if depth > _MAX_DEPTH:
                return Clause(word)
            self._known[word.index] = Clause(word)  # what a cycle of control sees
            reader = self._nominal if word.upos in ("NOUN", "PROPN", "PRON", "NUM") else self._verbal
            self._known[word.index] = reader(word, depth)
        return self._known[word.index]

    def is_time(self, word: Word) -> bool:
        """Tell whether a word is part of a time expression, and so names no participant."""
        return word.index in self._time_words or self.classes.is_time(word)

    # -- verbs and predicative adjectives

    def is_passive(self, verb: Word) -> bool:
        """Tell whether a verb stands in the passive, participles that modify a noun included."""
        children = self.sentence.children(verb)
        if any(deprels.is_passive_subject(c) or deprels.is_passive_auxiliary(c) for c in children):
            return True
        if verb.xpos != "VBN" and verb.feat("Voice") != "Pass":
            return False
        if any(deprels.is_auxiliary(c) or deprels.is_subject(c) for c in children):
            return False
        if deprels.is_conjunct(verb):
            return self.is_passive(self.sentence.words[verb.head])
        return deprels.is_adnominal_clause(verb) or deprels.is_adjectival_modifier(verb) or deprels.is_adverbial_clause(verb)

    def _verbal(self, verb: Word, depth: int) -> Clause:
        passive = self.is_passive(verb)
        subjects: list[Word] = []
        objects: list[Word] = []
        recipients: list[Word] = []
        obliques: list[tuple[str, Word]] = []
        complements: list[Word] = []
        agents: list[Word] = []
        for child in self.sentence.children(verb):
            if deprels.is_subject(child):
                subjects += self._nominals(child)
            elif deprels.is_object(child):
                objects += self._nominals(child)
            elif deprels.is_indirect_object(child):
                recipients += self._nominals(child)
            elif deprels.is_oblique(child):
                preposition = self._preposition(child)
                if deprels.is_agent_oblique(child) or (passive and preposition == "by" and not self.is_time(child)):
                    agents += self._nominals(child)
                else:
                    obliques += [(preposition, w) for w in self._nominals(child)]
            elif deprels.is_open_complement(child) or deprels.is_clausal_complement(child):
                complements += deprels.conjuncts(self.sentence, child)
        inherited = not subjects
        if inherited:
            role, found = self._outer(verb, passive, depth)
            if role == "objects" and not passive:
                objects = found + objects
            else:
                subjects = found
        if passive:
            subjects, objects, recipients = self._depassivize(subjects, objects, recipients, agents)
        gap, filler = self._relative_gap(verb, subjects, objects, obliques, inherited)
        if gap == "objects":
            objects = filler
        return Clause(
            verb,
            passive,
            tuple(subjects),
            tuple(objects),
            tuple(recipients),
            tuple(obliques),
            tuple(complements),
        )

    @staticmethod
    def _depassivize(
        subjects: list[Word], objects: list[Word], recipients: list[Word], agents: list[Word]
    ) -> tuple[list[Word], list[Word], list[Word]]:
        """Turn surface roles of a passive into canonical ones; "was given asylum" has a recipient as its subject."""
        if objects:
            return agents, objects, subjects + recipients
        return agents, subjects, recipients

    def _outer(self, verb: Word, passive: bool, depth: int) -> tuple[str, list[Word]]:
        """Find the argument of a verb that stands outside its clause: by conjunction, control or modification.

        Returns:
            The surface role ("subjects" or "objects") and the words.
        """
        governor = self.sentence.head(verb)
        if governor is None:
            return "subjects", []
        if deprels.is_conjunct(verb):
            outer = self._clause(governor, depth + 1)
            return "subjects", self._surface_subject(outer)
        if deprels.is_adnominal_clause(verb):
            return self._of_modified_noun(verb, governor, depth)
        if deprels.is_open_complement(verb) or deprels.is_adverbial_clause(verb) or deprels.is_clausal_complement(verb):
            if deprels.is_clausal_complement(verb) and not self._is_infinite(verb):
                return "subjects", []
            outer = self._clause(governor, depth + 1)
            controlled = outer.objects + outer.recipients if deprels.is_open_complement(verb) else ()
            if controlled and not outer.passive and governor.lemma not in self.classes.lemmas("subject_control"):
                return "subjects", [w for w in controlled if not self.is_time(w)] or list(outer.subjects)
            on = [w for w in outer.oblique("on", "upon") if governor.lemma in self.classes.lemmas("call_on")]
            return "subjects", on or self._surface_subject(outer)
        if deprels.is_adjectival_modifier(verb):  # "detained officials", "protesting students"
            return "subjects", [governor]
        return "subjects", []

    def _of_modified_noun(self, verb: Word, noun: Word, depth: int) -> tuple[str, list[Word]]:
        """Find the argument of a clause that modifies a noun: the noun itself, or the agent of a plan or refusal."""
        if any(deprels.is_marker(c) and c.lower == "to" for c in self.sentence.children(verb)):
            agents = self._clause(noun, depth + 1).subjects  # "Iran's threat to close the strait"
            return "subjects", list(agents)
        if deprels.is_relative_clause(verb) and not self.is_passive(verb) and verb.xpos not in ("VBG", "VBN"):
            return "subjects", []
        return "subjects", [noun]

    def _is_infinite(self, verb: Word) -> bool:
        return verb.feat("VerbForm") in ("Inf", "Ger", "Part") and not any(
            deprels.is_auxiliary(c) or deprels.is_copula(c) for c in self.sentence.children(verb)
        )

    @staticmethod
    def _surface_subject(clause: Clause) -> list[Word]:
        if clause.passive:
            return list(clause.recipients or clause.objects)
        return list(clause.subjects)

    def _relative_gap(
        self, verb: Word, subjects: list[Word], objects: list[Word], obliques: list[tuple[str, Word]], inherited: bool
    ) -> tuple[str, list[Word]]:
        """Fill the gap of a relative clause without a pronoun: "the troops (that) Kenya sent"."""
        noun = self.sentence.head(verb)
        if noun is None or not deprels.is_adnominal_clause(verb) or inherited or objects:
            return "", []
        if noun.upos not in ("NOUN", "PROPN") or noun in subjects or self.is_passive(verb):
            return "", []
        if any(w == noun for _, w in obliques) or self.is_time(noun):
            return "", []
        if any(c.xpos == "WRB" for c in self.sentence.children(verb)):  # "the town where they met"
            return "", []
        return "objects", [noun]

    # -- nouns

    def _nominal(self, noun: Word, depth: int) -> Clause:
        subjects: list[Word] = []
        objects: list[Word] = []
        obliques: list[tuple[str, Word]] = []
        complements: list[Word] = []
        for child in self._modifiers(noun):
            if deprels.is_possessive(child):
                subjects += self._nominals(child)
            elif deprels.is_nominal_modifier(child) or deprels.is_oblique(child):
                preposition = self._preposition(child)
                if preposition == "by":
                    subjects += self._nominals(child)
                elif preposition:
                    obliques += [(preposition, w) for w in self._nominals(child)]
            elif self._is_adjectival_actor(child):
                subjects.append(child)
            elif deprels.is_compound(child):
                objects.append(child)
            elif deprels.is_adnominal_clause(child) and not deprels.is_relative_clause(child):
                complements.append(child)
        support = self._support(noun)
        passive = False
        if support is not None:
            outer = self._clause(support, depth + 1)
            passive = outer.passive
            if not subjects and noun not in outer.subjects:
                subjects = list(outer.subjects)
            obliques += [(p, w) for p, w in outer.obliques if w != noun]
            objects += [w for w in outer.recipients if w not in objects]
        return Clause(noun, passive, tuple(subjects), tuple(objects), (), tuple(obliques), tuple(complements), support)

    def _modifiers(self, noun: Word) -> Iterator[Word]:
        """Yield a noun's modifiers, conjuncts of its adjectives among them."""
        for child in self.sentence.children(noun):
            yield child
            if deprels.is_adjectival_modifier(child):
                yield from (w for w in deprels.conjuncts(self.sentence, child) if w != child)

    def _is_adjectival_actor(self, word: Word) -> bool:
        """Tell whether a noun's modifier names who acts: "Russian shelling", "a NATO raid"."""
        label = self.sentence.label(word)
        if label in ("NORP", "LOC", "ORG", "PER") and word.upos in ("ADJ", "PROPN"):
            return deprels.is_adjectival_modifier(word) or deprels.is_compound(word) or deprels.is_conjunct(word)
        return deprels.is_adjectival_modifier(word) and word.text[:1].isupper() and word.index > 0

    def _support(self, noun: Word) -> Word | None:
        """Return the support verb of a noun ("launched an attack", "an attack was launched"), or None."""
        first = deprels.first_conjunct(self.sentence, noun)
        verb = self.sentence.head(first)
        if verb is None or verb.upos != "VERB" or verb.lemma not in self.classes.lemmas("support_verbs"):
            if verb is not None and verb.upos == "VERB" and verb.lemma in self.classes.lemmas("occurrence_verbs"):
                return verb if deprels.is_subject(first) else None
            return None
        if deprels.is_object(first) or deprels.is_passive_subject(first):
            return verb
        if deprels.is_adnominal_clause(verb) and self.is_passive(verb):
            return verb
        return None

    # -- shared

    def _nominals(self, word: Word) -> list[Word]:
        """Expand conjuncts, put antecedents for relative pronouns, drop expletives."""
        found = []
        for nominal in deprels.conjuncts(self.sentence, word):
            if nominal.upos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"):
                continue
            found.append(self.antecedent(nominal))
        return [w for w in found if not deprels.is_expletive(w)]

    def antecedent(self, word: Word) -> Word:
        """Return the noun that a relative pronoun stands for, other words unchanged."""
        if word.xpos not in ("WDT", "WP", "WP$") and word.feat("PronType") != "Rel":
            return word
        for verb in self.sentence.ancestors(word):
            if deprels.is_adnominal_clause(verb):
                return self.sentence.words[verb.head]
            if deprels.is_clausal_complement(verb) and word.xpos.startswith("W"):
                continue
        return word

    def _preposition(self, word: Word) -> str:
        found = deprels.prepositional(self.sentence, word)
        return found[0] if found else ""
