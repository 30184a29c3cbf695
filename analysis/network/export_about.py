"""What an export says of itself: what was chosen, under which limits, how much there is, of which day."""

from __future__ import annotations

from collections.abc import Mapping

from graph.text import Language, Text

from ..facts import Facts
from .choice import DRAWS, NEEDS_OF, Choice, Limits, kind_words
from .export_rows import Export, used_sources
from .families import in_order
from .groups import GROUPS
from .layout_quality import Position
from .measures import Measures
from .network import Network

TITLE = Text("协作网络:{draw}", "Collaboration network: {draw}")
TITLE_OF = Text("协作网络:{draw} · {of}", "Collaboration network: {draw} · {of}")
REACH = Text("范围", "Reach")
STEPS = Text("{depth} 步以内", "within {depth} steps")
ONE_STEP = Text("直接邻居", "direct neighbours")

KINDS = Text("联系", "Links")
ROLES = Text("角色", "Roles")
LEADS = Text("只计牵头与合作方", "leads and partners only")
EVERY_ROLE = Text("全部角色", "every role")
AS_OF = Text("截至", "As of")
LATEST = Text("最新", "latest")
YEARS = Text("年份", "Years")
ALL_YEARS = Text("全部", "all")
SINCE_UNTIL = Text("{since} 至 {until}", "{since} to {until}")
SINCE = Text("{since} 年起", "from {since}")
UNTIL = Text("至 {until} 年", "until {until}")
NO_UNDATED = Text("{years},不含未注明年份的", "{years}, none without a date")
CONFIDENCE = Text("置信", "Confidence")
BOTH = Text("明示与推断", "stated and inferred")
STATED = Text("只有明示", "stated only")
WITHOUT = Text("不画", "Left out")
COUNTS = Text("规模", "Size")
SIZE = Text("{nodes} 个节点,{edges} 条关系", "nodes {nodes}, edges {edges}")
BETWEENNESS = Text("中介", "Betweenness")
SAMPLED = Text("由 {count} 个起点估计", "estimated from {count} starting points")
DATA = Text("资料截至", "Data to")
SOURCES = Text("来源", "Sources")
CITED = Text("{used} 条(全图 {all} 条)", "{used} of {all} in the graph")
ISO_DAY = len("2026-02-27")

Note = tuple[Text, Text]


def export_of(
    network: Network,
    limits: Limits,
    facts: Facts,
    language: Language,
    measures: Measures | None = None,
    positions: Mapping[str, Position] | None = None,
) -> Export:
    """A network with all that is said of it, ready to be written."""
    notes = (*_chosen(network.choice), *_limits(limits), *_sizes(network, facts, measures))
    sources = {source.id: source for source in facts.sources}
    return Export(network, language, title(network), notes, sources, measures, positions or {})


def title(network: Network) -> Text:
    """What is drawn, and of whom."""
    choice = network.choice
    node = network.fabric.nodes.get(choice.of)
    if choice.draw not in NEEDS_OF or node is None:
        return TITLE.format(draw=DRAWS[choice.draw])
    return TITLE_OF.format(draw=DRAWS[choice.draw], of=node.full_name)


def _chosen(choice: Choice) -> list[Note]:
    kinds = [kind_words(kind) for kind in in_order(choice.drawn)]
    said = [(KINDS, _listed(kinds))] if kinds else []
    said.append((ROLES, EVERY_ROLE if choice.roles == "all" else LEADS))
    if choice.draw == "neighbourhood":
        said.insert(0, (REACH, ONE_STEP if choice.depth == 1 else STEPS.format(depth=choice.depth)))
    return said


def _limits(limits: Limits) -> list[Note]:
    day = LATEST if limits.as_of.latest else Text(limits.as_of.iso, limits.as_of.iso)
    said = [(AS_OF, day), (YEARS, _years(limits)), (CONFIDENCE, BOTH if limits.inferred else STATED)]
    without = [group.words for group in GROUPS if group.name in limits.without]
    return [*said, (WITHOUT, _listed(without))] if without else said


def _years(limits: Limits) -> Text:
    since, until = limits.since, limits.until
    if since is None and until is None:
        return ALL_YEARS
    both = since is not None and until is not None
    words = SINCE_UNTIL if both else SINCE if until is None else UNTIL
    said = words.format(since=since, until=until)
    return said if limits.undated else NO_UNDATED.format(years=said)


def _sizes(network: Network, facts: Facts, measures: Measures | None) -> list[Note]:
    said = [(COUNTS, SIZE.format(nodes=len(network.nodes), edges=len(network.bonds)))]
    if measures is not None and measures.sampled is not None:
        said.append((BETWEENNESS, SAMPLED.format(count=measures.sampled)))
    day = max((one.date for one in facts.sources if one.date and len(one.date) == ISO_DAY), default=None)
    if day is not None:
        said.append((DATA, Text(day, day)))
    used = len(used_sources(network))
    return [*said, (SOURCES, CITED.format(used=used, all=len(facts.sources)))]


def _listed(words: list[Text]) -> Text:
    return Text("、".join(word.zh for word in words), ", ".join(word.en for word in words))
