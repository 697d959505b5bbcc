"""The cup before anything is in it: empty taps to name, marks to show how full, pain outside only.

Idea: the patient's own cup (s001-5-kop-individuel). Its scale is that of a measuring jug, so that a
number, a tick or a line drawn across say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from patientuddannelse.curriculum.models.cup import CupContent
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.shapes import ellipse, group, path, polyline, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.drawing.water import flange, pipe, tap
from patientuddannelse.illustrations.cup.scene import draw_pill
from patientuddannelse.illustrations.cup.taps import Spout, TapRow, plan_taps
from patientuddannelse.illustrations.cup.vessel import Vessel
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Path, Role
from patientuddannelse.theme import CATEGORY_TEXT

_ART = 0.8  # taps and pipe are smaller than on a poster
_DEEPEST = 0.93  # depth of a cup to half its width
_OVER = 10  # the step at which the cup runs over
_APART = 0.9  # sizes between the numbers of a scale, so that each stands alone
_MARKED = (2, 4, 6, 8)  # the steps that have dashes at the walls


@dataclass(frozen=True, slots=True)
class _Blank:
    """Where taps and cup stand, and the heights of the scale's steps."""

    taps: TapRow
    vessel: Vessel
    unit: float

    def level(self, step: int) -> float:
        """Return the y of a step: 0 near the bottom, 9 under the rim, 10 in the opening."""
        if step == _OVER:
            return self.vessel.rim - 0.05 * self.vessel.opening
        low = self.vessel.foot - 5.5 * self.unit
        return low - self.pitch * step

    @property
    def pitch(self) -> float:
        """Return the distance of steps inside the cup."""
        inside = self.vessel.height - self.vessel.opening - 5.5 * self.unit
        return inside / (_OVER - 0.4)


def draw_blank(content: CupContent, stage: Stage) -> Iterator[Group]:
    """Yield ground, taps, cup, scale and the word for what would run over."""
    plan = _plan(content, stage)
    yield group(_ground(stage), name="ground")
    yield group(_pipe(plan, stage), name="pipe")
    for named, box in plan.taps.pills:
        spouts = plan.taps.of(named.id)
        yield group(
            draw_pill(named, box, stage),
            (item for spout in spouts for item in _tap(spout, content, plan, stage)),
            name=f"taps_{named.id}",
        )
    yield group(_cup(plan.vessel, stage), name="cup")
    level = content.place("fill_level")
    if level:
        yield group(_scale(level, plan, stage), name="level")
    yield group(_pain(content, plan, stage), name="pain")


def _plan(content: CupContent, stage: Stage) -> _Blank:
    frame, u = stage.frame, stage.unit
    area = Rect(frame.x, frame.y + 3.5 * u, frame.width, frame.height)
    middle = frame.center.x
    taps = plan_taps(
        content, stage, area, middle, frame.width / 2 / 1.08, labels=True, unit=_ART * u
    )
    taps = replace(taps, spouts=tuple(_wider(taps.spouts, frame.width, 3 * u)))
    half, center = frame.width * 0.4, frame.x + frame.width * 0.47
    foot, top = frame.bottom - 9.5 * u, taps.mouth + 3 * u
    vessel = Vessel(center, 0.0, half, min(_DEEPEST * half, foot - top))
    depth = min(_DEEPEST * half, foot - top - vessel.opening)
    return _Blank(taps, Vessel(center, foot - depth, half, depth), u)


def _wider(spouts: tuple[Spout, ...], width: float, gap: float) -> Iterator[Spout]:
    """Give every label to write on all the room there is over its tap."""
    wide = width / len(spouts) - gap
    for spout in spouts:
        box = spout.box
        if box:
            box = Rect(spout.x - wide / 2, box.y, wide, box.height)
        yield replace(spout, box=box)


def _ground(stage: Stage) -> Iterator[Path]:
    page, frame = stage.page, stage.frame
    yield rect(page.x, frame.y, page.width, frame.height, stage.color("petrol1").tint(0.5))


def _pipe(plan: _Blank, stage: Stage) -> Iterator[Item]:
    tube = plan.taps.pipe
    yield pipe(stage.page.x, stage.page.right, tube.center.y, tube.height)
    for x in plan.taps.joints:
        yield flange(x, tube.center.y, tube.height)


def _tap(spout: Spout, content: CupContent, plan: _Blank, stage: Stage) -> Iterator[Item]:
    color = stage.color(CATEGORY_TEXT[spout.category])
    place = content.place(spout.id)
    if spout.box and place:
        yield write_on.written_box(stage, place, spout.box, color)
    yield tap((spout.x, plan.taps.pipe.bottom), plan.taps.scale, color)


def _cup(vessel: Vessel, stage: Stage) -> Iterator[Path]:
    """Draw the outline of an empty cup on its saucer."""
    line, white = stage.color("petrol7"), stage.color("white")
    x, half, thick = vessel.x, vessel.half_width, stage.strokes.detail * 1.1
    handle = (
        f"M{x + half * 0.95},{vessel.rim + vessel.height * 0.17}"
        f" C{x + half * 1.34},{vessel.rim - vessel.height * 0.04}"
        f" {x + half * 1.31},{vessel.rim + vessel.height * 0.8}"
        f" {x + half * 0.74},{vessel.rim + vessel.height * 0.68}"
    )
    yield ellipse(
        x, vessel.foot + half * 0.014, half * 0.8, half * 0.062, white, line=line, line_width=thick
    )
    yield path(handle, None, line, half * 0.15)
    yield path(handle, None, white, half * 0.15 - 2 * thick)
    yield path(vessel.outline(), white, line, thick)
    yield ellipse(x, vessel.rim, half, vessel.opening, white, line=line, line_width=thick)


def _scale(place: WorksheetField, plan: _Blank, stage: Stage) -> Iterator[Item]:
    """Draw what is asked, dashes at the walls, and a ring with its number for each step."""
    vessel, u = plan.vessel, plan.unit
    dash = vessel.half_width * 0.11
    for step in _MARKED:
        y = plan.level(step)
        reach = vessel.half((y - vessel.rim) / vessel.height) - 3 * u
        for side in (-1, 1):
            ends = [(vessel.x + side * reach, y), (vessel.x + side * (reach - dash), y)]
            yield polyline(ends, stage.color("petrol4"), stage.strokes.hair)
    radius, size = plan.pitch * 0.42, stage.type["small"].size
    wide = vessel.half_width * 0.62
    asked = Rect(vessel.x - 7.5 * u - wide, plan.level(9) - size * 0.55, wide, 7 * size)
    yield stage.text(place.label, asked, "label", "petrol9", align=Align.END, name=place.id)
    for step in write_on.SCALE:
        y = plan.level(step)
        yield write_on.scale_ring(stage, place, step, (vessel.x, y), radius)
        if step % 2 == 0 or plan.pitch > _APART * size:
            yield write_on.scale_number(stage, step, (vessel.x + radius + size * 0.95, y))
    for step, word in ((0, place.low), (_OVER, place.high)):
        if word:
            x = vessel.x + radius + size * 1.95
            depth = max(0.0, (plan.level(step) - vessel.rim) / vessel.height)
            wide = vessel.x + vessel.half(depth) * 0.88 - x
            box = Rect(x, plan.level(step) - 1.2 * size, wide, 2.4 * size)
            said = stage.text(word, box, "small", anchor=Anchor.MIDDLE)
            yield group(said, role=Role.DECORATIVE)  # the ring says it to those who listen


def _pain(content: CupContent, plan: _Blank, stage: Stage) -> Iterator[Item]:
    """Draw three drops beside the cup and the word under them: pain is outside only."""
    vessel, u, line = plan.vessel, plan.unit, stage.color("coral7")
    left = vessel.x - vessel.half_width
    wide = stage.width(content.pain, "h3") + 1
    word = Rect(
        stage.frame.x, vessel.foot - vessel.height * 0.16, wide, stage.type["h3"].size * 1.1
    )
    spots = ((0.17, 3.1), (0.36, 3.9), (0.57, 3.1))
    for share, r in spots:
        y = vessel.rim + vessel.height * share
        x = left - 9.5 * u + 12 * u * max(0.0, share - 0.2)
        yield path(_drop(x, y, r * u), stage.color("white"), line, stage.strokes.hair)
    yield stage.text(content.pain, word, "h3", line, name="pain")


def _drop(x: float, y: float, r: float) -> str:
    return (
        f"M{x},{y - r * 1.7} C{x + r * 0.5},{y - r * 0.8} {x + r},{y - r * 0.35}"
        f" {x + r},{y + r * 0.15}"
        f" C{x + r},{y + r * 1.3} {x - r},{y + r * 1.3} {x - r},{y + r * 0.15}"
        f" C{x - r},{y - r * 0.35} {x - r * 0.5},{y - r * 0.8} {x},{y - r * 1.7} Z"
    )
