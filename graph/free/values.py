"""Values that a property never has: words outside its list, ids of another type; and what may be meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..schema import EDGE_TYPES, INTERNAL_TYPES, NODE_TYPES, Choice, Internal, Record
from ..text import Text
from .compared import Compared, compared
from .tokens import tokens

_Types = Sequence[type[Record] | type[Internal]]

_WRONG = Text("属性 {name} 没有{value}{rest}", "the property {name} has no value {value}{rest}")
_WRONG_THERE = Text(
    "{types} 的属性 {name} 没有{value}{rest}", "the property {name} of {types} has no value {value}{rest}"
)
_WRONG_ID = Text(
    "{value} 不像编号:编号以类型开头,如 chain:…{rest}",
    "{value} is no id: ids begin with their type, as chain:…{rest}",
)
_WRONG_ID_THERE = Text(
    "{value} 不是 {types} 的编号:它的编号以 {begin} 开头",
    "{value} is no id of {types}: its ids begin with {begin}",
)
_MEANT = Text(",是否 {near}?", ", did you mean {near}?")
_THERE_ARE = Text(";可取 {choices}", "; its values are {choices}")
_FEW = Text("{items} 等 {count} 个", "{items}, … ({count} in all)")
_PLAIN = Text("值 {value}", "{value}")
_GIVEN = Text("参数 {name} 的值 {value}", "{value} (parameter {name})")
_AND = Text("、", ", ")
_OR = Text(" 或 ", " or ")
_MOST, _LONGEST = 6, 40


def wrong_values(text: str, given: Mapping[str, Any]) -> tuple[Text, ...]:
    """A warning for every comparison with a value that the model lets no such property have."""
    found = (_wrong(one) for one in compared(tokens(text), given))
    return tuple(dict.fromkeys(warning for warnings in found for warning in warnings))


def _wrong(one: Compared) -> Iterator[Text]:
    all_: Mapping[str, type[Record] | type[Internal]]
    all_ = {**NODE_TYPES, **INTERNAL_TYPES} if one.element.node else EDGE_TYPES
    said = {name: all_[name] for name in sorted(one.element.types) if name in all_}
    types = tuple((said or all_).values())
    if one.name == "id":
        yield from _wrong_ids(one, tuple(said), types)
    elif (choices := _choices(types, one.name)) and (wrong := _outside(one.values, choices)):
        value = (_GIVEN if one.parameter else _PLAIN).format(
            value=_listed([_quoted(value) for value in wrong]), name=one.parameter
        )
        words = {"name": one.name, "value": value, "rest": _rest(wrong, choices)}
        yield _WRONG_THERE.format(types=_joined(tuple(said)), **words) if said else _WRONG.format(**words)


def _choices(types: _Types, name: str) -> tuple[Choice, ...]:
    """The words that the property takes in these types; () when one of them takes any text."""
    found: dict[str, Choice] = {}
    for record in types:
        if name in record.model_fields:
            listed = record.choices(name) if issubclass(record, Record) else None
            if listed is None:
                return ()
            found.update((choice.value, choice) for choice in listed)
    return tuple(found.values())


def _outside(values: Sequence[Any], choices: Sequence[Choice]) -> list[Any]:
    known = {choice.value for choice in choices}
    told = (value for value in values if isinstance(value, str | int | float) and value not in known)
    return list(dict.fromkeys(told))


def _rest(wrong: Sequence[Any], choices: Sequence[Choice]) -> Text:
    """What may be meant when that can be told of every value, otherwise what there is."""
    meant = [_meant(value, choices) for value in wrong]
    near = [_quoted(choice) for choice in dict.fromkeys(meant) if choice is not None]
    if len(wrong) <= _MOST and None not in meant:
        return _MEANT.format(near=_joined(near, _AND))
    return _THERE_ARE.format(choices=_listed([_quoted(choice.value) for choice in choices]))


def _meant(value: Any, choices: Sequence[Choice]) -> str | None:
    word = str(value).strip().casefold()
    for choice in choices:
        if word in (choice.value.casefold(), choice.words.zh, choice.words.en.casefold()):
            return choice.value
    by_lower = {choice.value.casefold(): choice.value for choice in choices}
    near = difflib.get_close_matches(word, by_lower, n=1, cutoff=0.7)
    return by_lower[near[0]] if near else None


def _wrong_ids(one: Compared, said: Sequence[str], types: _Types) -> Iterator[Text]:
    if any(issubclass(record, Internal) for record in types) and said:
        return
    prefixes = [_prefix(record) for record in types]
    for value in dict.fromkeys(value for value in one.values if isinstance(value, str)):
        begin, colon, key = value.partition(":")
        if colon and begin in prefixes:
            continue
        shown = _GIVEN.format(value=_quoted(value), name=one.parameter) if one.parameter else _quoted(value)
        if said:
            begins = _joined([f"{prefix}:" for prefix in prefixes])
            yield _WRONG_ID_THERE.format(types=_joined(said), begin=begins, value=shown)
        else:
            near = difflib.get_close_matches(begin.lower(), prefixes, n=1, cutoff=0.7) if colon else []
            rest = _MEANT.format(near=_quoted(f"{near[0]}:{key}")) if near else ""
            yield _WRONG_ID.format(value=shown, rest=rest)


def _prefix(record: type[Record] | type[Internal]) -> str:
    return record.prefix() if issubclass(record, Record) else record.label().lower()


def _quoted(value: Any) -> str:
    """A value as one would write it, cut when it is long."""
    shown = str(value)
    shown = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
    return f"'{shown}'" if isinstance(value, str) else shown.lower()


def _joined(items: Sequence[str], word: Text = _OR) -> Text:
    return Text(word.zh.join(items), word.en.join(items))


def _listed(items: Sequence[str]) -> Text:
    """All of a few, the first of many with their number."""
    first = _joined(items[:_MOST], _AND)
    return first if len(items) <= _MOST else _FEW.format(items=first, count=len(items))
