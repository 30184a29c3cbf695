"""The sentence above the district table: how many members have a district, stated or inferred."""

from __future__ import annotations

from analysis.district_matrix import DistrictMatrix
from graph.text import Language, Text

from ..look.tags import Tag, tag

ALL = Text("{members} 家成员里，{parts}。", "Of {members} members, {parts}.")
UNPLACED = Text("{count} 家没有写明区市", "{count} have no stated district")
INFERRED = Text("{count} 家的区市是推断", "{count} an inferred one")
STATED = Text("{count} 家写明了区市", "{count} a stated one")
NO_MEMBERS = Text("到所选之日没有成员。", "There is no member on the day chosen.")


def lead(matrix: DistrictMatrix, language: Language) -> Tag:
    """How sure it is where the members are, each member once."""
    placed = {one.id: one for row in matrix.rows if row.known for one in row.members}
    unplaced = {one.id for row in matrix.rows if not row.known for one in row.members}
    stated = sum(one.place_stated for one in placed.values())
    every = len(placed) + len(unplaced)
    if not every:
        return tag("p", NO_MEMBERS.in_(language), css="lead")
    counted = ((UNPLACED, len(unplaced)), (INFERRED, len(placed) - stated), (STATED, stated))
    said = [text.format(count=count).in_(language) for text, count in counted if count]
    between = "，" if language == "zh" else ", "
    return tag("p", ALL.format(members=every, parts=between.join(said)).in_(language), css="lead")
