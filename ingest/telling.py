"""What the import commands print: for a person in their language, or as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from graph.change import Alteration, Change
from graph.schema import Run
from graph.text import Language, Text

from .check import Checked
from .problem import FilesError, shortened, visible

_SHOWN = 200
_CHECKED = Text(
    "没有问题:{tables} 张表,{nodes} 个节点,{edges} 条边",
    "no problems: {tables} tables, {nodes} nodes, {edges} edges",
)
_COUNTS = Text(
    "新建 {created},改动 {changed},未变 {unchanged},缺少 {missing}",
    "{created} created, {changed} changed, {unchanged} unchanged, {missing} missing",
)
_NOTHING = Text("图中已是如此,什么也没有写入", "the graph says all this already; nothing was written")
_LOADED = Text("数据集“{dataset}”:{counts}(导入编号 {run})", "dataset {dataset}: {counts} ({run})")
_DATASET = Text("数据集“{dataset}”:{counts}", "dataset {dataset}: {counts}")
_CREATED = Text("新建 {id}", "created {id}")
_CHANGED = Text("改动 {id}", "changed {id}")
_MISSING = Text("缺少 {id}", "missing {id}")
_KEPT = Text(
    "缺少的是此数据集以前导入、这次没有的;不会删除",
    "missing: loaded for this dataset before and not named now; nothing is deleted",
)
_MORE = Text("……另有 {count} 处", "… and {count} more")
_EMPTY = Text("(空)", "(empty)")


def checked_lines(checked: Checked, language: Language) -> Iterator[str]:
    """What a check without faults found."""
    for notice in checked.notices:
        yield notice.in_(language)
    edges = sum(element.start is not None for element in checked.elements)
    nodes = len(checked.elements) - edges
    yield _CHECKED.format(tables=len(checked.rows), nodes=nodes, edges=edges).in_(language)


def loaded_lines(checked: Checked, run: Run, language: Language) -> Iterator[str]:
    """What a load did."""
    for notice in checked.notices:
        yield notice.in_(language)
    if run.created or run.changed:
        counts = _COUNTS.format(**_run_counts(run))
        yield _LOADED.format(dataset=run.dataset, counts=counts, run=run.id).in_(language)
    else:
        yield _DATASET.format(dataset=run.dataset, counts=_COUNTS.format(**_run_counts(run))).in_(language)
        yield _NOTHING.in_(language)
    if run.missing:
        yield _KEPT.in_(language)


def difference_lines(change: Change, language: Language) -> Iterator[str]:
    """What a load would do, property by property."""
    lines = [_CREATED.format(id=element.id).in_(language) for element in change.created]
    for alteration in change.changed:
        lines.append(_CHANGED.format(id=alteration.after.id).in_(language))
        lines += _alteration_lines(alteration, language)
    lines += [_MISSING.format(id=identifier).in_(language) for identifier in change.missing]
    yield from lines[:_SHOWN]
    if len(lines) > _SHOWN:
        yield _MORE.format(count=len(lines) - _SHOWN).in_(language)
    yield _DATASET.format(dataset=change.dataset, counts=_COUNTS.format(**_change_counts(change))).in_(
        language
    )


def _alteration_lines(alteration: Alteration, language: Language) -> Iterator[str]:
    for difference in alteration.differences():
        before, after = (_shown(value, language) for value in (difference.before, difference.after))
        yield f"  {difference.property}: {before} → {after}"


def _shown(value: object, language: Language) -> str:
    if value is None:
        return _EMPTY.in_(language)
    return visible(";".join(map(str, value)) if isinstance(value, list) else str(value))


def checked_json(checked: Checked) -> dict[str, object]:
    """A check without faults as plain values."""
    return {
        "problems": [],
        "notices": [
            {"file": notice.file, "text": {"zh": notice.text.zh, "en": notice.text.en}}
            for notice in checked.notices
        ],
        "rows": checked.rows,
    }


def failed_json(error: FilesError) -> dict[str, object]:
    """Every problem as plain values; here none is left away."""
    return {"problems": [problem.as_json() for problem in error.problems]}


def run_json(run: Run) -> dict[str, object]:
    """A load as plain values; `run` is null where nothing was written."""
    written = run.created or run.changed
    return {"run": run.id if written else None, "dataset": run.dataset, **_run_counts(run)}


def change_json(change: Change) -> dict[str, object]:
    """What a load would do as plain values."""
    return {
        "dataset": change.dataset,
        **_change_counts(change),
        "created_ids": [element.id for element in change.created],
        "changes": [
            {
                "id": alteration.after.id,
                "differences": [
                    {"property": item.property, "before": item.before, "after": item.after}
                    for item in alteration.differences()
                ],
            }
            for alteration in change.changed
        ],
        "missing_ids": list(change.missing),
    }


def missing_lines(change: Change, language: Language) -> Iterator[str]:
    """The ids that earlier loads of the dataset made and this one lacks."""
    for identifier in change.missing[:_SHOWN]:
        yield _MISSING.format(id=shortened(identifier)).in_(language)
    if len(change.missing) > _SHOWN:
        yield _MORE.format(count=len(change.missing) - _SHOWN).in_(language)


def _run_counts(run: Run) -> dict[str, int]:
    return {
        "created": run.created,
        "changed": run.changed,
        "unchanged": run.unchanged,
        "missing": run.missing,
    }


def _change_counts(change: Change) -> dict[str, int]:
    return {
        "created": len(change.created),
        "changed": len(change.changed),
        "unchanged": change.unchanged,
        "missing": len(change.missing),
    }
