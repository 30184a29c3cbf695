"""Districts × chains as a table: platforms that serve a chain there, and its firms as a quieter figure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from analysis.district_matrix import Cell, Column, DistrictMatrix, Row
from graph.text import Language, Text, chinese_punctuation

from ..look import parts
from ..look.signs import sign
from ..look.tags import Child, Tag, link, tag

Address = Callable[[str, str], str]
"""Row id and column id (either may be nothing) to the address that opens them."""

WIDE = 12
TALL = 24
TITLE = Text("区市 × 产业链", "Districts × chains")
CORNER = Text(
    "区市、功能区并列\n点名称看整行、整列", "Districts and zones as equals;\na name opens its row or column"
)
MEMBERS = Text("成员\n平台", "mem-\nbers")
FIRMS_HEAD = Text("企业", "firms")
ZONES = Text("功能区，与区市并列", "Functional zones, equals of districts")
UNKNOWN_PLACE = Text("区市未知", "District unknown")
NOT_WRITTEN = Text("来源没有写明", "no source says where")
NO_DATA = Text(
    "图中没有这里的平台，也没有这里的企业；没有资料不等于没有",
    "the graph holds no platform and no firm here; no data is not the same as none",
)
UNNAMED = Text("名称未公开 {count} 条", "no public name: {count}")
NO_MEMBER = Text("无成员", "no member")
FIRMS = Text("企 {count}", "{count} firms")
ONE_FIRM = Text("企 1", "1 firm")
PART = Text("属 {count}", "part {count}")
ALL_MEMBERS = Text("成员，每家一次", "Members, each once")
UNPLACED = Text("其中区市未知", "of them, district unknown")
ALL_FIRMS = Text("企业，每家一次", "Firms, each once")
OPEN = Text("{row}，{column}：{says}", "{row}, {column}: {says}")
SAYS_MEMBERS = Text("成员 {count}", "members {count}")
SAYS_FIRMS = Text("企业 {count}", "firms {count}")
WHOLE_ROW = Text("打开 {row} 的名单", "open the list of {row}")
WHOLE_COLUMN = Text("打开 {column} 的名单", "open the list of {column}")
KINDS = (
    ("stated", Text("2", "2"), Text("成员，服务与所在地都是明示", "members, service and place both stated")),
    ("inferred", Text("1", "1"), Text("成员，有一项是推断", "members, one of the two inferred")),
    ("off", Text("1", "1"), Text("推断，现不计入", "inferred, not counted now")),
    ("part", Text("属 1", "part 1"), Text("成员的下属在此，随成员计", "part of a member, counted with it")),
    (
        "unproven",
        Text("○ 3", "○ 3"),
        Text("未证实或体系所属，不计", "unproven or of the system, not counted"),
    ),
)
FIRMS_SAY = Text("该链入图企业（样本，非统计）", "firms of the chain here (a sample, no statistics)")
ALONE_SAYS = Text("有企业而没有服务它的成员", "firms, and no member that serves them")


def district_table(
    matrix: DistrictMatrix,
    unnamed: int,
    language: Language,
    to: Address,
    picked: tuple[str, str],
    *,
    beside: bool,
) -> Tag:
    """The table; `unnamed` declared chains of no public name stand as one hatched column."""
    heads = [_head(column, language, to, picked) for column in matrix.columns]
    if unnamed:
        count = UNNAMED.format(count=unnamed).in_(language)
        heads.append(tag("th", tag("span", count, css="down"), css="member nameless", scope="col"))
    corner = tag("th", *_lines(CORNER, language), css="corner", scope="col")
    totals = [
        tag("th", *_lines(text, language), css=_first("total-head", number), scope="col")
        for number, text in enumerate((MEMBERS, FIRMS_HEAD))
    ]
    columns = len(matrix.columns) + bool(unnamed)
    whole = tag(
        "table",
        tag("caption", TITLE.in_(language), css="hidden"),
        tag(
            "colgroup",
            tag("col", css="head"),
            [tag("col") for _ in range(columns)],
            [tag("col", css="total") for _ in range(2)],
        ),
        tag("thead", tag("tr", corner, heads, totals)),
        tag("tbody", list(_rows(matrix, unnamed, language, to, picked, beside=beside))),
        tag("tfoot", _foot(matrix, unnamed, language)),
        css="matrix places wide" if columns > WIDE else "matrix places",
    )
    boxed = columns > WIDE or len(matrix.rows) > TALL
    return tag("div", whole, css="matrix-box boxed" if boxed else "matrix-box", data_grid=True, tabindex="0")


def district_legend(language: Language, *, inferred: bool, beside: bool) -> Tag:
    """What the marks mean, as the switches stand."""
    left_out = {"inferred": not inferred, "off": inferred, "unproven": not beside}
    marks = [
        tag("span", tag("span", example.in_(language), css=f"mark {css}"), words.in_(language))
        for css, example, words in KINDS
        if not left_out.get(css)
    ]
    firms = tag(
        "span", tag("span", FIRMS.format(count=3).in_(language), css="firms"), FIRMS_SAY.in_(language)
    )
    alone = tag("span", tag("span", NO_MEMBER.in_(language), css="alone"), ALONE_SAYS.in_(language))
    return tag("div", marks, firms, alone, css="legend")


def _rows(
    matrix: DistrictMatrix,
    unnamed: int,
    language: Language,
    to: Address,
    picked: tuple[str, str],
    *,
    beside: bool,
) -> Iterator[Tag]:
    zones = False
    for row in matrix.rows:
        place = row.district.place
        if place is not None and place.kind != "district" and not zones:
            zones = True
            span = len(matrix.columns) + bool(unnamed) + 3
            yield tag("tr", tag("th", ZONES.in_(language), colspan=span, scope="rowgroup"), css="zones")
        yield _row(matrix, row, unnamed, language, to, picked, beside=beside)


def _row(
    matrix: DistrictMatrix,
    row: Row,
    unnamed: int,
    language: Language,
    to: Address,
    picked: tuple[str, str],
    *,
    beside: bool,
) -> Tag:
    head = _row_head(row, language, to)
    css = [name for name, holds in (("unknown-place", not row.known), ("no-data", row.without_data)) if holds]
    css += ["picked-row"] if picked == (row.id, "") else []
    if row.without_data:
        words = tag(
            "td",
            tag("span", NO_DATA.in_(language)),
            css="unknown",
            colspan=len(matrix.columns) + bool(unnamed),
        )
        dashes = [tag("td", "–", css=_first("total", number)) for number in range(2)]
        return tag("tr", head, words, dashes, css=" ".join(css))
    cells = [
        _cell(row, column, matrix.cell(row.id, column.one.id), language, to, picked, beside=beside)
        for column in matrix.columns
    ]
    nameless = tag("td", css="nameless") if unnamed else None
    totals = [
        tag("td", str(count) if count else tag("span", "·", css="zero"), css=_first(name, number))
        for number, (name, count) in enumerate(
            (("total counted", len(row.members)), ("total", len(row.firms)))
        )
    ]
    return tag("tr", head, cells, nameless, totals, css=" ".join(css))


def _row_head(row: Row, language: Language, to: Address) -> Tag:
    place = row.district.place
    name = (
        parts.data_name(place.name_zh, place.name_en, language, css="")
        if place
        else tag("span", UNKNOWN_PLACE.in_(language))
    )
    says = WHOLE_ROW.format(row=row_name(row, language)).in_(language)
    opened = link(to(row.id, ""), name, css="row-name", title=says)
    remark = None if place else tag("span", NOT_WRITTEN.in_(language), css="row-signs")
    return tag("th", opened, remark, scope="row")


def _cell(
    row: Row,
    column: Column,
    cell: Cell,
    language: Language,
    to: Address,
    picked: tuple[str, str],
    *,
    beside: bool,
) -> Tag:
    marks = list(_marks(cell, language, beside=beside))
    if not marks and not cell.firms:
        return tag("td", css="cell nobody")
    firms = firm_words(len(cell.firms)).in_(language) if cell.firms else None
    if not marks:
        marks = [tag("span", NO_MEMBER.in_(language), css="alone")]
    says = SAYS_MEMBERS.format(count=len(cell.members)).in_(language)
    both = f"{says}, {SAYS_FIRMS.format(count=len(cell.firms)).in_(language)}"
    label = OPEN.format(row=row_name(row, language), column=column_name(column, language), says=both)
    chosen = picked == (row.id, column.one.id)
    opened = link(
        to(row.id, column.one.id),
        tag("span", marks, css="marks"),
        tag("span", firms, css="firms") if firms else None,
        css="firms-alone" if cell.firms_alone else "",
        aria_label=label.in_(language),
        aria_current="true" if chosen else None,
    )
    return tag("td", opened, css="cell picked" if chosen else "cell")


def _marks(cell: Cell, language: Language, *, beside: bool) -> Iterator[Tag]:
    stated = sum(one.stated for one in cell.members)
    counts = (
        ("stated", stated, str(stated)),
        ("inferred", len(cell.members) - stated, str(len(cell.members) - stated)),
        ("off", len(cell.left_out), str(len(cell.left_out))),
        ("part", len(cell.parts), PART.format(count=len(cell.parts)).in_(language)),
        ("unproven", len(cell.unproven) if beside else 0, f"○ {len(cell.unproven)}"),
    )
    for css, count, words in counts:
        if count:
            yield tag("span", words, css=f"mark {css}")


def _head(column: Column, language: Language, to: Address, picked: tuple[str, str]) -> Tag:
    one = column.one
    name = parts.data_name(one.name, one.name_en, language, css="down" if language == "zh" else "across")
    says = WHOLE_COLUMN.format(column=column_name(column, language)).in_(language)
    opened = link(to("", one.id), name, tag("span", sign(one.sign), css="tier"), title=says)
    return tag("th", opened, css="member picked" if picked == ("", one.id) else "member", scope="col")


def _foot(matrix: DistrictMatrix, unnamed: int, language: Language) -> list[Tag]:
    lines: Sequence[tuple[Text, Callable[[Column], int]]] = (
        (ALL_MEMBERS, lambda column: len(column.one.members)),
        (UNPLACED, lambda column: column.unplaced_members),
        (ALL_FIRMS, lambda column: len(column.one.firms)),
        (UNPLACED, lambda column: column.unplaced_firms),
    )
    empty = [tag("td", css=_first("", number)) for number in range(2)]
    return [
        tag(
            "tr",
            tag("th", text.in_(language), scope="row", css="indent" if text is UNPLACED else ""),
            [tag("td", str(count(column))) for column in matrix.columns],
            tag("td", "–") if unnamed else None,
            empty,
        )
        for text, count in lines
    ]


def firm_words(count: int) -> Text:
    """How many firms, short."""
    return ONE_FIRM if count == 1 else FIRMS.format(count=count)


def row_name(row: Row, language: Language) -> str:
    """The name of a district in plain text."""
    return UNKNOWN_PLACE.in_(language) if not row.known else _said(row.district.name, language)


def column_name(column: Column, language: Language) -> str:
    """The name of a chain or cluster in plain text."""
    return _said(column.one.subject.full_name, language)


def _said(text: Text, language: Language) -> str:
    return text.en if language == "en" else chinese_punctuation(text.zh)


def _lines(text: Text, language: Language) -> list[Child]:
    first, *others = text.in_(language).split("\n")
    return [first, *(part for other in others for part in (tag("br"), other))]


def _first(css: str, number: int) -> str:
    return f"{css} first-total".strip() if number == 0 else css
