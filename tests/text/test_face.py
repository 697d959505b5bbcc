"""Faces: which file is drawn and measured for which family and weight."""

import subprocess
import sys

import pytest

from patientuddannelse.assets import asset
from patientuddannelse.text.face import POSTER_WEIGHTS, poster_face, slide_face


@pytest.mark.parametrize("weight", POSTER_WEIGHTS)
def test_poster_faces_are_those_of_our_family(weight: int) -> None:
    face = poster_face(weight)
    assert face.family == "Patientuddannelse Hyperlegible"
    assert face.path.name == f"PatientuddannelseHyperlegible-{POSTER_WEIGHTS[weight]}.ttf"
    assert face is poster_face(weight)


def test_another_weight_is_refused() -> None:
    with pytest.raises(KeyError):
        poster_face(450)


def test_slides_have_two_weights_and_are_called_arial() -> None:
    assert slide_face(400) is slide_face(600)
    assert slide_face(700) is slide_face(800)
    assert {slide_face(400).family, slide_face(700).family} == {"Arial"}
    assert slide_face(700).path.name == "Arimo-Bold.ttf"


def test_faces_can_be_compared_and_kept_in_sets() -> None:
    assert len({poster_face(400), poster_face(700), slide_face(400), slide_face(500)}) == 3


def test_a_missing_asset_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="fonts/none"):
        asset("fonts/none.ttf")


def test_measuring_and_outlining_shipped_faces_needs_no_font_library() -> None:
    program = (
        "import sys\n"
        "from patientuddannelse.text.breaking import break_lines\n"
        "from patientuddannelse.text.face import poster_face, slide_face\n"
        "break_lines('Tag en pause', poster_face(700).measure(20), 90)\n"
        "from patientuddannelse.text.glyphs import glyph_path\n"
        "slide_face(400).metrics.width('Tag en pause', 20)\n"
        "assert glyph_path(slide_face(400), 'T').startswith('M')\n"
        "assert not any(name.startswith('fontTools') for name in sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
