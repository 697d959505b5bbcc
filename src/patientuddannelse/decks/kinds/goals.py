"""What participants can do afterwards: numbered, beside a path that leads on."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import GoalsSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import stand_mark
from patientuddannelse.decks.grounds import wave
from patientuddannelse.decks.lists import numbered
from patientuddannelse.decks.setting import Composition, Setting
from patientuddannelse.scene.geometry import Rect

_TEXT = 590.0


def compose(slide: GoalsSlide, setting: Setting) -> Composition:
    """List the session's goals, or the slide's own lines."""
    texts = slide.lines or tuple(goal.text for goal in setting.session.goals)
    title = setting.title("goals", slide.title, Rect(48, 44, _TEXT, 104))
    top = title.block.box.bottom + 20
    listed = numbered(setting, "goals", texts, Rect(48, top, _TEXT, 464 - top))
    figure = place_figure(slide.figure, setting, Rect(684, 40, 240, 420))
    mark = (stand_mark(setting, (912, 430), right=True),) if slide.stand else ()
    return Composition(
        "goals",
        (wave(setting, 668), *figure.groups, title, *listed.elements, *mark),
        (*(listed.clicks if slide.reveal else ()), *figure.clicks),
        band="paper",
    )
