"""A break in which everybody moves as they like: the minutes, large, and what one could do."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import BreakSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import stand_mark
from patientuddannelse.decks.grounds import hill, spot
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.setting import FOOT, Composition, Setting
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group
from patientuddannelse.text.fitting import BASELINE_RISE

_NUMBER = 150.0  # pt


def compose(slide: BreakSlide, setting: Setting) -> Composition:
    """Set title, minutes and lines at the left, the people who move at the right."""
    title = setting.title("break", slide.title, Rect(48, 44, 420, 60))
    top = title.block.box.bottom + 4
    minutes = setting.minutes(slide.minutes)
    number = (_minutes(setting, minutes, top),) if minutes else ()
    lines = Rect(48, top + (160 if minutes else 20), 400, 0)
    low = 424.0 if slide.stand else 464.0
    body = airy(
        setting, "break", "body", slide.lines, Rect(48, lines.y, 400, low - lines.y),
        roles=("lead", "body"), gaps=(0.4, 0.2),
    )  # fmt: skip
    figure = place_figure(slide.figure, setting, Rect(484, 40, 440, 430), Rect(460, 0, 500, FOOT))
    mark = (stand_mark(setting, (48, 430)),) if slide.stand else ()
    return Composition(
        "break",
        (
            hill(setting, "petrol1"), spot(setting, 704, 240, 206, "white"), title, *number, body,
            *figure.groups, *mark,
        ),
        figure.clicks,
        band="paper",
    )  # fmt: skip


def _minutes(setting: Setting, minutes: int, top: float) -> Group:
    """Return the number of minutes, large, with its word beside it."""
    from patientuddannelse.drawing.shapes import group

    stage, labels = setting.stage, setting.labels
    style = stage.style("cover", weight=700, size=_NUMBER)
    wide = stage.typesetter.width(str(minutes), style)
    height = style.size * style.leading
    baseline = top + height - BASELINE_RISE * style.size
    beside = stage.style("h2")
    low = baseline + BASELINE_RISE * beside.size
    word = labels.minute if minutes == 1 else labels.minutes
    return group(
        stage.text(str(minutes), Rect(48, top, wide + 4, height + 6), "cover", "petrol7",
                   size=_NUMBER),
        stage.text(word, Rect(48 + wide + 16, low - 60, 260, 60), "h2", "petrol7",
                   anchor=Anchor.BOTTOM),
        name="minutes",
    )  # fmt: skip
