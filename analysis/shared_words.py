"""Words that a platform and a chain have in common and few others use: a sign that their fields touch."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

LONGEST = 8
# In prose two characters meet by chance; in a name they are a word.
LEAST_IN_A_NAME, LEAST_IN_PROSE = 2, 3
# A word that more chains, or more of the platforms, use tells nothing of a field.
CHAINS_AT_MOST, PLATFORMS_AT_MOST = 2, 0.1
# Said of every trade.
GENERAL = frozenset(
    [
        *("服务", "功能", "智能", "材料", "新材料", "设备", "装备", "终端", "基地"),
        *("无人", "重点", "项目", "系统", "制品", "特种", "国家", "北京", "上海"),
    ]
)
_BREAK = re.compile("[与及和等的]")
_RUN = re.compile("[\u4e00-\u9fff]+")


def grams(words: Iterable[str], places: Iterable[str], least: int = LEAST_IN_A_NAME) -> set[str]:
    """Every piece of the words of `least` to 8 characters; names of places and joining words part them."""
    found: set[str] = set()
    longest_first = sorted(places, key=len, reverse=True)
    for word in words:
        for place in longest_first:
            word = word.replace(place, " ")
        for run in _RUN.findall(_BREAK.sub(" ", word)):
            for start in range(len(run)):
                found.update(
                    run[start:end] for end in range(start + least, min(len(run), start + LONGEST) + 1)
                )
    return found


def beginnings(names: Sequence[str]) -> set[str]:
    """The two characters that many of the names begin with: the city, the province."""
    counted = Counter(name[:LEAST_IN_A_NAME] for name in names)
    return {
        word for word, count in counted.items() if count > max(CHAINS_AT_MOST, len(names) * PLATFORMS_AT_MOST)
    }


class SharedWords:
    """Which words tell a platform and a chain apart from the others (`chains`, `platforms`: words by id)."""

    def __init__(self, chains: Mapping[str, set[str]], platforms: Mapping[str, set[str]]) -> None:
        self._chains = chains
        self._by_chains = Counter(word for words in chains.values() for word in words)
        self._platforms: dict[str, list[str]] = {}
        for platform, words in platforms.items():
            for word in words:
                self._platforms.setdefault(word, []).append(platform)
        self._at_most = max(CHAINS_AT_MOST, int(len(platforms) * PLATFORMS_AT_MOST))

    def shared_with(self, chain: str) -> Mapping[str, tuple[str, ...]]:
        """The telling words by platform, the longest first; a piece of a longer one is left out."""
        found: dict[str, list[str]] = {}
        telling = [word for word in self._chains.get(chain, ()) if self._tells(word)]
        for word in sorted(telling, key=lambda word: (-len(word), word)):
            for platform in self._platforms[word]:
                words = found.setdefault(platform, [])
                if not any(word in longer for longer in words):
                    words.append(word)
        return {platform: tuple(words) for platform, words in found.items()}

    def _tells(self, word: str) -> bool:
        few = self._by_chains[word] <= CHAINS_AT_MOST and len(self._platforms.get(word, ())) <= self._at_most
        return few and word in self._platforms and word not in GENERAL
