"""A finished row: everything the database will hold of one node or edge."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pydantic_core import to_json

from .schema import Choice, Edge, RecordType, Stated

Value: TypeAlias = str | int | float | list[str]

# Not part of an element's own values: who wrote it is not what it says.
BOOKKEEPING = ("fingerprint", "created_by", "changed_by")


@dataclass(frozen=True, slots=True)
class Element:
    """One node or edge as it will be written, runs apart; `size` is its length as JSON in bytes."""

    id: str
    type: RecordType
    values: dict[str, Value]
    size: int
    start: str | None = None
    end: str | None = None

    @property
    def fingerprint(self) -> str:
        """The hash of the element's own values."""
        return str(self.values["fingerprint"])


def make_element(
    record: Stated, *, begins_on: str | None = None, ends_on: str | None = None, begins_by: str | None = None
) -> Element:
    """The finished row of a typed one and the days derived for it (ISO texts)."""
    values: dict[str, Value] = {}
    for name, value in record.__dict__.items():
        kind = type(value)
        if kind is str:  # most are; this is the inner loop of every load
            values[name] = value
        elif kind is tuple:
            if value:
                values[name] = list(value)
        elif value is not None:
            values[name] = value.value if isinstance(value, Choice) else value
    start, end = (record.start, record.end) if isinstance(record, Edge) else (None, None)
    if start is not None:
        del values["start"], values["end"]
    for name, day in (("begins_on", begins_on), ("ends_on", ends_on), ("begins_by", begins_by)):
        if day is not None:
            values[name] = day
    text = canonical(values, start, end)
    values["fingerprint"] = _digest(text)
    return Element(str(values["id"]), type(record), values, len(text), start, end)  # type: ignore[arg-type]  # each Stated is one of them


def canonical(values: Mapping[str, object], start: str | None, end: str | None) -> bytes:
    """One spelling of an element's own values, the same on both engines."""
    own = {name: values[name] for name in sorted(values) if name not in BOOKKEEPING}
    return to_json([start, end, own])  # several times faster than the json module, which shows in a load


def fingerprint_of(values: Mapping[str, object], start: str | None, end: str | None) -> str:
    """The fingerprint that values read back from the graph should carry."""
    return _digest(canonical(values, start, end))


def _digest(text: bytes) -> str:
    return hashlib.blake2b(text, digest_size=16).hexdigest()
