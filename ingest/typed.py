"""Rows of text → typed rows, through the model's classes; every fault of every row is told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from graph.schema import RecordType, Stated

from .faults import fault_of, stand_in
from .problem import Problem
from .sheet import Sheet

# Rows of one table whose second and later faults are looked for as well; a table that is wrong throughout
# is wrong in the same way throughout.
_LOOKED_THROUGH = 500


@lru_cache(maxsize=64)
def _adapter(cls: RecordType) -> TypeAdapter[list[Stated]]:
    return TypeAdapter(list[cls])  # type: ignore[valid-type]  # a class known at run time only


def type_rows(sheet: Sheet, problems: list[Problem]) -> Sequence[Stated]:
    """The typed rows of a sheet; none at all when one of them has a fault."""
    try:
        return _adapter(sheet.type).validate_python(sheet.values)
    except ValidationError as invalid:
        faulty: set[int] = set()
        for error in invalid.errors(include_url=False, include_input=False):
            index = int(error["loc"][0])
            faulty.add(index)
            _tell(sheet, index, error, problems)
        for index in sorted(faulty)[:_LOOKED_THROUGH]:
            _look_through(sheet, index, problems)
        return ()


def _tell(sheet: Sheet, index: int, error: ErrorDetails, problems: list[Problem]) -> str | None:
    name, what, remedy = fault_of(error, sheet.type)
    told = name in sheet.absent or (name is not None and (index, name) in sheet.reported)
    if not told:
        problems.append(sheet.problem(index, name, what, remedy))
    return name


def _look_through(sheet: Sheet, index: int, problems: list[Problem]) -> None:
    """What pydantic does not reach while an earlier check of the row fails: mend that one, look again."""
    values = dict(sheet.values[index])
    for _ in range(2 * len(sheet.type.model_fields)):
        try:
            _adapter(sheet.type).validate_python([values])
            return
        except ValidationError as invalid:
            before = dict(values)
            for error in invalid.errors(include_url=False, include_input=False):
                name = _tell(sheet, index, error, problems)
                if name is None or name not in sheet.type.model_fields:
                    continue
                replacement = stand_in(sheet.type, name, values)
                if replacement is None:
                    values.pop(name, None)
                else:
                    values[name] = replacement
            if values == before:
                return
