"""The tree as plain rows to take away: one row for each platform of each node, or for a node without any."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.assessment import Assessment
from analysis.tree import Lanes, Node, Tree
from graph.schema import Confidence
from graph.text import Language, Text

from ..export import Sheet, Value
from .matrix_model import Name, platform_name
from .tables import named
from .tree import DIRECT, UNPLACED

TITLE = Text("覆盖树", "Coverage tree")
HEADS = (
    Text("集群", "Cluster"),
    Text("产业链", "Chain"),
    Text("环节或领域", "Segment or field"),
    Text("判定", "Verdict"),
    Text("归属怎样得知", "How the link is known"),
    Text("怎样算", "How it counts"),
    Text("编号", "Id"),
    Text("平台", "Platform"),
    Text("依据", "Basis"),
    Text("置信", "How sure"),
)
ROLES: tuple[tuple[str, Text], ...] = (
    ("counted", Text("计入", "counted")),
    ("left_out", Text("推断，现不计入", "inferred, not counted now")),
    ("beside", Text("未证实为成员，不计", "not shown to be a member, not counted")),
    ("of_the_system", Text("体系所属，不计", "of the system itself, not counted")),
    ("contact", Text("只有接触，不计", "contact only, not counted")),
)
NO_PLATFORM = Text("无记录", "no record")


def tree_sheet(tree: Tree, language: Language) -> Sheet:
    """The rows in the order of the tree."""
    rows: list[tuple[Value, ...]] = []
    for branch in tree.clusters:
        cluster = _name(branch.one, language)
        for node in branch.chains:
            rows += _rows(node, cluster, "", language)
        front = (cluster, DIRECT.in_(language), None, branch.one.verdict.words.in_(language), None)
        rows += _platforms(branch.direct, front, language)
    for node in tree.unplaced:
        rows += _rows(node, UNPLACED.in_(language), "", language)
    for node in tree.fields:
        rows += _rows(node, "", "", language)
    return Sheet(TITLE.in_(language), tuple(text.in_(language) for text in HEADS), tuple(rows))


def _rows(node: Node, cluster: str, chain: str, language: Language) -> Iterator[tuple[Value, ...]]:
    one = node.one
    own = _name(one, language)
    is_chain = one.type == "Chain"
    known = None
    if node.link is not None:
        known = (Confidence.STATED if node.link.stated else Confidence.INFERRED).words.in_(language)
    front = (
        cluster or None,
        own if is_chain else chain or None,
        None if is_chain else own,
        one.verdict.words.in_(language),
        known,
    )
    yield from _platforms(node.lanes, front, language)
    for segment in node.segments:
        yield from _rows(segment, cluster, own if is_chain else chain, language)


def _platforms(lanes: Lanes, front: tuple[Value, ...], language: Language) -> Iterator[tuple[Value, ...]]:
    if lanes.empty:
        yield (*front, NO_PLATFORM.in_(language), None, None, None, None)
    for attribute, words in ROLES:
        for entry in getattr(lanes, attribute):
            sure = (Confidence.STATED if entry.stated else Confidence.INFERRED).words
            basis = entry.best.basis_words.in_(language) if entry.best else None
            name = named(platform_name(entry.platform), language)
            yield (*front, words.in_(language), entry.id, name, basis, sure.in_(language))


def _name(one: Assessment, language: Language) -> str:
    return named(Name(one.name, one.name_en, one.name), language)
