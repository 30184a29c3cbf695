"""The network of the command line as a file for the browser: the same picture as the page draws."""

from __future__ import annotations

from dataclasses import replace

from analysis.facts import Facts
from analysis.network.drawn import Drawn
from analysis.network.export_rows import Export
from analysis.network.measures import measured
from analysis.network.offered import Offered

from .explorer.scene import Scene
from .explorer.standalone import standalone
from .views.network_scene import scene
from .views.network_shown import Shown
from .views.network_state import NetworkState


def as_html(export: Export) -> str:
    """The page of all nodes that have a place; its notes say how many of all those are."""
    return standalone(drawing(export))


def drawing(export: Export) -> Scene:
    """The picture of an export."""
    whole, placed = export.network, export.positions
    keys = tuple(key for key in whole.nodes if key in placed)
    choice = whole.choice
    state = NetworkState(
        lang=export.language,
        draw=choice.draw,
        of=choice.of,
        depth=choice.depth,
        roles=choice.roles,
        kinds=" ".join(sorted(choice.drawn)),
    )
    shown = Shown(
        whole=whole,
        known=whole,
        drawn=whole.only(keys),
        cut=Drawn(keys, len(whole.nodes)),
        measures=export.measures or measured(whole),
        fabric=whole.fabric,
        facts=Facts(),
        state=state,
        language=export.language,
        positions=placed,
    )
    picture = scene(shown, Offered(), back=False, on=False, notes=notes_of(export))
    return replace(picture, title=export.title.in_(export.language))


def notes_of(export: Export) -> tuple[str, ...]:
    """What the export says of itself, a line each."""
    between = "：" if export.language == "zh" else ": "
    return tuple(
        f"{name.in_(export.language)}{between}{value.in_(export.language)}" for name, value in export.notes
    )
