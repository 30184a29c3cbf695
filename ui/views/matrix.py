"""The matrix as a table: members run across, chains or clusters run down, each cell opens its evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.text import Language, Text, chinese_punctuation

from ..address import State
from ..look import parts
from ..look.signs import sign
from ..look.tags import Tag, link, tag
from .matrix_model import Beside, Cell, Column, Matrix, Name, Row
from .names import entity, entity_href

Address = Callable[[str, str], str]
"""Row id and column id (or nothing for the whole row) to the address that opens it."""

WIDE = 14
TALL = 24
TOTALS = (
    Text("计入\n成员", "counted"),
    Text("推断\n未计", "left\nout"),
    Text("未证实\n平台", "not\nproven"),
)
ORDER = Text("判定由缺到足，平台按计入条数", "Gaps first; platforms by the rows that count them")
TIERS = Text("名下为层次：1、4、N", "Tier below: 1, 4, N")
REACH = Text("计入几条", "counted in")
CONCLUDED = Text("成员身份为推断", "membership inferred")
TITLE = Text("{name}（{sure}）", "{name} ({sure})")
WAS = Text("原 {words}", "by default: {words}")
OPEN = Text("{row}，{column}：{word}，{mark}", "{row}, {column}: {word}, {mark}")
ROW = Text("打开 {row} 的全部证据", "open all the evidence on {row}")
UNNAMED = Text("名称未公开，不能逐格核对", "their names are in no source, so no cell can be checked")
SAID_COVERED = Text(
    "；报告称未点名为缺口的各链已覆盖（推断）",
    "; the report says the chains it does not name as gaps are covered (inferred)",
)
BESIDE = Text("未计入：", "not counted:")
MARKS: dict[str, Text] = {
    "stated": Text("明示，计入", "stated, counted"),
    "inferred": Text("推断，计入", "inferred, counted"),
    "off": Text("推断，现不计入", "inferred, not counted now"),
    "contact": Text("只是接触，从不计入", "contact only, never counted"),
}
EXAMPLES = {
    "stated": Text("任务", "task"),
    "inferred": Text("名称", "name"),
    "off": Text("名称", "name"),
    "contact": Text("接触", "contact"),
}


@dataclass(frozen=True, slots=True)
class Selection:
    """What the address has opened: a row, or one cell of it."""

    row: str = ""
    column: str = ""


def table(
    matrix: Matrix, title: Text, state: State, address: Address, picked: Selection, *, beside: bool
) -> Tag:
    """The whole matrix; `beside` lists under each row the platforms that serve it and are not counted."""
    language = state.lang
    boxed = len(matrix.columns) > WIDE or len(matrix.rows) > TALL
    rows: list[Tag] = []
    unnamed = [row for row in matrix.rows if not row.named]
    for row in matrix.rows:
        if row.named:
            rows += _row(matrix, row, state, address, picked, beside=beside)
    rows += [
        _unnamed(row, len(matrix.columns), len(unnamed) if number == 0 else 0, language, address, picked)
        for number, row in enumerate(unnamed)
    ]
    whole = tag(
        "table",
        tag("caption", title.in_(language), css="hidden"),
        _widths(len(matrix.columns)),
        tag("thead", _heads(matrix.columns, state, stepped=language == "en" and not boxed)),
        tag("tbody", rows),
        tag("tfoot", _foot(matrix.columns, language)),
        css="matrix wide" if len(matrix.columns) > WIDE else "matrix",
    )
    css = "matrix-box boxed" if boxed else "matrix-box"
    return tag("div", whole, css=css, data_grid=True, tabindex="0")


def legend(language: Language, *, inferred: bool) -> Tag:
    """What the marks mean, as the switch stands."""
    shown = ("stated", "inferred" if inferred else "off", "contact")
    marks = [
        tag("span", _mark(EXAMPLES[mark].in_(language), mark), MARKS[mark].in_(language)) for mark in shown
    ]
    name = tag("span", Text("虚线名", "dashed name").in_(language), css="dashed")
    return tag("div", marks, tag("span", name, CONCLUDED.in_(language)), css="legend")


def _widths(columns: int) -> Tag:
    return tag(
        "colgroup",
        tag("col", css="head"),
        [tag("col") for _ in range(columns)],
        [tag("col", css="total") for _ in TOTALS],
    )


def _heads(columns: Sequence[Column], state: State, *, stepped: bool) -> list[Tag]:
    """Chinese names run down above their column; English ones stand as steps with a line to theirs.

    More than a screen of English names run down too: steps would be as tall as they are many.
    """
    language = state.lang
    steps = _steps(columns, state) if stepped else []
    corner = tag("th", *_lines(ORDER, language), tag("br"), TIERS.in_(language), css="corner", scope="col")
    members = [_member(column, state, stepped=stepped) for column in columns]
    totals = [
        tag("th", *_lines(words, language), css=_total_css("total-head", number), scope="col")
        for number, words in enumerate(TOTALS)
    ]
    return [*steps, tag("tr", corner, members, totals)]


def _steps(columns: Sequence[Column], state: State) -> list[Tag]:
    rows = []
    for number, column in enumerate(columns):
        css = "concluded" if column.concluded else ""
        name = entity(column.id, column.name.zh, column.name.en, state, css=css)
        stems = [tag("td", css="stem") for _ in range(number)]
        step = tag("td", name, css="step", colspan=len(columns) - number + len(TOTALS))
        rows.append(tag("tr", tag("td"), stems, step, css="steps"))
    return rows


def _member(column: Column, state: State, *, stepped: bool) -> Tag:
    language = state.lang
    tier = tag("span", column.tier, css="tier")
    plain = _plain(column.name, language)
    if stepped:
        whole = tag("span", plain, css="hidden")
        return tag("th", whole, tier, css="member stem", scope="col", title=plain)
    title = TITLE.format(name=plain, sure=CONCLUDED).in_(language) if column.concluded else plain
    css = "down concluded" if column.concluded else "down"
    to = entity_href(column.id, state)
    shown = plain if language == "en" else column.name.short
    marked = "zh-CN" if language == "en" and not column.name.en else None
    name = link(to, tag("span", shown, css=css, lang=marked))
    return tag("th", name, tier, css="member", scope="col", title=title)


def _row(
    matrix: Matrix, row: Row, state: State, address: Address, picked: Selection, *, beside: bool
) -> list[Tag]:
    language = state.lang
    below = beside and bool(row.beside)
    css = ["picked-row"] if picked == Selection(row.id) else []
    css += ["has-beside"] if below else []
    cells = [
        _cell(row, column, cell, language, address, picked)
        for column, cell in zip(matrix.columns, row.cells, strict=True)
    ]
    line = tag("tr", _row_head(row, language, address), cells, _totals(row), css=" ".join(css))
    return [line, _beside(row.beside, len(matrix.columns), state)] if below else [line]


def _row_head(row: Row, language: Language, address: Address) -> Tag:
    name = link(
        address(row.id, ""),
        parts.data_name(row.name.zh, row.name.en, language, css=""),
        css="row-name",
        title=ROW.format(row=_plain(row.name, language)).in_(language),
    )
    signs = [parts.verdict(row.verdict, row.words, language, level=row.level)]
    if row.was:
        signs.append(tag("span", WAS.format(words=row.was).in_(language)))
    if row.advice:
        signs.append(tag("span", row.advice.in_(language)))
    if row.remark:
        signs.append(tag("span", row.remark.in_(language), css="chip inferred"))
    return tag("th", name, tag("span", signs, css="row-signs"), scope="row")


def _cell(
    row: Row, column: Column, cell: Cell | None, language: Language, address: Address, picked: Selection
) -> Tag:
    if cell is None:
        return tag("td", css="cell")
    word = cell.word.in_(language)
    label = OPEN.format(
        row=_plain(row.name, language), column=_plain(column.name, language), word=word, mark=MARKS[cell.mark]
    ).in_(language)
    chosen = picked == Selection(row.id, column.id)
    opened = link(
        address(row.id, column.id),
        _mark(word, cell.mark),
        aria_label=label,
        aria_current="true" if chosen else None,
        title=cell.says.in_(language),
    )
    return tag("td", opened, css="cell picked" if chosen else "cell")


def _mark(word: str, mark: str) -> Tag:
    return tag("span", word, css=f"mark {mark}")


def _totals(row: Row) -> list[Tag]:
    counted = tag("td", str(row.counted), css=_total_css("total counted", 0))
    others = (row.left_out, row.unproven)
    return [
        counted,
        *(tag("td", str(count) if count else tag("span", "·", css="zero"), css="total") for count in others),
    ]


def _unnamed(
    row: Row, columns: int, span: int, language: Language, address: Address, picked: Selection
) -> Tag:
    name = link(address(row.id, ""), sign("unnamed"), " ", _plain(row.name, language))
    dashes = [tag("td", "–", css=_total_css("total", number)) for number in range(len(TOTALS))]
    why = UNNAMED.in_(language) + (SAID_COVERED.in_(language) if row.said_covered else "")
    middle = tag("td", tag("span", why), css="unknown", colspan=columns, rowspan=span)
    css = "unnamed picked-row" if picked == Selection(row.id) else "unnamed"
    return tag("tr", tag("th", name, scope="row"), middle if span else None, dashes, css=css)


def _beside(platforms: Sequence[Beside], columns: int, state: State) -> Tag:
    language = state.lang
    listed = [
        tag(
            "span",
            entity(one.id, one.name.zh, one.name.en, state, css="name dashed" if one.concluded else "name"),
            " ",
            one.why.in_(language),
        )
        for one in platforms
    ]
    words = tag("div", tag("span", BESIDE.in_(language)), listed, css="beside-list")
    return tag("tr", tag("td", words, colspan=columns + 1 + len(TOTALS)), css="beside")


def _foot(columns: Sequence[Column], language: Language) -> Tag:
    reach = [tag("td", str(column.reach)) for column in columns]
    empty = [tag("td", css=_total_css("", number)) for number in range(len(TOTALS))]
    return tag("tr", tag("th", REACH.in_(language), scope="row"), reach, empty)


def _total_css(css: str, number: int) -> str:
    return f"{css} first-total".strip() if number == 0 else css


def _lines(text: Text, language: Language) -> list[Tag | str]:
    first, *others = text.in_(language).split("\n")
    return [first, *(part for other in others for part in (tag("br"), other))]


def _plain(name: Name, language: Language) -> str:
    return name.en if language == "en" and name.en else chinese_punctuation(name.zh)
