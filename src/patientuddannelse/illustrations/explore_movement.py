"""The break: three people try one and the same movement larger, smaller and slower.

Nobody shows the right way: each plays with size and pace. Source: s001-4-ingen-regler.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.arrange import columns, fit_scale
from patientuddannelse.drawing.captions import tallest
from patientuddannelse.drawing.cast import OLDER_WOMAN, WHEELCHAIR_USER, YOUNG_MAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.papers import arrow_head
from patientuddannelse.drawing.person import Person
from patientuddannelse.drawing.poses import STAND, WHEELCHAIR, Arm, Pose
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, smooth
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Align, Group, Item

_UPPER, _FORE = 54.0, 50.0  # lengths of the arm in figure units
_TALL = 408.0  # figure units from the shadow to the raised hand
_BESIDE = 4.0  # points beside a word
_SWING = 128.0  # radius of the arc that the hand leaves


@dataclass(frozen=True, slots=True)
class _Mover:
    """Who moves, from which shoulder, and how far the arm swings (degrees from hanging).

    ``left`` and ``right`` are the edges in figure units from where the person stands.
    """

    person: Person
    pose: Pose
    shoulder: Point
    start: float
    end: float
    left: float
    right: float
    mood: Mood = "smile"
    slow: bool = False

    @property
    def width(self) -> float:
        """Return how wide the person is, with the arm out."""
        return self.right - self.left


_MOVERS = {
    "larger": _Mover(OLDER_WOMAN, STAND, Point(22, -254), 30, 158, -60, 158),
    "smaller": _Mover(WHEELCHAIR_USER, WHEELCHAIR, Point(16, -202), 42, 82, -74, 154),
    "slower": _Mover(YOUNG_MAN, STAND, Point(22, -254), 30, 112, -60, 170, "calm", slow=True),
}


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the three in a row, a word under each where there is one."""
    frame = stage.frame
    total = sum(mover.width for mover in _MOVERS.values())
    places = columns(frame, [mover.width for mover in _MOVERS.values()])
    labels = [content.part(name).label for name in _MOVERS]
    narrowest = min(place.width for place in places) - 2 * _BESIDE
    below = tallest(stage, labels, narrowest, "label") if any(labels) else 0.0
    below = min(below + 8 if below else 0.0, 0.4 * frame.height)
    scale = fit_scale(Rect(0, 0, total, _TALL), Rect(0, 0, frame.width, frame.height - below))
    spare = frame.height - below - _TALL * scale
    ground = frame.y + spare / 2 + (_TALL - 10) * scale
    parts = []
    for (name, mover), place in zip(_MOVERS.items(), places, strict=True):
        at = (place.center.x - (mover.left + mover.right) / 2 * scale, ground)
        words = place.inset(_BESIDE, 0)
        words = Rect(words.x, ground + 10 * scale + 6, words.width, max(below - 6, 0.0))
        label = content.part(name).label
        parts.append(
            group(
                _person(stage, mover, at, scale),
                stage.text(label, words, "label", "petrol9", align=Align.MIDDLE) if label else None,
                name=name,
            )
        )
    return Figure(tuple(parts), (), str(content.alt))


def _person(stage: Stage, mover: _Mover, at: tuple[float, float], scale: float) -> Group:
    shadow = stage.color("petrol2").shade(0.12)
    pose = replace(mover.pose, far_arm=_arm(mover))
    return group(
        ellipse(8, 0, 66, 8, shadow),
        figure(mover.person, pose, look=0.7, mood=mover.mood),
        _swing(stage, mover),
        at=at, scale=scale,
    )  # fmt: skip


def _reach(mover: _Mover, degrees: float, radius: float) -> Point:
    """Return a place round the shoulder, 0 straight down, 90 straight out."""
    a = math.radians(degrees)
    x, y = mover.shoulder
    return Point(x + radius * math.sin(a), y + radius * math.cos(a))


def _arm(mover: _Mover) -> Arm:
    elbow = _reach(mover, mover.end - 6, _UPPER)
    wrist = _reach(mover, mover.end, _UPPER + _FORE)
    return Arm(elbow, wrist, "open", thumb=-1)


def _swing(stage: Stage, mover: _Mover) -> Iterator[Item]:
    """Yield the hand's way: an arrow as long as the swing, or dots close together where slow."""
    color = stage.color("petrol7")
    end = mover.end - 16
    count = 9
    points = [
        _reach(mover, mover.start + (end - mover.start) * i / (count - 1), _SWING)
        for i in range(count)
    ]
    if mover.slow:
        yield from (disc(*point, 4.6, color) for point in points[:-1])
    else:
        yield path(smooth(points), None, color, 7)
    yield arrow_head(points[-2:], color, 7, 2.6)
