"""Small wins: a jar in which each thing that went well is kept as a note with a cross.

Source: s001-4-fejr.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.hands import pointing_hand
from patientuddannelse.drawing.materials import GLASS, GLASS_DARK, SKIN, WHITE
from patientuddannelse.drawing.shapes import ellipse, group, path, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.drawing.writing import written_cross
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item

_WIDE, _TALL = 380.0, 430.0
_JAR = (
    "M86,168 L86,186 C48,200 34,224 34,256 L34,384 C34,410 48,422 74,422 L254,422"
    " C280,422 294,410 294,384 L294,256 C294,224 280,200 242,186 L242,168 Z"
)
_SHADE = (
    "M242,168 L242,186 C280,200 294,224 294,256 L294,384 C294,410 280,422 254,422 L212,422"
    " C244,420 254,404 254,380 L254,262 C254,228 240,206 206,190 L206,168 Z"
)
# where the notes lie in the jar: middle, turn in degrees and colour
_NOTES = (
    ((84, 384), -8, "sun5"), ((150, 388), 10, "petrol4"), ((220, 382), -14, "sun2"),
    ((112, 332), 16, "green_light"), ((182, 334), -6, "sun5"), ((240, 322), 18, "petrol2"),
    ((88, 284), -20, "petrol4"),
)  # fmt: skip
_NEW = ((176.0, 96.0), -10.0)
_SIZE = 58.0


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the jar, half full, and one more note on its way into it."""
    frame = stage.frame
    scale = fit_scale(Rect(0, 0, _WIDE, _TALL), frame)
    at = (frame.center.x - _WIDE * scale / 2, frame.center.y - _TALL * scale / 2)
    layers = {"jar": _jar(stage), "note": _new_note(stage)}
    parts = (group(art, at=at, scale=scale, name=name) for name, art in layers.items())
    return Figure(tuple(parts), (), str(content.alt))


def _jar(stage: Stage) -> Iterator[Item]:
    yield ellipse(164, 420, 150, 10, stage.color("petrol2").shade(0.12))
    yield path(_JAR, GLASS.tint(0.55))
    yield ellipse(164, 168, 78, 12, GLASS_DARK.tint(0.4))
    for at, turn, token in _NOTES:
        yield _note(stage, at, turn, token)
    yield path(_SHADE, GLASS_DARK, opacity=0.28)
    yield path("M58,262 L58,368", None, WHITE, 10, opacity=0.8)
    yield path(_JAR, None, GLASS_DARK, 5)
    yield path("M78,168 C78,186 250,186 250,168", None, GLASS_DARK, 5)
    yield path("M78,168 C78,150 250,150 250,168", None, GLASS_DARK, 3)


def _note(stage: Stage, at: tuple[float, float], turn: float, token: str) -> Group:
    """Return a note with a cross on it."""
    paper = stage.color(token)
    half = _SIZE / 2
    return group(
        rect(-half + 1, -half + 4, _SIZE, _SIZE, paper.shade(0.22), 7),
        rect(-half, -half, _SIZE, _SIZE, paper, 7),
        written_cross((0, 0), 0.58 * _SIZE, stage.color("petrol9"), 5.5),
        at=at, rotate=turn,
    )  # fmt: skip


def _new_note(stage: Stage) -> Iterator[Item]:
    """Yield a hand that lets a note go over the jar."""
    (x, y), turn = _NEW
    yield group(
        pointing_hand(SKIN[3], stage.color("petrol7"), arm=40.0),
        at=(x + 96, y - 42), scale=0.62, rotate=-38, flip=True,
    )  # fmt: skip
    yield _note(stage, (x, y), turn, "sun5")
