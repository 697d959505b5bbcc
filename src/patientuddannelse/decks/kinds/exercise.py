"""Something to do: numbered instructions, what is needed, for how long, and its picture."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import ExerciseSlide
from patientuddannelse.decks.countdown import dial
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import chips
from patientuddannelse.decks.lists import numbered
from patientuddannelse.decks.setting import Composition, Setting
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Role

_RING = 58.0


def compose(slide: ExerciseSlide, setting: Setting) -> Composition:
    """Set the title in a dark band, instructions at the left, picture and minutes at the right."""
    title = setting.title("exercise", slide.title, Rect(48, 30, 864, 60), color="white")
    low = title.block.box.bottom + 28
    band = rect(0, 0, 960, low, setting.color("petrol7"))
    minutes = setting.minutes(slide.minutes)
    tools = _tools(slide, setting)
    left = 430.0 if minutes else 484.0
    box = Rect(48, low + 16, left, (400 if tools else 468) - low - 16)
    listed = numbered(
        setting, "exercise", (*slide.instructions, *slide.lines), box,
        ground="petrol1", color="petrol7",
    )  # fmt: skip
    right = 912.0 - (2 * _RING + 22 if minutes else 0)
    start = left + 72
    frame = Rect(start, low + 16, right - start, 468 - low - 16)
    figure = place_figure(slide.figure, setting, frame)
    clock = dial(setting, (920 - _RING, low + 26 + _RING), _RING, minutes) if minutes else None
    return Composition(
        "exercise",
        (
            group(band, name="band", role=Role.DECORATIVE), title, *listed.elements, *tools,
            *figure.groups, *(clock.elements if clock else ()),
        ),
        (*(listed.clicks if slide.reveal else ()), *figure.clicks),
        countdown=clock.countdown if clock else None,
    )  # fmt: skip


def _tools(slide: ExerciseSlide, setting: Setting) -> tuple[Group, ...]:
    """Return the chips: what is needed, and that standing is welcome."""
    words = ", ".join(str(each) for each in slide.materials)
    stand = setting.labels.stand_up if slide.stand else ""
    return chips(
        setting, (48, 424), ("pen", words, "petrol1", "petrol9"), ("shoe", stand, "sun2", "petrol9")
    )
