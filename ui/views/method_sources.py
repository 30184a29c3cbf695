"""The sources of the graph as a table: title, publisher, date and age, how much each supports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from analysis.elements import Source
from analysis.limits import Limit, SourceUse
from graph.text import Language, Text

from ..definition import Defined
from ..export import Sheet
from ..look.tags import Tag, link, tag
from .citation import dated, published, title, when

SOURCES = Text("来源", "Sources")
NUMBER = Text("号", "No.")
TITLE = Text("标题", "Title")
DATE = Text("日期", "Date")
NODES = Text("支持节点", "Nodes")
EDGES = Text("支持关系", "Edges")
INFERRED = Text("其中推断", "of them inferred")
PUBLISHER = Text("发布者", "Publisher")
ADDRESS = Text("网址", "Address")
SHOWN = Text("按支持的多少排,第 1–{shown} 条,共 {all} 条", "by how much they support, 1–{shown} of {all}")
ALL = Text("全部列出", "list all")
FEW = 20

UNKNOWN = Text("还不知道的", "What is not known")
LIMIT = Text("{part} / {whole}", "{part} of {whole}")


def limits_table(found: Sequence[Limit], language: Language) -> Tag | None:
    """Each thing not known with its count; None when all is known."""
    if not found:
        return None
    rows = [
        tag(
            "li",
            tag("b", LIMIT.format(part=one.part, whole=one.whole).in_(language)),
            tag("span", one.words.in_(language)),
        )
        for one in found
    ]
    return tag("section", tag("h2", UNKNOWN.in_(language)), tag("ul", rows, css="unknowns"))


def sources_table(
    sources: Mapping[str, Source], used: Sequence[SourceUse], every: str, state: Defined, today: date
) -> Tag:
    """The sources that support most, or all of them; `every` is the address of all, empty when they stand."""
    language = state.lang
    shown = used if not every else used[:FEW]
    heads = (
        tag("th", NUMBER.in_(language), scope="col", css="number"),
        *(tag("th", text.in_(language), scope="col") for text in (TITLE, DATE)),
        *(tag("th", text.in_(language), scope="col", css="number") for text in (NODES, EDGES, INFERRED)),
    )
    rows = [_row(at, sources[use.source], use, state, today) for at, use in enumerate(shown, 1)]
    note = SHOWN.format(shown=len(rows), all=len(used)).in_(language)
    return tag(
        "section",
        tag("h2", SOURCES.in_(language), tag("small", note)),
        tag("table", tag("thead", tag("tr", heads)), tag("tbody", rows), css="sources"),
        tag("p", link(every, ALL.in_(language)), css="caption more") if every and len(used) > FEW else None,
    )


def _row(number: int, source: Source, use: SourceUse, state: Defined, today: date) -> Tag:
    language = state.lang
    counts = (use.nodes, use.edges, use.inferred)
    return tag(
        "tr",
        tag("td", str(number), css="number second"),
        tag("td", title(source, state), published(source, language)),
        tag("td", dated(source, language, today)),
        [tag("td", str(count), css="number" if count else "number zero") for count in counts],
    )


def sources_sheet(sources: Mapping[str, Source], used: Sequence[SourceUse], language: Language) -> Sheet:
    """All of them, to take away."""
    heads = (TITLE, PUBLISHER, DATE, ADDRESS, NODES, EDGES, INFERRED)
    rows = tuple(
        (
            source.title,
            source.publisher,
            when(source).in_(language),
            source.url,
            use.nodes,
            use.edges,
            use.inferred,
        )
        for use in used
        for source in (sources[use.source],)
    )
    return Sheet(SOURCES.in_(language), tuple(text.in_(language) for text in heads), rows)
