"""A head that lies about its question is refused, with the file and the place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graph.errors import QueryError
from graph.settings import ROOT
from graph.text import Text
from queries import load_library
from queries.cypher import usage
from queries.library import read_query

HEAD = """title: {zh: 企业, en: Firms}
purpose: {zh: 一条链的企业, en: The firms of a chain}
shape: table
params:
  chain: {type: id, of: Chain, zh: 产业链, en: Chain}
  as_of: {type: date, zh: 截至, en: As of, default: latest}
returns:
  firm: {zh: 企业, en: Firm, of: Enterprise}
  role: {zh: 角色, en: Role, words: BELONGS_TO.role}
"""
TEXT = """MATCH (f:Enterprise)-[b:BELONGS_TO]->(:Chain {id: $chain})
WHERE b.begins_on <= $as_of // nor '$this' nor "$that" is a parameter
RETURN f.id AS firm, b.role AS role
ORDER BY firm, role"""


def write(folder: Path, head: str = HEAD, text: str = TEXT, name: str = "firms") -> Path:
    path = folder / "industry" / f"{name}.cypher"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"/*\n{head}*/\n{text}\n", encoding="utf-8")
    return path


def test_a_true_head_is_read(tmp_path: Path) -> None:
    query = read_query(write(tmp_path))
    assert (query.name, query.topic, query.title.zh, query.shape) == ("firms", "industry", "企业", "table")
    assert [param.name for param in query.params] == ["chain", "as_of"]
    assert query.params[0].required and query.params[1].default == "latest"
    assert query.returns[1].wording("leader") == query.returns[1].choices()[0]("leader").words
    assert query.text == TEXT


LIES = [
    ("  as_of: {type: date, zh: 截至, en: As of, default: latest}\n", "", "uses $as_of"),
    (
        "params:\n",
        "params:\n  firm: {type: text, zh: 企业, en: Firm}\n",
        "declares firm which the text does not use",
    ),
    ("  role: {zh: 角色, en: Role, words: BELONGS_TO.role}\n", "", "returns firm, role"),
    ("returns:\n", "returns:\n  place: {zh: 地, en: Place}\n", "declares the columns place, firm, role"),
    ("title: {zh: 企业, en: Firms}", "title: {zh: 企业}", "title"),
    ("title: {zh: 企业, en: Firms}", "title: {zh: 企业, en: ''}", "title"),
    ("en: Role,", "", "returns.1.en"),
    ("shape: table", "shape: pie", "shape"),
    ("shape: table", "shape: network", "needs the columns end, start"),
    ("shape: table", "shape: table\ncolour: red", "colour"),
    ("of: Chain,", "", "'of'"),
    ("of: Chain,", "of: Chains,", "unknown types: Chains"),
    ("words: BELONGS_TO.role", "words: BELONGS_TO.rank", "BELONGS_TO.rank"),
    ("of: Enterprise", "of: Firm", "unknown type: Firm"),
    ("as_of: {", "until: {", "called as_of"),
    ("shape: table", "shape: table\nuse: pages", "use"),
    ("shape: table", "shape: chart", "'chart' (the columns it draws) goes with shape chart"),
    (
        "shape: table",
        "shape: table\nchart: {by: firm, value: role}",
        "goes with shape chart, and only with it",
    ),
    ("shape: table", "shape: chart\nchart: {by: firm, value: firms}", "columns that are not there: firms"),
    ("shape: table", "shape: chart\nchart: {by: firm}", "chart.value"),
    ("shape: table", "shape: table\nslow: {zh: 慢}", "slow"),
    ("  chain: {", "  sort: {", "keeps the name sort for itself"),
    ("of: Chain,", "of: Chain, kinds: city,", "'kinds' names what no Chain is: city"),
    ("of: Chain,", "of: Place, kinds: city|village,", "'kinds' names what no Place is"),
    ("title:", "title: {zh: 甲, en: A}\ntitle:", "written twice: title"),
    ("title: {", "title: {{", "line "),
]


@pytest.mark.parametrize(("old", "new", "told"), LIES, ids=[told for *_, told in LIES])
def test_a_lying_head_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in HEAD
    with pytest.raises(QueryError) as caught:
        read_query(write(tmp_path, HEAD.replace(old, new, 1)))
    assert "industry/firms.cypher" in caught.value.text.en and told in caught.value.text.en
    assert "industry/firms.cypher" in caught.value.text.zh


TEXTS = [
    (TEXT.replace("\nORDER BY firm, role", ""), "ORDER BY is missing"),
    (TEXT.replace("ORDER BY firm, role", "ORDER BY 1"), "name the column"),
    (TEXT.replace("b.role AS role", "b.role"), "(without a name)"),
    (TEXT.replace("f.id AS firm, b.role AS role", "b.role AS role, f.id AS firm"), "returns role, firm"),
    (TEXT.replace("$chain", "$chian"), "uses $chian"),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[told for _, told in TEXTS])
def test_a_text_that_does_not_do_what_the_head_says_is_refused(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(QueryError, match=r"industry/firms\.cypher") as caught:
        read_query(write(tmp_path, text=text))
    assert told in caught.value.text.en


def test_a_head_says_who_asks_what_is_drawn_and_why_it_is_slow(tmp_path: Path) -> None:
    plain = read_query(write(tmp_path))
    assert (plain.use, plain.chart, plain.slow) == ("question", None, None)
    keys = "shape: chart\nuse: reading\nchart: {by: role, value: firm}\nslow: {zh: 慢, en: Slow}"
    query = read_query(write(tmp_path, HEAD.replace("shape: table", keys), name="other"))
    assert query.use == "reading" and query.slow == Text("慢", "Slow")
    assert query.chart and (query.chart.by, query.chart.value, query.chart.series) == ("role", "firm", None)
    assert [each.name for each in load_library(tmp_path).questions()] == ["firms"]


def test_make_check_fails_when_a_head_lies(tmp_path: Path) -> None:
    rule = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\ncheck:")[2].partition("\n\n")[0]
    assert "tests/test_docs.py" in rule
    for room in ("graph", "queries", "docs"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("images"))
    (tmp_path / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "test_docs.py", tmp_path / "tests")
    write(tmp_path / "queries", HEAD.replace("  role:", "  rank:"), name="liar")
    words = ["-m", "pytest", "--noconftest", "-q", "-p", "no:cacheprovider", "-k", "page_of_questions"]
    done = subprocess.run(
        [sys.executable, *words, "tests/test_docs.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "industry/liar.cypher is wrong: declares the columns firm, rank but returns" in done.stdout


def test_a_file_without_a_head_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path)
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(QueryError, match="does not begin with a comment"):
        read_query(path)


def test_a_name_stands_once_in_all_topics(tmp_path: Path) -> None:
    path = write(tmp_path)
    other = tmp_path / "talent"
    other.mkdir()
    (other / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(QueryError, match=r"talent/firms|industry/firms") as caught:
        load_library(tmp_path)
    assert "already" in caught.value.text.en


def test_a_question_that_has_changed_is_read_again(tmp_path: Path) -> None:
    path = write(tmp_path)
    before = load_library(tmp_path)[path.stem]
    path.write_text(path.read_text(encoding="utf-8") + "LIMIT 1", encoding="utf-8")
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))
    assert load_library(tmp_path)[path.stem].text == f"{before.text}\nLIMIT 1"


def test_columns_are_read_through_nested_parts_and_unions() -> None:
    text = (
        "CALL { MATCH (a) RETURN a.id AS id, 1 AS n ORDER BY id UNION RETURN '$x' AS id, 2 AS n }\n"
        "RETURN id, [i IN range(0, 3) WHERE i > n | {a: i, b: $y}] AS pairs,\n"
        "  COLLECT { MATCH (b) RETURN b.id AS c ORDER BY c } AS ids /* , $z AS d */\n"
        "ORDER BY id DESC, size(pairs) LIMIT 5"
    )
    used = usage(text)
    assert used.parameters == {"y"}
    assert used.columns == ("id", "pairs", "ids")
    assert len(used.order) == 2 and used.order[0] == "id"


def test_every_question_of_the_library_is_true_and_speaks_both_languages() -> None:
    library = load_library()
    asked = [query for query in library.questions() if query.shape != "check"]
    assert len(asked) >= 40 and {query.shape for query in asked} == {"table", "chart", "network", "map"}
    titles = [query.title for query in library.values()]
    for words in ([title.zh for title in titles], [title.en for title in titles]):
        assert sorted(words) == sorted(set(words))
