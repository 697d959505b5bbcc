"""A sluice between body and brain: nearly closed where it feels safe, open when on guard.

Sources: s001-2-sluser-lukker, s001-2-sluser-aabner, s001-2-sluser-kronisk, s001-2-sluser-bekymring,
s001-2-sluser-aktivitet. How much comes through is a number of dots, not a colour; the pipe is
whole, the gate is never shut tight, and nobody's hand is on it. The volume knob is not drawn here.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import canvas, columns
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.captions import fitting_role, snug, tallest
from patientuddannelse.drawing.cast import RED_HAIRED_WOMAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.limbs import XY
from patientuddannelse.drawing.materials import METAL, METAL_DARK
from patientuddannelse.drawing.poses import WALK
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, rect, smooth
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item

_WIDE, _TALL = 300.0, 300.0  # the units of each picture
_LYING = (452.0, 208.0)  # and of one in a low frame
_X, _HALF = 96.0, 34.0  # middle and half width of the pipe
_TOP, _GATE, _LOW = 66.0, 150.0, 236.0
_OPEN = {"safe": 0.14, "on_guard": 0.92, "movement": 0.14}
_ABOVE: dict[str, tuple[XY, ...]] = {
    "safe": ((_X - 14, 116.0),),
    "on_guard": ((74.0, 128.0), (104.0, 132.0), (92.0, 108.0), (118.0, 110.0), (74.0, 98.0)),
    "movement": ((_X - 14, 116.0),),
}
_BELOW: tuple[XY, ...] = (
    (74.0, 180.0), (98.0, 174.0), (118.0, 186.0), (84.0, 204.0), (108.0, 210.0), (76.0, 226.0),
    (98.0, 230.0), (120.0, 228.0),
)  # fmt: skip


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the pictures asked for side by side, each with its words below if it has any."""
    shown = [part for part in _OPEN if stage.shows(part)]
    labels = [content.part(part).label for part in shown]
    gap = 0.6 * stage.type["label"].size
    cells = columns(stage.frame, max(1, len(shown)), 2 * gap)
    role = fitting_role(stage, labels, cells[0].width, 0.25 * stage.frame.height, ("h3", "label"))
    words = tallest(stage, labels, cells[0].width, role)
    parts = []
    for cell, part, label in zip(cells, shown, labels, strict=False):
        room = Rect(cell.x, cell.y, cell.width, cell.height - (words + gap if words else 0.0))
        low = room.width > 1.45 * room.height
        at, scale = canvas(room, *(_LYING if low else (_WIDE, _TALL)))
        box = Rect(cell.x, cell.bottom - words, cell.width, words)
        caption = snug(stage, label, box, role) if label else None
        art = group((_lying if low else _picture)(stage, part), at=at, scale=scale)
        parts.append(group(art, caption, name=part))
    told = str(content.part(shown[0]).text) if len(shown) == 1 else ""
    steps = tuple(Step(part.name, (part.name,)) for part in parts)
    return Figure(tuple(parts), steps, told or str(content.alt))


def _picture(stage: Stage, part: str) -> Iterator[Item]:
    """Yield the pipe from the body below to the brain above, and who it is about."""
    yield from _pipe(stage, part)
    yield _brain(stage, (_X, 38))
    yield from _body(stage, (_X, 262))
    if part == "movement":
        yield ellipse(224, 290, 62, 8, stage.color("petrol2").shade(0.12))
        yield figure(RED_HAIRED_WOMAN, WALK, (216, 290), 0.7, 0.7, "smile")
        for y, x in ((86, 150), (120, 146), (206, 148)):
            yield path(f"M{x},{y} L{x + 22},{y}", None, stage.color("petrol4"), 5)
    else:
        yield _person(stage, part, (226, 170))


def _lying(stage: Stage, part: str) -> Iterator[Item]:
    """Yield the same in a low frame: the body at the left, brain and person at the right."""
    yield group(_pipe(stage, part), at=(_LOW + 56, 8), rotate=90)
    yield from _body(stage, (40, _X + 8))
    yield _brain(stage, (264, _X + 8))
    if part == "movement":
        yield figure(RED_HAIRED_WOMAN, WALK, (390, 200), 0.5, 0.7, "smile")
    else:
        yield _person(stage, part, (390, 104), 60)


def _body(stage: Stage, at: XY) -> Iterator[Item]:
    yield disc(*at, 34, stage.color("petrol7"))
    yield icon("body", at, 48, stage.color("white"))


def _person(stage: Stage, part: str, at: XY, radius: float = 74.0) -> Group:
    """Draw whose brain it is: at ease, or on guard."""
    mood: Mood = "smile" if part == "safe" else "worry"
    ground = stage.color("sun2" if part == "safe" else "white")
    return group(
        disc(0, 0, 74, ground),
        bust(RED_HAIRED_WOMAN, (0, -22), 0.8, 0.0 if part == "safe" else -0.8, mood, 108.0),
        at=at,
        scale=radius / 74,
    )


def _pipe(stage: Stage, part: str) -> Iterator[Item]:
    """Yield the pipe upright with its gate, many dots below it and above it what comes through."""
    edge = stage.color("petrol7")
    yield rect(_X - _HALF, _TOP, 2 * _HALF, _LOW - _TOP, stage.color("white"))
    for side in (-1, 1):
        yield path(f"M{_X + side * _HALF},{_TOP} L{_X + side * _HALF},{_LOW}", None, edge, 8)
    yield from _gate(stage, _OPEN[part])
    for x, y in (*_ABOVE[part], *_BELOW):
        yield disc(x, y, 7.4, stage.color("sun5"), line=stage.color("petrol9"), line_width=2.2)


def _gate(stage: Stage, share: float) -> Iterator[Item]:
    """Yield the gate: a plate that slides out to the right as far as ``share`` says."""
    left = _X - _HALF + 2 * _HALF * share
    for x in (-1, 1):
        yield rect(_X + x * _HALF - 9, _GATE - 15, 18, 30, stage.color("petrol7"), 5)
    yield rect(left, _GATE - 8, 2 * _HALF + 8, 16, METAL_DARK, 5)
    yield rect(left, _GATE - 8, 2 * _HALF + 8, 7, METAL, 3)


def _brain(stage: Stage, at: XY) -> Group:
    """Draw a brain from the side."""
    outline = (
        (-58, 14), (-60, -6), (-46, -24), (-22, -34), (6, -35), (32, -29), (52, -14), (60, 6),
        (52, 20), (34, 22), (14, 30), (-14, 26), (-38, 28),
    )  # fmt: skip
    line = stage.color("petrol7")
    folds = ("M-44,-8 C-32,-18 -24,2 -10,-8 C2,-16 10,2 24,-8", "M-30,12 C-18,4 -8,18 6,10 L14,14",
             "M28,-18 C36,-10 26,2 36,8", "M-8,-30 C-12,-22 -2,-20 -4,-14")  # fmt: skip
    return group(
        path(smooth(outline, closed=True), stage.color("petrol1"), line, 6),
        (path(fold, None, stage.color("petrol4"), 4.5) for fold in folds),
        at=at,
    )
