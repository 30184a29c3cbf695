"""The numbered sources at the foot of an entity's page: by whom, of when, and what they support here."""

from __future__ import annotations

from analysis.elements import Source
from graph.text import Text

from ..look import parts, web
from ..look.tags import Child, Tag, tag
from .citation import NO_ADDRESS, NOT_STATED, age, original, when
from .entity_drawing import Drawing, section
from .names import entity

TITLE = Text("来源", "Sources")
COUNT = Text("{count} 条;正文里的号即此处的号", "{count}; the numbers in the text are those of this list")
HEADS = (
    Text("号", "No."),
    Text("来源", "Source"),
    Text("发布者", "Publisher"),
    Text("日期", "Date"),
    Text("距今", "Age"),
    Text("支持本页的什么", "What it supports here"),
)
MIRROR = Text("镜像,地址不作链接:{host}", "mirror, address not linked: {host}")


def sources(drawing: Drawing) -> Tag | None:
    """The list, in the order of the numbers; drawn after everything that cites."""
    given = drawing.numbers.given
    if not given:
        return None
    rows = [_row(drawing, drawing.source(key), number) for key, number in given.items()]
    table = tag("table", drawing.heads(*HEADS), tag("tbody", rows), css="source-list")
    return section(drawing.say(TITLE), drawing.say(COUNT.format(count=len(given))), table, css="all")


def _row(drawing: Drawing, source: Source, number: int) -> Tag:
    language = drawing.language
    old = age(source, drawing.today)
    dated: list[Child] = [tag("span", when(source).in_(language), css="nowrap" if source.date else "none")]
    if source.date and source.date_inferred:
        dated += [" ", parts.confidence("inferred", language)]
    publisher = parts.data_words(source.publisher, language) if source.publisher else _unknown(drawing)
    between = "、" if language == "zh" else ", "
    supports = between.join(text.in_(language) for text in drawing.numbers.supports[source.id])
    return tag(
        "tr",
        tag("td", parts.source_number(number)),
        tag("td", _title(drawing, source)),
        tag("td", publisher),
        tag("td", dated),
        tag("td", old.in_(language) if old else _unknown(drawing)),
        tag("td", supports),
    )


def _title(drawing: Drawing, source: Source) -> list[Child]:
    """The title, which opens the source's page, and the original; a mirror's host is told, not linked."""
    said: list[Child] = [entity(source.id, source.title, source.name_en, drawing.state, css="")]
    said += original(source, drawing.language) or []
    if not source.url:
        said += [" ", tag("span", drawing.say(NO_ADDRESS), css="caption")]
    elif source.is_mirror == "yes":
        host = web.host(source.url)
        said += [" ", tag("span", drawing.say(MIRROR.format(host=host)), css="caption")]
    return said


def _unknown(drawing: Drawing) -> Tag:
    return tag("span", drawing.say(NOT_STATED), css="none")
