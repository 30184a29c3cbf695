"""The order in which a planner would take up the gaps, and the rule in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from graph.schema import Choice
from graph.text import Text

from .gaps import Gap
from .verdicts import GAPS


class GapOrder(Choice):
    """By what the gaps are ordered."""

    READY = "ready", "先办的在前", "what can be acted on first"
    FIRMS = "firms", "入图企业数", "firms here"


class Readiness(Choice):
    """How far a gap is on the way to being closed, the furthest first."""

    TAKE_IN = "take_in", "有平台明示在服务", "platforms are said to serve it"
    BY_NAME = "by_name", "有平台凭名称相关", "a platform is tied to it by name"
    CONTACT = "contact", "成员已有接触", "members are in touch"
    WISHED = "wished", "报告建议设平台", "a source wishes for a platform"
    NOTHING = "nothing", "尚无可办", "nothing to start from"


RULES: Mapping[GapOrder, Text] = {
    GapOrder.READY: Text(
        "排序:先列有平台明示在服务、可查是否纳入的,再列只凭名称相关的、成员已有接触的、只有报告建议的;"
        "同等时入图企业多的在前。",
        "Order: first the chains that platforms are said to serve, to be taken in; then those tied by a name "
        "only, those that members are in touch with, those only wished for; among equals, more firms first.",
    ),
    GapOrder.FIRMS: Text("排序:入图企业多的在前。", "Order: more firms here first."),
}
CONFLICTS_LAST = Text("有冲突的列在缺口之后。", "Conflicts come after the gaps.")


def readiness(gap: Gap) -> Readiness:
    """The first step that can be taken."""
    if any(not one.name_only for one in gap.candidates):
        return Readiness.TAKE_IN
    if gap.candidates:
        return Readiness.BY_NAME
    if gap.contact:
        return Readiness.CONTACT
    return Readiness.WISHED if gap.wishes else Readiness.NOTHING


def ordered(gaps: Iterable[Gap], order: GapOrder) -> tuple[Gap, ...]:
    """The gaps by the rule; what is reported against evidence comes last."""
    rank = _RANKS[order]
    return tuple(sorted(gaps, key=lambda gap: (gap.assessment.verdict not in GAPS, *rank(gap), gap.id)))


def _ready(gap: Gap) -> tuple[int, int]:
    return list(Readiness).index(readiness(gap)), -len(gap.assessment.firms)


def _firms(gap: Gap) -> tuple[int, int]:
    return -len(gap.assessment.firms), 0


_RANKS: Mapping[GapOrder, Callable[[Gap], tuple[int, int]]] = {
    GapOrder.READY: _ready,
    GapOrder.FIRMS: _firms,
}
