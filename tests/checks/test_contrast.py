"""What hardly stands out is found: words, icons, places to write and a clinic's logo."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from patientuddannelse.checks.contrast import check_contrast
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.drawing.write_on import tick_box, written_line
from patientuddannelse.materials import Material, Page, Reader
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item, Role
from patientuddannelse.text.face import slide_face
from patientuddannelse.theme import PALETTE
from patientuddannelse.wordings import told

PAGE = Rect(0, 0, 400, 200)
GREY, PALE, DARK = Color("#8A8A8A"), Color("#DDDDDD"), Color("#555555")  # 3.5, 1.4, 7.5 on white

Found = Callable[..., list[Diagnostic]]
Seen = Callable[..., list[Diagnostic]]


@pytest.fixture
def stage(slide_stage: Callable[[Rect], Stage]) -> Stage:
    return slide_stage(PAGE)


@pytest.fixture
def seen(curriculum: Curriculum) -> Seen:
    def check(*items: Item, staged: bool = True) -> list[Diagnostic]:
        page = Page("prøven", "Prøve", items, PAGE, slide_face, Reader.PATIENT, staged)
        material = Material("posters/x", "poster", "Prøve", "da", (page,))
        return list(check_contrast(curriculum, material))

    return check


def words(stage: Stage, color: Color, size: float = 0.0) -> Group:
    authored = Text("Hvile", "Hvile", Origin("a.yaml", 3, 7))
    return group(stage.text(authored, Rect(10, 10, 300, 60), "small", color, size=size))


def test_faint_words_are_told_with_both_ratios_at_their_line(seen: Seen, stage: Stage) -> None:
    [faint] = seen(words(stage, GREY))
    assert (faint.code, faint.severity) == ("faint-text", Severity.WARNING)
    assert faint.origin == Origin("a.yaml", 3, 7)
    assert "3,4:1" in told(faint, "da").message
    assert "4.5:1 is needed" in told(faint, "en").message
    assert seen(words(stage, DARK)) == []


def test_words_that_nobody_can_read_are_an_error(seen: Seen, stage: Stage) -> None:
    assert [each.severity for each in seen(words(stage, PALE))] == [Severity.ERROR]


def test_type_is_large_in_points_on_paper_and_in_pixels_on_a_slide(
    seen: Seen, stage: Stage
) -> None:
    grey = words(stage, GREY, 20)
    assert len(seen(grey)) == 1
    assert seen(grey, staged=False) == []
    assert seen(words(stage, GREY, 24)) == []


def test_what_a_later_click_brings_over_words_does_not_count(seen: Seen, stage: Stage) -> None:
    cover = group(rect(0, 0, 400, 200, DARK), name="answer")
    assert seen(words(stage, DARK), cover) == []
    assert len(seen(cover, words(stage, DARK))) == 1


def test_a_small_picture_of_a_slide_is_judged_as_the_slide(seen: Seen, stage: Stage) -> None:

    assert seen(group(words(stage, GREY), scale=0.18, role=Role.FIGURE, name="alarm")) == []
    assert len(seen(group(words(stage, GREY), scale=0.5, role=Role.FIGURE, name="alarm"))) == 1


def test_an_icon_stands_out_from_what_is_under_it(seen: Seen) -> None:
    sign = icon("check", (100, 100), 40, PALETTE["petrol7"])
    assert seen(sign) == []
    [faint] = seen(rect(0, 0, 400, 200, PALETTE["petrol7"].tint(0.1)), sign)
    assert (faint.code, faint.severity) == ("faint-icon", Severity.WARNING)


@pytest.mark.parametrize(("color", "codes"), [(PALE, ["faint-field"]), (DARK, [])])
def test_the_frame_of_a_field_can_be_seen(
    seen: Seen, stage: Stage, color: Color, codes: list[str]
) -> None:
    box = tick_box(stage, "rest", "Jeg hvilede", Rect(20, 20, 14, 14), color)
    found = seen(box, staged=False)
    assert [each.code for each in found] == codes
    assert all("Jeg hvilede" in each.message for each in found)


def test_a_faint_icon_is_told_at_the_words_that_stand_nearest(seen: Seen, stage: Stage) -> None:
    near, far = (
        stage.text(
            Text("Hvile", "Hvile", Origin("a.yaml", line, 7)), Rect(10, y, 300, 20), "small", DARK
        )
        for line, y in ((4, 60), (9, 130))
    )
    sign = icon("check", (30, 40), 20, PALE)
    [faint] = seen(far, sign, near)
    assert (faint.code, faint.origin) == ("faint-icon", Origin("a.yaml", 4, 7))


def test_the_line_of_a_field_can_be_seen_on_its_ground(seen: Seen, stage: Stage) -> None:
    line = written_line(stage, "rest", "Jeg vil", 20, 300, 100)
    assert seen(line) == []
    ground = rect(0, 0, 400, 200, PALETTE["ink2"].tint(0.1))
    assert [each.code for each in seen(ground, line)] == ["faint-field"]


LOGO = '<svg viewBox="0 0 90 10"><rect width="90" height="10" fill="{}"/></svg>'


@pytest.mark.parametrize(("fill", "count"), [("#FFFFFF", 1), ("#123456", 0)])
def test_a_white_logo_on_white_paper_is_found(found: Found, fill: str, count: int) -> None:
    clinic = "name: Klinik\nphone: 12 34 56 78\nlogo: logo.svg\n"
    faint = found("faint-logo", files={"clinic.yaml": clinic, "logo.svg": LOGO.format(fill)})
    assert len({each.origin for each in faint}) == count
    assert all(each.origin and each.origin.file == "curriculum/clinic.yaml" for each in faint)


def png(paint: str, letters: str = "") -> bytes:
    """Return a wide picture: all of a colour, or see-through with thin strokes of another."""
    picture = Image.new("RGBA", (1200, 240), paint)
    for x in range(0, 1200, 60) if letters else ():
        ImageDraw.Draw(picture).rectangle((x, 40, x + 7, 200), fill=letters)
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("logo", "count"),
    [
        (png("#FFFFFF"), 1),
        (png("#F6F6F0"), 1),
        (png("#FFFFFF00", "#F4F4F4"), 1),
        (png("#FFFFFF00"), 1),
        (png("#123456"), 0),
        (png("#FFFFFF00", "#123456"), 0),
        (png("#FFFFFF", "#0B5345"), 0),
    ],
    ids=["white", "nearly white", "pale letters", "nothing", "dark", "dark letters", "on white"],
)
def test_a_bitmap_logo_that_is_nearly_white_is_found_too(
    found: Found, tmp_path: Path, logo: bytes, count: int
) -> None:
    (tmp_path / "curriculum").mkdir()
    (tmp_path / "curriculum" / "logo.png").write_bytes(logo)
    clinic = "name: Klinik\nphone: 12 34 56 78\nlogo: logo.png\n"
    faint = found("faint-logo", files={"clinic.yaml": clinic})
    assert len({each.origin for each in faint}) == count
    for each in faint:
        assert each.origin
        assert (each.origin.file, each.origin.line) == ("curriculum/clinic.yaml", 3)
