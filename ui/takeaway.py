"""The two buttons that take a table away, at the right of the page's head."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from graph.text import Language, Text

from .export import CSV_TYPE, XLSX_TYPE, Takeaway, as_csv, as_xlsx

TAKE = Text("导出 {kind}", "Export {kind}")
ENDINGS = (("csv", TAKE, as_csv, CSV_TYPE), ("xlsx", Text("{kind}", "{kind}"), as_xlsx, XLSX_TYPE))
WITH = Text(
    "含口径、资料日期与来源；XLSX 另含逐条证据",
    "with the definition, the data date and the sources; XLSX also holds the evidence",
)


def takeaway(
    make: Callable[[], Takeaway], name: str, language: Language, *, key: str = "", first: Text = TAKE
) -> None:
    """CSV and XLSX of what the page shows; `make` is called only when somebody takes it.

    A page's second table has a `key`, by which it is placed, and a wording of its own for the `first` button.
    """
    with st.container(horizontal=True, gap="medium", key=f"takeaway-{key}" if key else "takeaway"):
        for ending, label, write, kind in ENDINGS:
            words = first if label is TAKE else label
            st.download_button(
                words.format(kind=ending.upper()).in_(language),
                data=_maker(make, write),
                file_name=f"{name}.{ending}",
                mime=kind,
                key=f"take-{key}{ending}",
                on_click="ignore",
                type="tertiary",
                help=WITH.in_(language),
            )


def _maker(make: Callable[[], Takeaway], write: Callable[[Takeaway], bytes]) -> Callable[[], bytes]:
    return lambda: write(make())
