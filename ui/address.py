"""The address is the view: typed state to and from the query of the URL."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, TypeVar
from urllib.parse import urlencode

import streamlit as st
from pydantic import TypeAdapter, ValidationError

from graph.errors import LiantuError
from graph.text import Language, Text

HOME = "overview"
NOT_UNDERSTOOD = Text(
    '地址里的"{name}={value}"看不懂', 'the address says "{name}={value}", which means nothing here'
)


class AddressError(LiantuError):
    """The address names a view that does not exist."""


@dataclass(frozen=True, kw_only=True)
class State:
    """What every page's address says; a page's own state is a subclass with more fields and defaults."""

    lang: Language = "zh"


S = TypeVar("S", bound=State)


def parse(kind: type[S], query: Mapping[str, str]) -> S:
    """The state that a query of the address means; raises AddressError for a value that fits nothing."""
    try:
        return TypeAdapter(kind).validate_python({key: value for key, value in query.items() if value != ""})
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0]) if error.errors()[0]["loc"] else "?"
        raise AddressError(NOT_UNDERSTOOD.format(name=name, value=query.get(name, ""))) from error


def query(state: State) -> dict[str, str]:
    """What the address says for a state: only what differs from the defaults."""
    said = {}
    for field in fields(state):
        value, default = getattr(state, field.name), field.default
        if default is MISSING or value != default:
            said[field.name] = _word(value)
    return said


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return "" if value is None else str(value)


def href(page: str, state: State, **more: str) -> str:
    """The address of a view, relative to the app: `gaps?lang=en&chain=…`; `more` is a page's own."""
    return _address(page, query(state) | more)


def _address(page: str, said: Mapping[str, str]) -> str:
    path = "./" if page == HOME else page
    return f"{path}?{urlencode(said, safe=':')}" if said else path


def read(kind: type[S]) -> S:
    """The state of the page being drawn, from the address in the browser."""
    return parse(kind, st.query_params.to_dict())


def lenient(kind: type[S]) -> S:
    """The state for what stands around a page: what fits nothing there is left to the page to refuse."""
    try:
        return read(kind)
    except AddressError:
        lang = st.query_params.get("lang", "zh")
        return kind(lang="en" if lang == "en" else "zh")


def here(page: str) -> str:
    """The address of the page as it stands in the browser."""
    return _address(page, st.query_params.to_dict())


def in_language(page: str, language: Language) -> str:
    """The address of the page as it stands in the browser, in another language and else the same."""
    said = st.query_params.to_dict() | {"lang": language}
    if language == State.lang:
        del said["lang"]
    return _address(page, said)


def go(state: State, **more: str) -> None:
    """The same page in another state: one more step in the browser's history; `more` is a page's own."""
    said = query(state) | more
    if said != st.query_params.to_dict():
        st.query_params.from_dict(said)


def bind(key: str, value: Any, change: Callable[[Any], State]) -> dict[str, Any]:
    """Keywords that tie a Streamlit widget to the address: it shows `value`, and moving it goes on.

    `st.toggle("…", **bind("inferred", state.inferred, lambda on: replace(state, inferred=on)))`
    """
    st.session_state[key] = value

    def moved() -> None:
        go(change(st.session_state[key]))

    return {"key": key, "on_change": moved}
