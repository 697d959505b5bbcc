"""The last slide: thanks, and one question to take along."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import ClosingSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import accent
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.model import Click, Composition, Target, moved
from patientuddannelse.decks.setting import Setting
from patientuddannelse.decks.vignettes import farewell
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor

_TOP, _LOW = 56.0, 452.0
_UNDER_TITLE = 52.0


def compose(slide: ClosingSlide, setting: Setting) -> Composition:
    """Set thanks large at the left, the figure calm at the right."""
    title = setting.title("closing", slide.title, Rect(48, 0, 448, 120), role="cover")
    head = title.block.height + _UNDER_TITLE
    body = airy(
        setting, "closing", "body", slide.lines, Rect(48, head, 448, _LOW - _TOP - head),
        roles=("display", "h1", "h2", "lead", "body"), weight=400, anchor=Anchor.TOP,
        gaps=(0.6, 0.4),
    )  # fmt: skip
    top = _TOP + (_LOW - _TOP - head - body.block.height) / 2  # in the middle, from title to lines
    title, body = moved(title, top), moved(body, top)
    figure = place_figure(slide.figure, setting, Rect(540, 16, 372, 206), Rect(500, 0, 460, 226))
    clicks = tuple(Click((Target("body", i),)) for i in range(len(slide.lines)))
    return Composition(
        "closing",
        (title, accent(setting, title), body, *figure.groups, farewell(setting, 520.0)),
        (*(clicks if slide.reveal else ()), *figure.clicks),
        band="paper",
    )
