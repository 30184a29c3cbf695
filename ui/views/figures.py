"""The tables of the overview about the graph itself: how much there is, and published beside counted."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from analysis.as_of import LATEST
from analysis.figures import Figure
from analysis.flags import Average, Repeat, Series
from analysis.overview import Overview, TypeRow
from analysis.published import Recount
from graph.text import Language, Text

from ..address import href
from ..definition import Defined
from ..look.tags import Child, Tag, link, tag
from .citation import locator
from .names import entity_href, entity_of

IN_THE_GRAPH = Text("图中有什么", "What is in the graph")
WHATEVER_DAY = Text("全部，不随所选之日", "all of it, whatever the day")
TYPE, COUNT, SCOPE = Text("类型", "Type"), Text("数量", "Count"), Text("范围", "Scope")
ALSO = Text("另有{rest}", "Also: {rest}")
# What a reader looks for first; places, systems and sources stand in the line below.
FIRST = (
    *("Platform", "Enterprise", "Institution", "Project", "Collaboration", "Equipment"),
    *("Person", "Team", "Chain", "Cluster", "Field", "Indicator"),
)

PUBLISHED = Text("公布与图中", "Published and counted")
WHAT = Text("口径", "Scope")
SAID, COUNTED = Text("公布", "Published"), Text("图中", "Here")
WHY = Text("差在哪里", "What differs")
DERIVED = Text("由公布数推算", "derived from published figures")
AVERAGES = Text("平均数", "Averages")
RECOMPUTED = Text("按报告总数复算", "From the report's own totals")
HUNDREDTH = Decimal("0.01")
ROUNDS = Text("{total} ÷ {over} = {exact}", "{total} ÷ {over} = {exact}")
DOES_NOT_ROUND = Text("{sum},与公布不合", "{sum}, which is not what is published")
OPEN = Text(
    "同一来源另有 {count} 个公布数没有公开名录,不能复算。",
    "{count} more figures of the same source cannot be recounted: no public list to count from.",
)
ALL_FIGURES = Text("看全部公布事实", "See all published facts")
JUDGE = Text("请人判断", "For a person to judge")
REPEATED = Text("同一个数 {value}：", "The same {value}:")


def listing(label: str, state: Defined) -> str:
    """The address of the list of everything of one type."""
    return href("search", state.shared(), type=label)


def counts(rows: Sequence[TypeRow], state: Defined) -> Tag:
    """How many of each type, each opening its list, with the scope; the rest in one line."""
    language = state.lang
    by_type = {row.type: row for row in rows}
    first = [by_type[name] for name in FIRST if name in by_type]
    rest = [row for row in rows if row.type not in FIRST and row.total]
    others = _joined(
        [link(listing(row.type, state), f"{row.title.in_(language)} {row.total}") for row in rest], language
    )
    heads = (_head(TYPE, language), _head(COUNT, language, "number"), _head(SCOPE, language))
    body = [
        tag(
            "tr",
            tag("th", link(listing(row.type, state), row.title.in_(language)), scope="row"),
            tag("td", str(row.total), css="number" if row.total else "number zero"),
            tag("td", row.scope.in_(language), css="second"),
        )
        for row in first
    ]
    return tag(
        "section",
        tag(
            "h2",
            IN_THE_GRAPH.in_(language),
            tag("small", WHATEVER_DAY.in_(language)) if state.as_of != LATEST else None,
        ),
        _table("counts", heads, body),
        tag("p", *_also(others, language), css="caption more") if others else None,
    )


def _also(others: Sequence[Child], language: Language) -> list[Child]:
    before, _, after = ALSO.in_(language).partition("{rest}")
    return [before, *others, after]


def published(found: Overview, said_in: Child, state: Defined) -> Tag:
    """Published against counted, the averages, and what a person should look at."""
    language = state.lang
    if not found.recounts:
        return tag("section")
    heads = (
        _head(WHAT, language),
        _head(SAID, language, "number"),
        _head(COUNTED, language, "number"),
        _head(WHY, language),
    )
    return tag(
        "section",
        tag("h2", PUBLISHED.in_(language), tag("small", said_in) if said_in else None),
        _table("figures", heads, [_recount(row, state) for row in found.recounts]),
        _averages(found.averages, state) if found.averages else None,
        _to_judge(found, state),
        _open(len(found.open), state) if found.open else None,
    )


def _open(count: int, state: Defined) -> Tag:
    way = link(listing("Indicator", state), ALL_FIGURES.in_(state.lang))
    return tag("p", OPEN.format(count=count).in_(state.lang), " ", way, css="caption more")


def _recount(row: Recount, state: Defined) -> Tag:
    """A figure opens its page with the source; what the graph counts opens what was counted."""
    language = state.lang
    label = row.label.in_(language)
    where = ", ".join(dict.fromkeys(locator(cited.locator, language) for cited in row.citations))
    note = DERIVED.in_(language) if row.derived else where
    return tag(
        "tr",
        tag(
            "th",
            link(entity_href(row.figures[0].id, state), label) if row.figures else label,
            " ",
            tag("span", note, css="caption"),
            scope="row",
        ),
        tag("td", f"{row.published:g}", css="number"),
        tag("td", link(_counted(row, state), str(row.counted)), css="number"),
        tag("td", row.why.in_(language), css="second" if row.difference == 0 else ""),
    )


def _counted(row: Recount, state: Defined) -> str:
    if row.counts == "gaps":
        return href("gaps", state.shared())
    return href("coverage", state.shared(), **({"of": "clusters"} if row.counts == "clusters" else {}))


def _averages(averages: Sequence[Average], state: Defined) -> Tag:
    language = state.lang
    heads = (
        _head(AVERAGES, language),
        _head(SAID, language, "number"),
        _head(RECOMPUTED, language),
    )
    return _table("figures averages", heads, [_average(row, state) for row in averages])


def _average(row: Average, state: Defined) -> Tag:
    # As on paper: 9.125 is 9.13.
    exact = (Decimal(row.total) / Decimal(row.over)).quantize(HUNDREDTH, ROUND_HALF_UP)
    quotient = ROUNDS.format(total=f"{row.total:g}", over=f"{row.over:g}", exact=exact)
    said = quotient if row.rounds_to_it else DOES_NOT_ROUND.format(sum=quotient)
    return tag(
        "tr",
        tag("th", _named(row.figure, state), scope="row"),
        tag("td", f"{row.figure.value or 0:g}", css="number"),
        tag("td", said.in_(state.lang), css="second"),
    )


def _to_judge(found: Overview, state: Defined) -> Tag | None:
    lines = [_repeat(one, state) for one in found.repeats] + [_series(one, state) for one in found.series]
    if not lines:
        return None
    return tag(
        "div",
        tag("b", JUDGE.in_(state.lang)),
        tag("ul", [tag("li", line) for line in lines]),
        css="aside flags",
    )


def _repeat(one: Repeat, state: Defined) -> list[Child]:
    said: list[Child] = [REPEATED.format(value=f"{one.value:g}").in_(state.lang)]
    said += [" "] if state.lang == "en" else []
    return said + _joined([_named(figure, state) for figure in one.figures], state.lang)


def _series(one: Series, state: Defined) -> list[Child]:
    """The first figure of each value, in the order of time: 七大产业集群 7、八大产业集群 8(2023)."""
    steps: list[Child] = []
    for value, figures in groupby(one.figures, key=lambda figure: figure.value):
        first = next(iter(figures))
        steps.append(tag("span", _named(first, state), f" {value or 0:g}", _year(first, state.lang)))
    return [part for at, step in enumerate(steps) for part in ((" → ", step) if at else (step,))]


def _year(figure: Figure, language: Language) -> str:
    if not figure.valid_from:
        return ""
    year = figure.valid_from[:4]
    return f"（{year}）" if language == "zh" else f" ({year})"


def _joined(children: Sequence[Child], language: Language) -> list[Child]:
    between = "、" if language == "zh" else ", "
    return [part for at, child in enumerate(children) for part in ((between, child) if at else (child,))]


def _named(figure: Figure, state: Defined) -> Tag:
    return entity_of(figure, state, css="")


def _head(text: Text, language: Language, css: str = "") -> Tag:
    return tag("th", text.in_(language), scope="col", css=css)


def _table(css: str, heads: Sequence[Tag], body: Sequence[Tag]) -> Tag:
    return tag("table", tag("thead", tag("tr", heads)), tag("tbody", body), css=css)
