"""Two days side by side: which verdicts differ, and what began or ended in between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from graph.schema import EDGE_TYPES, Choice
from graph.schema.edges import Recommends
from graph.text import Text

from .as_of import AsOf
from .assessment import Assessment, Entry, Reported
from .coverage import Of, assess
from .definition import Definition
from .elements import Citation, Platform
from .evidence import Evidence
from .facts import Facts
from .order import page_order

COUNTED = Text("计入", "counted")
BEARS = Text("影响判定", "bears on the verdict")
WISH_ONLY = Text("建议,不影响判定", "a wish, not bearing on the verdict")
_LISTS: Mapping[str, Text] = {
    "members": COUNTED,
    "left_out": Text("推断,不计入", "inferred, not counted"),
    "contact": Text("只有接触,不计入", "contact only, not counted"),
    "unproven": Text("未证实为成员,不计入", "not shown to be a member, not counted"),
    "of_the_system": Text("体系所属,不计入", "of the system itself, not counted"),
}


class Happened(Choice):
    """What became of a fact between the two days."""

    BEGAN = "began", "开始", "began"
    ENDED = "ended", "结束", "ended"


@dataclass(frozen=True, slots=True)
class Event:
    """A fact that holds on one of the days only; `on` is None where no day is stated (it holds under latest).

    A report has no platform. `role` says how the fact counts.
    """

    happened: Happened
    on: str | None
    words: Text
    role: Text
    platform: Platform | None
    fact: Evidence | Reported

    @property
    def id(self) -> str:
        """The id of the edge."""
        return self.fact.id if isinstance(self.fact, Evidence) else self.fact.report.id

    @property
    def counted(self) -> bool:
        """Whether it bears on the verdict: counted evidence and reports of a gap or of coverage do."""
        return self.role in (BEARS, COUNTED)

    @property
    def says(self) -> str | None:
        """What the source states, in our words."""
        return self.fact.link.says if isinstance(self.fact, Evidence) else self.fact.report.says

    @property
    def stated(self) -> bool:
        """Whether a source says so itself."""
        return self.fact.stated

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Its sources."""
        return self.fact.citations if isinstance(self.fact, Evidence) else (self.fact.citation,)


@dataclass(frozen=True, slots=True)
class Difference:
    """One chain on both days and what happened in between."""

    before: Assessment
    after: Assessment
    events: tuple[Event, ...]

    @property
    def id(self) -> str:
        """The chain's id."""
        return self.after.id

    @property
    def moved(self) -> bool:
        """Whether verdict or level differ."""
        return (self.before.verdict, self.before.level) != (self.after.verdict, self.after.level)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two days, the earlier first, and every chain in the order of pages on the later day."""

    earlier: AsOf
    later: AsOf
    differences: tuple[Difference, ...]

    @property
    def moved(self) -> tuple[Difference, ...]:
        """Those whose verdict or level differ."""
        return tuple(one for one in self.differences if one.moved)

    @property
    def stirred(self) -> tuple[Difference, ...]:
        """Those whose verdict is the same although something began or ended."""
        return tuple(one for one in self.differences if one.events and not one.moved)


def compare(facts: Facts, definition: Definition, other: AsOf, of: Of = "chains") -> Comparison:
    """The day of the definition against another one, whichever is earlier."""
    earlier, later = sorted((definition.as_of, other), key=lambda day: (day.iso, day.latest))
    before = {one.id: one for one in assess(facts, replace(definition, as_of=earlier), of)}
    after = assess(facts, replace(definition, as_of=later), of)
    pairs = ((before[one.id], one) for one in page_order(after))
    return Comparison(earlier, later, tuple(Difference(a, b, tuple(_events(a, b))) for a, b in pairs))


def _events(before: Assessment, after: Assessment) -> Iterator[Event]:
    """By day, the undated last; what only changed its list is told once, as what it is now."""
    was, now = dict(_pieces(before)), dict(_pieces(after))
    ids_now = {key[1:] for key in now}
    found = [
        _event(Happened.BEGAN, key[0], entry, piece) for key, (entry, piece) in now.items() if key not in was
    ]
    found += [
        _event(Happened.ENDED, key[0], entry, piece)
        for key, (entry, piece) in was.items()
        if key not in now and key[1:] not in ids_now
    ]
    told, tells = dict(_reports(before)), dict(_reports(after))
    found += [_reported(Happened.BEGAN, one) for key, one in tells.items() if key not in told]
    found += [_reported(Happened.ENDED, one) for key, one in told.items() if key not in tells]
    yield from sorted(found, key=lambda event: (event.on or "9999", not event.counted, event.id))


def _pieces(one: Assessment) -> Iterator[tuple[tuple[str, str, str], tuple[Entry, Evidence]]]:
    for name in _LISTS:
        entries: tuple[Entry, ...] = getattr(one, name)
        for entry in entries:
            for piece in entry.evidence:
                yield (name, entry.id, piece.id), (entry, piece)


def _reports(one: Assessment) -> Iterator[tuple[str, Reported]]:
    for report in (*one.gap_reports, *one.coverage_reports, *one.recommendations):
        yield report.report.id, report


def _event(happened: Happened, name: str, entry: Entry, piece: Evidence) -> Event:
    on = piece.begins_on if happened is Happened.BEGAN else piece.ends_on
    return Event(happened, on, piece.basis_words, _LISTS[name], entry.platform, piece)


def _reported(happened: Happened, one: Reported) -> Event:
    on = one.report.begins_on if happened is Happened.BEGAN else one.report.ends_on
    role = WISH_ONLY if one.report.kind == Recommends.KIND else BEARS
    return Event(happened, on, EDGE_TYPES[one.report.kind].TITLE, role, None, one)
