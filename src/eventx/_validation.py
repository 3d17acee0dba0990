"""Say in one line what cattrs found wrong, with the path of each problem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cattrs.errors import BaseValidationError

_KEY = re.compile(r"\['([^']*)'\]")  # cattrs writes classes['forces'] for classes.forces


def problems(error: BaseValidationError) -> str:
    """Return all problems of a validation error.

    Args:
        error: What `Converter.structure` raised.

    Returns:
        For example "required field missing @ triggers[2].lemma; ...".
    """
    from cattrs import transform_error

    found = transform_error(error, format_exception=_say)
    return "; ".join(_KEY.sub(r".\1", p.replace("$.", "").replace("@ $", "@ (top)")) for p in found)


def _say(error: BaseException, expected: type[Any] | None) -> str:
    from cattrs.errors import ForbiddenExtraKeysError
    from cattrs.v import format_exception

    # Our own hooks and validators say what was expected; cattrs would only name the type.
    if isinstance(error, TypeError | ValueError) and error.args and isinstance(error.args[0], str):
        return error.args[0]
    if isinstance(error, ForbiddenExtraKeysError):
        return f"unknown key {', '.join(map(repr, sorted(error.extra_fields)))}"
    message = str(error)
    if " not in literal " in message:
        value, _, allowed = message.partition(" not in literal typing.Literal")
        return f"{value!r} is none of {allowed.strip('[]')}"
    if isinstance(error, AttributeError):  # of a mapping, which was expected
        return "a table of keys and values is expected"
    return format_exception(error, expected)
