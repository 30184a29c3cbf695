"""Networks woven by hand, and what tests look for in what is drawn of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

from analysis.elements import Source
from analysis.entity import Tie
from analysis.facts import Facts
from analysis.network.drawn import Drawn
from analysis.network.fabric import Fabric, Node
from analysis.network.measures import measured
from analysis.network.network import limited
from analysis.network.weaving import weave
from ui.look.tags import Tag
from ui.views.network_shown import Shown
from ui.views.network_state import NetworkState

TODAY = date(2026, 11, 24)
HAN = re.compile(r"[\u4e00-\u9fff]")
A, B, C, D = "enterprise:A", "platform:B", "institution:C", "enterprise:D"


class Woven:
    """A fabric by hand: names are the ids' last parts unless the test says otherwise."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.ties: list[Tie] = []
        self.sources: dict[str, Source] = {}

    def node(self, key: str, **more: Any) -> Woven:
        named: dict[str, Any] = {"name_zh": key.partition(":")[2], "confidence": "stated"} | more
        self.nodes[key] = Node(id=key, **named)
        return self

    def tie(self, kind: str, origin: str, target: str, source: str, **more: Any) -> Woven:
        for key in (origin, target):
            if key not in self.nodes:
                self.node(key)
        self.sources.setdefault(
            source, Source(id=source, name_zh=source, title=f"《{source}》", date="2020-05")
        )
        given: dict[str, Any] = {
            "confidence": "stated",
            "begins_on": "2020-05-01",
            "sources": (source,),
            "locators": ("二",),
        }
        tie = Tie(id=f"t{len(self.ties):04d}", kind=kind, origin=origin, target=target, **(given | more))
        self.ties.append(tie)
        return self

    def matter(self, key: str, source: str, *parties: str, **more: Any) -> Woven:
        self.node(key, kind="agreement", **more)
        for at, party in enumerate(parties):
            self.tie("TAKES_PART_IN", party, key, source, detail="partner" if at else "lead")
        return self

    def shown(self, **state: Any) -> Shown:
        address = NetworkState(**state)
        fabric = Fabric(dict(sorted(self.nodes.items())), self.ties)
        whole = limited(weave(fabric, address.choice()), address.limits())
        return Shown(
            whole=whole,
            known=whole,
            drawn=whole,
            cut=Drawn(tuple(whole.nodes), len(whole.nodes)),
            measures=measured(whole),
            fabric=fabric,
            facts=Facts(sources=tuple(self.sources.values())),
            state=address,
            language=address.lang,
            positions={},
        )


def line() -> Woven:
    """A works with B in two matters; C hosts B, by inference; C works with D."""
    woven = Woven().node(B, kind="member", aliases=("乙",), name_zh="乙平台研究院")
    woven.matter("project:J1", "source:S1", A, B, says="甲乙共建中试线", name_zh="中试线项目")
    woven.matter("collaboration:K1", "source:S2", A, B, says="甲乙签约", name_zh="签约合作")
    woven.tie("HOSTS", C, B, "source:S3", confidence="inferred", inferred_from="只见院长出席揭牌")
    return woven.matter("collaboration:K2", "source:S4", C, D, says="丙丁联合攻关", name_zh="联合攻关")


def every(tree: Tag, name: str, css: str = "") -> Iterator[Tag]:
    if tree.name == name and set(css.split()) <= set(dict(tree.attributes).get("class", "").split()):
        yield tree
    for child in tree.children:
        if isinstance(child, Tag):
            yield from every(child, name, css)


def picks(tree: Tag) -> dict[str, dict[str, str]]:
    """What the links into the network say, by their words."""
    found = {}
    for link in every(tree, "a"):
        address = urlsplit(dict(link.attributes)["href"])
        if address.path == "network":
            found[link.words()] = {key: said[0] for key, said in parse_qs(address.query).items()}
    return found


def left_chinese(tree: Tag | str, marked: bool = False) -> Iterator[str]:
    if isinstance(tree, str):
        if HAN.search(tree) and not marked:
            yield tree
        return
    for child in tree.children:
        yield from left_chinese(child, marked or dict(tree.attributes).get("lang") == "zh-CN")
