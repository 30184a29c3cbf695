"""What a network leaves as: a page that opens anywhere, graph files for other programs, tables."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from analysis.network.drawn import FIRST, most_connected
from analysis.network.export import TABLES, gexf, graphml
from analysis.network.export_about import export_of
from analysis.network.export_rows import Export
from analysis.network.layout import arrange
from analysis.network.offered import Offered
from graph.text import Text

from . import data
from .explorer.colours import LIGHT
from .explorer.standalone import standalone
from .export import XLSX_TYPE, Takeaway, as_xlsx
from .here import Here
from .network_file import drawing, notes_of
from .views.network_notes import picture_notes
from .views.network_scene import scene
from .views.network_sheets import sheets
from .views.network_shown import Shown
from .views.tables import notes

TAKE = Text("导出", "Export")
HTML = Text("网页文件", "Web page")
HTML_SAYS = Text("画出的部分，断网也能打开", "what is drawn; opens without a network")
GRAPHML_SAYS = Text("全部节点与关系，可用 networkx、yEd 打开", "all nodes and edges, for networkx or yEd")
GEXF_SAYS = Text("全部节点与关系，可用 Gephi 打开", "all nodes and edges, for Gephi")
CSV_SAYS = Text("nodes.csv 与 edges.csv", "nodes.csv and edges.csv")
XLSX_SAYS = Text("节点、联系与逐条依据", "nodes, links and every ground")
NAME = "network"
COLOURS = {name: look.fill or look.line for name, look in LIGHT.groups.items()}
# The same bytes for the same network: a zip keeps a time for each file.
NO_TIME = (1980, 1, 1, 0, 0, 0)


def network_takeaway(here: Here, shown: Shown) -> None:
    """The list of files; each is made only when somebody takes it."""
    forms: tuple[tuple[str, Text, Text, str, Callable[[], str | bytes]], ...] = (
        ("html", HTML, HTML_SAYS, "text/html", lambda: page_of(here, shown)),
        (
            "graphml",
            Text("GraphML", "GraphML"),
            GRAPHML_SAYS,
            "application/xml",
            lambda: graphml(_export(shown)),
        ),
        ("gexf", Text("GEXF", "GEXF"), GEXF_SAYS, "application/xml", lambda: gexf(_export(shown), COLOURS)),
        ("zip", Text("CSV", "CSV"), CSV_SAYS, "application/zip", lambda: zipped(_export(shown))),
        ("xlsx", Text("XLSX", "XLSX"), XLSX_SAYS, XLSX_TYPE, lambda: as_xlsx(_tables(here, shown))),
    )
    with st.popover(here.say(TAKE), key="network-take"), st.container(gap=None, key="network-forms"):
        for ending, words, says, kind, make in forms:
            with st.container(
                horizontal=True, gap="small", vertical_alignment="center", key=f"take-row-{ending}"
            ):
                st.download_button(
                    here.say(words),
                    data=make,
                    file_name=f"{NAME}.{ending}",
                    mime=kind,
                    key=f"take-{NAME}-{ending}",
                    on_click="ignore",
                    type="tertiary",
                )
                st.caption(here.say(says))


def page_of(here: Here, shown: Shown) -> str:
    """The page of what is drawn; in place of communities, which only the app can open, the most connected."""
    export = _export(shown)
    if shown.cut.communities:
        part = shown.whole.only(most_connected(shown.whole, FIRST)).simple
        return standalone(drawing(replace(export, positions=arrange(part))))
    said = dict.fromkeys((*picture_notes(shown, data.standing(here)), *notes_of(export)))
    picture = scene(shown, Offered(), back=False, on=False, notes=tuple(said))
    return standalone(replace(picture, title=export.title.in_(shown.language)))


def zipped(export: Export) -> bytes:
    """Both tables in one file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, make in TABLES.items():
            folder.writestr(zipfile.ZipInfo(name, NO_TIME), make(export), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _export(shown: Shown) -> Export:
    """All of the choice under its limits, drawn or not: what the measures are of."""
    return export_of(
        shown.whole, shown.state.limits(), shown.facts, shown.language, shown.measures, shown.positions
    )


def _tables(here: Here, shown: Shown) -> Takeaway:
    first, *more = sheets(shown)
    said = notes(shown.state, data.standing(here), ())
    pairs = ((name.in_(shown.language), value.in_(shown.language)) for name, value in _export(shown).notes)
    return Takeaway(first, tuple(more), tuple(dict.fromkeys((*said, *pairs))), shown.language)
