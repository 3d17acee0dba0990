"""Turn events into plain data and back."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from attrs import fields, has

from eventx._validation import problems
from eventx.errors import FormatError
from eventx.events import EVENT_CLASSES, Event
from eventx.mentions import Mention, Span
from eventx.ontology import EventType, event_type

if TYPE_CHECKING:
    from cattrs import Converter


def event_to_dict(event: Event) -> dict[str, Any]:
    """Return an event as dicts, lists, strings and numbers.

    Args:
        event: The event.

    Returns:
        Field names to values, "type" first; every mention is `{"text", "start", "end", "head": {"start", "end"}, ...}`.
    """
    data = _plain(event)
    return {"type": data.pop("type"), **data}


def mention_to_dict(mention: Mention) -> dict[str, Any]:
    """Return a mention as `{"text", "start", "end", "head": {"start", "end"}, ...}`."""
    return _plain(mention)  # type: ignore[no-any-return]


def event_from_dict(data: dict[str, Any]) -> Event:
    """Rebuild an event; see `Event.from_dict`."""
    from cattrs.errors import BaseValidationError

    if not isinstance(data, dict):
        raise FormatError(f"an event is a dict, not {type(data).__name__}")
    name = data.get("type")
    if not isinstance(name, str) or not name:
        raise FormatError("required field missing or not a string @ type")
    cls = EVENT_CLASSES.get(name, Event)
    try:
        event = _converter().structure({**data, "type": name}, cls)
    except BaseValidationError as error:
        raise FormatError(f"malformed {name} event: {problems(error)}") from None
    return event


def _plain(value: Any) -> Any:
    if isinstance(value, Mention):
        head = {"start": value.head.start, "end": value.head.end}
        rest = {f.name: _plain(getattr(value, f.name)) for f in fields(type(value))[4:]}
        return {"text": value.text, "start": value.start, "end": value.end, "head": head, **rest}
    if isinstance(value, Span):
        return {"text": value.text, "start": value.start, "end": value.end}
    if has(type(value)):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(type(value))}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return str(value) if isinstance(value, EventType) else value


@cache
def _converter() -> Converter:
    """Build the converter: mentions get back their head's text, nothing is coerced from another type."""
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn

    converter = Converter()
    for primitive in (str, bool, int, float):
        converter.register_structure_hook(primitive, _strict(primitive))

    def mention_hook(cls: type[Mention]) -> Any:
        build = make_dict_structure_fn(cls, converter)

        def structure(data: Any, _: Any) -> Mention:
            return build(_with_head_text(data), cls)

        return structure

    converter.register_structure_hook_factory(_is_mention, mention_hook)
    converter.register_structure_hook_func(_is_type_field, lambda v, _: event_type(v))
    return converter


def _is_mention(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, Mention)


def _is_type_field(cls: Any) -> bool:
    return get_origin(cls) is not Literal and EventType in get_args(cls)


def _strict(primitive: type) -> Any:
    def structure(value: Any, _: Any) -> Any:
        accepted = (int, float) if primitive is float else primitive
        if not isinstance(value, accepted) or (isinstance(value, bool) and primitive is not bool):
            raise TypeError(f"{primitive.__name__} expected, found {value!r}")
        return value

    return structure


def _with_head_text(data: Any) -> Any:
    if not isinstance(data, dict):
        raise TypeError(f"a mention is a dict, not {type(data).__name__}")
    if not isinstance(data.get("head"), dict):
        return data
    head, start, text = data["head"], data.get("start"), data.get("text")
    if isinstance(start, int) and isinstance(text, str) and "start" in head and "end" in head:
        data = {**data, "head": {**head, "text": text[head["start"] - start : head["end"] - start]}}
    return data
