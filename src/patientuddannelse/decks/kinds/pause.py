"""A break in which everybody moves as they like: the minutes run down, and what one could do."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import BreakSlide
from patientuddannelse.decks.countdown import bar
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import stand_mark
from patientuddannelse.decks.grounds import hill, spot
from patientuddannelse.decks.layouts import layout
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.setting import FOOT, Composition, Setting
from patientuddannelse.scene.geometry import Rect

_WIDTH = 400.0


def compose(slide: BreakSlide, setting: Setting) -> Composition:
    """Set title, minutes and lines at the left, the people who move at the right."""
    title = setting.title("break", slide.title, Rect(48, 44, 420, 60))
    top = title.block.box.bottom + 4
    minutes = setting.minutes(slide.minutes)
    ground = setting.color(layout("break").ground)
    clock = bar(setting, Rect(48, top, _WIDTH, 0), minutes, ground) if minutes else None
    low = 424.0 if slide.stand else 464.0
    start = top + (clock.height if clock else 0.0) + 14
    body = airy(
        setting, "break", "body", slide.lines, Rect(48, start, _WIDTH, low - start),
        roles=("lead", "body"), gaps=(0.4, 0.2),
    )  # fmt: skip
    figure = place_figure(slide.figure, setting, Rect(484, 40, 440, 430), Rect(460, 0, 500, FOOT))
    mark = (stand_mark(setting, (48, 430)),) if slide.stand else ()
    return Composition(
        "break",
        (
            hill(setting, "petrol1"), spot(setting, 704, 240, 206, "white"), title,
            *(clock.elements if clock else ()), body, *figure.groups, *mark,
        ),
        figure.clicks,
        band="paper",
        countdown=clock.countdown if clock else None,
    )  # fmt: skip
