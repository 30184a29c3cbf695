"""The words and signs of levels and verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from graph.schema import Choice
from graph.text import Text


class Verdict(Choice):
    """What is said of a chain, cluster or field; the first line that fits wins."""

    UNNAMED = "unnamed", "名称未公开", "name not public"
    CONFLICT = "conflict", "有冲突", "sources conflict"
    CLOSED_SINCE = "closed_since", "报告后已补", "closed since the report"
    THIN = "thin", "薄弱", "thin"
    ADEQUATE = "adequate", "基本覆盖", "adequate"
    STRONG = "strong", "充分覆盖", "strong"
    GAP = "gap", "体系未覆盖", "not covered by the system"
    GAP_BY_LIST = "gap_by_list", "按名录未覆盖", "not covered, by the list of members"
    REPORTED_COVERED = "reported_covered", "据报告已覆盖,图中无证据", "reported covered, no evidence here"
    NO_RECORD = "no_record", "无记录", "no record"


class Sign(StrEnum):
    """The sign drawn beside a verdict's word."""

    GAP = "gap"
    GAP_BY_LIST = "gap_by_list"
    THIN = "thin"
    ADEQUATE = "adequate"
    STRONG = "strong"
    REPORTED_COVERED = "reported_covered"
    NO_RECORD = "no_record"
    UNNAMED = "unnamed"


LEVEL_WORDS: tuple[Text, ...] = (
    Text("没有成员", "no member"),
    Verdict.THIN.words,
    Verdict.ADEQUATE.words,
    Verdict.STRONG.words,
)
_BY_LEVEL = (Sign.NO_RECORD, Sign.THIN, Sign.ADEQUATE, Sign.STRONG)
_BY_VERDICT: Mapping[str, Sign] = {sign.value: sign for sign in Sign}

# Pages show gaps first and what nobody can judge last.
VERDICT_ORDER: tuple[Verdict, ...] = (
    Verdict.GAP,
    Verdict.GAP_BY_LIST,
    Verdict.CONFLICT,
    Verdict.CLOSED_SINCE,
    Verdict.THIN,
    Verdict.ADEQUATE,
    Verdict.STRONG,
    Verdict.REPORTED_COVERED,
    Verdict.NO_RECORD,
    Verdict.UNNAMED,
)
GAPS = frozenset({Verdict.GAP, Verdict.GAP_BY_LIST})


def sign_of(verdict: Verdict, level: int) -> Sign:
    """The sign: conflict and closed since show the sign of their level."""
    return _BY_VERDICT.get(verdict.value) or _BY_LEVEL[level]
