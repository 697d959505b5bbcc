"""Sheets as opposed to slides: whether a stage is a poster's, and its frame inside the margins.

A poster's figure holds every word of its content. What has too little room for them on a sheet
must say so, not be set as on a slide, whose words stand elsewhere.
"""

from __future__ import annotations

from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect

_SLIDE_HEIGHT = 540.0
_MOST_OF_PAGE = 0.55  # of an upright page's height: a poster whose header and foot are large
_MARGIN = 18.0  # design units at the sides of a sheet
_AIR = 6.0  # design units above and below


def is_sheet(stage: Stage) -> bool:
    """Say whether the frame is that of a poster: said to be, or upright and taller than a slide.

    Large type may leave less height than width, yet most of an upright page.
    """
    if stage.poster is not None:
        return stage.poster
    frame, page = stage.frame, stage.page
    tall = page.height > max(_SLIDE_HEIGHT, page.width)  # a picture on a slide may be upright too
    upright = tall and frame.height > _MOST_OF_PAGE * page.height
    return upright or frame.height > max(_SLIDE_HEIGHT, frame.width)


def stands_upright(stage: Stage) -> bool:
    """Say whether a figure is set as on a sheet: a poster always, others by the frame."""
    return stage.poster is True or stage.frame.height >= stage.frame.width


def inside_margins(stage: Stage) -> Stage:
    """Return the stage of a sheet with its frame inside the margins, any other as it is."""
    frame, side, air = stage.frame, _MARGIN * stage.unit, _AIR * stage.unit
    if not is_sheet(stage) or frame.x - stage.page.x > 0.9 * side:
        return stage
    return stage.within(
        Rect(frame.x + side, frame.y + air, frame.width - 2 * side, frame.height - 2 * air)
    )
