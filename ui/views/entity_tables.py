"""The edges and facts of one node as plain rows to take away, each with its sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.elements import Thing
from analysis.entity import Profile, Tie
from analysis.facts import Facts
from analysis.supports import Support
from graph.schema import EDGE_TYPES, NODE_TYPES, Confidence
from graph.text import Language, Text, chinese_punctuation

from ..definition import Defined
from ..export import Sheet, Takeaway, Value
from ..here import Standing
from .citation import locator, when
from .entity_words import begun, detail, heading, text_of, value
from .tables import Note, data_note, definition_note

LINKS = Text("关系", "Links")
FACTS = Text("事实", "Facts")
SUPPORTS = Text("支持", "Supports")
LINK_HEADS = (
    *(
        Text("编号", "Id"),
        Text("关系", "Kind"),
        Text("对方", "Whom"),
        Text("对方类型", "Type"),
        Text("对方编号", "Id of it"),
    ),
    *(Text("依据或角色", "Basis or role"), Text("说的是什么(大意)", "What is said"), Text("始于", "Since")),
    *(Text("置信", "How sure"), Text("推断理由", "Inferred from"), Text("来源", "Sources")),
)
FACT_HEADS = (
    Text("属性", "Property"),
    Text("值", "Value"),
    Text("置信", "How sure"),
    Text("来源", "Sources"),
)
SUPPORT_HEADS = (
    *(Text("编号", "Id"), Text("种类", "Kind"), Text("事物或起点", "Thing or start"), Text("终点", "End")),
    *(Text("说的是什么(大意)", "What is said"), Text("定位", "Where"), Text("置信", "How sure")),
)
SUBJECT = Text("实体", "Entity")
SOURCE = Text("来源", "Source")


def taken(
    profile: Profile, facts: Facts, supports: Sequence[Support], state: Defined, standing: Standing
) -> Takeaway:
    """Its edges, its facts, for a source what it supports; with the definition and the sources."""
    language = state.lang
    more = [_facts(profile, facts, language)]
    if supports:
        more.append(_supports(supports, language))
    cited = [key for tie in profile.own for key, _ in tie.cites] + [key for key, _ in profile.node.cites]
    return Takeaway(
        _links(profile, facts, language),
        tuple(more),
        _notes(profile, cited, facts, state, standing),
        language,
    )


def _links(profile: Profile, facts: Facts, language: Language) -> Sheet:
    rows = tuple(_link(profile, facts, tie, language) for tie in profile.own)
    return Sheet(LINKS.in_(language), tuple(text.in_(language) for text in LINK_HEADS), rows)


def _link(profile: Profile, facts: Facts, tie: Tie, language: Language) -> tuple[Value, ...]:
    other, role = profile.other(tie), detail(tie.kind, tie.detail)
    sources = [facts.source_of(key) for key in tie.sources]
    begin, rule = begun(tie.valid_from, tie.begins_on, tie.begins_by, tie.valid_to, sources)
    since = begin.in_(language) + (f" ({rule.in_(language)})" if rule else "")
    return (
        tie.id,
        heading(tie.kind, outgoing=profile.outgoing(tie)).in_(language),
        _name(other, language),
        NODE_TYPES[other.label].TITLE.in_(language),
        other.id,
        text_of(role).in_(language) if role else None,
        tie.says,
        since,
        (Confidence.STATED if tie.stated else Confidence.INFERRED).words.in_(language),
        tie.inferred_from,
        _cited(tie.cites, facts, language),
    )


def _facts(profile: Profile, facts: Facts, language: Language) -> Sheet:
    node = profile.node
    rows: list[tuple[Value, ...]] = []
    for name, prop in node.facts:
        given = node.get(name)
        if given is not None:
            sure = Confidence.INFERRED if name in node.inferred_fields else Confidence.STATED
            said = text_of(value(node.label, name, given)).in_(language)
            rows.append(
                (
                    prop.title.in_(language),
                    said,
                    sure.words.in_(language),
                    _cited(node.cites, facts, language),
                )
            )
    return Sheet(FACTS.in_(language), tuple(text.in_(language) for text in FACT_HEADS), tuple(rows))


def _supports(supports: Sequence[Support], language: Language) -> Sheet:
    rows: list[tuple[Value, ...]] = []
    for one in supports:
        kind = NODE_TYPES[one.kind].TITLE if one.is_node else EDGE_TYPES[one.kind].TITLE
        for row in one.found:
            sure = (Confidence.STATED if row.confidence == "stated" else Confidence.INFERRED).words.in_(
                language
            )
            start = row.start_en if language == "en" and row.start_en else row.start_zh
            end = row.end_en if language == "en" and row.end_en else row.end_zh
            rows.append((row.element, kind.in_(language), start, end, row.says, row.locator, sure))
    return Sheet(SUPPORTS.in_(language), tuple(text.in_(language) for text in SUPPORT_HEADS), tuple(rows))


def _notes(
    profile: Profile, cited: Iterable[str], facts: Facts, state: Defined, standing: Standing
) -> tuple[Note, ...]:
    language = state.lang
    said = [
        (SUBJECT.in_(language), f"{_name(profile.node, language)} ({profile.id})"),
        definition_note(state),
        data_note(standing, language),
    ]
    for key in dict.fromkeys(cited):
        source = facts.source_of(key)
        parts = [chinese_punctuation(source.title), source.publisher, when(source).in_(language), source.url]
        said.append((SOURCE.in_(language), ", ".join(part for part in parts if part)))
    return tuple(said)


def _cited(cites: Iterable[tuple[str, str]], facts: Facts, language: Language) -> str:
    said = []
    for key, place in cites:
        source = facts.source_of(key)
        said.append(
            f"{chinese_punctuation(source.title)}, {locator(place, language)}, {when(source).in_(language)}"
        )
    return "; ".join(said)


def _name(thing: Thing, language: Language) -> str:
    return thing.name_en if language == "en" and thing.name_en else chinese_punctuation(thing.name_zh)
