"""The answer of a question to take away: its rows in words and by id, their evidence, what was asked."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.entity import Tie
from graph.schema import EDGE_TYPES, Confidence
from graph.text import Language, Text
from queries import Column

from .. import words
from ..export import Sheet, Takeaway, Value
from ..here import Standing
from .answer_cells import NOT_STATED, is_figure, name_of, said
from .answer_known import Head, Known, Row, told_once
from .citation import locator, when
from .queries_state import Asked

ANSWER = Text("答案", "Answer")
EVIDENCE = Text("证据", "Evidence")
BY_ID = Text("{title}(编号)", "{title} (id)")
HEADS = (
    *(Text("编号", "Id"), Text("起点", "From"), Text("关系", "Kind"), Text("终点", "To")),
    *(Text("说的是什么(大意)", "What is said"), Text("始于", "Since"), Text("置信", "How sure")),
    Text("来源", "Sources"),
)
QUESTION = Text("问题", "Question")
NAME = Text("题名", "Name")
ASKED = Text("参数", "Parameters")
DATA = Text("资料", "Data")


def taken(
    asked: Asked, heads: Sequence[Head], rows: Sequence[Row], known: Known, standing: Standing
) -> Takeaway:
    """The rows first, then each edge that they rest on with its sources, then what was asked."""
    language = known.language
    ties = {tie.id: tie for row in rows for tie in known.ties(row)}
    more = (_evidence(list(ties.values()), known),) if ties else ()
    return Takeaway(_answer(heads, rows, known), more, notes(asked, standing), language)


def notes(asked: Asked, standing: Standing) -> tuple[tuple[str, str], ...]:
    """The question, its parameters, the data's date."""
    language = asked.state.lang
    given = [f"{param.title.in_(language)} {_given(asked, param.name)}" for param in asked.query.params]
    said = [
        (QUESTION.in_(language), asked.query.title.in_(language)),
        (NAME.in_(language), asked.query.name),
    ]
    if given:
        said.append((ASKED.in_(language), "; ".join(given)))
    if standing.latest:
        until = words.DATA_UNTIL.format(day=standing.latest).in_(language)
        origin = standing.origin.in_(language)
        said.append((DATA.in_(language), f"{until}; {origin}"))
    return tuple(said)


def _given(asked: Asked, name: str) -> str:
    param = next(one for one in asked.query.params if one.name == name)
    value = asked.value(param)
    if isinstance(value, bool):
        return "1" if value else "0"
    if value == "latest":
        return words.LATEST.in_(asked.state.lang)
    return str(value) if value not in (None, "") else "–"


def _answer(heads: Sequence[Head], rows: Sequence[Row], known: Known) -> Sheet:
    """What the page shows, then the ids of what it names."""
    kept = told_once(heads, rows, known)
    ids = [head for head in kept if head.column and head.column.of]
    titles = [head.title for head in kept]
    titles += [BY_ID.format(title=head.title).in_(known.language) for head in ids]
    lines = tuple(
        tuple(
            [_value(row[head.name], head.column, known) for head in kept]
            + [_ids(row[head.name]) for head in ids]
        )
        for row in rows
    )
    return Sheet(ANSWER.in_(known.language), tuple(titles), lines)


def _value(value: object, column: Column | None, known: Known) -> Value:
    if isinstance(value, int | float) and is_figure(value):
        return value
    return None if value in (None, "", []) else said(value, column, known)


def _ids(value: object) -> Value:
    return "; ".join(map(str, value)) if isinstance(value, list) else None if value is None else str(value)


def _evidence(ties: Sequence[Tie], known: Known) -> Sheet:
    rows = tuple(_piece(tie, known) for tie in ties)
    return Sheet(EVIDENCE.in_(known.language), tuple(text.in_(known.language) for text in HEADS), rows)


def _piece(tie: Tie, known: Known) -> tuple[Value, ...]:
    language = known.language
    ends = [name_of(node, known) if (node := known.node(key)) else key for key in (tie.origin, tie.target)]
    sure = Confidence.STATED if tie.stated else Confidence.INFERRED
    return (
        *(tie.id, ends[0], EDGE_TYPES[tie.kind].TITLE.in_(language), ends[1], tie.says),
        *(tie.begins_on, sure.words.in_(language), _sources(tie, known, language)),
    )


def _sources(tie: Tie, known: Known, language: Language) -> str:
    """Each source with its date and where in it."""
    return "; ".join(
        f"{one.source.title} ({when(one.source).in_(language)}, {locator(one.locator, language)})"
        for one in known.facts.citations(tie)
    ) or NOT_STATED.in_(language)
