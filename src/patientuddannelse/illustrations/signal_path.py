"""The signal's path: nerves in the foot notice something, the cord carries it, the brain asks.

Sources: s001-2-nervesystem, s001-2-signal-information. What travels is a signal, never in pain's
colour, and no place in the brain is marked as that of pain.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.captions import fitting_role
from patientuddannelse.drawing.limbs import XY, bent, ribbon, tapered
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, rect, smooth
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Item

_WIDE, _TALL = 410.0, 360.0  # the body's own units
# the way of the signal, in pieces: up the leg, up the back, into the brain
_LEG = ((30, 306), (70, 316), (150, 296), (235, 318), (296, 306))
_BACK = ((296, 306), (312, 262), (306, 200), (300, 146), (298, 118))
_BRAIN = ((298, 118), (297, 96), (292, 80))
_SPOTS = {"nerves": (30.0, 300.0), "cord": (308.0, 214.0), "brain": (288.0, 66.0)}
_WORDS = ("nerves", "cord", "brain")


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the body stands, its scale, and the box and numbered mark of each text."""

    at: XY
    scale: float
    words: dict[str, Rect]
    role: str


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw somebody who sits on the floor, the way of the signal through them, and the words."""
    plan = _plan(content, stage)
    body = group(_body(stage), at=plan.at, scale=plan.scale, name="body")
    art = {"nerves": _nerves, "cord": _cord, "brain": _brain}
    parts = [
        group(
            group(art[part](stage), at=plan.at, scale=plan.scale),
            _words(content, stage, plan, part),
            name=part,
        )
        for part in _WORDS
        if stage.shows(part)
    ]
    steps = tuple(Step(part.name, (part.name,)) for part in parts)
    return Figure((body, *parts), steps, str(content.alt))


def _plan(content: LabelledContent, stage: Stage) -> _Plan:
    """Set the body in the middle, the words at its left and its right."""
    frame = stage.frame
    labels = [content.part(part).label for part in _WORDS]
    captioned = any(labels)
    share = 0.5 if captioned else 1.0
    scale = min(frame.width * share / _WIDE, frame.height / _TALL)
    x = frame.x + (0.25 if captioned else 0.5) * (frame.width - _WIDE * scale)
    if captioned:
        x = frame.x + 0.09 * frame.width
    y = frame.bottom - _TALL * scale
    if not captioned:
        x = frame.center.x - _WIDE * scale / 2
    right = x + 398 * scale
    gap = 0.02 * frame.width
    left_box = Rect(frame.x, y + 70 * scale, x + 190 * scale - frame.x, 140 * scale)
    right_box = Rect(right + gap, 0, frame.right - right - gap, 0)
    words = {
        "nerves": left_box,
        "cord": Rect(right_box.x, y + 158 * scale, right_box.width, 120 * scale),
        "brain": Rect(right_box.x, y + 8 * scale, right_box.width, 124 * scale),
    }
    size = stage.type["h3"].size
    narrow = min(box.width for box in words.values()) - 2.4 * size
    role = fitting_role(stage, labels, narrow, 118 * scale, ("h2", "h3", "label"))
    return _Plan((x, y), scale, words, role)


def _words(content: LabelledContent, stage: Stage, plan: _Plan, part: str) -> Iterator[Item]:
    """Yield a numbered disc and the words beside it."""
    label = content.part(part).label
    if not label:
        return
    box = plan.words[part]
    radius = 0.86 * stage.type[plan.role].size
    y = box.bottom - radius if part == "nerves" else box.center.y
    number = str(_WORDS.index(part) + 1)
    yield disc(box.x + radius, y, radius, stage.color("petrol7"))
    yield stage.text(
        number, Rect(box.x, y - radius, 2 * radius, 2 * radius), "label", "white",
        align=Align.MIDDLE, anchor=Anchor.MIDDLE,
    )  # fmt: skip
    left = box.x + 2.5 * radius
    anchor = Anchor.BOTTOM if part == "nerves" else Anchor.MIDDLE
    yield stage.text(
        label, Rect(left, box.y, box.right - left, box.height), plan.role, anchor=anchor, weight=700
    )


def _body(stage: Stage) -> Iterator[Item]:
    """Yield a calm outline of somebody who sits on the floor, legs stretched out to the left."""
    tone, far = stage.color("petrol4").tint(0.25), stage.color("petrol4")
    yield ellipse(198, 344, 198, 10, stage.color("sand3"))
    arm = bent((322, 168), (374, 240), (392, 334), 0.3)
    yield path(ribbon(arm, tapered(arm, 19, 16, 12)), far)
    leg = [(296, 308), (238, 322), (152, 306), (70, 320), (40, 316)]
    yield path(ribbon(leg, (40, 36, 27, 19, 18)), tone)
    yield path("M22,334 C14,334 8,326 10,312 L14,254 C15,242 34,240 37,253 L46,300"
               " C60,312 62,330 50,336 Z", tone)  # fmt: skip
    back = [(302, 312), (310, 264), (306, 200), (302, 150)]
    yield path(ribbon(back, (42, 40, 41, 34)), tone)
    yield path(ribbon(((302, 150), (298, 112)), (17, 16)), tone)
    yield ellipse(286, 66, 50, 58, tone)
    yield path("M238,62 C232,74 226,84 228,89 C231,93 237,92 240,93 Z", tone)
    near = bent((292, 168), (276, 240), (206, 288), 0.3)
    yield path(ribbon(near, tapered(near, 20, 16, 12)), far.mix(tone, 0.35))


def _line(stage: Stage, points: tuple[XY, ...]) -> Iterator[Item]:
    """Yield a piece of the way: a tube with dots that travel along it."""
    yield path(smooth(points), None, stage.color("petrol9"), 12)
    yield path(smooth(points), None, stage.color("petrol4"), 6.5)
    for one, two in pairwise(points):
        for share in (0.2, 0.55, 0.9):
            x, y = (a + (b - a) * share for a, b in zip(one, two, strict=True))
            yield disc(x, y, 5.2, stage.color("sun5"), line=stage.color("petrol9"), line_width=1.6)


def _nerves(stage: Stage) -> Iterator[Item]:
    """Yield what the foot touches, the nerves' ends in it, and the way up the leg."""
    yield rect(-6, 252, 14, 62, stage.color("petrol7"), 6)
    for y in (266, 282, 298):
        yield path(f"M18,{y} L32,{y + 10}", None, stage.color("petrol9"), 4)
    yield from _line(stage, _LEG)


def _cord(stage: Stage) -> Iterator[Item]:
    """Yield the spinal cord."""
    yield from _line(stage, _BACK)


def _brain(stage: Stage) -> Iterator[Item]:
    """Yield the brain in the head, and its question."""
    yield from _line(stage, _BRAIN)
    x, y = _SPOTS["brain"]
    lobes = ((-26, -6), (-12, -20), (8, -22), (25, -10), (27, 8), (8, 14), (-12, 14), (-27, 8))
    white, line = stage.color("white"), stage.color("petrol9")
    for dx, dy in lobes:
        yield disc(x + dx, y + dy, 15.5, white, line=line, line_width=3.4)
    yield ellipse(x, y - 2, 30, 22, white)
    yield path(f"M{x - 11},{y - 12} C{x - 11},{y - 29} {x + 13},{y - 29} {x + 13},{y - 12}"
               f" C{x + 13},{y - 2} {x},{y - 2} {x},{y + 8}", None, line, 7)  # fmt: skip
    yield disc(x, y + 19, 4.6, line)
