"""A copied script asks the very question: the same text, the same values, the same rows."""

from __future__ import annotations

import ast
import contextlib
import io
import re
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QueryError
from graph.text import LANGUAGES
from queries import Query, load_library, run
from queries.arguments import bind
from queries.literals import comment, literal, long_text
from queries.snippets import Snippet, snippets, snippets_of

from ..commands import in_process
from ..engines import Bench
from ..reading import reading_environment
from .test_bundled_city import GIVEN

LIBRARY = load_library()
KINDS = ("driver", "py2neo", "pandas")
# One of each type a parameter can have, and a question without any; values as a page or a person gives them.
ASKED: list[tuple[str, dict[str, object]]] = [
    ("unserved_chains", {"as_of": "2019", "inferred": "false"}),
    ("unserved_chains", {}),
    ("chain_firms", {"chain": "chain:CH2"}),
    ("shared_equipment", {"shared": "all"}),
    ("best_connected", {"most": "3"}),
    ("academicians", {"word": "院士"}),
    ("sources_of", {"id": "serves:V01"}),
    ("edge_counts", {}),
    ("edge_without_source", {}),
]
HOSTILE = '\'"; MATCH (n) DETACH DELETE n //\n"""\\\x00{}$latest\' OR 1=1 \u202e轮胎'
CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda part: st.lists(part) | st.dictionaries(st.text(), part),
    max_leaves=8,
)


def by_kind(made: tuple[Snippet, ...]) -> dict[str, str]:
    return {snippet.kind: snippet.text for snippet in made}


def named(text: str, name: str) -> Any:
    """What a name of a script is set to, read without running it."""
    for statement in ast.parse(text).body:
        if isinstance(statement, ast.Assign) and statement.targets[0].id == name:  # type: ignore[attr-defined]
            return ast.literal_eval(statement.value)
    raise AssertionError(f"no {name}")


@given(VALUES)
def test_a_value_of_any_kind_is_a_literal_of_itself(value: object) -> None:
    if "inf" in literal(value):  # no literal of its own
        assert eval(literal(value), {"float": float}) == value
    else:
        assert ast.literal_eval(literal(value)) == value


@given(st.text())
def test_a_statement_of_any_kind_stands_in_a_script_as_itself(text: str) -> None:
    held: dict[str, str] = {}
    exec("\n".join(long_text("QUERY", text)), held)
    assert held["QUERY"].strip("\n") == text.strip("\n")
    assert [line[:1] for line in comment(text)] == ["#"]
    assert len("\n".join(comment(text)).splitlines()) == 1


def shape(text: str) -> str:
    """A script without its constants: what it does, whatever it is given."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            node.value = None
    return ast.dump(tree)


def test_a_hostile_value_stays_a_value() -> None:
    question = LIBRARY["academicians"]
    meant, hostile = (by_kind(snippets(question, {"word": word}, "zh")) for word in ("院士", HOSTILE))
    assert {kind: shape(text) for kind, text in meant.items()} == {k: shape(t) for k, t in hostile.items()}
    assert all(named(text, "PARAMETERS")["word"] == HOSTILE for text in hostile.values())
    for text in by_kind(snippets_of(HOSTILE, {HOSTILE: [HOSTILE]}, HOSTILE, "zh")).values():
        assert (named(text, "QUERY"), named(text, "PARAMETERS")) == (HOSTILE, {HOSTILE: [HOSTILE]})


def test_what_no_statement_takes_is_told() -> None:
    with pytest.raises(QueryError, match="cannot be a set"):
        snippets_of("RETURN $x AS x", {"x": {1}}, "x", "en")


@pytest.mark.parametrize("query", LIBRARY.questions(), ids=lambda query: query.name)
def test_every_question_has_its_scripts_in_both_languages(query: Query) -> None:
    asked = GIVEN.get(query.name, {})
    for language in LANGUAGES:
        made = by_kind(snippets(query, asked, language))
        assert tuple(made) == KINDS
        for text in made.values():
            assert named(text, "QUERY").strip() == query.text
            assert named(text, "PARAMETERS") == bind(query, asked)
            remarks = "\n".join(re.findall(r"(?:^|  )# (.*)$", text.replace(query.text, ""), re.MULTILINE))
            assert bool(CHINESE.search(remarks)) == (language == "zh")


@pytest.fixture
def connected(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """The engine under test with the bundled city, this process connected to it as a person's shell is."""
    bench.city()
    for name, value in reading_environment(bench).items():
        monkeypatch.setenv(name, value)
    return bench


def answers(text: str) -> list[dict[str, Any]]:
    """The rows that a script ends with, a table of pandas as rows again."""
    held: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(text, "snippet", "exec"), held)
    if "frame" not in held:
        return list(held["rows"])
    return [
        {
            name: value if isinstance(value, list) or not pd.isna(value) else None
            for name, value in row.items()
        }
        for row in held["frame"].to_dict("records")
    ]


def test_every_script_gives_the_rows_of_the_library(connected: Bench) -> None:
    for name, arguments in ASKED:
        expected = run(connected.graph.reader, LIBRARY[name], arguments).rows
        for kind, text in by_kind(snippets(LIBRARY[name], arguments, "zh")).items():
            assert answers(text) == expected, (name, arguments, kind)


def test_a_hostile_value_reaches_the_graph_as_itself(connected: Bench) -> None:
    hostile = HOSTILE.replace("\x00", "")
    for kind, text in by_kind(snippets_of("RETURN $x AS x", {"x": hostile}, hostile, "en")).items():
        assert answers(text) == [{"x": hostile}], kind


def test_an_answer_without_rows_has_its_columns_in_pandas(connected: Bench) -> None:
    held: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(by_kind(snippets(LIBRARY["edge_without_source"], {}, "en"))["pandas"], held)
    assert list(held["frame"].columns) == [column.name for column in LIBRARY["edge_without_source"].returns]


def test_a_pasted_script_runs_by_itself(connected: Bench) -> None:
    expected = run(connected.graph.reader, LIBRARY["unserved_chains"]).rows
    done = in_process("-c", by_kind(snippets(LIBRARY["unserved_chains"], {}, "zh"))["driver"])
    assert (done.returncode, done.stderr) == (0, "")
    assert [ast.literal_eval(line) for line in done.stdout.splitlines()] == expected
