"""The matrix, the gaps and their evidence as plain rows to take away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.assessment import Assessment, Entry
from analysis.elements import Citation, Source
from analysis.evidence import Evidence
from analysis.gaps import Gap
from graph.schema import Confidence
from graph.text import Language, Text, chinese_punctuation

from .. import words
from ..definition import Defined, departures
from ..export import Sheet, Value
from ..here import Standing
from .citation import locator, when
from .gap_ways import way_words
from .matrix import MARKS
from .matrix_model import Matrix, Name

MATRIX = Text("覆盖矩阵", "Coverage")
EVIDENCE = Text("证据", "Evidence")
GAPS = Text("缺口", "Gaps")
ID = Text("编号", "Id")
SUBJECT = Text("产业链、集群或领域", "Chain, cluster or field")
VERDICT = Text("判定", "Verdict")
COUNTED = Text("计入成员", "Members counted")
LEFT_OUT = Text("推断未计", "Inferred, left out")
UNPROVEN = Text("未证实平台", "Not shown to be members")
FIRMS = Text("入图企业", "Firms here")
SAID = Text("何时、谁说", "Who says so, and when")
CONTACT = Text("成员只有接触", "Members in contact only")
WAYS = Text("补法与理由", "Ways to close it, and why")
QUESTIONS = Text("先查什么", "What to ask first")
PLATFORM = Text("平台", "Platform")
ROLE = Text("怎样算", "How it counts")
BASIS = Text("依据", "Basis")
SAYS = Text("说的是什么(大意)", "What it says (in our words)")
SINCE = Text("始于", "Since")
SOURCES = Text("来源", "Sources")
SURE = Text("置信", "How sure")
ROLES = (
    ("members", Text("计入", "counted")),
    ("left_out", Text("推断,现不计入", "inferred, not counted now")),
    ("contact", Text("只有接触", "contact only")),
    ("ties", Text("主办或统筹", "host or coordination")),
    ("unproven", Text("未证实为成员", "not shown to be a member")),
    ("of_the_system", Text("体系所属", "of the system itself")),
)
FILTERS = Text("判定口径", "Definition")
DEFAULT = Text("默认,计入推断,截至最新", "default, inferred links counted, as of latest")
DATA = Text("资料", "Data")
UNCHECKED = "–"
Note = tuple[str, str]
SAMPLE = Text("入图企业是样本,非统计。", "Firms here are a sample, not statistics.")


def matrix_sheet(matrix: Matrix, language: Language) -> Sheet:
    """The matrix: one column a member, each cell its word and how it counts."""
    fixed = (ID, SUBJECT, VERDICT, COUNTED, LEFT_OUT, UNPROVEN)
    heads = [text.in_(language) for text in fixed] + [named(one.name, language) for one in matrix.columns]
    rows: list[tuple[Value, ...]] = []
    for row in matrix.rows:
        cells = [
            f"{cell.word.in_(language)} ({MARKS[cell.mark].in_(language)})" if cell else None
            for cell in row.cells
        ]
        front = (row.id, named(row.name, language), row.words.in_(language))
        # Of a chain without a public name nothing can be counted: a dash, never a zero.
        counts = (row.counted, row.left_out, row.unproven) if row.named else (UNCHECKED,) * 3
        rows.append((*front, *counts, *cells))
    return Sheet(MATRIX.in_(language), tuple(heads), tuple(rows))


def evidence_sheet(rows: Iterable[Assessment], language: Language) -> Sheet:
    """Every piece of evidence of the rows, with its sources."""
    heads = (ID, SUBJECT, PLATFORM, ROLE, BASIS, SAYS, SINCE, SURE, SOURCES)
    found: list[tuple[Value, ...]] = []
    for one in rows:
        for attribute, role in ROLES:
            entries: tuple[Entry, ...] = getattr(one, attribute)
            for entry in entries:
                found += [_piece(one, entry, role, piece, language) for piece in entry.evidence]
    return Sheet(EVIDENCE.in_(language), tuple(text.in_(language) for text in heads), tuple(found))


def gaps_sheet(gaps: Sequence[Gap], language: Language) -> Sheet:
    """The gaps as on the page, one row a chain."""
    heads = (ID, SUBJECT, VERDICT, FIRMS, SAID, CONTACT, UNPROVEN, WAYS, QUESTIONS)
    rows = tuple(_gap(gap, language) for gap in gaps)
    return Sheet(GAPS.in_(language), tuple(text.in_(language) for text in heads), rows)


def definition_note(state: Defined) -> Note:
    """The definition in force, as it differs from the default."""
    settings = ("、" if state.lang == "zh" else "; ").join(departures(state, state.lang))
    return FILTERS.in_(state.lang), settings or DEFAULT.in_(state.lang)


def data_note(standing: Standing, language: Language) -> Note:
    """Of which day the data are, from how many sources, and where they come from."""
    said = (words.DATA_UNTIL.format(day=standing.latest or "-"), words.SOURCES.format(count=standing.sources))
    return DATA.in_(language), ", ".join(text.in_(language) for text in (*said, standing.origin))


def notes(state: Defined, standing: Standing, rows: Iterable[Assessment]) -> tuple[Note, ...]:
    """The definition in force, the data date, and every source the table rests on."""
    language = state.lang
    said = [
        definition_note(state),
        data_note(standing, language),
        (FIRMS.in_(language), SAMPLE.in_(language)),
    ]
    for source in sources_of(rows):
        said.append((SOURCES.in_(language), source_line(source, language)))
    return tuple(said)


def named(name: Name, language: Language) -> str:
    """A name of the data in plain text."""
    return name.en if language == "en" and name.en else chinese_punctuation(name.zh)


def _piece(
    one: Assessment, entry: Entry, role: Text, piece: Evidence, language: Language
) -> tuple[Value, ...]:
    sure = Confidence.STATED if piece.stated else Confidence.INFERRED
    return (
        one.id,
        named(Name(one.name, one.name_en, one.name), language),
        _platform(entry, language),
        role.in_(language),
        piece.basis_words.in_(language),
        piece.link.says,
        piece.begins_on,
        sure.words.in_(language),
        "; ".join(cited(citation, language) for citation in piece.citations),
    )


def _gap(gap: Gap, language: Language) -> tuple[Value, ...]:
    one = gap.assessment
    return (
        one.id,
        named(Name(one.name, one.name_en, one.name), language),
        one.verdict.words.in_(language),
        len(one.firms),
        "\n".join(cited(told.reported.citation, language) for told in gap.told),
        "\n".join(_platform(entry, language) for entry in gap.contact),
        "\n".join(_platform(candidate.entry, language) for candidate in gap.candidates),
        "\n".join(way_words(way, gap, language) for way in gap.ways),
        "\n".join(question.text.in_(language) for question in gap.questions),
    )


def _platform(entry: Entry, language: Language) -> str:
    platform = entry.platform
    return named(Name(platform.name_zh, platform.name_en, platform.short), language)


def cited(citation: Citation, language: Language) -> str:
    """A source in plain text: its title, where in it, from when."""
    source = citation.source
    where = locator(citation.locator, language)
    return f"{chinese_punctuation(source.title)}, {where}, {when(source).in_(language)}"


def source_line(source: Source, language: Language) -> str:
    """A source in one line: title, publisher, date, address."""
    said = [chinese_punctuation(source.title), source.publisher, when(source).in_(language), source.url]
    return ", ".join(part for part in said if part)


def sources_of(rows: Iterable[Assessment]) -> list[Source]:
    found: dict[str, Source] = {}
    for one in rows:
        reports = (*one.gap_reports, *one.coverage_reports, *one.recommendations)
        entries = [entry for attribute, _ in ROLES for entry in getattr(one, attribute)]
        citations = [report.citation for report in reports]
        citations += [c for entry in entries for piece in entry.evidence for c in piece.citations]
        found |= {citation.source.id: citation.source for citation in citations}
    return [found[key] for key in sorted(found)]
