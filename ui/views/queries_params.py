"""The parameters of a question as controls: every choice is an address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.text import Language, Text, chinese_punctuation
from queries import Param
from queries.as_of import LATEST
from queries.picks import Pick

from .. import words
from ..look.tags import Child, Tag, link, tag
from .answer_known import Known
from .names import entity_of
from .queries_state import SHARED, Asked

PARAMETERS = Text("参数", "Parameters")
YEAR_END = Text("{year} 年末", "end of {year}")
CHOOSE = Text("请选", "choose one")
ANY = Text("不限", "any")
CLEAR = Text("不限定{title}", "any {title}")
NOT_UNDERSTOOD = Text("地址里的参数用不了：{why}", "A parameter of the address cannot be used: {why}")
WITHOUT = Text("去掉它，按默认回答", "leave it out and answer by the default")
UNKNOWN = Text(
    "这个问题没有参数 {names}，未理会。", "This question has no parameter {names}; it was left aside."
)
TYPE_NAME = Text("{title}：名称、简称、拼音", "{title}: name, pinyin")
# So many things are chosen from a list; more are found by typing.
LISTED = 40


def controls(
    asked: Asked, days: Sequence[str], choices: Mapping[str, Sequence[Pick]], measure: Tag | None
) -> Tag:
    """All but the boxes one types names into, in the order of the head; `measure` stands at the right."""
    query, language = asked.query, asked.state.lang
    made = [_control(asked, param, days, choices.get(param.name, ())) for param in query.params]
    return tag(
        "div",
        tag("div", made, css="params", role="group", aria_label=PARAMETERS.in_(language)),
        measure,
        css="params-bar",
    )


def is_typed(param: Param, picks: Sequence[Pick]) -> bool:
    """Whether there are too many things for a list: a box finds them by name, short name or pinyin."""
    return param.type == "id" and not 0 < len(picks) <= LISTED


def pick_words(pick: Pick, language: Language) -> str:
    """What a thing is called in a list."""
    return pick.name_en if language == "en" and pick.name_en else chinese_punctuation(pick.name_zh)


def wrong(why: Text, asked: Asked) -> Tag:
    """A parameter that means nothing, and the way without it."""
    language = asked.state.lang
    plain = Asked(asked.state, asked.query, {}).to(as_of=LATEST, inferred=True)
    said = NOT_UNDERSTOOD.format(why=why).in_(language)
    return tag("p", said, " ", link(plain, WITHOUT.in_(language)), css="notice", role="status")


def unknown(names: Sequence[str], language: Language) -> Tag:
    """Parameters of the address that the question does not have."""
    between = "、" if language == "zh" else ", "
    return tag("p", UNKNOWN.format(names=between.join(names)).in_(language), css="notice", role="status")


def _control(asked: Asked, param: Param, days: Sequence[str], picks: Sequence[Pick]) -> Tag | None:
    if param.type == "date":
        return _day(asked, param, days)
    if param.type == "bool":
        return _switch(asked, param)
    if param.type == "choice":
        language = asked.state.lang
        values = [(value, text.in_(language)) for value, text in param.choices.items()]
        return _select(asked, param, values)
    if param.type == "id":
        return None if is_typed(param, picks) else _picked(asked, param, picks)
    return _field(asked, param)


def _day(asked: Asked, param: Param, days: Sequence[str]) -> Tag:
    language, now = asked.state.lang, str(asked.value(param))
    every = [LATEST, *sorted({*days, now} - {LATEST}, reverse=True)]
    return _select(asked, param, [(day, _day_words(day, language)) for day in every])


def _day_words(day: str, language: Language) -> str:
    if day == LATEST:
        return words.LATEST.in_(language)
    return YEAR_END.format(year=day).in_(language) if len(day) == len("2021") else day


def _switch(asked: Asked, param: Param) -> Tag:
    value = asked.value(param)
    on = value if isinstance(value, bool) else str(value).strip().lower() in ("1", "true", "yes", "是")
    default = str(param.default).lower() == "true"
    new = "" if (not on) == default else ("0" if on else "1")
    if param.name in SHARED:
        new = "0" if on else "1"
    return link(
        asked.asking(param, new),
        tag("span", css="knob", aria_hidden="true"),
        param.title.in_(asked.state.lang),
        css="switch",
        role="checkbox",
        aria_checked="true" if on else "false",
        data_keep=f"param-{param.name}",
    )


def _picked(asked: Asked, param: Param, picks: Sequence[Pick]) -> Tag:
    language = asked.state.lang
    first = (CHOOSE if param.required else ANY).in_(language)
    values = [("", first), *((pick.id, pick_words(pick, language)) for pick in picks)]
    return _select(asked, param, values)


def _select(asked: Asked, param: Param, values: Sequence[tuple[str, str]]) -> Tag:
    """A list whose choices are addresses."""
    now, title = str(asked.value(param) or ""), param.title.in_(asked.state.lang)
    options = [
        tag(
            "option",
            name,
            value=asked.asking(param, "" if value == param.default else value),
            selected=value == now,
        )
        for value, name in values
    ]
    select = tag("select", options, data_choose=True, data_keep=f"param-{param.name}", aria_label=title)
    return tag("label", tag("span", title), select, css="choice")


def _field(asked: Asked, param: Param) -> Tag:
    """A number or words, asked for once they are whole."""
    title = param.title.in_(asked.state.lang)
    field = tag(
        "input",
        type="number" if param.type == "int" else "text",
        step=1 if param.type == "int" else None,
        value=str(asked.value(param) if asked.value(param) is not None else ""),
        data_fill=asked.asking(param, "\x00").replace("%00", "{}"),
        data_keep=f"param-{param.name}",
        aria_label=title,
        size=None if param.type == "int" else 16,
        css=param.type,
    )
    return tag("label", tag("span", title), field, css="choice")


def chosen(asked: Asked, param: Param, key: str, known: Known) -> Tag:
    """What was found by typing, as a link to its page, with the way to let it go."""
    language, node = asked.state.lang, known.node(key)
    name: Child = entity_of(node, asked.state, css="") if node else key
    gone = CLEAR.format(title=param.title).in_(language)
    let_go = None
    if not param.required:
        let_go = link(asked.asking(param, ""), "×", css="let-go", aria_label=gone, title=gone)
    return tag("span", tag("span", param.title.in_(language)), name, let_go, css="choice chosen")
