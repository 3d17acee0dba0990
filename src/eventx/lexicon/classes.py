"""Hold word classes: named sets of lemmas and entity labels that rules refer to as "@name"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from eventx import deprels
from eventx.errors import LexiconError
from eventx.syntax import Sentence, Word

_LONG = 6  # letters of a noun whose ending may say what it is: "pianist", but not "list"
_MEN = "men"


@frozen
class WordClass:
    """One named class of words.

    Attributes:
        lemmas: Lemmas, lower-cased, pairs of adjacent ones ("tear gas"), or names of other classes
            ("@forces").
        labels: Labels of named entities that belong to the class ("PER", "ORG", "LOC", "NORP", "DATE").
        pronouns: Whether personal pronouns belong to it, and "those" that stands for people.
        endings: Endings of nouns of six letters or more that belong to it ("ist").
    """

    lemmas: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    pronouns: bool = False
    endings: tuple[str, ...] = ()


@frozen
class WordClasses:
    """All classes of a lexicon, by name, with their references to each other resolved.

    Attributes:
        classes: The classes as written.
    """

    classes: Mapping[str, WordClass] = field(factory=dict, hash=False)
    _flat: dict[str, frozenset[str]] = field(init=False, eq=False, repr=False)
    _endings: dict[str, tuple[str, ...]] = field(init=False, eq=False, repr=False)
    _known: frozenset[str] = field(init=False, eq=False, repr=False)

    @_flat.default
    def _flatten(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(self._lemmas(name, ())) for name in self.classes}

    @_endings.default
    def _gather(self) -> dict[str, tuple[str, ...]]:
        return {name: tuple(self._endings_of(name)) for name in self.classes}

    def _endings_of(self, name: str) -> Iterator[str]:
        yield from self.classes[name].endings
        for lemma in self.classes[name].lemmas:
            if lemma.startswith("@"):
                yield from self._endings_of(lemma[1:])

    @_known.default
    def _join(self) -> frozenset[str]:
        return frozenset().union(*self._flat.values())

    def _lemmas(self, name: str, above: tuple[str, ...]) -> Iterable[str]:
        if name in above:
            raise LexiconError(f"class @{name} contains itself @ classes.{name}.lemmas")
        for i, lemma in enumerate(self.classes[name].lemmas):
            if not lemma.startswith("@"):
                yield lemma
            elif lemma[1:] in self.classes:
                yield from self._lemmas(lemma[1:], (*above, name))
            else:
                raise LexiconError(f"unknown class {lemma} @ classes.{name}.lemmas[{i}]")

    def lemmas(self, name: str) -> frozenset[str]:
        """Return the lemmas of a class and of the classes in it; empty for an unknown name."""
        return self._flat.get(name, frozenset())

    def matches(self, sentence: Sentence, word: Word, terms: Iterable[str]) -> bool:
        """Tell whether a word is one of the given lemmas or belongs to one of the given classes.

        Args:
            sentence: The word's sentence.
            word: The word.
            terms: Lemmas, class names ("@forces"), "!@forces" for a common noun outside a class, or "*" for any word.

        Returns:
            Whether one of the terms fits.
        """
        lemma = self._lemma(word)
        before = " ".join(w.lemma.lower() for w in sentence.words[max(word.index - 2, 0) : word.index])
        joined = "".join(w.lower for w in sentence.hyphenated(word)) + lemma
        three, two = f"{before} {lemma}", f"{before.rpartition(' ')[2]} {lemma}"
        forms: tuple[str, ...] = (lemma, two, joined)
        if joined != lemma and joined in self._known:
            forms = (joined,)  # a cease-fire is no fire
        elif misnomers := tuple(form for form in (two, three) if form in self.lemmas("misnomers")):
            forms = misnomers  # nor is a heart attack an attack
        if word.upos == "PROPN" and (full := self._full_name(sentence, word, lemma)):
            forms += (full,)
        prefix, _, rest = lemma.partition("-")
        if rest and prefix in self.lemmas("prefixes"):
            forms += (rest,)  # an ex-president is a president
        if lemma.endswith(_MEN):  # "policemen", which lemmatizers leave as it is
            forms += (f"{lemma[: -len(_MEN)]}man",)
        for term in terms:
            if term == "*" or term in forms:
                return True
            if term.startswith("!@") and word.upos == "NOUN" and not self._belongs(sentence, word, forms, term[2:]):
                return True
            if term.startswith("@") and self._belongs(sentence, word, forms, term[1:]):
                return True
        return False

    def _full_name(self, sentence: Sentence, word: Word, lemma: str) -> str:
        """Return a name of two words of which the second hangs on the first: "*Boko* Haram"; "" for others."""
        after = sentence.words[word.index + 1 : word.index + 2]
        joined = after and after[0].head == word.index and deprels.is_name_part(after[0])
        return f"{lemma} {after[0].lemma.lower()}" if joined else ""

    def _lemma(self, word: Word) -> str:
        """Return the lower-cased lemma; plurals that a capital has hidden ("Insurgents") are undone."""
        lemma = word.lemma.lower()
        if (
            word.upos == "PROPN"
            and lemma.endswith("s")
            and lemma not in self._known
            and lemma[:-1] in self._known
        ):
            return lemma[:-1]
        return lemma

    def _belongs(self, sentence: Sentence, word: Word, forms: tuple[str, ...], name: str) -> bool:
        if not self._flat.get(name, frozenset()).isdisjoint(forms):
            return True
        found = self.classes.get(name)
        if found is None:
            return False
        if word.upos == "NOUN" and len(forms[0]) >= _LONG and forms[0].endswith(self._endings[name]):
            return True
        if found.labels and word.upos == "PROPN" and sentence.label(word) is None:
            return "ORG" in found.labels and not self.is_time(word)  # a name that no one has labelled
        if found.pronouns and word.upos == "PRON" and word.xpos in ("PRP", "PRP$"):
            return word.lower not in ("it", "its") or "ORG" in found.labels
        if found.pronouns and word.lower == "those" and self._are_people(sentence, word):
            return True
        if word.xpos == "NNPS" and sentence.label(word) in ("PER", "NORP"):
            return "NORP" in found.labels  # names in the plural are peoples, or else countries: "*Malians* rallied"
        return bool(found.labels) and sentence.label(word) in found.labels

    def _are_people(self, sentence: Sentence, those: Word) -> bool:
        """Tell whether "those" is said of people: "*those* who fled", "*those* detained", "*those* responsible"."""
        for child in sentence.children(those):
            said = deprels.is_adnominal_clause(child) or deprels.is_adjectival_modifier(child)
            clause = (child, *sentence.children(child))
            if said and (child.lemma in self._flat.get("personal_states", ()) or any(w.lower == "who" for w in clause)):
                return True
        return False

    def is_time(self, word: Word) -> bool:
        """Tell whether a word is a calendar word or a unit of time; a *march* without a capital is no month."""
        if word.upos == "NOUN" and word.text == "march":
            return False
        return word.lemma.lower() in self._flat.get("time", ())

    def merge(self, other: WordClasses) -> WordClasses:
        """Return both sets of classes; lemmas and labels of a class that both have are joined."""
        merged = dict(self.classes)
        for name, new in other.classes.items():
            old = merged.get(name, WordClass())
            merged[name] = WordClass(
                tuple(dict.fromkeys(old.lemmas + new.lemmas)),
                tuple(dict.fromkeys(old.labels + new.labels)),
                old.pronouns or new.pronouns,
                tuple(dict.fromkeys(old.endings + new.endings)),
            )
        return WordClasses(merged)
