"""Follow role paths ("obj.obl:against") from a clause to words."""

from __future__ import annotations

from collections.abc import Iterable

from eventx import deprels, walks
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.arguments.parties import parties_below
from eventx.syntax import Word


def follow(reader: ClauseReader, clause: Clause, path: str) -> list[Word]:
    """Return the words that a role path leads to.

    Args:
        reader: The sentence's clauses.
        clause: Where the path starts.
        path: Steps joined by dots; see `eventx.lexicon.rules.Frame`.

    Returns:
        The words, in surface order.
    """
    words: list[Word] = [clause.predicate]
    current = [clause]
    for step in path.split("."):
        words = [w for c in current for w in _step(reader, c, step, clause.predicate)]
        current = [reader.clause(w) for w in words]
    return sorted(set(words), key=lambda w: w.index)


def first_of(reader: ClauseReader, clause: Clause, paths: Iterable[str], wanted: object = None) -> list[Word]:
    """Return the words of the first path that leads anywhere.

    Args:
        reader: The sentence's clauses.
        clause: Where the paths start.
        paths: Role paths in order of preference.
        wanted: A predicate that words must satisfy; None for all.

    Returns:
        The words; empty if no path leads to a wanted one.
    """
    for path in paths:
        found = [w for w in follow(reader, clause, path) if not callable(wanted) or wanted(w)]
        if found:
            return found
    return []


def _step(reader: ClauseReader, clause: Clause, step: str, start: Word) -> Iterable[Word]:
    match step:
        case "subj":
            return clause.subjects
        case "obj":
            return clause.objects
        case "iobj":
            return clause.recipients
        case "comp":
            return clause.complements
        case "adv":
            verb = clause.support or clause.predicate
            clauses = filter(deprels.is_adverbial_clause, reader.sentence.children(verb))
            return [c for c in clauses if not walks.is_finite(reader.sentence, c)]  # its subject's own affair
        case "party":
            return parties_below(reader, clause.predicate, start)
        case "self":
            return (clause.predicate,)
        case "obl:*":
            return tuple(w for _, w in clause.obliques)
    return clause.oblique(*step.removeprefix("obl:").split("|"))
