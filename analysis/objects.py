"""Assessments as plain objects and rows, for commands and other programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.text import Language, chinese_punctuation

from .assessment import Assessment, Entry, Reported
from .districts import District, Located, Role
from .elements import Citation, Link, Platform
from .evidence import Evidence

# A line of the terminal names so many platforms of a list and counts the rest.
_SHOWN = 2


def assessment_object(part: Assessment) -> dict[str, Any]:
    """Everything of a verdict: lists of ids, and every piece of evidence with its sources."""
    return {
        "id": part.id,
        "type": part.type,
        "name": part.name,
        "name_en": part.name_en,
        "level": part.level,
        "verdict": part.verdict.value,
        "declared": part.subject.declared,
        "named": part.subject.named,
        "members": _ids(part.members),
        "stated_members": _ids(part.stated_members),
        "contact": _ids(part.contact),
        "left_out": _ids(part.left_out),
        "unproven": _ids(part.unproven),
        "of_the_system": _ids(part.of_the_system),
        "ties": _ids(part.ties),
        "related": [near.subject.id for near in part.related],
        "firms": len(part.firms),
        "unnamed_members": {"declared": part.unnamed.declared, "named": part.unnamed.named},
        "evidence": [*_pieces(part), *_reports(part)],
    }


def district_object(part: District) -> dict[str, Any]:
    """Who is in a district and what they serve; it has no level and no verdict."""
    return {
        "id": part.place.id if part.place else None,
        "type": "Place",
        "name": part.name.zh,
        "name_en": part.name.en,
        "level": None,
        "verdict": None,
        "members": _located_ids(part.members),
        "stated_members": _located_ids(one for one in part.members if one.place_stated),
        "contact": [],
        "left_out": _located_ids(part.of(Role.LEFT_OUT)),
        "parts": _located_ids(part.of(Role.PART)),
        "unproven": _located_ids(part.unproven),
        "of_the_system": _located_ids(part.of(Role.OF_THE_SYSTEM)),
        "serves": [
            {"id": one.subject.id, "name": one.subject.name_zh, "members": one.members, "others": one.others}
            for one in part.served
        ],
        "firms": len(part.firms),
        "evidence": [_where(one) for one in part.located if one.location],
    }


def row_of(found: dict[str, Any]) -> dict[str, Any]:
    """An object as one flat row: evidence by its ids."""
    return {**found, "evidence": [piece["id"] for piece in found["evidence"]]}


def line_of(part: Assessment | District, language: Language) -> dict[str, Any]:
    """A row for a person: words instead of values, the first names of each list instead of ids."""
    lists: dict[str, Sequence[Entry] | Sequence[Located]]
    if isinstance(part, District):
        name, verdict = part.name.in_(language), None
        lists = {"members": part.members, "contact": (), "unproven": part.unproven}
    else:
        name = part.name if language == "zh" else part.name_en or part.name
        verdict = part.verdict.words.in_(language)
        lists = {"members": part.members, "contact": part.contact, "unproven": part.unproven}
    shown = {key: _names([one.platform for one in found], language) for key, found in lists.items()}
    return {"name": _spelled(name, language), "verdict": verdict, **shown, "firms": len(part.firms)}


def _names(platforms: Sequence[Platform], language: Language) -> str:
    shown = [one.short if language == "zh" else one.name_en or one.short for one in platforms[:_SHOWN]]
    rest = len(platforms) - len(shown)
    return _spelled(";".join(shown) + (f";+{rest}" if rest else ""), language)


def _spelled(text: str, language: Language) -> str:
    return chinese_punctuation(text) if language == "zh" else text.replace(";", "; ")


def _ids(entries: Iterable[Entry]) -> list[str]:
    return [entry.id for entry in entries]


def _located_ids(located: Iterable[Located]) -> list[str]:
    return [part.id for part in located]


def _pieces(part: Assessment) -> list[dict[str, Any]]:
    lists: tuple[tuple[str, Sequence[Entry]], ...] = (
        ("members", part.members),
        ("contact", part.contact),
        ("left_out", part.left_out),
        ("unproven", part.unproven),
        ("of_the_system", part.of_the_system),
        ("ties", part.ties),
    )
    return [_piece(piece, name) for name, entries in lists for entry in entries for piece in entry.evidence]


def _piece(piece: Evidence, stands_in: str) -> dict[str, Any]:
    return {
        "list": stands_in,
        "counts": stands_in == "members",
        "platform": (piece.member or piece.platform).id,
        "via_part": piece.via_part.id if piece.via_part else None,
        "basis": piece.basis,
        "stated": piece.stated,
        "begins_on": piece.begins_on,
        "begins_by": piece.begins_by,
        "ends_on": piece.ends_on,
        "path": [link.id for link in piece.subject_path],
        "membership": piece.membership.id if piece.membership else None,
        **_edge(piece.link, piece.kind, piece.citations),
    }


def _reports(part: Assessment) -> list[dict[str, Any]]:
    found: tuple[Reported, ...] = (*part.gap_reports, *part.coverage_reports, *part.recommendations)
    return [
        {
            "list": "reports",
            "counts": False,
            "stated": one.stated,
            "begins_on": one.report.begins_on,
            "begins_by": one.report.begins_by,
            "ends_on": one.report.ends_on,
            **_edge(one.report, one.report.kind, (one.citation,)),
        }
        for one in found
    ]


def _where(one: Located) -> dict[str, Any]:
    assert one.location is not None  # only what is located has evidence of where
    return {
        "list": one.role.value,
        "counts": False,
        "platform": one.id,
        "stated": one.place_stated,
        "begins_on": one.location.begins_on,
        "begins_by": one.location.begins_by,
        "ends_on": one.location.ends_on,
        **_edge(one.location, "LOCATED_IN", one.citations),
    }


def _edge(link: Link, kind: str, citations: Sequence[Citation]) -> dict[str, Any]:
    return {
        "id": link.id,
        "kind": kind,
        "target": link.target,
        "confidence": link.confidence,
        "inferred_from": link.inferred_from,
        "says": link.says,
        "sources": [
            {
                "id": cited.source.id,
                "title": cited.source.title,
                "date": cited.source.date,
                "locator": cited.locator,
            }
            for cited in citations
        ],
    }
