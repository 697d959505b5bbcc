"""The bands of the steps with number, words, icon and ring; the movable marker; the phases."""

from __future__ import annotations

from patientuddannelse.curriculum.models.change_steps import ChangeStepsContent
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.drawing.asked import TICK, said_by_all
from patientuddannelse.drawing.captions import fitting_role
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.labels import text_size
from patientuddannelse.drawing.shapes import disc, path, polyline, rect, rounded
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.drawing.write_on import tick_box
from patientuddannelse.illustrations.change_steps.places import PHASE_WIDTH, Arrangement, Band
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item

HEADER_WIDTH = 190.0
"""Design units that title and lead may take beside the marker."""

_MARGIN = 18.0  # design units before title and lead
_PARKED, _BESIDE = 12.4, 4.4
"""Design units from the middle of the movable marker to its edge, and from there to its words."""


def band(
    stage: Stage, view: Arrangement, each: Band, place: WorksheetField | None = None
) -> list[Item]:
    """Return a step's band with all that stands in it; ``place`` is its square to tick."""
    u = stage.unit
    dark = each.ink == stage.color("white")
    lip = min(1.9 * u, each.box.height * 0.05)
    items: list[Item] = [
        path(_shape(each.box, u, 1.2 * u), each.ground.mix("#FFFFFF", 0.4)),
        path(_shape(each.box, u, 1.2 * u + lip), each.ground),
        *_number(stage, view, each, dark),
        *each.words,
        *(_icon(stage, view, each, dark) if view.icon_x else []),
    ]
    if place:
        items.append(_tick(stage, view, each, place))
    elif view.upright:
        ring = stage.color("white" if dark else "petrol7")
        items.append(
            disc(
                view.ring_x, each.box.center.y + u, _ring(view, stage), line=ring,
                line_width=stage.strokes.detail, dash=(2.4 * u, 2.2 * u),
            )
        )  # fmt: skip
    return items


def _shape(box: Rect, u: float, down: float) -> Outline:
    """Return a band rounded at its left end, ``down`` below the box's top."""
    left = Rect(box.x, box.y + down, box.width + 20 * u, box.height - down)
    radius = min(8 * u, box.height * 0.25)
    x = box.right
    return tuple(
        (segment[0], *(min(n, x) if i % 2 == 0 else n for i, n in enumerate(segment[1:])))
        for segment in rounded(left, radius)
    )


def _tick(stage: Stage, view: Arrangement, each: Band, place: WorksheetField) -> Group:
    side = min(TICK * 1.2, min(each.box.height for each in view.bands) * 0.66)
    middle = each.box.center.y + 0.6 * stage.unit
    box = Rect(view.ring_x - side / 2, middle - side / 2, side, side)
    return tick_box(stage, place.id, str(place.label), box, stage.color("petrol9"))


def asked(stage: Stage, view: Arrangement, place: WorksheetField) -> list[Item]:
    """Return what a tick says, on a sign over its column."""
    u, size = stage.unit, stage.type["small"].size
    words = said_by_all(place)
    wide, tall = text_size(stage, words, "small", weight=700)
    height = tall + 0.6 * size
    box = Rect(stage.frame.right - wide - 2.6 * size, stage.frame.y, wide + 2.6 * size, height)
    petrol, low = stage.color("petrol7"), view.top - 2 * u
    return [
        polyline([(view.ring_x, box.bottom), (view.ring_x, low)], petrol, stage.strokes.hair,
                 dash=(1.6 * u, 2.4 * u)),
        rect(box.x, box.y, box.width, box.height, petrol, height / 2),
        icon("pin", (box.x + 1.05 * size, box.center.y), 1.3 * size, stage.color("white"),
             knockout=petrol),
        stage.text(words, Rect(box.x + 2 * size, box.y, wide, height), "small", "white",
                   anchor=Anchor.MIDDLE, weight=700, name="marker"),
    ]  # fmt: skip


def _ring(view: Arrangement, stage: Stage) -> float:
    return min(9 * stage.unit, min(each.box.height for each in view.bands) * 0.26)


def _number(stage: Stage, view: Arrangement, each: Band, dark: bool) -> list[Item]:
    shortest = min(band.box.height for band in view.bands)
    radius = min(10.2 * stage.unit if view.upright else 99.0, shortest * 0.34)
    x, y = view.number_x, each.box.center.y + stage.unit * (1 if view.upright else 0.4)
    ground, ink = ("white", "petrol9") if dark else ("petrol9", "white")
    role = "h1" if view.upright else "label"
    size = min(stage.type[role].size, radius * 1.32)
    room = Rect(x - radius, y - radius * 1.35, 2 * radius, 2.7 * radius)
    stressed = each.step.id in stage.highlight or str(each.step.number) in stage.highlight
    return [
        *([disc(x, y, radius * 1.2, stage.color("sun5"))] if stressed else []),
        disc(x, y, radius, stage.color(ground)),
        stage.text(
            each.step.number, room, role, ink, align=Align.MIDDLE, anchor=Anchor.MIDDLE,
            weight=800, size=size, name="label",
        ),
    ]  # fmt: skip


def _icon(stage: Stage, view: Arrangement, each: Band, dark: bool) -> list[Item]:
    shortest = min(band.box.height for band in view.bands)
    radius = min(12.4 * stage.unit, shortest * 0.36) if view.upright else shortest * 0.44
    at = (view.icon_x, each.box.center.y + stage.unit * (1 if view.upright else 0.4))
    ground = each.ground.mix("#FFFFFF", 0.16 if dark else 0.6)
    color = stage.color("white" if dark else "petrol9")
    return [
        disc(*at, radius, ground),
        icon(each.step.icon, at, radius * 1.36, color, color.mix(ground, 0.5), ground),
    ]


def start(content: ChangeStepsContent, stage: Stage, box: Rect) -> list[Item]:
    """Return the mark on the ground step that says where to begin."""
    return [
        rect(box.x, box.y, box.width, box.height, stage.color("white"), box.height / 2),
        stage.text(
            content.start, box, "small", "petrol9", align=Align.MIDDLE, anchor=Anchor.MIDDLE,
            weight=700,
        ),
    ]  # fmt: skip


def parked(content: ChangeStepsContent, stage: Stage, view: Arrangement) -> Rect:
    """Return where the movable marker and its words are parked, beside title and lead."""
    u, radius = stage.unit, _PARKED * stage.unit
    y = stage.page.y + 41 * u + max(0.0, -stage.page.y)
    words = view.ring_x - radius - _BESIDE * u - header_end(content, stage) - 4 * u
    words = min(words, (68 - _PARKED - _BESIDE) * u, stage.width(content.marker, "label") * 1.01)
    left = view.ring_x - radius - _BESIDE * u - words
    return Rect(left, y - radius, view.ring_x + radius - left, 2 * radius)


def header_end(content: ChangeStepsContent, stage: Stage) -> float:
    """Return where title and lead end, which stand over the figure on a poster."""
    u, most = stage.unit, HEADER_WIDTH * stage.unit
    lead = stage.text(content.lead, Rect(0, 0, most, stage.frame.height), "lead")
    lines = (line.width for each in lead.paragraphs for line in each.lines)
    title = min(most, stage.width(content.title, "title"))
    return stage.frame.x + _MARGIN * u + max(title, *lines, 0.0)


def marker(content: ChangeStepsContent, stage: Stage, view: Arrangement) -> list[Item]:
    """Return the movable marker, parked over its column beside the title, with its words."""
    u, room, radius = stage.unit, parked(content, stage, view), _PARKED * stage.unit
    x, y = view.ring_x, room.center.y
    petrol = stage.color("petrol7")
    ring_top = view.bands[-1].box.center.y + u - _ring(view, stage)
    ink = stage.color("ink")
    words = Rect(room.x, room.y, room.width - 2 * radius - _BESIDE * u, room.height)
    return [
        polyline([(x, y + radius + 3.6 * u), (x, ring_top - u)], petrol, stage.strokes.hair,
                 dash=(1.6 * u, 2.4 * u)),
        disc(x, y + u, radius, ink, opacity=0.15),
        disc(x, y, radius, stage.color("white")),
        icon("pin", (x, y), 17 * u, petrol),
        stage.text(content.marker, words, "label", "petrol9", align=Align.END,
                   anchor=Anchor.MIDDLE, name="marker"),
    ]  # fmt: skip


def phases(content: ChangeStepsContent, stage: Stage, view: Arrangement) -> list[Item]:
    """Return the phases of change as signs at the right of the steps that they span."""
    items: list[Item] = []
    names = [phase.name for phase in content.phases]
    role = fitting_role(stage, names, PHASE_WIDTH - 16, 40, ("h3", "label", "small"))
    for phase in content.phases:
        boxes = [each.box for each in view.bands if each.step.id in phase.steps]
        if not boxes:
            continue
        top, bottom = min(box.y for box in boxes) + 6, max(box.bottom for box in boxes) - 3
        room = Rect(stage.frame.right - PHASE_WIDTH, top, PHASE_WIDTH, bottom - top)
        items += [
            rect(room.x, room.y, room.width, room.height, stage.color("white"), 12),
            stage.text(phase.name, room, role, "petrol9", align=Align.MIDDLE,
                       anchor=Anchor.MIDDLE, weight=700),
        ]  # fmt: skip
    return items
