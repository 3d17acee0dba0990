"""Tell where words are not meant as events: in names of other things, sport, tales, titles, accidents, asides."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels, walks
from eventx._words import quotation_marks, word_lists
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.complements import complements_of
from eventx.lexicon import Rule
from eventx.ontology import FACTIVE
from eventx.syntax import Sentence, Word

_SCENES = ("sport", "space", "biology")
_FEWEST = 2  # capitals that make a quotation a title


def figure_of(sentence: Sentence, word: Word, rule: Rule, clause: Clause, reader: ClauseReader) -> str | None:
    """Return why a word that fires a rule evokes no event, or None.

    Args:
        sentence: The sentence.
        word: The word.
        rule: The rule that it fires.
        clause: The word's clause, as the rule reads it.
        reader: The sentence's clauses.

    Returns:
        "misnomer", "title", "sport", "space", "tale", "accident" or "anonymity"; None where it is meant as it is said.
    """
    scenes = word_lists("scenes")
    if word.upos == "NOUN" and _is_misnamed(sentence, word, reader):
        return "misnomer"
    if _is_titled(sentence, word) or _is_called(sentence, word, reader) or _is_label(sentence, word):
        return "title"
    if _is_won(sentence, word, clause):
        return "sport"
    for scene in _SCENES:
        if str(rule.type) in scenes.words(scene, "types") and _is_set_in(sentence, scene, clause, reader):
            return scene
    if rule.type not in FACTIVE and any(_is_told(sentence, w, reader) for w in _clauses_above(sentence, word)):
        return "tale"
    if str(rule.type) in scenes.words("accidents", "types") and _is_accident(sentence, word, clause, reader):
        return "accident"
    return "anonymity" if _is_for_anonymity(sentence, word, clause, reader) else None


def _is_misnamed(sentence: Sentence, noun: Word, reader: ClauseReader) -> bool:
    """Tell whether the noun before it says that a noun is something else: "*heart* attack", "*price* war"."""
    if reader.classes.matches(sentence, noun, ("@misnomers",)):
        return True
    if noun.lemma in word_lists("scenes").words("battles", "fits"):  # "an attack *of gout*"
        of = next((w for w in sentence.words[noun.index + 1 : noun.index + 2] if w.lower == "of"), noun)
        said = sentence.words[of.head]
        return of != noun and not reader.is_time(said) and reader.classes.matches(sentence, said, ("!@strikers",))
    if noun.lemma not in word_lists("scenes").words("battles", "nouns"):
        return False
    named = sentence.head(noun) if "of" in walks.prepositions(sentence, noun) else None
    if named is not None and named.lemma in word_lists("scenes").words("battles", "deeds"):
        return True
    kinds = (c for c in sentence.children(noun) if deprels.is_compound(c) and c.upos == "NOUN")
    return any(sentence.label(c) is None and not reader.classes.matches(sentence, c, ("@battle_kinds",)) for c in kinds)


def _is_won(sentence: Sentence, verb: Word, clause: Clause) -> bool:
    """Tell whether a name beats another of its kind, as sides and players do: "England *crush* Fiji"."""
    if verb.lemma not in word_lists("scenes").words("sport", "victories"):
        return False
    sides = (*clause.subjects, *clause.objects)
    labels = {sentence.label(w) for w in sides}
    named = clause.subjects and clause.objects and all(w.upos == "PROPN" for w in sides)
    return bool(named) and len(labels) == 1


def _is_titled(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word stands in a title: quoted words with a capital each, short ones aside."""
    marks = [w.index for w in sentence.words if any(w.text in kind for kind in quotation_marks())]
    opening = max((i for i in marks if i < word.index), default=None)
    closing = min((i for i in marks if i > word.index), default=None)
    if opening is None or closing is None or marks.index(opening) % 2:
        return False
    inside = [w.text for w in sentence.words[opening + 1 : closing] if w.text[0].isalpha()]
    short = word_lists("scenes").words("titles", "small")
    long = [form for form in inside if form.lower() not in short]
    return len(long) >= _FEWEST and all(form[0].isupper() for form in long)


def _is_set_in(sentence: Sentence, scene: str, clause: Clause, reader: ClauseReader) -> bool:
    """Tell whether a sentence has a word of a scene, and its clause nobody who fights in earnest."""
    involved = (*clause.subjects, *clause.objects, *(w for _, w in clause.obliques))
    if any(reader.classes.matches(sentence, w, ("@earnest",)) for w in involved):
        return False
    told = (w for w in sentence.words if w not in clause.objects)  # "the *referee* was attacked by parents"
    return any(reader.classes.matches(sentence, w, (f"@{scene}",)) for w in told)


def _clauses_above(sentence: Sentence, word: Word) -> Iterator[Word]:
    yield word
    yield from (w for w in sentence.ancestors(word) if w.upos == "VERB")


def _is_told(sentence: Sentence, verb: Word, reader: ClauseReader) -> bool:
    """Tell whether a work of fiction tells the clause: "*in the novel*, a sniper kills", "*a play* about the war"."""
    clause, matches = reader.clause(verb), reader.classes.matches
    outer = sentence.head(verb)
    if verb.upos == "NOUN" and outer is not None and outer.upos == "NOUN" and deprels.is_nominal_modifier(verb):
        shown = word_lists("scenes").words("tales", "links")
        return matches(sentence, outer, ("@works",)) and not shown.isdisjoint(walks.prepositions(sentence, verb))
    if any(matches(sentence, w, ("@fiction", "film")) for w in clause.oblique("in")) and verb.xpos in ("VBZ", "VBP"):
        return True
    tales = word_lists("scenes")
    teller = "@works" if verb.lemma in tales.words("tales", "showing") else "@fiction"
    told = verb.lemma in tales.words("tales", "verbs") | tales.words("tales", "showing")
    return told and any(matches(sentence, w, (teller,)) for w in clause.subjects)


def _is_called(sentence: Sentence, word: Word, reader: ClauseReader) -> bool:
    """Tell whether a word is what a work is called: "*Invasion* of the Sea was his last novel"."""
    work = sentence.head(word)
    return work is not None and deprels.is_subject(word) and reader.classes.matches(sentence, work, ("@fiction",))


def _is_label(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun is only what somebody calls something else: "called the raids *a genocide*"."""
    verb = sentence.head(noun)
    named = verb is not None and verb.lemma in word_lists("scenes").words("titles", "naming")
    return named and noun.upos == "NOUN" and deprels.is_open_complement(noun)


def _is_for_anonymity(sentence: Sentence, word: Word, clause: Clause, reader: ClauseReader) -> bool:
    """Tell whether a source asks not to be named: "who *asked* not to be identified", "*insisted* on anonymity"."""
    words = word_lists("scenes").words
    if word.lemma not in words("sources", "asking"):
        return False
    things = (*clause.objects, *clause.oblique("for", "on"))
    if any(w.lemma in words("sources", "nouns") for w in things):
        return True
    acts = [c for c in complements_of(sentence, clause) if c.lemma in words("sources", "naming")]
    return any(_is_own_naming(sentence, c) for c in acts if reader.is_passive(c))


def _is_own_naming(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a passive is of the speaker's own name: not in "asked that the suspects be named"."""
    children = sentence.children(verb)
    said = any(deprels.is_open_complement(c) or deprels.is_object(c) for c in children)  # "be named minister"
    return not said and all(c.upos == "PRON" for c in children if deprels.is_subject(c))


def _is_accident(sentence: Sentence, word: Word, clause: Clause, reader: ClauseReader) -> bool:
    """Tell whether somebody is killed or hurt by nobody, as a clause of time says: "when *a tunnel collapsed*"."""
    if clause.subjects or not (clause.passive or word.lemma == "die"):
        return False
    whens = word_lists("scenes").words("accidents", "links")
    joined = (w for w in walks.conjuncts(sentence, walks.first_conjunct(sentence, word)) if w.index >= word.index)
    clauses = [c for w in joined for c in sentence.children(w) if deprels.is_adverbial_clause(c)]
    timed = (c for c in clauses if any(m.lower in whens for m in sentence.children(c)))
    return any(_goes_wrong(sentence, v, reader) for c in timed for v in walks.conjuncts(sentence, c))


def _goes_wrong(sentence: Sentence, verb: Word, reader: ClauseReader) -> bool:
    clause, matches = reader.clause(verb), reader.classes.matches
    involved = (*clause.subjects, *clause.objects, *(w for _, w in clause.obliques))
    if any(matches(sentence, w, ("@weapons", "@bombs", "@fighters", "@violence", "@earnest")) for w in involved):
        return False
    scenes = word_lists("scenes")
    if verb.lemma in scenes.words("accidents", "verbs"):
        return True
    hits = verb.lemma in scenes.words("accidents", "hits")
    return hits and any(matches(sentence, w, ("@unguided",)) for w in clause.subjects)
