"""Values of parameters as a person types them: 3 is a number, true a truth, anything else a text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from graph.text import Text
from queries.cypher import usage

TEXT = Text("文本", "text")
KINDS: tuple[tuple[type, Text], ...] = (
    (bool, Text("是否", "true or false")),
    (int, Text("整数", "whole number")),
    (float, Text("小数", "number")),
    (str, TEXT),
    (list, Text("列表", "list")),
    (dict, Text("映射", "map")),
)
NOTHING = Text("空值", "null")
MISSING = Text("还没有值", "no value yet")


def names_in(text: str) -> tuple[str, ...]:
    """The parameters that a text names, in their order; those in strings and comments are none."""
    return tuple(sorted(usage(text).parameters, key=lambda name: (text.find(f"${name}"), name)))


def read_value(typed: str) -> Any:
    """What was typed: JSON where it is JSON, else the text itself."""
    try:
        return json.loads(typed, parse_constant=_no_json)
    except (ValueError, RecursionError):
        return typed


def typed_as(value: Any) -> str:
    """How a value is typed, so that it is read as the same one."""
    if isinstance(value, str) and read_value(value) == value and value:
        return value
    return json.dumps(value, ensure_ascii=False)


def kind_of(typed: str) -> Text:
    """What it is read as."""
    if not typed.strip():
        return MISSING
    value = read_value(typed)
    return next((words for kind, words in KINDS if isinstance(value, kind)), NOTHING)


def read_all(names: tuple[str, ...], typed: Mapping[str, str]) -> dict[str, Any]:
    """The values of those parameters that have one."""
    return {name: read_value(typed[name]) for name in names if typed.get(name, "").strip()}


def _no_json(word: str) -> Any:
    raise ValueError(word)
