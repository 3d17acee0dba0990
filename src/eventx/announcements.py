"""Tell whether a verb of saying announces an act of its own speaker's that is still to come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from eventx import deprels, walks
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.arguments.pronouns import may_stand_for
from eventx.complements import complements_of
from eventx.qualifiers._conditionals import has_if
from eventx.syntax import Sentence, Word

_THREAT = "THREATEN"

_STEM = 4  # letters: "Mali" and "Malta" share fewer


def announces(
    sentence: Sentence,
    clause: Clause,
    reader: ClauseReader,
    events: Mapping[int, str | None],
    wanted: tuple[str, ...],
) -> bool:
    """Tell whether a clause of saying announces an event of the speaker's own of certain categories.

    Args:
        sentence: The sentence.
        clause: The clause.
        reader: The sentence's clauses.
        events: The sentence's events: the PLOVER category by the index of the trigger word.
        wanted: The PLOVER categories that will do.

    Returns:
        Whether one of the announced acts is such an event; a verb that carries a noun stands for it ("said it
        would hold *talks*"). What somebody will do *unless* others yield, or if they do not, is a threat, and so is,
        for "*", whatever he will do: unless it is an event that tells otherwise, or harms nobody as a rule.
    """
    classes = reader.classes
    for verb in _announced_acts(sentence, clause, reader):
        looming = "*" in wanted or (_THREAT in wanted and _is_on_pain(sentence, verb))
        harmless = classes.matches(sentence, verb, ("@harmless_acts",)) and not _has_unless(sentence, verb)
        if looming and verb.index not in events and not harmless:
            return True
        carried = (o for o in reader.clause(verb).objects if reader.clause(o).support == verb)
        if any(events.get(w.index) in wanted for w in (verb, *carried)):
            return True
    return False


def _announced_acts(sentence: Sentence, clause: Clause, reader: ClauseReader) -> Iterator[Word]:
    """Yield the heads of clauses about what the speaker's side will do: "said *it will send* troops".

    They are affirmative. An infinitive stands for one: "voted *to send* troops".
    """
    futures, negations = (reader.classes.lemmas(name) for name in ("futures", "negations"))
    for verb in complements_of(sentence, clause):
        to_come = any(c.xpos == "MD" for c in sentence.children(verb)) and _is_on_pain(sentence, verb)
        below = sentence.children(verb)
        forms = {c.lower for c in below if deprels.is_auxiliary(c) or deprels.is_adverbial_modifier(c)}
        if _is_plain_infinitive(sentence, verb, clause) and not forms & negations:
            yield verb
        subjects = [c for c in below if deprels.is_subject(c) and not deprels.is_passive_subject(c)]
        own = (_is_own_side(sentence, s, speaker, reader) for s in subjects for speaker in clause.subjects)
        unsigned = to_come and _is_unsigned(verb, clause, reader)
        if (to_come or forms & futures) and not forms & negations and (unsigned or any(own)):
            yield verb


def _is_on_pain(sentence: Sentence, verb: Word) -> bool:
    """Tell whether an act depends on what others do: "would quit *unless* the ban was lifted"."""
    return verb.upos == "VERB" and has_if(sentence, verb)


def _has_unless(sentence: Sentence, verb: Word) -> bool:
    clauses = (c for c in sentence.children(verb) if deprels.is_adverbial_clause(c))
    return any(walks.mark(sentence, c, "unless") is not None for c in clauses)


def _is_unsigned(verb: Word, clause: Clause, reader: ClauseReader) -> bool:
    """Tell whether those in power say what will be done, not by whom: "the governor said looters *would be shot*"."""
    act, ruling = reader.clause(verb), ("@authority", "@fighters", "@forces")
    rules = any(reader.classes.matches(reader.sentence, s, ruling) for s in clause.subjects)
    return rules and act.passive and not act.subjects


def _is_plain_infinitive(sentence: Sentence, verb: Word, clause: Clause) -> bool:
    """Tell whether somebody decides to do something himself, rather than whether to do it, or tells others to."""
    is_to = walks.has_to(sentence, verb) and walks.mark(sentence, verb, "whether", "if") is None
    if any(deprels.is_subject(c) for c in sentence.children(verb)):
        return False  # "both *are to meet*, aides said"
    return is_to and not clause.objects and not clause.recipients


def _is_own_side(sentence: Sentence, agent: Word, speaker: Word, reader: ClauseReader) -> bool:
    """Tell whether somebody speaks of himself, of a body of his own ("*his* government") or of his country.

    A pronoun must agree with the speaker: in "the minister said it would help", *it* is not he.
    """
    classes = reader.classes
    if may_stand_for(sentence, agent, speaker, classes):
        return True
    if classes.matches(sentence, agent, ("@own_side",)):
        possessors = (c for c in sentence.children(agent) if deprels.is_possessive(c))
        if any(may_stand_for(sentence, p, speaker, classes) for p in possessors):
            return True
    return agent.upos == "PROPN" and any(_is_of(w, agent) for w in _nationality(sentence, speaker))


def _nationality(sentence: Sentence, speaker: Word) -> Iterator[Word]:
    """Yield the names that say where a speaker is from: "*Turkish* officials", "*Kenya*'s president"."""
    for child in sentence.children(speaker):
        if deprels.is_description(child) or deprels.is_apposition(child):
            yield from (c for c in sentence.children(child) if sentence.label(c) in ("LOC", "NORP"))
        elif sentence.label(child) in ("LOC", "NORP"):
            yield child


def _is_of(nationality: Word, country: Word) -> bool:
    """Tell whether a country and a nationality share their stem: "Turkey" and "Turkish", "Iran" and "Iranian"."""
    stem = country.lower.rstrip("aeiouy")
    return len(stem) >= _STEM and nationality.lower.startswith(stem)
