"""Where everything of the cup stands: from content, stage and measured words to boxes."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.models.cup import CupContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.captions import evenly
from patientuddannelse.drawing.sheets import inside_margins, stands_upright
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.drawing.water import TAP_MOUTH
from patientuddannelse.illustrations.cup.liquid import Liquid, pour
from patientuddannelse.illustrations.cup.taps import TapRow, plan_taps
from patientuddannelse.illustrations.cup.vessel import Vessel
from patientuddannelse.illustrations.cup.ways import (
    WaysPlan,
    plan_alone,
    plan_columns,
    plan_rows,
    plan_stack,
)
from patientuddannelse.illustrations.cup.words import calm_in_layer
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, TextBlock

GROUP_STEPS = ("physical", "mental", "social")
WAY_STEPS = ("pour", "turn", "bigger")
STEPS = ("empty", *GROUP_STEPS, "nearly_full", "new_tap", "overflow", *WAY_STEPS)
_MARGIN = 18.0  # design units between text and the edge of a sheet
_SHALLOW = 0.5  # a cup flatter than this (depth to half width) has no room for tap labels
_CUP_SHAPE = 0.74  # depth to half width of the cup as it was designed
_FLATTEST = 0.3  # flatter is no cup: words then stand too close, and the fit check says so
_APART = 0.4  # sizes between two sentences on the table
_NEARLY_FULL, _HALF = 0.8, 0.5


@dataclass(frozen=True, slots=True)
class Scene:
    """The places of all that stands on wall and table; ``unit`` is the size of the art."""

    unit: float
    panel: Rect
    rounded: bool
    table_top: float
    vessel: Vessel
    taps: TapRow
    liquid: Liquid
    fill: float
    puddle: Rect
    calm: TextBlock | None
    spill: TextBlock | None
    words_end: float

    @property
    def runs_over(self) -> bool:
        """Say whether the cup is drawn running over."""
        return self.fill > 1


@dataclass(frozen=True, slots=True)
class Layout:
    """The scene, the three ways, or both."""

    scene: Scene | None
    ways: WaysPlan | None


def last_step(stage: Stage) -> int:
    """Return the index of the last step drawn; without a choice, the last of all."""
    if stage.steps is None:
        return len(STEPS) - 1
    return max((STEPS.index(step) for step in stage.steps if step in STEPS), default=0)


def reaches(stage: Stage, step: str) -> bool:
    """Say whether the picture has come as far as a step."""
    return last_step(stage) >= STEPS.index(step)


def drawn_fill(content: CupContent, stage: Stage) -> float:
    """Return how full the cup is drawn: half while it fills, nearly full, then as it is."""
    if reaches(stage, "new_tap"):
        return content.fill
    if reaches(stage, "nearly_full"):
        return min(content.fill, _NEARLY_FULL)
    return min(content.fill, _HALF) if reaches(stage, "physical") else 0.0


def nearly_full(content: CupContent, scene: Scene) -> Scene:
    """Return the same scene before anything runs over."""
    return replace(scene, liquid=pour(content, scene.vessel, _NEARLY_FULL), fill=_NEARLY_FULL)


def plan(content: CupContent, stage: Stage) -> Layout:
    """Choose the composition by the frame: a sheet, or a slide with scene, ways or both."""
    if stands_upright(stage):
        return _portrait(content, stage)
    return _landscape(content, stage)


def _portrait(content: CupContent, stage: Stage) -> Layout:
    """Give taps and ways the height their words need, and the cup what is left between."""
    u, frame = stage.unit, stage.frame
    area = Rect(frame.x + _MARGIN * u, frame.y, frame.width - 2 * _MARGIN * u, frame.height)
    asked = set(stage.steps or STEPS)
    if content.ways and asked <= set(WAY_STEPS):
        inside = inside_margins(stage) is stage
        return Layout(None, plan_stack(content, stage, frame if inside else area))
    shown = content.ways and asked & set(WAY_STEPS)
    for largest in (1.1, 0.85, 0.65):  # smaller pictures on the cards, for a cup that is deep
        ways = plan_columns(content, stage, area, largest) if shown else None
        bottom = ways.top - 2.6 * u if ways else frame.bottom
        panel = Rect(stage.page.x, frame.y, stage.page.width, bottom - frame.y)
        scene = _tall_scene(content, stage, panel, area)
        if scene.vessel.height > _SHALLOW * scene.vessel.half_width:
            break
    return Layout(scene, ways)


def _tall_scene(content: CupContent, stage: Stage, panel: Rect, area: Rect) -> Scene:
    """Place taps, cup and table on a sheet, both sentences on the table if no layer holds one."""
    u = stage.unit
    center, half = area.x + area.width * 126 / 261, area.width * 114 / 261
    taps = plan_taps(content, stage, area.moved(0, 4.5 * u), center, half, labels=True, unit=u)
    fill = drawn_fill(content, stage)
    left = area.x - 11 * u
    texts, line = [content.overflow], stage.style("label")
    while True:
        vessel = _vessel(taps, panel.bottom - 31 * u, center, half)
        text_x = _puddle(content, stage, vessel, left).right + 5 * u
        width = area.right - text_x
        height = sum(stage.height(text, width, "label") for text in texts)
        height += (len(texts) - 1) * _APART * line.size
        vessel = _vessel(taps, panel.bottom - max(31 * u, 18 * u + height), center, half)
        liquid = pour(content, vessel, fill)
        calm = calm_in_layer(content, liquid, stage)
        if calm or len(texts) == 2:
            break
        texts = [content.calm, content.overflow]
    box = Rect(text_x, panel.bottom - 2.6 * u - height, width, height)
    spill = stage.typesetter.block(
        texts, line, box, anchor=Anchor.MIDDLE, gap=_APART, name="overflow_text"
    )
    return Scene(
        u, panel, False, vessel.foot - 16 * vessel.size, vessel, taps, liquid, fill,
        _puddle(content, stage, vessel, left), calm, spill, area.right,
    )  # fmt: skip


def _landscape(content: CupContent, stage: Stage) -> Layout:
    frame = stage.frame
    bleeds = stage.spans_page
    asked = set(stage.steps or STEPS)
    if not content.ways or not asked & set(WAY_STEPS):
        return Layout(_wide_scene(content, stage, frame, bleeds=bleeds, words=True), None)
    pad = 28.0 if bleeds else 0.0
    if asked <= set(WAY_STEPS):
        return Layout(None, plan_alone(content, stage, frame.inset(pad)))
    width = frame.width * 0.36
    column = Rect(frame.right - width - pad, frame.y + pad, width, frame.height - 2 * pad)
    left = Rect(frame.x, frame.y, column.x - frame.x - 14, frame.height)
    scene = _wide_scene(content, stage, left, bleeds=bleeds, words=False)
    if bleeds:
        scene = replace(scene, panel=frame)
    return Layout(scene, plan_rows(content, stage, column))


def _wide_scene(
    content: CupContent, stage: Stage, panel: Rect, *, bleeds: bool, words: bool
) -> Scene:
    """Place the scene on a slide: the calm sentence on the wall at the left of the cup.

    Without ``words`` (the three ways stand beside it) only names are shown.
    """
    u = panel.height / 190
    words = words and reaches(stage, "nearly_full")
    inner = panel.inset(14 * u if bleeds else 7 * u, 0)
    column = inner.width * 0.27 if words else 0.0
    under = stage.type["label"].size * 1.25 + 20 * u
    taps, vessel = _wide_cup(content, stage, panel, inner, column, under)
    fill = drawn_fill(content, stage)
    puddle = _puddle(content, stage, vessel, panel.x + 5 * u)
    calm = spill = None
    if words:
        x = puddle.right + 5 * u
        line = stage.type["label"].size * stage.type["label"].leading * 1.05
        box = Rect(x, panel.bottom - line - 3 * u, panel.right - 4 * u - x, line)
        spill = stage.text(content.overflow, box, "label", name="overflow_text")
        if spill.overflow:  # needs more than a line: the cup makes room
            tall = stage.height(content.overflow, box.width, "label")
            taps, vessel = _wide_cup(content, stage, panel, inner, column, tall + 20 * u)
            puddle = _puddle(content, stage, vessel, panel.x + 5 * u)
            box = Rect(x, panel.bottom - tall - 3 * u, box.width, tall)
            spill = evenly(
                stage,
                content.overflow,
                box,
                "label",
                "ink",
                anchor=Anchor.MIDDLE,
                name="overflow_text",
            )
        top, bottom = taps.pipe.bottom + 4 * u, vessel.foot - 18 * u
        width = vessel.x - vessel.half_width - 18 * vessel.size - inner.x
        box = Rect(inner.x, top, width, bottom - top)
        calm = evenly(stage, content.calm, box, "h3", "petrol9", anchor=Anchor.MIDDLE, name="calm")
    return Scene(
        u, panel, not bleeds, vessel.foot - 12 * u, vessel, taps, pour(content, vessel, fill),
        fill, puddle, calm, spill, inner.right,
    )  # fmt: skip


def _wide_cup(
    content: CupContent, stage: Stage, panel: Rect, inner: Rect, column: float, under: float
) -> tuple[TapRow, Vessel]:
    """Place taps and cup right of a column for words; tap labels only if a deep cup is left."""
    u = panel.height / 190
    foot = panel.bottom - max(under, 31 * u)
    room = inner.width - column
    center = inner.x + column + room * (0.44 if column else 0.46)
    area = panel.inset(4 * u, 0).moved(0, 5 * u)
    widest = min(room * 0.39, (foot - panel.y) * 0.95)

    def taps_for(half: float, *, labels: bool) -> TapRow:
        new = reaches(stage, "new_tap")
        return plan_taps(content, stage, area, center, half, labels=labels, unit=u, new=new)

    taps = taps_for(widest, labels=True)
    vessel = _vessel(taps, foot, center, widest)
    if vessel.height >= _SHALLOW * widest and not any(s.raised for s in taps.spouts):
        return taps, vessel
    taps = taps_for(widest, labels=False)
    half = min(widest, _vessel(taps, foot, center, widest).height / 0.54)
    return taps_for(half, labels=False), _vessel(taps, foot, center, half)


def _vessel(taps: TapRow, foot: float, center: float, half: float) -> Vessel:
    """Share the height between streams and cup."""
    height = foot - taps.mouth
    least = taps.scale * TAP_MOUTH * 0.9
    depth = min(half * _CUP_SHAPE, height - max(0.28 * height, least))
    depth = max(depth, half * _FLATTEST)
    return Vessel(center, foot - depth, half, depth)


def _puddle(content: CupContent, stage: Stage, vessel: Vessel, left: float) -> Rect:
    """Place the puddle, wide enough for its word, under the left side of the cup."""
    s = vessel.size
    width = min(max(108 * s, stage.width(content.pain, "display") * 1.55), vessel.half_width)
    height = max(27 * s, stage.type["display"].size * 1.35)
    right = vessel.x - vessel.half_width * 0.24
    x = max(min(right - width, vessel.x - vessel.half_width - 22 * s), left)
    return Rect(x, vessel.foot - 2 * s, width, height)
