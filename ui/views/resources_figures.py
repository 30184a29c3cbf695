"""What sources publish of talent, and of needs and achievements: figures with their scope, never a sum."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.figures import Figure
from analysis.resources import Resources
from graph.schema import show_date
from graph.schema.words import Qualifier
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, tag
from .citation import NOT_STATED as NOWHERE
from .citation import locator
from .names import entity_of
from .resources_parts import Shown, between, entity_date, not_stated, thing

PUBLISHED = Text("公布的人才数字", "Published figures on talent")
NO_SUM = Text(
    "口径各不相同，不相加，也不与左边的名单相比",
    "each of its own scope: not added up, not compared with the list",
)
FIGURE, VALUE, SCOPE, SOURCE = (
    Text("数字", "Figure"),
    Text("公布", "Published"),
    Text("范围", "Scope"),
    Text("来源", "Source"),
)
NEEDS = Text("需求与成果", "Needs and achievements")
NO_LIST = Text(
    "公开来源没有给出逐条的清单，所以这里不列。",
    "No public source lists them one by one, so there is no list here. ",
)
PUBLISHES = Text("来源只写到：", "What sources say: ")


def said(figure: Figure, shown: Shown) -> list[Child]:
    """The number as published, with its qualifier and unit; or the statement in our words."""
    if figure.value is None:
        return [parts.data_words(figure.text, shown.language)] if figure.text else []
    word = Qualifier.of(figure.qualifier) if figure.qualifier else None
    front = f"{parts.choice(word, shown.language)} " if isinstance(word, Qualifier) else ""
    unit: Child = [" ", parts.data_words(figure.unit, shown.language)] if figure.unit else None
    return [tag("span", front, css="second"), tag("b", f"{figure.value:g}"), unit]


def published(figures: Sequence[Figure], resources: Resources, shown: Shown) -> Tag | None:
    """Each figure with what it is about and who says so where."""
    if not figures:
        return None
    heads = [tag("th", shown.say(text), scope="col") for text in (FIGURE, VALUE, SCOPE, SOURCE)]
    return tag(
        "section",
        tag("h2", shown.say(PUBLISHED)),
        tag("p", shown.say(NO_SUM), css="caption"),
        tag(
            "table",
            tag("caption", shown.say(PUBLISHED), css="hidden"),
            tag("thead", tag("tr", heads)),
            tag("tbody", [_row(figure, resources, shown) for figure in figures]),
            css="published",
        ),
        css="beside",
    )


def _row(figure: Figure, resources: Resources, shown: Shown) -> Tag:
    about = [thing(tie.end, shown) for tie in resources.scopes_of.get(figure.id, ())]
    period = shown.say(show_date(figure.valid_from)) if figure.valid_from else None
    return tag(
        "tr",
        tag(
            "th",
            entity_of(figure, shown.state),
            tag("span", period, css="caption line") if period else None,
            scope="row",
        ),
        tag("td", said(figure, shown)),
        tag("td", between(about, shown.language) or not_stated(shown)),
        tag("td", _source(figure, shown)),
    )


def _source(figure: Figure, shown: Shown) -> Child:
    if not figure.sources:
        return shown.say(NOWHERE)
    source = shown.facts.source_of(figure.sources[0])
    where = figure.locators[0] if figure.locators else ""
    css = "nowrap dashed" if source.date_inferred else "nowrap"
    return [
        entity_date(source, shown, css),
        tag("span", locator(where, shown.language), css="caption line") if where else None,
    ]


def needs(figures: Sequence[Figure], shown: Shown) -> Tag | None:
    """The quiet line on what has no list, with what the sources do say; None where they say nothing."""
    if not figures:
        return None
    items = [tag("span", entity_of(figure, shown.state), " ", said(figure, shown)) for figure in figures]
    end = "。" if shown.language == "zh" else "."
    return tag(
        "p",
        tag("b", shown.say(NEEDS)),
        " ",
        shown.say(NO_LIST),
        shown.say(PUBLISHES),
        between(items, shown.language),
        end,
        css="caption needs",
    )
