"""What the network page shows, worked out once and handed to everything that is drawn of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from analysis.facts import Facts
from analysis.network.communities import Community
from analysis.network.drawn import Drawn
from analysis.network.fabric import Fabric, Node
from analysis.network.holders import holders
from analysis.network.layout import Position
from analysis.network.measures import Measure, Measures
from analysis.network.network import Bond, Network
from graph.text import Language

from .network_state import NetworkState


@dataclass(frozen=True)
class Shown:
    """One picture.

    `whole` is the choice under the limits: what is measured and ranked. `known` is that with the neighbours
    of what was opened: what a card or a path may speak of. `drawn` is the part of it that is in the picture,
    by the rule that `cut` accounts for; when communities are drawn it holds no node.
    """

    whole: Network
    known: Network
    drawn: Network
    cut: Drawn
    measures: Measures
    fabric: Fabric
    facts: Facts
    state: NetworkState
    language: Language
    positions: Mapping[str, Position]

    @property
    def picked_node(self) -> Node | None:
        """The node that is picked, also one that this network does not hold (then `known` lacks it)."""
        return self.fabric.nodes.get(self.state.picked)

    @property
    def picked_bond(self) -> Bond | None:
        """The edge that is picked, if the network still holds it."""
        return next((bond for bond in self.known.bonds if bond.key == self.state.picked), None)

    @property
    def picked_community(self) -> Community | None:
        """The community that is picked or open."""
        number = self.state.picked_community or self.state.community
        return next((one for one in self.measures.communities if one.number == number), None)

    @cached_property
    def holders(self) -> tuple[Measure, ...]:
        """Who holds the network together; not what it was chosen to be the surroundings of."""
        return holders(self.whole, self.measures, but=self.state.of)

    def measure(self, key: str) -> Measure | None:
        """What is measured of a node; nothing for neighbours that were added."""
        return self.measures.of.get(key)
