"""What each measure is called, and what it says here and what it does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from graph.text import Text

MeasureName = Literal["degree", "betweenness", "community", "cut_off", "bridge", "component"]


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """A measure's `title`, and one plain sentence on what it `means` here."""

    title: Text
    means: Text


MEASURES: Mapping[MeasureName, MeasureWords] = {
    "degree": MeasureWords(
        Text("联系", "Neighbours"),
        Text(
            "公开资料记着它和多少个对象直接有联系,同一对象只算一个;记得多说明公开得多,不说明更重要",
            "How many others the public records link it to directly, each counted once;"
            " more on record means more made public, not more important",
        ),
    ),
    "betweenness": MeasureWords(
        Text("中介", "In between"),
        Text(
            "其他对象两两之间的最短路径,有多大比例经过它;高说明图上常要经过它,不说明它真的在牵线,没公开的联系也不在内",
            "The share of the shortest ways between two others that lead through it;"
            " a high share makes it a crossing of this picture, it does not show that it brings anybody"
            " together, and links never made public are missing",
        ),
    ),
    "community": MeasureWords(
        Text("群", "Community"),
        Text(
            "彼此联系比对外联系更密的一组,由固定的算法从图上分出;不是联盟,也没有谁宣布过,边上的成员分到邻组也说得通",
            "A group linked more closely inside than to the outside, told apart by a fixed procedure;"
            " it is no alliance, nobody declared it, and who stands at its edge might belong next door",
        ),
    ),
    "cut_off": MeasureWords(
        Text("去掉则失联", "Cut off without it"),
        Text(
            "图上去掉它,有多少个对象再也连不到剩下的最大一片;说明公开的联系只经过它,不说明它们私下没有往来",
            "How many can no longer reach the largest piece that is left when it is taken out of the picture;"
            " their links on record all lead through it, they may well have others that nobody published",
        ),
    ),
    "bridge": MeasureWords(
        Text("唯一联系", "Only link"),
        Text(
            "图上两边只靠这一处相连,去掉就断成两片;再有一条公开的联系绕过它,就不再是,不说明两边没有别的来往",
            "The two sides hang together by this pair alone and come apart without it;"
            " one more published link around it would end that, and it does not show that they have"
            " no other dealings",
        ),
    ),
    "component": MeasureWords(
        Text("连成一片", "Connected part"),
        Text(
            "沿着公开的联系彼此走得到的全部对象;两个对象不在一片,说明没有查到相连的记录,不说明互不相识",
            "All that can reach each other along links on record;"
            " two in different parts have no such way on record, which does not show that they are strangers",
        ),
    ),
}
