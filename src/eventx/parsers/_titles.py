"""Give headlines the capitals of running text, in which taggers tell names and verbs apart better."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from eventx._words import word_lists
from eventx.parsers._lines import is_title
from eventx.parsers.lemmas import guess_lemma, irregular_verbs

_WORD = re.compile(r"(?<![^\W\d_]\.)[^\W\d_]+(?!\.[^\W\d_])")  # not the parts of "U.N."
_STOPPED = re.compile(r"[^\W\d_]{3}[.]\s*$")  # no headline ends like this, but "Three Die in U.S." does
_FEWEST = 2  # capitals that running text would not have
_SENTENCE_START = re.compile(r"[\W\d]*[.!?]\W*")  # what stands before the first word of a sentence


class Capitals:
    """What a model's dictionary and vocabulary say of capitals."""

    def __init__(self, lemmas: Mapping[str, str], vocabulary: Mapping[str, int]) -> None:
        """Prepare to look words up.

        Args:
            lemmas: Known words as they are written, the most frequent first, each with its lemma.
            vocabulary: More known words, lower-cased, each with its frequency rank.
        """
        self._lemmas = lemmas
        self._vocabulary = vocabulary

    @cached_property  # not at the start, since few texts have such lines
    def _rank(self) -> dict[str, int]:
        return {word: i for i, word in enumerate(self._lemmas)}

    @cached_property
    def _verbs(self) -> set[str]:
        return {guess_lemma(w, "VBG", self._vocabulary) for w in self._vocabulary if w.endswith("ing")}

    @cached_property
    def _past_verbs(self) -> set[str]:
        return {guess_lemma(w, "VBD", self._vocabulary) for w in self._vocabulary if w.endswith("ed")}

    def lower_titles(self, text: str) -> str:
        """Write as running text the lines in which every word has a capital, or nothing else.

        A name keeps its capital, and so does what looks like one more often than not ("March", unless it is done).

        Args:
            text: The text.

        Returns:
            A text of the same length, the same but for its capitals.
        """
        return "".join(self._lowered(line) for line in text.splitlines(keepends=True))

    def _lowered(self, line: str) -> str:
        words = list(_WORD.finditer(line))
        if not words or not is_title([w.group() for w in words]):
            return line
        if _STOPPED.search(line) and not line.isupper():  # "Xi met Gen. Min in Doha."
            return line
        letters, lowered, end, before = list(line), 0, 0, ""
        for word in words:
            form, gap, end = word.group(), line[end : word.start()] if end else "." + line[: word.start()], word.end()
            new = self._written(form, line.isupper())
            if before.endswith("s") and gap.isspace() and _is_done(form, line[word.end() :]):
                new = form.lower()
            lowered += form[0].isupper() and new.islower()
            if _SENTENCE_START.fullmatch(gap):
                new = new[0].upper() + new[1:]
            if len(new) == len(form):  # a few capitals are two letters when lowered
                letters[word.start() : end] = new
            before = new
        return "".join(letters) if lowered >= _FEWEST else line

    def _written(self, form: str, is_capitals: bool) -> str:
        """Return a word as running text writes it."""
        names = word_lists("relations").words("headlines", "names")
        if form[1:] != form[1:].lower() and (not is_capitals or form.lower() in names):  # "McCain", "UN"
            return form
        best = min((form.lower(), form.capitalize(), form.upper()), key=lambda f: self._rank.get(f, len(self._rank)))
        if best in self._lemmas:
            return form.lower() if self._lemmas[best].islower() else best
        return form.lower() if self._is_verb(form.lower()) else form.capitalize()

    def _is_verb(self, form: str) -> bool:
        lemma = {tag: guess_lemma(form, tag, self._vocabulary) for tag in ("", "VBZ", "VBD", "VBG")}
        if form == lemma["VBD"] + "ed" and lemma["VBD"] in irregular_verbs():
            return False  # "*Sayed*" is not what somebody said
        told = any(verb in self._verbs for verb in lemma.values())
        return told or any(lemma[tag] in self._past_verbs for tag in ("", "VBZ"))  # but not "Zayed"


def _is_done(form: str, rest: str) -> bool:
    """Tell whether a month is what those before it do: "Thousands *March in* Lima", but "Says *March* Exports Rose"."""
    lists, following = word_lists("relations"), _WORD.match(rest.lstrip())
    ways = lists.words("headlines", "ways")
    return form.lower() in lists.words("headlines", "verbs") and bool(following and following.group().lower() in ways)
