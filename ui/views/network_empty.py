"""What stands in the place of the picture when there is none: what is missing, and the way on."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.network.choice import NEEDS_OF
from analysis.network.fabric import Fabric
from graph.text import Text

from ..look.tags import Child, Tag, link, tag
from .network_shown import Shown
from .network_state import NO_KIND, NetworkState, to

OF_WHOM = Text("从哪个单位开始？", "Whose neighbourhood?")
TYPE = Text(
    "在上面的框里输入名称、简称或拼音，选一个单位、团队或产业链，就画出它的邻居。",
    "Type a name or pinyin into the box above and choose an organisation, a team or a chain.",
)
WHICH_CHAIN = Text("哪一条产业链？", "Which chain?")
NO_CHAINS = Text("图里还没有产业链。", "The graph holds no chain yet.")
CHOOSE = Text("在上面的列表里选一条产业链。", "Choose a chain from the list above.")
NO_SUCH = Text("图中没有 {id}", "The graph holds no {id}")
NOT_THERE = Text(
    "链接可能来自别的数据，或它在后来的导入里不再出现。",
    "The link may come from other data, or a later import no longer holds it.",
)
NO_CHAIN = Text("{id} 不是产业链", "{id} is no chain")
BACK = Text("看组织协作与服务", "Show the organisations")
NOTHING = Text("这样选，没有可画的", "Nothing is left to draw")
NO_LINKS = Text("没有选任何一类联系。", "No kind of link is chosen.")
FILTERED = Text(
    "年份、置信、节点类型或联系类型把所有联系都滤掉了。",
    "The years, the confidence, the groups or the kinds leave no link.",
)
UNLINKED = Text("图里没有这类联系。", "The graph holds no such link.")
CLEAR = Text("清除筛选", "Clear the filters")


def wanting(state: NetworkState, fabric: Fabric) -> Tag | None:
    """Why the address names no network; None where it does."""
    language = state.lang
    if state.draw not in NEEDS_OF:
        return None
    if not state.of:
        chains = any(node.label == "Chain" for node in fabric.nodes.values())
        if state.draw == "neighbourhood":
            return _said(OF_WHOM.in_(language), TYPE.in_(language))
        return _said(WHICH_CHAIN.in_(language), (CHOOSE if chains else NO_CHAINS).in_(language))
    away = link(to(state.drawing("organisations")), BACK.in_(language), css="button")
    if state.of not in fabric.nodes:
        return _said(NO_SUCH.format(id=state.of).in_(language), NOT_THERE.in_(language), [away])
    if state.draw == "chain" and fabric.nodes[state.of].label != "Chain":
        name = fabric.nodes[state.of]
        title = NO_CHAIN.format(id=Text(name.name_zh, name.name_en or name.name_zh))
        return _said(title.in_(language), CHOOSE.in_(language), [away])
    return None


def nothing_left(shown: Shown) -> Tag | None:
    """That no node is left, and the way back; None where there are some."""
    if shown.known.nodes:
        return None
    state, language = shown.state, shown.language
    why = FILTERED if state.narrowed or state.as_of != "latest" else UNLINKED
    if state.kinds == NO_KIND:
        why = NO_LINKS
    ways = [link(to(state.cleared()), CLEAR.in_(language), css="button")]
    return _said(NOTHING.in_(language), why.in_(language), ways if state.narrowed else ())


def _said(title: Child, why: Child, ways: Sequence[Tag] = ()) -> Tag:
    return tag(
        "section",
        tag("h2", title),
        tag("p", why, css="second"),
        tag("p", *ways, css="ways") if ways else None,
        css="failing no-network",
        role="status",
    )
