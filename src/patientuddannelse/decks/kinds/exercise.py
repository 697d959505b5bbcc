"""Something to do: numbered instructions, what is needed, for how long, and its picture."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import joined
from patientuddannelse.curriculum.models.slides import ExerciseSlide
from patientuddannelse.decks.countdown import DIAL_GROUND, dial, dial_word
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import chips
from patientuddannelse.decks.lists import numbered
from patientuddannelse.decks.model import Composition
from patientuddannelse.decks.setting import Setting
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Role

_RING = 41.0
_BESIDE = 484.0  # width of the instructions beside the picture


def compose(slide: ExerciseSlide, setting: Setting) -> Composition:
    """Set title and minutes in a dark band, instructions at the left, the picture at the right."""
    minutes = setting.minutes(slide.minutes)
    middle = 912 - dial_word(setting) - 12 - 1.1 * _RING  # of the ring
    right = middle - 2 * _RING if minutes else 912.0
    title = setting.title("exercise", slide.title, Rect(48, 30, right - 48, 60), color="white")
    low = max(title.block.box.bottom + 28, 2.2 * _RING + 20 if minutes else 0.0)
    band = rect(0, 0, 960, low, setting.color(DIAL_GROUND))
    tools = _tools(slide, setting)
    box = Rect(48, low + 20, _BESIDE, (404 if tools else 472) - low - 20)
    listed = numbered(
        setting, "exercise", (*slide.instructions, *slide.lines), box,
        ground="petrol1", color="petrol7",
    )  # fmt: skip
    start = _BESIDE + 72
    frame = Rect(start, low + 16, 912 - start, 468 - low - 16)
    figure = place_figure(slide.figure, setting, frame)
    clock = dial(setting, (middle, low / 2), _RING, minutes) if minutes else None
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
    words = joined(slide.materials, ", ")
    stand = setting.labels.stand_up if slide.stand else ""
    return chips(
        setting, (48, 424), ("pen", words, "petrol1", "petrol9"), ("shoe", stand, "sun2", "petrol9")
    )
