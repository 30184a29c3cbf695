"""The rows of an answer as a table: what each value means, which order, and the evidence under its row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.entity import Tie
from analysis.readings import latin
from graph.schema import EDGE_TYPES
from graph.text import Text

from ..look.tags import Child, Tag, link, tag
from . import evidence
from .answer_cells import cell, is_figure, said
from .answer_known import Head, Known, Row, bare_heads, heads_of, row_key, told_once
from .entity_words import detail, text_of
from .names import entity_of

__all__ = ["Head", "Known", "Ways", "answer_table", "bare_heads", "heads_of", "in_order"]

ANSWER = Text("答案", "Answer")
PIECES = Text("{count} 条", "{count} pieces")
PIECE = Text("1 条", "1 piece")
CLOSE = Text("收起", "close")
WITH_DETAIL = Text("{kind} · {detail}", "{kind} · {detail}")
ORDER_BY = Text("按{title}排", "order by {title}")
# A column of longer texts gets room for a sentence.
PROSE = 24
WIDE = 9


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the table leads: the addresses of other orders, and of a row with its evidence open.

    `marked` are the rows that something beside the table points at.
    """

    sort: str = ""
    sorting: Callable[[str], str] | None = None
    opened: str = ""
    opening: Callable[[str], str] | None = None
    marked: Callable[[Row], bool] | None = None


NOWHERE = Ways()


def answer_table(heads: Sequence[Head], rows: Sequence[Row], known: Known, ways: Ways = NOWHERE) -> Tag:
    """The table; `rows` stand in the order given."""
    kept = told_once(heads, rows, known)
    looks = [_look(head, rows, known) for head in kept]
    body: list[Tag] = []
    for row in rows:
        opened = bool(ways.opened) and row_key(row) == ways.opened and ways.opening is not None
        cells = [_cell(head, look, row, known, ways, opened) for head, look in zip(kept, looks, strict=True)]
        marked = opened or (ways.marked is not None and ways.marked(row))
        body.append(tag("tr", cells, css="opened-row" if marked else ""))
        if opened and (ties := known.ties(row)):
            body.append(_evidence(ties, len(kept), ways.opened, known))
    table = tag(
        "table",
        tag("caption", ANSWER.in_(known.language), css="hidden"),
        tag(
            "thead",
            tag("tr", [_head(head, look, known, ways) for head, look in zip(kept, looks, strict=True)]),
        ),
        tag("tbody", body),
        css="answer wide" if len(kept) > WIDE else "answer",
    )
    return tag("div", table, css="answer-box", tabindex=0 if len(kept) > WIDE else None)


def in_order(rows: Sequence[Row], heads: Sequence[Head], sort: str, known: Known) -> list[Row]:
    """The rows by one column (`-` before it: downwards), what is missing last; without it as they came."""
    name, down = sort.removeprefix("-"), sort.startswith("-")
    head = next((head for head in heads if head.name == name), None)
    if head is None:
        return list(rows)
    there = [row for row in rows if row[name] not in (None, "", [])]
    there.sort(key=lambda row: _rank(row[name], head, known), reverse=down)
    return [*there, *(row for row in rows if row[name] in (None, "", []))]


def _rank(value: Any, head: Head, known: Known) -> tuple[float, str]:
    if isinstance(value, list | tuple):
        return len(value), said(value, head.column, known)
    if isinstance(value, int | float):
        return float(value), ""
    words = said(value, head.column, known)
    sound = latin(words)
    return 0.0, sound[0].text if sound else words.casefold()


def _look(head: Head, rows: Sequence[Row], known: Known) -> str:
    """How a column stands: figures at the right, evidence short, prose wide."""
    values = [row[head.name] for row in rows if row[head.name] is not None]
    if values and all(is_figure(value) for value in values):
        return "number"
    if values and _is_evidence(values, known):
        return "pieces"
    longest = max((len(said(value, head.column, known)) for value in values[:100]), default=0)
    named = any(known.node(value) for value in values[:20])
    return "named" if named else "prose" if longest > PROSE else "short" if longest <= 12 else ""


def _is_evidence(values: Sequence[Any], known: Known) -> bool:
    each = [one for value in values for one in (value if isinstance(value, list) else [value])]
    return bool(each) and all(known.tie(one) for one in each[:20])


def _head(head: Head, look: str, known: Known, ways: Ways) -> Tag:
    css = "number" if look == "number" else look
    if ways.sorting is None:
        return tag("th", head.title, scope="col", css=css)
    now = ways.sort.removeprefix("-") == head.name
    down = now and ways.sort.startswith("-")
    mark = tag("span", "↓" if down else "↑", css="way", aria_hidden="true") if now else None
    first = "-" if look in ("number", "pieces") else ""
    steps = [f"{first}{head.name}", head.name if first else f"-{head.name}", ""]
    following = steps[(steps.index(ways.sort) + 1) % len(steps)] if now and ways.sort in steps else steps[0]
    words = ORDER_BY.format(title=head.title).in_(known.language)
    return tag(
        "th",
        link(ways.sorting(following), head.title, mark, title=words, data_keep=f"sort-{head.name}"),
        scope="col",
        css=css,
        aria_sort=("descending" if down else "ascending") if now else None,
    )


def _cell(head: Head, look: str, row: Row, known: Known, ways: Ways, opened: bool) -> Tag:
    value = row[head.name]
    if look == "pieces" and value not in (None, []) and ways.opening is not None:
        return tag("td", _pieces(value, row, known, ways, opened), css=look)
    css = "number zero" if look == "number" and value == 0 else look
    return tag("td", cell(value, head.column, known), css=css)


def _pieces(value: Any, row: Row, known: Known, ways: Ways, opened: bool) -> list[Child]:
    """How many pieces of evidence; a click opens them under the row, another closes them."""
    count = len(value) if isinstance(value, list) else 1
    words = (PIECE if count == 1 else PIECES.format(count=count)).in_(known.language)
    key = row_key(row)
    address = ways.opening("" if opened else key) if ways.opening else ""
    close: Child = [" ", tag("span", CLOSE.in_(known.language))] if opened else None
    return [link(address, words, close, aria_expanded="true" if opened else "false", data_keep=f"open-{key}")]


def _evidence(ties: Sequence[Tie], width: int, key: str, known: Known) -> Tag:
    """The edges that a row rests on, as evidence is shown everywhere."""
    lines = tuple(_line(tie, known) for tie in ties)
    table = evidence.table([evidence.Group(None, None, lines)], known.state, known.today)
    # In a room of its own: what opens must not move the columns above it.
    inside = tag("td", tag("div", table, css="inside"), colspan=width)
    return tag("tr", inside, css="opened-evidence", data_reveal=key)


def _line(tie: Tie, known: Known) -> evidence.Line:
    kind, found = EDGE_TYPES[tie.kind].TITLE, detail(tie.kind, tie.detail)
    basis = WITH_DETAIL.format(kind=kind, detail=text_of(found)) if found else kind
    ends = [_end(tie.origin, known), " → ", _end(tie.target, known)]
    dated = tie.kind not in ("REPORTS_GAP", "REPORTS_COVERAGE", "RECOMMENDS")
    return evidence.link_line(tie, basis, known.facts.citations(tie), whose=tag("span", ends), dated=dated)


def _end(key: str, known: Known) -> Child:
    node = known.node(key)
    return entity_of(node, known.state, short=node.short, css="") if node else key
