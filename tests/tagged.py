"""Write a tagged sentence down in a line, for tests of what comes before the parse."""

from attrs import define


@define
class Tagged:
    text: str
    xpos: str
    upos: str


def tagged(line: str) -> list[Tagged]:
    """Read "form/XPOS" or "form/XPOS/UPOS"; verbs are verbs in both tag sets unless told otherwise."""
    parts = [token.split("/") for token in line.split()]
    return [Tagged(p[0], p[1], p[2] if len(p) == 3 else "VERB" if p[1][:2] == "VB" else "NOUN") for p in parts]
