"""Part from a clause what is put in between its parts: "rebels, *he said*, have left", "rebels, *it emerged*, fled"."""

from __future__ import annotations

from collections.abc import Iterator

from eventx import deprels, walks
from eventx._words import quotation_marks, word_lists
from eventx.lexicon.classes import WordClasses
from eventx.repairs._change import Change
from eventx.repairs._forms import is_complete
from eventx.syntax import Sentence


def emerging_news(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Give a clause the subject taken by what says how it came out: "*rebels*, it emerged on Friday, have fled"."""
    verbs = word_lists("relations").words("asides", "verbs")
    for verb in sentence.words:
        named = (c for c in sentence.children(verb) if deprels.is_subject(c) or deprels.is_vocative(c))
        before = [c for c in named if c.index < verb.index]
        if verb.lemma not in verbs or [w.lower for w in before[1:]] != ["it"]:
            continue
        subject, it = before
        comma = next((w.index for w in sentence.words[verb.index :] if w.text == ","), verb.index)
        behind = [c for c in sentence.children(verb) if c.index > comma]
        clause = next((c for c in behind if walks.is_finite(sentence, c)), None)
        if clause is None or not _is_set_off(sentence, it.index, comma - 1) or is_complete(sentence, clause):
            continue
        passive = any(map(deprels.is_passive_auxiliary, sentence.children(clause)))
        yield clause.index, verb.head, verb.deprel
        yield verb.index, clause.index, "parataxis"
        yield subject.index, clause.index, "nsubj:pass" if passive else "nsubj"
        yield from ((c.index, clause.index, c.deprel) for c in behind if c != clause)


def interposed_speech(sentence: Sentence, classes: WordClasses) -> Iterator[Change]:
    """Leave to what is said all that stands around who says it.

    As in "*on Sunday*, critics say, the law will change", "he told them, she said, *to sign*", "'*the army*,' he
    told reporters, 'will fight'".
    """
    verbs = word_lists("qualifiers/reporting").words("speech", "verbs")
    for verb in sentence.words:
        subjects = [c for c in sentence.children(verb) if deprels.is_subject(c)]
        if not subjects or verb.lemma not in verbs or verb.xpos not in walks.FINITE:
            continue
        subject = min(subjects, key=lambda w: abs(w.index - verb.index))
        told = [c for c in sentence.children(verb) if deprels.is_object(c) or deprels.is_indirect_object(c)]
        who = [w.index for c in (subject, *(w for w in told if w.index > verb.index)) for w in sentence.subtree(c)]
        first, last = min(*who, verb.index), max(*who, verb.index)
        content = next((c for c in sentence.children(verb) if c.index > last and not deprels.is_punctuation(c)), None)
        if content is None or not _is_set_off(sentence, first, last):
            continue
        if deprels.is_clausal_complement(content):
            outer = (c for c in sentence.children(verb) if c.index < first and not deprels.is_punctuation(c))
            free = not any(map(deprels.is_subject, sentence.children(content)))
            for word in outer:
                opens = free and deprels.is_clausal_complement(word) and word.upos in ("NOUN", "PRON", "PROPN")
                yield word.index, content.index, "nsubj" if opens else word.deprel
        elif deprels.is_parataxis(verb) and verb.head < first:
            kinds = (deprels.is_open_complement, deprels.is_oblique)
            behind = (c for c in sentence.children(verb) if c.index > last and any(is_kind(c) for is_kind in kinds))
            yield from ((c.index, verb.head, c.deprel) for c in behind)


def _is_set_off(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether words stand between commas, marks of quotation aside."""
    opening, closing = quotation_marks()
    before = next((w.text for w in reversed(sentence.words[:first]) if w.text not in opening | closing), "")
    return before == "," and [w.text for w in sentence.words[last + 1 : last + 2]] == [","]
