"""Find the clauses that a reporting verb reports, also where parsers tend to misplace them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from eventx import deprels, walks
from eventx.arguments.clauses import ClauseReader
from eventx.qualifiers._cues import clause_cues, reporting_cues
from eventx.qualifiers._lookup import is_reporting, lookup, marker_of
from eventx.qualifiers.tense import finite_tense
from eventx.syntax import Sentence, Word

_REACH = 40  # words after a verb of saying within which a misplaced clause of content is looked for
_RELATIVE = ("WDT", "WP", "WP$")
_HEIGHT = 4  # governors above a clause among which its verb of saying is looked for


def content_heads(sentence: Sentence, verb: Word, reader: ClauseReader) -> list[Word]:
    """Return the heads of the clauses that a verb or noun reports.

    Args:
        sentence: The sentence.
        verb: The reporting verb or noun.
        reader: The sentence's clauses.

    Returns:
        Heads of complement clauses; of the clause that a parenthetical verb stands in ("..., officials
        said"); or none.
    """
    children = sentence.children(verb)
    if verb.upos == "NOUN":
        return [c for c in children if deprels.is_adnominal_clause(c) and marker_of(sentence, c) == "that"]
    found = [w for c in children if deprels.is_clausal_complement(c) for w in walks.conjuncts(sentence, c)]
    if is_reporting(sentence, verb):
        found = [*_displaced(sentence, verb), *found]
        loose = loose_conjuncts(sentence, verb)
        found += [w for w in loose if found or marker_of(sentence, w) == "that" or _is_bare_conjunct(sentence, w)]
    if found:
        return found
    host = parenthetical_host(sentence, verb)
    if host is not None:
        return [host]
    beside = [c for c in children if deprels.is_parataxis(c) and c.upos in ("VERB", "ADJ", "NOUN", "AUX")]
    if beside and not is_reporting(sentence, beside[0]) and not _says_all(sentence, verb, beside[0], reader):
        return beside[:1]
    return [c for c in children if deprels.is_open_complement(c)] if reader.is_passive(verb) else []


def _says_all(sentence: Sentence, verb: Word, clause: Word, reader: ClauseReader) -> bool:
    """Tell whether a clause beside a verb of saying is none of what is said.

    As in "they agreed *to pay*, we stopped the strike", "Mali asked France *for help*, then rebels attacked"; "Mali
    asked for help; rebels attacked".
    """
    children = sentence.children(verb)
    if any(map(deprels.is_open_complement, children)) or _goes_on(sentence, clause):
        return True
    mark = next((w.text for w in sentence.subtree(clause)[:1] if deprels.is_punctuation(w)), "")
    told = any(deprels.is_object(c) or deprels.is_indirect_object(c) for c in children)
    more = (deprels.is_oblique(c) and c.index > verb.index and not reader.is_time(c) for c in children)
    return mark == ";" or (mark == "," and told and any(more))


def _goes_on(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a clause tells what came next: "the governor resigned, *then* Cuba asked for help"."""
    return any(deprels.is_adverbial_modifier(c) and c.lower == "then" for c in sentence.children(verb))


def parenthetical_host(sentence: Sentence, verb: Word) -> Word | None:
    """Return the head of the clause beside a parenthetical verb ("The war, he *said*, is over").

    Args:
        sentence: The sentence.
        verb: The reporting verb.

    Returns:
        The host clause's head, or None if the verb is no parenthetical.
    """
    first = walks.first_conjunct(sentence, verb)
    believing = verb.lemma in reporting_cues().words("belief", "verbs") and deprels.is_parataxis(verb)
    if not is_reporting(sentence, verb) and not believing:  # "the truce will fail, diplomats *fear*"
        return None
    if deprels.is_conjunct(verb) and inverted_speaker(sentence, verb) is not None:
        return sentence.words[verb.head]
    host = sentence.head(first)
    contents = (c for c in sentence.children(verb) if deprels.is_clausal_complement(c))
    if host is None or any(c.xpos != "VBG" or walks.is_finite(sentence, c) for c in contents):
        return None  # but "he fled, both sides *said*, each blaming the other"
    if deprels.is_parataxis(first) and verb.lemma in reporting_cues().words("nominal_content", "denials"):
        return None  # "troops fired, rights groups say; the army *denies* that"
    if deprels.is_parataxis(first) and _goes_on(sentence, verb):
        return None
    charging = verb.lemma in reporting_cues().words("charge", "verbs") - reporting_cues().words("speech", "addressed")
    if charging and any(map(deprels.is_object, sentence.children(verb))):
        return None  # "the governor resigned, then Cuba *accused* Peru"
    if deprels.is_parataxis(first):
        if deprels.is_subject(host) and host.head >= 0:  # "the rebels, *say* villagers, fled"
            host = sentence.words[host.head]
        return host if _is_set_off(sentence, first) else None
    if deprels.is_adnominal_clause(verb):  # "the president, officials said, will resign"
        completed = (deprels.is_object, deprels.is_marker, deprels.is_adverbial_clause)  # "men it *accused of spying*"
        children = sentence.children(verb)
        phrases = (w for c in children for w in (c, *sentence.children(c)))
        relative = any(w.xpos in _RELATIVE for w in phrases)  # "whose land it *claims*"
        bare = not relative and not any(is_kind(c) for c in children for is_kind in completed)
        own = any(deprels.is_subject(c) for c in sentence.children(verb))
        opening = sentence.subtree(verb)[0]
        parted = deprels.is_punctuation(opening) or deprels.is_punctuation(sentence.words[opening.index - 1])
        parted |= host.lemma in reporting_cues().words("nouns", "words")  # "accused it of spying, a charge it *denies*"
        return sentence.head(host) if bare and own and parted and _is_set_off(sentence, verb) else None
    if deprels.is_adverbial_clause(first) and _is_impersonal(sentence, first):
        return host if _is_set_off(sentence, first) else None  # "the army, *it is claimed*, fired first"
    markers = [c for c in sentence.children(first) if deprels.is_marker(c) or deprels.is_adverbial_modifier(c)]
    complete = any(deprels.is_object(c) for c in sentence.children(first))  # "as protests *showed no signs* of abating"
    intended = lookup(verb, "clause")  # "retaliated, as it had vowed": it did
    if intended is not None and intended.modality in ("planned", "demanded"):
        return None
    as_said = not complete and any(m.lower in clause_cues().words("subordinators", "report") for m in markers)
    return host if deprels.is_adverbial_clause(first) and as_said else None


def inverted_speaker(sentence: Sentence, verb: Word) -> Word | None:
    """Return the speaker after a verb of saying without content: ", said a spokesman"."""
    children = sentence.children(verb)
    if verb.lemma not in reporting_cues().words("speech", "inverting") or verb.xpos == "VB":
        return None  # "to meet the rebels, *announce* a truce"
    if any(deprels.is_clausal_complement(c) or deprels.is_coordinator(c) for c in children):
        return None
    nominals = [c for c in children if deprels.is_object(c) or deprels.is_subject(c)]
    return nominals[0] if nominals and nominals[0].index > verb.index else None


def loose_conjuncts(sentence: Sentence, verb: Word) -> list[Word]:
    """Return later conjuncts of a verb of saying that belong to what is said.

    They are known by *that* or *would*, by another tense than the verb's ("police say X fled and Y *was*
    arrested"), or by a subject of their own without a comma before the conjunction.
    """
    found, conditional = [], clause_cues().words("auxiliaries", "conditional")
    tense = finite_tense(sentence, verb)
    for child in sentence.children(verb):
        if not deprels.is_conjunct(child) or is_reporting(sentence, child) or child.index < verb.index:
            continue
        below = sentence.children(child)
        other = finite_tense(sentence, child)
        future = any(deprels.is_auxiliary(c) and c.lower in conditional for c in below)
        comma = any(c.text == "," and c.index < child.index for c in below if deprels.is_punctuation(c))
        differs = None not in (tense, other) and tense != other
        own = any(deprels.is_subject(c) for c in below)
        bare = child.xpos == "VB" and other is None and verb.xpos != "VB"  # belongs to an auxiliary in the content
        if marker_of(sentence, child) == "that" or future or differs or bare or (own and not comma):
            found.append(child)
    return found


def _is_bare_conjunct(sentence: Sentence, word: Word) -> bool:
    """Tell whether nothing coordinates a conjunct: "the report says roads *remain* closed", misparsed."""
    return not any(deprels.is_coordinator(c) or deprels.is_punctuation(c) for c in sentence.subtree(word)[:1])


def displaced_reporter(sentence: Sentence, word: Word, reader: ClauseReader) -> Word | None:
    """Return the verb that reports a clause which the parse does not hang on it as its complement.

    Args:
        sentence: The sentence.
        word: The head of the clause.
        reader: The sentence's clauses.

    Returns:
        The verb, or None.
    """
    host = sentence.head(word)
    clausal = deprels.is_conjunct(word) or (deprels.heads_clause(word) and not deprels.is_open_complement(word))
    if host is None or not clausal:
        return None
    siblings = [c for c in sentence.children(host) if deprels.is_conjunct(c) and c.index < word.index]
    for verb in (host, *islice(sentence.ancestors(host), _HEIGHT), *siblings[-1:]):
        if is_reporting(sentence, verb) and word in content_heads(sentence, verb, reader):
            return verb if verb != host or not deprels.is_clausal_complement(word) else None
    return None


def _displaced(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield content that the parse hangs elsewhere.

    On the addressee or on a noun before *that*, as if it were a relative clause ("told reporters *that*
    ..."); or, where the verb is itself a later conjunct, on the first ("denied it and said he *left*").
    """
    for word in sentence.words[verb.index + 1 : verb.index + 1 + _REACH]:
        if _is_misread_relative(sentence, word, verb):
            yield word
            return
    if deprels.is_conjunct(verb) and not any(map(deprels.is_clausal_complement, sentence.children(verb))):
        siblings = sentence.children(sentence.words[verb.head])
        yield from islice((s for s in siblings if _is_own_clause_after(sentence, s, verb)), 1)


def _is_own_clause_after(sentence: Sentence, word: Word, verb: Word) -> bool:
    """Tell whether a word heads a clause with its own subject, all of it after a verb of saying."""
    kinds = (deprels.is_conjunct, deprels.is_clausal_complement, deprels.is_parataxis)
    if word.index < verb.index or not any(is_kind(word) for is_kind in kinds):
        return False
    return any(deprels.is_subject(c) and c.index > verb.index for c in sentence.children(word))


def _is_misread_relative(sentence: Sentence, word: Word, verb: Word) -> bool:
    if not (deprels.is_adnominal_clause(word) or deprels.is_adverbial_clause(word)):
        return False
    noun = sentence.words[word.head]
    if noun == verb or noun.lemma in reporting_cues().words("nouns", "words"):
        return False
    above = noun
    while above.index != verb.index:  # only nominals between
        if above.upos not in ("NOUN", "PROPN", "PRON", "NUM") or above.head < 0:
            return False
        above = sentence.words[above.head]
    below = sentence.children(word)
    subject = any(deprels.is_subject(c) and c.xpos not in ("WDT", "WP") and c.lower != "that" for c in below)
    if not subject:
        return False
    if marker_of(sentence, word) == "that":
        return True
    addressed = verb.lemma in reporting_cues().words("speech", "addressed")
    if not addressed or any(deprels.is_clausal_complement(c) for c in sentence.children(verb)):
        return False
    complete = (deprels.is_object(c) or (deprels.is_oblique(c) and c.index > word.index) for c in below)
    return any(c.lower == "that" for c in below) or any(complete)  # "told officials they were looking for work"


def _is_impersonal(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a passive has "it" for its subject and nothing else to say."""
    children = [c for c in sentence.children(verb) if not deprels.is_punctuation(c)]
    said = [c for c in children if deprels.is_passive_subject(c) or deprels.is_expletive(c)]
    return [c.lower for c in said] == ["it"] and all(deprels.is_auxiliary(c) for c in children if c not in said)


def _is_set_off(sentence: Sentence, verb: Word) -> bool:
    """Tell whether punctuation stands before a parenthesis or after it."""
    words = sentence.subtree(verb)
    before = words[0].index - 1
    if ";" in (words[0].text, sentence.words[max(before, 0)].text):
        return False  # a sentence of its own: "some fight; others *argue*"
    edges = [words[0], words[-1], *sentence.words[max(before, 0) : before + 1]]
    edges += sentence.words[words[-1].index + 1 : words[-1].index + 2]
    return any(deprels.is_punctuation(w) for w in edges)
