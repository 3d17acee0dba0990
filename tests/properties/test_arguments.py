"""Check that the wording of a sentence does not change who does what to whom."""

from itertools import pairwise

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from eventx import Event, Lexicon
from eventx._assembly import assemble
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.definites import resolve_definites
from eventx.arguments.pronouns import resolve_pronouns
from eventx.parsers.conllu import read_conllu, shifted
from eventx.strategies import parsed_texts
from eventx.syntax import Sentence

LEXICON = Lexicon.open()
NAMES = st.lists(
    st.sampled_from(["Peru", "Chile", "Togo", "Ghana", "Nepal", "Qatar"]), min_size=1, max_size=4, unique=True
)
VERBS = st.sampled_from(["attack", "arrest", "criticise", "praise", "invade", "support", "warn"])
PARSES = parsed_texts()

Parse = tuple[str, tuple[Sentence, ...]]
Row = tuple[str, str, str, str, int, str]


def read(rows: list[Row]) -> Sentence:
    lines = [
        "\t".join((str(i), f, lemma, u, x, "_", str(h), r, "_", "_"))
        for i, (f, lemma, u, x, h, r) in enumerate(rows, 1)
    ]
    return read_conllu("\n".join(lines) + "\n\n")[1][0]


def coordination(
    names: list[str], start: int, head: int, deprel: str, marker: str | None = None
) -> list[Row]:
    """Return the rows of "Peru and Chile and Togo" from position `start` on."""
    rows: list[Row] = []
    first = start + (1 if marker else 0)
    if marker:
        rows.append((marker, marker, "ADP", "IN", first, "case"))
    rows.append((names[0], names[0], "PROPN", "NNP", head, deprel))
    for name in names[1:]:
        at = start + len(rows)
        rows.append(("and", "and", "CCONJ", "CC", at + 1, "cc"))
        rows.append((name, name, "PROPN", "NNP", first, "conj"))
    return rows


def active(subjects: list[str], verb: str, objects: list[str]) -> Sentence:
    at = 2 * len(subjects)
    rows = coordination(subjects, 1, at, "nsubj")
    rows.append((verb + "ed", verb, "VERB", "VBD", 0, "root"))
    return read(rows + coordination(objects, at + 1, at, "obj"))


def passive(subjects: list[str], verb: str, objects: list[str], relation: str) -> Sentence:
    at = 2 * len(objects) + 1
    rows = coordination(objects, 1, at, "nsubj:pass")
    rows.append(("were", "be", "AUX", "VBD", at, "aux:pass"))
    rows.append((verb + "ed", verb, "VERB", "VBN", 0, "root"))
    return read(rows + coordination(subjects, at + 1, at, relation, "by"))


def relative(subjects: list[str], verb: str, objects: list[str]) -> Sentence:
    """Return "the Peru that Chile attacked fell": an object in front of its verb."""
    head = 2 + 2 * len(subjects)
    rows: list[Row] = [(objects[0], objects[0], "PROPN", "NNP", head + 1, "nsubj")]
    rows.append(("that", "that", "PRON", "WDT", head, "obj"))
    rows += coordination(subjects, 3, head, "nsubj")
    rows.append((verb + "ed", verb, "VERB", "VBD", 1, "acl:relcl"))
    rows.append(("fell", "fall", "VERB", "VBD", 0, "root"))
    return read(rows)


def roles(sentence: Sentence, verb: str) -> tuple[set[str], set[str]]:
    events, _ = assemble(sentence.text, (sentence,), LEXICON, None)
    (event,) = [e for e in events if e.trigger.text == verb + "ed"]
    return {m.text for m in event.actors}, {m.text for m in event.targets}


@given(subjects=NAMES, verb=VERBS, objects=NAMES, relation=st.sampled_from(["obl:agent", "obl"]))
def test_active_and_passive_have_the_same_roles(
    subjects: list[str], verb: str, objects: list[str], relation: str
) -> None:
    assume(not set(subjects) & set(objects))
    expected = (set(subjects), set(objects))
    assert roles(active(subjects, verb, objects), verb) == expected
    assert roles(passive(subjects, verb, objects, relation), verb) == expected


@given(subjects=NAMES, verb=VERBS, objects=NAMES)
def test_relative_clause_has_the_roles_of_a_main_clause(
    subjects: list[str], verb: str, objects: list[str]
) -> None:
    assume(objects[0] not in subjects)
    assert roles(relative(subjects, verb, objects), verb) == (set(subjects), {objects[0]})


@given(data=st.data(), subjects=NAMES, verb=VERBS, objects=NAMES)
def test_order_of_conjuncts_does_not_matter(
    data: st.DataObject, subjects: list[str], verb: str, objects: list[str]
) -> None:
    assume(not set(subjects) & set(objects))
    mixed = active(data.draw(st.permutations(subjects)), verb, data.draw(st.permutations(objects)))
    assert roles(mixed, verb) == (set(subjects), set(objects))


@given(first=PARSES, second=PARSES)
def test_paragraph_behind_a_text_changes_no_earlier_event(first: Parse, second: Parse) -> None:
    (text, sentences), (more, later) = first, second
    alone, _ = assemble(text, sentences, LEXICON, None)
    offset = len(text) + 2
    joined, _ = assemble(
        f"{text}\n\n{more}", (*sentences, *(shifted(s, offset) for s in later)), LEXICON, None
    )
    # The source of a quotation that runs on may be named in the next paragraph.
    assert [evolve(e, attribution=None) for e in joined[: len(alone)]] == [
        evolve(e, attribution=None) for e in alone
    ]
    assert all(e.trigger.start >= offset for e in joined[len(alone) :])


@given(parse=PARSES)
def test_slots_are_in_order_and_hold_no_word_twice(parse: Parse) -> None:
    events, _ = assemble(*parse, Lexicon.default(), None)
    for event in events:
        heads = _heads(event)
        assert len({h for slot in heads for h in slot}) == sum(map(len, heads))
        assert all(a < b for slot in heads for a, b in pairwise(slot))


def _heads(event: Event) -> list[list[int]]:
    return [[m.head.start for m in slot] for slot in (event.actors, event.targets, event.locations)]


@given(parse=PARSES)
def test_antecedents_are_no_pronouns_and_stand_where_they_are_said_to(parse: Parse) -> None:
    _, sentences = parse
    for (number, index), (at, head) in resolve_pronouns(sentences, LEXICON.classes).items():
        assert sentences[number].words[index].upos in ("PRON", "DET")
        assert head.upos in ("NOUN", "PROPN")
        assert sentences[at].words[head.index] == head


@given(parse=PARSES)
def test_bare_definites_stand_for_what_comes_before(parse: Parse) -> None:
    _, sentences = parse
    for (number, index), (at, head) in resolve_definites(sentences, LEXICON.classes).items():
        assert sentences[number].words[index].upos == "NOUN"
        assert (at, head.index) < (number, index)
        assert sentences[at].words[head.index] == head


@given(parse=PARSES)
def test_clauses_do_not_depend_on_the_order_they_are_asked_for(parse: Parse) -> None:
    for sentence in parse[1]:
        forward, backward = (ClauseReader(sentence, LEXICON.classes) for _ in range(2))
        first = [forward.clause(w) for w in sentence.words]
        assert [backward.clause(w) for w in reversed(sentence.words)] == first[::-1]
