"""What a person would write instead: the city's chains with their platforms as one list, by pandas.

Served by `streamlit run`; it opens no graph, knows no verdict and shows no source.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
import streamlit as st

from graph.settings import ROOT
from tests.ui.apps import Served, answering
from ui.serving import choose_port

FOLDER = "LIANTU_TEST_PLAIN_FOLDER"


@contextmanager
def served_plain(folder: Path, log: Path) -> Iterator[Served]:
    """This page, served for the tables of a folder."""
    port = choose_port("127.0.0.1", None)
    command = [sys.executable, "-m", "streamlit", "run", __file__, "--server.headless", "true"]
    command += ["--server.address", "127.0.0.1", "--server.port", str(port)]
    environment = {FOLDER: str(folder), "PYTHONPATH": str(ROOT)}
    with answering(command, port, environment, log) as app:
        yield app


def draw(folder: Path) -> None:
    """The list: every chain with the platforms that serve it and how many firms it has."""
    chains, serves = (pd.read_csv(folder / f"{name}.csv") for name in ("chains", "serves"))
    platforms, firms = (pd.read_csv(folder / f"{name}.csv") for name in ("platforms", "belongs_to"))
    names = platforms.set_index("id")["name_zh"]
    by_chain = serves.assign(platform=serves["start"].map(names)).groupby("end")["platform"].agg("、".join)
    counts = firms.groupby("end").size()
    st.title("产业链")
    shown = chains[["name_zh", "declared"]].assign(
        platforms=chains["id"].map(by_chain), firms=chains["id"].map(counts)
    )
    st.dataframe(shown)


if __name__ == "__main__":
    draw(Path(os.environ[FOLDER]))
