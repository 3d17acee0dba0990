"""Hold a frozen view of one dependency-parsed sentence.

The names follow Universal Dependencies: `Word`, `upos`, `xpos`, `feats`, `lemma`, `head`, `deprel`. Unlike
CoNLL-U, indices are 0-based positions in `Sentence.words`, and the root's head is `ROOT` (-1). Offsets are
Python string indices into the document's text, end exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

ROOT = -1


@frozen
class Word:
    """One syntactic word.

    Attributes:
        index: 0-based position in the sentence.
        text: The surface form; in headlines with the capitals of running text.
        lemma: The lemma; proper nouns keep their case, other words are lower-cased.
        upos: The universal part of speech.
        xpos: The Penn Treebank tag, or "".
        feats: The UD features as written ("Mood=Ind|Tense=Past"), or "".
        head: Index of the governor, or `ROOT`.
        deprel: The UD relation to the governor, with its subtype.
        start: Offset of the first character in the document's text.
        end: Offset after the last character.
        space_after: Whether white space follows in the text.
    """

    index: int
    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    start: int
    end: int
    space_after: bool = True

    @property
    def lower(self) -> str:
        """The surface form in lower case."""
        return self.text.lower()

    def feat(self, name: str) -> str | None:
        """Return the value of one UD feature.

        Args:
            name: The feature, e.g. "Tense".

        Returns:
            The value ("Past"), or None if the word does not have the feature.
        """
        for pair in self.feats.split("|"):
            key, _, value = pair.partition("=")
            if key == name:
                return value
        return None


@frozen
class Entity:
    """A named entity: words `start` to `end` (0-based, end exclusive) with a `label`.

    Labels: "PER", "ORG", "LOC", "NORP" (nationalities, religious and political groups), "DATE", "MISC".
    """

    start: int
    end: int
    label: str


@frozen
class Sentence:
    """One parsed sentence.

    Attributes:
        text: The sentence's own stretch of the document.
        start: Offset of `text` in the document.
        words: The words in order; `words[i].index == i`.
        entities: The named entities, in order, not overlapping.
    """

    text: str
    start: int
    words: tuple[Word, ...]
    entities: tuple[Entity, ...] = ()
    _children: tuple[tuple[int, ...], ...] = field(init=False, eq=False, repr=False)
    _label: dict[int, Entity] = field(init=False, eq=False, repr=False)

    @_children.default
    def _index_children(self) -> tuple[tuple[int, ...], ...]:
        children: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != ROOT:
                children[word.head].append(word.index)
        return tuple(map(tuple, children))

    @_label.default
    def _index_entities(self) -> dict[int, Entity]:
        return {i: e for e in self.entities for i in range(e.start, e.end)}

    @property
    def end(self) -> int:
        """Offset after the sentence's last character."""
        return self.start + len(self.text)

    @property
    def root(self) -> Word | None:
        """The root word, or None in a sentence without words."""
        return next((w for w in self.words if w.head == ROOT), None)

    def slice(self, start: int, end: int) -> str:
        """Return the text between two document offsets that lie inside the sentence."""
        return self.text[start - self.start : end - self.start]

    def head(self, word: Word) -> Word | None:
        """Return the governor of `word`, or None for the root."""
        return None if word.head == ROOT else self.words[word.head]

    def children(self, word: Word) -> tuple[Word, ...]:
        """Return the dependents of `word` in surface order."""
        words = self.words
        return tuple([words[i] for i in self._children[word.index]])

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Yield the governor of `word`, the governor's governor, and so on up to the root."""
        while word.head != ROOT:
            word = self.words[word.head]
            yield word

    def subtree(self, word: Word) -> list[Word]:
        """Return `word` and everything below it, in surface order."""
        found, stack = [], [word.index]
        while stack:
            i = stack.pop()
            found.append(i)
            stack.extend(self._children[i])
        return [self.words[i] for i in sorted(found)]

    def entity(self, word: Word) -> Entity | None:
        """Return the named entity that `word` is part of, or None."""
        return self._label.get(word.index)

    def label(self, word: Word) -> str | None:
        """Return the label of the named entity that `word` is part of, or None."""
        entity = self._label.get(word.index)
        return entity.label if entity else None

    def hyphenated(self, word: Word) -> tuple[Word, ...]:
        """Return the words that hyphens join to the front of `word`, hyphens included.

        Treebanks part "cease-fire" into three words.

        Args:
            word: The last of the words.

        Returns:
            The words before it, or none.
        """
        first = word.index
        while first >= 2 and self.words[first - 1].text == "-":
            before, hyphen = self.words[first - 2 : first]
            if (before.end, hyphen.end) != (hyphen.start, self.words[first].start):
                break
            first -= 2
        return self.words[first : word.index]


def is_tree(heads: list[int]) -> bool:
    """Tell whether heads form a tree with one root.

    Args:
        heads: The head of each word, 1-based; `heads[0]` stands for the root and is not read.

    Returns:
        Whether exactly one word has head 0 and every word reaches it.
    """
    if heads[1:].count(0) != 1:
        return False
    reaches = [True] + [False] * (len(heads) - 1)
    for word in range(1, len(heads)):
        path = set()
        while not reaches[word]:
            if word in path:
                return False
            path.add(word)
            word = heads[word]
        for passed in path:
            reaches[passed] = True
    return True
