"""The ways to close a gap: what to do, with which platforms or where, why, and who could host."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.gaps import Gap
from analysis.ways import WISHED, CouldHost, Way, WayKind
from analysis.wording import Reason
from graph.text import Language, Text

from ..definition import Defined
from ..look import parts
from ..look.tags import Child, Tag, tag
from .citation import locator
from .evidence import short
from .names import entity_of, listed, sentence
from .places import place_link, place_name

FIELD = Text("{chain}领域的平台", "a platform for {chain}")
COULD_HOST = Text("可作主办：{firms}", "could host: {firms}")
AND_MORE = Text(" 等 {count} 家", " and others, {count} in all")
HOSTS = Text("{firm}（已主办 {count} 家）", "{firm} (hosts {count})")
HOSTS_SHOWN = 2
LEFT = Text("左列 {count} 家", "the {count} named at left")


def way_words(way: Way, gap: Gap, language: Language) -> str:
    """A way in plain text: what to do, with which platforms or where, why, and which firms could host."""
    between = "；" if language == "zh" else "; "
    reasons = between.join(reason.text.in_(language) for reason in way.reasons)
    what = ("、" if language == "zh" else ", ").join(text.in_(language) for text in way_names(way, gap))
    return f"{way.kind.words.in_(language)} {what}: {reasons}"


def way_names(way: Way, gap: Gap) -> list[Text]:
    """What a way is about, in plain words: platforms, a field or a district."""
    if way.platforms:
        return [short(one) for one in way.platforms]
    if way.place:
        return [place_name(way.place)]
    subject = way.subject or gap.assessment.subject
    return [FIELD.format(chain=subject.full_name)]


def way_things(way: Way, gap: Gap, state: Defined) -> list[Child]:
    """The same with names that open their pages."""
    if way.platforms:
        return listed([entity_of(one, state, short=one.short, css="") for one in way.platforms], state.lang)
    if way.place:
        return [place_link(way.place, state)]
    subject = entity_of(way.subject or gap.assessment.subject, state, css="")
    return parts.filled(FIELD, state.lang, chain=subject)


def hosts_words(firms: Sequence[CouldHost], state: Defined, shown: int) -> list[Child]:
    """Which firms of the chain could host, with what they host already; `shown` of them."""
    named: list[Child] = []
    for one in firms[:shown]:
        name = entity_of(one.firm, state, css="")
        count = str(len(one.hosts))
        named.append(parts.filled(HOSTS, state.lang, firm=name, count=count) if one.hosts else name)
    said = parts.filled(COULD_HOST, state.lang, firms=listed(named, state.lang))
    if len(named) < len(firms):
        said.append(AND_MORE.format(count=len(firms)).in_(state.lang))
    return said


def way_item(way: Way, gap: Gap, state: Defined) -> Tag:
    """One way in a cell; reasons in small below it."""
    between = "；" if state.lang == "zh" else "; "
    reasons = [
        part
        for number, one in enumerate(way.reasons)
        for part in (between if number else None, _why(one, state))
    ]
    hosts = way.firms if way.kind is WayKind.SET_UP and way.subject else ()
    return tag(
        "div",
        tag("span", way.kind.words.in_(state.lang), css="tag"),
        tag(
            "div",
            tag("span", _what(way, gap, state)),
            tag("span", reasons, css="small line"),
            tag("span", hosts_words(hosts, state, HOSTS_SHOWN), css="small line") if hosts else None,
        ),
        css="item way",
    )


def _why(reason: Reason, state: Defined) -> list[Child]:
    """A reason without its sources, which stand in the row already; a wish says where in the report."""
    said = sentence(reason.said, state)
    if reason.said.template is WISHED:
        comma = "，" if state.lang == "zh" else ", "
        said += [comma + locator(one.locator, state.lang) for one in reason.citations if one.locator]
    return said


def _what(way: Way, gap: Gap, state: Defined) -> Child:
    """Which platforms or which place; all the candidates of the column before need no second naming."""
    outside = {candidate.entry.id for candidate in gap.candidates}
    if len(way.platforms) > 1 and {platform.id for platform in way.platforms} <= outside:
        return LEFT.format(count=len(way.platforms)).in_(state.lang)
    return way_things(way, gap, state)
