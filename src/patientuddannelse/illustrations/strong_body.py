"""The strong body: one ordinary adult climbs, carries and bends – bodies adapt to what they do.

Sources: s001-3-staerk-med-ondt, s001-2-myte-skroebelig, s001-3-varieret.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.strong_body import StrongBodyContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.calendar import weeks
from patientuddannelse.drawing.cast import WALKER
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.materials import WHITE
from patientuddannelse.drawing.poses import BEND, CARRY, CLIMB, Pose
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polyline, rect, rounded
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item, Role, TextBlock

_PERSON = WALKER
_POSES = {"walk": CLIMB, "carry": CARRY, "bend": BEND, "adapt": CARRY}
# each picture's left and right edge in figure units from where the person stands
_SIZES = {"walk": (-68.0, 146.0), "carry": (-62.0, 116.0), "bend": (-66.0, 150.0),
          "adapt": (-68.0, 146.0)}  # fmt: skip
_LOADS = {"adapt": 1.32}
_TALL = 424.0  # figure units from the ground to the top: a person on the first stair and air
_FLOOR = 0.07


@dataclass(frozen=True, slots=True)
class _Plan:
    """Panel and ground line, scale, where each picture stands, and the captions' boxes."""

    panel: Rect
    ground: float
    scale: float
    places: dict[str, float]
    words: dict[str, Rect]
    role: str


def draw(content: StrongBodyContent, stage: Stage) -> Figure:
    """Draw four pictures of the same adult, with their captions and the exception below."""
    plan = _plan(content, stage)
    parts = [group(_ground(stage, plan), name="ground", role=Role.DECORATIVE)]
    steps = []
    for part, pose in _POSES.items():
        if not stage.shows(part):
            continue
        at, load = (plan.places[part], plan.ground), _LOADS.get(part, 1.0)
        look_up = -0.4 if part == "bend" else 0.0
        mood: Mood = "smile" if part in ("walk", "adapt") else "calm"
        person = group(
            _contour(stage, pose),
            figure(_PERSON, pose, look=0.6, mood=mood, look_up=look_up, load=load),
            at=at, scale=plan.scale,
        )  # fmt: skip
        caption = _caption(content, stage, plan, part)
        parts.append(group(_prop(stage, plan, part), person, caption, name=part))
        steps.append(Step(part, (part,)))
    exception = _caption(content, stage, plan, "exception")
    if exception and steps:
        parts.append(group(exception, name="exception"))
        steps[0] = Step(steps[0].id, (*steps[0].parts, "exception"))
    return Figure(tuple(parts), tuple(steps), str(content.alt))


def _plan(content: StrongBodyContent, stage: Stage) -> _Plan:
    """Give the pictures the height that their width needs, the captions the rest."""
    frame = stage.frame
    captioned = any(content.part(part).label for part in (*_POSES, "exception"))
    beside = captioned and frame.width > 1.7 * frame.height
    room = Rect(frame.x, frame.y, frame.width * (0.6 if beside else 1.0), frame.height)
    total = sum(right - left for left, right in _SIZES.values())
    tall = _TALL / (1 - _FLOOR)
    gap = 0.5 * stage.type["label"].size
    width = frame.width - room.width - 2 * gap if beside else frame.width
    wanted = min(room.height, tall * room.width / (total + 16))
    role, heights = _lines(content, stage, width, frame.height - (0.0 if beside else wanted))
    lines = sum(heights.values()) + gap * len(heights)
    height = min(room.height if beside else room.height - lines, 1.1 * wanted)
    spare = frame.height - height - (0.0 if beside else lines)
    panel = Rect(room.x, frame.y + spare / 2, room.width, height)
    scale = min(room.width / (total + 16), height / tall)
    places, x = {}, room.x
    for part, (left, right) in _SIZES.items():
        air = (room.width - total * scale) / 8
        places[part] = x + air - left * scale
        x += 2 * air + (right - left) * scale
    words = {}
    x = panel.right + 2 * gap if beside else frame.x
    y = frame.y + (frame.height - lines + gap) / 2 if beside else panel.bottom + gap
    for part, each in heights.items():
        words[part] = Rect(x, y, width, each)
        y += each + gap
    return _Plan(panel, panel.bottom - _FLOOR * height, scale, places, words, role)


def _lines(
    content: StrongBodyContent, stage: Stage, width: float, room: float
) -> tuple[str, dict[str, float]]:
    """Return the largest role in which the captions fit the room, and the height of each."""
    for role in ("h3", "label"):
        heights = {
            part: stage.height(content.part(part).label, width, _role(part, role))
            for part in (*_POSES, "exception")
            if content.part(part).label
        }
        if sum(heights.values()) + 0.5 * len(heights) * stage.type["label"].size <= room:
            break
    return role, heights


def _role(part: str, role: str) -> str:
    return "small" if part == "exception" else role


def _ground(stage: Stage, plan: _Plan) -> tuple[Item, ...]:
    panel, radius = plan.panel, 0.05 * min(plan.panel.width, plan.panel.height)
    top = plan.ground - 0.25 * (panel.bottom - plan.ground)
    floor = Rect(panel.x, top, panel.width, panel.bottom - top)
    wall = stage.color("petrol1")
    return (
        path(rounded(panel, radius), wall),
        path(rounded(floor, radius, top=False), wall.mix(stage.color("petrol2"), 0.7)),
    )


def _contour(stage: Stage, pose: Pose) -> Iterator[Item]:
    """Yield a soft light edge around the whole body: it is strong, nothing in it stands out."""
    wall = stage.color("petrol1")
    for wider, light in ((14.0, 0.4), (0.0, 0.85)):
        tone = wall.mix(WHITE, light)
        (hx, hy), (sx, sy) = pose.hip, pose.shoulder
        yield polyline([(sx, sy + 14), (hx, hy - 10)], tone, 106 + wider)
        yield disc(pose.head[0], pose.head[1] + 2, 44 + wider / 2, tone)
        for leg in (pose.near_leg, pose.far_leg):
            foot = (leg.foot[0], leg.foot[1] - 22)
            yield polyline([(hx, hy), leg.knee, foot], tone, 50 + wider)
        for arm in (pose.near_arm, pose.far_arm):
            yield polyline([(sx, sy + 14), arm.elbow, arm.wrist], tone, 42 + wider)


def _prop(stage: Stage, plan: _Plan, part: str) -> Group:
    """Draw what a picture needs beside the person: stairs, shadows, the weeks that have passed."""
    items: list[Item] = []
    shadow = stage.color("petrol2").shade(0.16)
    if part == "walk":
        items.append(ellipse(-20, 0, 46, 5, shadow))
        items.extend(_stairs(stage))
    else:
        items.append(ellipse(10, 0, 78, 6, shadow))
    if part == "adapt":
        items.append(weeks(Rect(58, -384, 70, 76), gone=20))
    return group(items, at=(plan.places[part], plan.ground), scale=plan.scale)


def _stairs(stage: Stage) -> Iterator[Item]:
    """Yield a solid flight of two stairs, light treads on top."""
    stone = stage.color("petrol4").tint(0.3)
    yield path("M18,0 V-62 H86 V-124 H138 V0 Z", stone)
    yield path("M104,0 V-124 H138 V0 Z", stone.shade(0.1))
    yield rect(12, -64, 74, 10, WHITE, 4)
    yield rect(80, -126, 62, 10, WHITE, 4)


def _caption(content: StrongBodyContent, stage: Stage, plan: _Plan, part: str) -> TextBlock | None:
    if part not in plan.words:
        return None
    return stage.text(content.part(part).label, plan.words[part], _role(part, plan.role))
