"""A picture that the YAML names and that cannot be printed is told at the line that names it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Severity
from patientuddannelse.wordings import told

CLINIC = "name: Klinik\nphone: 12 34 56 78\nlogo: {}\n"

Found = Callable[..., list[Diagnostic]]


def bitmap(pixels: int, kind: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (pixels, pixels // 3), "#123456").save(buffer, kind)
    return buffer.getvalue()


@pytest.fixture
def pictures(tmp_path: Path) -> None:
    """Put pictures beside the profile, and one outside of its folder."""
    folder = tmp_path / "curriculum"
    folder.mkdir()
    (folder / "logo.png").write_bytes(bitmap(600))
    (folder / "small.png").write_bytes(bitmap(60))
    (folder / "moving.png").write_bytes(bitmap(600, "GIF"))
    (tmp_path / "logo.png").write_bytes(bitmap(600))


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("loga.png", "logo", "logo.png"),
        ("small.png", "coarse-picture", "60 pixels"),
        ("moving.png", "logo", "GIF"),
        ("../logo.png", "logo", "curriculum"),
    ],
    ids=["missing", "too few pixels", "wrong type", "outside"],
)
def test_a_picture_that_cannot_be_printed_is_an_error_at_the_line_that_names_it(
    found: Found, pictures: None, name: str, code: str, said: str
) -> None:
    try:
        wrong = found("coarse-picture", files={"clinic.yaml": CLINIC.format(name)})
    except CurriculumError as error:
        wrong = list(error.diagnostics)
    assert {(each.code, each.severity) for each in wrong} == {(code, Severity.ERROR)}
    assert {str(each.origin) for each in wrong} == {"curriculum/clinic.yaml:3:7"}
    assert all(said in told(each, "en").message + (told(each, "en").hint or "") for each in wrong)


def test_a_picture_beside_the_profile_with_enough_pixels_is_fine(
    found: Found, pictures: None
) -> None:
    assert found("coarse-picture", files={"clinic.yaml": CLINIC.format("logo.png")}) == []
