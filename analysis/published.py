"""Published figures held against what the graph can count with the same scope; the rest stays open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from graph.schema import interval
from graph.text import Text

from .assessment import Assessment
from .definition import Definition
from .elements import Citation, Membership
from .facts import Facts
from .figures import Figure, Figures
from .flags import CLUSTERS, JOINED, changing
from .gather import Day
from .standing import membership_on
from .verdicts import GAPS

# Which published figures the graph can recount, by the bundled city's ids; a city without them has no row.
THE_FOUR, CHAINS, UNCOVERED = "indicator:N002", "indicator:N044", "indicator:N045"
# Figures of members that hold a title: counted are those whose own words for their level name it.
TITLED = (
    (
        "indicator:N007",
        "新型研发机构",
        Text("其中省级新型研发机构", "of them provincial new-type R&D institutions"),
    ),
    ("indicator:N024", "专项投资支持", Text("其中专项资金重点支持", "of them supported by the special fund")),
)
Counts = Literal["members", "chains", "gaps", "clusters"]
_SAME = Text("一致", "the same")


@dataclass(frozen=True, slots=True)
class Recount:
    """A published figure, what the graph counts, and why they differ; `derived`: from other figures."""

    label: Text
    published: float
    counted: int
    counts: Counts
    why: Text
    figures: tuple[Figure, ...]
    citations: tuple[Citation, ...]
    derived: bool = False

    @property
    def difference(self) -> float:
        """Published less counted."""
        return self.published - self.counted


def recounts(
    facts: Facts, figures: Figures, definition: Definition, chains: Sequence[Assessment]
) -> tuple[Recount, ...]:
    """Every figure that can be recounted: members of the system, chains, gaps, clusters."""
    found = (*_members(facts, figures, definition), *_titled(facts, figures, definition))
    return (*found, *_chains(facts, figures, chains), *_clusters(facts, figures))


def _members(facts: Facts, figures: Figures, definition: Definition) -> Iterator[Recount]:
    joined, four = figures.by_id.get(JOINED), figures.by_id.get(THE_FOUR)
    if joined is None or joined.value is None:
        return
    members = _memberships(facts, definition)
    tiers = [link.tier for link in members]
    why = _unnamed(joined.value - len(members), members, _report_end(facts, joined))
    label = Text("加入体系的平台", "platforms in the system")
    yield _recount(facts, label, joined.value, len(members), "members", why, (joined,))
    if four is None or four.value is None:
        return
    one = Text("其中“1”(按体系名称)", 'of them the "1" (by the system\'s name)')
    yield _recount(
        facts, one, 1, tiers.count("1"), "members", _unnamed(1 - tiers.count("1")), (joined,), True
    )
    label = Text("其中“4”", 'of them the "4"')
    why = _unnamed(four.value - tiers.count("4"))
    yield _recount(facts, label, four.value, tiers.count("4"), "members", why, (four,))
    rest = joined.value - 1 - four.value
    label = Text("其中“N”({all}减{less})", 'of them the "N" ({all} less {less})')
    label = label.format(all=int(joined.value), less=int(1 + four.value))
    why = _unnamed(rest - tiers.count("N"))
    yield _recount(facts, label, rest, tiers.count("N"), "members", why, (joined, four), True)


def _titled(facts: Facts, figures: Figures, definition: Definition) -> Iterator[Recount]:
    """Members that hold a title, by their own words for their level."""
    members = [facts.platform[link.origin] for link in _memberships(facts, definition)]
    for key, words, label in TITLED:
        figure = figures.by_id.get(key)
        if figure is None or figure.value is None:
            continue
        holders = [one for one in members if words in (one.level_text or "")]
        why = _unnamed(figure.value - len(holders))
        inferred = sum("level" in one.inferred_fields for one in holders)
        if inferred:
            more = Text("{why};其中{n}家为推断", "{why}; of those counted {n} is inferred")
            why = more.format(why=why, n=inferred)
        yield _recount(facts, label, figure.value, len(holders), "members", why, (figure,))


def _memberships(facts: Facts, definition: Definition) -> list[Membership]:
    """The membership of each member of the day, once a platform."""
    day = Day(facts, definition)
    keys = sorted({link.origin for link in facts.memberships})
    links = (membership_on(facts, key, definition.as_of) for key in keys)
    return [link for link in links if link is not None and day.admits(link)]


def _unnamed(missing: float, members: Sequence[Membership] = (), end: str | None = None) -> Text:
    if missing == 0:
        return _SAME
    if missing < 0:
        return Text("图中多{n}家", "the graph has {n} more").format(n=int(-missing))
    later = sum(link.begins_on is not None and end is not None and link.begins_on > end for link in members)
    if not later:
        return Text("{n}家未具名", "{n} have no name in any source").format(n=int(missing))
    text = Text(
        "{n}家未具名;图中有{later}家在报告之后才见于来源",
        "{n} have no name in any source; {later} of those counted is first evidenced after the report",
    )
    return text.format(n=int(missing), later=later)


def _report_end(facts: Facts, figure: Figure) -> str | None:
    date = facts.source_of(figure.sources[0]).date if figure.sources else None
    return interval(date).last_day if date else None


def _chains(facts: Facts, figures: Figures, chains: Sequence[Assessment]) -> Iterator[Recount]:
    declared = [part for part in chains if part.is_declared]
    ten, four = figures.by_id.get(CHAINS), figures.by_id.get(UNCOVERED)
    if ten is not None and ten.value is not None:
        named = [part for part in declared if part.subject.named == "yes"]
        likely = sum(part.only_likely_declared for part in named)
        why = Text("{n}条名称未公开", "{n} names are in no source").format(n=int(ten.value - len(named)))
        if likely:
            more = Text(
                "{why};其中{n}条是否十强为推断", "{why}; of those counted {n} is only likely one of them"
            )
            why = more.format(why=why, n=likely)
        label = Text("重点产业链", "declared chains")
        yield _recount(facts, label, ten.value, len(named), "chains", why, (ten,))
    if four is not None and four.value is not None:
        gaps = sum(part.verdict in GAPS for part in declared)
        why = _SAME if gaps == four.value else Text("判定口径或日期不同", "under another definition or day")
        yield _recount(
            facts, Text("其中未覆盖", "of them not covered"), four.value, gaps, "gaps", why, (four,)
        )


def _clusters(facts: Facts, figures: Figures) -> Iterator[Recount]:
    seven = figures.by_id.get(CLUSTERS)
    if seven is None or seven.value is None:
        return
    count = sum(subject.label == "Cluster" for subject in facts.subjects)
    why = _SAME if count == seven.value else Text("图中有{n}个", "the graph has {n}").format(n=count)
    for series in changing(figures):
        last = series.figures[-1]
        if seven in series.figures and last.value != seven.value and last.valid_from and last.value:
            text = Text("{why};{year}年起称{n}个", "{why}; called {n} from {year} on")
            why = text.format(why=why, year=last.valid_from[:4], n=int(last.value))
    yield _recount(facts, Text("产业集群", "clusters"), seven.value, count, "clusters", why, (seven,))


def _recount(
    facts: Facts,
    label: Text,
    published: float,
    counted: int,
    counts: Counts,
    why: Text,
    figures: tuple[Figure, ...],
    derived: bool = False,
) -> Recount:
    citations = tuple(cited for figure in figures for cited in cite(facts, figure))
    return Recount(label, published, counted, counts, why, figures, tuple(dict.fromkeys(citations)), derived)


def cite(facts: Facts, figure: Figure) -> tuple[Citation, ...]:
    """The sources of a figure, with where in each."""
    places = (*figure.locators, *("",) * len(figure.sources))
    return tuple(
        Citation(facts.source_of(key), place) for key, place in zip(figure.sources, places, strict=False)
    )


def not_recountable(figures: Figures, done: Sequence[Recount]) -> tuple[Figure, ...]:
    """The other numbers of the sources that were held against the graph: no public list to count from."""
    counted = {figure.id for part in done for figure in part.figures}
    asked = {source for part in done for figure in part.figures for source in figure.sources[:1]}
    return tuple(
        figure
        for figure in sorted(figures.figures, key=lambda part: part.id)
        if figure.value is not None and figure.id not in counted and asked & set(figure.sources)
    )
