"""Hang on those who speak what they say, and beside what they say those who speak."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.repairs._forms import finite_forms
from eventx.syntax import ROOT, Sentence, Word

_SPEAKERS = ("@person", "@people", "@media")
_CLOSING = 6  # words: "on Monday in a statement."


def closing_speech(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Set beside a clause who said it, not in a row with it: "gunmen attacked a bus, *police said* on Friday"."""
    verbs = word_lists("qualifiers/reporting").words("speech", "verbs")
    for word in sentence.words:
        if word.lemma not in verbs:
            continue
        children = sentence.children(word)
        bare = deprels.is_adverbial_clause(word) and word.xpos in walks.FINITE and _is_behind_comma(sentence, word)
        if not deprels.is_conjunct(word) and not (bare and word.index > word.head):
            continue
        so = any(deprels.is_adverbial_modifier(c) and c.lower == "so" for c in children)  # "or *so* he claims"
        joined = not so and any(deprels.is_coordinator(c) for c in children)
        says_more = any(deprels.is_clausal_complement(c) or deprels.is_object(c) for c in children)
        if any(deprels.is_subject(c) for c in children) and not joined and not says_more:
            yield word.index, word.head, "parataxis"


def closing_sources(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Set beside all of a sentence whom it names at its end: "police seek a man who fled, *according to Reuters*"."""
    sources = word_lists("qualifiers/reporting").words("prepositions", "words")
    for source in filter(deprels.is_oblique, sentence.words):
        verb, phrase = sentence.words[source.head], sentence.subtree(source)
        if not deprels.is_relative_clause(verb) or sources.isdisjoint(walks.prepositions(sentence, source)):
            continue
        rest = sentence.words[phrase[-1].index + 1 :]
        first = next(w for w in phrase if not deprels.is_punctuation(w))
        if sentence.words[first.index - 1].text == "," and all(map(deprels.is_punctuation, rest)):
            yield source.index, [*sentence.ancestors(verb)][-1].index, "obl"


def inverted_speech(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a verb that closes a sentence the speaker behind it, and set both beside the rest.

    As in "rebels have seized Gao, *reports AP*", "the talks failed, *said a spokesman* on Monday"; the clause's own
    subject said nothing.
    """
    speech = word_lists("qualifiers/reporting")
    verbs = speech.words("speech", "inverting") - speech.words("speech", "addressed")
    for comma, verb in pairwise(sentence.words):
        if comma.text != "," or verb.lemma not in verbs or verb.xpos not in walks.FINITE:
            continue
        children = sentence.children(verb)
        speaker = next((c for c in children if sentence.subtree(c)[0].index == verb.index + 1), None)
        if speaker is None or not _may_speak(sentence, speaker, classes):
            continue
        phrase, before = sentence.subtree(speaker), [c for c in children if c.index < verb.index]
        behind = sentence.words[phrase[-1].index + 1 :]
        if any(w.upos == "VERB" for w in (*phrase, *behind)) or len(behind) > _CLOSING:
            continue  # "said *the attackers boarded it*"
        subjects = [c for c in before if deprels.is_subject(c)]
        said = next(filter(deprels.is_clausal_complement, before), None)
        if said is not None:
            yield from ((c.index, said.index, c.deprel) for c in subjects)
        elif subjects or verb.head == ROOT:
            continue
        else:
            yield verb.index, [*sentence.ancestors(verb)][-1].index, "parataxis"
        yield speaker.index, verb.index, "nsubj"


def speech_behind_all(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Set who closes a sentence beside all of it: "nine died after police fired, *witnesses told* Reuters"."""
    verbs = word_lists("qualifiers/reporting").words("speech", "verbs")
    for verb in sentence.words:
        if verb.lemma not in verbs or not (deprels.is_parataxis(verb) or deprels.is_relative_clause(verb)):
            continue
        rest = sentence.words[sentence.subtree(verb)[-1].index + 1 :]
        if not _is_behind_comma(sentence, verb) or not all(map(deprels.is_punctuation, rest)):
            continue
        if any(w.xpos.startswith("W") for w in sentence.subtree(verb) if w.index < verb.index):
            continue  # "..., *who* said so"
        above = (a for a in sentence.ancestors(verb) if a.upos == "VERB" and not deprels.is_adverbial_clause(a))
        top = next(above, None)
        if top is not None and verb.head != top.index < verb.index:
            yield verb.index, top.index, "parataxis"


def listed_speakers(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a verb of saying the speakers that were taken for more of what is listed before a comma.

    As in "the army left towns in Tigray, *residents and medics* said".
    """
    verbs = word_lists("qualifiers/reporting").words("speech", "verbs")
    for last, verb in pairwise(sentence.words):
        if verb.lemma not in verbs or verb.xpos not in walks.FINITE or not deprels.is_conjunct(last):
            continue
        things = walks.first_conjunct(sentence, last)
        listed = [w for w in walks.conjuncts(sentence, things) if w.index > things.index]
        speakers = [c for c in sentence.children(verb) if deprels.is_subject(c)]
        behind_comma = (w for w in reversed(listed) if any(c.text == "," for c in sentence.children(w)))
        first = speakers[0] if speakers else next(behind_comma, things)
        listed = [w for w in listed if w.index > first.index]
        inside = things.index < first.index < last.index and not classes.matches(sentence, things, _SPEAKERS)
        if inside and all(classes.matches(sentence, w, _SPEAKERS) for w in (first, *listed)):
            yield first.index, verb.index, "nsubj"
            yield from ((w.index, first.index, "conj") for w in listed)


def _is_behind_comma(sentence: Sentence, clause: Word) -> bool:
    """Tell whether the subject of a clause opens it right behind a comma."""
    subject = next((c for c in sentence.children(clause) if deprels.is_subject(c)), None)
    first = next(w for w in sentence.subtree(clause) if not deprels.is_punctuation(w))
    opens = subject is not None and first in sentence.subtree(subject)
    return opens and first.index > 0 and sentence.words[first.index - 1].text == ","


def resumed_speech(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Join to a verb of speech the one that goes on with it: "denies that it fired and *accuses* them of lying".

    The form tells: the other verb has that of the outer clause, and not that of the inner one it was hung on.
    """
    verbs = classes.lemmas("speech_acts")
    for word in sentence.words:
        if word.lemma not in verbs or not deprels.is_conjunct(word):
            continue
        children, own = sentence.children(word), finite_forms(sentence, word)
        if len(own) != 1 or any(deprels.is_subject(c) for c in children):
            continue
        inner = walks.first_conjunct(sentence, word)
        outer = next((a for a in sentence.ancestors(inner) if a.lemma in verbs and a.upos == "VERB"), None)
        forms = finite_forms(sentence, inner)
        if outer is None or outer.index > inner.index or not forms:
            continue
        subjects = [c for c in sentence.children(inner) if deprels.is_subject(c)]
        speaks = any(_may_speak(sentence, c, classes) for c in subjects)
        described = inner.upos != "VERB" and all(c.upos != "PRON" for c in subjects)  # not "they are spies"
        if own <= forms and speaks and not described:
            continue  # "said the strike broke the truce and *asked* for an inquiry": a strike asks nobody
        if own <= finite_forms(sentence, outer):
            yield word.index, outer.index, "conj"


def _may_speak(sentence: Sentence, word: Word, classes: WordClasses) -> bool:
    terms = ("@party", "@people", "@media", "@texts", "source")
    return word.upos == "PRON" or classes.matches(sentence, word, terms)


def added_speech(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on the verb of saying what goes on from it.

    As in "officials say he fled, *adding* that he was armed", "insisted the vote was fair, *dismissing* the charges":
    a vote dismisses nothing.
    """
    speech = word_lists("qualifiers/reporting")
    for word in sentence.words:
        goes_on = word.lemma in speech.words("speech", "continuing")
        if word.xpos != "VBG" or not (goes_on or word.lemma in classes.lemmas("speech_acts")):
            continue
        host = sentence.head(word)
        if host is None or not deprels.is_adverbial_clause(word):
            continue
        if goes_on and deprels.is_adnominal_clause(host):  # "said in a statement read on television, *adding* that ..."
            above = (a for a in sentence.ancestors(host) if a.lemma in speech.words("speech", "verbs"))
            yield from ((word.index, a.index, word.deprel) for a in islice(above, 1) if a.index < host.index)
        if not deprels.is_clausal_complement(host):
            continue
        reporter = sentence.words[host.head]
        goes_on |= reporter.lemma in classes.lemmas("disputing_verbs")  # who is denied to have fired says nothing then
        subjects = [c for c in sentence.children(host) if deprels.is_subject(c)]
        if not goes_on and (not subjects or any(_may_speak(sentence, c, classes) for c in subjects)):
            continue
        if reporter.lemma in speech.words("speech", "verbs") and reporter.index < host.index < word.index:
            yield word.index, reporter.index, word.deprel


def reasons_of_orders(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on who orders or asks what he says to it: "ordered them to leave, *accusing* them of spying"."""
    verbs = classes.lemmas("speech_acts")
    for word in sentence.words:
        if word.xpos != "VBG" or word.lemma not in verbs or word.index == 0:
            continue
        act, children = sentence.head(word), sentence.children(word)
        joined = deprels.is_conjunct(word) and not any(deprels.is_coordinator(c) for c in children)
        if act is None or not (joined or deprels.is_adverbial_clause(word)) or not deprels.is_open_complement(act):
            continue
        order = sentence.words[act.head]
        told = any(deprels.is_object(c) or deprels.is_indirect_object(c) for c in sentence.children(order))
        comma = sentence.words[word.index - 1].text == ","
        if told and comma and order.upos == "VERB" and not any(deprels.is_marker(c) for c in children):
            yield word.index, order.index, "advcl"


def mediated_speech(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Hang on the verb what is said by some means: "said in a letter *that he agreed*", "vowed in it *to kill*"."""
    speech = word_lists("qualifiers/reporting").words("speech", "verbs")
    vowing, meant = classes.lemmas("vowing_verbs"), classes.lemmas("meant_nouns")
    for clause in sentence.words:
        noun = sentence.head(clause)
        if noun is None or not deprels.is_adnominal_clause(clause) or not deprels.is_oblique(noun):
            continue
        verb, to = sentence.words[noun.head], walks.has_to(sentence, clause)
        said = verb.lemma in speech and not to and walks.mark(sentence, clause, "that") is not None
        means = walks.prepositions(sentence, noun) == ("in",) and noun.lemma not in meant
        if not said and not (to and verb.lemma in vowing and means):
            continue
        complete = (deprels.is_clausal_complement, deprels.is_open_complement, deprels.is_object)
        others = (c for c in sentence.children(verb) if c != clause)
        if verb.index < noun.index and not any(is_kind(c) for c in others for is_kind in complete):
            yield clause.index, verb.index, "xcomp" if to else "ccomp"


def said_subjects(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give what is said the subject that was hung on the verb of saying.

    As in "said *plans to build* threaten peace", "*the claim* is baseless, an officer said", "*rebels*, he said, fled".
    """
    verbs = word_lists("qualifiers/reporting").words("speech", "verbs")
    kinds = (deprels.is_object, deprels.is_indirect_object, deprels.is_subject)
    for clause in sentence.words:
        verb = sentence.head(clause)
        if verb is None or verb.lemma not in verbs or not deprels.is_clausal_complement(clause):
            continue
        below = sentence.children(clause)
        if not finite_forms(sentence, clause) or any(
            deprels.is_subject(c) or deprels.is_marker(c) or deprels.is_expletive(c) for c in below
        ):
            continue
        start, passive = sentence.subtree(clause)[0], any(map(deprels.is_passive_auxiliary, below))
        told = verb.lemma in word_lists("qualifiers/reporting").words("speech", "addressed")
        set_off = told and deprels.is_punctuation(start)  # "'The army,' he told *reporters*, 'fled'"
        subject = "nsubj:pass" if passive else "nsubj"
        before = [c for c in sentence.children(verb) if deprels.is_subject(c) and c.index < verb.index]
        if len(before) == 2:
            first, speaker = before
            parted = sentence.words[sentence.subtree(speaker)[0].index - 1].text == ","
            if first.index < clause.index < speaker.index or (parted and verb.index < clause.index):
                yield first.index, clause.index, subject
        for noun in sentence.children(verb):
            named = noun.upos in ("NOUN", "PROPN") and any(is_kind(noun) for is_kind in kinds)
            between = named and verb.index < noun.index < start.index and not set_off
            if between and walks.ends_before(sentence, noun, start):
                yield noun.index, clause.index, subject
