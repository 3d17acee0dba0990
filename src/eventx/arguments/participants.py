"""Find who acts and who is acted upon."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.arguments._aims import is_aim
from eventx.arguments._carriers import later_harm
from eventx.arguments._circumstances import is_scene, is_where, nearest, opens, says_how
from eventx.arguments._nominals import is_scene_before
from eventx.arguments._places import goals_of
from eventx.arguments._roles import first_of
from eventx.arguments._small_clauses import small_clause
from eventx.arguments.clauses import Clause, ClauseReader
from eventx.arguments.parties import (
    authors,
    is_opposed_party,
    is_party,
    names_nobody_new,
    possessors,
    stands_apart,
)
from eventx.lexicon import OPEN_TYPE, Rule
from eventx.ontology import GOVERNING, EventType
from eventx.syntax import Sentence, Word

# Where a target stands that no slot of the frame names: "demanded the removal of the governor", "agreed to
# lift the embargo on Cuba".
# Whom a statement mentions is its content, and what a war is fought over is no party to it.
_NOTHING_IMPLIED = (EventType.STATEMENT, EventType.ACCUSATION, EventType.FIGHT)
_INERT = ("@ceasefires", "accord", "agreement", "deal", "pact", "treaty")  # "the pact ended the war"
_SHARING = ("with", "between")
_IMPLIED = ("comp.party", "obj.party", "obl:against|over|toward|towards|to.party")


def find_actors(sentence: Sentence, rule: Rule, clause: Clause, reader: ClauseReader) -> list[Word]:
    """Find the words that name an event's actors.

    Args:
        sentence: The sentence.
        rule: The rule that fired.
        clause: The trigger's clause.
        reader: The sentence's clauses.

    Returns:
        Head words in surface order.
    """
    paths = rule.frame.slots.get("actor", ())
    is_open = rule.type == OPEN_TYPE
    inert = _INERT if rule.type == EventType.FIGHT else _INERT[:1]

    def is_actor(word: Word) -> bool:
        means = not is_open and (_is_means(reader, word) or reader.classes.matches(sentence, word, inert))
        told = word in sentence.ancestors(clause.predicate)  # "according to *the monitor*, which said ..."
        return is_participant(sentence, word, reader, told) and word != clause.predicate and not means

    found = first_of(reader, clause, paths, is_actor)
    if is_open and clause.predicate.upos == "NOUN" and clause.predicate.lemma in reader.classes.lemmas("mutual_nouns"):
        partners = (w for w in clause.oblique("with") if is_actor(w) and is_party(reader, w))
        found = sorted({*found, *partners}, key=lambda w: w.index)
    if is_open:
        return found
    if not found and clause.passive:
        found = [w for w in _owners(reader, clause) if is_actor(w)]
    if not found and clause.passive:  # "were killed in *a rebel* attack"
        told = (clause, *(reader.clause(verb) for verb in later_harm(reader, clause.predicate)))
        return [who for c in told for w in c.oblique("in", "during") for who in _doers(reader, w)]
    return [who for w in found for who in authors(reader, w) or _doers(reader, w) or [w]]


def _owners(reader: ClauseReader, clause: Clause) -> list[Word]:
    """Return whose that is which a passive of a support verb brings about: "*the union's* ban, imposed in 1989"."""
    if clause.predicate.lemma not in reader.classes.lemmas("support_verbs"):
        return []
    acts = ("@eventive", "@restrictions", "@sanctions")
    made = (w for w in clause.objects if reader.classes.matches(reader.sentence, w, acts))
    return [who for w in made for who in possessors(reader, w)]


def _doers(reader: ClauseReader, deed: Word) -> list[Word]:
    """Return who is named as the doer of a deed: "a *rebel* attack killed nine", "*the army's* shelling"."""
    if deed.upos != "NOUN" or not reader.classes.matches(reader.sentence, deed, ("@deeds",)):
        return []
    phrase = {w.index for w in reader.sentence.subtree(deed)}
    return [w for w in reader.clause(deed).subjects if w.index in phrase and not reader.is_time(w)]


def _is_means(reader: ClauseReader, word: Word) -> bool:
    """Tell whether a noun is only the weapon or deed of whoever acts.

    As in "killed by a *bomb*", "an *attack* killed nine", but not "Russian *missiles*", "a rebel *attack*".
    """
    sentence = reader.sentence
    if word.lemma in reader.classes.lemmas("quantity_nouns"):  # "a string of *attacks* killed nine"
        of = (c for c in sentence.children(word) if reader.preposition(c) == "of")
        return any(_is_means(reader, c) for c in of)
    if word.upos != "NOUN" or not reader.classes.matches(sentence, word, ("@means", "@violence")):
        return False
    phrase = {w.index for w in sentence.subtree(word)}
    if any(w.index in phrase and not reader.is_time(w) for w in reader.clause(word).subjects):
        return False
    told = (c for c in sentence.children(word) if _tells_whose(reader, c))
    return all(sentence.label(w) in (None, "DATE") for c in told for w in sentence.subtree(c))


def _tells_whose(reader: ClauseReader, modifier: Word) -> bool:
    """Tell whether a modifier may say whose a weapon or deed is; where it was says nothing: "a *Herat* bomb"."""
    if is_scene_before(reader, reader.sentence.words[modifier.head], modifier):
        return False
    if reader.classes.matches(reader.sentence, modifier, ("@weapons",)):
        return False  # "a *Kalashnikov* attack"
    if deprels.is_nominal_modifier(modifier):
        return reader.preposition(modifier) in reader.classes.lemmas("owning_prepositions")
    return not (deprels.heads_clause(modifier) or deprels.is_adverbial_modifier(modifier))


def find_targets(sentence: Sentence, rule: Rule, clause: Clause, reader: ClauseReader, taken: set[int]) -> list[Word]:
    """Find the words that name an event's targets.

    Parties are preferred to things: the target of "opened its borders to refugees" is the refugees.

    Args:
        sentence: The sentence.
        rule: The rule that fired.
        clause: The trigger's clause.
        reader: The sentence's clauses.
        taken: Indices of words that are not available: the trigger and the actors.

    Returns:
        Head words in surface order.
    """
    paths = rule.frame.slots.get("target", ())

    actors = {sentence.words[i].lower for i in taken if sentence.words[i].upos == "PRON"}

    def is_free(word: Word) -> bool:
        reflexive = rule.type != OPEN_TYPE and word.upos == "PRON" and word.lower.endswith(("self", "selves"))
        again = word.upos == "PRON" and word.lower in actors  # "they were told to back the law, which *they* oppose"
        return word.index not in taken and is_participant(sentence, word, reader) and not reflexive and not again

    if rule.type == OPEN_TYPE:
        whole = small_clause(sentence, clause.predicate)
        return [whole] if whole is not None else _find_objects(reader, clause, paths, is_free)
    if not paths:
        return []
    # No party is meant in "attacked *the base* near Gao", "took control of *the port*".
    sites = first_of(reader, clause, paths[:1]) if paths[0] in ("obj", "obj.obl:of") else ()

    def is_target(word: Word) -> bool:
        if stands_apart(reader, word) or opens(reader, clause, word, rule.type):
            return False
        if word not in clause.objects and names_nobody_new(reader, word):
            return False  # "agreed to send *troops*"
        if is_aim(reader, rule.type, word) or is_where(reader, clause, word):
            return False
        site = word in sites and reader.classes.matches(sentence, word, ("@scenes",))
        arms = word not in clause.objects and reader.classes.matches(sentence, word, ("@weapons",))
        return is_free(word) and not arms and (site or is_party(reader, word))

    found = first_of(reader, clause, paths, is_target)
    # Acts that are threatened or demanded are no party, nor are those that aid goes to.
    is_act = rule.type in GOVERNING or rule.type == EventType.AID
    # Further off, things are what the event is about, but not in "gathered to protest against *arms sales*".
    near = [p for p in paths if "." not in p or p.startswith("adv.ob")]

    def is_undergoer(word: Word) -> bool:
        if not is_free(word) or deprels.is_compound(word) or says_how(reader, rule, clause, word):
            return False
        return not (is_act and reader.classes.matches(sentence, word, ("@eventive",)))

    found = nearest(reader, found or first_of(reader, clause, near, is_undergoer))
    if found or rule.type in _NOTHING_IMPLIED:
        return found
    return _implied_targets(reader, rule, clause, is_free)


def _implied_targets(reader: ClauseReader, rule: Rule, clause: Clause, is_free: Callable[[Word], bool]) -> list[Word]:
    """Return the parties that an event is about though no slot of its frame leads to them."""
    sentence = reader.sentence
    idiom = [term for term in rule.trigger.object if term[:1] not in "@*"]  # "joined *forces*"
    named = [w for w in clause.objects if reader.classes.matches(sentence, w, idiom)]
    said = first_of(reader, clause, rule.frame.slots.get("content", ()))  # "agreed to *monitors*"

    def is_implied(word: Word) -> bool:  # in "exchanged artillery fire" nobody is meant
        armed = reader.classes.matches(sentence, word, ("@weapons",))
        if is_aim(reader, rule.type, word) or is_scene(reader, word) or is_where(reader, clause, word):
            return False
        return is_free(word) and word not in said and word not in named and is_party(reader, word) and not armed

    if "subject" not in rule.frame.slots:
        return first_of(reader, clause, _IMPLIED, is_implied)
    # Whom a topic mentions is no party, as in "discussed *Cuba's* needs", "signed a deal on aid to *Chad*".
    return [w for w in first_of(reader, clause, _IMPLIED[1:2], is_implied) if reader.preposition(w) in _SHARING]


def _find_objects(
    reader: ClauseReader, clause: Clause, paths: Sequence[str], is_free: Callable[[Word], bool]
) -> list[Word]:
    """Find the objects of any kind of event, clauses ("said that ...") among them."""
    goals = set(goals_of(reader, clause))

    def is_object(word: Word) -> bool:
        if word in clause.complements:
            return _is_content(reader, clause.predicate, word)
        measured = word in clause.objects and word.upos in ("NOUN", "SYM")  # "spent *days*", "paid *$5*"
        return word not in goals and (is_free(word) or measured)

    return first_of(reader, clause, paths, is_object)


def _is_content(reader: ClauseReader, predicate: Word, complement: Word) -> bool:
    """Tell whether a clause is what is said or meant.

    As in "said *they left*", "the belief *that they left*", "a plan *to leave*".
    """
    sentence = reader.sentence
    if predicate.upos != "NOUN":
        return walks.is_said(sentence, complement)
    if walks.has_to(sentence, complement):
        return predicate.lemma in reader.classes.lemmas("meant_nouns")
    return any(deprels.is_subject(c) for c in sentence.children(complement))


def _counts(word: Word) -> bool:
    return word.upos == "NUM" or word.feat("NumType") == "Ord"


def is_participant(sentence: Sentence, word: Word, reader: ClauseReader, is_told: bool = False) -> bool:
    """Tell whether a word can name a participant: a nominal or a nationality, no date, no question word.

    Args:
        sentence: The sentence.
        word: The word.
        reader: The sentence's clauses.
        is_told: Whether the event is told of the word, so that the word may also say who tells something else.

    Returns:
        Whether it can.
    """
    if not any(character.isalnum() for character in word.text):
        return False
    sources = word_lists("qualifiers/reporting").words("prepositions", "words")
    if not is_told and not sources.isdisjoint(walks.prepositions(sentence, word)):
        return False  # "refused to name them, according to *local media*"
    if deprels.is_compound(word) and any(_counts(w) for w in sentence.hyphenated(word)):
        return False  # "*six-nation* talks", "*third-party* access"
    after = next(iter(sentence.words[word.index + 1 : word.index + 2]), word)
    if after.upos == "SYM" and after.start == word.end:
        return False  # "*US*$30 million"
    if word.upos == "PRON":
        return word.xpos in ("PRP", "PRP$", "DT", "NN") or word.xpos.startswith("W")
    if word.upos == "ADJ":
        if is_opposed_party(reader, word):
            return True
        noun_like = any(deprels.is_determiner(c) for c in sentence.children(word))  # "the wounded"
        return noun_like or sentence.label(word) is not None or word.text[:1].isupper()
    return word.upos in ("NOUN", "PROPN", "NUM", "DET", "X") and not reader.is_time(word)
