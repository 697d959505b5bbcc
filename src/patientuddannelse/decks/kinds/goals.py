"""What participants can do afterwards: numbered, beside two people on their way."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import GoalsSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import accent, stand_mark
from patientuddannelse.decks.grounds import wave
from patientuddannelse.decks.lists import numbered
from patientuddannelse.decks.model import Composition
from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.decks.vignettes import walk
from patientuddannelse.scene.geometry import Rect

_TEXT = 540.0
_LEFT = 620.0  # where the picture begins


def compose(slide: GoalsSlide, setting: Setting) -> Composition:
    """List the session's goals, or the slide's own lines."""
    texts = slide.lines or tuple(goal.text for goal in setting.session.goals)
    title = setting.title("goals", slide.title, Rect(48, 48, _TEXT, 104))
    top = title.block.box.bottom + 38
    listed = numbered(setting, "goals", texts, Rect(48, top, _TEXT, 460 - top))
    page = Rect(_LEFT, 0, 960 - _LEFT, FOOT)
    figure = place_figure(slide.figure, setting, page.inset(24), page)
    art = figure.groups or (walk(setting, _LEFT),)
    ground = (wave(setting, _LEFT + 10),) if slide.figure else ()
    mark = (stand_mark(setting, (912, 20), right=True),) if slide.stand else ()
    return Composition(
        "goals",
        (*ground, *art, title, accent(setting, title), *listed.elements, *mark),
        (*(listed.clicks if slide.reveal else ()), *figure.clicks),
        band="paper",
    )
