"""Mend what the parser often hangs wrongly, where the words tell how they belong, before anything reads the tree.

First countries (`_countries`) and parts of speech are put right (`_tags`), which the others ask for; then each repair
yields what it would hang elsewhere: what a verb governs (`_complements`), gerunds (`_gerunds`), what stands behind
another phrase (`_behind`), whole clauses (`_clauses`), clauses and parties whose conjunction was misread
(`_conjunctions`), clauses that say what a noun is about (`_contents`), what is said and who says it (`_speech`), what
is put in between (`_asides`), what people are seen or left as (`_results`), the parts of names and of words with
hyphens (`_names`), times next to a subject and places behind times (`_times`), and what headlines leave out
(`_headlines`). A new one goes to the module of what it moves, its words to `data/`, and its name below; an error that
is met once or twice in 20,000 sentences is not worth one.

Repairs do not build on one another. Of 21,000 parsed sentences, most of them news, two have met in some twenty, and
their order mattered in one; so it is free but for the pairs that are named beside it, and tests hold new repairs to
that.
"""

from __future__ import annotations

from attrs import evolve

from eventx.lexicon.classes import WordClasses
from eventx.repairs import (
    _asides,
    _behind,
    _clauses,
    _complements,
    _conjunctions,
    _contents,
    _countries,
    _gerunds,
    _headlines,
    _names,
    _results,
    _speech,
    _tags,
    _times,
)
from eventx.syntax import Sentence, is_tree

# `ordered_acts` comes before `results`: what somebody is ordered to do is no purpose that something came of besides.
_REPAIRS = (
    _names.whole_names,
    _times.opening_times,
    _times.closing_times,
    _times.times_behind_auxiliaries,
    _times.objects_behind_times,
    _times.places_behind_times,
    _complements.charges,
    _behind.culprits,
    _complements.aims_of_violence,
    _complements.aims_of_plans,
    _results.seen_results,
    _results.left_results,
    _results.set_results,
    _gerunds.shown_deeds,
    _complements.goals_of_loads,
    _complements.objects_before_times,
    _gerunds.objects_of_gerunds,
    _gerunds.objects_of_adverbial_gerunds,
    _gerunds.transitive_gerunds,
    _complements.objects_after_quotes,
    _complements.doers_of_acts,
    _complements.unwelcome_persons,
    _names.second_names,
    _names.cases_of_names,
    _names.names_with_and,
    _names.parted_compounds,
    _names.offices_in_french,
    _names.nationalities,
    _names.titles_with_offices,
    _conjunctions.clauses_after_nouns,
    _conjunctions.subjects_behind_marks,
    _conjunctions.joined_acts,
    _conjunctions.joined_clauses,
    _conjunctions.joined_parties,
    _conjunctions.joined_passives,
    _conjunctions.second_subjects,
    _speech.closing_speech,
    _speech.inverted_speech,
    _speech.closing_sources,
    _speech.speech_behind_all,
    _speech.listed_speakers,
    _speech.mediated_speech,
    _speech.said_subjects,
    _clauses.free_adjuncts,
    _clauses.due_infinitives,
    _clauses.resumed_infinitives,
    _clauses.sufficing_infinitives,
    _clauses.goals_of_adverbs,
    _clauses.named_things,
    _contents.provisos,
    _contents.inverted_conditions,
    _contents.emerging_contents,
    _contents.addressed_contents,
    _contents.authored_contents,
    _contents.gerund_contents,
    _contents.perfect_gerunds,
    _clauses.reduced,
    _clauses.fronted_passives,
    _clauses.described_people,
    _headlines.counted_victims,
    _names.hyphenated,
    _names.hyphenated_no,
    _names.hyphenated_verbs,
    _clauses.acts_for_others,
    _behind.distances,
    _behind.counted_parts,
    _behind.phrases_behind_agents,
    _behind.parties_behind_reports,
    _behind.places_in_regions,
    _complements.wanted_deeds,
    _complements.ordered_acts,
    _complements.states_of_captives,
    _gerunds.judged_gerunds,
    _speech.resumed_speech,
    _speech.added_speech,
    _asides.emerging_news,
    _asides.interposed_speech,
    _speech.reasons_of_orders,
    _clauses.parallel_infinitives,
    _clauses.finite_after_infinitive,
    _headlines.denied_gerunds,
    _headlines.joined_subjects,
    _headlines.linked_verbs,
    _headlines.passives,
    _headlines.placed,
    _headlines.plans,
    _headlines.reported_passives,
    _headlines.subjects_in_compounds,
    _headlines.verbs_in_compounds,
    _headlines.verbs_for_compounds,
    _clauses.results,
)


def mend(sentence: Sentence, classes: WordClasses) -> Sentence:
    """Return a sentence with its tree mended; a repair that would leave no tree is not made.

    Args:
        sentence: The sentence as parsed.
        classes: The word classes.

    Returns:
        The sentence itself where nothing is to be mended.
    """
    tagged = _tags.active(_tags.retag(_tags.surnames(_countries.countries(sentence, classes))))
    tagged = _tags.raging(_tags.hurt(_tags.act_nouns(tagged, classes), classes), classes)
    tagged = _tags.fighters(_tags.closing_speech(tagged), classes)
    sentence = tagged if _holds(tagged) else sentence
    for repair in _REPAIRS:
        changes = {i: (head, relation) for i, head, relation in repair(sentence, classes)}
        if changes:
            mended = _changed(sentence, changes)
            sentence = mended if _holds(mended) else sentence
    return sentence


def _holds(sentence: Sentence) -> bool:
    return is_tree([0, *(w.head + 1 for w in sentence.words)])


def _changed(sentence: Sentence, changes: dict[int, tuple[int, str]]) -> Sentence:
    words = tuple(
        evolve(w, head=changes[w.index][0], deprel=changes[w.index][1]) if w.index in changes else w
        for w in sentence.words
    )
    return evolve(sentence, words=words)
