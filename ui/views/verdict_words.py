"""What each verdict means for one chain or cluster, in a sentence a planner can quote."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.assessment import Assessment, Unnamed
from analysis.verdicts import Verdict
from graph.text import Text

SENTENCES: Mapping[Verdict, Text] = {
    Verdict.GAP: Text(
        "来源说体系没有覆盖它；到所选之日，图中也没有一家成员平台服务它。",
        "A source says the system does not cover it; by the day chosen no member here serves it either.",
    ),
    Verdict.GAP_BY_LIST: Text(
        "成员名录在这一天是完整的，其中没有一家服务它。",
        "The list of members is complete for this day, and none of them serves it.",
    ),
    Verdict.CONFLICT: Text(
        "来源说体系没有覆盖它，图中却有成员在报告之前（或日期未注明）就服务它；两说并列，请人判断。",
        "A source says the system does not cover it, yet a member served it before the report (or undated); "
        "both are shown, for a person to judge.",
    ),
    Verdict.CLOSED_SINCE: Text(
        "来源曾说体系没有覆盖它；此后才有成员服务它。",
        "A source once said the system does not cover it; members have served it only since.",
    ),
    Verdict.THIN: Text(
        "有成员服务它，但未到基本覆盖的门槛。",
        "Members serve it, but fewer or less surely than adequate takes.",
    ),
    Verdict.ADEQUATE: Text(
        "服务它的成员到了基本覆盖的门槛。", "The members that serve it reach the threshold of adequate."
    ),
    Verdict.STRONG: Text(
        "服务它的成员到了充分覆盖的门槛。", "The members that serve it reach the threshold of strong."
    ),
    Verdict.REPORTED_COVERED: Text(
        "来源说体系已覆盖它，但图中没有一条计入的证据说是哪家成员。",
        "A source says the system covers it, but no counted evidence here says by which member.",
    ),
    Verdict.NO_RECORD: Text(
        "没有来源说它覆盖或未覆盖，图中也没有成员服务它。无记录不等于没有。",
        "No source speaks of it either way, and no member here serves it. No record is not the same as none.",
    ),
    Verdict.UNNAMED: Text(
        "来源说有这条链，但没有公开它的名称，所以无从核对。",
        "Sources say this chain exists but not its name, so nothing can be checked.",
    ),
}
MISSING = Text(
    "体系公布 {declared} 家成员，图中点名 {named} 家，另有 {missing} 家未具名。",
    "The system is said to have {declared} members; {named} have names here, {missing} do not.",
)


def sentence(one: Assessment) -> Text:
    """What its verdict means."""
    return SENTENCES[one.verdict]


def missing(unnamed: Unnamed) -> Text | None:
    """How many members nobody can name; None where all have names or nobody says how many there are."""
    if not unnamed.missing:
        return None
    return MISSING.format(declared=unnamed.declared, named=unnamed.named, missing=unnamed.missing)
