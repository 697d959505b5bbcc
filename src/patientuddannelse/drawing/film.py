"""An image of the inside of a low back: soft grey shapes, two of them changed, as most have."""

from __future__ import annotations

from patientuddannelse.drawing.shapes import ellipse, group, path, rect, smooth
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item

FILM = Color("#33474D")  # the dark of an image, warm enough not to be black
TISSUE, BONE, DISC = Color("#5B6F74"), Color("#C4CDCD"), Color("#8FA0A3")
# the middle of each vertebra and its turn in degrees, from the top
_SPINE = (
    (36, 12, 9), (33.5, 27, 6), (32.5, 42, 1), (33.5, 56.5, -6), (37, 70.5, -14), (42.5, 83.5, -22)
)  # fmt: skip


def film(at: tuple[float, float], scale: float) -> Group:
    """Return a low back from the side, 76 x 96 units: soft shapes, two of them changed."""
    items: list[Item] = [rect(0, 0, 76, 96, FILM, 5)]
    for points, tone, width in (
        ([(13, 10), (8, 32), (9, 60), (16, 86)], TISSUE, 11),
        ([(57, 9), (53, 30), (54, 55), (62, 76), (68, 86)], TISSUE.tint(0.28), 5),
        ([(68, 10), (64, 34), (66, 56), (70, 70)], TISSUE, 7),
    ):
        items.append(path(smooth(points), None, tone, width))
    for i, (x, y, turn) in enumerate(_SPINE):
        items.append(group(rect(-11.5, -5.6, 23, 11.2, BONE, 4.6), at=(x, y), rotate=turn))
        if i + 1 < len(_SPINE):
            nx, ny, next_turn = _SPINE[i + 1]
            changed = i in (2, 3)
            flat = ellipse(
                0, 0, 12.2 if changed else 11, 1.6 if changed else 2.6,
                DISC.shade(0.34) if changed else DISC,
            )  # fmt: skip
            middle = ((x + nx) / 2, (y + ny) / 2)
            items.append(group(flat, at=middle, rotate=(turn + next_turn) / 2))
    return group(items, at=at, scale=scale)
