"""What search found: in the panel under the box, and whole on the page of results."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from analysis.facts import Facts
from analysis.search import Group, Hit, Name, Why, grouped
from graph.schema import NODE_TYPES
from graph.text import Text

from ..address import State, href
from ..definition import Defined
from ..look import parts
from ..look.tags import Child, Tag, tag
from .names import entity_href

NOTHING = Text("没有名称、简称或拼音像“{typed}”的", 'No name, short name or pinyin is like "{typed}"')
EVERY = Text("全部 {count} 条结果", "All {count} results")
SAID = Text("{count} 条结果", "{count} results")
OF = Text("{shown} / {count}", "{shown} of {count}")
ALSO = Text("又名 {said}", "also {said}")
WHYS: Mapping[Why, Text] = {
    Why.INITIALS: Text("首字母", "initials"),
    Why.PINYIN: Text("拼音", "pinyin"),
    Why.SUBSEQUENCE: Text("缩写", "abbreviated"),
    Why.FUZZY: Text("相近", "similar"),
}
MOST = 9
MOST_OF_TYPE = 4


def panel(
    typed: str,
    hits: Sequence[Hit],
    facts: Facts,
    state: Defined,
    leads: Callable[[str], str] | None = None,
) -> list[Tag]:
    """The best of each type, and the way to all of it.

    `leads` is where each leads by its id; without it to its page, and then to the page of all results too.
    """
    if not hits:
        said = NOTHING.format(typed=typed).in_(state.lang)
        return [tag("div", said, css="none", role="option", aria_disabled="true")] if typed else []
    shown, left = [], MOST
    for group in grouped(hits):
        few = Group(group.label, group.hits[: min(MOST_OF_TYPE, left)])
        if few.hits:
            shown.append(_group(few, len(group.hits), facts, state, leads))
            left -= len(few.hits)
    if leads is not None:
        return shown
    address = href("search", state.shared(), q=typed)
    every = EVERY.format(count=len(hits)).in_(state.lang)
    return [
        *shown,
        tag("a", every, css="every", role="option", id="every", href=address, data_go=address, tabindex="-1"),
    ]


def _group(group: Group, count: int, facts: Facts, state: Defined, leads: Callable[[str], str] | None) -> Tag:
    title = NODE_TYPES[group.label].TITLE.in_(state.lang)
    cut = (
        tag("small", OF.format(shown=len(group.hits), count=count).in_(state.lang))
        if len(group.hits) < count
        else None
    )
    options = [_option(hit, facts, state, leads) for hit in group.hits]
    return tag(
        "div", tag("p", title, cut, css="type", aria_hidden=True), options, role="group", aria_label=title
    )


def _option(hit: Hit, facts: Facts, state: Defined, leads: Callable[[str], str] | None) -> Tag:
    address = leads(hit.name.id) if leads else entity_href(hit.name.id, state)
    return tag(
        "a",
        described(hit, facts, state),
        role="option",
        id=f"at-{hit.name.id}",
        href=address,
        data_go=address,
        aria_selected="false",
        tabindex="-1",
    )


def described(hit: Hit, facts: Facts, state: State) -> list[Child]:
    """The name, what tells it from others, and why it was found where that does not show."""
    language = state.lang
    said: list[Child] = [parts.data_name(hit.name.name_zh, hit.name.name_en, language)]
    said += [tag("span", hint, css="hint") for hint in hints(hit.name, facts, state)]
    why = _why(hit, state)
    return [*said, tag("span", why, css="why") if why else None]


def hints(name: Name, facts: Facts, state: State) -> list[str]:
    """Its kind in words, and where it is."""
    said = []
    for prop in ("kind", "standing"):
        record = NODE_TYPES[name.label]
        if name.kind and prop in record.model_fields and (choices := record.choices(prop)):
            found = choices.of(name.kind)
            said.append(found.words.in_(state.lang) if isinstance(found, choices) else found)
    for link in facts.locations_of.get(name.id, ())[:1]:
        place = facts.place.get(link.target)
        if place is not None:
            said.append(place.name_en if state.lang == "en" and place.name_en else place.name_zh)
    return said


def _why(hit: Hit, state: State) -> list[Child]:
    shown = hit.name.name_en if state.lang == "en" and hit.name.name_en else hit.name.name_zh
    said: list[Child] = []
    if hit.said and hit.said != shown:
        alias = parts.data_words(hit.said, state.lang) if hit.said != hit.name.name_en else hit.said
        said += parts.filled(ALSO, state.lang, said=alias)
    if hit.why in WHYS:
        said += [" · " if said else None, WHYS[hit.why].in_(state.lang)]
    return said
