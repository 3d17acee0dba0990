"""Define the frozen rule types: what a lexicon file says, field by field.

The keys of a lexicon file are the field names of these classes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from attrs import Attribute, field, frozen

from eventx.errors import LexiconError
from eventx.lexicon.classes import WordClass

_ROLE_PATH = re.compile(
    r"(subj|obj|iobj|comp|adv|self|obl:[a-z|* ]+)(\.(subj|obj|iobj|comp|adv|party|obl:[a-z|* ]+))*"
)
_WORD_CONDITIONS = ("subject", "object", "oblique", "complement", "modifier")
_WANTED = ("particle", "preposition", "support", *_WORD_CONDITIONS)
_BARRED = ("not_preposition", *(f"not_{name}" for name in _WORD_CONDITIONS))
SLOTS = (
    "actor",
    "target",
    "location",
    "origin",
    "forces",
    "items",
    "content",
    "subject",
    "charge",
    "size",
    "casualties",
)


@frozen
class Example:
    """A sentence that a rule must fire on, or (as a counterexample) must not.

    Attributes:
        text: The sentence.
        trigger: The trigger's text; None in a counterexample means that the rule's type must not fire at all.
        actor: Text of the first actor, if it matters.
        target: Text of the first target, if it matters.
        location: Text of the first location, if it matters.
    """

    text: str
    trigger: str | None = None
    actor: str | None = None
    target: str | None = None
    location: str | None = None


def _check_paths(
    _: object, attribute: Attribute[Mapping[str, tuple[str, ...]]], value: Mapping[str, tuple[str, ...]]
) -> None:
    for slot, paths in value.items():
        if slot not in SLOTS:
            raise LexiconError(f"unknown slot {slot!r} (known: {', '.join(SLOTS)})")
        for path in paths:
            if not _ROLE_PATH.fullmatch(path):
                raise LexiconError(f"malformed role path {path!r} for slot {slot!r}")


@frozen
class Frame:
    """How canonical relations fill slots.

    Attributes:
        slots: For each slot its role paths in order of preference. A path is "subj", "obj", "iobj", "comp",
            "adv", "self", "obl:against|on" (an oblique of a verb, or a modifier of a noun, with one of the
            prepositions; "obl:*" with any), or several of them joined by dots: "obj.obl:against" is the
            *against*-phrase inside the object. "party" as a later step takes the party inside a phrase.
    """

    slots: Mapping[str, tuple[str, ...]] = field(hash=False, validator=_check_paths)


@frozen
class Trigger:
    """One trigger rule. A word fires it if all the conditions that are given hold.

    Conditions on words are lists of lemmas, "@class" names, or "*" for any word.

    Attributes:
        lemma: The trigger's lemmas.
        upos: Its part of speech; "AUX" for a modal that stands under a verb of saying ("said X *must*
            leave").
        frame: Name of the frame that fills its slots.
        particle: The particle that must stand with it ("out"), one of several, "" for none; without it, none
            may.
        preposition: An oblique with one of these prepositions must be there.
        not_preposition: No oblique with one of these may be there.
        subject: The canonical subject must be one of these.
        not_subject: No canonical subject may be one of these.
        object: The canonical object must be one of these; for a noun, the noun before it ("*air* raid").
        not_object: No canonical object may be one of these.
        oblique: The nominal under `preposition` (or any oblique) must be one of these.
        not_oblique: It may not be one of these.
        complement: The head of the complement clause must be one of these; "*" for any.
        complement_kind: "infinitive" ("agreed *to send*"), "finite" ("agreed *that it was*"), "mandative"
            ("proposed *that he leave*") or "negated" ("decided *not to send*"), if only one will do. The words of
            `complement` and `not_complement` are about negated complements where it is "negated", else about others.
        not_complement: It may not be one of these.
        own_act: The complement must be an event to come of one of these PLOVER categories, and the subject's
            own act ("said *it would send* aid"); THREATEN stands for what somebody will do to others on a condition,
            event or not, "*" for anything to come that is not harmless as a rule.
        modifier: An adjective, noun or adverb that modifies the trigger must be one of these.
        not_modifier: None may be one of these.
        support: The verb that has the noun as its object must be one of these ("*lodge* a complaint").
        voice: "active" or "passive", if only one of them has this sense.
        negated: Whether it fires only under a negation of its own ("would *not* accept"); the event itself
            is positive.
        prospective: Whether it fires only under *will*, *would* or another modal.
        anchored: Whether a noun fires only where the sentence names a party to it, or a verb carries it out.
        own_object: Whether the object, an act, must be the subject's own ("stopped *its attacks*"): nobody else is
            named as its agent.
        slots: Role paths that replace the frame's for the slots named.
        plover: PLOVER category that overrides the type's.
        cameo: Exact CAMEO code.
        mode: PLOVER mode.
        examples: Sentences that the rule fires on.
        counterexamples: Sentences that it must not fire on.
    """

    lemma: tuple[str, ...]
    upos: Literal["VERB", "NOUN", "ADJ", "AUX"]
    frame: str
    particle: tuple[str, ...] = ()
    preposition: tuple[str, ...] = ()
    not_preposition: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    not_subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    not_object: tuple[str, ...] = ()
    oblique: tuple[str, ...] = ()
    not_oblique: tuple[str, ...] = ()
    complement: tuple[str, ...] = ()
    complement_kind: Literal["infinitive", "finite", "mandative", "negated"] | None = None
    not_complement: tuple[str, ...] = ()
    own_act: tuple[str, ...] = ()
    modifier: tuple[str, ...] = ()
    not_modifier: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    voice: Literal["active", "passive"] | None = None
    negated: bool = False
    prospective: bool = False
    anchored: bool = False
    own_object: bool = False
    slots: Mapping[str, tuple[str, ...]] = field(factory=dict, hash=False)
    plover: str | None = None
    cameo: str | None = None
    mode: str | None = None
    examples: tuple[Example, ...] = ()
    counterexamples: tuple[Example, ...] = ()

    @property
    def specificity(self) -> int:
        """Weight of the conditions; of several rules that hold, the one with most decides."""
        wanted = [getattr(self, name) for name in _WANTED]
        barred = [getattr(self, name) for name in _BARRED] + [self.complement_kind, self.anchored, self.own_object]
        any_word = sum("*" in terms for terms in wanted)
        return (
            4 * sum(map(bool, wanted))
            + 3 * bool(self.voice)
            + 12 * self.negated
            + 12 * bool(self.own_act)
            + sum(map(bool, barred))
            - 2 * any_word
        )

    def terms(self) -> Iterator[tuple[str, str]]:
        """Yield each word condition with the field it stands in."""
        for name in (*_WORD_CONDITIONS, *(f"not_{n}" for n in _WORD_CONDITIONS), "support"):
            yield from ((name, term) for term in getattr(self, name, ()))


@frozen
class LexiconFile:
    """The content of one lexicon file.

    Attributes:
        type: The event type: a built-in one or a name of the user's own.
        plover: PLOVER category for a type of the user's own.
        cameo: CAMEO code for a type of the user's own.
        triggers: The rules.
        classes: Word classes that the file adds or extends.
        frames: Frames that the file adds.
    """

    type: str
    plover: str | None = None
    cameo: str | None = None
    triggers: tuple[Trigger, ...] = ()
    classes: Mapping[str, WordClass] = field(factory=dict, hash=False)
    frames: Mapping[str, Mapping[str, tuple[str, ...]]] = field(factory=dict, hash=False)
