"""The last slide: thanks, and one question to take along."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import ClosingSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import accent
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.model import Click, Target
from patientuddannelse.decks.setting import Composition, Setting
from patientuddannelse.decks.vignettes import farewell
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor


def compose(slide: ClosingSlide, setting: Setting) -> Composition:
    """Set thanks large at the left, the figure calm at the right."""
    title = setting.title("closing", slide.title, Rect(48, 84, 440, 120), role="cover")
    top = title.block.box.bottom + 52
    body = airy(
        setting, "closing", "body", slide.lines, Rect(48, top, 440, 452 - top),
        roles=("h2", "lead", "body"), weight=400, anchor=Anchor.TOP, gaps=(0.6, 0.4),
    )  # fmt: skip
    figure = place_figure(slide.figure, setting, Rect(540, 16, 372, 206), Rect(500, 0, 460, 226))
    clicks = tuple(Click((Target("body", i),)) for i in range(len(slide.lines)))
    return Composition(
        "closing",
        (title, accent(setting, title), body, *figure.groups, farewell(setting, 520.0)),
        (*(clicks if slide.reveal else ()), *figure.clicks),
        band="paper",
    )
