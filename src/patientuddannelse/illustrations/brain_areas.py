"""The brain's areas: sight, language and movement have theirs; pain is made by many together.

Sources: s001-2-intet-smertecenter. No area is marked as that of pain, nor in pain's colour.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import canvas
from patientuddannelse.drawing.limbs import XY
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polyline, smooth
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Item

_WIDE, _TALL = 400.0, 250.0
_OUTLINE: tuple[XY, ...] = (
    (26, 150), (22, 108), (44, 66), (84, 36), (134, 18), (190, 12), (248, 20), (302, 40),
    (346, 76), (372, 122), (374, 166), (348, 192), (306, 194), (262, 206), (206, 214),
    (158, 200), (112, 196), (62, 184),
)  # fmt: skip
# middle, radii: where the areas lie and, in units, the room for their words
_AREAS: dict[str, tuple[float, float, float, float]] = {
    "language": (98.0, 130.0, 60.0, 38.0),
    "movement": (196.0, 60.0, 92.0, 34.0),
    "sight": (312.0, 134.0, 50.0, 40.0),
}
_TOGETHER: tuple[XY, ...] = (
    (52, 84), (104, 62), (150, 176), (178, 112), (222, 186), (294, 66), (240, 132), (350, 100),
    (330, 184), (76, 176), (196, 22),
)  # fmt: skip
_LINKS = ((0, 1), (1, 3), (1, 10), (10, 5), (0, 9), (9, 2), (2, 3), (3, 6), (3, 5), (2, 4),
          (4, 6), (6, 5), (5, 7), (6, 8), (7, 8), (4, 8))  # fmt: skip


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the brain from the side with its areas; then many places light up and are linked."""
    at, scale = canvas(stage.frame, _WIDE, _TALL)
    parts = []
    if stage.shows("areas"):
        art = group(_brain(stage), at=at, scale=scale)
        parts.append(group(art, _names(content, stage, at, scale), name="areas"))
    if stage.shows("together"):
        parts.append(group(_together(stage), at=at, scale=scale, name="together"))
    return Figure(tuple(parts), tuple(Step(p.name, (p.name,)) for p in parts), str(content.alt))


def _brain(stage: Stage) -> Iterator[Item]:
    tone, line = stage.color("white"), stage.color("petrol7")
    yield path("M246,196 C250,222 262,238 282,246 L316,246 C300,226 298,208 302,190 Z",
               stage.color("petrol2"), line, 5)  # fmt: skip
    yield path(smooth(_OUTLINE, closed=True), tone, line, 6)
    fold = stage.color("petrol2")
    for curve in (
        "M136,20 C128,44 146,62 132,88 C124,104 138,116 134,134",
        "M268,26 C262,48 282,62 270,86 C264,100 274,104 272,112",
        "M34,160 C66,150 96,170 132,160 C160,152 190,170 214,160 C236,152 246,164 258,160",
        "M344,78 C334,90 346,98 340,108",
    ):
        yield path(curve, None, fold, 5)
    for name, tint in (("language", "petrol1"), ("movement", "petrol1"), ("sight", "petrol1")):
        x, y, wide, tall = _AREAS[name]
        yield ellipse(x, y, wide, tall, stage.color(tint), line=stage.color("petrol4"),
                      line_width=3)  # fmt: skip


def _names(content: LabelledContent, stage: Stage, at: XY, scale: float) -> Iterator[Item]:
    for name, (x, y, wide, tall) in _AREAS.items():
        label = content.part(name).label
        if label:
            over = 1.3 * wide  # words may stand out of their area a little
            box = Rect(
                at[0] + (x - over) * scale, at[1] + (y - tall) * scale, 2 * over * scale,
                2 * tall * scale,
            )  # fmt: skip
            yield stage.text(
                label, box, "small", "petrol9", align=Align.MIDDLE, anchor=Anchor.MIDDLE, weight=700
            )


def _together(stage: Stage) -> Iterator[Item]:
    """Yield many places and the links between them: none is the middle."""
    sun, dark = stage.color("sun5"), stage.color("petrol7")
    for one, two in _LINKS:
        yield polyline([_TOGETHER[one], _TOGETHER[two]], dark, 3, opacity=0.55)
    for x, y in _TOGETHER:
        yield disc(x, y, 9.5, sun, line=dark, line_width=3)
