"""Any row as JSON text, whatever its values; the same on both engines."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any

from ..values import FoundEdge, FoundNode, FoundPath


def json_text(row: Mapping[str, Any], *, indent: int | None = None) -> str:
    """One row as a JSON object; an edge names the ids of its ends when they stand in the row too."""
    return json.dumps(plain_json(dict(row)), ensure_ascii=False, allow_nan=False, indent=indent)


def plain_json(value: Any) -> Any:
    """A value of a row as what JSON knows; dates and bytes become text, NaN becomes "NaN"."""
    return _plain(value, dict(_ids(value)))


def _ids(value: Any) -> Iterator[tuple[str, Any]]:
    """Engine's handle and our id of every node inside; the handles themselves mean nothing to anybody."""
    if isinstance(value, FoundNode):
        yield value.element, value.properties.get("id")
    elif isinstance(value, FoundPath):
        for node in value.nodes:
            yield from _ids(node)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _ids(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _ids(item)


def _plain(value: Any, ids: Mapping[str, Any]) -> Any:
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else _not_finite(value)
    if isinstance(value, bytes | bytearray):
        return value.hex()
    if isinstance(value, Mapping):
        return {str(key): _plain(item, ids) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item, ids) for item in value]
    if isinstance(value, FoundNode | FoundEdge | FoundPath):
        return _element(value, ids)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _element(found: FoundNode | FoundEdge | FoundPath, ids: Mapping[str, Any]) -> dict[str, Any]:
    if isinstance(found, FoundPath):
        return {
            "nodes": [_element(node, ids) for node in found.nodes],
            "edges": [_element(edge, ids) for edge in found.edges],
        }
    # Engines keep properties in different orders.
    properties = {key: _plain(found.properties[key], ids) for key in sorted(found.properties)}
    if isinstance(found, FoundNode):
        return {"labels": list(found.labels), "properties": properties}
    ends = {"start": ids.get(found.start), "end": ids.get(found.end)}
    return {"kind": found.kind, **{k: v for k, v in ends.items() if v is not None}, "properties": properties}


def _not_finite(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    return "Infinity" if value > 0 else "-Infinity"
