"""How a name can be typed: its own letters, its English words, its pinyin and its initials."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from pypinyin import Style, lazy_pinyin

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_WORD = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]|[^\W_\u3400-\u4dbf\u4e00-\u9fff]+")
# American and British spelling are one to whoever searches.
_SPELLINGS = (("tyre", "tire"), ("fibre", "fiber"), ("centre", "center"), ("isation", "ization"))
# The readings of characters that names really use, the commonest first; pypinyin's own list holds rare ones.
_READINGS: Mapping[str, tuple[str, ...]] = {
    "重": ("zhong", "chong"),
    "行": ("xing", "hang"),
    "长": ("chang", "zhang"),
    "乐": ("le", "yue"),
    "传": ("chuan", "zhuan"),
    "调": ("tiao", "diao"),
    "朝": ("chao", "zhao"),
    "厦": ("sha", "xia"),
    "藏": ("cang", "zang"),
    "校": ("xiao", "jiao"),
    "会": ("hui", "kuai"),
    "降": ("jiang", "xiang"),
    "单": ("dan", "shan"),
    "曾": ("zeng", "ceng"),
    "解": ("jie", "xie"),
    "弹": ("dan", "tan"),
    "参": ("can", "shen"),
    "盛": ("sheng", "cheng"),
    "都": ("du", "dou"),
    "率": ("lv", "shuai"),
    "绿": ("lv", "lu"),
}
_MOST = 16


@dataclass(frozen=True, slots=True)
class Form:
    """One way to type a name, without spaces; `begins` are the places where a word or syllable begins."""

    text: str
    begins: tuple[int, ...]


def is_chinese(text: str) -> bool:
    """Whether a Chinese character is in it."""
    return _HAN.search(text) is not None


def plain(text: str) -> str:
    """The letters and figures alone, in one width, case and spelling."""
    joined = "".join(_words(text))
    for british, american in _SPELLINGS:
        joined = joined.replace(british, american)
    return joined


def spelled(name: str) -> Form:
    """The name itself: every Chinese character and every other word begins something."""
    return _joined([plain(word) for word in _words(name)])


def latin(name: str) -> tuple[Form, ...]:
    """A Chinese name in pinyin, the commonest reading first; none for a name without Chinese characters."""
    if not is_chinese(name):
        return ()
    return tuple(_joined(syllables) for syllables in _read(_words(name)))


def initials(name: str) -> tuple[Form, ...]:
    """First letters of its syllables and words, the commonest reading first; none of a single one."""
    words = _words(name)
    if len(words) < 2:
        return ()
    found = dict.fromkeys("".join(part[0] for part in syllables) for syllables in _read(words))
    return tuple(Form(text, tuple(range(len(text)))) for text in found)


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _read(words: Sequence[str]) -> Iterator[list[str]]:
    """The syllables in their commonest readings, then with characters of several read otherwise."""
    each = [_READINGS.get(word) or (_reading(word),) for word in words]
    yield from (list(syllables) for syllables in islice(product(*each), _MOST))


@lru_cache(maxsize=32768)
def _reading(word: str) -> str:
    """One character in pinyin (ü as v, as it is typed); another word as it is."""
    return plain(lazy_pinyin(word, style=Style.NORMAL)[0]) or word if is_chinese(word) else plain(word)


def _joined(words: Sequence[str]) -> Form:
    begins, at = [], 0
    for word in words:
        begins.append(at)
        at += len(word)
    return Form("".join(words), tuple(begins))
