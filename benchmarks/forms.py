"""Say the lexicon's own examples in other voices, tenses and moods, and count how many events are still found.

    python benchmarks/forms.py [--json OUT.json] [--show N]

An example serves if its trigger is its main verb in the past tense right behind the subject. Its event counts as found
if the type is the same, who acts and who is acted upon are those that the example names, and it is asserted, planned,
possible or denied as the form says. Some forms of some examples no one would write ("their lives were lost by eight
villagers"), and some are other events ("the rebels did not accept the offer"), so not all can be found.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from _options import save
from attrs import frozen

from eventx import Event, Extractor, Lexicon, deprels
from eventx.lexicon import Example
from eventx.parsers.lemmas import irregular_verbs
from eventx.parsers.stanza import StanzaParser
from eventx.syntax import Sentence, Word

# Name, sentence, polarity and modality. {Subject} opens a sentence and {subject} does not; {be} agrees with the object.
FORMS = (
    ("as it is", "{Subject} {past}{rest}.", "positive", "asserted"),
    ("perfect", "{Subject} {have} {participle}{rest}.", "positive", "asserted"),
    ("future", "{Subject} will {verb}{rest}.", "positive", "planned"),
    ("denied", "{Subject} did not {verb}{rest}.", "negative", "asserted"),
    ("possible", "{Subject} may {verb}{rest}.", "positive", "possible"),
    ("reported", "The ministry said {subject} had {participle}{rest}.", "positive", "asserted"),
    ("laid to its doer", "The ministry accused {subject} of having {participle}{rest}.", "positive", "asserted"),
    ("behind another", "Trading ended after {subject} {past}{rest}.", "positive", "asserted"),
    ("joined to another", "{Subject} met for hours and {past}{rest}.", "positive", "asserted"),
    ("behind dashes", "{Subject} - long feared in the region - {past}{rest}.", "positive", "asserted"),
    ("behind an aside", "{Subject}, officials say, {past}{rest}.", "positive", "asserted"),
    ("behind a time", "Two days later {subject} {past}{rest}.", "positive", "asserted"),
    ("not alone", "{Subject} as well as Chad {past}{rest}.", "positive", "asserted"),
    ("asked for", "The ministry appealed to {subject} to {verb}{rest}.", "positive", "demanded"),
    ("in vain", "{Subject} tried in vain to {verb}{rest}.", "negative", "planned"),
    ("had it been so", "Had {subject} {participle}{rest}, little would have changed.", "positive", "hypothetical"),
    ("passive on a day", "{Object} {be} on Tuesday {participle} by {subject}{behind}.", "positive", "asserted"),
    ("passive", "{Object} {be} {participle} by {subject}{behind}.", "positive", "asserted"),
)


@frozen
class Said:
    """An example in one form.

    Attributes:
        form: The form's name.
        text: The sentence.
        verb: The trigger's verb in that form.
        example: The example.
        type: The type of its event.
        status: Polarity and modality that the form gives it.
    """

    form: str
    text: str
    verb: str
    example: Example
    type: str
    status: tuple[str, str]


def main() -> None:
    """Run the measurement and print it."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--json", type=Path, help="where to write all figures")
    arguments.add_argument("--show", type=int, default=0, help="how many sentences to print in which the event is lost")
    options = arguments.parse_args()
    parser = StanzaParser()
    said = list(_all_said(parser))
    lost: dict[str, list[str]] = {name: [] for name, *_ in FORMS}
    documents = Extractor(parser=parser).pipe([one.text for one in said])
    for one, document in zip(said, documents, strict=True):
        if not any(_is_same(event, one) for event in document.events):
            lost[one.form].append(one.text)
    result = {}
    for name, sentences in lost.items():
        tried = sum(one.form == name for one in said)
        result[name] = {"examples": tried, "found": round(1 - len(sentences) / max(tried, 1), 4)}
        print(f"{100 * result[name]['found']:5.1f} % of {tried:4}  {name}")
        for sentence in sentences[: options.show]:
            print(f"         {sentence}")
    save(options.json, result)


def _all_said(parser: StanzaParser) -> Iterator[Said]:
    rules = [(rule, example) for rule in Lexicon.default().rules for example in rule.trigger.examples]
    parsed = parser.parse([example.text for _, example in rules])
    for (rule, example), sentences in zip(rules, parsed, strict=True):
        if len(sentences) != 1 or (parts := _parts(sentences[0], example)) is None:
            continue
        for name, form, *status in FORMS:
            if "{Object}" in form and "Object" not in parts:
                continue
            verb = next(parts[key] for key in ("past", "participle", "verb") if f"{{{key}}}" in form)
            text = form.format_map(parts)
            yield Said(name, text, verb, example, str(rule.type), (status[0], status[1]))


def _parts(sentence: Sentence, example: Example) -> dict[str, str] | None:
    """Return what the forms are made of, or None if the example does not serve."""
    trigger = (example.trigger or " ").split()[0]
    verb = next((w for w in sentence.words if w.text == trigger and deprels.is_root(w) and w.xpos == "VBD"), None)
    subject = None if verb is None else _first(sentence, verb, deprels.is_subject)
    if verb is None or subject is None or subject.upos == "PRON" or not sentence.text.endswith("."):
        return None
    start, end = _edges(sentence, subject)
    if start != sentence.start or not sentence.text[end - sentence.start : verb.start - sentence.start].isspace():
        return None
    participle = irregular_verbs().get(verb.lemma, [verb.text])[-1]
    name, after = sentence.slice(start, end), sentence.slice(verb.end, sentence.words[-1].start)
    parts = {"past": verb.text, "verb": verb.lemma, "participle": participle, "rest": after}
    parts |= {"subject": _lowered(sentence, name), "Subject": name}
    parts["have"] = "have" if _is_many(sentence, subject) else "has"
    thing = _first(sentence, verb, deprels.is_object)
    if thing is not None and thing.upos != "PRON" and sentence.subtree(thing)[0].index == verb.index + 1:
        first, last = _edges(sentence, thing)
        whole = sentence.slice(first, last)
        parts |= {"Object": whole[:1].upper() + whole[1:], "be": "were" if _is_many(sentence, thing) else "was"}
        parts["behind"] = sentence.slice(last, sentence.words[-1].start)
    return parts


def _first(sentence: Sentence, verb: Word, is_kind: Callable[[Word], bool]) -> Word | None:
    return next(filter(is_kind, sentence.children(verb)), None)


def _edges(sentence: Sentence, word: Word) -> tuple[int, int]:
    words = sentence.subtree(word)
    return words[0].start, words[-1].end


def _lowered(sentence: Sentence, phrase: str) -> str:
    first = sentence.words[0]
    keeps = first.upos == "PROPN" or first.text.isupper() or sentence.label(first) is not None
    return phrase if keeps else phrase[:1].lower() + phrase[1:]


def _is_many(sentence: Sentence, noun: Word) -> bool:
    below = sentence.children(noun)
    counted = any(deprels.is_numeric_modifier(c) and c.lower not in ("one", "1") for c in below)
    return counted or noun.xpos in ("NNS", "NNPS") or any(map(deprels.is_conjunct, below)) or noun.lower == "police"


def _is_same(event: Event, said: Said) -> bool:
    if event.type != said.type or said.verb not in event.trigger.text.split():
        return False
    named = ((said.example.actor, event.actors), (said.example.target, event.targets))
    filled = all(not wanted or wanted.lower() in {m.text.lower() for m in found} for wanted, found in named)
    return filled and (event.polarity, event.modality) == said.status


if __name__ == "__main__":
    main()
