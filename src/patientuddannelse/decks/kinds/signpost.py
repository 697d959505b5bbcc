"""Where on the path of change the session stands: the path over the whole slide."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import Figure, SignpostSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.model import Composition
from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.scene.geometry import Rect


def compose(slide: SignpostSlide, setting: Setting) -> Composition:
    """Draw the path with the session's steps lit under title and line."""
    title = setting.title("signpost", slide.title)
    top = title.block.box.bottom + 4
    line = (
        setting.fill("signpost", "body", slide.lines, Rect(48, top, 864, 40))
        if slide.lines
        else None
    )
    content = slide.figure or Figure.model_validate({"model": "change_steps"})
    frame = Rect(24, 140, 912, 330)
    figure = place_figure(content, setting, frame, Rect(0, 0, 960, FOOT), drawing="signpost")
    words = (title,) if line is None else (title, line)
    return Composition("signpost", (*figure.groups, *words), figure.clicks, band="paper")
