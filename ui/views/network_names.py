"""What a node of the network is called: in a sentence, whole, and in the few characters beside its sign."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.network.fabric import Node
from graph.text import Language, Text, chinese_punctuation

from .resources_parts import short_of

# A label longer than this would lie over its neighbours; the whole name is told on pointing.
LONGEST: Mapping[Language, int] = {"zh": 14, "en": 26}


def plain_short(node: Node) -> str:
    """The Chinese name as short as it is known."""
    return short_of(node) or node.name_zh


def both(node: Node) -> Text:
    """What it is called in a sentence."""
    return Text(plain_short(node), node.name_en or plain_short(node))


def name_of(node: Node, language: Language) -> str:
    """The whole name in the reader's language, as far as the data have one."""
    return node.name_en if language == "en" and node.name_en else chinese_punctuation(node.name_zh)


def label_of(node: Node, language: Language) -> str:
    """The short name beside the node."""
    english = node.name_en if language == "en" else None
    return shortened(english or chinese_punctuation(plain_short(node)), language if english else "zh")


def shortened(name: str, language: Language, most: int = 0) -> str:
    """A name cut to what fits beside a node, or to `most` characters; English ones between words."""
    most = most or LONGEST[language]
    if len(name) <= most:
        return name
    cut = name[: most - 1]
    if language == "en" and name[most - 1] != " " and " " in cut[most // 2 :]:
        cut = cut.rpartition(" ")[0]
    return f"{cut.rstrip(' ,(-–（')}…"
