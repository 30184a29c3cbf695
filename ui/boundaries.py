"""Finds the boundaries of districts: the bundled city's, and files that a person puts in our folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from analysis.elements import Place
from graph.settings import ROOT, load_settings

from .views.city_map_ground import Boundary, Ground, Point, boundaries, ground

BUNDLED = ROOT / "data" / "weihai" / "districts.geojson"
FOLDER = "boundaries"
Files = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Borders:
    """The ground (None: no boundary is known), unreadable files, where files go, which were read."""

    ground: Ground | None
    unreadable: tuple[str, ...]
    folder: Path
    files: Files

    @property
    def bundled(self) -> bool:
        """Whether the ground is the bundled city's."""
        return self.ground is not None and all(not shape.boundary.origin for shape in self.ground.shapes)


def borders(places: tuple[Place, ...]) -> Borders:
    """The ground for these places; files are read again when one of them changed."""
    folder = load_settings().home / FOLDER
    own = sorted(folder.glob("*.geojson")) if folder.is_dir() else []
    files = tuple((str(file), file.stat().st_mtime_ns) for file in (*own, BUNDLED) if file.is_file())
    ids = tuple(place.boundary_id for place in places if place.boundary_id)
    points = tuple(
        (place.longitude, place.latitude)
        for place in places
        if place.longitude is not None and place.latitude is not None
    )
    drawn, unreadable = _ground(files, ids, points)
    return Borders(drawn, unreadable, folder, files)


@st.cache_resource(show_spinner=False, max_entries=8)
def _ground(
    files: Files, ids: tuple[str, ...], points: tuple[Point, ...]
) -> tuple[Ground | None, tuple[str, ...]]:
    """Every boundary of the files that hold one of the places; a person's own files come first."""
    found: dict[str, Boundary] = {}
    unreadable = []
    for name, _ in files:
        path = Path(name)
        try:
            text = path.read_text(encoding="utf-8")
            read = boundaries(json.loads(text), "" if path == BUNDLED else path.name)
        except (OSError, ValueError):
            unreadable.append(path.name)
            continue
        if any(boundary.id in ids for boundary in read):
            for boundary in read:
                found.setdefault(boundary.id, boundary)
    return (ground(tuple(found.values()), points) if found else None), tuple(unreadable)
