"""Tell passive verbs from active ones."""

from __future__ import annotations

from eventx import deprels, walks
from eventx._words import word_lists
from eventx.syntax import Sentence, Word


def is_passive(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb stands in the passive, participles that modify a noun included.

    Relations and tags must agree: the parser's `nsubj:pass` on a finite past tense without an auxiliary is
    an error.

    Args:
        sentence: The sentence.
        verb: The verb.

    Returns:
        Whether its surface subject, if it has one, is its canonical object.
    """
    while (passive := _own_voice(sentence, verb)) is None:
        verb = sentence.words[verb.head]
    return passive


def _own_voice(sentence: Sentence, verb: Word) -> bool | None:
    """Tell whether a verb is passive; None for a bare conjunct, which is what its first conjunct is."""
    children = sentence.children(verb)
    auxiliaries = [c for c in children if deprels.is_auxiliary(c)]
    participle = verb.xpos == "VBN" or (not verb.xpos and verb.feat("Voice") == "Pass")
    of_headline = _is_of_headline(sentence, verb)
    participle = participle or of_headline or _is_reduced(sentence, verb)
    if _goes_on(sentence, verb):
        return None
    if any(deprels.is_passive_auxiliary(c) for c in auxiliaries):
        return verb.xpos not in ("VBG", "VBZ", "VBP")
    if participle and not auxiliaries and _shares_object(sentence, verb):
        return False
    if participle and not auxiliaries and any(walks.is_said(sentence, c) for c in children):
        return False  # "the minister *added* that ...": a past tense, whatever its tag
    if participle and not auxiliaries and (_is_done_with(sentence, verb) or _is_main(sentence, verb)):
        return False
    if any(deprels.is_passive_subject(c) for c in children):
        return participle or bool(auxiliaries) or verb.upos != "VERB" or not verb.xpos
    if not participle:
        return False
    if auxiliaries:
        return False
    return of_headline or _is_bare_passive(sentence, verb)


def _is_main(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a participle is all the verb that a full sentence has: "Togo, which objected, *appealed*".

    Only headlines leave the auxiliary of a passive out, and they end with no full stop, unless it is somebody's harm.
    """
    if verb.lemma in word_lists("relations").words("voice", "done"):
        return False
    acting = (c for c in sentence.children(verb) if deprels.is_subject(c) and not deprels.is_passive_subject(c))
    return deprels.is_root(verb) and sentence.words[-1].text == "." and any(c.index < verb.index for c in acting)


def _is_done_with(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a main verb tagged a participle is a past tense by its company: "soldiers *trained* with others"."""
    if not deprels.is_root(verb) or verb.lemma not in word_lists("relations").words("voice", "joint"):
        return False
    obliques = (c for c in sentence.children(verb) if deprels.is_oblique(c))
    return any("with" in walks.prepositions(sentence, c) and c.upos in ("NOUN", "PROPN", "PRON") for c in obliques)


def _is_reduced(sentence: Sentence, verb: Word) -> bool:
    """Tell whether what is tagged a past tense can only be a participle, alone behind its noun.

    As in "a study *published* this month", "a bridge built in 1911 and later *widened*".
    """
    first = walks.first_conjunct(sentence, verb)
    if verb.xpos != "VBD" or not deprels.is_adnominal_clause(first) or deprels.is_relative_clause(first):
        return False
    if first != verb and first.xpos not in ("VBN", "VBD"):
        return False
    children = sentence.children(verb)
    finite = (deprels.is_subject(c) or deprels.is_marker(c) or deprels.is_auxiliary(c) for c in children)
    governs = (
        deprels.is_object(c) or deprels.is_indirect_object(c) or deprels.is_clausal_complement(c) for c in children
    )
    return not any(finite) and not any(governs)


def _goes_on(sentence: Sentence, verb: Word) -> bool:
    """Tell whether what is tagged a past tense goes on with a passive: "were chased by police and *shot*"."""
    if verb.xpos != "VBD" or not deprels.is_conjunct(verb):
        return False
    lists = word_lists("relations")
    if verb.lemma not in lists.words("voice", "done") | lists.words("voice", "suffered"):
        return False
    first, children = walks.first_conjunct(sentence, verb), sentence.children(verb)
    passive = any(deprels.is_passive_auxiliary(c) for c in sentence.children(first))
    objects = (c for c in children if deprels.is_object(c) and not _counts_times(sentence, c))
    return passive and next(objects, None) is None and not any(deprels.is_subject(c) for c in children)


def _counts_times(sentence: Sentence, word: Word) -> bool:
    """Tell whether a noun says how often: "stabbed *dozens of times*", "*nine times*"."""
    return word.lemma == "time" or any(c.lemma == "time" and c.xpos == "NNS" for c in sentence.children(word))


def _is_of_headline(sentence: Sentence, verb: Word) -> bool:
    """Tell whether what is tagged a past tense is the participle of a headline.

    As in "Rebels *killed* in raid", "Kyiv *hit* by drones", "Minister *urged* to resign": what headlines tell they tell
    in the present, and these verbs always have an object.
    """
    if verb.xpos != "VBD" or not (deprels.is_root(verb) or deprels.is_clausal_complement(verb)):
        return False
    children, lists = sentence.children(verb), word_lists("relations")
    noun = next((c for c in children if deprels.is_subject(c)), None)
    if noun is None or not walks.ends_before(sentence, noun, verb) or any(_governs(sentence, c) for c in children):
        return False
    to = next((m for c in children if (m := walks.mark(sentence, c, "to")) and deprels.is_open_complement(c)), None)
    if to is not None:
        return verb.lemma in lists.words("voice", "moved") and to.index == verb.index + 1
    by = [c for c in children if walks.prepositions(sentence, c) == ("by",) and sentence.label(c) != "DATE"]
    if not _is_headline(sentence, verb):
        return verb.lemma in lists.words("voice", "done") and (noun.upos == "NOUN" or bool(by))
    if by and verb.lemma not in lists.words("voice", "beside"):
        return True
    return verb.lemma in lists.words("voice", "done") | lists.words("voice", "headlined")


def _is_headline(sentence: Sentence, verb: Word) -> bool:
    """Tell whether articles are left out before a verb, and the full stop at the end."""
    articles = any(w.xpos == "DT" and w.lower in ("a", "an", "the") for w in sentence.words[: verb.index])
    return not articles and not deprels.is_punctuation(sentence.words[-1])


def _governs(sentence: Sentence, word: Word) -> bool:
    """Tell whether a dependent of a verb is its object, or may share one with it."""
    if deprels.is_conjunct(word):
        return any(deprels.is_object(c) for c in sentence.children(word))
    is_object = deprels.is_object(word) and not walks.prepositions(sentence, word)  # "seized off Oman"
    return is_object or deprels.is_clausal_complement(word)


def _shares_object(sentence: Sentence, verb: Word) -> bool:
    """Tell whether an active verb with an object follows at once: "arrested and *questioned two men*"."""
    for later in sentence.children(verb):
        between = sentence.words[verb.index + 1 : later.index]
        if deprels.is_conjunct(later) and later.xpos == "VBD" and all(w.upos == "CCONJ" for w in between):
            return any(deprels.is_object(c) for c in sentence.children(later))
    return False


def _is_bare_passive(sentence: Sentence, verb: Word) -> bool | None:
    """Tell whether a participle without an auxiliary is passive; None where its first conjunct decides.

    As in "troops *sent* to Mali", "Three *killed* in blast".
    """
    children = sentence.children(verb)
    has_subject = any(deprels.is_subject(c) for c in children)
    if any(deprels.is_object(c) or deprels.is_clausal_complement(c) for c in children):
        return not has_subject and _modifies_noun(verb)  # "awarded the prize"
    if (
        has_subject
        or deprels.is_open_complement(verb)
        or deprels.is_root(verb)
        or deprels.is_adverbial_clause(verb)
    ):
        return True
    if deprels.is_conjunct(verb):
        gerund = sentence.words[verb.head].xpos == "VBG"  # no passive goes on with it, whatever the parser says
        return True if gerund else None
    return _modifies_noun(verb)


def _modifies_noun(verb: Word) -> bool:
    return deprels.is_adnominal_clause(verb) or deprels.is_adjectival_modifier(verb)
