"""What the address of the coverage page says, for all of its views."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from ... import address
from ...definition import Defined
from ...views.coverage_words import Subjects

View = Literal["matrix", "map", "tree"]
Listed = Literal["declared", "all"]
Against = Literal["chains", "clusters"]
Colour = Literal["firms", "members", "platforms"]


@dataclass(frozen=True, kw_only=True)
class CoverageState(Defined):
    """Which view, of what, under which definition; the ids name what is open or chosen.

    `chain`, `cluster`, `field` or `district` opens a row (on the map: the chain or cluster whose firms colour
    it, and the district that is listed), with `platform` a cell of it. Districts stand `against` chains or
    clusters, and a cell of theirs is a district with a chain or cluster. `whole`: nothing is
    cut for its size.
    """

    view: View = "matrix"
    of: Subjects = "chains"
    chain: str = ""
    cluster: str = ""
    field: str = ""
    district: str = ""
    platform: str = ""
    against: Against = "chains"
    rows: Listed = "declared"
    whole: bool = False
    beside: bool = False
    colour: Colour = "firms"
    gaps_only: bool = False

    @property
    def row(self) -> str:
        """The row that is open."""
        return {
            "chains": self.chain,
            "clusters": self.cluster,
            "fields": self.field,
            "districts": self.district,
        }[self.of]

    def opening(self, row: str, platform: str = "") -> CoverageState:
        """The same view with another row or cell open, or none."""
        if self.of == "clusters":
            return replace(self, cluster=row, platform=platform)
        if self.of == "fields":
            return replace(self, field=row, platform=platform)
        if self.of == "districts":
            return self.placed(row, "")
        return replace(self, chain=row, platform=platform)

    def placed(self, district: str, column: str) -> CoverageState:
        """Districts with one row, one column or one cell open, or none."""
        chain, cluster = (column, "") if self.against == "chains" else ("", column)
        return replace(self, district=district, chain=chain, cluster=cluster, platform="")

    @property
    def column(self) -> str:
        """The chain or cluster that is open among the districts."""
        return self.chain if self.against == "chains" else self.cluster


def to(state: CoverageState) -> str:
    """The address of the coverage page in a state."""
    return address.href("coverage", state)
