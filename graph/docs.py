"""Writes docs/schema.md from the model's classes: `python -m graph.docs`."""

from __future__ import annotations

from collections.abc import Iterator

from .schema import DERIVED, EDGE_TYPES, INTERNAL_TYPES, NODE_TYPES, Edge, Prop, RecordType
from .schema.base import Named, Sourced
from .settings import ROOT

PAGE = ROOT / "docs" / "schema.md"

_INTRO = """# The model

Generated from `graph/schema/` by `make docs`; do not edit. One class a type: constraints, statements,
checks of rows, labels on the screen and this page are computed from it.

An id is `<type>:<key>`; the label follows from the prefix. Lists in a cell are joined by `;`. Dates are
EDTF (`2022`, `2022-04-30`, `2021/2022`, `2017/..`, `2022~`, `2021-33` for a first quarter, `2025-40` for a
first half year).
"""


def render() -> str:
    """The whole page."""
    return "\n".join(_lines()).rstrip() + "\n"


def _lines() -> Iterator[str]:
    yield _INTRO
    yield "## On every node and edge\n"
    yield from _table({**Sourced.props(), **DERIVED}, None)
    yield "\nNodes also have `name_zh` (required), `name_en` and `aliases`. A source states itself: it has"
    yield "neither `sources` nor `locators`. The last six are no columns of a file; the import computes them."
    yield "\n## Nodes\n"
    for label, cls in NODE_TYPES.items():
        yield from _node(label, cls)
    yield "## Edges\n"
    for kind, edge in EDGE_TYPES.items():
        yield from _edge(kind, edge)
    yield "## Internal nodes\n"
    yield "Outside checksum, exports, pictures and counts.\n"
    for label, internal in INTERNAL_TYPES.items():
        words = (internal.__doc__ or "").strip()
        yield f"### {label} {internal.TITLE.zh}\n\n{words}\n"
        yield ", ".join(f"`{name}`" for name in internal.model_fields) + "\n"


def _node(label: str, cls: RecordType) -> Iterator[str]:
    yield f"### {label} {cls.TITLE.zh}\n"
    yield f"{_sentence(cls)} File: `{cls.TABLE}.csv`.\n"
    yield from _own(cls, {*Sourced.model_fields, *Named.model_fields})


def _edge(kind: str, cls: type[Edge]) -> Iterator[str]:
    yield f"### {kind} {cls.TITLE.zh}\n"
    yield f"{_sentence(cls)} File: `{cls.TABLE}.csv`.\n"
    for start, to in cls.ENDS.items():
        yield f"- {start} → {', '.join(to)}"
    yield ""
    yield from _own(cls, {*Sourced.model_fields, "start", "end"})


def _own(cls: RecordType, common: set[str]) -> Iterator[str]:
    own = {name: prop for name, prop in cls.props().items() if name not in common}
    if own:
        yield from _table(own, cls)
        yield ""


def _table(props: dict[str, Prop], cls: RecordType | None) -> Iterator[str]:
    yield "| property | 中文 | English | meaning, values |"
    yield "| --- | --- | --- | --- |"
    for name, prop in props.items():
        yield f"| `{name}` | {prop.zh} | {prop.en} | {'; '.join(_meanings(name, prop, cls))} |"


def _meanings(name: str, prop: Prop, cls: RecordType | None) -> Iterator[str]:
    if cls is not None and cls.model_fields[name].is_required():
        yield "required"
    if prop.meaning is not None:
        yield f"{prop.meaning.en} ({prop.meaning.zh})"
    choices = cls.choices(name) if cls is not None else None
    if choices is not None:
        yield ", ".join(f"`{member.value}` {member.words.zh}" for member in choices)
    if prop.index:
        yield "indexed"


def _sentence(cls: RecordType) -> str:
    return (cls.__doc__ or "").strip()


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(render(), encoding="utf-8")
