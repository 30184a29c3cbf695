"""Search over every name of the graph: an index made once for each version, asked at every keystroke."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from graph.schema import NODE_TYPES, label_of
from graph.store import Reader
from queries import load_library

from .readings import initials, is_chinese, latin, plain, spelled
from .shelf import shelved

_ENOUGH = 5
_SHORT = 3
_LONGEST = 64
# What there is comes before what is said of it: titles and figures hold half the words of the city.
_SAYINGS = frozenset({"Indicator", "Source"})


class Why(IntEnum):
    """Why something was found, best first."""

    EXACT = 0
    PREFIX = 1
    ALIAS = 2
    INSIDE = 3
    INITIALS = 4
    PINYIN = 5
    SUBSEQUENCE = 6
    FUZZY = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What a node is called, of which kind it is, and how many edges it has."""

    id: str
    name_zh: str
    name_en: str | None = None
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    degree: int = 0

    @property
    def label(self) -> str:
        """Its type."""
        return label_of(self.id)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found; `said` is the name, alias or English name that matched."""

    name: Name
    why: Why
    said: str
    rank: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one type, best first."""

    label: str
    hits: tuple[Hit, ...]


class Index:
    """Every name in every way it can be typed."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = tuple(sorted(names, key=lambda name: name.id))
        said = [(at, said) for at, name in enumerate(self.names) for said in _called(name)]
        self._said = said
        self._spelled = shelved((key, spelled(text)) for key, (_, text) in enumerate(said))
        self._pinyin = shelved((key, form) for key, (_, text) in enumerate(said) for form in latin(text))
        self._initials = shelved((key, form) for key, (_, text) in enumerate(said) for form in initials(text))

    def __len__(self) -> int:
        return len(self.names)

    def counts(self) -> dict[str, int]:
        """How many nodes of each type there are, in the order of the model, sayings last."""
        found = dict.fromkeys(sorted(NODE_TYPES, key=lambda label: label in _SAYINGS), 0)
        for name in self.names:
            found[name.label] += 1
        return {label: count for label, count in found.items() if count}

    def all_of(self, label: str) -> tuple[Hit, ...]:
        """Every node of one type in the order of its pinyin; nothing was typed, so nothing matched."""
        own = [(at, name) for at, name in enumerate(self.names) if name.label == label]
        hits = [Hit(name, Why.EXACT, "", (at,)) for at, name in own]
        return tuple(sorted(hits, key=lambda hit: (_sounds(hit.name), hit.name.id)))

    def find(self, typed: str) -> tuple[Hit, ...]:
        """Everything that fits what was typed, best first; always in the same order."""
        whole = plain(typed[:_LONGEST])
        if not whole:
            return ()
        found = self._fitting(whole)
        words = typed[:_LONGEST].split()
        if len(words) > 1 and not found:
            found = self._all_words([plain(word) for word in words if plain(word)])
        if len(found) < _ENOUGH:
            for at, hit in self._nearly(whole).items():
                found.setdefault(at, hit)
        return tuple(sorted(found.values(), key=lambda hit: hit.rank))

    def near(self, typed: str, most: int = 5) -> tuple[Hit, ...]:
        """What was perhaps meant where nothing fits: names that share the most with it."""
        whole = plain(typed[:_LONGEST])
        best = {} if not whole else self._hits(self._spelled.alike(whole), Why.FUZZY)
        if whole and not is_chinese(whole):
            self._keep(best, self._hits(self._pinyin.alike(whole), Why.FUZZY))
        return tuple(sorted(best.values(), key=lambda hit: hit.rank))[:most]

    def _fitting(self, whole: str) -> dict[int, Hit]:
        found = self._spelled_like(whole)
        if is_chinese(whole):
            self._keep(found, self._hits(self._spelled.threaded(whole), Why.SUBSEQUENCE))
            return found
        # Two letters fit the middle of nearly any name's initials: they only begin one.
        inside = len(whole) >= _SHORT
        for shelf, why in ((self._initials, Why.INITIALS), (self._pinyin, Why.PINYIN)):
            for key, place, length in shelf.find(whole, inside=inside):
                # 市产研院 answers to cyy before 哈工大创新创业园 does: less of it is left untyped.
                order = length - len(whole) if why is Why.INITIALS else min(place, 1)
                self._keep(found, {self._said[key][0]: self._hit(key, why, order)})
        return found

    def _spelled_like(self, whole: str) -> dict[int, Hit]:
        """Names, English names and aliases that are, begin with or hold what was typed."""
        found: dict[int, Hit] = {}
        for key, place, length in self._spelled.find(whole, inside=True):
            at, said = self._said[key]
            own = said in (self.names[at].name_zh, self.names[at].name_en)
            if place == 0 and length == len(whole):
                why, order = Why.EXACT, 0 if own else 1
            elif place == 0:
                why, order = (Why.PREFIX, 0) if own else (Why.ALIAS, 0)
            else:
                why, order = Why.INSIDE, 0 if own else 1
            self._keep(found, {at: self._hit(key, why, order)})
        return found

    def _all_words(self, words: Sequence[str]) -> dict[int, Hit]:
        """What fits every word, wherever each stands."""
        each = [self._fitting(word) for word in words]
        common = set.intersection(*(set(found) for found in each)) if each else set[int]()
        return {at: max((found[at] for found in each), key=lambda hit: hit.rank) for at in common}

    def _nearly(self, whole: str) -> dict[int, Hit]:
        """What fits but for a slip of the fingers, or a character of the same sound."""
        found = self._hits(self._spelled.nearly(whole), Why.FUZZY)
        if not is_chinese(whole):
            self._keep(found, self._hits(self._pinyin.nearly(whole), Why.FUZZY))
        else:
            for form in latin(whole)[:1]:
                sounding = ((key, 0, length) for key, _, length in self._pinyin.find(form.text, inside=True))
                self._keep(found, self._hits(sounding, Why.FUZZY))
        return found

    def _hits(self, matches: Iterator[tuple[int, int, int]], why: Why) -> dict[int, Hit]:
        found: dict[int, Hit] = {}
        for key, order, _ in matches:
            self._keep(found, {self._said[key][0]: self._hit(key, why, order)})
        return found

    def _hit(self, key: int, why: Why, order: int) -> Hit:
        at, said = self._said[key]
        name = self.names[at]
        late = 2 if why is Why.FUZZY else int(name.label in _SAYINGS and why is not Why.EXACT)
        return Hit(name, why, said, (late, why, order, -name.degree, len(said), at))

    @staticmethod
    def _keep(found: dict[int, Hit], more: dict[int, Hit]) -> None:
        for at, hit in more.items():
            if at not in found or hit.rank < found[at].rank:
                found[at] = hit


def read_index(reader: Reader) -> Index:
    """Reads every name through the library's question."""
    return Index(reader.typed(load_library()["names"].text, Name))


def grouped(hits: Iterable[Hit]) -> tuple[Group, ...]:
    """Hits by type; the type with the best hit first."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.name.label, []).append(hit)
    return tuple(Group(label, tuple(found)) for label, found in groups.items())


def _sounds(name: Name) -> str:
    readings = latin(name.name_zh)
    return readings[0].text if readings else name.name_zh.casefold()


def _called(name: Name) -> Iterator[str]:
    """The name, the English name and the aliases, each once."""
    given = (name.name_zh, name.name_en, *name.aliases)
    yield from dict.fromkeys(text for text in given if text)
