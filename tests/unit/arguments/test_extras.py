"""Check the slots that only some types have: forces, items, casualties, charges, crowds."""

from typing import Any

import pytest

from eventx.arguments.casualties import casualties
from eventx.arguments.clauses import ClauseReader
from eventx.arguments.quantities import quantity
from eventx.parsers.conllu import read_conllu

NUMBERS = {
    "400 officers": (400, None),
    "some 1,500 soldiers": (1500, "about"),
    "about 20 ships": (20, "about"),
    "more than 60 tanks": (60, "over"),
    "at least twelve guards": (12, "over"),
    "up to 30 rebels": (30, "under"),
    "two dozen lorries": (24, None),
    "a dozen lorries": (12, None),
    "dozens of officers": (None, "about"),
    "tens of thousands of people": (None, "about"),
    "two hundred and fifty troops": (250, None),
    "twenty-five jets": (25, None),
    "3.5 million refugees": (3500000, None),
    "a 5,000-strong brigade": (5000, None),
    "40 or so miners": (40, "about"),
    "the troops": (None, None),
}


@pytest.mark.parametrize("phrase", NUMBERS)
def test_number_and_hedge_are_read(frozen: Any, phrase: str) -> None:
    forms = phrase.split()
    head = len(forms) if "of" not in forms else 1
    rows = [
        "\t".join(
            (
                str(i),
                form,
                form,
                _upos(form, i == head),
                "_",
                "_",
                str(0 if i == head else head),
                "dep",
                "_",
                "_",
            )
        )
        for i, form in enumerate(forms, 1)
    ]
    rows[head - 1] = rows[head - 1].replace("\tdep\t", "\troot\t")
    _, (found,) = read_conllu("\n".join(rows).replace("\tdep\t", "\tnummod\t") + "\n\n")
    read = quantity(found, found.words[head - 1])
    assert (read.number, read.hedge) == NUMBERS[phrase]


def _upos(form: str, is_head: bool) -> str:
    return "NOUN" if is_head else "NUM"


def test_forces_carry_number_and_hedge(frozen: Any) -> None:
    found = frozen.event("Kenya has", "deployed")
    assert [(f.text, f.number, f.hedge) for f in found.forces] == [
        ("more than 400 police officers", 400, "over")
    ]
    assert [m.text for m in found.locations] == ["Haiti"]


def test_size_of_a_crowd_without_a_number_is_a_hedge(frozen: Any) -> None:
    found = frozen.event("Tens of", "protested")
    assert (found.size.text, found.size.number, found.size.hedge) == (
        "Tens of thousands of teachers",
        None,
        "about",
    )


def test_charge_may_hang_on_the_person(frozen: Any) -> None:
    found = frozen.event("Officers arrested", "arrested")
    assert found.charge.text == "plotting to bomb a train station"


def test_subject_of_an_agreement_may_be_an_infinitive(frozen: Any) -> None:
    assert frozen.event("India and Bhutan", "reached").subject.text == "to share river water"


def test_charge_is_what_the_charges_are_for(frozen: Any) -> None:
    assert frozen.event("Police detained", "detained").charge.text == "plotting a bombing"


def test_items_leave_out_the_recipient(frozen: Any) -> None:
    found = frozen.event("The EU gave", "gave")
    assert [m.text for m in found.items] == ["60 million euros"]
    assert [m.text for m in found.targets] == ["Moldova"]


CASUALTIES = {
    "consequences of the trigger": (
        "Gunmen stormed",
        "stormed",
        [("four guards", 4, "killed"), ("seven", 7, "wounded")],
    ),
    "result of a bomb": (
        "The bomb left",
        "left",
        [("five people", 5, "killed"), ("dozens", None, "wounded")],
    ),
    "victims of an event named later": (
        "At least",
        "attack",
        [("At least 25 people", 25, "killed"), ("up to 60 others", 60, "wounded")],
    ),
    "result of an event named as subject": (
        "The drone strike",
        "strike",
        [("six workers", 6, "killed"), ("more than 20", 20, "wounded")],
    ),
    "none": ("Militants", "fired", []),
}


@pytest.mark.parametrize("case", CASUALTIES)
def test_casualties(frozen: Any, case: str) -> None:
    start, trigger, expected = CASUALTIES[case]
    found = frozen.sentence(start)
    hurt = casualties(found, frozen.word(found, trigger), ClauseReader(found, frozen.classes))
    assert [(c.text, c.number, c.outcome) for c in hurt] == expected
