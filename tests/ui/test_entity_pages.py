"""The pages of one node and of search results, drawn by the app on both engines."""

from __future__ import annotations

import pytest

from graph.store import Graph
from graph.text import LANGUAGES, Language

from .apps import run_page, words_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_platform_is_told_with_its_evidence_and_sources(
    city: Graph, in_app: None, language: Language
) -> None:
    app = run_page("entity", id="platform:P05", lang=language)
    assert not app.exception
    words = words_of(app)
    for said in {"zh": ("它给出的覆盖", "不另计", "接触，不计", "第 1 次导入新建")}.get(
        language, ("counted", "not again")
    ):
        assert said in words
    # Its coverage follows the definition of the address, its edges do not.
    earlier = words_of(run_page("entity", id="platform:P05", lang=language, as_of="2018"))
    assert {"zh": "没有一处计入覆盖", "en": "It counts for nothing"}[language] in earlier
    assert {"zh": "未开始或已结束", "en": "not in force on the day chosen"}[language] in earlier


def test_an_unknown_id_says_so_and_leads_to_the_search(city: Graph, in_app: None) -> None:
    for key in ("platform:NIX", "' OR 1=1", ""):
        app = run_page("entity", id=key)
        assert not app.exception and "打开搜索" in words_of(app)


def test_the_page_of_results_groups_by_type_and_names_what_is_near(city: Graph, in_app: None) -> None:
    found = words_of(run_page("search", q="轮胎"))
    assert "三角轮胎股份有限公司" in found and "全部" in found
    alone = words_of(run_page("search", q="轮胎", type="chain"))
    assert "三角轮胎股份有限公司" not in alone
    assert "威高集团" in words_of(run_page("search", q="xx weigaojituanxxx yy"))
    assert "可以输入名称里的任何一段" in words_of(run_page("search"))
