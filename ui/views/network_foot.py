"""The line under the network picture: how much of it is drawn, and what is not."""

from __future__ import annotations

from graph.text import Text

from .network_folded import folded, links_left_out
from .network_names import both
from .network_shown import Shown

DRAWN = Text("画出 {count} / {all}", "drawn {count} / {all}")
DRAWN_MORE = Text(
    "画出 {count} / {all}，另加邻居 {added}", "drawn {count} / {all}, neighbours added: {added}"
)
FOLDED = Text("{count} 群，共 {all} 个节点", "communities: {count}, nodes: {all}")
APART = Text("另有 {count} 个小组未画", "groups not drawn: {count}")
BEYOND = Text("展开的节点还有 {count} 个邻居未画", "neighbours not drawn of what was opened: {count}")
FULL = Text("{name}的邻居都在图里了", "all neighbours of {name} are drawn")
HIDDEN = Text("已隐藏 {count} 个", "hidden: {count}")
WEAK = Text("群之间较弱的 {count} 组联系未画", "weaker links between communities not drawn: {count}")
REST = Text("其余 {count} 群未画", "communities not drawn: {count}")


def drawn_words(shown: Shown) -> Text:
    """How many of all are in the picture; neighbours that were added are counted apart."""
    cut = shown.cut
    if cut.communities:
        return FOLDED.format(count=len(folded(shown)), all=cut.of)
    own = len(cut.keys) - len(cut.added)
    if cut.added:
        return DRAWN_MORE.format(count=own, all=cut.of, added=len(cut.added))
    return DRAWN.format(count=own, all=cut.of)


def foot_note(shown: Shown) -> str:
    """What is not in the picture."""
    cut, said = shown.cut, list[Text]()
    if cut.communities:
        rest = len(shown.measures.communities) - len(folded(shown))
        said += [REST.format(count=rest)] if rest else []
        weak = links_left_out(shown)
        said += [WEAK.format(count=weak)] if weak else []
    if cut.apart:
        said.append(APART.format(count=cut.apart))
    if beyond := sum(cut.beyond.values()):
        said.append(BEYOND.format(count=beyond))
    if cut.full and cut.full[-1] == shown.state.opened_ids[-1]:
        said.append(FULL.format(name=both(shown.fabric.nodes[cut.full[-1]])))
    if cut.hidden:
        said.append(HIDDEN.format(count=cut.hidden))
    between = "，" if shown.language == "zh" else "; "
    return between.join(words.in_(shown.language) for words in said)
