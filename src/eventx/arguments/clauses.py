"""Bring a predicate's arguments into canonical active form: the one place for voice, control and gaps.

A rule names canonical relations only ("subj", "obj", "obl:to"). Whether the subject stands before an active
verb, in a *by*-phrase, on the verb's first conjunct, outside the infinitive, in front of a relative clause,
or in the genitive of a noun is settled here; arguments from outside the clause are found in `_gaps` and
`_object_gaps`, those of nouns in `_nominals`.
"""

from __future__ import annotations

from attrs import frozen

from eventx import _deprel_repairs, deprels, walks
from eventx.arguments import _agents, _gaps, _nominals, _object_gaps, _relatives, _strayed, _voice
from eventx.arguments._carriers import counted, counted_acts, modified
from eventx.lexicon.classes import WordClasses
from eventx.syntax import Sentence, Word

_MAX_DEPTH = 8  # chains of control longer than this are parser errors
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM")


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

    @property
    def surface_subjects(self) -> tuple[Word, ...]:
        """The words that the verb agrees with: of a passive, its canonical objects or recipients."""
        return (self.recipients or self.objects) if self.passive else self.subjects


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

    def clause(self, predicate: Word, depth: int = 0) -> Clause:
        """Return the clause that `predicate` heads.

        Args:
            predicate: A verb, noun or adjective of the sentence.
            depth: How many clauses deep the question is asked, for those that read one clause for another.

        Returns:
            Its arguments; empty where there are none.
        """
        if predicate.index not in self._known:
            if depth > _MAX_DEPTH:
                return Clause(predicate)
            self._known[predicate.index] = Clause(predicate)  # what a cycle of control sees
            read = self._nominal if predicate.upos in _NOUNS else self._verbal
            self._known[predicate.index] = read(predicate, depth)
        return self._known[predicate.index]

    def is_time(self, word: Word) -> bool:
        """Tell whether a word is part of a time expression, and so names no participant; a person called *Jan* does."""
        calendar = self.classes.is_time(word) and self.sentence.label(word) != "PER"
        return calendar or word.index in self._time_words

    def is_passive(self, verb: Word) -> bool:
        """Tell whether a verb stands in the passive, participles that modify a noun included."""
        bare = not any(deprels.is_passive_auxiliary(c) for c in self.sentence.children(verb))
        if bare and verb.lemma in self.classes.lemmas("intransitives"):
            return False
        return _voice.is_passive(self.sentence, verb)

    def is_agent(self, word: Word) -> bool:
        """Tell whether a word is the agent of the passive that it hangs on."""
        if not deprels.is_oblique(word):
            return False
        if self._is_counted_extent(word):
            return False  # "was beaten *by eight points*"
        return deprels.is_agent_oblique(word) or (self.preposition(word) == "by" and not self.is_time(word))

    def is_grammatical(self, verb: Word) -> bool:
        """Tell whether a verb only serves another word: "*used to* meet", "*made* a speech"."""
        children = self.sentence.children(verb)
        if verb.lemma in self.classes.lemmas("semi_auxiliaries"):
            infinitives = [c for c in children if deprels.is_open_complement(c)]
            if any(walks.has_to(self.sentence, c) for c in infinitives):
                return not any(deprels.is_object(c) and c.index > verb.index for c in children)
        if verb.lemma not in self.classes.lemmas("light_verbs"):
            return False
        objects = [c for c in children if deprels.is_object(c) or deprels.is_passive_subject(c)]
        return bool(objects) and all(self.classes.matches(self.sentence, c, ("@eventive",)) for c in objects)

    def _verbal(self, verb: Word, depth: int) -> Clause:
        passive = self.is_passive(verb)
        subjects = self._subjects(verb, depth)
        direct, recipients = self._objects(verb)
        objects = direct or _object_gaps.shared_objects(self, verb)
        agents: list[Word] = []
        obliques: list[tuple[str, Word]] = []
        complements: list[Word] = []
        for child in (*self.sentence.children(verb), *self._shared_phrases(verb)):
            if passive and self.is_agent(child):
                agents += self.nominals(child)
            elif deprels.is_oblique(child):
                obliques += [(self.preposition(child), w) for w in self.nominals(child)]
            elif deprels.is_open_complement(child) or deprels.is_clausal_complement(child):
                complements += walks.conjuncts(self.sentence, child)
            elif preposition := walks.clause_preposition(self.sentence, child):
                obliques.append((preposition, child))
        if passive and not agents:
            agents = (
                _agents.shared_agents(self, verb)
                or _agents.strayed_agents(self, verb)
                or _agents.wielders(self, verb)
            )
        if not objects and not passive:
            objects = _object_gaps.infinitive_gap(self, verb)
        own = bool(subjects)
        if not own:
            subjects = _strayed.strayed_subjects(self, verb) or _gaps.outer_subjects(self, verb, passive, depth)
            if not subjects and walks.is_inverted(self.sentence, verb) and self._are_parties(objects):
                subjects, objects = objects, []  # "..., commented Khader Habib"
        if not objects and not passive and (own or deprels.is_open_complement(verb)):
            gap = _object_gaps.relative_gap(self, verb)
            if isinstance(gap, tuple):
                obliques.append(gap)
            elif gap is not None and gap not in subjects and all(w != gap for _, w in obliques):
                objects = [gap]
        if passive and direct and not self._is_measured(verb, direct):
            # "was given asylum" has a recipient as its subject
            subjects, recipients = agents, subjects + recipients
        elif passive and (stranded := walks.stranded(self.sentence, verb)):  # "a truce was called *for*"
            obliques += [(stranded, w) for w in subjects]
            subjects, objects = agents, []
        elif passive:
            subjects, objects = agents, subjects
        return Clause(
            verb,
            passive,
            tuple(dict.fromkeys(subjects)),
            tuple(dict.fromkeys(objects)),
            tuple(dict.fromkeys(recipients)),
            tuple((p, w) for p, w in obliques if w not in objects),
            tuple(complements),
        )

    def _shared_phrases(self, verb: Word) -> list[Word]:
        """Return the phrases behind a verb that hang on the first it is joined to, as what belongs to both does in UD.

        As in "nine were killed and ten *wounded* in a raid".
        """
        if not deprels.is_conjunct(verb):
            return []
        first = self.sentence.children(walks.first_conjunct(self.sentence, verb))
        return [c for c in first if deprels.is_oblique(c) and c.index > verb.index]

    def _subjects(self, verb: Word, depth: int) -> list[Word]:
        subjects = [c for c in self.sentence.children(verb) if deprels.is_subject(c)]
        subjects = [c for c in subjects if not self.is_time(c) or c not in self.acts(c)]  # "*days* of clashes"
        found = [c for c in subjects if not deprels.is_outer_subject(c)]
        if not found and verb.upos == "VERB":  # "the president is to *meet* them", but not "the aim is to *meet*"
            purposes = self.classes.lemmas("purposes") if walks.has_to(self.sentence, verb) else frozenset()
            found = [c for c in subjects if c.lemma not in purposes]
            if subjects and not found:
                return [w for c in subjects for w in self.clause(c, depth + 1).subjects]  # "*its* aim is to meet them"
        if len(found) > 1:  # a parser error: the nearest before the verb is its own
            before = [c for c in found if c.index < verb.index]
            found = before[-1:] or found[:1]
        return [w for c in found for w in self.nominals(c)]

    def _objects(self, verb: Word) -> tuple[list[Word], list[Word]]:
        """Return direct and indirect objects, conjuncts expanded."""
        spends = verb.lemma in self.classes.lemmas("spending_verbs")  # "spent *three days*"
        children = [
            c for c in self.sentence.children(verb) if not self.is_time(c) or (spends and deprels.is_object(c))
        ]
        direct = [c for c in children if deprels.is_object(c) and not self._is_extent(c)]
        indirect = [c for c in children if deprels.is_indirect_object(c)]
        if not direct:
            transitive = verb.lemma not in self.classes.lemmas("intransitives")
            obliques = [c for c in children if transitive and deprels.is_oblique(c)]
            counted = (c for c in obliques if _deprel_repairs.is_counted_object(self.sentence, verb, c))
            direct = list(counted) or _object_gaps.fronted_objects(self, verb)
        elif _object_gaps.lends_object(self, verb):
            direct = []
        direct, indirect = self._settle(verb, direct, indirect)
        return (
            [w for c in direct for w in self.nominals(c)],
            [w for c in indirect for w in self.nominals(c)],
        )

    def _settle(self, verb: Word, direct: list[Word], indirect: list[Word]) -> tuple[list[Word], list[Word]]:
        """Tell direct from indirect objects where relations alone do not."""
        if len(direct) > 1 and not indirect:
            indirect, direct = direct[:1], direct[1:]
        if indirect and direct and self._is_measured(verb, direct):
            return indirect, []  # "fined them $5,000", "beat Mexico 3-1"
        if direct and all(c.upos == "NUM" for c in indirect):
            indirect = []  # "sent *two* dozen lorries"
        told = verb.lemma in self.classes.lemmas("addressee_verbs")
        if indirect and not direct and not told:
            clausal = any(deprels.is_clausal_complement(c) for c in self.sentence.children(verb))
            return ([], indirect) if clausal else (indirect, [])  # nothing is given: "helped *them*"
        if indirect or not direct or any(c.index < verb.index for c in direct):
            return direct, indirect
        if told and self._are_parties(direct[:1]):
            return [], direct  # "told reporters"
        swallowed = _deprel_repairs.swallowed_recipient(self.sentence, direct[0])
        if swallowed is not None and self.classes.matches(self.sentence, swallowed, ("@party",)):
            return direct, [swallowed]  # "gave Moldova 60 million euros"
        return direct, []

    def _is_measured(self, verb: Word, objects: list[Word]) -> bool:
        """Tell whether bare numbers and sums say how much of something is done to somebody: "fined them *$5,000*"."""
        given = verb.lemma in self.classes.lemmas("giving_verbs")
        return all(w.upos in (("NUM",) if given else ("NUM", "SYM")) for w in objects)

    def _are_parties(self, words: list[Word]) -> bool:
        return bool(words) and all(self.classes.matches(self.sentence, w, ("@party",)) for w in words)

    def _is_extent(self, word: Word) -> bool:
        """Tell whether an object only says how far or in which rank.

        As in "fell *three places*", "moved up *three*", "finished *fifth*".
        """
        if word.feat("NumType") == "Ord":
            return True
        if word.upos == "NUM" and self.sentence.words[word.head].lemma in self.classes.lemmas("scale_verbs"):
            return True
        return self._is_counted_extent(word)

    def _is_counted_extent(self, word: Word) -> bool:
        counted = any(deprels.is_numeric_modifier(c) for c in self.sentence.children(word))
        return counted and word.lemma in self.classes.lemmas("extents")

    def _nominal(self, noun: Word, depth: int) -> Clause:
        parts = _nominals.read(self, noun, depth)
        return Clause(
            noun,
            parts.passive,
            tuple(dict.fromkeys(parts.subjects)),
            tuple(dict.fromkeys(parts.objects)),
            (),
            tuple(parts.obliques),
            tuple(parts.complements),
            parts.support,
        )

    # -- shared with the modules that this one reads through

    def nominals(self, word: Word) -> list[Word]:
        """Expand conjuncts, put antecedents for relative pronouns, drop expletives."""
        found = []
        for nominal in walks.conjuncts(self.sentence, word):
            if walks.is_ruled_out(self.sentence, nominal):
                continue
            if nominal.upos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"):
                noun = _relatives.what_it_is(self.sentence, self.antecedent(nominal))
                relative = noun != nominal and nominal.xpos in _relatives.RELATIVE
                found += _relatives.joint(self.sentence, nominal, noun) if relative else self.acts(noun)
        return [w for w in found if not deprels.is_expletive(w)]

    def standing(self, act: Word) -> Word:
        """Return the word that has an act's place in the sentence: "took part in a *series* of raids and bombings"."""
        return counted(self, walks.first_conjunct(self.sentence, act))

    def acts(self, noun: Word) -> list[Word]:
        """Return the acts that a noun stands for, or itself: "took part in a series of *raids* and *bombings*"."""
        return counted_acts(self, noun)

    def antecedent(self, word: Word) -> Word:
        """Return the noun that a relative pronoun stands for, other words unchanged."""
        noun = _relatives.antecedent(self.sentence, word, self.classes)
        return noun if noun == word else modified(self, noun)

    def namer(self, word: Word) -> Word | None:
        """Return the verb by which somebody says what something is: "what he *called* a massacre", or None."""
        return _relatives.namer(self.sentence, word)

    def preposition(self, word: Word) -> str:
        """Return the first preposition that applies to a nominal, or ""."""
        found = walks.prepositional(self.sentence, word)
        return found[0] if found else ""
