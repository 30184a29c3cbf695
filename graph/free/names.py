"""Names in a statement that the graph does not know, and a way of grouping that goes wrong unsaid."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ..link import Engine
from ..schema import DERIVED, EDGE_TYPES, INTERNAL_TYPES, NODE_TYPES
from ..text import Text
from .columns import split
from .patterns import is_key, is_pattern
from .tokens import Token, tokens
from .values import wrong_values

_AGGREGATES = ("COLLECT", "COUNT", "SUM", "AVG", "MIN", "MAX", "STDEV", "PERCENTILECONT", "PERCENTILEDISC")
_GROUPING = Text(
    "RETURN 或 WITH 的同一项里既有聚合又有未聚合的值,结果可能不对;请先在 WITH 里聚合",
    "one item of a RETURN or WITH holds an aggregate beside values that are not aggregated, which may be "
    "answered wrongly: aggregate in a WITH first",
)
_WORDS = {
    "label": Text("图中没有标签 {name}{meant}", "the graph has no label {name}{meant}"),
    "kind": Text("图中没有关系类型 {name}{meant}", "the graph has no kind of edge {name}{meant}"),
    "property": Text("图中没有属性 {name}{meant}", "the graph has no property {name}{meant}"),
}
_MEANT = Text(",是否 {near}?", ", did you mean {near}?")

What = Literal["label", "kind", "property"]


@dataclass
class _Seen:
    """What a statement names: labels, kinds and properties; and which variables stand for elements."""

    named: list[tuple[What, str, str | None]] = field(default_factory=list)
    elements: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)


def warnings_of(text: str, given: Mapping[str, Any], engine: Engine) -> tuple[Text, ...]:
    """What may be wrong with a statement that runs, with the parameters it was given."""
    grouping = (_GROUPING,) if engine == "embedded" and _mixes(tokens(text)) else ()
    return (*unknown_names(text), *wrong_values(text, given), *grouping)


def unknown_names(text: str) -> tuple[Text, ...]:
    """A warning for every label, kind and property that the model does not know, with what may be meant."""
    labels, kinds = {*NODE_TYPES, *INTERNAL_TYPES}, set(EDGE_TYPES)
    types = (*NODE_TYPES.values(), *INTERNAL_TYPES.values(), *EDGE_TYPES.values())
    known: dict[str, set[str]] = {
        "label": labels,
        "kind": kinds,
        "property": {name for record in types for name in record.model_fields} | set(DERIVED),
    }
    seen = _seen(tokens(text))
    found: dict[tuple[str, str], Text] = {}
    for what, name, owner in seen.named:
        if name in known[what] or (owner is not None and not _is_element(owner, seen)):
            continue
        found[what, name] = _WORDS[what].format(name=name, meant=_meant(name, known[what]))
    return tuple(found.values())


def _is_element(owner: str, seen: _Seen) -> bool:
    return owner in seen.elements and owner not in seen.others


def _meant(name: str, known: set[str]) -> Text | str:
    if f"{name}_zh" in known:
        return _MEANT.format(near=f"{name}_zh")
    by_lower = {word.lower(): word for word in sorted(known)}
    near = difflib.get_close_matches(name.lower(), by_lower, n=1, cutoff=0.7)
    return _MEANT.format(near=by_lower[near[0]]) if near else ""


def _seen(words: tuple[Token, ...]) -> _Seen:
    seen = _Seen()
    open_: list[int] = []  # where the brackets around the word opened
    for number, token in enumerate(words):
        before = words[number - 1] if number else None
        after = words[number + 1] if number + 1 < len(words) else None
        if token.is_("(", "[", "{"):
            open_.append(number)
        elif token.is_(")", "]", "}") and open_:
            open_.pop()
        elif token.is_(":") and not is_key(words, number, open_):
            _labels(words, number, open_, seen)
        elif token.is_(".") and after is not None and after.kind == "name":
            _property(words, number, open_, seen)
        elif token.kind == "name" and before is not None:
            _variable(words, number, open_, seen)
    return seen


def _variable(words: tuple[Token, ...], number: int, open_: list[int], seen: _Seen) -> None:
    token, before = words[number], words[number - 1]
    after = words[number + 1] if number + 1 < len(words) else None
    if before.says("AS") or (after is not None and after.says("IN")):
        seen.others.add(token.text)
    elif before.is_("(", "[") and open_ and open_[-1] == number - 1 and is_pattern(words, number - 1):
        seen.elements.add(token.text)
    elif after is not None and after.is_(":") and is_key(words, number + 1, open_):
        holder = open_[-2] if len(open_) > 1 else -1
        if holder >= 0 and is_pattern(words, holder) and not words[open_[-1] - 1].is_(",", "="):
            seen.named.append(("property", token.text, None))


def _labels(words: tuple[Token, ...], colon: int, open_: list[int], seen: _Seen) -> None:
    kind = bool(open_) and words[open_[-1]].is_("[") and is_pattern(words, open_[-1])
    if kind and colon - open_[-1] > 2:
        return
    depth, joined = 0, True
    for token in words[colon + 1 :]:
        depth += token.is_("(") - token.is_(")")
        if token.kind == "name" and joined:
            seen.named.append(("kind" if kind else "label", token.text, None))
        elif depth < 0 or not token.is_("|", "&", "!", "(", ")", ":"):
            return
        joined = token.kind != "name"


def _property(words: tuple[Token, ...], dot: int, open_: list[int], seen: _Seen) -> None:
    before, name = words[dot - 1] if dot else None, words[dot + 1]
    after = words[dot + 2] if dot + 2 < len(words) else None
    if before is None or (after is not None and after.is_("(", ".")):
        return
    if before.is_("{", ",") and open_ and open_[-1] > 0:
        owner = words[open_[-1] - 1]
        if owner.kind == "name":
            seen.named.append(("property", name.text, owner.text))
    elif before.kind == "name" and not (dot > 1 and words[dot - 2].is_(".")):
        seen.named.append(("property", name.text, before.text))


def _mixes(words: tuple[Token, ...]) -> bool:
    """Whether an item of a RETURN or WITH is a map of an element that also holds an aggregate."""
    for number, token in enumerate(words):
        if token.says("RETURN", "WITH"):
            for item in split(list(words[number + 1 :])):
                if _mixed(item):
                    return True
    return False


def _mixed(item: list[Token]) -> bool:
    if len(item) < 3 or item[0].kind != "name" or not item[1].is_("{"):
        return False
    return any(_is_aggregate(item, number) for number in range(2, len(item) - 1))


def _is_aggregate(item: list[Token], number: int) -> bool:
    return item[number].says(*_AGGREGATES) and item[number + 1].is_("(")
