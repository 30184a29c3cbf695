"""The sentence above the tree, and what is said under it of the lines that are inferred."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.tree import Branch, Tree
from graph.text import Language, Text

from ..address import State
from ..look import parts
from ..look.tags import Child, Tag, tag
from .names import entity

GAPS_IN = Text("{count} 个缺口，{most} 个在{cluster}", "Of {count} gaps {most} are in {cluster}")
ALL_IN = Text("{count} 个缺口都在{cluster}", "All {count} gaps are in {cluster}")
ONE_GAP = Text("1 个缺口，在{cluster}", "1 gap, in {cluster}")
NO_GAPS = Text("各集群下没有缺口", "No gap under any cluster")
WITHOUT = Text("；{clusters}没有成员平台", "; {clusters} {have} no member")
LINKS = Text(
    "链属集群 {count} 处，其中推断 {inferred} 处，画虚线；平台直接服务集群，为实线。",
    "{count} links from chain to cluster, {inferred} of them inferred and dashed; platforms serve a cluster "
    "directly, by a solid line.",
)
HIDDEN = Text("另有 {count} 个集群没有缺口，未列出；", "{count} clusters without gaps are not listed; ")
SHOW_ALL = Text("全部列出", "list all")


def lead(tree: Tree, state: State) -> Tag:
    """Where the gaps are, and which clusters nobody serves."""
    language = state.lang
    gaps = {node.one.id for branch in tree.clusters for node in branch.gaps}
    gaps |= {node.one.id for node in tree.unplaced if node.is_gap}
    said: list[Child] = (
        [_gaps(tree.clusters[0], len(gaps), state)]
        if gaps and tree.clusters[0].gaps
        else [NO_GAPS.in_(language)]
    )
    without = [branch for branch in tree.clusters if branch.one.level == 0]
    if without:
        have = "has" if len(without) == 1 else "have"
        said.append(parts.filled(WITHOUT, language, clusters=_names(without, state), have=have))
    return tag("p", said, "。" if language == "zh" else ".", css="lead")


def under(tree: Tree, language: Language) -> str:
    """How many chain–cluster links are inferred."""
    links = {node.link.id: node.link for branch in tree.clusters for node in branch.chains if node.link}
    inferred = sum(not link.stated for link in links.values())
    return LINKS.format(count=len(links), inferred=inferred).in_(language)


def _gaps(first: Branch, count: int, state: State) -> Tag:
    most = len(first.gaps)
    text = ONE_GAP if count == 1 else ALL_IN if most == count else GAPS_IN
    one = first.one
    name = entity(one.id, one.name, one.name_en, state)
    words = parts.filled(text, state.lang, count=str(count), most=str(most), cluster=name)
    return tag("b", words, css="gap-words")


def _names(branches: Sequence[Branch], state: State) -> list[Child]:
    between = "、" if state.lang == "zh" else ", "
    named = [entity(one.one.id, one.one.name, one.one.name_en, state) for one in branches]
    return [part for number, name in enumerate(named) for part in ((between, name) if number else (name,))]
