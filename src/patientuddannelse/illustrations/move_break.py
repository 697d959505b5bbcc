"""The break: three people move in three ways – walking, stretching, standing; all are right."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.cast import BEARDED_MAN, HIJAB_WOMAN, STICK_MAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.poses import STAND, STRETCH, WALK, Arm
from patientuddannelse.drawing.shapes import ellipse, group
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect

_AT_REST = replace(STAND, far_arm=Arm((45, -206), (58, -168), "grip", bend=-20, holds="stick"))
# each person's left and right edge in figure units from where they stand
_PEOPLE = {
    "walk": (HIJAB_WOMAN, WALK, -74.0, 92.0),
    "stretch": (BEARDED_MAN, STRETCH, -62.0, 66.0),
    "stand": (STICK_MAN, _AT_REST, -46.0, 82.0),
}
_TALL = 422.0  # figure units from the shadows to the raised hands
_AIR = 8.0


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the three in a row, as tall as the frame, spread over its width."""
    frame = stage.frame
    total = sum(right - left for _, _, left, right in _PEOPLE.values()) + 2 * _AIR
    scale = fit_scale(Rect(0, 0, total, _TALL), frame)
    gap = min((frame.width - total * scale) / 3, 190 * scale) + _AIR * scale
    x = frame.center.x - (total - 2 * _AIR) * scale / 2 - gap
    ground = frame.center.y + _TALL * scale / 2 - 10 * scale
    shadow = stage.color("petrol2").shade(0.12)
    parts = []
    for name, (person, pose, left, right) in _PEOPLE.items():
        at = (x - left * scale, ground)
        mood: Mood = "smile" if name != "stand" else "calm"
        middle = x + (right - left) * scale / 2
        parts.append(
            group(
                ellipse(middle, ground, 0.48 * (right - left) * scale, 8 * scale, shadow),
                figure(person, pose, at, scale, 0.3, mood),
                name=name,
            )
        )
        x += (right - left) * scale + gap
    return Figure(tuple(parts), (), str(content.alt))
