"""The edges of a node by kind and direction: whom, in which role, since when, how sure, who says so."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.entity import Bundle, Tie
from graph.schema import NODE_TYPES
from graph.text import Text

from ..address import href
from ..look.tags import Child, Tag, link, tag
from .entity_drawing import Drawing, section
from .entity_words import detail, heading

TITLE = Text("关系", "Links")
COUNT = Text("{count} 条", "{count}")
HEADS = (
    Text("对方", "Whom"),
    Text("依据或角色", "Basis or role"),
    Text("说的是什么(大意)", "What is said (in our words)"),
    Text("始于", "Since"),
    Text("置信", "How sure"),
    Text("来源", "Sources"),
)
OF_TYPE = Text("{heading} · {type}", "{heading} · {type}")
FEWER = Text("收起", "Fewer")
PAGE = Text("第 {first}–{last} 条,共 {count} 条", "{first}–{last} of {count}")
NEXT = Text("后 {count} 条", "next {count}")
BACK = Text("前 {count} 条", "previous {count}")
FEW = 12
MANY = 200


def links(drawing: Drawing, bundles: Sequence[Bundle], opened: str, part: int) -> Tag | None:
    """Every bundle with its first edges; the opened one whole, page by page."""
    if not bundles:
        return None
    count = sum(len(bundle.ties) for bundle in bundles)
    bodies = [_body(drawing, bundle, opened, part) for bundle in bundles]
    table = tag("table", drawing.heads(*HEADS), bodies, css="links")
    return section(drawing.say(TITLE), drawing.say(COUNT.format(count=count)), table)


def window(count: int, whole: bool, part: int) -> range:
    """Which edges are drawn: the first few, or one page of all."""
    if not whole:
        return range(min(count, FEW))
    first = min((max(part, 1) - 1) * MANY, max(count - 1, 0) // MANY * MANY)
    return range(first, min(first + MANY, count))


def _body(drawing: Drawing, bundle: Bundle, opened: str, part: int) -> Tag:
    whole = opened in (bundle.key, "all")
    drawn = window(len(bundle.ties), whole, part)
    words = heading(bundle.kind, outgoing=bundle.outgoing)
    kind = NODE_TYPES[bundle.label].TITLE
    title = words if kind.zh in words.zh else OF_TYPE.format(heading=words, type=kind)
    beside = (
        _pages(drawing, bundle, drawn) if whole else drawing.more(len(drawn), len(bundle.ties), bundle.key)
    )
    small = tag("small", beside or drawing.say(COUNT.format(count=len(bundle.ties))))
    opens = bundle.key if opened == bundle.key else None
    head = tag(
        "tr",
        tag("th", tag("h3", drawing.say(title), small), colspan=len(HEADS), scope="rowgroup"),
        css="group",
    )
    return tag("tbody", head, [_row(drawing, bundle.ties[at], words) for at in drawn], data_reveal=opens)


def _pages(drawing: Drawing, bundle: Bundle, drawn: range) -> list[Child]:
    """Which of the edges are drawn, the ways to those before and after, and back to a few."""
    count, shared, key = len(bundle.ties), drawing.state.shared(), drawing.profile.id
    said: list[Child] = [drawing.say(COUNT.format(count=count))]
    if count > MANY:
        page = drawn.start // MANY + 1
        said = [drawing.say(PAGE.format(first=drawn.start + 1, last=drawn.stop, count=count))]
        if page > 1:
            address = href("entity", shared, id=key, open=bundle.key, part=str(page - 1))
            said += [" · ", link(address, drawing.say(BACK.format(count=MANY)))]
        if drawn.stop < count:
            address = href("entity", shared, id=key, open=bundle.key, part=str(page + 1))
            said += [" · ", link(address, drawing.say(NEXT.format(count=min(MANY, count - drawn.stop))))]
    if count > FEW:
        said += [" · ", link(href("entity", shared, id=key), drawing.say(FEWER))]
    return said


def _row(drawing: Drawing, tie: Tie, what: Text) -> Tag:
    return tag(
        "tr",
        tag("td", drawing.other(tie)),
        tag("td", drawing.worded(detail(tie.kind, tie.detail))),
        tag("td", drawing.says(tie)),
        tag("td", drawing.when(tie)),
        tag("td", drawing.sure(tie.stated)),
        tag("td", drawing.cites(tie.cites, what)),
        css="" if drawing.in_force(tie) else "past",
    )
