"""The small network of an entity's page: its nearest neighbours, what joins them, and what is not drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from analysis.facts import Facts
from analysis.network.drawn import Drawn
from analysis.network.families import FAMILIES, family_of, in_order
from analysis.network.measures import Measures
from analysis.network.network import Network
from analysis.network.offered import Offered
from graph.schema import NODE_TYPES
from graph.text import Language, Text

from ..explorer.scene import NodeDrawn, Scene
from ..look.tags import Child, Tag, link, tag
from .entity_ring import MOST, ring
from .network_names import shortened
from .network_scene import scene
from .network_shown import Shown
from .network_state import NetworkState, to

TITLE = Text("与谁相连", "Linked to")
DRAWN = Text("画出 {shown} / {count}。", "{shown} of {count} drawn. ")
LEFT = Text("未画：{kinds}。", "Not drawn: {kinds}. ")
OF_KIND = Text("{kind} {count}", "{kind} {count}")
OPEN = Text("在协作网络中打开", "Open in the network")
# What says most about a node comes first when there is no room for everything.
ORDER = ("service", "hosting", "together", "contact", "other")
CENTRE, OTHERS = 10.0, 6.0
LONGEST: Mapping[Language, int] = {"zh": 8, "en": 15}
# Documents say something of a node; nobody is linked to them.
DOCUMENTS = frozenset({"Source", "Indicator"})
UNMEASURED = Measures({}, (), (), (), None)


@dataclass(frozen=True, slots=True)
class Small:
    """The picture, with what stands above and below it."""

    title: Tag
    scene: Scene
    note: Tag


def small(network: Network, state: NetworkState, facts: Facts) -> Small | None:
    """The picture round the node that the network is of; None where nothing is joined to it."""
    centre = network.fabric.matter(state.of)
    network = network.only(
        key for key, node in network.nodes.items() if key == centre or node.label not in DOCUMENTS
    )
    every = _nearest(network, centre)
    if not every:
        return None
    kept = every[:MOST]
    drawn = network.only((centre, *kept))
    pairs = [(bond.start, bond.end) for bond in drawn.bonds]
    shown = Shown(
        whole=network,
        known=network,
        drawn=drawn,
        cut=Drawn((centre, *kept), len(network.nodes)),
        measures=UNMEASURED,
        fabric=network.fabric,
        facts=facts,
        state=state,
        language=state.lang,
        positions=ring(centre, kept, pairs),
    )
    return Small(_title(shown), _scene(shown, centre), _note(shown, every[MOST:], len(every)))


def _nearest(network: Network, centre: str) -> list[str]:
    """The neighbours, those of the strongest kinds first, stated before inferred, then by grounds and id."""
    best: dict[str, tuple[int, int, bool, int]] = {}
    kinds = in_order({bond.kind for bond in network.bonds})
    for bond in network.bonds_at.get(centre, ()):
        family = ORDER.index(family_of(bond.kind).name)
        rank = (family, kinds.index(bond.kind), not bond.stated, -bond.weight)
        other = bond.other(centre)
        best[other] = min(rank, best.get(other, rank))
    return sorted(best, key=lambda key: (best[key], key))


def _scene(shown: Shown, centre: str) -> Scene:
    made = scene(shown, Offered(), back=False, on=False)
    used = Counter(family_of(bond.kind).name for bond in shown.drawn.bonds)
    return replace(
        made,
        nodes=tuple(_node(shown, node, centre) for node in made.nodes),
        groups=(),
        families=tuple(one for one in made.families if used[one.name]),
        drawn="",
        note="",
        picked=centre,
        small=True,
    )


def _node(shown: Shown, node: NodeDrawn, centre: str) -> NodeDrawn:
    """Short enough for three names abreast; how many neighbours one has is not known here."""
    about = NODE_TYPES[shown.fabric.nodes[node.id].label].TITLE.in_(shown.language)
    size = CENTRE if node.id == centre else OTHERS
    language: Language = "zh" if node.foreign else shown.language
    most = LONGEST[language] + (4 if node.id == centre else 0)
    return replace(node, about=about, size=size, label=shortened(node.label, language, most))


def _title(shown: Shown) -> Tag:
    used = {family_of(bond.kind).name for bond in shown.drawn.bonds}
    words = [family.words.in_(shown.language) for family in FAMILIES if family.name in used]
    between = "、" if shown.language == "zh" else ", "
    return tag("h2", TITLE.in_(shown.language), tag("small", between.join(words)))


def _note(shown: Shown, left: list[str], count: int) -> Tag:
    """How many are drawn, which are not, and the way to all of them."""
    said: list[Child] = [DRAWN.format(shown=count - len(left), count=count).in_(shown.language)]
    if left:
        kinds = Counter(shown.fabric.nodes[key].label for key in left)
        words = [
            OF_KIND.format(kind=NODE_TYPES[kind].TITLE, count=kinds[kind])
            for kind in NODE_TYPES
            if kinds[kind]
        ]
        between = "、" if shown.language == "zh" else ", "
        said.append(
            LEFT.format(kinds=between.join(one.in_(shown.language) for one in words)).in_(shown.language)
        )
    return tag("p", said, link(to(shown.state), OPEN.in_(shown.language)), css="caption")
