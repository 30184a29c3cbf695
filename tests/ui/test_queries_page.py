"""The queries page: every question is listed and answered, and wrong addresses are told."""

from __future__ import annotations

import csv
import io
import re

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from graph.store import Graph
from graph.text import Language, Text
from queries import load_library
from ui import answers
from ui.address import parse
from ui.export import as_csv
from ui.here import Here, Standing
from ui.views.answer_known import heads_of
from ui.views.answer_sheet import taken
from ui.views.queries_list import question_list
from ui.views.queries_params import controls
from ui.views.queries_state import OWN, SHARED, Asked, QueriesState

from ..conftest import Benches
from .apps import go_to, run_page, words_of
from .conftest import Servers
from .test_answers import known
from .woven import every, left_chinese

LIBRARY = load_library()
QUESTIONS = LIBRARY.questions()
UNSERVED = LIBRARY["unserved_chains"]


def asked(name: str, **said: str) -> Asked:
    return Asked.of(parse(QueriesState, {"q": name, **said}), LIBRARY[name], said)


def test_every_question_is_listed_once_under_its_topic_and_no_reading_is() -> None:
    for language in ("zh", "en"):
        drawn = question_list(
            QUESTIONS, "unserved_chains", [("我的", "queries?own=1")], parse(QueriesState, {"lang": language})
        )
        links = [dict(link.attributes)["href"] for link in every(drawn, "a")]
        names = [found[1] for link in links if (found := re.search(r"[?&]q=(\w+)", link))]
        assert names == [one.name for one in QUESTIONS]
        if language == "en":
            assert not set(left_chinese(drawn))  # the name that a person gave is marked


def test_a_question_is_found_by_words_of_either_language_and_by_its_name() -> None:
    drawn = question_list(QUESTIONS, "", [], parse(QueriesState, {}))
    rows = {row.words(): dict(row.attributes)["data-find"] for row in every(drawn, "li")}
    found = next(find for words, find in rows.items() if words == UNSERVED.title.zh)
    for typed in (
        UNSERVED.title.zh[:4],
        UNSERVED.title.en[:12].lower(),
        "unserved_chains",
        UNSERVED.purpose.en[:20].lower(),
    ):
        assert typed in found


def test_no_parameter_has_a_name_that_the_page_keeps_for_itself() -> None:
    for query in QUESTIONS:
        for param in query.params:
            assert param.name not in OWN - SHARED, query.name
            if param.name in SHARED:
                default = {"as_of": "latest", "inferred": "true"}[param.name]
                assert param.default == default, (
                    f"{query.name}: other pages mean {default} when nothing is said"
                )


def test_the_address_says_only_what_is_not_the_default_and_asks_the_same_again() -> None:
    one = asked("unserved_chains", as_of="2021", inferred="0", lang="en")
    assert one.arguments == {"as_of": "2021", "inferred": False}
    assert one.to() == "queries?lang=en&as_of=2021&inferred=0&q=unserved_chains"
    assert one.to(sort="-firms").endswith("&sort=-firms")
    param = {one.name: one for one in UNSERVED.params}
    assert one.asking(param["inferred"], "1") == "queries?lang=en&as_of=2021&q=unserved_chains"
    assert one.asking(param["as_of"], "") == "queries?lang=en&inferred=0&q=unserved_chains"
    assert one.console() == "queries?lang=en&as_of=2021&inferred=0&tab=console&q=unserved_chains"


def test_a_parameter_of_its_own_stays_when_another_changes_and_goes_with_another_question() -> None:
    one = asked("if_member_closes", platform="platform:P05", open="x", foreign="1")
    param = {one.name: one for one in one.query.params}
    assert one.asking(param["as_of"], "2021").endswith("as_of=2021&q=if_member_closes&platform=platform:P05")
    assert "platform" not in asked("unserved_chains", platform="platform:P05").to()


def test_each_kind_of_parameter_has_its_control() -> None:
    for query in QUESTIONS:
        one = asked(query.name)
        drawn = controls(one, ["2020", "latest"], {}, None)
        shown = len(list(every(drawn, "select"))) + len(list(every(drawn, "input")))
        shown += sum(dict(link.attributes).get("role") == "checkbox" for link in every(drawn, "a"))
        assert shown == sum(param.type != "id" for param in query.params), query.name


def test_what_is_taken_away_holds_names_ids_and_what_was_asked() -> None:
    one = asked("unserved_chains", as_of="2021")
    rows = [{"chain": "chain:T", "firms": 7, "name": "轮胎", "name_en": "Tyres", "reported": True}]
    rows = [{column.name: rows[0].get(column.name) for column in UNSERVED.returns}]
    standing = Standing(Text("城", "City"), "2026-02-27", 3, Text("内置", "bundled"))
    file = as_csv(taken(one, heads_of(UNSERVED, "zh"), rows, known(), standing)).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(file)))
    assert "轮胎" in lines[1] and "chain:T" in lines[1] and "7" in lines[1]
    assert any(line[:1] == ["参数"] and "2021" in line[1] for line in lines)


def test_an_unserved_chain_question_is_answered_in_words_rows_and_by_year(city: Graph, in_app: None) -> None:
    words = words_of(run_page("queries", q="unserved_chains"))
    assert "4 条链：打印设备及智能服务终端、轮胎、电机、专用汽车。" in words
    assert re.search(r"4 行 · [\d.]+ (毫秒|秒)", words) and "换个日期" in words
    assert "MATCH (c:Chain {declared: 'yes', named: 'yes'})" in words and "GraphDatabase" in words


def test_an_answer_that_is_longer_than_the_page_says_so_and_is_taken_away_whole(
    city: Graph, in_app: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    query, cap = LIBRARY["gap_firms"], 3
    monkeypatch.setattr(answers, "CAP", cap)
    words = words_of(run_page("queries", q=query.name, as_of="2025-12-31"))  # asked by no other test
    assert f"答案超过 {cap} 行，这里是前 {cap} 行" in words
    here = Here(city, version=0, language="zh", page="queries")
    whole = answers.everything(here, query, {"as_of": "2025-12-31"})
    assert len(whole) > cap
    assert answers.ask(here, query, {"as_of": "2025-12-31"}).rows == whole[:cap]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ({"q": "nope"}, "题库里没有 nope"),
        ({"q": "unserved_chain"}, UNSERVED.title.zh),
        ({"q": "unserved_chains", "as_of": "someday"}, "'someday' 不是日期"),
        ({"q": "unserved_chains", "platform": "platform:P05"}, "没有参数 platform"),
        ({"q": "if_member_closes"}, "先选"),
        ({"q": "if_member_closes", "platform": "platform:NONE"}, "图中没有 platform:NONE"),
        ({"q": "unserved_chains", "rows": "none"}, "rows=none"),
    ],
)
def test_an_address_that_asks_for_nothing_there_says_so(
    city: Graph, in_app: None, address: dict[str, str], said: str
) -> None:
    app = run_page("queries", **address)
    assert not app.exception and said in words_of(app)


def _drawn(name: str, lang: Language, app: AppTest) -> None:
    go_to(app, "queries", lang=lang, q=name)
    assert not app.exception and not app.error, name
    words = words_of(app)
    assert LIBRARY[name].title.in_(lang) in words, name
    assert "could not be answered" not in words and "没有答出来" not in words, name


def test_a_question_of_each_shape_is_drawn(city: Graph, in_app: None) -> None:
    app = run_page("queries", lang="en")
    for shape in ("chart", "network", "map", "check"):
        _drawn(next(one.name for one in QUESTIONS if one.shape == shape), "en", app)


@pytest.mark.long
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_question_is_drawn(city: Graph, in_app: None, lang: Language) -> None:
    app = run_page("queries", lang=lang)
    for query in QUESTIONS:
        _drawn(query.name, lang, app)


@pytest.mark.browser
def test_a_question_is_picked_a_parameter_set_and_a_row_followed_to_its_entity_and_back(
    engine: str, city: Graph, benches: Benches, servers: Servers, page: Page
) -> None:
    app = servers.get(engine, benches.get(engine).environment)
    page.goto(f"{app.url}/queries")
    page.get_by_placeholder("找问题").fill("未证实")
    listed = page.get_by_role("navigation", name="题库")
    expect(listed.get_by_role("link", name=UNSERVED.title.zh, exact=True)).to_be_hidden()
    listed.get_by_role("link", name=LIBRARY["unproven_platforms"].title.zh, exact=True).click()
    expect(page.get_by_role("heading", name=LIBRARY["unproven_platforms"].title.zh)).to_be_visible()
    expect(page.locator(".answer")).to_contain_text("山东省高性能子午线轮胎创新中心")
    page.get_by_label("截至").select_option(label="2016 年末")
    expect(page).to_have_url(re.compile("as_of=2016"))
    expect(page.get_by_text("没有一行符合")).to_be_visible()
    page.go_back()
    expect(page.locator(".answer")).to_contain_text("山东省高性能子午线轮胎创新中心")
    page.get_by_role("link", name="1 条", exact=True).first.click()
    expect(page.locator(".opened-evidence")).to_contain_text("三角轮胎")
    page.locator(".answer").get_by_role("link", name="轮胎", exact=True).first.click()
    expect(page).to_have_url(re.compile(r"/entity\?.*id=chain:CH2"))
    expect(page.locator("h1")).to_contain_text("轮胎")
    page.go_back()
    expect(page.locator(".opened-evidence")).to_contain_text("三角轮胎")
