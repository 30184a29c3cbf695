"""The answer of a question in one sentence, as far as its rows allow one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.network.fabric import Node
from graph.text import Text
from queries import Query

from ..address import href
from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .answer_cells import is_figure
from .answer_known import Head, Known, Row
from .answer_series import points_of
from .entity_words import number
from .names import entity_of, listed
from .queries_state import Asked

COUNTED: Mapping[str, tuple[Text, Text]] = {
    "System": (Text("{count} 个平台体系", "{count} systems"), Text("1 个平台体系", "one system")),
    "Place": (Text("{count} 个地区", "{count} places"), Text("1 个地区", "one place")),
    "Cluster": (Text("{count} 个集群", "{count} clusters"), Text("1 个集群", "one cluster")),
    "Chain": (Text("{count} 条链", "{count} chains"), Text("1 条链", "one chain")),
    "Field": (Text("{count} 个领域", "{count} fields"), Text("1 个领域", "one field")),
    "Platform": (Text("{count} 家平台", "{count} platforms"), Text("1 家平台", "one platform")),
    "Institution": (Text("{count} 家机构", "{count} institutions"), Text("1 家机构", "one institution")),
    "Enterprise": (Text("{count} 家企业", "{count} firms"), Text("1 家企业", "one firm")),
    "Team": (Text("{count} 个团队", "{count} teams"), Text("1 个团队", "one team")),
    "Person": (Text("{count} 位人才", "{count} people"), Text("1 位人才", "one person")),
    "Project": (Text("{count} 个项目", "{count} projects"), Text("1 个项目", "one project")),
    "Collaboration": (
        Text("{count} 项合作", "{count} collaborations"),
        Text("1 项合作", "one collaboration"),
    ),
    "Equipment": (
        Text("{count} 台设备", "{count} pieces of equipment"),
        Text("1 台设备", "one piece of equipment"),
    ),
    "Indicator": (
        Text("{count} 条公布事实", "{count} published facts"),
        Text("1 条公布事实", "one published fact"),
    ),
    "Source": (Text("{count} 个来源", "{count} sources"), Text("1 个来源", "one source")),
}
THINGS = (Text("共 {count} 个", "{count} in all"), Text("1 个", "one"))
NAMED = Text("{count}：{names}。", "{count}: {names}.")
AND_MORE = Text("{count}：{names}等。", "{count}: {names} and others.")
MOST = Text("{title}最多的是{names}（{value}）", "{title}: most at {names} ({value})")
NOUGHT = Text("；{names}为 0", "; none at {names}")
NOUGHT_MANY = Text("；{count} 个为 0", "; none at {count}")
STOP = Text("。", ".")
WELL = Text("查了整张图，没有发现问题。", "The whole graph was checked: nothing is amiss.")
AMISS = Text("查了整张图，{count} 处要看。", "The whole graph was checked: {count} to look at.")
AMISS_ONE = Text("查了整张图，1 处要看。", "The whole graph was checked: one to look at.")
DRAWN = Text("{nodes} 个节点、{edges} 条连线。", "{nodes} nodes, {edges} links.")
ROWS = Text("{count} 行", "{count} rows")
ROW = Text("1 行", "1 row")
CUT = Text("前 {count} 行，还有更多", "the first {count} rows of more")
MILLISECONDS = Text("{count} 毫秒", "{count} ms")
SECONDS = Text("{count} 秒", "{count} s")
METHOD = Text("判定口径见{link}", "how verdicts are made: {link}")
METHOD_PAGE = Text("方法", "Method")
MOST_NAMED = 6
ABOUT_VERDICTS = ("coverage", "gaps")


def measure(count: int, more: bool, seconds: float, asked: Asked) -> Tag:
    """How many rows in how much time; for verdicts where their definition is said."""
    language = asked.state.lang
    rows = CUT.format(count=count) if more else ROW if count == 1 else ROWS.format(count=count)
    took = MILLISECONDS.format(count=max(1, round(seconds * 1000)))
    if seconds >= 1:
        took = SECONDS.format(count=f"{seconds:.1f}")
    said: list[Child] = [rows.in_(language), " · ", took.in_(language)]
    if asked.query.topic in ABOUT_VERDICTS:
        method = link(href("method", asked.state.shared()), METHOD_PAGE.in_(language))
        said += [" · ", parts.filled(METHOD, language, link=method)]
    return tag("p", said, css="measure caption")


def sentence(
    query: Query, heads: Sequence[Head], rows: Sequence[Row], more: bool, known: Known
) -> Tag | None:
    """What the rows say; None where only the rows can say it."""
    said: list[Child] | None
    if query.shape == "check":
        text = WELL if not rows else AMISS_ONE if len(rows) == 1 else AMISS.format(count=len(rows))
        said = [tag("b", text.in_(known.language))]
    elif not rows:
        return None
    elif query.shape == "network":
        ends = {row[end] for row in rows for end in ("start", "end")}
        said = [DRAWN.format(nodes=len(ends), edges=len(rows)).in_(known.language)]
    elif query.chart is not None:
        said = _extremes(query, heads, rows, known)
    else:
        said = _who(heads, rows, more, known)
    return tag("p", said, css="lead answer-sentence") if said else None


def _who(heads: Sequence[Head], rows: Sequence[Row], more: bool, known: Known) -> list[Child] | None:
    """How many different things the rows are about, and the first of them by name."""
    for head in heads:
        if head.column is None or head.column.of is None:
            continue
        found = [known.node(row[head.name]) for row in rows]
        nodes = list({node.id: node for node in found if node is not None}.values())
        if len(nodes) == 1 and len(rows) > 1:
            continue  # every row is about the one thing that was asked for: what it is with is told
        if not nodes or more:
            return None
        return _named(nodes, known)
    return None


def _named(nodes: Sequence[Node], known: Known) -> list[Child]:
    language = known.language
    labels = {node.label for node in nodes}
    many, one = COUNTED.get(labels.pop(), THINGS) if len(labels) == 1 else THINGS
    count = one if len(nodes) == 1 else many.format(count=len(nodes))
    names = listed([entity_of(node, known.state, css="") for node in nodes[:MOST_NAMED]], language)
    pattern = NAMED if len(nodes) <= MOST_NAMED else AND_MORE
    return parts.filled(pattern, language, count=tag("b", count.in_(language)), names=names)


def _extremes(query: Query, heads: Sequence[Head], rows: Sequence[Row], known: Known) -> list[Child] | None:
    """Where a chart is highest, and where it has nothing; what is not known is neither."""
    chart = query.chart
    if chart is None or not all(is_figure(row[chart.value]) for row in rows):
        return None
    points = points_of(chart, heads, [row for row in rows if row[chart.by] is not None], known)
    most = max((point.total for point in points), default=0)
    title = next(head.title for head in heads if head.name == chart.value)
    if most <= 0:
        return None
    best = [point.words for point in points if point.total == most]
    none = [point.words for point in points if point.total == 0]
    spoken: list[Child] = parts.filled(
        MOST, known.language, title=title, names=_said(best, known), value=number(most)
    )
    if 0 < len(none) <= MOST_NAMED:
        spoken += parts.filled(NOUGHT, known.language, names=_said(none, known))
    elif none:
        spoken.append(NOUGHT_MANY.format(count=len(none)).in_(known.language))
    return [*spoken, STOP.in_(known.language)]


def _said(names: Sequence[str], known: Known) -> list[Child]:
    return listed(
        [parts.data_words(name, known.language, css="strong") for name in names[:3]], known.language
    )
