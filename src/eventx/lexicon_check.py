"""Try the examples of a lexicon file: does each rule fire where it should, and only there?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from eventx.lexicon import Example, Lexicon, Rule

if TYPE_CHECKING:
    from eventx._extractor import Extractor
    from eventx.events import Event

_SLOTS = ("actor", "target", "location")


@frozen
class ExampleResult:
    """What became of one example.

    Attributes:
        rule: The rule's id.
        kind: "example" or "counterexample".
        text: The sentence.
        problems: What is wrong, in words; empty if all is well.
        fired: The events of the sentence, one line each.
    """

    rule: str
    kind: Literal["example", "counterexample"]
    text: str
    problems: tuple[str, ...]
    fired: tuple[str, ...]


@frozen
class LexiconReport:
    """What became of all examples of a lexicon.

    Attributes:
        results: One result an example, in the order of the file.
        untried: Ids of rules without an example.
    """

    results: tuple[ExampleResult, ...]
    untried: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether every rule has an example and no example has a problem."""
        return not self.untried and not any(r.problems for r in self.results)

    def __str__(self) -> str:
        """Return a line an example, the problems below it, and a line that sums up."""
        lines = []
        for result in self.results:
            mark = "FAIL" if result.problems else "ok"
            lines.append(f"{mark:5}{result.rule}  {result.kind}: {result.text}")
            lines += [f"       {problem}" for problem in result.problems]
            lines += [f"       fires {event}" for event in result.fired]
        lines += [f"FAIL {rule}  has no example" for rule in self.untried]
        failed = sum(bool(r.problems) for r in self.results) + len(self.untried)
        lines.append(f"{len(self.results)} examples, {failed} problems")
        return "\n".join(lines)


def check_lexicon(path: str | Path, extractor: Extractor) -> LexiconReport:
    """Try the examples of a lexicon file together with an extractor's own rules.

    Args:
        path: The lexicon file.
        extractor: Its lexicon is joined with the file's, as `Lexicon.merge` does.

    Returns:
        The report.

    Raises:
        LexiconError: If the file is unreadable or malformed.
        ModelError: If the model cannot be loaded.
    """
    own = Lexicon.from_path(path)
    merged = extractor.with_lexicon(extractor.lexicon.merge(own))
    triggers = {rule.trigger for rule in own.rules}
    rules = [r for r in merged.lexicon.rules if r.trigger in triggers and not r.bundled]
    return check_rules(rules, merged)


def check_rules(rules: list[Rule], extractor: Extractor) -> LexiconReport:
    """Try the examples of some rules.

    Args:
        rules: The rules.
        extractor: An extractor whose lexicon contains them.

    Returns:
        The report; all sentences are parsed together.
    """
    tried = [
        (rule, kind, example)
        for rule in rules
        for kind, examples in (
            ("example", rule.trigger.examples),
            ("counterexample", rule.trigger.counterexamples),
        )
        for example in examples
    ]
    documents = extractor.pipe([e.text for _, _, e in tried], batch_size=max(1, len(tried)))
    results = []
    for (rule, kind, example), document in zip(tried, documents, strict=True):
        judge = _problems if kind == "example" else _overreach
        results.append(
            ExampleResult(
                rule.id,
                "example" if kind == "example" else "counterexample",
                example.text,
                tuple(judge(rule, example, document.events)),
                tuple(f"{e.type} at {e.trigger.text!r} by {e.evidence[0].rule}" for e in document.events),
            )
        )
    return LexiconReport(tuple(results), tuple(r.id for r in rules if not r.trigger.examples))


def _problems(rule: Rule, example: Example, events: tuple[Event, ...]) -> list[str]:
    """Say what keeps an example from being met."""
    fired = [e for e in events if e.evidence[0].rule == rule.id and e.trigger.text == example.trigger]
    if not fired:
        return [f"no {rule.type} at {example.trigger!r} by this rule"]
    problems = []
    for slot in _SLOTS:
        wanted, found = getattr(example, slot), getattr(fired[0], slot)
        if wanted is not None and (found is None or found.text != wanted):
            problems.append(f"{slot} is {found.text if found else None!r}, not {wanted!r}")
    return problems


def _overreach(rule: Rule, example: Example, events: tuple[Event, ...]) -> list[str]:
    """Say whether a counterexample yields what it must not."""
    fired = [e for e in events if e.type == rule.type and example.trigger in (None, e.trigger.text)]
    return [f"{rule.type} at {e.trigger.text!r} by {e.evidence[0].rule}" for e in fired]
