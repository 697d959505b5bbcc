"""One thought in few words: beside its drawing, or large on cards beside a dark panel."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import StatementSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import stand_mark
from patientuddannelse.decks.grounds import panel, wave
from patientuddannelse.decks.lists import airy, cards, numbered
from patientuddannelse.decks.model import Click, Fill, Target
from patientuddannelse.decks.setting import Composition, Setting
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group

_TEXT = 478.0  # width of the words beside a drawing
_ART = Rect(566, 28, 370, 440)
_PANEL = 372.0


def compose(slide: StatementSlide, setting: Setting) -> Composition:
    """Compose by whether there is a drawing."""
    return _with_figure(slide, setting) if slide.figure else _alone(slide, setting)


def _with_figure(slide: StatementSlide, setting: Setting) -> Composition:
    title = setting.title("statement", slide.title, Rect(48, 44, _TEXT, 104))
    low = 420.0 if slide.stand else 462.0
    top = title.block.box.bottom + 18
    box = Rect(48, top, _TEXT, low - top)
    words: tuple[Fill | Group, ...]
    clicks: tuple[Click, ...] = ()
    if slide.reveal and len(slide.lines) > 1:
        listed = numbered(setting, "statement", slide.lines, box)
        words, clicks = listed.elements, listed.clicks
    else:
        body = airy(setting, "statement", "body", slide.lines, box, roles=("lead", "body"))
        words = (body,)
        if slide.reveal:
            clicks = tuple(Click((Target("body", i),)) for i in range(len(slide.lines)))
    page = Rect(540, 0, 420, 484)
    figure = place_figure(slide.figure, setting, _ART, page)
    mark = (stand_mark(setting, (48, 430)),) if slide.stand else ()
    return Composition(
        "statement",
        (wave(setting, 556), title, *words, *figure.groups, *mark),
        (*clicks, *figure.clicks),
        band="paper",
    )


def _alone(slide: StatementSlide, setting: Setting) -> Composition:
    title = setting.title(
        "statement", slide.title, Rect(48, 60, _PANEL - 84, 300), role="statement", color="white",
        lines=5,
    )  # fmt: skip
    box = Rect(_PANEL + 44, 36, 960 - 48 - _PANEL - 44, 424)
    listed = cards(setting, "statement", slide.lines, box)
    mark = (stand_mark(setting, (48, 420)),) if slide.stand else ()
    return Composition(
        "statement",
        (panel(setting, _PANEL), title, *listed.elements, *mark),
        listed.clicks if slide.reveal else (),
        band="paper",
    )
