"""What stands where an answer cannot: something to pick first, nothing found, a question that failed."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.search import Name
from graph.errors import LiantuError, TimeLimitError
from graph.text import Text
from queries import Param
from queries.picks import Pick

from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .queries_params import pick_words
from .queries_state import Asked, QueriesState, question_href

FIRST = Text("先选{title}，再看答案", "First choose: {title}")
WHY = Text(
    "这个问题问的是某一个，答案随所选而定。",
    "The question is about one of them, so the answer depends on it.",
)
TYPE = Text(
    "在上面的框里打几个字：名称、简称或拼音都可以。",
    "Type a few letters above: a name, a short name or pinyin.",
)
BEGIN = Text("或从这里开始：", "Or begin with:")
EMPTY = Text("没有一行符合", "No row fits")
EMPTY_WHY = Text(
    "在这些参数下，图里没有答案；这不等于实际没有。",
    "Under these parameters the graph has no answer; that does not mean there is none.",
)
WITHOUT = Text("放宽参数：", "Ask more widely: ")
LATEST_DAY = Text("截至最新", "as of latest")
WITH_INFERRED = Text("计入推断", "with inferred links")
DEFAULTS = Text("全部用默认", "all by their defaults")
FAILED = Text("这个问题没有答出来", "This question could not be answered")
SLOW = Text("超过了 {seconds} 秒的时限，已停下", "Stopped: it took longer than {seconds} seconds")
SLOW_NEXT = Text(
    "把参数收窄再问，或在控制台里改语句。", "Narrow the parameters, or change the statement in the console."
)
FAILED_NEXT = Text(
    "别的问题不受影响。可以再问一次。", "Other questions are not affected. Ask again if you like."
)
AGAIN = Text("再问一次", "Ask again")
DETAILS = Text("细节", "Details")
NO_SUCH = Text("题库里没有 {name}", "The library has no {name}")
NO_SUCH_WHY = Text(
    "链接可能来自别的版本，或名字打错了。从左边的题库里选一个。",
    "The link may come from another version, or the name is mistyped. Choose one of the questions.",
)
PERHAPS = Text("是不是：", "Perhaps: ")


def wanting(asked: Asked, param: Param, first: Sequence[tuple[str, str]], *, typed: bool) -> Tag:
    """A parameter that must be given, with the first few that it can be: names with ids."""
    language = asked.state.lang
    links: list[Child] = [tag("li", link(asked.asking(param, key), name)) for key, name in first]
    return tag(
        "section",
        tag("h3", FIRST.format(title=param.title).in_(language)),
        tag("p", WHY.in_(language), " ", TYPE.in_(language) if typed else None, css="second"),
        [tag("p", BEGIN.in_(language)), tag("ul", links, css="begin")] if links else None,
        css="instead",
    )


def first_of(picks: Sequence[Pick], asked: Asked) -> list[tuple[str, str]]:
    """What can be picked, as `wanting` takes it."""
    return [(pick.id, pick_words(pick, asked.state.lang)) for pick in picks]


def offered(names: Sequence[Name], asked: Asked) -> list[tuple[str, str]]:
    """The same for names of the index."""
    language = asked.state.lang
    return [(one.id, parts.data_name(one.name_zh, one.name_en, language).words()) for one in names]


def empty(asked: Asked) -> Tag:
    """No row, and how to ask more widely."""
    language, state = asked.state.lang, asked.state
    names = {param.name for param in asked.query.params}
    ways = []
    if "as_of" in names and state.as_of != "latest":
        ways.append(link(asked.to(as_of="latest"), LATEST_DAY.in_(language)))
    if "inferred" in names and not state.inferred:
        ways.append(link(asked.to(inferred=True), WITH_INFERRED.in_(language)))
    if asked.given and not any(param.required for param in asked.query.params):
        plain = Asked(state, asked.query, {})
        ways.append(link(plain.to(as_of="latest", inferred=True), DEFAULTS.in_(language)))
    between = " · "
    joined = [part for at, way in enumerate(ways) for part in ((between, way) if at else (way,))]
    return tag(
        "section",
        tag("h3", EMPTY.in_(language)),
        tag("p", EMPTY_WHY.in_(language), css="second"),
        tag("p", WITHOUT.in_(language), joined) if ways else None,
        css="instead",
    )


def failed(error: LiantuError, asked: Asked, seconds: float) -> Tag:
    """The question ended in an error: what happened, what to do, the engine's own words folded."""
    language = asked.state.lang
    slow = isinstance(error, TimeLimitError)
    title = SLOW.format(seconds=f"{seconds:g}") if slow else FAILED
    advice = SLOW_NEXT if slow else FAILED_NEXT
    details = tag("details", tag("summary", DETAILS.in_(language)), tag("pre", error.details), css="caption")
    return tag(
        "section",
        tag("h3", title.in_(language)),
        tag("p", error.in_(language)),
        tag("p", advice.in_(language), " ", link(asked.to(), AGAIN.in_(language)), css="second"),
        details if error.details else None,
        css="instead",
        role="alert",
    )


def no_such(name: str, near: Sequence[tuple[str, Text]], state: QueriesState) -> Tag:
    """A question that the library does not have, and those with a name like it."""
    language = state.lang
    links = [tag("li", link(question_href(key, state), title.in_(language))) for key, title in near]
    return tag(
        "section",
        tag("h3", parts.filled(NO_SUCH, language, name=tag("code", name))),
        tag("p", NO_SUCH_WHY.in_(language), css="second"),
        [tag("p", PERHAPS.in_(language)), tag("ul", links, css="begin")] if links else None,
        css="instead",
    )
