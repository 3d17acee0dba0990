"""Hang on a noun, or a verb, the clause that says what it is about."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.syntax import Sentence, Word


def provisos(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a condition of what is provided for: "will lend the money *provided that parliament agrees*"."""
    conditional = word_lists("qualifiers/clause").words("subordinators", "hypothetical")
    for word, that in zip(sentence.words, sentence.words[1:], strict=False):
        if word.lower not in conditional or word.upos != "VERB" or deprels.is_marker(word):
            continue
        children = sentence.children(word)
        marked = sentence.words[that.head] if that.lower == "that" and deprels.is_marker(that) else None
        clause = next((c for c in children if deprels.is_clausal_complement(c) and c.index > word.index), marked)
        if clause is None:
            continue
        host = next((a for a in sentence.ancestors(word) if a.upos in walks.VERBAL), None)
        if deprels.is_root(word):  # "*provided* the truce holds, they will leave"
            host = next((c for c in children if deprels.is_parataxis(c) and c.index > clause.index), None)
        if host is None or any(c not in (clause, host) and c.index < clause.index for c in children):
            continue
        if deprels.is_root(word):
            yield host.index, word.head, word.deprel
        yield from ((c.index, host.index, c.deprel) for c in children if c not in (clause, host))
        yield clause.index, host.index, "advcl"
        yield word.index, clause.index, "mark"


def inverted_conditions(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a condition of an inverted clause whose auxiliary was given to the main one: "*had he left*, we would"."""
    inverted = word_lists("qualifiers/clause").words("subordinators", "inverted")
    would = word_lists("qualifiers/clause").words("auxiliaries", "conditional")
    for auxiliary in sentence.words:
        main = sentence.head(auxiliary)
        if main is None or auxiliary.lower not in inverted:
            continue
        if deprels.is_marker(auxiliary):  # parsers are shown "if" for it
            yield auxiliary.index, main.index, "aux"
        if not deprels.is_auxiliary(auxiliary):
            continue
        clause = next((c for c in sentence.children(auxiliary) if deprels.heads_clause(c)), None)
        later = (c for c in sentence.children(main) if deprels.is_auxiliary(c) and c.lower in would)
        if clause is not None and any(w.index > clause.index for w in later) and clause.index < main.index:
            yield clause.index, main.index, "advcl"
            yield auxiliary.index, clause.index, "aux"


def emerging_contents(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on a subject what it says, behind a verb that does not.

    As in "no *proof* has emerged *that he fled*", "*pressure* is mounting on him *to resign*".
    """
    lists = word_lists("relations")
    verbs, told, asked = (lists.words("contents", name) for name in ("verbs", "nouns", "asking"))
    for clause in sentence.words:
        verb = sentence.head(clause)
        if verb is None or verb.lemma not in verbs or walks.mark(sentence, clause, "that", "to") is None:
            continue
        if not deprels.is_clausal_complement(clause) and not deprels.is_adverbial_clause(clause):
            continue
        nouns = asked if walks.has_to(sentence, clause) else told
        children = sentence.children(verb)
        subject = next((c for c in children if deprels.is_subject(c)), None)
        bare = not any(deprels.is_object(c) and not walks.prepositions(sentence, c) for c in children)
        if subject is not None and subject.lemma in nouns and bare:
            yield clause.index, subject.index, "acl"


def addressed_contents(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on an appeal whom it goes to and what they are to do.

    As in "renewed its appeal *to Togo to release* him", "pressure is mounting *on him to resign*".
    """
    lists = word_lists("relations")
    for verb in sentence.words:
        to = walks.mark(sentence, verb, "to") if verb.xpos == "VB" else None
        host = sentence.head(verb)
        if to is None or to.index == 0 or host is None:
            continue
        party = sentence.words[to.index - 1]
        while 0 <= party.head < to.index and not walks.prepositions(sentence, party):
            party = sentence.words[party.head]
        case = next(iter(walks.prepositions(sentence, party)), "")
        if case not in lists.keys("addressed") or party.upos not in ("NOUN", "PROPN", "PRON"):
            continue
        nouns, above = lists.words("addressed", case), sentence.head(party)
        beside = (above, *(sentence.children(above) if above is not None else ()))
        noun = next((w for w in beside if w is not None and w.lemma in nouns and w.upos == "NOUN"), None)
        if noun is None or noun.index > party.index:
            continue
        if host in (noun, above, party, sentence.head(noun)):
            yield party.index, noun.index, "nmod"
            yield verb.index, noun.index, "acl"


def authored_contents(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on a report what it says, not on its author: "denied a report by rebels *that it had fled*"."""
    reports = word_lists("qualifiers/reporting").words("nouns", "words")
    for clause in filter(deprels.is_adnominal_clause, sentence.words):
        author = sentence.words[clause.head]
        report = sentence.head(author)
        if report is None or report.lemma not in reports or not deprels.is_nominal_modifier(author):
            continue
        that = next((c for c in sentence.children(clause) if c.lower == "that"), None)
        subject = any(deprels.is_subject(c) and c != that for c in sentence.children(clause))
        gapped = that is None or deprels.is_object(that) or deprels.is_oblique(that)
        if subject and not gapped and walks.prepositions(sentence, author) in (("by",), ("from",)):
            yield clause.index, report.index, "acl"


def gerund_contents(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a gerund its subject under a noun that it is about: "the possibility of *the army attacking*"."""
    nouns = word_lists("relations").words("contents", "nouns")
    for gerund in sentence.words:
        noun = sentence.head(gerund)
        if gerund.xpos != "VBG" or noun is None or not deprels.is_adnominal_clause(gerund):
            continue
        below = sentence.children(gerund)
        if any(deprels.is_marker(c) or deprels.is_case(c) or deprels.is_subject(c) for c in below):
            continue
        start = sentence.subtree(gerund)[0]
        beside = (noun, *(c for c in sentence.children(noun) if walks.ends_before(sentence, c, start)))
        agent = next((c for c in beside if _is_of(sentence, c, nouns) and c.index < gerund.index), None)
        if agent is not None:
            case = next(c for c in sentence.children(agent) if deprels.is_case(c))
            yield gerund.index, agent.head, gerund.deprel
            yield agent.index, gerund.index, "nsubj"
            yield case.index, gerund.index, "mark"


def _is_of(sentence: Sentence, word: Word, nouns: frozenset[str]) -> bool:
    """Tell whether a word modifies one of some nouns, with "of"."""
    modifies = deprels.is_nominal_modifier(word) and walks.prepositions(sentence, word) == ("of",)
    return modifies and sentence.words[word.head].lemma in nouns


def perfect_gerunds(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make one verb of *having* and the participle behind it: "denied *having bribed* officials".

    What hangs on *having* goes with the participle, too: "accused *of having* bribed".
    """
    for having, participle in zip(sentence.words, sentence.words[1:], strict=False):
        if having.lower != "having" or participle.xpos != "VBN":
            continue
        if participle.index == having.head:
            yield from ((c.index, participle.index, c.deprel) for c in sentence.children(having))
            continue
        beside = participle.head == having.head and deprels.is_adverbial_clause(participle)
        below = participle.head == having.index and deprels.is_open_complement(participle)
        if (beside or below) and not deprels.is_auxiliary(having):
            yield participle.index, having.head, having.deprel
            yield having.index, participle.index, "aux"
            yield from ((c.index, participle.index, c.deprel) for c in sentence.children(having) if c != participle)
            continue
        if not deprels.is_adjectival_modifier(participle):
            continue
        noun = sentence.words[participle.head]
        if deprels.is_auxiliary(having) or noun.head not in (having.head, having.index) or not deprels.is_object(noun):
            continue
        yield participle.index, having.head, having.deprel
        yield having.index, participle.index, "aux"
        yield noun.index, participle.index, "obj"
        yield from ((c.index, participle.index, c.deprel) for c in sentence.children(having) if c.index != noun.index)
