"""Every statement that a page shows runs as it stands, and gives the answer that stands below it."""

from __future__ import annotations

import pytest

from graph.store import Graph
from queries.formats import plain

from .pages import DOCS, Block, blocks

# docs/queries.md is generated from the library, whose every question has tests of its own.
PAGES = [page for page in sorted(DOCS.glob("*.md")) if page.name != "queries.md"]
SHOWN = [block for page in PAGES for block in blocks(page, "cypher")]
# As docs/cypher.md says.
PARAMETERS = {"as_of": "2021-12-31", "latest": False, "inferred": True}


@pytest.mark.parametrize("block", SHOWN, ids=lambda block: f"{block.page}:{block.line}")
def test_a_statement_of_a_page_gives_the_answer_below_it(city: Graph, block: Block) -> None:
    rows = city.reader.rows(
        block.text, {name: value for name, value in PARAMETERS.items() if f"${name}" in block.text}
    )
    assert rows
    if block.answer is not None:
        heading, *cells = block.answer
        assert [list(row) for row in rows] == [heading] * len(cells)
        assert [[plain(value) for value in row.values()] for row in rows] == cells
