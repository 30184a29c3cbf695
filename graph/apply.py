"""Writes a change: one run, batches by rows and bytes, each in one managed transaction."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_hex
from typing import Any

from . import statements
from .change import Alteration, Change
from .compare import group_of
from .element import Element
from .errors import CommitUnknown, LiantuError, StaleChangeError, StatementError
from .lease import Lease, Rows, take_lease
from .schema import Run, label_of
from .store import Graph
from .text import Text

BATCH_ROWS = 5000
BATCH_BYTES = 6 * 1024 * 1024

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class _Batch:
    """Elements of one group that are written by one statement; `before` where they are there already."""

    group: tuple[str, ...]
    elements: tuple[Element, ...]
    before: tuple[Alteration, ...] = ()


def apply_change(
    graph: Graph,
    change: Change,
    *,
    author: str,
    comment: str | None = None,
    file_hash: str = "",
    progress: Progress | None = None,
) -> Run:
    """Write what the change creates and changes; an empty one writes nothing and leaves no run.

    StaleChangeError, with nothing written, when the graph moved since the comparison.

    A load that dies half-way keeps the batches it committed; loading again finishes it.
    """
    started = datetime.now(UTC)
    run = Run(
        id=f"run:{started:%Y%m%dT%H%M%S}-{token_hex(3)}",
        dataset=change.dataset,
        author=author,
        comment=comment,
        file_hash=file_hash,
        status="running",
        started_at=started.isoformat(timespec="milliseconds"),
        unchanged=change.unchanged,
        missing=len(change.missing),
    )
    if change.empty:
        return run.model_copy(update={"status": "unchanged"})
    lease = take_lease(graph, on_taken=lambda tx, version: _begin(tx, run, change.version, version))
    written = False
    try:
        _write_all(graph, change, run, lease, progress)
        written = True
    finally:
        if not written:  # also when a person interrupts; an engine that is gone cannot be told
            with suppress(LiantuError):
                _end(graph, lease, run, "failed")
    return _end(graph, lease, run, "done", created=len(change.created), changed=len(change.changed))


def _begin(transaction: Rows, run: Run, compared: int, version: int) -> None:
    """The run appears with the lease; one left running by a program that died is marked failed."""
    if version != compared:
        raise StaleChangeError(
            Text("比较之后图又变了,请重新比较再导入", "the graph changed since it was compared; load again")
        )
    transaction.rows(
        "MATCH (r:Run {status: 'running'}) SET r.status = 'failed' RETURN count(r) AS written", {}
    )
    transaction.rows("CREATE (r:Run) SET r = $run RETURN r.id AS id", {"run": _stored(run)})


def _end(graph: Graph, lease: Lease, run: Run, status: str, *, created: int = 0, changed: int = 0) -> Run:
    ended = datetime.now(UTC).isoformat(timespec="milliseconds")
    done = run.model_copy(
        update={"status": status, "ended_at": ended, "created": created, "changed": changed}
    )

    def work(transaction: Rows) -> None:
        statement = "MATCH (r:Run {id: $id}) SET r = $run RETURN r.id AS id"
        transaction.rows(statement, {"id": run.id, "run": _stored(done)})
        lease.leave(transaction)

    graph.writer.transaction(work)
    return done


def _stored(run: Run) -> dict[str, object]:
    return run.model_dump(exclude_none=True)


def _write_all(graph: Graph, change: Change, run: Run, lease: Lease, progress: Progress | None) -> None:
    total = len(change.created) + len(change.changed)
    written = 0
    for batch in _batches(change):
        _write(graph, batch, run, lease)
        written += len(batch.elements)
        if progress is not None:
            progress(written, total)


def _batches(change: Change) -> Iterator[_Batch]:
    """Nodes before edges, new ones before changed ones, each group cut by rows and by bytes."""
    new: dict[tuple[str, ...], list[Element]] = defaultdict(list)
    for element in change.created:
        new[group_of(element)].append(element)
    old: dict[tuple[str, ...], list[Alteration]] = defaultdict(list)
    for alteration in change.changed:
        old[group_of(alteration.after)].append(alteration)
    for edges in (False, True):
        for group, elements in new.items():
            if (len(group) > 1) == edges:
                for part in _cut(elements):
                    yield _Batch(group, tuple(part))
        for group, alterations in old.items():
            if (len(group) > 1) == edges:
                by_id = {alteration.after.id: alteration for alteration in alterations}
                for part in _cut([alteration.after for alteration in alterations]):
                    yield _Batch(group, tuple(part), tuple(by_id[element.id] for element in part))


def _cut(elements: Sequence[Element]) -> Iterator[list[Element]]:
    part: list[Element] = []
    size = 0
    for element in elements:
        if part and (len(part) >= BATCH_ROWS or size + element.size > BATCH_BYTES):
            yield part
            part, size = [], 0
        part.append(element)
        size += element.size
    if part:
        yield part


def _write(graph: Graph, batch: _Batch, run: Run, lease: Lease) -> None:
    def work(transaction: Rows) -> None:
        lease.keep(transaction)
        if batch.before:
            _alter(transaction, batch, run)
        else:
            rows = [_row(batch.group, element, {"created_by": run.id}) for element in batch.elements]
            statement = _creating(batch.group)
            _expect(transaction.rows(statement, {"rows": rows}), len(rows), batch)

    try:
        graph.writer.transaction(work)
    except CommitUnknown:
        # The connection died during the commit: look before writing again, never twice blindly.
        if not _is_written(graph, batch):
            graph.writer.transaction(work)


def _alter(transaction: Rows, batch: _Batch, run: Run) -> None:
    """Changed elements and what they were before, in one transaction."""
    moved = [alteration for alteration in batch.before if alteration.moved]
    staying = [alteration for alteration in batch.before if not alteration.moved]
    for alterations, statement in (
        (staying, _changing(batch.group)),
        (moved, _creating(batch.group)),
    ):
        if alterations:
            rows = [_row(batch.group, item.after, _marks(item, run)) for item in alterations]
            if alterations is moved:
                _leave_old_places(transaction, batch, moved)
            _expect(transaction.rows(statement, {"rows": rows}), len(rows), batch)
    changes = [_change_row(alteration, run) for alteration in batch.before]
    transaction.rows(statements.CREATE_CHANGES, {"rows": changes})


def _leave_old_places(transaction: Rows, batch: _Batch, moved: Sequence[Alteration]) -> None:
    places: dict[tuple[str, str], list[dict[str, object]]] = defaultdict(list)
    for item in moved:
        start, end = str(item.before_start), str(item.before_end)
        places[label_of(start), label_of(end)].append({"from": start, "to": end, "id": item.after.id})
    for (start_label, end_label), rows in places.items():
        statement = statements.delete_edges(batch.group[0], start_label, end_label)
        _expect(transaction.rows(statement, {"rows": rows}), len(rows), batch)


def _marks(alteration: Alteration, run: Run) -> dict[str, object]:
    return {"created_by": alteration.before.get("created_by"), "changed_by": run.id}


def _change_row(alteration: Alteration, run: Run) -> dict[str, object]:
    before = {
        "start": alteration.before_start,
        "end": alteration.before_end,
        "values": dict(alteration.before),
    }
    key = alteration.after.id
    text = json.dumps(before, ensure_ascii=False, sort_keys=True)
    return {"id": f"change:{run.id}>{key}", "run": run.id, "element": key, "before": text}


def _row(group: tuple[str, ...], element: Element, marks: dict[str, object]) -> dict[str, object]:
    values = element.values | marks
    return values if len(group) == 1 else {"from": element.start, "to": element.end, "values": values}


def _creating(group: tuple[str, ...]) -> str:
    return statements.create_nodes(*group) if len(group) == 1 else statements.create_edges(*group)


def _changing(group: tuple[str, ...]) -> str:
    return statements.change_nodes(*group) if len(group) == 1 else statements.change_edges(*group)


def _expect(rows: Sequence[dict[str, Any]], count: int, batch: _Batch) -> None:
    written = rows[0]["written"] if rows else 0
    if written != count:
        name = " ".join(batch.group)
        raise StatementError(
            Text(
                f"{name} 应写 {count} 条,只写了 {written} 条;这一批未写入,请再导入一次",
                f"{name}: {count} rows to write, {written} written; the batch was not kept, load again",
            )
        )


def _is_written(graph: Graph, batch: _Batch) -> bool:
    """Whether a batch whose commit is in doubt is there: it is all or nothing, so its first row tells."""
    first = batch.elements[0]
    if len(batch.group) == 1:
        rows = graph.reader.rows(statements.read_nodes(batch.group[0]), {"ids": [first.id]})
    else:
        place = {"id": first.id, "from": first.start, "to": first.end}
        rows = graph.reader.rows(statements.read_edges(*batch.group), {"rows": [place]})
    return bool(rows) and rows[0]["values"].get("fingerprint") == first.fingerprint
