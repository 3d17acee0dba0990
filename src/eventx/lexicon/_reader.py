"""Read lexicon files: TOML in, frozen rules out, errors with the path of the offending key."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from eventx._validation import problems
from eventx.errors import LexiconError

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")


@cache
def _converter() -> Converter:
    from cattrs import Converter

    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook_func(
        lambda cls: cls == tuple[str, ...], lambda value, _: _strings(value)
    )
    converter.register_structure_hook(str, lambda value, _: _string(value))
    converter.register_structure_hook(bool, lambda value, _: _flag(value))
    return converter


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a string is expected, not {type(value).__name__}")
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"true or false is expected, not {value!r}")
    return value


def _strings(value: Any) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(v, str) for v in values):
        raise TypeError("a string or a list of strings is expected")
    return tuple(values)


def read_toml(text: str, name: str) -> dict[str, Any]:
    """Parse TOML.

    Args:
        text: The file's content.
        name: The file's name, for the error.

    Returns:
        The top-level table.

    Raises:
        LexiconError: If the text is not TOML.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: {error}") from None
    except RecursionError:
        raise LexiconError(f"{name}: nested too deeply") from None


def build(data: Mapping[str, Any], cls: type[T], name: str) -> T:
    """Build a rule object from parsed TOML.

    Args:
        data: The table.
        cls: The class to build.
        name: The file's name, for the error.

    Returns:
        The object.

    Raises:
        LexiconError: If a key is unknown, missing or of the wrong type; the message gives the path of each.
    """
    from cattrs.errors import BaseValidationError

    try:
        return _converter().structure(data, cls)
    except BaseValidationError as error:
        raise LexiconError(f"{name}: {problems(error)}") from None
