"""From a slide's clicks to its timing: everything of one click fades in together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from patientuddannelse.decks.model import Click
from patientuddannelse.render.pptx import xml

_FADE_MS = 400
_NODES = 3  # time nodes in one effect


class Shown(NamedTuple):
    """What a click can show: a shape's id, and whether it is text (or a group)."""

    shape_id: int
    is_text: bool


def timing(clicks: Sequence[Click], shapes: Mapping[str, Shown]) -> str:
    """Return the timing of a slide, "" without clicks.

    ``shapes`` are the top-level groups and placeholders by name: PowerPoint animates nothing
    inside a group. A target that is not among them is a KeyError.
    """
    if not clicks:
        return ""
    node = 3  # 1 and 2 are the root and the main sequence
    steps: list[str] = []
    builds: dict[int, bool] = {}
    for click in clicks:
        outer, node = node, node + 2
        effects: list[str] = []
        for target in click.targets:
            shape = shapes[target.name]
            kind = "withEffect" if effects else "clickEffect"
            goal = xml.target(shape.shape_id, target.paragraph)
            effects.append(xml.fade_in(node, kind, shape.is_text, goal, _FADE_MS))
            if shape.is_text:
                builds[shape.shape_id] = target.paragraph is not None
            node += _NODES
        if effects:
            steps.append(xml.click(outer, "".join(effects)))
    entries = "".join(xml.build_entry(*entry) for entry in builds.items())
    return xml.main_sequence("".join(steps), entries) if steps else ""
