"""Say in one line what cattrs found wrong, with the path of each problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cattrs.errors import BaseValidationError


def problems(error: BaseValidationError) -> str:
    """Return all problems of a validation error.

    Args:
        error: What `Converter.structure` raised.

    Returns:
        For example "required field missing @ triggers[2].lemma; ...".
    """
    from cattrs import transform_error

    found = transform_error(error, format_exception=_say)
    return "; ".join(p.replace("$.", "").replace("@ $", "@ (top)") for p in found)


def _say(error: BaseException, expected: type[Any] | None) -> str:
    from cattrs.v import format_exception

    # Our own hooks and validators say what was expected; cattrs would only name the type.
    if isinstance(error, TypeError | ValueError) and error.args and isinstance(error.args[0], str):
        return error.args[0]
    if type(error) is Exception:  # a value outside a Literal
        return str(error).replace("not in literal typing.Literal", "is none of ")
    return format_exception(error, expected)
