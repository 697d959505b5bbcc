"""Stages to draw on, and the shipped content of the models."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from patientuddannelse.curriculum.models import content_class
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.posters.kinds.front import poster_stage
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.text.face import poster_face, slide_face
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.theme import PALETTE, SLIDE_STROKES, slide_type
from patientuddannelse.units import mm

MODELS = Path(__file__).parents[2] / "curriculum" / "models"

SheetStage = Callable[..., Stage]
SlideStage = Callable[..., Stage]
Content = Callable[..., Any]


@pytest.fixture
def sheet_stage() -> SheetStage:
    """Return a poster's stage: header down to ``top`` design units, 28 units of foot."""

    def make(sheet: str = "a3", top: float = 63.0) -> Stage:
        stage = poster_stage(SHEETS[sheet], Typesetter(poster_face))
        trim, u = SHEETS[sheet].trim, stage.unit
        return stage.within(Rect(0, top * u, trim.width, trim.height - (top + 28) * u))

    return make


@pytest.fixture
def slide_stage() -> SlideStage:
    """Return a slide's stage with a frame; more fields of the stage may be given."""

    def make(frame: Rect, **fields: Any) -> Stage:
        setter = Typesetter(slide_face, greedy=True, margin=0.02)
        page = Rect(0, 0, 960, 484)
        stage = Stage(page, frame, mm(1), PALETTE, slide_type(), SLIDE_STROKES, setter)
        return replace(stage, **fields)

    return make


@pytest.fixture
def content() -> Content:
    """Return a model's shipped content; ``change`` may alter its plain data first."""

    def make(model: str, change: Callable[[dict[str, Any]], None] | None = None) -> Any:
        data = yaml.safe_load((MODELS / f"{model}.yaml").read_text(encoding="utf-8"))
        if change:
            change(data)
        return content_class(model).model_validate(data)

    return make
