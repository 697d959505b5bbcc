"""The widths of the font that a template names."""

import shutil
from pathlib import Path

import pytest

from patientuddannelse.assets import asset
from patientuddannelse.text.face import slide_face
from patientuddannelse.text.office_fonts import capitals, office_font

WORDS = "Smerte er din egen oplevelse"


def width(font: str, folders: list[Path], weight: int = 400) -> float:
    return office_font(font, folders).face(weight).metrics.width(WORDS, 20, kern=False)


@pytest.mark.parametrize("name", ["Arial", "Helvetica", "Liberation Sans", "Arimo"])
def test_what_has_arials_widths_is_measured_as_arial(name: str) -> None:
    font = office_font(name, [])
    assert font.is_arial
    assert font.known
    assert font.face(700) is slide_face(700)


def test_calibri_is_narrower_than_arial_and_needs_no_file() -> None:
    assert office_font("Calibri", []).known
    assert width("Calibri", []) < 0.95 * width("Arial", [])
    assert width("Calibri", [], 700) > width("Calibri", [])


def test_a_file_on_the_machine_is_measured_whatever_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "down"
    folder.mkdir(parents=True)
    for style, name in (("Regular", "x1.ttf"), ("Bold", "Patient.ttf")):
        file = asset(f"fonts/PatientuddannelseHyperlegible-{style}.ttf")
        shutil.copy(file, folder / name)
    (folder / "broken.ttf").write_bytes(b"no font")
    font = office_font("Patientuddannelse Hyperlegible", [tmp_path])
    assert font.known
    assert font.regular.metrics.postscript_name == "PatientuddannelseHyperlegible-Regular"
    assert font.bold.metrics.postscript_name == "PatientuddannelseHyperlegible-Bold"


def test_an_unknown_font_is_taken_to_be_wide(tmp_path: Path) -> None:
    assert not office_font("Nonesuch", [tmp_path]).known
    assert width("Nonesuch", [tmp_path]) > 1.15 * width("Arial", [])


def test_capitals_are_measured_as_they_are_shown() -> None:
    font = office_font("Arial", [])
    shown = capitals(font).face(400).metrics.width("smerte", 20, kern=False)
    assert shown == pytest.approx(font.face(400).metrics.width("SMERTE", 20, kern=False))
