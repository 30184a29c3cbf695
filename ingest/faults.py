"""What pydantic says of a row, in words a person can act on, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from graph.schema import DateError, Edge, RecordType
from graph.text import Text

from .sheet import Cell

_FILL = Text("请填上", "fill it in")
_CORRECT = Text("请改正", "correct it")
_WHOLE = Text("请写整数,不带单位和逗号", "write a whole number, without unit or separators")
_NUMBER = Text("请写数字,不带单位和逗号", "write a number, without unit or separators")
_DATES = Text(
    "可写 2022、2022-04、2022-04-30、2021/2022、2022~ 或 2022-33(一季度)",
    "write 2022, 2022-04, 2022-04-30, 2021/2022, 2022~ or 2022-33 (first quarter)",
)


def fault_of(error: ErrorDetails, cls: RecordType) -> tuple[str | None, Text, Text]:
    """The property at fault (None: the row), what is wrong, what to do."""
    context: Mapping[str, Any] = error.get("ctx", {})
    if error["type"] == "liantu":
        return str(context["column"]), Text(context["zh"], context["en"]), _CORRECT
    name = next((str(part) for part in error["loc"] if isinstance(part, str)), None)
    if error["type"] == "enum" and name is not None:
        return name, Text("没有这个词", "this word is not on the list"), _words(cls, name)
    wording = _WORDINGS.get(error["type"])
    if wording is not None:
        return name, *wording(context)
    message = error["msg"]
    return name, Text(f"值不合要求({message})", f"the value does not fit ({message})"), _CORRECT


def _words(cls: RecordType, name: str) -> Text:
    choice = cls.choices(name)
    members = list(choice) if choice is not None else []
    zh = "、".join(f"{member.words.zh}({member.value})" for member in members)
    en = ", ".join(member.value for member in members)
    return Text(f"可用的词:{zh}", f"allowed: {en}")


def _value_error(context: Mapping[str, Any]) -> tuple[Text, Text]:
    error = context.get("error")
    if isinstance(error, DateError):
        return Text("不是能读懂的日期", f"this is no date we can read: {error}"), _DATES
    return (
        Text("含有看不见的控制字符", "it holds a control character"),
        Text("请删去后重新键入", "delete the cell and type it again"),
    )


def _bound(context: Mapping[str, Any]) -> tuple[Text, Text]:
    for name, zh, en in (
        ("ge", "不小于", "at least"),
        ("gt", "大于", "more than"),
        ("le", "不大于", "at most"),
        ("lt", "小于", "less than"),
    ):
        if name in context:
            limit = context[name]
            return Text(f"应{zh} {limit}", f"it must be {en} {limit}"), _CORRECT
    return Text("超出范围", "it is out of range"), _CORRECT


def _no_whole(_: Mapping[str, Any]) -> tuple[Text, Text]:
    return Text("不是整数", "this is no whole number"), _WHOLE


def _no_number(_: Mapping[str, Any]) -> tuple[Text, Text]:
    return Text("不是数字", "this is no number"), _NUMBER


_WORDINGS: Mapping[str, Callable[[Mapping[str, Any]], tuple[Text, Text]]] = {
    "missing": lambda _: (Text("必填,却是空的", "it is required, and empty"), _FILL),
    "int_parsing": _no_whole,
    "int_parsing_size": _no_whole,
    "int_from_float": _no_whole,
    "float_parsing": _no_number,
    "finite_number": _no_number,
    "string_pattern_mismatch": lambda context: (
        Text("格式不对", "it does not have the right form"),
        Text(f"应符合 {context['pattern']}", f"it must match {context['pattern']}"),
    ),
    "value_error": _value_error,
    "greater_than_equal": _bound,
    "greater_than": _bound,
    "less_than_equal": _bound,
    "less_than": _bound,
}


def stand_in(cls: RecordType, name: str, values: Mapping[str, Cell]) -> str | None:
    """A value that surely fits, so that the other faults of a row can be found; None: leave it empty."""
    if not cls.model_fields[name].is_required() and name != "inferred_from":
        return None
    if (choice := cls.choices(name)) is not None:
        return str(next(iter(choice)).value)
    if name == "id":
        return f"{cls.prefix()}:x"
    if issubclass(cls, Edge) and name in ("start", "end"):
        labels = list(cls.ENDS) if name == "start" else _ends_after(cls, values)
        return f"{labels[0].lower()}:x"
    return "source:x" if name == "sources" else "x"


def _ends_after(cls: type[Edge], values: Mapping[str, Cell]) -> list[str]:
    start = str(values.get("start", "")).partition(":")[0].capitalize()
    return list(cls.ENDS.get(start) or next(iter(cls.ENDS.values())))
