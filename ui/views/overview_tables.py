"""The tables of the overview as plain rows to take away."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assessment import Assessment
from analysis.overview import Overview
from analysis.verdicts import Verdict
from graph.text import Language, Text

from ..definition import Defined
from ..export import Sheet, Takeaway, Value
from ..here import Standing
from . import figures
from .matrix_model import Name
from .tables import COUNTED, FIRMS, ID, SUBJECT, UNCHECKED, UNPROVEN, VERDICT, named, notes

CHAINS = Text("产业链", "Chains")
LEVEL = Text("等级", "Level")


def overview_tables(
    chains: Sequence[Assessment], found: Overview, state: Defined, standing: Standing
) -> Takeaway:
    """The declared chains first, then what the graph holds, then published beside counted."""
    language = state.lang
    more = (_counts(found, language), _published(found, language))
    return Takeaway(_chains(chains, language), more, notes(state, standing, chains), language)


def _chains(chains: Sequence[Assessment], language: Language) -> Sheet:
    heads = (ID, SUBJECT, VERDICT, LEVEL, COUNTED, UNPROVEN, FIRMS)
    rows = tuple(
        (
            one.id,
            named(Name(one.name, one.name_en, one.name), language),
            one.verdict.words.in_(language),
            *_figures(one),
        )
        for one in chains
    )
    return Sheet(CHAINS.in_(language), tuple(head.in_(language) for head in heads), rows)


def _figures(one: Assessment) -> tuple[Value, ...]:
    """Of a chain without a public name nothing can be counted: dashes, never zeros."""
    if one.verdict is Verdict.UNNAMED:
        return (UNCHECKED,) * 4
    return one.level, len(one.members), len(one.unproven), len(one.firms)


def _counts(found: Overview, language: Language) -> Sheet:
    heads = (figures.TYPE, figures.COUNT, figures.SCOPE)
    rows = tuple((row.title.in_(language), row.total, row.scope.in_(language)) for row in found.counts)
    return Sheet(figures.IN_THE_GRAPH.in_(language), tuple(head.in_(language) for head in heads), rows)


def _published(found: Overview, language: Language) -> Sheet:
    heads = (figures.WHAT, figures.SAID, figures.COUNTED, figures.WHY)
    rows = tuple(
        (row.label.in_(language), row.published, row.counted, row.why.in_(language)) for row in found.recounts
    )
    return Sheet(figures.PUBLISHED.in_(language), tuple(head.in_(language) for head in heads), rows)
