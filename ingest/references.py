"""Cells that point at other rows: by id, or by an exact name or alias that only one thing goes by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.schema import EDGE_TYPES, NODE_TYPES, Choice, Edge, label_of, split_list
from graph.text import Text

from .known import Known
from .problem import Problem
from .sheet import Cell, Sheet

_ANY_END = {
    cls: (tuple(cls.ENDS), tuple(dict.fromkeys(label for ends in cls.ENDS.values() for label in ends)))
    for cls in EDGE_TYPES.values()
}
_SOURCE = ("Source",)
_SHOWN_IDS = 10
_USE_ID = Text("请改写编号:{ids}", "write the id instead: {ids}")

Fault = tuple[Text, Text]


class References:
    """Every id and name of the files, with the graph behind them; `unread` labels had an unreadable table."""

    def __init__(self, sheets: Iterable[Sheet], known: Known, unread: Iterable[str] = ()) -> None:
        self._known = known
        self._unread = frozenset(unread)
        self._ids: set[str] = set()
        self._named: dict[str, dict[str, None]] = defaultdict(dict)
        self._found: dict[tuple[str, tuple[str, ...]], str | Fault] = {}
        self._graph_added = False
        for sheet in sheets:
            for values in sheet.values:
                if "id" in values:
                    called = (values.get(name) for name in ("name_zh", "name_en"))
                    names = (*(str(name) for name in called if name), *_parts(values.get("aliases")))
                    self._add(str(values["id"]), names)

    def find(self, cell: str, labels: tuple[str, ...]) -> str | Fault:
        """The id a cell means, among the types allowed there; else what is wrong and what to do."""
        key = (cell, labels)
        if key not in self._found:
            self._found[key] = self._look_up(cell, labels)
        return self._found[key]

    def _look_up(self, cell: str, labels: tuple[str, ...]) -> str | Fault:
        if cell not in self._ids:
            self._add_graph()
        if cell in self._ids:
            return cell if label_of(cell) in labels else _wrong_type([cell], labels)
        named = list(self._named.get(cell, ()))
        fitting = [found for found in named if label_of(found) in labels]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            what = Text(f"有 {len(fitting)} 个都叫这个名字", f"{len(fitting)} things go by this name")
            return what, _USE_ID.format(ids=_listed(fitting))
        if named:
            return _wrong_type(named, labels)
        return self._in_unread_table(cell, labels) or self._nothing(cell)

    def _in_unread_table(self, cell: str, labels: tuple[str, ...]) -> str | None:
        """An id that fits, where the row meant may stand in a table that could not be read: told already."""
        possible = {label_of(cell)} if _looks_like_id(cell) else set(labels)
        missing = sorted(possible & self._unread & set(labels))
        return f"{missing[0].lower()}:unread" if missing else None

    def _nothing(self, cell: str) -> Fault:
        kind = Text("编号", "id") if _looks_like_id(cell) else Text("名称或别名", "name or alias")
        if self._known.consulted:
            where = Text("文件和图里都没有这个{kind}", "neither the files nor the graph hold this {kind}")
            remedy = Text("请改正,或补上那一行", "correct it, or add the row it means")
        else:
            where = Text("文件里没有这个{kind}", "the files hold no such {kind}")
            remedy = Text(
                "请改正,或补上那一行;若它已在图中,加 --graph 再检查",
                "correct it, or add the row it means; if it is in the graph already, check with --graph",
            )
        return where.format(kind=kind), remedy

    def _add(self, identifier: str, names: Iterable[str]) -> None:
        self._ids.add(identifier)
        for name in names:
            self._named[name][identifier] = None

    def _add_graph(self) -> None:
        if self._graph_added:
            return
        self._graph_added = True
        # What the files say of a thing replaces what the graph says, its names too.
        fresh = {key: names for key, names in self._known.names.items() if key not in self._ids}
        for identifier, names in fresh.items():
            self._add(identifier, names)


def resolve(sheet: Sheet, references: References, problems: list[Problem]) -> None:
    """Turn names in `start`, `end` and `sources` into ids, and give an id to edges that have none."""
    if "sources" in sheet.headings:
        _resolve_sources(sheet, references, problems)
    if issubclass(sheet.type, Edge):
        for index, values in enumerate(sheet.values):
            _resolve_ends(sheet, sheet.type, index, references, problems)
            if "id" not in values and "start" in values and "end" in values:
                start, end = str(values["start"]), str(values["end"])
                values["id"] = sheet.type.make_id(start, end, _key(sheet.type, values))


def _resolve_ends(
    sheet: Sheet, cls: type[Edge], index: int, references: References, problems: list[Problem]
) -> None:
    values = sheet.values[index]
    starts, ends = _ANY_END[cls]
    for name in ("start", "end"):
        if name not in values:
            continue
        if name == "end":
            ends = cls.ENDS.get(label_of(str(values.get("start", ""))), ends)
        found = references.find(str(values[name]), starts if name == "start" else tuple(ends))
        if isinstance(found, str):
            values[name] = found
        else:
            problems.append(sheet.problem(index, name, *found))


def _resolve_sources(sheet: Sheet, references: References, problems: list[Problem]) -> None:
    finished: dict[Cell, tuple[str, ...]] = {}
    for index, values in enumerate(sheet.values):
        cell = values.get("sources")
        if cell is None:
            continue
        if cell in finished:
            values["sources"] = finished[cell]
            continue
        parts = _parts(cell)
        found = [references.find(part, _SOURCE) for part in parts]
        good = [part for part in found if isinstance(part, str)]
        if len(good) == len(found):
            values["sources"] = finished[cell] = tuple(good)
            continue
        for part, result in zip(parts, found, strict=True):
            if not isinstance(result, str):
                what, remedy = result
                quoted = Text(f"“{part}”:{what.zh}", f"“{part}”: {what.en}") if len(found) > 1 else what
                problems.append(sheet.problem(index, "sources", quoted, remedy))


def _key(cls: type[Edge], values: Mapping[str, Cell]) -> str | None:
    """The basis or role that tells edges between the same ends apart, as the model writes it."""
    if cls.KEY is None or cls.KEY not in values:
        return None
    choice: type[Choice] | None = cls.choices(cls.KEY)
    word = str(values[cls.KEY])
    return word if choice is None else str(choice.of(word))


def _parts(cell: Cell | None) -> Sequence[str]:
    parts = split_list(cell)
    return [part for part in parts if part] if isinstance(parts, tuple) else ()


def _looks_like_id(cell: str) -> bool:
    return ":" in cell and label_of(cell) in NODE_TYPES


def _listed(identifiers: Sequence[str]) -> str:
    more = ", …" if len(identifiers) > _SHOWN_IDS else ""
    return ", ".join(sorted(identifiers)[:_SHOWN_IDS]) + more


def _wrong_type(found: Sequence[str], labels: tuple[str, ...]) -> Fault:
    titles = [NODE_TYPES[label].TITLE for label in labels]
    allowed = Text("、".join(title.zh for title in titles), ", ".join(labels))
    what = Text(f"{_listed(found)} 的类型不能在这里", f"{_listed(found)} is of a type that cannot stand here")
    return what, Text("这里可以是:{allowed}", "allowed here: {allowed}").format(allowed=allowed)
