"""Whose evidence it is on a day: a member's, a part's of one, the system's own, or nobody's in the system."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.schema import label_of
from graph.schema.words import BeginsBy

from .as_of import AsOf
from .elements import Link, Membership, Part, Platform
from .evidence import holds
from .facts import Facts


@dataclass(frozen=True, slots=True)
class Holder:
    """A member that a platform's evidence is counted for, and the way from the part to it."""

    member: Platform
    membership: Membership
    path: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a platform stands on a day: `holders` when it or what it is part of is a member."""

    holders: tuple[Holder, ...]
    of_the_system: tuple[Part, ...] = ()


def carries(link: Link, as_of: AsOf) -> bool:
    """Whether a PART_OF leads further on a day: unless it has ended, or a source says it began later.

    The day a source first shows the link neither changes nor hides the evidence.
    """
    began_later = (
        link.begins_by == BeginsBy.VALID_FROM and link.begins_on is not None and link.begins_on > as_of.iso
    )
    return not began_later and (link.ends_on is None or link.ends_on >= as_of.iso)


def membership_on(facts: Facts, platform: str, as_of: AsOf) -> Membership | None:
    """The membership that holds on the day: a stated one first, then the earliest."""
    held = [
        link for link in facts.memberships_of.get(platform, ()) if holds(link.begins_on, link.ends_on, as_of)
    ]
    return min(held, key=lambda link: (not link.stated, link.begins_on or "9999", link.id), default=None)


def standing_of(facts: Facts, platform: str, as_of: AsOf) -> Standing:
    """Climbs from the platform to the nearest members and, beside them, to the system itself."""
    holders: list[Holder] = []
    system: tuple[Part, ...] = ()
    for key, path in _climb(facts, platform, as_of):
        if (found := facts.platform.get(key)) and (link := membership_on(facts, key, as_of)):
            holders.append(Holder(found, link, path))
        elif label_of(key) == "System":
            system = system or path
    return Standing(tuple(sorted(holders, key=lambda holder: holder.member.id)), () if holders else system)


def _climb(facts: Facts, platform: str, as_of: AsOf) -> Iterator[tuple[str, tuple[Part, ...]]]:
    """Every whole reached, nearest first; a member's own wholes are not asked."""
    seen = {platform}
    level: Sequence[tuple[str, tuple[Part, ...]]] = [(platform, ())]
    while level:
        above: list[tuple[str, tuple[Part, ...]]] = []
        for key, path in level:
            yield key, path
            if membership_on(facts, key, as_of) is not None:
                continue
            for link in facts.wholes_of.get(key, ()):
                if link.target not in seen and carries(link, as_of):
                    seen.add(link.target)
                    above.append((link.target, (*path, link)))
        level = above
