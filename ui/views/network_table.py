"""The nodes of the picture as a table: how linked, between whom, in which community, who hangs on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.network.measure_words import MEASURES, MeasureName
from analysis.network.measures import Measure
from graph.text import Text

from ..look.tags import Child, Tag, link, tag
from .network_bridges import bridges
from .network_communities import listing
from .network_parts import community_link, folded, node_link
from .network_shown import Shown
from .network_state import FIRST_ROWS, to

COLUMNS: tuple[MeasureName, ...] = ("degree", "betweenness", "community", "cut_off")
TITLES: dict[MeasureName, Text] = {
    "degree": Text("联系最多", "Most linked"),
    "betweenness": Text("中介最多", "Most in between"),
    "community": Text("按群", "By community"),
    "cut_off": Text("去掉则失联最多", "Most cut off without it"),
}
# The head of a column in a narrow table; what it means is told on pointing and below.
HEADS: dict[MeasureName, Text] = {
    "degree": Text("联系", "Links"),
    "betweenness": Text("中介", "Between"),
    "community": Text("群", "Group"),
    "cut_off": Text("去掉则失联", "Cut off"),
}
# In English a narrow column has no room for the word that the rest of the page uses.
IN_FULL: dict[MeasureName, Text] = {"community": Text("群", "Group, or community")}
NAME = Text("名称", "Name")
FIRST_OF = Text("前 {shown}，共 {count}", "first {shown} of {count}")
ALL_OF = Text("共 {count}", "{count} in all")
MORE = Text("再看 {count} 行", "{count} more rows")
ALL = Text("看全部 {count}", "All {count}")
FEWER = Text("只看前 {count}", "First {count} only")
IN_TABLE = Text("其余 {count} 行在导出的表里", "the other {count} rows are in the table to take away")
RANK = Text("第 {rank}", "no. {rank}")
SORT = Text("{means}。点此按它排", "{means}. Click to sort by it")
EXPLAIN = Text("这些数怎么看", "How to read these figures")
LINE = Text("{title}：", "{title}: ")
SAMPLED = Text(
    "节点超过 2 000 个：居间度由 {count} 个抽样节点估计，抽样有固定种子，每次一样；其余各列是精确的。",
    "More than 2 000 nodes: in between is estimated from {count} sampled nodes, the same each time; "
    "all other columns are exact.",
)
NOTHING = Text("没有节点可排。", "There is no node to rank.")
MOST_ROWS = 500
STEP = 60


def ranking(shown: Shown) -> Tag:
    """The table, then what its figures mean, the bridges and the communities."""
    if not shown.measures.of:
        return tag("section", tag("p", NOTHING.in_(shown.language), css="second"), css="ranking")
    column, ranked = sorting(shown), ranked_by(shown)
    rows = min(shown.state.rows, MOST_ROWS)
    return tag(
        "section",
        _title(shown, column, min(rows, len(ranked)), len(ranked)),
        _sampled(shown),
        tag("table", _heads(shown, column), _body(shown, ranked, rows), css="ranked"),
        _more(shown, rows, len(ranked)),
        _explained(shown),
        bridges(shown),
        listing(shown),
        css="ranking",
    )


def sorting(shown: Shown) -> MeasureName:
    """By which column the table is sorted; a word that is none means the first."""
    return next((name for name in COLUMNS if name == shown.state.sort), COLUMNS[0])


def ranked_by(shown: Shown) -> list[Measure]:
    """All nodes in the order of the table; ties by links, then by id."""
    column = sorting(shown)

    def place(one: Measure) -> tuple[float, int, str]:
        figures = {"degree": -one.degree, "betweenness": -one.betweenness, "community": one.community}
        return figures.get(column, -len(one.cut_off)), -one.degree, one.id

    return sorted(shown.measures.of.values(), key=place)


def _title(shown: Shown, column: MeasureName, rows: int, count: int) -> Tag:
    words = FIRST_OF.format(shown=rows, count=count) if rows < count else ALL_OF.format(count=count)
    small = tag("small", words.in_(shown.language))
    return tag("h2", TITLES[column].in_(shown.language), small)


def _sampled(shown: Shown) -> Tag | None:
    if shown.measures.sampled is None:
        return None
    return tag("p", SAMPLED.format(count=shown.measures.sampled).in_(shown.language), css="caption")


def _heads(shown: Shown, column: MeasureName) -> Tag:
    language = shown.language
    cells = [tag("th", NAME.in_(language), scope="col")]
    for name in COLUMNS:
        words, chosen = MEASURES[name], name == column
        state = replace(shown.state, sort="" if name == COLUMNS[0] else name)
        hint = SORT.format(means=words.means).in_(language)
        head = link(to(state), HEADS[name].in_(language), css="sort", title=hint)
        order = ("ascending" if name == "community" else "descending") if chosen else None
        cells.append(tag("th", head, scope="col", css=f"number c-{name}", aria_sort=order))
    return tag("thead", tag("tr", cells))


def _body(shown: Shown, ranked: Sequence[Measure], rows: int) -> Tag:
    """The first rows; the picked node follows with its rank where it is not among them."""
    drawn = [_row(shown, one) for one in ranked[:rows]]
    for rank, one in enumerate(ranked[rows:], rows + 1):
        if one.id == shown.state.picked:
            drawn.append(_row(shown, one, RANK.format(rank=rank).in_(shown.language)))
    return tag("tbody", drawn)


def _row(shown: Shown, one: Measure, rank: str = "") -> Tag:
    picked = one.id == shown.state.picked
    community = shown.measures.community(one.id)
    number = community_link(shown, community, str(one.community))
    small: list[Child] = [" ", tag("small", rank, css="caption")] if rank else []
    return tag(
        "tr",
        tag("th", node_link(shown, one.id), small, scope="row"),
        tag("td", str(one.degree), css="number"),
        tag("td", figure(one.betweenness), css="number" if one.betweenness else "number zero"),
        tag("td", number, css="number"),
        tag("td", str(len(one.cut_off)), css="number" if one.cut_off else "number zero"),
        css=" ".join(name for name, on in (("picked", picked), ("beyond", bool(rank))) if on),
        aria_current="true" if picked else None,
    )


def figure(share: float) -> str:
    """A share with two digits; what is there at all is never 0.00."""
    return "0" if not share else "< 0.01" if share < 0.005 else f"{share:.2f}"


def _more(shown: Shown, rows: int, count: int) -> Tag | None:
    """The way to more rows, and back to the first few."""
    state, language, said = shown.state, shown.language, list[Child]()
    most = min(count, MOST_ROWS)
    if rows < most:
        if most - rows > STEP:
            said.append(link(to(replace(state, rows=rows + STEP)), MORE.format(count=STEP).in_(language)))
        elif count <= MOST_ROWS:
            said.append(link(to(replace(state, rows=most)), ALL.format(count=count).in_(language)))
        else:
            said.append(link(to(replace(state, rows=most)), MORE.format(count=most - rows).in_(language)))
    elif count > MOST_ROWS:
        said.append(tag("span", IN_TABLE.format(count=count - MOST_ROWS).in_(language), css="second"))
    if rows > FIRST_ROWS and count > FIRST_ROWS:
        said.append(link(to(replace(state, rows=FIRST_ROWS)), FEWER.format(count=FIRST_ROWS).in_(language)))
    return tag("div", said, css="card-actions") if said else None


def _explained(shown: Shown) -> Tag:
    """Every measure of the table in one plain sentence."""
    language = shown.language
    titles: dict[MeasureName, Text] = {**HEADS, **IN_FULL, "component": MEASURES["component"].title}
    lines = [
        tag("p", tag("b", LINE.format(title=title).in_(language)), _stop(shown, name))
        for name, title in titles.items()
    ]
    return folded(EXPLAIN.in_(language), tag("div", lines, css="explained"))


def _stop(shown: Shown, name: MeasureName) -> str:
    return MEASURES[name].means.in_(shown.language) + ("。" if shown.language == "zh" else ".")
