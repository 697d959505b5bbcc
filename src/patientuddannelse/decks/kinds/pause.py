"""A break in which everybody moves as they like: the minutes run down, and what one could do."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import BreakSlide
from patientuddannelse.decks.countdown import NUMBERS, bar
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import stand_mark
from patientuddannelse.decks.grounds import hill, spot
from patientuddannelse.decks.layouts import layout
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.model import Composition, Fill
from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.scene.geometry import Rect

_WIDTH = 400.0


def compose(slide: BreakSlide, setting: Setting) -> Composition:
    """Set title, minutes and lines at the left, the people who move at the right."""
    title = setting.title("break", slide.title, Rect(48, 44, 420, 60))
    top = title.block.box.bottom + 4
    minutes = setting.minutes(slide.minutes)
    clock, body = None, _body(slide, setting, top + 14)
    for size in NUMBERS if minutes else ():
        ground = setting.color(layout("break").ground)
        clock = bar(setting, Rect(48, top, _WIDTH, 0), minutes or 0, ground, size)
        body = _body(slide, setting, top + clock.height + 14)
        if _stands_free(body, setting):
            break
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


def _body(slide: BreakSlide, setting: Setting, top: float) -> Fill:
    low = 412.0 if slide.stand else 464.0
    return airy(
        setting, "break", "body", slide.lines, Rect(48, top, _WIDTH, low - top),
        roles=("lead", "body"), gaps=(0.5, 0.4, 0.2),
    )  # fmt: skip


def _stands_free(body: Fill, setting: Setting) -> bool:
    """Say whether the lines are large and have air between them."""
    return body.block.overflow is None and all(
        p.size >= setting.stage.type["lead"].size for p in body.block.paragraphs
    )
