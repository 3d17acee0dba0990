"""Check guessed lemmas of words that the dictionary does not know."""

import pytest

from eventx.parsers.lemmas import guess_lemma

RANK = {
    word: i
    for i, word in enumerate(["make", "stop", "shell", "ally", "hope", "hop", "mass", "frack", "bus", "tax", "boycott"])
}


@pytest.mark.parametrize(
    ("form", "xpos", "lemma"),
    [
        ("Froze", "VBD", "freeze"),
        ("lent", "VBN", "lend"),
        ("retaken", "VBN", "retake"),
        ("withheld", "VBD", "withhold"),
        ("overran", "VBD", "overrun"),
        ("sped", "VBD", "speed"),
        ("beaten", "VBN", "beat"),
        ("undergone", "VBN", "undergo"),
        ("retook", "VBP", "retake"),  # a tagger's error
        ("retook", "VB", "retake"),
        ("wound", "VB", "wound"),
        ("relent", "VB", "relent"),
        ("bent", "JJ", "bent"),
    ],
)
def test_a_past_form_of_an_irregular_verb_is_known_with_and_without_prefix(
    form: str, xpos: str, lemma: str
) -> None:
    assert guess_lemma(form, xpos, RANK) == lemma


@pytest.mark.parametrize(
    ("form", "xpos", "lemma"),
    [
        ("Shelled", "VBD", "shell"),
        ("shells", "VBZ", "shell"),
        ("stopped", "VBN", "stop"),
        ("stopping", "VBG", "stop"),
        ("making", "VBG", "make"),
        ("hoped", "VBD", "hope"),  # the more frequent of two known stems
        ("allied", "VBN", "ally"),
        ("allies", "NNS", "ally"),
        ("taxes", "NNS", "tax"),
        ("masses", "NNS", "mass"),
        ("fracked", "VBD", "frack"),
        # Without a known stem the likeliest is taken.
        ("doxxes", "VBZ", "doxx"),
        ("zeroized", "VBD", "zeroize"),
        ("demined", "VBD", "demin"),
        ("tunnelled", "VBN", "tunnel"),
        ("boycotted", "VBD", "boycott"),
        ("scoffed", "VBD", "scoff"),
        ("pored", "VBD", "pore"),
        ("exhumed", "VBN", "exhume"),
        ("rezonings", "NNS", "rezoning"),
        ("remudding", "VBG", "remud"),
        ("frobbied", "VBD", "frobby"),
    ],
)
def test_a_regular_inflection_is_undone(form: str, xpos: str, lemma: str) -> None:
    assert guess_lemma(form, xpos, RANK) == lemma


@pytest.mark.parametrize(
    ("form", "xpos"),
    [
        ("Shelling", "NN"),  # not inflected by its tag
        ("faster", "RBR"),
        ("crisis", "NNS"),
        ("virus", "NNS"),
        ("pass", "VBZ"),
        ("gred", "VBD"),  # nothing like a stem before the ending
        ("shed", "VBP"),
        ("shh", "VBD"),
        ("ing", "VBG"),
    ],
)
def test_other_forms_stay_as_they_are(form: str, xpos: str) -> None:
    assert guess_lemma(form, xpos, {}) == form.lower()
