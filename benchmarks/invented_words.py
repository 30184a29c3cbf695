"""Words that stand for nothing real: as long as the text they replace, alike where that text is alike."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable

# Characters of place and given names with one usual reading, so that pinyin finds the names.
_CHARACTERS = (
    "柏秉苍澄驰川淳慈聪翠岱丹登敦恩帆枫峰甘冈阁耕谷冠桂涵翰浩禾荷鹤虹湖欢焕晖慧积佳骄津晶静九居巨钧凯兰朗"
    "黎礼良林麟灵岭凌隆鲁陆路罗洛茂梅铭穆盼沛鹏璞奇祺麒启千谦乾强勤晴庆秋泉仁如锐若森杉韶诗舒曙硕思松穗棠"
    "桃亭彤万沃希熙溪霞仙贤骁晓欣雄旭雪循雅岩彦雁瑶耀野伊怡颐义益逸毅银英盈颖友裕沅悦芸韵泽彰昭哲臻芷珠竹"
    "卓梓紫宗祖"
)
_SYLLABLES = (
    *("ba", "be", "da", "do", "fen", "ga", "hol", "ka", "lo", "mar", "mi", "nor", "pel", "quin", "ra", "sel"),
    *("tam", "tor", "ul", "ven", "wes", "yar", "zel", "or", "an", "el", "in", "us"),
)
# What says of which type a thing is; a name keeps these and loses the rest.
_KINDS = (
    "有限责任公司|股份有限公司|有限公司|集团|公司|研究院|研究所|实验室|大学|学院|产业集群|产业链|产业|创新|中心"
    "|平台|基地|技术|工程|项目|合作|协议|重点|省级|国家级|市级|公共|服务|人民政府|委员会|报告|来源|推断|未复核"
    "|市|区|县|省"
)
_ENGLISH_KINDS = (
    "of|and|the|in|for|on|to|by|at|as|a|an|is|with|group|company|institute|research|centre|innovation|university"
    "|college|school|laboratory|technology|industry|industrial|engineering|science|platforms?|park|zone|city"
    "|district|province|national|provincial|municipal|government|bureau|committee|projects?|fund|chain|cluster"
    "|system|association|key|public|joint|service"
)
_WORD = re.compile(r"[A-Za-z]{2,}|[\u4e00-\u9fff]")
_PART = re.compile(rf"({_KINDS}|\b(?:{_ENGLISH_KINDS})\b)|{_WORD.pattern}", re.IGNORECASE)


class InventedWords:
    """One way of replacing: a character or word is replaced by the same one wherever it stands.

    So what shares words with something before shares words with it after; digits and punctuation stay.
    """

    def __init__(self, seed: str, real: Iterable[str]) -> None:
        self._random = random.Random(seed)
        self._real = frozenset(real)
        used = {character for name in self._real for character in name}
        self._characters = [one for one in _CHARACTERS if one not in used] or list(_CHARACTERS)
        self._known: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        """The text in other words; a name that kinds alone would leave as it is loses them too."""
        found = _PART.sub(lambda part: part[1] or self._replaced(part[0]), text)
        if found in self._real:
            return _WORD.sub(lambda word: self._replaced(word[0]), text)
        return found

    def _replaced(self, part: str) -> str:
        if part not in self._known:
            self._known[part] = self._word(part) if part.isascii() else self._random.choice(self._characters)
        return self._known[part]

    def _word(self, part: str) -> str:
        """Letters for letters: as long, with capitals where they were."""
        letters = ""
        while len(letters) < len(part):
            letters += self._random.choice(_SYLLABLES)
        pairs = zip(letters, part, strict=False)
        return "".join(new.upper() if old.isupper() else new for new, old in pairs)
