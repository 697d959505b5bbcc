"""Faces: which file is drawn and measured for which family and weight."""

import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from patientuddannelse.assets import asset
from patientuddannelse.text.face import POSTER_WEIGHTS, face_from_file, poster_face, slide_face


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


def test_a_clinics_font_measures_like_a_shipped_one() -> None:
    shipped = poster_face(700)
    own = face_from_file(shipped.path, "Klinikkens", 700)
    text = "Tag Vejret: øvelse på 10 % – LAV"
    assert own.family == "Klinikkens"
    assert own.metrics.width(text, 30, True) == shipped.metrics.width(text, 30, True)


def test_a_file_that_is_no_font_is_refused() -> None:
    with pytest.raises(ValueError, match=r"OFL-Arimo\.txt is not a font"):
        face_from_file(asset("fonts/OFL-Arimo.txt"), "Klinikkens", 400)


def test_a_variable_font_is_refused(tmp_path: Path) -> None:
    font = TTFont(slide_face(400).path)
    font["fvar"] = font["STAT"]
    font["fvar"].tableTag = "fvar"
    path = tmp_path / "variable.ttf"
    font.save(path)
    with pytest.raises(ValueError, match="variable font"):
        face_from_file(path, "Klinikkens", 400)


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
