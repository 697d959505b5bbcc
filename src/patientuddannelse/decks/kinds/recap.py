"""Questions that bring back the last session."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import RecapSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import accent, stand_mark
from patientuddannelse.decks.grounds import wave
from patientuddannelse.decks.lists import numbered
from patientuddannelse.decks.model import Composition
from patientuddannelse.decks.setting import Setting
from patientuddannelse.scene.geometry import Rect


def compose(slide: RecapSlide, setting: Setting) -> Composition:
    """List the questions (and lines) beside the figure."""
    title = setting.title("recap", slide.title, Rect(48, 44, 478, 104))
    top = title.block.box.bottom + 28
    low = 418.0 if slide.stand else 464.0
    listed = numbered(
        setting, "recap", (*slide.lines, *slide.questions), Rect(48, top, 478, low - top)
    )
    figure = place_figure(slide.figure, setting, Rect(566, 28, 370, 440), Rect(540, 0, 420, 484))
    mark = (stand_mark(setting, (48, 428)),) if slide.stand else ()
    return Composition(
        "recap",
        (
            wave(setting, 556), title, accent(setting, title), *listed.elements, *figure.groups,
            *mark,
        ),
        (*(listed.clicks if slide.reveal else ()), *figure.clicks),
        band="paper",
    )  # fmt: skip
