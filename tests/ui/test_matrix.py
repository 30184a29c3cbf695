"""The matrix and what it opens, as words and figures, without a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import pytest

from analysis.assessment import Assessment
from analysis.coverage import assess
from analysis.definition import Definition
from analysis.elements import Citation, Source
from analysis.facts import Facts
from analysis.matrix import matrix
from analysis.order import moved, page_order
from graph.text import LANGUAGES, Language
from ui.definition import Defined
from ui.look.tags import Tag
from ui.views import coverage_words, opened
from ui.views.citation import age, begun, cited, first_day, locator, since, when
from ui.views.matrix import MARKS, Selection, legend, table
from ui.views.matrix_model import Matrix, build

from ..analysis.small import CHAIN, Small, chain

TODAY = date(2026, 11, 24)
NOTHING = Selection()
NOT_INFERRED = replace(Definition(), inferred=False)


def _city() -> Small:
    """A is served by P (stated) and Q (inferred); B is reported as a gap; R is only in touch with A."""
    city = chain().subject("chain:B", "yes", "yes").subject("chain:X", "yes", "no")
    city.member("P").member("Q", stated=False).member("R")
    city.serves("P").serves("Q", stated=False, basis="facility").engages("R", "contact")
    return city.gap("chain:B").platform("U").serves("U", "chain:B")


def _matrix(facts: Facts, definition: Definition) -> tuple[Matrix, Sequence[Assessment]]:
    rows = page_order(assess(facts, definition))
    default = {one.id: one.verdict for one in assess(facts, Definition())}
    return build(matrix(rows, facts, definition), default), rows


def _find(tag: Tag, css: str) -> Iterator[Tag]:
    """Every tag of a class."""
    if css in dict(tag.attributes).get("class", "").split():
        yield tag
    for child in tag.children:
        if isinstance(child, Tag):
            yield from _find(child, css)


def _draw(model: Matrix, language: Language = "zh", picked: Selection = NOTHING, beside: bool = False) -> Tag:
    def to(row: str, platform: str) -> str:
        return f"?{row}|{platform}"

    return table(model, coverage_words.CHAINS, Defined(lang=language), to, picked, beside=beside)


def test_each_cell_says_what_kind_of_evidence_it_is_and_whether_it_counts() -> None:
    model, _ = _matrix(_city().facts(), Definition())
    row = next(row for row in model.rows if row.id == CHAIN)
    marks = {
        column.id: cell and (cell.word.zh, cell.mark)
        for column, cell in zip(model.columns, row.cells, strict=True)
    }
    assert marks == {
        "platform:P": ("任务", "stated"),
        "platform:Q": ("设施", "inferred"),
        "platform:R": ("接触", "contact"),
    }
    assert (row.counted, row.left_out, row.unproven) == (2, 0, 0)


def test_switched_off_evidence_stays_visible_and_the_old_verdict_is_told() -> None:
    model, _ = _matrix(_city().facts(), NOT_INFERRED)
    row = next(row for row in model.rows if row.id == CHAIN)
    assert [cell.mark for cell in row.cells if cell] == ["stated", "off", "contact"]
    assert (row.counted, row.left_out) == (1, 1)
    assert row.was is not None and row.was.zh == "基本覆盖" and row.words.zh == "薄弱"


def test_rows_run_from_gap_to_unnamed_and_columns_by_reach() -> None:
    model, _ = _matrix(_city().facts(), Definition())
    assert [row.id for row in model.rows] == ["chain:B", "chain:A", "chain:X"]
    assert [column.reach for column in model.columns] == [1, 1, 0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cell_is_a_link_that_says_in_words_what_it_is(language: Language) -> None:
    model, _ = _matrix(_city().facts(), Definition())
    drawn = _draw(model, language, Selection(CHAIN, "platform:Q"))
    (picked,) = _find(drawn, "picked")
    (opening,) = [child for child in picked.children if isinstance(child, Tag)]
    said = dict(opening.attributes)
    assert said["href"] == f"?{CHAIN}|platform:Q" and said["aria-current"] == "true"
    assert MARKS["inferred"].in_(language) in said["aria-label"]


def test_unnamed_rows_share_one_hatched_cell_and_show_no_zero() -> None:
    model, _ = _matrix(_city().subject("chain:Y", "yes", "no").facts(), Definition())
    drawn = _draw(model)
    (unknown,) = _find(drawn, "unknown")
    assert dict(unknown.attributes)["rowspan"] == "2" and "不能逐格核对" in unknown.words()
    assert all("0" not in row.words() for row in _find(drawn, "unnamed"))


def test_platforms_that_never_count_are_listed_only_when_asked_for() -> None:
    model, _ = _matrix(_city().facts(), Definition())
    assert not list(_find(_draw(model), "beside"))
    (line,) = _find(_draw(model, beside=True), "beside")
    assert "U" in line.words() and "未计入" in line.words()


def test_english_names_stand_in_full_and_chinese_ones_run_down() -> None:
    model, _ = _matrix(_city().facts(), Definition())
    assert [step.words() for step in _find(_draw(model, "en"), "step")] == ["P", "Q", "R"]
    assert len(list(_find(_draw(model), "down"))) == 3


def test_names_of_platforms_lead_to_their_pages() -> None:
    model, _ = _matrix(_city().facts(), Definition())
    (head,) = [one for one in _find(_draw(model), "member") if "P" in one.words()]
    assert _links(head) == ["entity?id=platform:P"]
    (line,) = _find(_draw(model, beside=True), "beside")
    assert _links(line) == ["entity?id=platform:U"]


def test_a_large_matrix_scrolls_in_its_own_box_and_a_small_one_does_not() -> None:
    small, _ = _matrix(_city().facts(), Definition())
    assert not list(_find(_draw(small), "boxed"))
    city = _city()
    for number in range(20):
        city.member(f"M{number}")
    large, _ = _matrix(city.facts(), Definition())
    assert list(_find(_draw(large), "boxed")) and not list(_find(_draw(large, "en"), "step"))


def test_the_legend_follows_the_switch() -> None:
    assert "推断，计入" in legend("zh", inferred=True).words()
    assert "现不计入" in legend("zh", inferred=False).words()


def test_what_moved_is_said_with_old_and_new_verdict_and_the_way_back() -> None:
    facts = _city().facts()
    moves = moved(assess(facts, Definition()), assess(facts, NOT_INFERRED))
    said = coverage_words.moved_sentence(moves, Defined(inferred=False), "coverage", "恢复默认")
    assert said is not None
    words = said.words()
    assert "1 条判定变动" in words and "基本覆盖 → 薄弱" in words and "恢复默认" in words
    assert coverage_words.moved_sentence((), Defined(), "coverage", "恢复默认") is None
    unmoved = coverage_words.moved_sentence((), Defined(strong_high=2), "coverage", "恢复默认")
    assert unmoved is not None and "没有判定变动" in unmoved.words()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_opened_cell_tells_evidence_membership_and_source(language: Language) -> None:
    facts = _city().facts()
    one = next(row for row in assess(facts, Definition()) if row.id == CHAIN)
    panel = opened.cell(one, "platform:P", facts, Defined(lang=language), TODAY, row="row", close="close")
    assert panel is not None
    words = panel.words()
    assert opened.STANDS["stated"].in_(language) in words
    assert opened.LEADS_HERE.in_(language) in words and "source:R" in words
    assert (
        opened.cell(one, "platform:U", facts, Defined(lang=language), TODAY, row="row", close="close") is None
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_opened_gap_names_the_report_where_it_says_so_and_who_is_not_counted(language: Language) -> None:
    facts = _city().system(24).facts()
    one = next(row for row in assess(facts, Definition()) if row.id == "chain:B")
    words = opened.whole(one, facts, Defined(lang=language), TODAY, close="close").words()
    assert "source:R" in words and opened.REPORTS.in_(language) in words
    assert opened.UNPROVEN.in_(language) in words and opened.NOTHING.in_(language) in words
    assert "24" in words and "21" in words


def test_a_lone_numeral_is_a_part_and_english_has_figures() -> None:
    assert locator("一", "zh") == "第一部分" and locator("二(三)", "zh") == "二（三）"
    assert locator("一", "en") == "part 1" and locator("二(三)", "en") == "part 2 (3)"
    assert locator("", "zh") == "未注明" and locator("p. 7", "en") == "p. 7"


def test_an_inferred_date_is_about_a_year_and_has_an_age() -> None:
    source = Source(id="source:S", name_zh="S", title="S", date="2022-04/2022-05", date_status="inferred")
    assert when(source).zh == "约 2022 年" and when(source).en == "about 2022"
    old = age(source, TODAY)
    assert old is not None and old.zh == "4 年前"
    assert age(replace(source, date=None), TODAY) is None
    assert when(replace(source, date=None)).zh == "未注明"


def test_a_fact_that_begins_with_an_inferred_date_is_said_no_more_exactly_than_its_source() -> None:
    about = Source(id="source:1", name_zh="1", title="1", date="2022-04/2022-05", date_status="inferred")
    for rule, said in (("source", "约 2022 年"), ("date", "约 2022 年"), ("valid_from", "2022年4月")):
        assert first_day("2022-04-01", rule, (about,)).zh == said
    # Another source is the earliest one, and its date is stated.
    stated = replace(about, id="source:2", date="2021-03-05", date_status="stated")
    assert first_day("2021-03-05", "source", (about, stated)).zh == "2021-03-05"


def test_evidence_that_begins_with_the_membership_has_the_words_of_its_source() -> None:
    city = chain().source("source:I", "2022-04", date_status="inferred").platform("P")
    city.joins("P", "2022-04-01", begins_by="source", sources=("source:I",)).serves("P", begins_by="source")
    (piece,) = city.one().members[0].evidence
    day = begun(piece)
    assert day is not None and day.en == "about 2022"


def test_the_first_of_a_year_or_month_is_said_no_more_exactly_than_it_is_known() -> None:
    assert since("2021-01-01").zh == "2021年" and since("2021-04-01").zh == "2021年4月"
    assert since("2020-06-24").zh == "2020-06-24"


def test_a_mirror_is_told_but_not_linked() -> None:
    source = Source(id="source:S", name_zh="S", title="题名", url="https://example.org/a", is_mirror="yes")
    mirrored, _ = cited(Citation(source, ""), Defined())
    assert "example.org" in mirrored.words() and "镜像" in mirrored.words()
    assert _links(mirrored) == ["entity?id=source:S"]
    own, _ = cited(Citation(replace(source, is_mirror="no"), ""), Defined())
    assert _links(own) == ["entity?id=source:S", "https://example.org/a"]


def _links(tag: Tag) -> list[str]:
    own = [dict(tag.attributes)["href"]] if tag.name == "a" else []
    return own + [url for child in tag.children if isinstance(child, Tag) for url in _links(child)]
