"""Hang on a verb what it governs: what someone is told, ordered, judged or deprived of."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels, walks
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.syntax import ROOT, Sentence, Word


def charges(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on the verb what someone is convicted or deprived of.

    As in "convicted the editor *of libel*", "is accused by monitors *of burning* villages" or "*of murder*", "accused
    the Journal *of spying*".
    """
    verbs = classes.lemmas("of_verbs")
    for word in sentence.words:
        party, of = sentence.head(word), sentence.words[word.index - 1]
        gerund = word.xpos == "VBG" and of.lower == "of" and deprels.is_adnominal_clause(word)
        if party is not None and gerund and (deprels.is_agent_oblique(party) or deprels.is_object(party)):
            if sentence.words[party.head].lemma in verbs:
                yield word.index, party.head, "advcl"
                yield of.index, word.index, "mark"
            continue
        if not deprels.is_nominal_modifier(word) or walks.prepositions(sentence, word) != ("of",):
            continue
        top = sentence.words[word.head]
        modifies = deprels.is_nominal_modifier, deprels.is_adjectival_modifier  # "the attorney *general* of spying"
        while any(is_kind(top) for is_kind in modifies) and top.index < word.index:
            top = sentence.words[top.head]
        if top.head == ROOT or sentence.words[top.head].lemma not in verbs:
            continue
        if deprels.is_agent_oblique(top):  # "by monitors *of murder*", but not "by victims *of abuse*"
            suffers = top.lemma in classes.lemmas("sufferers")
            deed = word.head == top.index and classes.matches(sentence, word, ("@crimes", "@killing"))
            charged = deed and not suffers
        else:
            core = deprels.is_object(top) or deprels.is_passive_subject(top)
            charged = core and _is_deed(sentence, word, classes)
        if charged and top.head < top.index:
            yield word.index, top.head, "obl"


def _is_deed(sentence: Sentence, word: Word, classes: WordClasses) -> bool:
    if classes.matches(sentence, word, ("@party", "@scenes")) or sentence.label(word) is not None:
        return False
    bare = not any(deprels.is_determiner(c) for c in sentence.children(word))
    return word.upos == "NOUN" and (bare or classes.matches(sentence, word, ("@eventive",)))


def wanted_deeds(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a participle what is wanted of an object: "wants observers *deployed*", "wants the ban on arms *lifted*"."""
    verbs = classes.lemmas("wanting_verbs")
    for word in sentence.words:
        noun = sentence.words[word.head]
        if word.xpos != "VBN" or not deprels.is_adnominal_clause(word) or noun.head == ROOT:
            continue
        stays = word.lemma in classes.lemmas("staying_verbs")
        if stays and any(walks.has_to(sentence, c) for c in sentence.children(word)):
            continue  # "ordered the men *based* in Gao to leave"
        deed = sentence.subtree(word)
        before = max(w.index for w in sentence.subtree(noun) if w not in deed)
        if deed[0] == word and before == word.index - 1 and deprels.is_object(noun):
            verb = sentence.words[noun.head]
            if verb.lemma in verbs and not any(deprels.is_open_complement(c) for c in sentence.children(verb)):
                yield word.index, verb.index, "xcomp"


def ordered_acts(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make an infinitive what someone is told to do, not a purpose: "ordered its men (based) in Gaza *to stop*"."""
    verbs, states = classes.lemmas("commanding_verbs"), classes.lemmas("staying_verbs")
    for word in sentence.words:
        verb = sentence.words[word.head]
        if deprels.is_adnominal_clause(verb) and verb.lemma in states:
            verb = sentence.words[sentence.words[verb.head].head]
        if not deprels.is_adverbial_clause(word) or verb.lemma not in verbs or verb.upos != "VERB":
            continue
        told = [c for c in sentence.children(verb) if deprels.is_object(c) or deprels.is_passive_subject(c)]
        complete = any(
            deprels.is_open_complement(c) or deprels.is_clausal_complement(c) for c in sentence.children(verb)
        )
        party = any(classes.matches(sentence, t, ("@party",)) for t in told)
        if walks.has_to(sentence, word) and verb.index < word.index and party and not complete:
            yield word.index, verb.index, "xcomp"


def states_of_captives(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a predicate of what someone is taken or held as.

    As in "the woman taken *hostage*", "held two nurses *captive*", "took the crew *hostage*".
    """
    states = classes.lemmas("captive_states")
    for word in sentence.words:
        verb = sentence.head(word)
        if verb is None or word.lower not in states or not deprels.is_object(word):
            continue
        children = sentence.children(word)
        others = [c for c in sentence.children(verb) if deprels.is_object(c) and c.index < word.index]
        behind = any(walks.ends_before(sentence, c, word) for c in others)
        if not children and (behind or (verb.xpos == "VBN" and word.index == verb.index + 1)):
            yield word.index, verb.index, "xcomp"
        before = children[-1] if children and children[-1].index == word.index - 1 else None
        if before is None or not deprels.is_compound(before) or before.upos != "NOUN" or before.index < verb.index:
            continue
        if classes.matches(sentence, before, ("@people", "@forces", "@workers")):
            yield before.index, verb.index, "obj"
            yield word.index, verb.index, "xcomp"
            yield from ((c.index, before.index, c.deprel) for c in children if c != before)


def aims_of_violence(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on an act of violence what it is aimed at: "condemned the attack *on the convoy*", not "blamed it on"."""
    for word in sentence.words:
        verb = sentence.head(word)
        if verb is None or not deprels.is_oblique(word) or classes.is_time(word):
            continue
        if verb.lemma in classes.lemmas("laying_verbs"):
            continue
        cases = [c for c in sentence.children(word) if deprels.is_case(c)]
        if [c.lower for c in cases] not in (["on"], ["against"], ["upon"]) or sentence.label(word) == "DATE":
            continue
        for act in sentence.children(verb):
            aimed = deprels.is_object(act) and act.upos == "NOUN" and walks.ends_before(sentence, act, cases[0])
            if aimed and classes.matches(sentence, act, ("@aimed_acts",)):
                yield word.index, act.index, "nmod"


def goals_of_loads(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang where and when vehicles are sent on the sending: "sent a ship carrying food *to Gaza* on Monday"."""
    for load in sentence.words:
        if load.lemma not in classes.lemmas("loading_verbs") or not deprels.is_adnominal_clause(load):
            continue
        vehicle = walks.whole(sentence, sentence.words[load.head])
        verb = sentence.head(vehicle)
        if verb is None or not deprels.is_object(vehicle) or verb.lemma not in classes.lemmas("motion"):
            continue
        if classes.matches(sentence, vehicle, ("@carriers",)):
            outer = (c for c in sentence.children(load) if deprels.is_oblique(c) and not deprels.is_agent_oblique(c))
            outer = (c for c in outer if walks.prepositions(sentence, c) != ("with",))
            yield from ((c.index, verb.index, c.deprel) for c in outer)


def objects_before_times(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a verb what was taken for a part of when it is.

    As in "freed *the priest* weeks later", "sent food to *the camp* days after it had burned".
    """
    for noun, unit, shift in zip(sentence.words, sentence.words[1:], sentence.words[2:], strict=False):
        if noun.head != unit.index or unit.xpos != "NNS" or shift.lower not in classes.lemmas("time_shifts"):
            continue
        verb = next((w for w in sentence.ancestors(unit) if w.upos == "VERB" and w.index < noun.index), None)
        before = [c for c in sentence.children(unit) if c.index < noun.index]
        bare = not any(map(deprels.is_case, (*before, *sentence.children(noun))))
        if verb is None or (bare and any(map(deprels.is_object, sentence.children(verb)))):
            continue
        kinds = (deprels.is_compound, deprels.is_possessive)
        if noun.upos not in ("NOUN", "PROPN") or not classes.is_time(unit) or not any(k(noun) for k in kinds):
            continue
        yield noun.index, verb.index, "obj" if bare else "obl"
        yield unit.index, unit.head if unit.head > unit.index else verb.index, "obl:unmarked"
        yield from ((c.index, noun.index, c.deprel) for c in before)


def objects_after_quotes(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a verb the object that follows a quoted manner: 'condemned "in the strongest terms" *the arrest*'."""
    for word in sentence.words:
        noun = sentence.head(word)
        verb = sentence.head(noun) if noun is not None and deprels.is_apposition(word) else None
        if noun is None or verb is None or not deprels.is_oblique(noun) or verb.upos != "VERB":
            continue
        starts = [sentence.subtree(w)[0].index for w in (noun, word)]
        marks = [w for start in starts for w in sentence.words[start - 1 : start + 1] if w.xpos in ("``", "''")]
        quoted = len(marks) == len(starts)
        objects = (deprels.is_object(c) or deprels.is_clausal_complement(c) for c in sentence.children(verb))
        if quoted and verb.index < starts[0] and not any(objects):
            yield word.index, verb.index, "obj"


def aims_of_plans(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang what a plan is on the plan, not on what becomes of it.

    As in "foiled a plot by rebels *to kill* the mayor", "questions the right of a state *to secede*".
    """
    plans, borne = classes.lemmas("meant_nouns"), classes.lemmas("borne_nouns")
    for word in sentence.words:
        to = walks.mark(sentence, word, "to")
        if to is None or not deprels.is_adverbial_clause(word):
            continue
        for plan in sentence.children(sentence.words[word.head]):
            before = sentence.subtree(plan)[-1].index == to.index - 1
            theirs = any(walks.prepositions(sentence, c) == ("of",) for c in sentence.children(plan))
            planned = plan.lemma in plans or (plan.lemma in borne and theirs)
            if before and planned and (deprels.is_object(plan) or deprels.is_passive_subject(plan)):
                yield word.index, plan.index, "acl"


def doers_of_acts(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on an act who does it, not on the verb: "prevent a raid *by commandos*", "hurt in a raid *by commandos*".

    Of an act and a report of it, on the act: "received reports of executions *by both sides*".
    """
    for word in sentence.words:
        verb = sentence.head(word)
        if verb is None or not deprels.is_oblique(word) or verb.upos != "VERB":
            continue
        cases = [c for c in sentence.children(word) if deprels.is_case(c)]
        if [c.lower for c in cases] != ["by"] or not classes.matches(sentence, word, ("@party",)):
            continue
        for act in sentence.children(verb):
            if act.upos != "NOUN" or not walks.ends_before(sentence, act, cases[0]):
                continue
            done = verb.xpos != "VBN" and deprels.is_object(act) and classes.matches(sentence, act, ("@eventive",))
            scene = deprels.is_oblique(act) and walks.prepositions(sentence, act) in (("in",), ("during",))
            if done or (scene and classes.matches(sentence, act, ("@violence",))):
                last = sentence.words[cases[0].index - 1]
                told = deprels.is_nominal_modifier(last) and last.upos == "NOUN"
                told = told and last.head == act.index and classes.matches(sentence, last, ("@eventive",))
                yield word.index, last.index if told else act.index, "nmod"


def unwelcome_persons(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Make a predicate of *persona non grata* behind those who are: "declared two envoys *persona non grata*"."""
    for persona in sentence.words[1:]:
        rest = sentence.words[persona.index + 1 : persona.index + 3]
        if persona.lower != "persona" or [w.lower for w in rest] != ["non", "grata"]:
            continue
        named, verb = sentence.words[persona.index - 1], sentence.head(persona)
        if verb is None or not deprels.is_object(persona) or named.head not in (persona.index, verb.index):
            continue
        yield named.index, verb.index, "obj"
        yield persona.index, verb.index, "xcomp"
        yield from ((w.index, persona.index, "flat") for w in rest)
        before = (c for c in sentence.children(persona) if c.index < named.index)
        yield from ((c.index, named.index, c.deprel) for c in before)
