"""A drawing that carries the slide: over the whole slide, wide under the title, or beside words."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import FigureSlide
from patientuddannelse.decks.figures import place_figure, preferred_shape
from patientuddannelse.decks.furniture import accent, stand_mark
from patientuddannelse.decks.grounds import wave
from patientuddannelse.decks.layouts import SLIDE
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.model import Click, Composition, Fill, Target
from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group


def compose(slide: FigureSlide, setting: Setting) -> Composition:
    """Choose by the shape that the drawing prefers; without words it is always wide."""
    shape = preferred_shape(slide.figure)
    if shape == "full":
        return _full(slide, setting)
    if shape == "wide" or not slide.lines:
        return _wide(slide, setting)
    return _beside(slide, setting)


def _line_clicks(slide: FigureSlide) -> tuple[Click, ...]:
    if not slide.reveal:
        return ()
    return tuple(Click((Target("body", i),)) for i in range(len(slide.lines)))


def _mark(
    slide: FigureSlide, setting: Setting, at: tuple[float, float], *, right: bool = False
) -> tuple[Group, ...]:
    return (stand_mark(setting, at, right=right),) if slide.stand else ()


def _full(slide: FigureSlide, setting: Setting) -> Composition:
    """Let the art fill the slide; the words stand at the left, on it."""
    title = setting.title("figure", slide.title, Rect(48, 40, 430, 120))
    top = title.block.box.bottom + 20
    figure = place_figure(slide.figure, setting, Rect(0, 0, 960, 540).inset(24), SLIDE)
    words = [setting.fill("figure", "body", slide.lines, Rect(48, top, 330, 420 - top), gap=0.5)]
    return Composition(
        "figure",
        (*figure.groups, title, *(words if slide.lines else ())),
        (*figure.clicks, *_line_clicks(slide)),
        footer=False,
    )


def _wide(slide: FigureSlide, setting: Setting) -> Composition:
    """Set the words in the title's width, the drawing as wide as the slide below."""
    width = 864.0 - (220.0 if slide.stand else 0.0)
    title = setting.title("figure", slide.title, Rect(48, 34, width, 60), lines=1)
    if title.block.overflow:
        title = setting.title("figure", slide.title, Rect(48, 34, width, 60))
    top = title.block.box.bottom + 6
    body: tuple[Fill, ...] = ()
    if slide.lines:
        roles = ("body", "text") if len(slide.lines) == 1 else ("text",)
        room = Rect(48, top, 864, 70)
        fill = airy(
            setting, "figure", "body", slide.lines, room, roles=roles, anchor=Anchor.TOP,
            gaps=(0.2, 0.1, 0.0),
        )  # fmt: skip
        body = (fill,)
        top += fill.block.height + 4
    frame = Rect(48, top + 10, 864, 472 - top - 10)
    figure = place_figure(slide.figure, setting, frame, Rect(0, frame.y, 960, FOOT - frame.y))
    return Composition(
        "figure",
        (*figure.groups, title, *body, *_mark(slide, setting, (912, 36), right=True)),
        (*figure.clicks, *_line_clicks(slide)),
        band="paper",
    )


def _beside(slide: FigureSlide, setting: Setting) -> Composition:
    """Set title and words at the left and the drawing large at the right, on a soft ground."""
    title = setting.title("figure", slide.title, Rect(48, 48, 392, 104))
    top = title.block.box.bottom + 48
    low = 416.0 if slide.stand else 460.0
    body = airy(
        setting, "figure", "body", slide.lines, Rect(48, top, 380, low - top),
        roles=("h2", "lead", "body", "text"), weight=400, anchor=Anchor.TOP, gaps=(0.9, 0.6, 0.4),
    )  # fmt: skip
    figure = place_figure(slide.figure, setting, Rect(484, 28, 452, 436), Rect(460, 0, 500, FOOT))
    mark = _mark(slide, setting, (48, 428))
    return Composition(
        "figure",
        (wave(setting, 462), title, accent(setting, title), body, *figure.groups, *mark),
        (*figure.clicks, *_line_clicks(slide)),
        band="paper",
    )
