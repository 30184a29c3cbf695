"""When each sort of fact begins and ends, worked out by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.schema import Stated
from graph.schema.edges import BelongsTo, MemberOf, Serves, TakesPartIn, Targets
from graph.schema.nodes import Chain, Collaboration, Indicator, Platform, Project, Source
from ingest.begin import Days, Span, span, stated_founding
from ingest.check import check

from .folders import folder

COMMON = {"sources": "source:late;source:early;source:undated", "confidence": "stated"}
DAYS = Days(
    sources={"source:late": "2022-04-01", "source:early": "2020-06-26"},
    foundings={"platform:P1": "2018-01-01"},
    activities={"collaboration:K1": "2017-01-01"},
)
SERVES = {"id": "serves:1", "start": "platform:P1", "end": "chain:C1"}


def of(cls: type[Stated], **row: Any) -> Span:
    return span(cls(**(COMMON | row)), DAYS)


def test_a_stated_start_comes_first_everywhere() -> None:
    assert of(Serves, **SERVES, basis="mission", valid_from="2020-11") == Span(
        "2020-11-01", None, "valid_from"
    )
    part = {"id": "takes_part_in:1", "start": "platform:P1", "end": "collaboration:K1", "role": "lead"}
    quarter = of(TakesPartIn, **part, valid_from="2021-33", valid_to="2021")
    assert quarter == Span("2021-01-01", "2021-12-31", "valid_from")
    assert of(Project, id="project:1", name_zh="a", kind="rd", year="2019", valid_from="2021-41") == Span(
        "2021-07-01", None, "valid_from"
    )


def test_a_mission_begins_with_the_platform_and_other_service_with_its_first_source() -> None:
    assert of(Serves, **SERVES, basis="mission") == Span("2018-01-01", None, "founded")
    for basis in ("facility", "activity", "listed", "name"):
        inferred = {"confidence": "inferred", "inferred_from": "x"}
        assert of(Serves, **SERVES, basis=basis, **inferred) == Span("2020-06-26", None, "source")
    elsewhere = SERVES | {"start": "platform:P2"}
    assert of(Serves, **elsewhere, basis="mission") == Span("2020-06-26", None, "source")


@pytest.mark.parametrize(
    ("row", "founded"),
    [
        ({"founded": "2018"}, "2018-01-01"),
        ({"founded": "2018-03"}, "2018-03-01"),
        ({}, None),
        ({"founded": "2018", "inferred_fields": "founded", "inferred_from": "x"}, None),
        ({"founded": "2018", "confidence": "inferred", "inferred_from": "x"}, None),
        ({"founded": "2018", "inferred_fields": "level", "inferred_from": "x"}, "2018-01-01"),
    ],
)
def test_only_a_stated_founding_counts(row: dict[str, str], founded: str | None) -> None:
    common = {"id": "platform:P1", "name_zh": "a", "standing": "member", "level": "unknown"}
    assert stated_founding(Platform(**(COMMON | common | row))) == founded


def test_a_project_or_collaboration_begins_by_its_year_else_its_first_source() -> None:
    row = {"id": "collaboration:1", "name_zh": "a", "kind": "talks"}
    assert of(Collaboration, **row, year="2021") == Span("2021-01-01", None, "year")
    assert of(Collaboration, **row) == Span("2020-06-26", None, "source")


def test_what_leads_to_an_activity_begins_with_it_whatever_its_own_sources_say() -> None:
    part = {"id": "takes_part_in:1", "start": "platform:P1", "role": "lead"}
    assert of(TakesPartIn, **part, end="collaboration:K1") == Span("2017-01-01", None, "activity")
    assert of(TakesPartIn, **part, end="collaboration:undated") == Span()
    targets = {"id": "targets:1", "start": "collaboration:K1", "end": "chain:C1"}
    assert of(Targets, **targets) == Span("2017-01-01", None, "activity")


def test_memberships_and_all_else_begin_with_the_earliest_dated_source() -> None:
    member = {"id": "member_of:1", "start": "platform:P1", "end": "system:S", "tier": "N"}
    assert of(MemberOf, **member) == Span("2020-06-26", None, "source")
    assert of(Chain, id="chain:1", name_zh="a", declared="yes", named="yes").begins_by == "source"
    figure = {"id": "indicator:1", "name_zh": "a", "kind": "number", "value": "1"}
    assert of(Indicator, **figure, valid_from="2017/..") == Span("2017-01-01", None, "valid_from")
    firm = {"id": "belongs_to:1", "start": "enterprise:1", "end": "chain:1", "role": "member"}
    assert of(BelongsTo, **firm, sources="source:undated") == Span()


def test_an_end_comes_from_valid_to_alone() -> None:
    firm = {"id": "belongs_to:1", "start": "enterprise:1", "end": "chain:1", "role": "member"}
    assert of(BelongsTo, **firm, valid_to="2023-06").ends_on == "2023-06-30"
    assert of(BelongsTo, **firm, valid_to="2023/..").ends_on is None
    assert of(BelongsTo, **firm, valid_from="2021/2022").ends_on is None


def test_a_source_begins_on_its_own_date() -> None:
    row = {"id": "source:1", "name_zh": "a", "title": "a", "date_status": "inferred", "kind": "report"}
    row |= {"is_mirror": "no", "confidence": "stated"}
    assert span(Source(**row, date="2022-04/2022-05"), DAYS) == Span("2022-04-01", None, "date")
    assert span(Source(**row), DAYS) == Span()


def test_a_folder_is_derived_as_a_whole(tmp_path: Path) -> None:
    collaborations = (
        "id,name_zh,kind,year,sources,confidence\n"
        "collaboration:K1,a,talks,2020,source:a,stated\ncollaboration:K2,b,talks,,source:a,stated\n"
    )
    parts = "start,end,role,sources,confidence\nplatform:P1,a,lead,source:a,stated\n"
    parts += "platform:P1,b,lead,source:b,stated\n"
    tables = {"collaborations.csv": collaborations, "takes_part_in.csv": parts}
    found = {element.id: element.values for element in check(folder(tmp_path, dict(tables))).elements}
    told = {key: (values.get("begins_on"), values.get("begins_by")) for key, values in found.items()}
    assert told["serves:V1"] == ("2018-01-01", "founded")
    assert told["serves:V2"] == ("2021-05-01", "source")
    assert told["platform:P1"] == ("2019-01-01", "source")
    assert told["source:b"] == ("2019-01-01", "date")
    assert told["takes_part_in:platform:P1>collaboration:K1>lead"] == ("2020-01-01", "activity")
    assert told["takes_part_in:platform:P1>collaboration:K2>lead"] == ("2021-05-01", "activity")
