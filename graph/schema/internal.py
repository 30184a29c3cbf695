"""Nodes the product keeps for itself: outside checksum, exports, pictures and counts."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict

from ..text import Text
from .cells import Prop

SCHEMA_VERSION = 1
META_ID = "meta:liantu"


class Internal(BaseModel):
    """A node of ours that is no fact about the city."""

    model_config = ConfigDict(frozen=True)
    TITLE: ClassVar[Text]

    @classmethod
    def label(cls) -> str:
        """The label in the graph."""
        return cls.__name__


class Run(Internal):
    """One load, undo or restore."""

    TITLE = Text("一次导入", "Run")
    id: Annotated[str, Prop("编号", "Id")]
    dataset: Annotated[str, Prop("数据集", "Dataset")]
    author: Annotated[str, Prop("操作人", "Author")]
    comment: Annotated[str | None, Prop("说明", "Comment")] = None
    file_hash: Annotated[str, Prop("文件散列", "File hash")]
    status: Annotated[str, Prop("状态", "Status", Text("running、done 或 failed", "running, done or failed"))]
    started_at: Annotated[str, Prop("开始", "Started at")]
    ended_at: Annotated[str | None, Prop("结束", "Ended at")] = None
    created: Annotated[int, Prop("新建", "Created")] = 0
    changed: Annotated[int, Prop("改动", "Changed")] = 0
    unchanged: Annotated[int, Prop("未变", "Unchanged")] = 0
    missing: Annotated[int, Prop("缺少", "Missing")] = 0


class Change(Internal):
    """What an element was before a run altered it."""

    TITLE = Text("一处改动", "Change")
    id: Annotated[str, Prop("编号", "Id")]
    run: Annotated[str, Prop("导入", "Run")]
    element: Annotated[str, Prop("元素", "Element")]
    before: Annotated[str, Prop("原值", "Before", Text("JSON", "JSON"))]


class Meta(Internal):
    """The one node about the graph itself: versions and the writer's lease."""

    TITLE = Text("图的记录", "Meta")
    id: Annotated[str, Prop("编号", "Id")] = META_ID
    schema_version: Annotated[int, Prop("模型版本", "Schema version")] = SCHEMA_VERSION
    graph_version: Annotated[int, Prop("图的版本", "Graph version")] = 0
    lease_owner: Annotated[str | None, Prop("写入者", "Lease owner")] = None
    lease_expires: Annotated[float | None, Prop("租约到期", "Lease expires")] = None
