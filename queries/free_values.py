"""Rows of a statement of one's own: any value, made fit for the format it is written in."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from typing import Any

from graph.free import plain_json

from .formats import Row
from .head import Column

_JSON = ("json", "jsonl")
_PLAIN = frozenset({str, int, bool, type(None)})


def columns_for(names: Sequence[str]) -> tuple[Column, ...]:
    """Columns called as the statement calls them, in either language."""
    return tuple(Column(name=name, zh=name, en=name) for name in names)


def shown_rows(rows: Iterator[dict[str, Any]], form: str) -> Iterator[Row]:
    """As JSON has them; in a cell, what is no plain value or list of them is JSON text."""
    for row in rows:
        if all(map(_is_plain, row.values())):  # most are, and a million of them pass here
            yield row
            continue
        plain = plain_json(row)
        yield plain if form in _JSON else {name: _cell(value) for name, value in plain.items()}


def _is_plain(value: Any) -> bool:
    """Whether it stands in JSON and in a cell as it is."""
    if type(value) is list:
        return all(type(part) in _PLAIN for part in value)
    return type(value) in _PLAIN or (type(value) is float and math.isfinite(value))


def _cell(value: Any) -> Any:
    nested = isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(part, dict | list) for part in value)
    )
    return json.dumps(value, ensure_ascii=False) if nested else value
