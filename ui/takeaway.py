"""The two buttons that take a table away."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from graph.text import Language, Text

from .export import CSV_TYPE, XLSX_TYPE, Takeaway, as_csv, as_xlsx

TAKE = Text("导出 {kind}", "Export {kind}")
WITH = Text(
    "含口径、资料日期与来源；XLSX 另含逐条证据",
    "with the definition, the data date and the sources; XLSX also holds the evidence",
)


def takeaway(make: Callable[[], Takeaway], name: str, language: Language) -> None:
    """CSV and XLSX of what the page shows; `make` is called only when somebody takes it."""
    with st.container(horizontal=True, gap="medium", key="takeaway"):
        for ending, write, kind in (("csv", as_csv, CSV_TYPE), ("xlsx", as_xlsx, XLSX_TYPE)):
            st.download_button(
                TAKE.format(kind=ending.upper()).in_(language),
                data=_maker(make, write),
                file_name=f"{name}.{ending}",
                mime=kind,
                key=f"take-{ending}",
                on_click="ignore",
                type="tertiary",
                help=WITH.in_(language),
            )


def _maker(make: Callable[[], Takeaway], write: Callable[[Takeaway], bytes]) -> Callable[[], bytes]:
    return lambda: write(make())
