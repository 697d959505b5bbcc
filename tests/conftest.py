"""What every test may use: golden files and stages of slides and sheets."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.posters.kinds.front import poster_stage
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.text.face import poster_face, slide_face
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.theme import PALETTE, SLIDE_STROKES, slide_type
from patientuddannelse.units import mm

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"


# in the gate the same examples every time, however slow the machine; by hand, new ones
settings.register_profile("gate", derandomize=True, deadline=None)
settings.register_profile("hand", deadline=None)
settings.load_profile("gate" if os.environ.get("CI") else "hand")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="accept changed references")


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """Let garbage be collected, seldom: a command run in this process leaves the collector off."""
    yield
    gc.set_threshold(50_000, 20, 20)
    gc.enable()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with its reference file, or write the reference with --update-golden."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{name} is missing: run pytest --update-golden and review it"
        assert text == path.read_text(encoding="utf-8"), f"{name} changed; look before accepting"

    return compare


@pytest.fixture(scope="session")
def curriculum() -> Curriculum:
    """Return the shipped curriculum."""
    return load_curriculum(ROOT)


@pytest.fixture
def slide_stage() -> Callable[[Rect], Stage]:
    """Return what makes the stage of a frame on a slide."""

    def make(frame: Rect) -> Stage:
        return Stage(
            page=Rect(0, 0, 960, 540),
            frame=frame,
            unit=mm(1),
            palette=PALETTE,
            type=slide_type(),
            strokes=SLIDE_STROKES,
            typesetter=Typesetter(slide_face, kern=False, greedy=True, margin=0.003),
        )

    return make


@pytest.fixture
def sheet_stage() -> Callable[[str], Stage]:
    """Return what makes the stage of a sheet, its frame between a usual header and foot."""

    def make(name: str) -> Stage:
        stage = poster_stage(SHEETS[name], Typesetter(poster_face))
        u = stage.unit
        return stage.within(Rect(0, 63 * u, 297 * u, 323 * u))

    return make
