"""The questions by topic, with a box that narrows them, and a person's own at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.text import Text
from queries import Query
from queries.library import TOPICS

from ..definition import Defined
from ..look.tags import Tag, link, tag
from .queries_state import question_href

FIND = Text("找问题", "Find a question")
QUESTIONS = Text("题库", "Library")
OTHERS = Text("换一个问题", "Other questions")
OWN = Text("我的问题", "My questions")
NONE = Text(
    "没有这样的问题。换个词，或在控制台里自己写。",
    "No such question. Try another word, or write your own in the console.",
)
NO_OWN = Text("在控制台保存的问题列在这里。", "What you save in the console is listed here.")
SHAPES: Mapping[str, Text] = {
    "network": Text("网络", "network"),
    "chart": Text("图表", "chart"),
    "map": Text("地图", "map"),
}


def question_list(
    questions: Sequence[Query], chosen: str, own: Sequence[tuple[str, str]], state: Defined
) -> Tag:
    """Every topic with its questions; `own` are names with their addresses. Folded on a narrow screen."""
    language = state.lang
    topics = [(TOPICS[topic], [one for one in questions if one.topic == topic]) for topic in TOPICS]
    groups = [_topic(title, found, chosen, state) for title, found in topics if found]
    box = tag(
        "input",
        type="search",
        css="narrow",
        placeholder=FIND.in_(language),
        aria_label=FIND.in_(language),
        autocomplete="off",
        data_narrow=True,
        data_keep="narrow",
    )
    none = tag("p", NONE.in_(language), css="caption", data_none=True, hidden=True)
    body = tag("div", tag("div", box, css="narrow-box"), groups, _own(own, state), none, css="list-body")
    # A box that is ticked by its label opens the list where there is no room for it beside the answer.
    toggle = tag("input", type="checkbox", id="list-open", css="list-toggle", aria_label=OTHERS.in_(language))
    label = tag("label", OTHERS.in_(language), **{"for": "list-open"}, css="list-label")
    return tag("nav", toggle, label, body, css="questions", aria_label=QUESTIONS.in_(language))


def _topic(title: Text, questions: Sequence[Query], chosen: str, state: Defined) -> Tag:
    words = title.in_(state.lang)
    rows = [
        tag("li", _question(one, one.name == chosen, state), data_find=_found_by(one)) for one in questions
    ]
    return tag("section", tag("h3", words), tag("ul", rows), data_group=True, aria_label=words)


def _question(one: Query, now: bool, state: Defined) -> Tag:
    shape = SHAPES.get(one.shape)
    return link(
        question_href(one.name, state),
        one.title.in_(state.lang),
        tag("small", shape.in_(state.lang)) if shape else None,
        title=one.purpose.in_(state.lang),
        aria_current="page" if now else None,
        data_reveal=one.name if now else None,
    )


def _found_by(one: Query) -> str:
    words = (one.title, one.purpose, TOPICS[one.topic])
    said = " ".join(part for text in words for part in (text.zh, text.en))
    return f"{said} {one.name} {one.name.replace('_', ' ')}".lower()


def _own(own: Sequence[tuple[str, str]], state: Defined) -> Tag:
    language = state.lang
    # A name that a person gave: in their language, whatever the interface speaks.
    lang = "zh-CN" if state.lang == "en" else None
    rows = [
        tag("li", link(address, tag("span", name, lang=lang)), data_find=name.lower())
        for name, address in own
    ]
    inside = tag("ul", rows) if rows else tag("p", NO_OWN.in_(language), css="caption", data_find="")
    return tag("section", tag("h3", OWN.in_(language)), inside, data_group=True, aria_label=OWN.in_(language))
