"""Districts × chains as plain rows to take away: the counts, and every platform and firm behind them."""

from __future__ import annotations

from analysis.assessment import Firm
from analysis.district_matrix import Cell, DistrictMatrix, Present, Row
from graph.schema import Confidence
from graph.text import Language, Text

from ..export import Sheet, Value
from .district_table import UNKNOWN_PLACE, column_name, row_name
from .matrix_model import platform_name
from .tables import named

TITLE = Text("区市与产业链", "Districts and chains")
WHO = Text("谁在哪里", "Who is where")
ID = Text("编号", "Id")
PLACE = Text("区市", "District")
SUBJECT = Text("产业链或集群", "Chain or cluster")
NAME = Text("名称", "Name")
ROLE = Text("怎样算", "How it counts")
SERVICE = Text("服务", "Service")
PLACED = Text("所在地", "Place")
MEMBERS = Text("成员平台", "Members")
FIRMS = Text("企业", "Firms")
COUNTS = Text(
    "成员 {members}（推断 {inferred}）；推断未计 {left_out}；下属 {parts}；未证实 {unproven}；企业 {firms}",
    "members {members} (inferred {inferred}); left out {left_out}; parts {parts}; unproven {unproven}; "
    "firms {firms}",
)
ROLES: tuple[tuple[str, Text], ...] = (
    ("members", Text("计入", "counted")),
    ("left_out", Text("推断，现不计入", "inferred, not counted now")),
    ("parts", Text("成员的下属，随成员计", "part of a member, counted with it")),
    ("unproven", Text("未证实或体系所属，不计", "unproven or of the system, not counted")),
)
FIRM = Text("企业", "firm")
NO_DATA = Text("图中没有资料", "no data in the graph")
NOTHING = Text("无", "none")


def district_sheet(matrix: DistrictMatrix, language: Language) -> Sheet:
    """One row a district, one column a chain, each cell its counts in words."""
    heads = [text.in_(language) for text in (ID, PLACE, MEMBERS, FIRMS)]
    heads += [column_name(column, language) for column in matrix.columns]
    rows: list[tuple[Value, ...]] = []
    for row in matrix.rows:
        cells = [_cell(row, matrix.cell(row.id, column.one.id)).in_(language) for column in matrix.columns]
        rows.append((row.id, row_name(row, language), len(row.members), len(row.firms), *cells))
    return Sheet(TITLE.in_(language), tuple(heads), tuple(rows))


def presence_sheet(matrix: DistrictMatrix, language: Language) -> Sheet:
    """One row for every platform and every firm of every cell."""
    heads = (PLACE, SUBJECT, ID, NAME, ROLE, SERVICE, PLACED)
    rows: list[tuple[Value, ...]] = []
    for row in matrix.rows:
        for column in matrix.columns:
            cell = matrix.cell(row.id, column.one.id)
            front = (row_name(row, language), column_name(column, language))
            for attribute, words in ROLES:
                found: tuple[Present, ...] = getattr(cell, attribute)
                rows += [(*front, *_present(one, words, language)) for one in found]
            rows += [(*front, *_firm(firm, language)) for firm in cell.firms]
    return Sheet(WHO.in_(language), tuple(text.in_(language) for text in heads), tuple(rows))


def _cell(row: Row, cell: Cell) -> Text:
    if row.without_data:
        return NO_DATA
    if cell.empty:
        return NOTHING
    return COUNTS.format(
        members=len(cell.members),
        inferred=sum(not one.stated for one in cell.members),
        left_out=len(cell.left_out),
        parts=len(cell.parts),
        unproven=len(cell.unproven),
        firms=len(cell.firms),
    )


def _present(one: Present, words: Text, language: Language) -> tuple[Value, ...]:
    platform = one.located.platform
    placed = _sure(one.located.place_stated) if one.located.location else UNKNOWN_PLACE
    return (
        platform.id,
        named(platform_name(platform), language),
        words.in_(language),
        _sure(one.entry.stated).in_(language),
        placed.in_(language),
    )


def _firm(firm: Firm, language: Language) -> tuple[Value, ...]:
    name = firm.name_en if language == "en" and firm.name_en else firm.name_zh
    placed = _sure(any(link.stated for link in firm.locations)) if firm.locations else UNKNOWN_PLACE
    return (firm.id, name, FIRM.in_(language), _sure(firm.stated).in_(language), placed.in_(language))


def _sure(stated: bool) -> Text:
    return (Confidence.STATED if stated else Confidence.INFERRED).words
