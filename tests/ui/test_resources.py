"""The resources page: what it says of the bundled city, what its links mean, what a click does."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from analysis.coverage import assess
from analysis.facets import narrowed
from analysis.resource_facets import PROJECT_FACETS
from analysis.resource_questions import chains_with_projects
from analysis.resource_rows import Ground
from analysis.resources import Equipment, Project, Resources
from graph.store import Graph
from ui.address import parse, query
from ui.export import Takeaway, as_csv
from ui.look.tags import Tag
from ui.views import resources_answer, resources_facets, resources_holdings, resources_list, resources_tables
from ui.views.resources_parts import Shown
from ui.views.resources_state import ResourcesState

from ..analysis.small import CHAIN, Small, chain
from ..analysis.test_resources import project, tie
from .apps import Served, run_page, words_of

HOSTILE = "=1+1 <b>粗</b> **x** " + "长" * 300


def shown(small: Small, resources: Resources, **address: str) -> Shown:
    """What the page's parts draw from, for rows made by hand."""
    state = parse(ResourcesState, address)
    facts = small.facts()
    ground = Ground(resources, facts, state.definition())
    return Shown(ground, {one.id: one for one in assess(facts, state.definition())}, state)


def tags(tree: Tag) -> Iterator[Tag]:
    yield tree
    for child in tree.children:
        if isinstance(child, Tag):
            yield from tags(child)


def said(link: Tag) -> dict[str, str]:
    """What the address of a link says."""
    return {key: value[0] for key, value in parse_qs(urlsplit(dict(link.attributes)["href"]).query).items()}


ONE = Resources(projects=[project("J")], ties=[tie("project:J", "TARGETS", CHAIN)])


def test_a_ticked_value_is_in_the_address_and_a_second_tick_takes_it_out() -> None:
    bare = ResourcesState(lang="zh", picked=CHAIN, rows=100)
    ticked = bare.toggled("chain", CHAIN).toggled("chain", "-")
    assert query(ticked)["chain"] == f"-;{CHAIN}" and "rows" not in query(ticked)
    assert parse(ResourcesState, query(ticked)) == ticked
    assert ticked.toggled("chain", CHAIN).chosen == {"chain": frozenset({"-"})}
    assert not ticked.cleared().narrowed


def test_the_number_of_an_answer_opens_exactly_what_it_counts() -> None:
    view = shown(chain(), ONE, lang="zh", inferred="0", ask="projects")
    rows = chains_with_projects(view.ground, view.judged.values())
    table = resources_answer.table(resources_answer.answer("projects", rows, view), view)
    assert table is not None
    numbers = [tag for tag in tags(table) if tag.name == "a" and tag.words() == "1"]
    opened = said(numbers[0])
    assert (opened["chain"], opened["picked"], opened["inferred"]) == (CHAIN, CHAIN, "0")
    state = parse(ResourcesState, opened)
    assert len(narrowed(view.ground.projects, PROJECT_FACETS, state.chosen)) == 1


def test_the_definition_goes_along_with_every_link_of_the_facets() -> None:
    view = shown(chain(), ONE, lang="en", as_of="2021", district="-")
    counted = {"chain": Counter({CHAIN: 1, "-": 0})}
    column = resources_facets.facets(counted, {}, None, view)
    boxes = [tag for tag in tags(column) if dict(tag.attributes).get("role") == "checkbox"]
    assert len(boxes) == 2
    for box in boxes:
        assert said(box)["as_of"] == "2021" and said(box)["lang"] == "en" and said(box)["district"] == "-"
        assert dict(box.attributes)["aria-checked"] == "false"


def test_names_from_the_data_stay_text_on_the_page_and_in_the_file() -> None:
    bad = Project(id="project:J", name_zh=HOSTILE, kind="rd", status=HOSTILE, begins_on="2020-01-01")
    view = shown(chain(), Resources(projects=[bad], ties=ONE.ties), lang="zh")
    table = resources_list.projects(view.ground.projects, view)
    assert "<b>粗</b> **x**" in table.words() and not [tag for tag in tags(table) if tag.name == "b"]
    sheet = resources_tables.projects_sheet(view.ground.projects, view)
    rows = list(csv.reader(io.StringIO(as_csv(Takeaway(sheet, (), (), "zh")).decode("utf-8-sig"))))
    assert rows[1][1].startswith("'=1+1 <b>")


def test_equipment_nobody_calls_shared_is_unknown_and_its_count_keeps_its_unit() -> None:
    found = [
        Equipment(id="equipment:A", name_zh="甲", kind="pool", shared="yes", count=206, unit="台套"),
        Equipment(id="equipment:B", name_zh="乙", kind="instruments", shared="unknown", count=950, unit="个"),
    ]
    view = shown(chain(), Resources(equipment=found), lang="zh", tab="equipment")
    words = resources_holdings.equipment(view.ground.equipment, view).words()
    assert "甲设备池206 台套写明共享" in words and "乙仪器设备950 个未知" in words
    assert "1156" not in words


def _words(app: AppTest) -> str:
    assert not app.exception, app.exception
    assert not app.error
    return words_of(app)


def test_two_chains_have_projects_and_no_member_platform(city: Graph, in_app: None) -> None:
    words = _words(run_page("resources"))
    assert "2 条链有项目、没有成员平台：打印设备及智能服务终端 4 项、专用汽车 1 项。" in words
    assert "十强之外，汽车产业链 1 项也是。" in words
    assert "人才38项目40设备24" in words and "前 25 条，共 40 条" in words
    assert "公开来源没有给出逐条的清单" in words and "企业需求（2023） 260 项" in words
    assert "没有一条链有项目" in _words(run_page("resources", inferred="0"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_other_lists_say_what_they_hold(city: Graph, in_app: None, language: str) -> None:
    words = _words(run_page("resources", tab="equipment", sharing="yes", lang=language))
    assert "206 台套" in words and "950" not in words
    assert ("共 1 条（未筛选时 24）" if language == "zh" else "1 (unfiltered 24)") in words
    words = _words(run_page("resources", tab="talent", ask="districts", lang=language))
    assert ("公布的人才数字" if language == "zh" else "Published figures on talent") in words
    assert ("4 条链在有企业的区市里没有成员平台" if language == "zh" else "4 chains with firms") in words


@pytest.mark.browser
def test_a_tick_narrows_the_list_and_back_undoes_it(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/resources")
    box = page.get_by_role("checkbox", name=re.compile("^体系未覆盖 打印设备及智能服务终端"))
    box.focus()
    page.keyboard.press(" ")
    expect(page.locator(".listed h2")).to_contain_text("共 4 条（未筛选时 40）")
    expect(box).to_be_checked()
    expect(box).to_be_focused()
    expect(page).to_have_url(re.compile("chain=chain:CH1"))
    page.locator(".from-to select").first.select_option("2022")
    expect(page.locator(".listed")).to_contain_text("没有一条同时符合所选的各项")
    page.go_back()
    page.go_back()
    expect(box).not_to_be_checked()
    expect(page.locator(".listed h2")).to_contain_text("前 25 条，共 40 条")


@pytest.mark.parametrize("tab", ["talent", "projects", "equipment"])
def test_one_platform_and_nothing_else_says_so_in_every_list_and_answer(tab: str) -> None:
    view = shown(Small().member("P"), Resources(), lang="zh", tab=tab)
    assert "图里还没有这一类" in resources_list.empty(0, view).words()
    for ask, nothing in resources_answer.NOTHING.items():
        found = resources_answer.answer(ask, (), view)
        assert resources_answer.sentence(found, view).words() == nothing.zh
        assert resources_answer.table(found, view) is None and resources_answer.listed(found, view) is None


def test_what_is_cut_says_how_much_and_leads_to_the_rest() -> None:
    many = [project(f"J{number}") for number in range(60)]
    view = shown(chain(), Resources(projects=many), lang="en")
    heading = resources_list.heading(25, 60, 60, view)
    assert "25 of 60" in heading.words() and "show 35 more" in heading.words()
    [more] = [tag for tag in tags(heading) if tag.name == "a"]
    assert said(more)["rows"] == "60"
