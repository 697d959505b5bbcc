"""A small, friendly plane with somebody calm at the window, and the line it keeps below."""

from __future__ import annotations

from patientuddannelse.drawing.heads import Mood, head
from patientuddannelse.drawing.materials import GLASS
from patientuddannelse.drawing.people import Person
from patientuddannelse.drawing.shapes import group, path
from patientuddannelse.scene.primitives import Group
from patientuddannelse.theme import PALETTE


def plane(
    person: Person, at: tuple[float, float], scale: float, mood: Mood, *, turn: float = 0.0
) -> Group:
    """Return a plane of 120 x 56 units that flies to the right, its middle at ``at``."""
    body, wing = PALETTE["sun5"], PALETTE["petrol7"]
    return group(
        path("M-52,-4 L-66,-30 L-46,-30 L-30,-8 Z", wing),
        path("M-6,-14 C-4,-52 44,-52 48,-8 Z", GLASS.tint(0.3)),
        group(head(person, 0.6, 0.1, mood), at=(20, -24), scale=0.26),
        path(
            "M-62,-2 C-50,-14 -20,-20 14,-17 C42,-15 60,-8 60,2 C60,14 44,22 18,22"
            " C-18,22 -54,12 -62,-2 Z",
            body,
        ),
        path(
            "M60,2 C60,14 44,22 18,22 C-18,22 -54,12 -62,-2 C-40,8 20,14 60,2 Z",
            body.shade(0.16),
        ),
        path("M60,-2 C67,-2 67,6 60,6 Z", wing),
        path("M22,4 L-18,4 L-36,32 L-18,32 Z", wing),
        at=at, scale=scale, rotate=turn,
    )  # fmt: skip
