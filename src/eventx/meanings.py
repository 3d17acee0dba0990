"""Find the words that say more than those that stand for them: "thousands of *reservists*", "a ship with *food*"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from eventx import deprels, walks
from eventx.arguments.clauses import ClauseReader
from eventx.syntax import Sentence, Word


def of_words(sentence: Sentence, reader: ClauseReader, words: Iterable[Word]) -> Iterator[Word]:
    """Yield words with those that say more.

    After a word of quantity that is what it counts ("thousands of *reservists*", "two days of *riots*"), after one of
    state what state it is ("a state of *emergency*"), after a sum what it is a sum of ("$3 million in *aid*"), before
    a noun that only says that something is done what is done ("*mediation* efforts"), behind a vehicle its load ("a
    ship carrying *food*"), before a name of nature what is so called ("*Typhoon* Nabi"). A bare number counts what the
    clause before is about ("killed two *guards* and wounded nine").

    Args:
        sentence: The sentence.
        reader: The sentence's clauses.
        words: The words.

    Yields:
        Each word, and behind it those that it stands for.
    """
    for word in words:
        yield word
        if word.upos == "PROPN":
            parts = (c for c in sentence.children(word) if deprels.is_name_part(c))
            yield from (c for c in parts if c.lemma.lower() in reader.classes.lemmas("nature"))
        is_span = word.xpos == "NNS" and word.lemma.lower() in reader.classes.lemmas("time")
        if is_span or word.lemma.lower() in reader.classes.lemmas("deciding_of") or word.upos in ("NUM", "DET"):
            heads = (c for c in sentence.children(word) if "of" in walks.prepositions(sentence, c))
            below = [c for h in heads for c in walks.conjuncts(sentence, h)]
            yield from of_words(sentence, reader, below)  # "tens of thousands of *workers*", "one of its *ships*"
        if word.upos == "NUM" and deprels.is_conjunct(sentence.words[word.head]):
            yield from reader.clause(walks.first_conjunct(sentence, sentence.words[word.head])).objects
        if word.upos == "SYM":
            verb = sentence.head(word)
            beside = (*sentence.children(word), *(sentence.children(verb) if verb is not None else ()))
            yield from (c for c in beside if c.index > word.index and "in" in walks.prepositions(sentence, c))
        if word.lemma.lower() in reader.classes.lemmas("carriers"):
            goods = (w for w in _cargo(sentence, reader, word) if w.upos == "NOUN")  # whom they carry acts for himself
            yield from of_words(sentence, reader, goods)
        if word.lemma.lower() in reader.classes.lemmas("doings"):
            yield from (c for c in sentence.children(word) if deprels.is_compound(c))


def of_places(sentence: Sentence, words: Iterable[Word], reader: ClauseReader) -> Iterator[Word]:
    """Yield words, and behind a kind of place its name: "arrived in the port of *Naples*".

    Args:
        sentence: The sentence.
        words: The words.
        reader: The sentence's clauses.

    Yields:
        Each word, and behind it the names.
    """
    for word in words:
        yield word
        if word.lemma.lower() in reader.classes.lemmas("named_places"):
            of = (c for c in sentence.children(word) if "of" in walks.prepositions(sentence, c))
            yield from (c for c in of if sentence.label(c) == "LOC")


def _cargo(sentence: Sentence, reader: ClauseReader, vehicle: Word) -> Iterator[Word]:
    """Yield what vehicles carry: "trucks loaded with *food*", "a ship with *food*", "a convoy of *trucks* ..."."""
    verb = sentence.head(vehicle)
    if verb is not None and deprels.is_object(vehicle):
        yield from reader.clause(verb).oblique("with")  # where the parser has hung it
    for child in sentence.children(vehicle):
        if deprels.is_adnominal_clause(child) and child.lemma in reader.classes.lemmas("loading_verbs"):
            clause = reader.clause(child)
            yield from clause.oblique("with") if clause.passive or not clause.objects else clause.objects
        elif deprels.is_nominal_modifier(child) and reader.preposition(child) in ("with", "of"):
            yield from reader.nominals(child)
