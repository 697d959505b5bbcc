"""The one task until next time, on a notepad, with the lines to fill in."""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import Label
from patientuddannelse.curriculum.models.slides import TakeHomeSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import stand_mark
from patientuddannelse.decks.grounds import hill
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.model import Click, Composition, Target
from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.drawing.materials import METAL_DARK
from patientuddannelse.drawing.shapes import group, path, polyline, rect, rounded
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Role

_PAD = Rect(48, 116, 492, 348)
_LINE = 56.0  # from one line to write on to the next


def compose(slide: TakeHomeSlide, setting: Setting) -> Composition:
    """Set the task on the pad, the lines under it, and the figure beside it."""
    title = setting.title("take_home", slide.title, Rect(48, 36, 560, 60))
    low = _PAD.bottom - 20 - _LINE * len(slide.fields)
    room = Rect(_PAD.x + 32, _PAD.y + 54, _PAD.width - 64, low - _PAD.y - 54)
    task = airy(
        setting, "take_home", "body", slide.task, room, roles=("h1", "h2", "lead", "body"),
        gaps=(0.6, 0.4),
    )  # fmt: skip
    figure = place_figure(slide.figure, setting, Rect(568, 92, 368, 376), Rect(548, 0, 412, FOOT))
    fields = tuple(
        _field(setting, field, low + _LINE * i, i) for i, field in enumerate(slide.fields)
    )
    clicks = tuple(Click((Target("body", i),)) for i in range(len(slide.task)))
    mark = (stand_mark(setting, (912, 38), right=True),) if slide.stand else ()
    return Composition(
        "take_home",
        (hill(setting, "petrol1"), title, _pad(setting), task, *fields, *figure.groups, *mark),
        (*(clicks if slide.reveal else ()), *figure.clicks),
        band="paper",
    )


def _pad(setting: Setting) -> Group:
    """Return a notepad with rings."""
    box = _PAD
    head = rounded(Rect(box.x, box.y, box.width, 36), 14, bottom=False)
    rings = (rect(box.x + 36 + i * 51, box.y - 14, 8, 28, METAL_DARK, 4) for i in range(9))
    return group(
        rect(box.x + 2, box.y + 6, box.width, box.height, setting.color("petrol2").shade(0.12), 14),
        rect(box.x, box.y, box.width, box.height, setting.color("white"), 14),
        path(head, setting.color("petrol7")),
        rings, name="pad", role=Role.DECORATIVE,
    )  # fmt: skip


def _field(setting: Setting, field: Label, y: float, i: int) -> Group:
    """Return a label with a line to write on."""
    stage = setting.stage
    wide = stage.width(field.label, "strong") * 1.01
    words = Rect(_PAD.x + 32, y, wide + 8, 44)
    line = [(words.right + 8, y + 38), (_PAD.right - 32, y + 38)]
    return group(
        stage.text(field.label, words, "strong", anchor=Anchor.BOTTOM),
        polyline(line, setting.color("ink2"), stage.strokes.hair),
        name=f"field {i + 1}",
    )
