"""Hold the rules that say which words evoke which events.

A lexicon is frozen; `merge` returns a new one. The bundled rules are `data/events/*.toml`, one file a type,
with `data/frames.toml`, `data/classes.toml` and `data/grammar.toml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from attrs import evolve, field, frozen

from eventx.errors import LexiconError
from eventx.lexicon._reader import build, read_toml
from eventx.lexicon.classes import WordClass, WordClasses
from eventx.lexicon.rules import Example, Frame, LexiconFile, Trigger
from eventx.ontology import PLOVER_CATEGORIES, EventType, event_type

__all__ = ["Example", "Frame", "Lexicon", "Rule", "Trigger", "WordClass", "WordClasses"]

OPEN_TYPE = "event"


@frozen
class Rule:
    """A trigger rule in its place in a lexicon.

    Attributes:
        id: "type/lemma.n", unique in its lexicon.
        type: The event type that it evokes.
        trigger: The rule itself.
        frame: The frame that it names, with the rule's own slots put in.
        plover: PLOVER category named by the rule or its file, or None.
        cameo: CAMEO code named by the rule or its file, or None.
        bundled: Whether it comes with eventx; rules of a user's own are tried first.
    """

    id: str
    type: EventType | str
    trigger: Trigger
    frame: Frame
    plover: str | None = None
    cameo: str | None = None
    bundled: bool = False


@frozen
class Lexicon:
    """The rules, frames and word classes that an extractor works with.

    Attributes:
        rules: All rules.
        classes: All word classes.
        frames: All frames, by name.
        is_open: Whether verbs and eventive nouns without a rule are events of type "event".
    """

    rules: tuple[Rule, ...] = ()
    classes: WordClasses = field(factory=WordClasses)
    frames: Mapping[str, Frame] = field(factory=dict, hash=False)
    is_open: bool = False
    _index: dict[tuple[str, str], tuple[Rule, ...]] = field(init=False, eq=False, repr=False)

    @_index.default
    def _index_rules(self) -> dict[tuple[str, str], tuple[Rule, ...]]:
        found: dict[tuple[str, str], list[Rule]] = {}
        for rule in self.rules:
            for lemma in rule.trigger.lemma:
                found.setdefault((lemma, rule.trigger.upos), []).append(rule)
        return {k: tuple(sorted(v, key=_precedence)) for k, v in found.items()}

    def __repr__(self) -> str:
        """Return how much is in it; the rules themselves fill a book."""
        size = f"{len(self.rules)} rules for {len(self.types)} types"
        return f"<Lexicon: {size}, open>" if self.is_open else f"<Lexicon: {size}>"

    def candidates(self, lemma: str, upos: str) -> tuple[Rule, ...]:
        """Return the rules for a lemma and part of speech: the user's own first, then the most specific."""
        return self._index.get((lemma, upos), ())

    @property
    def types(self) -> tuple[EventType | str, ...]:
        """The event types that have a rule, in alphabetical order."""
        return tuple(sorted({r.type for r in self.rules}))

    @staticmethod
    def default() -> Lexicon:
        """Return the bundled lexicon."""
        return _default()

    @staticmethod
    def open() -> Lexicon:
        """Return a lexicon in which every verb and eventive noun evokes an event of type "event".

        It serves those who want relations rather than types, and the measurement of arguments.
        """
        return evolve(_base(), is_open=True)

    @staticmethod
    def from_path(path: str | Path) -> Lexicon:
        """Read a lexicon file of one's own.

        Args:
            path: A TOML file in the format of the bundled ones.

        Returns:
            A lexicon of the file's rules; frames and classes of the bundled lexicon may be used in it.

        Raises:
            LexiconError: If the file is unreadable or malformed; the message gives the path of the key.
        """
        try:
            text = Path(path).read_text(encoding="utf-8")
        except OSError as error:
            raise LexiconError(f"{path}: {error.strerror or error}") from None
        except UnicodeDecodeError as error:
            raise LexiconError(f"{path}: {error}") from None
        file = build(read_toml(text, str(path)), LexiconFile, str(path))
        base = _base()
        try:
            classes = base.classes.merge(WordClasses(file.classes))
            return _assemble([(str(path), file)], classes, dict(base.frames))
        except LexiconError as error:  # classes and frames do not know where they come from
            message = str(error)
            raise LexiconError(message if str(path) in message else f"{path}: {message}") from None

    def merge(self, other: Lexicon) -> Lexicon:
        """Join two lexicons.

        Rules that a user wrote are tried before bundled ones, whichever of the two is merged into the other.

        Args:
            other: The other lexicon; where both have a frame of one name, the other's is taken.

        Returns:
            A new lexicon with the rules of both.

        Raises:
            TypeError: If the other is no lexicon.
        """
        if not isinstance(other, Lexicon):
            raise TypeError(f"a Lexicon is merged with a Lexicon, not with {type(other).__name__}")
        taken = {rule.id for rule in self.rules}
        renamed = []
        for rule in other.rules:
            if rule in self.rules:
                continue
            while rule.id in taken:
                rule = evolve(rule, id=rule.id + "+")
            taken.add(rule.id)
            renamed.append(rule)
        return Lexicon(
            self.rules + tuple(renamed),
            self.classes.merge(other.classes),
            {**self.frames, **other.frames},
            self.is_open or other.is_open,
        )


_BUILT_IN = frozenset(EventType)


def _precedence(rule: Rule) -> tuple[bool, bool, int, str, int, str]:
    """Order rules: the user's own, then the most specific first, then by type and by place in their file.

    Whoever writes a rule means it, while bundled ones are narrowed against each other only. The order of files and of
    `Lexicon.rules` must not matter, nor should a new rule change which of the others wins. That something was said is
    the reading of last resort ("announced a strike").
    """
    place = rule.id.rpartition(".")[2].rstrip("+")  # "aid/give.3"; users may name rules as they like
    last = (str(rule.type), int(place) if place.isdecimal() else 0, rule.id)
    return (rule.bundled, rule.type == EventType.STATEMENT, -rule.trigger.specificity, *last)


def _assemble(
    files: Iterable[tuple[str, LexiconFile]], classes: WordClasses, frames: dict[str, Frame]
) -> Lexicon:
    rules: list[Rule] = []
    for name, file in files:
        frames.update({key: _frame(slots, f"frames.{key}") for key, slots in file.frames.items()})
        type_ = event_type(file.type)
        if type_ not in _BUILT_IN and type_.lower() in _BUILT_IN:
            raise LexiconError(f"{name}: the built-in type is called {type_.lower()!r}, not {type_!r} @ type")
        if file.plover is not None and file.plover not in PLOVER_CATEGORIES:
            raise LexiconError(f"{name}: unknown PLOVER category {file.plover!r} @ plover")
        for i, trigger in enumerate(file.triggers):
            _check(trigger, classes, frames, f"{name}: ", f"triggers[{i}]")
            frame = _frame({**frames[trigger.frame].slots, **trigger.slots}, f"triggers[{i}].slots")
            rules.append(
                Rule(
                    f"{file.type}/{trigger.lemma[0]}.{i}",
                    type_,
                    trigger,
                    frame,
                    trigger.plover or file.plover,
                    trigger.cameo or file.cameo,
                )
            )
    return Lexicon(tuple(rules), classes, frames)


def _frame(slots: Mapping[str, tuple[str, ...]], path: str) -> Frame:
    try:
        return Frame(slots)
    except LexiconError as error:
        raise LexiconError(f"{error} @ {path}") from None


def _check(trigger: Trigger, classes: WordClasses, frames: Mapping[str, Frame], name: str, path: str) -> None:
    if not trigger.lemma:
        raise LexiconError(f"{name}at least one lemma is needed @ {path}.lemma")
    for i, lemma in enumerate(trigger.lemma):
        if lemma != lemma.lower():
            raise LexiconError(f"{name}lemmas are lower-case, unlike {lemma!r} @ {path}.lemma[{i}]")
    if trigger.frame not in frames:
        raise LexiconError(
            f"{name}unknown frame {trigger.frame!r} (known: {', '.join(sorted(frames))}) @ {path}.frame"
        )
    for key, term in trigger.terms():
        name = term.removeprefix("!")
        if name.startswith("@") and name[1:] not in classes.classes:
            raise LexiconError(f"{name}unknown word class {term} @ {path}.{key}")
    own = [("plover", trigger.plover)] if trigger.plover is not None else []
    for key, category in [*own, *(("own_act", c) for c in trigger.own_act if c != "*")]:
        if category not in PLOVER_CATEGORIES:
            raise LexiconError(f"{name}unknown PLOVER category {category!r} @ {path}.{key}")
    for i, example in enumerate(trigger.examples):
        if example.trigger is None:
            raise LexiconError(f"{name}an example must name its trigger @ {path}.examples[{i}].trigger")


@cache
def _base() -> Lexicon:
    from importlib import resources

    data = resources.files("eventx") / "data"
    tables: dict[str, WordClass] = {}
    for name in ("classes.toml", "grammar.toml"):
        table = read_toml((data / name).read_text(encoding="utf-8"), name)
        tables.update(build(table, dict[str, WordClass], name))
    frames_table = read_toml((data / "frames.toml").read_text(encoding="utf-8"), "frames.toml")
    frames = build({k: {"slots": v} for k, v in frames_table.items()}, dict[str, Frame], "frames.toml")
    return Lexicon((), WordClasses(tables), frames)


@cache
def _default() -> Lexicon:
    from importlib import resources

    base = _base()
    folder = resources.files("eventx") / "data" / "events"
    paths = sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name)
    files = [
        (p.name, build(read_toml(p.read_text(encoding="utf-8"), p.name), LexiconFile, p.name)) for p in paths
    ]
    lexicon = _assemble(files, base.classes, dict(base.frames))
    return evolve(lexicon, rules=tuple(evolve(rule, bundled=True) for rule in lexicon.rules))
