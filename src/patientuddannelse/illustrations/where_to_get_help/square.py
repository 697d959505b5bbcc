"""The square: paving, the lines from the doctor's door, the two in the middle, the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot

from patientuddannelse.curriculum.models.where_to_get_help import WhereToGetHelpContent
from patientuddannelse.drawing.captions import evenly
from patientuddannelse.drawing.people import CAST, POSES, figure
from patientuddannelse.drawing.scenery import ground_shadow, tree
from patientuddannelse.drawing.shapes import ellipse, path, polyline, rect
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.where_to_get_help.houses import House
from patientuddannelse.illustrations.where_to_get_help.layout import Layout
from patientuddannelse.scene.primitives import Align, Anchor, Item

XY = tuple[float, float]
PATIENT, COMPANION = "mona", "blond_man"


def ground(layout: Layout, stage: Stage) -> Iterator[Item]:
    """Draw sky and a round of paving stones; on a slide a flat round under the two."""
    page, u = stage.page, layout.unit
    sand, stone = stage.color("sand"), stage.color("sand3")
    if not is_sheet(stage):
        if layout.people:
            x, y = layout.people
            yield ellipse(x, y - 2, 74, 20, stone)
            yield ellipse(x, y - 2, 58, 14, sand)
        return
    top = stage.frame.y + 2 * u
    yield rect(page.x, top, page.width, layout.horizon - top, stage.color("petrol1"))
    yield rect(page.x, layout.horizon, page.width, page.bottom - layout.horizon, sand)
    if layout.people:
        x, y = layout.people
        for radius in (128, 104, 80, 56):
            yield ellipse(x, y, radius * u, radius * 0.62 * u, line=stone, line_width=2.2 * u)
        yield ellipse(x, y, 34 * u, 19 * u, stone)
    first, second = layout.houses[0].box, layout.houses[-1].box
    low = layout.horizon + 2 * u
    for at, size in ((first.x - 14 * u, 0.27), (second.right + 14 * u, 0.3)):
        yield tree((at, low), size * u)


def line_to(house: House, layout: Layout, stage: Stage) -> Iterator[Item]:
    """Draw a thin line from the doctor's doorstep over the square to another door."""
    doctor = next((h for h in layout.houses if h.door.id == "doctor"), None)
    if doctor is None:
        return
    start, end, width = doctor.opening, house.opening, stage.strokes.hair
    if layout.street:
        y, lane = start.bottom - 4, doctor.box.right + 12
        turns = [
            (doctor.box.right, y), (lane, y), (lane, layout.street),
            (end.center.x, layout.street), (end.center.x, end.bottom + 3),
        ]  # fmt: skip
    elif is_sheet(stage):
        x0, y0 = start.center.x, start.bottom
        side = 1 if house.right else -1
        near = house.box.right if house.right else house.box.x
        lane = near + side * 2.2 * layout.unit
        over = layout.middle.y + 5 * layout.unit
        turns = [(x0, y0), (x0, over), (lane, over), (lane, end.bottom)]
        turns.append((end.center.x + side * 0.5 * end.width, end.bottom))
    else:
        over = (layout.houses[0].box.bottom + doctor.box.y) / 2
        near = house.box.bottom if house.box.center.y < over else house.box.y
        turns = [(doctor.box.right, over), (house.box.center.x, over), (house.box.center.x, near)]
    yield path(
        rounded_line(turns, 4 * layout.unit), None, stage.color("petrol4"), width * 1.2,
        dash=(1.6 * width, 2.6 * width),
    )  # fmt: skip


def rounded_line(turns: Sequence[XY], radius: float) -> str:
    """Return a line with rounded corners."""
    (x, y), *rest = turns
    data = f"M{x},{y}"
    for (x0, y0), (x1, y1), (x2, y2) in zip(turns, rest, rest[1:], strict=False):
        before, after = hypot(x1 - x0, y1 - y0), hypot(x2 - x1, y2 - y1)
        r = min(radius, before / 2, after / 2)
        if r <= 0:
            continue
        data += f" L{x1 + (x0 - x1) * r / before},{y1 + (y0 - y1) * r / before}"
        data += f" Q{x1},{y1} {x1 + (x2 - x1) * r / after},{y1 + (y2 - y1) * r / after}"
    x, y = turns[-1]
    return f"{data} L{x},{y}"


def people(layout: Layout, stage: Stage) -> Iterator[Item]:
    """Draw the patient and the one who has come along, in the middle of the square."""
    if layout.people is None:
        return
    x, y = layout.people
    size = layout.people_height / 375
    stone = stage.color("sand3")
    apart = 52 * size
    yield ground_shadow((x, y), 260 * size, stone)
    yield figure(CAST[COMPANION], POSES["talk"], (x + apart, y), size, 0.6, "talk", flip=True)
    yield figure(CAST[PATIENT], POSES["stand"], (x - apart, y), size, 0.5, "calm")


def companion(content: WhereToGetHelpContent, layout: Layout, stage: Stage) -> Iterator[Item]:
    """Write by the two that nobody needs to come alone."""
    box = layout.companion
    if box is None:
        return
    role, align = ("h3", Align.END) if is_sheet(stage) else ("small", Align.MIDDLE)
    yield evenly(
        stage, content.companion, box, role, "petrol9",
        align=align, anchor=Anchor.MIDDLE, weight=700,
    )  # fmt: skip


def strip(layout: Layout, stage: Stage) -> Iterator[Item]:
    """Draw the numbers for danger and for evenings, and when they were checked."""
    box, u = layout.strip, layout.unit
    if box is None:
        return
    width = stage.strokes.detail
    frame = box.inset(width / 2)
    yield rect(
        frame.x, frame.y, frame.width, frame.height, stage.color("white"), 5 * u,
        line=stage.color("petrol7"), line_width=width,
    )  # fmt: skip
    for cell in layout.cells:
        yield stage.text(cell.number.label, cell.words, "small", anchor=Anchor.MIDDLE)
        if cell.number.number:
            yield stage.text(
                cell.number.number, cell.value, cell.role, "petrol9", anchor=Anchor.MIDDLE
            )
        else:
            y = cell.value.bottom - 1.2 * u
            line = [(cell.value.x, y), (cell.value.right, y)]
            yield polyline(line, stage.color("ink2"), stage.strokes.hair * 0.8)
