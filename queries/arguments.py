"""What a person gives for a question's parameters, turned into what its Cypher takes."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from datetime import date

from graph.errors import QueryError
from graph.schema import label_of
from graph.text import Text

from .as_of import AsOf
from .head import ELEMENT, Param
from .library import Query

_BOOLS = {
    "true": True,
    "yes": True,
    "1": True,
    "是": True,
    "false": False,
    "no": False,
    "0": False,
    "否": False,
}


def bind(query: Query, arguments: Mapping[str, object]) -> dict[str, object]:
    """The Cypher parameters for a question; QueryError names the parameter that is wrong or missing."""
    names = [param.name for param in query.params]
    for name in arguments:
        if name not in names:
            raise QueryError(_unknown(query, name, names))
    bound: dict[str, object] = {}
    for param in query.params:
        value = _value(query, param, arguments.get(param.name, param.default))
        if isinstance(value, AsOf):
            bound |= {param.name: value.iso, "latest": value.latest}
        else:
            bound[param.name] = value
    return bound


def _unknown(query: Query, name: str, names: list[str]) -> Text:
    if not names:
        return Text(f"{query.name} 没有参数,给出了 {name}", f"{query.name} takes no parameters, got {name}")
    near = difflib.get_close_matches(name, names, n=1) or names
    return Text(
        f"{query.name} 没有参数 {name};可用:{'、'.join(near)}",
        f"{query.name} has no parameter {name}; there is {', '.join(near)}",
    )


def _value(query: Query, param: Param, given: object) -> object:
    if given is None:
        raise QueryError(
            Text(
                f"{query.name} 需要参数 {param.name}({param.zh})",
                f"{query.name} needs the parameter {param.name} ({param.en})",
            )
        )
    try:
        return _READERS[param.type](param, given)
    except QueryError as error:
        raise QueryError(
            Text(f"参数 {param.name}:{error.text.zh}", f"parameter {param.name}: {error.text.en}")
        ) from error


def _date(param: Param, given: object) -> object:
    if isinstance(given, AsOf):
        return given
    return AsOf(given) if isinstance(given, date) else AsOf.parse(str(given))


def _text(param: Param, given: object) -> object:
    return str(given)


def _int(param: Param, given: object) -> object:
    try:
        if isinstance(given, bool):
            raise ValueError
        return int(str(given))
    except ValueError:
        raise QueryError(Text(f"{given!r} 不是整数", f"{given!r} is no whole number")) from None


def _bool(param: Param, given: object) -> object:
    word = str(given).strip().lower()
    if word not in _BOOLS:
        raise QueryError(Text(f"{given!r} 应为 true 或 false", f"{given!r} must be true or false"))
    return _BOOLS[word]


def _choice(param: Param, given: object) -> object:
    for value, words in param.choices.items():
        if given in (value, words.zh, words.en):
            return value
    allowed = ", ".join(param.choices)
    raise QueryError(Text(f"{given!r} 应为 {allowed} 之一", f"{given!r} must be one of {allowed}"))


def _id(param: Param, given: object) -> object:
    """An id of an allowed type; an empty default stands for any. Names are looked up before, not here."""
    text = str(given).strip()
    if text == "" and param.default == "":
        return text
    if ":" not in text or (ELEMENT not in param.of and label_of(text) not in param.of):
        form = ", ".join(f"{label.lower()}:…" for label in param.of)
        raise QueryError(Text(f"{given!r} 不是编号({form})", f"{given!r} is no id ({form})"))
    return text


_READERS = {"date": _date, "text": _text, "int": _int, "bool": _bool, "choice": _choice, "id": _id}
