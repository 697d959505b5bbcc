"""The sheet for one's own light: what to try, and after each time a cross for how it went.

The crosses stand in different rows: no light is wrong. Sources: s001-4-trin-4,
s001-4-trafiklys-groen, s001-4-trafiklys-gul, s001-4-trafiklys-roed.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import Label, LabelledContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.arrange import rows
from patientuddannelse.drawing.lights import CASE, SIGNS, lit_lens
from patientuddannelse.drawing.papers import sheet
from patientuddannelse.drawing.shapes import disc, group, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.drawing.writing import pencil, written_cross
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Anchor, Group, Item

_DAYS = 7
_CROSSES = (("green", 0), ("yellow", 1), ("green", 2))  # the light and the day of each
_LEAST = 3.2  # sizes that the lights take at least


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things stand on the sheet; ``lamps`` holds the first lamp's x and their distance."""

    paper: Rect
    title: Rect
    asked: tuple[tuple[Label, Rect], ...]
    case: Rect
    bands: dict[str, Rect]
    lamps: tuple[float, float]
    radius: float

    def lamp(self, light: str, day: int) -> Point:
        """Return where a light's lamp of a day stands."""
        return Point(self.lamps[0] + day * self.lamps[1], self.bands[light].center.y)


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the sheet: title, lines to write on, the light and its lamps for seven days."""
    plan = _plan(content, stage)
    title = stage.text(content.title, plan.title, "h3", "petrol9", anchor=Anchor.MIDDLE)
    parts = [
        group(sheet(plan.paper, fold=stage.color("petrol2")), name="sheet"),
        group(title, name="title"),
        *(_asked(stage, part, room) for part, room in plan.asked),
        group((each for light in plan.bands for each in _row(stage, plan, light)), name="days"),
        group(_light(stage, plan), name="light"),
        group(_crosses(stage, plan), name="crosses"),
    ]
    return Figure(tuple(parts), (), str(content.alt))


def _plan(content: LabelledContent, stage: Stage) -> _Plan:
    """Give the words what they need and the lights the rest, red on top."""
    frame, size = stage.frame, stage.type["label"].size
    paper = Rect(frame.x, frame.y, 0.975 * frame.width, 0.965 * frame.height)
    inner = paper.inset(0.6 * size)
    ear = 0.18 * min(paper.width, paper.height)
    wide = inner.width - ear
    tall = stage.height(content.title, wide, "h3") if content.title else 0.0
    title = Rect(inner.x, inner.y, wide, tall)
    y = max(title.bottom, paper.y + ear) + 0.1 * size
    most = inner.bottom - _LEAST * size  # words may reach no further down
    asked = []
    for part in content.parts:
        need = stage.height(part.label, inner.width, "label") + 0.35 * size
        room = Rect(inner.x, y, inner.width, max(min(need, most - y), 0.0))
        asked.append((part, room))
        y = room.bottom + 0.2 * size
    lights = Rect(inner.x, y + 0.3 * size, inner.width, inner.bottom - y - 0.3 * size)
    bands = dict(zip(reversed(tuple(SIGNS)), rows(lights, len(SIGNS), 0.2 * size), strict=True))
    high = bands["red"].height
    case = Rect(lights.x, lights.y, min(1.15 * high, 0.22 * lights.width), lights.height)
    pitch = (lights.right - case.right - 0.3 * size) / _DAYS
    first = case.right + 0.15 * size + pitch / 2
    radius = min(0.34 * high, 0.4 * pitch)
    return _Plan(paper, title, tuple(asked), case, bands, (first, pitch), radius)


def _asked(stage: Stage, part: Label, room: Rect) -> Group:
    """Return what is asked and, where there is room behind it, the line to write on."""
    words = stage.text(part.label, room, "label", "petrol9", anchor=Anchor.BOTTOM)
    line = None
    start = room.x + stage.width(part.label, "label") + 8
    if start < room.right - 24:
        ends = [(start, room.bottom - 4), (room.right, room.bottom - 4)]
        line = polyline(ends, stage.color("petrol4"), stage.strokes.hair)
    return group(words, line, name=part.id)


def _row(stage: Stage, plan: _Plan, light: str) -> Iterator[Item]:
    """Yield a light's band and an empty lamp for each day."""
    band = plan.bands[light]
    radius = 0.3 * band.height
    left = plan.case.center.x
    yield rect(left, band.y, band.right - left, band.height, stage.color(f"{light}_light"), radius)
    line = stage.color(light).mix(stage.color("ink"), 0.25 if light == "yellow" else 0.0)
    for day in range(_DAYS):
        at = plan.lamp(light, day)
        yield disc(*at, plan.radius, stage.color("white"), line=line, line_width=2)


def _light(stage: Stage, plan: _Plan) -> Iterator[Item]:
    case = plan.case
    yield rect(case.x, case.y, case.width, case.height, CASE, 0.3 * case.width)
    radius = 0.36 * min(case.width, plan.bands["red"].height)
    for light, band in plan.bands.items():
        yield lit_lens(stage, light, (case.center.x, band.center.y), radius)


def _crosses(stage: Stage, plan: _Plan) -> Iterator[Item]:
    """Yield the crosses, and the pencil that has just set the last one."""
    ink, size = stage.color("petrol9"), 1.5 * plan.radius
    for light, day in _CROSSES:
        at = plan.lamp(light, day)
        yield written_cross(at, size, ink, stage.strokes.detail * 0.8)
    x, y = plan.lamp(*_CROSSES[-1])
    reach = min(plan.radius / 15, (plan.bands["green"].bottom - plan.case.y) / 190)
    yield pencil((x + 0.8 * plan.radius, y + 0.4 * plan.radius), reach, -48)
