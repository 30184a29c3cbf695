"""What stands where two nodes are not joined: where each of them is, and what would change that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from analysis.network.choice import DRAWS, KINDS
from graph.text import Text

from ..look.tags import Child, Tag, link, tag
from .network_parts import actions, heading, short_name, word_link
from .network_shown import Shown
from .network_state import NetworkState, to, words_of

NONE = Text("这张图里两者之间没有路径。", "No path joins the two in this picture.")
NO_RECORD = Text("没有记录不等于没有来往。", "No record is not to say that they have no dealings.")
SAME = Text("起点和终点是同一个。", "Both ends are the same.")
NOT_HERE = Text(" 不在这张图里", " is not in this picture")
IN_PART = Text(" 那一片有 {count} 个（全图 {of} 个）", " is in a part of {count} (of {of} in all)")
MIGHT = Text("可能改变它的：", "What might change that:")
ALL_KINDS = Text("画全部种类的联系", "draw every kind of link")
ALL_ROLES = Text("所有角色都算", "count every role")
ALL_YEARS = Text("不限年份", "any year")
UNDATED = Text("未注明年份的也算", "count what has no year")
INFERRED = Text("推断的也算", "count inferred links")
GROUPS = Text("把去掉的类别加回来", "bring back the types taken out")
OTHER_DRAW = Text("换一张图：{draw}", "another picture: {draw}")
AROUND = Text("画 {name} 的邻居，到 3 步", "draw what lies within 3 steps of {name}")
CLOSE = Text("收起路径", "Close the path")


def no_path(shown: Shown, start: str, end: str) -> list[Child]:
    """That there is none, why, and the ways to a picture that may hold one."""
    language = shown.language
    name = [_name(shown, start), " → ", _name(shown, end)]
    if start == end:
        said: list[Child] = [tag("p", SAME.in_(language), css="measured")]
    else:
        said = [
            tag("p", tag("b", NONE.in_(language)), " ", NO_RECORD.in_(language), css="measured"),
            tag("ul", [tag("li", _where(shown, key)) for key in (start, end)], css="plain second"),
            _ways(shown, start),
        ]
    close = link(to(replace(shown.state, end="")), CLOSE.in_(language))
    return [heading(name), *said, actions(close)]


def _name(shown: Shown, key: str) -> Child:
    return short_name(shown, key, css="") if key in shown.fabric.nodes else key


def _where(shown: Shown, key: str) -> list[Child]:
    """In which part of the network it is."""
    name = word_link(shown, key) if key in shown.fabric.nodes else key
    if shown.measure(key) is None:
        return [name, NOT_HERE.in_(shown.language)]
    part = shown.measures.component(key)
    return [name, IN_PART.format(count=len(part), of=len(shown.whole.nodes)).in_(shown.language)]


def _ways(shown: Shown, start: str) -> Tag:
    items = [tag("li", link(to(state), text.in_(shown.language))) for text, state in _wider(shown, start)]
    return tag(
        "div", tag("p", MIGHT.in_(shown.language)), tag("ul", items, css="plain bulleted"), css="measured"
    )


def _wider(shown: Shown, start: str) -> Iterator[tuple[Text, NetworkState]]:
    """Every setting that leaves something out, as it would be without."""
    state = shown.state
    if state.drawn_kinds != frozenset(KINDS[state.draw]):
        yield ALL_KINDS, state.having(kinds=words_of(KINDS[state.draw]))
    if state.roles != "all":
        yield ALL_ROLES, state.having(roles="all")
    if state.since is not None or state.until is not None:
        yield ALL_YEARS, state.having(since=None, until=None)
        if not state.undated:
            yield UNDATED, state.having(undated=True)
    if not state.inferred:
        yield INFERRED, state.having(inferred=True)
    if state.without:
        yield GROUPS, state.having(without="")
    kept = {"picked": state.picked, "end": state.end}
    if state.draw == "chain":
        yield OTHER_DRAW.format(draw=DRAWS["organisations"]), state.drawing("organisations", **kept)
    node = shown.fabric.nodes.get(start)
    if node is not None and (state.draw, state.of, state.depth) != ("neighbourhood", start, 3):
        name = Text(node.short, node.name_en or node.short)
        yield AROUND.format(name=name), state.drawing("neighbourhood", start, depth=3, **kept)
