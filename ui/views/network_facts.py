"""What a picked node is: its type and standing, who hosts it, where it is, what the network says of it."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.entity import Tie
from analysis.evidence import holds
from analysis.network.choice import Limits
from analysis.network.fabric import Node
from analysis.network.measures import Measure
from analysis.standing import membership_on
from graph.schema import EDGE_TYPES, NODE_TYPES, Confidence
from graph.schema.words import Level, Tier
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, tag
from .entity_words import text_of, value
from .names import entity_of, listed
from .network_parts import community_link, in_words, share
from .network_shown import Shown
from .places import UNKNOWN_PLACE, place_link
from .resources_parts import short_of

TIER = Text("{tier}（层次“{sign}”）", "{tier} (tier {sign})")
LEVEL = Text("{level}平台", "{level}")
HOST = Text("主办：{names}", "hosted by {names}")
NAMED_SO = Text("简称 {short}", "short: {short}")
TIES = Text(
    "直接相连 {count} 个，{share}；在{community}（{size} 个）",
    "{count} neighbours; {share}; in {community} ({size})",
)
ONE_TIE = Text(
    "直接相连 1 个，{share}；在{community}（{size} 个）", "1 neighbour; {share}; in {community} ({size})"
)
BETWEEN = Text(
    "别人之间 {share} 的最短联系经过它", "{share} of the shortest links between others pass through it"
)
NOT_BETWEEN = Text("没有别人的最短联系经过它", "no shortest link between others passes through it")
ESTIMATED = Text("（由 {count} 个样本估计）", " (estimated from {count} samples)")
CUTS = Text(
    "去掉它，{part} {of} 个里有 {count} 个失联：{names}",
    "Without it {count} of the {of} in {part} are cut off: {names}",
)
CUTS_NONE = Text("去掉它，没有谁失联。", "Nobody is cut off without it.")
ALONE = Text("它在这张图里没有联系。", "It has no link in this picture.")
ADDED = Text(
    "它是展开时加进来的邻居，不在这张图的口径里，没有测算。",
    "It was added as a neighbour; the picture itself does not hold it, so nothing is measured of it.",
)
MAIN = Text("主图", "the main part")
ITS_PART = Text("它那一片", "its part")
NAMES = 6


def about(shown: Shown, node: Node) -> list[Child]:
    """Type, standing, host and place in one line; what a source does not say is said too."""
    pieces: list[list[Child]] = [
        piece for piece in (_type(shown, node), *_standing(shown, node), _host(shown, node)) if piece
    ]
    pieces += [place] if (place := _place(shown, node)) else []
    dot = tag("span", " · ", css="dot")
    return [part for at, piece in enumerate(pieces) for part in ((dot, piece) if at else (piece,))]


def measured(shown: Shown, node: Node) -> list[Tag]:
    """What the network says of it, in two sentences; nothing is measured of a neighbour that was added."""
    measure, language = shown.measure(node.id), shown.language
    if measure is None:
        return [tag("p", ADDED.in_(language), css="measured second")]
    if not measure.degree:
        return [tag("p", ALONE.in_(language), css="measured")]
    return [
        tag("p", _cuts(shown, measure), css="measured"),
        tag("p", _ties(shown, measure), css="measured second"),
    ]


def part_words(shown: Shown, measure: Measure) -> Text:
    """The main part, or the one that the node is in."""
    return MAIN if measure.component == 1 else ITS_PART


def shared(shown: Shown, measure: Measure) -> Text:
    """How much lies between, in words."""
    if not measure.betweenness:
        return NOT_BETWEEN
    words = BETWEEN.format(share=share(measure.betweenness))
    if shown.measures.sampled is None:
        return words
    note = ESTIMATED.format(count=shown.measures.sampled)
    return Text(words.zh + note.zh, words.en + note.en)


def _cuts(shown: Shown, measure: Measure) -> list[Child]:
    if not measure.cut_off:
        return [CUTS_NONE.in_(shown.language)]
    return parts.filled(
        CUTS,
        shown.language,
        part=part_words(shown, measure).in_(shown.language),
        of=str(len(shown.measures.component(measure.id))),
        count=tag("b", str(len(measure.cut_off))),
        names=in_words(shown, _by_degree(shown, measure), NAMES),
    )


def _by_degree(shown: Shown, measure: Measure) -> list[str]:
    degree = {key: shown.measures.of[key].degree for key in measure.cut_off}
    return sorted(degree, key=lambda key: (-degree[key], key))


def _ties(shown: Shown, measure: Measure) -> list[Child]:
    community = shown.measures.community(measure.id)
    return parts.filled(
        ONE_TIE if measure.degree == 1 else TIES,
        shown.language,
        count=str(measure.degree),
        share=shared(shown, measure).in_(shown.language),
        community=community_link(shown, community),
        size=str(len(community.members)),
    )


def _type(shown: Shown, node: Node) -> list[Child]:
    """Its type, with its own kind, and whether the node itself is stated."""
    words = NODE_TYPES[node.label].TITLE
    said: list[Child] = []
    if node.kind and node.label == "Platform":
        said.append(text_of(value(node.label, "standing", node.kind)).in_(shown.language))
    elif node.kind:
        said.append(text_of(value(node.label, "kind", node.kind)).in_(shown.language))
    if node.label != "Institution" or not said:
        between = "，" if shown.language == "zh" else ", "
        said = [words.in_(shown.language), *((between, said) if said else ())]
    inferred = node.confidence == Confidence.INFERRED
    return [*said, " ", parts.confidence("inferred" if inferred else "stated", shown.language)]


def _standing(shown: Shown, node: Node) -> Iterator[list[Child]]:
    """A member's tier and a platform's level, each with how sure it is."""
    language = shown.language
    platform = shown.facts.platform.get(node.id)
    if platform is None:
        return
    membership = membership_on(shown.facts, node.id, shown.state.limits().as_of)
    if membership is not None:
        tier = Tier.of(membership.tier)
        named = tier.words if isinstance(tier, Tier) else Text(membership.tier, membership.tier)
        sure = parts.confidence("stated" if membership.stated else "inferred", language)
        yield [TIER.format(tier=named, sign=membership.tier).in_(language), " ", sure]
    level = Level.of(platform.level)
    if isinstance(level, Level) and level is not Level.UNKNOWN:
        inferred = "level" in platform.inferred_fields
        sure = parts.confidence("inferred" if inferred else "stated", language)
        yield [LEVEL.format(level=level.words).in_(language), " ", sure]


def _host(shown: Shown, node: Node) -> list[Child]:
    """Who hosts it; inferred hosts are dashed."""
    names: list[Child] = []
    for tie in _ties_in_force(shown, node.id, "HOSTS"):
        if tie.target == node.id:
            host = shown.fabric.nodes[tie.origin]
            css = "" if tie.stated else "dashed"
            names.append(entity_of(host, shown.state, short=short_of(host), css=css))
    return parts.filled(HOST, shown.language, names=listed(names, shown.language)) if names else []


def _place(shown: Shown, node: Node) -> list[Child]:
    """Where it is, or that nobody says, for what can be somewhere."""
    if node.label not in EDGE_TYPES["LOCATED_IN"].ENDS:
        return []
    found: list[Child] = []
    for tie in _ties_in_force(shown, node.id, "LOCATED_IN"):
        if tie.origin == node.id and (place := shown.facts.place.get(tie.target)):
            found.append(place_link(place, shown.state, css="" if tie.stated else "dashed"))
    return listed(found, shown.language) or [UNKNOWN_PLACE.in_(shown.language)]


def _ties_in_force(shown: Shown, key: str, kind: str) -> list[Tie]:
    """The edges of a kind at a node that hold on the day, without inferred ones where those are left out."""
    limits: Limits = shown.state.limits()
    return [
        tie
        for tie in shown.fabric.at.get(key, ())
        if tie.kind == kind
        and holds(tie.begins_on, tie.ends_on, limits.as_of)
        and (limits.inferred or tie.stated)
    ]
