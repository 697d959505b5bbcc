"""People side by side: each a part of its own, as large as the frame allows."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.shapes import ellipse, group
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item

_AIR = 8.0


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody drawn in figure units, feet at 0,0: name, art, and left and right edge."""

    name: str
    art: Sequence[Item]
    left: float
    right: float


def row(
    stage: Stage, people: Sequence[Standing], tall: float, *, widest: float = 190.0
) -> tuple[Group, ...]:
    """Return the people in a row, a shadow under each.

    ``tall`` is their height in figure units, shadows included, ``widest`` the largest gap.
    """
    frame = stage.frame
    total = sum(each.right - each.left for each in people) + (len(people) - 1) * _AIR
    scale = fit_scale(Rect(0, 0, total, tall), frame)
    bare = (total - (len(people) - 1) * _AIR) * scale
    spread = (frame.width - total * scale) / len(people)
    gap = min(spread, widest * scale) + _AIR * scale
    x = frame.center.x - (bare + gap * (len(people) - 1)) / 2
    ground = frame.center.y + tall * scale / 2 - 10 * scale
    shadow = stage.color("petrol2").shade(0.12)
    parts = []
    for each in people:
        wide = (each.right - each.left) * scale
        parts.append(
            group(
                ellipse(x + wide / 2, ground, 0.48 * wide, 8 * scale, shadow),
                group(*each.art, at=(x - each.left * scale, ground), scale=scale),
                name=each.name,
            )
        )
        x += wide + gap
    return tuple(parts)
