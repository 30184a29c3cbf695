"""What stands in the matrix of chains (or clusters) and members: words and figures, nothing drawn yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from analysis import matrix as found
from analysis.assessment import Assessment, Entry
from analysis.elements import Platform
from analysis.evidence import Evidence
from analysis.verdicts import Verdict
from graph.schema import Confidence
from graph.text import Text

Mark = Literal["stated", "inferred", "off", "contact"]

LIKELY = Text("是否十强：推断", "one of the ten: inferred")
RECOMMENDED = Text("来源建议设平台", "a source recommends one")
# The cells are as wide as two Chinese characters; these bases have longer words.
SHORT: Mapping[str, Text] = {
    "mission": Text("任务", "task"),
    "project": Text("项目", "project"),
    "host": Text("主办", "host"),
    "name": Text("名称", "name"),
    "joint_research": Text("研发", "R&D"),
    "joint_body": Text("共建", "joint"),
    "agreement": Text("签约", "signed"),
    "programme": Text("专项", "grant"),
    "transfer": Text("转化", "transfer"),
}
UNTOLD = Text("来源未另作说明", "no wording recorded")
WHY = Text("{basis}，{sure}", "{basis}, {sure}")


@dataclass(frozen=True, slots=True)
class Name:
    """A name from the data: whole in Chinese, its English where there is one, and a short Chinese one."""

    zh: str
    en: str | None
    short: str


@dataclass(frozen=True, slots=True)
class Column:
    """One member of the system; `concluded`: that it is one was inferred; `reach`: rows that count it."""

    id: str
    name: Name
    tier: str
    concluded: bool
    reach: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What one member gives one row: the strongest of its evidence, or the contact there is."""

    word: Text
    mark: Mark
    says: Text


@dataclass(frozen=True, slots=True)
class Beside:
    """A platform that serves the row and is not counted; `concluded`: the evidence was inferred."""

    id: str
    name: Name
    why: Text
    concluded: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One chain or cluster; `was` is its verdict under the default definition where that differs."""

    id: str
    name: Name
    verdict: str
    level: int
    words: Text
    was: Text | None
    remark: Text | None
    advice: Text | None
    cells: tuple[Cell | None, ...]
    counted: int
    left_out: int
    unproven: int
    beside: tuple[Beside, ...]
    named: bool
    said_covered: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows from gap to strong and members by reach."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def build(whole: found.Matrix, default: Mapping[str, Verdict]) -> Matrix:
    """The matrix of an analysis in words; `default` holds the verdicts under the default definition."""
    columns = tuple(
        Column(
            id=column.platform.id,
            name=platform_name(column.platform),
            tier=column.membership.tier,
            concluded=not column.membership.stated,
            reach=column.counted,
        )
        for column in whole.columns
    )
    return Matrix(columns, tuple(_row(one, whole, default.get(one.id)) for one in whole.rows))


def platform_name(platform: Platform) -> Name:
    """The names of a platform."""
    return Name(platform.name_zh, platform.name_en, platform.short)


def _row(one: Assessment, whole: found.Matrix, default: Verdict | None) -> Row:
    cells = tuple(_cell(whole.cell(one.id, column.platform.id)) for column in whole.columns)
    beside = (*one.unproven, *one.of_the_system)
    return Row(
        id=one.id,
        name=Name(one.name, one.name_en, one.name),
        verdict=one.verdict.value,
        level=one.level,
        words=one.verdict.words,
        was=default.words if default is not None and default is not one.verdict else None,
        remark=LIKELY if one.only_likely_declared else None,
        advice=RECOMMENDED if one.recommendations and one.verdict is Verdict.NO_RECORD else None,
        cells=cells,
        counted=len(one.members),
        left_out=len(one.left_out),
        unproven=len(one.unproven),
        beside=tuple(_beside(entry) for entry in beside),
        named=one.verdict is not Verdict.UNNAMED,
        said_covered=bool(one.coverage_reports),
    )


def _cell(cell: found.Cell | None) -> Cell | None:
    if cell is None:
        return None
    word = SHORT.get(cell.best.basis, cell.words)
    return Cell(word, _mark(cell), _says(cell.best))


def _mark(cell: found.Cell) -> Mark:
    if cell.state is found.State.COUNTED:
        return "stated" if cell.stated else "inferred"
    return "off" if cell.state is found.State.LEFT_OUT else "contact"


def _says(piece: Evidence) -> Text:
    return Text(piece.link.says, piece.link.says) if piece.link.says else UNTOLD


def _beside(entry: Entry) -> Beside:
    sure = Confidence.STATED if entry.stated else Confidence.INFERRED
    basis = entry.best.basis_words if entry.best else UNTOLD
    return Beside(
        entry.id,
        platform_name(entry.platform),
        WHY.format(basis=basis, sure=sure.words),
        concluded=not entry.stated,
    )
