"""Make verbs of gerunds, and give them what they have to themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from eventx import deprels, walks
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.syntax import ROOT, Sentence, Word


def judged_gerunds(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a verb of a gerund taken for an adjective where someone is judged: "blamed him *for jailing* rivals"."""
    verbs = classes.lemmas("judging_verbs")
    for gerund in sentence.words:
        if gerund.xpos != "VBG" or not (deprels.is_adjectival_modifier(gerund) or deprels.is_compound(gerund)):
            continue
        noun = sentence.words[gerund.head]
        case = next((c for c in sentence.children(noun) if deprels.is_case(c) and c.index == gerund.index - 1), None)
        if case is None or noun.head == ROOT or not (deprels.is_oblique(noun) or deprels.is_nominal_modifier(noun)):
            continue
        judge = next((a for a in sentence.ancestors(noun) if a.upos == "VERB"), None)
        if judge is not None and judge.lemma in verbs and judge.index < gerund.index:
            yield from _with_object((gerund.index, judge.index, "advcl"), case, noun)


def objects_of_gerunds(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a gerund its object, not the verb that it goes on with: "kept *bombing* markets"."""
    for verb, gerund in pairwise(sentence.words):
        if verb.lemma not in classes.lemmas("phase_verbs") or gerund.xpos != "VBG":
            continue
        noun = sentence.words[gerund.head]
        if noun.head == verb.index < gerund.index and deprels.is_object(noun) and deprels.is_compound(gerund):
            yield gerund.index, verb.index, "xcomp"
            yield noun.index, gerund.index, "obj"


def objects_of_adverbial_gerunds(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a gerund the bare noun behind it: "denied *torturing prisoners*", "tried for *jailing monks*"."""
    kinds = (deprels.is_object, deprels.is_oblique)
    clauses = (deprels.is_adverbial_clause, deprels.is_open_complement)
    for gerund, noun in pairwise(sentence.words):
        beside = gerund.head != ROOT and noun.head in (gerund.head, gerund.index)
        if not any(is_kind(noun) for is_kind in kinds):
            continue
        if gerund.xpos != "VBG" or not beside or not any(is_clause(gerund) for is_clause in clauses):
            continue
        before = sentence.words[gerund.index - 1]
        cases = [c for c in sentence.children(noun) if deprels.is_case(c)]
        if cases == [before] or (not cases and before.index == noun.head):
            yield noun.index, gerund.index, "obj"  # as it may be already, with "by" hung on it
            yield from ((case.index, gerund.index, "mark") for case in cases)


def transitive_gerunds(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a verb of a gerund that describes nobody: "replied *by massacring* monks", "a role *in looting* shops"."""
    for gerund in sentence.words[1:]:
        noun, before = sentence.head(gerund), sentence.words[gerund.index - 1]
        if noun is None or gerund.lemma not in classes.lemmas("transitive_gerunds") or gerund.xpos != "VBG":
            continue
        bare = noun.xpos == "NNS" and not any(map(deprels.is_determiner, sentence.children(noun)))
        adjective = deprels.is_adjectival_modifier(gerund) or deprels.is_compound(gerund)
        if not (bare and adjective and deprels.is_case(before) and before.head == noun.index):
            continue
        if deprels.is_oblique(noun) or deprels.is_nominal_modifier(noun):
            relation = "advcl" if deprels.is_oblique(noun) else "acl"
            yield from _with_object((gerund.index, noun.head, relation), before, noun)


def shown_deeds(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a gerund right behind an object that object for its subject: "a video shows *soldiers beating* a man"."""
    for gerund in filter(deprels.is_clausal_complement, sentence.words):
        verb, first = sentence.words[gerund.head], sentence.subtree(gerund)[0]
        if gerund.xpos != "VBG" or first != gerund or verb.lemma not in classes.lemmas("object_control"):
            continue
        objects = [c for c in sentence.children(verb) if deprels.is_object(c) and verb.index < c.index]
        if len(objects) == 1 and walks.ends_before(sentence, objects[0], gerund):
            yield gerund.index, verb.index, "xcomp"


def _with_object(gerund: Change, case: Word, noun: Word) -> Iterator[Change]:
    """Make a verb of a gerund: the noun behind it is its object, and that noun's preposition its marker."""
    yield gerund
    yield case.index, gerund[0], "mark"
    yield noun.index, gerund[0], "obj"
