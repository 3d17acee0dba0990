"""Define the small tokens that time expressions are made of."""

from __future__ import annotations

from typing import Any

from attrs import frozen


@frozen
class Token:
    """One token of a time expression's own cut.

    Attributes:
        start: Offset in the document of the first character.
        end: Offset after the last character.
        text: The characters, in lower case.
        category: The grammar's name for it; "other" if it can be no part of a time expression.
        value: Its value within the category.
        word: Index of the word that it begins in.
    """

    start: int
    end: int
    text: str
    category: str
    value: Any
    word: int
