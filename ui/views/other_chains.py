"""The chains that are no gaps, by verdict, so that a planner sees the rest at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from analysis.assessment import Assessment
from analysis.order import page_order
from graph.text import Language, Text

from ..address import href
from ..definition import Defined
from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .names import entity
from .verdict_words import SENTENCES

TITLE = Text("其余各链", "The other chains")
COUNT = Text("{count} 条", "{count}")
VERDICT = Text("判定", "Verdict")
CHAINS = Text("产业链与计入的成员", "Chains and the members that count")
MEANING = Text("意思", "What it means")
LIKELY = Text("是否十强：推断", "one of the ten: inferred")
BEYOND = Text("十强之外", "not among the ten")
MEMBERS = Text("成员 {count} 家", "{count} counted")
EVIDENCE = Text("证据", "evidence")


def other_chains(chains: Sequence[Assessment], state: Defined) -> Tag | None:
    """One row a verdict; what stands beside a name opens its row in the matrix. None when nothing is left."""
    language = state.lang
    if not chains:
        return None
    heads = tag("tr", [tag("th", text.in_(language), scope="col") for text in (VERDICT, CHAINS, MEANING)])
    ordered = page_order(chains)
    body = [_row(list(group), state) for _, group in groupby(ordered, key=lambda one: one.verdict)]
    title = tag("h2", TITLE.in_(language), tag("small", COUNT.format(count=len(chains)).in_(language)))
    return tag(
        "section", title, tag("table", tag("thead", heads), tag("tbody", body), css="others"), css="block"
    )


def _row(group: Sequence[Assessment], state: Defined) -> Tag:
    language, first = state.lang, group[0]
    label = parts.verdict(first.verdict, first.verdict.words, language, level=first.level)
    names = [part for number, one in enumerate(group) for part in _name(one, number > 0, state)]
    return tag(
        "tr",
        tag("th", label, scope="row"),
        tag("td", names),
        tag("td", SENTENCES[first.verdict].in_(language), css="caption"),
    )


def _name(one: Assessment, further: bool, state: Defined) -> list[Child]:
    language = state.lang
    to = href("coverage", state.shared(), chain=one.id)
    said: list[Child] = [("、" if language == "zh" else "; ") if further else None]
    count = MEMBERS.format(count=len(one.members)) if one.members else EVIDENCE
    said += [entity(one.id, one.name, one.name_en, state, css=""), " "]
    said.append(link(to, count.in_(language), css="caption"))
    if one.only_likely_declared:
        said += [" ", tag("span", LIKELY.in_(language), css="chip inferred")]
    if not one.is_declared:
        said.append(tag("span", _bracketed(BEYOND, language), css="caption"))
    return said


def _bracketed(text: Text, language: Language) -> str:
    return f"（{text.zh}）" if language == "zh" else f" ({text.en})"
