"""What is taken away: readable by spreadsheet programs, harmless, and saying what it rests on."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from analysis.coverage import assess
from analysis.definition import Definition
from analysis.gaps import gaps
from graph.text import LANGUAGES, Language, Text
from ui.definition import Defined
from ui.export import FORMULA, Sheet, Takeaway, as_csv, as_xlsx, harmless
from ui.here import Standing
from ui.views import tables

from ..analysis.small import chain

STANDING = Standing(city=Text("城", "city"), latest="2026-02-27", sources=3, origin=Text("内置", "bundled"))


def _taken(*rows: tuple[str | int | None, ...]) -> Takeaway:
    return Takeaway(Sheet("表", ("甲", "乙"), rows), (), (("判定口径", "默认"),), "zh")


def test_csv_opens_as_utf8_and_ends_with_its_notes() -> None:
    raw = as_csv(_taken(("一", 2), (None, -3)))
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert rows == [["甲", "乙"], ["一", "2"], ["", "-3"], [], ["判定口径", "默认"]]


@given(st.text())
def test_no_text_can_run_as_a_formula(text: str) -> None:
    assert not str(harmless(text)).startswith(FORMULA)


def test_a_workbook_has_a_frozen_head_keeps_formulas_as_text_and_has_its_notes() -> None:
    book = load_workbook(io.BytesIO(as_xlsx(_taken(("=1+1", 2)))))
    page = book["表"]
    assert page.freeze_panes == "A2" and page["A2"].data_type == "s" and page["A2"].value == "=1+1"
    assert page["A2"].quotePrefix and book["说明"]["B1"].value == "默认"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_carry_definition_data_date_and_every_source(language: Language) -> None:
    city = chain().gap().member("P").serves("P", "chain:B").subject("chain:B", "yes", "yes")
    facts = city.source("source:T", "2024").serves("P", "chain:B", "activity", sources=("source:T",)).facts()
    rows = assess(facts, Definition())
    state = Defined(lang=language, inferred=False)
    notes = tables.notes(state, STANDING, rows)
    said = "\n".join(" ".join(note) for note in notes)
    assert "2026-02-27" in said and "source:R" in said and "source:T" in said
    assert ("不计推断" if language == "zh" else "not counted") in said
    evidence = tables.evidence_sheet(rows, language)
    assert {row[0] for row in evidence.rows} == {"chain:B"} and len(evidence.rows) == 2
    found = tables.gaps_sheet(gaps(facts, Definition()), language)
    assert [row[0] for row in found.rows] == ["chain:A"] and len(found.heads) == len(found.rows[0])
