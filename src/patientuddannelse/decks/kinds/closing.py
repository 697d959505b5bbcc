"""The last slide: thanks, and one question to take along."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import ClosingSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.grounds import hill, spot
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.model import Click, Target
from patientuddannelse.decks.setting import Composition, Setting
from patientuddannelse.scene.geometry import Rect


def compose(slide: ClosingSlide, setting: Setting) -> Composition:
    """Set thanks large at the left, the figure calm at the right."""
    title = setting.title("closing", slide.title, Rect(48, 84, 440, 120), role="cover")
    top = title.block.box.bottom + 24
    body = airy(
        setting, "closing", "body", slide.lines, Rect(48, top, 440, 452 - top),
        roles=("h2", "lead", "body"), color="petrol9",
    )  # fmt: skip
    figure = place_figure(slide.figure, setting, Rect(540, 60, 372, 372), Rect(500, 0, 460, 484))
    clicks = tuple(Click((Target("body", i),)) for i in range(len(slide.lines)))
    return Composition(
        "closing",
        (
            hill(setting, "petrol1"),
            spot(setting, 726, 240, 206, "white"),
            title,
            body,
            *figure.groups,
        ),
        (*(clicks if slide.reveal else ()), *figure.clicks),
        band="paper",
    )
