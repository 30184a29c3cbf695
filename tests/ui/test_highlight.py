"""Statements and scripts in their colours: no character is lost, and each part is what it looks like."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from queries import load_library
from ui.highlight import Line, code_block, cypher, python
from ui.look.tags import Tag

CHARACTERS = "MATCHwhere(){}[]:|&'\"`\\/*$.-<>0123 \n,n:Chain链 "


def _text(lines: tuple[Line, ...]) -> str:
    return "\n".join(
        "".join(part if isinstance(part, str) else part.words() for part in line) for line in lines
    )


def _marked(text: str, css: str) -> list[str]:
    parts = [part for line in cypher(text) for part in line if isinstance(part, Tag)]
    return [part.words() for part in parts if (dict(part.attributes).get("class") or part.name) == css]


def test_every_statement_of_the_library_keeps_every_character() -> None:
    for query in load_library().values():
        assert _text(cypher(query.text)) == query.text, query.name


@given(st.text(alphabet=CHARACTERS) | st.text(max_size=60))
def test_whatever_is_typed_keeps_every_character_but_empty_lines_at_its_end(text: str) -> None:
    assert _text(cypher(text)) == text.rstrip("\n")
    assert _text(python(text)) == text.rstrip("\n")


def test_labels_and_kinds_are_told_from_names_maps_and_lists() -> None:
    text = (
        "MATCH (c:Chain|Field {named: 'yes'})<-[:PART_OF*0..3]-(x) WHERE x:Platform RETURN [p IN xs | p.id]"
    )
    assert _marked(text, "code-label") == ["Chain", "Field", "PART_OF", "Platform"]
    assert _marked("RETURN {label: name, other: $x}", "code-label") == []


def test_a_key_word_is_bold_where_it_is_one() -> None:
    assert _marked("match (n) return count(n) AS end, n.order", "b") == ["match", "return", "AS", "end"]
    assert "EXISTS" in _marked("WHERE EXISTS { (a)--(b) } AND exists(n.x)", "b")
    assert "all" not in _marked("WHERE all(x IN xs WHERE x)", "b")


def test_a_key_word_in_a_comment_or_a_string_is_not_one() -> None:
    text = "// MATCH here\nRETURN 'WHERE // no' /* RETURN\nstill */ AS x"
    assert _marked(text, "b") == ["RETURN", "AS"]
    assert _marked(text, "code-comment") == ["// MATCH here", "/* RETURN", "still */"]
    assert _marked(text, "code-string") == ["'WHERE // no'"]


def test_a_script_marks_its_own_key_words_and_its_long_text() -> None:
    lines = python('import os\nQUERY = """\nMATCH (n)\n"""\nfor row in rows:  # each\n    print(row)\n')
    parts = [part for line in lines for part in line if isinstance(part, Tag)]
    assert [part.words() for part in parts if part.name == "b"] == ["import", "for", "in"]
    strings = [part.words() for part in parts if dict(part.attributes).get("class") == "code-string"]
    assert strings == ['"""', "MATCH (n)", '"""']


def test_the_block_has_a_row_for_every_line_and_can_be_reached_by_keyboard() -> None:
    block = code_block(cypher("MATCH (n)\n\nRETURN n"), "语句")
    assert dict(block.attributes)["tabindex"] == "0" and dict(block.attributes)["aria-label"] == "语句"
    code = block.children[0]
    assert isinstance(code, Tag) and len(code.children) == 3
