"""Write a parsed sentence down in a few lines, for tests of what no frozen sentence shows."""

from eventx.parsers.conllu import read_conllu
from eventx.syntax import Sentence


def tree(rows: str) -> Sentence:
    """Read one word a line: "form[/lemma] upos xpos[+feats] head relation [entity label]", positions counted from 1.

    Without a lemma, names keep their form and other words are lower-cased; a label opens an entity of one word, and
    "~" behind the form says that no space follows.
    """
    lines = []
    for i, row in enumerate(filter(None, map(str.strip, rows.split("\n"))), 1):
        written, upos, xpos, head, relation, *label = row.split()
        form, _, lemma = written.partition("/")
        space = "SpaceAfter=No" if form.endswith("~") else "_"
        form = form.removesuffix("~")
        lemma = lemma or (form if upos == "PROPN" else form.lower())
        xpos, _, feats = xpos.partition("+")
        misc = f"NER=B-{label[0]}" if label else space
        lines.append("\t".join((str(i), form, lemma, upos, xpos, feats or "_", head, relation, "_", misc)) + "\n")
    return read_conllu("".join(lines))[1][0]
