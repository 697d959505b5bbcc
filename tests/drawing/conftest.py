from __future__ import annotations

import pytest

from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.text.face import poster_face, slide_face
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.theme import (
    PALETTE,
    SLIDE_STROKES,
    poster_strokes,
    poster_type,
    slide_type,
)
from patientuddannelse.units import mm

SHEET = Rect(0, 0, mm(297), mm(420))
SLIDE = Rect(0, 0, 960, 540)


@pytest.fixture(params=["poster", "slide"])
def stage(request: pytest.FixtureRequest) -> Stage:
    if request.param == "poster":
        kind, strokes, setter = poster_type("a3"), poster_strokes("a3"), Typesetter(poster_face)
        return Stage(SHEET, SHEET, mm(1), PALETTE, kind, strokes, setter)
    setter = Typesetter(slide_face, greedy=True, margin=0.02)
    return Stage(SLIDE, SLIDE, mm(1), PALETTE, slide_type(), SLIDE_STROKES, setter)
