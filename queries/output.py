"""Where an answer goes: the terminal, or a file that appears only when it is whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from graph.errors import QueryError
from graph.text import Language, Text

from .formats import TEXT_WRITERS, Row, write_xlsx
from .head import Column

NOT_WRITABLE = Text("无法写入 {path}:{reason}", "cannot write {path}: {reason}")


class _Counted:
    """Rows on their way, counted as they pass."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.count += 1
            yield row


def write(
    rows: Iterable[Row], columns: Sequence[Column], language: Language, *, form: str, path: Path | None
) -> int:
    """Writes the rows to a file or, as text, to stdout; how many they were."""
    counted = _Counted(rows)
    if path is None:
        with stdout() as out:
            TEXT_WRITERS[form](counted, columns, language, out)
        return counted.count
    with whole(path) as part:
        if form == "xlsx":
            with part.open("wb") as binary:
                write_xlsx(counted, columns, language, binary)
        else:
            with part.open("w", encoding="utf-8", newline="") as text:
                TEXT_WRITERS[form](counted, columns, language, text)
    return counted.count


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A neighbour to write into, moved to its place at the end and gone when something fails."""
    part = path.with_name(f"{path.name}.part")
    try:
        yield part
        part.replace(path)
    except OSError as error:
        raise QueryError(NOT_WRITABLE.format(path=path, reason=error.strerror or error)) from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def stdout() -> Iterator[TextIO]:
    """Stdout in UTF-8; a reader that has seen enough (`| head`) is no error."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
