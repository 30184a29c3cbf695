"""The row of controls over the network: what is drawn, of which, which links, years, confidence, how much."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.network.choice import DEEPEST, DEFAULT_KINDS, DRAWS, KINDS, TOGETHER, Roles, kind_words
from analysis.network.drawn import FIRST, FOLDED_ABOVE
from analysis.network.families import in_order
from graph.text import Language, Text

from ..look.tags import Child, Tag, link, tag
from .network_state import NetworkState, Size, to
from .network_steps import kinds_word

CONTROLS = Text("画什么", "What to draw")
DRAW = Text("画", "Draw")
CHAIN = Text("产业链", "Chain")
DEPTH = Text("范围", "Reach")
STEPS: Mapping[int, Text] = {
    1: Text("直接邻居", "direct neighbours"),
    2: Text("两步以内", "within two steps"),
    3: Text("三步以内", "within three steps"),
}
LINKS = Text("联系", "Links")
DEFAULT = Text("默认 {count} 类", "default ({count})")
SOME = Text("{count} 类", "kinds: {count}")
WORKING = Text("参与方怎么算", "Who counts as a party")
ROLES: Mapping[Roles, Text] = {
    "together": Text("牵头与合作", "Leads and partners"),
    "all": Text("所有参与方", "All parties"),
}
YEARS = Text("年份", "Years")
ALL = Text("全部", "all")
SINCE, UNTIL = Text("自", "from"), Text("至", "to")
ANY = Text("不限", "any")
SPAN = Text("{since}–{until}", "{since}–{until}")
UNDATED = Text("未注明年份的也算（{count} 项）", "also those without a year ({count})")
SURE = Text("置信", "Confidence")
BOTH, STATED = Text("明示与推断", "Stated and inferred"), Text("只看明示", "Stated only")
SIZE = Text("画多少", "How many")
SIZES: Mapping[Size, Text] = {
    "300": Text("前 300 个", "first 300"),
    "1000": Text("前 1 000 个", "first 1 000"),
    "communities": Text("按群", "communities"),
}
CLEAR = Text("清除筛选", "Clear filters")
RESTORE = Text("恢复默认", "Back to the default")


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be chosen: chains by name, edges by kind, years; how many nodes there are to draw."""

    chains: Sequence[tuple[str, Child]]
    kinds: Mapping[str, int]
    years: Sequence[int]
    undated: int
    nodes: int


def controls(state: NetworkState, offer: Offer, *, whole: bool = True) -> Tag:
    """The row; every choice is an address. Not `whole`: only which network, for none is drawn yet."""
    language = state.lang
    narrowing = _narrowing(state, offer, language) if whole else None
    return tag(
        "div",
        _draw(state, offer),
        _of(state, offer),
        narrowing,
        css="controls",
        role="group",
        aria_label=CONTROLS.in_(language),
    )


def _narrowing(state: NetworkState, offer: Offer, language: Language) -> list[Child]:
    return [
        _links(state, offer),
        _years(state, offer),
        _select(
            SURE,
            [
                (BOTH.in_(language), state.having(inferred=True), state.inferred),
                (STATED.in_(language), state.having(inferred=False), not state.inferred),
            ],
            language,
        ),
        _size(state, offer),
        link(to(state.cleared()), CLEAR.in_(language), css="clear") if state.narrowed else None,
    ]


def _draw(state: NetworkState, offer: Offer) -> Tag:
    first = offer.chains[0][0] if offer.chains else ""
    of: dict[str, str] = {"chain": first, "neighbourhood": state.picked}
    choices = [
        (
            words.in_(state.lang),
            state if draw == state.draw else state.drawing(draw, of.get(draw, "")),
            draw == state.draw,
        )
        for draw, words in DRAWS.items()
    ]
    return _select(DRAW, choices, state.lang)


def _of(state: NetworkState, offer: Offer) -> Tag | None:
    """Which chain, or how far from the node."""
    if state.draw == "chain":
        choices = [(name, state.drawing("chain", key), key == state.of) for key, name in offer.chains]
        return _select(CHAIN, choices, state.lang)
    if state.draw == "neighbourhood":
        depths = range(1, DEEPEST + 1)
        found = [
            (STEPS[n].in_(state.lang), replace(state, depth=n, community=0), n == state.depth) for n in depths
        ]
        return _select(DEPTH, found, state.lang)
    return None


def _links(state: NetworkState, offer: Offer) -> Tag:
    """Kinds of edges as check boxes with their counts, then whose part in a matter counts."""
    language, drawn = state.lang, state.drawn_kinds
    default = DEFAULT_KINDS[state.draw]
    words = (DEFAULT if drawn == default else SOME).format(count=len(drawn))
    boxes = [
        _box(
            kind_words(kind).in_(language),
            kinds_word(state, drawn ^ {kind}),
            kind in drawn,
            offer.kinds.get(kind, 0),
        )
        for kind in in_order(KINDS[state.draw])
        if offer.kinds.get(kind) or kind in drawn
    ]
    back = None
    if drawn != default:
        back = tag("p", link(to(kinds_word(state, default)), RESTORE.in_(language)))
    return _menu(LINKS, words.in_(language), [tag("div", boxes, css="boxes"), back, _roles(state)], language)


def _roles(state: NetworkState) -> Tag | None:
    if not {TOGETHER, "TAKES_PART_IN"} & set(KINDS[state.draw]):
        return None
    found = [
        link(
            to(state.having(roles=roles)),
            words.in_(state.lang),
            aria_current="true" if roles == state.roles else None,
            data_keep=f"roles-{roles}",
        )
        for roles, words in ROLES.items()
    ]
    title = WORKING.in_(state.lang)
    segments = tag("div", found, css="segments", role="group", aria_label=title)
    return tag("div", tag("p", title, css="caption"), segments, css="roles")


def _years(state: NetworkState, offer: Offer) -> Tag:
    language = state.lang
    now = ALL.in_(language)
    if state.since is not None or state.until is not None:
        span = {"since": state.since or "", "until": state.until or ""}
        now = SPAN.format(**span).in_(language)
    boxes = [
        _year(SINCE, state.since, offer, lambda year: state.having(since=year), language),
        _year(UNTIL, state.until, offer, lambda year: state.having(until=year), language),
    ]
    undated = _box(
        UNDATED.format(count=offer.undated).in_(language),
        state.having(undated=not state.undated),
        state.undated,
        None,
    )
    return _menu(YEARS, now, [tag("div", boxes, css="span"), tag("div", undated, css="boxes")], language)


def _year(
    label: Text,
    now: int | None,
    offer: Offer,
    change: Callable[[int | None], NetworkState],
    language: Language,
) -> Tag:
    offered = sorted({*offer.years, *([now] if now is not None else [])})
    choices: list[tuple[Child, NetworkState, bool]] = [(ANY.in_(language), change(None), now is None)]
    choices += [(str(year), change(year), year == now) for year in offered]
    return _select(label, choices, language)


def _size(state: NetworkState, offer: Offer) -> Tag | None:
    """How many are drawn, where there is something to choose."""
    if offer.nodes <= FIRST and state.size in ("", "300"):
        return None
    now: Size = state.size or ("communities" if offer.nodes > FOLDED_ABOVE else "300")
    choices: list[tuple[Child, NetworkState, bool]] = [
        (words.in_(state.lang), state.having(size=size), size == now) for size, words in SIZES.items()
    ]
    return _select(SIZE, choices, state.lang)


def _select(label: Text, choices: Sequence[tuple[Child, NetworkState, bool]], language: Language) -> Tag:
    """A list whose choices are addresses."""
    options = [tag("option", words, value=to(state), selected=now) for words, state, now in choices]
    words = label.in_(language)
    return tag(
        "label",
        tag("span", words),
        tag("select", options, data_choose=True, data_keep=f"choose-{label.en}", aria_label=words),
        css="choice",
    )


def _menu(label: Text, now: str, inside: Sequence[Child], language: Language) -> Tag:
    """What opens below its button and stays open while something in it is chosen."""
    summary = tag("summary", tag("span", label.in_(language)), tag("b", now), css="choice")
    return tag(
        "details", summary, tag("div", *inside, css="menu-body"), css="menu", data_keep=f"menu-{label.en}"
    )


def _box(words: str, state: NetworkState, on: bool, count: int | None) -> Tag:
    """A link that behaves and reads as a check box."""
    return link(
        to(state),
        tag("span", words, css="value"),
        tag("span", str(count), css="count") if count is not None else None,
        css="box",
        role="checkbox",
        aria_checked="true" if on else "false",
        data_keep=f"box-{words}",
    )
