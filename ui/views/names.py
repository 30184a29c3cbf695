"""Names from the data that lead to the page of what they name."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.wording import Named, Ref, Said, Value
from graph.text import Language, Text

from ..address import State, href
from ..definition import Defined
from ..look import parts
from ..look.tags import Child, Tag, link


def entity_href(key: str, state: State) -> str:
    """The address of the page of one node; language and definition go with it."""
    shared = state.shared() if isinstance(state, Defined) else State(lang=state.lang)
    return href("entity", shared, id=key)


def chain_href(key: str, state: State) -> str:
    """The address of the sheet of one chain, made for paper."""
    shared = state.shared() if isinstance(state, Defined) else State(lang=state.lang)
    return href("chain", shared, id=key)


def entity(
    key: str, zh: str, en: str | None, state: State, *, short: str = "", css: str = "name", link_css: str = ""
) -> Tag:
    """A name that opens the page of what it names."""
    return link(
        entity_href(key, state), parts.data_name(zh, en, state.lang, short=short, css=css), css=link_css
    )


def entity_of(thing: Named, state: State, *, short: str = "", css: str = "name", link_css: str = "") -> Tag:
    """The same for a thing that carries its id and names."""
    return entity(thing.id, thing.name_zh, thing.name_en, state, short=short, css=css, link_css=link_css)


def listed(names: Sequence[Child], language: Language) -> list[Child]:
    """Names one after another, with the comma of the language."""
    between = "、" if language == "zh" else ", "
    return [part for number, name in enumerate(names) for part in ((between, name) if number else (name,))]


def sentence(said: Said, state: State) -> list[Child]:
    """A sentence of the analysis in which every name opens its page."""
    return parts.filled(
        said.template, state.lang, **{name: _value(value, state) for name, value in said.values}
    )


def _value(value: Value, state: State) -> Child:
    if isinstance(value, Ref):
        return entity(value.id, value.name_zh, value.name_en, state, short=value.short, css="")
    if isinstance(value, tuple):
        return listed([_value(one, state) for one in value], state.lang)
    if isinstance(value, str):
        return parts.data_words(value, state.lang)
    return value.in_(state.lang) if isinstance(value, Text) else str(value)
