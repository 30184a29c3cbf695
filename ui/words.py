"""Words that stand on every page."""

from __future__ import annotations

from graph.text import Text

NAME = Text("链图", "Liantu")
PAGES = Text("页面", "Pages")
LANGUAGE = Text("语言", "Language")
COPY_LINK = Text("复制链接", "Copy link")
COPIED = Text("已复制", "Copied")
AS_OF = Text("截至", "As of")
LATEST = Text("最新", "latest")
BUNDLED = Text("内置数据集", "bundled dataset")
OWN_DATA = Text("导入的数据", "imported data")
DATA_UNTIL = Text("资料截至 {day}", "Data to {day}")
SOURCES = Text("来源 {count} 条", "{count} sources")
TOGETHER = Text("{sources} · {origin}", "{sources}, {origin}")
NOT_DEFAULT = Text(
    "判定口径不是默认的:{settings}。", "The definition in force is not the default: {settings}. "
)
BACK_TO_DEFAULT = Text("恢复默认", "Back to the default")
STATED_ONLY = Text("不计推断", "inferred links not counted")

OPENING = Text("正在打开图数据库……", "Opening the graph …")
FILLING = Text(
    "图是空的,正在装入内置的威海数据……", "The graph is empty: loading the bundled city of Weihai …"
)
WRITTEN = Text("已写入 {done} / {total} 个元素", "{done} of {total} elements written")
