"""The small valve at the cup's foot for what gives strength; a clinic may switch it on."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.cup import CupContent
from patientuddannelse.drawing.captions import evenly
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.drawing.water import drop, tap
from patientuddannelse.illustrations.cup.layout import Scene
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Item

_DEPTH = 0.78


def draw_valve(content: CupContent, scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw a tap on the cup's right side, its word on the table with an arrow: up is more."""
    vessel, color = scene.vessel, stage.color("petrol7")
    s = vessel.size
    x, y = vessel.x + vessel.half(_DEPTH) + 1.5 * s, vessel.y(_DEPTH)
    yield tap((x, y - 6 * s), 0.3 * s, color)
    yield drop((x, y + 12 * s), 1.7 * s, stage.color("petrol4"))
    size = stage.type["label"].size
    left = vessel.x + 94 * s
    top = scene.table_top + 3.4 * s
    yield icon("up", (left + size * 0.45, top + size * 1.25), size * 1.3, color)
    box = Rect(left + size * 1.1, top, scene.words_end - left - size * 1.1, size * 2.5)
    yield evenly(
        stage, content.valve_label, box, "label", "petrol9", anchor=Anchor.MIDDLE, name="valve"
    )
